/* SPDX-License-Identifier: GPL-3.0-or-later
 * Writing of a page. */
#include "config.h"

#include "cr-html.h"

#include "cr-catalogue-ids.h"
#include "cr-coverage.h"
#include "cr-export-words.h"
#include "cr-format.h"
#include "cr-html-levels.h"
#include "cr-html-tasks.h"
#include "cr-html-text.h"
#include "cr-summary.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  CrExport *export;
  GString    *html;
  GPtrArray  *tasks; /* of the scope */
  CrSummary  *summary;
  CrIds      *areas, *capabilities;
  const char *without; /* an area */
} Writer;

static const char style[] =
  "body{font:16px/1.5 Cantarell,\"Noto Sans\",\"Segoe UI\",sans-serif;color:#1c1c1c;background:#fff;margin:0 auto;"
  "max-width:80rem;padding:1.5rem}\n"
  "h1,h2,h3{line-height:1.25;margin:1.5em 0 .5em}h1{margin-top:0}\n"
  "a{color:#1a5fb4}nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}\n"
  ".wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.875em}\n"
  "caption{text-align:left;font-weight:600;padding:.25rem 0}\n"
  "th,td{border:1px solid #b8b8b8;padding:.3rem .5rem;text-align:left;vertical-align:top}\n"
  "thead th{background:#f0f0f0}th[scope=row]{font-weight:600;min-width:14rem}\n"
  "th dl,th dt,th dd,td{white-space:pre-line}h1,p,th span{white-space:pre-line;overflow-wrap:anywhere}\n"
  "dl{margin:.25rem 0 0;font-weight:400}dt{color:#4a4a4a;font-size:.9em}dd{margin:0 0 .25rem;overflow-wrap:anywhere}\n"
  "dl.figures{display:flex;flex-wrap:wrap;gap:.5rem 2rem}dl.figures dd{font-size:1.5em;font-weight:600;margin:0}\n"
  ".number,.day{white-space:nowrap}.number{text-align:right}\n"
  ".sign{display:block;font-weight:400;font-size:.9em;color:#8a1500}.sign::before{content:\"▲ \"}\n"
  "figure{margin:1rem 0}svg{max-width:100%;height:auto;font:12px Cantarell,\"Noto Sans\",sans-serif}\n"
  "svg .track{fill:#e4e4e4}svg .bar{fill:#1a5fb4}svg .cell{stroke:#b8b8b8}\n"
  "svg .ring{fill:none;stroke:#b8b8b8}svg .axis{stroke:#d8d8d8}\n"
  "svg .level{fill:#1a5fb4;fill-opacity:.15;stroke:#1a5fb4;stroke-width:2}svg .level-dot{fill:#1a5fb4}\n"
  "svg .target{fill:none;stroke:#8a1500;stroke-width:2;stroke-dasharray:6 4}\n"
  "svg .target-dot{fill:#fff;stroke:#8a1500;stroke-width:2}\n"
  "footer{margin-top:2rem;color:#4a4a4a;font-size:.875em}\n"
  "@media print{body{padding:0;font-size:9pt;max-width:none}nav{display:none}.wide{overflow:visible}\n"
  "thead{display:table-header-group}tr,figure{break-inside:avoid}h2,h3{break-after:avoid}a{color:inherit}}\n";

static void
append_head (Writer *writer)
{
  const CrExport *export = writer->export;
  GString      *html = writer->html;
  const CrText *title = cr_roadmap_get_head (export->roadmap)->title;

  g_string_append_printf (html,
                          "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"%s\" xml:lang=\"%s\">\n"
                          "<head>\n<meta charset=\"utf-8\"/>\n"
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                          "style-src 'unsafe-inline'\"/>\n"
                          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                          "<meta name=\"referrer\" content=\"no-referrer\"/>\n",
                          export->language, export->language);
  cr_html_append_element (html, "title", "",
                          cr_text_has_sides (title) ? cr_export_show_text (export, title)
                                                    : cr_export_words (export, NC_ ("export", "Roadmap")));
  g_string_append_printf (html, "\n<style>\n%s@page{size:%s landscape;margin:12mm}\n</style>\n</head>\n<body>\n", style,
                          export->paper == CR_PAPER_A3 ? "A3" : "A4");
}

static void
append_contents (Writer *writer)
{
  const CrExport *export = writer->export;
  const struct
  {
    const char *id;
    const char *words;
  } parts[] = {
    { "summary", cr_export_words (export, NC_ ("export", "Summary")) },
    { "matrix", cr_export_words (export, NC_ ("export", "Areas and capabilities")) },
    { "capabilities", cr_export_words (export, NC_ ("export", "Capabilities")) },
    { "gaps", cr_export_words (export, NC_ ("export", "Gaps")) },
    { "tasks", cr_export_words (export, NC_ ("export", "Tasks")) },
  };

  g_string_append (writer->html, "<nav aria-label=\"");
  cr_html_append_text (writer->html, cr_export_words (export, NC_ ("export", "Contents")));
  g_string_append (writer->html, "\"><ul>\n");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_string_append_printf (writer->html, "<li><a href=\"#%s\">", parts[i].id);
      cr_html_append_text (writer->html, parts[i].words);
      g_string_append (writer->html, "</a></li>\n");
    }
  g_string_append (writer->html, "</ul></nav>\n");
}

static void
append_header (Writer *writer)
{
  const CrExport *export = writer->export;
  const CrHead    *head = cr_roadmap_get_head (export->roadmap);
  CrDay            start, finish;
  g_autofree char *period = NULL;

  cr_roadmap_get_period (export->roadmap, &start, &finish);
  period = cr_format_range (start, finish, export->language);
  g_string_append (writer->html, "<header>\n");
  if (cr_text_has_sides (head->title))
    cr_html_append_user (writer->html, "h1", export, head->title);
  else
    cr_html_append_element (writer->html, "h1", "", cr_export_words (export, NC_ ("export", "Roadmap")));
  if (cr_text_has_sides (head->administration))
    cr_html_append_user (writer->html, "p", export, head->administration);
  if (start != CR_DAY_NONE || finish != CR_DAY_NONE)
    cr_html_append_element (writer->html, "p", "", period);
  if (cr_text_has_sides (head->description))
    cr_html_append_user (writer->html, "p", export, head->description);
  append_contents (writer);
  g_string_append (writer->html, "</header>\n<main>\n");
}

static void
begin_section (Writer     *writer,
               const char *id,
               const char *title)
{
  g_string_append_printf (writer->html, "<section aria-labelledby=\"%s\">\n<h2 id=\"%s\">", id, id);
  cr_html_append_text (writer->html, title);
  g_string_append (writer->html, "</h2>\n");
}

static void
end_section (Writer *writer)
{
  g_string_append (writer->html, "</section>\n");
}

static void
append_figure (Writer     *writer,
               const char *label,
               const char *value)
{
  g_string_append (writer->html, "<div>");
  cr_html_append_element (writer->html, "dt", "", label);
  cr_html_append_element (writer->html, "dd", "", value);
  g_string_append (writer->html, "</div>\n");
}

static void
append_count (Writer     *writer,
              const char *label,
              guint       n)
{
  g_autofree char *value = cr_format_integer (n, writer->export->language);

  append_figure (writer, label, value);
}

static void
append_figures (Writer *writer)
{
  const CrExport *export = writer->export;
  const CrSummary *summary = writer->summary;
  int              percent = cr_progress_get_percent (&summary->progress);
  g_autofree char *progress = percent != CR_PERCENT_NONE ? cr_format_percent (percent, export->language)
                                                         : g_strdup (CR_FORMAT_MISSING);

  g_string_append (writer->html, "<dl class=\"figures\">\n");
  append_count (writer, cr_export_words (export, NC_ ("export", "Tasks")), summary->n_tasks);
  append_figure (writer, cr_export_label (export, "progress"), progress);
  for (guint i = 0; i < CR_N_STATUSES; i++)
    append_count (writer, cr_export_show_entry (export, cr_status_to_id ((CrStatus) i)), summary->by_status[i]);
  append_count (writer, cr_export_words (export, NC_ ("export", "Overdue")), summary->n_overdue);
  append_count (writer, cr_export_words (export, NC_ ("export", "Waiting for predecessors")), summary->n_blocked);
  append_count (writer, cr_export_words (export, NC_ ("export", "Without dates")), summary->n_without_dates);
  g_string_append (writer->html, "</dl>\n");
}

static const char *
get_area_title (const Writer *writer,
                guint         n)
{
  return n < writer->areas->n_ids ? cr_export_show_entry (writer->export, writer->areas->ids[n]) : writer->without;
}

static void
append_areas (Writer *writer)
{
  const CrExport *export = writer->export;
  guint                 n_areas = cr_ids_get_length (writer->areas);
  const char           *title = cr_export_words (export, NC_ ("export", "Progress by area of work"));
  const char           *text = cr_export_words (export, NC_ ("export", "The same figures stand in the table below."));
  g_autofree CrHtmlBar *bars = g_new0 (CrHtmlBar, n_areas + 1);

  for (guint i = 0; i <= n_areas; i++)
    bars[i] = (CrHtmlBar){ get_area_title (writer, i),
                           MAX (cr_progress_get_percent (&writer->summary->area_progress[i]), 0) };
  g_string_append (writer->html, "<figure>\n");
  cr_html_append_bars (writer->html, export, "progress", title, text, bars, n_areas + 1);
  g_string_append (writer->html, "</figure>\n<div class=\"wide\"><table>\n");
  cr_html_append_element (writer->html, "caption", "", title);
  g_string_append (writer->html, "\n<thead><tr>");
  cr_html_append_element (writer->html, "th", " scope=\"col\"", cr_export_label (export, "area"));
  cr_html_append_element (writer->html, "th", " scope=\"col\"",
                          cr_export_words (export, NC_ ("export", "Tasks that are not cancelled")));
  cr_html_append_element (writer->html, "th", " scope=\"col\"", cr_export_label (export, "progress"));
  g_string_append (writer->html, "</tr></thead>\n<tbody>\n");
  for (guint i = 0; i <= n_areas; i++)
    {
      const CrProgress *progress = &writer->summary->area_progress[i];
      g_autofree char  *percent = cr_format_percent (bars[i].percent, export->language);

      g_string_append (writer->html, "<tr>");
      cr_html_append_element (writer->html, "th", " scope=\"row\"", bars[i].label);
      g_string_append_printf (writer->html, "<td class=\"number\">%u</td>", progress->n_tasks);
      cr_html_append_element (writer->html, "td", " class=\"number\"",
                              progress->n_tasks > 0 ? percent : CR_FORMAT_MISSING);
      g_string_append (writer->html, "</tr>\n");
    }
  g_string_append (writer->html, "</tbody></table></div>\n");
}

static void
append_summary (Writer *writer)
{
  begin_section (writer, "summary", cr_export_words (writer->export, NC_ ("export", "Summary")));
  append_figures (writer);
  append_areas (writer);
  end_section (writer);
}

/* The place of an id, or the one behind all for what is not among them. */
static guint
find_place (const CrIds *ids,
            const char  *id)
{
  guint i = 0;

  while (i < ids->n_ids && ids->ids[i] != id)
    i++;
  return i;
}

static void
count_in (CrHtmlCell *cell,
          gboolean    is_late)
{
  cell->n_tasks++;
  cell->n_late += is_late;
}

/* A task of two capabilities counts in both; one without any in the last column. (transfer full) */
static CrHtmlCell *
count_cells (const Writer *writer)
{
  guint       n_columns = writer->capabilities->n_ids + 1;
  CrHtmlCell *cells = g_new0 (CrHtmlCell, (writer->areas->n_ids + 1) * n_columns);

  for (guint i = 0; i < writer->tasks->len; i++)
    {
      const CrTask *task = writer->tasks->pdata[i];
      CrHtmlCell   *row = &cells[find_place (writer->areas, task->area) * n_columns];
      gboolean      is_late = cr_task_is_overdue (task, writer->export->today);
      gboolean      has_known = FALSE;

      for (guint k = 0; k < cr_ids_get_length (task->capabilities); k++)
        {
          guint column = find_place (writer->capabilities, task->capabilities->ids[k]);

          if (column < writer->capabilities->n_ids)
            count_in (&row[column], is_late);
          has_known = has_known || column < writer->capabilities->n_ids;
        }
      if (!has_known)
        count_in (&row[n_columns - 1], is_late);
    }
  return cells;
}

static void
append_matrix_table (Writer             *writer,
                     const CrHtmlMatrix *matrix)
{
  g_string_append (writer->html, "<div class=\"wide\"><table>\n");
  cr_html_append_element (writer->html, "caption", "", matrix->title);
  g_string_append (writer->html, "\n<thead><tr>");
  cr_html_append_element (writer->html, "th", " scope=\"col\"", cr_export_label (writer->export, "area"));
  for (guint c = 0; c < matrix->n_columns; c++)
    cr_html_append_element (writer->html, "th", " scope=\"col\"", matrix->columns[c]);
  g_string_append (writer->html, "</tr></thead>\n<tbody>\n");
  for (guint r = 0; r < matrix->n_rows; r++)
    {
      g_string_append (writer->html, "<tr>");
      cr_html_append_element (writer->html, "th", " scope=\"row\"", matrix->rows[r]);
      for (guint c = 0; c < matrix->n_columns; c++)
        {
          const CrHtmlCell *cell = &matrix->cells[r * matrix->n_columns + c];

          g_string_append_printf (writer->html, "<td class=\"number\">%u%s</td>", cell->n_tasks,
                                  cell->n_late > 0 ? " !" : "");
        }
      g_string_append (writer->html, "</tr>\n");
    }
  g_string_append (writer->html, "</tbody></table></div>\n");
}

static const char *
get_short_title (const Writer *writer,
                 const char   *id)
{
  return cr_entry_get_short_title (cr_catalogue_lookup (writer->export->catalogue, id), writer->export->language);
}

static void
append_matrix (Writer *writer)
{
  const CrExport *export = writer->export;
  g_autofree const char **rows = g_new0 (const char *, writer->areas->n_ids + 1);
  g_autofree const char **columns = g_new0 (const char *, writer->capabilities->n_ids + 1);
  g_autofree CrHtmlCell  *cells = count_cells (writer);
  CrHtmlMatrix            matrix = {
               .title = cr_export_words (export, NC_ ("export", "Number of tasks by area of work and capability")),
               .description = cr_export_words (export, NC_ ("export", "The same figures stand in the table below.")),
               .rows = rows,
               .n_rows = writer->areas->n_ids + 1,
               .columns = columns,
               .n_columns = writer->capabilities->n_ids + 1,
               .cells = cells,
  };

  for (guint i = 0; i < writer->areas->n_ids; i++)
    rows[i] = get_short_title (writer, writer->areas->ids[i]);
  rows[writer->areas->n_ids] = writer->without;
  for (guint i = 0; i < writer->capabilities->n_ids; i++)
    columns[i] = get_short_title (writer, writer->capabilities->ids[i]);
  columns[writer->capabilities->n_ids] = cr_export_words (export, NC_ ("export", "Without a capability"));

  begin_section (writer, "matrix", cr_export_words (export, NC_ ("export", "Areas and capabilities")));
  g_string_append (writer->html, "<figure>\n");
  cr_html_append_matrix (writer->html, export, "matrix-picture", &matrix);
  cr_html_append_element (writer->html, "figcaption", "",
                          cr_export_words (export, NC_ ("export", "A task that serves two capabilities counts in both. "
                                                                  "The sign ! stands where a task is overdue.")));
  g_string_append (writer->html, "</figure>\n");
  append_matrix_table (writer, &matrix);
  end_section (writer);
}

static void
append_gap (Writer      *writer,
            const CrGap *gap)
{
  g_string_append (writer->html, "<tr>");
  cr_html_append_element (writer->html, "th", " scope=\"row\"", cr_export_show_entry (writer->export, gap->entry));
  g_string_append_printf (writer->html,
                          "<td class=\"number\">%d</td><td class=\"number\">%d</td><td class=\"number\">%d</td>"
                          "<td class=\"number\">%u</td></tr>\n",
                          gap->level, gap->target, gap->gap, gap->n_open);
}

static void
append_gaps (Writer *writer)
{
  const CrExport *export = writer->export;
  g_autoptr (CrIds)  order = cr_catalogue_list_rated (export->catalogue);
  g_autoptr (GArray) gaps = cr_gaps_list (export->roadmap, order);
  const char *const  columns[] = {
     cr_export_words (export, NC_ ("export", "Assessed")),
     cr_export_words (export, NC_ ("export", "Level now")),
     cr_export_words (export, NC_ ("export", "Target level")),
     cr_export_words (export, NC_ ("export", "Gap")),
     cr_export_words (export, NC_ ("export", "Open tasks for it")),
  };

  begin_section (writer, "gaps", cr_export_words (export, NC_ ("export", "Gaps")));
  if (gaps->len == 0)
    cr_html_append_element (writer->html, "p", "",
                            cr_export_words (export, NC_ ("export", "No level is assessed below its target.")));
  else
    {
      g_string_append (writer->html, "<div class=\"wide\"><table>\n<thead><tr>");
      for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
        cr_html_append_element (writer->html, "th", " scope=\"col\"", columns[i]);
      g_string_append (writer->html, "</tr></thead>\n<tbody>\n");
      for (guint i = 0; i < gaps->len; i++)
        append_gap (writer, &g_array_index (gaps, CrGap, i));
      g_string_append (writer->html, "</tbody></table></div>\n");
    }
  end_section (writer);
}

static void
append_foot (Writer *writer)
{
  const char      *words = cr_export_words (writer->export, NC_ ("export", "As of %s"));
  g_autofree char *day = cr_format_date_in_prose (writer->export->today, writer->export->language);
  g_autofree char *line = g_strdup_printf (words, day);

  g_string_append (writer->html, "</main>\n<footer>");
  cr_html_append_element (writer->html, "p", "", line);
  g_string_append (writer->html, "</footer>\n</body>\n</html>\n");
}

/* (transfer full) */
static CrSummary *
sum_up (const Writer *writer)
{
  CrExport *export = writer->export;
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < writer->tasks->len; i++)
    {
      const CrTask *task = writer->tasks->pdata[i];
      guint         position = (guint) cr_roadmap_find (export->roadmap, CR_KIND_TASK, NULL, task->id);

      g_array_append_val (positions, position);
    }
  return cr_summary_new_of (export->roadmap, positions, writer->areas, writer->capabilities, export->today);
}

GBytes *
cr_html_write (CrExport *export,
               GError **error)
{
  g_autoptr (GString)   html = g_string_new (NULL);
  g_autoptr (GPtrArray) tasks = cr_export_list_tasks (export);
  g_autoptr (CrIds)     areas = cr_catalogue_list_ids (export->catalogue, CR_GROUP_AREA);
  g_autoptr (CrIds)     capabilities = cr_catalogue_list_ids (export->catalogue, CR_GROUP_CAPABILITY);
  g_autoptr (CrSummary) summary = NULL;
  Writer                writer = { export, html, tasks, NULL, areas, capabilities,
                                   cr_export_words (export, NC_ ("export", "Without an area of work")) };

  writer.summary = summary = sum_up (&writer);
  append_head (&writer);
  append_header (&writer);
  append_summary (&writer);
  append_matrix (&writer);
  begin_section (&writer, "capabilities", cr_export_words (export, NC_ ("export", "Capabilities")));
  cr_html_append_levels (html, export, capabilities);
  end_section (&writer);
  append_gaps (&writer);
  begin_section (&writer, "tasks", cr_export_words (export, NC_ ("export", "Tasks")));
  if (!cr_html_append_tasks (html, export, error))
    return NULL;
  end_section (&writer);
  append_foot (&writer);
  return g_string_free_to_bytes (g_steal_pointer (&html));
}
