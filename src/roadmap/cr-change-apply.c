/* SPDX-License-Identifier: GPL-3.0-or-later
 * How a change set alters a roadmap, and how it is taken back. */
#include "config.h"

#include "cr-change.h"
#include "cr-refusal.h"
#include "cr-roadmap-private.h"

/* The value a record had before a run of changes, and after. */
typedef struct
{
  CrRecord *before;
  CrRecord *after;
} Step;

struct _CrTrace
{
  GArray *steps; /* of Step; one for each run of settings of one record, in the order of the set */
};

static void
step_clear (gpointer data)
{
  Step *step = data;

  cr_record_unref (step->before);
  cr_record_unref (step->after);
}

static CrTrace *
trace_new (void)
{
  CrTrace *self = g_new0 (CrTrace, 1);

  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_array_set_clear_func (self->steps, step_clear);
  return self;
}

void
cr_trace_free (CrTrace *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->steps);
  g_free (self);
}

CrTrace *
cr_trace_join (CrTrace *older,
               CrTrace *newer)
{
  g_autoptr (CrTrace) first = older;
  g_autoptr (CrTrace) second = newer;

  if (first == NULL || second == NULL)
    return NULL;
  g_return_val_if_fail (first->steps->len == 1 && second->steps->len == 1, NULL);

  cr_record_unref (g_array_index (first->steps, Step, 0).after);
  g_array_index (first->steps, Step, 0).after = g_steal_pointer (&g_array_index (second->steps, Step, 0).after);
  return g_steal_pointer (&first);
}

static gboolean
is_same_record (const CrChange *a,
                const CrChange *b)
{
  return a->kind == b->kind && a->parent == b->parent && a->key == b->key;
}

/* The end of the run of settings of one record that begins at `start`. */
static guint
get_run_end (const CrChangeSet *set,
             guint              start)
{
  const CrChange *first = cr_change_set_get (set, start);
  guint           end = start + 1;

  while (end < cr_change_set_get_length (set) && cr_change_set_get (set, end)->op == CR_CHANGE_SET &&
         is_same_record (first, cr_change_set_get (set, end)))
    end++;
  return end;
}

static const CrRecord *
lookup (CrRoadmap      *roadmap,
        const CrChange *change)
{
  CrAddress address = { .kind = change->kind, .parent = change->parent, .key = change->key };

  return cr_roadmap_lookup_address (roadmap, &address);
}

/* Where the value is still what the change found, it becomes what the change made of it, order and all. Where a
 * set of ids is another by now, elements come and go and the rest stays. */
static void
set_value (CrRecord       *record,
           const CrChange *change)
{
  g_auto (CrValue) now = cr_path_get (&change->path, record);

  if (cr_path_is_set (&change->path) && !cr_value_equal (&now, &change->before))
    {
      g_autoptr (CrIds) kept = cr_ids_subtract (now.ids, change->removed);
      g_autoptr (CrIds) united = cr_ids_unite (kept, change->added);
      g_auto (CrValue)  value = cr_value_ids (united);

      cr_path_set (&change->path, record, &value);
    }
  else
    {
      cr_path_set (&change->path, record, &change->after);
    }
}

static void
apply_run (CrRoadmap         *roadmap,
           const CrChangeSet *set,
           guint              start,
           guint              end,
           CrTrace           *trace)
{
  const CrChange *first = cr_change_set_get (set, start);
  const CrRecord *before = lookup (roadmap, first);
  Step            step = { 0 };

  if (before != NULL)
    {
      step.before = cr_record_ref (before);
      step.after = cr_record_copy (before);
      for (guint i = start; i < end; i++)
        set_value (step.after, cr_change_set_get (set, i));
      cr_roadmap_swap (roadmap, first->parent, step.after);
    }
  g_array_append_val (trace->steps, step);
}

/* The position after the record of that key; the end when there is no such record any more. */
static guint
get_position_after (CrRoadmap      *roadmap,
                    const CrChange *change,
                    const char     *key)
{
  int position;

  if (key == NULL)
    return 0;

  position = cr_roadmap_find (roadmap, change->kind, change->parent, key);
  return position >= 0 ? (guint) position + 1 : cr_roadmap_get_length (roadmap, change->kind, change->parent);
}

static void
insert_record (CrRoadmap      *roadmap,
               const CrChange *change,
               const char     *after)
{
  if (cr_roadmap_find (roadmap, change->kind, change->parent, change->key) >= 0)
    return;
  if (change->kind == CR_KIND_RATING && cr_roadmap_find (roadmap, CR_KIND_ROUND, NULL, change->parent) < 0)
    return;

  cr_roadmap_insert (roadmap, change->parent, get_position_after (roadmap, change, after), change->record);
  for (guint i = 0; i < cr_list_get_length (change->children); i++)
    cr_roadmap_insert (roadmap, change->key, i, change->children->items[i]);
}

static void
remove_record (CrRoadmap      *roadmap,
               const CrChange *change)
{
  int position = cr_roadmap_find (roadmap, change->kind, change->parent, change->key);

  if (position >= 0)
    cr_roadmap_remove (roadmap, change->kind, change->parent, (guint) position);
}

static void
move_record (CrRoadmap      *roadmap,
             const CrChange *change,
             const char     *after)
{
  int   from = cr_roadmap_find (roadmap, change->kind, change->parent, change->key);
  guint to;

  if (from < 0 || after == change->key)
    return;

  to = get_position_after (roadmap, change, after);
  cr_roadmap_move (roadmap, change->kind, change->parent, (guint) from, to > (guint) from ? to - 1 : to);
}

static void
apply_all (CrRoadmap   *roadmap,
           CrChangeSet *set,
           CrTrace     *trace)
{
  for (guint i = 0; i < cr_change_set_get_length (set);)
    {
      const CrChange *change = cr_change_set_get (set, i);
      guint           end = i + 1;

      switch (change->op)
        {
        case CR_CHANGE_SET:
          end = get_run_end (set, i);
          apply_run (roadmap, set, i, end, trace);
          break;
        case CR_CHANGE_INSERT:
          insert_record (roadmap, change, change->to);
          break;
        case CR_CHANGE_REMOVE:
          remove_record (roadmap, change);
          break;
        case CR_CHANGE_MOVE:
          move_record (roadmap, change, change->to);
          break;
        default:
          g_assert_not_reached ();
        }
      i = end;
    }
}

static void
unset_value (CrRecord       *record,
             const CrChange *change)
{
  CrChange inverse = *change;

  inverse.before = change->after;
  inverse.after = change->before;
  inverse.added = change->removed;
  inverse.removed = change->added;
  set_value (record, &inverse);
}

/* The run [start, end) of settings. As long as the record is the one that the run made, its predecessor returns
 * as it was; otherwise each value is set back by itself. */
static void
revert_run (CrRoadmap         *roadmap,
            const CrChangeSet *set,
            guint              start,
            guint              end,
            const Step        *step)
{
  const CrChange      *first = cr_change_set_get (set, start);
  const CrRecord      *now = lookup (roadmap, first);
  g_autoptr (CrRecord) copy = NULL;

  if (now == NULL)
    return;
  if (step != NULL && step->after == now)
    {
      cr_roadmap_swap (roadmap, first->parent, step->before);
      return;
    }

  copy = cr_record_copy (now);
  for (guint i = end; i > start; i--)
    unset_value (copy, cr_change_set_get (set, i - 1));
  cr_roadmap_swap (roadmap, first->parent, copy);
}

/* The first index of the run of settings that ends before `end`, seen from the front as apply_all() saw it. */
static GArray *
list_runs (const CrChangeSet *set)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < cr_change_set_get_length (set);)
    {
      g_array_append_val (starts, i);
      i = cr_change_set_get (set, i)->op == CR_CHANGE_SET ? get_run_end (set, i) : i + 1;
    }
  return starts;
}

static void
revert_all (CrRoadmap     *roadmap,
            CrChangeSet   *set,
            const CrTrace *trace)
{
  g_autoptr (GArray) starts = list_runs (set);
  guint              end = cr_change_set_get_length (set);
  guint              n_steps = trace != NULL ? trace->steps->len : 0;

  for (guint run = starts->len; run > 0; run--)
    {
      guint           start = g_array_index (starts, guint, run - 1);
      const CrChange *change = cr_change_set_get (set, start);

      switch (change->op)
        {
        case CR_CHANGE_SET:
          revert_run (roadmap, set, start, end, n_steps > 0 ? &g_array_index (trace->steps, Step, --n_steps) : NULL);
          break;
        case CR_CHANGE_INSERT:
          remove_record (roadmap, change);
          break;
        case CR_CHANGE_REMOVE:
          insert_record (roadmap, change, change->from);
          break;
        case CR_CHANGE_MOVE:
          move_record (roadmap, change, change->from);
          break;
        default:
          g_assert_not_reached ();
        }
      end = start;
    }
}

/* Whether the set, which has been applied, adds a fault; if so it is taken back. Faults are told apart from those of
 * before by taking the set back for a look, which only records with faults make necessary. */
static gboolean
refuse (CrRoadmap   *self,
        CrChangeSet *set,
        CrTrace    **trace,
        CrFault    **reason)
{
  g_autoptr (CrRefusal) refusal = cr_refusal_new (self, set);

  if (refusal == NULL)
    return FALSE;

  revert_all (self, set, *trace);
  *reason = cr_refusal_find (refusal, self);
  if (*reason != NULL)
    return TRUE;

  cr_trace_free (*trace);
  *trace = trace_new ();
  apply_all (self, set, *trace);
  return FALSE;
}

gboolean
cr_roadmap_apply (CrRoadmap   *self,
                  CrChangeSet *set,
                  CrApplyMode  mode,
                  CrTrace    **trace,
                  CrFault    **refusal)
{
  g_autoptr (CrTrace) own_trace = trace_new ();
  g_autoptr (CrFault) reason = NULL;

  g_return_val_if_fail (CR_IS_ROADMAP (self) && set != NULL, FALSE);

  apply_all (self, set, own_trace);
  if (mode == CR_APPLY_GESTURE && refuse (self, set, &own_trace, &reason))
    {
      if (refusal != NULL)
        *refusal = g_steal_pointer (&reason);
      return FALSE;
    }

  if (trace != NULL)
    *trace = g_steal_pointer (&own_trace);
  cr_roadmap_emit_changed (self, set, FALSE);
  return TRUE;
}

void
cr_roadmap_revert (CrRoadmap     *self,
                   CrChangeSet   *set,
                   const CrTrace *trace)
{
  g_return_if_fail (CR_IS_ROADMAP (self) && set != NULL);

  revert_all (self, set, trace);
  cr_roadmap_emit_changed (self, set, TRUE);
}
