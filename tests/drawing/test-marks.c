/* SPDX-License-Identifier: GPL-3.0-or-later
 * Mix bars, dots of levels, legends and sentences with parts. */
#include "config.h"

#include "cr-legend.h"
#include "cr-marks.h"
#include "cr-pattern.h"

#include "cr-test.h"

#include <math.h>

static void
test_split (void)
{
  static const guint counts[] = { 1, 0, 1, 2 };
  double             lengths[4];

  cr_marks_split (40, counts, 4, 1, 2, lengths);
  g_assert_cmpfloat (lengths[0], ==, 9);
  g_assert_cmpfloat (lengths[1], ==, 0);
  g_assert_cmpfloat (lengths[2], ==, 9);
  g_assert_cmpfloat (lengths[3], ==, 20);
}

/* Whole units that fill the length, none of a part lost, and the larger count never shorter. */
static void
check_split (GRand *random)
{
  guint  counts[5], n_parts = 0;
  double lengths[5], used = 0, length = g_rand_int_range (random, 20, 400);

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    counts[i] = (guint) g_rand_int_range (random, 0, g_rand_boolean (random) ? 1000 : 2);
  cr_marks_split (length, counts, G_N_ELEMENTS (counts), 1, 2, lengths);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_assert_cmpfloat (lengths[i], ==, round (lengths[i]));
      g_assert_cmpint (lengths[i] > 0, ==, counts[i] > 0);
      if (counts[i] > 0)
        g_assert_cmpfloat (lengths[i], >=, 1);
      n_parts += counts[i] > 0 ? 1 : 0;
      used += lengths[i];
      for (guint k = 0; k < i; k++)
        if (counts[k] > counts[i])
          g_assert_cmpfloat (lengths[k], >=, lengths[i] - 2);
    }
  if (n_parts > 0)
    g_assert_cmpfloat (used + n_parts - 1, ==, length);
}

static void
test_split_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260408);

  for (guint i = 0; i < cr_test_count (5000); i++)
    check_split (random);
}

static void
test_mix (void)
{
  g_autoptr (CrDisplayList) list = cr_display_list_new ();
  CrRect                    bar = CR_RECT (10, 20, 60, 5), bounds;
  guint                     by_status[CR_N_STATUSES] = { 0 };
  double                    before = 0;

  cr_marks_add_mix (list, &bar, by_status);
  by_status[CR_STATUS_CANCELLED] = 3;
  cr_marks_add_mix (list, &bar, by_status);
  g_assert_cmpuint (cr_display_list_get_length (list), ==, 0);

  by_status[CR_STATUS_DONE] = 1;
  by_status[CR_STATUS_IN_PROGRESS] = 2;
  by_status[CR_STATUS_ON_HOLD] = 1;
  by_status[CR_STATUS_NOT_STARTED] = 2;
  cr_marks_add_mix (list, &bar, by_status);
  bounds = cr_display_list_get_bounds (list);
  g_assert_true (cr_rect_is_inside (&bounds, &bar));
  g_assert_cmpfloat (bounds.width, ==, bar.width);
  g_assert_cmpuint (cr_display_list_get (list, 0)->kind, ==, CR_DRAW_FILL);
  g_assert_cmpuint (cr_display_list_get (list, 0)->color, ==, CR_COLOR_STATUS_DONE);
  g_assert_cmpuint (cr_display_list_get (list, 1)->color, ==, CR_COLOR_STATUS_IN_PROGRESS);
  g_assert_cmpuint (cr_display_list_get (list, 2)->kind, ==, CR_DRAW_HATCH);
  g_assert_cmpuint (cr_display_list_get (list, 3)->color, ==, CR_COLOR_STATUS_ON_HOLD);
  g_assert_cmpuint (cr_display_list_get (list, 4)->kind, ==, CR_DRAW_BORDER);
  g_assert_cmpuint (cr_display_list_get (list, 4)->color, ==, CR_COLOR_STATUS_NOT_STARTED);
  /* One pixel of the surface between two parts. */
  for (guint i = 0; i < 5; i++)
    {
      const CrRect *rect = &cr_display_list_get (list, i)->rect;

      if (i > 0 && i != 3)
        g_assert_cmpfloat (rect->x, ==, before + 1);
      before = CR_RECT_RIGHT (rect);
    }
}

static void
test_dots (void)
{
  CrRect row = CR_RECT (0, 0, 80, 12);

  for (int level = 0; level <= 5; level++)
    for (int target = 0; target <= 5; target++)
      {
        g_autoptr (CrDisplayList) list = cr_display_list_new ();

        cr_marks_add_dots (list, &row, level, target);
        g_assert_cmpuint (cr_display_list_get_length (list), ==, 5);
        for (int i = 0; i < 5; i++)
          {
            const CrDrawing *dot = cr_display_list_get (list, (guint) i);

            g_assert_cmpfloat (dot->rect.width, ==, 12);
            g_assert_true (cr_rect_is_inside (&dot->rect, &row));
            g_assert_cmpuint (dot->kind, ==, i >= level && i < target ? CR_DRAW_BORDER : CR_DRAW_FILL);
            g_assert_cmpuint (dot->color, ==, i < MAX (level, target) ? CR_COLOR_STATUS_IN_PROGRESS : CR_COLOR_TRACK);
          }
      }
}

static void
test_legend (void)
{
  const CrLegendItem        items[] = { { CR_SWATCH_SYMBOL, { .symbol = CR_SYMBOL_OVERDUE }, "late" },
                                        { CR_SWATCH_STATUS, { .status = CR_STATUS_ON_HOLD }, "приостановлено" },
                                        { CR_SWATCH_DASHED, { .color = CR_COLOR_FG }, "target" },
                                        { CR_SWATCH_TINTS, { 0 }, "Open tasks" } };
  g_autoptr (CrFonts)       fonts = cr_fonts_new_unhinted ();
  g_autoptr (CrDisplayList) list = cr_display_list_new ();
  double                    width = cr_legend_get_width (fonts, items, G_N_ELEMENTS (items));
  double                    one = cr_legend_add (NULL, fonts, items, G_N_ELEMENTS (items), 5, 7, width);
  CrRect                    room;

  g_assert_cmpfloat (cr_legend_add (NULL, fonts, items, G_N_ELEMENTS (items), 5, 7, width - 1), ==, 2 * one);
  g_assert_cmpfloat (cr_legend_add (NULL, fonts, items, G_N_ELEMENTS (items), 5, 7, 10), ==, 4 * one);
  g_assert_cmpfloat (cr_legend_add (list, fonts, items, G_N_ELEMENTS (items), 5, 7, width * 0.6), ==, 2 * one);
  room = CR_RECT (5, 7, width * 0.6, 2 * one);
  for (guint i = 0; i < cr_display_list_get_length (list); i++)
    g_assert_true (cr_rect_is_inside (&cr_display_list_get (list, i)->bounds, &room));
}

static void
test_patterns (void)
{
  g_autofree char    *plain = cr_pattern_fill ("{a}, {b}: {a}.", "a", "1", "b", "{a}", NULL);
  g_autofree char    *awkward = cr_pattern_fill ("{none} {a {b}", "a", "1", "b", "2", NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  /* What is filled in is not filled again. */
  g_assert_cmpstr (plain, ==, "1, {a}: 1.");
  g_assert_cmpstr (awkward, ==, "{none} {a 2");
  cr_pattern_append_sentence (text, "One.");
  cr_pattern_append_sentence (text, "");
  cr_pattern_append_sentence (text, "Two.");
  g_assert_cmpstr (text->str, ==, "One. Two.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/marks/split", test_split);
  g_test_add_func ("/marks/split-random", test_split_random);
  g_test_add_func ("/marks/mix", test_mix);
  g_test_add_func ("/marks/dots", test_dots);
  g_test_add_func ("/marks/legend", test_legend);
  g_test_add_func ("/marks/patterns", test_patterns);
  return g_test_run ();
}
