/* SPDX-License-Identifier: GPL-3.0-or-later
 * The notice that says how many tasks the filters leave out, which no one is to overlook. */
#include "config.h"

#include "cr-filter-notice.h"

#include <glib/gi18n.h>

struct _CrFilterNotice
{
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkLabel    *fact;
  GtkLabel    *rest;
};

G_DEFINE_FINAL_TYPE (CrFilterNotice, cr_filter_notice, ADW_TYPE_BIN)

static void
cr_filter_notice_class_init (CrFilterNoticeClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
make_labels (CrFilterNotice *self)
{
  self->fact = GTK_LABEL (gtk_label_new (NULL));
  self->rest = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->fact), "heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->rest), "dim-label");
  gtk_label_set_xalign (self->rest, 0);
  gtk_label_set_ellipsize (self->rest, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->rest), TRUE);
}

static void
cr_filter_notice_init (CrFilterNotice *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *image = gtk_image_new_from_icon_name ("cr-filter-symbolic");
  GtkWidget *button = gtk_button_new_with_label (_ ("Show All"));

  make_labels (self);
  gtk_accessible_update_state (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.show-all");
  gtk_widget_add_css_class (box, "notice");
  gtk_widget_add_css_class (box, "notice-filter");
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->fact));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rest));
  gtk_box_append (GTK_BOX (box), button);
  self->revealer = GTK_REVEALER (gtk_revealer_new ());
  gtk_revealer_set_child (self->revealer, box);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->revealer));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
cr_filter_notice_new (void)
{
  return g_object_new (CR_TYPE_FILTER_NOTICE, NULL);
}

void
cr_filter_notice_show (CrFilterNotice *self,
                       gboolean        filtering,
                       guint           n_shown,
                       guint           n_tasks)
{
  guint            n_hidden = n_tasks - MIN (n_shown, n_tasks);
  g_autofree char *fact = NULL;
  g_autofree char *rest = NULL;

  g_return_if_fail (CR_IS_FILTER_NOTICE (self));

  /* TRANSLATORS: the first number is that of the tasks in the list, the second that of all tasks. */
  fact = g_strdup_printf (_ ("%u of %u shown"), n_shown, n_tasks);
  rest = n_hidden > 0 ? g_strdup_printf (ngettext ("%u task is hidden by the filters",
                                                   "%u tasks are hidden by the filters", n_hidden),
                                         n_hidden)
                      : g_strdup (_ ("the filters hide no task"));
  gtk_label_set_text (self->fact, fact);
  gtk_label_set_text (self->rest, rest);
  gtk_revealer_set_reveal_child (self->revealer, filtering);
  gtk_widget_set_visible (GTK_WIDGET (self), filtering);
}

const char *
cr_filter_notice_get_fact (CrFilterNotice *self)
{
  g_return_val_if_fail (CR_IS_FILTER_NOTICE (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self)) ? gtk_label_get_text (self->fact) : NULL;
}

const char *
cr_filter_notice_get_rest (CrFilterNotice *self)
{
  g_return_val_if_fail (CR_IS_FILTER_NOTICE (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self)) ? gtk_label_get_text (self->rest) : NULL;
}
