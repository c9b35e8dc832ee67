/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tables of tasks by area of work, and of instruments. */
#include "config.h"

#include "cr-report-private.h"

#include "cr-count-words.h"
#include "cr-format.h"
#include "cr-progress.h"

#include <glib/gi18n-lib.h>

/* Of the page, in units: room for the column of results. */
#define WIDE 1000

/* Shares of the columns on a page that is wide and on one that is not: room for the longest words. */
static const double wide_shares[] = { 0.368, 0.2, 0.11, 0.136, 0.168, 0.075, 0.24 };
static const double narrow_shares[] = { 0.26, 0.19, 0.13, 0.155, 0.2, 0.08, 0 };

enum
{
  TITLE,
  OWNER,
  START,
  FINISH,
  STATUS,
  PERCENT,
  RESULT,
  N_COLUMNS
};

static void
add_task (CrReportTable *table,
          const CrTask  *task)
{
  CrReportMaker   *maker = table->maker;
  const char      *language = maker->language;
  CrStatus         status = cr_task_get_status (task);
  const char      *owner = task->owner != NULL ? cr_roadmap_show_unit (maker->request->roadmap, task->owner, language)
                                               : CR_FORMAT_MISSING;
  g_autofree char *start = cr_format_date (task->start, language);
  g_autofree char *finish = cr_format_date (task->finish, language);
  g_autofree char *percent = cr_format_percent (cr_task_get_progress (task), language);
  const char      *result = cr_text_show (task->result, language);
  CrReportCell     cells[N_COLUMNS] = {
        [TITLE] = CR_REPORT_TEXT (cr_text_show (task->title, language)),
        [OWNER] = CR_REPORT_TEXT (owner),
        [START] = CR_REPORT_TEXT (start),
        [FINISH] = CR_REPORT_TEXT (finish),
        [STATUS] = CR_REPORT_TEXT (cr_report_name (maker, cr_status_to_id (status))),
        [PERCENT] = CR_REPORT_TEXT (percent),
        [RESULT] = CR_REPORT_TEXT (*result != '\0' ? result : CR_FORMAT_MISSING),
  };

  cells[STATUS].has_symbol = TRUE;
  cells[STATUS].symbol = CR_SYMBOL_OF_STATUS (status);
  cells[STATUS].color = CR_COLOR_OF_STATUS_TEXT (status);
  if (*cells[TITLE].text == '\0')
    cells[TITLE].text = task->id;
  if (cr_task_is_overdue (task, maker->request->today))
    {
      cells[FINISH].has_symbol = TRUE;
      cells[FINISH].symbol = CR_SYMBOL_OVERDUE;
      cells[FINISH].color = CR_COLOR_SIGN_OVERDUE_TEXT;
    }
  cr_report_table_add (table, cells);
}

static gboolean
is_in_area (const CrReportMaker *maker,
            const CrTask        *task,
            const CrEntry       *area)
{
  if (area != NULL)
    return task->area == area->id;
  return !cr_catalogue_is_of_group (maker->request->catalogue, task->area, CR_GROUP_AREA);
}

/* "8 tasks, 3 of them late · 42 %". (transfer full) */
static char *
describe_area (const CrReportMaker *maker,
               const CrEntry       *area,
               guint               *n_tasks)
{
  CrProgress       progress = { 0 };
  guint            n_late = 0;
  g_autofree char *tasks = NULL;
  g_autofree char *late = NULL;
  g_autofree char *percent = NULL;

  *n_tasks = 0;
  for (guint i = 0; i < cr_roadmap_get_n_tasks (maker->scoped); i++)
    {
      const CrTask *task = cr_roadmap_get_task (maker->scoped, i);

      if (!is_in_area (maker, task, area))
        continue;
      *n_tasks += 1;
      n_late += cr_task_is_overdue (task, maker->request->today);
      cr_progress_add (&progress, task);
    }
  tasks = cr_count_words_tasks (*n_tasks, maker->language);
  late = cr_count_words_late (n_late, maker->language);
  if (cr_progress_get_percent (&progress) == CR_PERCENT_NONE)
    return g_strdup_printf ("%s · %s", tasks, late);
  percent = cr_format_percent (cr_progress_get_percent (&progress), maker->language);
  return g_strdup_printf ("%s · %s · %s", tasks, late, percent);
}

/* area NULL is the tasks without. An area without tasks is not there. */
static void
add_area (CrReportMaker        *maker,
          const CrReportColumn *columns,
          guint                 n_columns,
          const CrEntry        *area,
          guint                *n_added)
{
  guint            n_tasks;
  g_autofree char *figures = describe_area (maker, area, &n_tasks);
  CrReportTable    table = cr_report_table_new (maker, columns, n_columns);

  table.heading =
    area != NULL ? cr_entry_get_title (area, maker->language) : cr_report_words (maker, NC_ ("report", "No area"));
  table.figures = figures;
  table.has_mark = TRUE;
  table.n_left = n_tasks;
  for (guint i = 0; i < cr_roadmap_get_n_tasks (maker->scoped) && !cr_report_is_cancelled (maker); i++)
    {
      const CrTask *task = cr_roadmap_get_task (maker->scoped, i);

      if (!is_in_area (maker, task, area))
        continue;
      add_task (&table, task);
      *n_added += 1;
      cr_report_tell (maker, *n_added, cr_roadmap_get_n_tasks (maker->scoped));
    }
  maker->y += table.is_begun ? CR_REPORT_GAP : 0;
}

void
cr_report_add_tasks (CrReportMaker *maker)
{
  gboolean             is_wide = maker->body.width >= WIDE;
  const double        *shares = is_wide ? wide_shares : narrow_shares;
  const CrReportColumn columns[N_COLUMNS] = {
    [TITLE] = { cr_report_words (maker, NC_ ("report", "Task")), shares[TITLE], CR_ALIGN_START },
    [OWNER] = { cr_report_field (maker, NC_ ("field", "Owner")), shares[OWNER], CR_ALIGN_START },
    [START] = { cr_report_field (maker, NC_ ("field", "Start")), shares[START], CR_ALIGN_START },
    [FINISH] = { cr_report_field (maker, NC_ ("field", "Finish")), shares[FINISH], CR_ALIGN_START },
    [STATUS] = { cr_report_field (maker, NC_ ("field", "Status")), shares[STATUS], CR_ALIGN_START },
    [PERCENT] = { cr_report_words (maker, NC_ ("report", "Done")), shares[PERCENT], CR_ALIGN_END },
    [RESULT] = { cr_report_field (maker, NC_ ("field", "Result")), shares[RESULT], CR_ALIGN_START },
  };
  guint                 n_columns = is_wide ? N_COLUMNS : RESULT;
  const CrEntry *const *areas = cr_catalogue_get_group (maker->request->catalogue, CR_GROUP_AREA, NULL);
  g_autofree char      *words = cr_count_words_tasks (cr_roadmap_get_n_tasks (maker->scoped), maker->language);
  guint                 n_added = 0;

  cr_report_begin_block (maker, cr_report_words (maker, NC_ ("report", "Tasks by area of work")), words);
  for (; *areas != NULL; areas++)
    add_area (maker, columns, n_columns, *areas, &n_added);
  add_area (maker, columns, n_columns, NULL, &n_added);
}
