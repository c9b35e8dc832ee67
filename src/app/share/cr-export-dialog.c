/* SPDX-License-Identifier: GPL-3.0-or-later
 * Asks what a roadmap is exported as, shows what that will be, and writes it. */
#include "config.h"

#include "cr-export-dialog-private.h"

#include "cr-dialogs.h"
#include "cr-export-source.h"
#include "cr-interface.h"
#include "cr-plain.h"

#include <glib/gi18n.h>

/* Nobody reads more of what is left out. */
#define MAX_SENTENCES 200

enum
{
  SIGNAL_EXPORTED,
  SIGNAL_PRINT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrExportDialog, cr_export_dialog, ADW_TYPE_WINDOW)

static void preview (CrExportDialog *self);
static void write_target (CrExportDialog *self);

static void
show_busy (CrExportDialog *self)
{
  const char *words = NULL;

  if (self->run != NULL)
    words = self->writing ? _ ("Exporting…") : _ ("Making the preview…");
  cr_busy_bar_show (self->busy_bar, words, self->run, self->writing);
  gtk_widget_set_sensitive (self->columns, !self->writing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.export", !self->writing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.print",
                                 !self->writing && cr_export_choice_has_paper (&self->choice));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.cancel", self->writing);
}

static CrExportOrder
make_order (CrExportDialog *self)
{
  g_clear_object (&self->run);
  self->run = cr_run_new ();
  return (CrExportOrder){
    .choice = self->choice,
    .roadmap = self->roadmap,
    .catalogue = self->catalogue,
    .scope = self->scopes[self->choice.scope],
    .messages = cr_interface_get_language (),
    .today = cr_interface_get_today (),
    .run = G_CANCELLABLE (self->run),
  };
}

/* “arvania-2026-ru.pdf, 26 pages” (transfer full) */
static char *
describe_file (CrExportDialog   *self,
               const CrExported *exported)
{
  g_autofree char *name = cr_export_choice_propose_name (&self->choice, self->stem);
  guint            n_pages = cr_export_preview_get_n_pages (self->preview);
  g_autofree char *size = NULL;

  if (n_pages > 0)
    size = g_strdup_printf (ngettext ("%u page", "%u pages", n_pages), n_pages);
  else if (exported->n_written == exported->n_tasks)
    size = g_strdup_printf (ngettext ("%u task", "%u tasks", exported->n_tasks), exported->n_tasks);
  else
    size = g_strdup_printf (ngettext ("%u of %u task", "%u of %u tasks", exported->n_tasks), exported->n_written,
                            exported->n_tasks);
  return g_strdup_printf ("%s, %s", name, size);
}

/* What the reader will miss is said before. */
static void
show_missing (CrExportDialog *self,
              guint           n)
{
  g_autofree char *words = NULL;

  if (g_str_equal (self->choice.language, "ru"))
    words = g_strdup_printf (ngettext ("%u text has no Russian side and appears in English",
                                       "%u texts have no Russian side and appear in English", n),
                             n);
  else
    words = g_strdup_printf (ngettext ("%u text has no English side and appears in Russian",
                                       "%u texts have no English side and appear in Russian", n),
                             n);
  gtk_label_set_text (GTK_LABEL (self->missing), words);
  gtk_widget_set_visible (self->missing_box, n > 0);
}

static void
show_left_out (CrExportDialog *self,
               GPtrArray      *sentences)
{
  g_autofree char *words = g_strdup_printf (
    ngettext ("%u thing is left out…", "%u things are left out…", sentences->len), sentences->len);

  g_clear_pointer (&self->left_out, g_ptr_array_unref);
  self->left_out = g_ptr_array_ref (sentences);
  gtk_button_set_label (GTK_BUTTON (self->left_out_button), words);
  gtk_widget_set_visible (self->left_out_button, sentences->len > 0);
}

static void
show_previewed (CrExportDialog *self,
                CrExported     *exported)
{
  g_autofree char *words = NULL;

  cr_export_preview_show (self->preview, exported, self->choice.format);
  words = describe_file (self, exported);
  gtk_label_set_text (GTK_LABEL (self->file_label), words);
  show_missing (self, exported->n_missing);
  show_left_out (self, exported->left_out);
}

static void
previewed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (CrExportDialog) self = user_data;
  g_autoptr (GError)         error = NULL;
  g_autoptr (CrExported)     exported = cr_export_work_finish (result, &error);

  g_clear_object (&self->run);
  if (self->closed)
    return;
  if (self->target != NULL)
    {
      write_target (self);
      return;
    }
  if (self->again)
    {
      preview (self);
      return;
    }
  if (exported != NULL)
    show_previewed (self, exported);
  else
    cr_export_preview_tell (self->preview, error->message);
  show_busy (self);
}

/* One at a time: what is being made and is no longer asked for is given up first. */
static void
preview (CrExportDialog *self)
{
  CrExportOrder order;

  self->again = self->run != NULL;
  if (self->run != NULL)
    {
      if (!self->writing)
        g_cancellable_cancel (G_CANCELLABLE (self->run));
      return;
    }
  order = make_order (self);
  cr_export_preview_async (&order, previewed_cb, g_object_ref (self));
  show_busy (self);
}

void
cr_export_dialog_refresh (CrExportDialog *self)
{
  preview (self);
}

/* “62 of 62 tasks exported, 3 things left out” (transfer full) */
static char *
describe_exported (const CrExported *exported)
{
  guint            n_left_out = exported->left_out->len;
  g_autofree char *tasks = g_strdup_printf (
    ngettext ("%u of %u task exported", "%u of %u tasks exported", exported->n_tasks), exported->n_written,
    exported->n_tasks);
  g_autofree char *rest = NULL;

  if (n_left_out > 0)
    rest = g_strdup_printf (ngettext ("%u thing left out", "%u things left out", n_left_out), n_left_out);
  return rest != NULL ? g_strdup_printf ("%s, %s", tasks, rest) : g_steal_pointer (&tasks);
}

static void
finish_writing (CrExportDialog *self,
                GFile          *file,
                CrExported     *exported)
{
  g_autofree char *line = cr_export_choice_to_line (&self->choice);
  g_autofree char *words = describe_exported (exported);

  cr_place_set_export (self->place, line);
  g_signal_emit (self, signals[SIGNAL_EXPORTED], 0, file, words);
  gtk_window_close (GTK_WINDOW (self));
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (CrExportDialog) self = user_data;
  g_autoptr (GFile)          file = g_steal_pointer (&self->target);
  g_autoptr (GError)         error = NULL;
  g_autoptr (CrExported)     exported = cr_export_work_finish (result, &error);

  self->writing = FALSE;
  g_clear_object (&self->run);
  if (self->closed)
    return;
  show_busy (self);
  if (exported != NULL)
    finish_writing (self, file, exported);
  else
    {
      cr_dialogs_report (GTK_WINDOW (self), _ ("The File Could Not Be Written"), error);
      preview (self);
    }
}

static void
write_target (CrExportDialog *self)
{
  g_autofree char *path = g_file_get_path (self->target);
  g_autofree char *folder = cr_interface_get_recovery_folder ();
  CrExportOrder    order = make_order (self);

  self->writing = TRUE;
  cr_export_write_async (&order, self->operations, path, folder, written_cb, g_object_ref (self));
  show_busy (self);
}

/* The roadmap is saved, not exported: what an export leaves out would be gone. */
static gboolean
is_own (CrExportDialog *self,
        GFile          *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *own = self->own != NULL ? g_file_get_path (self->own) : NULL;

  return own != NULL && (g_str_equal (path, own) || cr_file_is_same (self->operations, path, own));
}

void
cr_export_dialog_write (CrExportDialog *self,
                        GFile          *file)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (CR_IS_EXPORT_DIALOG (self));

  if (g_file_peek_path (file) == NULL)
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                         _ ("Only files of this computer can be written."));
  else if (is_own (self, file))
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                         _ ("This is the file of the roadmap itself. Choose another name."));
  if (error != NULL)
    {
      cr_dialogs_report (GTK_WINDOW (self), _ ("The File Could Not Be Written"), error);
      return;
    }
  g_set_object (&self->target, file);
  if (self->run == NULL)
    write_target (self);
  else if (!self->writing)
    g_cancellable_cancel (G_CANCELLABLE (self->run));
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CrExportDialog *self = CR_EXPORT_DIALOG (widget);

  if (self->run != NULL)
    g_cancellable_cancel (G_CANCELLABLE (self->run));
}

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  cr_export_dialog_ask (CR_EXPORT_DIALOG (widget));
}

/* Printed is what is chosen, so it is kept first. */
static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  CrExportDialog  *self = CR_EXPORT_DIALOG (widget);
  g_autofree char *line = cr_export_choice_to_line (&self->choice);

  g_object_ref (self);
  cr_place_set_export (self->place, line);
  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[SIGNAL_PRINT], 0);
  g_object_unref (self);
}

static void
left_out_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  CrExportDialog       *self = CR_EXPORT_DIALOG (widget);
  g_autoptr (GPtrArray) sentences = g_ptr_array_new ();
  g_autofree char      *more = NULL;
  guint                 n_more = 0;

  if (self->left_out == NULL)
    return;
  for (guint i = 0; i < MIN (self->left_out->len, MAX_SENTENCES); i++)
    g_ptr_array_add (sentences, self->left_out->pdata[i]);
  n_more = self->left_out->len - sentences->len;
  more = g_strdup_printf (ngettext ("And %u more.", "And %u more.", n_more), n_more);
  if (n_more > 0)
    g_ptr_array_add (sentences, more);
  cr_dialogs_show_sentences (GTK_WINDOW (self), _ ("What Is Left Out"), sentences);
}

/* What is being written is given up before the dialog goes. */
static gboolean
cr_export_dialog_close_request (GtkWindow *window)
{
  CrExportDialog *self = CR_EXPORT_DIALOG (window);

  if (self->writing)
    {
      g_cancellable_cancel (G_CANCELLABLE (self->run));
      return TRUE;
    }
  return GTK_WINDOW_CLASS (cr_export_dialog_parent_class)->close_request (window);
}

static void
cr_export_dialog_dispose (GObject *object)
{
  CrExportDialog *self = CR_EXPORT_DIALOG (object);

  self->closed = TRUE;
  if (self->run != NULL)
    g_cancellable_cancel (G_CANCELLABLE (self->run));
  g_clear_object (&self->chooser);
  g_clear_object (&self->roadmap);
  g_clear_object (&self->place);
  g_clear_object (&self->own);
  g_clear_pointer (&self->left_out, g_ptr_array_unref);
  G_OBJECT_CLASS (cr_export_dialog_parent_class)->dispose (object);
}

static void
cr_export_dialog_finalize (GObject *object)
{
  CrExportDialog *self = CR_EXPORT_DIALOG (object);

  for (guint i = 0; i < CR_EXPORT_N_SCOPES; i++)
    g_clear_pointer (&self->scopes[i], g_hash_table_unref);
  g_clear_object (&self->run);
  g_clear_object (&self->target);
  g_clear_object (&self->asked);
  g_clear_pointer (&self->catalogue, cr_catalogue_unref);
  g_clear_pointer (&self->kinds, g_ptr_array_unref);
  g_clear_pointer (&self->formats, g_ptr_array_unref);
  g_free (self->stem);
  G_OBJECT_CLASS (cr_export_dialog_parent_class)->finalize (object);
}

static void
cr_export_dialog_class_init (CrExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cr_export_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = cr_export_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = cr_export_dialog_close_request;
  gtk_widget_class_install_action (widget_class, "dialog.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "dialog.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "dialog.show-left-out", NULL, left_out_action);
  gtk_widget_class_install_action (widget_class, "win.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  signals[SIGNAL_EXPORTED] = g_signal_new ("exported", CR_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 2, G_TYPE_FILE, G_TYPE_STRING);
  signals[SIGNAL_PRINT] = g_signal_new ("print", CR_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);
}

static void
cr_export_dialog_init (CrExportDialog *self)
{
  self->operations = &cr_file_operations_default;
}

GtkWidget *
cr_export_dialog_new (CrDocument *document,
                      CrPlace    *place)
{
  CrExportDialog *self = g_object_new (CR_TYPE_EXPORT_DIALOG, "accessible-role", GTK_ACCESSIBLE_ROLE_DIALOG, "title",
                                       _ ("Export"), "modal", TRUE, "default-width", 980, "default-height", 694, NULL);
  GFile          *own = cr_document_get_file (document);

  self->roadmap = cr_roadmap_copy (cr_document_get_roadmap (document));
  self->catalogue = cr_catalogue_ref (cr_document_get_catalogue (document));
  self->place = g_object_ref (place);
  self->own = own != NULL ? g_object_ref (own) : NULL;
  self->stem = cr_export_source_dup_stem (document);
  self->scopes[CR_EXPORT_SHOWN] = cr_export_source_list (document, place, CR_EXPORT_SHOWN);
  self->scopes[CR_EXPORT_SELECTED] = cr_export_source_list (document, place, CR_EXPORT_SELECTED);
  cr_export_choice_init (&self->choice, cr_interface_get_content_language ());
  cr_export_choice_read_line (&self->choice, cr_place_get_export (place));
  if (self->scopes[self->choice.scope] == NULL)
    self->choice.scope = CR_EXPORT_ALL;
  cr_export_dialog_make_content (self);
  cr_export_dialog_show_choice (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (gtk_list_box_get_selected_row (self->kinds_list)));
  preview (self);
  return GTK_WIDGET (self);
}

void
cr_export_dialog_choose (CrExportDialog       *self,
                         const CrExportChoice *choice)
{
  g_return_if_fail (CR_IS_EXPORT_DIALOG (self));

  self->choice = *choice;
  cr_export_dialog_show_choice (self);
  preview (self);
}

const CrExportChoice *
cr_export_dialog_get_choice (CrExportDialog *self)
{
  g_return_val_if_fail (CR_IS_EXPORT_DIALOG (self), NULL);

  return &self->choice;
}

gboolean
cr_export_dialog_is_busy (CrExportDialog *self)
{
  g_return_val_if_fail (CR_IS_EXPORT_DIALOG (self), FALSE);

  return self->run != NULL;
}

GtkNativeDialog *
cr_export_dialog_get_chooser (CrExportDialog *self)
{
  g_return_val_if_fail (CR_IS_EXPORT_DIALOG (self), NULL);

  return self->chooser;
}

CrExportPreview *
cr_export_dialog_get_preview (CrExportDialog *self)
{
  g_return_val_if_fail (CR_IS_EXPORT_DIALOG (self), NULL);

  return self->preview;
}

void
cr_export_dialog_set_file_operations (CrExportDialog         *self,
                                      const CrFileOperations *operations)
{
  g_return_if_fail (CR_IS_EXPORT_DIALOG (self));

  self->operations = operations;
}
