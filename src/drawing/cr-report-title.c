/* SPDX-License-Identifier: GPL-3.0-or-later
 * What stands first and last in a report: the title page and the signatures. */
#include "config.h"

#include "cr-report-private.h"

#include "cr-format.h"
#include "cr-pattern.h"
#include "cr-progress.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In units of the page. */
#define TITLE_TOP_SHARE 0.22 /* of the body: where the title begins */
#define BAR_WIDTH       84
#define BAR_HEIGHT      5
#define CONTENTS_WIDTH  460
#define CONTENTS_ROW    24
#define FACT_WIDTH      210

static void
add_fact (CrReportMaker *maker,
          const char    *label,
          const char    *value)
{
  const CrReportColumn columns[] = { { NULL, 0.3, CR_ALIGN_START }, { NULL, 0.7, CR_ALIGN_START } };
  const CrReportCell   cells[] = { CR_REPORT_DIM (label), CR_REPORT_TEXT (value) };
  CrReportTable        table = cr_report_table_new (maker, columns, G_N_ELEMENTS (columns));

  table.width = MIN (table.width, CONTENTS_WIDTH + FACT_WIDTH);
  cr_report_table_add (&table, cells);
}

/* "62", and where not all are shown "12 of 62, a part of the roadmap". (transfer full) */
static char *
describe_tasks (CrReportMaker *maker)
{
  guint            n = cr_roadmap_get_n_tasks (maker->scoped);
  guint            n_all = cr_roadmap_get_n_tasks (maker->request->roadmap);
  g_autofree char *number = cr_format_integer (n, maker->language);
  g_autofree char *all = cr_format_integer (n_all, maker->language);

  if (maker->request->scope == NULL)
    return cr_format_integer (n, maker->language);
  return cr_pattern_fill (cr_report_words (maker, NC_ ("report", "{number} of {all}, a part of the roadmap")),
                          "number", number, "all", all, NULL);
}

static void
add_facts (CrReportMaker *maker)
{
  CrProgress       progress = cr_progress_of_roadmap (maker->scoped);
  int              percent = cr_progress_get_percent (&progress);
  CrDay            start, finish;
  g_autofree char *period = NULL;
  g_autofree char *tasks = describe_tasks (maker);
  g_autofree char *mean = percent != CR_PERCENT_NONE ? cr_format_percent (percent, maker->language) : NULL;
  g_autofree char *date = cr_format_date_in_prose (maker->request->today, maker->language);

  cr_roadmap_get_period (maker->request->roadmap, &start, &finish);
  if (start != CR_DAY_NONE || finish != CR_DAY_NONE)
    {
      period = cr_format_range (start, finish, maker->language);
      add_fact (maker, cr_report_field (maker, NC_ ("field", "Period")), period);
    }
  add_fact (maker, cr_report_field (maker, NC_ ("field", "Tasks")), tasks);
  if (mean != NULL)
    add_fact (maker, cr_report_field (maker, NC_ ("field", "Progress")), mean);
  add_fact (maker, cr_report_words (maker, NC_ ("report", "As of")), date);
}

void
cr_report_add_title (CrReportMaker *maker)
{
  const CrHead *head = cr_roadmap_get_head (maker->request->roadmap);
  const char   *administration = cr_text_show (head->administration, maker->language);
  const char   *title = cr_text_show (head->title, maker->language);
  const char   *description = cr_text_show (head->description, maker->language);

  maker->running = NULL;
  cr_report_begin_page (maker);
  /* Should it need more pages, these have a header. */
  maker->running = cr_report_words (maker, NC_ ("report", "Title page"));
  if (*administration != '\0')
    cr_report_add_text (maker, CR_FONT_TITLE_4, CR_COLOR_DIM, administration);
  maker->y = MAX (maker->y + CR_REPORT_WIDE_GAP, maker->body.y + floor (maker->body.height * TITLE_TOP_SHARE));
  cr_display_list_add_fill (maker->page, CR_COLOR_ACCENT_BG,
                            &CR_RECT (maker->body.x, maker->y, BAR_WIDTH, BAR_HEIGHT), 0);
  maker->y += BAR_HEIGHT + CR_REPORT_WIDE_GAP;
  cr_report_mark (maker, cr_report_words (maker, NC_ ("report", "Title page")), 0);
  cr_report_add_text (maker, CR_FONT_FIGURE, CR_COLOR_FG,
                      *title != '\0' ? title : cr_report_words (maker, NC_ ("report", "Roadmap")));
  maker->y += CR_REPORT_GAP;
  cr_report_add_text (maker, CR_FONT_TITLE_4, CR_COLOR_DIM,
                      cr_report_words (maker, NC_ ("report", "Roadmap for information and communication technology")));
  maker->y += CR_REPORT_WIDE_GAP;
  if (*description != '\0')
    {
      cr_report_add_text (maker, CR_FONT_BODY, CR_COLOR_FG, description);
      maker->y += CR_REPORT_WIDE_GAP;
    }
  add_facts (maker);
}

/* At the foot of the title page where there is room; pages are numbered from 1. */
void
cr_report_add_contents (CrReportMaker *maker)
{
  CrReport            *report = maker->report;
  guint                n_rows = 0;
  double               y, width = MIN (CONTENTS_WIDTH, maker->body.width);
  const CrDisplayList *first = cr_report_get_page (report, 0);
  CrRect               used = cr_display_list_get_bounds (first);

  for (guint i = 1; i < cr_report_get_n_marks (report); i++)
    n_rows += cr_report_get_mark (report, i)->level == 0;
  y = CR_RECT_BOTTOM (&maker->body) - n_rows * CONTENTS_ROW;
  if (n_rows == 0 || y < CR_RECT_BOTTOM (&used) + CR_REPORT_WIDE_GAP)
    return;

  maker->page = cr_display_list_new ();
  for (guint i = 1; i < cr_report_get_n_marks (report); i++)
    {
      const CrReportMark *mark = cr_report_get_mark (report, i);
      g_autofree char    *number = g_strdup_printf ("%u", mark->page + 1);

      if (mark->level != 0)
        continue;
      cr_report_put (maker, CR_FONT_BODY, CR_ALIGN_START, CR_COLOR_FG, mark->title,
                     CR_RECT (maker->body.x, y, width - 48, CONTENTS_ROW));
      cr_report_put (maker, CR_FONT_BODY, CR_ALIGN_END, CR_COLOR_DIM, number,
                     CR_RECT (maker->body.x + width - 48, y, 48, CONTENTS_ROW));
      cr_display_list_add_fill (maker->page, CR_COLOR_LINE,
                                &CR_RECT (maker->body.x, y + CONTENTS_ROW - 1, width, 1), 0);
      y += CONTENTS_ROW;
    }
  /* With the spaces in titles first, see cr_report_begin_page(). */
  cr_report_put_under (report, 0, maker->page);
}

#define SIGNATURE_HEIGHT 150
#define N_LINES          4

/* Who signs, and lines to write on. */
static void
add_signature (CrReportMaker *maker,
               const char    *heading)
{
  const char *const labels[N_LINES] = { cr_report_words (maker, NC_ ("report", "Position")),
                                        cr_report_words (maker, NC_ ("report", "Full name")),
                                        cr_report_words (maker, NC_ ("report", "Signature")),
                                        cr_report_words (maker, NC_ ("report", "Date of signature")) };
  double            line = cr_fonts_get_line_height (maker->fonts, CR_FONT_CAPTION);
  double            width = (maker->body.width - (N_LINES - 1) * CR_REPORT_WIDE_GAP) / N_LINES;

  if (cr_report_get_left (maker) < SIGNATURE_HEIGHT)
    cr_report_begin_page (maker);
  cr_report_put (maker, CR_FONT_TITLE_4, CR_ALIGN_START, CR_COLOR_FG, heading,
                 CR_RECT (maker->body.x, maker->y, maker->body.width, CONTENTS_ROW));
  for (guint i = 0; i < N_LINES; i++)
    {
      double x = maker->body.x + i * (width + CR_REPORT_WIDE_GAP), y = maker->y + SIGNATURE_HEIGHT - 62;

      cr_display_list_add_fill (maker->page, CR_COLOR_FG, &CR_RECT (x, y, width, 1), 0);
      cr_report_put (maker, CR_FONT_CAPTION, CR_ALIGN_START, CR_COLOR_DIM, labels[i],
                     CR_RECT (x, y + CR_REPORT_GAP / 2, width, line));
    }
  maker->y += SIGNATURE_HEIGHT;
}

void
cr_report_add_signatures (CrReportMaker *maker)
{
  const CrHead    *head = cr_roadmap_get_head (maker->request->roadmap);
  const char      *title = cr_text_show (head->title, maker->language);
  const char      *administration = cr_text_show (head->administration, maker->language);
  g_autofree char *words = *administration != '\0' ? g_strdup_printf ("%s · %s", administration, title)
                                                   : g_strdup (title);

  cr_report_begin_block (maker, cr_report_words (maker, NC_ ("report", "Signatures")), words);
  add_signature (maker, cr_report_words (maker, NC_ ("report", "Prepared")));
  add_signature (maker, cr_report_words (maker, NC_ ("report", "Agreed")));
  add_signature (maker, cr_report_words (maker, NC_ ("report", "Approved")));
}
