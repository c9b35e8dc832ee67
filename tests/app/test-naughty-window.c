/* SPDX-License-Identifier: GPL-3.0-or-later
 * Awkward texts in the window and the table of tasks: typed into every field there is, shown as they were typed,
 * undone, saved and read again, and not a warning. */
#include "config.h"

#include "cr-disk-scene.h"
#include "cr-naughty.h"
#include "cr-reader.h"
#include "cr-tasks-page-private.h"
#include "cr-test-roadmap.h"

typedef struct
{
  CrWindow    *window;
  CrDocument  *document;
  CrRoadmap   *roadmap;
  CrPlace     *place;
  CrTasksPage *page;
} Scene;

static void
set_text (CrRecord   *record,
          const char *path,
          const char *text)
{
  g_auto (CrValue) value = cr_value_string (text);
  CrPath           parsed;

  g_assert_true (cr_path_parse ((CrKind) record->kind, path, &parsed));
  cr_path_set (&parsed, record, &value);
}

/* Everything in it is called by the text: the roadmap, a unit, tasks, what was typed for an owner and for partners. */
static CrRoadmap *
make_roadmap (const char *text)
{
  CrRoadmap *roadmap = cr_roadmap_new ();
  CrRecord  *head = cr_record_copy (&cr_roadmap_get_head (roadmap)->record);
  CrRecord  *record = NULL;

  set_text (head, "title.en", text);
  set_text (head, "administration.en", text);
  set_text (head, "description.en", text);
  cr_roadmap_load_record (roadmap, NULL, head);
  record = cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-1", NULL);
  set_text (record, "name.en", text);
  record = cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "status", "on-hold", "owner", "u-1", "finish", "2026-01-01",
                        NULL);
  set_text (record, "title.en", text);
  set_text (record, "reason.en", text);
  record = cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", "status", "not-started", "after", "t-1", "finish",
                        "2027-01-01", NULL);
  set_text (record, "title.en", text);
  ((CrTask *) record)->owner = cr_intern (text);
  ((CrTask *) record)->partners = cr_ids_new (&text, 1);
  return roadmap;
}

static void
open_scene (Scene     *scene,
            CrRoadmap *roadmap)
{
  scene->window = cr_app_test_new_window ();
  scene->document = cr_document_new (cr_window_get_catalogue (scene->window), roadmap);
  scene->roadmap = cr_document_get_roadmap (scene->document);
  cr_window_set_document (scene->window, scene->document);
  cr_app_test_go_to_tasks (scene->window);
  g_object_unref (scene->document);
  scene->place = cr_window_get_place (scene->window);
  scene->page = CR_TASKS_PAGE (cr_app_test_find_type (GTK_WIDGET (scene->window), CR_TYPE_TASKS_PAGE));
  cr_app_test_settle ();
}

static void
set_up (Scene      *scene,
        const char *text)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap (text);

  open_scene (scene, roadmap);
}

static void
tear_down (Scene *scene)
{
  cr_app_test_destroy (scene->window);
}

static const CrTask *
get_task (Scene      *scene,
          const char *id)
{
  return cr_roadmap_lookup_task (scene->roadmap, id);
}

/* What was typed, and also what it reads as when it is saved and read again. */
static void
assert_saved (Scene *scene)
{
  g_autofree char      *folder = g_dir_make_tmp ("cr-naughty-XXXXXX", NULL);
  g_autofree char      *path = g_build_filename (folder, "plan.roadmap.json", NULL);
  g_autoptr (GFile)     file = g_file_new_for_path (path);
  g_autofree char      *content = NULL;
  g_autoptr (CrRoadmap) again = NULL;

  cr_window_save_to (scene->window, file, FALSE);
  cr_app_test_wait_for (cr_disk_is_idle, scene->document);
  g_assert_false (cr_document_is_modified (scene->document));
  content = cr_disk_read (path);
  again = cr_reader_read (content, strlen (content), NULL);
  g_assert_nonnull (again);
  g_assert_true (cr_roadmap_equal (again, scene->roadmap));
}

static void
activate (Scene      *scene,
          const char *action,
          const char *target)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->page), action, target != NULL ? "s" : NULL, target));
  cr_app_test_settle ();
}

/* As high as rows are, also when they have been drawn. */
static void
assert_rows_low (Scene *scene)
{
  GtkWidget *row = NULL;

  gtk_test_widget_wait_for_draw (GTK_WIDGET (scene->window));
  row = gtk_widget_get_first_child (cr_tasks_page_get_list (scene->page));
  g_assert_nonnull (row);
  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    g_assert_cmpint (gtk_widget_get_height (row), <=, 40);
}

/* Every column there is, in every order and grouping; rows stay as high as others. */
static void
test_table (void)
{
  static const char *const groupings[] = { "owner", "status", "area", "capability", "quarter", "none" };
  const char *const       *texts = cr_naughty_list ();

  for (guint i = 0; texts[i] != NULL; i++)
    {
      Scene scene;

      set_up (&scene, texts[i]);
      cr_naughty_assert_shown (cr_tasks_page_get_list (scene.page), texts[i]);
      for (guint k = 0; k < G_N_ELEMENTS (groupings); k++)
        {
          activate (&scene, "table.group", groupings[k]);
          activate (&scene, "table.sort", k % 2 == 0 ? "title" : "owner");
          cr_naughty_assert_shown (cr_tasks_page_get_list (scene.page), texts[i]);
          assert_rows_low (&scene);
        }
      cr_place_select (scene.place, "t-2");
      cr_app_test_settle ();
      cr_naughty_assert_shown (scene.window->inspector, texts[i]);
      tear_down (&scene);
    }
}

/* Titles of windows, what is undone, and what is said about it. */
static void
test_words (void)
{
  const char *const *texts = cr_naughty_list ();

  for (guint i = 0; texts[i] != NULL; i++)
    {
      Scene            scene;
      int              height = 0;
      g_autofree char *bodies = NULL;

      set_up (&scene, texts[i]);
      height = gtk_widget_get_height (gtk_widget_get_ancestor (GTK_WIDGET (scene.window->title), ADW_TYPE_HEADER_BAR));
      g_assert_cmpint (height, <=, 50);
      g_assert_cmpstr (adw_window_title_get_title (scene.window->title), ==, texts[i]);
      cr_naughty_assert_shown (scene.window->title, texts[i]);
      cr_naughty_assert_said (gtk_window_get_title (GTK_WINDOW (scene.window)), texts[i]);
      g_assert_true (g_str_has_suffix (gtk_window_get_title (GTK_WINDOW (scene.window)), " — Customs Roadmap"));
      cr_place_select (scene.place, "t-1");
      cr_disk_activate (scene.window, "win.delete-task");
      cr_app_test_settle ();
      cr_naughty_assert_said (cr_status_line_get_told (scene.window->status_line), texts[i]);
      bodies = cr_naughty_collect (scene.window->toasts);
      cr_naughty_assert_said (bodies, texts[i]);
      gtk_window_close (GTK_WINDOW (scene.window));
      cr_naughty_assert_said (
        adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (cr_disk_wait_for_dialog (scene.window))), texts[i]);
      cr_disk_answer (cr_disk_wait_for_dialog (scene.window), "cancel");
      cr_disk_activate (scene.window, "win.undo");
      tear_down (&scene);
    }
}

static void
add (Scene      *scene,
     const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (scene->page->add_entry), text);
  g_signal_emit_by_name (scene->page->add_entry, "activate");
  cr_app_test_settle ();
}

static void
test_quick_add (void)
{
  const char *const *texts = cr_naughty_list ();
  Scene              scene;

  open_scene (&scene, NULL);
  for (guint i = 0; texts[i] != NULL; i++)
    {
      add (&scene, texts[i]);
      g_assert_cmpstr (cr_text_get (cr_roadmap_get_task (scene.roadmap, i)->title, "en"), ==, texts[i]);
      cr_naughty_assert_shown (cr_tasks_page_get_list (scene.page), texts[i]);
    }
  add (&scene, CR_NAUGHTY_CONTROL);
  g_assert_cmpstr (cr_text_get (get_task (&scene, cr_place_get_task (scene.place))->title, "en"), ==,
                   CR_NAUGHTY_CONTROL_CLEAN);
  add (&scene, "\x01\n ");
  assert_saved (&scene);
  while (cr_history_undo (cr_document_get_history (scene.document)))
    ;
  g_assert_cmpuint (cr_roadmap_get_n_tasks (scene.roadmap), ==, 0);
  tear_down (&scene);
}

static void
type_in_cell (Scene      *scene,
              const char *text)
{
  GtkWidget *entry = NULL;

  scene->page->cursor = CR_COLUMN_TITLE;
  /* Above it may stand the row of its group. */
  cr_tasks_page_focus (scene->page, cr_task_rows_get_id (scene->page->rows, 0) != NULL ? 0 : 1);
  cr_app_test_settle ();
  activate (scene, "page.edit-cell", NULL);
  entry = cr_app_test_find_type (cr_tasks_page_get_list (scene->page), GTK_TYPE_TEXT);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  cr_naughty_assert_shown (entry, gtk_editable_get_text (GTK_EDITABLE (entry)));
  g_signal_emit_by_name (entry, "activate");
  cr_app_test_settle ();
}

static void
test_cell (void)
{
  const char *const *texts = cr_naughty_list ();
  Scene              scene;

  set_up (&scene, "Plain");
  for (guint i = 0; texts[i] != NULL; i++)
    {
      type_in_cell (&scene, texts[i]);
      g_assert_cmpstr (cr_text_get (get_task (&scene, "t-1")->title, "en"), ==, texts[i]);
      cr_naughty_assert_shown (cr_tasks_page_get_list (scene.page), texts[i]);
      assert_saved (&scene);
    }
  type_in_cell (&scene, CR_NAUGHTY_CONTROL);
  g_assert_cmpstr (cr_text_get (get_task (&scene, "t-1")->title, "en"), ==, CR_NAUGHTY_CONTROL_CLEAN);
  tear_down (&scene);
}

/* What is searched for is found by itself. */
static void
test_search (void)
{
  const char *const *texts = cr_naughty_list ();

  for (guint i = 0; texts[i] != NULL; i++)
    {
      Scene scene;

      set_up (&scene, texts[i]);
      gtk_editable_set_text (GTK_EDITABLE (scene.page->search_entry), texts[i]);
      g_signal_emit_by_name (scene.page->search_entry, "search-changed");
      cr_app_test_settle ();
      g_assert_cmpstr (cr_place_get_search (scene.place), ==, texts[i]);
      cr_naughty_assert_shown (scene.page->search_entry, texts[i]);
      g_assert_cmpuint (cr_task_rows_get_n_matching (scene.page->rows), ==, 2);
      gtk_editable_set_text (GTK_EDITABLE (scene.page->search_entry), CR_NAUGHTY_CONTROL);
      g_signal_emit_by_name (scene.page->search_entry, "search-changed");
      cr_app_test_settle ();
      tear_down (&scene);
    }
}

static void
close_popovers (GtkWidget *widget)
{
  if (GTK_IS_POPOVER (widget))
    gtk_popover_popdown (GTK_POPOVER (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    close_popovers (child);
}

/* Owners as terms to filter by, as chips in force and in the list to choose from. */
static void
test_filter (void)
{
  const char *const *texts = cr_naughty_list ();

  for (guint i = 0; texts[i] != NULL; i++)
    {
      Scene             scene;
      CrQuery          *query = cr_query_new ();
      g_autoptr (CrIds) both = NULL;
      const char       *ids[1];

      set_up (&scene, texts[i]);
      ids[0] = cr_intern (texts[i]);
      both = cr_ids_new (ids, 1);
      cr_query_set_filter (query, CR_FILTER_OWNER, cr_ids_ref (both));
      cr_place_set_query (scene.place, query);
      cr_app_test_settle ();
      cr_naughty_assert_said (cr_disk_list_labels (scene.page->filter_bar), texts[i]);
      cr_filter_bar_open (scene.page->filter_bar);
      cr_app_test_settle ();
      close_popovers (GTK_WIDGET (scene.page->filter_bar));
      tear_down (&scene);
    }
}

static CrEditPopover *
open_popover (Scene      *scene,
              const char *edit)
{
  g_autoptr (CrIds) both = cr_test_ids ("t-1 t-2");

  cr_place_set_selection (scene->place, both);
  cr_app_test_settle ();
  activate (scene, "page.edit", edit);
  return CR_EDIT_POPOVER (cr_app_test_find_type (GTK_WIDGET (scene->page->content), CR_TYPE_EDIT_POPOVER));
}

/* Typed for several at once as the name of an owner, and seen in the popover that comes next. */
static void
test_bulk_owner (void)
{
  const char *const *texts = cr_naughty_list ();
  Scene              scene;

  set_up (&scene, "Plain");
  for (guint i = 0;; i++)
    {
      CrEditPopover *popover = open_popover (&scene, "owner");
      GtkWidget     *search = cr_app_test_find_type (GTK_WIDGET (popover), GTK_TYPE_SEARCH_ENTRY);
      const char    *expected = texts[i] != NULL ? texts[i] : CR_NAUGHTY_CONTROL_CLEAN;

      gtk_editable_set_text (GTK_EDITABLE (search), texts[i] != NULL ? texts[i] : CR_NAUGHTY_CONTROL);
      g_signal_emit_by_name (search, "search-changed");
      cr_app_test_settle ();
      g_signal_emit_by_name (search, "activate");
      cr_app_test_settle ();
      g_assert_cmpstr (get_task (&scene, "t-2")->owner, ==, expected);
      popover = open_popover (&scene, "owner");
      cr_naughty_assert_shown (popover, expected);
      gtk_popover_popdown (GTK_POPOVER (popover));
      cr_app_test_settle ();
      assert_saved (&scene);
      if (texts[i] == NULL)
        break;
    }
  tear_down (&scene);
}

static void
test_bulk_reason (void)
{
  const char *const *texts = cr_naughty_list ();
  Scene              scene;

  set_up (&scene, "Plain");
  for (guint i = 0;; i++)
    {
      CrEditPopover *popover = open_popover (&scene, "status");
      GtkListBox    *list = GTK_LIST_BOX (cr_app_test_find_type (GTK_WIDGET (popover), GTK_TYPE_LIST_BOX));
      GtkWidget     *reason = cr_app_test_find_type (GTK_WIDGET (popover), GTK_TYPE_ENTRY);

      gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, i % 2 == 0 ? 4 : 2));
      gtk_editable_set_text (GTK_EDITABLE (reason), texts[i] != NULL ? texts[i] : CR_NAUGHTY_CONTROL);
      g_assert_true (cr_edit_popover_apply (popover));
      cr_app_test_settle ();
      g_assert_cmpstr (cr_text_get (get_task (&scene, "t-2")->reason, "en"), ==,
                       texts[i] != NULL ? texts[i] : CR_NAUGHTY_CONTROL_CLEAN);
      if (texts[i] == NULL)
        break;
    }
  assert_saved (&scene);
  tear_down (&scene);
}

/* What a comparison with the disk says, and of a unit that is gone there. */
static void
test_compare (void)
{
  const char *const *texts = cr_naughty_list ();

  for (guint i = 0; texts[i] != NULL; i++)
    {
      Scene            scene;
      GtkWindow       *dialog = NULL;
      g_auto (CrValue) value = cr_value_string ("Mine");
      g_auto (CrValue) owner = cr_value_id ("Mine");
      g_autofree char *path = NULL;

      set_up (&scene, texts[i]);
      assert_saved (&scene);
      path = g_file_get_path (cr_document_get_file (scene.document));
      g_assert_true (cr_document_edit (scene.document, "t-1", "title.en", &value, NULL));
      g_assert_true (cr_document_edit (scene.document, "t-1", "owner", &owner, NULL));
      cr_disk_write (path, "{\"format\":\"customs-roadmap\",\"version\":\"1.0\",\"id\":\"x\"}");
      cr_document_check_disk (scene.document);
      cr_app_test_wait_for (cr_disk_is_changed, scene.document);
      cr_disk_activate (scene.window, "win.compare");
      dialog = cr_disk_wait_for_dialog (scene.window);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (dialog));
      cr_naughty_assert_said (cr_disk_list_labels (dialog), texts[i]);
      gtk_window_destroy (dialog);
      tear_down (&scene);
    }
}

/* Another program's file may have line breaks and control characters where no field takes them. */
static void
test_foreign_controls (void)
{
  Scene scene;

  set_up (&scene, "two\nlines\tand \x01\x1f\x7f controls\u2028\u2029");
  for (guint i = 0; i < 2; i++)
    {
      activate (&scene, "table.group", i == 0 ? "owner" : "none");
      assert_rows_low (&scene);
    }
  g_assert_null (strchr (gtk_window_get_title (GTK_WINDOW (scene.window)), '\n'));
  g_assert_cmpint (
    gtk_widget_get_height (gtk_widget_get_ancestor (GTK_WIDGET (scene.window->title), ADW_TYPE_HEADER_BAR)), <=, 50);
  cr_place_select (scene.place, "t-1");
  cr_app_test_settle ();
  /* Looking changes nothing. */
  cr_place_select (scene.place, "t-2");
  cr_app_test_settle ();
  g_assert_null (cr_history_peek_undo (cr_document_get_history (scene.document)));
  assert_saved (&scene);
  tear_down (&scene);
}

int
main (int   argc,
      char *argv[])
{
  static const char *const columns[] = { "title", "area", "status", "owner", "start",
                                         "finish", "progress", "priority", "after", "capabilities",
                                         "translation", "services", "enablers", "cost", NULL };

  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  cr_app_test_set_size (2400, 800);
  g_settings_set_strv (cr_application_get_settings (cr_app_test_get_application ()), "task-columns", columns);
  g_test_add_func ("/naughty/window/table", test_table);
  g_test_add_func ("/naughty/window/words", test_words);
  g_test_add_func ("/naughty/window/quick-add", test_quick_add);
  g_test_add_func ("/naughty/window/cell", test_cell);
  g_test_add_func ("/naughty/window/search", test_search);
  g_test_add_func ("/naughty/window/filter", test_filter);
  g_test_add_func ("/naughty/window/bulk-owner", test_bulk_owner);
  g_test_add_func ("/naughty/window/bulk-reason", test_bulk_reason);
  g_test_add_func ("/naughty/window/compare", test_compare);
  g_test_add_func ("/naughty/window/foreign-controls", test_foreign_controls);
  return g_test_run ();
}
