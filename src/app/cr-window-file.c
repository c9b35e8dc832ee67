/* SPDX-License-Identifier: GPL-3.0-or-later
 * The window and the files: opening, saving, closing. */
#include "config.h"

#include "cr-window-private.h"

#include "cr-quote.h"
#include "cr-dialogs.h"
#include "cr-error.h"
#include "cr-file-name.h"
#include "cr-interface.h"
#include "cr-plain.h"
#include "cr-recent.h"
#include "cr-template-dialog.h"

#include <glib/gi18n.h>

#define FILE_SUFFIX ".roadmap.json"

CrWindow *
cr_window_get_free (CrWindow *self)
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
  cr_window_set_document (cr_window_get_free (self), document);
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
finish_reading (CrDocument   *document,
                GAsyncResult *result,
                CrWindow     *self,
                gboolean      copy)
{
  g_autoptr (CrWindow)   window = self;
  g_autoptr (CrDocument) held = g_object_ref (document);
  g_autoptr (GError)     error = NULL;
  gboolean               loaded = cr_document_load_finish (held, result, &error);

  if (cr_window_is_closed (window))
    return;
  if (loaded)
    {
      finish_loading (window, document, copy);
      return;
    }
  g_clear_object (&window->loading);
  g_clear_object (&window->loading_file);
  cr_window_show_busy (window);
  cr_window_end_wait (window);
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
cr_window_read (CrWindow   *self,
                CrDocument *document,
                GFile      *file,
                gboolean    copy)
{
  g_return_if_fail (cr_window_is_free (self));

  self->loading = g_object_ref (document);
  self->loading_file = g_object_ref (file);
  cr_document_load_async (document, file, copy ? copy_loaded_cb : file_loaded_cb, g_object_ref (self));
  cr_window_show_busy (self);
}

void
cr_window_open_file (CrWindow *self,
                     GFile    *file)
{
  g_autoptr (CrDocument) document = cr_document_new (self->catalogue, NULL);

  cr_window_read (self, document, file, FALSE);
}

void
cr_window_open_copy (CrWindow *self,
                     GFile    *file)
{
  g_autoptr (CrDocument) document = cr_document_new (self->catalogue, NULL);

  cr_window_read (self, document, file, TRUE);
}

static void
open_any (CrWindow *self,
          GFile    *file)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (application != NULL)
    cr_application_open (CR_APPLICATION (application), file, GTK_WINDOW (self));
  else
    cr_window_open_file (cr_window_get_free (self), file);
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

  cr_window_open_copy (cr_window_get_free (CR_WINDOW (widget)), file);
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

static void save_as_action (GtkWidget *widget, const char *name, GVariant *parameter);

/* Said at once and read aloud: whoever pressed the key may look elsewhere. */
static void
tell_not_saved (CrWindow     *self,
                const GError *error)
{
  /* TRANSLATORS: %s says why, “Another program has changed “plan.roadmap.json””. */
  g_autofree char *words = g_strdup_printf (_ ("Not saved. %s"), error->message);

  cr_window_tell (self, words);
}

static void
save_as_answered (CrReply  answer,
                  gpointer user_data)
{
  CrWindow *self = user_data;

  if (answer == CR_REPLY_SAVE && !cr_window_is_closed (self))
    save_as_action (GTK_WIDGET (self), NULL, NULL);
  else
    self->closing = FALSE;
}

static void
replace_answered (CrReply  answer,
                  gpointer user_data)
{
  CrWindow         *self = user_data;
  g_autoptr (GFile) file = g_steal_pointer (&self->target);

  if (answer != CR_REPLY_SAVE || cr_window_is_closed (self))
    self->closing = FALSE;
  else if (self->target_is_copy)
    cr_window_copy_to (self, file, TRUE);
  else
    cr_window_save_to (self, file, TRUE);
}

static void
ask_replace (CrWindow *self)
{
  g_autofree char *name = g_file_get_basename (self->target);
  g_autofree char *displayed = g_filename_display_name (name);
  g_autofree char *shown = cr_quote (displayed);
  g_autofree char *body = NULL;

  /* TRANSLATORS: %s is the name of a file. */
  body = g_strdup_printf (_ ("There is a file “%s” already. What it holds is lost."), shown);
  cr_dialogs_confirm (GTK_WINDOW (self), _ ("Replace the File?"), body, _ ("_Replace"), replace_answered, self);
}

/* Whether it was another file than the document's own that is there already. */
static gboolean
is_taken (CrWindow     *self,
          const GError *error)
{
  GFile *own = cr_document_get_file (self->document);

  return g_error_matches (error, CR_ERROR, CR_ERROR_CHANGED) && self->target != NULL &&
         (self->target_is_copy || own == NULL || !g_file_equal (own, self->target));
}

/* closing: the window waits for the save. */
static void
save_failed (CrWindow     *self,
             const GError *error,
             gboolean      closing)
{
  gboolean told = g_error_matches (error, CR_ERROR, CR_ERROR_CHANGED) ||
                  (g_error_matches (error, CR_ERROR, CR_ERROR_MISSING) && !self->target_is_anew);

  /* What another program did to the file is told by the notice, where it can be answered as well. */
  if (!is_taken (self, error) && told && cr_document_get_disk_state (self->document) != CR_DISK_SAME)
    {
      tell_not_saved (self, error);
      return;
    }
  self->closing = closing;
  if (is_taken (self, error))
    ask_replace (self);
  else
    cr_dialogs_offer_save_as (GTK_WINDOW (self), _ ("The Roadmap Could Not Be Saved"), error->message,
                              save_as_answered, self);
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
  CrSaveOutcome        outcome = cr_document_save_finish (document, result, &error);
  gboolean             closing = self->closing;

  if (cr_window_is_closed (self))
    return;
  self->closing = FALSE;
  if (outcome == CR_SAVE_FAILED)
    {
      save_failed (self, error, closing);
      return;
    }
  g_clear_object (&self->target);
  cr_recent_add (document);
  cr_status_line_tell (self->status_line, outcome == CR_SAVED_IN_PLACE ? _ ("Saved by overwriting the file in place")
                                                                       : _ ("Saved"));
  if (closing)
    gtk_window_close (GTK_WINDOW (self));
}

static void
set_target (CrWindow *self,
            GFile    *file,
            gboolean  is_copy)
{
  g_set_object (&self->target, file);
  self->target_is_copy = is_copy;
}

void
cr_window_save_to (CrWindow *self,
                   GFile    *file,
                   gboolean  agreed)
{
  if (cr_document_is_busy (self->document))
    {
      self->closing = FALSE;
      return;
    }
  set_target (self, file, FALSE);
  self->target_is_anew = cr_document_get_disk_state (self->document) == CR_DISK_MISSING;
  if (cr_document_is_read_only (self->document))
    cr_document_convert (self->document);
  cr_document_save_async (self->document, file, agreed, saved_cb, g_object_ref (self));
}

/* “Цифровая таможня.roadmap.json” (transfer full) */
static char *
propose_name (CrWindow *self)
{
  GFile           *file = cr_document_get_place_to_save (self->document);
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  if (file == NULL)
    {
      title = cr_document_dup_title (self->document);
      return cr_file_name_from_title (title, FILE_SUFFIX);
    }
  name = g_file_get_basename (file);
  return g_filename_display_name (name);
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
  GFile                *file = cr_document_get_place_to_save (self->document);
  GtkFileChooserNative *chooser = make_chooser (self, title, GTK_FILE_CHOOSER_ACTION_SAVE, response);

  if (file != NULL)
    gtk_file_chooser_set_file (GTK_FILE_CHOOSER (chooser), file, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
}

/* What the chooser asked about was the name as it was typed. */
static void
save_response_cb (CrWindow *self,
                  int       response)
{
  g_autoptr (GFile) chosen = take_chosen (self, response);
  g_autoptr (GFile) file = chosen != NULL ? complete_name (chosen) : NULL;

  if (file != NULL)
    cr_window_save_to (self, file, g_file_equal (file, chosen));
  else
    self->closing = FALSE;
}

static void
convert_answered (CrReply  answer,
                  gpointer user_data)
{
  CrWindow *self = user_data;

  if (answer == CR_REPLY_SAVE && !cr_window_is_closed (self))
    choose_name (self, _ ("Save the Roadmap"), G_CALLBACK (save_response_cb));
}

static void
save_as_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  CrWindow *self = CR_WINDOW (widget);

  cr_window_commit (self);
  if (cr_document_is_read_only (self->document))
    cr_dialogs_offer_save_as (GTK_WINDOW (self), _ ("Save in the Older Format?"),
                              _ ("The file is of a newer version of the program and stays as it is. What you save is a "
                                 "copy in the format of this version, which can be changed. It keeps what only newer "
                                 "versions know, but they may read it differently."),
                              convert_answered, self);
  else
    choose_name (self, _ ("Save the Roadmap"), G_CALLBACK (save_response_cb));
}

gboolean
cr_window_is_save_due (CrWindow *self)
{
  return cr_document_get_file (self->document) == NULL || cr_document_is_read_only (self->document) ||
         cr_document_is_modified (self->document);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CrWindow *self = CR_WINDOW (widget);
  GFile    *file = cr_document_get_file (self->document);

  cr_window_commit (self);
  if (!cr_window_is_save_due (self))
    cr_status_line_tell (self->status_line, _ ("Nothing has changed since it was saved"));
  else if (file != NULL && !cr_document_is_read_only (self->document))
    cr_window_save_to (self, file, FALSE);
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
  gboolean             copied = cr_document_export_finish (CR_DOCUMENT (source), result, &error);
  gboolean             closing = self->closing;

  if (cr_window_is_closed (self))
    return;
  self->closing = FALSE;
  if (!copied && is_taken (self, error))
    ask_replace (self);
  else if (!copied)
    cr_dialogs_report (GTK_WINDOW (self), _ ("The Copy Could Not Be Saved"), error);
  else
    cr_status_line_tell (self->status_line, _ ("Copy saved"));
  if (copied && closing)
    gtk_window_close (GTK_WINDOW (self));
}

void
cr_window_copy_to (CrWindow *self,
                   GFile    *file,
                   gboolean  agreed)
{
  GFile *own = cr_document_get_file (self->document);

  if (cr_document_is_busy (self->document))
    return;
  /* A copy in the place of the document is the document. */
  if (own != NULL && g_file_equal (own, file))
    {
      cr_window_save_to (self, file, FALSE);
      return;
    }
  set_target (self, file, TRUE);
  cr_document_export_async (self->document, file, agreed, copied_cb, g_object_ref (self));
}

static void
copy_response_cb (CrWindow *self,
                  int       response)
{
  g_autoptr (GFile) chosen = take_chosen (self, response);
  g_autoptr (GFile) file = chosen != NULL ? complete_name (chosen) : NULL;

  if (file != NULL)
    cr_window_copy_to (self, file, g_file_equal (file, chosen));
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
unsaved_answered (CrReply  answer,
                  gpointer user_data)
{
  CrWindow *self = user_data;

  if (cr_window_is_closed (self))
    return;
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
  if (cr_document_is_writing (self->document))
    {
      self->closing = TRUE;
      return TRUE;
    }
  cr_window_cancel_reading (self);
  if (!cr_document_is_modified (self->document) || cr_document_is_read_only (self->document))
    return FALSE;
  self->closing = TRUE;
  title = cr_document_dup_title (self->document);
  cr_dialogs_ask_unsaved (GTK_WINDOW (self), title, unsaved_answered, self);
  return TRUE;
}

/* The session must not end under what is not saved. */
void
cr_window_hold_session (CrWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  gboolean        hold = self->document != NULL &&
                  (cr_document_is_writing (self->document) ||
                   (cr_document_is_modified (self->document) && !cr_document_is_read_only (self->document)));

  if (hold && self->holder == NULL && application != NULL)
    {
      g_set_object (&self->holder, application);
      self->session_hold = gtk_application_inhibit (application, GTK_WINDOW (self), GTK_APPLICATION_INHIBIT_LOGOUT,
                                                    _ ("A roadmap has changes that are not saved"));
    }
  else if (!hold && self->holder != NULL)
    cr_window_release_session (self);
}

/* Where nothing manages the session there was nothing to hold. */
void
cr_window_release_session (CrWindow *self)
{
  if (self->holder != NULL && self->session_hold != 0)
    gtk_application_uninhibit (self->holder, self->session_hold);
  self->session_hold = 0;
  g_clear_object (&self->holder);
}

void
cr_window_install_file_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new-empty", NULL, new_empty_action);
  gtk_widget_class_install_action (widget_class, "win.new-from-template", NULL, new_from_template_action);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.open-example", NULL, open_example_action);
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s", open_uri_action);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as_action);
  gtk_widget_class_install_action (widget_class, "win.save-copy", NULL, save_copy_action);
}
