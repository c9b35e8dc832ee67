/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page “Overview” of random roadmaps: what it shows is what the command line tells, and every figure opens the list
 * that has so many tasks. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-filter-notice.h"
#include "cr-interface.h"
#include "cr-overview-page-private.h"
#include "cr-test-map.h"
#include "cr-test.h"
#include "cr-window-private.h"
#include "cr-writer.h"

#include <json-glib/json-glib.h>

#define N_ROADMAPS 5
#define N_FILTERED 2 /* the same with a filter, which takes long */
#define N_TASKS    40

typedef struct
{
  CrWindow       *window;
  CrOverviewPage *page;
  CrRoadmap      *roadmap;
  JsonNode       *told; /* by roadmapctl show */
} Scene;

static char *
run_show (const char *path)
{
  g_autofree char   *program = g_build_filename (g_getenv ("CR_BUILD_DIR"), "src", "cli", "roadmapctl", NULL);
  char               day[CR_DAY_TEXT_SIZE];
  const char        *arguments[] = { program, "show", path, "--json", "--today", NULL, NULL };
  char              *output = NULL;
  g_autoptr (GError) error = NULL;
  int                status = 0;

  arguments[5] = cr_day_format (cr_interface_get_today (), day);
  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return output;
}

static gboolean
has_document (gpointer window)
{
  return cr_window_get_document (window) != NULL;
}

/* Opens the roadmap from a file. */
static void
scene_init (Scene     *self,
            CrRoadmap *roadmap)
{
  g_autofree char   *folder = g_dir_make_tmp ("cr-app-XXXXXX", NULL);
  g_autofree char   *path = g_build_filename (folder, "random.roadmap.json", NULL);
  g_autoptr (GFile)  file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = cr_writer_write (roadmap);
  g_autofree char   *output = NULL;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  output = run_show (path);
  self->told = json_from_string (output, NULL);
  self->window = cr_app_test_new_window ();
  cr_window_open_file (self->window, file);
  cr_app_test_wait_for (has_document, self->window);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.go", "s", "overview");
  cr_app_test_settle ();
  self->page = CR_OVERVIEW_PAGE (cr_window_find_page (self->window, "overview"));
  self->roadmap = cr_document_get_roadmap (cr_window_get_document (self->window));
}

static void
scene_clear (Scene *self)
{
  json_node_unref (self->told);
  cr_app_test_destroy (self->window);
}

static guint
get_told (Scene      *self,
          const char *group,
          const char *member)
{
  return (guint) json_object_get_int_member (
    json_object_get_object_member (json_node_get_object (self->told), group), member);
}

static guint
get_told_by_status (Scene   *self,
                    CrStatus status)
{
  JsonObject *tasks = json_object_get_object_member (json_node_get_object (self->told), "tasks");

  return (guint) json_object_get_int_member (json_object_get_object_member (tasks, "byStatus"),
                                             cr_status_to_id (status));
}

static GtkLabel *
find_number (GtkWidget *widget)
{
  GtkLabel *found = NULL;

  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "figure-number"))
    return GTK_LABEL (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_number (child);
  return found;
}

/* What one reads in the row. */
static guint
read_number (GtkWidget *row)
{
  const char *text = gtk_label_get_text (find_number (row));

  g_assert_true (g_ascii_isdigit (text[0]));
  return (guint) g_ascii_strtoull (text, NULL, 10);
}

/* The number before “task”. */
static guint
read_tasks (const char *words)
{
  const char *end = strstr (words, " task");
  const char *start = end;

  g_assert_nonnull (end);
  while (start > words && g_ascii_isdigit (start[-1]))
    start--;
  return start < end ? (guint) g_ascii_strtoull (start, NULL, 10) : 0;
}

static void
test_told (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261116);

  for (guint i = 0; i < N_ROADMAPS; i++)
    {
      g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();
      g_autoptr (CrRoadmap)   roadmap = cr_test_random_mapped (random, catalogue, N_TASKS);
      Scene                   self;
      GtkWidget             **figures = NULL;
      g_autofree char        *percent = NULL;

      scene_init (&self, roadmap);
      figures = self.page->figures;
      g_assert_cmpuint (read_number (figures[CR_FIGURE_TASKS]), ==, get_told (&self, "tasks", "total"));
      for (guint status = 0; status < CR_N_STATUSES; status++)
        g_assert_cmpuint (read_number (figures[CR_FIGURE_NOT_STARTED + status]), ==,
                          get_told_by_status (&self, (CrStatus) status));
      g_assert_cmpuint (read_number (figures[CR_FIGURE_OVERDUE]), ==, get_told (&self, "tasks", "overdue"));
      g_assert_cmpuint (read_number (figures[CR_FIGURE_WITHOUT_OWNER]), ==, get_told (&self, "tasks", "withoutOwner"));
      g_assert_cmpuint (read_number (figures[CR_FIGURE_WITHOUT_DATES]), ==, get_told (&self, "tasks", "withoutDates"));
      percent = cr_format_percent ((int) get_told (&self, "progress", "percent"), "en");
      g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (self.page->percent)), ==, percent);
      g_assert_cmpuint (read_tasks (gtk_label_get_text (GTK_LABEL (self.page->formula))), ==,
                        get_told (&self, "progress", "tasks"));
      scene_clear (&self);
    }
}

/* The list that was opened has so many tasks, and one goes back. */
static void
assert_list (Scene *self,
             guint  n_tasks)
{
  guint            n_all = cr_roadmap_get_n_tasks (self->roadmap);
  g_autofree char *expected = g_strdup_printf ("%u of %u shown", n_tasks, n_all);
  const char      *fact = NULL;

  cr_app_test_settle ();
  g_assert_cmpstr (cr_place_get_page (cr_window_get_place (self->window)), ==, "tasks");
  fact = cr_filter_notice_get_fact (CR_FILTER_NOTICE (cr_app_test_find (self->window, "filter_notice")));
  /* Of all tasks there is no notice. */
  if (cr_query_is_filtering (cr_place_get_query (cr_window_get_place (self->window))))
    g_assert_cmpstr (fact, ==, expected);
  else
    g_assert_cmpuint (n_tasks, ==, n_all);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.back", NULL));
  cr_app_test_settle ();
}

static void
collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

/* Rows that show words tell the number in these, or in what is heard of them. */
static guint
open_rows (Scene *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  guint                 n_opened = 0;

  collect (GTK_WIDGET (self->page), CR_TYPE_FIGURE_ROW, rows);
  for (guint i = 0; i < rows->len; i++)
    {
      CrFigureRow *row = rows->pdata[i];
      gboolean     is_source = FALSE;
      gboolean     is_side = row == (gpointer) self->page->figures[CR_FIGURE_UNTRANSLATED_EN] ||
                         row == (gpointer) self->page->figures[CR_FIGURE_UNTRANSLATED_RU];

      for (guint n = 0; n < CR_OVERVIEW_N_SOURCES; n++)
        is_source = is_source || row == (gpointer) self->page->sources[n];
      if (cr_figure_row_get_query (row) == NULL || cr_figure_row_get_figure (row) == 0)
        continue;
      if (is_side)
        g_assert_cmpuint (read_tasks (gtk_label_get_text (find_number (GTK_WIDGET (row)))), ==,
                          cr_figure_row_get_figure (row));
      else if (!is_source)
        g_assert_cmpuint (read_number (GTK_WIDGET (row)), ==, cr_figure_row_get_figure (row));
      g_signal_emit_by_name (row, "clicked");
      assert_list (self, cr_figure_row_get_figure (row));
      n_opened++;
    }
  return n_opened;
}

/* Every region of a picture says how many tasks it is about. */
static guint
open_regions (Scene     *self,
              GtkWidget *picture)
{
  guint n_tasks = 0;

  for (guint i = 0; i < cr_display_list_get_n_regions (cr_picture_get_list (CR_PICTURE (picture))); i++)
    {
      guint      n = read_tasks (cr_display_list_get_region (cr_picture_get_list (CR_PICTURE (picture)), i)->name);
      GtkWidget *button = gtk_widget_get_first_child (picture);

      for (guint k = 0; k < i; k++)
        button = gtk_widget_get_next_sibling (button);
      g_signal_emit_by_name (button, "clicked");
      assert_list (self, n);
      n_tasks += n;
    }
  return n_tasks;
}

static void
test_lists (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261117);
  guint             n_ending = 0;

  for (guint i = 0; i < N_ROADMAPS; i++)
    {
      g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();
      g_autoptr (CrRoadmap)   roadmap = cr_test_random_mapped (random, catalogue, N_TASKS);
      Scene                   self;

      scene_init (&self, roadmap);
      g_assert_cmpuint (open_rows (&self), >=, 8);
      g_assert_cmpuint (open_regions (&self, self.page->areas), ==, N_TASKS);
      n_ending += read_number (self.page->figures[CR_FIGURE_ENDING]);
      if (gtk_widget_get_mapped (self.page->ahead))
        g_assert_cmpuint (open_regions (&self, self.page->ahead), ==,
                          read_number (self.page->figures[CR_FIGURE_ENDING]));
      scene_clear (&self);
    }
  g_assert_cmpuint (n_ending, >, 0);
}

/* The same of the tasks that a filter shows. */
static void
test_lists_of_filter (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261118);

  for (guint i = 0; i < N_FILTERED; i++)
    {
      const char             *statuses[] = { "not-started", "in-progress", i % 2 == 0 ? "done" : "cancelled" };
      g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();
      g_autoptr (CrRoadmap)   roadmap = cr_test_random_mapped (random, catalogue, N_TASKS);
      CrQuery                *query = cr_query_new ();
      guint                   n_shown = 0;
      Scene                   self;

      scene_init (&self, roadmap);
      cr_query_set_filter (query, CR_FILTER_STATUS, cr_ids_new (statuses, G_N_ELEMENTS (statuses)));
      cr_place_set_query (cr_window_get_place (self.window), query);
      cr_place_set_view (cr_window_get_place (self.window), CR_VIEW_SCOPE, CR_SCOPE_FILTER);
      cr_app_test_settle ();
      n_shown = read_number (self.page->figures[CR_FIGURE_TASKS]);
      g_assert_cmpuint (n_shown, >, 0);
      g_assert_cmpuint (n_shown, <, N_TASKS);
      g_assert_cmpuint (open_rows (&self), >=, 5);
      g_assert_cmpuint (open_regions (&self, self.page->areas), ==, n_shown);
      g_assert_cmpuint (read_number (self.page->figures[CR_FIGURE_TASKS]), ==, n_shown);
      scene_clear (&self);
    }
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  /* In the midst of the plans. */
  cr_interface_set_today (CR_TEST_PLAN_START + 20);
  g_test_add_func ("/overview-numbers/told", test_told);
  g_test_add_func ("/overview-numbers/lists", test_lists);
  g_test_add_func ("/overview-numbers/lists-of-filter", test_lists_of_filter);
  return g_test_run ();
}
