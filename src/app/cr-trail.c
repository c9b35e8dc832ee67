/* SPDX-License-Identifier: GPL-3.0-or-later
 * The pages that were shown one after the other, to go back and forward among them. */
#include "config.h"

#include "cr-trail.h"

/* More steps than a person remembers. */
#define N_STEPS_MAX 100

typedef struct
{
  const char *page; /* interned */
  CrQuery    *query;
  CrIds      *selection; /* may be NULL */
  const char *entry;     /* interned; may be NULL */
} Step;

struct _CrTrail
{
  GObject parent_instance;

  CrPlace    *place;
  CrDocument *document;
  GPtrArray  *steps;     /* Step */
  guint       position;  /* of the step that is shown */
  gboolean    is_moving; /* the place changes since we go along the trail */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrTrail, cr_trail, G_TYPE_OBJECT)

static void
step_free (gpointer data)
{
  Step *step = data;

  cr_query_free (step->query);
  g_clear_pointer (&step->selection, cr_ids_unref);
  g_free (step);
}

static Step *
step_new (CrPlace *place)
{
  Step  *step = g_new0 (Step, 1);
  CrIds *selection = cr_place_get_selection (place);

  step->page = cr_place_get_page (place);
  step->query = cr_query_copy (cr_place_get_query (place));
  step->selection = selection != NULL ? cr_ids_ref (selection) : NULL;
  step->entry = cr_place_get_entry (place);
  return step;
}

static void
cr_trail_dispose (GObject *object)
{
  CrTrail *self = CR_TRAIL (object);

  g_clear_object (&self->place);
  g_clear_object (&self->document);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  G_OBJECT_CLASS (cr_trail_parent_class)->dispose (object);
}

static void
cr_trail_class_init (CrTrailClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_trail_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CR_TYPE_TRAIL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
cr_trail_init (CrTrail *self)
{
  self->steps = g_ptr_array_new_with_free_func (step_free);
}

/* Going on ends what one could have gone forward to. */
static void
add_step (CrTrail *self)
{
  g_ptr_array_set_size (self->steps, (gint) self->position + 1);
  g_ptr_array_add (self->steps, step_new (self->place));
  if (self->steps->len > N_STEPS_MAX)
    g_ptr_array_remove_index (self->steps, 0);
  self->position = self->steps->len - 1;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
page_cb (CrTrail *self)
{
  if (!self->is_moving)
    add_step (self);
}

static void
place_cb (CrTrail *self)
{
  Step **step = (Step **) &self->steps->pdata[self->position];

  if (self->is_moving || (*step)->page != cr_place_get_page (self->place))
    return;
  step_free (*step);
  *step = step_new (self->place);
}

CrTrail *
cr_trail_new (CrPlace    *place,
              CrDocument *document)
{
  CrTrail *self = g_object_new (CR_TYPE_TRAIL, NULL);

  self->place = g_object_ref (place);
  self->document = g_object_ref (document);
  g_ptr_array_add (self->steps, step_new (place));
  g_signal_connect_object (place, "notify::page", G_CALLBACK (page_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (place, "notify::query", G_CALLBACK (place_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (place, "notify::entry", G_CALLBACK (place_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (place, "notify::selection", G_CALLBACK (place_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
cr_trail_begin_step (CrTrail *self)
{
  g_return_if_fail (CR_IS_TRAIL (self));

  add_step (self);
}

gboolean
cr_trail_can_go_back (CrTrail *self)
{
  g_return_val_if_fail (CR_IS_TRAIL (self), FALSE);

  return self->position > 0;
}

gboolean
cr_trail_can_go_forward (CrTrail *self)
{
  g_return_val_if_fail (CR_IS_TRAIL (self), FALSE);

  return self->position + 1 < self->steps->len;
}

static void
go_to (CrTrail *self,
       guint    position)
{
  const Step       *step = g_ptr_array_index (self->steps, position);
  g_autoptr (CrIds) selection = cr_roadmap_keep_tasks (cr_document_get_roadmap (self->document), step->selection);

  self->position = position;
  self->is_moving = TRUE;
  cr_place_set_query (self->place, cr_query_copy (step->query));
  cr_place_set_entry (self->place, step->entry);
  cr_place_set_page (self->place, step->page);
  cr_place_set_selection (self->place, selection);
  self->is_moving = FALSE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
cr_trail_go_back (CrTrail *self)
{
  if (cr_trail_can_go_back (self))
    go_to (self, self->position - 1);
}

void
cr_trail_go_forward (CrTrail *self)
{
  if (cr_trail_can_go_forward (self))
    go_to (self, self->position + 1);
}
