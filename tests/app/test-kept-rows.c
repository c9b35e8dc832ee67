/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rows of tasks stay as long as they tell the same. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-kept-rows.h"

static void
put (GtkListBox *list,
     int         position,
     const char *task,
     const char *mark)
{
  if (!cr_kept_rows_has (list, position, mark))
    cr_kept_rows_put (list, position, gtk_list_box_row_new (), task, mark);
}

static void
test_rows (void)
{
  GtkListBox *list = GTK_LIST_BOX (g_object_ref_sink (gtk_list_box_new ()));
  const char *one = g_intern_static_string ("t-1"), *two = g_intern_static_string ("t-2");
  GtkWidget  *first = NULL, *second = NULL;

  g_assert_null (cr_kept_rows_get_task (NULL));
  g_assert_null (cr_kept_rows_find (list, one));
  g_assert_false (cr_kept_rows_has (list, 0, "one"));
  put (list, 0, one, "one");
  put (list, 1, two, "two");
  first = cr_kept_rows_find (list, one);
  second = cr_kept_rows_find (list, two);
  g_assert_true (first == GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)));
  g_assert_true (second == GTK_WIDGET (gtk_list_box_get_row_at_index (list, 1)));
  g_assert_true (cr_kept_rows_get_task (second) == two);

  put (list, 0, one, "one");
  put (list, 1, two, "another two");
  g_assert_true (cr_kept_rows_find (list, one) == first);
  g_assert_true (cr_kept_rows_find (list, two) == GTK_WIDGET (gtk_list_box_get_row_at_index (list, 1)));
  g_assert_null (gtk_list_box_get_row_at_index (list, 2));
  g_assert_true (cr_kept_rows_has (list, 1, "another two"));

  cr_kept_rows_cut (list, 1);
  g_assert_true (cr_kept_rows_find (list, one) == first);
  g_assert_null (cr_kept_rows_find (list, two));
  cr_kept_rows_cut (list, 0);
  g_assert_null (gtk_widget_get_first_child (GTK_WIDGET (list)));
  g_object_unref (list);
}

/* Which task the person is on. */
static void
test_focus (void)
{
  GtkWidget  *window = gtk_window_new ();
  GtkListBox *list = GTK_LIST_BOX (gtk_list_box_new ());
  const char *one = g_intern_static_string ("t-1");

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (list));
  put (list, 0, one, "one");
  g_assert_null (cr_kept_rows_get_focused (list));
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (cr_kept_rows_find (list, one));
  g_assert_true (cr_kept_rows_get_focused (list) == one);
  cr_app_test_settle ();
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/kept-rows/rows", test_rows);
  g_test_add_func ("/kept-rows/focus", test_focus);
  return g_test_run ();
}
