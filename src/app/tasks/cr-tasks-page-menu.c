/* SPDX-License-Identifier: GPL-3.0-or-later
 * The context menu of the table of tasks: for the task under the pointer or with the focus, or for a group. */
#include "config.h"

#include "cr-late-menu.h"
#include "cr-task-menu.h"
#include "cr-tasks-page-private.h"

/* Back to the row; what was chosen in the menu may have taken the focus elsewhere. */
static void
closed_cb (CrTasksPage *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root == NULL)
    return;
  if (focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->menu)))
    cr_page_take_focus (CR_PAGE (self));
}

/* Made when it is first opened. */
static void
ensure_menu (CrTasksPage *self)
{
  if (self->menu != NULL)
    return;
  self->menu = GTK_POPOVER_MENU (gtk_popover_menu_new_from_model (self->task_menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (GTK_WIDGET (self->menu), GTK_ALIGN_START);
  gtk_widget_set_parent (GTK_WIDGET (self->menu), GTK_WIDGET (self->content));
  g_signal_connect_object (self->menu, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
}

/* What is chosen concerns the selected tasks: the one that the menu is opened at is among them. */
static void
open_menu (CrTasksPage        *self,
           guint               position,
           const GdkRectangle *at)
{
  const char *id = cr_task_rows_get_id (self->rows, position);
  GMenuModel *groups = cr_late_menu_get (self->group_button);

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  ensure_menu (self);
  if (id != NULL && !cr_ids_contains (cr_place_get_selection (cr_tasks_page_get_place (self)), id))
    cr_place_select (cr_tasks_page_get_place (self), id);
  cr_tasks_page_focus (self, position);
  gtk_popover_menu_set_menu_model (self->menu, id != NULL ? self->task_menu : groups);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CrTasksPage    *self = CR_TASKS_PAGE (widget);
  guint           position = cr_tasks_page_get_focused (self);
  GtkWidget      *row = cr_tasks_page_find_row (self, position);
  GtkWidget      *cell = GTK_WIDGET (cr_task_cell_find (row, self->cursor));
  graphene_rect_t bounds;

  if (cell != NULL && gtk_widget_compute_bounds (cell, GTK_WIDGET (self->content), &bounds))
    open_menu (self, position,
               &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                                (int) bounds.size.height });
}

static void
pressed_cb (CrTasksPage *self,
            int          n_press,
            double       x,
            double       y)
{
  CrTaskCell *cell = cr_tasks_page_pick_cell (self, x, y);
  double      menu_x = x;
  double      menu_y = y;

  if (cell == NULL)
    return;
  self->cursor = cr_task_cell_get_column (cell);
  cr_tasks_page_show_cursor (self);
  gtk_widget_translate_coordinates (GTK_WIDGET (self->view), GTK_WIDGET (self->content), x, y, &menu_x, &menu_y);
  open_menu (self, cr_task_cell_get_position (cell), &(GdkRectangle){ (int) menu_x, (int) menu_y, 1, 1 });
}

void
cr_tasks_page_set_up_menu (CrTasksPage *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->task_menu = cr_task_menu_new ("page", CR_TASK_MENU_CELL | CR_TASK_MENU_ORDER);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
}

void
cr_tasks_page_install_menu_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.menu", NULL, menu_action);
}
