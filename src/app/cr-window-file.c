/* SPDX-License-Identifier: GPL-3.0-or-later
 * The window and the files: opening, saving, closing, and what other programs do to the file meanwhile. */
#include "config.h"

#include "cr-window-private.h"

#include "cr-dialogs.h"
#include "cr-error.h"
#include "cr-interface.h"
#include "cr-plain.h"
#include "cr-recent.h"
#include "cr-template-dialog.h"

#include <glib/gi18n.h>

#define FILE_SUFFIX ".roadmap.json"

/* The window that is to show something new: this one when it is free, else another one of the program. */
static CrWindow *
get_free_window (CrWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  CrWindow       *other = NULL;

  if (cr_window_is_free (self))
    return self;
  other = cr_window_new (application != NULL ? CR_APPLICATION (application) : NULL, self->catalogue);
  gtk_window_present (GTK_WINDOW (other));
  return other;
}

static void
show_new (CrWindow  *self,
          CrRoadmap *roadmap,
          gboolean   modified)
{
  g_autoptr (CrDocument) document = cr_document_new (self->catalogue, roadmap);

  if (modified)
    cr_document_mark_modified (document);
  cr_window_set_document (get_free_window (self), document);
}

static void
new_empty_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  show_new (CR_WINDOW (widget), NULL, FALSE);
}

static void
created_cb (CrWindow  *self,
            CrRoadmap *roadmap)
{
  show_new (self, roadmap, TRUE);
}

static void
new_from_template_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  CrWindow  *self = CR_WINDOW (widget);
  GtkWidget *dialog = cr_template_dialog_new (self->catalogue);

  g_signal_connect_object (dialog, "created", G_CALLBACK (created_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
finish_loading (CrWindow   *self,
                CrDocument *document,
                gboolean    copy)
{
  if (copy)
    cr_document_detach (document);
  else
    cr_recent_add (document);
  cr_window_show_loaded (self);
}

static void
start_reading (CrWindow           *self,
               GFile              *file,
               GAsyncReadyCallback loaded)
{
  g_return_if_fail (cr_window_is_free (self));

  self->loading = cr_document_new (self->catalogue, NULL);
  self->loading_file = g_object_ref (file);
  cr_document_load_async (self->loading, file, self->cancellable, loaded, g_object_ref (self));
}

static void
finish_reading (CrDocument   *document,
                GAsyncResult *result,
                CrWindow     *self,
                gboolean      copy)
{
  g_autoptr (CrWindow)   window = self;
  g_autoptr (CrDocument) held = g_object_ref (document);
  g_autoptr (GError)     error = NULL;

  if (cr_document_load_finish (held, result, &error))
    {
      if (window->loading == document)
        finish_loading (window, document, copy);
      return;
    }
  g_clear_object (&window->loading);
  g_clear_object (&window->loading_file);
  if (gtk_widget_get_root (GTK_WIDGET (window->stack)) != NULL)
    cr_dialogs_report (GTK_WINDOW (window), _ ("The File Could Not Be Opened"), error);
}

static void
file_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  finish_reading (CR_DOCUMENT (source), result, user_data, FALSE);
}

static void
copy_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  finish_reading (CR_DOCUMENT (source), result, user_data, TRUE);
}

void
cr_window_open_file (CrWindow *self,
                     GFile    *file)
{
  start_reading (self, file, file_loaded_cb);
}

void
cr_window_open_copy (CrWindow *self,
                     GFile    *file)
{
  start_reading (self, file, copy_loaded_cb);
}

static void
open_any (CrWindow *self,
          GFile    *file)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (application != NULL)
    cr_application_open (CR_APPLICATION (application), file, GTK_WINDOW (self));
  else
    cr_window_open_file (get_free_window (self), file);
}

static void
open_uri_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  open_any (CR_WINDOW (widget), file);
}

static void
open_example_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  g_autofree char  *path = cr_interface_find_data ("examples/arvania-2026.roadmap.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);

  cr_window_open_copy (get_free_window (CR_WINDOW (widget)), file);
}

static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) own = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (own, _ ("Roadmaps"));
  gtk_file_filter_add_pattern (own, "*" FILE_SUFFIX);
  gtk_file_filter_add_mime_type (own, "application/vnd.customs-roadmap+json");
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, own);
  gtk_file_chooser_add_filter (chooser, all);
}

/* One chooser at a time; it belongs to the window as long as it is open. */
static GtkFileChooserNative *
make_chooser (CrWindow            *self,
              const char          *title,
              GtkFileChooserAction action,
              GCallback            response)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (title, GTK_WINDOW (self), action,
                                 action == GTK_FILE_CHOOSER_ACTION_OPEN ? _ ("_Open") : _ ("_Save"), _ ("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  add_filters (GTK_FILE_CHOOSER (chooser));
  g_signal_connect_object (chooser, "response", response, self, G_CONNECT_SWAPPED);
  g_set_object (&self->chooser, GTK_NATIVE_DIALOG (chooser));
  g_object_unref (chooser);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
  return chooser;
}

/* (transfer full) The file chosen, NULL for none; the chooser is done with. */
static GFile *
take_chosen (CrWindow *self,
             int       response)
{
  GFile *file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
  g_clear_object (&self->chooser);
  return file;
}

static void
open_response_cb (CrWindow *self,
                  int       response)
{
  g_autoptr (GFile) file = take_chosen (self, response);

  if (file != NULL)
    open_any (self, file);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  make_chooser (CR_WINDOW (widget), _ ("Open a Roadmap"), GTK_FILE_CHOOSER_ACTION_OPEN, G_CALLBACK (open_response_cb));
}

/* The document is on the disk: what waited for that goes on. */
static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (CrWindow) self = user_data;
  CrDocument          *document = CR_DOCUMENT (source);
  g_autoptr (GError)   error = NULL;
  gboolean             closing = self->closing;

  self->closing = FALSE;
  if (!cr_document_save_finish (document, result, &error))
    {
      /* What another program did to the file is told by the notice, where it can be answered as well. */
      if (cr_document_get_disk_state (document) == CR_DISK_SAME ||
          !(g_error_matches (error, CR_ERROR, CR_ERROR_CHANGED) || g_error_matches (error, CR_ERROR, CR_ERROR_MISSING)))
        cr_dialogs_report (GTK_WINDOW (self), _ ("The Roadmap Could Not Be Saved"), error);
      return;
    }
  cr_recent_add (document);
  cr_status_line_tell (self->status_line, _ ("Saved"));
  if (closing)
    gtk_window_close (GTK_WINDOW (self));
}

static void
save_to (CrWindow *self,
         GFile    *file)
{
  cr_document_save_async (self->document, file, saved_cb, g_object_ref (self));
}

/* “Цифровая таможня.roadmap.json” (transfer full) */
static char *
propose_name (CrWindow *self)
{
  g_autofree char *title = NULL;

  if (cr_document_get_file (self->document) != NULL)
    return g_file_get_basename (cr_document_get_file (self->document));
  title = cr_document_dup_title (self->document);
  g_strdelimit (title, "/\\:*?\"<>|\n\r\t", '-');
  /* Names of files are counted in bytes, and a Russian letter has two. */
  for (char *end = title + strlen (title); strlen (title) > 100; *end = '\0')
    end = g_utf8_find_prev_char (title, end);
  return g_strconcat (title, FILE_SUFFIX, NULL);
}

/* (transfer full) The name that was typed, with our ending where none was typed. */
static GFile *
complete_name (GFile *file)
{
  g_autofree char  *name = g_file_get_basename (file);
  g_autofree char  *full = NULL;
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (folder == NULL || g_str_has_suffix (name, ".json"))
    return g_object_ref (file);
  full = g_strconcat (name, FILE_SUFFIX, NULL);
  return g_file_get_child (folder, full);
}

static void
choose_name (CrWindow   *self,
             const char *title,
             GCallback   response)
{
  g_autofree char      *name = propose_name (self);
  GFile                *file = cr_document_get_file (self->document);
  GtkFileChooserNative *chooser = make_chooser (self, title, GTK_FILE_CHOOSER_ACTION_SAVE, response);

  if (file != NULL)
    gtk_file_chooser_set_file (GTK_FILE_CHOOSER (chooser), file, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
}

static void
save_response_cb (CrWindow *self,
                  int       response)
{
  g_autoptr (GFile) chosen = take_chosen (self, response);
  g_autoptr (GFile) file = chosen != NULL ? complete_name (chosen) : NULL;

  if (file != NULL)
    save_to (self, file);
  else
    self->closing = FALSE;
}

static void
save_as_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  CrWindow *self = CR_WINDOW (widget);

  cr_window_commit (self);
  choose_name (self, _ ("Save the Roadmap"), G_CALLBACK (save_response_cb));
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CrWindow *self = CR_WINDOW (widget);

  cr_window_commit (self);
  if (cr_document_is_busy (self->document))
    return;
  if (cr_document_get_file (self->document) != NULL)
    save_to (self, cr_document_get_file (self->document));
  else
    save_as_action (widget, name, parameter);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (CrWindow) self = user_data;
  g_autoptr (GError)   error = NULL;

  self->closing = FALSE;
  if (!cr_document_export_finish (CR_DOCUMENT (source), result, &error))
    cr_dialogs_report (GTK_WINDOW (self), _ ("The Copy Could Not Be Saved"), error);
  else
    cr_status_line_tell (self->status_line, _ ("Copy saved"));
}

static void
copy_response_cb (CrWindow *self,
                  int       response)
{
  g_autoptr (GFile) chosen = take_chosen (self, response);
  g_autoptr (GFile) file = chosen != NULL ? complete_name (chosen) : NULL;

  if (file != NULL)
    cr_document_export_async (self->document, file, copied_cb, g_object_ref (self));
}

static void
save_copy_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  CrWindow *self = CR_WINDOW (widget);

  cr_window_commit (self);
  choose_name (self, _ ("Save a Copy"), G_CALLBACK (copy_response_cb));
}

static void
reloaded_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (CrWindow) self = user_data;
  g_autoptr (GError)   error = NULL;

  self->closing = FALSE;
  if (!cr_document_load_finish (CR_DOCUMENT (source), result, &error))
    cr_dialogs_report (GTK_WINDOW (self), _ ("The File Could Not Be Read Again"), error);
  else
    cr_status_line_tell (self->status_line, _ ("Read again from the file"));
}

/* Nobody asked for it, so a file that cannot be read is told by the notice that stands. */
static void
followed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (CrWindow) self = user_data;

  self->closing = FALSE;
  if (!cr_document_load_finish (CR_DOCUMENT (source), result, NULL))
    return;
  cr_status_line_tell (self->status_line, _ ("Changed by another program and read again"));
  adw_toast_overlay_add_toast (self->toasts, cr_plain_toast_new (_ ("Changed by another program and read again")));
}

/* Where nothing can be lost the window shows what the file has by now. What could be undone is part of what can be
 * lost. */
static void
follow_file (CrWindow *self)
{
  CrHistory *history = cr_document_get_history (self->document);

  if (cr_document_get_disk_state (self->document) != CR_DISK_CHANGED || cr_document_is_busy (self->document))
    return;
  cr_window_commit (self);
  if (cr_document_is_modified (self->document) || cr_history_peek_undo (history) != NULL ||
      cr_history_peek_redo (history) != NULL)
    return;
  cr_document_load_async (self->document, cr_document_get_file (self->document), self->cancellable, followed_cb,
                          g_object_ref (self));
}

static void
reload (CrReply  answer,
        gpointer user_data)
{
  CrWindow *self = user_data;

  if (answer == CR_REPLY_SAVE)
    cr_document_load_async (self->document, cr_document_get_file (self->document), self->cancellable, reloaded_cb,
                            g_object_ref (self));
}

/* Opening is never undoable, so what would be lost is asked about first. */
static void
reload_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CrWindow *self = CR_WINDOW (widget);

  if (!cr_document_is_modified (self->document))
    reload (CR_REPLY_SAVE, self);
  else
    cr_dialogs_confirm (GTK_WINDOW (self), _ ("Discard Your Changes?"),
                        _ ("The file is read again. What was changed here since it was saved is lost."),
                        _ ("_Discard"), reload, self);
}

static void
keep_mine_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  cr_document_keep_mine (CR_WINDOW (widget)->document);
}

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (CrWindow)  self = user_data;
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) sentences = cr_document_compare_disk_finish (CR_DOCUMENT (source), result, &error);

  if (sentences == NULL)
    {
      cr_dialogs_report (GTK_WINDOW (self), _ ("The File Could Not Be Compared"), error);
      return;
    }
  if (sentences->len == 0)
    g_ptr_array_add (sentences, g_strdup (_ ("Nothing differs in the content.")));
  cr_dialogs_show_sentences (GTK_WINDOW (self), _ ("What the File Has Different"), sentences);
}

static void
compare_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  CrWindow *self = CR_WINDOW (widget);

  cr_document_compare_disk_async (self->document, compared_cb, g_object_ref (self));
}

static void
unsaved_answered (CrReply  answer,
                  gpointer user_data)
{
  CrWindow *self = user_data;

  if (answer == CR_REPLY_CANCEL)
    self->closing = FALSE;
  else if (answer == CR_REPLY_DISCARD)
    {
      cr_window_keep_place (self);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else
    save_action (GTK_WIDGET (self), NULL, NULL);
}

gboolean
cr_window_hold_close (CrWindow *self)
{
  g_autofree char *title = NULL;

  if (self->document == NULL)
    return FALSE;
  cr_window_commit (self);
  if (self->closing)
    return TRUE;
  if (cr_document_is_busy (self->document))
    {
      self->closing = TRUE;
      return TRUE;
    }
  if (!cr_document_is_modified (self->document) || cr_document_is_read_only (self->document))
    return FALSE;
  self->closing = TRUE;
  title = cr_document_dup_title (self->document);
  cr_dialogs_ask_unsaved (GTK_WINDOW (self), title, unsaved_answered, self);
  return TRUE;
}

void
cr_window_show_disk (CrWindow *self)
{
  gboolean    modified = cr_document_is_modified (self->document);
  const char *fact = NULL;
  const char *rest = modified ? _ ("Your changes are kept here until you choose.") : NULL;

  switch (cr_document_get_disk_state (self->document))
    {
    case CR_DISK_CHANGED:
      fact = _ ("Another program has changed the file.");
      break;
    case CR_DISK_MISSING:
      fact = _ ("The file is no longer there.");
      rest = _ ("Saving makes it anew.");
      break;
    case CR_DISK_UNREADABLE:
      fact = _ ("The file can no longer be read.");
      rest = _ ("Save a copy elsewhere.");
      break;
    case CR_DISK_SAME:
    default:
      break;
    }
  cr_notice_show (self->disk_notice, fact, rest);
  follow_file (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.compare",
                                 cr_document_get_disk_state (self->document) == CR_DISK_CHANGED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.reload",
                                 cr_document_get_disk_state (self->document) == CR_DISK_CHANGED);
}

static void
is_active_cb (CrWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)) && self->document != NULL)
    cr_document_check_disk (self->document);
}

void
cr_window_follow_disk (CrWindow *self)
{
  g_signal_connect_object (self->document, "notify::disk", G_CALLBACK (cr_window_show_disk), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::is-active", G_CALLBACK (is_active_cb), self, G_CONNECT_SWAPPED);
}

void
cr_window_install_file_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.compare", NULL, compare_action);
  gtk_widget_class_install_action (widget_class, "win.keep-mine", NULL, keep_mine_action);
  gtk_widget_class_install_action (widget_class, "win.new-empty", NULL, new_empty_action);
  gtk_widget_class_install_action (widget_class, "win.new-from-template", NULL, new_from_template_action);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.open-example", NULL, open_example_action);
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s", open_uri_action);
  gtk_widget_class_install_action (widget_class, "win.reload", NULL, reload_action);
  gtk_widget_class_install_action (widget_class, "win.revert", NULL, reload_action);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as_action);
  gtk_widget_class_install_action (widget_class, "win.save-copy", NULL, save_copy_action);
}
