/* SPDX-License-Identifier: GPL-3.0-or-later
 * The panes of the window, from one to the other by keys. */
#include "config.h"

#include "cr-window-private.h"

#define N_PANES 3

CrPane
cr_window_find_pane (CrWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (self->document == NULL)
    return CR_PANE_START;
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->sidebar_lists)))
    return CR_PANE_SIDEBAR;
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->inspector)))
    return CR_PANE_INSPECTOR;
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->pages)))
    return CR_PANE_PAGE;
  return CR_PANE_NONE;
}

void
cr_window_focus_pane (CrWindow *self,
                      CrPane    pane)
{
  switch (pane)
    {
    case CR_PANE_START:
      cr_start_page_take_focus (self->start_page);
      break;
    case CR_PANE_SIDEBAR:
      cr_sidebar_take_focus (self->sidebar_lists);
      break;
    case CR_PANE_INSPECTOR:
      cr_inspector_start (self->inspector);
      break;
    case CR_PANE_PAGE:
    case CR_PANE_NONE:
    default:
      cr_page_take_focus (cr_window_get_page (self));
    }
}

/* Those that can be seen and have something to work with, from the start to the end. */
static guint
list_panes (CrWindow *self,
            CrPane    panes[N_PANES])
{
  guint n_panes = 0;

  if (adw_flap_get_reveal_flap (self->sidebar_flap))
    panes[n_panes++] = CR_PANE_SIDEBAR;
  panes[n_panes++] = CR_PANE_PAGE;
  if (adw_flap_get_reveal_flap (self->inspector_flap) &&
      (cr_ids_get_length (cr_place_get_selection (self->place)) > 0 || cr_inspector_has_details (self->inspector)))
    panes[n_panes++] = CR_PANE_INSPECTOR;
  return n_panes;
}

/* From the header bar and the line at the foot it goes to the first pane, and back to the last one. */
static void
go_round (CrWindow *self,
          gboolean  back)
{
  CrPane panes[N_PANES] = { CR_PANE_PAGE, CR_PANE_PAGE, CR_PANE_PAGE };
  CrPane pane = CR_PANE_NONE;
  guint  n_panes = 0;
  guint  next = 0;

  if (self->document == NULL)
    return;
  n_panes = list_panes (self, panes);
  pane = cr_window_find_pane (self);
  next = back ? n_panes - 1 : 0;
  for (guint i = 0; i < n_panes; i++)
    if (panes[i] == pane)
      next = (back ? i + n_panes - 1 : i + 1) % n_panes;
  cr_window_focus_pane (self, panes[next]);
}

static void
next_pane_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  go_round (CR_WINDOW (widget), FALSE);
}

static void
previous_pane_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  go_round (CR_WINDOW (widget), TRUE);
}

/* What nobody in between wants to close or clear: Escape closes the pane that lies over the page, else goes to the
 * page. */
static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  CrWindow *self = CR_WINDOW (widget);

  if (cr_window_cancel_reading (self))
    return TRUE;
  if (self->document == NULL)
    return FALSE;
  if (self->folds && adw_flap_get_reveal_flap (self->inspector_flap))
    adw_flap_set_reveal_flap (self->inspector_flap, FALSE);
  else if (self->narrow && adw_flap_get_reveal_flap (self->sidebar_flap))
    adw_flap_set_reveal_flap (self->sidebar_flap, FALSE);
  cr_page_take_focus (cr_window_get_page (self));
  return TRUE;
}

void
cr_window_install_pane_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.next-pane", NULL, next_pane_action);
  gtk_widget_class_install_action (widget_class, "win.previous-pane", NULL, previous_pane_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}
