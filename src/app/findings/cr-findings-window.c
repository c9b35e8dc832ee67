/* SPDX-License-Identifier: GPL-3.0-or-later
 * The window “Faulty Entries”: every finding by record and reason, with the way there. */
#include "config.h"

#include "cr-findings-window.h"

#include "cr-fault-words.h"
#include "cr-interface.h"
#include "cr-plain.h"
#include "cr-quote.h"

#include <glib/gi18n.h>

struct _CrFindingsWindow
{
  AdwWindow parent_instance;

  CrFindingList *findings;
  GtkWidget     *list;
  GtkWidget     *count;
};

enum
{
  SIGNAL_GO_TO,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrFindingsWindow, cr_findings_window, ADW_TYPE_WINDOW)

/* What a person calls the record. (transfer full) */
static char *
name_record (CrFindingsWindow *self,
             CrFinding        *finding)
{
  CrDocument     *document = cr_finding_list_get_document (self->findings);
  const CrRecord *record = NULL;

  if (cr_finding_get_key (finding) == NULL)
    return g_strdup (_ ("Properties of the roadmap"));
  record = cr_roadmap_lookup (cr_document_get_roadmap (document), cr_finding_get_kind (finding),
                              cr_finding_get_parent (finding), cr_finding_get_key (finding));
  if (record == NULL)
    return cr_quote_shorten (cr_finding_get_key (finding));
  return cr_words_name_record (record, cr_document_get_catalogue (document), cr_interface_get_wording ());
}

/* Where a person can be taken to: a task, or what stands in the properties. */
static gboolean
can_go_to (CrFinding *finding)
{
  CrKind kind = cr_finding_get_kind (finding);

  return kind == CR_KIND_TASK || kind == CR_KIND_UNIT || kind == CR_KIND_ROADMAP;
}

static void
go_to (CrFindingsWindow *self,
       CrFinding        *finding)
{
  g_autoptr (CrFinding) held = g_object_ref (finding);

  if (can_go_to (finding))
    g_signal_emit (self, signals[SIGNAL_GO_TO], 0, held);
}

static void
clicked_cb (GtkWidget        *button,
            CrFindingsWindow *self)
{
  GtkListItem *list_item = g_object_get_data (G_OBJECT (button), "cr-list-item");

  if (gtk_list_item_get_item (list_item) != NULL)
    go_to (self, gtk_list_item_get_item (list_item));
}

static void
activate_cb (CrFindingsWindow *self,
             guint             position)
{
  g_autoptr (CrFinding) finding = g_list_model_get_item (cr_finding_list_get_model (self->findings), position);

  if (finding != NULL)
    go_to (self, finding);
}

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
setup_cb (CrFindingsWindow *self,
          GtkListItem      *list_item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *button = gtk_button_new_with_label (_ ("Go To"));

  gtk_box_append (GTK_BOX (words), make_label ("heading"));
  gtk_box_append (GTK_BOX (words), make_label ("body"));
  gtk_box_append (GTK_BOX (words), make_label ("caption"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (button), "cr-list-item", list_item);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, 0);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), button);
  gtk_widget_add_css_class (row, "finding");
  gtk_list_item_set_child (list_item, row);
}

static void
bind_cb (CrFindingsWindow *self,
         GtkListItem      *list_item)
{
  CrFinding       *finding = gtk_list_item_get_item (list_item);
  const CrFault   *fault = cr_finding_get_fault (finding);
  GtkWidget       *row = gtk_list_item_get_child (list_item);
  GtkWidget       *name_label = gtk_widget_get_first_child (gtk_widget_get_first_child (row));
  GtkWidget       *reason_label = gtk_widget_get_next_sibling (name_label);
  GtkWidget       *pointer_label = gtk_widget_get_next_sibling (reason_label);
  GtkWidget       *button = gtk_widget_get_last_child (row);
  g_autofree char *name = name_record (self, finding);
  g_autofree char *reason = cr_fault_words_of_finding (
    fault, cr_document_get_roadmap (cr_finding_list_get_document (self->findings)), cr_finding_get_key (finding));
  g_autofree char *button_name = NULL;
  g_autofree char *row_name = g_strdup_printf ("%s: %s", name, reason);

  /* TRANSLATORS: a button that shows the record of that name. */
  button_name = g_strdup_printf (_ ("Go to “%s”"), name);
  gtk_label_set_text (GTK_LABEL (name_label), name);
  gtk_label_set_text (GTK_LABEL (reason_label), reason);
  gtk_label_set_text (GTK_LABEL (pointer_label), fault->pointer);
  gtk_widget_add_css_class (pointer_label, "dim-label");
  gtk_widget_set_visible (button, can_go_to (finding));
  cr_plain_set_name (button, button_name);
  cr_plain_set_name (row, row_name);
  /* What has the focus is the row that GTK puts this into. */
  if (gtk_widget_get_parent (row) != NULL)
    cr_plain_set_name (gtk_widget_get_parent (row), row_name);
}

static void
findings_cb (CrFindingsWindow *self)
{
  guint            n_faults = cr_finding_list_get_n_faults (self->findings);
  g_autofree char *count = NULL;

  if (n_faults == 0)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  count = g_strdup_printf (ngettext ("%u faulty entry. It is kept as it is until it is mended.",
                                     "%u faulty entries. They are kept as they are until they are mended.", n_faults),
                           n_faults);
  gtk_label_set_text (GTK_LABEL (self->count), count);
}

static void
cr_findings_window_dispose (GObject *object)
{
  g_clear_object (&CR_FINDINGS_WINDOW (object)->findings);
  G_OBJECT_CLASS (cr_findings_window_parent_class)->dispose (object);
}

static void
cr_findings_window_class_init (CrFindingsWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_findings_window_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);

  signals[SIGNAL_GO_TO] = g_signal_new ("go-to", CR_TYPE_FINDINGS_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, CR_TYPE_FINDING);
}

static void
cr_findings_window_init (CrFindingsWindow *self)
{
}

static GtkWidget *
make_list (CrFindingsWindow *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection     *selection = gtk_no_selection_new (g_object_ref (cr_finding_list_get_model (self->findings)));
  GtkWidget          *list = gtk_list_view_new (GTK_SELECTION_MODEL (selection), factory);

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (list), TRUE);
  g_signal_connect_object (list, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  cr_plain_set_name (list, _ ("Faulty entries"));
  return list;
}

GtkWidget *
cr_findings_window_new (CrFindingList *findings)
{
  CrFindingsWindow *self = g_object_new (CR_TYPE_FINDINGS_WINDOW, NULL);
  GtkWidget        *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget        *scrolled = gtk_scrolled_window_new ();

  self->findings = g_object_ref (findings);
  self->count = make_label ("body");
  gtk_widget_add_css_class (self->count, "findings-count");
  self->list = make_list (self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), self->count);
  gtk_box_append (GTK_BOX (box), scrolled);
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Faulty Entries"));
  gtk_window_set_default_size (GTK_WINDOW (self), 600, 440);
  g_signal_connect_object (findings, "changed", G_CALLBACK (findings_cb), self, G_CONNECT_SWAPPED);
  findings_cb (self);
  return GTK_WIDGET (self);
}
