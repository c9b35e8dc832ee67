/* SPDX-License-Identifier: GPL-3.0-or-later
 * What stands in the window: the start page or a document, each made when it is to be seen; and how it folds. */
#include "config.h"

#include "cr-late-menu.h"
#include "cr-window-private.h"

#include <glib/gi18n.h>

#define RESOURCES "/io/github/customs_roadmap/CustomsRoadmap/ui/"

/* Below these widths the inspector, and then the sidebar, fold; they grow with the size of the letters. */
#define WIDTH_OF_THREE_PANES 1180
#define WIDTH_OF_TWO_PANES   860
#define WIDTH_MIN            600

/* An object of a file for GtkBuilder has the name of the member of the window that points to it. */
typedef struct
{
  const char *id;
  gsize       offset;
} Part;

#define PART(member)                           \
  {                                            \
#member, G_STRUCT_OFFSET(CrWindow, member) \
  }

static const Part parts[] = {
  PART (back_button),
  PART (busy_bar),
  PART (document_menu_button),
  PART (forward_button),
  PART (inspector),
  PART (inspector_button),
  PART (inspector_flap),
  PART (menu_button),
  PART (narrow_menu_button),
  PART (narrow_open_button),
  PART (narrow_section),
  PART (notices),
  PART (pages),
  PART (redo_button),
  PART (save_button),
  PART (search_button),
  PART (search_popover),
  PART (sidebar_flap),
  PART (sidebar_lists),
  PART (start_page),
  PART (status_line),
  PART (title),
  PART (undo_button),
};

static void
sidebar_revealed_cb (CrWindow *self)
{
  gboolean hidden = !adw_flap_get_reveal_flap (self->sidebar_flap);

  gtk_widget_set_visible (self->narrow_menu_button, hidden);
  gtk_widget_set_visible (self->narrow_open_button, hidden);
  gtk_menu_button_set_primary (self->menu_button, !hidden);
  gtk_menu_button_set_primary (GTK_MENU_BUTTON (self->narrow_menu_button), hidden);
}

/* What has no room in the header bar stands in the menu of the document. */
static void
fold_header (CrWindow *self)
{
  g_menu_remove_all (self->narrow_section);
  if (self->narrow)
    {
      g_menu_append (self->narrow_section, _ ("_Back"), "win.back");
      g_menu_append (self->narrow_section, _ ("For_ward"), "win.forward");
      g_menu_append (self->narrow_section, _ ("_Redo"), "win.redo");
    }
  gtk_widget_set_visible (self->back_button, !self->narrow);
  gtk_widget_set_visible (self->forward_button, !self->narrow);
  gtk_widget_set_visible (self->redo_button, !self->narrow);
}

void
cr_window_fold (CrWindow *self)
{
  if (self->sidebar_flap == NULL)
    return;
  adw_flap_set_fold_policy (self->inspector_flap,
                            self->folds ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  adw_flap_set_fold_policy (self->sidebar_flap,
                            self->narrow ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  adw_flap_set_reveal_flap (self->inspector_flap, !self->folds && self->inspects);
  adw_flap_set_reveal_flap (self->sidebar_flap, !self->narrow);
  sidebar_revealed_cb (self);
  fold_header (self);
  cr_window_narrow_pages (self);
}

/* How much larger than usual the letters are. */
static double
get_scale (CrWindow *self)
{
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  return MAX (1, dpi / 1024.0 / 96.0);
}

int
cr_window_get_width_min (CrWindow *self)
{
  return (int) (WIDTH_MIN * get_scale (self));
}

gboolean
cr_window_choose_folds (CrWindow *self,
                        int       width)
{
  double   scale = get_scale (self);
  gboolean folds = width < WIDTH_OF_THREE_PANES * scale;
  gboolean narrow = width < WIDTH_OF_TWO_PANES * scale;

  if (folds == self->folds && narrow == self->narrow)
    return FALSE;
  self->folds = folds;
  self->narrow = narrow;
  return TRUE;
}

static gboolean
fold_idle_cb (gpointer user_data)
{
  CrWindow *self = user_data;

  self->fold_idle = 0;
  cr_window_fold (self);
  return G_SOURCE_REMOVE;
}

void
cr_window_follow_width (CrWindow *self,
                        int       width)
{
  if (cr_window_choose_folds (self, width) && self->fold_idle == 0)
    self->fold_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fold_idle_cb, self, NULL);
}

void
cr_window_release_content (CrWindow *self)
{
  g_clear_handle_id (&self->fold_idle, g_source_remove);
  /* They hold the flaps, which the program would keep with them. */
  g_action_map_remove_action (G_ACTION_MAP (self), "show-inspector");
  g_action_map_remove_action (G_ACTION_MAP (self), "show-sidebar");
  /* A search that was open as the window went may outlive it; the document must not. */
  if (self->search_popover != NULL)
    cr_search_popover_set_document (self->search_popover, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    G_STRUCT_MEMBER (gpointer, self, parts[i].offset) = NULL;
}

/* Puts a view into the window; the builder has its parts, and the menus. */
static void
put_view (CrWindow   *self,
          GtkBuilder *builder,
          const char *view)
{
  cr_window_release_content (self);
  if (self->view != NULL)
    gtk_stack_remove (self->stack, self->view);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    G_STRUCT_MEMBER (gpointer, self, parts[i].offset) = gtk_builder_get_object (builder, parts[i].id);
  self->view = GTK_WIDGET (gtk_builder_get_object (builder, view));
  gtk_stack_add_child (self->stack, self->view);
  cr_late_menu_set (self->menu_button, G_MENU_MODEL (gtk_builder_get_object (builder, "primary_menu")));
}

/* (transfer full) */
static GtkBuilder *
read_view (const char *resource)
{
  GtkBuilder        *builder = gtk_builder_new_from_resource (resource);
  g_autoptr (GError) error = NULL;

  if (!gtk_builder_add_from_resource (builder, RESOURCES "cr-window-menus.ui", &error))
    g_error ("%s", error->message);
  return builder;
}

void
cr_window_show_start (CrWindow *self)
{
  g_autoptr (GtkBuilder) builder = read_view (RESOURCES "cr-window-start.ui");

  put_view (self, builder, "start_view");
  gtk_window_set_title (GTK_WINDOW (self), _ ("Customs Roadmap"));
  gtk_menu_button_set_primary (self->menu_button, TRUE);
  cr_window_show_busy (self);
  cr_start_page_take_focus (self->start_page);
}

static void
add_notices (CrWindow *self)
{
  self->read_only_notice = CR_NOTICE (cr_notice_new ("notice-warning"));
  self->findings_notice = CR_NOTICE (cr_notice_new ("notice-error"));
  cr_notice_add_button (self->read_only_notice, _ ("Save _As…"), "win.save-as");
  cr_notice_add_button (self->findings_notice, _ ("_Show…"), "win.show-findings");
  self->disk_notice = CR_NOTICE (cr_notice_new ("notice-warning"));
  cr_notice_add_button (self->disk_notice, _ ("Co_mpare…"), "win.compare");
  cr_notice_add_button (self->disk_notice, _ ("_Reload"), "win.reload");
  cr_notice_add_button (self->disk_notice, _ ("_Keep Mine"), "win.keep-mine");
  cr_notice_add_button (self->disk_notice, _ ("_Save"), "win.save");
  cr_notice_add_button (self->disk_notice, _ ("Save a _Copy…"), "win.save-copy");
  gtk_box_append (self->notices, GTK_WIDGET (self->disk_notice));
  gtk_box_append (self->notices, GTK_WIDGET (self->read_only_notice));
  gtk_box_append (self->notices, GTK_WIDGET (self->findings_notice));
}

static void
add_property_action (CrWindow   *self,
                     const char *name,
                     AdwFlap    *flap)
{
  g_autoptr (GPropertyAction) action = g_property_action_new (name, flap, "reveal-flap");

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

static void
save_clicked_cb (CrWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.save", NULL);
}

/* The parts of the view, before there is anything in them. */
static void
make_document_view (CrWindow *self)
{
  g_autoptr (GtkBuilder) builder = read_view (RESOURCES "cr-window-document.ui");
  GObject               *primary = gtk_builder_get_object (builder, "primary_menu");

  put_view (self, builder, "sidebar_flap");
  cr_late_menu_set (GTK_MENU_BUTTON (self->narrow_menu_button), G_MENU_MODEL (primary));
  cr_late_menu_set (self->document_menu_button, G_MENU_MODEL (gtk_builder_get_object (builder, "document_menu")));
  add_notices (self);
  cr_window_follow_search (self);
  add_property_action (self, "show-inspector", self->inspector_flap);
  add_property_action (self, "show-sidebar", self->sidebar_flap);
  g_signal_connect_object (self->save_button, "clicked", G_CALLBACK (save_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sidebar_flap, "notify::reveal-flap", G_CALLBACK (sidebar_revealed_cb), self,
                           G_CONNECT_SWAPPED);
}

void
cr_window_show_document (CrWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  make_document_view (self);
  cr_sidebar_set_up (self->sidebar_lists, self->document, self->place);
  cr_status_line_set_up (self->status_line, self->place);
  cr_inspector_set_up (self->inspector, self->document, self->place);
  if (application != NULL)
    cr_inspector_remember (self->inspector, cr_application_get_settings (CR_APPLICATION (application)));
  cr_search_popover_set_document (self->search_popover, self->document);
  cr_window_fold (self);
  cr_window_show_page (self);
  cr_window_show_roadmap (self);
  cr_window_show_busy (self);
  cr_window_show_disk (self);
}
