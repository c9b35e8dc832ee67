/* SPDX-License-Identifier: GPL-3.0-or-later
 * Worksheets for translators. */
#include "config.h"

#include "cr-worksheet.h"

#include "cr-csv.h"
#include "cr-language.h"
#include "cr-run.h"
#include "cr-words.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *id;
  const char *words;
} columns[CR_WORKSHEET_N_COLUMNS] = {
  [CR_WORKSHEET_PLACE] = { "place", NC_ ("export", "Place") },
  [CR_WORKSHEET_NAME] = { "name", NC_ ("export", "Where it stands") },
  [CR_WORKSHEET_EN] = { "en", NC_ ("export", "English") },
  [CR_WORKSHEET_RU] = { "ru", NC_ ("export", "Russian") },
  [CR_WORKSHEET_STATE] = { "state", NC_ ("export", "State") },
};

static const struct
{
  const char *id;
  const char *words;
} states[CR_WORKSHEET_N_STATES] = {
  [CR_WORKSHEET_BOTH] = { "both", NC_ ("export", "both") },
  [CR_WORKSHEET_MISSING_EN] = { "missing-en", NC_ ("export", "English is missing") },
  [CR_WORKSHEET_MISSING_RU] = { "missing-ru", NC_ ("export", "Russian is missing") },
  [CR_WORKSHEET_STALE_EN] = { "stale-en", NC_ ("export", "English is older") },
  [CR_WORKSHEET_STALE_RU] = { "stale-ru", NC_ ("export", "Russian is older") },
};

typedef struct
{
  GPtrArray      *rows;
  const CrRecord *record;
  const char     *parent;
  char           *start; /* of places, "task/t-1" */
} Visit;

static void
free_row (gpointer data)
{
  CrWorksheetRow *row = data;

  g_free (row->place);
  cr_record_unref ((CrRecord *) row->record);
  g_free (row);
}

/* Takes the place over. */
static void
add_row (Visit         *visit,
         const CrField *field,
         const CrField *sub,
         guint          n,
         const CrText  *text,
         char          *place)
{
  CrWorksheetRow *row = g_new (CrWorksheetRow, 1);

  *row = (CrWorksheetRow){ place, cr_record_ref (visit->record), visit->parent, field, sub, n, text };
  if (cr_text_has_sides (text))
    g_ptr_array_add (visit->rows, row);
  else
    free_row (row);
}

/* What is named by other ids in the roadmap's own lists. (transfer full) */
static char *
find_name (const CrRecord *element)
{
  if (element->kind == CR_KIND_EXCEPTION)
    {
      const CrException *exception = (const CrException *) element;

      return g_strdup_printf ("%s/%s", exception->area != NULL ? exception->area : "",
                              exception->entry != NULL ? exception->entry : "");
    }
  if (element->kind == CR_KIND_DISMISSED)
    {
      const CrDismissed *dismissed = (const CrDismissed *) element;

      return g_strdup (dismissed->template != NULL ? dismissed->template : "");
    }
  return NULL;
}

/* The same, with a number where an earlier element has that name; seen: how often each was there. (transfer full) */
static char *
name_element (const CrRecord *element,
              GHashTable     *seen)
{
  g_autofree char *name = find_name (element);
  guint            n;

  if (name == NULL)
    return NULL;

  n = GPOINTER_TO_UINT (g_hash_table_lookup (seen, name)) + 1;
  g_hash_table_insert (seen, g_strdup (name), GUINT_TO_POINTER (n));
  return n > 1 ? g_strdup_printf ("%s/%u", name, n) : g_steal_pointer (&name);
}

static void
visit_list (Visit         *visit,
            const CrField *field,
            const CrList  *list)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < cr_list_get_length (list); i++)
    {
      const CrRecord  *element = list->items[i];
      const CrTable   *table = cr_kind_get_table ((CrKind) element->kind);
      g_autofree char *name = name_element (element, seen);

      for (guint k = 0; k < table->n_fields && name != NULL; k++)
        if (table->fields[k].type == CR_TYPE_TEXT)
          add_row (visit, field, &table->fields[k], i, CR_SLOT (element, &table->fields[k], CrText *),
                   g_strdup_printf ("%s/%s/%s/%s", visit->start, field->name, name, table->fields[k].name));
    }
}

static void
visit_part (Visit          *visit,
            const CrField  *field,
            const CrRecord *part)
{
  const CrTable *table = cr_kind_get_table (field->kind);

  for (guint i = 0; i < table->n_fields && part != NULL; i++)
    if (table->fields[i].type == CR_TYPE_TEXT)
      add_row (visit, field, &table->fields[i], 0, CR_SLOT (part, &table->fields[i], CrText *),
               g_strdup_printf ("%s/%s.%s", visit->start, field->name, table->fields[i].name));
}

static void
visit_record (GPtrArray      *rows,
              const CrRecord *record,
              const char     *parent)
{
  const CrTable *table = cr_kind_get_table ((CrKind) record->kind);
  const char    *key = cr_record_get_key (record);
  Visit          visit = { rows, record, parent, NULL };

  if (key == NULL)
    visit.start = g_strdup (table->name);
  else
    visit.start = g_strjoin ("/", table->name, parent != NULL ? parent : key, parent != NULL ? key : NULL, NULL);
  for (guint i = 0; i < table->n_fields; i++)
    {
      const CrField *field = &table->fields[i];

      if (field->type == CR_TYPE_TEXT)
        add_row (&visit, field, NULL, 0, CR_SLOT (record, field, CrText *),
                 g_strdup_printf ("%s/%s", visit.start, field->name));
      else if (field->type == CR_TYPE_PART)
        visit_part (&visit, field, CR_SLOT (record, field, CrRecord *));
      else if (field->type == CR_TYPE_LIST)
        visit_list (&visit, field, CR_SLOT (record, field, CrList *));
    }
  g_free (visit.start);
}

static void
visit_children (GPtrArray  *rows,
                CrRoadmap  *roadmap,
                CrKind      kind,
                const char *parent,
                GHashTable *scope)
{
  for (guint i = 0; i < cr_roadmap_get_length (roadmap, kind, parent); i++)
    {
      const CrRecord *record = cr_roadmap_get_nth (roadmap, kind, parent, i);

      if (scope != NULL && !g_hash_table_contains (scope, cr_record_get_key (record)))
        continue;
      visit_record (rows, record, parent);
      if (kind == CR_KIND_ROUND)
        visit_children (rows, roadmap, CR_KIND_RATING, cr_record_get_key (record), NULL);
    }
}

GPtrArray *
cr_worksheet_list (CrRoadmap  *roadmap,
                   GHashTable *scope)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (free_row);

  if (scope == NULL)
    visit_record (rows, &cr_roadmap_get_head (roadmap)->record, NULL);
  for (guint kind = 0; kind < CR_N_RECORD_KINDS; kind++)
    {
      if (kind == CR_KIND_ROADMAP || kind == CR_KIND_RATING || kind == CR_KIND_BASELINE)
        continue;
      if (scope == NULL || kind == CR_KIND_TASK)
        visit_children (rows, roadmap, (CrKind) kind, NULL, scope);
    }
  return rows;
}

static gboolean
is_of (const CrWorksheetRow *row,
       const CrChange       *change)
{
  return row->record->kind == change->kind && g_strcmp0 (row->parent, change->parent) == 0 &&
         g_strcmp0 (cr_record_get_key (row->record), change->key) == 0;
}

/* The rows of one record stand together. FALSE when it has none. */
static gboolean
find_rows (const GPtrArray *rows,
           const CrChange  *change,
           guint            near,
           guint           *first,
           guint           *n)
{
  for (guint i = 0; i < rows->len; i++)
    {
      *first = (near + i) % rows->len;
      if (!is_of (g_ptr_array_index (rows, *first), change))
        continue;
      while (*first > 0 && is_of (g_ptr_array_index (rows, *first - 1), change))
        (*first)--;
      *n = 1;
      while (*first + *n < rows->len && is_of (g_ptr_array_index (rows, *first + *n), change))
        (*n)++;
      return TRUE;
    }
  return FALSE;
}

/* Puts the texts that the record has now in the place of those that it had. */
static gboolean
follow_change (GPtrArray      *rows,
               CrRoadmap      *roadmap,
               const CrChange *change,
               guint           near)
{
  const CrRecord       *record = cr_roadmap_lookup (roadmap, change->kind, change->parent, change->key);
  g_autoptr (GPtrArray) now = g_ptr_array_new_with_free_func (free_row);
  guint                 first, n;

  if (record != NULL)
    visit_record (now, record, change->parent);
  if (!find_rows (rows, change, near, &first, &n))
    return now->len == 0;

  g_ptr_array_remove_range (rows, first, n);
  g_ptr_array_set_free_func (now, NULL);
  for (guint i = 0; i < now->len; i++)
    g_ptr_array_insert (rows, (int) (first + i), now->pdata[i]);
  return TRUE;
}

gboolean
cr_worksheet_follow (GPtrArray         *rows,
                     CrRoadmap         *roadmap,
                     const CrChangeSet *set,
                     guint              near)
{
  guint n = cr_change_set_get_length (set);

  for (guint i = 0; i < n; i++)
    if (cr_change_set_get (set, i)->op != CR_CHANGE_SET)
      return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const CrChange *change = cr_change_set_get (set, i);

      if (change->kind != CR_KIND_BASELINE && !follow_change (rows, roadmap, change, near))
        return FALSE;
    }
  return TRUE;
}

CrWorksheetState
cr_worksheet_get_state (const CrText *text)
{
  if (cr_text_get (text, "en") == NULL)
    return CR_WORKSHEET_MISSING_EN;
  if (cr_text_get (text, "ru") == NULL)
    return CR_WORKSHEET_MISSING_RU;
  if (cr_text_is_stale (text, cr_intern ("en")))
    return CR_WORKSHEET_STALE_EN;
  return cr_text_is_stale (text, cr_intern ("ru")) ? CR_WORKSHEET_STALE_RU : CR_WORKSHEET_BOTH;
}

const char *
cr_worksheet_get_state_id (CrWorksheetState state)
{
  return states[state].id;
}

const char *
cr_worksheet_show_state (const CrExport *export,
                         CrWorksheetState state)
{
  return cr_translate (export->language, "export", states[state].words);
}

const char *
cr_worksheet_get_column_id (CrWorksheetColumn column)
{
  return columns[column].id;
}

const char *
cr_worksheet_get_column_name (CrWorksheetColumn column,
                              const char       *language)
{
  return cr_translate (language, "export", columns[column].words);
}

char *
cr_worksheet_name_row (const CrExport *export,
                       const CrWorksheetRow *row)
{
  CrWording        wording = cr_wording_new (export->language);
  const CrField   *field = row->sub != NULL ? row->sub : row->field;
  const char      *label = cr_translate (export->language, "field", field->label);
  g_autofree char *name = NULL;

  if (row->record->kind == CR_KIND_ROADMAP)
    return g_strdup (label);
  name = cr_words_name_record (row->record, export->catalogue, &wording);
  return g_strdup_printf ("%s · %s", name, label);
}

char *
cr_worksheet_format_side (CrCells      *cells,
                          const CrText *text,
                          const char   *side)
{
  g_autofree char *path_name = g_strconcat ("title.", side, NULL);
  g_auto (CrValue) value = cr_value_string (cr_text_get (text, side));
  CrPath           path;

  cr_path_parse (CR_KIND_TASK, path_name, &path);
  return cr_cells_format (cells, &path, &value, CR_CELLS_IDS);
}

typedef struct
{
  CrExport *export;
  GString *csv;
  CrCells *cells;
  char     separator;
} Writer;

static void
append_side (Writer       *writer,
             const CrText *text,
             const char   *side)
{
  g_autofree char *cell = cr_worksheet_format_side (writer->cells, text, side);

  cr_csv_append_text (writer->csv, writer->export->profile, cell);
}

static void
append_row (Writer               *writer,
            const CrWorksheetRow *row)
{
  CrWorksheetState state = cr_worksheet_get_state (row->text);
  CrCsvProfile     profile = writer->export->profile;
  g_autofree char *name = cr_worksheet_name_row (writer->export, row);

  cr_csv_append_text (writer->csv, profile, row->place);
  g_string_append_c (writer->csv, writer->separator);
  cr_csv_append_text (writer->csv, profile, name);
  g_string_append_c (writer->csv, writer->separator);
  append_side (writer, row->text, "en");
  g_string_append_c (writer->csv, writer->separator);
  append_side (writer, row->text, "ru");
  g_string_append_c (writer->csv, writer->separator);
  cr_csv_append_text (writer->csv, profile,
                      profile == CR_CSV_EXCEL ? cr_worksheet_show_state (writer->export, state)
                                              : cr_worksheet_get_state_id (state));
  cr_csv_end_row (writer->csv, profile);
}

static void
append_header (Writer *writer)
{
  CrCsvProfile profile = writer->export->profile;

  for (guint i = 0; i < CR_WORKSHEET_N_COLUMNS; i++)
    {
      CrWorksheetColumn column = (CrWorksheetColumn) i;
      const char       *name = profile == CR_CSV_EXCEL ? cr_worksheet_get_column_name (column, writer->export->language)
                                                       : cr_worksheet_get_column_id (column);

      if (i > 0)
        g_string_append_c (writer->csv, writer->separator);
      cr_csv_append_text (writer->csv, profile, name);
    }
  cr_csv_end_row (writer->csv, profile);
}

GBytes *
cr_worksheet_write_csv (CrExport *export,
                        GError **error)
{
  g_autoptr (GPtrArray) rows = cr_worksheet_list (export->roadmap, export->scope);
  g_autoptr (GString)   csv = cr_csv_begin (export->profile);
  g_autoptr (CrCells)   cells = cr_cells_new (export->roadmap, export->catalogue, export->language);
  Writer                writer = { export, csv, cells, cr_csv_get_separator (export->profile, export->language) };
  const CrRecord       *record = NULL;

  append_header (&writer);
  for (guint i = 0; i < rows->len; i++)
    {
      const CrWorksheetRow *row = rows->pdata[i];

      if (g_cancellable_set_error_if_cancelled (export->run, error))
        return NULL;
      append_row (&writer, row);
      if (row->record != record && row->record->kind == CR_KIND_TASK)
        export->written++;
      record = row->record;
      cr_run_set_done (export->run, (double) (i + 1) / rows->len);
    }
  return g_string_free_to_bytes (g_steal_pointer (&csv));
}
