/* SPDX-License-Identifier: GPL-3.0-or-later
 * Sorting by any field of a task: a key is made once for each task and then compared. */
#include "config.h"

#include "cr-query-private.h"

#include "cr-collate.h"
#include "cr-text-form.h"

/* Behind every entry that the catalogue has. */
#define ORDER_UNKNOWN G_MAXINT

typedef struct
{
  guint       task;
  gboolean    is_absent;
  gint64      number; /* compared first */
  const char *text;   /* or NULL; in the chunk of the run */
} Key;

/* Where the value stands: in the task itself or in a part of it; NULL where that part is missing. */
static const CrRecord *
get_holder (const CrPath *path,
            const CrTask *task)
{
  return path->sub != NULL ? CR_SLOT (&task->record, path->field, CrRecord *) : &task->record;
}

static void
set_text (Key          *key,
          GStringChunk *chunk,
          const char   *text)
{
  g_autofree char *collated = cr_collate_key (text);

  key->is_absent = *text == '\0';
  key->text = g_string_chunk_insert (chunk, collated);
}

static gint64
find_choice (const CrField *field,
             const char    *choice)
{
  gint64 n = 0;

  while (field->choices[n] != NULL && !g_str_equal (field->choices[n], choice))
    n++;
  return n;
}

/* Enumerations in the order of their values, what is in the catalogue in its order, the rest as it reads. */
static void
set_id (Key              *key,
        GStringChunk     *chunk,
        const CrQueryRun *run,
        const CrField    *field,
        const char       *id)
{
  const CrEntry *entry = cr_catalogue_lookup (run->catalogue, id);

  if ((field->flags & CR_FIELD_UNIT) != 0)
    {
      set_text (key, chunk, cr_unit_names_show (run->names, cr_unit_names_resolve (run->names, id)));
      return;
    }
  if (field->form == CR_FORM_CHOICE)
    key->number = find_choice (field, id);
  else
    key->number = entry != NULL ? (gint64) entry->group * 1000 + entry->number : ORDER_UNKNOWN;
  if (entry == NULL)
    set_text (key, chunk, id);
}

static void
set_as_written (Key              *key,
                GStringChunk     *chunk,
                const CrQueryRun *run,
                const CrTask     *task)
{
  g_auto (CrValue) value = cr_path_get (&run->query->sort, &task->record);
  g_autofree char *text = cr_text_form_format (&run->query->sort, &value, run->names);

  set_text (key, chunk, text);
}

/* Some fields mean something when they are absent: no priority is a normal one. */
static gboolean
has_default (const CrField *field)
{
  return field->type == CR_TYPE_BOOLEAN || (field->type == CR_TYPE_INTEGER && field->absent != CR_INTEGER_NONE);
}

static gboolean
is_priority (const CrPath *path)
{
  return path->sub == NULL && path->field->offset == G_STRUCT_OFFSET (CrTask, priority);
}

/* The field has a value. */
static void
set_value (Key              *key,
           GStringChunk     *chunk,
           const CrQueryRun *run,
           const CrTask     *task,
           const CrRecord   *holder)
{
  const CrPath  *path = &run->query->sort;
  const CrField *field = cr_path_get_field (path);

  if (field->type == CR_TYPE_TEXT)
    set_text (key, chunk, cr_text_show (CR_SLOT (holder, field, CrText *), path->side));
  else if (field->type == CR_TYPE_ID)
    set_id (key, chunk, run, field, CR_SLOT (holder, field, const char *));
  else if (field->type == CR_TYPE_INTEGER)
    key->number = CR_SLOT (holder, field, gint64);
  else if (field->type == CR_TYPE_BOOLEAN)
    key->number = CR_SLOT (holder, field, gboolean) ? 1 : 0;
  else if (field->type == CR_TYPE_DAY)
    key->number = CR_SLOT (holder, field, CrDay);
  else
    set_as_written (key, chunk, run, task);
}

static void
set_key (Key              *key,
         GStringChunk     *chunk,
         const CrQueryRun *run,
         const CrTask     *task)
{
  const CrPath   *path = &run->query->sort;
  const CrField  *field = cr_path_get_field (path);
  const CrRecord *holder = get_holder (path, task);

  key->is_absent = holder == NULL || (cr_record_is_absent (holder, field) && !has_default (field));
  if (key->is_absent && is_priority (path))
    {
      key->is_absent = FALSE;
      set_id (key, chunk, run, field, "normal");
    }
  else if (!key->is_absent)
    {
      set_value (key, chunk, run, task, holder);
    }
}

static int
compare_keys (gconstpointer a,
              gconstpointer b,
              gpointer      descending)
{
  const Key *x = a, *y = b;
  int        order = (x->number > y->number) - (x->number < y->number);

  if (x->is_absent != y->is_absent)
    return x->is_absent ? 1 : -1;
  if (order == 0)
    order = g_strcmp0 (x->text, y->text);
  return descending != NULL ? -order : order;
}

void
cr_query_run_sort (const CrQueryRun *run,
                   GArray           *tasks)
{
  g_autofree Key *keys = g_new0 (Key, tasks->len + 1);
  GStringChunk   *chunk;

  if (run->query->sort.field == NULL)
    return;

  chunk = g_string_chunk_new (65536);
  for (guint i = 0; i < tasks->len; i++)
    {
      keys[i].task = g_array_index (tasks, guint, i);
      set_key (&keys[i], chunk, run, cr_roadmap_get_task (run->roadmap, keys[i].task));
    }
  /* Stable: equal keys keep the order of the document. */
  g_qsort_with_data (keys, (int) tasks->len, sizeof (Key), compare_keys, GINT_TO_POINTER (run->query->descending));
  for (guint i = 0; i < tasks->len; i++)
    g_array_index (tasks, guint, i) = keys[i].task;
  g_string_chunk_free (chunk);
}
