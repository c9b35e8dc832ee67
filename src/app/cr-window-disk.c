/* SPDX-License-Identifier: GPL-3.0-or-later
 * The window and the disk: what is being read or written, and what other programs do to the file meanwhile. */
#include "config.h"

#include "cr-window-private.h"

#include "cr-quote.h"
#include "cr-dialogs.h"

#include <glib/gi18n.h>

/* The document that is being read, the one to come before the one there is; NULL for none. */
static CrDocument *
get_reading (CrWindow *self)
{
  CrDocument *document = self->loading != NULL ? self->loading : self->document;

  return document != NULL && cr_document_is_busy (document) && !cr_document_is_writing (document) ? document : NULL;
}

/* (transfer full) */
static char *
describe_reading (CrWindow *self)
{
  g_autofree char *name = g_file_get_basename (cr_window_get_file (self));
  g_autofree char *displayed = g_filename_display_name (name);
  g_autofree char *shown = cr_quote (displayed);

  /* TRANSLATORS: the name of a file. */
  return g_strdup_printf (_ ("Reading “%s”…"), shown);
}

void
cr_window_show_busy (CrWindow *self)
{
  CrDocument      *reading = get_reading (self);
  gboolean         writing = self->document != NULL && cr_document_is_writing (self->document);
  CrRun           *printing = cr_window_get_printing (self);
  CrRun           *run = NULL;
  g_autofree char *words = NULL;

  if (writing)
    words = g_strdup (_ ("Saving…"));
  else if (reading != NULL)
    words = describe_reading (self);
  else if (printing != NULL)
    words = g_strdup (_ ("Printing…"));
  if (writing || reading != NULL)
    run = cr_document_get_run (writing ? self->document : reading);
  else
    run = printing;
  if (self->busy_bar != NULL)
    cr_busy_bar_show (self->busy_bar, words, run, !writing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.cancel",
                                 (reading != NULL || printing != NULL) && !writing);
}

gboolean
cr_window_cancel_reading (CrWindow *self)
{
  CrDocument *reading = get_reading (self);

  if (reading == NULL || !cr_document_cancel (reading))
    return FALSE;
  if (self->document != NULL)
    cr_status_line_tell (self->status_line, _ ("Cancelled"));
  return TRUE;
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CrWindow *self = CR_WINDOW (widget);
  CrRun    *printing = cr_window_get_printing (self);

  if (!cr_window_cancel_reading (self) && printing != NULL)
    g_cancellable_cancel (G_CANCELLABLE (printing));
}

static void
show_disk_notice (CrWindow *self)
{
  CrDiskState disk = cr_document_get_disk_state (self->document);
  gboolean    modified = cr_document_is_modified (self->document);
  const char *fact = NULL;
  const char *rest = modified ? _ ("Your changes are kept here until you choose.") : NULL;

  switch (disk)
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
  cr_notice_show_button (self->disk_notice, "win.compare", disk == CR_DISK_CHANGED);
  cr_notice_show_button (self->disk_notice, "win.reload", disk == CR_DISK_CHANGED);
  cr_notice_show_button (self->disk_notice, "win.keep-mine", disk == CR_DISK_CHANGED);
  cr_notice_show_button (self->disk_notice, "win.save", disk == CR_DISK_MISSING);
}

/* A file that can only be read: the roadmap can be changed all the same, and saved elsewhere. */
static void
show_obstacle (CrWindow *self)
{
  CrDiskState      disk = cr_document_get_disk_state (self->document);
  gboolean         newer = cr_document_is_read_only (self->document);
  g_autofree char *obstacle = cr_document_describe_obstacle (self->document);
  g_autofree char *fact = NULL;

  if (newer)
    fact = g_strdup (_ ("The file is of a newer version of the program."));
  else if (obstacle != NULL && disk != CR_DISK_UNREADABLE && disk != CR_DISK_MISSING)
    /* TRANSLATORS: %s is a cause such as “the permission is missing”. */
    fact = g_strdup_printf (_ ("The file can only be read: %s."), obstacle);
  cr_notice_show (self->read_only_notice, fact,
                  newer ? _ ("It can be read and not changed.") : _ ("Changes can be saved under another name."));
}

/* Nobody asked for it, so a file that cannot be read is told by the notice. */
static void
followed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (CrWindow) self = user_data;

  if (cr_window_is_closed (self))
    return;
  if (!cr_document_load_finish (CR_DOCUMENT (source), result, NULL))
    {
      show_disk_notice (self);
      return;
    }
  cr_window_tell (self, _ ("Changed by another program and read again"));
}

/* Where nothing can be lost the window shows what the file has by now. What could be undone is part of what can be
 * lost. FALSE when it is not to be followed. */
static gboolean
follow_file (CrWindow *self)
{
  CrHistory *history = cr_document_get_history (self->document);

  if (cr_document_get_disk_state (self->document) != CR_DISK_CHANGED || cr_document_is_busy (self->document))
    return FALSE;
  cr_window_commit (self);
  if (cr_document_is_modified (self->document) || cr_history_peek_undo (history) != NULL ||
      cr_history_peek_redo (history) != NULL)
    return FALSE;
  cr_document_load_async (self->document, cr_document_get_file (self->document), followed_cb, g_object_ref (self));
  return TRUE;
}

void
cr_window_show_disk (CrWindow *self)
{
  gboolean changed = cr_document_get_disk_state (self->document) == CR_DISK_CHANGED;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.compare", changed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.keep-mine", changed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.reload", changed);
  show_obstacle (self);
  if (!follow_file (self))
    show_disk_notice (self);
}

static void
reloaded_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (CrWindow) self = user_data;
  g_autoptr (GError)   error = NULL;
  gboolean             loaded = cr_document_load_finish (CR_DOCUMENT (source), result, &error);

  if (cr_window_is_closed (self))
    return;
  if (loaded)
    cr_status_line_tell (self->status_line, _ ("Read again from the file"));
  else
    cr_dialogs_report (GTK_WINDOW (self), _ ("The File Could Not Be Read Again"), error);
}

static void
reload (CrReply  answer,
        gpointer user_data)
{
  CrWindow *self = user_data;

  if (answer == CR_REPLY_SAVE && !cr_window_is_closed (self))
    cr_document_load_async (self->document, cr_document_get_file (self->document), reloaded_cb, g_object_ref (self));
}

/* Opening is never undoable, so what would be lost is asked about first. */
static void
reload_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CrWindow *self = CR_WINDOW (widget);

  cr_window_commit (self);
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

  if (cr_window_is_closed (self))
    return;
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

  cr_window_commit (self);
  cr_document_compare_disk_async (self->document, compared_cb, g_object_ref (self));
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
  g_signal_connect_object (self->document, "notify::busy", G_CALLBACK (cr_window_show_busy), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::disk", G_CALLBACK (cr_window_show_disk), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::obstacle", G_CALLBACK (show_obstacle), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::read-only", G_CALLBACK (show_obstacle), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::is-active", G_CALLBACK (is_active_cb), self, G_CONNECT_SWAPPED);
}

void
cr_window_install_disk_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "win.compare", NULL, compare_action);
  gtk_widget_class_install_action (widget_class, "win.keep-mine", NULL, keep_mine_action);
  gtk_widget_class_install_action (widget_class, "win.reload", NULL, reload_action);
  gtk_widget_class_install_action (widget_class, "win.revert", NULL, reload_action);
}
