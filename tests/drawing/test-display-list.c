/* SPDX-License-Identifier: GPL-3.0-or-later
 * Display lists: bounds, culling, clips, regions. */
#include "config.h"

#include "cr-random-drawings.h"

#include "cr-test.h"

static const CrTextStyle plain = { CR_FONT_BODY, CR_ALIGN_START, 1, FALSE };

static void
assert_rect (const CrRect *rect,
             double        x,
             double        y,
             double        width,
             double        height)
{
  g_assert_cmpfloat_with_epsilon (rect->x, x, 1e-9);
  g_assert_cmpfloat_with_epsilon (rect->y, y, 1e-9);
  g_assert_cmpfloat_with_epsilon (rect->width, width, 1e-9);
  g_assert_cmpfloat_with_epsilon (rect->height, height, 1e-9);
}

static void
test_rects (void)
{
  CrRect  a = CR_RECT (10, 20, 30, 40), b = CR_RECT (40, 20, 5, 5), c = CR_RECT (35, 55, 10, 10), result;
  CrPoint about = { 10, 40 };

  g_assert_true (cr_rect_contains (&a, 10, 20));
  g_assert_false (cr_rect_contains (&a, 40, 20));
  g_assert_true (cr_rect_contains (&b, 40, 20));
  g_assert_false (cr_rect_intersects (&a, &b));
  g_assert_true (cr_rect_intersects (&a, &c));
  result = cr_rect_intersect (&a, &c);
  assert_rect (&result, 35, 55, 5, 5);
  result = cr_rect_intersect (&a, &b);
  g_assert_true (cr_rect_is_empty (&result));
  result = cr_rect_unite (&a, &c);
  assert_rect (&result, 10, 20, 35, 45);
  g_assert_true (cr_rect_is_inside (&a, &result));
  g_assert_false (cr_rect_is_inside (&result, &a));
  result = cr_rect_unite (&CR_RECT_EMPTY, &a);
  assert_rect (&result, 10, 20, 30, 40);
  result = cr_rect_grow (&a, -5);
  assert_rect (&result, 15, 25, 20, 30);
  result = cr_rect_turn (&a, &about, -90);
  assert_rect (&result, -10, 10, 40, 30);
}

static void
test_bounds (void)
{
  g_autoptr (CrDisplayList) list = cr_display_list_new ();
  CrPoint                   line[] = { { 100, 10 }, { 120, 10 } };
  CrRect                    clip = CR_RECT (300, 0, 10, 10), wide = CR_RECT (250, -50, 500, 500), bounds;

  bounds = cr_display_list_get_bounds (list);
  g_assert_true (cr_rect_is_empty (&bounds));
  cr_display_list_add_line (list, CR_COLOR_FG, line, 2, CR_STROKE (2));
  bounds = cr_display_list_get_bounds (list);
  assert_rect (&bounds, 99, 9, 22, 2);
  /* What is empty leaves nothing behind. */
  cr_display_list_add_fill (list, CR_COLOR_FG, &CR_RECT_EMPTY, 0);
  cr_display_list_add_text (list, CR_COLOR_FG, &plain, "", &wide);
  g_assert_cmpuint (cr_display_list_get_length (list), ==, 1);
  /* What is cut off does not count. */
  cr_display_list_begin_clip (list, &clip, 0);
  cr_display_list_add_fill (list, CR_COLOR_FG, &wide, 0);
  cr_display_list_end_clip (list);
  bounds = cr_display_list_get_bounds (list);
  assert_rect (&bounds, 99, 0, 211, 11);
  cr_display_list_clear (list);
  g_assert_cmpuint (cr_display_list_get_length (list), ==, 0);
}

/* A text turned up by 90° stands above the middle of its left edge. */
static void
test_turned (void)
{
  g_autoptr (CrDisplayList) list = cr_display_list_new ();
  CrRect                    box = CR_RECT (50, 90, 40, 20);

  cr_display_list_add_turned_text (list, CR_COLOR_FG, &plain, "Head", &box, -90);
  assert_rect (&cr_display_list_get (list, 0)->bounds, 40, 60, 20, 40);
}

static void
collect (const CrDisplayList *list,
         const CrDrawing     *drawing,
         gpointer             user_data)
{
  g_ptr_array_add (user_data, (gpointer) drawing);
}

/* What must be visited, found the slow way: nothing in a clip that is not there. */
static void
check_culling (const CrDisplayList *list,
               const CrRect        *visible)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  guint                 n = 0, n_clips = 0;

  cr_display_list_foreach_visible (list, visible, collect, found);
  for (guint i = 0; i < cr_display_list_get_length (list); i++)
    {
      const CrDrawing *drawing = cr_display_list_get (list, i);
      gboolean         expected = cr_rect_intersects (&drawing->bounds, visible);

      for (guint k = 0; k < i; k++)
        {
          const CrDrawing *clip = cr_display_list_get (list, k);

          if (clip->kind == CR_DRAW_CLIP && clip->end >= i && !cr_rect_intersects (&clip->bounds, visible))
            expected = FALSE;
        }
      if (!expected)
        continue;
      g_assert_cmpuint (n, <, found->len);
      g_assert_true (g_ptr_array_index (found, n) == drawing);
      n++;
      n_clips += drawing->kind == CR_DRAW_CLIP ? 1 : 0;
      n_clips -= drawing->kind == CR_DRAW_END ? 1 : 0;
    }
  g_assert_cmpuint (n, ==, found->len);
  g_assert_cmpuint (n_clips, ==, 0);
}

static void
test_culling (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260405);

  for (guint i = 0; i < cr_test_count (200); i++)
    {
      g_autoptr (CrDisplayList) list = cr_random_drawings (random, 60);

      for (guint k = 0; k < 10; k++)
        {
          CrRect visible = cr_random_rect (random);

          check_culling (list, &visible);
        }
    }
}

static void
test_regions (void)
{
  g_autoptr (CrDisplayList) list = cr_display_list_new ();
  CrRect                    low = CR_RECT (0, 0, 100, 100), high = CR_RECT (10, 10, 20, 20);
  g_autofree char          *id = g_strdup ("low");

  cr_display_list_add_region (list, id, &low, "Everything", NULL);
  cr_display_list_add_region (list, "high", &high, "A part", "of it");
  id[0] = '?';
  g_assert_cmpuint (cr_display_list_get_n_regions (list), ==, 2);
  g_assert_cmpstr (cr_display_list_find_region (list, 15, 15)->id, ==, "high");
  g_assert_cmpstr (cr_display_list_find_region (list, 50, 15)->id, ==, "low");
  g_assert_null (cr_display_list_find_region (list, 100, 15));
  g_assert_cmpstr (cr_display_list_lookup_region (list, "low")->name, ==, "Everything");
  g_assert_null (cr_display_list_lookup_region (list, "low")->description);
  g_assert_cmpstr (cr_display_list_lookup_region (list, "high")->description, ==, "of it");
  g_assert_null (cr_display_list_lookup_region (list, "none"));
}

/* What is added is the same thing elsewhere, in clips of its own; what would be cut and cannot be is left out. */
static void
test_add_list (void)
{
  g_autoptr (CrDisplayList) list = cr_display_list_new (), other = cr_display_list_new ();
  CrRect                    box = CR_RECT (0, 0, 50, 20), right = CR_RECT (40, 0, 50, 20);
  CrPoint                   points[] = { { 1, 2 }, { 3, 4 } }, far[] = { { 5, -1e6 }, { 5, 1e6 }, { 8, 1e6 } };
  const CrPoint            *moved;

  cr_display_list_add_fill (list, CR_COLOR_FG, &box, 0);
  cr_display_list_begin_clip (other, &box, 3);
  cr_display_list_add_line (other, CR_COLOR_LINE, points, G_N_ELEMENTS (points), CR_STROKE (2));
  cr_display_list_add_text (other, CR_COLOR_FG, &plain, "whole", &box);
  cr_display_list_add_text (other, CR_COLOR_FG, &plain, "cut", &right);
  cr_display_list_add_fill (other, CR_COLOR_FG, &right, 0);
  cr_display_list_end_clip (other);
  cr_display_list_add_line (other, CR_COLOR_LINE, far, G_N_ELEMENTS (far), CR_STROKE_DASHED (1));
  cr_display_list_add_region (other, "r", &box, "Region", NULL);
  cr_display_list_add_list (list, other, 100, 200, &CR_RECT (0, 0, 60, 20));
  cr_display_list_clear (other);

  g_assert_cmpuint (cr_display_list_get_length (list), ==, 7);
  g_assert_cmpint (cr_display_list_get (list, 1)->kind, ==, CR_DRAW_CLIP);
  g_assert_cmpuint (cr_display_list_get (list, 1)->end, ==, 5);
  g_assert_cmpfloat (cr_display_list_get (list, 1)->radius, ==, 3);
  moved = cr_display_list_get_points (list, cr_display_list_get (list, 2));
  g_assert_cmpfloat (moved[1].x, ==, 103);
  g_assert_cmpfloat (moved[1].y, ==, 204);
  assert_rect (&cr_display_list_get (list, 2)->bounds, 100, 201, 4, 4);
  g_assert_cmpstr (cr_display_list_get (list, 3)->text.string, ==, "whole");
  assert_rect (&cr_display_list_get (list, 3)->rect, 100, 200, 50, 20);
  g_assert_cmpint (cr_display_list_get (list, 4)->kind, ==, CR_DRAW_FILL);
  moved = cr_display_list_get_points (list, cr_display_list_get (list, 6));
  g_assert_cmpfloat (moved[0].x, ==, 105);
  g_assert_cmpfloat (moved[0].y, ==, 200);
  g_assert_cmpfloat (moved[1].y, ==, 220);
  assert_rect (&cr_display_list_get (list, 6)->bounds, 104.5, 200, 1, 20);
  assert_rect (&cr_display_list_lookup_region (list, "r")->rect, 100, 200, 50, 20);
}

static void
assert_points (const CrDisplayList *list,
               guint                n,
               const CrPoint       *expected,
               guint                n_expected)
{
  const CrDrawing *drawing = cr_display_list_get (list, n);

  g_assert_cmpint (drawing->kind, ==, CR_DRAW_LINE);
  g_assert_cmpuint (drawing->points.n, ==, n_expected);
  g_assert_cmpmem (cr_display_list_get_points (list, drawing), n_expected * sizeof (CrPoint), expected,
                   n_expected * sizeof (CrPoint));
}

/* A line along the axes that leaves and comes back is two; one that runs along the edge is as wide as before; what is
 * out of sight or runs across is left alone or left out. */
static void
test_cut_lines (void)
{
  g_autoptr (CrDisplayList) list = cr_display_list_new (), other = cr_display_list_new ();
  const CrRect              whole = CR_RECT (0, 0, 100, 50);
  const CrPoint             back[] = { { 10, -9 }, { 10, 20 }, { 300, 20 }, { 300, 40 }, { 90, 40 } };
  const CrPoint             edge[] = { { -5, 50 }, { 40, 50 } };
  const CrPoint             away[] = { { -5, -5 }, { 200, -5 }, { 200, 60 } };
  const CrPoint             across[] = { { -10, -10 }, { 20, 20 } };

  cr_display_list_add_line (other, CR_COLOR_FG, back, G_N_ELEMENTS (back), CR_STROKE (2));
  cr_display_list_add_line (other, CR_COLOR_FG, edge, G_N_ELEMENTS (edge), CR_STROKE (2));
  cr_display_list_add_line (other, CR_COLOR_FG, away, G_N_ELEMENTS (away), CR_STROKE (2));
  cr_display_list_add_line (other, CR_COLOR_FG, across, G_N_ELEMENTS (across), CR_STROKE (2));
  cr_display_list_add_outline (other, CR_COLOR_FG, back, G_N_ELEMENTS (back), CR_STROKE (2));
  cr_display_list_add_list (list, other, 7, 0, &whole);

  g_assert_cmpuint (cr_display_list_get_length (list), ==, 5);
  assert_points (list, 0, (CrPoint[]){ { 17, 0 }, { 17, 20 }, { 107, 20 } }, 3);
  assert_rect (&cr_display_list_get (list, 0)->bounds, 16, 0, 91, 21);
  assert_points (list, 1, (CrPoint[]){ { 107, 40 }, { 97, 40 } }, 2);
  assert_points (list, 2, (CrPoint[]){ { 7, 50 }, { 47, 50 } }, 2);
  g_assert_cmpfloat (CR_RECT_BOTTOM (&cr_display_list_get (list, 2)->bounds), ==, 51);
  assert_points (list, 3, (CrPoint[]){ { -3, -10 }, { 27, 20 } }, 2);
  g_assert_cmpuint (cr_display_list_get (list, 4)->points.n, ==, 5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/display-list/rects", test_rects);
  g_test_add_func ("/display-list/bounds", test_bounds);
  g_test_add_func ("/display-list/turned", test_turned);
  g_test_add_func ("/display-list/culling", test_culling);
  g_test_add_func ("/display-list/regions", test_regions);
  g_test_add_func ("/display-list/add list", test_add_list);
  g_test_add_func ("/display-list/cut lines", test_cut_lines);
  return g_test_run ();
}
