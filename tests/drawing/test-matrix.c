/* SPDX-License-Identifier: GPL-3.0-or-later
 * The matrix: geometry as numbers, signs, and what a reader hears. */
#include "config.h"

#include "cr-drawing-scene.h"

#include "cr-matrix-layout.h"

#include "cr-test-roadmap.h"
#include "cr-test.h"

/* The page in windows of 1280×800 and 1024×600, the inspector open and closed. */
#define PAGE_WIDTH  710
#define PAGE_HEIGHT 677
#define LOW_WIDTH   800
#define LOW_HEIGHT  477

/* What the second leaves at text one and a half times as large, and a width in which the last heads need all of it. */
#define LARGE_TEXT_WIDTH  1024
#define LARGE_TEXT_HEIGHT 420
#define STEEP_WIDTH       500

static const char *const languages[] = { "en", "ru" };

typedef struct
{
  CrDrawingScene  scene;
  CrCoverage     *coverage;
  CrMatrixLayout *layout;
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
  g_clear_pointer (&fixture->layout, cr_matrix_layout_free);
  g_clear_pointer (&fixture->coverage, cr_coverage_free);
  cr_drawing_scene_tear_down (&fixture->scene);
}

static void
lay_out (Fixture    *fixture,
         CrRoadmap  *roadmap,
         CrColumns   kind,
         const char *language,
         double      width,
         double      height)
{
  CrMatrixRequest request = { NULL, fixture->scene.catalogue, kind, language, width, height };

  g_clear_pointer (&fixture->layout, cr_matrix_layout_free);
  g_clear_pointer (&fixture->coverage, cr_coverage_free);
  fixture->coverage = cr_drawing_scene_get_coverage (&fixture->scene, roadmap, kind);
  request.coverage = fixture->coverage;
  fixture->layout = cr_matrix_layout_new (fixture->scene.fonts, &request);
}

static CrRect
get_room (const CrMatrixLayout *layout)
{
  return CR_RECT (0, 0, cr_matrix_layout_get_width (layout), cr_matrix_layout_get_height (layout));
}

static void
check_drawing (Fixture *fixture)
{
  g_autoptr (CrDisplayList) list = cr_display_list_new ();
  CrRect                    room = get_room (fixture->layout);

  cr_matrix_layout_draw (fixture->layout, list);
  cr_drawing_scene_assert_inside (list, &room);
  cr_drawing_scene_assert_apart (list, fixture->scene.fonts);
}

static void
test_room (Fixture      *fixture,
           gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (guint kind = 0; kind < CR_N_COLUMNS; kind++)
      {
        g_autoptr (CrDisplayList) list = cr_display_list_new ();

        lay_out (fixture, fixture->scene.roadmap, (CrColumns) kind, languages[i], PAGE_WIDTH, PAGE_HEIGHT);
        g_assert_cmpfloat (cr_matrix_layout_get_width (fixture->layout), ==, PAGE_WIDTH);
        g_assert_cmpfloat (cr_matrix_layout_get_height (fixture->layout), <=, PAGE_HEIGHT);
        g_assert_true (cr_matrix_layout_has_legend (fixture->layout));
        check_drawing (fixture);
        cr_matrix_layout_draw (fixture->layout, list);
        g_assert_cmpuint (cr_drawing_scene_count_cut (list, fixture->scene.fonts), ==, 0);

        lay_out (fixture, fixture->scene.roadmap, (CrColumns) kind, languages[i], LOW_WIDTH, LOW_HEIGHT);
        g_assert_cmpfloat (cr_matrix_layout_get_width (fixture->layout), ==, LOW_WIDTH);
        g_assert_cmpfloat (cr_matrix_layout_get_height (fixture->layout), <=, LOW_HEIGHT);
        g_assert_false (cr_matrix_layout_has_legend (fixture->layout));
        check_drawing (fixture);
        cr_display_list_clear (list);
        cr_matrix_layout_draw (fixture->layout, list);
        g_assert_cmpuint (cr_drawing_scene_count_cut (list, fixture->scene.fonts), ==, 0);
      }
}

/* Cells keep to their limits, do not touch, and a point in one finds it. */
static void
check_cells (const CrMatrixLayout *layout)
{
  guint n_rows = cr_matrix_layout_get_n_rows (layout), n_columns = cr_matrix_layout_get_n_columns (layout);

  for (guint row = 0; row <= n_rows; row++)
    for (guint column = 0; column <= n_columns; column++)
      {
        CrRect cell = cr_matrix_layout_get_cell (layout, row, column);
        guint  found_row, found_column;

        g_assert_true (cr_matrix_layout_find (layout, cell.x, cell.y, &found_row, &found_column));
        g_assert_cmpuint (found_row, ==, row);
        g_assert_cmpuint (found_column, ==, column);
        g_assert_true (cr_matrix_layout_find (layout, CR_RECT_RIGHT (&cell) - 0.01, CR_RECT_BOTTOM (&cell) - 0.01,
                                              &found_row, &found_column));
        g_assert_cmpuint (found_row, ==, row);
        g_assert_cmpuint (found_column, ==, column);
        g_assert_false (cr_matrix_layout_find (layout, cell.x, cell.y - 0.01, &found_row, &found_column));
        g_assert_false (cr_matrix_layout_find (layout, cell.x - 0.01, cell.y, &found_row, &found_column));
        if (column < n_columns)
          g_assert_cmpfloat (CR_RECT_RIGHT (&cell) + 2, ==, cr_matrix_layout_get_cell (layout, row, column + 1).x);
        if (row < n_rows)
          g_assert_cmpfloat (CR_RECT_BOTTOM (&cell) + 2, <=, cr_matrix_layout_get_cell (layout, row + 1, column).y);
      }
}

static void
test_cells (Fixture      *fixture,
            gconstpointer data)
{
  static const struct
  {
    double width, height;
  } rooms[] = { { PAGE_WIDTH, PAGE_HEIGHT }, { LOW_WIDTH, LOW_HEIGHT }, { 1600, 1000 }, { 400, 300 }, { 0, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    for (guint kind = 0; kind < CR_N_COLUMNS; kind++)
      {
        CrRect   cell;
        gboolean is_low;
        guint    row, column;

        lay_out (fixture, fixture->scene.roadmap, (CrColumns) kind, "en", rooms[i].width, rooms[i].height);
        check_cells (fixture->layout);
        check_drawing (fixture);
        cell = cr_matrix_layout_get_cell (fixture->layout, 0, 0);
        is_low = !cr_matrix_layout_has_legend (fixture->layout);
        g_assert_cmpfloat (cell.width, >=, 30);
        g_assert_cmpfloat (cell.width, <=, 72);
        g_assert_cmpfloat (cell.height, ==, is_low ? 29 : 43);
        g_assert_cmpfloat (cr_matrix_layout_get_heads_width (fixture->layout), ==, cell.x);
        g_assert_cmpfloat (cr_matrix_layout_get_heads_height (fixture->layout), ==, cell.y);
        g_assert_false (cr_matrix_layout_find (fixture->layout, cell.x - 5, cell.y + 5, &row, &column));
        g_assert_false (cr_matrix_layout_find (fixture->layout, 1e6, cell.y + 5, &row, &column));
        g_assert_false (cr_matrix_layout_find (fixture->layout, cell.x + 5, 1e6, &row, &column));
        g_assert_false (cr_matrix_layout_find (fixture->layout, -1e6, -1e6, &row, &column));
      }
}

/* A head is found at its foot and, leaning out, above the columns behind it. */
static void
check_heads_are_found (const CrMatrixLayout *layout)
{
  guint n_columns = cr_matrix_layout_get_n_columns (layout);

  for (guint i = 0; i < n_columns; i++)
    {
      CrRect cell = cr_matrix_layout_get_cell (layout, 0, i);
      CrRect head = cr_matrix_layout_get_column_head (layout, i);
      guint  column = G_MAXUINT;

      g_assert_true (cr_matrix_layout_find_column_head (layout, cell.x + 1, cell.y - 1, &column));
      g_assert_cmpuint (column, ==, i);
      g_assert_true (cr_matrix_layout_find_column_head (layout, CR_RECT_RIGHT (&head) - 12, head.y + 6, &column));
      g_assert_cmpuint (column, ==, i);
      g_assert_false (cr_matrix_layout_find_column_head (layout, cell.x + 1, cell.y + 1, &column));
    }
  g_assert_false (cr_matrix_layout_find_column_head (layout, 1, 1, &n_columns));
}

/* Heads of columns lean over those behind them but end at the edge, and stand over their own level. */
static void
test_heads (Fixture      *fixture,
            gconstpointer data)
{
  CrRect room;

  lay_out (fixture, fixture->scene.roadmap, CR_COLUMNS_CAPABILITIES, "ru", PAGE_WIDTH, PAGE_HEIGHT);
  room = get_room (fixture->layout);
  for (guint i = 0; i <= cr_matrix_layout_get_n_columns (fixture->layout); i++)
    {
      CrRect head = cr_matrix_layout_get_column_head (fixture->layout, i);
      CrRect cell = cr_matrix_layout_get_cell (fixture->layout, 0, i);

      g_assert_true (cr_rect_is_inside (&head, &room));
      g_assert_cmpfloat (CR_RECT_BOTTOM (&head), ==, cell.y);
      g_assert_cmpfloat (head.x, <=, cell.x + 9);
      g_assert_cmpfloat (CR_RECT_RIGHT (&head), >=, CR_RECT_RIGHT (&cell));
    }
  for (guint i = 0; i <= cr_matrix_layout_get_n_rows (fixture->layout); i++)
    {
      CrRect head = cr_matrix_layout_get_row_head (fixture->layout, i);
      CrRect cell = cr_matrix_layout_get_cell (fixture->layout, i, 0);

      g_assert_cmpfloat (head.y, ==, cell.y);
      g_assert_cmpfloat (head.height, ==, cell.height);
      g_assert_cmpfloat (CR_RECT_RIGHT (&head), <, cell.x);
    }
  check_heads_are_found (fixture->layout);
}

/* A room of nothing is a room that everything sticks out of. */
static void
test_narrow (Fixture      *fixture,
             gconstpointer data)
{
  lay_out (fixture, fixture->scene.roadmap, CR_COLUMNS_CAPABILITIES, "ru", 300, 200);
  g_assert_cmpfloat (cr_matrix_layout_get_width (fixture->layout), >, 600);
  g_assert_cmpfloat (cr_matrix_layout_get_height (fixture->layout), >, 300);
  check_drawing (fixture);
}

static void
check_nothing_is_cut (Fixture    *fixture,
                      CrColumns   kind,
                      const char *language,
                      double      width,
                      double      height)
{
  g_autoptr (CrDisplayList) list = cr_display_list_new ();
  guint                     n_cut;

  lay_out (fixture, fixture->scene.roadmap, kind, language, width, height);
  cr_matrix_layout_draw (fixture->layout, list);
  n_cut = cr_drawing_scene_count_cut (list, fixture->scene.fonts);
  if (n_cut > 0)
    g_test_message ("%s, columns %u, %g × %g: %u cut", language, kind, width, height, n_cut);
  g_assert_cmpuint (n_cut, ==, 0);
}

/* In whatever width the panes leave, every name is read to its last letter. */
static void
test_whole_heads (Fixture      *fixture,
                  gconstpointer data)
{
  static const int points[] = { 110, 165 };

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    for (guint j = 0; j < G_N_ELEMENTS (languages) * CR_N_COLUMNS; j++)
      {
        const char *language = languages[j / CR_N_COLUMNS];
        CrColumns   kind = (CrColumns) (j % CR_N_COLUMNS);

        cr_drawing_scene_set_points (&fixture->scene, points[i]);
        for (double width = 560; width <= 1600; width += 9)
          check_nothing_is_cut (fixture, kind, language, width, PAGE_HEIGHT);
        check_nothing_is_cut (fixture, kind, language, LOW_WIDTH, LOW_HEIGHT);
        check_nothing_is_cut (fixture, kind, language, LARGE_TEXT_WIDTH, LARGE_TEXT_HEIGHT);
        check_nothing_is_cut (fixture, kind, language, 0, 0);
      }
}

/* Heads stand steeper only where they would be cut at the right edge. */
static void
test_steep_heads (Fixture      *fixture,
                  gconstpointer data)
{
  double height, wide;

  lay_out (fixture, fixture->scene.roadmap, CR_COLUMNS_ENABLERS, "ru", 0, 0);
  wide = cr_matrix_layout_get_width (fixture->layout);
  height = cr_matrix_layout_get_heads_height (fixture->layout);
  lay_out (fixture, fixture->scene.roadmap, CR_COLUMNS_ENABLERS, "ru", wide, 0);
  g_assert_cmpfloat (cr_matrix_layout_get_heads_height (fixture->layout), ==, height);
  lay_out (fixture, fixture->scene.roadmap, CR_COLUMNS_ENABLERS, "ru", STEEP_WIDTH, 0);
  g_assert_cmpfloat (cr_matrix_layout_get_width (fixture->layout), ==, STEEP_WIDTH);
  g_assert_cmpfloat (cr_matrix_layout_get_heads_height (fixture->layout), >, height);
  check_drawing (fixture);
  check_heads_are_found (fixture->layout);
}

static void
test_text_scale (Fixture      *fixture,
                 gconstpointer data)
{
  CrRect cell;

  cr_drawing_scene_set_points (&fixture->scene, 165);
  lay_out (fixture, fixture->scene.roadmap, CR_COLUMNS_CAPABILITIES, "ru", 1600, 1000);
  cell = cr_matrix_layout_get_cell (fixture->layout, 0, 0);
  g_assert_cmpfloat (cell.height, ==, 65);
  check_drawing (fixture);
}

/* An area and two capabilities; what the others need stands in the catalogue. */
static CrRoadmap *
make_roadmap (void)
{
  CrRoadmap *roadmap = cr_roadmap_new ();
  CrRecord  *head = cr_record_copy (&cr_roadmap_get_head (roadmap)->record);

  cr_test_set_list (head, "exceptions",
                    cr_test_list (cr_test_record (CR_KIND_EXCEPTION, NULL, "area", "area-concept", "entry",
                                                  "cap-user-requirements", NULL),
                                  NULL));
  cr_roadmap_load_record (roadmap, NULL, head);
  cr_test_add (roadmap, CR_KIND_ROUND, NULL, "r-1", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-1", "cap-business-process", "level", "2", "target", "4", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-1", "cap-user-requirements", "level", "3", "target", "3", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-1", "cap-cost-assessment", "level", "1", "target", "3", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-1", "cap-sourcing", "target", "3", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "area", "area-concept", "status", "in-progress", "finish",
               "2026-10-30", "capabilities", "cap-business-process", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", "area", "area-concept", "status", "done", "capabilities",
               "cap-business-process cap-cost-assessment", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-3", "area", "area-instruments", "status", "not-started",
               "capabilities", "cap-user-requirements", NULL);
  return roadmap;
}

static guint
find_column (const Fixture *fixture,
             const char    *id)
{
  for (guint i = 0; i + 1 < fixture->coverage->n_columns; i++)
    if (g_str_equal (cr_coverage_get_column_id (fixture->coverage, i), id))
      return i;
  g_error ("there is no column %s", id);
}

static void
assert_sign (const Fixture *fixture,
             guint          row,
             const char    *column,
             guint          expected)
{
  CrSymbol sign = CR_N_SYMBOLS;

  if (!cr_matrix_layout_get_sign (fixture->layout, row, find_column (fixture, column), &sign))
    sign = CR_N_SYMBOLS;
  g_assert_cmpuint (sign, ==, expected);
}

static void
test_signs (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();

  lay_out (fixture, roadmap, CR_COLUMNS_CAPABILITIES, "en", PAGE_WIDTH, PAGE_HEIGHT);
  assert_sign (fixture, 0, "cap-business-process", CR_SYMBOL_OVERDUE);
  assert_sign (fixture, 1, "cap-business-process", CR_SYMBOL_GAP_ELSEWHERE);
  assert_sign (fixture, 8, "cap-business-process", CR_N_SYMBOLS); /* the row without an area */
  assert_sign (fixture, 0, "cap-cost-assessment", CR_SYMBOL_GAP_NOBODY);
  assert_sign (fixture, 1, "cap-cost-assessment", CR_SYMBOL_GAP_NOBODY);
  assert_sign (fixture, 1, "cap-user-requirements", CR_SYMBOL_NO_GAP);
  assert_sign (fixture, 0, "cap-user-requirements", CR_N_SYMBOLS);
  g_assert_false (cr_matrix_layout_is_applicable (fixture->layout, 0, find_column (fixture, "cap-user-requirements")));
  g_assert_true (cr_matrix_layout_is_applicable (fixture->layout, 1, find_column (fixture, "cap-user-requirements")));
}

static void
assert_words (const Fixture *fixture,
              guint          row,
              guint          column,
              const char    *expected)
{
  g_autofree char *words = cr_matrix_layout_describe (fixture->layout, row, column);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_english (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  g_autofree char      *mix = NULL, *head = NULL, *row = NULL;

  lay_out (fixture, roadmap, CR_COLUMNS_CAPABILITIES, "en", PAGE_WIDTH, PAGE_HEIGHT);
  assert_words (fixture, 0, 0, "Concept, Business process: 2 tasks, 1 open, 1 late. Level 2 of 4.");
  assert_words (fixture, 1, 0, "Instruments, Business process: no tasks. Gap, no open task in this area. "
                               "Level 2 of 4.");
  assert_words (fixture, 0, 1, "Concept, User requirements: no tasks. Not applicable. Level 3 of 3.");
  assert_words (fixture, 1, 1, "Instruments, User requirements: 1 task, 1 open, none late. Planned without a gap. "
                               "Level 3 of 3.");
  assert_words (fixture, 0, 2, "Concept, Cost assessment: 1 task, none open, none late. Gap, no open task anywhere. "
                               "Level 1 of 3.");
  assert_words (fixture, 0, 3, "Concept, Sourcing decisions: no tasks. Not assessed, target 3.");
  assert_words (fixture, 0, 4, "Concept, Service quality: no tasks. Not assessed.");
  assert_words (fixture, 8, 13, "No area, No capability: no tasks.");
  assert_words (fixture, 9, 0, "Business process: 2 tasks, 1 open, 1 late. Level 2 of 4.");
  assert_words (fixture, 0, 14, "Concept: 2 tasks, 1 open.");
  assert_words (fixture, 9, 14, "Total: 3 tasks, 2 open.");
  mix = cr_matrix_layout_describe_mix (fixture->layout, 0, 0);
  g_assert_cmpstr (mix, ==, "1 in progress, 1 done");
  g_assert_null (cr_matrix_layout_describe_mix (fixture->layout, 1, 0));
  head = cr_matrix_layout_describe_column (fixture->layout, 2);
  g_assert_cmpstr (head, ==, "Cost estimation and evaluation of ICT investments. Level 1 of 3. Gap, no open task "
                             "anywhere.");
  row = cr_matrix_layout_describe_row (fixture->layout, 1);
  g_assert_cmpstr (row, ==, "Review and update WCO instruments and tools");
}

static void
test_russian (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  g_autofree char      *mix = NULL;

  lay_out (fixture, roadmap, CR_COLUMNS_CAPABILITIES, "ru", PAGE_WIDTH, PAGE_HEIGHT);
  assert_words (fixture, 0, 0, "Концепция, Бизнес-процессы: 2 задачи, 1 открытая, 1 просроченная. Уровень 2, цель 4.");
  assert_words (fixture, 1, 1, "Инструменты, Требования: 1 задача, 1 открытая, просроченных нет. Запланировано без "
                               "разрыва. Уровень 3, цель 3.");
  assert_words (fixture, 9, 14, "Всего: 3 задачи, 2 открытые.");
  mix = cr_matrix_layout_describe_mix (fixture->layout, 0, 0);
  g_assert_cmpstr (mix, ==, "1 в работе, 1 выполнена");
}

static void
test_regions (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (CrDisplayList) list = cr_display_list_new ();
  guint                     n_rows, n_columns;

  lay_out (fixture, fixture->scene.roadmap, CR_COLUMNS_CAPABILITIES, "en", PAGE_WIDTH, PAGE_HEIGHT);
  n_rows = cr_matrix_layout_get_n_rows (fixture->layout);
  n_columns = cr_matrix_layout_get_n_columns (fixture->layout);
  cr_matrix_layout_draw (fixture->layout, list);
  g_assert_cmpuint (cr_display_list_get_n_regions (list), ==, (n_rows + 1) * (n_columns + 1) + n_rows + n_columns);
  for (guint row = 0; row <= n_rows; row++)
    for (guint column = 0; column <= n_columns; column++)
      {
        g_autofree char *id = cr_matrix_layout_get_id (fixture->layout, row, column);
        g_autofree char *name = cr_matrix_layout_describe (fixture->layout, row, column);
        const CrRegion  *region = cr_display_list_lookup_region (list, id);
        CrRect           cell = cr_matrix_layout_get_cell (fixture->layout, row, column);

        g_assert_nonnull (region);
        g_assert_cmpstr (region->name, ==, name);
        g_assert_cmpmem (&region->rect, sizeof cell, &cell, sizeof cell);
      }
  g_assert_cmpstr (cr_display_list_get_region (list, 0)->id, ==, "row/area-concept");
  g_assert_nonnull (cr_display_list_lookup_region (list, "column/-"));
  g_assert_nonnull (cr_display_list_lookup_region (list, "area-concept/-"));
  g_assert_nonnull (cr_display_list_lookup_region (list, "/cap-business-process"));
}

/* Numbers of any size are shown whole. */
static void
test_numbers (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (CrDisplayList) list = cr_display_list_new ();
  CrMatrixRequest           request = { NULL, fixture->scene.catalogue, CR_COLUMNS_CAPABILITIES, "ru", PAGE_WIDTH, 0 };

  fixture->coverage = cr_drawing_scene_get_coverage (&fixture->scene, fixture->scene.roadmap, CR_COLUMNS_CAPABILITIES);
  request.coverage = fixture->coverage;
  for (guint i = 0; i < fixture->coverage->n_rows; i++)
    {
      fixture->coverage->cells[i * fixture->coverage->n_columns].n_tasks = 1234567;
      fixture->coverage->row_totals[i].n_tasks = 400000000;
    }
  fixture->layout = cr_matrix_layout_new (fixture->scene.fonts, &request);
  check_drawing (fixture);
  cr_matrix_layout_draw (fixture->layout, list);
  g_assert_cmpuint (cr_drawing_scene_count_cut (list, fixture->scene.fonts), ==, 0);
  g_assert_cmpfloat (cr_matrix_layout_get_width (fixture->layout), >, PAGE_WIDTH);
}

/* What is drawn of one cell is what the whole shows of it. */
static void
test_parts (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (CrDisplayList) whole = cr_display_list_new (), parts = cr_display_list_new ();

  lay_out (fixture, fixture->scene.roadmap, CR_COLUMNS_CAPABILITIES, "en", LOW_WIDTH, LOW_HEIGHT);
  cr_matrix_layout_draw (fixture->layout, whole);
  cr_matrix_layout_draw_column_heads (fixture->layout, parts);
  for (guint row = 0; row <= cr_matrix_layout_get_n_rows (fixture->layout); row++)
    {
      cr_matrix_layout_draw_row_head (fixture->layout, row, parts);
      for (guint column = 0; column <= cr_matrix_layout_get_n_columns (fixture->layout); column++)
        {
          guint  before = cr_display_list_get_length (parts);
          CrRect cell = cr_matrix_layout_get_cell (fixture->layout, row, column);

          cr_matrix_layout_draw_cell (fixture->layout, row, column, parts);
          for (guint i = before; i < cr_display_list_get_length (parts); i++)
            g_assert_true (cr_rect_is_inside (&cr_display_list_get (parts, i)->bounds, &cell));
        }
    }
  /* The line, the two titles. */
  g_assert_cmpuint (cr_display_list_get_length (parts) + 3, ==, cr_display_list_get_length (whole));
  g_assert_cmpuint (cr_display_list_get_n_regions (parts), ==, 0);
  cr_matrix_layout_draw_ring (fixture->layout, 2, 3, parts);
  g_assert_cmpuint (cr_display_list_get (parts, cr_display_list_get_length (parts) - 1)->color, ==, CR_COLOR_ACCENT);
}

#define ADD(name, function) g_test_add ("/matrix/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("room", test_room);
  ADD ("cells", test_cells);
  ADD ("heads", test_heads);
  ADD ("narrow", test_narrow);
  ADD ("whole-heads", test_whole_heads);
  ADD ("steep-heads", test_steep_heads);
  ADD ("text-scale", test_text_scale);
  ADD ("signs", test_signs);
  ADD ("english", test_english);
  ADD ("russian", test_russian);
  ADD ("regions", test_regions);
  ADD ("numbers", test_numbers);
  ADD ("parts", test_parts);
  return g_test_run ();
}
