/* SPDX-License-Identifier: GPL-3.0-or-later
 * A list of a few things of which one is chosen. */
#include "config.h"

#include "cr-scale-list.h"

#include "cr-list-keys.h"
#include "cr-plain.h"

struct _CrScaleList
{
  AdwBin parent_instance;

  GtkListBox *list;
  GPtrArray  *buttons;     /* GtkCheckButton, borrowed */
  GPtrArray  *marks;       /* GtkLabel, borrowed */
  GtkWidget  *none;        /* of the same group, never seen: nothing is chosen */
  gboolean    is_updating; /* by the document, and not by a person */
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrScaleList, cr_scale_list, ADW_TYPE_BIN)

static void
toggled_cb (CrScaleList    *self,
            GtkCheckButton *button)
{
  guint n = 0;

  if (self->is_updating || !gtk_check_button_get_active (button))
    return;
  if (g_ptr_array_find (self->buttons, button, &n))
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, n);
}

static void
activated_cb (CrScaleList   *self,
              GtkListBoxRow *row)
{
  gtk_check_button_set_active (cr_scale_list_get_button (self, (guint) gtk_list_box_row_get_index (row)), TRUE);
}

static void
cr_scale_list_dispose (GObject *object)
{
  CrScaleList *self = CR_SCALE_LIST (object);

  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_clear_object (&self->none);
  G_OBJECT_CLASS (cr_scale_list_parent_class)->dispose (object);
}

static void
cr_scale_list_class_init (CrScaleListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_scale_list_dispose;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CR_TYPE_SCALE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
cr_scale_list_init (CrScaleList *self)
{
  self->buttons = g_ptr_array_new ();
  self->marks = g_ptr_array_new ();
  self->none = g_object_ref_sink (gtk_check_button_new ());
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  cr_list_keys_stop_once (GTK_WIDGET (self->list));
  cr_list_keys_activate_by_space (GTK_WIDGET (self->list));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

GtkWidget *
cr_scale_list_new (const char *name)
{
  CrScaleList *self = g_object_new (CR_TYPE_SCALE_LIST, NULL);

  cr_plain_set_name (GTK_WIDGET (self->list), name);
  return GTK_WIDGET (self);
}

static GtkWidget *
make_lines (CrScaleList *self,
            const char  *title,
            const char  *description)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *mark = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "heading");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (mark), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (mark, "level-mark");
  gtk_widget_add_css_class (mark, "caption");
  gtk_widget_set_visible (mark, FALSE);
  g_ptr_array_add (self->marks, mark);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), mark);
  gtk_box_append (GTK_BOX (lines), line);
  if (description != NULL)
    {
      GtkWidget *words = gtk_label_new (description);

      gtk_label_set_wrap (GTK_LABEL (words), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (words), 36);
      gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_xalign (GTK_LABEL (words), 0);
      gtk_widget_add_css_class (words, "caption");
      gtk_widget_add_css_class (words, "dim-label");
      gtk_box_append (GTK_BOX (lines), words);
    }
  return lines;
}

void
cr_scale_list_add (CrScaleList *self,
                   const char  *title,
                   const char  *description)
{
  GtkWidget *row = NULL;
  GtkWidget *box = NULL;
  GtkWidget *button = NULL;

  g_return_if_fail (CR_IS_SCALE_LIST (self));

  row = gtk_list_box_row_new ();
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  button = gtk_check_button_new ();
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (self->none));
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_focusable (button, FALSE);
  cr_plain_set_name (button, title);
  cr_plain_set_name (row, title);
  if (description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), make_lines (self, title, description));
  gtk_widget_add_css_class (box, "scale-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->buttons, button);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
}

void
cr_scale_list_show (CrScaleList *self,
                    guint        n)
{
  g_return_if_fail (CR_IS_SCALE_LIST (self));

  self->is_updating = TRUE;
  gtk_check_button_set_active (n < self->buttons->len ? self->buttons->pdata[n] : GTK_CHECK_BUTTON (self->none), TRUE);
  self->is_updating = FALSE;
}

void
cr_scale_list_mark (CrScaleList *self,
                    guint        n,
                    const char  *word)
{
  g_return_if_fail (CR_IS_SCALE_LIST (self));

  for (guint i = 0; i < self->marks->len; i++)
    {
      gboolean is_marked = i == n && word != NULL;

      gtk_label_set_text (self->marks->pdata[i], is_marked ? word : "");
      cr_plain_set_tooltip (self->marks->pdata[i], is_marked ? word : NULL);
      gtk_widget_set_visible (self->marks->pdata[i], is_marked);
    }
}

GtkCheckButton *
cr_scale_list_get_button (CrScaleList *self,
                          guint        n)
{
  g_return_val_if_fail (CR_IS_SCALE_LIST (self), NULL);
  g_return_val_if_fail (n < self->buttons->len, NULL);

  return self->buttons->pdata[n];
}
