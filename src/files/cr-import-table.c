/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rows of a table turned into changes of tasks. */
#include "config.h"

#include "cr-import-table.h"

#include "cr-cells.h"
#include "cr-draft.h"
#include "cr-id.h"
#include "cr-import-order.h"
#include "cr-language.h"
#include "cr-task.h"
#include "cr-words.h"
#include "cr-xlsx-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define N_LANGUAGES 2

static const char *const languages[N_LANGUAGES] = { "en", "ru" };

typedef struct
{
  CrPath path;
  char  *name; /* as the file has it */
} Column;

/* A value that the row gives its task. */
typedef struct
{
  CrPath  path;
  CrValue value;
} Setting;

struct _CrTableImport
{
  CrImport       *import;
  CrTableCalendar calendar;
  CrCells        *cells[N_LANGUAGES];
  CrDraft        *draft;
  CrImportOrder  *order;
  GArray         *columns; /* of Column; a path without field for a column without a name */
  GHashTable     *paths;   /* of CrPath by the names that columns have, folded; empty until one is looked for */
  GHashTable     *lines;   /* id to the line it stands in */
  gboolean        told_nameless;
};

static void
clear_column (gpointer item)
{
  g_free (((Column *) item)->name);
}

static void
clear_setting (gpointer item)
{
  cr_value_clear (&((Setting *) item)->value);
}

static void
clear_cell (gpointer item)
{
  g_free (((CrTableCell *) item)->text);
}

GArray *
cr_table_cells_new (void)
{
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (CrTableCell));

  g_array_set_clear_func (cells, clear_cell);
  return cells;
}

CrTableImport *
cr_table_import_new (CrImport       *import,
                     CrTableCalendar calendar)
{
  CrTableImport *self = g_new0 (CrTableImport, 1);

  self->import = import;
  self->calendar = calendar;
  for (guint i = 0; i < N_LANGUAGES; i++)
    self->cells[i] = cr_cells_new (import->roadmap, import->catalogue, languages[i]);
  self->draft = cr_draft_new (import->roadmap, NC_ ("change", "Import a table"));
  self->order = cr_import_order_new (import->roadmap, self->draft);
  self->columns = g_array_new (FALSE, TRUE, sizeof (Column));
  g_array_set_clear_func (self->columns, clear_column);
  self->paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->lines = g_hash_table_new_full (NULL, NULL, NULL, NULL);
  return self;
}

void
cr_table_import_free (CrTableImport *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < N_LANGUAGES; i++)
    cr_cells_free (self->cells[i]);
  cr_import_order_free (self->order);
  g_clear_pointer (&self->draft, cr_draft_free);
  g_array_unref (self->columns);
  g_hash_table_unref (self->paths);
  g_hash_table_unref (self->lines);
  g_free (self);
}

static CrPath
get_id_path (void)
{
  CrPath path;

  cr_path_parse (CR_KIND_TASK, "id", &path);
  return path;
}

/* Compared as people read: blanks around and case aside. (transfer full) */
static char *
fold_name (const char *name)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (name));

  return g_utf8_casefold (trimmed, -1);
}

/* What a path is called, folded: as programs write it, and in either language. (transfer full) */
static GStrv
list_names_of (const CrPath *path)
{
  g_autofree char *name = cr_path_to_string (path);
  GStrv            names = g_new0 (char *, N_LANGUAGES + 2);

  names[0] = fold_name (name);
  for (guint i = 0; i < N_LANGUAGES; i++)
    {
      g_autofree char *words = cr_words_describe_path (path, languages[i]);

      names[i + 1] = fold_name (words);
    }
  return names;
}

/* Exactly so: "Owner" is what people call what programs call "owner". */
static gboolean
is_path (const CrPath *path,
         const char   *name)
{
  g_autofree char *path_name = cr_path_to_string (path);

  return g_str_equal (path_name, name);
}

gboolean
cr_table_import_is_id (const char *name)
{
  CrPath           id = get_id_path ();
  g_auto (GStrv)   names = list_names_of (&id);
  g_autofree char *folded = fold_name (name);

  return g_strv_contains ((const char *const *) names, folded);
}

/* Of names that two paths share the first one counts. */
static void
name_path (CrTableImport *self,
           const CrPath  *path)
{
  g_auto (GStrv) names = list_names_of (path);

  for (guint i = 0; names[i] != NULL; i++)
    if (!g_hash_table_contains (self->paths, names[i]))
      g_hash_table_insert (self->paths, g_strdup (names[i]), g_memdup2 (path, sizeof *path));
}

static void
name_paths (CrTableImport *self)
{
  g_autoptr (GArray) columns = cr_cells_list_columns ();
  CrPath             id = get_id_path ();

  name_path (self, &id);
  for (guint i = 0; i < columns->len; i++)
    name_path (self, &g_array_index (columns, CrPath, i));
}

static gboolean
find_path (CrTableImport *self,
           const char    *name,
           CrPath        *path,
           gboolean      *is_by_path)
{
  g_autofree char *folded = fold_name (name);
  const CrPath    *found;

  if (g_hash_table_size (self->paths) == 0)
    name_paths (self);
  found = g_hash_table_lookup (self->paths, folded);
  *is_by_path = found != NULL && is_path (found, name);
  if (found != NULL)
    *path = *found;
  return found != NULL;
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || text[strspn (text, " \t\r\n")] == '\0';
}

static gboolean
has_column (CrTableImport *self,
            const CrPath  *path)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (cr_path_equal (&g_array_index (self->columns, Column, i).path, path))
      return TRUE;
  return FALSE;
}

static gboolean
add_column (CrTableImport *self,
            gsize          line,
            const char    *name,
            gboolean      *is_by_path)
{
  CrImport *import = self->import;
  Column    column = { 0 };

  if (is_blank (name))
    {
      g_array_append_val (self->columns, column);
      return TRUE;
    }

  if (!find_path (self, name, &column.path, is_by_path))
    cr_import_refuse (import, line, name, name,
                      g_strdup (cr_import_words (import, NC_ ("import", "There is no column of this name"))));
  else if (has_column (self, &column.path))
    cr_import_refuse (import, line, name, name,
                      g_strdup (cr_import_words (import, NC_ ("import", "This column stands there twice"))));
  else
    {
      column.name = g_strdup (name);
      g_array_append_val (self->columns, column);
      return TRUE;
    }
  return FALSE;
}

gboolean
cr_table_import_set_header (CrTableImport *self,
                            gsize          line,
                            GArray        *cells,
                            gboolean      *is_by_path)
{
  gboolean is_fine = TRUE, is_here, is_everywhere = TRUE;

  for (guint i = 0; i < cells->len; i++)
    {
      is_here = TRUE;
      is_fine = add_column (self, line, g_array_index (cells, CrTableCell, i).text, &is_here) && is_fine;
      is_everywhere = is_everywhere && is_here;
    }
  if (is_by_path != NULL)
    *is_by_path = is_everywhere;
  return is_fine;
}

static void
refuse_cell (CrTableImport *self,
             gsize          line,
             const Column  *column,
             const char    *text,
             char          *reason)
{
  cr_import_refuse (self->import, line, column != NULL ? column->name : NULL, text, reason);
}

/* "in-progress (In progress)", all of them, where a field has only few. (transfer full), or NULL */
static char *
list_accepted (CrTableImport *self,
               const CrPath  *path)
{
  const CrField   *field = cr_path_get_field (path);
  guint            n = g_str_equal (self->import->language, "ru") ? 1 : 0;
  g_autofree char *list = NULL;
  GString         *text;

  if (field->form != CR_FORM_CHOICE)
    return NULL;

  text = g_string_new (NULL);
  for (guint i = 0; field->choices[i] != NULL; i++)
    {
      const char *id = cr_intern (field->choices[i]);

      g_string_append_printf (text, "%s%s (%s)", i > 0 ? ", " : "", id, cr_cells_show_id (self->cells[n], field, id));
    }
  list = g_string_free (text, FALSE);
  return g_strdup_printf (cr_import_words (self->import, NC_ ("import", "Accepted are %s")), list);
}

static void
refuse_value (CrTableImport *self,
              gsize          line,
              const Column  *column,
              const char    *text,
              const CrFault *fault)
{
  g_autofree char *reason = cr_fault_describe (fault, self->import->language);
  g_autofree char *accepted = list_accepted (self, &column->path);

  refuse_cell (self, line, column, text,
               accepted != NULL ? g_strdup_printf ("%s. %s", reason, accepted) : g_strdup (reason));
}

/* Days of a spreadsheet are numbers; in its count 1900 is a leap year, so that the days before March are not told. */
static char *
read_serial (CrTableImport *self,
             const char    *number)
{
  double   serial = floor (g_ascii_strtod (number, NULL));
  gboolean is_1904 = self->calendar == CR_TABLE_SINCE_1904;
  CrDay    origin = is_1904 ? cr_day_new (1904, 1, 1) : cr_day_new (1899, 12, 30);
  char     text[CR_DAY_TEXT_SIZE];

  if (!(serial >= (is_1904 ? 0 : 61) && serial <= CR_DAY_MAX - origin))
    return g_strdup (number);
  return g_strdup (cr_day_format (cr_day_add (origin, (gint64) serial), text));
}

/* What the cell says; *made is what had to be made for it. */
static const char *
read_text (CrTableImport     *self,
           const CrPath      *path,
           const CrTableCell *cell,
           char             **made)
{
  if (!cell->is_number || cr_path_get_type (path) != CR_TYPE_DAY)
    return cell->text;
  *made = read_serial (self, cell->text);
  return *made;
}

/* Programs that keep tables change the ends of lines in them. (transfer full) */
static char *
unify_lines (const char *text)
{
  GString *unified = g_string_new (text);

  g_string_replace (unified, "\r\n", "\n", 0);
  g_string_replace (unified, "\r", "\n", 0);
  return g_string_free (unified, FALSE);
}

gboolean
cr_table_is_same_text (const char *text,
                       const char *written)
{
  g_autofree char *cut = cr_xlsx_cut (written);
  g_autofree char *unified_text = unify_lines (text);
  g_autofree char *unified_written = unify_lines (written);
  g_autofree char *unified_cut = cut != NULL ? unify_lines (cut) : NULL;

  return g_str_equal (unified_text, unified_written) || g_strcmp0 (unified_text, unified_cut) == 0;
}

/* Whether an export would write this text for the value. */
static gboolean
is_written_for (CrTableImport *self,
                const char    *text,
                const CrPath  *path,
                const CrValue *value)
{
  for (guint i = 0; i < N_LANGUAGES; i++)
    for (CrCellForm form = CR_CELLS_IDS; form <= CR_CELLS_NAMES; form++)
      {
        g_autofree char *written = cr_cells_format (self->cells[i], path, value, form);

        if (cr_table_is_same_text (text, written))
          return TRUE;
      }
  return FALSE;
}

/* What the cell asks for. FALSE when it asks for nothing, or for something that is refused. */
static gboolean
read_cell (CrTableImport     *self,
           gsize              line,
           const Column      *column,
           const CrTableCell *cell,
           const CrRecord    *present,
           Setting           *setting)
{
  g_autofree char    *made = NULL;
  const char         *text = read_text (self, &column->path, cell, &made);
  g_auto (CrValue)    before = { 0 };
  g_autoptr (CrFault) fault = NULL;

  setting->path = column->path;
  if (present != NULL)
    before = cr_path_get (&column->path, present);
  if (g_str_equal (text, CR_CELL_CLEAR))
    {
      g_autoptr (CrRecord) empty = cr_record_new (CR_KIND_TASK, cr_intern (""));

      setting->value = cr_path_get (&column->path, empty);
      return present != NULL && !cr_value_equal (&setting->value, &before);
    }

  if (!cr_cells_parse (self->cells[0], &column->path, text, &setting->value, &fault))
    {
      setting->value = cr_value_absent (cr_path_get_type (&column->path));
      if (present == NULL || !is_written_for (self, text, &column->path, &before))
        refuse_value (self, line, column, text, fault);
      return FALSE;
    }
  if (present == NULL)
    return TRUE;
  return !cr_value_equal (&setting->value, &before) && !is_written_for (self, text, &column->path, &before);
}

/* (transfer full) */
static GArray *
read_settings (CrTableImport  *self,
               gsize           line,
               GArray         *cells,
               const CrRecord *present)
{
  GArray *settings = g_array_new (FALSE, TRUE, sizeof (Setting));

  g_array_set_clear_func (settings, clear_setting);
  for (guint i = 0; i < cells->len && i < self->columns->len; i++)
    {
      const CrTableCell *cell = &g_array_index (cells, CrTableCell, i);
      const Column      *column = &g_array_index (self->columns, Column, i);
      Setting            setting = { 0 };

      if (column->name == NULL || (column->path.field->flags & CR_FIELD_KEY) != 0)
        continue;
      if (present != NULL ? is_blank (cell->text) : cell->text == NULL || *cell->text == '\0')
        continue;
      if (read_cell (self, line, column, cell, present, &setting))
        g_array_append_val (settings, setting);
      else
        cr_value_clear (&setting.value);
    }
  return settings;
}

/* Fields of which one follows from another: where a row gives several of them, they are meant as they stand. */
static guint
get_bond (const CrPath *path)
{
  static const char *const bonds[][3] = { { "status", "progress", NULL }, { "start", "finish", "milestone" } };

  for (guint i = 0; i < G_N_ELEMENTS (bonds); i++)
    for (guint k = 0; k < G_N_ELEMENTS (bonds[i]) && bonds[i][k] != NULL; k++)
      if (g_str_equal (path->field->name, bonds[i][k]))
        return i + 1;
  return 0;
}

static gboolean
has_bound (GArray        *settings,
           const Setting *setting)
{
  guint bond = get_bond (&setting->path), n = 0;

  for (guint i = 0; i < settings->len; i++)
    n += get_bond (&g_array_index (settings, Setting, i).path) == bond ? 1 : 0;
  return bond != 0 && n > 1;
}

static void
update_task (CrTableImport *self,
             const char    *id,
             GArray        *settings)
{
  for (guint i = 0; i < settings->len; i++)
    {
      const Setting *setting = &g_array_index (settings, Setting, i);

      if (has_bound (settings, setting))
        cr_draft_set (self->draft, CR_KIND_TASK, NULL, id, &setting->path, &setting->value);
      else
        cr_draft_edit (self->draft, CR_KIND_TASK, NULL, id, &setting->path, &setting->value);
    }
  if (settings->len > 0)
    self->import->changed++;
  else
    self->import->unchanged++;
}

static void
set_status (CrRecord *record,
            CrStatus  status)
{
  g_auto (CrValue) value = cr_value_id (cr_status_to_id (status));

  cr_record_set (record, cr_kind_get_field (CR_KIND_TASK, "status"), &value);
}

/* What follows from a progress without a status, and from done without a progress. */
static void
complete_status (CrRecord *record)
{
  gint64           progress = CR_TASK (record)->progress;
  g_auto (CrValue) whole = cr_value_integer (100);

  if (CR_TASK (record)->status == NULL)
    set_status (record, progress == 0    ? CR_STATUS_NOT_STARTED
                        : progress < 100 ? CR_STATUS_IN_PROGRESS
                                         : CR_STATUS_DONE);
  else if (progress == 0 && cr_task_get_status (CR_TASK (record)) == CR_STATUS_DONE)
    cr_record_set (record, cr_kind_get_field (CR_KIND_TASK, "progress"), &whole);
}

static void
add_task (CrTableImport *self,
          gsize          line,
          const char    *id,
          GArray        *settings)
{
  g_autoptr (CrRecord) record = cr_record_new (CR_KIND_TASK, id);

  for (guint i = 0; i < settings->len; i++)
    {
      const Setting *setting = &g_array_index (settings, Setting, i);

      cr_path_set (&setting->path, record, &setting->value);
    }
  complete_status (record);
  if (!cr_text_has_sides (CR_TASK (record)->title))
    cr_import_refuse (self->import, line, "title", NULL,
                      g_strdup (cr_import_words (self->import, NC_ ("import", "A new task needs a title"))));
  cr_import_order_add (self->order, record);
  self->import->added++;
}

/* The cell of ids; NULL when the table has none. */
static const CrTableCell *
find_id (CrTableImport *self,
         GArray        *cells,
         const Column **column)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      *column = &g_array_index (self->columns, Column, i);
      if ((*column)->name != NULL && ((*column)->path.field->flags & CR_FIELD_KEY) != 0)
        return i < cells->len ? &g_array_index (cells, CrTableCell, i) : NULL;
    }
  return NULL;
}

/* The id of the row's task, interned: one of the roadmap as it stands, or else without the blanks around it. NULL for a
 * row without. */
static const char *
read_id (CrTableImport     *self,
         const CrTableCell *cell)
{
  g_autofree char *trimmed = NULL;

  if (cell == NULL || cell->text == NULL)
    return NULL;
  if (cr_roadmap_lookup_task (self->import->roadmap, cr_intern (cell->text)) != NULL)
    return cr_intern (cell->text);

  trimmed = g_strstrip (g_strdup (cell->text));
  return *trimmed != '\0' ? cr_intern (trimmed) : NULL;
}

/* FALSE after a refusal. */
static gboolean
check_id (CrTableImport *self,
          gsize          line,
          const Column  *column,
          const char    *id)
{
  gsize               other = GPOINTER_TO_SIZE (g_hash_table_lookup (self->lines, id));
  g_autoptr (CrFault) fault = NULL;

  if (other != 0)
    {
      const char *words = NC_ ("import", "This task stands in line %u already");

      refuse_cell (self, line, column, id, g_strdup_printf (cr_import_words (self->import, words), (guint) other));
      return FALSE;
    }
  g_hash_table_insert (self->lines, (gpointer) id, GSIZE_TO_POINTER (line));
  if (cr_roadmap_lookup_task (self->import->roadmap, id) != NULL || cr_form_matches (CR_FORM_ID, NULL, id))
    return TRUE;

  fault = cr_fault_new (CR_FAULT_FORM, 0, "", id, NC_ ("expected", "an id"));
  refuse_value (self, line, column, id, fault);
  return FALSE;
}

static gboolean
is_blank_row (GArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    if (!is_blank (g_array_index (cells, CrTableCell, i).text))
      return FALSE;
  return TRUE;
}

/* Cells that no column name stands above. */
static void
tell_nameless (CrTableImport *self,
               gsize          line,
               GArray        *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      const char *text = g_array_index (cells, CrTableCell, i).text;

      if (is_blank (text))
        continue;
      if (i >= self->columns->len)
        cr_import_refuse (
          self->import, line, NULL, text,
          g_strdup (cr_import_words (self->import, NC_ ("import", "The row has more cells than there are columns"))));
      else if (g_array_index (self->columns, Column, i).name == NULL && !self->told_nameless)
        {
          self->told_nameless = TRUE;
          cr_import_leave_out (
            self->import, text, g_strdup (cr_import_words (self->import, NC_ ("import", "The column has no name"))));
        }
    }
}

void
cr_table_import_add_row (CrTableImport *self,
                         gsize          line,
                         GArray        *cells)
{
  const Column      *column = NULL;
  const CrTableCell *cell = find_id (self, cells, &column);
  const char        *id = read_id (self, cell);
  const CrRecord    *present;
  g_autoptr (GArray) settings = NULL;

  if (is_blank_row (cells))
    return;
  if (id == NULL)
    id = cr_id_new (CR_KIND_TASK);
  else if (!check_id (self, line, column, id))
    return;

  tell_nameless (self, line, cells);
  cr_import_note_place (self->import, id, line);
  present = cr_roadmap_lookup (self->import->roadmap, CR_KIND_TASK, NULL, id);
  settings = read_settings (self, line, cells, present);
  if (present == NULL)
    {
      add_task (self, line, id, settings);
      return;
    }
  cr_import_order_pass (self->order, id);
  update_task (self, id, settings);
}

CrChangeSet *
cr_table_import_finish (CrTableImport *self)
{
  cr_import_order_finish (self->order);
  return cr_draft_finish (g_steal_pointer (&self->draft));
}
