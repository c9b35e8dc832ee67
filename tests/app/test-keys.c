/* SPDX-License-Identifier: GPL-3.0-or-later
 * Keys that are really pressed do what they are said to do, on the English and on the Russian layout. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-capabilities-page.h"
#include "cr-capability-row.h"
#include "cr-keyboard.h"
#include "cr-matrix-cell.h"
#include "cr-tasks-page-private.h"
#include "cr-text-field.h"
#include "cr-window-private.h"

/* The names of the actions that the keys have set off. */
static GString *heard;

/* As actions are named in menus: with what they are given. */
static void
hear_cb (GSimpleAction *action,
         GVariant      *given)
{
  g_autofree char *name = g_action_print_detailed_name (g_action_get_name (G_ACTION (action)), given);

  g_string_append_printf (heard, "%s ", name);
}

static gboolean
close_cb (void)
{
  g_string_append (heard, "close ");
  return TRUE;
}

static void
listen (GActionMap *map,
        const char *detailed_name)
{
  g_autoptr (GSimpleAction) action = NULL;
  g_autoptr (GVariant)      given = NULL;
  g_autofree char          *name = NULL;

  g_assert_true (g_action_parse_detailed_name (detailed_name, &name, &given, NULL));
  action = g_simple_action_new (name, given != NULL ? g_variant_get_type (given) : NULL);

  g_signal_connect (action, "activate", G_CALLBACK (hear_cb), NULL);
  g_action_map_add_action (map, G_ACTION (action));
}

/* A window that does nothing but to say which action a key has set off, and for as long as it is there the program does
 * nothing else either. */
typedef struct
{
  GtkWidget *window;
  GPtrArray *actions; /* those of the program, which come back */
} Probe;

static void
probe_init (Probe *self)
{
  GtkApplication *application = GTK_APPLICATION (cr_app_test_get_application ());
  g_auto (GStrv)  actions = gtk_application_list_action_descriptions (application);

  heard = g_string_new (NULL);
  self->actions = g_ptr_array_new_with_free_func (g_object_unref);
  self->window = g_object_new (GTK_TYPE_APPLICATION_WINDOW, "application", application, "title", "Probe", NULL);
  for (guint i = 0; actions[i] != NULL; i++)
    {
      const char *name = strchr (actions[i], '.') + 1;

      if (g_str_has_prefix (actions[i], "app."))
        {
          g_ptr_array_add (self->actions,
                           g_object_ref (g_action_map_lookup_action (G_ACTION_MAP (application), name)));
          listen (G_ACTION_MAP (application), name);
        }
      else if (g_str_has_prefix (actions[i], "win."))
        listen (G_ACTION_MAP (self->window), name);
    }
  g_signal_connect (self->window, "close-request", G_CALLBACK (close_cb), NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1280, 800);
  cr_keyboard_focus (self->window);
}

static void
probe_clear (Probe *self)
{
  GActionMap *application = G_ACTION_MAP (cr_app_test_get_application ());

  for (guint i = 0; i < self->actions->len; i++)
    g_action_map_add_action (application, g_ptr_array_index (self->actions, i));
  g_ptr_array_unref (self->actions);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_string_free (heard, TRUE);
  cr_app_test_settle ();
}

static void
assert_heard (const char *chord,
              const char *action)
{
  g_autofree char *expected = g_strconcat (strchr (action, '.') + 1, " ", NULL);

  g_string_truncate (heard, 0);
  cr_keyboard_press (chord);
  if (!g_str_equal (heard->str, expected))
    g_error ("%s was to set off %s, not “%s”", chord, action, heard->str);
}

/* Those that the Russian layout alone has are the same keys once more. */
static gboolean
is_latin (const char *accelerator)
{
  GdkModifierType state = 0;
  guint           keyval = 0;

  gtk_accelerator_parse (accelerator, &keyval, &state);
  return gdk_keyval_to_unicode (keyval) < 0x400;
}

static void
press_accelerator (const char *accelerator,
                   const char *action,
                   CrLayout    layout)
{
  g_autofree char *chord = cr_keyboard_name_chord (accelerator);

  if (!g_str_equal (accelerator, "<Control>question"))
    assert_heard (chord, action);
  else
    assert_heard (layout == CR_LAYOUT_RUSSIAN ? "ctrl+shift+7" : "ctrl+shift+slash", action);
}

static void
test_accelerators (gconstpointer user_data)
{
  GtkApplication *application = GTK_APPLICATION (cr_app_test_get_application ());
  g_auto (GStrv)  actions = gtk_application_list_action_descriptions (application);
  CrLayout        layout = (CrLayout) GPOINTER_TO_UINT (user_data);
  Probe           probe = { 0 };
  guint           n_keys = 0;

  probe_init (&probe);
  cr_keyboard_set_layout (layout);
  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) keys = gtk_application_get_accels_for_action (application, actions[i]);

      for (guint k = 0; keys[k] != NULL; k++)
        if (is_latin (keys[k]))
          {
            press_accelerator (keys[k], actions[i], layout);
            n_keys++;
          }
    }
  g_assert_cmpuint (n_keys, >=, 19);
  /* The comma as it is written on this layout. */
  if (layout == CR_LAYOUT_RUSSIAN)
    assert_heard ("ctrl+shift+slash", "app.preferences");
  probe_clear (&probe);
}

/* The example in a window, with the focus on its first task. */
typedef struct
{
  CrWindow    *window;
  CrPlace     *place;
  CrTasksPage *page;
} Scene;

static CrRoadmap *
get_roadmap (Scene *self)
{
  return cr_document_get_roadmap (cr_window_get_document (self->window));
}

static void
select_nth (Scene *self,
            guint  n)
{
  const char *id = cr_roadmap_get_task (get_roadmap (self), n)->id;

  cr_place_select (self->place, id);
  cr_app_test_settle ();
  cr_tasks_page_focus (self->page, cr_task_rows_find (self->page->rows, id));
  cr_app_test_settle ();
}

static void
scene_init (Scene   *self,
            CrLayout layout)
{
  cr_keyboard_set_layout (layout);
  self->window = cr_app_test_open_example (NULL);
  self->place = cr_window_get_place (self->window);
  self->page = CR_TASKS_PAGE (cr_window_find_page (self->window, "tasks"));
  /* The first row is a task. */
  cr_place_set_query (self->place, cr_query_new ());
  cr_keyboard_focus (self->window);
  select_nth (self, 0);
}

static void
scene_clear (Scene *self)
{
  cr_app_test_destroy (self->window);
}

static GtkWidget *
get_focus (Scene *self)
{
  return gtk_window_get_focus (GTK_WINDOW (self->window));
}

static gboolean
is_in (Scene   *self,
       gpointer ancestor)
{
  GtkWidget *focus = get_focus (self);

  return focus != NULL && (focus == ancestor || gtk_widget_is_ancestor (focus, ancestor));
}

static void
assert_selected (Scene *self,
                 guint  n)
{
  g_assert_cmpuint (cr_ids_get_length (cr_place_get_selection (self->place)), ==, n);
}

typedef struct
{
  Scene *scene;
  guint  n;
} Count;

static gboolean
has_tasks (gpointer user_data)
{
  Count *count = user_data;

  return cr_roadmap_get_n_tasks (get_roadmap (count->scene)) == count->n;
}

/* The clipboard takes its time. */
static void
assert_tasks (Scene *self,
              guint  n)
{
  cr_app_test_wait_for (has_tasks, &(Count){ self, n });
  cr_app_test_settle ();
}

/* A list comes to its rows by and by. */
static gboolean
has_focused_row (gpointer user_data)
{
  return cr_tasks_page_get_focused (user_data) != GTK_INVALID_LIST_POSITION;
}

static void
assert_in_table (Scene *self)
{
  cr_app_test_wait_for (has_focused_row, self->page);
  g_assert_true (is_in (self, cr_tasks_page_get_list (self->page)));
}

static void
test_select (gconstpointer user_data)
{
  Scene self = { 0 };
  guint n_tasks = 0;

  scene_init (&self, (CrLayout) GPOINTER_TO_UINT (user_data));
  n_tasks = cr_roadmap_get_n_tasks (get_roadmap (&self));
  cr_keyboard_press ("ctrl+a");
  assert_selected (&self, n_tasks);
  cr_keyboard_press ("ctrl+shift+a");
  assert_selected (&self, 0);
  select_nth (&self, 0);
  cr_keyboard_press_all ("shift+Down", "shift+Down", NULL);
  assert_selected (&self, 3);
  cr_keyboard_press ("Escape");
  assert_selected (&self, 0);
  assert_in_table (&self);
  select_nth (&self, 0);
  cr_keyboard_press ("Down");
  assert_selected (&self, 1);
  g_assert_cmpuint (cr_tasks_page_get_focused (self.page), ==, 1);
  cr_keyboard_press_all ("ctrl+Down", "ctrl+Down", NULL);
  assert_selected (&self, 1);
  g_assert_cmpuint (cr_tasks_page_get_focused (self.page), ==, 3);
  cr_keyboard_press ("space");
  assert_selected (&self, 2);
  cr_keyboard_press ("space");
  assert_selected (&self, 1);
  cr_keyboard_press ("Home");
  g_assert_cmpuint (cr_tasks_page_get_focused (self.page), ==, 0);
  cr_keyboard_press ("End");
  cr_app_test_wait_for (has_focused_row, self.page);
  g_assert_cmpuint (cr_tasks_page_get_focused (self.page), ==, n_tasks - 1);
  scene_clear (&self);
}

static void
test_copies (gconstpointer user_data)
{
  Scene       self = { 0 };
  guint       n_tasks = 0;
  const char *first = NULL;

  scene_init (&self, (CrLayout) GPOINTER_TO_UINT (user_data));
  n_tasks = cr_roadmap_get_n_tasks (get_roadmap (&self));
  cr_keyboard_press ("ctrl+u");
  assert_tasks (&self, n_tasks + 1);
  cr_keyboard_press ("ctrl+z");
  assert_tasks (&self, n_tasks);
  cr_keyboard_press ("ctrl+shift+z");
  assert_tasks (&self, n_tasks + 1);
  cr_keyboard_press ("ctrl+z");
  select_nth (&self, 0);
  cr_keyboard_press_all ("shift+Down", "ctrl+c", "ctrl+v", NULL);
  cr_app_test_settle ();
  assert_tasks (&self, n_tasks + 2);
  cr_keyboard_press ("ctrl+x");
  assert_tasks (&self, n_tasks);
  cr_keyboard_press ("ctrl+v");
  cr_app_test_settle ();
  assert_tasks (&self, n_tasks + 2);
  cr_keyboard_press ("Delete");
  assert_tasks (&self, n_tasks);
  cr_keyboard_press ("Insert");
  g_assert_true (is_in (&self, self.page->add_entry));
  cr_keyboard_press ("Escape");
  select_nth (&self, 0);
  first = cr_roadmap_get_task (get_roadmap (&self), 0)->id;
  cr_keyboard_press ("ctrl+shift+Down");
  g_assert_cmpint (cr_roadmap_find (get_roadmap (&self), CR_KIND_TASK, NULL, first), ==, 1);
  cr_keyboard_press ("ctrl+shift+Up");
  g_assert_cmpint (cr_roadmap_find (get_roadmap (&self), CR_KIND_TASK, NULL, first), ==, 0);
  scene_clear (&self);
}

static void
test_cells (gconstpointer user_data)
{
  Scene       self = { 0 };
  const char *id = NULL;

  scene_init (&self, (CrLayout) GPOINTER_TO_UINT (user_data));
  id = cr_roadmap_get_task (get_roadmap (&self), 0)->id;
  cr_keyboard_press ("F2");
  g_assert_true (GTK_IS_TEXT (get_focus (&self)));
  cr_keyboard_press_all ("ctrl+a", "BackSpace", "s", "Return", NULL);
  assert_in_table (&self);
  g_assert_cmpstr (cr_text_get (cr_roadmap_lookup_task (get_roadmap (&self), id)->title, "en"), ==,
                   GPOINTER_TO_UINT (user_data) == CR_LAYOUT_RUSSIAN ? "ы" : "s");
  cr_keyboard_press ("Return");
  g_assert_true (GTK_IS_TEXT (get_focus (&self)));
  cr_keyboard_press_all ("a", "Escape", NULL);
  assert_in_table (&self);
  g_assert_cmpint (self.page->cursor, ==, CR_COLUMN_TITLE);
  cr_keyboard_press ("Right");
  g_assert_cmpint (self.page->cursor, !=, CR_COLUMN_TITLE);
  cr_keyboard_press ("Left");
  g_assert_cmpint (self.page->cursor, ==, CR_COLUMN_TITLE);
  /* From the cell of the title Tab goes on to the next one, which a popover edits. */
  cr_keyboard_press_all ("F2", "Tab", NULL);
  g_assert_true (is_in (&self, self.page->content));
  g_assert_nonnull (gtk_widget_get_ancestor (get_focus (&self), CR_TYPE_EDIT_POPOVER));
  cr_keyboard_press ("Escape");
  cr_app_test_settle ();
  assert_in_table (&self);
  scene_clear (&self);
}

static void
test_panes (gconstpointer user_data)
{
  Scene self = { 0 };

  scene_init (&self, (CrLayout) GPOINTER_TO_UINT (user_data));
  g_assert_cmpint (cr_window_find_pane (self.window), ==, CR_PANE_PAGE);
  cr_keyboard_press ("F6");
  g_assert_cmpint (cr_window_find_pane (self.window), ==, CR_PANE_INSPECTOR);
  cr_keyboard_press ("F6");
  g_assert_cmpint (cr_window_find_pane (self.window), ==, CR_PANE_SIDEBAR);
  cr_keyboard_press ("F6");
  assert_in_table (&self);
  cr_keyboard_press ("shift+F6");
  g_assert_cmpint (cr_window_find_pane (self.window), ==, CR_PANE_SIDEBAR);
  cr_keyboard_press ("shift+F6");
  g_assert_cmpint (cr_window_find_pane (self.window), ==, CR_PANE_INSPECTOR);
  cr_keyboard_press ("Escape");
  assert_in_table (&self);
  cr_keyboard_press ("F9");
  g_assert_false (adw_flap_get_reveal_flap (self.window->sidebar_flap));
  cr_keyboard_press ("shift+F9");
  g_assert_false (adw_flap_get_reveal_flap (self.window->inspector_flap));
  cr_keyboard_press ("F6");
  assert_in_table (&self);
  cr_keyboard_press_all ("F9", "shift+F9", NULL);
  g_assert_true (adw_flap_get_reveal_flap (self.window->sidebar_flap));
  g_assert_true (adw_flap_get_reveal_flap (self.window->inspector_flap));
  scene_clear (&self);
}

/* Tab goes from the search to a row that is seen, wherever the focus was in the list before. */
static void
test_found (gconstpointer user_data)
{
  Scene      self = { 0 };
  GtkWidget *focus = NULL;

  scene_init (&self, (CrLayout) GPOINTER_TO_UINT (user_data));
  cr_keyboard_press_all ("ctrl+End", "ctrl+f", NULL);
  gtk_editable_set_text (GTK_EDITABLE (self.page->search_entry), "e");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self.window));
  for (guint i = 0; i < 20 && !is_in (&self, self.page->view); i++)
    cr_keyboard_press ("Tab");
  assert_in_table (&self);
  for (guint i = 0; i < 5; i++)
    gtk_test_widget_wait_for_draw (GTK_WIDGET (self.window));
  focus = gtk_window_get_focus (GTK_WINDOW (self.window));
  g_assert_true (gtk_widget_get_mapped (focus));
  scene_clear (&self);
}

/* Escape clears what was typed, and then goes to the page. */
static void
test_escape (gconstpointer user_data)
{
  Scene self = { 0 };

  scene_init (&self, (CrLayout) GPOINTER_TO_UINT (user_data));
  cr_keyboard_press ("ctrl+f");
  g_assert_true (is_in (&self, self.page->search_entry));
  cr_keyboard_press_all ("z", "Escape", NULL);
  g_assert_true (is_in (&self, self.page->search_entry));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (self.page->search_entry)), ==, "");
  cr_keyboard_press ("Escape");
  assert_in_table (&self);
  /* In the header bar, in the line of figures and in the sidebar nothing is to be cleared. */
  gtk_widget_grab_focus (cr_app_test_find (self.window, "document_menu_button"));
  cr_keyboard_press ("Escape");
  assert_in_table (&self);
  gtk_widget_child_focus (GTK_WIDGET (self.window->status_line), GTK_DIR_TAB_FORWARD);
  g_assert_true (is_in (&self, self.window->status_line));
  cr_keyboard_press ("Escape");
  assert_in_table (&self);
  cr_keyboard_press_all ("shift+F6", "Down", "Escape", NULL);
  assert_in_table (&self);
  /* What stands in a field comes back first. */
  cr_keyboard_press_all ("F6", "z", "Escape", NULL);
  g_assert_cmpint (cr_window_find_pane (self.window), ==, CR_PANE_INSPECTOR);
  cr_keyboard_press ("Escape");
  assert_in_table (&self);
  scene_clear (&self);
}

/* Keys go to a menu once it has the focus, which takes a frame. */
static gboolean
is_in_menu (gpointer user_data)
{
  Scene     *self = user_data;
  GtkWidget *focus = get_focus (self);

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->page->menu));
}

static gboolean
is_in_edit_popover (gpointer user_data)
{
  GtkWidget *focus = get_focus (user_data);

  return focus != NULL && gtk_widget_get_ancestor (focus, CR_TYPE_EDIT_POPOVER) != NULL;
}

static void
test_menus (gconstpointer user_data)
{
  Scene      self = { 0 };
  GtkWidget *popover = NULL;

  scene_init (&self, (CrLayout) GPOINTER_TO_UINT (user_data));
  cr_keyboard_press ("Menu");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self.page->menu)));
  cr_keyboard_press ("Escape");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self.page->menu)));
  assert_in_table (&self);
  cr_keyboard_press ("shift+F10");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self.page->menu)));
  /* The first entry edits the cell. */
  cr_keyboard_press ("Return");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self.page->menu)));
  g_assert_true (GTK_IS_TEXT (get_focus (&self)));
  cr_keyboard_press ("Escape");
  assert_in_table (&self);
  /* The third one, after the two that edit this task alone, is the status. */
  cr_keyboard_press ("Menu");
  cr_app_test_wait_for (is_in_menu, &self);
  /* Arrows go by where the entries stand, which shows with the next frame. */
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self.page->menu));
  cr_keyboard_press_all ("Down", "Down", "Return", NULL);
  cr_app_test_wait_for (is_in_edit_popover, &self);
  cr_keyboard_press ("Escape");
  assert_in_table (&self);
  cr_keyboard_press ("F10");
  popover = GTK_WIDGET (gtk_menu_button_get_popover (self.window->menu_button));
  g_assert_true (gtk_widget_get_mapped (popover));
  cr_keyboard_press ("Escape");
  g_assert_false (gtk_widget_get_mapped (popover));
  scene_clear (&self);
}

/* The keys of a field of text are those of the toolkit. */
static void
test_text (gconstpointer user_data)
{
  Scene            self = { 0 };
  GtkWidget       *view = NULL;
  GtkTextBuffer   *buffer = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  scene_init (&self, (CrLayout) GPOINTER_TO_UINT (user_data));
  cr_keyboard_press ("F6");
  view = get_focus (&self);
  g_assert_true (GTK_IS_TEXT_VIEW (view));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_object_get (buffer, "text", &before, NULL);
  cr_keyboard_press_all ("ctrl+a", "ctrl+x", NULL);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 0);
  cr_keyboard_press_all ("ctrl+v", "ctrl+a", "ctrl+c", "End", "ctrl+v", NULL);
  g_object_get (buffer, "text", &after, NULL);
  g_assert_cmpuint (strlen (after), ==, 2 * strlen (before));
  g_assert_true (g_str_has_prefix (after, before));
  cr_keyboard_press ("Escape");
  scene_clear (&self);
}

static void
edit_first (Scene      *self,
            guint       n_tasks,
            const char *edit)
{
  select_nth (self, 0);
  for (guint i = 1; i < n_tasks; i++)
    cr_keyboard_press ("shift+Down");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), "page.edit", "s", edit));
  cr_app_test_settle ();
  g_assert_nonnull (gtk_widget_get_ancestor (get_focus (self), CR_TYPE_EDIT_POPOVER));
}

/* Arrows choose in a list, Tab leaves it and what is chosen, and space puts a thing in or takes it out. */
static void
test_choose (gconstpointer user_data)
{
  Scene         self = { 0 };
  const CrTask *task = NULL;

  scene_init (&self, (CrLayout) GPOINTER_TO_UINT (user_data));
  edit_first (&self, 2, "priority");
  cr_keyboard_press_all ("Home", "Down", "Up", "Tab", "Return", NULL);
  assert_in_table (&self);
  for (guint i = 0; i < 2; i++)
    {
      task = cr_roadmap_get_task (get_roadmap (&self), i);
      g_assert_cmpstr (task->priority, ==, "high");
    }
  task = cr_roadmap_get_task (get_roadmap (&self), 0);
  g_assert_false (cr_ids_contains (task->enablers, cr_intern ("enb-legal-basis")));
  edit_first (&self, 1, "enablers");
  cr_keyboard_press_all ("Home", "Down", "space", "Tab", "Return", NULL);
  assert_in_table (&self);
  task = cr_roadmap_get_task (get_roadmap (&self), 0);
  g_assert_true (cr_ids_contains (task->enablers, cr_intern ("enb-legal-basis")));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self.page), "table.columns", NULL));
  cr_app_test_settle ();
  g_assert_true (self.page->layout.shown[CR_COLUMN_AREA]);
  cr_keyboard_press_all ("Home", "Down", "space", NULL);
  g_assert_false (self.page->layout.shown[CR_COLUMN_AREA]);
  cr_keyboard_press_all ("space", "Right", "Escape", NULL);
  g_assert_true (self.page->layout.shown[CR_COLUMN_AREA]);
  scene_clear (&self);
}

static gboolean
has_document (gpointer window)
{
  return cr_window_get_document (window) != NULL;
}

/* Two keys lead to a roadmap, and the next one to a task of one's own that stands in the cell with the focus. */
static void
test_two_keys (gconstpointer user_data)
{
  Scene         self = { 0 };
  GtkWindow    *dialog = NULL;
  const CrTask *task = NULL;
  guint         n_tasks = 0;

  cr_keyboard_set_layout ((CrLayout) GPOINTER_TO_UINT (user_data));
  self.window = cr_app_test_new_window ();
  cr_keyboard_focus (self.window);
  cr_keyboard_press ("Return");
  dialog = cr_app_test_get_dialog (self.window);
  g_assert_nonnull (dialog);
  cr_keyboard_focus (dialog);
  cr_keyboard_press ("Return");
  cr_app_test_wait_for (has_document, self.window);
  self.place = cr_window_get_place (self.window);
  g_assert_cmpstr (cr_place_get_page (self.place), ==, "matrix");
  g_assert_false (cr_document_is_read_only (cr_window_get_document (self.window)));
  n_tasks = cr_roadmap_get_n_tasks (get_roadmap (&self));
  g_assert_cmpuint (n_tasks, >, 10);
  cr_keyboard_focus (self.window);
  g_assert_true (CR_IS_MATRIX_CELL (get_focus (&self)));
  cr_keyboard_press ("Insert");
  assert_tasks (&self, n_tasks + 1);
  task = cr_roadmap_lookup_task (get_roadmap (&self), cr_place_get_task (self.place));
  g_assert_nonnull (task->area);
  g_assert_cmpuint (cr_ids_get_length (task->capabilities), ==, 1);
  scene_clear (&self);
}

/* In a window without tasks the focus is in the line to add one. */
static void
test_paste_into_empty (gconstpointer user_data)
{
  Scene     self = { 0 };
  CrWindow *empty = NULL;

  scene_init (&self, (CrLayout) GPOINTER_TO_UINT (user_data));
  cr_keyboard_press_all ("shift+Down", "shift+Down", "ctrl+c", NULL);
  empty = cr_app_test_new_window ();
  gtk_widget_activate_action (GTK_WIDGET (empty), "win.new-empty", NULL);
  cr_app_test_go_to_tasks (empty);
  cr_keyboard_focus (empty);
  cr_keyboard_press ("ctrl+v");
  scene_clear (&self);
  self.window = empty;
  self.place = cr_window_get_place (empty);
  self.page = CR_TASKS_PAGE (cr_window_find_page (empty, "tasks"));
  assert_tasks (&self, 3);
  assert_in_table (&self);
  cr_keyboard_press ("ctrl+z");
  assert_tasks (&self, 0);
  scene_clear (&self);
}

/* The row with the focus goes, and the next key is heard all the same. */
static void
test_row_gone (gconstpointer user_data)
{
  Scene self = { 0 };

  scene_init (&self, (CrLayout) GPOINTER_TO_UINT (user_data));
  cr_keyboard_press ("ctrl+u");
  assert_in_table (&self);
  gtk_widget_activate_action (GTK_WIDGET (self.window), "win.undo", NULL);
  g_assert_nonnull (get_focus (&self));
  g_assert_true (gtk_widget_get_root (get_focus (&self)) == GTK_ROOT (self.window));
  cr_keyboard_press ("ctrl+shift+z");
  g_assert_null (cr_document_describe_redo (cr_window_get_document (self.window)));
  scene_clear (&self);
}

/* Digits, which stand under other signs where Shift is held in another layout. */
static void
test_levels (gconstpointer user_data)
{
  Scene               self = { 0 };
  CrCapabilitiesPage *page = NULL;
  const CrRating     *rating = NULL;
  const char         *entry = NULL;

  scene_init (&self, (CrLayout) GPOINTER_TO_UINT (user_data));
  cr_keyboard_press ("alt+5");
  page = CR_CAPABILITIES_PAGE (cr_window_get_page (self.window));
  cr_page_take_focus (CR_PAGE (page));
  entry = cr_capability_row_get_entry (
            CR_CAPABILITY_ROW (gtk_list_box_get_selected_row (cr_capabilities_page_get_list (page))))
            ->id;
  for (int i = 1; i <= 5; i++)
    {
      g_autofree char *level = g_strdup_printf ("%d", i);
      g_autofree char *target = g_strdup_printf ("shift+%d", 6 - i);

      cr_keyboard_press (level);
      cr_keyboard_press (target);
      rating = CR_RATING (cr_roadmap_lookup (cr_document_get_roadmap (cr_window_get_document (self.window)),
                                             CR_KIND_RATING, cr_capabilities_page_get_round (page), entry));
      g_assert_cmpint (cr_rating_get_level (rating), ==, i);
      g_assert_cmpint (cr_rating_get_target (rating), ==, 6 - i);
    }
  scene_clear (&self);
}

static void
add (const char *name,
     void (*test) (gconstpointer user_data))
{
  g_autofree char *english = g_strdup_printf ("/keys/%s/english", name);
  g_autofree char *russian = g_strdup_printf ("/keys/%s/russian", name);

  g_test_add_data_func (english, GUINT_TO_POINTER (CR_LAYOUT_ENGLISH), test);
  g_test_add_data_func (russian, GUINT_TO_POINTER (CR_LAYOUT_RUSSIAN), test);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en") || !cr_keyboard_start ())
    return 0;
  add ("accelerators", test_accelerators);
  add ("select", test_select);
  add ("copies", test_copies);
  add ("cells", test_cells);
  add ("panes", test_panes);
  add ("found", test_found);
  add ("escape", test_escape);
  add ("menus", test_menus);
  add ("text", test_text);
  add ("choose", test_choose);
  add ("two-keys", test_two_keys);
  add ("paste-into-empty", test_paste_into_empty);
  add ("row-gone", test_row_gone);
  add ("levels", test_levels);
  return g_test_run ();
}
