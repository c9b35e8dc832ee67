/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the page “Tasks” in a window: groups, order, filters, editing in cells and over several tasks, moving. */
#include "config.h"

#include "cr-inspector-scene.h"
#include "cr-tasks-page-private.h"
#include "cr-test-roadmap.h"
#include "cr-window.h"

typedef struct
{
  CrWindow    *window;
  CrDocument  *document;
  CrPlace     *place;
  CrTasksPage *page;
} Page;

static GtkWidget *
find_of_type (GtkWidget *widget,
              GType      type)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_of_type (child, type);
  return found;
}

static void
add_task (CrRoadmap  *roadmap,
          const char *id,
          const char *title,
          const char *area,
          const char *status)
{
  CrRecord          *task = cr_test_add (roadmap, CR_KIND_TASK, NULL, id, "area", area, "status", status, NULL);
  g_autoptr (CrText) text = cr_text_new (title, NULL);
  g_auto (CrValue)   value = cr_value_text (text);

  cr_record_set (task, cr_kind_get_field (CR_KIND_TASK, "title"), &value);
}

/* t-1 and t-3 in one area, t-2 in another; in groups by area, as a window begins. */
static void
page_init_grouped (Page *self)
{
  g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();
  g_autoptr (CrRoadmap)   roadmap = cr_roadmap_new ();

  cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-1", "name.en", "Legal", NULL);
  add_task (roadmap, "t-1", "Beta", "area-concept", "not-started");
  add_task (roadmap, "t-2", "Alpha", "area-instruments", "not-started");
  add_task (roadmap, "t-3", "Gamma", "area-concept", "on-hold");
  self->document = cr_document_new (catalogue, roadmap);
  self->window = cr_window_new (NULL, catalogue);
  cr_window_set_document (self->window, self->document);
  cr_place_set_page (cr_window_get_place (self->window), "tasks");
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
  cr_scene_settle ();
  self->place = cr_window_get_place (self->window);
  self->page = CR_TASKS_PAGE (find_of_type (GTK_WIDGET (self->window), CR_TYPE_TASKS_PAGE));
}

/* The same without groups. */
static void
page_init (Page *self)
{
  CrQuery *query = NULL;

  page_init_grouped (self);
  query = cr_query_copy (cr_place_get_query (self->place));
  query->grouping = CR_GROUPING_NONE;
  cr_place_set_query (self->place, query);
  cr_scene_settle ();
}

static void
page_clear (Page *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  cr_scene_settle ();
  g_object_unref (self->document);
}

static void
activate (Page       *self,
          const char *action,
          const char *target)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), action, target != NULL ? "s" : NULL, target));
  cr_scene_settle ();
}

static void
select_ids (Page       *self,
            const char *words)
{
  g_autoptr (CrIds) ids = cr_test_ids (words);

  cr_place_set_selection (self->place, ids);
  cr_scene_settle ();
}

static void
set_finish (Page       *self,
            const char *id,
            CrDay       day)
{
  g_auto (CrValue) value = cr_value_day (day);

  g_assert_true (cr_document_edit (self->document, id, "finish", &value, NULL));
  cr_scene_settle ();
}

/* The rows as text: ids, and keys of groups in brackets. */
static void
assert_rows (Page       *self,
             const char *expected)
{
  g_autoptr (GString) rows = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->page->rows)); i++)
    {
      const char *id = cr_task_rows_get_id (self->page->rows, i);

      if (i > 0)
        g_string_append_c (rows, ' ');
      if (id != NULL)
        g_string_append (rows, id);
      else
        g_string_append_printf (rows, "[%s]", cr_task_group_get_key (cr_task_rows_get_group (self->page->rows, i)));
    }
  g_assert_cmpstr (rows->str, ==, expected);
}

static const CrTask *
get_task (Page       *self,
          const char *id)
{
  return cr_roadmap_lookup_task (cr_document_get_roadmap (self->document), id);
}

static guint
count_steps (Page *self)
{
  CrHistory *history = cr_document_get_history (self->document);
  guint      n_steps = 0;

  while (cr_history_undo (history))
    n_steps++;
  cr_scene_settle ();
  return n_steps;
}

static void
test_groups (void)
{
  Page page;

  page_init_grouped (&page);
  assert_rows (&page, "[area-concept] t-1 t-3 [area-instruments] t-2");
  activate (&page, "table.group", "none");
  assert_rows (&page, "t-1 t-2 t-3");
  activate (&page, "table.group", "area");
  assert_rows (&page, "[area-concept] t-1 t-3 [area-instruments] t-2");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page.page), "page.toggle-group", "u", 0));
  assert_rows (&page, "[area-concept] [area-instruments] t-2");
  activate (&page, "table.open-groups", NULL);
  assert_rows (&page, "[area-concept] t-1 t-3 [area-instruments] t-2");
  activate (&page, "table.group", "none");
  assert_rows (&page, "t-1 t-2 t-3");
  page_clear (&page);
}

/* The button in the button of the groups takes the focus, and is what is read out then. */
static void
test_groups_button (void)
{
  Page       page;
  GtkWidget *toggle = NULL;

  page_init_grouped (&page);
  toggle = find_of_type (GTK_WIDGET (page.page->group_button), GTK_TYPE_TOGGLE_BUTTON);
  gtk_test_accessible_assert_property (toggle, GTK_ACCESSIBLE_PROPERTY_LABEL, "Groups: By area");
  g_assert_false (
    gtk_test_accessible_has_relation (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  activate (&page, "table.group", "status");
  gtk_test_accessible_assert_property (toggle, GTK_ACCESSIBLE_PROPERTY_LABEL, "Groups: By status");
  g_assert_false (
    gtk_test_accessible_has_relation (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  page_clear (&page);
}

static void
test_sort (void)
{
  g_autoptr (GtkColumnViewColumn) title = NULL;
  Page                            page;

  page_init (&page);
  title = g_list_model_get_item (gtk_column_view_get_columns (page.page->view), 0);
  gtk_column_view_sort_by_column (page.page->view, title, GTK_SORT_ASCENDING);
  cr_scene_settle ();
  assert_rows (&page, "t-2 t-1 t-3");
  gtk_column_view_sort_by_column (page.page->view, title, GTK_SORT_DESCENDING);
  cr_scene_settle ();
  assert_rows (&page, "t-3 t-1 t-2");
  g_assert_true (cr_place_get_query (page.place)->descending);
  activate (&page, "table.sort", "status");
  g_assert_cmpstr (cr_place_get_query (page.place)->sort.field->name, ==, "status");
  activate (&page, "table.sort", "file");
  assert_rows (&page, "t-1 t-2 t-3");
  page_clear (&page);
}

/* What filters hide is told, and is not selected any longer when it is one of several. */
static void
test_filter (void)
{
  const char *on_hold = "on-hold";
  CrQuery    *query = cr_query_new ();
  Page        page;

  page_init (&page);
  select_ids (&page, "t-1 t-2 t-3");
  g_assert_true (gtk_action_bar_get_revealed (page.page->selection_bar));
  cr_query_set_filter (query, CR_FILTER_STATUS, cr_ids_new (&on_hold, 1));
  cr_place_set_query (page.place, query);
  cr_scene_settle ();
  assert_rows (&page, "t-3");
  g_assert_cmpstr (cr_filter_notice_get_fact (page.page->filter_notice), ==, "1 of 3 shown");
  g_assert_cmpstr (cr_filter_notice_get_rest (page.page->filter_notice), ==, "2 tasks are hidden by the filters");
  g_assert_cmpstr (cr_place_get_task (page.place), ==, "t-3");
  cr_place_set_search (page.place, "nothing of the kind");
  cr_scene_settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (page.page->stack), ==, "no-hits");
  /* From one text to another the entry is empty in between, which must not reach the place. */
  cr_place_set_search (page.place, "gam");
  cr_scene_settle ();
  g_assert_cmpstr (cr_place_get_search (page.place), ==, "gam");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (page.page->search_entry)), ==, "gam");
  assert_rows (&page, "t-3");
  activate (&page, "page.show-all", NULL);
  assert_rows (&page, "t-1 t-2 t-3");
  g_assert_null (cr_filter_notice_get_fact (page.page->filter_notice));
  page_clear (&page);
}

static CrEditPopover *
open_popover (Page       *page,
              const char *edit)
{
  activate (page, "page.edit", edit);
  return CR_EDIT_POPOVER (find_of_type (GTK_WIDGET (page->page->content), CR_TYPE_EDIT_POPOVER));
}

static void
choose (CrEditPopover *popover,
        int            row)
{
  GtkListBox *list = GTK_LIST_BOX (find_of_type (GTK_WIDGET (popover), GTK_TYPE_LIST_BOX));

  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, row));
}

static void
test_bulk_status (void)
{
  CrEditPopover *popover = NULL;
  GtkWidget     *reason = NULL;
  Page           page;

  page_init (&page);
  select_ids (&page, "t-1 t-3");
  popover = open_popover (&page, "status");
  choose (popover, 4);
  reason = find_of_type (GTK_WIDGET (popover), GTK_TYPE_ENTRY);
  g_assert_true (gtk_widget_get_visible (reason));
  gtk_editable_set_text (GTK_EDITABLE (reason), "No money");
  g_assert_true (cr_edit_popover_apply (popover));
  cr_scene_settle ();
  g_assert_cmpstr (get_task (&page, "t-1")->status, ==, "cancelled");
  g_assert_cmpstr (get_task (&page, "t-3")->status, ==, "cancelled");
  g_assert_cmpstr (cr_text_get (get_task (&page, "t-3")->reason, "en"), ==, "No money");
  g_assert_cmpstr (get_task (&page, "t-2")->status, ==, "not-started");
  g_assert_cmpuint (count_steps (&page), ==, 1);
  page_clear (&page);
}

static void
test_bulk_owner (void)
{
  CrEditPopover *popover = NULL;
  GtkWidget     *search = NULL;
  Page           page;

  page_init (&page);
  select_ids (&page, "t-1 t-2");
  popover = open_popover (&page, "owner");
  choose (popover, 0);
  g_assert_true (cr_edit_popover_apply (popover));
  cr_scene_settle ();
  g_assert_cmpstr (get_task (&page, "t-1")->owner, ==, "u-1");
  popover = open_popover (&page, "owner");
  search = find_of_type (GTK_WIDGET (popover), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (search), "Somebody <b>new</b>");
  g_signal_emit_by_name (search, "activate");
  cr_scene_settle ();
  g_assert_cmpstr (get_task (&page, "t-2")->owner, ==, "Somebody <b>new</b>");
  g_assert_cmpuint (count_steps (&page), ==, 2);
  page_clear (&page);
}

static GtkWidget *
find_problem (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (gtk_widget_has_css_class (widget, "problem") && gtk_widget_get_visible (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_problem (child);
  return found;
}

/* words: how it begins. */
static void
assert_told (GtkWidget  *widget,
             const char *words)
{
  GtkWidget *problem = find_problem (widget);

  g_assert_nonnull (problem);
  if (!g_str_has_prefix (gtk_label_get_text (GTK_LABEL (problem)), words))
    g_error ("“%s” is told", gtk_label_get_text (GTK_LABEL (problem)));
}

/* What the roadmap does not take is told, and the popover stays. */
static void
test_bulk_refused (void)
{
  CrEditPopover *popover = NULL;
  GtkWidget     *start = NULL;
  Page           page;

  page_init (&page);
  set_finish (&page, "t-1", cr_day_new (2026, 12, 31));
  select_ids (&page, "t-1 t-2");
  popover = open_popover (&page, "dates");
  start = find_of_type (GTK_WIDGET (popover), GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (start), "2027-02-01");
  g_assert_false (cr_edit_popover_apply (popover));
  assert_told (GTK_WIDGET (popover), "Not changed. The finish, 31 December 2026, is before the start, 1 February 2027");
  g_assert_cmpuint (get_task (&page, "t-2")->start, ==, CR_DAY_NONE);
  gtk_editable_set_text (GTK_EDITABLE (start), "2026-12-01");
  g_assert_true (cr_edit_popover_apply (popover));
  g_assert_null (find_problem (GTK_WIDGET (popover)));
  g_assert_cmpuint (get_task (&page, "t-2")->start, ==, cr_day_new (2026, 12, 1));
  g_assert_cmpuint (count_steps (&page), ==, 2);
  page_clear (&page);
}

/* Days that differ are emptied by their button; an empty entry alone leaves them. */
static void
test_bulk_dates_emptied (void)
{
  CrEditPopover *popover = NULL;
  GtkWidget     *button = NULL;
  Page           page;

  page_init (&page);
  set_finish (&page, "t-1", cr_day_new (2026, 12, 31));
  select_ids (&page, "t-1 t-2");
  popover = open_popover (&page, "dates");
  g_assert_true (cr_edit_popover_apply (popover));
  g_assert_cmpuint (get_task (&page, "t-1")->finish, ==, cr_day_new (2026, 12, 31));
  popover = open_popover (&page, "dates");
  button = find_of_type (GTK_WIDGET (popover), GTK_TYPE_BUTTON);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Finish: Empty in All Selected");
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (cr_edit_popover_apply (popover));
  g_assert_cmpuint (get_task (&page, "t-1")->finish, ==, CR_DAY_NONE);
  g_assert_cmpuint (count_steps (&page), ==, 2);
  page_clear (&page);
}

/* What is not touched stays as it is in each task. */
static void
test_bulk_dates (void)
{
  CrEditPopover *popover = NULL;
  GtkWidget     *start = NULL;
  Page           page;

  page_init (&page);
  select_ids (&page, "t-1 t-2");
  popover = open_popover (&page, "dates");
  start = find_of_type (GTK_WIDGET (popover), GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (start), "no day");
  g_assert_false (cr_edit_popover_apply (popover));
  g_assert_true (gtk_widget_has_css_class (start, "error"));
  assert_told (GTK_WIDGET (popover), "Not changed. “no day” is not a date.");
  gtk_editable_set_text (GTK_EDITABLE (start), "+2w");
  g_assert_true (cr_edit_popover_apply (popover));
  cr_scene_settle ();
  g_assert_cmpuint (get_task (&page, "t-2")->start, ==, cr_day_new (2026, 11, 30));
  g_assert_cmpuint (get_task (&page, "t-2")->finish, ==, CR_DAY_NONE);
  g_assert_cmpuint (count_steps (&page), ==, 1);
  page_clear (&page);
}

static void
test_bulk_set (void)
{
  const char    *first = NULL;
  CrEditPopover *popover = NULL;
  GtkWidget     *check = NULL;
  Page           page;

  page_init (&page);
  first = cr_catalogue_get_group (cr_document_get_catalogue (page.document), CR_GROUP_CAPABILITY, NULL)[0]->id;
  select_ids (&page, "t-1 t-2");
  popover = open_popover (&page, "capabilities");
  check = find_of_type (find_of_type (GTK_WIDGET (popover), GTK_TYPE_LIST_BOX), GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_true (cr_edit_popover_apply (popover));
  cr_scene_settle ();
  g_assert_true (cr_ids_contains (get_task (&page, "t-1")->capabilities, first));
  select_ids (&page, "t-2 t-3");
  popover = open_popover (&page, "capabilities");
  check = find_of_type (find_of_type (GTK_WIDGET (popover), GTK_TYPE_LIST_BOX), GTK_TYPE_CHECK_BUTTON);
  g_assert_true (gtk_check_button_get_inconsistent (GTK_CHECK_BUTTON (check)));
  g_assert_true (cr_edit_popover_apply (popover));
  cr_scene_settle ();
  g_assert_true (cr_ids_contains (get_task (&page, "t-2")->capabilities, first));
  g_assert_false (cr_ids_contains (get_task (&page, "t-3")->capabilities, first));
  g_assert_cmpuint (count_steps (&page), ==, 1);
  page_clear (&page);
}

/* The entry in the cell of the row. */
static GtkWidget *
edit_cell (Page    *page,
           guint    position,
           CrColumn column)
{
  GtkWidget *entry = NULL;

  page->page->cursor = column;
  cr_tasks_page_focus (page->page, position);
  cr_scene_settle ();
  g_assert_cmpuint (cr_tasks_page_get_focused (page->page), ==, position);
  activate (page, "page.edit-cell", NULL);
  entry = find_of_type (cr_tasks_page_get_list (page->page), GTK_TYPE_TEXT);
  g_assert_nonnull (entry);
  return entry;
}

static void
test_cell (void)
{
  GtkWidget *entry = NULL;
  Page       page;

  page_init (&page);
  entry = edit_cell (&page, 1, CR_COLUMN_TITLE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Alpha");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Omega <i>&");
  g_signal_emit_by_name (entry, "activate");
  cr_scene_settle ();
  g_assert_cmpstr (cr_text_get (get_task (&page, "t-2")->title, "en"), ==, "Omega <i>&");
  g_assert_null (find_of_type (cr_tasks_page_get_list (page.page), GTK_TYPE_TEXT));
  g_assert_cmpuint (cr_tasks_page_get_focused (page.page), ==, 1);

  /* Leaving is enough. */
  entry = edit_cell (&page, 0, CR_COLUMN_FINISH);
  gtk_editable_set_text (GTK_EDITABLE (entry), "31.12.2027");
  gtk_widget_grab_focus (GTK_WIDGET (page.page->add_entry));
  cr_scene_settle ();
  g_assert_cmpuint (get_task (&page, "t-1")->finish, ==, cr_day_new (2027, 12, 31));

  g_assert_cmpuint (count_steps (&page), ==, 2);
  page_clear (&page);
}

static void
told_cb (CrPage     *page,
         const char *words,
         char      **told)
{
  g_free (*told);
  *told = g_strdup (words);
}

/* What is no date stays and is told below; leaving drops it, which is told as well. */
static void
test_cell_wrong (void)
{
  static const struct
  {
    CrColumn    column;
    const char *typed;
    const char *problem;
  } wrong[] = {
    { CR_COLUMN_FINISH, "some day", "Not changed. “some day” is not a date." },
    { CR_COLUMN_START, "2027-02-01",
      "Not changed. The finish, 31 December 2026, is before the start, 1 February 2027" },
    { CR_COLUMN_PROGRESS, "101", "Not changed. “101” is not a number from 0 to 100." },
    { CR_COLUMN_TITLE, " ", "Not changed. A task needs a title." },
  };
  g_autofree char *told = NULL;
  Page             page;

  page_init (&page);
  set_finish (&page, "t-1", cr_day_new (2026, 12, 31));
  g_signal_connect (page.page, "told", G_CALLBACK (told_cb), &told);
  /* Room for every column. */
  gtk_widget_activate_action (GTK_WIDGET (page.window), "win.show-inspector", NULL);
  while ((page.page->fitting & 1u << CR_COLUMN_PROGRESS) == 0)
    g_main_context_iteration (NULL, TRUE);
  cr_scene_settle ();
  gtk_test_widget_wait_for_draw (GTK_WIDGET (page.window));
  cr_scene_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      GtkWidget *entry = edit_cell (&page, 0, wrong[i].column);
      GtkLabel  *problem = GTK_LABEL (page.page->problem);

      gtk_editable_set_text (GTK_EDITABLE (entry), wrong[i].typed);
      g_signal_emit_by_name (entry, "activate");
      cr_scene_settle ();
      g_assert_true (gtk_widget_has_css_class (entry, "error"));
      g_assert_true (gtk_widget_get_visible (page.page->problem));
      g_assert_true (g_str_has_prefix (gtk_label_get_text (problem), wrong[i].problem));
      gtk_editable_set_text (GTK_EDITABLE (entry), "?");
      g_assert_false (gtk_widget_get_visible (page.page->problem));
      gtk_editable_set_text (GTK_EDITABLE (entry), wrong[i].typed);
      g_assert_null (told);
      gtk_widget_grab_focus (GTK_WIDGET (page.page->add_entry));
      cr_scene_settle ();
      g_assert_null (find_of_type (cr_tasks_page_get_list (page.page), GTK_TYPE_TEXT));
      g_assert_true (g_str_has_prefix (told, wrong[i].problem));
      g_clear_pointer (&told, g_free);
    }
  g_assert_cmpuint (count_steps (&page), ==, 1);
  page_clear (&page);
}

/* Saving, closing and undoing begin with what is being typed. */
static void
test_cell_counts (void)
{
  GtkWidget *entry = NULL;
  Page       page;

  page_init (&page);
  entry = edit_cell (&page, 1, CR_COLUMN_TITLE);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Half a title");
  cr_page_commit (CR_PAGE (page.page));
  cr_scene_settle ();
  g_assert_cmpstr (cr_text_get (get_task (&page, "t-2")->title, "en"), ==, "Half a title");
  g_assert_null (find_of_type (cr_tasks_page_get_list (page.page), GTK_TYPE_TEXT));
  edit_cell (&page, 1, CR_COLUMN_TITLE);
  cr_page_commit (CR_PAGE (page.page));
  g_assert_cmpuint (count_steps (&page), ==, 1);
  page_clear (&page);
}

/* What is read aloud of the row begins with the cell of the cursor. */
static void
test_row_name (void)
{
  GtkWidget *row = NULL;
  Page       page;

  page_init (&page);
  set_finish (&page, "t-2", cr_day_new (2026, 10, 16));
  page.page->cursor = CR_COLUMN_TITLE;
  cr_tasks_page_focus (page.page, 1);
  cr_scene_settle ();
  row = gtk_widget_get_focus_child (cr_tasks_page_get_list (page.page));
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Alpha, Not started, overdue");
  page.page->cursor = CR_COLUMN_FINISH;
  cr_tasks_page_show_cursor (page.page);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Finish: 16 Oct 2026, overdue; Alpha, Not started, overdue");
  set_finish (&page, "t-2", cr_day_new (2026, 12, 31));
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Finish: 31 Dec 2026; Alpha, Not started");
  page_clear (&page);
}

/* The value it is sorted by is another one: the row moves and keeps the focus. */
static void
test_cell_of_sorted (void)
{
  GtkWidget *entry = NULL;
  Page       page;

  page_init (&page);
  activate (&page, "table.sort", "title");
  assert_rows (&page, "t-2 t-1 t-3");
  entry = edit_cell (&page, 0, CR_COLUMN_TITLE);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Zeta");
  g_signal_emit_by_name (entry, "activate");
  cr_scene_settle ();
  assert_rows (&page, "t-1 t-3 t-2");
  g_assert_cmpuint (cr_tasks_page_get_focused (page.page), ==, 2);
  page_clear (&page);
}

static void
test_move (void)
{
  Page page;

  page_init (&page);
  select_ids (&page, "t-1");
  activate (&page, "page.move-down", NULL);
  assert_rows (&page, "t-2 t-1 t-3");
  activate (&page, "page.move-down", NULL);
  assert_rows (&page, "t-2 t-3 t-1");
  select_ids (&page, "t-3 t-1");
  activate (&page, "page.move-up", NULL);
  assert_rows (&page, "t-3 t-1 t-2");
  /* Not where the rows are in another order, nor into another group. */
  activate (&page, "table.sort", "title");
  activate (&page, "page.move-up", NULL);
  activate (&page, "table.sort", "file");
  activate (&page, "table.group", "area");
  select_ids (&page, "t-1");
  activate (&page, "page.move-down", NULL);
  activate (&page, "table.group", "none");
  assert_rows (&page, "t-3 t-1 t-2");
  g_assert_cmpuint (count_steps (&page), ==, 3);
  page_clear (&page);
}

static void
wait_for_tasks (Page *page,
                guint n_tasks)
{
  while (cr_roadmap_get_n_tasks (cr_document_get_roadmap (page->document)) != n_tasks)
    g_main_context_iteration (NULL, TRUE);
  cr_scene_settle ();
}

/* From one window to another. */
static void
test_copy (void)
{
  Page from;
  Page to;

  page_init (&from);
  page_init (&to);
  select_ids (&from, "t-1 t-3");
  activate (&from, "page.copy", NULL);
  activate (&to, "page.paste", NULL);
  wait_for_tasks (&to, 5);
  g_assert_cmpuint (cr_ids_get_length (cr_place_get_selection (to.place)), ==, 2);
  activate (&to, "page.duplicate", NULL);
  wait_for_tasks (&to, 7);
  activate (&from, "page.cut", NULL);
  wait_for_tasks (&from, 1);
  g_assert_cmpuint (count_steps (&to), ==, 2);
  page_clear (&to);
  page_clear (&from);
}

static void
test_columns (void)
{
  guint                n_columns = 0;
  g_autofree CrColumn *columns = NULL;
  Page                 page;

  page_init (&page);
  page.page->layout.shown[CR_COLUMN_PRIORITY] = TRUE;
  page.page->layout.shown[CR_COLUMN_START] = FALSE;
  g_assert_true (cr_column_layout_move (&page.page->layout, CR_COLUMN_STATUS, -1));
  g_signal_emit_by_name (page.page->column_popover, "changed");
  cr_scene_settle ();
  columns = cr_tasks_page_list_columns (page.page, &n_columns);
  g_assert_cmpuint (n_columns, >, 2);
  g_assert_cmpuint (columns[0], ==, CR_COLUMN_TITLE);
  g_assert_cmpuint (columns[1], ==, CR_COLUMN_STATUS);
  for (guint i = 0; i < n_columns; i++)
    {
      g_autoptr (GtkColumnViewColumn) column =
        g_list_model_get_item (gtk_column_view_get_columns (page.page->view), i);

      g_assert_cmpuint (cr_task_cell_get_column_of (column), ==, columns[i]);
      g_assert_cmpuint (columns[i], !=, CR_COLUMN_START);
    }
  page_clear (&page);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_scene_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/tasks-page/groups", test_groups);
  g_test_add_func ("/tasks-page/groups-button", test_groups_button);
  g_test_add_func ("/tasks-page/sort", test_sort);
  g_test_add_func ("/tasks-page/filter", test_filter);
  g_test_add_func ("/tasks-page/bulk-status", test_bulk_status);
  g_test_add_func ("/tasks-page/bulk-owner", test_bulk_owner);
  g_test_add_func ("/tasks-page/bulk-dates", test_bulk_dates);
  g_test_add_func ("/tasks-page/bulk-dates-emptied", test_bulk_dates_emptied);
  g_test_add_func ("/tasks-page/bulk-refused", test_bulk_refused);
  g_test_add_func ("/tasks-page/bulk-set", test_bulk_set);
  g_test_add_func ("/tasks-page/cell", test_cell);
  g_test_add_func ("/tasks-page/cell-wrong", test_cell_wrong);
  g_test_add_func ("/tasks-page/cell-counts", test_cell_counts);
  g_test_add_func ("/tasks-page/row-name", test_row_name);
  g_test_add_func ("/tasks-page/cell-of-sorted", test_cell_of_sorted);
  g_test_add_func ("/tasks-page/move", test_move);
  g_test_add_func ("/tasks-page/copy", test_copy);
  g_test_add_func ("/tasks-page/columns", test_columns);
  return g_test_run ();
}
