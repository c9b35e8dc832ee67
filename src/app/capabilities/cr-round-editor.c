/* SPDX-License-Identifier: GPL-3.0-or-later
 * The date and the assessor of a round that is there, and its deletion. */
#include "config.h"

#include "cr-round-editor.h"

#include "cr-assessment.h"
#include "cr-date-field.h"
#include "cr-plain.h"
#include "cr-typed.h"

#include <glib/gi18n.h>

struct _CrRoundEditor
{
  AdwBin parent_instance;

  CrDocument *document;
  const char *round; /* interned; NULL for none */
  char       *shown; /* the assessor */

  CrDateField *date;
  GtkEntry    *assessor;
};

enum
{
  SIGNAL_DONE,
  SIGNAL_DELETE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrRoundEditor, cr_round_editor, ADW_TYPE_BIN)

static void
edit (CrRoundEditor *self,
      const char    *path,
      const CrValue *value)
{
  if (self->round != NULL &&
      cr_roadmap_lookup (cr_document_get_roadmap (self->document), CR_KIND_ROUND, NULL, self->round) != NULL)
    cr_document_edit_record (self->document, CR_KIND_ROUND, self->round, path, value, NULL);
}

static void
date_cb (CrRoundEditor *self,
         guint          day)
{
  const CrValue value = cr_value_day (day);

  edit (self, "date", &value);
}

static void
commit_assessor (CrRoundEditor *self)
{
  g_autofree char *text = cr_typed_clean (gtk_editable_get_text (GTK_EDITABLE (self->assessor)), FALSE);
  g_auto (CrValue) value = cr_value_string (text);

  if (g_strcmp0 (text, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_strdup (text);
  edit (self, "assessor", &value);
}

static void
activate_cb (CrRoundEditor *self)
{
  cr_round_editor_commit (self);
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

static void
delete_cb (CrRoundEditor *self)
{
  g_signal_emit (self, signals[SIGNAL_DELETE], 0);
}

void
cr_round_editor_show (CrRoundEditor *self,
                      const char    *round)
{
  const CrRound *record = NULL;
  const char    *assessor = NULL;
  gboolean       is_other = FALSE;

  g_return_if_fail (CR_IS_ROUND_EDITOR (self));

  is_other = round != self->round;
  self->round = round;
  record = CR_ROUND (cr_roadmap_lookup (cr_document_get_roadmap (self->document), CR_KIND_ROUND, NULL, round));
  assessor = record != NULL && record->assessor != NULL ? record->assessor : "";
  if (is_other)
    cr_date_field_discard (self->date);
  cr_date_field_show (self->date, record != NULL ? record->date : CR_DAY_NONE);
  if (!is_other && g_strcmp0 (assessor, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_strdup (assessor);
  gtk_editable_set_text (GTK_EDITABLE (self->assessor), assessor);
}

void
cr_round_editor_commit (CrRoundEditor *self)
{
  g_return_if_fail (CR_IS_ROUND_EDITOR (self));

  cr_date_field_commit (self->date);
  commit_assessor (self);
}

static void
cr_round_editor_dispose (GObject *object)
{
  g_clear_object (&CR_ROUND_EDITOR (object)->document);
  G_OBJECT_CLASS (cr_round_editor_parent_class)->dispose (object);
}

static void
cr_round_editor_finalize (GObject *object)
{
  g_free (CR_ROUND_EDITOR (object)->shown);
  G_OBJECT_CLASS (cr_round_editor_parent_class)->finalize (object);
}

static void
cr_round_editor_class_init (CrRoundEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_round_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = cr_round_editor_finalize;

  signals[SIGNAL_DONE] =
    g_signal_new ("done", CR_TYPE_ROUND_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_DELETE] =
    g_signal_new ("delete", CR_TYPE_ROUND_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cr_round_editor_init (CrRoundEditor *self)
{
}

static void
append_caption (GtkWidget  *box,
                const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
make_delete_button (CrRoundEditor *self)
{
  GtkWidget *button = gtk_button_new_with_label (C_ ("assessment", "Delete Round"));

  gtk_widget_add_css_class (button, "destructive-action");
  gtk_widget_set_margin_top (button, 6);
  g_signal_connect_object (button, "clicked", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);
  return button;
}

GtkWidget *
cr_round_editor_new (CrDocument *document)
{
  CrRoundEditor *self = g_object_new (CR_TYPE_ROUND_EDITOR, NULL);
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->document = g_object_ref (document);
  self->date = CR_DATE_FIELD (cr_date_field_new (C_ ("assessment", "Date of this round")));
  self->assessor = GTK_ENTRY (gtk_entry_new ());
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->assessor), FALSE);
  cr_plain_set_name (GTK_WIDGET (self->assessor), C_ ("assessment", "Assessor of this round"));
  g_signal_connect_object (self->date, "committed", G_CALLBACK (date_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->assessor, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  append_caption (box, C_ ("assessment", "Date of this round"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->date));
  append_caption (box, C_ ("assessment", "Assessor"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->assessor));
  gtk_box_append (GTK_BOX (box), make_delete_button (self));
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}
