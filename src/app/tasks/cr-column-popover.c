/* SPDX-License-Identifier: GPL-3.0-or-later
 * A popover to choose the columns of a table and their order. */
#include "config.h"

#include "cr-column-popover.h"

#include "cr-list-keys.h"
#include "cr-plain.h"

#include <glib/gi18n.h>

struct _CrColumnPopover
{
  GtkPopover parent_instance;

  CrColumnLayout *layout; /* borrowed */
  guint           fitting;
  GtkWidget      *list;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrColumnPopover, cr_column_popover, GTK_TYPE_POPOVER)

static CrColumn
get_column (gpointer widget)
{
  return (CrColumn) GPOINTER_TO_UINT (g_object_get_data (widget, "cr-column"));
}

static void fill (CrColumnPopover *self, CrColumn focused);

/* The row has the focus, and says what its check shows. */
static void
tell_checked (GtkWidget *row)
{
  GtkWidget *check = gtk_widget_get_first_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
  gboolean   active = gtk_check_button_get_active (GTK_CHECK_BUTTON (check));

  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED,
                               active ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

static void
row_activated_cb (CrColumnPopover *self,
                  GtkListBoxRow   *row)
{
  GtkWidget *check = gtk_widget_get_first_child (gtk_list_box_row_get_child (row));

  if (gtk_widget_is_sensitive (check))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check), !gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

static void
toggled_cb (CrColumnPopover *self,
            GtkCheckButton  *check)
{
  self->layout->shown[get_column (check)] = gtk_check_button_get_active (check);
  tell_checked (gtk_widget_get_ancestor (GTK_WIDGET (check), GTK_TYPE_LIST_BOX_ROW));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
move (CrColumnPopover *self,
      CrColumn         column,
      int              by)
{
  if (!cr_column_layout_move (self->layout, column, by))
    return;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  fill (self, column);
}

static void
left_clicked_cb (CrColumnPopover *self,
                 GtkWidget       *button)
{
  move (self, get_column (button), -1);
}

static void
right_clicked_cb (CrColumnPopover *self,
                  GtkWidget       *button)
{
  move (self, get_column (button), 1);
}

static gboolean
key_pressed_cb (CrColumnPopover *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  const GdkModifierType both = GDK_CONTROL_MASK | GDK_SHIFT_MASK;
  GtkWidget            *row = gtk_widget_get_focus_child (self->list);

  if (row == NULL || (state & both) != both || (keyval != GDK_KEY_Up && keyval != GDK_KEY_Down))
    return FALSE;
  move (self, get_column (row), keyval == GDK_KEY_Up ? -1 : 1);
  return TRUE;
}

static GtkWidget *
make_button (CrColumnPopover *self,
             CrColumn         column,
             const char      *icon,
             const char      *name,
             GCallback        clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  cr_plain_set_name_and_tooltip (button, name);
  g_object_set_data (G_OBJECT (button), "cr-column", GUINT_TO_POINTER (column));
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_row (CrColumnPopover *self,
          CrColumn         column)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *check = gtk_check_button_new_with_label (cr_column_get_header (column));
  GtkWidget *note = gtk_label_new (_ ("no room"));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), self->layout->shown[column]);
  gtk_widget_set_sensitive (check, column != CR_COLUMN_TITLE);
  gtk_widget_set_can_focus (check, FALSE);
  gtk_widget_set_hexpand (check, TRUE);
  gtk_widget_add_css_class (note, "caption");
  gtk_widget_add_css_class (note, "dim-label");
  gtk_widget_set_visible (note, self->layout->shown[column] && (self->fitting & (1u << column)) == 0);
  g_object_set_data (G_OBJECT (check), "cr-column", GUINT_TO_POINTER (column));
  g_object_set_data (G_OBJECT (row), "cr-column", GUINT_TO_POINTER (column));
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), note);
  gtk_box_append (GTK_BOX (box), make_button (self, column, "go-up-symbolic", _ ("Move Column Left"),
                                              G_CALLBACK (left_clicked_cb)));
  gtk_box_append (GTK_BOX (box), make_button (self, column, "go-down-symbolic", _ ("Move Column Right"),
                                              G_CALLBACK (right_clicked_cb)));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  cr_plain_set_name (row, cr_column_get_header (column));
  tell_checked (row);
  return row;
}

/* focused: the row that has the focus afterwards; CR_N_TABLE_COLUMNS for none. */
static void
fill (CrColumnPopover *self,
      CrColumn         focused)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  for (guint i = 0; i < CR_N_TABLE_COLUMNS; i++)
    {
      CrColumn   column = self->layout->order[i];
      GtkWidget *row = make_row (self, column);

      gtk_list_box_append (GTK_LIST_BOX (self->list), row);
      if (column == focused)
        gtk_widget_grab_focus (row);
    }
}

static void
cr_column_popover_show (GtkWidget *widget)
{
  fill (CR_COLUMN_POPOVER (widget), CR_N_TABLE_COLUMNS);
  GTK_WIDGET_CLASS (cr_column_popover_parent_class)->show (widget);
}

static void
cr_column_popover_class_init (CrColumnPopoverClass *klass)
{
  GTK_WIDGET_CLASS (klass)->show = cr_column_popover_show;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", CR_TYPE_COLUMN_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cr_column_popover_init (CrColumnPopover *self)
{
  GtkWidget          *scrolled = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "chooser");
  gtk_widget_add_css_class (self->list, "column-list");
  cr_plain_set_name (self->list, _ ("Columns"));
  /* The arrow to the right goes on to the buttons in a row. */
  cr_list_keys_stop_once (self->list);
  cr_list_keys_activate_by_space (self->list);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  cr_plain_set_name (GTK_WIDGET (self), _ ("Columns"));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->list, keys);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 340);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_widget_set_size_request (scrolled, 280, -1);
  gtk_popover_set_child (GTK_POPOVER (self), scrolled);
}

GtkWidget *
cr_column_popover_new (CrColumnLayout *layout)
{
  CrColumnPopover *self = g_object_new (CR_TYPE_COLUMN_POPOVER, NULL);

  self->layout = layout;
  return GTK_WIDGET (self);
}

void
cr_column_popover_set_fitting (CrColumnPopover *self,
                               guint            fitting)
{
  g_return_if_fail (CR_IS_COLUMN_POPOVER (self));

  self->fitting = fitting;
}
