/* SPDX-License-Identifier: GPL-3.0-or-later
 * A text of the user in both languages, the language of texts first. */
#include "config.h"

#include "cr-text-group.h"

#include "cr-interface.h"
#include "cr-plain.h"

struct _CrTextGroup
{
  AdwBin parent_instance;

  char        *path;
  CrTextField *fields[2];
};

enum
{
  SIGNAL_EDITED,
  SIGNAL_STILL_RIGHT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrTextGroup, cr_text_group, ADW_TYPE_BIN)

static void
committed_cb (CrTextGroup *self,
              const char  *text,
              CrTextField *field)
{
  g_autofree char *path = g_strdup_printf ("%s.%s", self->path, cr_text_field_get_language (field));

  g_signal_emit (self, signals[SIGNAL_EDITED], 0, path, text);
}

static void
still_right_cb (CrTextGroup *self,
                CrTextField *field)
{
  g_autofree char *path = g_strdup_printf ("%s.stale", self->path);

  g_signal_emit (self, signals[SIGNAL_STILL_RIGHT], 0, path, cr_text_field_get_language (field));
}

static void
cr_text_group_finalize (GObject *object)
{
  g_free (CR_TEXT_GROUP (object)->path);
  G_OBJECT_CLASS (cr_text_group_parent_class)->finalize (object);
}

static void
cr_text_group_class_init (CrTextGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cr_text_group_finalize;

  signals[SIGNAL_EDITED] = g_signal_new ("edited", CR_TYPE_TEXT_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[SIGNAL_STILL_RIGHT] = g_signal_new ("still-right", CR_TYPE_TEXT_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                              G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
cr_text_group_init (CrTextGroup *self)
{
}

GtkWidget *
cr_text_group_new (const char *name,
                   const char *path,
                   gboolean    several_lines)
{
  CrTextGroup *self = g_object_new (CR_TYPE_TEXT_GROUP, NULL);
  const char  *languages[] = { cr_interface_get_content_language (), cr_interface_get_other_content_language () };
  GtkWidget   *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget   *label = gtk_label_new (name);
  GtkWidget   *list = gtk_list_box_new ();

  self->path = g_strdup (path);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  cr_plain_set_name (list, name);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      GtkWidget *field = cr_text_field_new (name, languages[i], several_lines);
      GtkWidget *row = gtk_list_box_row_new ();

      self->fields[i] = CR_TEXT_FIELD (field);
      g_signal_connect_object (field, "committed", G_CALLBACK (committed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (field, "still-right", G_CALLBACK (still_right_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      gtk_widget_set_focusable (row, FALSE);
      gtk_widget_add_css_class (row, "text-row");
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), field);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), list);
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}

void
cr_text_group_show (CrTextGroup  *self,
                    const CrText *text)
{
  g_return_if_fail (CR_IS_TEXT_GROUP (self));

  for (guint i = 0; i < G_N_ELEMENTS (self->fields); i++)
    {
      const char *language = cr_text_field_get_language (self->fields[i]);

      cr_text_field_show (self->fields[i], cr_text_get (text, language), cr_text_is_stale (text, language));
    }
}

void
cr_text_group_commit (CrTextGroup *self)
{
  g_return_if_fail (CR_IS_TEXT_GROUP (self));

  for (guint i = 0; i < G_N_ELEMENTS (self->fields); i++)
    cr_text_field_commit (self->fields[i]);
}

void
cr_text_group_start (CrTextGroup *self)
{
  g_return_if_fail (CR_IS_TEXT_GROUP (self));

  cr_text_field_start (self->fields[0]);
}
