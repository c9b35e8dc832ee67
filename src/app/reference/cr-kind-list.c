/* SPDX-License-Identifier: GPL-3.0-or-later
 * The kinds of entries to choose from. */
#include "config.h"

#include "cr-kind-list.h"

#include "cr-list-keys.h"
#include "cr-plain.h"

#include <glib/gi18n.h>

/* One more for all that was found, which stands first. */
#define N_ROWS (CR_N_REFERENCE_KINDS + 1)

struct _CrKindList
{
  AdwBin parent_instance;

  const char    *titles[N_ROWS];
  GtkListBox    *list;
  GtkListBoxRow *rows[N_ROWS];
  GtkWidget     *counts[N_ROWS];
  GtkDropDown   *drop_down;
  GtkStringList *words; /* of the drop-down; that of everything is the last */
  gboolean       is_updating;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrKindList, cr_kind_list, ADW_TYPE_BIN)

static void
row_cb (CrKindList    *self,
        GtkListBoxRow *row)
{
  guint n = 0;

  while (n < N_ROWS && self->rows[n] != row)
    n++;
  if (!self->is_updating && n < N_ROWS)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, n);
}

static void
drop_down_cb (CrKindList *self)
{
  guint n = gtk_drop_down_get_selected (self->drop_down);

  if (!self->is_updating && n < N_ROWS)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, n);
}

static void
cr_kind_list_dispose (GObject *object)
{
  g_clear_object (&CR_KIND_LIST (object)->drop_down);
  G_OBJECT_CLASS (cr_kind_list_parent_class)->dispose (object);
}

static void
cr_kind_list_class_init (CrKindListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_kind_list_dispose;

  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", CR_TYPE_KIND_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
add_row (CrKindList *self,
         guint       n)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (self->titles[n]);

  self->rows[n] = GTK_LIST_BOX_ROW (row);
  self->counts[n] = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  cr_plain_set_tooltip (label, self->titles[n]);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (self->counts[n], "dim-label");
  gtk_widget_add_css_class (self->counts[n], "numeric");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->counts[n]);
  gtk_list_box_row_set_child (self->rows[n], box);
  gtk_list_box_append (self->list, row);
}

static void
cr_kind_list_init (CrKindList *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  self->words = gtk_string_list_new (NULL);
  self->drop_down = GTK_DROP_DOWN (g_object_ref_sink (gtk_drop_down_new (G_LIST_MODEL (self->words), NULL)));
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "kind-list");
  cr_plain_set_name (GTK_WIDGET (self->list), C_ ("reference", "Kinds of entries"));
  cr_list_keys_stop_once (GTK_WIDGET (self->list));
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (drop_down_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

GtkWidget *
cr_kind_list_new (const CrCatalogue *catalogue)
{
  CrKindList *self = g_object_new (CR_TYPE_KIND_LIST, NULL);

  self->is_updating = TRUE;
  self->titles[CR_N_REFERENCE_KINDS] = C_ ("reference", "Everything found");
  add_row (self, CR_N_REFERENCE_KINDS);
  for (CrReferenceKind kind = 0; kind < CR_N_REFERENCE_KINDS; kind++)
    {
      self->titles[kind] = cr_reference_kind_get_title (kind, catalogue);
      gtk_string_list_append (self->words, self->titles[kind]);
      add_row (self, kind);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->rows[CR_N_REFERENCE_KINDS]), FALSE);
  self->is_updating = FALSE;
  return GTK_WIDGET (self);
}

GtkWidget *
cr_kind_list_get_drop_down (CrKindList *self)
{
  g_return_val_if_fail (CR_IS_KIND_LIST (self), NULL);

  return GTK_WIDGET (self->drop_down);
}

static void
show_count (CrKindList *self,
            guint       n,
            guint       count)
{
  g_autofree char *words = g_strdup_printf ("%u", count);
  g_autofree char *entries = g_strdup_printf (ngettext ("%u entry", "%u entries", count), count);
  g_autofree char *name = g_strdup_printf ("%s, %s", self->titles[n], entries);

  gtk_label_set_text (GTK_LABEL (self->counts[n]), words);
  cr_plain_set_name (GTK_WIDGET (self->rows[n]), name);
}

static void
show_everything (CrKindList *self,
                 gboolean    everything)
{
  guint n_words = g_list_model_get_n_items (G_LIST_MODEL (self->words));

  gtk_widget_set_visible (GTK_WIDGET (self->rows[CR_N_REFERENCE_KINDS]), everything);
  if (everything && n_words == CR_N_REFERENCE_KINDS)
    gtk_string_list_append (self->words, self->titles[CR_N_REFERENCE_KINDS]);
  else if (!everything && n_words > CR_N_REFERENCE_KINDS)
    gtk_string_list_remove (self->words, CR_N_REFERENCE_KINDS);
}

void
cr_kind_list_show (CrKindList     *self,
                   const guint    *counts,
                   gboolean        everything,
                   CrReferenceKind selected)
{
  g_autofree char *name = NULL;
  guint            n_all = 0;

  g_return_if_fail (CR_IS_KIND_LIST (self));
  g_return_if_fail (selected < N_ROWS);

  self->is_updating = TRUE;
  for (guint i = 0; i < CR_N_REFERENCE_KINDS; i++)
    {
      show_count (self, i, counts[i]);
      n_all += counts[i];
    }
  show_count (self, CR_N_REFERENCE_KINDS, n_all);
  show_everything (self, everything);
  gtk_list_box_select_row (self->list, self->rows[selected]);
  gtk_drop_down_set_selected (self->drop_down, selected);
  name = g_strdup_printf (_ ("%s: %s"), C_ ("reference", "Kinds of entries"), self->titles[selected]);
  cr_plain_set_name (GTK_WIDGET (self->drop_down), name);
  self->is_updating = FALSE;
}

GtkAdjustment *
cr_kind_list_get_adjustment (CrKindList *self)
{
  g_return_val_if_fail (CR_IS_KIND_LIST (self), NULL);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (adw_bin_get_child (ADW_BIN (self))));
}
