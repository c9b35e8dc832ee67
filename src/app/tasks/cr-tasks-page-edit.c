/* SPDX-License-Identifier: GPL-3.0-or-later
 * The focused row of the table of tasks, its cells, and editing in them and over several tasks. */
#include "config.h"

#include "cr-day-entry.h"
#include "cr-draft.h"
#include "cr-fault-words.h"
#include "cr-interface.h"
#include "cr-list-keys.h"
#include "cr-plain.h"
#include "cr-tasks-page-private.h"
#include "cr-typed.h"

#include <glib/gi18n.h>

/* How a cell is edited: by a popover, or CR_N_EDITS by typing in it. */
static const struct
{
  CrColumn column;
  CrEdit   edit;
} cell_edits[] = {
  { CR_COLUMN_TITLE, CR_N_EDITS },
  { CR_COLUMN_START, CR_N_EDITS },
  { CR_COLUMN_FINISH, CR_N_EDITS },
  { CR_COLUMN_PROGRESS, CR_N_EDITS },
  { CR_COLUMN_AREA, CR_EDIT_AREA },
  { CR_COLUMN_STATUS, CR_EDIT_STATUS },
  { CR_COLUMN_OWNER, CR_EDIT_OWNER },
  { CR_COLUMN_PRIORITY, CR_EDIT_PRIORITY },
  { CR_COLUMN_CAPABILITIES, CR_EDIT_CAPABILITIES },
  { CR_COLUMN_SERVICES, CR_EDIT_SERVICES },
  { CR_COLUMN_ENABLERS, CR_EDIT_ENABLERS },
};

GtkWidget *
cr_tasks_page_find_row (CrTasksPage *self,
                        guint        position)
{
  GtkWidget *row = gtk_widget_get_first_child (cr_tasks_page_get_list (self));

  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      CrTaskCell *cell = cr_task_cell_find (row, CR_N_TABLE_COLUMNS);

      if (cell != NULL && cr_task_cell_get_position (cell) == position)
        return row;
    }
  return NULL;
}

guint
cr_tasks_page_get_focused (CrTasksPage *self)
{
  GtkWidget  *row = gtk_widget_get_focus_child (cr_tasks_page_get_list (self));
  CrTaskCell *cell = cr_task_cell_find (row, CR_N_TABLE_COLUMNS);

  return cell != NULL ? cr_task_cell_get_position (cell) : GTK_INVALID_LIST_POSITION;
}

static gboolean
focus_idle_cb (gpointer user_data)
{
  CrTasksPage *self = user_data;
  GtkWidget   *row = cr_tasks_page_find_row (self, self->focus_position);

  self->focus_idle = 0;
  if (row != NULL)
    gtk_widget_grab_focus (row);
  return G_SOURCE_REMOVE;
}

void
cr_tasks_page_scroll_to (CrTasksPage *self,
                         guint        position)
{
  if (position >= g_list_model_get_n_items (G_LIST_MODEL (self->gradual)))
    cr_gradual_list_complete (self->gradual);
  gtk_widget_activate_action (cr_tasks_page_get_list (self), "list.scroll-to-item", "u", position);
}

/* A row far away gets its widget only when the list has scrolled there. */
void
cr_tasks_page_focus (CrTasksPage *self,
                     guint        position)
{
  GtkWidget *row = NULL;

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  cr_tasks_page_scroll_to (self, position);
  row = cr_tasks_page_find_row (self, position);
  if (row != NULL)
    gtk_widget_grab_focus (row);
  else if (self->focus_idle == 0)
    self->focus_idle = g_idle_add_full (G_PRIORITY_LOW, focus_idle_cb, self, NULL);
  self->focus_position = position;
}

CrIds *
cr_tasks_page_get_targets (CrTasksPage *self)
{
  CrIds      *selection = cr_place_get_selection (cr_tasks_page_get_place (self));
  const char *id = NULL;

  if (selection != NULL)
    return cr_ids_ref (selection);
  id = cr_task_rows_get_id (self->rows, cr_tasks_page_get_focused (self));
  return id != NULL ? cr_ids_new (&id, 1) : NULL;
}

/* (transfer full) What a row is called that does not have the focus; NULL where there is none. */
static char *
dup_row_name (GtkWidget *row)
{
  CrTaskCell *cell = row != NULL ? cr_task_cell_find (row, CR_COLUMN_TITLE) : NULL;

  return cell != NULL ? cr_task_cell_dup_row_name (cell) : NULL;
}

/* The row that has the focus is called by the cell of the cursor first: nothing else is read aloud when the cursor
 * moves in it. */
void
cr_tasks_page_name_row (CrTasksPage *self)
{
  GtkWidget       *list = self->view != NULL ? cr_tasks_page_get_list (self) : NULL;
  GtkWidget       *row = list != NULL ? gtk_widget_get_focus_child (list) : NULL;
  CrTaskCell      *cursor = NULL;
  g_autofree char *before = self->named_row != row ? dup_row_name (self->named_row) : NULL;
  g_autofree char *after = dup_row_name (row);
  g_autofree char *full = NULL;

  if (after == NULL)
    return;
  if (before != NULL)
    cr_plain_set_name (self->named_row, before);
  cursor = self->cursor != CR_COLUMN_TITLE ? cr_task_cell_find (row, self->cursor) : NULL;
  if (cursor != NULL && cr_task_cell_get_spoken (cursor) != NULL)
    full = g_strdup_printf ("%s; %s", cr_task_cell_get_spoken (cursor), after);
  cr_plain_set_name (row, full != NULL ? full : after);
  g_set_weak_pointer (&self->named_row, row);
}

static void
root_cb (CrTasksPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->view));

  if (root != NULL)
    g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (cr_tasks_page_name_row), self,
                             G_CONNECT_SWAPPED);
}

/* The cell of the focused row where F2 edits is told by a class of the view with the number of the column. */
void
cr_tasks_page_show_cursor (CrTasksPage *self)
{
  guint                n_columns = 0;
  g_autofree CrColumn *columns = cr_tasks_page_list_columns (self, &n_columns);

  if ((self->fitting & (1u << self->cursor)) == 0)
    self->cursor = CR_COLUMN_TITLE;
  for (guint i = 0; i < CR_N_TABLE_COLUMNS; i++)
    {
      g_autofree char *css_class = g_strdup_printf ("cursor-%u", i + 1);

      if (i < n_columns && columns[i] == self->cursor)
        gtk_widget_add_css_class (GTK_WIDGET (self->view), css_class);
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self->view), css_class);
    }
  cr_tasks_page_name_row (self);
}

static gboolean
can_edit (CrColumn column,
          CrEdit  *edit)
{
  for (guint i = 0; i < G_N_ELEMENTS (cell_edits); i++)
    if (cell_edits[i].column == column)
      {
        *edit = cell_edits[i].edit;
        return TRUE;
      }
  return FALSE;
}

static void
move_cursor (CrTasksPage *self,
             int          by)
{
  guint                n_columns = 0;
  g_autofree CrColumn *columns = cr_tasks_page_list_columns (self, &n_columns);

  for (int i = 0; i < (int) n_columns; i++)
    if (columns[i] == self->cursor && i + by >= 0 && i + by < (int) n_columns)
      {
        self->cursor = columns[i + by];
        break;
      }
  cr_tasks_page_show_cursor (self);
}

/* FALSE, and why, for a text that is no value of the column. */
static gboolean
read_value (CrColumn    column,
            const char *text,
            CrValue    *value,
            char      **problem)
{
  g_autofree char *digits = NULL;
  gint64           progress = 0;
  CrDay            day = CR_DAY_NONE;

  if (column == CR_COLUMN_TITLE)
    {
      g_autofree char *title = cr_typed_clean (text, FALSE);

      *value = cr_value_string (title);
      if (title[0] == '\0')
        *problem = cr_typed_refuse_title ();
      return title[0] != '\0';
    }
  if (column == CR_COLUMN_PROGRESS)
    {
      digits = g_strdup (text);
      g_strcanon (digits, "0123456789", ' ');
      g_strstrip (digits);
      *value = cr_value_integer (0);
      if (!g_ascii_string_to_signed (digits, 10, 0, 100, &progress, NULL))
        *problem = cr_typed_refuse_percent (text);
      *value = cr_value_integer (progress);
      return *problem == NULL;
    }
  if (!cr_day_read_typed (text, cr_interface_get_today (), &day))
    *problem = cr_typed_refuse_day (text);
  *value = cr_value_day (day);
  return *problem == NULL;
}

/* FALSE, and why, when the document does not take it. */
static gboolean
perform_edit (CrTasksPage   *self,
              const CrValue *value,
              char         **problem)
{
  CrDocument             *document = cr_tasks_page_get_document (self);
  CrDraft                *draft = cr_draft_new (cr_document_get_roadmap (document), NULL);
  g_autoptr (CrChangeSet) set = NULL;
  g_autoptr (CrFault)     fault = NULL;
  g_autofree char        *path = NULL;

  if (self->edited_column == CR_COLUMN_TITLE)
    path = g_strconcat ("title.", self->edited_language, NULL);
  else
    path = g_strdup (cr_column_get_path (self->edited_column));
  cr_draft_edit_task (draft, self->edited_id, path, value);
  set = cr_draft_finish (draft);
  if (cr_document_perform (document, cr_change_set_ref (set), CR_MERGE_NEVER, &fault))
    return TRUE;
  *problem = cr_fault_words_of_refusal (fault, cr_document_get_roadmap (document), set);
  return FALSE;
}

static gboolean
edited_cb (CrTaskCell *cell,
           const char *text,
           char      **problem,
           gpointer    user_data)
{
  CrTasksPage     *self = user_data;
  g_auto (CrValue) value = { 0 };

  if (cr_roadmap_lookup_task (cr_tasks_page_get_roadmap (self), self->edited_id) == NULL ||
      g_str_equal (text, self->edited_text))
    return TRUE;
  return read_value (self->edited_column, text, &value, problem) && perform_edit (self, &value, problem);
}

/* Below the table: next to the cell it would hide other rows. */
static void
refused_cb (CrTaskCell *cell,
            const char *problem,
            gpointer    user_data)
{
  CrTasksPage *self = user_data;

  if (self->problem == NULL)
    return;
  gtk_label_set_text (GTK_LABEL (self->problem), problem != NULL ? problem : "");
  gtk_widget_set_visible (self->problem, problem != NULL);
}

static void
dropped_cb (CrTaskCell *cell,
            const char *problem,
            gpointer    user_data)
{
  cr_page_tell (user_data, problem);
}

static void edit_cell (CrTasksPage *self, guint position);

/* Tab goes on to the next cell that can be edited. */
static void
ended_cb (CrTaskCell *cell,
          int         move,
          gpointer    user_data)
{
  CrTasksPage *self = user_data;
  guint        position = cr_task_rows_find (self->rows, self->edited_id);
  CrColumn     before = self->cursor;
  CrEdit       edit = CR_N_EDITS;

  cr_tasks_page_focus (self, position);
  if (move == 0 || position == GTK_INVALID_LIST_POSITION)
    return;
  do
    {
      before = self->cursor;
      move_cursor (self, move);
    }
  while (self->cursor != before && !can_edit (self->cursor, &edit));
  if (self->cursor != before)
    edit_cell (self, position);
}

/* What one types over; the title of a text that the language lacks begins empty. (transfer full) */
static char *
dup_editable (CrTasksPage  *self,
              const CrTask *task,
              CrColumn      column)
{
  const char *title = NULL;
  CrDay       day = CR_DAY_NONE;

  if (column == CR_COLUMN_TITLE)
    {
      title = cr_text_get (task->title, cr_interface_get_content_language ());
      return g_strdup (title != NULL ? title : "");
    }
  if (column == CR_COLUMN_PROGRESS)
    return g_strdup_printf ("%d", cr_task_get_progress (task));
  day = column == CR_COLUMN_START ? task->start : task->finish;
  return day != CR_DAY_NONE ? cr_interface_format_date (day) : g_strdup ("");
}

static gboolean
unparent_idle_cb (gpointer user_data)
{
  gtk_widget_unparent (user_data);
  return G_SOURCE_REMOVE;
}

/* The popover is still at work when it says that it was closed. */
static void
popover_closed_cb (CrTasksPage *self,
                   GtkWidget   *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, unparent_idle_cb, g_object_ref (popover), g_object_unref);
  if (gtk_stack_get_visible_child_name (self->stack) != NULL)
    cr_page_take_focus (CR_PAGE (self));
}

static void
open_popover (CrTasksPage *self,
              CrEdit       edit,
              CrIds       *ids,
              GtkWidget   *anchor)
{
  GtkWidget      *popover = cr_edit_popover_new (cr_tasks_page_get_document (self), edit, ids);
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (anchor, GTK_WIDGET (self->content), &bounds))
    graphene_rect_init (&bounds, 0, 0, 1, 1);
  gtk_widget_set_parent (popover, GTK_WIDGET (self->content));
  gtk_popover_set_pointing_to (GTK_POPOVER (popover),
                               &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                                                (int) bounds.size.height });
  g_signal_connect_object (popover, "closed", G_CALLBACK (popover_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static const CrTaskCellEditing editing = { edited_cb, ended_cb, refused_cb, dropped_cb };

static void
edit_cell (CrTasksPage *self,
           guint        position)
{
  const char       *id = cr_task_rows_get_id (self->rows, position);
  const CrTask     *task = id != NULL ? cr_roadmap_lookup_task (cr_tasks_page_get_roadmap (self), id) : NULL;
  CrTaskCell       *cell = cr_task_cell_find (cr_tasks_page_find_row (self, position), self->cursor);
  g_autofree char  *text = NULL;
  g_autoptr (CrIds) ids = NULL;
  CrEdit            edit = CR_N_EDITS;

  if (task == NULL || cell == NULL || cr_task_cell_get_entry (cell) != NULL || !can_edit (self->cursor, &edit) ||
      cr_document_is_read_only (cr_tasks_page_get_document (self)))
    return;
  self->edited_id = id;
  self->edited_column = self->cursor;
  self->edited_language = cr_interface_get_content_language ();
  if (edit != CR_N_EDITS)
    {
      ids = cr_ids_new (&id, 1);
      open_popover (self, edit, ids, GTK_WIDGET (cell));
      return;
    }
  text = dup_editable (self, task, self->cursor);
  g_free (self->edited_text);
  self->edited_text = g_strdup (text);
  g_set_weak_pointer (&self->edited_cell, cell);
  cr_task_cell_edit (cell, text, &editing, self);
}

void
cr_tasks_page_commit_cell (CrTasksPage *self)
{
  if (self->edited_cell == NULL || cr_task_cell_get_entry (self->edited_cell) == NULL)
    return;
  cr_task_cell_commit (self->edited_cell);
  cr_tasks_page_focus (self, cr_task_rows_find (self->rows, self->edited_id));
}

static void
edit_cell_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  CrTasksPage *self = CR_TASKS_PAGE (widget);
  guint        position = cr_tasks_page_get_focused (self);

  if (position == GTK_INVALID_LIST_POSITION)
    position = cr_task_rows_find (self->rows, cr_place_get_task (cr_tasks_page_get_place (self)));
  edit_cell (self, position);
}

/* Which groups are closed belongs to the place, as what is filtered does. */
void
cr_tasks_page_keep_closed (CrTasksPage *self)
{
  g_autoptr (CrIds) closed = cr_task_rows_list_closed (self->rows);

  cr_place_set_closed (cr_tasks_page_get_place (self), closed);
}

static void
toggle_group (CrTasksPage *self,
              guint        position)
{
  CrTaskGroup *group = cr_task_rows_get_group (self->rows, position);

  if (group == NULL || cr_task_rows_get_id (self->rows, position) != NULL)
    return;
  cr_task_rows_set_open (self->rows, group, !cr_task_group_is_open (group));
  cr_tasks_page_keep_closed (self);
  cr_tasks_page_focus (self, cr_task_rows_find_group (self->rows, group));
}

static void
toggle_group_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  toggle_group (CR_TASKS_PAGE (widget), g_variant_get_uint32 (parameter));
}

static void
bulk_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CrTasksPage      *self = CR_TASKS_PAGE (widget);
  CrEdit            edit = cr_edit_from_name (g_variant_get_string (parameter, NULL));
  g_autoptr (CrIds) ids = cr_tasks_page_get_targets (self);
  GtkWidget        *row = cr_tasks_page_find_row (self, cr_tasks_page_get_focused (self));
  GtkWidget        *anchor = self->more_button;
  GtkWidget        *child = gtk_widget_get_first_child (self->bulk_box);

  if (edit == CR_N_EDITS || ids == NULL || cr_document_is_read_only (cr_tasks_page_get_document (self)))
    return;
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (g_object_get_data (G_OBJECT (child), "cr-edit") == GUINT_TO_POINTER (edit + 1))
      anchor = child;
  /* The bar of the selection is there for several tasks only. */
  if (!gtk_action_bar_get_revealed (self->selection_bar) && row != NULL)
    anchor = GTK_WIDGET (cr_task_cell_find (row, self->cursor));
  open_popover (self, edit, ids, anchor);
}

/* Enter and double click. */
static void
activate_cb (CrTasksPage *self,
             guint        position)
{
  if (cr_task_rows_get_id (self->rows, position) == NULL)
    toggle_group (self, position);
  else
    edit_cell (self, position);
}

static gboolean
handle_arrow (CrTasksPage *self,
              int          by)
{
  guint        position = cr_tasks_page_get_focused (self);
  CrTaskGroup *group = cr_task_rows_get_group (self->rows, position);

  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;
  if (cr_task_rows_get_id (self->rows, position) == NULL)
    {
      if (group != NULL && cr_task_group_is_open (group) != (by > 0))
        toggle_group (self, position);
      return TRUE;
    }
  /* From the first cell on to the left is the row of the group. */
  if (by < 0 && self->cursor == self->layout.order[0] && group != NULL)
    cr_tasks_page_focus (self, cr_task_rows_find_group (self->rows, group));
  else
    move_cursor (self, by);
  return TRUE;
}

/* Space on the row of a group opens and closes it, as there is nothing to select. */
static gboolean
handle_space (CrTasksPage *self)
{
  guint position = cr_tasks_page_get_focused (self);

  if (position == GTK_INVALID_LIST_POSITION || cr_task_rows_get_id (self->rows, position) != NULL)
    return FALSE;
  toggle_group (self, position);
  return TRUE;
}

static gboolean
key_pressed_cb (CrTasksPage    *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  const GdkModifierType modifiers = GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK;
  GtkWidget            *focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  const char           *move = NULL;

  if (GTK_IS_EDITABLE (focus))
    return FALSE;
  /* Tab leaves the table, which else goes through each of its rows. */
  if ((keyval == GDK_KEY_Tab || keyval == GDK_KEY_ISO_Left_Tab) && (state & GDK_CONTROL_MASK) == 0)
    {
      cr_list_keys_leave (GTK_WIDGET (self->view), (state & GDK_SHIFT_MASK) != 0);
      return TRUE;
    }
  if ((state & modifiers) == (GDK_CONTROL_MASK | GDK_SHIFT_MASK) && (keyval == GDK_KEY_Up || keyval == GDK_KEY_Down))
    {
      if (!cr_tasks_page_is_in_file_order (self))
        gtk_widget_error_bell (GTK_WIDGET (self));
      move = keyval == GDK_KEY_Up ? "page.move-up" : "page.move-down";
      return gtk_widget_activate_action (GTK_WIDGET (self), move, NULL);
    }
  if ((state & modifiers) != 0)
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return handle_arrow (self, -1);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return handle_arrow (self, 1);
    case GDK_KEY_space:
      return handle_space (self);
    default:
      return FALSE;
    }
}

CrTaskCell *
cr_tasks_page_pick_cell (CrTasksPage *self,
                         double       x,
                         double       y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = NULL;

  for (; picked != NULL && cell == NULL && picked != GTK_WIDGET (self->view); picked = gtk_widget_get_parent (picked))
    if (CR_IS_TASK_CELL (picked))
      cell = picked;
    else if (CR_IS_TASK_CELL (gtk_widget_get_first_child (picked)))
      cell = gtk_widget_get_first_child (picked);
  return cell != NULL ? CR_TASK_CELL (cell) : NULL;
}

/* The cell under the pointer is the one that a double click edits. */
static void
pressed_cb (CrTasksPage *self,
            int          n_press,
            double       x,
            double       y)
{
  CrTaskCell *cell = cr_tasks_page_pick_cell (self, x, y);

  if (cell == NULL)
    return;
  self->cursor = cr_task_cell_get_column (cell);
  cr_tasks_page_show_cursor (self);
}

/* Escape lets several tasks go before it means anything else. */
static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  CrTasksPage *self = user_data;

  return cr_ids_get_length (cr_place_get_selection (cr_tasks_page_get_place (self))) > 1 &&
         gtk_widget_activate_action (GTK_WIDGET (self), "page.unselect", NULL);
}

static void
add_shortcut (GtkShortcutController *controller,
              guint                  keyval,
              GdkModifierType        modifiers,
              const char            *action)
{
  gtk_shortcut_controller_add_shortcut (
    controller, gtk_shortcut_new (gtk_keyval_trigger_new (keyval, modifiers), gtk_named_action_new (action)));
}

/* GTK 4.8 finds the Latin letter of a key on the Russian layout by itself, but not together with Shift. */
static void
add_shortcuts (GtkShortcutController *controller,
               CrTasksPage           *self)
{
  const GdkModifierType both = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  add_shortcut (controller, GDK_KEY_F2, 0, "page.edit-cell");
  add_shortcut (controller, GDK_KEY_Delete, 0, "win.delete-task");
  add_shortcut (controller, GDK_KEY_Menu, 0, "page.menu");
  add_shortcut (controller, GDK_KEY_F10, GDK_SHIFT_MASK, "page.menu");
  add_shortcut (controller, GDK_KEY_u, GDK_CONTROL_MASK, "page.duplicate");
  add_shortcut (controller, GDK_KEY_c, GDK_CONTROL_MASK, "page.copy");
  add_shortcut (controller, GDK_KEY_x, GDK_CONTROL_MASK, "page.cut");
  add_shortcut (controller, GDK_KEY_a, both, "page.unselect");
  add_shortcut (controller, GDK_KEY_Cyrillic_ef, both, "page.unselect");
  gtk_shortcut_controller_add_shortcut (
    controller,
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_callback_action_new (escape_cb, self, NULL)));
}

void
cr_tasks_page_set_up_keys (CrTasksPage *self)
{
  GtkEventController    *keys = gtk_event_controller_key_new ();
  GtkGesture            *click = gtk_gesture_click_new ();
  GtkShortcutController *shortcuts = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
  add_shortcuts (shortcuts, self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (shortcuts));
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::root", G_CALLBACK (root_cb), self, G_CONNECT_SWAPPED);
}

void
cr_tasks_page_install_edit_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.edit-cell", NULL, edit_cell_action);
  gtk_widget_class_install_action (widget_class, "page.edit", "s", bulk_action);
  gtk_widget_class_install_action (widget_class, "page.toggle-group", "u", toggle_group_action);
}
