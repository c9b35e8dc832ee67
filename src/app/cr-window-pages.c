/* SPDX-License-Identifier: GPL-3.0-or-later
 * The window and its pages: each is made when it is first shown. */
#include "config.h"

#include "cr-pages.h"
#include "cr-plain.h"
#include "cr-window-private.h"

#include <glib/gi18n.h>

/* A toast is soon gone, and nobody hears it. */
static void
told_cb (CrWindow   *self,
         const char *words)
{
  adw_toast_overlay_add_toast (self->toasts, cr_plain_toast_new (words));
  cr_status_line_tell (self->status_line, words);
}

CrPage *
cr_window_find_page (CrWindow   *self,
                     const char *name)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, name);

  return page != NULL ? CR_PAGE (page) : NULL;
}

CrPage *
cr_window_get_page (CrWindow *self)
{
  return self->document != NULL ? cr_window_find_page (self, cr_place_get_page (self->place)) : NULL;
}

static CrPage *
make_page (CrWindow         *self,
           const CrPageKind *kind)
{
  CrPage *page = kind->make ();

  cr_page_set_up (page, self->document, self->place);
  cr_page_set_narrow (page, self->narrow);
  cr_page_set_folded (page, self->folds);
  g_signal_connect_object (page, "told", G_CALLBACK (told_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "told-undoable", G_CALLBACK (cr_window_tell_undoable), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "said", G_CALLBACK (cr_status_line_tell), self->status_line, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->pages, GTK_WIDGET (page), kind->name);
  return page;
}

void
cr_window_show_page (CrWindow *self)
{
  const CrPageKind *kind = cr_pages_find (cr_place_get_page (self->place));
  CrPage           *page = NULL;

  g_return_if_fail (kind != NULL);

  page = cr_window_find_page (self, kind->name);
  if (page == NULL)
    page = make_page (self, kind);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (page));
  cr_window_follow_tasks (self);
}

void
cr_window_narrow_pages (CrWindow *self)
{
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    {
      cr_page_set_narrow (CR_PAGE (page), self->narrow);
      cr_page_set_folded (CR_PAGE (page), self->folds);
    }
}

/* Goes to the list of tasks where the page shown has no such thing. */
void
cr_window_add_task (CrWindow *self)
{
  if (cr_page_add_task (cr_window_get_page (self)))
    return;
  cr_place_set_page (self->place, "tasks");
  cr_page_add_task (cr_window_get_page (self));
}

void
cr_window_start_search (CrWindow *self)
{
  if (cr_page_start_search (cr_window_get_page (self)))
    return;
  cr_place_set_page (self->place, "tasks");
  cr_page_start_search (cr_window_get_page (self));
}

static void
go_action (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  CrWindow   *self = CR_WINDOW (widget);
  const char *page = g_variant_get_string (parameter, NULL);

  if (self->document == NULL || cr_pages_find (page) == NULL)
    return;
  cr_window_commit (self);
  cr_place_set_page (self->place, page);
  cr_page_take_focus (cr_window_get_page (self));
}

/* The number of a page in the sidebar, from 1. */
static void
go_to_number_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  guint             n_pages = 0;
  const CrPageKind *pages = cr_pages_list (&n_pages);
  guint             number = g_variant_get_uint32 (parameter);

  if (number >= 1 && number <= n_pages)
    gtk_widget_activate_action (widget, "win.go", "s", pages[number - 1].name);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CrWindow *self = CR_WINDOW (widget);

  cr_window_commit (self);
  cr_trail_go_back (self->trail);
  cr_page_take_focus (cr_window_get_page (self));
}

static void
forward_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  CrWindow *self = CR_WINDOW (widget);

  cr_window_commit (self);
  cr_trail_go_forward (self->trail);
  cr_page_take_focus (cr_window_get_page (self));
}

void
cr_window_follow_place (CrWindow *self)
{
  self->trail = cr_trail_new (self->place, self->document);
  g_signal_connect_object (self->trail, "changed", G_CALLBACK (cr_window_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->place, "notify::page", G_CALLBACK (cr_window_show_page), self, G_CONNECT_SWAPPED);
}

void
cr_window_install_page_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.forward", NULL, forward_action);
  gtk_widget_class_install_action (widget_class, "win.go", "s", go_action);
  gtk_widget_class_install_action (widget_class, "win.go-to-number", "u", go_to_number_action);
}
