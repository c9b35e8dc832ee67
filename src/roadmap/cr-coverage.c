/* SPDX-License-Identifier: GPL-3.0-or-later
 * Coverage in one pass over the tasks. */
#include "config.h"

#include "cr-coverage.h"

#include "cr-served.h"

static const char *const sign_names[CR_N_SIGNS] = { "late", "no-gap", "not-applicable", "uncovered" };

static const char *const columns_names[CR_N_COLUMNS] = { "capabilities", "enablers", "priorities", "factors" };

const char *
cr_sign_to_string (guint n)
{
  g_return_val_if_fail (n < CR_N_SIGNS, NULL);

  return sign_names[n];
}

const char *
cr_columns_to_string (CrColumns kind)
{
  g_return_val_if_fail (kind < CR_N_COLUMNS, NULL);

  return columns_names[kind];
}

gboolean
cr_columns_parse (const char *name,
                  CrColumns  *kind)
{
  for (guint i = 0; i < CR_N_COLUMNS; i++)
    if (g_str_equal (columns_names[i], name))
      {
        *kind = (CrColumns) i;
        return TRUE;
      }
  return FALSE;
}

CrIds *
cr_columns_get_ids (CrColumns     kind,
                    const CrTask *task)
{
  switch (kind)
    {
    case CR_COLUMNS_ENABLERS:
      return task->enablers;
    case CR_COLUMNS_PRIORITIES:
      return task->priorities;
    case CR_COLUMNS_FACTORS:
      return task->tags;
    case CR_COLUMNS_CAPABILITIES:
    case CR_N_COLUMNS:
    default:
      return task->capabilities;
    }
}

/* Ids to their positions plus 1. */
static GHashTable *
index_ids (const CrIds *ids)
{
  GHashTable *positions = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    g_hash_table_insert (positions, (gpointer) ids->ids[i], GUINT_TO_POINTER (i + 1));
  return positions;
}

/* The position, or the one behind the last for an id that is not known. */
static guint
get_position (GHashTable *positions,
              const char *id)
{
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (positions, id));

  return position > 0 ? position - 1 : g_hash_table_size (positions);
}

static void
count_total (CrCoverageTotal *total,
             CrStatus         status)
{
  total->n_tasks++;
  total->n_open += cr_status_is_open (status) ? 1 : 0;
  total->by_status[status]++;
}

static void
count_in_column (CrCoverage   *coverage,
                 guint         row,
                 guint         column,
                 const CrTask *task,
                 CrDay         today)
{
  CrStatus        status = cr_task_get_status (task);
  CrCoverageCell *cell = &coverage->cells[row * coverage->n_columns + column];

  cell->n_tasks++;
  cell->n_open += cr_status_is_open (status) ? 1 : 0;
  cell->by_status[status]++;
  if (cr_task_is_overdue (task, today))
    {
      cell->n_late++;
      cell->signs |= CR_SIGN_LATE;
    }
  count_total (&coverage->column_totals[column], status);
}

static void
count_tasks (CrCoverage *coverage,
             CrRoadmap  *roadmap,
             CrColumns   kind,
             CrDay       today)
{
  g_autoptr (GHashTable) rows = index_ids (coverage->rows), columns = index_ids (coverage->columns);
  g_autofree guint      *last_task = g_new0 (guint, coverage->n_columns); /* plus 1: an id named twice counts once */

  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    {
      const CrTask *task = cr_roadmap_get_task (roadmap, i);
      const CrIds  *ids = cr_columns_get_ids (kind, task);
      guint         row = get_position (rows, task->area);
      gboolean      counted = FALSE;

      count_total (&coverage->row_totals[row], cr_task_get_status (task));
      for (guint k = 0; k < cr_ids_get_length (ids); k++)
        {
          guint column = get_position (columns, ids->ids[k]);

          if (column + 1 == coverage->n_columns || last_task[column] == i + 1)
            continue;
          last_task[column] = i + 1;
          count_in_column (coverage, row, column, task, today);
          counted = TRUE;
        }
      if (!counted)
        count_in_column (coverage, row, coverage->n_columns - 1, task, today);
    }
}

static const CrRating *
lookup_rating (CrRoadmap  *roadmap,
               const char *entry)
{
  const CrRound *round = cr_roadmap_get_current_round (roadmap);

  return round != NULL ? CR_RATING (cr_roadmap_lookup (roadmap, CR_KIND_RATING, round->id, entry)) : NULL;
}

static void
sign_column (CrCoverage     *coverage,
             guint           column,
             const CrRating *rating)
{
  CrCoverageTotal *total = &coverage->column_totals[column];

  total->level = cr_rating_get_level (rating);
  total->target = cr_rating_get_target (rating);
  total->has_gap = cr_rating_get_gap (rating, &total->gap);
  if (rating->not_applicable)
    total->signs |= CR_SIGN_NOT_APPLICABLE;
  if (total->has_gap && total->gap > 0 && total->n_open == 0)
    total->signs |= CR_SIGN_UNCOVERED;

  for (guint row = 0; row < coverage->n_rows; row++)
    {
      CrCoverageCell *cell = &coverage->cells[row * coverage->n_columns + column];

      if (total->has_gap && total->gap <= 0 && cell->n_open > 0)
        cell->signs |= CR_SIGN_NO_GAP;
    }
}

static void
sign_exceptions (CrCoverage   *coverage,
                 const CrList *exceptions)
{
  g_autoptr (GHashTable) rows = index_ids (coverage->rows), columns = index_ids (coverage->columns);

  for (guint i = 0; i < cr_list_get_length (exceptions); i++)
    {
      const CrException *exception = (const CrException *) exceptions->items[i];
      guint              row = get_position (rows, exception->area), column = get_position (columns, exception->entry);

      if (row + 1 < coverage->n_rows && column + 1 < coverage->n_columns)
        coverage->cells[row * coverage->n_columns + column].signs |= CR_SIGN_NOT_APPLICABLE;
    }
}

CrCoverage *
cr_coverage_new (CrRoadmap   *roadmap,
                 const CrIds *rows,
                 CrColumns    kind,
                 const CrIds *columns,
                 CrDay        today)
{
  CrCoverage *coverage = g_new0 (CrCoverage, 1);

  g_return_val_if_fail (CR_IS_ROADMAP (roadmap) && kind < CR_N_COLUMNS, coverage);

  coverage->kind = kind;
  coverage->rows = cr_ids_ref ((CrIds *) rows);
  coverage->columns = cr_ids_ref ((CrIds *) columns);
  coverage->n_rows = cr_ids_get_length (rows) + 1;
  coverage->n_columns = cr_ids_get_length (columns) + 1;
  coverage->cells = g_new0 (CrCoverageCell, (gsize) coverage->n_rows * coverage->n_columns);
  coverage->column_totals = g_new0 (CrCoverageTotal, coverage->n_columns);
  coverage->row_totals = g_new0 (CrCoverageTotal, coverage->n_rows);

  count_tasks (coverage, roadmap, kind, today);
  for (guint i = 0; i < cr_ids_get_length (columns); i++)
    {
      const CrRating *rating = lookup_rating (roadmap, columns->ids[i]);

      if (rating != NULL)
        sign_column (coverage, i, rating);
    }
  sign_exceptions (coverage, cr_roadmap_get_head (roadmap)->exceptions);
  return coverage;
}

void
cr_coverage_free (CrCoverage *coverage)
{
  if (coverage == NULL)
    return;

  cr_ids_unref (coverage->rows);
  cr_ids_unref (coverage->columns);
  g_free (coverage->cells);
  g_free (coverage->column_totals);
  g_free (coverage->row_totals);
  g_free (coverage);
}

const CrCoverageCell *
cr_coverage_get_cell (const CrCoverage *coverage,
                      guint             row,
                      guint             column)
{
  g_return_val_if_fail (row < coverage->n_rows && column < coverage->n_columns, NULL);

  return &coverage->cells[row * coverage->n_columns + column];
}

const char *
cr_coverage_get_row_id (const CrCoverage *coverage,
                        guint             row)
{
  g_return_val_if_fail (row < coverage->n_rows, NULL);

  return row + 1 < coverage->n_rows ? coverage->rows->ids[row] : NULL;
}

const char *
cr_coverage_get_column_id (const CrCoverage *coverage,
                           guint             column)
{
  g_return_val_if_fail (column < coverage->n_columns, NULL);

  return column + 1 < coverage->n_columns ? coverage->columns->ids[column] : NULL;
}

static void
filter_by (CrQuery    *query,
           CrFilter    filter,
           const char *id)
{
  const char *wanted = id != NULL ? id : CR_FILTER_WITHOUT;

  cr_query_set_filter (query, filter, cr_ids_new (&wanted, 1));
}

CrQuery *
cr_coverage_make_query (const CrCoverage *coverage,
                        guint             row,
                        guint             column)
{
  static const CrFilter filters[CR_N_COLUMNS] = { CR_FILTER_CAPABILITY, CR_FILTER_ENABLER, CR_FILTER_PRIORITY_AREA,
                                                  CR_FILTER_FACTOR };
  CrQuery              *query = cr_query_new ();

  if (row != CR_COVERAGE_ALL)
    filter_by (query, CR_FILTER_AREA, cr_coverage_get_row_id (coverage, row));
  if (column != CR_COVERAGE_ALL)
    filter_by (query, filters[coverage->kind], cr_coverage_get_column_id (coverage, column));
  return query;
}

static void
count_open (guint         position,
            const CrTask *task,
            gpointer      gaps)
{
  if (cr_task_is_open (task))
    g_array_index ((GArray *) gaps, CrGap, position).n_open++;
}

static void
count_open_tasks (CrRoadmap *roadmap,
                  GArray    *gaps)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  g_autoptr (CrIds)     ids = NULL;

  for (guint i = 0; i < gaps->len; i++)
    g_ptr_array_add (entries, (gpointer) g_array_index (gaps, CrGap, i).entry);
  ids = cr_ids_new ((const char *const *) entries->pdata, entries->len);
  cr_served_foreach (roadmap, ids, count_open, gaps);
}

static int
compare_gaps (gconstpointer a,
              gconstpointer b,
              gpointer      order)
{
  const CrGap *x = a, *y = b;
  guint        x_position = get_position (order, x->entry), y_position = get_position (order, y->entry);

  if (CR_GAP_IS_COVERED (x) != CR_GAP_IS_COVERED (y))
    return CR_GAP_IS_COVERED (x) ? 1 : -1;
  if (x->gap != y->gap)
    return y->gap - x->gap;
  return (x_position > y_position) - (x_position < y_position);
}

GArray *
cr_gaps_list (CrRoadmap   *roadmap,
              const CrIds *order)
{
  g_autoptr (GHashTable) positions = index_ids (order);
  const CrRound         *round = cr_roadmap_get_current_round (roadmap);
  GArray                *gaps = g_array_new (FALSE, TRUE, sizeof (CrGap));

  for (guint i = 0; round != NULL && i < cr_roadmap_get_length (roadmap, CR_KIND_RATING, round->id); i++)
    {
      const CrRating *rating = CR_RATING (cr_roadmap_get_nth (roadmap, CR_KIND_RATING, round->id, i));
      CrGap           gap = { .entry = rating->entry, .target_date = rating->target_date };

      if (!cr_rating_get_gap (rating, &gap.gap) || gap.gap <= 0)
        continue;
      gap.level = cr_rating_get_level (rating);
      gap.target = cr_rating_get_target (rating);
      g_array_append_val (gaps, gap);
    }
  count_open_tasks (roadmap, gaps);
  g_array_sort_with_data (gaps, compare_gaps, positions); /* stable */
  return gaps;
}
