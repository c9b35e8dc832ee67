/* SPDX-License-Identifier: GPL-3.0-or-later
 * The parts of a filter as a person chooses and reads them. */
#include "config.h"

#include "cr-filter-terms.h"

#include "cr-choice.h"
#include "cr-interface.h"

#include <glib/gi18n.h>
#include <string.h>

/* Filters by ids, with the group of the catalogue they are chosen from. */
static const struct
{
  const char *kind;
  const char *label;  /* of a term, as its description */
  const char *plural; /* "Areas: 3" */
  CrFilter    filter;
  CrGroup     group;
} lists[] = {
  { "status", N_ ("Status"), N_ ("Statuses: %u"), CR_FILTER_STATUS, CR_GROUP_STATUS },
  { "area", N_ ("Area"), N_ ("Areas: %u"), CR_FILTER_AREA, CR_GROUP_AREA },
  { "owner", N_ ("Owner"), N_ ("Owners: %u"), CR_FILTER_OWNER, CR_GROUP_NONE },
  { "capability", N_ ("Capability"), N_ ("Capabilities: %u"), CR_FILTER_CAPABILITY, CR_GROUP_CAPABILITY },
  { "priority", N_ ("Priority"), N_ ("Priorities: %u"), CR_FILTER_PRIORITY, CR_GROUP_NONE },
  { "service", N_ ("Service"), N_ ("Services: %u"), CR_FILTER_SERVICE, CR_GROUP_ESERVICE },
  { "enabler", N_ ("Enabler"), N_ ("Enablers: %u"), CR_FILTER_ENABLER, CR_GROUP_ENABLER },
};

/* Terms that are simply in force or not. */
static const struct
{
  const char *term;
  const char *label;
} flags[] = {
  { "overdue", NC_ ("filter", "Overdue") },
  { "waiting", NC_ ("filter", "Waiting for other tasks") },
  { "undated", NC_ ("filter", "Without dates") },
  { "missing-en", NC_ ("filter", "English text missing") },
  { "missing-ru", NC_ ("filter", "Russian text missing") },
  { "stale-en", NC_ ("filter", "English text out of date") },
  { "stale-ru", NC_ ("filter", "Russian text out of date") },
};

static gboolean
get_flag (const CrQuery *query,
          guint          flag)
{
  const gboolean values[] = {
    query->overdue,
    query->blocked,
    query->undated,
    g_strcmp0 (query->untranslated, "en") == 0,
    g_strcmp0 (query->untranslated, "ru") == 0,
    g_strcmp0 (query->stale, "en") == 0,
    g_strcmp0 (query->stale, "ru") == 0,
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (values) == G_N_ELEMENTS (flags));
  return values[flag];
}

static void
set_flag (CrQuery    *query,
          const char *term,
          gboolean    value)
{
  if (g_str_equal (term, "overdue"))
    query->overdue = value;
  else if (g_str_equal (term, "waiting"))
    query->blocked = value;
  else if (g_str_equal (term, "undated"))
    query->undated = value;
  else if (g_str_has_prefix (term, "missing-"))
    query->untranslated = value ? cr_intern (term + strlen ("missing-")) : NULL;
  else
    query->stale = value ? cr_intern (term + strlen ("stale-")) : NULL;
}

/* The statuses of tasks that are still to be done. (transfer full) */
static CrIds *
list_open (void)
{
  const char *const    *ids = cr_status_get_ids ();
  g_autoptr (GPtrArray) open = g_ptr_array_new ();

  for (guint i = 0; i < CR_N_STATUSES; i++)
    if (cr_status_is_open ((CrStatus) i))
      g_ptr_array_add (open, (gpointer) ids[i]);
  return cr_ids_new ((const char *const *) open->pdata, open->len);
}

static gboolean
is_open (const CrIds *ids)
{
  g_autoptr (CrIds) open = list_open ();
  g_autoptr (CrIds) more = cr_ids_subtract (ids, open);

  return more == NULL && cr_ids_get_length (ids) == cr_ids_get_length (open);
}

static const char *
name_priority (const char *id)
{
  if (g_str_equal (id, "high"))
    return C_ ("priority", "High");
  return g_str_equal (id, "low") ? C_ ("priority", "Low") : C_ ("priority", "Normal");
}

static const char *
name_without (CrFilter filter)
{
  if (filter == CR_FILTER_AREA)
    return C_ ("group", "No area");
  return filter == CR_FILTER_OWNER ? C_ ("group", "No owner") : C_ ("group", "No capability");
}

/* Static or owned by document and catalogue. */
static const char *
name_id (CrDocument *document,
         CrFilter    filter,
         const char *id)
{
  const CrEntry *entry = cr_catalogue_lookup (cr_document_get_catalogue (document), id);

  if (id[0] == '\0')
    return name_without (filter);
  if (filter == CR_FILTER_OWNER)
    return cr_roadmap_show_unit (cr_document_get_roadmap (document), id, cr_interface_get_content_language ());
  if (filter == CR_FILTER_PRIORITY)
    return name_priority (id);
  return entry != NULL ? cr_entry_get_short_title (entry, cr_interface_get_language ()) : id;
}

static void
add_term (GListStore *terms,
          const char *term,
          const char *title,
          const char *description,
          gboolean    chosen)
{
  g_autoptr (CrChoice) choice = cr_choice_new (term, title, description);

  cr_choice_set_chosen (choice, chosen);
  g_list_store_append (terms, choice);
}

static void
add_id (GListStore    *terms,
        CrDocument    *document,
        const CrQuery *query,
        guint          list,
        const char    *id)
{
  g_autofree char *term = g_strconcat (lists[list].kind, "=", id, NULL);

  add_term (terms, term, name_id (document, lists[list].filter, id), _ (lists[list].label),
            cr_ids_contains (query->filters[lists[list].filter], cr_intern (id)));
}

/* Units, and whatever else tasks have as an owner. */
static void
add_owners (GListStore    *terms,
            CrDocument    *document,
            const CrQuery *query,
            guint          list)
{
  CrRoadmap             *roadmap = cr_document_get_roadmap (document);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < cr_roadmap_get_length (roadmap, CR_KIND_UNIT, NULL); i++)
    {
      const char *id = cr_record_get_key (cr_roadmap_get_nth (roadmap, CR_KIND_UNIT, NULL, i));

      g_hash_table_add (seen, (gpointer) id);
      add_id (terms, document, query, list, id);
    }
  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    {
      const CrTask *task = cr_roadmap_get_task (roadmap, i);
      const char   *unit = task->owner != NULL ? cr_roadmap_find_unit (roadmap, task->owner) : NULL;

      if (task->owner != NULL && unit == NULL && g_hash_table_add (seen, (gpointer) task->owner))
        add_id (terms, document, query, list, task->owner);
    }
}

static void
add_list (GListStore    *terms,
          CrDocument    *document,
          const CrQuery *query,
          guint          list)
{
  const CrEntry *const *entries = NULL;
  CrFilter              filter = lists[list].filter;

  if (filter == CR_FILTER_OWNER)
    add_owners (terms, document, query, list);
  else if (filter == CR_FILTER_PRIORITY)
    for (const char *const *id = cr_priority_get_ids (); *id != NULL; id++)
      add_id (terms, document, query, list, *id);
  else
    for (entries = cr_catalogue_get_group (cr_document_get_catalogue (document), lists[list].group, NULL);
         *entries != NULL; entries++)
      add_id (terms, document, query, list, (*entries)->id);
  if (filter == CR_FILTER_AREA || filter == CR_FILTER_OWNER || filter == CR_FILTER_CAPABILITY)
    add_id (terms, document, query, list, CR_FILTER_WITHOUT);
}

GListStore *
cr_filter_terms_list (CrDocument    *document,
                      const CrQuery *query)
{
  GListStore *terms = g_list_store_new (CR_TYPE_CHOICE);

  add_term (terms, "open", C_ ("filter", "Open"), _ ("Not started, in progress or on hold"),
            is_open (query->filters[CR_FILTER_STATUS]));
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    add_term (terms, flags[i].term, g_dpgettext2 (NULL, "filter", flags[i].label), NULL, get_flag (query, i));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    add_list (terms, document, query, i);
  return terms;
}

/* The id of the term; NULL where it is none of the list. */
static const char *
find_id (guint       list,
         const char *term)
{
  gsize length = strlen (lists[list].kind);

  return g_str_has_prefix (term, lists[list].kind) && term[length] == '=' ? term + length + 1 : NULL;
}

static void
toggle_id (CrQuery    *query,
           CrFilter    filter,
           const char *id)
{
  g_autoptr (CrIds) one = cr_ids_new (&id, 1);
  const CrIds      *before = query->filters[filter];

  cr_query_set_filter (query, filter,
                       cr_ids_contains (before, one->ids[0]) ? cr_ids_subtract (before, one)
                                                             : cr_ids_unite (before, one));
}

CrQuery *
cr_filter_terms_toggle (const CrQuery *query,
                        const char    *term)
{
  CrQuery *toggled = cr_query_copy (query);

  if (g_str_equal (term, "open"))
    cr_query_set_filter (toggled, CR_FILTER_STATUS,
                         is_open (query->filters[CR_FILTER_STATUS]) ? NULL : list_open ());
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (g_str_equal (term, flags[i].term))
      set_flag (toggled, term, !get_flag (query, i));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (find_id (i, term) != NULL)
      toggle_id (toggled, lists[i].filter, find_id (i, term));
  return toggled;
}

static void
free_chip (gpointer data)
{
  g_free (((CrFilterChip *) data)->label);
  g_free (data);
}

static void
add_chip (GPtrArray  *chips,
          const char *kind,
          char       *label)
{
  CrFilterChip *chip = g_new (CrFilterChip, 1);

  *chip = (CrFilterChip){ kind, label };
  g_ptr_array_add (chips, chip);
}

/* (transfer full) */
static char *
describe_list (CrDocument  *document,
               guint        list,
               const CrIds *ids)
{
  if (lists[list].filter == CR_FILTER_STATUS && is_open (ids))
    return g_strdup (C_ ("filter", "Open"));
  if (cr_ids_get_length (ids) == 1)
    return g_strdup (name_id (document, lists[list].filter, ids->ids[0]));
  return g_strdup_printf (_ (lists[list].plural), cr_ids_get_length (ids));
}

GPtrArray *
cr_filter_terms_describe (CrDocument    *document,
                          const CrQuery *query)
{
  GPtrArray *chips = g_ptr_array_new_with_free_func (free_chip);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (query->filters[lists[i].filter] != NULL)
      add_chip (chips, lists[i].kind, describe_list (document, i, query->filters[lists[i].filter]));
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (get_flag (query, i))
      add_chip (chips, flags[i].term, g_strdup (g_dpgettext2 (NULL, "filter", flags[i].label)));
  if (query->until != CR_DAY_NONE)
    {
      g_autofree char *day = cr_interface_format_date (query->until);

      /* TRANSLATORS: tasks that finish until a day. */
      add_chip (chips, "until", g_strdup_printf (C_ ("filter", "Until %s"), day));
    }
  return chips;
}

CrQuery *
cr_filter_terms_drop (const CrQuery *query,
                      const char    *kind)
{
  CrQuery *left = cr_query_copy (query);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i].kind, kind))
      cr_query_set_filter (left, lists[i].filter, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (g_str_equal (flags[i].term, kind))
      set_flag (left, kind, FALSE);
  if (g_str_equal (kind, "until"))
    left->until = CR_DAY_NONE;
  return left;
}
