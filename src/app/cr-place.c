/* SPDX-License-Identifier: GPL-3.0-or-later
 * Where in the document a window stands: the page, what it is asked to show, what is selected. */
#include "config.h"

#include "cr-place.h"

struct _CrPlace
{
  GObject parent_instance;

  const char *page; /* interned */
  CrQuery    *query;
  CrIds      *closed;
  CrIds      *selection;
  CrGrouping  board;
  const char *entry;             /* interned, or NULL */
  const char *views[CR_N_VIEWS]; /* the same */
  char *export;
};

enum
{
  PROP_0,
  PROP_PAGE,
  PROP_QUERY,
  PROP_SELECTION,
  PROP_ENTRY,
  PROP_VIEW,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (CrPlace, cr_place, G_TYPE_OBJECT)

static void
cr_place_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  CrPlace *self = CR_PLACE (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      g_value_set_string (value, self->page);
      break;
    case PROP_QUERY:
      g_value_set_pointer (value, self->query);
      break;
    case PROP_SELECTION:
      g_value_set_pointer (value, self->selection);
      break;
    case PROP_ENTRY:
      g_value_set_string (value, self->entry);
      break;
    case PROP_VIEW:
      g_value_set_pointer (value, self->views);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cr_place_finalize (GObject *object)
{
  CrPlace *self = CR_PLACE (object);

  cr_query_free (self->query);
  cr_ids_unref (self->closed);
  cr_ids_unref (self->selection);
  g_free (self->export);
  G_OBJECT_CLASS (cr_place_parent_class)->finalize (object);
}

static void
cr_place_class_init (CrPlaceClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = cr_place_finalize;
  object_class->get_property = cr_place_get_property;

  props[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, NULL, flags);
  props[PROP_QUERY] = g_param_spec_pointer ("query", NULL, NULL, flags);
  props[PROP_SELECTION] = g_param_spec_pointer ("selection", NULL, NULL, flags);
  props[PROP_ENTRY] = g_param_spec_string ("entry", NULL, NULL, NULL, flags);
  props[PROP_VIEW] = g_param_spec_pointer ("view", NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
cr_place_init (CrPlace *self)
{
  self->page = cr_intern (CR_PAGE_AT_FIRST);
  self->board = CR_BOARD_AT_FIRST;
  self->query = cr_query_new ();
  self->query->grouping = CR_GROUPING_AT_FIRST;
}

CrPlace *
cr_place_new (void)
{
  return g_object_new (CR_TYPE_PLACE, NULL);
}

const char *
cr_place_get_page (CrPlace *self)
{
  g_return_val_if_fail (CR_IS_PLACE (self), NULL);

  return self->page;
}

void
cr_place_set_page (CrPlace    *self,
                   const char *page)
{
  g_return_if_fail (CR_IS_PLACE (self));
  g_return_if_fail (page != NULL);

  page = cr_intern (page);
  if (self->page == page)
    return;
  self->page = page;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PAGE]);
}

const CrQuery *
cr_place_get_query (CrPlace *self)
{
  g_return_val_if_fail (CR_IS_PLACE (self), NULL);

  return self->query;
}

void
cr_place_set_query (CrPlace *self,
                    CrQuery *query)
{
  g_autoptr (CrQuery) before = NULL;

  g_return_if_fail (CR_IS_PLACE (self));

  before = self->query;
  self->query = query;
  if (before->grouping != query->grouping)
    cr_place_set_closed (self, NULL);
  if (!cr_query_equal (before, query))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_QUERY]);
}

void
cr_place_go (CrPlace    *self,
             const char *page,
             CrQuery    *query)
{
  const char *before = NULL;

  g_return_if_fail (CR_IS_PLACE (self));
  g_return_if_fail (page != NULL);

  /* Nobody may take the new query for one of the page that is left. */
  before = self->page;
  self->page = cr_intern (page);
  cr_place_set_query (self, query);
  if (self->page != before)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PAGE]);
}

const char *
cr_place_get_search (CrPlace *self)
{
  g_return_val_if_fail (CR_IS_PLACE (self), NULL);

  return self->query->text != NULL ? self->query->text : "";
}

void
cr_place_set_search (CrPlace    *self,
                     const char *search)
{
  CrQuery *query = NULL;

  g_return_if_fail (CR_IS_PLACE (self));
  g_return_if_fail (search != NULL);

  query = cr_query_copy (self->query);
  g_free (query->text);
  query->text = search[0] != '\0' ? g_strdup (search) : NULL;
  cr_place_set_query (self, query);
}

const char *
cr_place_get_area (CrPlace *self)
{
  const CrIds *areas = NULL;

  g_return_val_if_fail (CR_IS_PLACE (self), NULL);

  areas = self->query->filters[CR_FILTER_AREA];
  return cr_ids_get_length (areas) == 1 ? areas->ids[0] : NULL;
}

void
cr_place_set_area (CrPlace    *self,
                   const char *area)
{
  CrQuery *query = NULL;

  g_return_if_fail (CR_IS_PLACE (self));

  query = cr_query_copy (self->query);
  cr_query_set_filter (query, CR_FILTER_AREA, area != NULL ? cr_ids_new (&area, 1) : NULL);
  cr_place_set_query (self, query);
}

void
cr_place_show_all (CrPlace *self)
{
  CrQuery *query = NULL;

  g_return_if_fail (CR_IS_PLACE (self));

  query = cr_query_new ();
  query->grouping = self->query->grouping;
  query->sort = self->query->sort;
  query->descending = self->query->descending;
  cr_place_set_query (self, query);
}

CrIds *
cr_place_get_closed (CrPlace *self)
{
  g_return_val_if_fail (CR_IS_PLACE (self), NULL);

  return self->closed;
}

void
cr_place_set_closed (CrPlace *self,
                     CrIds   *closed)
{
  CrIds *before = self->closed;

  g_return_if_fail (CR_IS_PLACE (self));

  self->closed = closed != NULL ? cr_ids_ref (closed) : NULL;
  cr_ids_unref (before);
}

CrIds *
cr_place_get_selection (CrPlace *self)
{
  g_return_val_if_fail (CR_IS_PLACE (self), NULL);

  return self->selection;
}

void
cr_place_set_selection (CrPlace *self,
                        CrIds   *selection)
{
  CrIds *before = self->selection;

  g_return_if_fail (CR_IS_PLACE (self));

  if (cr_ids_equal (before, selection))
    return;
  self->selection = selection != NULL ? cr_ids_ref (selection) : NULL;
  if (before != NULL)
    cr_ids_unref (before);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTION]);
}

void
cr_place_select (CrPlace    *self,
                 const char *id)
{
  g_autoptr (CrIds) selection = id != NULL ? cr_ids_new (&id, 1) : NULL;

  cr_place_set_selection (self, selection);
}

const char *
cr_place_get_task (CrPlace *self)
{
  g_return_val_if_fail (CR_IS_PLACE (self), NULL);

  return cr_ids_get_length (self->selection) == 1 ? self->selection->ids[0] : NULL;
}

const char *
cr_place_get_entry (CrPlace *self)
{
  g_return_val_if_fail (CR_IS_PLACE (self), NULL);

  return self->entry;
}

void
cr_place_set_entry (CrPlace    *self,
                    const char *id)
{
  g_return_if_fail (CR_IS_PLACE (self));

  id = id != NULL ? cr_intern (id) : NULL;
  if (self->entry == id)
    return;
  self->entry = id;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ENTRY]);
}

CrGrouping
cr_place_get_board (CrPlace *self)
{
  g_return_val_if_fail (CR_IS_PLACE (self), CR_BOARD_AT_FIRST);

  return self->board;
}

void
cr_place_set_board (CrPlace   *self,
                    CrGrouping grouping)
{
  g_return_if_fail (CR_IS_PLACE (self));

  self->board = grouping;
}

const char *
cr_place_get_view (CrPlace *self,
                   CrView   view)
{
  g_return_val_if_fail (CR_IS_PLACE (self), NULL);
  g_return_val_if_fail (view < CR_N_VIEWS, NULL);

  return self->views[view];
}

void
cr_place_set_view (CrPlace    *self,
                   CrView      view,
                   const char *name)
{
  g_return_if_fail (CR_IS_PLACE (self));
  g_return_if_fail (view < CR_N_VIEWS);

  name = name != NULL ? cr_intern (name) : NULL;
  if (self->views[view] == name)
    return;
  self->views[view] = name;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VIEW]);
}

const char *
cr_place_get_export (CrPlace *self)
{
  g_return_val_if_fail (CR_IS_PLACE (self), NULL);

  return self->export;
}

void
cr_place_set_export (CrPlace    *self,
                     const char *line)
{
  g_return_if_fail (CR_IS_PLACE (self));

  line = g_strdup (line);
  g_free (self->export);
  self->export = (char *) line;
}
