/* SPDX-License-Identifier: GPL-3.0-or-later
 * Another language at once: every word changes, and nothing else does. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-interface.h"
#include "cr-task-cell.h"
#include "cr-text-field.h"
#include "cr-window-private.h"

#include <glib/gi18n.h>

static GtkWidget *
get_first_grandchild (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  return child != NULL ? gtk_widget_get_first_child (child) : NULL;
}

/* What a person sees or hears of a widget and all in it, one string after the other. */
static void
collect (GtkWidget *widget,
         GPtrArray *words)
{
  g_autofree char *heard = NULL;

  /* The files opened lately stand in the order of their times, which other tests change; a tooltip comes where the
   * pointer happens to rest. */
  if (!gtk_widget_get_visible (widget) || g_str_equal (gtk_widget_get_css_name (widget), "tooltip") ||
      g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), "recent_box") == 0)
    return;
  if (GTK_IS_LABEL (widget))
    g_ptr_array_add (words, g_strdup (gtk_label_get_text (GTK_LABEL (widget))));
  if (gtk_widget_get_tooltip_text (widget) != NULL)
    g_ptr_array_add (words, g_strdup (gtk_widget_get_tooltip_text (widget)));
  if (GTK_IS_TEXT (widget) && gtk_text_get_placeholder_text (GTK_TEXT (widget)) != NULL)
    g_ptr_array_add (words, g_strdup (gtk_text_get_placeholder_text (GTK_TEXT (widget))));
  /* A row of the table says no more than its cells, and which of them depends on the focus. */
  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL) &&
      !CR_IS_TASK_CELL (get_first_grandchild (widget)))
    heard = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "\001", NULL);
  if (heard != NULL)
    g_ptr_array_add (words, g_steal_pointer (&heard));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, words);
}

static GPtrArray *
collect_window (CrWindow *window)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  cr_app_test_settle ();
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  cr_app_test_settle ();
  collect (GTK_WIDGET (window), words);
  return words;
}

static guint32
read_number (const char *data,
             gsize       offset)
{
  guint32 number = 0;

  memcpy (&number, data + offset, sizeof number);
  return number;
}

static const char *
read_string (const char *data,
             gsize       table,
             guint       n,
             guint      *length)
{
  *length = read_number (data, table + 8 * n);
  return data + read_number (data, table + 8 * n + 4);
}

/* Adds what parts of a message say, which are parted by NUL; a context goes. */
static void
add_parts (GHashTable *set,
           const char *string,
           guint       length)
{
  for (guint i = 0; i < length; i += (guint) strlen (string + i) + 1)
    {
      const char *context = strchr (string + i, '\004');

      g_hash_table_add (set, g_strdup (context != NULL ? context + 1 : string + i));
    }
}

/* The words of one side of the Russian catalogue of messages that are none of the other side. (transfer full) */
static GHashTable *
load_words (gboolean russian)
{
  GHashTable            *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) others = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char       *path = NULL;
  g_autofree char       *data = NULL;
  GHashTableIter         iter;
  gpointer               other = NULL;

  path = g_build_filename (g_getenv ("CR_LOCALE_DIR"), "ru", "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);
  g_assert_true (g_file_get_contents (path, &data, NULL, NULL));
  g_assert_cmpuint (read_number (data, 0), ==, 0x950412de);
  for (guint i = 1; i < read_number (data, 8); i++)
    {
      guint       length = 0;
      const char *english = read_string (data, read_number (data, 12), i, &length);

      add_parts (russian ? others : words, english, length);
      english = read_string (data, read_number (data, 16), i, &length);
      add_parts (russian ? words : others, english, length);
    }
  g_hash_table_iter_init (&iter, others);
  while (g_hash_table_iter_next (&iter, &other, NULL))
    g_hash_table_remove (words, other);
  g_assert_cmpuint (g_hash_table_size (words), >, 500);
  return words;
}

static void
assert_none_of (GPtrArray  *shown,
                GHashTable *words)
{
  for (guint i = 0; i < shown->len; i++)
    if (g_hash_table_contains (words, g_ptr_array_index (shown, i)))
      g_error ("“%s” is left of the other language", (const char *) g_ptr_array_index (shown, i));
}

static const char *
get_word (GPtrArray *words,
          guint      n)
{
  return n < words->len ? g_ptr_array_index (words, n) : NULL;
}

/* Where one has more than the other, the first word too many is told. */
static void
assert_same_words (GPtrArray *a,
                   GPtrArray *b)
{
  for (guint i = 0; i < MAX (a->len, b->len); i++)
    g_assert_cmpstr (get_word (a, i), ==, get_word (b, i));
}

static void
set_owner (CrDocument *document,
           guint       n)
{
  CrRoadmap       *roadmap = cr_document_get_roadmap (document);
  g_auto (CrValue) value = cr_value_id ("somebody else");

  g_assert_true (cr_document_edit (document, cr_roadmap_get_task (roadmap, n)->id, "owner", &value, NULL));
}

/* The window that was switched shows what one shows that was opened in the language, word by word. */
static void
switch_to (CrWindow   *window,
           const char *language)
{
  CrApplication         *application = cr_app_test_get_application ();
  CrDocument            *document = cr_window_get_document (window);
  CrHistory             *history = cr_document_get_history (document);
  CrChangeSet           *undo = cr_history_peek_undo (history);
  CrChangeSet           *redo = cr_history_peek_redo (history);
  g_autofree char       *task = g_strdup (cr_place_get_task (cr_window_get_place (window)));
  g_autoptr (GPtrArray)  expected = NULL;
  CrWindow              *fresh = NULL;
  g_autoptr (GPtrArray)  shown = NULL;
  g_autoptr (GHashTable) foreign = load_words (g_str_equal (language, "en"));
  gpointer               page = cr_window_find_page (window, "tasks");

  g_object_add_weak_pointer (page, &page);
  cr_application_set_language (application, language);
  cr_app_test_settle ();
  g_assert_null (page);
  g_assert_true (cr_window_get_document (window) == document);
  g_assert_true (cr_document_get_history (document) == history);
  g_assert_true (cr_history_peek_undo (history) == undo);
  g_assert_true (cr_history_peek_redo (history) == redo);
  g_assert_true (cr_document_is_modified (document));
  g_assert_cmpstr (cr_place_get_task (cr_window_get_place (window)), ==, task);
  shown = collect_window (window);
  assert_none_of (shown, foreign);
  g_assert_cmpuint (shown->len, >, 100);
  fresh = cr_app_test_new_window ();
  cr_window_set_document (fresh, document);
  cr_app_test_go_to_tasks (fresh);
  /* The window in question has not shown the page that comes first. */
  gtk_stack_remove (fresh->pages, GTK_WIDGET (cr_window_find_page (fresh, "matrix")));
  cr_place_select (cr_window_get_place (fresh), task);
  expected = collect_window (fresh);
  gtk_window_destroy (GTK_WINDOW (fresh));
  g_object_unref (fresh);
  assert_same_words (shown, expected);
}

static void
test_switch (void)
{
  CrWindow             *window = cr_app_test_open_example (NULL);
  CrDocument           *document = cr_window_get_document (window);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  GtkWidget            *focus = NULL;

  /* It would be made anew when it is shown again, and not before. */
  gtk_stack_remove (window->pages, GTK_WIDGET (cr_window_find_page (window, "matrix")));
  set_owner (document, 0);
  set_owner (document, 1);
  g_assert_true (cr_history_undo (cr_document_get_history (document)));
  cr_place_select (cr_window_get_place (window), cr_roadmap_get_task (cr_document_get_roadmap (document), 2)->id);
  cr_page_take_focus (cr_window_find_page (window, "tasks"));
  before = collect_window (window);
  switch_to (window, "ru");
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (window->pages)));
  switch_to (window, "en");
  after = collect_window (window);
  assert_same_words (after, before);
  cr_app_test_destroy (window);
}

/* What was typed and not yet left counts before everything is made anew. */
static void
test_typed (void)
{
  CrWindow   *window = cr_app_test_open_example (NULL);
  CrRoadmap  *roadmap = cr_document_get_roadmap (cr_window_get_document (window));
  const char *task = cr_roadmap_get_task (roadmap, 4)->id;
  GtkWidget  *view = NULL;

  cr_place_select (cr_window_get_place (window), task);
  cr_app_test_settle ();
  view = cr_app_test_find_named (window->inspector, GTK_TYPE_TEXT_VIEW, "Title in English");
  gtk_widget_grab_focus (view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "Half a title", -1);
  cr_application_set_language (cr_app_test_get_application (), "ru");
  cr_app_test_settle ();
  g_assert_cmpstr (cr_text_get (cr_roadmap_lookup_task (roadmap, task)->title, "en"), ==, "Half a title");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_WIDGET (window->inspector)));
  cr_application_set_language (cr_app_test_get_application (), "en");
  cr_app_test_destroy (window);
}

/* The start page, its title and the preferences over it; which come again. */
static void
test_start (void)
{
  CrApplication        *application = cr_app_test_get_application ();
  CrWindow             *window = cr_app_test_new_window ();
  g_autoptr (GPtrArray) english = collect_window (window);
  g_autoptr (GPtrArray) again = NULL;

  g_action_group_activate_action (G_ACTION_GROUP (application), "preferences", NULL);
  g_assert_cmpstr (gtk_window_get_title (cr_app_test_get_dialog (window)), ==, "Preferences");
  g_settings_set_string (cr_application_get_settings (application), "language", "ru");
  cr_app_test_settle ();
  g_assert_cmpstr (cr_interface_get_language (), ==, "ru");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Дорожная карта таможни");
  g_assert_cmpstr (gtk_window_get_title (cr_app_test_get_dialog (window)), ==, _ ("Preferences"));
  gtk_window_close (cr_app_test_get_dialog (window));
  g_settings_set_string (cr_application_get_settings (application), "language", "en");
  cr_app_test_settle ();
  again = collect_window (window);
  assert_same_words (again, english);
  cr_app_test_destroy (window);
}

/* The first text field in the widget. */
static CrTextField *
find_field (GtkWidget *widget)
{
  CrTextField *found = CR_IS_TEXT_FIELD (widget) ? CR_TEXT_FIELD (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_field (child);
  return found;
}

/* Texts of the user in the other language, with the program as it is. */
static void
test_content (void)
{
  GSettings       *settings = cr_application_get_settings (cr_app_test_get_application ());
  CrWindow        *window = cr_app_test_open_example (NULL);
  g_autofree char *date = NULL;

  cr_place_select (cr_window_get_place (window),
                   cr_roadmap_get_task (cr_document_get_roadmap (cr_window_get_document (window)), 0)->id);
  g_settings_set_string (settings, "content-language", "ru");
  cr_app_test_settle ();
  g_assert_cmpstr (cr_interface_get_language (), ==, "en");
  g_assert_cmpstr (cr_interface_get_content_language (), ==, "ru");
  g_assert_cmpstr (cr_text_field_get_language (find_field (GTK_WIDGET (window->inspector))), ==, "ru");
  g_settings_set_string (settings, "date-form", "iso");
  cr_app_test_settle ();
  date = cr_interface_format_date (cr_day_new (2027, 12, 31));
  g_assert_cmpstr (date, ==, "2027-12-31");
  g_settings_set_string (settings, "first-weekday", "sunday");
  g_assert_cmpuint (cr_interface_get_first_weekday (), ==, 7);
  g_settings_reset (settings, "content-language");
  g_settings_reset (settings, "date-form");
  g_settings_reset (settings, "first-weekday");
  cr_app_test_settle ();
  cr_app_test_destroy (window);
}

/* A message of the system's language after another one was chosen. */
static void
test_system (void)
{
  cr_interface_set_language ("ru");
  g_assert_cmpstr (_ ("Main Menu"), ==, "Главное меню");
  cr_interface_set_language (NULL);
  g_assert_cmpstr (cr_interface_get_language (), ==, "en");
  g_assert_cmpstr (_ ("Main Menu"), ==, "Main Menu");
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/languages/switch", test_switch);
  g_test_add_func ("/languages/typed", test_typed);
  g_test_add_func ("/languages/start", test_start);
  g_test_add_func ("/languages/content", test_content);
  g_test_add_func ("/languages/system", test_system);
  return g_test_run ();
}
