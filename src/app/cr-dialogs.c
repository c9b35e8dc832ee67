/* SPDX-License-Identifier: GPL-3.0-or-later
 * Dialogs that need no class of their own. */
#include "config.h"

#include "cr-dialogs.h"

#include "cr-quote.h"
#include "cr-plain.h"

#include <glib/gi18n.h>

void
cr_dialogs_report (GtkWindow    *parent,
                   const char   *heading,
                   const GError *error)
{
  GtkWidget *dialog = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  dialog = adw_message_dialog_new (parent, heading, error->message);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

typedef struct
{
  CrReplyFunc answered;
  gpointer    user_data;
} Question;

static void
free_question (gpointer  data,
               GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->user_data);
  g_free (question);
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             gpointer          user_data)
{
  const Question *question = user_data;
  CrReply         answer = CR_REPLY_CANCEL;

  if (g_str_equal (response, "save"))
    answer = CR_REPLY_SAVE;
  else if (g_str_equal (response, "discard"))
    answer = CR_REPLY_DISCARD;
  question->answered (answer, question->user_data);
}

static void
ask (AdwMessageDialog *dialog,
     CrReplyFunc       answered,
     gpointer          user_data)
{
  Question *question = g_new (Question, 1);

  *question = (Question){ answered, g_object_ref (user_data) };
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, free_question, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
cr_dialogs_ask_unsaved (GtkWindow  *parent,
                        const char *title,
                        CrReplyFunc answered,
                        gpointer    user_data)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, _ ("Save Changes?"), NULL));
  g_autofree char  *isolated = cr_quote (title);

  /* TRANSLATORS: %s is the title of a roadmap. */
  adw_message_dialog_format_body (dialog, _ ("“%s” has changes that are not saved. Without saving they are lost."),
                                  isolated);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "discard", _ ("_Discard"), "save", _ ("_Save"),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save");
  adw_message_dialog_set_close_response (dialog, "cancel");
  ask (dialog, answered, user_data);
}

void
cr_dialogs_confirm (GtkWindow  *parent,
                    const char *heading,
                    const char *body,
                    const char *yes,
                    CrReplyFunc answered,
                    gpointer    user_data)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));

  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "save", yes, NULL);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (dialog, "cancel");
  ask (dialog, answered, user_data);
}

void
cr_dialogs_offer_save_as (GtkWindow  *parent,
                          const char *heading,
                          const char *body,
                          CrReplyFunc answered,
                          gpointer    user_data)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));

  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "save", _ ("Save _As…"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save");
  adw_message_dialog_set_close_response (dialog, "cancel");
  ask (dialog, answered, user_data);
}

static GtkWidget *
make_sentence (const char *text)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  gtk_widget_add_css_class (label, "sentence");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  cr_plain_set_name (row, text);
  return row;
}

GtkWidget *
cr_dialogs_make_sentences (const char      *name,
                           const GPtrArray *sentences)
{
  GtkWidget *list = gtk_list_box_new ();

  for (guint i = 0; i < sentences->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_sentence (g_ptr_array_index (sentences, i)));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_add_css_class (list, "sentences");
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  cr_plain_set_name (list, name);
  return list;
}

void
cr_dialogs_show_sentences (GtkWindow       *parent,
                           const char      *title,
                           const GPtrArray *sentences)
{
  GtkWidget          *window = g_object_new (ADW_TYPE_WINDOW, "accessible-role", GTK_ACCESSIBLE_ROLE_DIALOG, NULL);
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget          *scrolled = gtk_scrolled_window_new ();
  GtkWidget          *clamp = adw_clamp_new ();
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  adw_clamp_set_child (ADW_CLAMP (clamp), cr_dialogs_make_sentences (title, sentences));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scrolled);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (shortcuts),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, shortcuts);
  gtk_window_set_title (GTK_WINDOW (window), title);
  gtk_window_set_default_size (GTK_WINDOW (window), 560, 420);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_present (GTK_WINDOW (window));
}

void
cr_dialogs_show_about (GtkWindow *parent)
{
  adw_show_about_window (
    parent, "application-name", _ ("Customs Roadmap"), "application-icon", CR_APP_ID, "version", CR_VERSION,
    "developer-name", _ ("The Customs Roadmap contributors"), "license-type", GTK_LICENSE_GPL_3_0, "comments",
    _ ("The catalogue follows S. Mozer, “Digital customs in the context of capacity building of the World Customs "
       "Organization”, Gaps in Russian legislation, 2019, no. 6. The program is neither issued nor approved by the "
       "World Customs Organization."),
    NULL);
}
