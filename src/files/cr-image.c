/* SPDX-License-Identifier: GPL-3.0-or-later
 * Writing of pictures with cairo. */
#include "config.h"

#include "cr-image.h"

#include "cr-export-words.h"
#include "cr-paint.h"
#include "cr-report-picture.h"
#include "cr-run.h"

#include <cairo-svg.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* Of a PNG. Under the least scale nothing can be read any more. */
#define SCALE      2.0
#define SCALE_MIN  0.5
#define SIDE_MAX   32767.0
#define PIXELS_MAX 100e6

/* How far it is when it is known what stands where. */
#define SHARE_OF_LAYOUT 0.4

typedef struct
{
  CrFonts       *fonts;
  CrDisplayList *list;
  double         width, height;
} Picture;

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static Picture
make_picture (CrExport *export)
{
  CrReportRequest request = { .roadmap = export->roadmap,
                              .catalogue = export->catalogue,
                              .language = export->language,
                              .today = export->today,
                              .scope = export->scope,
                              .blocks = export->blocks };
  Picture         picture = { cr_fonts_new_unhinted (), cr_display_list_new (), 0, 0 };

  cr_report_picture_draw (&request, picture.fonts, picture.list, &picture.width, &picture.height);
  return picture;
}

static void
clear_picture (Picture *picture)
{
  cr_display_list_free (picture->list);
  cr_fonts_free (picture->fonts);
}

static void
paint (const Picture   *picture,
       cairo_surface_t *surface,
       double           scale)
{
  cairo_t      *cr = cairo_create (surface);
  CrPalette     palette;
  const CrRgba *background;

  cr_palette_init (&palette, CR_PALETTE_PAPER);
  background = &palette.colors[CR_COLOR_VIEW_BG];
  cairo_set_source_rgb (cr, background->red, background->green, background->blue);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  cr_paint (cr, picture->list, &palette, picture->fonts, NULL);
  cairo_destroy (cr);
}

/* The picture is laid out, and has still to be painted. FALSE with an error, and the picture is gone, when nobody wants
 * it any more. */
static gboolean
go_on (const CrExport *export,
       Picture *picture,
       GError **error)
{
  cr_run_set_done (export->run, SHARE_OF_LAYOUT);
  if (!g_cancellable_set_error_if_cancelled (export->run, error))
    return TRUE;
  clear_picture (picture);
  return FALSE;
}

/* What the scope holds is in the picture; a radar shows none of it. */
static void
count_written (CrExport *export)
{
  g_autoptr (GPtrArray) tasks = cr_export_list_tasks (export);

  export->written = tasks->len;
  cr_run_set_done (export->run, 1);
}

/* FALSE with an error. */
static gboolean
check (const CrExport *export,
       cairo_status_t status,
       GError       **error)
{
  if (g_cancellable_set_error_if_cancelled (export->run, error))
    return FALSE;
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  return FALSE;
}

/* The title of the roadmap, behind the first tag; and what cairo counts through the life of the program is left out,
 * so that a picture is the same whatever was drawn before it. (transfer full) */
static GBytes *
finish_svg (const CrExport *export,
            const GByteArray *bytes)
{
  const CrText      *shown = cr_roadmap_get_head (export->roadmap)->title;
  g_autofree char   *title = cr_export_clean (cr_text_show (shown, export->language));
  g_autofree char   *text = g_strndup ((const char *) bytes->data, bytes->len);
  g_autofree char   *escaped = g_markup_escape_text (title, -1);
  g_autoptr (GRegex) surface = g_regex_new ("<g id=\"surface[0-9]+\">", G_REGEX_OPTIMIZE, 0, NULL);
  g_autofree char   *same = g_regex_replace_literal (surface, text, -1, 0, "<g>", 0, NULL);
  const char        *tag = strstr (same, "<svg");
  const char        *end = tag != NULL ? strchr (tag, '>') : NULL;
  GString           *svg;

  if (end == NULL || *title == '\0')
    return g_bytes_new (same, strlen (same));
  svg = g_string_new_len (same, end + 1 - same);
  g_string_append_printf (svg, "\n<title>%s</title>%s", escaped, end + 1);
  return g_string_free_to_bytes (svg);
}

GBytes *
cr_image_write_svg (CrExport *export,
                    GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  Picture                picture = make_picture (export);
  cairo_surface_t       *surface;
  cairo_status_t         status;

  if (!go_on (export, &picture, error))
    return NULL;
  surface = cairo_svg_surface_create_for_stream (write_cb, bytes, picture.width, picture.height);
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  paint (&picture, surface, 1);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  clear_picture (&picture);
  if (!check (export, status, error))
    return NULL;
  count_written (export);
  return finish_svg (export, bytes);
}

/* How many pixels of a PNG a CSS pixel has. */
static double
choose_scale (const Picture *picture)
{
  double by_side = SIDE_MAX / MAX (picture->width, picture->height);
  double by_area = sqrt (PIXELS_MAX / (picture->width * picture->height));

  return MIN (SCALE, MIN (by_side, by_area));
}

GBytes *
cr_image_write_png (CrExport *export,
                    GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  Picture                picture = make_picture (export);
  double                 scale = choose_scale (&picture);
  cairo_surface_t       *surface;
  cairo_status_t         status;

  if (!go_on (export, &picture, error))
    return NULL;
  if (scale < SCALE_MIN)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           cr_export_message (export, NC_ ("export", "The picture would be too large to be read; SVG "
                                                                     "has room for it")));
      clear_picture (&picture);
      return NULL;
    }
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) floor (picture.width * scale),
                                        (int) floor (picture.height * scale));
  paint (&picture, surface, scale);
  status = cairo_surface_write_to_png_stream (surface, write_cb, bytes);
  cairo_surface_destroy (surface);
  clear_picture (&picture);
  if (!check (export, status, error))
    return NULL;
  count_written (export);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
