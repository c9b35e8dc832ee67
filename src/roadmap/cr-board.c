/* SPDX-License-Identifier: GPL-3.0-or-later
 * Cards moved on a board. */
#include "config.h"

#include "cr-board.h"

#include "cr-draft.h"
#include "cr-labels.h"
#include "cr-unit-names.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  CrRoadmap         *roadmap;
  const CrCatalogue *catalogue;
  CrGrouping         grouping;
  const char        *key; /* interned */
  const CrText      *reason;
  CrUnitNames       *names;
} Board;

/* The path of the field that columns of this kind stand for; NULL when cards do not change columns of it. */
static const char *
get_path (CrGrouping grouping)
{
  switch (grouping)
    {
    case CR_GROUPING_STATUS:
      return "status";
    case CR_GROUPING_AREA:
      return "area";
    case CR_GROUPING_OWNER:
      return "owner";
    case CR_GROUPING_PRIORITY:
      return "priority";
    case CR_GROUPING_NONE:
    case CR_GROUPING_CAPABILITY:
    case CR_GROUPING_QUARTER:
    case CR_N_GROUPINGS:
    default:
      return NULL;
    }
}

/* The column that the task stands in. */
static const char *
get_column (const Board  *board,
            const CrTask *task)
{
  switch (board->grouping)
    {
    case CR_GROUPING_STATUS:
      return cr_status_to_id (cr_task_get_status (task));
    case CR_GROUPING_AREA:
      return cr_catalogue_is_of_group (board->catalogue, task->area, CR_GROUP_AREA) ? task->area : NULL;
    case CR_GROUPING_OWNER:
      return task->owner != NULL && *task->owner != '\0' ? cr_unit_names_resolve (board->names, task->owner) : NULL;
    case CR_GROUPING_PRIORITY:
      return cr_task_get_priority (task);
    case CR_GROUPING_NONE:
    case CR_GROUPING_CAPABILITY:
    case CR_GROUPING_QUARTER:
    case CR_N_GROUPINGS:
    default:
      return NULL;
    }
}

static void
put_in_column (const Board  *board,
               CrDraft      *draft,
               const CrTask *task)
{
  const char   *path = get_path (board->grouping);
  const CrValue value = cr_value_id (board->key);

  if (path == NULL || get_column (board, task) == board->key)
    return;

  cr_draft_edit_task (draft, task->id, path, &value);
  if (board->grouping == CR_GROUPING_STATUS)
    cr_draft_edit_text (draft, CR_KIND_TASK, NULL, task->id, "reason", board->reason);
}

/* In document order. (transfer container) */
static GPtrArray *
list_tasks (CrRoadmap   *roadmap,
            const CrIds *ids)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  GPtrArray             *tasks = g_ptr_array_new ();

  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    g_hash_table_add (wanted, (gpointer) ids->ids[i]);
  for (guint i = 0; g_hash_table_size (wanted) > 0 && i < cr_roadmap_get_n_tasks (roadmap); i++)
    {
      const CrTask *task = cr_roadmap_get_task (roadmap, i);

      if (g_hash_table_contains (wanted, task->id))
        g_ptr_array_add (tasks, (gpointer) task);
    }
  return tasks;
}

/* The last task before this one in the document that is not moved itself; NULL is the first place. */
static const char *
find_place_before (CrRoadmap       *roadmap,
                   const GPtrArray *moved,
                   int              position)
{
  while (--position >= 0)
    {
      const CrTask *task = cr_roadmap_get_task (roadmap, (guint) position);

      if (!g_ptr_array_find ((GPtrArray *) moved, task, NULL))
        return task->id;
    }
  return NULL;
}

static void
move_tasks (CrRoadmap       *roadmap,
            CrDraft         *draft,
            const GPtrArray *tasks,
            const char      *after,
            const char      *before)
{
  int         behind = cr_roadmap_find (roadmap, CR_KIND_TASK, NULL, after);
  int         ahead = cr_roadmap_find (roadmap, CR_KIND_TASK, NULL, before);
  const char *place;

  if (behind < 0 && ahead < 0)
    return;

  place = behind >= 0 ? after : find_place_before (roadmap, tasks, ahead);
  for (guint i = 0; i < tasks->len; i++)
    {
      const CrTask *task = g_ptr_array_index (tasks, i);

      cr_draft_move (draft, CR_KIND_TASK, NULL, task->id, place);
      place = task->id;
    }
}

static gboolean
all_stand_in (const Board     *board,
              const GPtrArray *tasks)
{
  for (guint i = 0; i < tasks->len; i++)
    if (get_column (board, g_ptr_array_index (tasks, i)) != board->key)
      return FALSE;
  return TRUE;
}

CrChangeSet *
cr_board_move (CrRoadmap         *roadmap,
               const CrCatalogue *catalogue,
               const CrIds       *ids,
               CrGrouping         grouping,
               const char        *key,
               const char        *after,
               const char        *before,
               const CrText      *reason)
{
  g_autoptr (GPtrArray)   tasks = list_tasks (roadmap, ids);
  g_autoptr (CrUnitNames) names = cr_unit_names_new (roadmap, NULL);
  const Board             board = { roadmap, catalogue, grouping, cr_intern (key), reason, names };
  gboolean                stay = get_path (grouping) == NULL || all_stand_in (&board, tasks);
  CrDraft                *draft = cr_draft_new (roadmap, stay ? NULL : cr_label_get_for_path (get_path (grouping)));

  for (guint i = 0; i < tasks->len; i++)
    put_in_column (&board, draft, g_ptr_array_index (tasks, i));
  move_tasks (roadmap, draft, tasks, after, before);
  return cr_draft_finish (draft);
}

guint
cr_board_get_limit (CrRoadmap *roadmap)
{
  const CrBoardSettings *settings = (const CrBoardSettings *) cr_roadmap_get_head (roadmap)->board;

  return settings != NULL && settings->limit > 0 ? (guint) MIN (settings->limit, CR_BOARD_LIMIT_MAX) : 0;
}

CrChangeSet *
cr_board_set_limit (CrRoadmap *roadmap,
                    guint      limit)
{
  CrDraft      *draft = cr_draft_new (roadmap, NC_ ("change", "Set the limit of tasks in progress"));
  const CrValue value = cr_value_integer (limit > 0 ? (gint64) limit : CR_INTEGER_NONE);
  CrPath        path;

  if (cr_path_parse (CR_KIND_ROADMAP, "board.limit", &path))
    cr_draft_edit (draft, CR_KIND_ROADMAP, NULL, NULL, &path, &value);
  return cr_draft_finish (draft);
}
