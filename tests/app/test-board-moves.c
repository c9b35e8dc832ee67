/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the page “Board” in the window: cards moved by keys and by the pointer, new ones, the menu, very many. */
#include "config.h"

#include "cr-board-scene.h"
#include "cr-draft.h"
#include "cr-task-drag.h"

#define NEWER "good/major-newer.roadmap.json"

/* More than are looked through at once. */
#define N_MANY 10000

/* To the next column and back; the focus goes along. */
static void
test_move_beside (void)
{
  const GdkModifierType both = GDK_CONTROL_MASK | GDK_SHIFT_MASK;
  CrBoardScene          self;
  const char           *id = NULL;

  cr_scene_init (&self);
  id = cr_scene_get_id (&self, NOT_STARTED, 1);
  cr_scene_focus (&self, NOT_STARTED, 1);
  g_assert_true (cr_scene_press (&self, GDK_KEY_Right, both));
  g_assert_cmpint (cr_scene_status (&self, id), ==, CR_STATUS_IN_PROGRESS);
  cr_scene_assert_focused (&self, id);
  g_assert_cmpuint (cr_board_column_get_n_cards (cr_scene_column (&self, IN_PROGRESS)), ==, 19);
  cr_scene_press (&self, GDK_KEY_Left, both);
  g_assert_cmpint (cr_scene_status (&self, id), ==, CR_STATUS_NOT_STARTED);
  cr_scene_assert_focused (&self, id);
  cr_scene_activate (&self, "win.undo");
  cr_scene_assert_one_step (&self, "Set the status of 1 task");
  g_assert_cmpint (cr_scene_status (&self, id), ==, CR_STATUS_NOT_STARTED);
  /* There is nothing before the first column. */
  cr_scene_press (&self, GDK_KEY_Left, both);
  g_assert_null (cr_history_peek_undo (cr_document_get_history (self.document)));
  cr_scene_clear (&self);
}

static void
test_move_within (void)
{
  const GdkModifierType both = GDK_CONTROL_MASK | GDK_SHIFT_MASK;
  CrBoardScene          self;
  const char           *id = NULL;
  const char           *below = NULL;

  cr_scene_init (&self);
  id = cr_scene_get_id (&self, DONE, 2);
  below = cr_scene_get_id (&self, DONE, 3);
  cr_scene_focus (&self, DONE, 2);
  g_assert_true (cr_scene_press (&self, GDK_KEY_Down, both));
  g_assert_cmpstr (cr_scene_get_id (&self, DONE, 3), ==, id);
  g_assert_cmpstr (cr_scene_get_id (&self, DONE, 2), ==, below);
  g_assert_cmpint (cr_roadmap_find (self.roadmap, CR_KIND_TASK, NULL, id), ==,
                   cr_roadmap_find (self.roadmap, CR_KIND_TASK, NULL, below) + 1);
  cr_scene_assert_focused (&self, id);
  cr_scene_assert_one_step (&self, "Move 1 task");
  g_assert_cmpstr (cr_scene_get_id (&self, DONE, 2), ==, id);
  cr_scene_focus (&self, DONE, 2);
  cr_scene_press (&self, GDK_KEY_Up, both);
  g_assert_cmpstr (cr_scene_get_id (&self, DONE, 1), ==, id);
  cr_scene_assert_one_step (&self, "Move 1 task");
  cr_scene_focus (&self, DONE, 0);
  cr_scene_press (&self, GDK_KEY_Up, both);
  g_assert_null (cr_history_peek_undo (cr_document_get_history (self.document)));
  cr_scene_clear (&self);
}

/* What is put on hold is asked why, and stays where it is when nobody answers. */
static void
test_reason (void)
{
  const GdkModifierType both = GDK_CONTROL_MASK | GDK_SHIFT_MASK;
  CrBoardScene          self;
  const char           *id = NULL;
  const CrTask         *task = NULL;

  cr_scene_init (&self);
  id = cr_scene_get_id (&self, IN_PROGRESS, 0);
  cr_scene_focus (&self, IN_PROGRESS, 0);
  cr_scene_press (&self, GDK_KEY_Right, both);
  g_assert_cmpint (cr_scene_status (&self, id), ==, CR_STATUS_IN_PROGRESS);
  cr_scene_answer (&self, "cancel", "Not said");
  g_assert_cmpint (cr_scene_status (&self, id), ==, CR_STATUS_IN_PROGRESS);
  g_assert_null (cr_history_peek_undo (cr_document_get_history (self.document)));
  cr_scene_press (&self, GDK_KEY_Right, both);
  cr_scene_answer (&self, "move", " No <b>money</b> ");
  task = cr_roadmap_lookup_task (self.roadmap, id);
  g_assert_cmpint (cr_task_get_status (task), ==, CR_STATUS_ON_HOLD);
  g_assert_cmpstr (cr_text_get (task->reason, "en"), ==, "No <b>money</b>");
  g_assert_true (cr_scene_says (&self, "Review legislation", "overdue since"));
  cr_scene_assert_one_step (&self, "Set the status of 1 task");
  g_assert_cmpint (cr_scene_status (&self, id), ==, CR_STATUS_IN_PROGRESS);
  /* Within the column nothing is asked. */
  cr_scene_focus (&self, ON_HOLD, 1);
  cr_scene_press (&self, GDK_KEY_Up, both);
  cr_scene_assert_one_step (&self, "Move 1 task");
  cr_scene_clear (&self);
}

/* Takes the card and lets it go upon another one, or below all of a column, as the pointer does. */
static gboolean
drag (CrBoardScene *self,
      guint         from,
      guint         position,
      guint         to,
      guint         other,
      gboolean      lower)
{
  GtkEventController            *source = cr_scene_find_controller (cr_scene_column (self, from), GTK_TYPE_DRAG_SOURCE);
  GtkEventController            *target = cr_scene_find_controller (cr_scene_column (self, to), GTK_TYPE_DROP_TARGET);
  g_autoptr (GdkContentProvider) provider = NULL;
  g_auto (GValue)                value = G_VALUE_INIT;
  double                         x = 0, y = 0;
  GdkDragAction                  action = 0;
  gboolean                       done = FALSE;

  cr_scene_wait_drawn (self);
  cr_scene_find_point (cr_scene_column (self, from), position, FALSE, &x, &y);
  g_signal_emit_by_name (source, "prepare", x, y, &provider);
  if (provider == NULL)
    return FALSE;
  g_value_init (&value, CR_TYPE_TASK_DRAG);
  g_assert_true (gdk_content_provider_get_value (provider, &value, NULL));
  cr_scene_find_point (cr_scene_column (self, to), other, lower, &x, &y);
  g_signal_emit_by_name (target, "motion", x, y, &action);
  g_assert_cmpint (action, ==, GDK_ACTION_MOVE);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (cr_scene_column (self, to)), "drop-into"));
  g_signal_emit_by_name (target, "drop", &value, x, y, &done);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (cr_scene_column (self, to)), "drop-into"));
  cr_app_test_settle ();
  return done;
}

static void
test_drag (void)
{
  CrBoardScene self;
  const char  *id = NULL;

  cr_scene_init (&self);
  cr_scene_make_room (&self);
  id = cr_scene_get_id (&self, NOT_STARTED, 1);
  g_assert_true (drag (&self, NOT_STARTED, 1, IN_PROGRESS, 2, TRUE));
  g_assert_cmpint (cr_scene_status (&self, id), ==, CR_STATUS_IN_PROGRESS);
  g_assert_cmpstr (cr_scene_get_id (&self, IN_PROGRESS, 3), ==, id);
  cr_scene_assert_focused (&self, id);
  cr_scene_assert_one_step (&self, "Set the status of 1 task");
  g_assert_true (drag (&self, NOT_STARTED, 1, IN_PROGRESS, 2, FALSE));
  g_assert_cmpstr (cr_scene_get_id (&self, IN_PROGRESS, 2), ==, id);
  cr_scene_assert_one_step (&self, "Set the status of 1 task");
  /* Within the column. */
  g_assert_true (drag (&self, NOT_STARTED, 1, NOT_STARTED, 0, FALSE));
  g_assert_cmpstr (cr_scene_get_id (&self, NOT_STARTED, 0), ==, id);
  cr_scene_assert_one_step (&self, "Move 1 task");
  /* Below the last card. */
  id = cr_scene_get_id (&self, DONE, 0);
  g_assert_true (drag (&self, DONE, 0, CANCELLED, G_MAXUINT, TRUE));
  cr_scene_answer (&self, "cancel", "");
  g_assert_cmpint (cr_scene_status (&self, id), ==, CR_STATUS_DONE);
  g_assert_null (cr_history_peek_undo (cr_document_get_history (self.document)));
  g_assert_true (drag (&self, DONE, 0, CANCELLED, G_MAXUINT, TRUE));
  cr_scene_answer (&self, "move", "Not needed");
  g_assert_cmpint (cr_scene_status (&self, id), ==, CR_STATUS_CANCELLED);
  g_assert_cmpstr (cr_scene_get_id (&self, CANCELLED, 1), ==, id);
  g_assert_cmpstr (cr_text_get (cr_roadmap_lookup_task (self.roadmap, id)->reason, "en"), ==, "Not needed");
  cr_scene_assert_one_step (&self, "Set the status of 1 task");
  cr_scene_clear (&self);
}

/* Several that are selected go together, into a column that is empty too. */
static void
test_drag_several (void)
{
  CrBoardScene      self;
  const char       *ids[2] = { NULL, NULL };
  g_autoptr (CrIds) two = NULL;

  cr_scene_init (&self);
  cr_scene_make_room (&self);
  ids[0] = cr_scene_get_id (&self, ON_HOLD, 0);
  ids[1] = cr_scene_get_id (&self, ON_HOLD, 1);
  two = cr_ids_new (ids, 2);
  cr_place_set_selection (self.place, two);
  cr_app_test_settle ();
  g_assert_true (drag (&self, ON_HOLD, 0, NOT_STARTED, 0, FALSE));
  g_assert_cmpuint (cr_board_column_get_n_cards (cr_scene_column (&self, ON_HOLD)), ==, 0);
  g_assert_cmpstr (cr_scene_get_id (&self, NOT_STARTED, 0), ==, ids[0]);
  g_assert_cmpstr (cr_scene_get_id (&self, NOT_STARTED, 1), ==, ids[1]);
  g_assert_true (drag (&self, NOT_STARTED, 1, ON_HOLD, G_MAXUINT, TRUE));
  cr_scene_answer (&self, "move", "");
  g_assert_cmpuint (cr_board_column_get_n_cards (cr_scene_column (&self, ON_HOLD)), ==, 2);
  cr_scene_activate (&self, "win.undo");
  cr_scene_assert_one_step (&self, "Set the status of 2 tasks");
  cr_scene_clear (&self);
}

/* Columns of other fields give those. */
static void
test_other_columns (void)
{
  CrBoardScene self;
  const char  *id = NULL;
  const char  *key = NULL;

  cr_scene_init (&self);
  cr_scene_make_room (&self);
  cr_board_page_set_grouping (self.page, CR_GROUPING_PRIORITY);
  cr_app_test_settle ();
  id = cr_scene_get_id (&self, 1, 0);
  g_assert_true (drag (&self, 1, 0, 0, 0, FALSE));
  g_assert_cmpstr (cr_roadmap_lookup_task (self.roadmap, id)->priority, ==, "high");
  cr_scene_assert_one_step (&self, "Set the priority of 1 task");
  cr_board_page_set_grouping (self.page, CR_GROUPING_OWNER);
  cr_app_test_settle ();
  id = cr_scene_get_id (&self, 0, 0);
  key = cr_board_column_get_key (cr_scene_column (&self, 1));
  cr_scene_focus (&self, 0, 0);
  cr_scene_press (&self, GDK_KEY_Right, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  g_assert_cmpstr (cr_roadmap_lookup_task (self.roadmap, id)->owner, ==, key);
  cr_scene_assert_focused (&self, id);
  cr_scene_assert_one_step (&self, "Set the owner of 1 task");
  cr_board_page_set_grouping (self.page, CR_GROUPING_AREA);
  cr_app_test_settle ();
  id = cr_scene_get_id (&self, 0, 0);
  g_assert_true (drag (&self, 0, 0, 1, 0, TRUE));
  g_assert_cmpstr (cr_roadmap_lookup_task (self.roadmap, id)->area, ==,
                   cr_board_column_get_key (cr_scene_column (&self, 1)));
  cr_scene_assert_one_step (&self, "Set the area of 1 task");
  cr_scene_clear (&self);
}

static void
test_new_task (void)
{
  CrBoardScene  self;
  const CrTask *task = NULL;

  cr_scene_init (&self);
  cr_scene_focus (&self, IN_PROGRESS, 1);
  cr_scene_activate (&self, "win.new-task");
  task = cr_roadmap_lookup_task (self.roadmap, cr_place_get_task (self.place));
  g_assert_cmpint (cr_task_get_status (task), ==, CR_STATUS_IN_PROGRESS);
  g_assert_cmpstr (cr_text_get (task->title, "en"), ==, "New task");
  g_assert_cmpuint (cr_board_column_get_n_cards (cr_scene_column (&self, IN_PROGRESS)), ==, 19);
  cr_scene_activate (&self, "win.undo");
  g_assert_null (cr_history_peek_undo (cr_document_get_history (self.document)));
  cr_scene_focus (&self, DONE, 0);
  cr_scene_activate (&self, "win.new-task");
  task = cr_roadmap_lookup_task (self.roadmap, cr_place_get_task (self.place));
  g_assert_cmpint (cr_task_get_progress (task), ==, 100);
  cr_scene_activate (&self, "win.undo");
  cr_scene_focus (&self, CANCELLED, 0);
  cr_scene_activate (&self, "win.new-task");
  cr_scene_answer (&self, "cancel", "");
  g_assert_null (cr_history_peek_undo (cr_document_get_history (self.document)));
  cr_scene_clear (&self);
}

static gboolean
has_pasted (gpointer user_data)
{
  return cr_history_peek_undo (cr_document_get_history (((const CrBoardScene *) user_data)->document)) != NULL;
}

static void
press_menu_button (CrBoardScene *self,
                   guint         column,
                   guint         position)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (cr_scene_column (self, column)));
  double                 x = 0, y = 0;

  cr_scene_wait_drawn (self);
  cr_scene_find_point (cr_scene_column (self, column), position, FALSE, &x, &y);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        g_signal_emit_by_name (controller, "pressed", 1, x, y);
    }
  cr_app_test_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (cr_task_actions_get_menu (self->page->actions))));
}

/* The menu of a card is that of a task everywhere, and each entry does something. */
static void
test_menu (void)
{
  CrBoardScene self;
  guint        n_tasks = 0;
  const char  *id = NULL;

  cr_scene_init (&self);
  n_tasks = cr_roadmap_get_n_tasks (self.roadmap);
  press_menu_button (&self, NOT_STARTED, 2);
  id = cr_scene_get_id (&self, NOT_STARTED, 2);
  g_assert_cmpstr (cr_place_get_task (self.place), ==, id);
  gtk_popover_popdown (GTK_POPOVER (cr_task_actions_get_menu (self.page->actions)));
  cr_app_test_settle ();
  cr_scene_assert_focused (&self, id);
  cr_scene_activate (&self, "task.duplicate");
  g_assert_cmpuint (cr_roadmap_get_n_tasks (self.roadmap), ==, n_tasks + 1);
  cr_scene_assert_focused (&self, cr_place_get_task (self.place));
  g_assert_cmpstr (cr_place_get_task (self.place), !=, id);
  cr_scene_assert_one_step (&self, "Duplicate tasks");
  cr_scene_focus (&self, NOT_STARTED, 2);
  cr_scene_activate (&self, "task.move-down");
  g_assert_cmpstr (cr_scene_get_id (&self, NOT_STARTED, 3), ==, id);
  cr_scene_assert_one_step (&self, "Move 1 task");
  cr_scene_focus (&self, NOT_STARTED, 2);
  cr_scene_activate (&self, "task.move-right");
  g_assert_cmpint (cr_scene_status (&self, id), ==, CR_STATUS_IN_PROGRESS);
  cr_scene_assert_one_step (&self, "Set the status of 1 task");
  cr_scene_focus (&self, NOT_STARTED, 2);
  cr_scene_activate (&self, "task.copy");
  cr_scene_activate (&self, "task.paste");
  /* The clipboard takes its time. */
  cr_app_test_wait_for (has_pasted, &self);
  g_assert_cmpuint (cr_roadmap_get_n_tasks (self.roadmap), ==, n_tasks + 1);
  cr_app_test_settle ();
  cr_scene_assert_focused (&self, cr_place_get_task (self.place));
  cr_scene_activate (&self, "win.undo");
  cr_scene_focus (&self, NOT_STARTED, 2);
  cr_scene_activate (&self, "task.cut");
  g_assert_null (cr_roadmap_lookup_task (self.roadmap, id));
  cr_scene_activate (&self, "win.undo");
  cr_scene_clear (&self);
}

static gboolean
has_document (gpointer user_data)
{
  return cr_window_get_document (user_data) != NULL;
}

/* A file of a newer version is read and not changed. */
static void
test_read_only (void)
{
  CrBoardScene      self;
  g_autofree char  *path = g_build_filename (g_getenv ("CR_SOURCE_DIR"), "tests/data/format", NEWER, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  CrWindow         *window = cr_app_test_new_window ();
  guint             column = 0, position = 0;

  cr_window_open_file (window, file);
  cr_app_test_wait_for (has_document, window);
  cr_app_test_settle ();
  cr_scene_init_in (&self, window);
  g_assert_true (cr_board_page_find_card (self.page, cr_roadmap_get_task (self.roadmap, 0)->id, &column, &position));
  cr_scene_focus (&self, column, position);
  cr_scene_press (&self, GDK_KEY_Right, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  g_assert_false (drag (&self, column, position, column, position, TRUE));
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (cr_board_limit_get_button (self.page->limit))));
  g_assert_null (cr_history_peek_undo (cr_document_get_history (self.document)));
  cr_scene_clear (&self);
}

static gboolean
is_still (gpointer user_data)
{
  const CrBoardScene *self = user_data;

  return !self->page->running && !self->page->stale;
}

static gboolean
has_many (gpointer user_data)
{
  const CrBoardScene *self = user_data;

  return self->page->found != NULL && self->page->found->n_tasks >= N_MANY && !self->page->running;
}

/* A card far down is shown and moved in a board of very many. */
static void
test_many (void)
{
  CrBoardScene self;
  CrDraft     *draft = NULL;
  const char  *id = NULL;
  guint        column = 0, position = 0;

  cr_scene_init (&self);
  draft = cr_draft_new (self.roadmap, NULL);
  for (guint i = 0; i < N_MANY; i++)
    {
      g_autofree char     *name = g_strdup_printf ("t-many%u", i);
      g_autoptr (CrRecord) record = cr_record_new (CR_KIND_TASK, cr_intern (name));
      g_autoptr (CrText)   text = cr_text_new (name, NULL);
      g_auto (CrValue)     title = cr_value_text (text);
      const CrValue        status = cr_value_id ("not-started");

      cr_record_set (record, cr_kind_get_field (CR_KIND_TASK, "title"), &title);
      cr_record_set (record, cr_kind_get_field (CR_KIND_TASK, "status"), &status);
      cr_draft_append (draft, NULL, record);
    }
  g_assert_true (cr_document_perform (self.document, cr_draft_finish (draft), CR_MERGE_NEVER, NULL));
  cr_app_test_wait_for (has_many, &self);
  id = cr_intern ("t-many9000");
  cr_place_select (self.place, id);
  cr_page_take_focus (CR_PAGE (self.page));
  cr_app_test_settle ();
  cr_scene_assert_focused (&self, id);
  cr_scene_press (&self, GDK_KEY_Right, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  cr_app_test_wait_for (is_still, &self);
  cr_app_test_settle ();
  g_assert_cmpint (cr_scene_status (&self, id), ==, CR_STATUS_IN_PROGRESS);
  g_assert_true (cr_board_page_find_card (self.page, id, &column, &position));
  g_assert_cmpuint (column, ==, IN_PROGRESS);
  cr_scene_assert_focused (&self, id);
  cr_scene_clear (&self);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/board-moves/move-beside", test_move_beside);
  g_test_add_func ("/board-moves/move-within", test_move_within);
  g_test_add_func ("/board-moves/reason", test_reason);
  g_test_add_func ("/board-moves/drag", test_drag);
  g_test_add_func ("/board-moves/drag-several", test_drag_several);
  g_test_add_func ("/board-moves/other-columns", test_other_columns);
  g_test_add_func ("/board-moves/new-task", test_new_task);
  g_test_add_func ("/board-moves/menu", test_menu);
  g_test_add_func ("/board-moves/read-only", test_read_only);
  g_test_add_func ("/board-moves/many", test_many);
  return g_test_run ();
}
