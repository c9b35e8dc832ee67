/* SPDX-License-Identifier: GPL-3.0-or-later
 * What is said of a cell of the matrix. */
#include "config.h"

#include "cr-matrix-facts.h"

#include "cr-assessment.h"
#include "cr-interface.h"

#include <glib/gi18n.h>

/* The same words as in the picture. */
static const char *
name_without (CrColumns kind)
{
  switch (kind)
    {
    case CR_COLUMNS_ENABLERS:
      return C_ ("matrix", "No enabler");
    case CR_COLUMNS_PRIORITIES:
      return C_ ("matrix", "No priority area");
    case CR_COLUMNS_FACTORS:
      return C_ ("matrix", "No success factor");
    case CR_COLUMNS_CAPABILITIES:
    case CR_N_COLUMNS:
    default:
      return C_ ("matrix", "No capability");
    }
}

const char *
cr_matrix_facts_name_row (const CrCoverage *coverage,
                          CrCatalogue      *catalogue,
                          guint             row)
{
  const CrEntry *entry = cr_catalogue_lookup (catalogue, cr_coverage_get_row_id (coverage, row));

  return entry != NULL ? cr_entry_get_short_title (entry, cr_interface_get_language ()) : C_ ("matrix", "No area");
}

const char *
cr_matrix_facts_name_column (const CrCoverage *coverage,
                             CrCatalogue      *catalogue,
                             guint             column,
                             gboolean          in_short)
{
  const CrEntry *entry = cr_catalogue_lookup (catalogue, cr_coverage_get_column_id (coverage, column));
  const char    *language = cr_interface_get_language ();

  if (entry == NULL)
    return name_without (coverage->kind);
  return in_short ? cr_entry_get_short_title (entry, language) : cr_entry_get_title (entry, language);
}

gboolean
cr_matrix_facts_has_levels (const CrCoverage *coverage,
                            guint             column)
{
  return coverage->kind != CR_COLUMNS_PRIORITIES && column + 1 < coverage->n_columns;
}

char *
cr_matrix_facts_describe_level (const CrCoverage *coverage,
                                guint             column)
{
  const CrCoverageTotal *total = &coverage->column_totals[column];

  if ((total->signs & CR_SIGN_NOT_APPLICABLE) != 0)
    return g_strdup (C_ ("matrix", "not applicable"));
  if (total->level == 0)
    return g_strdup (C_ ("matrix", "not assessed"));
  return total->target > 0 ? g_strdup_printf ("%d → %d", total->level, total->target)
                           : g_strdup_printf ("%d", total->level);
}

char *
cr_matrix_facts_describe_target_date (CrRoadmap        *roadmap,
                                      const CrCoverage *coverage,
                                      guint             column)
{
  const CrRound  *round = cr_roadmap_get_current_round (roadmap);
  const CrRecord *rating = NULL;

  if (round != NULL && coverage->column_totals[column].target > 0)
    rating = cr_roadmap_lookup (roadmap, CR_KIND_RATING, round->id, cr_coverage_get_column_id (coverage, column));
  if (rating == NULL || CR_RATING (rating)->target_date == CR_DAY_NONE)
    return NULL;
  return cr_format_by_month (CR_RATING (rating)->target_date, cr_interface_get_language ());
}

/* The areas that have open tasks in the column, but for the row. */
static guint
count_elsewhere (const CrCoverage *coverage,
                 guint             row,
                 guint             column)
{
  guint n = 0;

  for (guint i = 0; i + 1 < coverage->n_rows; i++)
    if (i != row && cr_coverage_get_cell (coverage, i, column)->n_open > 0)
      n++;
  return n;
}

/* (transfer full) */
static char *
describe_open (const CrCoverage *coverage,
               guint             row,
               guint             column)
{
  guint n_elsewhere = count_elsewhere (coverage, row, column);

  if (coverage->column_totals[column].n_open == 0)
    return g_strdup (C_ ("matrix", "No open task anywhere covers it."));
  if (cr_coverage_get_cell (coverage, row, column)->n_open == 0)
    /* An open task without an area is in none of them. */
    return n_elsewhere == 0
             ? g_strdup (C_ ("matrix", "The only open tasks stand without an area."))
             : g_strdup_printf (ngettext ("No open task here, but in %u other area.",
                                          "No open task here, but in %u other areas.", n_elsewhere),
                                n_elsewhere);
  if (n_elsewhere == 0)
    return g_strdup (C_ ("matrix", "There are open tasks here alone."));
  return g_strdup_printf (ngettext ("There are open tasks here and in %u more area.",
                                    "There are open tasks here and in %u more areas.", n_elsewhere),
                          n_elsewhere);
}

char *
cr_matrix_facts_describe_gap (const CrCoverage *coverage,
                              guint             row,
                              guint             column)
{
  const CrCoverageTotal *total = &coverage->column_totals[column];
  g_autofree char       *open = NULL;
  g_autofree char       *gap = NULL;

  if ((total->signs & CR_SIGN_NOT_APPLICABLE) != 0)
    return g_strdup (C_ ("matrix", "The assessment says that it does not apply to this administration."));
  if (total->level == 0)
    return g_strdup (C_ ("matrix", "Its level has not been assessed yet."));
  if (!total->has_gap)
    return g_strdup (C_ ("matrix", "No target is set."));
  if (total->gap <= 0)
    return g_strdup (C_ ("matrix", "The target is reached."));
  open = describe_open (coverage, row, column);
  gap = g_strdup_printf (C_ ("matrix", "Gap %d."), total->gap);
  return g_strconcat (gap, " ", open, NULL);
}

char *
cr_matrix_facts_describe_task (CrRoadmap    *roadmap,
                               const CrTask *task)
{
  const CrWording *wording = cr_interface_get_wording ();
  const char      *owner = task->owner != NULL ? cr_roadmap_show_unit (roadmap, task->owner, wording->content) : NULL;
  g_autofree char *date = NULL;
  g_autofree char *until = NULL;

  if (task->finish != CR_DAY_NONE)
    {
      date = cr_interface_format_date (task->finish);
      /* TRANSLATORS: of a task that finishes on this day. */
      until = g_strdup_printf (C_ ("matrix", "until %s"), date);
    }
  if (owner != NULL && until != NULL)
    return g_strconcat (owner, " · ", until, NULL);
  if (owner != NULL || until != NULL)
    return g_strdup (owner != NULL ? owner : until);
  return g_strdup (C_ ("matrix", "No owner, no date"));
}

gboolean
cr_matrix_facts_is_uncovered (const CrCoverage *coverage,
                              guint             column)
{
  return column + 1 < coverage->n_columns && (coverage->column_totals[column].signs & CR_SIGN_UNCOVERED) != 0;
}

guint
cr_matrix_facts_count_uncovered (const CrCoverage *coverage)
{
  guint n = 0;

  for (guint i = 0; i < coverage->n_columns; i++)
    n += cr_matrix_facts_is_uncovered (coverage, i) ? 1 : 0;
  return n;
}
