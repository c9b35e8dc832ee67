/* SPDX-License-Identifier: GPL-3.0-or-later
 * Starter tasks that would close a gap. */
#include "config.h"

#include "cr-suggestion-list.h"

#include "cr-interface.h"
#include "cr-plain.h"
#include "cr-suggest-edit.h"
#include "cr-suggest.h"
#include "cr-typed.h"

#include <glib/gi18n.h>

/* More are not read; the next ones come up when these are dealt with. */
#define MAX_SHOWN 20

struct _CrSuggestionList
{
  AdwBin parent_instance;

  CrDocument *document;
  GPtrArray  *suggestions; /* CrSuggestion */

  GtkLabel   *count;
  GtkWidget  *accept_button;
  GtkListBox *list;
  GtkWidget  *none;
  GtkLabel   *dismissed_label;
  GtkListBox *dismissed;
};

G_DEFINE_FINAL_TYPE (CrSuggestionList, cr_suggestion_list, ADW_TYPE_BIN)

static CrRoadmap *
get_roadmap (CrSuggestionList *self)
{
  return cr_document_get_roadmap (self->document);
}

static const CrSuggestion *
get_suggestion (CrSuggestionList *self,
                guint             n)
{
  return g_ptr_array_index (self->suggestions, n);
}

static GtkCheckButton *
get_check (CrSuggestionList *self,
           guint             n)
{
  return g_object_get_data (G_OBJECT (gtk_list_box_get_row_at_index (self->list, (int) n)), "cr-check");
}

static guint
count_shown (CrSuggestionList *self)
{
  return MIN (self->suggestions->len, MAX_SHOWN);
}

static void
accept (CrSuggestionList *self,
        GPtrArray        *templates)
{
  g_autoptr (CrIds) ids = cr_ids_new ((const char *const *) templates->pdata, templates->len);

  cr_document_perform (self->document,
                       cr_suggest_accept (get_roadmap (self), cr_document_get_catalogue (self->document), ids,
                                          cr_interface_get_today ()),
                       CR_MERGE_NEVER, NULL);
}

static void
accept_one (CrSuggestionList *self,
            guint             n)
{
  g_autoptr (GPtrArray) templates = g_ptr_array_new ();

  g_ptr_array_add (templates, (gpointer) get_suggestion (self, n)->template->id);
  accept (self, templates);
}

/* Those that are ticked; without any, all. */
static GPtrArray *
list_chosen (CrSuggestionList *self)
{
  GPtrArray *templates = g_ptr_array_new ();

  for (guint i = 0; i < count_shown (self); i++)
    if (gtk_check_button_get_active (get_check (self, i)))
      g_ptr_array_add (templates, (gpointer) get_suggestion (self, i)->template->id);
  if (templates->len > 0)
    return templates;
  for (guint i = 0; i < self->suggestions->len; i++)
    g_ptr_array_add (templates, (gpointer) get_suggestion (self, i)->template->id);
  return templates;
}

static void
accept_chosen_cb (CrSuggestionList *self)
{
  g_autoptr (GPtrArray) templates = list_chosen (self);

  if (templates->len > 0)
    accept (self, templates);
}

static guint
get_number (GtkWidget *widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "cr-number"));
}

static void
accept_cb (CrSuggestionList *self,
           GtkWidget        *button)
{
  accept_one (self, get_number (button));
}

static void
dismiss_cb (CrSuggestionList *self,
            GtkWidget        *widget)
{
  const CrSuggestion *suggestion = get_suggestion (self, get_number (widget));
  GtkEditable        *entry = g_object_get_data (G_OBJECT (widget), "cr-entry");
  g_autofree char    *reason = cr_typed_clean (gtk_editable_get_text (entry), FALSE);
  gboolean            russian = g_str_equal (cr_interface_get_content_language (), "ru");
  g_autoptr (CrText)  text = cr_text_new (russian ? NULL : reason, russian ? reason : NULL);
  const CrGap        *gap = &g_array_index (suggestion->reasons, CrGap, 0);

  if (reason[0] == '\0')
    {
      gtk_widget_grab_focus (GTK_WIDGET (entry));
      return;
    }
  cr_document_perform (self->document,
                       cr_suggest_dismiss (get_roadmap (self), suggestion->template->id, gap->entry, text,
                                           cr_interface_get_today ()),
                       CR_MERGE_NEVER, NULL);
}

static void
restore_cb (CrSuggestionList *self,
            GtkWidget        *button)
{
  cr_document_perform (self->document,
                       cr_suggest_restore (get_roadmap (self), g_object_get_data (G_OBJECT (button), "cr-template")),
                       CR_MERGE_NEVER, NULL);
}

static void
update_accept_button (CrSuggestionList *self)
{
  guint            n_chosen = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < count_shown (self); i++)
    if (gtk_check_button_get_active (get_check (self, i)))
      n_chosen++;
  words = n_chosen > 0 ? g_strdup_printf (ngettext ("Accept %u Chosen", "Accept %u Chosen", n_chosen), n_chosen)
                       : g_strdup (C_ ("assessment", "Accept All"));
  gtk_button_set_label (GTK_BUTTON (self->accept_button), words);
  gtk_widget_set_visible (self->accept_button,
                          self->suggestions->len > 0 && !cr_document_is_read_only (self->document));
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_dismiss_button (CrSuggestionList *self,
                     guint             n)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *dismiss = gtk_button_new_with_label (C_ ("assessment", "Dismiss"));

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), C_ ("matrix", "Reason"));
  cr_plain_set_name (entry, C_ ("assessment", "Why it is dismissed"));
  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  g_object_set_data (G_OBJECT (dismiss), "cr-entry", entry);
  g_object_set_data (G_OBJECT (dismiss), "cr-number", GUINT_TO_POINTER (n));
  g_object_set_data (G_OBJECT (entry), "cr-entry", entry);
  g_object_set_data (G_OBJECT (entry), "cr-number", GUINT_TO_POINTER (n));
  g_signal_connect_object (dismiss, "clicked", G_CALLBACK (dismiss_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (dismiss_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), dismiss);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), C_ ("assessment", "Dismiss…"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  cr_plain_set_name (button, C_ ("assessment", "Dismiss…"));
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static void
add_row (CrSuggestionList *self,
         guint             n)
{
  const CrSuggestion *suggestion = get_suggestion (self, n);
  const char         *title = cr_entry_get_title (suggestion->template, cr_interface_get_language ());
  g_autofree char    *why =
    cr_suggestion_describe (suggestion, cr_document_get_catalogue (self->document), cr_interface_get_language ());
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *button = gtk_button_new_with_label (C_ ("assessment", "Accept"));

  cr_plain_set_name (check, title);
  gtk_widget_set_valign (check, GTK_ALIGN_START);
  g_object_set_data (G_OBJECT (row), "cr-check", check);
  g_object_set_data (G_OBJECT (button), "cr-number", GUINT_TO_POINTER (n));
  gtk_widget_add_css_class (button, "heading-button");
  g_signal_connect_object (check, "toggled", G_CALLBACK (update_accept_button), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "clicked", G_CALLBACK (accept_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), check);
  gtk_box_append (GTK_BOX (head), make_label (title, NULL));
  gtk_box_append (GTK_BOX (buttons), button);
  gtk_box_append (GTK_BOX (buttons), make_dismiss_button (self, n));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), make_label (why, "caption"));
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_widget_add_css_class (box, "scale-row");
  gtk_widget_set_sensitive (buttons, !cr_document_is_read_only (self->document));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_append (self->list, row);
}

static void
add_dismissed (CrSuggestionList  *self,
               const CrDismissed *dismissed)
{
  const CrEntry *template = cr_catalogue_lookup (cr_document_get_catalogue (self->document), dismissed->template);
  const char *title =
    template != NULL ? cr_entry_get_title (template, cr_interface_get_language ()) : dismissed->template;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (C_ ("assessment", "Bring Back"));

  cr_plain_set_row (ADW_ACTION_ROW (row), title,
                    cr_text_show (dismissed->reason, cr_interface_get_content_language ()));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_focusable (row, FALSE);
  g_object_set_data (G_OBJECT (button), "cr-template", (gpointer) dismissed->template);
  g_signal_connect_object (button, "clicked", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (self->dismissed, row);
}

static void
clear_list (GtkListBox *list)
{
  GtkWidget *row = NULL;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static void
show_dismissed (CrSuggestionList *self)
{
  CrList *list = cr_roadmap_get_head (get_roadmap (self))->dismissed;
  guint   n = cr_list_get_length (list);

  clear_list (self->dismissed);
  for (guint i = 0; i < n; i++)
    add_dismissed (self, (const CrDismissed *) list->items[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->dismissed_label), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->dismissed), n > 0);
}

void
cr_suggestion_list_update (CrSuggestionList *self)
{
  g_autofree char *count = NULL;

  g_return_if_fail (CR_IS_SUGGESTION_LIST (self));

  clear_list (self->list);
  g_clear_pointer (&self->suggestions, g_ptr_array_unref);
  self->suggestions = cr_suggest_list (get_roadmap (self), cr_document_get_catalogue (self->document));
  for (guint i = 0; i < count_shown (self); i++)
    add_row (self, i);
  count = g_strdup_printf ("%u", self->suggestions->len);
  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->suggestions->len > 0);
  gtk_widget_set_visible (self->none, self->suggestions->len == 0);
  update_accept_button (self);
  show_dismissed (self);
}

gboolean
cr_suggestion_list_accept (CrSuggestionList *self)
{
  GtkWidget *row = NULL;

  g_return_val_if_fail (CR_IS_SUGGESTION_LIST (self), FALSE);

  if (self->suggestions == NULL || self->suggestions->len == 0 || cr_document_is_read_only (self->document))
    return FALSE;
  row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  accept_one (self, row != NULL ? (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : 0);
  return TRUE;
}

guint
cr_suggestion_list_get_length (CrSuggestionList *self)
{
  g_return_val_if_fail (CR_IS_SUGGESTION_LIST (self), 0);

  return self->suggestions != NULL ? self->suggestions->len : 0;
}

static void
cr_suggestion_list_dispose (GObject *object)
{
  CrSuggestionList *self = CR_SUGGESTION_LIST (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->suggestions, g_ptr_array_unref);
  G_OBJECT_CLASS (cr_suggestion_list_parent_class)->dispose (object);
}

static void
cr_suggestion_list_class_init (CrSuggestionListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_suggestion_list_dispose;
}

static GtkListBox *
make_list (const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  cr_plain_set_name (list, name);
  return GTK_LIST_BOX (list);
}

static void
cr_suggestion_list_init (CrSuggestionList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = gtk_label_new (C_ ("assessment", "Suggestions"));
  GtkWidget *space = gtk_label_new (NULL);

  gtk_widget_add_css_class (title, "heading");
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "count");
  gtk_widget_set_hexpand (space, TRUE);
  self->accept_button = gtk_button_new ();
  gtk_widget_add_css_class (self->accept_button, "flat");
  g_signal_connect_object (self->accept_button, "clicked", G_CALLBACK (accept_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (head), space);
  gtk_box_append (GTK_BOX (head), self->accept_button);
  self->list = make_list (C_ ("assessment", "Suggestions"));
  self->none = make_label (_ ("No starter task is left that would close a gap."), "caption");
  self->dismissed_label = GTK_LABEL (make_label (C_ ("assessment", "Dismissed"), "caption-heading"));
  self->dismissed = make_list (C_ ("assessment", "Dismissed"));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), self->none);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->dismissed_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->dismissed));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
cr_suggestion_list_new (CrDocument *document)
{
  CrSuggestionList *self = g_object_new (CR_TYPE_SUGGESTION_LIST, NULL);

  self->document = g_object_ref (document);
  return GTK_WIDGET (self);
}
