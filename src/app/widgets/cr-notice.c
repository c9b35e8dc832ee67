/* SPDX-License-Identifier: GPL-3.0-or-later
 * A line across the page that says what needs a choice, and stays until it is made. */
#include "config.h"

#include "cr-notice.h"

#include "cr-notice-layout.h"
#include "cr-plain.h"

#define SPACING 8

struct _CrNotice
{
  AdwBin parent_instance;

  GtkWidget *revealer;
  GtkWidget *box;
  GtkWidget *label;
  GtkWidget *buttons;
};

G_DEFINE_FINAL_TYPE (CrNotice, cr_notice, ADW_TYPE_BIN)

static void
cr_notice_class_init (CrNoticeClass *klass)
{
}

static void
cr_notice_init (CrNotice *self)
{
  GtkWidget *image = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  self->revealer = gtk_revealer_new ();
  self->box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  self->label = gtk_label_new (NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_lines (GTK_LABEL (self->label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_add_css_class (self->box, "notice");
  gtk_box_append (GTK_BOX (words), image);
  gtk_box_append (GTK_BOX (words), self->label);
  gtk_widget_set_layout_manager (self->box, cr_notice_layout_new (SPACING));
  gtk_box_append (GTK_BOX (self->box), words);
  gtk_box_append (GTK_BOX (self->box), self->buttons);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), self->box);
  adw_bin_set_child (ADW_BIN (self), self->revealer);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
cr_notice_new (const char *css_class)
{
  CrNotice *self = g_object_new (CR_TYPE_NOTICE, NULL);

  gtk_widget_add_css_class (self->box, css_class);
  return GTK_WIDGET (self);
}

void
cr_notice_add_button (CrNotice   *self,
                      const char *label,
                      const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_return_if_fail (CR_IS_NOTICE (self));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->buttons), button);
}

void
cr_notice_show_button (CrNotice   *self,
                       const char *action,
                       gboolean    visible)
{
  g_return_if_fail (CR_IS_NOTICE (self));

  for (GtkWidget *child = gtk_widget_get_first_child (self->buttons); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (child)), action) == 0)
      gtk_widget_set_visible (child, visible);
}

void
cr_notice_show (CrNotice   *self,
                const char *fact,
                const char *rest)
{
  g_autofree char          *text = NULL;
  g_autoptr (PangoAttrList) attributes = NULL;
  PangoAttribute           *bold = NULL;

  g_return_if_fail (CR_IS_NOTICE (self));

  gtk_widget_set_visible (GTK_WIDGET (self), fact != NULL);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), fact != NULL);
  if (fact == NULL)
    return;
  text = rest != NULL ? g_strconcat (fact, " ", rest, NULL) : g_strdup (fact);
  attributes = pango_attr_list_new ();
  bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  bold->end_index = (guint) strlen (fact);
  pango_attr_list_insert (attributes, bold);
  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_label_set_attributes (GTK_LABEL (self->label), attributes);
  cr_plain_set_name (self->box, text);
}

gboolean
cr_notice_is_shown (CrNotice *self)
{
  g_return_val_if_fail (CR_IS_NOTICE (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self));
}
