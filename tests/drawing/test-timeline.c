/* SPDX-License-Identifier: GPL-3.0-or-later
 * The timeline: days and places, what lies under a point, what is drawn of a part, what a reader hears. */
#include "config.h"

#include "cr-drawing-scene.h"

#include "cr-paint.h"
#include "cr-progress.h"
#include "cr-timeline-layout.h"

#include "cr-test-roadmap.h"
#include "cr-test.h"

#include <math.h>
#include <string.h>

#define WIDTH  400
#define HEIGHT 200

static const char *const languages[] = { "en", "ru" };

typedef struct
{
  CrDrawingScene    scene;
  CrTimelineLayout *layout;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  cr_drawing_scene_set_up (&fixture->scene);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_pointer (&fixture->layout, cr_timeline_layout_free);
  cr_drawing_scene_tear_down (&fixture->scene);
}

/* An empty one of a year or two. */
static void
make_empty (Fixture    *fixture,
            const char *language)
{
  const CrWording   wording = cr_wording_new (language);
  CrTimelineRequest request = { fixture->scene.fonts, fixture->scene.catalogue, &wording, fixture->scene.today };

  g_clear_pointer (&fixture->layout, cr_timeline_layout_free);
  fixture->layout = cr_timeline_layout_new (&request);
  cr_timeline_layout_set_days (fixture->layout, cr_day_new (2026, 1, 1), cr_day_new (2027, 12, 31), 1);
}

static void
make_example (Fixture    *fixture,
              const char *language,
              double      pixels)
{
  CrDay first, last;

  g_clear_pointer (&fixture->layout, cr_timeline_layout_free);
  fixture->layout = cr_drawing_scene_make_timeline (&fixture->scene, language);
  cr_timeline_layout_get_extent (fixture->layout, CR_DAY_NONE, CR_DAY_NONE, &first, &last);
  cr_timeline_layout_set_days (fixture->layout, first, last, pixels);
}

static const CrTask *
add_task (CrRoadmap  *roadmap,
          const char *id,
          const char *status,
          const char *start,
          const char *finish,
          const char *progress)
{
  CrRecord *record = cr_test_record (CR_KIND_TASK, id, "status", status, "progress", progress, "title.en", "Title",
                                     "title.ru", "Название", NULL);

  if (start != NULL)
    g_assert_true (cr_day_parse (start, &((CrTask *) record)->start));
  if (finish != NULL)
    g_assert_true (cr_day_parse (finish, &((CrTask *) record)->finish));
  g_assert_true (cr_roadmap_load_record (roadmap, NULL, record));
  return cr_roadmap_lookup_task (roadmap, id);
}

/* Adds a row for it as well. */
static void
add_row (Fixture    *fixture,
         CrRoadmap  *roadmap,
         const char *id,
         const char *status,
         const char *start,
         const char *finish,
         const char *progress)
{
  cr_timeline_layout_add_task (fixture->layout, add_task (roadmap, id, status, start, finish, progress), 0);
}

static void
test_days (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260410);

  make_empty (fixture, "en");
  for (guint i = 0; i < cr_test_count (5000); i++)
    {
      CrDay  first = cr_day_new (2000, 1, 1) + (CrDay) g_rand_int_range (random, 0, 10000);
      CrDay  last = first + (CrDay) g_rand_int_range (random, 0, 40000);
      CrDay  day = first + (CrDay) g_rand_int_range (random, 0, (gint32) (last - first) + 1);
      double pixels = exp (g_rand_double_range (random, log (0.02), log (40)));
      double x;

      cr_timeline_layout_set_days (fixture->layout, first, last, pixels);
      pixels = cr_timeline_layout_get_pixels (fixture->layout);
      x = cr_timeline_layout_get_x (fixture->layout, day);
      g_assert_cmpuint (cr_timeline_layout_get_day (fixture->layout, x), ==, day);
      g_assert_cmpuint (cr_timeline_layout_get_day (fixture->layout, x + pixels * 0.99), ==, day);
      g_assert_cmpuint (cr_timeline_layout_get_day (fixture->layout, -1), ==, first);
      g_assert_cmpuint (cr_timeline_layout_get_day (fixture->layout, 1e9), ==, last);
      g_assert_cmpfloat (cr_timeline_layout_get_width (fixture->layout), >=,
                         cr_timeline_layout_get_x (fixture->layout, last + 1));
    }
  cr_timeline_layout_set_days (fixture->layout, 1, 1, 1e9);
  g_assert_cmpfloat (cr_timeline_layout_get_pixels (fixture->layout), ==, CR_TIMELINE_PIXELS_MAX);
}

static void
test_extent (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  CrDay                 first, last;

  make_empty (fixture, "en");
  cr_timeline_layout_get_extent (fixture->layout, CR_DAY_NONE, CR_DAY_NONE, &first, &last);
  g_assert_cmpuint (first, ==, cr_day_new (2026, 10, 1));
  g_assert_cmpuint (last, ==, cr_day_new (2026, 12, 31));

  add_row (fixture, roadmap, "t-1", "done", "2025-07-20", "2025-12-01", "100");
  add_row (fixture, roadmap, "t-2", "not-started", NULL, NULL, "0");
  cr_timeline_layout_get_extent (fixture->layout, CR_DAY_NONE, cr_day_new (2028, 12, 15), &first, &last);
  g_assert_cmpuint (first, ==, cr_day_new (2025, 4, 1));
  g_assert_cmpuint (last, ==, cr_day_new (2029, 3, 31));
}

static void
assert_part (const Fixture *fixture,
             double         x,
             double         y,
             CrTimelinePart expected,
             guint          row)
{
  guint found;

  g_assert_cmpuint (cr_timeline_layout_find (fixture->layout, x, y, &found), ==, expected);
  g_assert_cmpuint (found, ==, row);
}

static void
test_bars (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  const CrTimelineGroup group = { "area-concept", "Concept", cr_day_new (2026, 2, 1), cr_day_new (2026, 6, 30), 40,
                                  CR_TIMELINE_FIXED };
  CrRect                bar, dot;

  make_empty (fixture, "en");
  g_assert_cmpuint (cr_timeline_layout_add_group (fixture->layout, &group), ==, 0);
  add_row (fixture, roadmap, "t-1", "in-progress", "2026-02-01", "2026-04-30", "40");
  add_row (fixture, roadmap, "t-2", "not-started", NULL, NULL, "0");
  g_assert_cmpuint (cr_timeline_layout_get_n_rows (fixture->layout), ==, 3);
  g_assert_cmpfloat (cr_timeline_layout_get_height (fixture->layout), ==, 90);
  g_assert_null (cr_timeline_layout_get_task (fixture->layout, 0));

  /* At a pixel a day: from the 32nd day of the year to the end of the 120th. */
  g_assert_true (cr_timeline_layout_get_bar (fixture->layout, 1, &bar));
  g_assert_cmpfloat (bar.x, ==, 31);
  g_assert_cmpfloat (bar.width, ==, 28 + 31 + 30);
  g_assert_cmpfloat (bar.height, ==, 16);
  g_assert_cmpfloat (bar.y, ==, 37);
  g_assert_false (cr_timeline_layout_get_bar (fixture->layout, 2, &bar));

  g_assert_true (cr_timeline_layout_get_bar (fixture->layout, 1, &bar));
  assert_part (fixture, bar.x + bar.width / 2, bar.y + 8, CR_TIMELINE_BAR, 1);
  assert_part (fixture, bar.x, bar.y + 8, CR_TIMELINE_BAR_START, 1);
  assert_part (fixture, bar.x - 3, bar.y + 8, CR_TIMELINE_BAR_START, 1);
  assert_part (fixture, CR_RECT_RIGHT (&bar) - 1, bar.y, CR_TIMELINE_BAR_END, 1);
  assert_part (fixture, bar.x - 10, bar.y + 8, CR_TIMELINE_ROW, 1);
  assert_part (fixture, bar.x + 20, bar.y - 1, CR_TIMELINE_ROW, 1);
  assert_part (fixture, 50, 75, CR_TIMELINE_ROW, 2);
  assert_part (fixture, 50, 15, CR_TIMELINE_BRACKET, 0);
  assert_part (fixture, 50, 90, CR_TIMELINE_NOTHING, CR_TIMELINE_NO_ROW);
  assert_part (fixture, 50, -1, CR_TIMELINE_NOTHING, CR_TIMELINE_NO_ROW);

  /* The dot is there only where it is shown. */
  g_assert_true (cr_timeline_layout_get_dot (fixture->layout, 1, &dot));
  assert_part (fixture, dot.x + 4, dot.y + 4, CR_TIMELINE_ROW, 1);
  cr_timeline_layout_set_hovered (fixture->layout, 1);
  assert_part (fixture, dot.x + 4, dot.y + 4, CR_TIMELINE_DOT, 1);
  g_assert_false (cr_timeline_layout_get_dot (fixture->layout, 0, &dot));
  g_assert_false (cr_timeline_layout_get_dot (fixture->layout, 2, &dot));
}

/* Milestones are squares around their day; a task with one date is a stub of a bar; the wrong way round is seen. */
static void
test_odd_bars (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  const CrTask         *milestone = add_task (roadmap, "t-1", "done", NULL, "2026-03-31", "100");
  CrRecord             *copy = cr_record_copy (&milestone->record);
  CrRect                bar;

  ((CrTask *) copy)->milestone = TRUE;
  make_empty (fixture, "en");
  cr_timeline_layout_add_task (fixture->layout, CR_TASK (copy), 0);
  add_row (fixture, roadmap, "t-2", "not-started", "2026-03-31", NULL, "0");
  add_row (fixture, roadmap, "t-3", "not-started", "2026-03-31", "2026-03-01", "0");
  cr_record_unref (copy);

  g_assert_true (cr_timeline_layout_get_bar (fixture->layout, 0, &bar));
  g_assert_cmpfloat (bar.width, ==, bar.height);
  g_assert_cmpfloat_with_epsilon (bar.x + bar.width / 2, 89.5, 0.6);
  assert_part (fixture, bar.x + 1, 15, CR_TIMELINE_BAR, 0);
  g_assert_true (cr_timeline_layout_get_bar (fixture->layout, 1, &bar));
  g_assert_cmpfloat (bar.x, ==, 89);
  g_assert_cmpfloat (bar.width, ==, 6);
  assert_part (fixture, bar.x, 45, CR_TIMELINE_BAR_START, 1);
  assert_part (fixture, bar.x + 3, 45, CR_TIMELINE_BAR, 1);
  assert_part (fixture, bar.x + 5, 45, CR_TIMELINE_BAR_END, 1);
  g_assert_true (cr_timeline_layout_get_bar (fixture->layout, 2, &bar));
  g_assert_cmpfloat (bar.width, ==, 31);
}

/* An edit changes one row and nothing of the others. */
static void
test_edit (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  const CrTask         *task = add_task (roadmap, "t-1", "not-started", "2026-02-01", "2026-02-10", "0");
  CrTimelineGroup       group = { "area-concept", "Concept", CR_DAY_NONE, CR_DAY_NONE, CR_PERCENT_NONE,
                                  CR_TIMELINE_FIXED };
  const CrTimelineLink  link = { 1, 2, FALSE, FALSE };
  g_autoptr (CrRecord)  copy = cr_record_copy (&task->record);
  g_autofree char      *id = NULL, *name = NULL;
  CrRect                bar;

  make_empty (fixture, "en");
  cr_timeline_layout_add_group (fixture->layout, &group);
  cr_timeline_layout_add_task (fixture->layout, task, 0);
  cr_timeline_layout_add_task (fixture->layout, task, 0);
  cr_timeline_layout_set_links (fixture->layout, &link, 1);
  g_assert_false (cr_timeline_layout_get_bar (fixture->layout, 0, &bar));

  ((CrTask *) copy)->finish = cr_day_new (2026, 3, 1);
  cr_timeline_layout_set_task (fixture->layout, 2, CR_TASK (copy), CR_TIMELINE_WAITING);
  group.start = task->start;
  group.finish = CR_TASK (copy)->finish;
  group.title = "Concept and more";
  cr_timeline_layout_set_group (fixture->layout, 0, &group);
  g_assert_true (cr_timeline_layout_get_bar (fixture->layout, 2, &bar));
  g_assert_cmpfloat (bar.width, ==, 29);
  g_assert_true (cr_timeline_layout_get_bar (fixture->layout, 1, &bar));
  g_assert_cmpfloat (bar.width, ==, 10);
  g_assert_true (cr_timeline_layout_get_bar (fixture->layout, 0, &bar));
  id = cr_timeline_layout_get_id (fixture->layout, 2);
  g_assert_cmpstr (id, ==, "area-concept/t-1");
  name = cr_timeline_layout_describe (fixture->layout, 0);
  g_assert_cmpstr (name, ==, "Concept and more, 1 Feb 2026 – 1 Mar 2026.");
  cr_timeline_layout_clear (fixture->layout);
  g_assert_cmpuint (cr_timeline_layout_get_n_rows (fixture->layout), ==, 0);
}

static void
assert_words (const Fixture *fixture,
              guint          row,
              const char    *expected)
{
  g_autofree char *words = cr_timeline_layout_describe (fixture->layout, row);

  g_assert_cmpstr (words, ==, expected);
}

static void
add_spoken (Fixture   *fixture,
            CrRoadmap *roadmap)
{
  const CrTimelineGroup group = { "area-concept", "Group", cr_day_new (2026, 2, 1), cr_day_new (2026, 6, 30), 64,
                                  CR_TIMELINE_FIXED };
  const CrTask         *milestone = add_task (roadmap, "t-3", "done", NULL, "2026-03-31", "100");
  g_autoptr (CrRecord)  copy = cr_record_copy (&milestone->record);

  ((CrTask *) copy)->milestone = TRUE;
  cr_timeline_layout_add_group (fixture->layout, &group);
  cr_timeline_layout_add_task (fixture->layout,
                               add_task (roadmap, "t-1", "in-progress", "2026-03-02", "2026-10-30", "70"),
                               CR_TIMELINE_WAITING | CR_TIMELINE_CRITICAL);
  add_row (fixture, roadmap, "t-2", "not-started", "2027-01-11", NULL, "0");
  cr_timeline_layout_add_task (fixture->layout, CR_TASK (copy), 0);
  add_row (fixture, roadmap, "t-4", "not-started", NULL, NULL, "0");
  add_row (fixture, roadmap, "t-5", "on-hold", "2026-03-02", "2026-11-15", "10");
}

#define NARROW "\xe2\x80\xaf" /* U+202F */

static void
test_english (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();

  make_empty (fixture, "en");
  add_spoken (fixture, roadmap);
  assert_words (fixture, 0, "Group, 1 Feb 2026 – 30 Jun 2026, 64" NARROW "%.");
  assert_words (fixture, 1, "Title, 2 Mar 2026 – 30 Oct 2026. In progress, 70" NARROW "%. 17 days late. Waits for "
                            "another task. On the critical path.");
  assert_words (fixture, 2, "Title, from 11 Jan 2027. Not started.");
  assert_words (fixture, 3, "Title, milestone on 31 Mar 2026. Done.");
  assert_words (fixture, 4, "Title, no dates. Not started.");
  assert_words (fixture, 5, "Title, 2 Mar 2026 – 15 Nov 2026. On hold, 10" NARROW "%. 1 day late.");
}

static void
test_russian (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();

  make_empty (fixture, "ru");
  add_spoken (fixture, roadmap);
  assert_words (fixture, 1, "Название, 02.03.2026 – 30.10.2026. В работе, 70" NARROW "%. Просрочено на 17 дней. "
                            "Ожидает другую задачу. На критическом пути.");
  assert_words (fixture, 3, "Название, веха 31.03.2026. Выполнено.");
}

/* The words of one language around titles of the other, and dates as the person wished. */
static void
test_wording (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  const CrWording       wording = { "en", "ru", CR_DATE_FORM_ISO };
  CrTimelineRequest     request = { fixture->scene.fonts, fixture->scene.catalogue, &wording, fixture->scene.today };

  fixture->layout = cr_timeline_layout_new (&request);
  add_row (fixture, roadmap, "t-1", "done", "2026-03-02", "2026-03-31", "100");
  assert_words (fixture, 0, "Название, 2026-03-02 – 2026-03-31. Done.");
}

static double
get_pixels (const Fixture *fixture,
            guint          zoom)
{
  return cr_timeline_zoom_get_pixels ((CrTimelineZoom) zoom, fixture->scene.fonts);
}

/* Everything at once, at every zoom: no text upon another, all of it inside. */
static void
test_whole (Fixture      *fixture,
            gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (guint zoom = 0; zoom < CR_N_TIMELINE_ZOOMS; zoom++)
      {
        g_autoptr (CrDisplayList) list = cr_display_list_new (), names = cr_display_list_new ();
        CrRect                    all;

        make_example (fixture, languages[i], get_pixels (fixture, zoom));
        all = CR_RECT (0, 0, cr_timeline_layout_get_width (fixture->layout),
                       cr_timeline_layout_get_height (fixture->layout));
        cr_timeline_layout_draw (fixture->layout, &all, list);
        cr_drawing_scene_assert_apart (list, fixture->scene.fonts);
        g_assert_cmpuint (cr_drawing_scene_count_cut (list, fixture->scene.fonts), ==, 0);
        g_assert_cmpuint (cr_display_list_get_n_regions (list), ==, cr_timeline_layout_get_n_rows (fixture->layout));
        cr_timeline_layout_draw_names (fixture->layout, 262, 0, all.height, names);
        cr_drawing_scene_assert_inside (names, &CR_RECT (0, 0, 262, all.height));
        cr_drawing_scene_assert_apart (names, fixture->scene.fonts);
      }
}

/* The arrow of a group, as a shape; NULL for none. */
static const CrDrawing *
find_arrow (CrDisplayList *names)
{
  for (guint i = 0; i < cr_display_list_get_length (names); i++)
    if (cr_display_list_get (names, i)->kind == CR_DRAW_POLYGON)
      return cr_display_list_get (names, i);
  return NULL;
}

/* An arrow says whether the tasks of a group are put away; on paper there is none. The name makes room for it. */
static void
test_fold (Fixture      *fixture,
           gconstpointer data)
{
  CrTimelineGroup group = { "area-concept", "Concept", CR_DAY_NONE, CR_DAY_NONE, 40, CR_TIMELINE_FIXED };
  CrRect          arrows[2];

  make_empty (fixture, "en");
  cr_timeline_layout_add_group (fixture->layout, &group);
  for (guint fold = CR_TIMELINE_FIXED; fold <= CR_TIMELINE_CLOSED; fold++)
    {
      g_autoptr (CrDisplayList) names = cr_display_list_new ();
      const CrDrawing          *arrow = NULL;

      group.fold = (CrTimelineFold) fold;
      cr_timeline_layout_set_group (fixture->layout, 0, &group);
      cr_timeline_layout_draw_names (fixture->layout, 262, 0, 30, names);
      cr_drawing_scene_assert_inside (names, &CR_RECT (0, 0, 262, 30));
      cr_drawing_scene_assert_apart (names, fixture->scene.fonts);
      arrow = find_arrow (names);
      g_assert_cmpint (arrow != NULL, ==, fold != CR_TIMELINE_FIXED);
      if (arrow != NULL)
        arrows[fold - CR_TIMELINE_OPEN] = arrow->bounds;
    }
  /* Down, and to the side. */
  g_assert_cmpfloat (arrows[0].width, >, arrows[0].height);
  g_assert_cmpfloat (arrows[1].height, >, arrows[1].width);
}

/* In larger letters everything grows with them. */
static void
test_text_scale (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (CrDisplayList) list = cr_display_list_new ();
  CrRect                    all;

  cr_drawing_scene_set_points (&fixture->scene, 165);
  make_example (fixture, "ru", get_pixels (fixture, CR_TIMELINE_ZOOM_QUARTER));
  g_assert_cmpfloat (cr_timeline_layout_get_row_height (fixture->layout), ==, 45);
  all = CR_RECT (0, 0, cr_timeline_layout_get_width (fixture->layout),
                 cr_timeline_layout_get_height (fixture->layout));
  cr_timeline_layout_draw (fixture->layout, &all, list);
  cr_drawing_scene_assert_apart (list, fixture->scene.fonts);
  g_assert_cmpuint (cr_drawing_scene_count_cut (list, fixture->scene.fonts), ==, 0);
}

/* What is measured of the labels is what is drawn of them; without regions the rest is the same. */
static void
test_labels (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (CrDisplayList) list = cr_display_list_new ();
  double                    right, width, drawn_right = 0, drawn_width = 0;
  guint                     n_drawn;
  CrRect                    all;

  make_example (fixture, "ru", get_pixels (fixture, CR_TIMELINE_ZOOM_QUARTER));
  all = CR_RECT (0, 0, 2 * cr_timeline_layout_get_width (fixture->layout),
                 cr_timeline_layout_get_height (fixture->layout));
  cr_timeline_layout_draw (fixture->layout, &all, list);
  for (guint i = 0; i < cr_display_list_get_length (list); i++)
    {
      const CrDrawing *drawing = cr_display_list_get (list, i);

      if (drawing->kind == CR_DRAW_TEXT || drawing->kind == CR_DRAW_SYMBOL)
        drawn_right = MAX (drawn_right, CR_RECT_RIGHT (&drawing->bounds));
      if (drawing->kind == CR_DRAW_TEXT)
        drawn_width = MAX (drawn_width, drawing->bounds.width);
    }
  cr_timeline_layout_measure_labels (fixture->layout, &right, &width);
  g_assert_cmpfloat (drawn_width, >, 0);
  g_assert_cmpfloat_with_epsilon (right, drawn_right, 1e-6);
  g_assert_cmpfloat_with_epsilon (width, drawn_width, 1e-6);

  n_drawn = cr_display_list_get_length (list);
  g_assert_cmpuint (cr_display_list_get_n_regions (list), >, 0);
  cr_display_list_clear (list);
  cr_timeline_layout_set_regions (fixture->layout, FALSE);
  cr_timeline_layout_draw (fixture->layout, &all, list);
  g_assert_cmpuint (cr_display_list_get_n_regions (list), ==, 0);
  g_assert_cmpuint (cr_display_list_get_length (list), ==, n_drawn);
}

static cairo_surface_t *
paint (const Fixture       *fixture,
       const CrDisplayList *list,
       const CrRect        *part)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t         *cr = cairo_create (surface);
  CrPalette        palette;

  cr_palette_init (&palette, CR_PALETTE_PAPER);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, -part->x, -part->y);
  cr_paint (cr, list, &palette, fixture->scene.fonts, part);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static void
assert_same_picture (cairo_surface_t *a,
                     cairo_surface_t *b)
{
  const guint8 *bytes_a = cairo_image_surface_get_data (a), *bytes_b = cairo_image_surface_get_data (b);
  int           stride = cairo_image_surface_get_stride (a);

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH * 4; x++)
      if (x % 4 != 3 && ABS (bytes_a[y * stride + x] - bytes_b[y * stride + x]) > 3)
        g_error ("pixel %d, %d differs: %d and %d", x / 4, y, bytes_a[y * stride + x], bytes_b[y * stride + x]);
}

/* What is drawn of a part looks as the part of the whole does, and its regions are those of the whole in it. */
static void
check_part (Fixture             *fixture,
            const CrDisplayList *whole,
            const CrRect        *part)
{
  g_autoptr (CrDisplayList) list = cr_display_list_new ();
  cairo_surface_t          *expected = paint (fixture, whole, part), *found;
  guint                     n = 0;

  cr_timeline_layout_draw (fixture->layout, part, list);
  found = paint (fixture, list, part);
  assert_same_picture (expected, found);
  cairo_surface_destroy (expected);
  cairo_surface_destroy (found);
  for (guint i = 0; i < cr_display_list_get_n_regions (whole); i++)
    {
      const CrRegion *region = cr_display_list_get_region (whole, i);

      if (!cr_rect_intersects (&region->rect, part))
        continue;
      g_assert_cmpstr (cr_display_list_get_region (list, n)->id, ==, region->id);
      g_assert_cmpstr (cr_display_list_get_region (list, n)->name, ==, region->name);
      n++;
    }
  g_assert_cmpuint (cr_display_list_get_n_regions (list), ==, n);
}

static void
test_parts (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260411);

  for (guint zoom = 0; zoom < CR_N_TIMELINE_ZOOMS; zoom++)
    {
      g_autoptr (CrDisplayList) whole = cr_display_list_new ();
      double                    width, height;

      make_example (fixture, "en", get_pixels (fixture, zoom));
      cr_timeline_layout_set_selected (fixture->layout, 10);
      cr_timeline_layout_set_hovered (fixture->layout, 11);
      width = cr_timeline_layout_get_width (fixture->layout);
      height = cr_timeline_layout_get_height (fixture->layout);
      cr_timeline_layout_draw (fixture->layout, &CR_RECT (0, 0, width, height), whole);
      for (guint i = 0; i < cr_test_count (30); i++)
        {
          CrRect part = CR_RECT (floor (g_rand_double_range (random, 0, MAX (width - WIDTH, 1))),
                                 floor (g_rand_double_range (random, 0, height - HEIGHT)), MIN (WIDTH, width), HEIGHT);

          check_part (fixture, whole, &part);
        }
    }
}

/* So many rows of tasks that all look alike, each the predecessor of the next. */
static void
make_long (Fixture      *fixture,
           const CrTask *task,
           guint         n_rows)
{
  g_autofree CrTimelineLink *links = g_new0 (CrTimelineLink, n_rows);

  make_empty (fixture, "en");
  for (guint i = 0; i < n_rows; i++)
    cr_timeline_layout_add_task (fixture->layout, task, 0);
  for (guint i = 0; i + 1 < n_rows; i++)
    links[i] = (CrTimelineLink){ i, i + 1, FALSE, FALSE };
  cr_timeline_layout_set_links (fixture->layout, links, n_rows - 1);
}

/* A hundred times the rows draw no more. */
static void
test_long (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (CrRoadmap)     roadmap = cr_roadmap_new ();
  const CrTask             *task = add_task (roadmap, "t-1", "in-progress", "2026-02-01", "2026-10-10", "50");
  g_autoptr (CrDisplayList) of_few = cr_display_list_new (), of_many = cr_display_list_new ();
  CrRect                    visible = CR_RECT (0, 15000, 600, 600);

  make_long (fixture, task, 1000);
  cr_timeline_layout_draw (fixture->layout, &visible, of_few);
  make_long (fixture, task, 100000);
  cr_timeline_layout_draw (fixture->layout, &visible, of_many);
  g_assert_cmpuint (cr_display_list_get_length (of_many), ==, cr_display_list_get_length (of_few));
  g_assert_cmpuint (cr_display_list_get_n_regions (of_many), ==, 20);
  for (guint i = 0; i < cr_display_list_get_length (of_few); i++)
    {
      const CrDrawing *a = cr_display_list_get (of_few, i), *b = cr_display_list_get (of_many, i);

      g_assert_cmpuint (a->kind, ==, b->kind);
      g_assert_cmpmem (&a->bounds, sizeof (CrRect), &b->bounds, sizeof (CrRect));
    }
  /* At the very end too, three million pixels down, places are whole ones. */
  visible.y = cr_timeline_layout_get_height (fixture->layout) - 600;
  cr_display_list_clear (of_many);
  cr_timeline_layout_draw (fixture->layout, &visible, of_many);
  g_assert_cmpuint (cr_display_list_get_n_regions (of_many), ==, 20);
  g_assert_cmpfloat (cr_display_list_get_region (of_many, 19)->rect.y, ==, 99999 * 30 + 7);
  visible.y = 1e9;
  cr_display_list_clear (of_many);
  cr_timeline_layout_draw (fixture->layout, &visible, of_many);
  g_assert_cmpuint (cr_display_list_get_n_regions (of_many), ==, 0);
}

/* Names of units do not cover each other or today, and the unit at the left edge keeps its name. */
static void
test_header (Fixture      *fixture,
             gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (double pixels = 0.05; pixels < 40; pixels *= 1.4)
      {
        double width;

        make_example (fixture, languages[i], pixels);
        width = cr_timeline_layout_get_width (fixture->layout);
        for (double x = 0; x < MIN (width, 4000); x += 157)
          {
            g_autoptr (CrDisplayList) list = cr_display_list_new ();

            cr_timeline_layout_draw_header (fixture->layout, x, 700, list);
            cr_drawing_scene_assert_apart (list, fixture->scene.fonts);
            g_assert_cmpuint (cr_drawing_scene_count_cut (list, fixture->scene.fonts), ==, 0);
          }
      }
}

static gboolean
has_text (const CrDisplayList *list,
          const char          *text,
          double               left,
          double               right)
{
  for (guint i = 0; i < cr_display_list_get_length (list); i++)
    {
      const CrDrawing *drawing = cr_display_list_get (list, i);

      if (drawing->kind == CR_DRAW_TEXT && g_str_equal (drawing->text.string, text) && drawing->rect.x >= left &&
          CR_RECT_RIGHT (&drawing->rect) <= right)
        return TRUE;
    }
  return FALSE;
}

static void
test_header_names (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (CrDisplayList) list = cr_display_list_new ();

  make_empty (fixture, "ru");
  cr_timeline_layout_draw_header (fixture->layout, 100, 500, list);
  /* The year began out of sight; today ends at its line, 319 days from the start of the year. */
  g_assert_true (has_text (list, "2026", 100, 150));
  g_assert_true (has_text (list, "2027", 365, 420));
  g_assert_true (has_text (list, "Сегодня 16.11", 220, 321));
  g_assert_true (has_text (list, "II\302\240кв.", 90, 180));
}

/* Late tasks, wherever today is, have their teeth up to it and their words behind it. */
static void
test_late (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (CrRoadmap)     roadmap = cr_roadmap_new ();
  g_autoptr (CrDisplayList) list = cr_display_list_new ();
  CrRect                    all = CR_RECT (0, 0, 730, 30);
  guint                     n_teeth = 0;

  make_empty (fixture, "en");
  add_row (fixture, roadmap, "t-1", "in-progress", "2026-03-02", "2026-10-30", "70");
  cr_timeline_layout_draw (fixture->layout, &all, list);
  for (guint i = 0; i < cr_display_list_get_length (list); i++)
    {
      const CrDrawing *drawing = cr_display_list_get (list, i);

      if (drawing->kind != CR_DRAW_LINE || drawing->stroke.style != CR_LINE_TEETH)
        continue;
      n_teeth++;
      g_assert_cmpuint (drawing->color, ==, CR_COLOR_SIGN_OVERDUE);
      g_assert_cmpfloat (cr_display_list_get_points (list, drawing)[0].x, ==, 304);
      g_assert_cmpfloat (cr_display_list_get_points (list, drawing)[1].x, ==, 318);
    }
  g_assert_cmpuint (n_teeth, ==, 1);
  g_assert_true (has_text (list, "17 days late", 321, 450));
}

static void
test_moving (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (CrRoadmap)     roadmap = cr_roadmap_new ();
  g_autoptr (CrDisplayList) list = cr_display_list_new ();
  guint                     n;

  make_empty (fixture, "ru");
  add_row (fixture, roadmap, "t-1", "in-progress", "2026-03-02", "2026-10-30", "70");
  cr_timeline_layout_draw_move (fixture->layout, 0, cr_day_new (2026, 5, 1), cr_day_new (2026, 5, 31), list);
  g_assert_true (has_text (list, "01.05.2026", 20, 120));
  g_assert_true (has_text (list, "31.05.2026", 151, 250));
  cr_drawing_scene_assert_apart (list, fixture->scene.fonts);
  n = cr_display_list_get_length (list);
  cr_timeline_layout_draw_link (fixture->layout, 0, 400, 100, list);
  g_assert_cmpuint (cr_display_list_get_length (list), ==, n + 3);
}

static void
test_legend (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (CrDisplayList) list = cr_display_list_new ();

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      double height = cr_timeline_legend_add (NULL, fixture->scene.fonts, languages[i], TRUE, 10, 20, 700);

      cr_display_list_clear (list);
      cr_timeline_legend_add (list, fixture->scene.fonts, languages[i], FALSE, 10, 20, 700);
      g_assert_false (has_text (list, "on the critical path", 0, 710));
      cr_display_list_clear (list);
      g_assert_cmpfloat (cr_timeline_legend_add (list, fixture->scene.fonts, languages[i], TRUE, 10, 20, 700), ==,
                         height);
      g_assert_true (has_text (list, i == 0 ? "on the critical path" : "на критическом пути", 0, 710));
      cr_drawing_scene_assert_inside (list, &CR_RECT (10, 20, 700, height));
      cr_drawing_scene_assert_apart (list, fixture->scene.fonts);
    }
}

#define ADD(name, function) g_test_add ("/timeline/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("days", test_days);
  ADD ("extent", test_extent);
  ADD ("bars", test_bars);
  ADD ("odd-bars", test_odd_bars);
  ADD ("edit", test_edit);
  ADD ("english", test_english);
  ADD ("russian", test_russian);
  ADD ("wording", test_wording);
  ADD ("whole", test_whole);
  ADD ("fold", test_fold);
  ADD ("text-scale", test_text_scale);
  ADD ("labels", test_labels);
  ADD ("parts", test_parts);
  ADD ("long", test_long);
  ADD ("header", test_header);
  ADD ("header-names", test_header_names);
  ADD ("late", test_late);
  ADD ("moving", test_moving);
  ADD ("legend", test_legend);
  return g_test_run ();
}
