/* SPDX-License-Identifier: GPL-3.0-or-later
 * The report as a whole: pages, their headers and footers, and where what begins. */
#include "config.h"

#include "cr-report-private.h"

#include "cr-format.h"
#include "cr-language.h"
#include "cr-paint.h"
#include "cr-pattern.h"

#include <glib/gi18n-lib.h>

/* BODY has 11 points by itself. On paper these are 9.5, and more on a larger one, which is held further away and hung
 * on walls; on a smaller one there are fewer. */
#define POINTS_OF_PIXEL (72.0 / 96.0)
#define BODY_POINTS     11.0
#define A4_BODY_POINTS  9.5
#define A3_BODY_POINTS  11.5

/* In units of the page: less room than this holds no table and no matrix. A printer of labels has to take what it gets,
 * in small letters. */
#define MIN_ROOM_WIDTH  780
#define MIN_ROOM_HEIGHT 640

/* In units of the page. */
#define MARGIN        68
#define HEADER_HEIGHT 38
#define FOOTER_HEIGHT 32
#define RULE          1

/* Of a side of the sheet. */
#define MAX_MARGIN_SHARE 0.4

typedef struct
{
  CrDisplayList *list;
  gboolean       is_framed; /* has header and footer */
} Page;

struct _CrReport
{
  double   points;        /* of a unit */
  double   width, height; /* in units */
  CrRect   room;          /* what the margins leave */
  CrFonts *fonts;
  GArray  *pages; /* Page */
  GArray  *marks; /* CrReportMark */
  guint    n_tasks;
};

static void
clear_page (gpointer data)
{
  cr_display_list_free (((Page *) data)->list);
}

static void
clear_mark (gpointer data)
{
  g_free ((char *) ((CrReportMark *) data)->title);
}

/* What the pages are laid out for. */
static CrSheet
get_sheet (const CrReportRequest *request)
{
  CrSheet       sheet = { 0 };
  CrOrientation orientation = request->orientation;

  if (request->sheet != NULL)
    return *request->sheet;
  if (orientation == CR_ORIENTATION_USUAL && request->blocks == CR_REPORT_FICHES)
    orientation = CR_ORIENTATION_PORTRAIT;
  cr_paper_get_size (request->paper, orientation, &sheet.width, &sheet.height);
  return sheet;
}

/* The size of BODY by the shorter side of the sheet. */
static double
find_body_points (const CrSheet *sheet)
{
  double side = MIN (sheet->width, sheet->height);
  double a4, a3, longer;

  cr_paper_get_size (CR_PAPER_A4, CR_ORIENTATION_PORTRAIT, &a4, &longer);
  cr_paper_get_size (CR_PAPER_A3, CR_ORIENTATION_PORTRAIT, &a3, &longer);
  if (side <= a4)
    return A4_BODY_POINTS * side / a4;
  return A4_BODY_POINTS + (A3_BODY_POINTS - A4_BODY_POINTS) * (side - a4) / (a3 - a4);
}

/* The margin that the report has anyway, or that of the sheet where it is wider; something is left in any case. */
static double
find_margin (double told,
             double side,
             double points)
{
  return MIN (MAX (told, MARGIN * points), MAX_MARGIN_SHARE * side);
}

static void
set_sheet (CrReport      *report,
           const CrSheet *sheet)
{
  double points = POINTS_OF_PIXEL * find_body_points (sheet) / BODY_POINTS;
  double left = find_margin (sheet->left, sheet->width, points);
  double top = find_margin (sheet->top, sheet->height, points);
  double width = sheet->width - left - find_margin (sheet->right, sheet->width, points);
  double height = sheet->height - top - find_margin (sheet->bottom, sheet->height, points);

  points = MIN (points, MIN (width / MIN_ROOM_WIDTH, height / MIN_ROOM_HEIGHT));
  report->points = points;
  report->width = sheet->width / points;
  report->height = sheet->height / points;
  report->room = CR_RECT (left / points, top / points, width / points, height / points);
}

static CrReport *
make_report (const CrReportRequest *request)
{
  CrReport *report = g_new0 (CrReport, 1);
  CrSheet   sheet = get_sheet (request);

  set_sheet (report, &sheet);
  report->fonts = cr_fonts_new_unhinted ();
  report->pages = g_array_new (FALSE, FALSE, sizeof (Page));
  g_array_set_clear_func (report->pages, clear_page);
  report->marks = g_array_new (FALSE, FALSE, sizeof (CrReportMark));
  g_array_set_clear_func (report->marks, clear_mark);
  return report;
}

void
cr_report_free (CrReport *report)
{
  if (report == NULL)
    return;

  g_array_unref (report->pages);
  g_array_unref (report->marks);
  cr_fonts_free (report->fonts);
  g_free (report);
}

CrRoadmap *
cr_report_make_scoped (const CrReportRequest *request)
{
  CrRoadmap *scoped = NULL;
  CrRoadmap *roadmap = request->roadmap;

  if (request->scope == NULL)
    return g_object_ref (roadmap);

  scoped = cr_roadmap_new ();
  cr_roadmap_load_record (scoped, NULL, cr_record_ref ((CrRecord *) &cr_roadmap_get_head (roadmap)->record));
  for (CrKind kind = CR_KIND_UNIT; kind < CR_N_RECORD_KINDS; kind++)
    for (guint i = 0; kind != CR_KIND_RATING && i < cr_roadmap_get_length (roadmap, kind, NULL); i++)
      {
        const CrRecord *record = cr_roadmap_get_nth (roadmap, kind, NULL, i);
        const char     *key = cr_record_get_key (record);

        if (kind == CR_KIND_TASK && !g_hash_table_contains (request->scope, key))
          continue;
        cr_roadmap_load_record (scoped, NULL, cr_record_ref ((CrRecord *) record));
        for (guint k = 0; kind == CR_KIND_ROUND && k < cr_roadmap_get_length (roadmap, CR_KIND_RATING, key); k++)
          cr_roadmap_load_record (scoped, key,
                                  cr_record_ref ((CrRecord *) cr_roadmap_get_nth (roadmap, CR_KIND_RATING, key, k)));
      }
  return scoped;
}

static CrReportMaker
make_maker (const CrReportRequest *request,
            CrReport              *report,
            GCancellable          *run)
{
  CrRect room = cr_report_get_room (report);

  return (CrReportMaker){ .request = request,
                          .language = request->language,
                          .report = report,
                          .fonts = report->fonts,
                          .run = run,
                          .scoped = cr_report_make_scoped (request),
                          .body = CR_RECT (room.x, room.y + HEADER_HEIGHT, room.width,
                                           room.height - HEADER_HEIGHT - FOOTER_HEIGHT) };
}

static void
add_blocks (CrReportMaker *maker)
{
  static const struct
  {
    CrReportBlocks block;
    void (*add) (CrReportMaker *maker);
  } blocks[] = {
    { CR_REPORT_TITLE, cr_report_add_title },
    { CR_REPORT_SUMMARY, cr_report_add_summary },
    { CR_REPORT_MATRIX, cr_report_add_matrix },
    { CR_REPORT_CAPABILITIES, cr_report_add_capabilities },
    { CR_REPORT_TIMELINE, cr_report_add_timeline },
    { CR_REPORT_TASKS, cr_report_add_tasks },
    { CR_REPORT_FICHES, cr_report_add_fiches },
    { CR_REPORT_INSTRUMENTS, cr_report_add_instruments },
    { CR_REPORT_SIGNATURES, cr_report_add_signatures },
  };

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    maker->n_blocks += (maker->request->blocks & blocks[i].block) != 0 ? 1 : 0;
  for (guint i = 0; i < G_N_ELEMENTS (blocks) && !cr_report_is_cancelled (maker); i++)
    if (maker->request->blocks & blocks[i].block)
      {
        blocks[i].add (maker);
        maker->n_done++;
      }
}

/* The name of the roadmap at one end, where one is in it at the other. */
static void
add_header (CrReportMaker *maker)
{
  const char *title = cr_text_show (cr_roadmap_get_head (maker->request->roadmap)->title, maker->language);
  CrRect      room = cr_report_get_room (maker->report);
  double      height = cr_fonts_get_line_height (maker->fonts, CR_FONT_CAPTION), width = room.width / 2 - CR_REPORT_GAP;
  CrRect      rule = CR_RECT (room.x, room.y + height + CR_REPORT_GAP / 2, room.width, RULE);

  cr_report_put (maker, CR_FONT_CAPTION, CR_ALIGN_START, CR_COLOR_DIM, title,
                 CR_RECT (room.x, room.y, width, height));
  cr_report_put (maker, CR_FONT_CAPTION, CR_ALIGN_END, CR_COLOR_DIM, maker->running,
                 CR_RECT (CR_RECT_RIGHT (&room) - width, room.y, width, height));
  cr_display_list_add_fill (maker->page, CR_COLOR_LINE, &rule, 0);
}

static CrRect
get_footer (const CrReportMaker *maker)
{
  CrRect room = cr_report_get_room (maker->report);
  double height = cr_fonts_get_line_height (maker->fonts, CR_FONT_CAPTION);

  return CR_RECT (room.x, CR_RECT_BOTTOM (&room) - height, room.width / 2, height);
}

static void
add_day (CrReportMaker *maker)
{
  g_autofree char *date = cr_format_date_in_prose (maker->request->today, maker->language);
  g_autofree char *day =
    cr_pattern_fill (cr_report_words (maker, NC_ ("report", "As of {date}")), "date", date, NULL);

  cr_report_put (maker, CR_FONT_CAPTION, CR_ALIGN_START, CR_COLOR_DIM, day, get_footer (maker));
}

static void
add_number (CrReportMaker *maker,
            guint          n)
{
  CrRect           footer = get_footer (maker);
  g_autofree char *number = g_strdup_printf ("%u", n + 1);
  g_autofree char *all = g_strdup_printf ("%u", maker->report->pages->len);
  g_autofree char *page = cr_pattern_fill (cr_report_words (maker, NC_ ("report", "Page {page} of {all}")), "page",
                                           number, "all", all, NULL);

  footer.x += footer.width;
  cr_report_put (maker, CR_FONT_CAPTION, CR_ALIGN_END, CR_COLOR_DIM, page, footer);
}

/* When the number of pages is known. */
static void
number_pages (CrReportMaker *maker)
{
  for (guint i = 0; i < maker->report->pages->len; i++)
    {
      const Page *page = &g_array_index (maker->report->pages, Page, i);

      maker->page = page->list;
      if (page->is_framed)
        add_number (maker, i);
    }
}

CrReport *
cr_report_new (const CrReportRequest *request,
               GCancellable          *run)
{
  CrReport     *report = NULL;
  CrReportMaker maker;

  g_return_val_if_fail (CR_IS_ROADMAP (request->roadmap) && request->catalogue != NULL, NULL);

  report = make_report (request);
  maker = make_maker (request, report, run);
  report->n_tasks = cr_roadmap_get_n_tasks (maker.scoped);
  add_blocks (&maker);
  if (report->pages->len == 0)
    cr_report_begin_page (&maker);
  if (request->blocks & CR_REPORT_TITLE && !cr_report_is_cancelled (&maker))
    cr_report_add_contents (&maker);
  number_pages (&maker);
  g_object_unref (maker.scoped);
  if (!cr_report_is_cancelled (&maker))
    return report;

  cr_report_free (report);
  return NULL;
}

const char *
cr_report_words (const CrReportMaker *maker,
                 const char          *msgid)
{
  return cr_translate (maker->language, "report", msgid);
}

const char *
cr_report_field (const CrReportMaker *maker,
                 const char          *msgid)
{
  return cr_translate (maker->language, "field", msgid);
}

const char *
cr_report_name (const CrReportMaker *maker,
                const char          *id)
{
  const CrEntry *entry = cr_catalogue_lookup (maker->request->catalogue, id);

  return entry != NULL ? cr_entry_get_title (entry, maker->language) : id;
}

gboolean
cr_report_is_cancelled (const CrReportMaker *maker)
{
  return g_cancellable_is_cancelled (maker->run);
}

void
cr_report_tell (const CrReportMaker *maker,
                guint                n,
                guint                n_all)
{
  if (maker->request->told != NULL)
    maker->request->told ((maker->n_done + (double) n / n_all) / maker->n_blocks, maker->request->user_data);
}

void
cr_report_begin_page (CrReportMaker *maker)
{
  Page page = { cr_display_list_new (), maker->running != NULL };

  g_array_append_val (maker->report->pages, page);
  maker->page = page.list;
  maker->y = maker->body.y;
  if (!page.is_framed)
    return;
  /* Before all else, as these words have spaces: in PDF a glyph stands for the text that it was first seen with, and
   * every space would be marked by itself if that were the narrow one of a percentage. */
  add_header (maker);
  add_day (maker);
}

void
cr_report_mark (CrReportMaker *maker,
                const char    *title,
                guint          level)
{
  CrReportMark mark = { g_strdup (title), level, maker->report->pages->len - 1, maker->y };

  g_array_append_val (maker->report->marks, mark);
}

double
cr_report_get_points (const CrReport *report)
{
  return report->points;
}

double
cr_report_get_width (const CrReport *report)
{
  return report->width;
}

double
cr_report_get_height (const CrReport *report)
{
  return report->height;
}

CrFonts *
cr_report_get_fonts (const CrReport *report)
{
  return report->fonts;
}

CrRect
cr_report_get_room (const CrReport *report)
{
  return report->room;
}

guint
cr_report_get_n_pages (const CrReport *report)
{
  return report->pages->len;
}

void
cr_report_put_under (CrReport      *report,
                     guint          page,
                     CrDisplayList *list)
{
  Page *place;

  g_return_if_fail (page < report->pages->len);

  place = &g_array_index (report->pages, Page, page);
  cr_display_list_add_list (list, place->list, 0, 0, NULL);
  cr_display_list_free (place->list);
  place->list = list;
}

const CrDisplayList *
cr_report_get_page (const CrReport *report,
                    guint           page)
{
  g_return_val_if_fail (page < report->pages->len, NULL);

  return g_array_index (report->pages, Page, page).list;
}

guint
cr_report_get_n_marks (const CrReport *report)
{
  return report->marks->len;
}

const CrReportMark *
cr_report_get_mark (const CrReport *report,
                    guint           n)
{
  g_return_val_if_fail (n < report->marks->len, NULL);

  return &g_array_index (report->marks, CrReportMark, n);
}

guint
cr_report_get_n_tasks (const CrReport *report)
{
  return report->n_tasks;
}

void
cr_report_paint (CrReport *report,
                 guint     page,
                 cairo_t  *cr)
{
  CrPalette palette;

  g_return_if_fail (page < report->pages->len);

  cr_palette_init (&palette, CR_PALETTE_PAPER);
  cairo_save (cr);
  cairo_scale (cr, report->points, report->points);
  cr_paint (cr, cr_report_get_page (report, page), &palette, report->fonts, NULL);
  cairo_restore (cr);
}
