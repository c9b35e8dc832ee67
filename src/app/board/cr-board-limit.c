/* SPDX-License-Identifier: GPL-3.0-or-later
 * The button that sets how many tasks may be in progress. */
#include "config.h"

#include "cr-board-limit.h"

#include "cr-board.h"
#include "cr-plain.h"

#include <glib/gi18n.h>

/* What is proposed where there is no limit yet. */
#define LIMIT_AT_FIRST 10

struct _CrBoardLimit
{
  AdwBin parent_instance;

  CrDocument *document;
  GtkWidget  *button;
  GtkWidget  *popover;
  GtkWidget  *entry;
  GtkWidget  *problem; /* that what stands in it is no number */
  GtkWidget  *none_button;
};

G_DEFINE_FINAL_TYPE (CrBoardLimit, cr_board_limit, ADW_TYPE_BIN)

static void
set_limit (CrBoardLimit *self,
           guint         limit)
{
  CrRoadmap *roadmap = cr_document_get_roadmap (self->document);

  if (cr_document_perform (self->document, cr_board_set_limit (roadmap, limit), CR_MERGE_NEVER, NULL))
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
set_cb (CrBoardLimit *self)
{
  guint64 limit = 0;

  if (g_ascii_string_to_unsigned (gtk_editable_get_text (GTK_EDITABLE (self->entry)), 10, 1, CR_BOARD_LIMIT_MAX,
                                  &limit, NULL))
    {
      set_limit (self, (guint) limit);
      return;
    }
  gtk_widget_add_css_class (self->entry, "error");
  gtk_widget_set_visible (self->problem, TRUE);
  gtk_widget_grab_focus (self->entry);
}

static void
none_cb (CrBoardLimit *self)
{
  set_limit (self, 0);
}

static void
shown_cb (CrBoardLimit *self)
{
  guint            limit = cr_board_get_limit (cr_document_get_roadmap (self->document));
  g_autofree char *number = NULL;

  number = g_strdup_printf ("%u", limit > 0 ? limit : LIMIT_AT_FIRST);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), number);
  gtk_widget_remove_css_class (self->entry, "error");
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_widget_set_sensitive (self->none_button, limit > 0);
  gtk_widget_grab_focus (self->entry);
}

static void
cr_board_limit_dispose (GObject *object)
{
  g_clear_object (&CR_BOARD_LIMIT (object)->document);
  G_OBJECT_CLASS (cr_board_limit_parent_class)->dispose (object);
}

static void
cr_board_limit_class_init (CrBoardLimitClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_board_limit_dispose;
}

static GtkWidget *
make_buttons (CrBoardLimit *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *set = gtk_button_new_with_label (C_ ("board", "Set Limit"));

  self->none_button = gtk_button_new_with_label (C_ ("board", "No Limit"));
  gtk_widget_add_css_class (set, "suggested-action");
  gtk_widget_set_hexpand (self->none_button, TRUE);
  gtk_widget_set_halign (self->none_button, GTK_ALIGN_START);
  g_signal_connect_object (self->none_button, "clicked", G_CALLBACK (none_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (set, "clicked", G_CALLBACK (set_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), self->none_button);
  gtk_box_append (GTK_BOX (line), set);
  return line;
}

static GtkWidget *
make_problem (CrBoardLimit *self)
{
  g_autofree char *words = NULL;

  words = g_strdup_printf (C_ ("board", "The limit is a whole number from 1 to %d."), CR_BOARD_LIMIT_MAX);
  self->problem = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "label", words, "wrap",
                                TRUE, "max-width-chars", 30, "xalign", 0.0, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->problem, "problem");
  return self->problem;
}

static GtkWidget *
make_content (CrBoardLimit *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *heading = gtk_label_new (C_ ("board", "Limit of tasks in progress"));
  GtkWidget *label = gtk_label_new (C_ ("board", "No more than"));

  self->entry = gtk_entry_new ();
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 5);
  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), GTK_INPUT_PURPOSE_DIGITS);
  gtk_widget_add_css_class (self->entry, "numeric");
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (set_cb), self, G_CONNECT_SWAPPED);
  cr_plain_set_name (self->entry, C_ ("board", "Limit of tasks in progress"));
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), self->entry);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), make_problem (self));
  gtk_box_append (GTK_BOX (box), make_buttons (self));
  gtk_widget_add_css_class (box, "edit-popover");
  return box;
}

static void
cr_board_limit_init (CrBoardLimit *self)
{
  self->button = gtk_menu_button_new ();
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), make_content (self));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), self->popover);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), gtk_label_new (C_ ("board", "Limit…")));
  gtk_widget_add_css_class (self->button, "flat");
  cr_plain_set_name (self->button, C_ ("board", "Limit of tasks in progress"));
  g_signal_connect_object (self->popover, "show", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), self->button);
}

GtkWidget *
cr_board_limit_new (void)
{
  return g_object_new (CR_TYPE_BOARD_LIMIT, NULL);
}

void
cr_board_limit_set_up (CrBoardLimit *self,
                       CrDocument   *document)
{
  g_return_if_fail (CR_IS_BOARD_LIMIT (self));

  g_set_object (&self->document, document);
  gtk_widget_set_sensitive (self->button, !cr_document_is_read_only (document));
}

GtkMenuButton *
cr_board_limit_get_button (CrBoardLimit *self)
{
  g_return_val_if_fail (CR_IS_BOARD_LIMIT (self), NULL);

  return GTK_MENU_BUTTON (self->button);
}
