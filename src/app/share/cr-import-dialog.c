/* SPDX-License-Identifier: GPL-3.0-or-later
 * The dialog “Import”. */
#include "config.h"

#include "cr-import-dialog.h"

#include "cr-import-lines.h"
#include "cr-interface.h"
#include "cr-plain.h"
#include "cr-quote.h"

#include <glib/gi18n.h>

#define PROGRESS_INTERVAL 100 /* ms */

struct _CrImportDialog
{
  AdwWindow parent_instance;

  CrDocument    *document;
  GFile         *file;
  CrRun         *run; /* that reads; NULL when nothing is read */
  guint          progress_timeout;
  CrImportOffer *offer; /* NULL until it is made */

  GtkWidget   *button;
  GtkWidget   *encoding;
  GtkListView *list;
  GtkWidget   *preview;
  GtkWidget   *preview_box;
  GtkWidget   *problem;
  GtkWidget   *progress;
  GtkStack    *stack;
  GtkWidget   *summary;
};

enum
{
  SIGNAL_IMPORTED,
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrImportDialog, cr_import_dialog, ADW_TYPE_WINDOW)

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

static void
stop_reading (CrImportDialog *self)
{
  g_clear_handle_id (&self->progress_timeout, g_source_remove);
  if (self->run != NULL)
    g_cancellable_cancel (G_CANCELLABLE (self->run));
  g_clear_object (&self->run);
}

/* The rows speak of the offer, so they go first. */
static void
drop_offer (CrImportDialog *self)
{
  gtk_list_view_set_model (self->list, NULL);
  g_clear_pointer (&self->offer, cr_import_offer_free);
}

static void
show_button (CrImportDialog *self)
{
  guint            n = self->offer != NULL ? cr_import_offer_get_n_changes (self->offer) : 0;
  g_autofree char *label = NULL;

  label = n > 0 ? g_strdup_printf (ngettext ("_Import %u Change", "_Import %u Changes", n), n)
                : g_strdup (_ ("_Import"));
  gtk_button_set_label (GTK_BUTTON (self->button), label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.import", n > 0);
}

static void
show_problem (CrImportDialog *self)
{
  const char *words = NULL;

  if (self->offer->import.refused->len > 0)
    words = _ ("Nothing is imported as long as anything is refused. Correct the file and import it again.");
  else if (cr_change_set_get_length (self->offer->changes) == 0)
    words = _ ("The file has nothing that the roadmap does not have already.");
  gtk_label_set_text (GTK_LABEL (self->problem), words != NULL ? words : "");
  gtk_widget_set_visible (self->problem, words != NULL);
}

static void
show_preview (CrImportDialog *self)
{
  const char      *encoding = self->offer->import.encoding;
  g_autofree char *words = NULL;

  gtk_widget_set_visible (self->preview_box, encoding != NULL);
  if (encoding == NULL)
    return;
  /* TRANSLATORS: %s is “UTF-8”, “UTF-16” or “Windows-1251”. */
  words = g_strdup_printf (_ ("Read as text in %s. It begins:"), encoding);
  gtk_label_set_text (GTK_LABEL (self->encoding), words);
  gtk_label_set_text (GTK_LABEL (self->preview), self->offer->preview);
}

static void
show_offer (CrImportDialog *self)
{
  const CrImport  *import = &self->offer->import;
  CrImportLines   *lines = cr_import_lines_new (self->offer, cr_document_get_catalogue (self->document));
  GtkNoSelection  *selection = gtk_no_selection_new (G_LIST_MODEL (lines));
  g_autofree char *summary =
    g_strdup_printf (_ ("Added: %u · changed: %u · unchanged: %u · refused: %u · left out: %u"), import->added,
                     import->changed, import->unchanged, import->refused->len, import->left_out->len);

  gtk_label_set_text (GTK_LABEL (self->summary), summary);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  show_problem (self);
  show_preview (self);
  show_button (self);
  gtk_stack_set_visible_child_name (self->stack, "offer");
}

static void
fail (CrImportDialog *self,
      const GError   *error)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (CrImportDialog) self = user_data;
  g_autoptr (GError)         error = NULL;
  g_autoptr (CrImportOffer)  offer = cr_import_offer_make_finish (result, &error);

  /* Closed, or being read anew since. */
  if (g_task_get_cancellable (G_TASK (result)) != (GCancellable *) self->run)
    return;
  g_clear_handle_id (&self->progress_timeout, g_source_remove);
  g_clear_object (&self->run);
  if (offer == NULL)
    {
      fail (self, error);
      return;
    }
  self->offer = g_steal_pointer (&offer);
  show_offer (self);
}

static gboolean
progress_cb (gpointer user_data)
{
  CrImportDialog *self = user_data;

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), cr_run_get_done (self->run));
  return G_SOURCE_CONTINUE;
}

/* Once the content was read it is what the person has chosen, whatever becomes of the file. */
static void
start_reading (CrImportDialog *self)
{
  g_autoptr (GBytes) content = self->offer != NULL ? g_bytes_ref (self->offer->content) : NULL;

  if (self->list == NULL)
    return;
  stop_reading (self);
  drop_offer (self);
  show_button (self);
  gtk_stack_set_visible_child_name (self->stack, "reading");
  self->run = cr_run_new ();
  self->progress_timeout = g_timeout_add (PROGRESS_INTERVAL, progress_cb, self);
  cr_import_offer_make_async (self->document, self->file, content, self->run, made_cb, g_object_ref (self));
}

static void
import_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CrImportDialog     *self = CR_IMPORT_DIALOG (widget);
  guint               n = cr_import_offer_get_n_changes (self->offer);
  CrChangeSet        *changes = cr_change_set_ref (self->offer->changes);
  g_autoptr (CrFault) refusal = NULL;
  g_autoptr (GError)  error = NULL;
  g_autofree char    *reason = NULL;

  g_signal_handlers_disconnect_by_func (self->document, start_reading, self);
  if (cr_document_perform (self->document, changes, CR_MERGE_NEVER, &refusal))
    {
      g_signal_emit (self, signals[SIGNAL_IMPORTED], 0, n);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  reason = refusal != NULL ? cr_fault_describe (refusal, cr_interface_get_language ()) : g_strdup ("");
  error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_INVALID_DATA, reason);
  fail (self, error);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *sort = make_label ("caption");

  gtk_widget_add_css_class (sort, "dim-label");
  gtk_widget_add_css_class (row, "finding");
  gtk_box_append (GTK_BOX (row), sort);
  gtk_box_append (GTK_BOX (row), make_label ("body"));
  gtk_list_item_set_child (list_item, row);
}

static void
bind_cb (CrImportDialog *self,
         GtkListItem    *list_item)
{
  GtkSelectionModel     *selection = gtk_list_view_get_model (self->list);
  g_autoptr (GListModel) lines = NULL;
  GtkWidget             *row = gtk_list_item_get_child (list_item);
  const char            *words = gtk_string_object_get_string (gtk_list_item_get_item (list_item));
  const char            *sort = NULL;
  g_autofree char       *name = NULL;

  g_object_get (selection, "model", &lines, NULL);
  sort = cr_import_lines_get_sort (CR_IMPORT_LINES (lines), gtk_list_item_get_position (list_item));
  name = g_strdup_printf ("%s: %s", sort, words);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (row)), sort);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (row)), words);
  cr_plain_set_name (row, name);
  /* What has the focus is the row that GTK puts this into. */
  if (gtk_widget_get_parent (row) != NULL)
    cr_plain_set_name (gtk_widget_get_parent (row), name);
}

static void
cr_import_dialog_dispose (GObject *object)
{
  CrImportDialog *self = CR_IMPORT_DIALOG (object);

  stop_reading (self);
  if (self->list != NULL)
    drop_offer (self);
  self->list = NULL;
  g_clear_object (&self->document);
  g_clear_object (&self->file);
  G_OBJECT_CLASS (cr_import_dialog_parent_class)->dispose (object);
}

/* What is still being read keeps the dialog, which must not wait for the disk. */
static void
cr_import_dialog_unrealize (GtkWidget *widget)
{
  stop_reading (CR_IMPORT_DIALOG (widget));
  GTK_WIDGET_CLASS (cr_import_dialog_parent_class)->unrealize (widget);
}

static void
cr_import_dialog_class_init (CrImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cr_import_dialog_dispose;
  widget_class->unrealize = cr_import_dialog_unrealize;
  gtk_widget_class_install_action (widget_class, "dialog.import", NULL, import_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  signals[SIGNAL_IMPORTED] = g_signal_new ("imported", CR_TYPE_IMPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", CR_TYPE_IMPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static GtkWidget *
make_list (CrImportDialog *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget          *scrolled = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  gtk_list_view_set_show_separators (self->list, TRUE);
  cr_plain_set_name (GTK_WIDGET (self->list), _ ("What would be imported"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

static GtkWidget *
make_preview (CrImportDialog *self)
{
  self->preview_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->encoding = make_label ("caption-heading");
  self->preview = make_label ("monospace");
  gtk_label_set_wrap (GTK_LABEL (self->preview), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (self->preview), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->preview, "caption");
  gtk_widget_add_css_class (self->preview_box, "findings-count");
  gtk_box_append (GTK_BOX (self->preview_box), self->encoding);
  gtk_box_append (GTK_BOX (self->preview_box), self->preview);
  return self->preview_box;
}

static GtkWidget *
make_offer (CrImportDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *facts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->summary = make_label ("heading");
  self->problem = make_label ("body");
  gtk_widget_add_css_class (facts, "findings-count");
  gtk_box_append (GTK_BOX (facts), self->summary);
  gtk_box_append (GTK_BOX (facts), self->problem);
  gtk_box_append (GTK_BOX (box), facts);
  gtk_box_append (GTK_BOX (box), make_preview (self));
  gtk_box_append (GTK_BOX (box), make_list (self));
  return box;
}

static GtkWidget *
make_reading (CrImportDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *label = make_label ("body");

  self->progress = gtk_progress_bar_new ();
  gtk_label_set_text (GTK_LABEL (label), _ ("The file is being read…"));
  cr_plain_set_name (self->progress, _ ("The file is being read…"));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (self->progress, 240, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->progress);
  return box;
}

static GtkWidget *
make_header (CrImportDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));

  self->button = gtk_button_new ();
  gtk_button_set_use_underline (GTK_BUTTON (self->button), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "dialog.import");
  gtk_widget_add_css_class (self->button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->button);
  return header;
}

static void
cr_import_dialog_init (CrImportDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_box_append (GTK_BOX (box), make_header (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  gtk_stack_add_named (self->stack, make_reading (self), "reading");
  gtk_stack_add_named (self->stack, make_offer (self), "offer");
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->button);
  gtk_window_set_default_size (GTK_WINDOW (self), 720, 560);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
}

GtkWidget *
cr_import_dialog_new (CrDocument *document,
                      GFile      *file)
{
  CrImportDialog  *self = g_object_new (CR_TYPE_IMPORT_DIALOG, "accessible-role", GTK_ACCESSIBLE_ROLE_DIALOG, NULL);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *displayed = g_filename_display_name (name);
  g_autofree char *shown = cr_quote (displayed);
  /* TRANSLATORS: title of a dialog; %s is the name of a file. */
  g_autofree char *title = g_strdup_printf (_ ("Import “%s”"), shown);

  self->document = g_object_ref (document);
  self->file = g_object_ref (file);
  gtk_window_set_title (GTK_WINDOW (self), title);
  g_signal_connect_object (document, "changed", G_CALLBACK (start_reading), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::roadmap", G_CALLBACK (start_reading), self, G_CONNECT_SWAPPED);
  start_reading (self);
  return GTK_WIDGET (self);
}

const CrImportOffer *
cr_import_dialog_get_offer (CrImportDialog *self)
{
  g_return_val_if_fail (CR_IS_IMPORT_DIALOG (self), NULL);

  return self->offer;
}
