/* SPDX-License-Identifier: GPL-3.0-or-later
 * What comes out of a printer is what the command line writes into a file: so many pages, and the same
 * words on them. */
#include "config.h"

#include "cr-disk-scene.h"
#include "cr-export-dialog.h"
#include "cr-interface.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct _Scene Scene;

struct _Scene
{
  CrDiskScene disk;
  char       *printed; /* paths */
  char       *written;
  GFile      *file; /* of the first */
  void (*meanwhile) (Scene *scene);
  gboolean seen;
};

static void
set_up (Scene *scene)
{
  *scene = (Scene){ 0 };
  cr_disk_scene_set_up (&scene->disk);
  scene->printed = g_build_filename (scene->disk.folder, "printed.pdf", NULL);
  scene->written = g_build_filename (scene->disk.folder, "written.pdf", NULL);
  scene->file = g_file_new_for_path (scene->printed);
}

static void
tear_down (Scene *scene)
{
  g_unlink (scene->printed);
  g_unlink (scene->written);
  g_object_unref (scene->file);
  g_free (scene->printed);
  g_free (scene->written);
  cr_disk_scene_tear_down (&scene->disk);
}

static gboolean
is_over (gpointer window)
{
  return CR_WINDOW (window)->printing == NULL;
}

static void
print (Scene *scene)
{
  cr_window_print (scene->disk.window, scene->file);
  cr_app_test_wait_for (is_over, scene->disk.window);
}

static void
choose (Scene      *scene,
        const char *line)
{
  g_clear_object (&scene->disk.window->page_setup);
  cr_place_set_export (cr_window_get_place (scene->disk.window), line);
}

/* What a program prints. (transfer full) */
static char *
call (const char *const *arguments)
{
  g_autoptr (GError)      error = NULL;
  g_autoptr (GSubprocess) process =
    g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  char *output = NULL;

  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return output;
}

static void
write_by_command_line (Scene             *scene,
                       const char *const *options)
{
  g_autofree char      *program = g_test_build_filename (G_TEST_BUILT, "..", "src", "cli", "roadmapctl", NULL);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autofree char      *output = NULL;
  const char *const     first[] = { program, "convert", scene->disk.path, "-o",
                                    scene->written, "--today", "2026-11-16" };

  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    g_ptr_array_add (arguments, (gpointer) first[i]);
  for (guint i = 0; options[i] != NULL; i++)
    g_ptr_array_add (arguments, (gpointer) options[i]);
  g_ptr_array_add (arguments, NULL);
  output = call ((const char *const *) arguments->pdata);
}

/* A line of pdfinfo. (transfer full) */
static char *
get_info (const char *path,
          const char *name)
{
  g_autofree char *output = call ((const char *const[]){ "pdfinfo", path, NULL });
  const char      *line = strstr (output, name);

  g_assert_nonnull (line);
  line += strlen (name);
  line += strspn (line, " ");
  return g_strndup (line, strcspn (line, "\n"));
}

/* The words one after the other, page by page. (transfer full) */
static char *
get_words (const char *path)
{
  g_autofree char *output = call ((const char *const[]){ "pdftotext", path, "-", NULL });
  g_auto (GStrv)   words = g_strsplit_set (output, " \n", -1);
  GString         *joined = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      g_string_append_printf (joined, "%s ", words[i]);
  return g_string_free (joined, FALSE);
}

static gboolean
has_poppler (void)
{
  g_autofree char *text = g_find_program_in_path ("pdftotext");
  g_autofree char *info = g_find_program_in_path ("pdfinfo");

  if (text != NULL && info != NULL)
    return TRUE;
  g_test_skip ("no poppler-utils");
  return FALSE;
}

static void
assert_same (Scene *scene)
{
  g_autofree char *printed_pages = get_info (scene->printed, "Pages:");
  g_autofree char *written_pages = get_info (scene->written, "Pages:");
  g_autofree char *printed_size = get_info (scene->printed, "Page size:");
  g_autofree char *written_size = get_info (scene->written, "Page size:");
  g_autofree char *printed = get_words (scene->printed);
  g_autofree char *written = get_words (scene->written);

  g_assert_cmpstr (printed_pages, ==, written_pages);
  g_assert_cmpstr (printed_size, ==, written_size);
  g_assert_cmpstr (printed, ==, written);
  g_assert_cmpuint (strlen (printed), >, 1000);
}

static void
test_same_pages (void)
{
  static const struct
  {
    const char *line;
    const char *options[6];
  } cases[] = {
    { NULL, { NULL } },
    { "format=pdf/report language=ru paper=a3", { "--lang", "ru", "--paper", "a3", NULL } },
    { "format=pdf/fiche language=ru", { "--lang", "ru", "--view", "fiche", NULL } },
    { "format=pdf/timeline language=en", { "--view", "timeline", NULL } },
    { "format=csv language=ru", { "--lang", "ru", NULL } },
  };
  Scene scene;

  if (!has_poppler ())
    return;
  set_up (&scene);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      choose (&scene, cases[i].line);
      print (&scene);
      write_by_command_line (&scene, cases[i].options);
      assert_same (&scene);
    }
  tear_down (&scene);
}

/* The paper of the printer, not that of the choice; and then it is that of the next report. */
static void
test_paper (void)
{
  Scene                    scene;
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize            *size = gtk_paper_size_new (GTK_PAPER_NAME_A3);
  CrPlace                 *place = NULL;
  g_autofree char         *page_size = NULL;

  if (!has_poppler ())
    return;
  set_up (&scene);
  place = cr_window_get_place (scene.disk.window);
  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_PORTRAIT);
  scene.disk.window->page_setup = g_object_ref (setup);
  print (&scene);
  write_by_command_line (&scene, (const char *const[]){ "--paper", "a3", "--orientation", "portrait", NULL });
  assert_same (&scene);
  g_assert_nonnull (strstr (cr_place_get_export (place), "paper=a3 orientation=portrait"));

  gtk_paper_size_free (size);
  size = gtk_paper_size_new (GTK_PAPER_NAME_LETTER);
  gtk_page_setup_set_paper_size (setup, size);
  g_set_object (&scene.disk.window->page_setup, setup);
  print (&scene);
  page_size = get_info (scene.printed, "Page size:");
  g_assert_true (g_str_has_prefix (page_size, "612 x 792"));
  g_assert_nonnull (strstr (cr_place_get_export (place), "paper=a3 orientation=portrait"));
  gtk_paper_size_free (size);
  tear_down (&scene);
}

/* So much is told, and what was chosen for another export is still chosen. */
static void
test_told (void)
{
  Scene    scene;
  CrPlace *place = NULL;

  set_up (&scene);
  place = cr_window_get_place (scene.disk.window);
  choose (&scene, "format=md language=ru scope=selected blocks=title+matrix");
  print (&scene);
  g_assert_cmpstr (cr_status_line_get_told (scene.disk.window->status_line), ==, "2 pages printed");
  g_assert_nonnull (strstr (cr_place_get_export (place), "format=md language=ru scope=selected"));
  cr_place_select (place, "t-002");
  choose (&scene, "format=pdf/fiche scope=selected");
  print (&scene);
  g_assert_cmpstr (cr_status_line_get_told (scene.disk.window->status_line), ==, "1 page printed");
  tear_down (&scene);
}

/* A print operation that writes into a file runs a main loop of its own until that is done. */
static gboolean
meanwhile_cb (gpointer user_data)
{
  Scene    *scene = user_data;
  CrWindow *window = scene->disk.window;

  if (cr_window_get_printing (window) == NULL)
    return G_SOURCE_CONTINUE;
  scene->meanwhile (scene);
  return G_SOURCE_REMOVE;
}

static void
print_and (Scene *scene,
           void (*meanwhile) (Scene *scene))
{
  scene->meanwhile = meanwhile;
  g_timeout_add (1, meanwhile_cb, scene);
  print (scene);
}

static void
look_at_job (Scene *scene)
{
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (scene->disk.window->printing);
  GtkPrintSettings  *settings = gtk_print_operation_get_print_settings (operation);
  g_autofree char   *name = NULL;

  g_object_get (operation, "job-name", &name, NULL);
  g_assert_cmpstr (name, ==, "Цифровая таможня, 2026–2028");
  g_assert_cmpstr (gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_DIR), ==, scene->disk.folder);
  g_assert_true (g_str_has_suffix (gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME), "-ru"));
  scene->seen = TRUE;
}

static void
test_job (void)
{
  Scene scene;

  set_up (&scene);
  choose (&scene, "format=pdf/report language=ru");
  print_and (&scene, look_at_job);
  g_assert_true (scene.seen);
  tear_down (&scene);
}

/* Nothing else is printed meanwhile. */
static void
cancel (Scene *scene)
{
  CrPrinting *printing = scene->disk.window->printing;

  gtk_widget_activate_action (GTK_WIDGET (scene->disk.window), "win.print", NULL);
  g_assert_true (scene->disk.window->printing == printing);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->disk.window), "win.cancel", NULL));
}

/* Cancel while the pages are being made: nothing goes on, and one can print again. */
static void
test_cancelled (void)
{
  Scene     scene;
  CrWindow *window = NULL;

  set_up (&scene);
  window = scene.disk.window;
  print_and (&scene, cancel);
  g_assert_cmpstr (cr_status_line_get_told (window->status_line), ==, "Cancelled");
  g_assert_null (cr_app_test_get_dialog (window));
  print (&scene);
  g_assert_cmpstr (cr_status_line_get_told (window->status_line), !=, "Cancelled");
  tear_down (&scene);
}

/* What cannot be written is told of. */
static void
test_refused (void)
{
  Scene             scene;
  g_autofree char  *path = NULL;
  g_autoptr (GFile) nowhere = NULL;
  GtkWindow        *dialog = NULL;

  set_up (&scene);
  path = g_build_filename (scene.disk.folder, "nowhere", "printed.pdf", NULL);
  nowhere = g_file_new_for_path (path);
  cr_window_print (scene.disk.window, nowhere);
  cr_app_test_wait_for (is_over, scene.disk.window);
  dialog = cr_disk_wait_for_dialog (scene.disk.window);
  g_assert_nonnull (strstr (cr_disk_list_labels (dialog), "The Pages Could Not Be Printed"));
  gtk_window_destroy (dialog);
  cr_app_test_settle ();
  print (&scene);
  tear_down (&scene);
}

static void
close_window (Scene *scene)
{
  gtk_window_destroy (GTK_WINDOW (scene->disk.window));
  scene->seen = cr_window_is_closed (scene->disk.window);
}

/* The window closes while the pages are on their way: they arrive all the same. */
static void
test_closed (void)
{
  Scene scene;

  set_up (&scene);
  print_and (&scene, close_window);
  g_assert_true (scene.seen);
  g_assert_true (g_file_query_exists (scene.file, NULL));
  tear_down (&scene);
}

int
main (int    argc,
      char **argv)
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;

  g_test_add_func ("/printing/same pages", test_same_pages);
  g_test_add_func ("/printing/paper", test_paper);
  g_test_add_func ("/printing/told", test_told);
  g_test_add_func ("/printing/job", test_job);
  g_test_add_func ("/printing/cancelled", test_cancelled);
  g_test_add_func ("/printing/refused", test_refused);
  g_test_add_func ("/printing/closed", test_closed);
  return g_test_run ();
}
