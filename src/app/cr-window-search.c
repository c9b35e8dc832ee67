/* SPDX-License-Identifier: GPL-3.0-or-later
 * The window and its search of tasks and reference from anywhere. */
#include "config.h"

#include "cr-window-private.h"

/* What is shown becomes a step of the way. On another page that happens by itself. */
static void
leap (CrWindow   *self,
      const char *page)
{
  cr_window_commit (self);
  if (g_str_equal (cr_place_get_page (self->place), page))
    cr_trail_begin_step (self->trail);
  else
    cr_place_set_page (self->place, page);
}

void
cr_window_go_to_task (CrWindow   *self,
                      const char *id)
{
  leap (self, "tasks");
  cr_place_show_all (self->place);
  cr_place_select (self->place, id);
  cr_page_take_focus (cr_window_get_page (self));
}

void
cr_window_go_to_entry (CrWindow   *self,
                       const char *id)
{
  leap (self, "reference");
  cr_place_select (self->place, NULL);
  cr_place_set_entry (self->place, id);
  cr_page_take_focus (cr_window_get_page (self));
}

static void
search_everywhere_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  CrWindow *self = CR_WINDOW (widget);

  if (self->document != NULL)
    gtk_menu_button_popup (self->search_button);
}

void
cr_window_follow_search (CrWindow *self)
{
  g_signal_connect_object (self->search_popover, "task", G_CALLBACK (cr_window_go_to_task), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_popover, "entry", G_CALLBACK (cr_window_go_to_entry), self, G_CONNECT_SWAPPED);
}

void
cr_window_install_search_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.search-everywhere", NULL, search_everywhere_action);
}
