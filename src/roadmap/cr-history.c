/* SPDX-License-Identifier: GPL-3.0-or-later
 * Undo and redo. */
#include "config.h"

#include "cr-history.h"

typedef struct
{
  CrChangeSet *set;
  CrTrace     *trace; /* of the last application; NULL while the step is undone */
  guint64      state; /* the state it leads to */
} Step;

struct _CrHistory
{
  GObject parent_instance;

  CrRoadmap *roadmap;
  GPtrArray *steps; /* of Step; the first n_done are applied */
  guint      n_done;
  guint64    last_state; /* the highest ever given */
  guint64    base_state; /* before the first step */
  guint64    saved_state;
};

G_DEFINE_FINAL_TYPE (CrHistory, cr_history, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
step_free (gpointer data)
{
  Step *step = data;

  cr_change_set_unref (step->set);
  cr_trace_free (step->trace);
  g_free (step);
}

static void
cr_history_finalize (GObject *object)
{
  CrHistory *self = CR_HISTORY (object);

  g_ptr_array_unref (self->steps);
  g_clear_object (&self->roadmap);

  G_OBJECT_CLASS (cr_history_parent_class)->finalize (object);
}

static void
cr_history_class_init (CrHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cr_history_finalize;

  signals[CHANGED] = g_signal_new ("changed", CR_TYPE_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cr_history_init (CrHistory *self)
{
  self->steps = g_ptr_array_new_with_free_func (step_free);
}

CrHistory *
cr_history_new (CrRoadmap *roadmap)
{
  CrHistory *self = g_object_new (CR_TYPE_HISTORY, NULL);

  self->roadmap = g_object_ref (roadmap);
  return self;
}

static Step *
get_step (CrHistory *self,
          guint      n)
{
  return n < self->steps->len ? g_ptr_array_index (self->steps, n) : NULL;
}

static gboolean
is_same_place (const CrChange *a,
               const CrChange *b)
{
  return a->op == CR_CHANGE_SET && b->op == CR_CHANGE_SET && a->kind == b->kind && a->parent == b->parent &&
         a->key == b->key;
}

/* All changes of the set set values at the place of its first one, and those behind it only the stale marks of
 * the same text. */
static gboolean
is_single_edit (CrChangeSet *set)
{
  const CrChange *first = cr_change_set_get (set, 0);

  for (guint i = 1; i < cr_change_set_get_length (set); i++)
    {
      const CrChange *change = cr_change_set_get (set, i);

      if (!is_same_place (first, change) || change->path.part != CR_PART_STALE ||
          change->path.field != first->path.field || change->path.sub != first->path.sub)
        return FALSE;
    }
  return first->op == CR_CHANGE_SET;
}

static const CrChange *
find_path (CrChangeSet  *set,
           const CrPath *path)
{
  for (guint i = 0; i < cr_change_set_get_length (set); i++)
    if (cr_path_equal (&cr_change_set_get (set, i)->path, path))
      return cr_change_set_get (set, i);
  return NULL;
}

static void
append_joined (GArray         *changes,
               const CrChange *older,
               const CrChange *newer)
{
  CrChange joined;

  cr_change_copy (older, &joined);
  if (newer != NULL)
    {
      cr_value_clear (&joined.after);
      joined.after = cr_value_copy (&newer->after);
    }
  if (cr_value_equal (&joined.before, &joined.after))
    {
      cr_change_clear (&joined);
      return;
    }
  if (cr_path_is_set (&joined.path))
    {
      cr_ids_unref (joined.added);
      cr_ids_unref (joined.removed);
      joined.added = cr_ids_subtract (joined.after.ids, joined.before.ids);
      joined.removed = cr_ids_subtract (joined.before.ids, joined.after.ids);
    }
  g_array_append_val (changes, joined);
}

/* The newer edit with the stale marks as they are when both are one edit: those of the older one, or, when the text is
 * again what it was, those of before. Letter by letter, the second would otherwise find a side that the first has just
 * filled or freshened, and mark the others. (transfer full) */
static CrChangeSet *
follow_edit (CrChangeSet *older,
             CrChangeSet *newer)
{
  const CrChange *first = cr_change_set_get (older, 0), *edit = cr_change_set_get (newer, 0), *marks;
  CrPath          path = edit->path;
  GArray         *changes;
  CrChange        copy;

  if (path.part != CR_PART_SIDE)
    return cr_change_set_ref (newer);

  changes = cr_change_array_new ();
  cr_change_copy (edit, &copy);
  g_array_append_val (changes, copy);
  path.part = CR_PART_STALE;
  path.side = NULL;
  marks = find_path (older, &path);
  if (marks != NULL && cr_value_equal (&first->before, &edit->after))
    {
      g_autoptr (CrChangeSet) back = cr_change_set_invert (older);

      cr_change_copy (find_path (back, &path), &copy);
      g_array_append_val (changes, copy);
    }
  return cr_change_set_new (cr_change_set_get_label (newer), changes);
}

/* Two edits of one path as one: what was before the older, what is after the newer. Empty when that is the same. */
static CrChangeSet *
join_edits (CrChangeSet *older,
            CrChangeSet *newer)
{
  GArray *changes = cr_change_array_new ();

  for (guint i = 0; i < cr_change_set_get_length (older); i++)
    {
      const CrChange *change = cr_change_set_get (older, i);

      append_joined (changes, change, find_path (newer, &change->path));
    }
  for (guint i = 0; i < cr_change_set_get_length (newer); i++)
    {
      const CrChange *change = cr_change_set_get (newer, i);

      if (find_path (older, &change->path) == NULL)
        append_joined (changes, change, NULL);
    }
  return cr_change_set_new (cr_change_set_get_label (older), changes);
}

static gboolean
can_join (CrHistory   *self,
          CrChangeSet *set)
{
  Step *last = self->n_done > 0 ? get_step (self, self->n_done - 1) : NULL;

  if (last == NULL || last->state == self->saved_state || self->n_done < self->steps->len)
    return FALSE;
  if (!is_single_edit (last->set) || !is_single_edit (set))
    return FALSE;
  return is_same_place (cr_change_set_get (last->set, 0), cr_change_set_get (set, 0)) &&
         cr_path_equal (&cr_change_set_get (last->set, 0)->path, &cr_change_set_get (set, 0)->path);
}

static void
push_step (CrHistory   *self,
           CrChangeSet *set,
           CrTrace     *trace)
{
  Step *step = g_new0 (Step, 1);

  if (self->steps->len > self->n_done)
    g_ptr_array_remove_range (self->steps, self->n_done, self->steps->len - self->n_done);
  step->set = cr_change_set_ref (set);
  step->trace = trace;
  step->state = ++self->last_state;
  g_ptr_array_add (self->steps, step);
  self->n_done++;
}

static void
join_step (CrHistory   *self,
           CrChangeSet *set,
           CrTrace     *trace)
{
  Step        *last = get_step (self, self->n_done - 1);
  CrChangeSet *joined = join_edits (last->set, set);

  cr_change_set_unref (last->set);
  last->set = joined;
  last->trace = cr_trace_join (last->trace, trace);
  last->state = ++self->last_state;
  if (cr_change_set_get_length (joined) == 0)
    g_ptr_array_remove_index (self->steps, --self->n_done);
}

gboolean
cr_history_perform (CrHistory   *self,
                    CrChangeSet *set,
                    CrMerge      merge,
                    CrFault    **refusal)
{
  g_autoptr (CrChangeSet) performed = NULL;
  g_autoptr (CrTrace)     trace = NULL;
  gboolean                joins;

  g_return_val_if_fail (CR_IS_HISTORY (self) && set != NULL, FALSE);

  if (cr_change_set_get_length (set) == 0)
    return TRUE;

  joins = merge == CR_MERGE_EDITS && can_join (self, set);
  performed = joins ? follow_edit (get_step (self, self->n_done - 1)->set, set) : cr_change_set_ref (set);
  if (!cr_roadmap_apply (self->roadmap, performed, CR_APPLY_GESTURE, &trace, refusal))
    return FALSE;

  if (joins)
    join_step (self, performed, g_steal_pointer (&trace));
  else
    push_step (self, performed, g_steal_pointer (&trace));
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}

gboolean
cr_history_undo (CrHistory *self)
{
  Step *step;

  g_return_val_if_fail (CR_IS_HISTORY (self), FALSE);

  if (self->n_done == 0)
    return FALSE;

  step = get_step (self, --self->n_done);
  cr_roadmap_revert (self->roadmap, step->set, step->trace);
  g_clear_pointer (&step->trace, cr_trace_free);
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}

gboolean
cr_history_redo (CrHistory *self)
{
  Step *step;

  g_return_val_if_fail (CR_IS_HISTORY (self), FALSE);

  step = get_step (self, self->n_done);
  if (step == NULL)
    return FALSE;

  self->n_done++;
  cr_roadmap_apply (self->roadmap, step->set, CR_APPLY_RESTORE, &step->trace, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}

CrChangeSet *
cr_history_peek_undo (CrHistory *self)
{
  g_return_val_if_fail (CR_IS_HISTORY (self), NULL);

  return self->n_done > 0 ? get_step (self, self->n_done - 1)->set : NULL;
}

CrChangeSet *
cr_history_peek_redo (CrHistory *self)
{
  Step *step;

  g_return_val_if_fail (CR_IS_HISTORY (self), NULL);

  step = get_step (self, self->n_done);
  return step != NULL ? step->set : NULL;
}

guint64
cr_history_get_state (CrHistory *self)
{
  g_return_val_if_fail (CR_IS_HISTORY (self), 0);

  return self->n_done > 0 ? get_step (self, self->n_done - 1)->state : self->base_state;
}

void
cr_history_mark_saved (CrHistory *self,
                       guint64    state)
{
  g_return_if_fail (CR_IS_HISTORY (self));

  self->saved_state = state;
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
cr_history_is_modified (CrHistory *self)
{
  return cr_history_get_state (self) != self->saved_state;
}
