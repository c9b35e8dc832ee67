/* SPDX-License-Identifier: GPL-3.0-or-later
 * AdwActionRow has its title in a horizontal box, which asks a text that wraps how wide it is for a height: GTK lays
 * it out some forty times to find out. A grid asks for the height at a width, which is one time. */
#include "config.h"

#include "cr-words-row.h"

enum
{
  COLUMN_PREFIXES,
  COLUMN_WORDS,
  COLUMN_SUFFIXES
};

/* What the style sheet of libadwaita knows as the inside of such a row. */
#define CR_TYPE_WORDS_ROW_HEADER (cr_words_row_header_get_type ())
G_DECLARE_FINAL_TYPE (CrWordsRowHeader, cr_words_row_header, CR, WORDS_ROW_HEADER, GtkWidget)

struct _CrWordsRowHeader
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (CrWordsRowHeader, cr_words_row_header, GTK_TYPE_WIDGET)

struct _CrWordsRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *header;
  GtkWidget *prefixes; /* NULL as long as there are none */
  GtkWidget *suffixes; /* the same */
  GtkWidget *title;
  GtkWidget *subtitle;
};

G_DEFINE_FINAL_TYPE (CrWordsRow, cr_words_row, GTK_TYPE_LIST_BOX_ROW)

static void
cr_words_row_header_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (cr_words_row_header_parent_class)->dispose (object);
}

static void
cr_words_row_header_class_init (CrWordsRowHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cr_words_row_header_dispose;
  gtk_widget_class_set_css_name (widget_class, "box");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_GRID_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cr_words_row_header_init (CrWordsRowHeader *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "header");
}

/* A box in that column of the header, where the header stands in the order in which it is read. */
static GtkWidget *
add_box (CrWordsRow    *self,
         GtkOrientation orientation,
         int            column,
         const char    *css_class)
{
  GtkWidget        *box = gtk_box_new (orientation, 0);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (self->header);

  gtk_widget_add_css_class (box, css_class);
  if (column == COLUMN_PREFIXES)
    gtk_widget_insert_after (box, self->header, NULL);
  else
    gtk_widget_insert_before (box, self->header, NULL);
  gtk_grid_layout_child_set_column (GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, box)), column);
  return box;
}

static GtkWidget *
add_label (GtkWidget  *box,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_vexpand (label, TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
cr_words_row_class_init (CrWordsRowClass *klass)
{
}

static void
cr_words_row_init (CrWordsRow *self)
{
  GtkWidget *words = NULL;

  self->header = g_object_new (CR_TYPE_WORDS_ROW_HEADER, NULL);
  words = add_box (self, GTK_ORIENTATION_VERTICAL, COLUMN_WORDS, "title");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_vexpand (words, TRUE);
  gtk_widget_set_hexpand (self->header, FALSE);
  gtk_widget_set_vexpand (self->header, FALSE);
  self->title = add_label (words, "title");
  self->subtitle = add_label (words, "subtitle");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->header);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->title, NULL,
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->subtitle, NULL, -1);
}

GtkWidget *
cr_words_row_new (const char *title,
                  const char *subtitle)
{
  CrWordsRow *self = g_object_new (CR_TYPE_WORDS_ROW, NULL);

  g_return_val_if_fail (title != NULL, NULL);

  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_widget_set_visible (self->title, title[0] != '\0');
  gtk_label_set_text (GTK_LABEL (self->subtitle), subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (self->subtitle, subtitle != NULL && subtitle[0] != '\0');
  /* In the middle together. To put their box there, GTK would ask each for its width at a height after all. */
  gtk_label_set_yalign (GTK_LABEL (self->title), gtk_widget_get_visible (self->subtitle) ? 1.0F : 0.5F);
  gtk_label_set_yalign (GTK_LABEL (self->subtitle), gtk_widget_get_visible (self->title) ? 0.0F : 0.5F);
  return GTK_WIDGET (self);
}

static void
set_lines (GtkWidget *label,
           int        lines)
{
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), lines == 0 ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
}

void
cr_words_row_set_lines (CrWordsRow *self,
                        int         title_lines,
                        int         subtitle_lines)
{
  g_return_if_fail (CR_IS_WORDS_ROW (self));
  g_return_if_fail (title_lines >= 0 && subtitle_lines >= 0);

  set_lines (self->title, title_lines);
  set_lines (self->subtitle, subtitle_lines);
}

/* The first one nearest to the words, as AdwActionRow has them. */
void
cr_words_row_add_prefix (CrWordsRow *self,
                         GtkWidget  *widget)
{
  g_return_if_fail (CR_IS_WORDS_ROW (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (self->prefixes == NULL)
    self->prefixes = add_box (self, GTK_ORIENTATION_HORIZONTAL, COLUMN_PREFIXES, "prefixes");
  gtk_box_prepend (GTK_BOX (self->prefixes), widget);
}

void
cr_words_row_add_suffix (CrWordsRow *self,
                         GtkWidget  *widget)
{
  g_return_if_fail (CR_IS_WORDS_ROW (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (self->suffixes == NULL)
    self->suffixes = add_box (self, GTK_ORIENTATION_HORIZONTAL, COLUMN_SUFFIXES, "suffixes");
  gtk_box_append (GTK_BOX (self->suffixes), widget);
}
