/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tasks on their way: to the clipboard as rows and as tasks, from it, and to the place beside the original. */
#include "config.h"

#include "cr-task-clip.h"

#include "cr-csv.h"
#include "cr-id.h"
#include "cr-reader.h"
#include "cr-task-words.h"
#include "cr-writer.h"

#include <string.h>

/* Rows are pasted into spreadsheets, which would calculate what looks like a formula: as in files for them it gets an
 * apostrophe in front. */
static void
append_cell (GString    *rows,
             const char *text,
             gboolean    last)
{
  gboolean quoted = strpbrk (text, "\t\n\r\"") != NULL;
  gboolean is_line_start = TRUE;

  if (quoted)
    g_string_append_c (rows, '"');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (is_line_start && cr_csv_is_formula (c))
        g_string_append_c (rows, '\'');
      if (quoted && *c == '"')
        g_string_append_c (rows, '"');
      g_string_append_c (rows, *c);
      is_line_start = *c == '\n' || *c == '\r';
    }
  if (quoted)
    g_string_append_c (rows, '"');
  g_string_append_c (rows, last ? '\n' : '\t');
}

char *
cr_task_clip_write_rows (CrRoadmap         *roadmap,
                         const CrCatalogue *catalogue,
                         const CrIds       *ids,
                         const CrColumn    *columns,
                         guint              n_columns,
                         const CrWording   *wording)
{
  GString *rows = g_string_new (NULL);

  for (guint k = 0; k < n_columns; k++)
    append_cell (rows, cr_column_get_header (columns[k]), k + 1 == n_columns);
  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    {
      const CrTask *task = cr_roadmap_lookup_task (roadmap, ids->ids[i]);

      for (guint k = 0; task != NULL && k < n_columns; k++)
        {
          g_autofree char *text = cr_task_words_show (task, columns[k], roadmap, catalogue, wording);

          append_cell (rows, text, k + 1 == n_columns);
        }
    }
  return g_string_free (rows, FALSE);
}

static void
load_unit (CrRoadmap  *to,
           CrRoadmap  *from,
           const char *id)
{
  const CrRecord *unit = id != NULL ? cr_roadmap_lookup (from, CR_KIND_UNIT, NULL, id) : NULL;

  if (unit != NULL && cr_roadmap_lookup (to, CR_KIND_UNIT, NULL, id) == NULL)
    cr_roadmap_load_record (to, NULL, cr_record_ref (unit));
}

GBytes *
cr_task_clip_write_tasks (CrRoadmap   *roadmap,
                          const CrIds *ids)
{
  g_autoptr (CrRoadmap) clip = cr_roadmap_new ();

  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    {
      const CrTask *task = cr_roadmap_lookup_task (roadmap, ids->ids[i]);

      if (task == NULL)
        continue;
      load_unit (clip, roadmap, task->owner);
      for (guint k = 0; k < cr_ids_get_length (task->partners); k++)
        load_unit (clip, roadmap, task->partners->ids[k]);
      cr_roadmap_load_record (clip, NULL, cr_record_ref (&task->record));
    }
  return cr_writer_write (clip);
}

/* What tasks become elsewhere. */
typedef struct
{
  CrRoadmap  *from;
  CrRoadmap  *to;
  GHashTable *new_ids; /* by the old ones */
  const char *language;
} Move;

static const char *
move_unit (const Move *move,
           const char *id)
{
  const CrUnit *unit =
    id != NULL ? (const CrUnit *) cr_roadmap_lookup (move->from, CR_KIND_UNIT, NULL, id) : NULL;
  const char *name = NULL;
  const char *there = NULL;

  if (unit == NULL || move->from == move->to || cr_roadmap_lookup (move->to, CR_KIND_UNIT, NULL, id) != NULL)
    return id;
  name = cr_text_show (unit->name, move->language);
  there = cr_roadmap_find_unit (move->to, name);
  return there != NULL ? there : cr_intern (name);
}

/* (transfer full) */
static CrIds *
move_partners (const Move  *move,
               const CrIds *partners)
{
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();

  for (guint i = 0; i < cr_ids_get_length (partners); i++)
    g_ptr_array_add (moved, (gpointer) move_unit (move, partners->ids[i]));
  return cr_ids_new ((const char *const *) moved->pdata, moved->len);
}

/* (transfer full) */
static CrIds *
move_after (const Move  *move,
            const CrIds *after)
{
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();

  for (guint i = 0; i < cr_ids_get_length (after); i++)
    {
      const char *id = g_hash_table_lookup (move->new_ids, after->ids[i]);

      if (id == NULL && cr_roadmap_lookup_task (move->to, after->ids[i]) != NULL)
        id = after->ids[i];
      if (id != NULL)
        g_ptr_array_add (moved, (gpointer) id);
    }
  return cr_ids_new ((const char *const *) moved->pdata, moved->len);
}

/* (transfer full) */
static CrRecord *
move_task (const Move   *move,
           const CrTask *task)
{
  CrRecord         *moved = cr_record_new (CR_KIND_TASK, g_hash_table_lookup (move->new_ids, task->id));
  const CrTable    *table = cr_kind_get_table (CR_KIND_TASK);
  g_autoptr (CrIds) partners = move_partners (move, task->partners);
  g_autoptr (CrIds) after = move_after (move, task->after);
  g_auto (CrValue)  owner_value = cr_value_id (move_unit (move, task->owner));
  g_auto (CrValue)  partners_value = cr_value_ids (partners);
  g_auto (CrValue)  after_value = cr_value_ids (after);

  for (guint i = 0; i < table->n_fields; i++)
    {
      const CrField   *field = &table->fields[i];
      g_auto (CrValue) value = cr_record_get (&task->record, field);

      if (field != table->key)
        cr_record_set (moved, field, &value);
    }
  if (task->record.unknown != NULL)
    cr_record_set_unknown (moved, cr_members_ref (task->record.unknown));
  cr_record_set (moved, cr_kind_get_field (CR_KIND_TASK, "owner"), &owner_value);
  cr_record_set (moved, cr_kind_get_field (CR_KIND_TASK, "partners"), &partners_value);
  cr_record_set (moved, cr_kind_get_field (CR_KIND_TASK, "after"), &after_value);
  return moved;
}

/* The last task of the roadmap; NULL when there is none. */
static const char *
find_last (CrRoadmap *roadmap)
{
  guint n_tasks = cr_roadmap_get_n_tasks (roadmap);

  return n_tasks > 0 ? cr_roadmap_get_task (roadmap, n_tasks - 1)->id : NULL;
}

/* beside: each behind its original, else all after `after`. (transfer full) */
static CrIds *
insert_tasks (CrDraft             *draft,
              const Move          *move,
              const CrTask *const *tasks,
              guint                n_tasks,
              gboolean             beside,
              const char          *after)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < n_tasks; i++)
    g_hash_table_insert (move->new_ids, (gpointer) tasks[i]->id, (gpointer) cr_id_new (CR_KIND_TASK));
  for (guint i = 0; i < n_tasks; i++)
    {
      g_autoptr (CrRecord) moved = move_task (move, tasks[i]);

      cr_draft_insert (draft, NULL, moved, NULL, beside ? tasks[i]->id : after);
      after = cr_record_get_key (moved);
      g_ptr_array_add (ids, (gpointer) after);
    }
  return cr_ids_new ((const char *const *) ids->pdata, ids->len);
}

CrIds *
cr_task_clip_insert (CrDraft    *draft,
                     CrRoadmap  *roadmap,
                     GBytes     *clip,
                     const char *after,
                     const char *language)
{
  gsize                  length = 0;
  const char            *data = g_bytes_get_data (clip, &length);
  g_autoptr (CrRoadmap)  from = cr_reader_read (data, length, NULL);
  g_autoptr (GHashTable) new_ids = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray)  tasks = g_ptr_array_new ();
  Move                   move = { from, roadmap, new_ids, language };

  if (from == NULL)
    return NULL;
  for (guint i = 0; i < cr_roadmap_get_n_tasks (from); i++)
    g_ptr_array_add (tasks, (gpointer) cr_roadmap_get_task (from, i));
  return insert_tasks (draft, &move, (const CrTask *const *) tasks->pdata, tasks->len, FALSE,
                       after != NULL ? after : find_last (roadmap));
}

CrIds *
cr_task_clip_duplicate (CrDraft     *draft,
                        CrRoadmap   *roadmap,
                        const CrIds *ids)
{
  g_autoptr (GHashTable) new_ids = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray)  tasks = g_ptr_array_new ();
  Move                   move = { roadmap, roadmap, new_ids, NULL };

  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    if (cr_roadmap_lookup_task (roadmap, ids->ids[i]) != NULL)
      g_ptr_array_add (tasks, (gpointer) cr_roadmap_lookup_task (roadmap, ids->ids[i]));
  return insert_tasks (draft, &move, (const CrTask *const *) tasks->pdata, tasks->len, TRUE, NULL);
}
