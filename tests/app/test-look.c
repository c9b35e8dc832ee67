/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a person sees of the window in each size, language and size of letters: the right parts, and nothing cut. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-filter-terms.h"
#include "cr-interface.h"
#include "cr-tasks-page-private.h"
#include "cr-window-private.h"

#define DPI   (96 * 1024)
#define LARGE (DPI * 3 / 2)

#define N_FRAMES_MAX 20

static CrTasksPage *
get_page (CrWindow *window)
{
  return CR_TASKS_PAGE (cr_window_find_page (window, "tasks"));
}

static CrWindow *
open_example (int width,
              int height)
{
  CrWindow *window = NULL;

  cr_app_test_set_size (width, height);
  window = cr_app_test_open_example (NULL);
  cr_app_test_set_size (1280, 800);
  return window;
}

static void
set_letters (int dpi)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
}

/* (transfer full) */
static char *
list_columns (CrWindow *window)
{
  guint                n_columns = 0;
  g_autofree CrColumn *columns = cr_tasks_page_list_columns (get_page (window), &n_columns);
  g_autoptr (GString)  names = g_string_new (NULL);

  for (guint i = 0; i < n_columns; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", cr_column_get_name (columns[i]));
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* The columns of the pictures of the design, by the rule in which order they leave. */
static void
test_columns (void)
{
  static const struct
  {
    int         width;
    const char *language;
    const char *columns;
  } cases[] = {
    /* Beside the inspector. */
    { 1280, "en", "title status owner finish" },
    { 1280, "ru", "title status owner finish" },
    { 1024, "en", "title status progress owner finish" },
    { 1024, "ru", "title status progress owner finish" },
    { 860, "en", "title status owner finish" },
    { 860, "ru", "title status owner finish" },
    { 600, "en", "title status owner finish" },
    { 600, "ru", "title status owner finish" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CrWindow        *window = NULL;
      g_autofree char *columns = NULL;

      g_test_message ("%d %s", cases[i].width, cases[i].language);
      cr_interface_set_language (cases[i].language);
      window = open_example (cases[i].width, 800);
      columns = list_columns (window);
      g_assert_cmpstr (columns, ==, cases[i].columns);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window->sidebar_lists)), <=, 224);
      if (cases[i].width == 1280)
        g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window->inspector)), ==, 344);
      cr_app_test_destroy (window);
    }
  cr_interface_set_language ("en");
}

static void
filter (CrWindow   *window,
        const char *terms)
{
  CrPlace       *place = cr_window_get_place (window);
  g_auto (GStrv) words = g_strsplit (terms, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    cr_place_set_query (place, cr_filter_terms_toggle (cr_place_get_query (place), words[i]));
  cr_app_test_settle ();
}

static guint
count_chips (GtkWidget *widget)
{
  guint n_chips = gtk_widget_has_css_class (widget, "filter-chip") && gtk_widget_get_mapped (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_chips += count_chips (child);
  return n_chips;
}

/* As many filters as can be read whole, three at most; in a narrow window their number alone. */
static void
test_filters (void)
{
  CrWindow  *window = open_example (1280, 800);
  GtkWidget *bar = GTK_WIDGET (get_page (window)->filter_bar);

  filter (window, "open");
  g_assert_cmpuint (count_chips (bar), ==, 1);
  filter (window, "overdue");
  g_assert_cmpuint (count_chips (bar), ==, 2);
  filter (window, "status=in-progress owner= priority=high undated waiting");
  g_assert_cmpuint (count_chips (bar), >=, 1);
  g_assert_cmpuint (count_chips (bar), <=, 3);
  cr_app_test_find_named (bar, GTK_TYPE_MENU_BUTTON, count_chips (bar) == 3 ? "3 more filters" : "4 more filters");
  cr_app_test_destroy (window);

  window = open_example (700, 500);
  bar = GTK_WIDGET (get_page (window)->filter_bar);
  filter (window, "open overdue");
  g_assert_cmpuint (count_chips (bar), ==, 0);
  cr_app_test_destroy (window);
}

/* What has no room in the header bar is in the menu. */
static void
test_header (void)
{
  CrWindow *window = open_example (860, 600);

  g_assert_true (gtk_widget_get_mapped (window->redo_button));
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (window->narrow_section)), ==, 0);
  cr_app_test_destroy (window);
  window = open_example (859, 600);
  g_assert_false (gtk_widget_get_mapped (window->back_button));
  g_assert_false (gtk_widget_get_mapped (window->forward_button));
  g_assert_false (gtk_widget_get_mapped (window->redo_button));
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (window->narrow_section)), ==, 3);
  cr_app_test_destroy (window);
}

static gboolean
has_tooltip (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (gtk_widget_get_has_tooltip (widget))
      return TRUE;
  return FALSE;
}

/* Long texts may end in an ellipsis where the whole of them can be had. (transfer full) */
static char *
find_cut (GtkWidget *widget)
{
  if (!GTK_IS_LABEL (widget) || !pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))) ||
      has_tooltip (widget))
    return NULL;
  return g_strdup_printf ("“%s” is cut", gtk_label_get_text (GTK_LABEL (widget)));
}

/* Scrolling reaches everything; in the other direction all must be in sight. (transfer full) */
static char *
find_outside (GtkWidget *widget,
              GtkWidget *window,
              gboolean   scrolls_across,
              gboolean   scrolls_down)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (widget, window, &bounds))
    return NULL;
  if (!scrolls_across &&
      (bounds.origin.x < -1 || bounds.origin.x + bounds.size.width > (float) gtk_widget_get_width (window) + 1))
    return g_strdup_printf ("a %s goes from %g to %g of %d", G_OBJECT_TYPE_NAME (widget), bounds.origin.x,
                            bounds.origin.x + bounds.size.width, gtk_widget_get_width (window));
  if (!scrolls_down &&
      (bounds.origin.y < -1 || bounds.origin.y + bounds.size.height > (float) gtk_widget_get_height (window) + 1))
    return g_strdup_printf ("a %s goes down from %g to %g of %d", G_OBJECT_TYPE_NAME (widget), bounds.origin.y,
                            bounds.origin.y + bounds.size.height, gtk_widget_get_height (window));
  return NULL;
}

/* The first thing that is not to be seen whole; NULL: none. (transfer full) */
static char *
find_fault (GtkWidget *widget,
            GtkWidget *window,
            gboolean   scrolls_across,
            gboolean   scrolls_down)
{
  char *fault = NULL;

  if (GTK_IS_NATIVE (widget) && widget != window)
    return NULL;
  if (GTK_IS_SCROLLBAR (widget) || !gtk_widget_get_mapped (widget))
    return NULL;
  fault = find_outside (widget, window, scrolls_across, scrolls_down);
  if (fault == NULL)
    fault = find_cut (widget);
  if (GTK_IS_SCROLLED_WINDOW (widget))
    {
      GtkPolicyType across = GTK_POLICY_NEVER;
      GtkPolicyType down = GTK_POLICY_NEVER;

      gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (widget), &across, &down);
      scrolls_across = scrolls_across || across != GTK_POLICY_NEVER;
      scrolls_down = scrolls_down || down != GTK_POLICY_NEVER;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && fault == NULL;
       child = gtk_widget_get_next_sibling (child))
    fault = find_fault (child, window, scrolls_across, scrolls_down);
  return fault;
}

/* What follows the width of the window comes some frames after it, and how many depends on the machine. */
static void
look_at (gpointer    window,
         const char *where)
{
  g_autofree char *fault = NULL;

  g_test_message ("%s", where);
  for (guint i = 0; i < N_FRAMES_MAX && (i == 0 || fault != NULL); i++)
    {
      cr_app_test_settle ();
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
      cr_app_test_settle ();
      g_free (fault);
      fault = find_fault (GTK_WIDGET (window), GTK_WIDGET (window), FALSE, FALSE);
      if (fault != NULL)
        g_test_message ("not yet: %s", fault);
    }
  if (fault != NULL)
    g_error ("%s: %s", where, fault);
}

static void
look_at_dialog (CrWindow   *window,
                const char *action)
{
  GtkWindow *dialog = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
  dialog = cr_app_test_get_dialog (window);
  g_assert_nonnull (dialog);
  look_at (dialog, action);
  gtk_window_close (dialog);
  cr_app_test_settle ();
}

static void
look_at_tasks (int width,
               int height)
{
  CrWindow         *window = open_example (width, height);
  CrPlace          *place = cr_window_get_place (window);
  CrRoadmap        *roadmap = cr_document_get_roadmap (cr_window_get_document (window));
  const char       *ids[] = { cr_roadmap_get_task (roadmap, 3)->id, cr_roadmap_get_task (roadmap, 10)->id };
  g_autoptr (CrIds) two = cr_ids_new (ids, G_N_ELEMENTS (ids));

  look_at (window, "opened");
  cr_place_set_selection (place, two);
  filter (window, "open status=in-progress priority=high");
  look_at (window, "several filtered");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.edit-task", NULL));
  look_at (window, "inspector");
  cr_place_set_search (place, "qqq");
  look_at (window, "no hits");
  look_at_dialog (window, "win.properties");
  cr_app_test_destroy (window);
}

static void
look_at_start (int width,
               int height)
{
  CrWindow *window = NULL;

  cr_app_test_set_size (width, height);
  window = cr_app_test_new_window ();
  cr_app_test_set_size (1280, 800);
  look_at (window, "start");
  look_at_dialog (window, "win.new-from-template");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.new-empty", NULL));
  look_at (window, "empty matrix");
  cr_app_test_go_to_tasks (window);
  look_at (window, "empty");
  cr_app_test_destroy (window);
}

static void
test_whole (void)
{
  static const struct
  {
    int width;
    int height;
    int dpi;
  } cases[] = {
    { 600, 400, DPI },
    { 860, 600, DPI },
    { 1024, 600, DPI },
    { 1280, 800, DPI },
    { 1024, 600, LARGE },
    { 1280, 800, LARGE },
  };
  static const char *const languages[] = { "en", "ru" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
      {
        g_test_message ("%d × %d, %d dpi, %s", cases[i].width, cases[i].height, cases[i].dpi / 1024, languages[k]);
        cr_interface_set_language (languages[k]);
        set_letters (cases[i].dpi);
        look_at_start (cases[i].width, cases[i].height);
        look_at_tasks (cases[i].width, cases[i].height);
      }
  set_letters (DPI);
  cr_interface_set_language ("en");
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/look/columns", test_columns);
  g_test_add_func ("/look/filters", test_filters);
  g_test_add_func ("/look/header", test_header);
  g_test_add_func ("/look/whole", test_whole);
  return g_test_run ();
}
