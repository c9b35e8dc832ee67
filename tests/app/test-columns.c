/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the choice of columns: its form in the settings, its order, and what has room. */
#include "config.h"

#include "cr-column.h"

static void
assert_layout (const CrColumnLayout *layout,
               const char           *expected)
{
  g_auto (GStrv)   names = cr_column_layout_format (layout);
  g_autofree char *joined = g_strjoinv (" ", names);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_settings (void)
{
  static const struct
  {
    const char *names;
    const char *expected;
  } cases[] = {
    { "", "title area status progress owner start finish capabilities -priority -translation -services -enablers -cost "
          "-after" },
    { "finish -status", "finish -status title area progress owner start capabilities -priority -translation -services "
                        "-enablers -cost -after" },
    /* What is unknown or there twice is passed over, and the title cannot go. */
    { "cost qqq -cost -title", "cost title area status progress owner start finish capabilities -priority -translation "
                               "-services -enablers -after" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) names = g_strsplit (cases[i].names, " ", -1);
      g_auto (GStrv) again = NULL;
      CrColumnLayout layout;
      CrColumnLayout second;

      cr_column_layout_parse (&layout, (const char *const *) names);
      assert_layout (&layout, cases[i].expected);
      again = cr_column_layout_format (&layout);
      cr_column_layout_parse (&second, (const char *const *) again);
      assert_layout (&second, cases[i].expected);
    }
}

static void
test_move (void)
{
  CrColumnLayout layout;

  cr_column_layout_reset (&layout);
  g_assert_false (cr_column_layout_move (&layout, CR_COLUMN_TITLE, -1));
  g_assert_true (cr_column_layout_move (&layout, CR_COLUMN_STATUS, -1));
  g_assert_cmpuint (layout.order[1], ==, CR_COLUMN_STATUS);
  g_assert_cmpuint (layout.order[2], ==, CR_COLUMN_AREA);
  g_assert_false (cr_column_layout_move (&layout, CR_COLUMN_AFTER, 1));
}

/* From wide to narrow no column that has left comes back, and they leave in the order of the design. */
static void
test_fit (void)
{
  static const CrColumn leaving[] = { CR_COLUMN_CAPABILITIES, CR_COLUMN_AREA, CR_COLUMN_START,
                                      CR_COLUMN_PROGRESS, CR_COLUMN_OWNER, CR_COLUMN_FINISH };
  CrColumnLayout        layout;
  int                   widths[CR_N_TABLE_COLUMNS];
  guint                 before = 0;
  guint                 n_left = 0;

  cr_column_layout_reset (&layout);
  for (guint i = 0; i < CR_N_TABLE_COLUMNS; i++)
    widths[i] = 100;
  /* Half as much again for the title. */
  before = cr_column_layout_fit (&layout, widths, 850, CR_N_TABLE_COLUMNS);
  g_assert_cmpuint (before, ==, 0xff);
  for (int width = 849; width >= 0; width--)
    {
      guint now = cr_column_layout_fit (&layout, widths, width, CR_N_TABLE_COLUMNS);

      g_assert_cmpuint (now & ~before, ==, 0);
      if (now != before)
        g_assert_cmpuint (before & ~now, ==, 1u << leaving[n_left++]);
      before = now;
    }
  g_assert_cmpuint (before, ==, (1u << CR_COLUMN_TITLE) | (1u << CR_COLUMN_STATUS));
  g_assert_cmpuint (cr_column_layout_fit (&layout, widths, 750, CR_COLUMN_AREA), ==, 0xff & ~(1u << CR_COLUMN_AREA));
  /* Owner and finish stay until the title has less than it needs. */
  g_assert_cmpuint (cr_column_layout_fit (&layout, widths, 400, CR_N_TABLE_COLUMNS), ==,
                    1u << CR_COLUMN_TITLE | 1u << CR_COLUMN_STATUS | 1u << CR_COLUMN_OWNER | 1u << CR_COLUMN_FINISH);
  g_assert_cmpuint (cr_column_layout_fit (&layout, widths, 399, CR_N_TABLE_COLUMNS), ==,
                    1u << CR_COLUMN_TITLE | 1u << CR_COLUMN_STATUS | 1u << CR_COLUMN_FINISH);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/columns/settings", test_settings);
  g_test_add_func ("/columns/move", test_move);
  g_test_add_func ("/columns/fit", test_fit);
  return g_test_run ();
}
