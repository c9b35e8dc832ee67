/* SPDX-License-Identifier: GPL-3.0-or-later
 * Writing of PDF with cairo. */
#include "config.h"

#include "cr-pdf.h"

#include "cr-fonts.h"
#include "cr-pdf-language.h"
#include "cr-run.h"

#include <cairo-pdf.h>

/* Of the work, before the first page is painted. */
#define SHARE_OF_LAYOUT 0.4

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* "2026-11-28T00:00:00Z"; what is not said is the clock. */
static void
set_date (cairo_surface_t *surface,
          gint64           time)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (time);
  g_autofree char      *iso = date != NULL ? g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ") : NULL;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, iso != NULL ? iso : "1970-01-01T00:00:00Z");
}

static void
set_metadata (cairo_surface_t *surface,
              const CrExport *export)
{
  const CrHead    *head = cr_roadmap_get_head (export->roadmap);
  g_autofree char *title = cr_fonts_clean (cr_text_show (head->title, export->language));
  g_autofree char *administration = cr_fonts_clean (cr_text_show (head->administration, export->language));

  if (*title != '\0')
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  if (*administration != '\0')
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, administration);
  set_date (surface, export->time);
}

/* What begins on a page stands under the block that it belongs to. */
static void
add_outline (cairo_surface_t *surface,
             const CrReport  *report)
{
  int    parent = CAIRO_PDF_OUTLINE_ROOT;
  double points = cr_report_get_points (report);

  for (guint i = 0; i < cr_report_get_n_marks (report); i++)
    {
      const CrReportMark *mark = cr_report_get_mark (report, i);
      char                y[G_ASCII_DTOSTR_BUF_SIZE];
      g_autofree char    *title = cr_fonts_clean (mark->title);
      g_autofree char    *place = NULL;
      int                 item;

      g_ascii_formatd (y, sizeof y, "%.1f", mark->y * points);
      place = g_strdup_printf ("page=%u pos=[0 %s]", mark->page + 1, y);
      item = cairo_pdf_surface_add_outline (surface, mark->level == 0 ? CAIRO_PDF_OUTLINE_ROOT : parent, title,
                                            place, mark->level == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
      if (mark->level == 0)
        parent = item;
    }
}

/* FALSE when it was cancelled. */
static gboolean
paint_pages (cairo_surface_t *surface,
             CrReport        *report,
             GCancellable    *run)
{
  cairo_t *cr = cairo_create (surface);
  guint    n = cr_report_get_n_pages (report), i;

  for (i = 0; i < n && !g_cancellable_is_cancelled (run); i++)
    {
      g_autofree char *label = g_strdup_printf ("%u", i + 1);

      cairo_pdf_surface_set_page_label (surface, label);
      cr_report_paint (report, i, cr);
      cairo_show_page (cr);
      cr_run_set_done (run, SHARE_OF_LAYOUT + (1 - SHARE_OF_LAYOUT) * (i + 1) / n);
    }
  cairo_destroy (cr);
  return i == n;
}

/* Later versions of cairo put the objects of PDF 1.5 where the language cannot be added behind them. */
static cairo_pdf_version_t
choose_version (void)
{
  return cairo_version () < CAIRO_VERSION_ENCODE (1, 17, 6) ? CAIRO_PDF_VERSION_1_5 : CAIRO_PDF_VERSION_1_4;
}

static GBytes *
write_pages (CrExport *export,
             CrReport *report,
             GError  **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  double                 points = cr_report_get_points (report);
  cairo_surface_t       *surface = cairo_pdf_surface_create_for_stream (
          write_cb, bytes, cr_report_get_width (report) * points, cr_report_get_height (report) * points);
  cairo_status_t status;

  cairo_pdf_surface_restrict_to_version (surface, choose_version ());
  set_metadata (surface, export);
  add_outline (surface, report);
  if (!paint_pages (surface, report, export->run))
    {
      cairo_surface_destroy (surface);
      g_cancellable_set_error_if_cancelled (export->run, error);
      return NULL;
    }
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
      return NULL;
    }
  return cr_pdf_language_add (g_byte_array_free_to_bytes (g_steal_pointer (&bytes)), export->language);
}

static void
told_cb (double   done,
         gpointer user_data)
{
  cr_run_set_done (user_data, SHARE_OF_LAYOUT * done);
}

GBytes *
cr_pdf_write (CrExport *export,
              GError **error)
{
  CrReportRequest      request = { .roadmap = export->roadmap,
                                   .catalogue = export->catalogue,
                                   .language = export->language,
                                   .today = export->today,
                                   .scope = export->scope,
                                   .blocks = export->blocks != 0 ? export->blocks : CR_REPORT_USUAL,
                                   .paper = export->paper,
                                   .orientation = export->orientation,
                                   .both_languages = export->both_languages,
                                   .told = told_cb,
                                   .user_data = export->run };
  g_autoptr (CrReport) report = cr_report_new (&request, export->run);

  if (report == NULL)
    {
      g_cancellable_set_error_if_cancelled (export->run, error);
      return NULL;
    }
  cr_run_set_done (export->run, SHARE_OF_LAYOUT);
  export->written = cr_report_get_n_tasks (report);
  return write_pages (export, report, error);
}
