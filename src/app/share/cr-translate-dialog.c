/* SPDX-License-Identifier: GPL-3.0-or-later
 * The dialog “Translate”. */
#include "config.h"

#include "cr-translate-dialog.h"

#include "cr-draft.h"
#include "cr-interface.h"
#include "cr-intern.h"
#include "cr-plain.h"
#include "cr-term-list.h"
#include "cr-worksheet.h"

#include <glib/gi18n.h>

struct _CrTranslateDialog
{
  AdwWindow parent_instance;

  CrDocument *document;
  GPtrArray  *rows;   /* of CrWorksheetRow: every text of the roadmap as it is now */
  char       *place;  /* of the text that is shown; NULL when none is left */
  guint       nth;    /* its row, or where it was */
  const char *target; /* interned: the language of the side that is missing or older */

  GtkWidget   *count;
  CrTextField *field; /* NULL when none is shown */
  AdwBin      *field_bin;
  GtkWidget   *name;
  GtkWidget   *source;
  GtkWidget   *source_language;
  CrTermList  *terms;
  GtkStack    *stack;
};

G_DEFINE_FINAL_TYPE (CrTranslateDialog, cr_translate_dialog, ADW_TYPE_WINDOW)

static gboolean
is_due (const CrWorksheetRow *row)
{
  return cr_worksheet_get_state (row->text) != CR_WORKSHEET_BOTH;
}

/* The row that is shown; NULL when its text is gone. */
static const CrWorksheetRow *
find_row (CrTranslateDialog *self)
{
  for (guint i = 0; self->place != NULL && i < self->rows->len; i++)
    {
      const CrWorksheetRow *row = g_ptr_array_index (self->rows, (self->nth + i) % self->rows->len);

      if (g_str_equal (row->place, self->place))
        return row;
    }
  return NULL;
}

/* “title” or “indicator.name” with what comes after. (transfer full) */
static char *
make_path (const CrWorksheetRow *row,
           const char           *end)
{
  return g_strjoin (".", row->field->name, row->sub != NULL ? row->sub->name : end, row->sub != NULL ? end : NULL,
                    NULL);
}

/* The list of the head with another text in the element of the row. */
static void
edit_element (CrTranslateDialog    *self,
              const CrWorksheetRow *row,
              CrText               *text)
{
  const CrList         *list = CR_SLOT (row->record, row->field, CrList *);
  CrDraft              *draft = cr_draft_new (cr_document_get_roadmap (self->document), NULL);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_record_unref);
  g_autoptr (CrList)    changed = NULL;
  g_auto (CrValue)      value = cr_value_text (text);
  g_auto (CrValue)      whole = { 0 };
  CrPath                path;

  for (guint i = 0; i < cr_list_get_length (list); i++)
    g_ptr_array_add (items, cr_record_copy (list->items[i]));
  cr_record_set (g_ptr_array_index (items, row->n), row->sub, &value);
  changed = cr_list_new ((CrRecord *const *) items->pdata, items->len);
  whole = cr_value_list (changed);
  cr_path_parse ((CrKind) row->record->kind, row->field->name, &path);
  cr_draft_set (draft, (CrKind) row->record->kind, row->parent, cr_record_get_key (row->record), &path, &whole);
  cr_document_perform (self->document, cr_draft_finish (draft), CR_MERGE_NEVER, NULL);
}

static gboolean
is_in_list (const CrWorksheetRow *row)
{
  return row != NULL && row->field->type == CR_TYPE_LIST;
}

/* end: of the path, the language of a side or the mark of stale sides. */
static void
set (CrDraft              *draft,
     const CrWorksheetRow *row,
     const char           *end,
     const CrValue        *value)
{
  g_autofree char *path_name = make_path (row, end);
  CrPath           path;

  if (cr_path_parse ((CrKind) row->record->kind, path_name, &path))
    cr_draft_set (draft, (CrKind) row->record->kind, row->parent, cr_record_get_key (row->record), &path, value);
}

/* Another side (NULL: the same), after which that language is not out of date; and neither is the other one, which the
 * side was made after, however often it was typed at. */
static void
edit (CrTranslateDialog *self,
      const char        *language,
      const char        *string)
{
  const CrWorksheetRow *row = find_row (self);
  g_autoptr (CrIds)     right = cr_ids_new (&language, 1);
  g_autoptr (CrIds)     stale = row != NULL ? cr_ids_subtract (cr_text_get_stale (row->text), right) : NULL;
  g_auto (CrValue)      marks = cr_value_ids (stale);
  CrDraft              *draft = NULL;

  if (row == NULL)
    return;
  if (is_in_list (row))
    {
      g_autoptr (CrText) with_side = cr_text_with_side (
        row->text, language, string != NULL ? string : cr_text_get (row->text, language));
      g_autoptr (CrText) changed = cr_text_with_stale (with_side, stale);

      edit_element (self, row, changed);
      return;
    }

  draft = cr_draft_new (cr_document_get_roadmap (self->document), NULL);
  if (string != NULL)
    {
      g_auto (CrValue) side = cr_value_string (string[0] != '\0' ? string : NULL);

      set (draft, row, language, &side);
    }
  set (draft, row, "stale", &marks);
  cr_document_perform (self->document, cr_draft_finish (draft), CR_MERGE_NEVER, NULL);
}

static void
committed_cb (CrTranslateDialog *self,
              const char        *text,
              CrTextField       *field)
{
  edit (self, cr_text_field_get_language (field), text);
}

static void
still_right_cb (CrTranslateDialog *self,
                CrTextField       *field)
{
  edit (self, cr_text_field_get_language (field), NULL);
}

static void
show_count (CrTranslateDialog *self)
{
  guint            n = cr_translate_dialog_get_n_left (self);
  g_autofree char *words = g_strdup_printf (ngettext ("%u text is left", "%u texts are left", n), n);

  gtk_label_set_text (GTK_LABEL (self->count), words);
}

static const char *
name_language (const char *language)
{
  return g_str_equal (language, "ru") ? _ ("Russian") : _ ("English");
}

/* The text as it is now. What is being typed in its field stays. */
static void
show_text (CrTranslateDialog *self)
{
  const CrWorksheetRow *row = find_row (self);
  const char           *source = g_str_equal (self->target, "en") ? "ru" : "en";
  const char           *string = row != NULL ? cr_text_get (row->text, source) : NULL;

  show_count (self);
  if (self->field == NULL)
    return;
  gtk_label_set_text (GTK_LABEL (self->source), string != NULL ? string : "");
  gtk_label_set_text (GTK_LABEL (self->source_language), name_language (source));
  cr_term_list_show (self->terms, string, source, self->target);
  cr_text_field_show (self->field, row != NULL ? cr_text_get (row->text, self->target) : NULL,
                      row != NULL && cr_text_is_stale (row->text, self->target));
}

static void
name_text (CrTranslateDialog    *self,
           const CrWorksheetRow *row)
{
  g_auto (CrExport) export = { 0 };
  g_autofree char *name = NULL;

  cr_export_init (&export, cr_document_get_catalogue (self->document), cr_interface_get_language (),
                  cr_interface_get_today ());
  export.roadmap = cr_document_get_roadmap (self->document);
  name = cr_worksheet_name_row (&export, row);
  gtk_label_set_text (GTK_LABEL (self->name), name);
}

/* Every text gets a field of its own, so that nothing that was typed for one lands in another. */
static void
go_to (CrTranslateDialog *self,
       guint              nth)
{
  const CrWorksheetRow *row = g_ptr_array_index (self->rows, nth);
  CrWorksheetState      state = cr_worksheet_get_state (row->text);

  g_free (self->place);
  self->place = g_strdup (row->place);
  self->nth = nth;
  self->target = cr_intern (state == CR_WORKSHEET_MISSING_EN || state == CR_WORKSHEET_STALE_EN ? "en" : "ru");
  self->field = CR_TEXT_FIELD (cr_text_field_new (name_language (self->target), self->target, TRUE));
  g_signal_connect_object (self->field, "committed", G_CALLBACK (committed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->field, "still-right", G_CALLBACK (still_right_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->field_bin, GTK_WIDGET (self->field));
  name_text (self, row);
  show_text (self);
  gtk_stack_set_visible_child_name (self->stack, "text");
  gtk_widget_grab_focus (cr_text_field_get_view (self->field));
}

/* To the nearest text that is due, onwards or back, past the ends; at last there is none. */
static void
walk (CrTranslateDialog *self,
      gboolean           back,
      gboolean           with_this)
{
  guint n = self->rows->len;

  for (guint i = with_this ? 0 : 1; n > 0 && i <= n; i++)
    {
      guint nth = (MIN (self->nth, n - 1) + (back ? n - i : i)) % n;

      if (is_due (g_ptr_array_index (self->rows, nth)))
        {
          go_to (self, nth);
          return;
        }
    }
  g_clear_pointer (&self->place, g_free);
  self->field = NULL;
  adw_bin_set_child (self->field_bin, NULL);
  gtk_stack_set_visible_child_name (self->stack, "done");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "translate.next", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "translate.previous", FALSE);
}

static void
next_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CrTranslateDialog *self = CR_TRANSLATE_DIALOG (widget);

  if (self->field != NULL)
    cr_text_field_commit (self->field);
  walk (self, g_str_equal (name, "translate.previous"), FALSE);
}

static void
roadmap_cb (CrTranslateDialog *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = cr_worksheet_list (cr_document_get_roadmap (self->document), NULL);
  show_text (self);
}

static void
changed_cb (CrTranslateDialog *self,
            CrChangeSet       *set)
{
  if (cr_worksheet_follow (self->rows, cr_document_get_roadmap (self->document), set, self->nth))
    show_text (self);
  else
    roadmap_cb (self);
}

static gboolean
is_letter_at (GtkTextIter iter)
{
  return g_unichar_isalnum (gtk_text_iter_get_char (&iter));
}

/* Where the cursor is, apart from the words around it, and goes on there. */
static void
insert_term_cb (CrTranslateDialog *self,
                const char        *term)
{
  GtkWidget       *view = self->field != NULL ? cr_text_field_get_view (self->field) : NULL;
  GtkTextBuffer   *buffer = view != NULL ? gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)) : NULL;
  g_autofree char *spaced = NULL;
  GtkTextIter      after, before;

  if (view == NULL)
    return;
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_get_iter_at_mark (buffer, &after, gtk_text_buffer_get_insert (buffer));
  before = after;
  spaced = g_strconcat (gtk_text_iter_backward_char (&before) && is_letter_at (before) ? " " : "", term,
                        is_letter_at (after) ? " " : "", NULL);
  gtk_text_buffer_insert_at_cursor (buffer, spaced, -1);
  gtk_widget_grab_focus (view);
}

static void
insert_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  cr_term_list_choose (CR_TRANSLATE_DIALOG (widget)->terms, g_variant_get_uint32 (parameter));
}

static gboolean
close_request_cb (CrTranslateDialog *self)
{
  if (self->field != NULL)
    cr_text_field_commit (self->field);
  return FALSE;
}

static void
cr_translate_dialog_dispose (GObject *object)
{
  CrTranslateDialog *self = CR_TRANSLATE_DIALOG (object);

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  self->field = NULL;
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (cr_translate_dialog_parent_class)->dispose (object);
}

static void
cr_translate_dialog_class_init (CrTranslateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cr_translate_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "translate.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "translate.previous", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "translate.insert", "u", insert_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  for (guint i = 0; i < 9; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_ALT_MASK, "translate.insert", "u", i);
}

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_text (CrTranslateDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->name = make_label ("heading");
  self->source_language = make_label ("caption-heading");
  self->source = make_label ("body");
  self->field_bin = ADW_BIN (adw_bin_new ());
  self->terms = CR_TERM_LIST (cr_term_list_new ());
  g_signal_connect_object (self->terms, "chosen", G_CALLBACK (insert_term_cb), self, G_CONNECT_SWAPPED);
  gtk_label_set_selectable (GTK_LABEL (self->source), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->field_bin), "card");
  gtk_widget_add_css_class (box, "properties");
  gtk_box_append (GTK_BOX (box), self->name);
  gtk_box_append (GTK_BOX (box), self->source_language);
  gtk_box_append (GTK_BOX (box), self->source);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->terms));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->field_bin));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

static GtkWidget *
make_button (const char *label,
             const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
make_foot (CrTranslateDialog *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *next = make_button (_ ("_Next"), "translate.next");

  self->count = make_label ("body");
  gtk_widget_set_hexpand (self->count, TRUE);
  gtk_widget_add_css_class (next, "suggested-action");
  gtk_widget_add_css_class (foot, "template-summary");
  gtk_box_append (GTK_BOX (foot), self->count);
  gtk_box_append (GTK_BOX (foot), make_button (_ ("_Previous"), "translate.previous"));
  gtk_box_append (GTK_BOX (foot), next);
  return foot;
}

static void
add_key (CrTranslateDialog *self,
         GdkModifierType    modifiers,
         const char        *action)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  /* Before the field takes it for the end of its text. */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Return, modifiers), gtk_named_action_new (action)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
cr_translate_dialog_init (CrTranslateDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *done = adw_status_page_new ();

  self->stack = GTK_STACK (gtk_stack_new ());
  self->target = cr_intern ("ru");
  cr_plain_set_status (ADW_STATUS_PAGE (done), _ ("Everything Is Translated"),
                       _ ("Every text has both languages, and none is older than the other."));
  gtk_stack_add_named (self->stack, make_text (self), "text");
  gtk_stack_add_named (self->stack, done, "done");
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  gtk_box_append (GTK_BOX (box), make_foot (self));
  adw_window_set_content (ADW_WINDOW (self), box);
  add_key (self, GDK_CONTROL_MASK, "translate.next");
  add_key (self, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "translate.previous");
  g_signal_connect (self, "close-request", G_CALLBACK (close_request_cb), NULL);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Translate"));
  gtk_window_set_default_size (GTK_WINDOW (self), 640, 480);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
}

GtkWidget *
cr_translate_dialog_new (CrDocument *document)
{
  CrTranslateDialog *self =
    g_object_new (CR_TYPE_TRANSLATE_DIALOG, "accessible-role", GTK_ACCESSIBLE_ROLE_DIALOG, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_object (document, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::roadmap", G_CALLBACK (roadmap_cb), self, G_CONNECT_SWAPPED);
  roadmap_cb (self);
  walk (self, FALSE, TRUE);
  return GTK_WIDGET (self);
}

const char *
cr_translate_dialog_get_place (CrTranslateDialog *self)
{
  g_return_val_if_fail (CR_IS_TRANSLATE_DIALOG (self), NULL);

  return self->place;
}

CrTextField *
cr_translate_dialog_get_field (CrTranslateDialog *self)
{
  g_return_val_if_fail (CR_IS_TRANSLATE_DIALOG (self), NULL);

  return self->field;
}

guint
cr_translate_dialog_get_n_left (CrTranslateDialog *self)
{
  guint n = 0;

  g_return_val_if_fail (CR_IS_TRANSLATE_DIALOG (self), 0);

  for (guint i = 0; i < self->rows->len; i++)
    n += is_due (g_ptr_array_index (self->rows, i)) ? 1 : 0;
  return n;
}

CrTermList *
cr_translate_dialog_get_terms (CrTranslateDialog *self)
{
  g_return_val_if_fail (CR_IS_TRANSLATE_DIALOG (self), NULL);

  return self->terms;
}
