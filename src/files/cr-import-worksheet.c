/* SPDX-License-Identifier: GPL-3.0-or-later
 * Reading worksheets. */
#include "config.h"

#include "cr-import-worksheet.h"

#include "cr-cells.h"
#include "cr-draft.h"
#include "cr-import-table.h"
#include "cr-worksheet.h"

#include <glib/gi18n-lib.h>

#define NO_COLUMN G_MAXUINT

struct _CrWorksheetImport
{
  CrImport   *import;
  CrCells    *cells;
  CrDraft    *draft;
  GPtrArray  *rows;   /* of CrWorksheetRow: what the roadmap has */
  GHashTable *places; /* the same by their place */
  guint       columns[CR_WORKSHEET_N_COLUMNS];
};

CrWorksheetImport *
cr_worksheet_import_new (CrImport *import)
{
  CrWorksheetImport *self = g_new0 (CrWorksheetImport, 1);

  self->import = import;
  self->cells = cr_cells_new (import->roadmap, import->catalogue, import->language);
  self->draft = cr_draft_new (import->roadmap, NC_ ("change", "Import translations"));
  return self;
}

void
cr_worksheet_import_free (CrWorksheetImport *self)
{
  if (self == NULL)
    return;

  cr_cells_free (self->cells);
  g_clear_pointer (&self->draft, cr_draft_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_free (self);
}

static gboolean
is_name_of (const char       *name,
            CrWorksheetColumn column,
            gboolean         *is_id)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_autofree char *english = g_utf8_casefold (cr_worksheet_get_column_name (column, "en"), -1);
  g_autofree char *russian = g_utf8_casefold (cr_worksheet_get_column_name (column, "ru"), -1);

  *is_id = g_str_equal (name, cr_worksheet_get_column_id (column));
  return *is_id || g_str_equal (folded, english) || g_str_equal (folded, russian);
}

/* The number of the column in the row of names. */
static guint
find_column (GArray           *cells,
             CrWorksheetColumn column,
             gboolean         *is_id)
{
  for (guint i = 0; i < cells->len; i++)
    {
      const char *name = g_array_index (cells, CrTableCell, i).text;

      if (name != NULL && is_name_of (name, column, is_id))
        return i;
    }
  return NO_COLUMN;
}

static void
list_places (CrWorksheetImport *self)
{
  self->rows = cr_worksheet_list (self->import->roadmap, NULL);
  self->places = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = self->rows->len; i-- > 0;)
    g_hash_table_insert (self->places, ((CrWorksheetRow *) self->rows->pdata[i])->place, self->rows->pdata[i]);
}

gboolean
cr_worksheet_import_set_header (CrWorksheetImport *self,
                                GArray            *cells,
                                gboolean          *is_by_id)
{
  gboolean is_id = FALSE;

  for (guint i = 0; i < CR_WORKSHEET_N_COLUMNS; i++)
    {
      self->columns[i] = find_column (cells, (CrWorksheetColumn) i, &is_id);
      if (i == CR_WORKSHEET_PLACE)
        *is_by_id = is_id;
    }
  if (self->columns[CR_WORKSHEET_PLACE] == NO_COLUMN ||
      (self->columns[CR_WORKSHEET_EN] == NO_COLUMN && self->columns[CR_WORKSHEET_RU] == NO_COLUMN))
    return FALSE;

  list_places (self);
  return TRUE;
}

static const char *
get_cell (const CrWorksheetImport *self,
          GArray                  *cells,
          CrWorksheetColumn        column)
{
  guint n = self->columns[column];

  return n < cells->len ? g_array_index (cells, CrTableCell, n).text : NULL;
}

/* Whether the cell asks for another text than there is; "" in *string clears it. (transfer full) string */
static gboolean
read_side (CrWorksheetImport    *self,
           const CrWorksheetRow *row,
           const char           *cell,
           const char           *side,
           char                **string)
{
  const char      *before = cr_text_get (row->text, side);
  g_autofree char *written = NULL;
  g_autofree char *path_name = g_strconcat ("title.", side, NULL);
  CrPath           path;
  CrValue          value;

  if (cell == NULL || *cell == '\0')
    return FALSE;
  if (g_str_equal (cell, CR_CELL_CLEAR))
    {
      *string = g_strdup ("");
      return before != NULL;
    }
  cr_path_parse (CR_KIND_TASK, path_name, &path);
  if (!cr_cells_parse (self->cells, &path, cell, &value, NULL))
    return FALSE;

  *string = g_strdup (value.string != NULL ? value.string : "");
  cr_value_clear (&value);
  written = cr_worksheet_format_side (self->cells, row->text, side);
  return !cr_table_is_same_text (cell, written) && !cr_table_is_same_text (*string, before != NULL ? before : "");
}

/* The list of the head with another text in one of its elements. */
static void
edit_element (CrWorksheetImport    *self,
              const CrWorksheetRow *row,
              const CrText         *sides)
{
  const CrRecord       *head = cr_draft_lookup (self->draft, CR_KIND_ROADMAP, NULL, NULL);
  const CrList         *list = CR_SLOT (head, row->field, CrList *);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_record_unref);
  g_autoptr (CrList)    changed = NULL;
  g_autoptr (CrText)    text = NULL;
  CrPath                path;

  for (guint i = 0; i < cr_list_get_length (list); i++)
    g_ptr_array_add (items, cr_record_copy (list->items[i]));
  text = cr_text_edit (CR_SLOT (list->items[row->n], row->sub, CrText *), sides);
  g_auto (CrValue) value = cr_value_text (text);
  cr_record_set (items->pdata[row->n], row->sub, &value);
  changed = cr_list_new ((CrRecord *const *) items->pdata, items->len);
  cr_path_parse (CR_KIND_ROADMAP, row->field->name, &path);
  g_auto (CrValue) whole = cr_value_list (changed);
  cr_draft_set (self->draft, CR_KIND_ROADMAP, NULL, NULL, &path, &whole);
}

static void
edit_side (CrWorksheetImport    *self,
           const CrWorksheetRow *row,
           const char           *side,
           const char           *string)
{
  g_autofree char *path_name = g_strdup_printf ("%s%s%s.%s", row->field->name, row->sub != NULL ? "." : "",
                                                row->sub != NULL ? row->sub->name : "", side);
  g_auto (CrValue) value = cr_value_string (*string != '\0' ? string : NULL);
  CrPath           path;

  if (cr_path_parse ((CrKind) row->record->kind, path_name, &path))
    cr_draft_edit (self->draft, (CrKind) row->record->kind, row->parent, cr_record_get_key (row->record), &path,
                   &value);
}

static void
edit_row (CrWorksheetImport    *self,
          const CrWorksheetRow *row,
          const char           *en,
          const char           *ru)
{
  g_autoptr (CrText) sides = cr_text_new (en, ru);

  if (row->field->type == CR_TYPE_LIST)
    {
      edit_element (self, row, sides);
      return;
    }
  if (en != NULL)
    edit_side (self, row, "en", en);
  if (ru != NULL)
    edit_side (self, row, "ru", ru);
}

void
cr_worksheet_import_add_row (CrWorksheetImport *self,
                             GArray            *cells)
{
  const char           *words = NC_ ("import", "The roadmap has no text in this place");
  const char           *place = get_cell (self, cells, CR_WORKSHEET_PLACE);
  const CrWorksheetRow *row = place != NULL ? g_hash_table_lookup (self->places, place) : NULL;
  g_autofree char      *en = NULL, *ru = NULL;
  gboolean              has_en, has_ru;

  if (place == NULL || *place == '\0')
    return;
  if (row == NULL)
    {
      cr_import_leave_out (self->import, place, g_strdup (cr_import_words (self->import, words)));
      return;
    }

  has_en = read_side (self, row, get_cell (self, cells, CR_WORKSHEET_EN), "en", &en);
  has_ru = read_side (self, row, get_cell (self, cells, CR_WORKSHEET_RU), "ru", &ru);
  if (has_en || has_ru)
    {
      edit_row (self, row, has_en ? en : NULL, has_ru ? ru : NULL);
      self->import->changed++;
    }
  else
    {
      self->import->unchanged++;
    }
}

CrChangeSet *
cr_worksheet_import_finish (CrWorksheetImport *self)
{
  return cr_draft_finish (g_steal_pointer (&self->draft));
}
