/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the matrix says, in letters and aloud. */
#include "config.h"

#include "cr-count-words.h"
#include "cr-matrix-private.h"
#include "cr-pattern.h"

#include "cr-format.h"
#include "cr-language.h"

#include <glib/gi18n-lib.h>

/* The last row and the last column, by the kind of columns. */
static const char *const without_titles[CR_N_COLUMNS] = {
  [CR_COLUMNS_CAPABILITIES] = NC_ ("matrix", "No capability"),
  [CR_COLUMNS_ENABLERS] = NC_ ("matrix", "No enabler"),
  [CR_COLUMNS_PRIORITIES] = NC_ ("matrix", "No priority area"),
  [CR_COLUMNS_FACTORS] = NC_ ("matrix", "No success factor"),
};

static const char *
translate (const CrMatrixLayout *layout,
           const char           *msgid)
{
  return cr_translate (layout->language, "matrix", msgid);
}

static const char *
get_title (const CrMatrixLayout *layout,
           const char           *id)
{
  const CrEntry *entry = cr_catalogue_lookup (layout->catalogue, id);

  return entry != NULL ? cr_entry_get_short_title (entry, layout->language) : id;
}

static const char *
get_full_title (const CrMatrixLayout *layout,
                const char           *id)
{
  const CrEntry *entry = cr_catalogue_lookup (layout->catalogue, id);

  return entry != NULL ? cr_entry_get_title (entry, layout->language) : id;
}

const char *
cr_matrix_get_row_title (const CrMatrixLayout *layout,
                         guint                 row)
{
  if (row == layout->coverage->n_rows)
    return translate (layout, NC_ ("matrix", "Total"));
  if (row + 1 == layout->coverage->n_rows)
    return translate (layout, NC_ ("matrix", "No area"));
  return get_title (layout, cr_coverage_get_row_id (layout->coverage, row));
}

const char *
cr_matrix_get_column_title (const CrMatrixLayout *layout,
                            guint                 column)
{
  if (column == layout->coverage->n_columns)
    return translate (layout, NC_ ("matrix", "Total"));
  if (column + 1 == layout->coverage->n_columns)
    return translate (layout, without_titles[layout->kind]);
  return get_title (layout, cr_coverage_get_column_id (layout->coverage, column));
}

const char *
cr_matrix_get_level_title (const char *language)
{
  /* TRANSLATORS: before figures like "2→4": the level now and the one wanted. */
  return cr_translate (language, "matrix", NC_ ("matrix", "level → target"));
}

char *
cr_matrix_format_level (const CrMatrixLayout *layout,
                        guint                 column)
{
  const CrCoverageTotal *total = &layout->coverage->column_totals[column];

  if (!layout->has_levels || column + 1 >= layout->coverage->n_columns)
    return NULL;
  if (total->signs & CR_SIGN_NOT_APPLICABLE)
    return g_strdup (CR_FORMAT_MISSING);
  if (total->level == 0)
    return g_strdup ("?");
  if (total->target > total->level)
    return g_strdup_printf ("%d→%d", total->level, total->target);
  return g_strdup_printf ("%d", total->level);
}

guint
cr_matrix_get_n_tasks (const CrMatrixLayout *layout,
                       guint                 row,
                       guint                 column)
{
  const CrCoverage *coverage = layout->coverage;
  guint             n = 0;

  if (row < coverage->n_rows && column < coverage->n_columns)
    return cr_coverage_get_cell (coverage, row, column)->n_tasks;
  if (row < coverage->n_rows)
    return coverage->row_totals[row].n_tasks;
  if (column < coverage->n_columns)
    return coverage->column_totals[column].n_tasks;
  /* Every task stands in one row. */
  for (guint i = 0; i < coverage->n_rows; i++)
    n += coverage->row_totals[i].n_tasks;
  return n;
}

char *
cr_matrix_format_number (const CrMatrixLayout *layout,
                         guint                 row,
                         guint                 column)
{
  return cr_format_integer (cr_matrix_get_n_tasks (layout, row, column), layout->language);
}

/* How many of a total are late is in no table: the late ones of a column are those of its cells; those of a row
 * stand in several of them. */
static guint
count_late (const CrMatrixLayout *layout,
            guint                 column)
{
  guint n = 0;

  for (guint row = 0; row < layout->coverage->n_rows; row++)
    n += cr_coverage_get_cell (layout->coverage, row, column)->n_late;
  return n;
}

static void
add_total (const CrCoverageTotal *total,
           guint                 *n_open,
           guint                 *by_status)
{
  *n_open += total->n_open;
  for (guint i = 0; i < CR_N_STATUSES; i++)
    by_status[i] += total->by_status[i];
}

void
cr_matrix_count (const CrMatrixLayout *layout,
                 guint                 row,
                 guint                 column,
                 guint                *n_open,
                 guint                *n_late,
                 guint                *by_status)
{
  const CrCoverage *coverage = layout->coverage;

  *n_open = 0;
  *n_late = 0;
  for (guint i = 0; i < CR_N_STATUSES; i++)
    by_status[i] = 0;
  if (row < coverage->n_rows && column < coverage->n_columns)
    {
      const CrCoverageCell *cell = cr_coverage_get_cell (coverage, row, column);

      *n_open = cell->n_open;
      *n_late = cell->n_late;
      for (guint i = 0; i < CR_N_STATUSES; i++)
        by_status[i] = cell->by_status[i];
    }
  else if (column < coverage->n_columns)
    {
      add_total (&coverage->column_totals[column], n_open, by_status);
      *n_late = count_late (layout, column);
    }
  else
    for (guint i = row < coverage->n_rows ? row : 0; i < (row < coverage->n_rows ? row + 1 : coverage->n_rows); i++)
      add_total (&coverage->row_totals[i], n_open, by_status);
}

/* "3 tasks, 2 open, none late"; the late ones only where they are known. (transfer full) */
static char *
describe_tasks (const CrMatrixLayout *layout,
                guint                 row,
                guint                 column)
{
  guint            n_tasks = cr_matrix_get_n_tasks (layout, row, column), n_open, n_late, by_status[CR_N_STATUSES];
  g_autofree char *tasks = cr_count_words_tasks (n_tasks, layout->language);
  g_autofree char *open = NULL, *late = NULL;

  if (n_tasks == 0)
    return g_steal_pointer (&tasks);

  cr_matrix_count (layout, row, column, &n_open, &n_late, by_status);
  open = cr_count_words_open (n_open, layout->language);
  if (column == layout->coverage->n_columns)
    return g_strconcat (tasks, ", ", open, NULL);
  late = cr_count_words_late (n_late, layout->language);
  return g_strconcat (tasks, ", ", open, ", ", late, NULL);
}

/* "Level 2 of 4."; nothing where there are no levels. (transfer full) */
static char *
describe_level (const CrMatrixLayout *layout,
                guint                 column)
{
  const CrCoverageTotal *total;
  const char            *pattern;
  g_autofree char       *level = NULL, *target = NULL;

  if (!layout->has_levels || column + 1 >= layout->coverage->n_columns)
    return g_strdup ("");

  total = &layout->coverage->column_totals[column];
  level = g_strdup_printf ("%d", total->level);
  target = g_strdup_printf ("%d", total->target);
  if (total->signs & CR_SIGN_NOT_APPLICABLE)
    return g_strdup (translate (layout, NC_ ("matrix", "Not applicable.")));
  if (total->level == 0)
    pattern = total->target > 0 ? NC_ ("matrix", "Not assessed, target {target}.") : NC_ ("matrix", "Not assessed.");
  else
    pattern = total->target > 0 ? NC_ ("matrix", "Level {level} of {target}.") : NC_ ("matrix", "Level {level}.");
  return cr_pattern_fill (translate (layout, pattern), "level", level, "target", target, NULL);
}

static const char *
describe_sign (const CrMatrixLayout *layout,
               guint                 row,
               guint                 column)
{
  CrSymbol sign;

  if (!cr_matrix_layout_is_applicable (layout, row, column))
    return translate (layout, NC_ ("matrix", "Not applicable."));
  if (!cr_matrix_layout_get_sign (layout, row, column, &sign))
    return "";
  if (sign == CR_SYMBOL_GAP_NOBODY)
    return translate (layout, NC_ ("matrix", "Gap, no open task anywhere."));
  if (sign == CR_SYMBOL_GAP_ELSEWHERE)
    return translate (layout, NC_ ("matrix", "Gap, no open task in this area."));
  if (sign == CR_SYMBOL_NO_GAP)
    return translate (layout, NC_ ("matrix", "Planned without a gap."));
  return "";
}

char *
cr_matrix_layout_describe (const CrMatrixLayout *layout,
                           guint                 row,
                           guint                 column)
{
  const CrCoverage *coverage = layout->coverage;
  g_autofree char  *tasks = describe_tasks (layout, row, column);
  g_autofree char  *level = describe_level (layout, column);
  const char       *pattern = NC_ ("matrix", "{row}, {column}: {tasks}.");
  GString          *text = g_string_new (NULL);
  g_autofree char  *counts = NULL;

  if (row == coverage->n_rows)
    /* TRANSLATORS: of a total: the name of the column, or of the row. */
    pattern = NC_ ("matrix", "{column}: {tasks}.");
  else if (column == coverage->n_columns)
    pattern = NC_ ("matrix", "{row}: {tasks}.");
  counts = cr_pattern_fill (translate (layout, pattern), "row", cr_matrix_get_row_title (layout, row), "column",
                            cr_matrix_get_column_title (layout, column), "tasks", tasks, NULL);
  g_string_append (text, counts);
  if (row < coverage->n_rows && column < coverage->n_columns &&
      !(coverage->column_totals[column].signs & CR_SIGN_NOT_APPLICABLE))
    cr_pattern_append_sentence (text, describe_sign (layout, row, column));
  cr_pattern_append_sentence (text, level);
  return g_string_free (text, FALSE);
}

char *
cr_matrix_layout_describe_mix (const CrMatrixLayout *layout,
                               guint                 row,
                               guint                 column)
{
  guint n_open, n_late, by_status[CR_N_STATUSES];

  cr_matrix_count (layout, row, column, &n_open, &n_late, by_status);
  return cr_count_words_mix (by_status, layout->language);
}

char *
cr_matrix_layout_describe_column (const CrMatrixLayout *layout,
                                  guint                 column)
{
  gboolean         is_total = column == layout->coverage->n_columns;
  const char      *id = is_total ? NULL : cr_coverage_get_column_id (layout->coverage, column);
  const char      *title = id != NULL ? get_full_title (layout, id) : cr_matrix_get_column_title (layout, column);
  g_autofree char *level = describe_level (layout, column);
  GString         *text = g_string_new (title);

  if (id == NULL)
    return g_string_free (text, FALSE);
  if (*level != '\0')
    g_string_append_c (text, '.');
  cr_pattern_append_sentence (text, level);
  if (layout->coverage->column_totals[column].signs & CR_SIGN_UNCOVERED)
    cr_pattern_append_sentence (text, translate (layout, NC_ ("matrix", "Gap, no open task anywhere.")));
  return g_string_free (text, FALSE);
}

char *
cr_matrix_layout_describe_row (const CrMatrixLayout *layout,
                               guint                 row)
{
  const char *id = row < layout->coverage->n_rows ? cr_coverage_get_row_id (layout->coverage, row) : NULL;

  return g_strdup (id != NULL ? get_full_title (layout, id) : cr_matrix_get_row_title (layout, row));
}

static const char *
get_part_id (const char *id,
             gboolean    is_total)
{
  return is_total ? "" : id != NULL ? id
                                    : "-";
}

char *
cr_matrix_layout_get_id (const CrMatrixLayout *layout,
                         guint                 row,
                         guint                 column)
{
  const CrCoverage *coverage = layout->coverage;
  gboolean          is_row_total = row == coverage->n_rows, is_column_total = column == coverage->n_columns;

  return g_strconcat (
    get_part_id (is_row_total ? NULL : cr_coverage_get_row_id (coverage, row), is_row_total), "/",
    get_part_id (is_column_total ? NULL : cr_coverage_get_column_id (coverage, column), is_column_total), NULL);
}
