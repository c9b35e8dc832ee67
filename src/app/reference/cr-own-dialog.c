/* SPDX-License-Identifier: GPL-3.0-or-later
 * Asks for an instrument, or a technology to be watched, of the administration's own. */
#include "config.h"

#include "cr-own-dialog.h"

#include "cr-date-field.h"
#include "cr-fault-words.h"
#include "cr-interface.h"
#include "cr-library-edit.h"
#include "cr-plain.h"
#include "cr-reference-facts.h"
#include "cr-typed.h"

#include <glib/gi18n.h>

struct _CrOwnDialog
{
  AdwWindow parent_instance;

  CrDocument *document;
  CrKind      kind;
  CrDay       day;

  GtkWidget   *box;
  GtkEditable *titles[2]; /* the language of texts first */
  GtkEditable *number;    /* the next three of an instrument only */
  CrDateField *date;
  GtkEditable *url;
  GtkWidget   *problem;
};

enum
{
  SIGNAL_ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrOwnDialog, cr_own_dialog, ADW_TYPE_WINDOW)

/* NULL for an empty one. (transfer full) */
static char *
read_entry (GtkEditable *entry)
{
  g_autofree char *text = entry != NULL ? cr_typed_clean (gtk_editable_get_text (entry), FALSE) : NULL;

  return text != NULL && text[0] != '\0' ? g_steal_pointer (&text) : NULL;
}

/* NULL when nothing was typed. (transfer full) */
static CrText *
read_title (CrOwnDialog *self)
{
  g_autofree char *first = read_entry (self->titles[0]);
  g_autofree char *second = read_entry (self->titles[1]);
  gboolean         russian = g_str_equal (cr_interface_get_content_language (), "ru");

  if (first == NULL && second == NULL)
    return NULL;
  return russian ? cr_text_new (second, first) : cr_text_new (first, second);
}

static void
tell (CrOwnDialog *self,
      const char  *words)
{
  gtk_label_set_text (GTK_LABEL (self->problem), words != NULL ? words : "");
  gtk_widget_set_visible (self->problem, words != NULL);
}

/* (transfer full) */
static CrChangeSet *
make_set (CrOwnDialog *self,
          CrText      *title,
          const char **id)
{
  CrRoadmap       *roadmap = cr_document_get_roadmap (self->document);
  g_autofree char *number = read_entry (self->number);
  g_autofree char *url = read_entry (self->url);

  if (self->kind == CR_KIND_INSTRUMENT)
    return cr_library_add_instrument (roadmap, title, number, self->day, url, id);
  return cr_library_add_technology (roadmap, title, cr_reference_stages[0], cr_interface_get_today (), id);
}

static void
add_cb (CrOwnDialog *self)
{
  g_autoptr (CrText)      title = read_title (self);
  g_autofree char        *words = title == NULL ? cr_typed_refuse_title () : NULL;
  g_autoptr (CrChangeSet) set = NULL;
  g_autoptr (CrFault)     fault = NULL;
  const char             *id = NULL;

  tell (self, words);
  if (words == NULL && self->date != NULL)
    cr_date_field_commit (self->date);
  if (gtk_widget_get_visible (self->problem))
    return;
  set = make_set (self, title, &id);
  if (cr_document_perform (self->document, cr_change_set_ref (set), CR_MERGE_NEVER, &fault))
    {
      g_signal_emit (self, signals[SIGNAL_ADDED], 0, id);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  words = cr_fault_words_of_refusal (fault, cr_document_get_roadmap (self->document), set);
  tell (self, words);
}

static void
day_cb (CrOwnDialog *self,
        guint        day)
{
  self->day = day;
}

static gboolean
close_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   user_data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

static void
cr_own_dialog_dispose (GObject *object)
{
  g_clear_object (&CR_OWN_DIALOG (object)->document);
  G_OBJECT_CLASS (cr_own_dialog_parent_class)->dispose (object);
}

static void
cr_own_dialog_class_init (CrOwnDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_own_dialog_dispose;

  signals[SIGNAL_ADDED] = g_signal_new ("added", CR_TYPE_OWN_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, close_cb, NULL);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_DIALOG);
}

static void
add_row (CrOwnDialog *self,
         const char  *name,
         GtkWidget   *control)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), control);
  gtk_box_append (GTK_BOX (self->box), row);
}

static GtkEditable *
add_entry (CrOwnDialog *self,
           const char  *name)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  cr_plain_set_name (entry, name);
  g_signal_connect_object (entry, "activate", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  add_row (self, name, entry);
  return GTK_EDITABLE (entry);
}

static GtkWidget *
make_bar (CrOwnDialog *self)
{
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));
  GtkWidget *add = gtk_button_new_with_mnemonic (C_ ("reference", "_Add"));

  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (bar), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (bar), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  gtk_widget_add_css_class (add, "suggested-action");
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), add);
  return bar;
}

static void
add_fields (CrOwnDialog *self)
{
  const char *names[] = { C_ ("reference", "Title in English"), C_ ("reference", "Title in Russian") };
  gboolean    russian = g_str_equal (cr_interface_get_content_language (), "ru");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    self->titles[i] = add_entry (self, names[russian ? 1 - i : i]);
  if (self->kind != CR_KIND_INSTRUMENT)
    return;
  self->number = add_entry (self, C_ ("field", "Number"));
  self->date = CR_DATE_FIELD (cr_date_field_new (C_ ("field", "Date")));
  g_signal_connect_object (self->date, "committed", G_CALLBACK (day_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->date, "refused", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
  add_row (self, C_ ("field", "Date"), GTK_WIDGET (self->date));
  self->url = add_entry (self, C_ ("field", "Address"));
}

static void
cr_own_dialog_init (CrOwnDialog *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->day = CR_DAY_NONE;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->problem = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  gtk_label_set_wrap (GTK_LABEL (self->problem), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->problem), 0);
  gtk_widget_add_css_class (self->problem, "problem");
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_widget_add_css_class (self->box, "properties");
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->box);
  gtk_box_append (GTK_BOX (content), make_bar (self));
  gtk_box_append (GTK_BOX (content), scrolled);
  adw_window_set_content (ADW_WINDOW (self), content);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 440, -1);
}

GtkWidget *
cr_own_dialog_new (CrDocument *document,
                   CrKind      kind)
{
  CrOwnDialog *self = g_object_new (CR_TYPE_OWN_DIALOG, NULL);

  self->document = g_object_ref (document);
  self->kind = kind;
  gtk_window_set_title (GTK_WINDOW (self), kind == CR_KIND_INSTRUMENT ? C_ ("reference", "Add an Instrument")
                                                                      : C_ ("reference", "Add a Technology"));
  add_fields (self);
  gtk_box_append (GTK_BOX (self->box), self->problem);
  gtk_widget_grab_focus (GTK_WIDGET (self->titles[0]));
  return GTK_WIDGET (self);
}
