/* SPDX-License-Identifier: GPL-3.0-or-later
 * The lists at the start of the window: pages, and the areas of work with their progress. */
#include "config.h"

#include "cr-sidebar.h"

#include "cr-format.h"
#include "cr-interface.h"
#include "cr-list-keys.h"
#include "cr-pages.h"
#include "cr-plain.h"
#include "cr-sidebar-drop.h"

#include <glib/gi18n.h>

struct _CrSidebar
{
  AdwBin parent_instance;

  CrDocument *document;
  CrPlace    *place;
  GtkListBox *pages;
  GtkListBox *areas; /* one row an area, and a last one for the tasks without */
};

G_DEFINE_FINAL_TYPE (CrSidebar, cr_sidebar, ADW_TYPE_BIN)

static void
page_activated_cb (CrSidebar     *self,
                   GtkListBoxRow *row)
{
  guint             n_pages = 0;
  const CrPageKind *pages = cr_pages_list (&n_pages);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", pages[gtk_list_box_row_get_index (row)].name);
}

/* Activating the area that is shown shows all again. */
static void
area_activated_cb (CrSidebar     *self,
                   GtkListBoxRow *row)
{
  const char *area = g_object_get_data (G_OBJECT (row), "cr-area");

  if (g_strcmp0 (cr_place_get_area (self->place), area) == 0)
    area = NULL;
  cr_place_set_area (self->place, area);
  if (!cr_pages_find (cr_place_get_page (self->place))->follows_query)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", "tasks");
}

static void
show_page (CrSidebar *self)
{
  guint             n_pages = 0;
  const CrPageKind *pages = cr_pages_list (&n_pages);

  for (guint i = 0; i < n_pages; i++)
    if (g_str_equal (pages[i].name, cr_place_get_page (self->place)))
      gtk_list_box_select_row (self->pages, gtk_list_box_get_row_at_index (self->pages, (int) i));
}

static void
show_place (CrSidebar *self)
{
  const char    *area = cr_place_get_area (self->place);
  GtkListBoxRow *row = NULL;

  gtk_list_box_unselect_all (self->areas);
  for (int i = 0; area != NULL && (row = gtk_list_box_get_row_at_index (self->areas, i)) != NULL; i++)
    if (g_strcmp0 (g_object_get_data (G_OBJECT (row), "cr-area"), area) == 0)
      gtk_list_box_select_row (self->areas, row);
}

static GtkWidget *
make_heading (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "sidebar-heading");
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static void
add_page (CrSidebar        *self,
          const CrPageKind *page,
          const char       *key)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_ (page->title));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (page->icon));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  cr_plain_set_tooltip (row, key);
  cr_plain_set_name (row, _ (page->title));
  cr_sidebar_drop_open_page (row, self->place, page->name);
  gtk_list_box_append (self->pages, row);
}

static void
add_pages (CrSidebar *self)
{
  guint             n_pages = 0;
  const CrPageKind *pages = cr_pages_list (&n_pages);

  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *key = gtk_accelerator_get_label (GDK_KEY_1 + i, GDK_ALT_MASK);

      add_page (self, &pages[i], key);
    }
}

static void
add_area (CrSidebar  *self,
          const char *id,
          const char *name,
          const char *tooltip)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *figure = gtk_label_new (NULL);
  GtkWidget *bar = gtk_progress_bar_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "area-name");
  gtk_widget_add_css_class (figure, "numeric");
  gtk_widget_add_css_class (figure, "caption");
  gtk_widget_add_css_class (bar, "area-bar");
  gtk_accessible_update_state (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), figure);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "area-row");
  cr_plain_set_tooltip (row, tooltip);
  g_object_set_data (G_OBJECT (row), "cr-area", (gpointer) id);
  g_object_set_data (G_OBJECT (row), "cr-name", label);
  g_object_set_data (G_OBJECT (row), "cr-figure", figure);
  g_object_set_data (G_OBJECT (row), "cr-bar", bar);
  cr_sidebar_drop_set_area (row, self->document, id);
  gtk_list_box_append (self->areas, row);
}

static void
cr_sidebar_dispose (GObject *object)
{
  CrSidebar *self = CR_SIDEBAR (object);

  g_clear_object (&self->document);
  g_clear_object (&self->place);
  G_OBJECT_CLASS (cr_sidebar_parent_class)->dispose (object);
}

static void
cr_sidebar_class_init (CrSidebarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_sidebar_dispose;
}

static void
cr_sidebar_init (CrSidebar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->pages = GTK_LIST_BOX (gtk_list_box_new ());
  self->areas = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->pages), "navigation-sidebar");
  gtk_widget_add_css_class (GTK_WIDGET (self->areas), "navigation-sidebar");
  cr_plain_set_name (GTK_WIDGET (self->pages), _ ("Pages"));
  cr_plain_set_name (GTK_WIDGET (self->areas), _ ("Areas of Work"));
  cr_list_keys_stop_once (GTK_WIDGET (self->pages));
  cr_list_keys_stop_once (GTK_WIDGET (self->areas));
  g_signal_connect_object (self->pages, "row-activated", G_CALLBACK (page_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->areas, "row-activated", G_CALLBACK (area_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->pages));
  gtk_box_append (GTK_BOX (box), make_heading (_ ("Areas of Work")));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->areas));
  adw_bin_set_child (ADW_BIN (self), box);
}

void
cr_sidebar_set_up (CrSidebar  *self,
                   CrDocument *document,
                   CrPlace    *place)
{
  const char           *language = cr_interface_get_language ();
  const CrEntry *const *areas = cr_catalogue_get_group (cr_document_get_catalogue (document), CR_GROUP_AREA, NULL);

  g_return_if_fail (CR_IS_SIDEBAR (self));
  g_return_if_fail (self->document == NULL);

  self->document = g_object_ref (document);
  self->place = g_object_ref (place);
  add_pages (self);
  for (guint i = 0; areas[i] != NULL; i++)
    add_area (self, areas[i]->id, cr_entry_get_short_title (areas[i], language),
              cr_entry_get_title (areas[i], language));
  add_area (self, "", _ ("No area"), NULL);
  g_signal_connect_object (place, "notify::page", G_CALLBACK (show_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (place, "notify::query", G_CALLBACK (show_place), self, G_CONNECT_SWAPPED);
  show_page (self);
  show_place (self);
}

void
cr_sidebar_show (CrSidebar       *self,
                 const CrSummary *summary)
{
  GtkListBoxRow *row = NULL;
  const char    *language = cr_interface_get_language ();

  g_return_if_fail (CR_IS_SIDEBAR (self));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->areas, i)) != NULL; i++)
    {
      gboolean         none = *(const char *) g_object_get_data (G_OBJECT (row), "cr-area") == '\0';
      int              percent = cr_progress_get_percent (&summary->area_progress[i]);
      GtkWidget       *label = g_object_get_data (G_OBJECT (row), "cr-name");
      g_autofree char *figure = NULL;
      g_autofree char *name = NULL;

      if (none)
        figure = cr_format_integer (summary->n_without_area, language);
      else
        figure = percent == CR_PERCENT_NONE ? g_strdup (CR_FORMAT_MISSING) : cr_format_percent (percent, language);
      gtk_label_set_text (g_object_get_data (G_OBJECT (row), "cr-figure"), figure);
      gtk_progress_bar_set_fraction (g_object_get_data (G_OBJECT (row), "cr-bar"), MAX (percent, 0) / 100.0);
      gtk_widget_set_visible (g_object_get_data (G_OBJECT (row), "cr-bar"), !none);
      gtk_widget_set_visible (GTK_WIDGET (row), !none || summary->n_without_area > 0);
      name = g_strdup_printf ("%s, %s", gtk_label_get_text (GTK_LABEL (label)), figure);
      cr_plain_set_name (GTK_WIDGET (row), name);
    }
}

void
cr_sidebar_take_focus (CrSidebar *self)
{
  g_return_if_fail (CR_IS_SIDEBAR (self));

  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (self->pages)));
}
