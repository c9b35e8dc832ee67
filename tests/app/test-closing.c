/* SPDX-License-Identifier: GPL-3.0-or-later
 * Windows that are closed leave nothing behind. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-draft.h"
#include "cr-living.h"
#include "cr-pages.h"

#define N_WINDOWS 3

static void
set_progress (CrWindow     *window,
              const CrTask *task)
{
  CrDocument      *document = cr_window_get_document (window);
  CrDraft         *draft = cr_draft_new (cr_document_get_roadmap (document), NULL);
  g_auto (CrValue) progress = cr_value_integer (42);

  cr_draft_edit_task (draft, task->id, "progress", &progress);
  g_assert_true (cr_document_perform (document, cr_draft_finish (draft), CR_MERGE_NEVER, NULL));
}

/* Every page, with a task in the inspector, and an edit that all of them are told of. */
static void
use_window (void)
{
  CrWindow         *window = cr_app_test_open_example (NULL);
  CrPlace          *place = cr_window_get_place (window);
  const CrTask     *task = cr_roadmap_get_task (cr_document_get_roadmap (cr_window_get_document (window)), 0);
  guint             n_pages = 0;
  const CrPageKind *pages = cr_pages_list (&n_pages);

  cr_place_select (place, task->id);
  for (guint i = 0; i < n_pages; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", pages[i].name);
      cr_app_test_settle ();
    }
  set_progress (window, task);
  cr_app_test_go_to_tasks (window);
  cr_app_test_destroy (window);
}

static gboolean
is_nothing_left (gpointer user_data)
{
  g_autofree char *names = NULL;

  return cr_living_count (&names) == 0;
}

static void
assert_counts_windows (void)
{
  CrWindow        *window = cr_app_test_new_window ();
  g_autofree char *names = NULL;

  g_assert_cmpuint (cr_living_count (&names), >, 1);
  g_assert_nonnull (strstr (names, "1 CrWindow"));
  cr_app_test_destroy (window);
}

/* The first window makes what is kept for good. */
static void
test_objects (void)
{
  g_autofree char *names = NULL;

  use_window ();
  cr_living_watch ();
  assert_counts_windows ();
  for (guint i = 0; i < N_WINDOWS; i++)
    use_window ();
  cr_app_test_settle ();
  cr_living_count (&names);
  g_test_message ("left at first: %s", names);
  cr_app_test_wait_for (is_nothing_left, NULL);
}

/* Whoever follows a setting of the display has no business there when it is gone. */
static gboolean
is_followed (gpointer whoever)
{
  return g_signal_handler_find (gtk_settings_get_default (), G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, whoever) != 0;
}

static void
test_scrolled (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  gpointer   left = window;
  gboolean   overlay = FALSE;

  g_object_add_weak_pointer (G_OBJECT (window), &left);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_present (GTK_WINDOW (window));
  cr_app_test_settle ();
  g_assert_true (is_followed (scrolled));
  gtk_window_destroy (GTK_WINDOW (window));
  cr_app_test_settle ();
  g_assert_null (left);
  g_assert_false (is_followed (scrolled));
  g_object_get (gtk_settings_get_default (), "gtk-overlay-scrolling", &overlay, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-overlay-scrolling", !overlay, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-overlay-scrolling", overlay, NULL);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/closing/scrolled", test_scrolled);
  g_test_add_func ("/closing/objects", test_objects);
  return g_test_run ();
}
