/* SPDX-License-Identifier: GPL-3.0-or-later
 * A cell or a head of the matrix. */
#include "config.h"

#include "cr-matrix-cell.h"

struct _CrMatrixCell
{
  GtkWidget parent_instance;

  CrMatrixCellDraw draw; /* NULL where the view draws it */
  guint            row;
  guint            column;
  char            *name;
  char            *description;
};

G_DEFINE_FINAL_TYPE (CrMatrixCell, cr_matrix_cell, GTK_TYPE_WIDGET)

static void
cr_matrix_cell_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  CrMatrixCell *self = CR_MATRIX_CELL (widget);

  if (self->draw != NULL)
    self->draw (gtk_widget_get_parent (widget), snapshot, self->row, self->column);
}

static void
cr_matrix_cell_finalize (GObject *object)
{
  g_free (CR_MATRIX_CELL (object)->name);
  g_free (CR_MATRIX_CELL (object)->description);
  G_OBJECT_CLASS (cr_matrix_cell_parent_class)->finalize (object);
}

static void
cr_matrix_cell_class_init (CrMatrixCellClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cr_matrix_cell_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = cr_matrix_cell_snapshot;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "matrixcell");
}

static void
cr_matrix_cell_init (CrMatrixCell *self)
{
  /* The view knows better what is under the pointer: heads lean out over others. */
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
cr_matrix_cell_new (GtkAccessibleRole role,
                    guint             row,
                    guint             column,
                    CrMatrixCellDraw  draw)
{
  CrMatrixCell *self = g_object_new (CR_TYPE_MATRIX_CELL, "accessible-role", role, NULL);

  self->row = row;
  self->column = column;
  self->draw = draw;
  return GTK_WIDGET (self);
}

guint
cr_matrix_cell_get_row (CrMatrixCell *self)
{
  g_return_val_if_fail (CR_IS_MATRIX_CELL (self), 0);

  return self->row;
}

guint
cr_matrix_cell_get_column (CrMatrixCell *self)
{
  g_return_val_if_fail (CR_IS_MATRIX_CELL (self), 0);

  return self->column;
}

void
cr_matrix_cell_set_words (CrMatrixCell *self,
                          const char   *name,
                          const char   *description)
{
  g_return_if_fail (CR_IS_MATRIX_CELL (self));

  /* Each is told over the bus. */
  if (g_strcmp0 (self->name, name) != 0)
    {
      g_free (self->name);
      self->name = g_strdup (name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
  if (g_strcmp0 (self->description, description) != 0)
    {
      g_free (self->description);
      self->description = g_strdup (description);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      description != NULL ? description : "", -1);
    }
}

const char *
cr_matrix_cell_get_name (CrMatrixCell *self)
{
  g_return_val_if_fail (CR_IS_MATRIX_CELL (self), NULL);

  return self->name;
}

void
cr_matrix_cell_set_selected (CrMatrixCell *self,
                             gboolean      selected)
{
  g_return_if_fail (CR_IS_MATRIX_CELL (self));

  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
