/* SPDX-License-Identifier: GPL-3.0-or-later
 * The button “Uncovered Gaps” of the matrix. */
#include "config.h"

#include "cr-matrix-gaps.h"

#include "cr-list-keys.h"
#include "cr-matrix-facts.h"
#include "cr-plain.h"
#include "cr-words-row.h"

#include <glib/gi18n.h>

#define LIST_WIDTH 320

struct _CrMatrixGaps
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkWidget     *image;
  GtkLabel      *label;
  GtkLabel      *count;
  GtkListBox    *list;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrMatrixGaps, cr_matrix_gaps, ADW_TYPE_BIN)

static void
activated_cb (CrMatrixGaps  *self,
              GtkListBoxRow *row)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "cr-column"));

  gtk_menu_button_popdown (self->button);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, column);
}

static void
add_row (CrMatrixGaps     *self,
         const CrCoverage *coverage,
         CrCatalogue      *catalogue,
         guint             column)
{
  const char      *title = cr_matrix_facts_name_column (coverage, catalogue, column, FALSE);
  g_autofree char *level = cr_matrix_facts_describe_level (coverage, column);
  GtkWidget       *row = cr_words_row_new (title, level);

  g_object_set_data (G_OBJECT (row), "cr-column", GUINT_TO_POINTER (column));
  gtk_list_box_append (self->list, row);
}

static void
make_button (CrMatrixGaps *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *popover = gtk_popover_new ();

  self->image = gtk_image_new_from_icon_name ("cr-sign-gap-nobody-symbolic");
  self->label = GTK_LABEL (gtk_label_new (_ ("Uncovered Gaps")));
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "count");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "numeric");
  gtk_box_append (GTK_BOX (box), self->image);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->count));
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, box);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->list));
  gtk_menu_button_set_popover (self->button, popover);
}

static void
cr_matrix_gaps_class_init (CrMatrixGapsClass *klass)
{
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CR_TYPE_MATRIX_GAPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
cr_matrix_gaps_init (CrMatrixGaps *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "chooser");
  gtk_widget_set_size_request (GTK_WIDGET (self->list), LIST_WIDTH, -1);
  cr_plain_set_name (GTK_WIDGET (self->list), _ ("Uncovered Gaps"));
  cr_list_keys_stop_once (GTK_WIDGET (self->list));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  make_button (self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

GtkWidget *
cr_matrix_gaps_new (void)
{
  return g_object_new (CR_TYPE_MATRIX_GAPS, NULL);
}

void
cr_matrix_gaps_show (CrMatrixGaps     *self,
                     const CrCoverage *coverage,
                     CrCatalogue      *catalogue)
{
  guint            n_uncovered = cr_matrix_facts_count_uncovered (coverage);
  g_autofree char *count = g_strdup_printf ("%u", n_uncovered);
  const char      *pattern = ngettext ("%u uncovered gap", "%u uncovered gaps", n_uncovered);
  g_autofree char *name = g_strdup_printf (pattern, n_uncovered);
  GtkWidget       *row = NULL;

  g_return_if_fail (CR_IS_MATRIX_GAPS (self));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < coverage->n_columns; i++)
    if (cr_matrix_facts_is_uncovered (coverage, i))
      add_row (self, coverage, catalogue, i);
  gtk_label_set_text (self->count, count);
  cr_plain_set_name_and_tooltip (GTK_WIDGET (self->button), name);
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), n_uncovered > 0);
  if (n_uncovered > 0)
    gtk_widget_add_css_class (self->image, "gap-nobody");
  else
    gtk_widget_remove_css_class (self->image, "gap-nobody");
  gtk_widget_set_visible (GTK_WIDGET (self), coverage->kind != CR_COLUMNS_PRIORITIES);
}

GtkMenuButton *
cr_matrix_gaps_get_button (CrMatrixGaps *self)
{
  g_return_val_if_fail (CR_IS_MATRIX_GAPS (self), NULL);

  return self->button;
}

GtkListBox *
cr_matrix_gaps_get_list (CrMatrixGaps *self)
{
  g_return_val_if_fail (CR_IS_MATRIX_GAPS (self), NULL);

  return self->list;
}
