/* SPDX-License-Identifier: GPL-3.0-or-later
 * Panels of the overview. */
#include "config.h"

#include "cr-overview-panel.h"

#include "cr-plain.h"

struct _CrOverviewPanel
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (CrOverviewPanel, cr_overview_panel, GTK_TYPE_BOX)

static void
cr_overview_panel_class_init (CrOverviewPanelClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cr_overview_panel_init (CrOverviewPanel *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "overview-panel");
}

static GtkWidget *
make_heading (const char *title)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "heading");
  return label;
}

GtkWidget *
cr_overview_panel_new (const char *title,
                       GtkWidget  *end)
{
  GtkWidget *self = g_object_new (CR_TYPE_OVERVIEW_PANEL, NULL);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (head), make_heading (title));
  if (end != NULL)
    gtk_box_append (GTK_BOX (head), end);
  gtk_widget_add_css_class (head, "panel-head");
  gtk_box_append (GTK_BOX (self), head);
  cr_plain_set_name (self, title);
  return self;
}

void
cr_overview_panel_add_heading (CrOverviewPanel *self,
                               const char      *title)
{
  GtkWidget *heading = make_heading (title);

  gtk_widget_add_css_class (heading, "panel-head");
  gtk_widget_add_css_class (heading, "panel-second");
  gtk_box_append (GTK_BOX (self), heading);
}

GtkWidget *
cr_overview_panel_add_statement (CrOverviewPanel *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_visible (label, FALSE);
  gtk_box_append (GTK_BOX (self), label);
  return label;
}

void
cr_overview_panel_set_statement (GtkWidget  *statement,
                                 const char *words)
{
  gtk_label_set_text (GTK_LABEL (statement), words != NULL ? words : "");
  gtk_widget_set_visible (statement, words != NULL);
}

void
cr_overview_panel_add_row (CrOverviewPanel *self,
                           GtkWidget       *row,
                           gboolean         has_line)
{
  GtkWidget *line = NULL;

  if (has_line)
    {
      line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);
      gtk_widget_add_css_class (line, "hairline");
      g_object_bind_property (row, "visible", line, "visible", G_BINDING_SYNC_CREATE);
      gtk_box_append (GTK_BOX (self), line);
    }
  gtk_box_append (GTK_BOX (self), row);
}
