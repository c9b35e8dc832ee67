/* SPDX-License-Identifier: GPL-3.0-or-later
 * From a plan to a change set. */
#include "config.h"

#include "cr-import-mspdi.h"

#include "cr-draft.h"
#include "cr-export-words.h"
#include "cr-format.h"
#include "cr-id.h"
#include "cr-import-order.h"
#include "cr-link-address.h"
#include "cr-mspdi-plan.h"
#include "cr-mspdi-read.h"
#include "cr-run.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_LANGUAGES 2

static const char *const languages[N_LANGUAGES] = { "en", "ru" };

typedef struct
{
  CrImport      *import;
  CrMspdiFile   *file;
  const char    *language; /* of the names of tasks */
  CrCells       *cells[N_LANGUAGES];
  GHashTable    *ids;   /* of leaves: interned id by their UID */
  GHashTable    *taken; /* interned ids */
  GHashTable    *names; /* of all rows by their UID */
  GPtrArray     *path;  /* of CrMspdiTask: the summaries above */
  GHashTable    *told;  /* summaries that are told already */
  CrDraft       *draft;
  CrImportOrder *order;
} Reader;

/* One task on its way: what it is there, and what it is to be here. */
typedef struct
{
  const CrMspdiTask *row;
  const CrRecord    *present; /* or NULL */
  CrRecord          *wanted;
  GString           *remarks; /* what has no field of its own */
} Work;

static void
set_value (CrRecord      *record,
           const char    *path_name,
           const CrValue *value)
{
  CrPath path;

  if (cr_path_parse (CR_KIND_TASK, path_name, &path))
    cr_path_set (&path, record, value);
}

static void
set_string (CrRecord   *record,
            const char *path_name,
            const char *string)
{
  g_auto (CrValue) value = cr_value_string (string);

  set_value (record, path_name, &value);
}

static void
set_day (CrRecord   *record,
         const char *path_name,
         CrDay       day)
{
  CrValue value = cr_value_day (day);

  set_value (record, path_name, &value);
}

static void
set_side (const Reader *reader,
          CrRecord     *record,
          const char   *field,
          const char   *string)
{
  g_autofree char *path_name = g_strdup_printf ("%s.%s", field, reader->language);

  set_string (record, path_name, string);
}

static const char *
or_empty (const char *string)
{
  return string != NULL ? string : "";
}

static void
read_title (const Reader *reader,
            Work         *work)
{
  const CrTask    *present = CR_TASK (work->present);
  const char      *title = present != NULL ? cr_text_show (present->title, reader->language) : NULL;
  g_autofree char *shown = title != NULL ? cr_mspdi_make_name (title) : NULL;
  const char      *name = or_empty (work->row->name);
  const char      *other = work->row->columns[CR_MSPDI_TITLE];

  /* What is there in one language only stands in both places. */
  if (g_strcmp0 (shown, name) == 0 || (present == NULL && g_strcmp0 (other, name) == 0))
    return;
  set_side (reader, work->wanted, "title", *name != '\0' ? name : or_empty (work->row->columns[CR_MSPDI_ID]));
}

/* Whether an export would write this for what the task has. */
static gboolean
is_written (const Reader *reader,
            Work         *work,
            CrMspdiColumn column)
{
  for (guint i = 0; work->present != NULL && i < N_LANGUAGES; i++)
    {
      g_autofree char *whole = cr_mspdi_format_column (reader->cells[i], work->present, column, reader->language);
      g_autofree char *written = cr_mspdi_cut_column (whole);

      if (g_str_equal (written, work->row->columns[column]))
        return TRUE;
    }
  return FALSE;
}

static void
read_column (const Reader *reader,
             Work         *work,
             CrMspdiColumn column)
{
  const char      *words = NC_ ("import", "%s: “%s” is not known here");
  const char      *text = work->row->columns[column];
  g_autofree char *alias = NULL;
  CrPath           path;

  if (text == NULL || *text == '\0' || is_written (reader, work, column))
    return;

  cr_mspdi_get_path (column, reader->language, &path);
  g_auto (CrValue) value = cr_value_absent (cr_path_get_type (&path));
  if (cr_cells_parse (reader->cells[0], &path, text, &value, NULL))
    {
      cr_path_set (&path, work->wanted, &value);
      return;
    }
  alias = cr_mspdi_get_alias (column, reader->import->language);
  cr_import_leave_out (reader->import, or_empty (work->row->name),
                       g_strdup_printf (cr_import_words (reader->import, words), alias, text));
}

/* Which days the row says are known. Only in our own plans a day that is estimated is none. */
static void
get_days (const CrMspdiTask *row,
          CrDay             *start,
          CrDay             *finish)
{
  gboolean is_own = row->columns[CR_MSPDI_ID] != NULL && row->is_estimated;

  *start = row->start;
  *finish = row->finish;
  if (is_own && row->constraint != CR_MSPDI_START_NO_EARLIER)
    *start = CR_DAY_NONE;
  if (is_own && row->constraint != CR_MSPDI_FINISH_NO_EARLIER)
    *finish = CR_DAY_NONE;
  if (!row->is_milestone)
    return;
  if (*finish == CR_DAY_NONE)
    *finish = *start;
  *start = CR_DAY_NONE;
}

static void
read_days (Work *work)
{
  const CrTask *present = CR_TASK (work->present);
  CrValue       milestone = cr_value_boolean (work->row->is_milestone);
  CrDay         start, finish, first, last;

  get_days (work->row, &start, &finish);
  /* A milestone has one day, whichever of the two it was. */
  if (present != NULL && present->milestone && work->row->is_milestone &&
      cr_task_get_span (present, &first, &last) == (finish != CR_DAY_NONE) && last == finish)
    return;
  set_value (work->wanted, "milestone", &milestone);
  set_day (work->wanted, "start", start);
  set_day (work->wanted, "finish", finish);
}

static CrStatus
get_status_of_percent (gint64 percent)
{
  if (percent == 0)
    return CR_STATUS_NOT_STARTED;
  return percent < 100 ? CR_STATUS_IN_PROGRESS : CR_STATUS_DONE;
}

/* The status that is named must go with the per cent, which planners let people change alone. */
static void
read_progress (const Reader *reader,
               Work         *work)
{
  CrValue  percent = cr_value_integer (work->row->percent);
  CrStatus status = CR_N_STATUSES;

  read_column (reader, work, CR_MSPDI_STATUS);
  if (CR_TASK (work->wanted)->status != NULL)
    status = cr_task_get_status (CR_TASK (work->wanted));
  set_value (work->wanted, "progress", &percent);
  if (!work->row->is_active)
    status = CR_STATUS_CANCELLED;
  else if (status == CR_N_STATUSES || !cr_task_status_agrees (CR_TASK (work->wanted)))
    status = get_status_of_percent (work->row->percent);
  g_auto (CrValue) value = cr_value_id (cr_status_to_id (status));
  set_value (work->wanted, "status", &value);
}

static void
read_priority (Work *work)
{
  g_auto (CrValue) value = cr_value_id (cr_mspdi_find_priority ((int) work->row->priority));

  if (work->present == NULL || cr_mspdi_get_priority (CR_TASK (work->present)) != work->row->priority)
    set_value (work->wanted, "priority", &value);
}

static gboolean
has_link (const CrRecord *task,
          const char     *address)
{
  const CrList *links = CR_TASK (task)->links;

  for (guint i = 0; i < cr_list_get_length (links); i++)
    {
      g_autofree char *safe = cr_link_address_to_open (((const CrLink *) links->items[i])->url);

      if (g_strcmp0 (safe, address) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
read_link (const Reader *reader,
           Work         *work)
{
  const char          *words = NC_ ("import", "The link “%s” is left out: it is no web or mail address");
  const CrMspdiTask   *row = work->row;
  g_autofree char     *safe = cr_link_address_to_open (row->link);
  g_autoptr (CrRecord) link = NULL;
  g_autoptr (CrList)   links = NULL;

  if (row->link == NULL || *row->link == '\0' || (safe != NULL && has_link (work->wanted, safe)))
    return;
  if (safe == NULL)
    {
      cr_import_leave_out (reader->import, or_empty (row->name),
                           g_strdup_printf (cr_import_words (reader->import, words), row->link));
      return;
    }

  link = cr_record_new (CR_KIND_LINK, NULL);
  g_auto (CrValue) url = cr_value_string (row->link);
  cr_record_set (link, cr_kind_get_field (CR_KIND_LINK, "url"), &url);
  if (row->link_title != NULL && *row->link_title != '\0' && g_strcmp0 (row->link_title, safe) != 0)
    {
      g_auto (CrValue) title = cr_value_string (row->link_title);

      cr_record_set (link, cr_kind_get_field (CR_KIND_LINK, "title"), &title);
    }
  links = cr_list_new (&link, 1);
  g_auto (CrValue) value = cr_value_list (links);
  set_value (work->wanted, "links", &value);
}

static void
remark (Work       *work,
        const char *line)
{
  g_string_append_printf (work->remarks, "%s%s", work->remarks->len > 0 ? "\n" : "", line);
}

/* What a roadmap does not know of a link goes into the notes. */
static void
remark_link (const Reader      *reader,
             Work              *work,
             const CrMspdiLink *link)
{
  static const char *const types[] = { "FF", "FS", "SF", "SS" };
  const char              *words = NC_ ("import", "Link to “%s”: %s, lag %s days");
  const char              *name = g_hash_table_lookup (reader->names, &link->predecessor);
  const char              *type = link->type >= 0 && link->type < (int) G_N_ELEMENTS (types) ? types[link->type] : "?";
  g_autofree char         *lag = cr_format_tenths (link->lag * 10 / CR_MSPDI_LAG_A_DAY, reader->import->language);
  g_autofree char         *line = g_strdup_printf (cr_import_words (reader->import, words), or_empty (name), type, lag);

  remark (work, line);
  cr_import_leave_out (reader->import, or_empty (work->row->name), g_steal_pointer (&line));
}

/* Links to what is not in the file stay: the file does not speak of them. */
static void
read_predecessors (const Reader *reader,
                   Work         *work)
{
  const CrIds          *present = CR_TASK (work->wanted)->after;
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (CrIds)     old = NULL;
  g_autoptr (CrIds) new = NULL;
  g_autoptr (CrIds) after = NULL;

  for (guint i = 0; i < work->row->links->len; i++)
    {
      const CrMspdiLink *link = &g_array_index (work->row->links, CrMspdiLink, i);
      const char        *id = g_hash_table_lookup (reader->ids, &link->predecessor);

      if (id != NULL && !link->is_foreign && link->type == CR_MSPDI_FINISH_TO_START)
        g_ptr_array_add (found, (gpointer) id);
      if (id == NULL || link->is_foreign || link->type != CR_MSPDI_FINISH_TO_START || link->lag != 0)
        remark_link (reader, work, link);
    }
  new = cr_ids_new ((const char *const *) found->pdata, found->len);
  for (guint i = 0; i < cr_ids_get_length (present); i++)
    if (!g_hash_table_contains (reader->taken, present->ids[i]) || cr_ids_contains (new, present->ids[i]))
      g_ptr_array_add (kept, (gpointer) present->ids[i]);
  old = cr_ids_new ((const char *const *) kept->pdata, kept->len);
  after = cr_ids_unite (old, new);
  g_auto (CrValue) value = cr_value_ids (after);
  set_value (work->wanted, "after", &value);
}

/* The description comes first in the notes of a plan, and is not theirs to change. */
static void
read_notes (const Reader *reader,
            Work         *work)
{
  const CrTask    *present = CR_TASK (work->present);
  const char      *text = or_empty (work->row->notes);
  g_autofree char *notes = present != NULL ? cr_mspdi_make_notes (present, reader->language) : g_strdup ("");
  g_autofree char *written = cr_export_clean (notes);
  g_autofree char *description = cr_export_clean (
    present != NULL ? cr_text_show (present->description, reader->language) : "");

  if (g_str_equal (text, written))
    return;
  if (*description != '\0' && g_str_has_prefix (text, description))
    {
      text += strlen (description);
      text += strspn (text, "\r\n");
    }
  set_side (reader, work->wanted, "notes", text);
}

static const char *
find_area (const Reader *reader,
           const char   *name)
{
  const CrEntry *const *areas = cr_catalogue_get_group (reader->import->catalogue, CR_GROUP_AREA, NULL);

  for (guint i = 0; areas[i] != NULL; i++)
    for (guint k = 0; k < N_LANGUAGES; k++)
      if (g_strcmp0 (cr_entry_get_title (areas[i], languages[k]), name) == 0)
        return areas[i]->id;
  return NULL;
}

static void
tell_summary (Reader            *reader,
              const CrMspdiTask *summary)
{
  const char *words = NC_ ("import", "A summary task: its name stands in the notes of its tasks");

  if (g_hash_table_add (reader->told, (gpointer) summary))
    cr_import_leave_out (reader->import, or_empty (summary->name), g_strdup (cr_import_words (reader->import, words)));
}

/* Of the summaries above one may be an area; the others are a path. */
static void
read_path (Reader *reader,
           Work   *work)
{
  g_autoptr (GString) path = g_string_new (NULL);
  const char         *area = NULL;

  for (guint i = 0; i < reader->path->len; i++)
    {
      const CrMspdiTask *summary = reader->path->pdata[i];
      const char        *found = find_area (reader, summary->name);

      if (found != NULL)
        {
          area = found;
          continue;
        }
      tell_summary (reader, summary);
      g_string_append_printf (path, "%s%s", path->len > 0 ? " / " : "", or_empty (summary->name));
    }
  if (path->len > 0)
    remark (work, path->str);
  if (area != NULL)
    {
      g_auto (CrValue) value = cr_value_id (area);

      set_value (work->wanted, "area", &value);
    }
  read_column (reader, work, CR_MSPDI_AREA);
}

/* The first one is the owner, the others take part; our own column knows better. */
static void
read_resources (const Reader *reader,
                Work         *work)
{
  const GPtrArray      *names = work->row->resources;
  g_autoptr (GPtrArray) partners = g_ptr_array_new ();
  g_autoptr (CrIds)     ids = NULL;

  read_column (reader, work, CR_MSPDI_OWNER);
  if (work->present != NULL || names->len == 0)
    return;
  if (work->row->columns[CR_MSPDI_OWNER] == NULL)
    {
      const char      *unit = cr_roadmap_find_unit (reader->import->roadmap, names->pdata[0]);
      g_auto (CrValue) owner = cr_value_id (unit != NULL ? unit : cr_intern (names->pdata[0]));

      set_value (work->wanted, "owner", &owner);
    }
  for (guint i = 1; i < names->len; i++)
    {
      const char *unit = cr_roadmap_find_unit (reader->import->roadmap, names->pdata[i]);

      g_ptr_array_add (partners, (gpointer) (unit != NULL ? unit : names->pdata[i]));
    }
  ids = cr_ids_new ((const char *const *) partners->pdata, partners->len);
  g_auto (CrValue) value = cr_value_ids (ids);
  set_value (work->wanted, "partners", &value);
}

/* Of a task that was here before they are known, or were told when it came. */
static void
write_remarks (const Reader *reader,
               Work         *work)
{
  const char      *notes = cr_text_get (CR_TASK (work->wanted)->notes, reader->language);
  g_autofree char *text = NULL;

  if (work->present != NULL || work->remarks->len == 0)
    return;
  text = g_strdup_printf ("%s%s%s", work->remarks->str, notes != NULL ? "\n\n" : "", or_empty (notes));
  set_side (reader, work->wanted, "notes", text);
}

static void
edit_task (Reader *reader,
           Work   *work)
{
  g_autoptr (GArray) paths = cr_path_diff (work->present, work->wanted);
  const char        *id = cr_record_get_key (work->present);

  for (guint i = 0; i < paths->len; i++)
    {
      const CrPath    *path = &g_array_index (paths, CrPath, i);
      g_auto (CrValue) value = cr_path_get (path, work->wanted);

      if (path->part == CR_PART_SIDE)
        cr_draft_edit (reader->draft, CR_KIND_TASK, NULL, id, path, &value);
      else if (path->part == CR_PART_VALUE)
        cr_draft_set (reader->draft, CR_KIND_TASK, NULL, id, path, &value);
    }
  if (paths->len > 0)
    reader->import->changed++;
  else
    reader->import->unchanged++;
}

static void
read_task (Reader            *reader,
           const CrMspdiTask *row)
{
  const char          *id = g_hash_table_lookup (reader->ids, &row->uid);
  const CrRecord      *present = cr_roadmap_lookup (reader->import->roadmap, CR_KIND_TASK, NULL, id);
  g_autoptr (CrRecord) wanted = present != NULL ? cr_record_copy (present) : cr_record_new (CR_KIND_TASK, id);
  g_autoptr (GString)  remarks = g_string_new (NULL);
  Work                 work = { row, present, wanted, remarks };

  cr_import_note_place (reader->import, id, row->line);
  if (row->bad_day != NULL)
    {
      cr_import_refuse (reader->import, row->line, "Start, Finish", row->bad_day,
                        g_strdup (cr_import_words (reader->import, NC_ ("import", "This is not a date"))));
      return;
    }
  read_title (reader, &work);
  read_column (reader, &work, CR_MSPDI_TITLE);
  read_path (reader, &work);
  read_column (reader, &work, CR_MSPDI_CAPABILITIES);
  read_resources (reader, &work);
  read_days (&work);
  read_progress (reader, &work);
  read_priority (&work);
  read_link (reader, &work);
  read_predecessors (reader, &work);
  read_notes (reader, &work);
  write_remarks (reader, &work);
  if (present != NULL)
    {
      cr_import_order_pass (reader->order, id);
      edit_task (reader, &work);
      return;
    }
  cr_import_order_add (reader->order, wanted);
  reader->import->added++;
}

/* The id that our column gives, unless another row has it, as after a copy made in the planner. */
static const char *
choose_id (Reader            *reader,
           const CrMspdiTask *row)
{
  const char *own = row->columns[CR_MSPDI_ID];
  const char *id = own != NULL ? cr_intern (own) : NULL;
  gboolean    is_id = id != NULL && (cr_roadmap_lookup_task (reader->import->roadmap, id) != NULL ||
                                  cr_form_matches (CR_FORM_ID, NULL, id));

  if (!is_id || g_hash_table_contains (reader->taken, id))
    id = cr_id_new (CR_KIND_TASK);
  g_hash_table_add (reader->taken, (gpointer) id);
  return id;
}

static gboolean
has_cyrillic (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_CYRILLIC)
      return TRUE;
  return FALSE;
}

static void
look_around (Reader *reader)
{
  reader->language = reader->file->language;
  for (guint i = 0; i < reader->file->tasks->len; i++)
    {
      CrMspdiTask *row = reader->file->tasks->pdata[i];

      g_hash_table_insert (reader->names, &row->uid, (gpointer) or_empty (row->name));
      if (!row->is_summary)
        g_hash_table_insert (reader->ids, &row->uid, (gpointer) choose_id (reader, row));
      if (reader->language == NULL && has_cyrillic (or_empty (row->name)))
        reader->language = "ru";
    }
  if (reader->language == NULL)
    reader->language = "en";
}

/* The summaries that the row stands below. */
static void
climb (Reader            *reader,
       const CrMspdiTask *row)
{
  while (reader->path->len > 0 &&
         ((const CrMspdiTask *) reader->path->pdata[reader->path->len - 1])->level >= row->level)
    g_ptr_array_remove_index (reader->path, reader->path->len - 1);
}

static gboolean
read_rows (Reader  *reader,
           GError **error)
{
  GPtrArray *rows = reader->file->tasks;

  for (guint i = 0; i < rows->len; i++)
    {
      CrMspdiTask *row = rows->pdata[i];

      if (g_cancellable_set_error_if_cancelled (reader->import->run, error))
        return FALSE;
      climb (reader, row);
      if (row->is_summary)
        g_ptr_array_add (reader->path, row);
      else
        read_task (reader, row);
      cr_run_set_done (reader->import->run, (double) (i + 1) / rows->len);
    }
  return TRUE;
}

static void
reader_clear (Reader *reader)
{
  for (guint i = 0; i < N_LANGUAGES; i++)
    cr_cells_free (reader->cells[i]);
  g_hash_table_unref (reader->ids);
  g_hash_table_unref (reader->taken);
  g_hash_table_unref (reader->names);
  g_hash_table_unref (reader->told);
  g_ptr_array_unref (reader->path);
  cr_import_order_free (reader->order);
  g_clear_pointer (&reader->draft, cr_draft_free);
  cr_mspdi_file_free (reader->file);
}

CrChangeSet *
cr_import_mspdi_read (CrImport *import,
                      GBytes   *content,
                      GError  **error)
{
  Reader       reader = { .import = import };
  CrChangeSet *set = NULL;

  reader.file = cr_mspdi_read (content, import->language, error);
  if (reader.file == NULL)
    return NULL;

  for (guint i = 0; i < N_LANGUAGES; i++)
    reader.cells[i] = cr_cells_new (import->roadmap, import->catalogue, languages[i]);
  reader.ids = g_hash_table_new (g_int64_hash, g_int64_equal);
  reader.names = g_hash_table_new (g_int64_hash, g_int64_equal);
  reader.taken = g_hash_table_new (NULL, NULL);
  reader.told = g_hash_table_new (NULL, NULL);
  reader.path = g_ptr_array_new ();
  reader.draft = cr_draft_new (import->roadmap, NC_ ("change", "Import a plan"));
  look_around (&reader);
  reader.order = cr_import_order_new (import->roadmap, reader.draft);
  if (read_rows (&reader, error))
    {
      cr_import_order_finish (reader.order);
      set = cr_draft_finish (g_steal_pointer (&reader.draft));
    }
  reader_clear (&reader);
  return set;
}
