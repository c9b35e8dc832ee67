/* SPDX-License-Identifier: GPL-3.0-or-later
 * The table of formats. */
#include "config.h"

#include "cr-formats.h"

#include "cr-csv.h"
#include "cr-html.h"
#include "cr-icalendar.h"
#include "cr-image.h"
#include "cr-markdown.h"
#include "cr-mspdi.h"
#include "cr-pdf.h"
#include "cr-run.h"
#include "cr-slice.h"
#include "cr-worksheet.h"
#include "cr-writer.h"
#include "cr-xlsx.h"

#include <glib/gi18n.h>
#include <string.h>

/* How far a roadmap is written when what goes into it has been chosen. */
#define SHARE_OF_SLICE 0.1

static void
leave_out_link (const CrTask *task,
                const char   *predecessor,
                gpointer      user_data)
{
  CrExport *export = user_data;
  const char *words = NC_ ("export", "It waits for “%s”, which is not in the slice: that link is left out");

  cr_export_leave_out (export, task->id, g_strdup_printf (cr_export_message (export, words), predecessor));
}

/* The same content in the usual layout, of a scope the slice. */
static GBytes *
write_json (CrExport *export,
            GError **error)
{
  g_autoptr (CrRoadmap) slice = export->scope != NULL
                                  ? cr_slice_new (export->roadmap, export->scope, leave_out_link, export)
                                  : g_object_ref (export->roadmap);
  GBytes               *content;

  cr_run_set_done (export->run, SHARE_OF_SLICE);
  if (g_cancellable_set_error_if_cancelled (export->run, error))
    return NULL;

  content = cr_writer_write (slice);

  if (content == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                         cr_export_message (export, NC_ ("export", "The roadmap is larger than its file may be")));
  export->written = cr_roadmap_get_n_tasks (slice);
  return content;
}

static const CrFormat formats[] = {
  { "json", NULL, NC_ ("format", "Roadmap"), write_json, 0 },
  { "csv", NULL, NC_ ("format", "Table of Tasks, CSV"), cr_csv_write, 0 },
  { "csv", "worksheet", NC_ ("format", "Worksheet for Translators, CSV"), cr_worksheet_write_csv, 0 },
  { "xlsx", NULL, NC_ ("format", "Workbook, XLSX"), cr_xlsx_write, 0 },
  { "xlsx", "worksheet", NC_ ("format", "Worksheet for Translators, XLSX"), cr_xlsx_write_worksheet, 0 },
  { "ics", "events", NC_ ("format", "Dates for a Calendar, iCalendar"), cr_icalendar_write_events, 0 },
  { "ics", "todo", NC_ ("format", "Tasks for a Calendar, iCalendar"), cr_icalendar_write_todos, 0 },
  { "xml", NULL, NC_ ("format", "Plan for MS Project, XML"), cr_mspdi_write, 0 },
  { "html", NULL, NC_ ("format", "Page for Browsers, HTML"), cr_html_write, 0 },
  { "md", NULL, NC_ ("format", "Text with Tables, Markdown"), cr_markdown_write, 0 },
  { "pdf", "report", NC_ ("format", "Report, PDF"), cr_pdf_write, 0 },
  { "pdf", "timeline", NC_ ("format", "Timeline, PDF"), cr_pdf_write, CR_REPORT_TIMELINE },
  { "pdf", "matrix", NC_ ("format", "Matrix, PDF"), cr_pdf_write, CR_REPORT_MATRIX },
  { "pdf", "radar", NC_ ("format", "Radar of Capabilities, PDF"), cr_pdf_write, CR_REPORT_CAPABILITIES },
  { "pdf", "fiche", NC_ ("format", "Task Sheets, PDF"), cr_pdf_write, CR_REPORT_FICHES },
  { "svg", "matrix", NC_ ("format", "Matrix, SVG"), cr_image_write_svg, CR_REPORT_MATRIX },
  { "svg", "timeline", NC_ ("format", "Timeline, SVG"), cr_image_write_svg, CR_REPORT_TIMELINE },
  { "svg", "radar", NC_ ("format", "Radar of Capabilities, SVG"), cr_image_write_svg, CR_REPORT_CAPABILITIES },
  { "png", "matrix", NC_ ("format", "Matrix, PNG"), cr_image_write_png, CR_REPORT_MATRIX },
  { "png", "timeline", NC_ ("format", "Timeline, PNG"), cr_image_write_png, CR_REPORT_TIMELINE },
  { "png", "radar", NC_ ("format", "Radar of Capabilities, PNG"), cr_image_write_png, CR_REPORT_CAPABILITIES },
};

const CrFormat *
cr_formats_get (guint *n_formats)
{
  *n_formats = G_N_ELEMENTS (formats);
  return formats;
}

const CrFormat *
cr_formats_find (const char *path,
                 const char *view,
                 gboolean   *has_extension)
{
  const char *dot = strrchr (path, '.');

  *has_extension = FALSE;
  for (guint i = 0; dot != NULL && i < G_N_ELEMENTS (formats); i++)
    {
      if (g_ascii_strcasecmp (dot + 1, formats[i].extension) != 0)
        continue;
      *has_extension = TRUE;
      if (view == NULL || g_strcmp0 (view, formats[i].view) == 0)
        return &formats[i];
    }
  return NULL;
}

char *
cr_formats_list_extensions (void)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (i > 0 && g_str_equal (formats[i].extension, formats[i - 1].extension))
        continue;
      g_string_append_printf (list, "%s.%s", list->len > 0 ? ", " : "", formats[i].extension);
    }
  return g_string_free (list, FALSE);
}

GBytes *
cr_formats_write (const CrFormat *format,
                  CrExport *export,
                  GError **error)
{
  CrReportBlocks chosen = export->blocks;
  GBytes        *content = NULL;

  if (format->blocks != 0)
    export->blocks = format->blocks;
  content = format->write (export, error);
  export->blocks = chosen;
  return content;
}
