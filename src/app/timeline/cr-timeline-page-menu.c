/* SPDX-License-Identifier: GPL-3.0-or-later
 * The context menu of a task on the page “Timeline”: that of a row, and that of a card in the tray. */
#include "config.h"

#include "cr-timeline-page-private.h"

/* At a place of one of the parts of the page. */
static void
open_menu (CrTimelinePage *self,
           const char     *task,
           GtkWidget      *part,
           double          x,
           double          y)
{
  double menu_x = 0, menu_y = 0;

  /* A large plan may still show what is gone already. */
  if (cr_roadmap_lookup_task (cr_timeline_page_get_roadmap (self), task) == NULL ||
      !gtk_widget_translate_coordinates (part, self->content, x, y, &menu_x, &menu_y))
    return;
  self->menu_from = part;
  cr_task_actions_open_menu (self->actions, task, &(GdkRectangle){ (int) menu_x, (int) menu_y, 1, 1 });
}

/* At the bar as far as that is in sight, else at the name. */
static void
open_menu_of_row (CrTimelinePage *self)
{
  const char  *task = cr_timeline_view_get_task (self->view);
  GdkRectangle place = { 0, 0, 1, 1 };

  if (task == NULL)
    return;
  cr_timeline_view_reveal (self->view, cr_timeline_view_get_cursor (self->view));
  cr_timeline_view_get_bar_place (self->view, cr_timeline_view_get_cursor (self->view), &place);
  open_menu (self, task, GTK_WIDGET (self->view),
             CLAMP (place.x + place.width / 2, 0, gtk_widget_get_width (GTK_WIDGET (self->view)) - 1),
             place.y + place.height / 2.0);
}

/* In the tray the focus is with the card. */
static void
open_menu_of_card (CrTimelinePage *self,
                   GtkWidget      *focus)
{
  const char *task = cr_place_get_task (cr_timeline_page_get_place (self));
  double      x = 0, y = 0;

  if (task == NULL || !gtk_widget_translate_coordinates (focus, GTK_WIDGET (self->tray),
                                                         gtk_widget_get_width (focus) / 2.0,
                                                         gtk_widget_get_height (focus) / 2.0, &x, &y))
    return;
  open_menu (self, task, GTK_WIDGET (self->tray), x, y);
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CrTimelinePage *self = CR_TIMELINE_PAGE (widget);
  GtkRoot        *root = gtk_widget_get_root (widget);
  GtkWidget      *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->tray)))
    open_menu_of_card (self, focus);
  else if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view)))
    open_menu_of_row (self);
}

static void
pressed_cb (CrTimelinePage *self,
            int             n_press,
            double          x,
            double          y,
            GtkGesture     *gesture)
{
  guint row = cr_timeline_view_find_row (self->view, x, y);

  if (row == CR_TIMELINE_NO_ROW)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  cr_timeline_view_put_back (self->view);
  cr_timeline_view_set_cursor (self->view, row);
  cr_timeline_view_take_focus (self->view);
  if (cr_timeline_view_get_task (self->view) != NULL)
    open_menu (self, cr_timeline_view_get_task (self->view), GTK_WIDGET (self->view), x, y);
}

static void
tray_menu_cb (CrTimelinePage *self,
              const char     *task,
              double          x,
              double          y)
{
  open_menu (self, task, GTK_WIDGET (self->tray), x, y);
}

/* Back to where the menu was opened; what was chosen may have emptied the tray. */
static void
closed_cb (CrTimelinePage *self)
{
  GtkWidget *list = GTK_WIDGET (cr_timeline_tray_get_list (self->tray));

  if (self->menu_from != GTK_WIDGET (self->tray) || !gtk_widget_get_mapped (list) || !gtk_widget_grab_focus (list))
    cr_page_take_focus (CR_PAGE (self));
}

void
cr_timeline_page_set_up_menu (CrTimelinePage *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->actions = cr_task_actions_new (self->content, 0, GTK_WIDGET (self->stack));
  g_signal_connect_object (self->actions, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tray, "menu", G_CALLBACK (tray_menu_cb), self, G_CONNECT_SWAPPED);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
}

void
cr_timeline_page_install_menu_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.menu", NULL, menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "page.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "page.menu", NULL);
}
