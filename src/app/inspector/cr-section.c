/* SPDX-License-Identifier: GPL-3.0-or-later
 * A group of fields of the inspector under a heading, which may open and close. */
#include "config.h"

#include "cr-section.h"

#include "cr-plain.h"

struct _CrSection
{
  AdwBin parent_instance;

  const char *name;
  char       *heading;
  GPtrArray  *editors;
  GtkWidget  *expander; /* NULL when the section is always open */
  GtkWidget  *summary;
  GtkWidget  *box;
  GtkWidget  *list; /* NULL as long as there are no rows */
};

enum
{
  PROP_0,
  PROP_EXPANDED,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (CrSection, cr_section, ADW_TYPE_BIN)

static void
cr_section_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  if (prop_id == PROP_EXPANDED)
    g_value_set_boolean (value, cr_section_get_expanded (CR_SECTION (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cr_section_finalize (GObject *object)
{
  CrSection *self = CR_SECTION (object);

  g_free (self->heading);
  g_ptr_array_unref (self->editors);
  G_OBJECT_CLASS (cr_section_parent_class)->finalize (object);
}

static void
cr_section_class_init (CrSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = cr_section_finalize;
  object_class->get_property = cr_section_get_property;

  props[PROP_EXPANDED] = g_param_spec_boolean (
    "expanded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
cr_section_init (CrSection *self)
{
  self->editors = g_ptr_array_new ();
}

/* An open section shows what is in it: no need to tell. */
static void
expanded_cb (CrSection *self)
{
  gtk_widget_set_visible (self->summary, !cr_section_get_expanded (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EXPANDED]);
}

static GtkWidget *
make_heading (const char *heading)
{
  GtkWidget *label = gtk_label_new (heading);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  return label;
}

static void
make_expander (CrSection *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->expander = gtk_expander_new (NULL);
  self->summary = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->summary), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->summary), 0);
  gtk_widget_add_css_class (self->summary, "caption");
  gtk_widget_add_css_class (self->summary, "dim-label");
  gtk_box_append (GTK_BOX (line), make_heading (self->heading));
  gtk_box_append (GTK_BOX (line), self->summary);
  gtk_expander_set_label_widget (GTK_EXPANDER (self->expander), line);
  gtk_expander_set_child (GTK_EXPANDER (self->expander), self->box);
  gtk_widget_set_margin_top (self->box, 6);
  g_signal_connect_object (self->expander, "notify::expanded", G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), self->expander);
}

GtkWidget *
cr_section_new (const char *name,
                const char *heading,
                gboolean    closable)
{
  CrSection *self = g_object_new (CR_TYPE_SECTION, NULL);

  self->name = cr_intern (name);
  self->heading = g_strdup (heading);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  if (closable)
    make_expander (self);
  else
    {
      gtk_box_append (GTK_BOX (self->box), make_heading (heading));
      adw_bin_set_child (ADW_BIN (self), self->box);
    }
  return GTK_WIDGET (self);
}

const char *
cr_section_get_name (CrSection *self)
{
  g_return_val_if_fail (CR_IS_SECTION (self), NULL);

  return self->name;
}

void
cr_section_add (CrSection *self,
                CrEditor  *editor)
{
  GtkWidget *row = gtk_list_box_row_new ();

  g_return_if_fail (CR_IS_SECTION (self));

  if (self->list == NULL)
    {
      self->list = gtk_list_box_new ();
      gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
      gtk_widget_add_css_class (self->list, "boxed-list");
      cr_plain_set_name (self->list, self->heading);
      gtk_box_append (GTK_BOX (self->box), self->list);
    }
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row,
                            gtk_widget_has_css_class (GTK_WIDGET (editor), "chips-row") ? "fields" : "field-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (editor));
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  g_ptr_array_add (self->editors, editor);
}

void
cr_section_add_box (CrSection *self,
                    CrEditor  *editor)
{
  g_return_if_fail (CR_IS_SECTION (self));

  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (editor));
  g_ptr_array_add (self->editors, editor);
}

/* The word of the first editor that has one stands for all. */
void
cr_section_update (CrSection *self)
{
  g_autofree char *summary = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (CR_IS_SECTION (self));

  if (self->expander == NULL)
    return;
  for (guint i = 0; summary == NULL && i < self->editors->len; i++)
    summary = cr_editor_summarize (g_ptr_array_index (self->editors, i));
  gtk_label_set_text (GTK_LABEL (self->summary), summary != NULL ? summary : "");
  name = summary != NULL ? g_strdup_printf ("%s: %s", self->heading, summary) : g_strdup (self->heading);
  cr_plain_set_name (self->expander, name);
}

gboolean
cr_section_get_expanded (CrSection *self)
{
  g_return_val_if_fail (CR_IS_SECTION (self), FALSE);

  return self->expander == NULL || gtk_expander_get_expanded (GTK_EXPANDER (self->expander));
}

void
cr_section_set_expanded (CrSection *self,
                         gboolean   expanded)
{
  g_return_if_fail (CR_IS_SECTION (self));

  if (self->expander != NULL)
    gtk_expander_set_expanded (GTK_EXPANDER (self->expander), expanded);
}
