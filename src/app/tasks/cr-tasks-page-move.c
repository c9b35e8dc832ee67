/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tasks of the table in another place: their order in the file, copies, the clipboard. */
#include "config.h"

#include "cr-draft.h"
#include "cr-task-clip.h"
#include "cr-task-clipboard.h"
#include "cr-task-drag.h"
#include "cr-tasks-page-private.h"

static gboolean
can_write (CrTasksPage *self)
{
  return !cr_document_is_read_only (cr_tasks_page_get_document (self));
}

/* The task before this one in the file that is none of the ids; NULL at the start. */
static const char *
find_before (CrRoadmap   *roadmap,
             const char  *id,
             const CrIds *ids)
{
  int position = cr_roadmap_find (roadmap, CR_KIND_TASK, NULL, id);

  while (position-- > 0)
    {
      const char *before = cr_roadmap_get_task (roadmap, (guint) position)->id;

      if (!cr_ids_contains (ids, before))
        return before;
    }
  return NULL;
}

/* Puts the tasks together, in their order, right before or after another one. */
static void
move_to (CrTasksPage *self,
         const CrIds *ids,
         const char  *other,
         gboolean     after_it)
{
  CrRoadmap  *roadmap = cr_tasks_page_get_roadmap (self);
  CrDraft    *draft = cr_draft_new (roadmap, NULL);
  const char *after = after_it ? other : find_before (roadmap, other, ids);

  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    {
      cr_draft_move (draft, CR_KIND_TASK, NULL, ids->ids[i], after);
      after = ids->ids[i];
    }
  cr_document_perform (cr_tasks_page_get_document (self), cr_draft_finish (draft), CR_MERGE_NEVER, NULL);
}

/* The first, or last, row of the tasks. */
static guint
find_end (CrTasksPage *self,
          const CrIds *ids,
          gboolean     last)
{
  g_autoptr (GtkBitset) bits = cr_task_rows_find_all (self->rows, ids);

  if (gtk_bitset_is_empty (bits))
    return GTK_INVALID_LIST_POSITION;
  return last ? gtk_bitset_get_maximum (bits) : gtk_bitset_get_minimum (bits);
}

/* By one row of the table, within the group. */
static void
move_by (CrTasksPage *self,
         int          by)
{
  g_autoptr (CrIds) ids = cr_tasks_page_get_targets (self);
  guint             end = ids != NULL ? find_end (self, ids, by > 0) : GTK_INVALID_LIST_POSITION;
  guint             neighbour = end + (guint) by;
  const char       *other = cr_task_rows_get_id (self->rows, neighbour);
  const char       *focused = cr_task_rows_get_id (self->rows, cr_tasks_page_get_focused (self));

  if (end == GTK_INVALID_LIST_POSITION || other == NULL || !can_write (self) ||
      !cr_tasks_page_is_in_file_order (self) ||
      cr_task_rows_get_group (self->rows, neighbour) != cr_task_rows_get_group (self->rows, end))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  move_to (self, ids, other, by > 0);
  cr_tasks_page_focus (self, cr_task_rows_find (self->rows, focused != NULL ? focused : ids->ids[0]));
}

static void
move_up_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  move_by (CR_TASKS_PAGE (widget), -1);
}

static void
move_down_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  move_by (CR_TASKS_PAGE (widget), 1);
}

/* Selects what was just made. */
static void
show_new (CrTasksPage *self,
          CrIds       *ids)
{
  cr_place_set_selection (cr_tasks_page_get_place (self), ids);
  if (ids != NULL)
    cr_tasks_page_focus (self, cr_task_rows_find (self->rows, ids->ids[0]));
}

static void
duplicate_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  CrTasksPage      *self = CR_TASKS_PAGE (widget);
  g_autoptr (CrIds) ids = cr_tasks_page_get_targets (self);
  g_autoptr (CrIds) new_ids = NULL;

  if (ids == NULL || !can_write (self))
    return;
  new_ids = cr_task_clipboard_duplicate (cr_tasks_page_get_document (self), ids);
  if (new_ids != NULL)
    show_new (self, new_ids);
}

static gboolean
copy (CrTasksPage *self)
{
  g_autoptr (CrIds)    ids = cr_tasks_page_get_targets (self);
  guint                n_columns = 0;
  g_autofree CrColumn *columns = cr_tasks_page_list_columns (self, &n_columns);

  return ids != NULL && cr_task_clipboard_copy (GTK_WIDGET (self), cr_tasks_page_get_document (self), ids, columns,
                                                n_columns);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  copy (CR_TASKS_PAGE (widget));
}

static void
cut_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  CrTasksPage *self = CR_TASKS_PAGE (widget);

  if (can_write (self) && copy (self))
    gtk_widget_activate_action (widget, "win.delete-task", NULL);
}

static void
insert_clip (GtkWidget *widget,
             GBytes    *clip)
{
  CrTasksPage      *self = CR_TASKS_PAGE (widget);
  CrIds            *selection = cr_place_get_selection (cr_tasks_page_get_place (self));
  guint             last = find_end (self, selection, TRUE);
  g_autoptr (CrIds) new_ids = NULL;

  new_ids =
    cr_task_clipboard_insert (cr_tasks_page_get_document (self), clip, cr_task_rows_get_id (self->rows, last));
  if (new_ids != NULL)
    show_new (self, new_ids);
}

static void
paste_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  if (can_write (CR_TASKS_PAGE (widget)))
    cr_task_clipboard_read (widget, insert_clip);
}

/* Into an empty line to add a task tasks are pasted as tasks, and not their titles as one. */
static gboolean
paste_into_entry_cb (GtkWidget *widget,
                     GVariant  *arguments,
                     gpointer   user_data)
{
  CrTasksPage       *self = user_data;
  GdkContentFormats *formats = gdk_clipboard_get_formats (gtk_widget_get_clipboard (widget));

  return gtk_editable_get_text (GTK_EDITABLE (self->add_entry))[0] == '\0' &&
         gdk_content_formats_contain_mime_type (formats, CR_TASK_CLIP_TYPE) &&
         gtk_widget_activate_action (GTK_WIDGET (self), "page.paste", NULL);
}

/* Also where there is no table yet. */
void
cr_tasks_page_set_up_paste (CrTasksPage *self)
{
  GtkEventController *on_page = gtk_shortcut_controller_new ();
  GtkEventController *on_entry = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (on_page),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_v, GDK_CONTROL_MASK),
                                                          gtk_named_action_new ("page.paste")));
  gtk_widget_add_controller (GTK_WIDGET (self), on_page);
  gtk_event_controller_set_propagation_phase (on_entry, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (on_entry),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_v, GDK_CONTROL_MASK),
                                                          gtk_callback_action_new (paste_into_entry_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->add_entry), on_entry);
}

/* The row under the pointer, and whether the pointer is in its lower half. */
static guint
pick_row (CrTasksPage *self,
          double       x,
          double       y,
          gboolean    *lower)
{
  GtkWidget      *list = cr_tasks_page_get_list (self);
  GtkWidget      *row = gtk_widget_pick (list, x, y, GTK_PICK_DEFAULT);
  graphene_rect_t bounds;

  while (row != NULL && row != list && gtk_widget_get_parent (row) != list)
    row = gtk_widget_get_parent (row);
  if (row == NULL || row == list || cr_task_cell_find (row, CR_N_TABLE_COLUMNS) == NULL ||
      !gtk_widget_compute_bounds (row, list, &bounds))
    return GTK_INVALID_LIST_POSITION;
  *lower = y > bounds.origin.y + bounds.size.height / 2;
  return cr_task_cell_get_position (cr_task_cell_find (row, CR_N_TABLE_COLUMNS));
}

/* A row that is not selected is dragged alone. In whatever order they are shown, tasks can be dragged to another
 * page. */
static GdkContentProvider *
drag_prepare_cb (CrTasksPage *self,
                 double       x,
                 double       y)
{
  gboolean    lower = FALSE;
  guint       position = pick_row (self, x, y, &lower);
  const char *id = cr_task_rows_get_id (self->rows, position);

  if (id == NULL || !can_write (self))
    return NULL;
  if (!cr_ids_contains (cr_place_get_selection (cr_tasks_page_get_place (self)), id))
    cr_place_select (cr_tasks_page_get_place (self), id);
  return cr_task_drag_new_provider (cr_tasks_page_get_document (self),
                                    cr_place_get_selection (cr_tasks_page_get_place (self)));
}

static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag)
{
  cr_task_drag_show_words (drag);
}

static void
show_drop (CrTasksPage *self,
           guint        position,
           gboolean     lower)
{
  GtkWidget *row = gtk_widget_get_first_child (cr_tasks_page_get_list (self));

  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      CrTaskCell *cell = cr_task_cell_find (row, CR_N_TABLE_COLUMNS);
      gboolean    here = cell != NULL && position != GTK_INVALID_LIST_POSITION &&
                      cr_task_cell_get_position (cell) == position;

      gtk_widget_remove_css_class (row, "drop-above");
      gtk_widget_remove_css_class (row, "drop-below");
      if (here)
        gtk_widget_add_css_class (row, lower ? "drop-below" : "drop-above");
    }
}

/* Where the dragged tasks can go: to another place in their group. The value is NULL as long as it is not known. */
static gboolean
can_drop (CrTasksPage  *self,
          const GValue *value,
          guint         position)
{
  CrIds      *ids = value != NULL ? cr_task_drag_get_ids (value, cr_tasks_page_get_document (self)) : NULL;
  const char *id = cr_task_rows_get_id (self->rows, position);
  guint       from = find_end (self, ids, FALSE);

  return id != NULL && from != GTK_INVALID_LIST_POSITION && !cr_ids_contains (ids, id) &&
         cr_tasks_page_is_in_file_order (self) &&
         cr_task_rows_get_group (self->rows, position) == cr_task_rows_get_group (self->rows, from);
}

static GdkDragAction
drop_motion_cb (CrTasksPage   *self,
                double         x,
                double         y,
                GtkDropTarget *target)
{
  gboolean lower = FALSE;
  guint    position = pick_row (self, x, y, &lower);
  gboolean fits = can_drop (self, gtk_drop_target_get_value (target), position);

  show_drop (self, fits ? position : GTK_INVALID_LIST_POSITION, lower);
  return fits ? GDK_ACTION_MOVE : 0;
}

static void
drop_leave_cb (CrTasksPage *self)
{
  show_drop (self, GTK_INVALID_LIST_POSITION, FALSE);
}

static gboolean
drop_cb (CrTasksPage  *self,
         const GValue *value,
         double        x,
         double        y)
{
  gboolean          lower = FALSE;
  guint             position = pick_row (self, x, y, &lower);
  g_autoptr (CrIds) ids = NULL;

  show_drop (self, GTK_INVALID_LIST_POSITION, FALSE);
  if (!can_write (self) || !can_drop (self, value, position))
    return FALSE;
  ids = cr_ids_ref (cr_task_drag_get_ids (value, cr_tasks_page_get_document (self)));
  move_to (self, ids, cr_task_rows_get_id (self->rows, position), lower);
  return TRUE;
}

void
cr_tasks_page_set_up_drag (CrTasksPage *self)
{
  GtkWidget     *list = cr_tasks_page_get_list (self);
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (CR_TYPE_TASK_DRAG, GDK_ACTION_MOVE);

  /* Which tasks they are says where they can go. */
  gtk_drop_target_set_preload (target, TRUE);
  cr_task_drag_set_up_source (source);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), NULL);
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (target, "motion", G_CALLBACK (drop_motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (drop_leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (target));
}

void
cr_tasks_page_install_move_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "page.cut", NULL, cut_action);
  gtk_widget_class_install_action (widget_class, "page.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "page.move-down", NULL, move_down_action);
  gtk_widget_class_install_action (widget_class, "page.move-up", NULL, move_up_action);
  gtk_widget_class_install_action (widget_class, "page.paste", NULL, paste_action);
}
