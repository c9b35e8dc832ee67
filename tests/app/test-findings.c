/* SPDX-License-Identifier: GPL-3.0-or-later
 * Faulty entries of a file: counted, listed, led to, and kept up to date. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-findings-window.h"
#include "cr-notice.h"
#include "cr-window-private.h"

static gboolean
is_quiet (gpointer user_data)
{
  return !cr_finding_list_is_busy (user_data);
}

static gboolean
has_document (gpointer user_data)
{
  return cr_window_get_document (user_data) != NULL;
}

static CrWindow *
open_case (const char *name)
{
  CrWindow         *window = cr_app_test_new_window ();
  g_autofree char  *path = g_build_filename (g_getenv ("CR_SOURCE_DIR"), "tests/data/format/finding", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  cr_window_open_file (window, file);
  cr_app_test_wait_for (has_document, window);
  cr_app_test_settle ();
  return window;
}

/* The notice stands while there are findings, goes with the last one, and comes back with an undo. */
static void
test_notice (void)
{
  CrWindow        *window = open_case ("progress-high.roadmap.json");
  CrDocument      *document = cr_window_get_document (window);
  const char      *task = cr_roadmap_get_task (cr_document_get_roadmap (document), 0)->id;
  g_auto (CrValue) value = cr_value_integer (50);

  g_assert_cmpuint (cr_finding_list_get_n_faults (window->findings), ==, 1);
  g_assert_true (cr_notice_is_shown (window->findings_notice));
  g_assert_true (cr_document_edit (document, task, "progress", &value, NULL));
  g_assert_true (cr_finding_list_is_busy (window->findings));
  cr_app_test_wait_for (is_quiet, window->findings);
  g_assert_cmpuint (cr_finding_list_get_n_faults (window->findings), ==, 0);
  g_assert_false (cr_notice_is_shown (window->findings_notice));
  g_assert_true (cr_history_undo (cr_document_get_history (document)));
  cr_app_test_wait_for (is_quiet, window->findings);
  g_assert_cmpuint (cr_finding_list_get_n_faults (window->findings), ==, 1);
  g_assert_true (cr_notice_is_shown (window->findings_notice));
  cr_app_test_destroy (window);
}

/* The window lists it, leads there even past a filter, and closes when it is mended. */
static void
test_go_to (void)
{
  CrWindow        *window = open_case ("progress-high.roadmap.json");
  CrDocument      *document = cr_window_get_document (window);
  const char      *task = cr_roadmap_get_task (cr_document_get_roadmap (document), 0)->id;
  g_auto (CrValue) value = cr_value_integer (50);
  GtkWindow       *list = NULL;

  cr_place_set_search (cr_window_get_place (window), "not in any title");
  cr_place_select (cr_window_get_place (window), NULL);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-findings", NULL));
  list = cr_app_test_get_dialog (window);
  g_assert_true (CR_IS_FINDINGS_WINDOW (list));
  g_assert_false (gtk_window_get_modal (list));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (list));
  cr_app_test_settle ();
  g_signal_emit_by_name (cr_app_test_find_named (list, GTK_TYPE_LIST_VIEW, "Faulty entries"), "activate", 0);
  cr_app_test_settle ();
  g_assert_cmpstr (cr_place_get_task (cr_window_get_place (window)), ==, task);
  g_assert_cmpstr (cr_place_get_search (cr_window_get_place (window)), ==, "");
  g_assert_true (cr_document_edit (document, task, "progress", &value, NULL));
  cr_app_test_wait_for (is_quiet, window->findings);
  cr_app_test_settle ();
  g_assert_null (cr_app_test_get_dialog (window));
  cr_app_test_destroy (window);
}

static gboolean
is_idle (gpointer user_data)
{
  return !cr_document_is_busy (user_data);
}

static void
assert_located (CrDocument *document)
{
  g_autoptr (CrFindingList) findings = cr_finding_list_new (document);
  g_autoptr (CrFinding)     first = NULL;
  const char               *pointer = NULL;

  g_assert_cmpuint (cr_finding_list_get_n_faults (findings), >, 0);
  first = g_list_model_get_item (cr_finding_list_get_model (findings), 0);
  pointer = cr_finding_get_fault (first)->pointer;
  if (g_str_has_prefix (pointer, "/tasks/"))
    g_assert_nonnull (cr_roadmap_lookup_task (cr_document_get_roadmap (document), cr_finding_get_key (first)));
  if (strstr (pointer, "/ratings/") != NULL)
    g_assert_cmpint (cr_finding_get_kind (first), ==, CR_KIND_RATING);
}

/* Every faulty file of the test data opens, and each of its findings names its record. */
static void
test_every_case (void)
{
  CrCatalogue     *catalogue = cr_application_get_catalogue (cr_app_test_get_application ());
  g_autofree char *folder = g_build_filename (g_getenv ("CR_SOURCE_DIR"), "tests/data/format/finding", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autoptr (CrDocument) document = cr_document_new (catalogue, NULL);
      g_autofree char       *path = g_build_filename (folder, name, NULL);
      g_autoptr (GFile)      file = g_file_new_for_path (path);

      if (!g_str_has_suffix (name, ".roadmap.json"))
        continue;
      cr_document_load_async (document, file, NULL, NULL);
      cr_app_test_wait_for (is_idle, document);
      assert_located (document);
    }
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/findings/notice", test_notice);
  g_test_add_func ("/findings/go-to", test_go_to);
  g_test_add_func ("/findings/every-case", test_every_case);
  return g_test_run ();
}
