/* SPDX-License-Identifier: GPL-3.0-or-later
 * The charts of the overview: sizes in proportion, nothing outside, figures in words. */
#include "config.h"

#include "cr-drawing-scene.h"

#include "cr-ahead-chart.h"
#include "cr-area-chart.h"
#include "cr-gap-chart.h"
#include "cr-language.h"
#include "cr-money-chart.h"

#include "cr-progress.h"
#include "cr-test.h"

#define NARROW "\xe2\x80\xaf" /* U+202F */

static CrFonts *fonts;

static const char *const languages[] = { "en", "ru" };

static gboolean
has_text (const CrDisplayList *list,
          const char          *text)
{
  for (guint i = 0; i < cr_display_list_get_length (list); i++)
    {
      const CrDrawing *drawing = cr_display_list_get (list, i);

      if (drawing->kind == CR_DRAW_TEXT && g_str_equal (drawing->text.string, text))
        return TRUE;
    }
  return FALSE;
}

static guint
count_symbols (const CrDisplayList *list)
{
  guint n = 0;

  for (guint i = 0; i < cr_display_list_get_length (list); i++)
    n += cr_display_list_get (list, i)->kind == CR_DRAW_SYMBOL ? 1 : 0;
  return n;
}

static const char *
get_name (const CrDisplayList *list,
          const char          *id)
{
  const CrRegion *region = cr_display_list_lookup_region (list, id);

  g_assert_nonnull (region);
  return region->name;
}

static void
test_areas (void)
{
  const guint          some[CR_N_STATUSES] = { [CR_STATUS_DONE] = 3, [CR_STATUS_NOT_STARTED] = 5 };
  const guint          none[CR_N_STATUSES] = { 0 };
  const CrAreaChartRow rows[] = {
    { "area-concept", "Concept", some, 64, 8, 1 },
    { "area-eservices", "Электронные услуги", some, 100, 1234, 0 },
    { "area-none", "A title that is much longer than anybody would want in a panel", none, CR_PERCENT_NONE, 0, 0 },
  };
  static const double widths[] = { 250, 358, 700 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (CrDisplayList) list = cr_display_list_new ();
      double                    height = cr_area_chart_add (NULL, fonts, "en", rows, 3, 10, 20, widths[i]);

      g_assert_cmpfloat (height, ==, 3 * 29);
      g_assert_cmpfloat (cr_area_chart_add (list, fonts, "en", rows, 3, 10, 20, widths[i]), ==, height);
      cr_drawing_scene_assert_inside (list, &CR_RECT (10, 20, widths[i], height));
      cr_drawing_scene_assert_apart (list, fonts);
      g_assert_cmpuint (cr_drawing_scene_count_cut (list, fonts), <=, widths[i] < 300 ? 2 : 1);
      g_assert_cmpuint (count_symbols (list), ==, 1);
      g_assert_true (has_text (list, "1,234"));
      g_assert_cmpstr (get_name (list, "area/area-concept"), ==, "Concept: 64" NARROW "%, 8 tasks, 1 late.");
      g_assert_cmpstr (cr_display_list_lookup_region (list, "area/area-concept")->description, ==,
                       "5 not started, 3 done");
      g_assert_true (g_str_has_suffix (get_name (list, "area/area-none"), ": no tasks."));
      g_assert_null (cr_display_list_lookup_region (list, "area/area-none")->description);
    }
}

static void
test_gaps (void)
{
  const CrGapCounts         counts = { { 1, 6, 5 }, 1 }, nothing = { { 0 }, 0 };
  g_autoptr (CrDisplayList) list = cr_display_list_new (), empty = cr_display_list_new ();
  double                    height = cr_gap_chart_add (list, fonts, "en", &counts, 10, 20, 268);

  cr_drawing_scene_assert_inside (list, &CR_RECT (10, 20, 268, height));
  cr_drawing_scene_assert_apart (list, fonts);
  g_assert_cmpuint (cr_display_list_get_n_regions (list), ==, 4);
  g_assert_cmpstr (cr_display_list_get_region (list, 0)->id, ==, "gap/2");
  g_assert_cmpstr (get_name (list, "gap/2"), ==, "Gap of 2: 5");
  g_assert_cmpstr (get_name (list, "gap/1"), ==, "Gap of 1: 6");
  g_assert_cmpstr (get_name (list, "gap/0"), ==, "Target reached: 1");
  g_assert_cmpstr (get_name (list, "gap/none"), ==, "Not assessed: 1");
  g_assert_cmpfloat (cr_display_list_lookup_region (list, "gap/1")->rect.width, >,
                     cr_display_list_lookup_region (list, "gap/2")->rect.width);
  g_assert_true (has_text (list, "gap 2"));
  g_assert_true (has_text (list, "?"));

  g_assert_cmpfloat (cr_gap_chart_add (empty, fonts, "en", &nothing, 10, 20, 268), ==, height);
  g_assert_cmpuint (cr_display_list_get_length (empty), ==, 0);
}

static CrMoneyChart *
make_money (const CrMoneyPart *parts,
            guint              n_parts,
            const char *const *sources,
            guint              n_sources,
            const char        *language)
{
  CrMoneyRequest request = { fonts, language, parts, n_parts, sources, n_sources, "USD", 39, 274, 250 };

  return cr_money_chart_new (&request);
}

/* The height of the part that is filled in this way in the column at this place. */
static double
get_part_height (const CrDisplayList *list,
                 CrDrawKind           kind,
                 double               left,
                 double               right)
{
  for (guint i = 0; i < cr_display_list_get_length (list); i++)
    {
      const CrDrawing *drawing = cr_display_list_get (list, i);

      if (drawing->kind == kind && drawing->color == CR_COLOR_STATUS_IN_PROGRESS && drawing->rect.x >= left &&
          CR_RECT_RIGHT (&drawing->rect) <= right && drawing->rect.width > 20)
        return drawing->rect.height;
    }
  return 0;
}

static const char *const money_words[] = { "million USD, planned costs of 39 tasks",
                                           "млн USD, плановые затраты по 39 задачам" };

static void
test_money (void)
{
  static const char *const sources[] = { "State budget", "Loan" };
  const CrMoneyPart        parts[] = {
           { 2027, "State budget", "4000000.00" },
           { 2026, "State budget", "2000000" },
           { 2027, "Loan", "2849999.99" },
           { 2026, "Loan", "150000.5" },
           { 2026, "Loan", "not a number" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (CrMoneyChart)  chart = make_money (parts, G_N_ELEMENTS (parts), sources, 2, languages[i]);
      g_autoptr (CrDisplayList) list = cr_display_list_new ();
      g_autofree char          *words = cr_money_chart_describe (chart);
      gboolean                  is_english = i == 0;
      double                    first, second;

      cr_money_chart_draw (chart, list);
      cr_drawing_scene_assert_inside (list, &CR_RECT (0, 0, 274, 250));
      cr_drawing_scene_assert_apart (list, fonts);
      g_assert_cmpuint (cr_drawing_scene_count_cut (list, fonts), ==, 0);
      g_assert_cmpstr (words, ==, money_words[i]);
      /* 2.15 and 6.849999 of a million. */
      g_assert_true (has_text (list, is_english ? "2.2" : "2,2"));
      g_assert_true (has_text (list, is_english ? "6.8" : "6,8"));
      first = get_part_height (list, CR_DRAW_FILL, 0, 137);
      second = get_part_height (list, CR_DRAW_FILL, 137, 274);
      g_assert_cmpfloat_with_epsilon (second / first, 2, 0.05);
      g_assert_cmpfloat_with_epsilon (get_part_height (list, CR_DRAW_HATCH, 137, 274) / second, 2.85 / 4, 0.05);
      g_assert_cmpuint (cr_display_list_get_n_regions (list), ==, 2);
      g_assert_cmpstr (get_name (list, "year/2026"), ==,
                       is_english ? "2026: 2.2 million USD; State budget 2.0, Loan 0.2."
                                  : "2026: 2,2 млн USD; State budget 2,0, Loan 0,2.");
      g_assert_cmpfloat (cr_display_list_lookup_region (list, "year/2026")->rect.x, <,
                         cr_display_list_lookup_region (list, "year/2027")->rect.x);
    }
}

static void
test_money_odd (void)
{
  static const char *const sources[] = { "A", "B", "", "D", "E", "F" };
  const CrMoneyPart        parts[] = {
           { 2026, "A", "100" },
           { 2026, "B", "-50" },
           { 2026, "", "30" },
           { 2026, "D", "5" },
           { 2026, "E", "6" },
           { 2026, "F", "7" },
  };
  g_autoptr (CrMoneyChart)  chart = make_money (parts, G_N_ELEMENTS (parts), sources, G_N_ELEMENTS (sources), "en");
  g_autoptr (CrMoneyChart)  empty = make_money (NULL, 0, NULL, 0, "en");
  g_autoptr (CrDisplayList) list = cr_display_list_new (), nothing = cr_display_list_new ();
  g_autofree char          *words = cr_money_chart_describe (chart);

  cr_money_chart_draw (chart, list);
  cr_drawing_scene_assert_inside (list, &CR_RECT (0, 0, 274, 250));
  g_assert_true (has_text (list, "98"));
  g_assert_true (has_text (list, "No source"));
  g_assert_true (has_text (list, "Other sources"));
  g_assert_false (has_text (list, "D"));
  g_assert_cmpstr (get_name (list, "year/2026"), ==, "2026: 98 USD; A 100, B −50, No source 30, Other sources 18.");
  g_assert_cmpstr (words, ==, "USD, planned costs of 39 tasks");

  g_assert_false (cr_money_chart_has_columns (empty));
  cr_money_chart_draw (empty, nothing);
  g_assert_cmpuint (cr_display_list_get_length (nothing), ==, 0);
}

static const char *const week_words[][3] = {
  { "18 Nov – 22 Nov: 2 tasks end.", "23 Nov – 29 Nov: 1 task ends.", "15 Feb – 21 Feb: 1 task ends." },
  { "18.11 – 22.11: завершаются 2 задачи.", "23.11 – 29.11: завершается 1 задача.",
    "15.02 – 21.02: завершается 1 задача." },
};

static void
test_ahead (void)
{
  CrDay             today = cr_day_new (2026, 11, 18); /* a Wednesday */
  const CrAheadTask tasks[] = {
    { today - 1, CR_STATUS_IN_PROGRESS },
    { today, CR_STATUS_IN_PROGRESS },
    { today + 4, CR_STATUS_ON_HOLD },
    { today + 5, CR_STATUS_NOT_STARTED },
    { today + 89, CR_STATUS_IN_PROGRESS },
    { today + 90, CR_STATUS_IN_PROGRESS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      CrAheadRequest            request = { fonts, languages[i], today, 90, tasks, G_N_ELEMENTS (tasks), 358, 110 };
      g_autoptr (CrDisplayList) list = cr_display_list_new ();
      guint                     n_borders = 0, n_squares = 0;

      cr_ahead_chart_draw (&request, list);
      cr_drawing_scene_assert_inside (list, &CR_RECT (0, 0, 358, 110));
      cr_drawing_scene_assert_apart (list, fonts);
      g_assert_cmpuint (cr_drawing_scene_count_cut (list, fonts), ==, 0);
      /* From Monday 16 November to Sunday 21 February. */
      g_assert_cmpuint (cr_display_list_get_n_regions (list), ==, 14);
      for (guint k = 0; k < cr_display_list_get_length (list); k++)
        {
          const CrDrawing *drawing = cr_display_list_get (list, k);

          n_squares += drawing->kind == CR_DRAW_FILL && drawing->color == CR_COLOR_STATUS_IN_PROGRESS ? 1 : 0;
          n_borders += drawing->kind == CR_DRAW_BORDER ? 1 : 0;
        }
      g_assert_cmpuint (n_squares, ==, 2);
      g_assert_cmpuint (n_borders, ==, 2);
      g_assert_cmpstr (get_name (list, "week/0"), ==, week_words[i][0]);
      g_assert_cmpstr (get_name (list, "week/1"), ==, week_words[i][1]);
      g_assert_cmpstr (get_name (list, "week/13"), ==, week_words[i][2]);
      g_assert_true (has_text (list, i == 0 ? "Dec" : "дек."));
    }
}

/* More tasks than room: the number tells all of them, above as many squares as fit. */
static void
test_ahead_full (void)
{
  CrDay                     today = cr_day_new (2026, 11, 16);
  CrAheadTask               tasks[40];
  CrAheadRequest            request = { fonts, "en", today, 90, tasks, G_N_ELEMENTS (tasks), 358, 110 };
  g_autoptr (CrDisplayList) list = cr_display_list_new ();

  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    tasks[i] = (CrAheadTask){ today + 3, CR_STATUS_NOT_STARTED };
  cr_ahead_chart_draw (&request, list);
  cr_drawing_scene_assert_inside (list, &CR_RECT (0, 0, 358, 110));
  cr_drawing_scene_assert_apart (list, fonts);
  g_assert_true (has_text (list, "40"));
  for (guint i = 0; i < cr_display_list_get_length (list); i++)
    if (cr_display_list_get (list, i)->kind == CR_DRAW_BORDER)
      g_assert_cmpfloat (cr_display_list_get (list, i)->rect.y, >=, 18);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  cr_language_set_directory (g_getenv ("CR_LOCALE_DIR"));
  fonts = cr_fonts_new_unhinted ();
  g_test_add_func ("/charts/areas", test_areas);
  g_test_add_func ("/charts/gaps", test_gaps);
  g_test_add_func ("/charts/money", test_money);
  g_test_add_func ("/charts/money-odd", test_money_odd);
  g_test_add_func ("/charts/ahead", test_ahead);
  g_test_add_func ("/charts/ahead-full", test_ahead_full);
  status = g_test_run ();
  cr_fonts_free (fonts);
  return status;
}
