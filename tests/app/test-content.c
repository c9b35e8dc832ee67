/* SPDX-License-Identifier: GPL-3.0-or-later
 * Texts of the user in one language while the program speaks another, and dates in the form that was chosen: in every
 * part of the window, and when it changes with a document open. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-interface.h"
#include "cr-tasks-page-private.h"
#include "cr-test-roadmap.h"
#include "cr-window-private.h"

typedef struct
{
  CrWindow   *window;
  CrDocument *document;
  CrPlace    *place;
} Scene;

static GSettings *
get_settings (void)
{
  return cr_application_get_settings (cr_app_test_get_application ());
}

static void
add_unit (CrRoadmap  *roadmap,
          const char *id,
          const char *en,
          const char *ru)
{
  CrRecord *unit = cr_test_add (roadmap, CR_KIND_UNIT, NULL, id, NULL);

  CR_SLOT (unit, cr_kind_get_field (CR_KIND_UNIT, "name"), CrText *) = cr_text_new (en, ru);
}

static void
set_title (CrRecord   *task,
           const char *en,
           const char *ru)
{
  CR_SLOT (task, cr_kind_get_field (CR_KIND_TASK, "title"), CrText *) = cr_text_new (en, ru);
}

/* The English titles are in another order than the Russian ones. (transfer full) */
static CrRoadmap *
make_roadmap (void)
{
  CrRoadmap *roadmap = cr_roadmap_new ();

  cr_test_set_head (roadmap, "title.en", "Plan", "title.ru", "План", NULL);
  add_unit (roadmap, "u-legal", "Legal", "Правовое управление");
  add_unit (roadmap, "u-ict", "ICT", "Управление ИКТ");
  set_title (cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "owner", "u-legal", "status", "not-started", "finish",
                          "2026-10-30", "area", "area-concept", NULL),
             "Alpha", "Юстировка");
  set_title (cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", "owner", "u-ict", "status", "not-started", "finish",
                          "2027-03-31", "start", "2027-01-11", "after", "t-1", "notes.en", "Mind the gap", "notes.ru",
                          "Осторожно", NULL),
             "Beta", "Анализ");
  set_title (cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-3", "owner", "u-legal", "status", "not-started", NULL),
             "Gamma", "Модель");
  return roadmap;
}

static void
set_up (Scene *scene)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();

  scene->document = cr_document_new (cr_application_get_catalogue (cr_app_test_get_application ()), roadmap);
  scene->window = cr_app_test_new_window ();
  cr_window_set_document (scene->window, scene->document);
  cr_app_test_go_to_tasks (scene->window);
  g_object_unref (scene->document);
  scene->place = cr_window_get_place (scene->window);
  /* There shall be room for the columns. */
  adw_flap_set_reveal_flap (scene->window->inspector_flap, FALSE);
  cr_app_test_settle ();
}

/* Russian texts and dates as in files, with an English program. */
static void
set_up_russian (Scene *scene)
{
  g_settings_set_string (get_settings (), "content-language", "ru");
  g_settings_set_string (get_settings (), "date-form", "iso");
  cr_app_test_settle ();
  set_up (scene);
}

static void
tear_down (Scene *scene)
{
  cr_app_test_destroy (scene->window);
  g_settings_reset (get_settings (), "content-language");
  g_settings_reset (get_settings (), "date-form");
  cr_app_test_settle ();
}

static CrTasksPage *
get_page (Scene *scene)
{
  return CR_TASKS_PAGE (cr_window_find_page (scene->window, "tasks"));
}

static const CrTask *
get_task (Scene      *scene,
          const char *id)
{
  return cr_roadmap_lookup_task (cr_document_get_roadmap (scene->document), id);
}

/* Whether one can read these words in the widget, or hear or be told them by a tooltip. */
static gboolean
says (GtkWidget  *widget,
      const char *words)
{
  g_autofree char *difference = NULL;

  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), words))
    return TRUE;
  if (GTK_IS_INSCRIPTION (widget) && g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), words) == 0)
    return TRUE;
  if (CR_IS_TASK_CELL (widget) && g_strcmp0 (cr_task_cell_get_words (CR_TASK_CELL (widget)), words) == 0)
    return TRUE;
  if (GTK_IS_EDITABLE (widget) && g_str_equal (gtk_editable_get_text (GTK_EDITABLE (widget)), words))
    return TRUE;
  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    {
      difference =
        gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, words, NULL);
      if (difference == NULL)
        return TRUE;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;
  return FALSE;
}

static void
assert_says (gpointer    widget,
             const char *words)
{
  if (!says (widget, words))
    g_error ("“%s” is not to be seen", words);
}

static void
assert_keeps_quiet (gpointer    widget,
                    const char *words)
{
  if (says (widget, words))
    g_error ("“%s” is to be seen", words);
}

static void
redraw (Scene *scene)
{
  cr_app_test_settle ();
  gtk_test_widget_wait_for_draw (GTK_WIDGET (scene->window));
  cr_app_test_settle ();
}

static void
set_query (Scene      *scene,
           CrGrouping  grouping,
           const char *sort)
{
  CrQuery *query = cr_query_copy (cr_place_get_query (scene->place));

  query->grouping = grouping;
  if (sort != NULL)
    g_assert_true (cr_path_parse (CR_KIND_TASK, sort, &query->sort));
  cr_place_set_query (scene->place, query);
  redraw (scene);
}

static void
test_table (void)
{
  Scene scene;

  set_up_russian (&scene);
  redraw (&scene);
  assert_says (get_page (&scene)->view, "Юстировка");
  assert_says (get_page (&scene)->view, "Title: Юстировка");
  assert_says (get_page (&scene)->view, "Правовое управление");
  assert_says (get_page (&scene)->view, "2026-10-30");
  assert_says (get_page (&scene)->view, "Owner");
  assert_says (get_page (&scene)->view, "Not started");
  assert_keeps_quiet (get_page (&scene)->view, "Alpha");
  assert_keeps_quiet (get_page (&scene)->view, "Legal");
  g_assert_cmpstr (adw_window_title_get_title (scene.window->title), ==, "План");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (scene.window)), ==, "План — Customs Roadmap");
  tear_down (&scene);
}

static void
test_groups (void)
{
  Scene scene;

  set_up_russian (&scene);
  set_query (&scene, CR_GROUPING_OWNER, NULL);
  assert_says (get_page (&scene)->view, "Group Правовое управление, 2, open");
  assert_says (get_page (&scene)->view, "Group Управление ИКТ, 1, open");
  set_query (&scene, CR_GROUPING_QUARTER, NULL);
  assert_says (get_page (&scene)->view, "Group Q4 2026, 1, open");
  assert_says (get_page (&scene)->view, "Group No finish date, 1, open");
  set_query (&scene, CR_GROUPING_AREA, NULL);
  assert_says (get_page (&scene)->view, "Group Concept, 1, open");
  tear_down (&scene);
}

static void
test_filters (void)
{
  CrQuery *query = NULL;
  Scene    scene;

  set_up_russian (&scene);
  query = cr_query_copy (cr_place_get_query (scene.place));
  cr_query_set_filter (query, CR_FILTER_OWNER, cr_ids_new (&(const char *){ "u-legal" }, 1));
  query->until = cr_day_new (2027, 12, 31);
  cr_place_set_query (scene.place, query);
  redraw (&scene);
  assert_says (get_page (&scene)->filter_bar, "Правовое управление");
  assert_says (get_page (&scene)->filter_bar, "Until 2027-12-31");
  tear_down (&scene);
}

/* The ids of the rows. (transfer full) */
static char *
list_rows (Scene *scene)
{
  GString *rows = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (get_page (scene)->rows)); i++)
    g_string_append_printf (rows, "%s%s", i > 0 ? " " : "", cr_task_rows_get_id (get_page (scene)->rows, i));
  return g_string_free (rows, FALSE);
}

static void
assert_rows (Scene      *scene,
             const char *expected)
{
  g_autofree char *rows = list_rows (scene);

  g_assert_cmpstr (rows, ==, expected);
}

/* Texts are in the order of the side that is shown, also when that becomes another one; words are found in both. */
static void
test_order (void)
{
  Scene scene;

  set_up (&scene);
  set_query (&scene, CR_GROUPING_NONE, "title.en");
  assert_rows (&scene, "t-1 t-2 t-3");
  g_settings_set_string (get_settings (), "content-language", "ru");
  redraw (&scene);
  assert_rows (&scene, "t-2 t-3 t-1");
  set_query (&scene, CR_GROUPING_NONE, "owner");
  assert_rows (&scene, "t-1 t-3 t-2");
  g_settings_set_string (get_settings (), "content-language", "en");
  redraw (&scene);
  assert_rows (&scene, "t-2 t-1 t-3");
  cr_place_set_search (scene.place, "модель");
  redraw (&scene);
  assert_rows (&scene, "t-3");
  tear_down (&scene);
}

/* The entry in the cell of the first task. */
static GtkWidget *
edit_cell (Scene   *scene,
           CrColumn column)
{
  CrTasksPage *page = get_page (scene);
  GtkWidget   *entry = NULL;

  page->cursor = column;
  cr_tasks_page_focus (page, cr_task_rows_find (page->rows, "t-1"));
  redraw (scene);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "page.edit-cell", NULL));
  entry = cr_app_test_find_type (cr_tasks_page_get_list (page), GTK_TYPE_TEXT);
  g_assert_nonnull (entry);
  return entry;
}

static void
test_cells (void)
{
  GtkWidget *entry = NULL;
  Scene      scene;

  set_up_russian (&scene);
  entry = edit_cell (&scene, CR_COLUMN_TITLE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Юстировка");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Наладка");
  g_signal_emit_by_name (entry, "activate");
  cr_app_test_settle ();
  g_assert_cmpstr (cr_text_get (get_task (&scene, "t-1")->title, "ru"), ==, "Наладка");
  g_assert_cmpstr (cr_text_get (get_task (&scene, "t-1")->title, "en"), ==, "Alpha");
  entry = edit_cell (&scene, CR_COLUMN_FINISH);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "2026-10-30");
  gtk_editable_set_text (GTK_EDITABLE (entry), "31.12.2027");
  g_signal_emit_by_name (entry, "activate");
  redraw (&scene);
  g_assert_cmpuint (get_task (&scene, "t-1")->finish, ==, cr_day_new (2027, 12, 31));
  assert_says (get_page (&scene)->view, "2027-12-31");
  tear_down (&scene);
}

static CrEditPopover *
open_popover (Scene      *scene,
              const char *edit)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_page (scene)), "page.edit", "s", edit));
  cr_app_test_settle ();
  return CR_EDIT_POPOVER (cr_app_test_find_type (GTK_WIDGET (get_page (scene)->content), CR_TYPE_EDIT_POPOVER));
}

static void
choose (CrEditPopover *popover,
        int            n)
{
  GtkListBox *list = GTK_LIST_BOX (cr_app_test_find_type (GTK_WIDGET (popover), GTK_TYPE_LIST_BOX));

  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, n));
}

static void
test_popovers (void)
{
  g_autoptr (CrIds) ids = cr_test_ids ("t-1 t-2");
  CrEditPopover    *popover = NULL;
  GtkWidget        *reason = NULL;
  Scene             scene;

  set_up_russian (&scene);
  cr_place_set_selection (scene.place, ids);
  popover = open_popover (&scene, "owner");
  assert_says (popover, "Правовое управление");
  assert_says (popover, "Several values now: Правовое управление 1, Управление ИКТ 1");
  gtk_popover_popdown (GTK_POPOVER (popover));
  cr_app_test_settle ();
  popover = open_popover (&scene, "status");
  choose (popover, CR_STATUS_CANCELLED);
  reason = cr_app_test_find_type (GTK_WIDGET (popover), GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (reason), "Нет средств");
  g_assert_true (cr_edit_popover_apply (popover));
  cr_app_test_settle ();
  g_assert_cmpstr (cr_text_get (get_task (&scene, "t-2")->reason, "ru"), ==, "Нет средств");
  g_assert_null (cr_text_get (get_task (&scene, "t-2")->reason, "en"));
  cr_place_select (scene.place, "t-1");
  popover = open_popover (&scene, "dates");
  assert_says (popover, "2026-10-30");
  gtk_popover_popdown (GTK_POPOVER (popover));
  cr_app_test_settle ();
  tear_down (&scene);
}

/* A new task has the title where texts are shown. */
static void
test_new_task (void)
{
  GtkEditable *entry = NULL;
  const char  *id = NULL;
  Scene        scene;

  set_up_russian (&scene);
  entry = GTK_EDITABLE (get_page (&scene)->add_entry);
  gtk_editable_set_text (entry, "Новая задача");
  g_signal_emit_by_name (entry, "activate");
  cr_app_test_settle ();
  id = cr_place_get_task (scene.place);
  g_assert_nonnull (id);
  g_assert_cmpstr (cr_text_get (get_task (&scene, id)->title, "ru"), ==, "Новая задача");
  g_assert_null (cr_text_get (get_task (&scene, id)->title, "en"));
  tear_down (&scene);
}

static void
test_inspector (void)
{
  Scene scene;

  set_up_russian (&scene);
  adw_flap_set_reveal_flap (scene.window->inspector_flap, TRUE);
  cr_place_select (scene.place, "t-2");
  redraw (&scene);
  assert_says (scene.window->inspector, "Waits for “Юстировка”");
  assert_says (scene.window->inspector, "Юстировка");
  assert_says (scene.window->inspector, "Управление ИКТ");
  assert_says (scene.window->inspector, "2027-03-31");
  assert_says (scene.window->inspector, "2027-01-11");
  assert_keeps_quiet (scene.window->inspector, "ICT");
  /* On the line of a closed group. */
  assert_says (scene.window->inspector, "Осторожно");
  assert_keeps_quiet (scene.window->inspector, "Mind the gap");
  /* A date in a sentence is in words. */
  cr_place_select (scene.place, "t-1");
  redraw (&scene);
  assert_says (scene.window->inspector, "Overdue by 17 days: it was to be finished on 30 October 2026");
  tear_down (&scene);
}

/* What is told names tasks as they are shown; the rest is the program's. */
static void
test_told (void)
{
  Scene scene;

  set_up_russian (&scene);
  cr_place_select (scene.place, "t-3");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene.window), "win.delete-task", NULL));
  cr_app_test_settle ();
  g_assert_cmpstr (cr_status_line_get_told (scene.window->status_line), ==, "“Модель” deleted");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (scene.window->undo_button), ==, "Undo: Delete 1 task");
  tear_down (&scene);
}

/* As it was on the way into the other language: nothing typed is lost, and it goes where it was meant to. */
static void
test_change (void)
{
  CrHistory       *history = NULL;
  CrChangeSet     *step = NULL;
  GtkWidget       *entry = NULL;
  GtkWidget       *focus = NULL;
  g_auto (CrValue) owner = cr_value_id ("u-ict");
  Scene            scene;

  set_up (&scene);
  history = cr_document_get_history (scene.document);
  g_assert_true (cr_document_edit (scene.document, "t-3", "owner", &owner, NULL));
  step = cr_history_peek_undo (history);
  cr_place_select (scene.place, "t-2");
  cr_place_set_search (scene.place, "a");
  redraw (&scene);
  gtk_editable_set_text (GTK_EDITABLE (get_page (&scene)->add_entry), "Half a new ta");
  cr_page_take_focus (cr_window_find_page (scene.window, "tasks"));
  g_settings_set_string (get_settings (), "content-language", "ru");
  redraw (&scene);
  g_assert_true (cr_window_get_document (scene.window) == scene.document);
  g_assert_true (cr_document_is_modified (scene.document));
  g_assert_true (cr_history_peek_undo (history) == step);
  g_assert_cmpstr (cr_place_get_task (scene.place), ==, "t-2");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_page (&scene)->search_entry)), ==, "a");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_page (&scene)->add_entry)), ==, "Half a new ta");
  assert_says (get_page (&scene)->view, "Анализ");
  focus = gtk_window_get_focus (GTK_WINDOW (scene.window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (scene.window->pages)));
  g_assert_cmpuint (cr_tasks_page_get_focused (get_page (&scene)), ==,
                    cr_task_rows_find (get_page (&scene)->rows, "t-2"));

  /* The cell was opened over the Russian title, whatever is shown when it is left. */
  cr_place_set_search (scene.place, "");
  entry = edit_cell (&scene, CR_COLUMN_TITLE);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Наладка");
  g_settings_set_string (get_settings (), "content-language", "en");
  redraw (&scene);
  g_assert_cmpstr (cr_text_get (get_task (&scene, "t-1")->title, "ru"), ==, "Наладка");
  g_assert_cmpstr (cr_text_get (get_task (&scene, "t-1")->title, "en"), ==, "Alpha");
  g_assert_true (cr_history_undo (history));
  g_assert_true (cr_history_peek_undo (history) == step);
  tear_down (&scene);
}

/* In another form at once: a field that nobody has typed in is not taken for a new date. */
static void
test_date_form (void)
{
  Scene scene;

  set_up (&scene);
  adw_flap_set_reveal_flap (scene.window->inspector_flap, TRUE);
  cr_place_select (scene.place, "t-2");
  redraw (&scene);
  assert_says (get_page (&scene)->view, "31 Mar 2027");
  assert_says (scene.window->inspector, "31 Mar 2027");
  g_settings_set_string (get_settings (), "date-form", "iso");
  redraw (&scene);
  assert_says (get_page (&scene)->view, "2027-03-31");
  assert_says (scene.window->inspector, "2027-03-31");
  assert_keeps_quiet (scene.window, "31 Mar 2027");
  g_assert_null (cr_history_peek_undo (cr_document_get_history (scene.document)));
  tear_down (&scene);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/content/table", test_table);
  g_test_add_func ("/content/groups", test_groups);
  g_test_add_func ("/content/filters", test_filters);
  g_test_add_func ("/content/order", test_order);
  g_test_add_func ("/content/cells", test_cells);
  g_test_add_func ("/content/popovers", test_popovers);
  g_test_add_func ("/content/new-task", test_new_task);
  g_test_add_func ("/content/inspector", test_inspector);
  g_test_add_func ("/content/told", test_told);
  g_test_add_func ("/content/change", test_change);
  g_test_add_func ("/content/date-form", test_date_form);
  return g_test_run ();
}
