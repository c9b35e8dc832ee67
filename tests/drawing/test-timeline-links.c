/* SPDX-License-Identifier: GPL-3.0-or-later
 * Links of the timeline in crowds: what is left out on the screen, that it is counted, and that paper has all. */
#include "config.h"

#include "cr-drawing-scene.h"

#include "cr-test-roadmap.h"

#define N_ROWS     2000
#define ROW_HEIGHT 30
#define HEIGHT     600 /* of what is seen: twenty rows */

typedef struct
{
  CrDrawingScene    scene;
  CrRoadmap        *roadmap;
  CrTimelineLayout *layout;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  const CrWording wording = cr_wording_new ("en");
  CrRecord       *record = cr_test_record (CR_KIND_TASK, "t-1", "status", "not-started", "title.en", "Title", NULL);
  CrTask         *task = (CrTask *) record;

  cr_drawing_scene_set_up (&fixture->scene);
  task->start = cr_day_new (2026, 2, 1);
  task->finish = cr_day_new (2026, 4, 30);
  fixture->roadmap = cr_roadmap_new ();
  g_assert_true (cr_roadmap_load_record (fixture->roadmap, NULL, record));
  fixture->layout = cr_timeline_layout_new (
    &(CrTimelineRequest){ fixture->scene.fonts, fixture->scene.catalogue, &wording, fixture->scene.today });
  cr_timeline_layout_set_days (fixture->layout, cr_day_new (2026, 1, 1), cr_day_new (2027, 12, 31), 1);
  for (guint i = 0; i < N_ROWS; i++)
    cr_timeline_layout_add_task (fixture->layout, cr_roadmap_get_task (fixture->roadmap, 0), 0);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  cr_timeline_layout_free (fixture->layout);
  g_object_unref (fixture->roadmap);
  cr_drawing_scene_tear_down (&fixture->scene);
}

/* Rows 40 to 59 are seen; the tasks are late, which is shown by lines of its own. */
static guint
count_lines (Fixture *fixture)
{
  g_autoptr (CrDisplayList) list = cr_display_list_new ();
  CrRect                    visible = CR_RECT (0, 40 * ROW_HEIGHT, 700, HEIGHT);
  guint                     n_lines = 0;

  cr_timeline_layout_draw (fixture->layout, &visible, list);
  for (guint i = 0; i < cr_display_list_get_length (list); i++)
    {
      const CrDrawing *drawing = cr_display_list_get (list, i);

      n_lines += drawing->kind == CR_DRAW_LINE && drawing->stroke.style != CR_LINE_TEETH ? 1 : 0;
    }
  return n_lines;
}

static guint
count_left (Fixture *fixture)
{
  return cr_timeline_layout_count_left_links (fixture->layout, 40 * ROW_HEIGHT, HEIGHT);
}

/* So many from above to below, one that ends in sight, and one that has nothing to do with it. */
static void
set_passing (Fixture *fixture,
             guint    n_passing)
{
  g_autofree CrTimelineLink *links = g_new0 (CrTimelineLink, n_passing + 2);

  for (guint i = 0; i < n_passing; i++)
    links[i] = i % 2 == 0 ? (CrTimelineLink){ i % 40, 60 + i, FALSE, FALSE }
                          : (CrTimelineLink){ 60 + i, i % 40, FALSE, FALSE };
  links[n_passing] = (CrTimelineLink){ 3, 45, TRUE, FALSE };
  links[n_passing + 1] = (CrTimelineLink){ 0, 39, FALSE, FALSE };
  cr_timeline_layout_set_links (fixture->layout, links, n_passing + 2);
}

static void
test_passing (Fixture      *fixture,
              gconstpointer data)
{
  set_passing (fixture, 24);
  g_assert_cmpuint (count_lines (fixture), ==, 25);
  g_assert_cmpuint (count_left (fixture), ==, 0);
  cr_timeline_layout_set_few_links (fixture->layout, TRUE);
  g_assert_cmpuint (count_lines (fixture), ==, 25);
  g_assert_cmpuint (count_left (fixture), ==, 0);

  set_passing (fixture, 25);
  g_assert_cmpuint (count_lines (fixture), ==, 1);
  g_assert_cmpuint (count_left (fixture), ==, 25);
  cr_timeline_layout_set_few_links (fixture->layout, FALSE);
  g_assert_cmpuint (count_lines (fixture), ==, 26);
  g_assert_cmpuint (count_left (fixture), ==, 0);
}

/* How and where a line runs down all of what is seen; NULL for one that does not. (transfer full) */
static char *
format_column (const CrDisplayList *list,
               const CrDrawing     *drawing,
               const CrRect        *visible)
{
  const CrPoint *points;

  if (drawing->kind != CR_DRAW_LINE)
    return NULL;
  points = cr_display_list_get_points (list, drawing);
  for (guint i = 1; i < drawing->points.n; i++)
    if (MIN (points[i - 1].y, points[i].y) <= visible->y &&
        MAX (points[i - 1].y, points[i].y) >= CR_RECT_BOTTOM (visible))
      return g_strdup_printf ("%d %d %.2f", (int) drawing->color, (int) drawing->stroke.style, points[i].x);
  return NULL;
}

static void
add_columns (const CrDisplayList *list,
             const CrRect        *visible,
             GHashTable          *places)
{
  for (guint i = 0; i < cr_display_list_get_length (list); i++)
    {
      char *place = format_column (list, cr_display_list_get (list, i), visible);

      if (place != NULL)
        g_hash_table_add (places, place);
    }
}

/* Drawn part by part, what passes lies on each other: one line down and one up, until something is changed. */
static void
test_merged (Fixture      *fixture,
             gconstpointer data)
{
  set_passing (fixture, 500);
  g_assert_cmpuint (count_lines (fixture), ==, 501);
  cr_timeline_layout_merge_links (fixture->layout);
  g_assert_cmpuint (count_lines (fixture), ==, 3 + 13);
  cr_timeline_layout_set_days (fixture->layout, cr_day_new (2026, 1, 1), cr_day_new (2027, 12, 31), 1);
  g_assert_cmpuint (count_lines (fixture), ==, 501);
}

/* What is seen is the same. */
static void
test_merged_picture (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (CrDisplayList) all = cr_display_list_new (), merged = cr_display_list_new ();
  CrRect                    visible = CR_RECT (0, 40 * ROW_HEIGHT, 700, HEIGHT);
  g_autoptr (GHashTable)    places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  set_passing (fixture, 500);
  cr_timeline_layout_draw (fixture->layout, &visible, all);
  cr_timeline_layout_merge_links (fixture->layout);
  cr_timeline_layout_draw (fixture->layout, &visible, merged);
  g_assert_cmpuint (cr_display_list_get_length (merged), <, cr_display_list_get_length (all));
  add_columns (merged, &visible, places);
  g_assert_cmpuint (g_hash_table_size (places), >, 0);
  for (guint i = 0; i < cr_display_list_get_length (all); i++)
    {
      g_autofree char *place = format_column (all, cr_display_list_get (all, i), &visible);

      g_assert_true (place == NULL || g_hash_table_contains (places, place));
    }
}

/* A row that a hundred others above wait for, and that waits for five hundred below. */
static void
test_hub (Fixture      *fixture,
          gconstpointer data)
{
  g_autofree CrTimelineLink *links = g_new0 (CrTimelineLink, 540);

  for (guint i = 0; i < 40; i++)
    links[i] = (CrTimelineLink){ 50, i, FALSE, FALSE };
  for (guint i = 40; i < 540; i++)
    links[i] = (CrTimelineLink){ i + 20, 50, FALSE, FALSE };
  cr_timeline_layout_set_links (fixture->layout, links, 540);
  g_assert_cmpuint (count_lines (fixture), ==, 540);
  cr_timeline_layout_set_few_links (fixture->layout, TRUE);
  g_assert_cmpuint (count_lines (fixture), ==, 64);
  g_assert_cmpuint (count_left (fixture), ==, 540 - 64);
}

/* The ends may be anywhere: what is drawn of a line is about as high as what is seen. */
static void
test_far (Fixture      *fixture,
          gconstpointer data)
{
  const CrTimelineLink      links[] = { { 0, 1999, FALSE, FALSE }, { 1999, 50, TRUE, FALSE } };
  g_autoptr (CrDisplayList) list = cr_display_list_new ();
  CrRect                    visible = CR_RECT (0, 40 * ROW_HEIGHT, 700, HEIGHT);

  cr_timeline_layout_set_links (fixture->layout, links, G_N_ELEMENTS (links));
  cr_timeline_layout_draw (fixture->layout, &visible, list);
  for (guint i = 0; i < cr_display_list_get_length (list); i++)
    {
      const CrDrawing *drawing = cr_display_list_get (list, i);

      g_assert_cmpfloat (drawing->bounds.height, <, 3000);
      if (drawing->kind == CR_DRAW_LINE && drawing->stroke.style == CR_LINE_SOLID)
        {
          g_assert_cmpfloat (drawing->bounds.y, <, visible.y);
          g_assert_cmpfloat (CR_RECT_BOTTOM (&drawing->bounds), >, CR_RECT_BOTTOM (&visible));
        }
    }
  g_assert_cmpuint (count_lines (fixture), ==, 2);
}

static void
assert_words (Fixture    *fixture,
              guint       n_links,
              const char *expected)
{
  g_autofree char *words = cr_timeline_layout_describe_left_links (fixture->layout, n_links);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_words (Fixture      *fixture,
            gconstpointer data)
{
  assert_words (fixture, 1, "1 more link not drawn");
  assert_words (fixture, 12345, "12,345 more links not drawn");
}

#define ADD(name, function) g_test_add ("/timeline-links/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("passing", test_passing);
  ADD ("merged", test_merged);
  ADD ("merged-picture", test_merged_picture);
  ADD ("hub", test_hub);
  ADD ("far", test_far);
  ADD ("words", test_words);
  return g_test_run ();
}
