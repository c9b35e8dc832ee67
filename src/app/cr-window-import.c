/* SPDX-License-Identifier: GPL-3.0-or-later
 * The window and what comes into its document from files of other formats and from translators. */
#include "config.h"

#include "cr-dialogs.h"
#include "cr-import-dialog.h"
#include "cr-import.h"
#include "cr-translate-dialog.h"
#include "cr-window-private.h"

#include <glib/gi18n.h>

static void
imported_cb (CrWindow *self,
             guint     n_changes)
{
  g_autofree char *told = NULL;

  told = g_strdup_printf (ngettext ("%u change imported", "%u changes imported", n_changes), n_changes);
  cr_window_tell_undoable (self, told);
}

static void
failed_cb (CrWindow     *self,
           const GError *error)
{
  cr_dialogs_report (GTK_WINDOW (self), _ ("The File Could Not Be Imported"), error);
}

void
cr_window_import_file (CrWindow *self,
                       GFile    *file)
{
  GtkWidget *dialog = NULL;

  cr_window_commit (self);
  dialog = cr_import_dialog_new (self->document, file);
  g_signal_connect_object (dialog, "imported", G_CALLBACK (imported_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
response_cb (CrWindow *self,
             int       response)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
  g_clear_object (&self->chooser);
  if (file != NULL && self->document != NULL && !cr_document_is_read_only (self->document))
    cr_window_import_file (self, file);
}

/* All formats together first, as most people know the file and not its format. */
static void
add_filters (GtkFileChooser *chooser)
{
  guint                     n_formats = 0;
  const CrImportFormat     *formats = cr_import_formats_get (&n_formats);
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (all, _ ("Everything that can be imported"));
  for (guint i = 0; i < n_formats; i++)
    gtk_file_filter_add_suffix (all, formats[i].extension);
  gtk_file_chooser_add_filter (chooser, all);
  for (guint i = 0; i < n_formats; i++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, g_dpgettext2 (NULL, "format", formats[i].words));
      gtk_file_filter_add_suffix (filter, formats[i].extension);
      gtk_file_chooser_add_filter (chooser, filter);
    }
}

static void
import_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CrWindow             *self = CR_WINDOW (widget);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
    _ ("Import into the Roadmap"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Import"), _ ("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  add_filters (GTK_FILE_CHOOSER (chooser));
  g_signal_connect_object (chooser, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  g_set_object (&self->chooser, GTK_NATIVE_DIALOG (chooser));
  g_object_unref (chooser);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
translate_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  CrWindow  *self = CR_WINDOW (widget);
  GtkWidget *dialog = NULL;

  cr_window_commit (self);
  dialog = cr_translate_dialog_new (self->document);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
cr_window_install_import_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "win.translate", NULL, translate_action);
}
