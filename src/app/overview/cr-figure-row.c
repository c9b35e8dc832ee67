/* SPDX-License-Identifier: GPL-3.0-or-later
 * A figure that is a button. */
#include "config.h"

#include "cr-figure-row.h"

#include "cr-format.h"
#include "cr-interface.h"
#include "cr-plain.h"

struct _CrFigureRow
{
  GtkButton parent_instance;

  char      *title;
  GtkWidget *label; /* of the title; NULL where nothing shows it */
  GtkWidget *number;
  GtkWidget *arrow;
  CrQuery   *query;
  guint      figure;
};

G_DEFINE_FINAL_TYPE (CrFigureRow, cr_figure_row, GTK_TYPE_BUTTON)

static void
cr_figure_row_finalize (GObject *object)
{
  CrFigureRow *self = CR_FIGURE_ROW (object);

  g_free (self->title);
  g_clear_pointer (&self->query, cr_query_free);
  G_OBJECT_CLASS (cr_figure_row_parent_class)->finalize (object);
}

static void
cr_figure_row_class_init (CrFigureRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cr_figure_row_finalize;
}

static void
cr_figure_row_init (CrFigureRow *self)
{
  self->number = gtk_label_new (NULL);
  self->arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  gtk_widget_add_css_class (self->arrow, "figure-arrow");
  gtk_widget_add_css_class (self->number, "figure-number");
  gtk_widget_add_css_class (self->number, "numeric");
  gtk_widget_add_css_class (self->number, "heading");
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "figure-row");
}

/* The style sheet colours symbols inside of what has the class, which may be NULL. */
static GtkWidget *
make_start (GtkWidget  *sign,
            const char *css_class)
{
  GtkWidget *start = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_halign (sign, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (sign, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (sign, TRUE);
  gtk_widget_set_hexpand (start, FALSE);
  gtk_widget_add_css_class (start, "figure-start");
  if (css_class != NULL)
    gtk_widget_add_css_class (start, css_class);
  gtk_box_append (GTK_BOX (start), sign);
  return start;
}

/* start and label may be NULL. */
static GtkWidget *
make (const char *title,
      GtkWidget  *start,
      GtkWidget  *label)
{
  CrFigureRow *self = g_object_new (CR_TYPE_FIGURE_ROW, NULL);
  GtkWidget   *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->title = g_strdup (title);
  self->label = label;
  if (start != NULL)
    gtk_box_append (GTK_BOX (box), start);
  if (label != NULL)
    gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->number);
  gtk_box_append (GTK_BOX (box), self->arrow);
  gtk_button_set_child (GTK_BUTTON (self), box);
  return GTK_WIDGET (self);
}

/* Long words take a second line before they are cut. */
static GtkWidget *
make_label (const char *title)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

GtkWidget *
cr_figure_row_new (const char *icon,
                   const char *css_class,
                   const char *title)
{
  GtkWidget *start = NULL;
  GtkWidget *row = NULL;

  if (icon != NULL)
    start = make_start (gtk_image_new_from_icon_name (icon), css_class);
  row = make (title, start, make_label (title));
  if (css_class != NULL && g_str_has_prefix (css_class, "sign-"))
    g_object_set_data (G_OBJECT (row), "cr-class", (gpointer) g_intern_string (css_class));
  return row;
}

GtkWidget *
cr_figure_row_new_small (const char *title)
{
  GtkWidget *row = make (title, NULL, NULL);

  gtk_widget_add_css_class (row, "figure-small");
  gtk_widget_set_valign (row, GTK_ALIGN_CENTER);
  return row;
}

GtkWidget *
cr_figure_row_new_around (GtkWidget  *content,
                          const char *title)
{
  GtkWidget *row = make (title, content, NULL);
  GtkWidget *number = CR_FIGURE_ROW (row)->number;

  gtk_widget_remove_css_class (number, "heading");
  gtk_widget_add_css_class (number, "caption");
  gtk_widget_add_css_class (number, "dim-label");
  gtk_label_set_ellipsize (GTK_LABEL (number), PANGO_ELLIPSIZE_END);
  return row;
}

GtkWidget *
cr_figure_row_new_tagged (const char *tag,
                          const char *title)
{
  GtkWidget *label = gtk_label_new (tag);

  gtk_widget_add_css_class (label, "language-tag");
  return make (title, make_start (label, NULL), make_label (title));
}

void
cr_figure_row_set_title (CrFigureRow *self,
                         const char  *title)
{
  g_return_if_fail (CR_IS_FIGURE_ROW (self));

  g_free (self->title);
  self->title = g_strdup (title);
  if (self->label != NULL)
    gtk_label_set_text (GTK_LABEL (self->label), title);
}

/* A sign has its colour where there is something to warn of. */
static void
show_sign (CrFigureRow *self)
{
  const char *css_class = g_object_get_data (G_OBJECT (self), "cr-class");

  if (css_class != NULL && self->figure > 0)
    gtk_widget_add_css_class (self->number, css_class);
  else if (css_class != NULL)
    gtk_widget_remove_css_class (self->number, css_class);
}

static void
show (CrFigureRow *self,
      guint        figure,
      gboolean     can_open)
{
  g_autofree char *number = cr_format_integer (figure, cr_interface_get_language ());
  g_autofree char *name = g_strdup_printf ("%s: %s", self->title, number);

  self->figure = figure;
  gtk_label_set_text (GTK_LABEL (self->number), number);
  cr_plain_set_name (GTK_WIDGET (self), name);
  show_sign (self);
  gtk_widget_set_opacity (self->arrow, can_open ? 1 : 0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_DISABLED, !can_open, -1);
  gtk_widget_set_focusable (GTK_WIDGET (self), can_open);
  gtk_widget_set_can_target (GTK_WIDGET (self), can_open);
}

void
cr_figure_row_show (CrFigureRow *self,
                    guint        figure,
                    CrQuery     *query)
{
  g_return_if_fail (CR_IS_FIGURE_ROW (self));

  g_clear_pointer (&self->query, cr_query_free);
  self->query = query;
  show (self, figure, figure > 0 && query != NULL);
}

void
cr_figure_row_show_page (CrFigureRow *self,
                         guint        figure,
                         const char  *page)
{
  g_return_if_fail (CR_IS_FIGURE_ROW (self));

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", page);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.go");
  show (self, figure, figure > 0);
}

void
cr_figure_row_set_words (CrFigureRow *self,
                         const char  *words,
                         const char  *name)
{
  g_return_if_fail (CR_IS_FIGURE_ROW (self));

  gtk_label_set_text (GTK_LABEL (self->number), words);
  cr_plain_set_name (GTK_WIDGET (self), name);
}

const CrQuery *
cr_figure_row_get_query (CrFigureRow *self)
{
  g_return_val_if_fail (CR_IS_FIGURE_ROW (self), NULL);

  return self->query;
}

guint
cr_figure_row_get_figure (CrFigureRow *self)
{
  g_return_val_if_fail (CR_IS_FIGURE_ROW (self), 0);

  return self->figure;
}
