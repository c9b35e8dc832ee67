/* SPDX-License-Identifier: GPL-3.0-or-later
 * The rows of the table of tasks: those a query lets pass, in its order, below the rows of their groups. */
#include "config.h"

#include "cr-task-rows.h"

#include "cr-change.h"
#include "cr-interface.h"
#include "cr-task-list.h"
#include "cr-task-look.h"
#include "cr-task-row.h"

#include <string.h>

/* More tasks than these are looked through in a thread, so that no key stroke waits for them. */
#define N_TASKS_AT_ONCE 4000

/* So many rows that come and go are told one by one, and the focus goes with them. Where more are others, the places
 * stay and have another content: see CrTaskRow. */
#define N_ROWS_TOLD 32

typedef struct
{
  const char  *id;    /* interned; NULL for the row of the group itself */
  CrTaskGroup *group; /* borrowed; NULL without groups */
} Row;

struct _CrTaskRows
{
  GObject parent_instance;

  CrRoadmap    *roadmap;
  CrCatalogue  *catalogue;
  CrTaskList   *tasks;
  GArray       *rows;
  GPtrArray    *places; /* CrTaskRow by position, as long as somebody holds it; else NULL */
  GHashTable   *groups; /* key ("" for NULL) to CrTaskGroup */
  CrIds        *closed; /* keys of groups that are not to be open at first */
  CrTaskFound  *found;
  CrQuery      *query;
  CrDay         today;
  const char   *language;
  guint         n_matching;
  gboolean      again;  /* something has changed since the thread began */
  gboolean      unseen; /* nobody sees the rows */
  gboolean      stale;  /* and something has changed since */
  GCancellable *cancellable;
  guint         look_idle; /* before the thread begins */
};

enum
{
  SIGNAL_UPDATED,
  SIGNAL_UPDATING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CrTaskRows,
                               cr_task_rows,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* (transfer full) */
static GHashTable *
make_groups (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
}

/* (transfer none) The object of the group, made when it is new. */
static CrTaskGroup *
keep_group (CrTaskRows             *self,
            const CrTaskFoundGroup *from)
{
  const char  *key = from->key != NULL ? from->key : "";
  CrTaskGroup *group = g_hash_table_lookup (self->groups, key);

  if (group == NULL)
    {
      group = cr_task_group_new (from->key);
      cr_task_group_set_open (group, !cr_ids_contains (self->closed, key));
      g_hash_table_insert (self->groups, (gpointer) key, group);
    }
  cr_task_group_show (group, from->name, &from->figures);
  return group;
}

/* (transfer full) The rows of what was found, without the tasks of closed groups. */
static GArray *
make_rows (CrTaskRows *self)
{
  const CrTaskFound *found = self->found;
  GArray            *rows = g_array_sized_new (FALSE, FALSE, sizeof (Row), found->ids->len + found->groups->len);

  for (guint i = 0; found->grouping == CR_GROUPING_NONE && i < found->ids->len; i++)
    {
      Row row = { g_ptr_array_index (found->ids, i), NULL };

      g_array_append_val (rows, row);
    }
  for (guint i = 0; i < found->groups->len; i++)
    {
      const CrTaskFoundGroup *from = &g_array_index (found->groups, CrTaskFoundGroup, i);
      Row                     row = { NULL, keep_group (self, from) };

      g_array_append_val (rows, row);
      for (guint k = 0; cr_task_group_is_open (row.group) && k < from->n_ids; k++)
        {
          row.id = g_ptr_array_index (found->ids, from->first + k);
          g_array_append_val (rows, row);
        }
    }
  return rows;
}

static gboolean
rows_equal (const GArray *a,
            guint         i,
            const GArray *b,
            guint         k)
{
  const Row *x = &g_array_index (a, Row, i);
  const Row *y = &g_array_index (b, Row, k);

  return x->id == y->id && x->group == y->group;
}

/* What stands in the row. While a thread is looking, it may be a task that is gone already: NULL. */
static gpointer
find_content (CrTaskRows *self,
              guint       position)
{
  const Row *row = &g_array_index (self->rows, Row, position);

  return row->id != NULL ? (gpointer) cr_task_list_lookup (self->tasks, row->id) : row->group;
}

/* Takes places out of the list and makes room for others. Those of rows that only move go with them. */
static void
splice_places (CrTaskRows   *self,
               const GArray *before,
               guint         position,
               guint         n_removed,
               guint         n_added)
{
  guint                n_behind = self->places->len - position - n_removed;
  g_autofree gpointer *added = g_new0 (gpointer, n_added + 1);
  gpointer            *places = NULL;

  for (guint i = 0; i < n_removed; i++)
    {
      gpointer place = self->places->pdata[position + i];
      guint    to = 0;

      if (place == NULL)
        continue;
      while (to < n_added && !rows_equal (before, position + i, self->rows, position + to))
        to++;
      if (to < n_added)
        added[to] = place;
      else
        cr_task_row_leave (place);
    }
  g_ptr_array_set_size (self->places, (int) MAX (self->places->len, position + n_added + n_behind));
  places = self->places->pdata;
  memmove (places + position + n_added, places + position + n_removed, n_behind * sizeof (gpointer));
  memcpy (places + position, added, n_added * sizeof (gpointer));
  g_ptr_array_set_size (self->places, (int) (position + n_added + n_behind));
  for (guint i = position; i < self->places->len; i++)
    if (self->places->pdata[i] != NULL)
      cr_task_row_move (self->places->pdata[i], i);
}

/* Whoever hears of a new content may change the rows. */
static void
fill_places (CrTaskRows *self)
{
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->places->len; i++)
    if (self->places->pdata[i] != NULL)
      g_ptr_array_add (held, g_object_ref (self->places->pdata[i]));
  for (guint i = 0; i < held->len; i++)
    {
      CrTaskRow *place = g_ptr_array_index (held, i);
      guint      position = cr_task_row_get_position (place);
      gpointer   content = position < self->rows->len ? find_content (self, position) : NULL;

      if (content != NULL)
        cr_task_row_set_content (place, content);
    }
}

/* Lists keep the widget and the focus of a place that goes and comes back within one announcement. */
static void
show_rows (CrTaskRows *self)
{
  g_autoptr (GArray) before = self->rows;
  GArray            *after = make_rows (self);
  guint              shorter = MIN (before->len, after->len);
  guint              start = 0;
  guint              end = 0;
  guint              n_removed = 0;
  guint              n_added = 0;

  g_signal_emit (self, signals[SIGNAL_UPDATING], 0);
  self->rows = after;
  self->n_matching = self->found->n_matching;
  while (start < shorter && rows_equal (before, start, after, start))
    start++;
  while (end < shorter - start && rows_equal (before, before->len - 1 - end, after, after->len - 1 - end))
    end++;
  if (MAX (before->len, after->len) - start - end > N_ROWS_TOLD)
    start = shorter - end;
  n_removed = before->len - start - end;
  n_added = after->len - start - end;
  if (n_removed > 0 || n_added > 0)
    {
      splice_places (self, before, start, n_removed, n_added);
      g_list_model_items_changed (G_LIST_MODEL (self), start, n_removed, n_added);
    }
  fill_places (self);
}

static void
take_found (CrTaskRows  *self,
            CrTaskFound *found)
{
  CrGrouping             grouping = self->found != NULL ? self->found->grouping : CR_GROUPING_NONE;
  g_autoptr (GHashTable) groups_before = NULL;

  /* Other groups: the objects of the old ones are of no use. */
  if (grouping != found->grouping)
    {
      groups_before = self->groups;
      self->groups = make_groups ();
    }
  cr_task_found_free (self->found);
  self->found = found;
  show_rows (self);
  /* A task that happens to stay in its place looks different in a group. */
  if (groups_before != NULL)
    cr_task_list_touch_all (self->tasks);
  g_signal_emit (self, signals[SIGNAL_UPDATED], 0);
}

static void refresh (CrTaskRows *self);

static void
look_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  g_task_return_pointer (task, cr_task_look_through (data), (GDestroyNotify) cr_task_found_free);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GWeakRef               *owner = user_data;
  g_autoptr (CrTaskRows)  self = g_weak_ref_get (owner);
  g_autoptr (CrTaskFound) found = g_task_propagate_pointer (G_TASK (result), NULL);

  g_weak_ref_clear (owner);
  g_free (owner);
  if (self == NULL || self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;
  g_clear_object (&self->cancellable);
  if (self->roadmap == NULL || found == NULL)
    return;
  take_found (self, g_steal_pointer (&found));
  if (self->again)
    refresh (self);
}

/* (transfer full) What is looked for now, in that roadmap. */
static CrTaskLook *
make_look (CrTaskRows *self,
           CrRoadmap  *roadmap)
{
  CrTaskLook *look = g_new0 (CrTaskLook, 1);

  look->query = cr_query_copy (self->query);
  look->roadmap = roadmap;
  look->catalogue = cr_catalogue_ref (self->catalogue);
  look->today = self->today;
  look->language = self->language;
  look->words = cr_interface_get_language ();
  return look;
}

static gboolean
look_idle_cb (gpointer user_data)
{
  CrTaskRows       *self = user_data;
  GWeakRef         *owner = g_new (GWeakRef, 1);
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, looked_cb, owner);

  self->look_idle = 0;
  /* The thread may let go of the task last, and must not be the one that ends the rows. */
  g_weak_ref_init (owner, self);
  g_task_set_task_data (task, make_look (self, cr_roadmap_copy (self->roadmap)), (GDestroyNotify) cr_task_look_free);
  g_task_run_in_thread (task, look_thread);
  return G_SOURCE_REMOVE;
}

static void
stop_looking (CrTaskRows *self)
{
  g_clear_handle_id (&self->look_idle, g_source_remove);
  g_clear_object (&self->cancellable);
}

/* Looks again, when somebody sees the rows. While a thread is looking, what it finds is shown when it is done, and
 * then it looks again. Its copy of many tasks is made when whoever changed them is done, and not for each of several
 * changes. */
static void
refresh (CrTaskRows *self)
{
  gboolean at_once = cr_roadmap_get_n_tasks (self->roadmap) <= N_TASKS_AT_ONCE;

  self->stale = self->unseen;
  if (self->unseen)
    return;
  self->again = !at_once && self->cancellable != NULL && self->look_idle == 0;
  if (self->query == NULL)
    return;
  if (at_once)
    {
      g_autoptr (CrTaskLook) look = make_look (self, g_object_ref (self->roadmap));

      stop_looking (self);
      take_found (self, cr_task_look_through (look));
    }
  else if (self->cancellable == NULL)
    {
      self->cancellable = g_cancellable_new ();
      self->look_idle = g_idle_add_full (G_PRIORITY_HIGH, look_idle_cb, self, NULL);
    }
}

/* Whether the rows may be others after the set. */
static gboolean
concerns_rows (CrTaskRows        *self,
               const CrChangeSet *set)
{
  gboolean depends = self->query != NULL && (cr_query_is_filtering (self->query) || self->query->sort.field != NULL ||
                                             self->query->grouping != CR_GROUPING_NONE);

  for (guint i = 0; i < cr_change_set_get_length (set); i++)
    {
      const CrChange *change = cr_change_set_get (set, i);

      if (change->kind == CR_KIND_TASK && (depends || change->op != CR_CHANGE_SET))
        return TRUE;
      if (change->kind == CR_KIND_UNIT && depends)
        return TRUE;
    }
  return FALSE;
}

static void
changed_cb (CrTaskRows  *self,
            CrChangeSet *set,
            gboolean     reverted)
{
  if (concerns_rows (self, set))
    refresh (self);
}

void
cr_task_rows_set_seen (CrTaskRows *self,
                       gboolean    seen)
{
  g_return_if_fail (CR_IS_TASK_ROWS (self));

  self->unseen = !seen;
  if (seen && self->stale)
    refresh (self);
}

static GType
get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *model)
{
  return CR_TASK_ROWS (model)->rows->len;
}

static gpointer
get_nth_item (GListModel *model,
              guint       position)
{
  CrTaskRows          *self = CR_TASK_ROWS (model);
  g_autoptr (CrRecord) gone = NULL;
  CrTaskRow           *place = NULL;
  gpointer             content = NULL;

  if (position >= self->rows->len)
    return NULL;
  if (self->places->pdata[position] != NULL)
    return g_object_ref (self->places->pdata[position]);
  place = cr_task_row_new (self->places, position);
  content = find_content (self, position);
  if (content != NULL)
    {
      cr_task_row_set_content (place, content);
      return place;
    }
  gone = cr_record_new (CR_KIND_TASK, g_array_index (self->rows, Row, position).id);
  content = cr_task_item_new (CR_TASK (gone));
  cr_task_row_set_content (place, content);
  g_object_unref (content);
  return place;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_nth_item;
}

static void
cr_task_rows_dispose (GObject *object)
{
  CrTaskRows *self = CR_TASK_ROWS (object);

  stop_looking (self);
  g_clear_object (&self->tasks);
  g_clear_object (&self->roadmap);
  G_OBJECT_CLASS (cr_task_rows_parent_class)->dispose (object);
}

static void
cr_task_rows_finalize (GObject *object)
{
  CrTaskRows *self = CR_TASK_ROWS (object);

  for (guint i = 0; i < self->places->len; i++)
    if (self->places->pdata[i] != NULL)
      cr_task_row_leave (self->places->pdata[i]);
  g_ptr_array_unref (self->places);
  g_array_unref (self->rows);
  g_hash_table_unref (self->groups);
  cr_ids_unref (self->closed);
  cr_task_found_free (self->found);
  cr_query_free (self->query);
  cr_catalogue_unref (self->catalogue);
  G_OBJECT_CLASS (cr_task_rows_parent_class)->finalize (object);
}

static void
cr_task_rows_class_init (CrTaskRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cr_task_rows_dispose;
  object_class->finalize = cr_task_rows_finalize;

  signals[SIGNAL_UPDATED] =
    g_signal_new ("updated", CR_TYPE_TASK_ROWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_UPDATING] =
    g_signal_new ("updating", CR_TYPE_TASK_ROWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cr_task_rows_init (CrTaskRows *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->places = g_ptr_array_new ();
  self->groups = make_groups ();
}

CrTaskRows *
cr_task_rows_new (CrRoadmap   *roadmap,
                  CrCatalogue *catalogue)
{
  CrTaskRows *self = g_object_new (CR_TYPE_TASK_ROWS, NULL);

  self->roadmap = g_object_ref (roadmap);
  self->catalogue = cr_catalogue_ref (catalogue);
  /* Before our own handler: items have their new values when the rows are looked at. */
  self->tasks = cr_task_list_new (roadmap);
  g_signal_connect_object (roadmap, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
cr_task_rows_set_query (CrTaskRows    *self,
                        const CrQuery *query,
                        CrDay          today,
                        const char    *language)
{
  g_return_if_fail (CR_IS_TASK_ROWS (self));

  cr_query_free (self->query);
  self->query = cr_query_copy (query);
  if (self->today != today || g_strcmp0 (self->language, language) != 0)
    cr_task_list_touch_all (self->tasks);
  self->today = today;
  self->language = language;
  refresh (self);
}

void
cr_task_rows_touch (CrTaskRows *self)
{
  g_return_if_fail (CR_IS_TASK_ROWS (self));

  cr_task_list_touch_all (self->tasks);
}

guint
cr_task_rows_get_n_matching (CrTaskRows *self)
{
  g_return_val_if_fail (CR_IS_TASK_ROWS (self), 0);

  return self->n_matching;
}

guint
cr_task_rows_get_n_tasks (CrTaskRows *self)
{
  g_return_val_if_fail (CR_IS_TASK_ROWS (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->tasks));
}

gboolean
cr_task_rows_is_busy (CrTaskRows *self)
{
  g_return_val_if_fail (CR_IS_TASK_ROWS (self), FALSE);

  return self->cancellable != NULL;
}

gboolean
cr_task_rows_is_grouped (CrTaskRows *self)
{
  g_return_val_if_fail (CR_IS_TASK_ROWS (self), FALSE);

  return self->found != NULL && self->found->grouping != CR_GROUPING_NONE;
}

void
cr_task_rows_set_closed (CrTaskRows *self,
                         CrIds      *closed)
{
  CrIds *before = self->closed;

  g_return_if_fail (CR_IS_TASK_ROWS (self));

  self->closed = closed != NULL ? cr_ids_ref (closed) : NULL;
  cr_ids_unref (before);
}

CrIds *
cr_task_rows_list_closed (CrTaskRows *self)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  GHashTableIter        iter;
  gpointer              key = NULL;
  gpointer              group = NULL;

  g_return_val_if_fail (CR_IS_TASK_ROWS (self), NULL);

  for (guint i = 0; i < cr_ids_get_length (self->closed); i++)
    if (!g_hash_table_contains (self->groups, self->closed->ids[i]))
      g_ptr_array_add (keys, (gpointer) self->closed->ids[i]);
  g_hash_table_iter_init (&iter, self->groups);
  while (g_hash_table_iter_next (&iter, &key, &group))
    if (!cr_task_group_is_open (group))
      g_ptr_array_add (keys, key);
  return cr_ids_new ((const char *const *) keys->pdata, keys->len);
}

void
cr_task_rows_set_open (CrTaskRows  *self,
                       CrTaskGroup *group,
                       gboolean     open)
{
  g_return_if_fail (CR_IS_TASK_ROWS (self));

  if (cr_task_group_is_open (group) == open)
    return;
  cr_task_group_set_open (group, open);
  if (self->found == NULL)
    return;
  show_rows (self);
  g_signal_emit (self, signals[SIGNAL_UPDATED], 0);
}

void
cr_task_rows_set_all_open (CrTaskRows *self,
                           gboolean    open)
{
  GHashTableIter iter;
  gpointer       group = NULL;

  g_return_if_fail (CR_IS_TASK_ROWS (self));

  g_hash_table_iter_init (&iter, self->groups);
  while (g_hash_table_iter_next (&iter, NULL, &group))
    cr_task_group_set_open (group, open);
  if (open)
    g_clear_pointer (&self->closed, cr_ids_unref);
  if (self->found == NULL)
    return;
  show_rows (self);
  g_signal_emit (self, signals[SIGNAL_UPDATED], 0);
}

const char *
cr_task_rows_get_id (CrTaskRows *self,
                     guint       position)
{
  g_return_val_if_fail (CR_IS_TASK_ROWS (self), NULL);

  return position < self->rows->len ? g_array_index (self->rows, Row, position).id : NULL;
}

CrTaskGroup *
cr_task_rows_get_group (CrTaskRows *self,
                        guint       position)
{
  g_return_val_if_fail (CR_IS_TASK_ROWS (self), NULL);

  return position < self->rows->len ? g_array_index (self->rows, Row, position).group : NULL;
}

guint
cr_task_rows_find (CrTaskRows *self,
                   const char *id)
{
  g_return_val_if_fail (CR_IS_TASK_ROWS (self), GTK_INVALID_LIST_POSITION);

  id = cr_intern (id);
  for (guint i = 0; id != NULL && i < self->rows->len; i++)
    if (g_array_index (self->rows, Row, i).id == id)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

guint
cr_task_rows_find_group (CrTaskRows  *self,
                         CrTaskGroup *group)
{
  g_return_val_if_fail (CR_IS_TASK_ROWS (self), GTK_INVALID_LIST_POSITION);

  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, Row, i).id == NULL && g_array_index (self->rows, Row, i).group == group)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

GtkBitset *
cr_task_rows_find_all (CrTaskRows  *self,
                       const CrIds *ids)
{
  GtkBitset             *bits = gtk_bitset_new_empty ();
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (CR_IS_TASK_ROWS (self), bits);

  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    g_hash_table_add (wanted, (gpointer) ids->ids[i]);
  for (guint i = 0; ids != NULL && i < self->rows->len; i++)
    {
      const char *id = g_array_index (self->rows, Row, i).id;

      if (id != NULL && g_hash_table_contains (wanted, id))
        gtk_bitset_add (bits, i);
    }
  return bits;
}
