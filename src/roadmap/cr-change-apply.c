/* SPDX-License-Identifier: GPL-3.0-or-later
 * How a change set alters a roadmap, and how it is taken back. */
#include "config.h"

#include "cr-change.h"
#include "cr-order.h"
#include "cr-refusal.h"
#include "cr-roadmap-private.h"

/* So many records of a collection coming, going and moving in a row are put in order together. */
#define TOGETHER_MIN 32

/* What was really done: by a run of settings of one record, or by one change of another kind. */
typedef struct
{
  gboolean    is_done;  /* FALSE where the change found nothing to do */
  CrRecord   *before;   /* of settings and a removal: the value that was there */
  CrRecord   *after;    /* of settings: the value that came */
  CrList     *children; /* of a removal */
  const char *from;     /* of a removal and a move: behind whom it stood */
} Step;

struct _CrTrace
{
  GArray *steps; /* of Step; in the order of the set */
};

static void
step_clear (gpointer data)
{
  Step *step = data;

  cr_record_unref (step->before);
  cr_record_unref (step->after);
  cr_list_unref (step->children);
}

static CrTrace *
trace_new (void)
{
  CrTrace *self = g_new0 (CrTrace, 1);

  self->steps = g_array_new (FALSE, TRUE, sizeof (Step));
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

/* Whether the change goes on what the one before it began: the settings of one record, or coming, going and moving in
 * one collection. Rounds come and go one by one, with their ratings. */
static gboolean
goes_on (const CrChange *before,
         const CrChange *change)
{
  if (before->op == CR_CHANGE_SET || change->op == CR_CHANGE_SET)
    return before->op == change->op && is_same_record (before, change);
  return change->kind != CR_KIND_ROUND && before->kind == change->kind && before->parent == change->parent;
}

static guint
get_run_end (const CrChangeSet *set,
             guint              start)
{
  guint end = start + 1;

  while (end < cr_change_set_get_length (set) &&
         goes_on (cr_change_set_get (set, end - 1), cr_change_set_get (set, end)))
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

  if (!cr_path_may_change (&change->path))
    return;
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
apply_settings (CrRoadmap         *roadmap,
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
      step.is_done = TRUE;
      step.before = cr_record_ref (before);
      step.after = cr_record_copy (before);
      for (guint i = start; i < end; i++)
        set_value (step.after, cr_change_set_get (set, i));
      cr_roadmap_swap (roadmap, first->parent, step.after);
    }
  g_array_append_val (trace->steps, step);
}

/* A collection while changes of one run alter it: record by record, or all of them together in a chain of links. */
typedef struct
{
  CrRoadmap    *roadmap;
  CrKind        kind;
  const char   *parent;
  CrCollection *collection;
  CrOrder      *order; /* NULL: record by record */
} Place;

static gboolean
place_open (Place          *place,
            CrRoadmap      *roadmap,
            const CrChange *first,
            guint           n_changes)
{
  *place = (Place){ .roadmap = roadmap, .kind = first->kind, .parent = first->parent };
  place->collection = cr_roadmap_peek_collection (roadmap, first->kind, first->parent);
  if (place->collection != NULL && n_changes >= TOGETHER_MIN)
    place->order = cr_order_new (place->collection);
  return place->collection != NULL;
}

static void
place_close (Place *place)
{
  g_autoptr (GPtrArray) records = NULL;

  if (place->order == NULL)
    return;

  records = cr_order_list (place->order);
  cr_collection_replace (place->collection, records);
  g_clear_pointer (&place->order, cr_order_free);
}

static gboolean
place_has (Place      *place,
           const char *key)
{
  if (place->order != NULL)
    return cr_order_contains (place->order, key);
  return cr_collection_find (place->collection, key) >= 0;
}

/* Of a record that is there. */
static const char *
place_get_before (Place      *place,
                  const char *key)
{
  int position;

  if (place->order != NULL)
    return cr_order_get_before (place->order, key);

  position = cr_collection_find (place->collection, key);
  return position > 0 ? cr_record_get_key (g_ptr_array_index (place->collection->records, position - 1)) : NULL;
}

/* The position behind the record of that key; the end when there is no such record any more. */
static guint
get_position_after (Place      *place,
                    const char *key)
{
  int position = key != NULL ? cr_collection_find (place->collection, key) : -1;

  if (key == NULL)
    return 0;
  return position >= 0 ? (guint) position + 1 : place->collection->records->len;
}

static gboolean
insert_record (Place          *place,
               const CrRecord *record,
               const CrList   *children,
               const char     *after)
{
  const char *key = cr_record_get_key (record);

  if (place_has (place, key))
    return FALSE;

  if (place->order != NULL)
    cr_order_insert (place->order, record, after);
  else
    cr_roadmap_insert (place->roadmap, place->parent, get_position_after (place, after), record);
  for (guint i = 0; place->kind == CR_KIND_ROUND && i < cr_list_get_length (children); i++)
    cr_roadmap_insert (place->roadmap, key, i, children->items[i]);
  return TRUE;
}

static gboolean
remove_record (Place      *place,
               const char *key)
{
  if (!place_has (place, key))
    return FALSE;

  if (place->order != NULL)
    cr_order_remove (place->order, key);
  else
    cr_roadmap_remove (place->roadmap, place->kind, place->parent, (guint) cr_collection_find (place->collection, key));
  return TRUE;
}

static gboolean
move_record (Place      *place,
             const char *key,
             const char *after)
{
  guint from, to;

  if (after == key || !place_has (place, key))
    return FALSE;
  if (place->order != NULL)
    {
      cr_order_move (place->order, key, after);
      return TRUE;
    }

  from = (guint) cr_collection_find (place->collection, key);
  to = get_position_after (place, after);
  cr_roadmap_move (place->roadmap, place->kind, place->parent, from, to > from ? to - 1 : to);
  return TRUE;
}

static CrList *
get_children (Place      *place,
              const char *key)
{
  GPtrArray *ratings =
    place->kind == CR_KIND_ROUND ? cr_roadmap_peek_records (place->roadmap, CR_KIND_RATING, key) : NULL;

  return ratings != NULL ? cr_list_new ((CrRecord *const *) ratings->pdata, ratings->len) : NULL;
}

static Step
apply_change (Place          *place,
              const CrChange *change)
{
  Step            step = { 0 };
  const CrRecord *record = NULL;

  if (change->op != CR_CHANGE_INSERT && place_has (place, change->key))
    step.from = place_get_before (place, change->key);

  switch (change->op)
    {
    case CR_CHANGE_INSERT:
      step.is_done = insert_record (place, change->record, change->children, change->to);
      break;
    case CR_CHANGE_REMOVE:
      record = place->order != NULL ? cr_order_lookup (place->order, change->key) : lookup (place->roadmap, change);
      step.before = record != NULL ? cr_record_ref (record) : NULL;
      step.children = get_children (place, change->key);
      step.is_done = remove_record (place, change->key);
      break;
    case CR_CHANGE_MOVE:
      step.is_done = move_record (place, change->key, change->to);
      break;
    case CR_CHANGE_SET:
    default:
      g_assert_not_reached ();
    }
  return step;
}

static void
apply_run (CrRoadmap         *roadmap,
           const CrChangeSet *set,
           guint              start,
           guint              end,
           CrTrace           *trace)
{
  Place place;

  if (!place_open (&place, roadmap, cr_change_set_get (set, start), end - start))
    {
      g_array_set_size (trace->steps, trace->steps->len + end - start);
      return;
    }
  for (guint i = start; i < end; i++)
    {
      Step step = apply_change (&place, cr_change_set_get (set, i));

      g_array_append_val (trace->steps, step);
    }
  place_close (&place);
}

static void
apply_all (CrRoadmap   *roadmap,
           CrChangeSet *set,
           CrTrace     *trace)
{
  for (guint start = 0, end; start < cr_change_set_get_length (set); start = end)
    {
      end = get_run_end (set, start);
      if (cr_change_set_get (set, start)->op == CR_CHANGE_SET)
        apply_settings (roadmap, set, start, end, trace);
      else
        apply_run (roadmap, set, start, end, trace);
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
revert_settings (CrRoadmap         *roadmap,
                 const CrChangeSet *set,
                 guint              start,
                 guint              end,
                 const Step        *step)
{
  const CrChange      *first = cr_change_set_get (set, start);
  const CrRecord      *now = lookup (roadmap, first);
  g_autoptr (CrRecord) copy = NULL;

  if (now == NULL || (step != NULL && !step->is_done))
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

static void
revert_change (Place          *place,
               const CrChange *change,
               const Step     *step)
{
  const Step planned = {
    .is_done = TRUE,
    .before = change->record,
    .children = change->children,
    .from = change->from,
  };

  if (step == NULL)
    step = &planned;
  if (!step->is_done)
    return;

  switch (change->op)
    {
    case CR_CHANGE_INSERT:
      remove_record (place, change->key);
      break;
    case CR_CHANGE_REMOVE:
      insert_record (place, step->before, step->children, step->from);
      break;
    case CR_CHANGE_MOVE:
      move_record (place, change->key, step->from);
      break;
    case CR_CHANGE_SET:
    default:
      g_assert_not_reached ();
    }
}

/* steps: of the changes from `start` on; or NULL. */
static void
revert_run (CrRoadmap         *roadmap,
            const CrChangeSet *set,
            guint              start,
            guint              end,
            const Step        *steps)
{
  Place place;

  if (!place_open (&place, roadmap, cr_change_set_get (set, start), end - start))
    return;
  for (guint i = end; i > start; i--)
    revert_change (&place, cr_change_set_get (set, i - 1), steps != NULL ? &steps[i - 1 - start] : NULL);
  place_close (&place);
}

/* The first index of each run, seen from the front as apply_all() saw it. */
static GArray *
list_runs (const CrChangeSet *set)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < cr_change_set_get_length (set); i = get_run_end (set, i))
    g_array_append_val (starts, i);
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
      guint       start = g_array_index (starts, guint, run - 1);
      gboolean    is_setting = cr_change_set_get (set, start)->op == CR_CHANGE_SET;
      const Step *steps = NULL;

      if (trace != NULL)
        {
          n_steps -= is_setting ? 1 : end - start;
          steps = &g_array_index (trace->steps, Step, n_steps);
        }
      if (is_setting)
        revert_settings (roadmap, set, start, end, steps);
      else
        revert_run (roadmap, set, start, end, steps);
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
