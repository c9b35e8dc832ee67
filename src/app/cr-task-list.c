/* SPDX-License-Identifier: GPL-3.0-or-later
 * The tasks of a roadmap as a list model, in the order of the file. */
#include "config.h"

#include "cr-task-list.h"

#include "cr-change.h"

typedef struct
{
  const char *id;   /* interned */
  CrTaskItem *item; /* NULL until somebody asks */
} Slot;

/* A run of slots that goes, and how many tasks of the roadmap come in its place. */
typedef struct
{
  guint position; /* among the tasks of the roadmap */
  guint n_removed;
  guint n_added;
} Splice;

/* Beyond this one announcement of everything from the first to the last costs less than all of them. */
#define N_SPLICES_MAX 64

struct _CrTaskList
{
  GObject parent_instance;

  CrRoadmap *roadmap;
  GArray    *slots; /* of Slot */
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CrTaskList,
                               cr_task_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static Slot *
get_slot (CrTaskList *self,
          guint       position)
{
  return &g_array_index (self->slots, Slot, position);
}

/* While several announcements of one change are under way, a slot may stand for a task that is gone already. */
static CrTaskItem *
get_item (CrTaskList *self,
          guint       position)
{
  Slot         *slot = get_slot (self, position);
  const CrTask *task = slot->item == NULL ? cr_roadmap_lookup_task (self->roadmap, slot->id) : NULL;

  if (slot->item == NULL && task != NULL)
    slot->item = cr_task_item_new (task);
  if (slot->item == NULL)
    {
      g_autoptr (CrRecord) gone = cr_record_new (CR_KIND_TASK, slot->id);

      slot->item = cr_task_item_new (CR_TASK (gone));
    }
  return slot->item;
}

static void
clear_slot (gpointer data)
{
  Slot *slot = data;

  g_clear_object (&slot->item);
}

static void
fill (CrTaskList *self)
{
  guint n_tasks = cr_roadmap_get_n_tasks (self->roadmap);

  for (guint i = 0; i < n_tasks; i++)
    {
      Slot slot = { cr_roadmap_get_task (self->roadmap, i)->id, NULL };

      g_array_append_val (self->slots, slot);
    }
}

/* What a change set means for the list. */
typedef struct
{
  GHashTable *touched;    /* ids of tasks that the set speaks of */
  gboolean    structural; /* tasks come, go or move */
  gboolean    derived;    /* what is shown of other tasks may differ: names of owners, who waits for whom */
} Effect;

static void
effect_clear (Effect *effect)
{
  g_hash_table_unref (effect->touched);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Effect, effect_clear)

static Effect
find_effect (CrChangeSet *set)
{
  Effect effect = { g_hash_table_new (NULL, NULL), FALSE, FALSE };

  for (guint i = 0; i < cr_change_set_get_length (set); i++)
    {
      const CrChange *change = cr_change_set_get (set, i);

      if (change->kind == CR_KIND_UNIT)
        effect.derived = TRUE;
      if (change->kind != CR_KIND_TASK)
        continue;
      g_hash_table_add (effect.touched, (gpointer) change->key);
      if (change->op != CR_CHANGE_SET)
        effect.structural = TRUE;
      else if (change->path.field != NULL && g_str_equal (change->path.field->name, "status"))
        effect.derived = TRUE;
    }
  return effect;
}

/* Untouched tasks keep their order, so one walk over the old and the new list finds what differs. */
static GArray *
find_splices (CrTaskList *self,
              GHashTable *touched)
{
  GArray *splices = g_array_new (FALSE, FALSE, sizeof (Splice));
  guint   n_tasks = cr_roadmap_get_n_tasks (self->roadmap);
  guint   old = 0;
  guint new = 0;

  while (old < self->slots->len || new < n_tasks)
    {
      Splice splice = { new, 0, 0 };

      while (old < self->slots->len && g_hash_table_contains (touched, get_slot (self, old)->id))
        old++, splice.n_removed++;
      while (new < n_tasks && g_hash_table_contains (touched, cr_roadmap_get_task (self->roadmap, new)->id))
        new ++, splice.n_added++;
      if (splice.n_removed > 0 || splice.n_added > 0)
        g_array_append_val (splices, splice);
      else
        old++, new ++;
    }
  return splices;
}

/* One splice from the first to the last of them. */
static Splice
join_splices (GArray *splices)
{
  const Splice *first = &g_array_index (splices, Splice, 0);
  const Splice *last = &g_array_index (splices, Splice, splices->len - 1);
  guint         end = last->position + last->n_added;
  Splice        joined = { first->position, 0, end - first->position };
  gint64        surplus = 0;

  for (guint i = 0; i < splices->len; i++)
    {
      const Splice *splice = &g_array_index (splices, Splice, i);

      surplus += (gint64) splice->n_removed - splice->n_added;
    }
  joined.n_removed = (guint) (joined.n_added + surplus);
  return joined;
}

/* Items of tasks that stay, or come back at another place, stay the same objects. */
static void
apply_splice (CrTaskList   *self,
              const Splice *splice,
              GHashTable   *kept)
{
  g_autofree Slot *added = g_new0 (Slot, splice->n_added + 1);

  for (guint i = 0; i < splice->n_added; i++)
    {
      const CrTask *task = cr_roadmap_get_task (self->roadmap, splice->position + i);
      CrTaskItem   *item = g_hash_table_lookup (kept, task->id);

      added[i].id = task->id;
      added[i].item = item != NULL ? g_object_ref (item) : NULL;
    }
  if (splice->n_removed > 0)
    g_array_remove_range (self->slots, splice->position, splice->n_removed);
  if (splice->n_added > 0)
    g_array_insert_vals (self->slots, splice->position, added, splice->n_added);
  g_list_model_items_changed (G_LIST_MODEL (self), splice->position, splice->n_removed, splice->n_added);
}

/* The items made so far of the tasks of all splices, with their new values; and of what lies between the splices when
 * those are joined to one. */
static GHashTable *
keep_items (CrTaskList *self,
            guint       first,
            guint       last)
{
  GHashTable *kept = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);

  for (guint i = first; i < last; i++)
    {
      Slot         *slot = get_slot (self, i);
      const CrTask *task = NULL;

      if (slot->item == NULL)
        continue;
      g_hash_table_insert (kept, (gpointer) slot->id, g_object_ref (slot->item));
      task = cr_roadmap_lookup_task (self->roadmap, slot->id);
      if (task != NULL && task != cr_task_item_get_task (slot->item))
        cr_task_item_set_task (slot->item, task);
    }
  return kept;
}

static void
restructure (CrTaskList *self,
             GHashTable *touched)
{
  g_autoptr (GArray)     splices = find_splices (self, touched);
  g_autoptr (GHashTable) kept = keep_items (self, 0, self->slots->len);

  if (splices->len > N_SPLICES_MAX)
    {
      Splice joined = join_splices (splices);

      apply_splice (self, &joined, kept);
      return;
    }
  for (guint i = 0; i < splices->len; i++)
    apply_splice (self, &g_array_index (splices, Splice, i), kept);
}

/* Has the item hear of its new value, if there is one. */
static void
swap_value (CrTaskList *self,
            guint       position)
{
  Slot *slot = get_slot (self, position);

  if (slot->item != NULL)
    cr_task_item_set_task (slot->item, cr_roadmap_get_task (self->roadmap, position));
}

/* Many tasks: one walk over the slots costs less than to look for each of them, and one announcement than theirs. */
static void
swap_many_values (CrTaskList *self,
                  GHashTable *touched)
{
  guint first = G_MAXUINT;
  guint last = 0;

  for (guint i = 0; i < self->slots->len; i++)
    if (g_hash_table_contains (touched, get_slot (self, i)->id))
      {
        swap_value (self, i);
        first = MIN (first, i);
        last = i;
      }
  if (first <= last)
    g_list_model_items_changed (G_LIST_MODEL (self), first, last - first + 1, last - first + 1);
}

/* Nothing comes, goes or moves: the positions hold. */
static void
swap_values (CrTaskList *self,
             GHashTable *touched)
{
  GHashTableIter iter;
  gpointer       id = NULL;

  if (g_hash_table_size (touched) > N_SPLICES_MAX)
    {
      swap_many_values (self, touched);
      return;
    }
  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      int position = cr_roadmap_find (self->roadmap, CR_KIND_TASK, NULL, id);

      if (position < 0)
        continue;
      swap_value (self, (guint) position);
      g_list_model_items_changed (G_LIST_MODEL (self), (guint) position, 1, 1);
    }
}

static void
changed_cb (CrTaskList  *self,
            CrChangeSet *set,
            gboolean     reverted)
{
  g_auto (Effect) effect = find_effect (set);

  if (effect.structural)
    restructure (self, effect.touched);
  else if (g_hash_table_size (effect.touched) > 0)
    swap_values (self, effect.touched);
  if (effect.structural || effect.derived)
    cr_task_list_touch_all (self);
}

static GType
get_item_type (GListModel *model)
{
  return CR_TYPE_TASK_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return CR_TASK_LIST (model)->slots->len;
}

static gpointer
get_nth_item (GListModel *model,
              guint       position)
{
  CrTaskList *self = CR_TASK_LIST (model);

  return position < self->slots->len ? g_object_ref (get_item (self, position)) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_nth_item;
}

static void
cr_task_list_dispose (GObject *object)
{
  CrTaskList *self = CR_TASK_LIST (object);

  g_clear_object (&self->roadmap);
  G_OBJECT_CLASS (cr_task_list_parent_class)->dispose (object);
}

static void
cr_task_list_finalize (GObject *object)
{
  CrTaskList *self = CR_TASK_LIST (object);

  g_array_unref (self->slots);
  G_OBJECT_CLASS (cr_task_list_parent_class)->finalize (object);
}

static void
cr_task_list_class_init (CrTaskListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cr_task_list_dispose;
  object_class->finalize = cr_task_list_finalize;
}

static void
cr_task_list_init (CrTaskList *self)
{
  self->slots = g_array_new (FALSE, TRUE, sizeof (Slot));
  g_array_set_clear_func (self->slots, clear_slot);
}

CrTaskList *
cr_task_list_new (CrRoadmap *roadmap)
{
  CrTaskList *self = g_object_new (CR_TYPE_TASK_LIST, NULL);

  self->roadmap = g_object_ref (roadmap);
  fill (self);
  g_signal_connect_object (roadmap, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

CrTaskItem *
cr_task_list_lookup (CrTaskList *self,
                     const char *id)
{
  int position = 0;

  g_return_val_if_fail (CR_IS_TASK_LIST (self), NULL);

  position = cr_roadmap_find (self->roadmap, CR_KIND_TASK, NULL, id);
  return position >= 0 ? get_item (self, (guint) position) : NULL;
}

void
cr_task_list_touch_all (CrTaskList *self)
{
  g_return_if_fail (CR_IS_TASK_LIST (self));

  for (guint i = 0; i < self->slots->len; i++)
    {
      Slot *slot = get_slot (self, i);

      if (slot->item != NULL)
        cr_task_item_touch (slot->item);
    }
}
