/* SPDX-License-Identifier: GPL-3.0-or-later
 * Pictures of the page “Matrix”. */
#include "config.h"

#include "cr-matrix-page.h"
#include "cr-shots.h"

#include <glib/gi18n.h>

static CrMatrixPage *
open_page (CrWindow *window)
{
  cr_place_set_page (cr_window_get_place (window), "matrix");
  cr_app_test_settle ();
  return CR_MATRIX_PAGE (cr_shots_find_type (window, CR_TYPE_MATRIX_PAGE));
}

/* The cell of the pictures of the design: instruments and data standards. */
static void
shoot_sizes (void)
{
  static const struct
  {
    int         width;
    int         height;
    const char *name;
  } sizes[] = {
    { 1280, 800, "04-matrix" },
    { 1600, 1000, "04-matrix-1600x1000" },
    { 1024, 600, "04-matrix-1024x600" },
    { 600, 400, "04-matrix-600x400" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      CrWindow *window = cr_shots_open_example (sizes[i].width, sizes[i].height);

      cr_matrix_view_select (cr_matrix_page_get_view (open_page (window)), 1, 7);
      cr_app_test_settle ();
      cr_shots_take (window, sizes[i].name);
      cr_app_test_destroy (window);
    }
}

static void
shoot_columns (void)
{
  static const char *const names[] = { "04-matrix-capabilities", "04-matrix-enablers", "04-matrix-priorities",
                                       "04-matrix-factors" };
  CrWindow                *window = cr_shots_open_example (1280, 800);
  CrMatrixPage            *page = open_page (window);

  cr_matrix_view_select (cr_matrix_page_get_view (page), 6, 4);
  for (guint i = 0; i < CR_N_COLUMNS; i++)
    {
      cr_matrix_page_set_columns (page, (CrColumns) i);
      cr_app_test_settle ();
      cr_shots_take (window, names[i]);
    }
  cr_matrix_page_set_columns (page, CR_COLUMNS_CAPABILITIES);
  cr_app_test_settle ();
  cr_shots_take_menu (window, GTK_WIDGET (cr_matrix_gaps_get_button (cr_matrix_page_get_gaps (page))),
                      "04-matrix-gaps");
  cr_app_test_destroy (window);
}

static void
shoot_low (void)
{
  CrWindow     *window = cr_shots_open_example (1024, 600);
  CrMatrixPage *page = open_page (window);

  cr_matrix_view_select (cr_matrix_page_get_view (page), 1, 7);
  cr_shots_take_menu (window, cr_app_test_find_named (page, GTK_TYPE_MENU_BUTTON, C_ ("matrix", "Legend")),
                      "04-matrix-legend");
  cr_app_test_destroy (window);
}

static void
shoot_empty (void)
{
  CrWindow *window = cr_app_test_new_window ();

  cr_shots_activate (window, "win.new-empty");
  open_page (window);
  cr_shots_take (window, "04-matrix-empty");
  cr_app_test_destroy (window);
}

void
cr_shots_of_matrix (void)
{
  shoot_sizes ();
  shoot_columns ();
  shoot_low ();
  shoot_empty ();
}
