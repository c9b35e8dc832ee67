/* SPDX-License-Identifier: GPL-3.0-or-later
 * Draws every layout of the example into pictures, to be looked at: pictures FOLDER. */
#include "config.h"

#include "cr-drawing-scene.h"

#include "cr-ahead-chart.h"
#include "cr-area-chart.h"
#include "cr-gap-chart.h"
#include "cr-matrix-layout.h"
#include "cr-money-chart.h"
#include "cr-paint.h"
#include "cr-progress.h"
#include "cr-radar-layout.h"
#include "cr-timeline-layout.h"

#include "cr-test-roadmap.h"

#include <glib/gstdio.h>
#include <math.h>

typedef struct
{
  CrDrawingScene   scene;
  const char      *folder;
  const char      *language;
  CrPaletteKind    kind;
  CrPalette        palette;
  cairo_surface_t *surface;
  cairo_t         *cr;
} Pictures;

static const char *const zoom_names[CR_N_TIMELINE_ZOOMS] = { "month", "quarter", "year" };
static const char *const palette_names[CR_N_PALETTES] = { "light", "dark", "light-contrast", "dark-contrast", "paper" };

static void
start_picture (Pictures *pictures,
               double    width,
               double    height)
{
  const CrRgba *background = &pictures->palette.colors[CR_COLOR_VIEW_BG];

  pictures->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width), (int) ceil (height));
  pictures->cr = cairo_create (pictures->surface);
  cairo_set_source_rgb (pictures->cr, background->red, background->green, background->blue);
  cairo_paint (pictures->cr);
}

static void
paint_at (Pictures            *pictures,
          const CrDisplayList *list,
          double               x,
          double               y)
{
  cairo_save (pictures->cr);
  cairo_translate (pictures->cr, x, y);
  cr_paint (pictures->cr, list, &pictures->palette, pictures->scene.fonts, NULL);
  cairo_restore (pictures->cr);
}

static void
finish_picture (Pictures   *pictures,
                const char *name)
{
  g_autofree char *file = g_strdup_printf ("%s-%s-%s.png", name, pictures->language, palette_names[pictures->kind]);
  g_autofree char *path = g_build_filename (pictures->folder, file, NULL);

  cairo_destroy (pictures->cr);
  g_assert_cmpint (cairo_surface_write_to_png (pictures->surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (pictures->surface);
}

static void
draw_matrix (Pictures   *pictures,
             const char *name,
             CrColumns   kind,
             double      width,
             double      height)
{
  g_autoptr (CrCoverage) coverage =
    cr_drawing_scene_get_coverage (&pictures->scene, pictures->scene.roadmap, kind);
  CrMatrixRequest            request = { coverage, pictures->scene.catalogue, kind, pictures->language, width, height };
  g_autoptr (CrMatrixLayout) layout = cr_matrix_layout_new (pictures->scene.fonts, &request);
  g_autoptr (CrDisplayList)  list = cr_display_list_new ();

  cr_matrix_layout_draw (layout, list);
  cr_matrix_layout_draw_ring (layout, 1, 3, list);
  start_picture (pictures, cr_matrix_layout_get_width (layout), cr_matrix_layout_get_height (layout));
  paint_at (pictures, list, 0, 0);
  finish_picture (pictures, name);
}

/* Names at the left, header above, rows from `first_row` on. */
static void
draw_timeline (Pictures   *pictures,
               const char *name,
               double      pixels_per_day,
               guint       first_row,
               double      width,
               double      height)
{
  g_autoptr (CrTimelineLayout) layout = cr_drawing_scene_make_timeline (&pictures->scene, pictures->language);
  g_autoptr (CrDisplayList)    list = cr_display_list_new (), names = cr_display_list_new ();
  g_autoptr (CrDisplayList)    header = cr_display_list_new ();
  CrDay                        first, last;
  double                       y, names_width = 262, header_height = cr_timeline_layout_get_header_height (layout);
  CrRect                       visible;

  cr_timeline_layout_get_extent (layout, CR_DAY_NONE, CR_DAY_NONE, &first, &last);
  cr_timeline_layout_set_days (layout, first, last, pixels_per_day);
  cr_timeline_layout_set_selected (layout, first_row + 7);
  y = first_row * cr_timeline_layout_get_row_height (layout);
  visible = CR_RECT (80, y, width - names_width, height - header_height);
  cr_timeline_layout_draw (layout, &visible, list);
  if (first_row == 0)
    cr_timeline_layout_draw_move (layout, 2, cr_day_new (2026, 3, 1), cr_day_new (2026, 6, 30), list);
  cr_timeline_layout_draw_names (layout, names_width, y, visible.height, names);
  cr_timeline_layout_draw_header (layout, visible.x, visible.width, header);

  start_picture (pictures, width, height);
  paint_at (pictures, header, names_width - visible.x, 0);
  paint_at (pictures, list, names_width - visible.x, header_height - y);
  paint_at (pictures, names, 0, header_height - y);
  finish_picture (pictures, name);
}

/* A row of each kind, with what may happen to it. */
static void
draw_kinds (Pictures *pictures)
{
  static const struct
  {
    const char     *status, *progress, *start, *finish, *milestone;
    CrTimelineFlags flags;
  } rows[] = {
    { "done", "100", "2026-02-01", "2026-06-30", "false", 0 },
    { "in-progress", "40", "2026-06-01", "2027-03-31", "false", CR_TIMELINE_CRITICAL },
    { "in-progress", "90", "2026-01-10", "2026-08-31", "false", 0 },
    { "on-hold", "20", "2026-06-01", "2027-01-31", "false", CR_TIMELINE_WAITING },
    { "not-started", "0", "2027-01-15", "2027-06-30", "false", CR_TIMELINE_WAITING | CR_TIMELINE_CRITICAL },
    { "cancelled", "0", "2026-09-01", "2027-02-28", "false", 0 },
    { "not-started", "0", "2027-07-01", "2027-07-01", "true", CR_TIMELINE_CRITICAL },
    { "not-started", "0", "2026-10-01", "2026-10-01", "true", 0 },
    { "in-progress", "10", "2026-11-01", NULL, "false", 0 },
    { "not-started", "0", NULL, "2027-04-30", "false", 0 },
  };
  const CrTimelineLink links[] = {
    { 0, 1, FALSE, FALSE },
    { 1, 4, TRUE, FALSE },
    { 4, 6, FALSE, TRUE },
    { 2, 3, TRUE, FALSE },
  };
  const CrWording              wording = cr_wording_new (pictures->language);
  CrDrawingScene              *scene = &pictures->scene;
  CrTimelineRequest            request = { scene->fonts, scene->catalogue, &wording, scene->today };
  g_autoptr (CrTimelineLayout) layout = cr_timeline_layout_new (&request);
  g_autoptr (CrRoadmap)        roadmap = cr_roadmap_new ();
  g_autoptr (CrDisplayList)    list = cr_display_list_new (), names = cr_display_list_new ();
  double                       height;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *key = g_strdup_printf ("t-%u", i);
      CrRecord        *record = cr_test_record (CR_KIND_TASK, key, "title.en", rows[i].status, "status", rows[i].status,
                                                "progress", rows[i].progress, "milestone", rows[i].milestone, NULL);

      if (rows[i].start != NULL)
        cr_day_parse (rows[i].start, &((CrTask *) record)->start);
      if (rows[i].finish != NULL)
        cr_day_parse (rows[i].finish, &((CrTask *) record)->finish);
      cr_roadmap_load_record (roadmap, NULL, record);
      cr_timeline_layout_add_task (layout, CR_TASK (record), rows[i].flags);
    }
  cr_timeline_layout_set_links (layout, links, G_N_ELEMENTS (links));
  cr_timeline_layout_set_days (layout, cr_day_new (2026, 1, 1), cr_day_new (2027, 12, 31), 1);
  cr_timeline_layout_set_hovered (layout, 1);
  height = cr_timeline_layout_get_height (layout);
  cr_timeline_layout_draw (layout, &CR_RECT (0, 0, 760, height), list);
  cr_timeline_layout_draw_names (layout, 160, 0, height, names);
  cr_timeline_legend_add (list, pictures->scene.fonts, pictures->language, TRUE, -150, height + 8, 900);
  start_picture (pictures, 920, height + 56);
  paint_at (pictures, list, 160, 0);
  paint_at (pictures, names, 0, 0);
  finish_picture (pictures, "timeline-kinds");
}

/* The levels of the example's last round; the projection is one step towards the target. */
static void
draw_radar (Pictures   *pictures,
            const char *name,
            CrGroup     group,
            gboolean    with_earlier)
{
  CrDrawingScene           *scene = &pictures->scene;
  const CrRound            *round = cr_roadmap_get_current_round (scene->roadmap);
  gsize                     n;
  const CrEntry *const     *entries = cr_catalogue_get_group (scene->catalogue, group, &n);
  g_autofree CrRadarAxis   *axes = g_new0 (CrRadarAxis, n);
  const CrWording           wording = cr_wording_new (pictures->language);
  CrRadarRequest            request = { scene->fonts, &wording, axes, (guint) n, cr_day_new (2027, 12, 31),
                                        CR_DAY_NONE, 344, 310 };
  g_autoptr (CrRadarLayout) layout = NULL;
  g_autoptr (CrDisplayList) list = cr_display_list_new ();

  for (guint i = 0; i < n; i++)
    {
      const CrRecord *rating = cr_roadmap_lookup (scene->roadmap, CR_KIND_RATING, round->id, entries[i]->id);

      axes[i] = (CrRadarAxis){ .title = cr_entry_get_short_title (entries[i], pictures->language), .number = i + 1 };
      if (rating == NULL)
        continue;
      axes[i].level = cr_rating_get_level (CR_RATING (rating));
      axes[i].target = cr_rating_get_target (CR_RATING (rating));
      axes[i].projected = axes[i].level + (axes[i].target > axes[i].level && i % 2 == 0 ? 1 : 0);
      axes[i].earlier = MAX (axes[i].level - (int) (i % 3), 1);
    }
  if (with_earlier)
    request.earlier_day = cr_day_new (2025, 5, 30);
  layout = cr_radar_layout_new (&request);
  cr_radar_layout_draw (layout, list);
  start_picture (pictures, request.width, request.height);
  paint_at (pictures, list, 0, 0);
  finish_picture (pictures, name);
}

static void
draw_areas (Pictures *pictures, const char *name, double width)
{
  CrDrawingScene           *scene = &pictures->scene;
  g_autoptr (CrCoverage)    coverage = cr_drawing_scene_get_coverage (scene, scene->roadmap, CR_COLUMNS_CAPABILITIES);
  g_autoptr (CrDisplayList) list = cr_display_list_new ();
  g_autofree CrProgress    *progress = cr_progress_by_area (scene->roadmap, coverage->rows);
  CrAreaChartRow            rows[16];
  double                    height;

  for (guint i = 0; i < coverage->n_rows; i++)
    {
      const char    *id = cr_coverage_get_row_id (coverage, i);
      const CrEntry *entry = id != NULL ? cr_catalogue_lookup (scene->catalogue, id) : NULL;

      rows[i] = (CrAreaChartRow){ id != NULL ? id : "-",
                                  entry != NULL ? cr_entry_get_short_title (entry, pictures->language) : "—",
                                  coverage->row_totals[i].by_status, cr_progress_get_percent (&progress[i]),
                                  coverage->row_totals[i].n_tasks, i % 3 };
    }
  height = cr_area_chart_add (list, scene->fonts, pictures->language, rows, coverage->n_rows, 16, 16, width);
  start_picture (pictures, width + 32, height + 32);
  paint_at (pictures, list, 0, 0);
  finish_picture (pictures, name);
}

static void
draw_gaps (Pictures *pictures)
{
  const CrGapCounts         counts = { { 1, 6, 5 }, 1 };
  g_autoptr (CrDisplayList) list = cr_display_list_new ();
  double                    height;

  height = cr_gap_chart_add (list, pictures->scene.fonts, pictures->language, &counts, 16, 16, 268);
  start_picture (pictures, 300, height + 32);
  paint_at (pictures, list, 0, 0);
  finish_picture (pictures, "chart-gaps");
}

/* A part for each cost of the example. */
static void
draw_money (Pictures *pictures)
{
  static const char *const  sources[] = { "State budget", "Loan", "Donors" };
  CrDrawingScene           *scene = &pictures->scene;
  g_autoptr (GArray)        parts = g_array_new (FALSE, FALSE, sizeof (CrMoneyPart));
  CrMoneyRequest            request = { scene->fonts, pictures->language, NULL, 0, sources, 3, "USD", 39, 274, 250 };
  g_autoptr (CrMoneyChart)  chart = NULL;
  g_autoptr (CrDisplayList) list = cr_display_list_new ();
  g_autofree char          *words = NULL;

  for (guint i = 0; i < cr_roadmap_get_n_tasks (scene->roadmap); i++)
    {
      const CrTask *task = cr_roadmap_get_task (scene->roadmap, i);

      for (guint k = 0; k < cr_list_get_length (task->costs); k++)
        {
          const CrCost *cost = (const CrCost *) task->costs->items[k];
          CrMoneyPart   part = { cost->year, cost->source, cost->amount };

          g_array_append_val (parts, part);
        }
    }
  request.parts = (const CrMoneyPart *) (gpointer) parts->data;
  request.n_parts = parts->len;
  chart = cr_money_chart_new (&request);
  cr_money_chart_draw (chart, list);
  words = cr_money_chart_describe (chart);
  cr_display_list_add_text (list, CR_COLOR_DIM, &(CrTextStyle){ CR_FONT_CAPTION, CR_ALIGN_START, 1, FALSE }, words,
                            &CR_RECT (0, 254, 274, 20));
  start_picture (pictures, 306, 296);
  paint_at (pictures, list, 16, 16);
  finish_picture (pictures, "chart-money");
}

static void
draw_ahead (Pictures *pictures)
{
  CrDrawingScene           *scene = &pictures->scene;
  g_autoptr (GArray)        tasks = g_array_new (FALSE, FALSE, sizeof (CrAheadTask));
  CrAheadRequest            request = { scene->fonts, pictures->language, scene->today, 90, NULL, 0, 358, 110 };
  g_autoptr (CrDisplayList) list = cr_display_list_new ();

  for (guint i = 0; i < cr_roadmap_get_n_tasks (scene->roadmap); i++)
    {
      const CrTask *task = cr_roadmap_get_task (scene->roadmap, i);
      CrAheadTask   ahead = { task->finish, cr_task_get_status (task) };

      if (task->finish != CR_DAY_NONE)
        g_array_append_val (tasks, ahead);
    }
  request.tasks = (const CrAheadTask *) (gpointer) tasks->data;
  request.n_tasks = tasks->len;
  cr_ahead_chart_draw (&request, list);
  start_picture (pictures, 390, 142);
  paint_at (pictures, list, 16, 16);
  finish_picture (pictures, "chart-ahead");
}

static void
draw_large (Pictures *pictures)
{
  cr_drawing_scene_set_points (&pictures->scene, 165);
  draw_matrix (pictures, "matrix-large", CR_COLUMNS_CAPABILITIES, 1100, 1000);
  draw_timeline (pictures, "timeline-large", 1.3, 0, 1056, 593);
  draw_areas (pictures, "chart-areas-large", 540);
  cr_drawing_scene_set_points (&pictures->scene, 110);
}

static void
draw_all (Pictures *pictures)
{
  draw_matrix (pictures, "matrix", CR_COLUMNS_CAPABILITIES, 726, 677);
  draw_matrix (pictures, "matrix-1024x600", CR_COLUMNS_CAPABILITIES, 800, 477);
  draw_matrix (pictures, "matrix-paper", CR_COLUMNS_CAPABILITIES, 0, 0);
  draw_matrix (pictures, "matrix-enablers", CR_COLUMNS_ENABLERS, 726, 677);
  draw_matrix (pictures, "matrix-priorities", CR_COLUMNS_PRIORITIES, 726, 677);
  draw_matrix (pictures, "matrix-factors", CR_COLUMNS_FACTORS, 726, 677);
  for (guint zoom = 0; zoom < CR_N_TIMELINE_ZOOMS; zoom++)
    {
      g_autofree char *name = g_strdup_printf ("timeline-%s", zoom_names[zoom]);
      double           pixels = cr_timeline_zoom_get_pixels ((CrTimelineZoom) zoom, pictures->scene.fonts);

      draw_timeline (pictures, name, pixels, 0, 1056, 593);
    }
  draw_timeline (pictures, "timeline-lower", 0.875, 16, 1056, 593);
  draw_timeline (pictures, "timeline-weeks", 6, 0, 1056, 593);
  draw_kinds (pictures);
  draw_radar (pictures, "radar", CR_GROUP_CAPABILITY, FALSE);
  draw_radar (pictures, "radar-earlier", CR_GROUP_CAPABILITY, TRUE);
  draw_radar (pictures, "radar-enablers", CR_GROUP_ENABLER, FALSE);
  draw_areas (pictures, "chart-areas", 358);
  draw_large (pictures);
  draw_gaps (pictures);
  draw_money (pictures);
  draw_ahead (pictures);
  draw_timeline (pictures, "timeline-days", 30, 0, 1056, 593);
}

int
main (int    argc,
      char **argv)
{
  static const char *const languages[] = { "en", "ru" };
  Pictures                 pictures = { .folder = argc == 2 ? argv[1] : NULL };

  if (pictures.folder == NULL)
    {
      g_printerr ("usage: pictures FOLDER\n");
      return 2;
    }
  g_assert_cmpint (g_mkdir_with_parents (pictures.folder, 0755), ==, 0);
  cr_drawing_scene_set_up (&pictures.scene);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (guint kind = 0; kind < CR_N_PALETTES; kind++)
      {
        pictures.language = languages[i];
        pictures.kind = (CrPaletteKind) kind;
        cr_palette_init (&pictures.palette, pictures.kind);
        draw_all (&pictures);
      }
  cr_drawing_scene_tear_down (&pictures.scene);
  return 0;
}
