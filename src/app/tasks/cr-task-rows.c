/* SPDX-License-Identifier: GPL-3.0-or-later
 * The rows of the table of tasks: those a query lets pass, in its order, below the rows of their groups. */
#include "config.h"

#include "cr-task-rows.h"

#include "cr-change.h"
#include "cr-format.h"
#include "cr-interface.h"
#include "cr-task-list.h"

#include <glib/gi18n.h>
#include <string.h>

/* More tasks than these are looked through in a thread, so that no key stroke waits for them. */
#define N_TASKS_AT_ONCE 4000

typedef struct
{
  const char  *id;    /* interned; NULL for the row of the group itself */
  CrTaskGroup *group; /* borrowed; NULL without groups */
} Row;

/* What looking found. */
typedef struct
{
  const char        *key;
  char              *name;
  CrTaskGroupFigures figures;
  guint              first; /* among ids */
  guint              n_ids;
} FoundGroup;

typedef struct
{
  GPtrArray *ids;    /* interned */
  GArray    *groups; /* FoundGroup */
  gboolean   grouped;
  guint      n_matching;
} Found;

/* What is looked for, and in what. */
typedef struct
{
  CrQuery     *query;
  CrRoadmap   *roadmap;
  CrCatalogue *catalogue;
  CrDay        today;
  const char  *language; /* of the texts of the user */
  const char  *words;    /* the language of the program's words */
} Look;

struct _CrTaskRows
{
  GObject parent_instance;

  CrRoadmap    *roadmap;
  CrCatalogue  *catalogue;
  CrTaskList   *tasks;
  GArray       *rows;
  GHashTable   *groups; /* key ("" for NULL) to CrTaskGroup */
  Found        *found;
  CrQuery      *query;
  CrDay         today;
  const char   *language;
  guint         n_matching;
  gboolean      again; /* something has changed since the thread began */
  GCancellable *cancellable;
};

enum
{
  SIGNAL_UPDATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CrTaskRows,
                               cr_task_rows,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
clear_found_group (gpointer data)
{
  g_free (((FoundGroup *) data)->name);
}

static void
found_free (Found *found)
{
  if (found == NULL)
    return;
  g_ptr_array_unref (found->ids);
  g_array_unref (found->groups);
  g_free (found);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Found, found_free)

static void
look_free (Look *look)
{
  cr_query_free (look->query);
  g_object_unref (look->roadmap);
  cr_catalogue_unref (look->catalogue);
  g_free (look);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Look, look_free)

static const char *
name_without (CrGrouping grouping)
{
  switch (grouping)
    {
    case CR_GROUPING_AREA:
      return C_ ("group", "No area");
    case CR_GROUPING_OWNER:
      return C_ ("group", "No owner");
    case CR_GROUPING_CAPABILITY:
      return C_ ("group", "No capability");
    case CR_GROUPING_QUARTER:
      return C_ ("group", "No finish date");
    case CR_GROUPING_NONE:
    case CR_GROUPING_STATUS:
    case CR_GROUPING_PRIORITY:
    case CR_N_GROUPINGS:
    default:
      return "";
    }
}

/* "2027-Q3" as a person reads it. (transfer full) */
static char *
name_quarter (const char *key,
              const char *language)
{
  guint year = (guint) g_ascii_strtoull (key, NULL, 10);
  guint quarter = (guint) (key[strlen (key) - 1] - '0');

  return cr_format_quarter_and_year (cr_day_new (year, quarter * 3, 1), language);
}

/* (transfer full) */
static char *
name_group (const Look *look,
            const char *key)
{
  const CrEntry *entry = cr_catalogue_lookup (look->catalogue, key);

  if (key == NULL)
    return g_strdup (name_without (look->query->grouping));
  if (look->query->grouping == CR_GROUPING_OWNER)
    return g_strdup (cr_roadmap_show_unit (look->roadmap, key, look->language));
  if (look->query->grouping == CR_GROUPING_QUARTER)
    return name_quarter (key, look->words);
  return g_strdup (entry != NULL ? cr_entry_get_short_title (entry, look->words) : key);
}

/* Adds the tasks of every group, shown or not, to the figures of those groups that are shown. */
static void
count_all (const Look          *look,
           const CrQueryResult *all,
           Found               *found)
{
  g_autoptr (GHashTable) by_key = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < found->groups->len; i++)
    {
      FoundGroup *group = &g_array_index (found->groups, FoundGroup, i);

      g_hash_table_insert (by_key, (gpointer) group->key, group);
    }
  for (guint i = 0; i < all->groups->len; i++)
    {
      const CrQueryGroup *from = &g_array_index (all->groups, CrQueryGroup, i);
      FoundGroup         *group = g_hash_table_lookup (by_key, from->key);

      for (guint k = 0; group != NULL && k < from->n_tasks; k++)
        {
          const CrTask *task =
            cr_roadmap_get_task (look->roadmap, g_array_index (all->tasks, guint, from->first + k));

          group->figures.by_status[cr_task_get_status (task)]++;
          cr_progress_add (&group->figures.progress, task);
        }
    }
}

/* (transfer full) */
static Found *
look_through (const Look *look)
{
  g_autoptr (CrQueryResult) result =
    cr_query_run (look->query, look->roadmap, look->catalogue, look->today, look->language);
  Found *found = g_new0 (Found, 1);

  found->ids = g_ptr_array_sized_new (result->tasks->len);
  found->groups = g_array_new (FALSE, TRUE, sizeof (FoundGroup));
  g_array_set_clear_func (found->groups, clear_found_group);
  found->grouped = look->query->grouping != CR_GROUPING_NONE;
  found->n_matching = result->n_matching;
  for (guint i = 0; i < result->tasks->len; i++)
    g_ptr_array_add (found->ids,
                     (gpointer) cr_roadmap_get_task (look->roadmap, g_array_index (result->tasks, guint, i))->id);
  for (guint i = 0; found->grouped && i < result->groups->len; i++)
    {
      const CrQueryGroup *from = &g_array_index (result->groups, CrQueryGroup, i);
      FoundGroup          group = { .key = from->key, .first = from->first, .n_ids = from->n_tasks };

      group.name = name_group (look, from->key);
      group.figures.n_shown = from->n_tasks;
      group.figures.n_total = from->n_total;
      g_array_append_val (found->groups, group);
    }
  if (found->grouped && cr_query_is_filtering (look->query))
    {
      g_autoptr (CrQuery)       query = cr_query_new ();
      g_autoptr (CrQueryResult) all = NULL;

      query->grouping = look->query->grouping;
      all = cr_query_run (query, look->roadmap, look->catalogue, look->today, look->language);
      count_all (look, all, found);
    }
  else if (found->grouped)
    count_all (look, result, found);
  return found;
}

/* (transfer none) The object of the group, made when it is new. */
static CrTaskGroup *
keep_group (CrTaskRows       *self,
            const FoundGroup *from)
{
  const char  *key = from->key != NULL ? from->key : "";
  CrTaskGroup *group = g_hash_table_lookup (self->groups, key);

  if (group == NULL)
    {
      group = cr_task_group_new (from->key);
      g_hash_table_insert (self->groups, (gpointer) key, group);
    }
  cr_task_group_show (group, from->name, &from->figures);
  return group;
}

/* (transfer full) The rows of what was found, without the tasks of closed groups. */
static GArray *
make_rows (CrTaskRows *self)
{
  const Found *found = self->found;
  GArray      *rows = g_array_sized_new (FALSE, FALSE, sizeof (Row), found->ids->len + found->groups->len);

  for (guint i = 0; !found->grouped && i < found->ids->len; i++)
    {
      Row row = { g_ptr_array_index (found->ids, i), NULL };

      g_array_append_val (rows, row);
    }
  for (guint i = 0; i < found->groups->len; i++)
    {
      const FoundGroup *from = &g_array_index (found->groups, FoundGroup, i);
      Row               row = { NULL, keep_group (self, from) };

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

/* Lists keep the widget and the focus of an object that goes and comes back within one announcement. */
static void
show_rows (CrTaskRows *self)
{
  g_autoptr (GArray) before = self->rows;
  GArray            *after = make_rows (self);
  guint              shorter = MIN (before->len, after->len);
  guint              start = 0;
  guint              end = 0;

  self->rows = after;
  self->n_matching = self->found->n_matching;
  while (start < shorter && rows_equal (before, start, after, start))
    start++;
  while (end < shorter - start && rows_equal (before, before->len - 1 - end, after, after->len - 1 - end))
    end++;
  if (before->len - start - end > 0 || after->len - start - end > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start - end, after->len - start - end);
}

static void
take_found (CrTaskRows *self,
            Found      *found)
{
  found_free (self->found);
  self->found = found;
  show_rows (self);
  g_signal_emit (self, signals[SIGNAL_UPDATED], 0);
}

static void refresh (CrTaskRows *self);

static void
look_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  g_task_return_pointer (task, look_through (data), (GDestroyNotify) found_free);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GWeakRef              *owner = user_data;
  g_autoptr (CrTaskRows) self = g_weak_ref_get (owner);
  g_autoptr (Found)      found = g_task_propagate_pointer (G_TASK (result), NULL);

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

/* Looks again. While a thread is looking, what it finds is shown when it is done, and then it looks again. */
static void
refresh (CrTaskRows *self)
{
  g_autoptr (Look) look = NULL;
  gboolean         at_once = cr_roadmap_get_n_tasks (self->roadmap) <= N_TASKS_AT_ONCE;

  self->again = !at_once && self->cancellable != NULL;
  if (self->again || self->query == NULL)
    return;
  look = g_new0 (Look, 1);
  look->query = cr_query_copy (self->query);
  look->roadmap = at_once ? g_object_ref (self->roadmap) : cr_roadmap_copy (self->roadmap);
  look->catalogue = cr_catalogue_ref (self->catalogue);
  look->today = self->today;
  look->language = self->language;
  look->words = cr_interface_get_language ();
  if (at_once)
    {
      g_clear_object (&self->cancellable);
      take_found (self, look_through (look));
    }
  else
    {
      g_autoptr (GTask) task = NULL;
      GWeakRef         *owner = g_new (GWeakRef, 1);

      /* The thread may let go of the task last, and must not be the one that ends the rows. */
      g_weak_ref_init (owner, self);
      self->cancellable = g_cancellable_new ();
      task = g_task_new (NULL, self->cancellable, looked_cb, owner);
      g_task_set_task_data (task, g_steal_pointer (&look), (GDestroyNotify) look_free);
      g_task_run_in_thread (task, look_thread);
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

/* While a thread is looking, a row may stand for a task that is gone already. */
static gpointer
get_nth_item (GListModel *model,
              guint       position)
{
  CrTaskRows          *self = CR_TASK_ROWS (model);
  g_autoptr (CrRecord) gone = NULL;
  const Row           *row = NULL;
  CrTaskItem          *item = NULL;

  if (position >= self->rows->len)
    return NULL;
  row = &g_array_index (self->rows, Row, position);
  if (row->id == NULL)
    return g_object_ref (row->group);
  item = cr_task_list_lookup (self->tasks, row->id);
  if (item != NULL)
    return g_object_ref (item);
  gone = cr_record_new (CR_KIND_TASK, row->id);
  return cr_task_item_new (CR_TASK (gone));
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

  g_clear_object (&self->cancellable);
  g_clear_object (&self->tasks);
  g_clear_object (&self->roadmap);
  G_OBJECT_CLASS (cr_task_rows_parent_class)->dispose (object);
}

static void
cr_task_rows_finalize (GObject *object)
{
  CrTaskRows *self = CR_TASK_ROWS (object);

  g_array_unref (self->rows);
  g_hash_table_unref (self->groups);
  found_free (self->found);
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
}

static void
cr_task_rows_init (CrTaskRows *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->groups = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
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

/* Other groups: the objects of the old ones are of no use. */
static void
forget_groups (CrTaskRows *self)
{
  guint n_rows = self->rows->len;

  g_array_set_size (self->rows, 0);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_rows, 0);
  g_clear_pointer (&self->found, found_free);
  g_hash_table_remove_all (self->groups);
}

void
cr_task_rows_set_query (CrTaskRows    *self,
                        const CrQuery *query,
                        CrDay          today,
                        const char    *language)
{
  g_autoptr (CrQuery) before = NULL;

  g_return_if_fail (CR_IS_TASK_ROWS (self));

  before = g_steal_pointer (&self->query);
  self->query = cr_query_copy (query);
  if (self->today != today || g_strcmp0 (self->language, language) != 0)
    cr_task_list_touch_all (self->tasks);
  self->today = today;
  self->language = language;
  if (before != NULL && before->grouping != query->grouping)
    forget_groups (self);
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

  return self->found != NULL && self->found->grouped;
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
