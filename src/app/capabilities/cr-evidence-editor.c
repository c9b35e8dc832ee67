/* SPDX-License-Identifier: GPL-3.0-or-later
 * The evidence of a rating. */
#include "config.h"

#include "cr-evidence-editor.h"

#include "cr-assessment-edit.h"
#include "cr-date-field.h"
#include "cr-interface.h"
#include "cr-list-keys.h"
#include "cr-plain.h"
#include "cr-typed.h"
#include "cr-wrap-layout.h"

#include <glib/gi18n.h>

#define NEW_PIECE G_MAXUINT

struct _CrEvidenceEditor
{
  AdwBin parent_instance;

  CrDocument *document;
  const char *round;
  const char *entry;
  guint       piece; /* the one in the form, or NEW_PIECE */
  CrDay       day;

  GtkWidget   *add_button;
  GtkListBox  *list;
  GtkLabel    *prompt;
  GtkWidget   *form;
  GtkEntry    *text;
  GtkEntry    *url;
  GtkEntry    *owner;
  CrDateField *date;
  GtkWidget   *save_button;
  GtkWidget   *remove_button;
};

G_DEFINE_FINAL_TYPE (CrEvidenceEditor, cr_evidence_editor, ADW_TYPE_BIN)

static CrRoadmap *
get_roadmap (CrEvidenceEditor *self)
{
  return cr_document_get_roadmap (self->document);
}

static CrList *
get_evidence (CrEvidenceEditor *self)
{
  const CrRecord *rating = cr_roadmap_lookup (get_roadmap (self), CR_KIND_RATING, self->round, self->entry);

  return rating != NULL ? CR_RATING (rating)->evidence : NULL;
}

static void
close_form (CrEvidenceEditor *self)
{
  gtk_widget_set_visible (self->form, FALSE);
}

static gboolean
has_focus (CrEvidenceEditor *self)
{
  GtkRoot   *root = gtk_widget_get_root (self->form);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, self->form);
}

static void
perform (CrEvidenceEditor *self,
         CrChangeSet      *set)
{
  gboolean is_left = has_focus (self);

  close_form (self);
  cr_document_perform (self->document, set, CR_MERGE_NEVER, NULL);
  if (is_left && gtk_widget_get_mapped (self->add_button))
    gtk_widget_grab_focus (self->add_button);
}

static void
put_string (CrRecord   *record,
            const char *path,
            GtkEntry   *entry)
{
  g_autofree char *text = cr_typed_clean (gtk_editable_get_text (GTK_EDITABLE (entry)), FALSE);
  g_auto (CrValue) value = cr_value_string (text);

  if (text[0] == '\0')
    value = cr_value_absent (CR_TYPE_STRING);
  cr_record_set (record, cr_kind_get_field (CR_KIND_EVIDENCE, path), &value);
}

/* An owner is kept as a unit where it is one. */
static void
put_owner (CrEvidenceEditor *self,
           CrRecord         *record)
{
  g_autofree char *text = cr_typed_clean (gtk_editable_get_text (GTK_EDITABLE (self->owner)), FALSE);
  const char      *unit = cr_roadmap_find_unit (get_roadmap (self), text);

  if (text[0] != '\0')
    ((CrEvidence *) record)->owner = unit != NULL ? unit : cr_intern (text);
  else
    ((CrEvidence *) record)->owner = NULL;
}

static void
save_cb (CrEvidenceEditor *self)
{
  CrList              *pieces = get_evidence (self);
  gboolean             is_new = self->piece >= cr_list_get_length (pieces);
  g_autoptr (CrRecord) record =
    is_new ? cr_record_new (CR_KIND_EVIDENCE, NULL) : cr_record_copy (pieces->items[self->piece]);

  if (!gtk_widget_get_sensitive (self->save_button))
    return;
  cr_date_field_commit (self->date);
  put_string (record, "text", self->text);
  put_string (record, "url", self->url);
  put_owner (self, record);
  ((CrEvidence *) record)->date = self->day;
  if (is_new)
    perform (self, cr_assessment_add_evidence (get_roadmap (self), self->round, self->entry, record));
  else
    perform (self, cr_assessment_replace_evidence (get_roadmap (self), self->round, self->entry, self->piece, record));
}

static void
remove_cb (CrEvidenceEditor *self)
{
  perform (self, cr_assessment_remove_evidence (get_roadmap (self), self->round, self->entry, self->piece));
}

/* A link proves something without words too. */
static void
update_save_button (CrEvidenceEditor *self)
{
  g_autofree char *text = cr_typed_clean (gtk_editable_get_text (GTK_EDITABLE (self->text)), FALSE);
  g_autofree char *url = cr_typed_clean (gtk_editable_get_text (GTK_EDITABLE (self->url)), FALSE);

  gtk_widget_set_sensitive (self->save_button,
                            (text[0] != '\0' || url[0] != '\0') && !cr_document_is_read_only (self->document));
}

static void
set_text (GtkEntry   *entry,
          const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
}

static void
open_form (CrEvidenceEditor *self,
           guint             piece)
{
  CrList           *pieces = get_evidence (self);
  const CrEvidence *evidence =
    piece < cr_list_get_length (pieces) ? (const CrEvidence *) pieces->items[piece] : NULL;
  const char *owner = evidence != NULL ? evidence->owner : NULL;

  self->piece = piece;
  self->day = evidence != NULL ? evidence->date : cr_interface_get_today ();
  set_text (self->text, evidence != NULL ? evidence->text : NULL);
  set_text (self->url, evidence != NULL ? evidence->url : NULL);
  set_text (self->owner, owner != NULL ? cr_roadmap_show_unit (get_roadmap (self), owner,
                                                               cr_interface_get_content_language ())
                                       : NULL);
  cr_date_field_discard (self->date);
  cr_date_field_show (self->date, self->day);
  gtk_widget_set_visible (self->remove_button, evidence != NULL);
  update_save_button (self);
  gtk_widget_set_visible (self->form, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
add_cb (CrEvidenceEditor *self)
{
  open_form (self, NEW_PIECE);
}

static void
activated_cb (CrEvidenceEditor *self,
              GtkListBoxRow    *row)
{
  open_form (self, (guint) gtk_list_box_row_get_index (row));
}

static void
date_cb (CrEvidenceEditor *self,
         guint             day)
{
  self->day = day;
}

static void
add_row (CrEvidenceEditor *self,
         const CrEvidence *evidence)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *date = evidence->date != CR_DAY_NONE ? cr_interface_format_date (evidence->date) : NULL;
  const char      *owner = evidence->owner != NULL
                             ? cr_roadmap_show_unit (get_roadmap (self), evidence->owner,
                                                     cr_interface_get_content_language ())
                             : NULL;
  g_autofree char *both = owner != NULL && date != NULL ? g_strdup_printf ("%s, %s", owner, date) : NULL;

  cr_plain_set_row (ADW_ACTION_ROW (row), evidence->text != NULL ? evidence->text : evidence->url,
                    both != NULL ? both : owner != NULL ? owner
                                                        : date);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("mail-attachment-symbolic"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_list_box_append (self->list, row);
}

static void
show_prompt (CrEvidenceEditor *self)
{
  const CrEntry   *entry = cr_catalogue_lookup (cr_document_get_catalogue (self->document), self->entry);
  const char      *expected = entry != NULL ? cr_entry_get_evidence (entry, cr_interface_get_language ()) : NULL;
  g_autofree char *words = expected != NULL ? g_strdup_printf (C_ ("assessment", "Expected at level 3: %s"), expected)
                                            : NULL;

  gtk_label_set_text (self->prompt, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->prompt), words != NULL);
}

/* A list that is made anew keeps the focus where it was. */
static void
keep_focus (CrEvidenceEditor *self,
            int               place)
{
  GtkListBoxRow *row = place >= 0 ? gtk_list_box_get_row_at_index (self->list, place) : NULL;

  if (place >= 0)
    gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : self->add_button);
}

void
cr_evidence_editor_show (CrEvidenceEditor *self,
                         const char       *round,
                         const char       *entry)
{
  GtkWidget *row = NULL;
  CrList    *pieces = NULL;
  int        focus = -1;

  g_return_if_fail (CR_IS_EVIDENCE_EDITOR (self));

  row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  if (row != NULL && gtk_widget_has_focus (row))
    focus = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  if (round != self->round || entry != self->entry)
    close_form (self);
  self->round = round;
  self->entry = entry;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  pieces = get_evidence (self);
  for (guint i = 0; i < cr_list_get_length (pieces); i++)
    add_row (self, (const CrEvidence *) pieces->items[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->list), cr_list_get_length (pieces) > 0);
  gtk_widget_set_sensitive (self->add_button, !cr_document_is_read_only (self->document));
  show_prompt (self);
  keep_focus (self, focus);
}

void
cr_evidence_editor_commit (CrEvidenceEditor *self)
{
  g_return_if_fail (CR_IS_EVIDENCE_EDITOR (self));

  if (gtk_widget_get_visible (self->form))
    save_cb (self);
}

void
cr_evidence_editor_take_focus (CrEvidenceEditor *self)
{
  GtkListBoxRow *row = NULL;

  g_return_if_fail (CR_IS_EVIDENCE_EDITOR (self));

  row = gtk_list_box_get_row_at_index (self->list, 0);
  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : self->add_button);
}

static gboolean
key_pressed_cb (CrEvidenceEditor *self,
                guint             keyval)
{
  if (keyval != GDK_KEY_Escape)
    return FALSE;
  close_form (self);
  gtk_widget_grab_focus (self->add_button);
  return TRUE;
}

static GtkEntry *
add_entry (CrEvidenceEditor *self,
           const char       *name)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), name);
  cr_plain_set_name (entry, name);
  g_signal_connect_object (entry, "activate", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->form), entry);
  return GTK_ENTRY (entry);
}

static GtkWidget *
add_button (CrEvidenceEditor *self,
            GtkWidget        *box,
            const char       *label,
            GCallback         clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "heading-button");
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
make_form (CrEvidenceEditor *self)
{
  GtkWidget          *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->text = add_entry (self, C_ ("assessment", "What proves the level"));
  self->url = add_entry (self, C_ ("assessment", "Link"));
  self->owner = add_entry (self, C_ ("assessment", "Owner of the evidence"));
  self->date = CR_DATE_FIELD (cr_date_field_new (C_ ("assessment", "Date of the evidence")));
  gtk_box_append (GTK_BOX (self->form), GTK_WIDGET (self->date));
  self->save_button = add_button (self, buttons, C_ ("assessment", "Keep"), G_CALLBACK (save_cb));
  add_button (self, buttons, C_ ("assessment", "Cancel"), G_CALLBACK (close_form));
  self->remove_button = add_button (self, buttons, C_ ("assessment", "Remove"), G_CALLBACK (remove_cb));
  gtk_widget_set_layout_manager (buttons, cr_wrap_layout_new (6));
  gtk_box_append (GTK_BOX (self->form), buttons);
  gtk_widget_set_visible (self->form, FALSE);
  g_signal_connect_object (self->text, "changed", G_CALLBACK (update_save_button), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->url, "changed", G_CALLBACK (update_save_button), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->date, "committed", G_CALLBACK (date_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->form, keys);
}

static GtkWidget *
make_head (CrEvidenceEditor *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (C_ ("assessment", "Evidence"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "caption-heading");
  self->add_button = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_add_css_class (self->add_button, "flat");
  cr_plain_set_name_and_tooltip (self->add_button, C_ ("assessment", "Add Evidence"));
  g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (head), self->add_button);
  return head;
}

static void
cr_evidence_editor_dispose (GObject *object)
{
  g_clear_object (&CR_EVIDENCE_EDITOR (object)->document);
  G_OBJECT_CLASS (cr_evidence_editor_parent_class)->dispose (object);
}

static void
cr_evidence_editor_class_init (CrEvidenceEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_evidence_editor_dispose;
}

static void
cr_evidence_editor_init (CrEvidenceEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  cr_plain_set_name (GTK_WIDGET (self->list), C_ ("assessment", "Evidence"));
  cr_list_keys_stop_once (GTK_WIDGET (self->list));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  self->prompt = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->prompt, TRUE);
  gtk_label_set_max_width_chars (self->prompt, 36);
  gtk_label_set_xalign (self->prompt, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->prompt), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->prompt), "dim-label");
  make_form (self);
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->prompt));
  gtk_box_append (GTK_BOX (box), self->form);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
cr_evidence_editor_new (CrDocument *document)
{
  CrEvidenceEditor *self = g_object_new (CR_TYPE_EVIDENCE_EDITOR, NULL);

  self->document = g_object_ref (document);
  return GTK_WIDGET (self);
}
