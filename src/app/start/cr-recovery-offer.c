/* SPDX-License-Identifier: GPL-3.0-or-later
 * Offers what was saved from a write that was interrupted. */
#include "config.h"

#include "cr-recovery-offer.h"

#include "cr-quote.h"
#include "cr-dialogs.h"
#include "cr-diff.h"
#include "cr-format.h"
#include "cr-interface.h"
#include "cr-reader.h"
#include "cr-recovery.h"
#include "cr-store.h"
#include "cr-window-private.h"
#include "cr-words.h"

#include <glib/gi18n.h>

#define DIFFERENCE_HEIGHT 200

/* A copy, and what became of the file it was made for. */
typedef struct
{
  CrRecovery  *copy;
  CrRoadmap   *roadmap; /* what the copy holds */
  CrRoadmap   *theirs;  /* what the file holds; NULL when it cannot be opened */
  GError      *error;   /* why */
  CrChangeSet *set;     /* from theirs to the copy; or NULL */
  gint64       time;    /* of the last change of the file, Unix seconds */
} Candidate;

/* Shared by the dialogs, one after the other. */
typedef struct
{
  GPtrArray *candidates; /* newest first; the last is asked about next */
  CrWindow  *window;
} Offer;

static void
candidate_free (gpointer data)
{
  Candidate *candidate = data;

  cr_recovery_free (candidate->copy);
  g_clear_object (&candidate->roadmap);
  g_clear_object (&candidate->theirs);
  g_clear_error (&candidate->error);
  g_clear_pointer (&candidate->set, cr_change_set_unref);
  g_free (candidate);
}

static void
clear_offer (gpointer data)
{
  Offer *offer = data;

  g_ptr_array_unref (offer->candidates);
  g_object_unref (offer->window);
}

static void
release_offer (gpointer  data,
               GClosure *closure)
{
  g_rc_box_release_full (data, clear_offer);
}

static void
discard_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  GError *error = NULL;

  if (cr_recovery_discard (&cr_file_operations_default, task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
discarded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (CrWindow) window = user_data;
  g_autoptr (GError)   error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error) && !cr_window_is_closed (window))
    cr_dialogs_report (GTK_WINDOW (window), _ ("The Recovery Copy Could Not Be Discarded"), error);
}

/* Takes the copy over. */
static void
discard (CrWindow   *window,
         CrRecovery *copy)
{
  /* The thread may let go of the task last, and must not be the one that ends the window. */
  g_autoptr (GTask) task = g_task_new (NULL, NULL, discarded_cb, g_object_ref (window));

  g_task_set_task_data (task, copy, (GDestroyNotify) cr_recovery_free);
  g_task_run_in_thread (task, discard_in_thread);
}

/* A document that waits for being saved, and its copy. */
typedef struct
{
  GWeakRef    window;
  CrRecovery *copy; /* NULL when it was discarded */
} Recovered;

static void
recovered_free (gpointer  data,
                GClosure *closure)
{
  Recovered *recovered = data;

  g_weak_ref_clear (&recovered->window);
  cr_recovery_free (recovered->copy);
  g_free (recovered);
}

/* What is saved somewhere needs no copy any more. */
static void
saved_cb (CrDocument *document,
          GParamSpec *pspec,
          gpointer    user_data)
{
  Recovered           *recovered = user_data;
  g_autoptr (CrWindow) window = g_weak_ref_get (&recovered->window);

  if (window != NULL && cr_document_get_file (document) != NULL && recovered->copy != NULL)
    discard (window, g_steal_pointer (&recovered->copy));
}

/* The content becomes a document without a file: whether it is to replace what is there is the user's choice. */
static void
open_copy (Offer     *offer,
           Candidate *candidate)
{
  CrWindow              *window = cr_window_get_free (offer->window);
  g_autoptr (CrDocument) document = cr_document_new (cr_window_get_catalogue (window), candidate->roadmap);
  g_autoptr (GFile)      origin = g_file_new_for_path (candidate->copy->document);
  Recovered             *recovered = g_new0 (Recovered, 1);

  g_weak_ref_init (&recovered->window, window);
  recovered->copy = g_steal_pointer (&candidate->copy);
  cr_document_mark_modified (document);
  cr_document_set_origin (document, origin);
  g_signal_connect_data (document, "notify::file", G_CALLBACK (saved_cb), recovered, recovered_free, 0);
  cr_window_set_document (window, document);
}

static void ask_next (Offer *offer);

/* Closed windows are not offered anything: the copies stay and are offered at the next start. */
static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             gpointer          user_data)
{
  Offer     *offer = user_data;
  Candidate *candidate = g_ptr_array_index (offer->candidates, offer->candidates->len - 1);

  if (cr_window_is_closed (offer->window))
    return;
  if (g_str_equal (response, "open"))
    open_copy (offer, candidate);
  else if (g_str_equal (response, "discard"))
    discard (offer->window, g_steal_pointer (&candidate->copy));
  g_ptr_array_set_size (offer->candidates, (int) offer->candidates->len - 1);
  ask_next (offer);
}

/* “16 Nov 2026, 09:05” (transfer full) */
static char *
describe_time (gint64 seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (seconds);
  g_autofree char      *day = NULL;

  if (time == NULL)
    return g_strdup (CR_FORMAT_MISSING);
  day = cr_format_date_in_prose (cr_day_new ((guint) g_date_time_get_year (time),
                                             (guint) g_date_time_get_month (time),
                                             (guint) g_date_time_get_day_of_month (time)),
                                 cr_interface_get_language ());
  return g_strdup_printf ("%s, %02d:%02d", day, g_date_time_get_hour (time), g_date_time_get_minute (time));
}

static gboolean
is_newer (const Candidate *candidate)
{
  return candidate->theirs != NULL && candidate->time > candidate->copy->time;
}

/* (transfer full) */
static char *
describe (const Candidate *candidate)
{
  g_autofree char *displayed = g_filename_display_basename (candidate->copy->document);
  g_autofree char *name = cr_quote (displayed);
  g_autofree char *time = describe_time (candidate->copy->time);
  g_autofree char *later = NULL;
  g_autofree char *file = NULL;
  g_autofree char *start = NULL;

  /* TRANSLATORS: the first %s is the name of a file, the second a date and time. */
  start = g_strdup_printf (_ ("Saving “%s” was interrupted on %s. A whole copy of what was to be saved was kept."),
                           name, time);
  if (candidate->theirs == NULL)
    /* TRANSLATORS: %s says why, “plan.roadmap.json is not there any more”. */
    file = g_strdup_printf (_ ("The file itself cannot be opened. %s"), candidate->error->message);
  else if (is_newer (candidate))
    {
      later = describe_time (candidate->time);
      /* TRANSLATORS: %s is a date and time. */
      file = g_strdup_printf (_ ("The file was changed after that, on %s."), later);
    }
  return file != NULL ? g_strconcat (start, "\n\n", file, NULL) : g_steal_pointer (&start);
}

/* What the copy has that the file has not. (transfer floating) */
static GtkWidget *
make_difference (const Candidate *candidate,
                 CrCatalogue     *catalogue)
{
  GtkWidget            *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget            *heading = gtk_label_new (_ ("What the Copy Has Different"));
  GtkWidget            *scrolled = gtk_scrolled_window_new ();
  g_autoptr (GPtrArray) sentences = cr_document_describe_difference (candidate->set, candidate->theirs,
                                                                     candidate->roadmap, catalogue);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), DIFFERENCE_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled),
                                 cr_dialogs_make_sentences (_ ("What the Copy Has Different"), sentences));
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), scrolled);
  return box;
}

static void
ask_next (Offer *offer)
{
  const Candidate  *candidate = NULL;
  AdwMessageDialog *dialog = NULL;
  g_autofree char  *body = NULL;

  if (offer->candidates->len == 0)
    return;
  candidate = g_ptr_array_index (offer->candidates, offer->candidates->len - 1);
  body = describe (candidate);
  dialog = ADW_MESSAGE_DIALOG (
    adw_message_dialog_new (GTK_WINDOW (offer->window), _ ("Open the Recovery Copy?"), body));
  if (candidate->set != NULL)
    adw_message_dialog_set_extra_child (dialog,
                                        make_difference (candidate, cr_window_get_catalogue (offer->window)));
  adw_message_dialog_add_responses (dialog, "later", _ ("_Later"), "discard", _ ("_Discard"), "open", _ ("_Open"),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (dialog, "later");
  /* Where the file is the newer of the two, nothing is proposed. */
  adw_message_dialog_set_default_response (dialog, is_newer (candidate) ? "later" : "open");
  if (!is_newer (candidate))
    adw_message_dialog_set_response_appearance (dialog, "open", ADW_RESPONSE_SUGGESTED);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), g_rc_box_acquire (offer), release_offer, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* NULL when the file has what the copy has, or the copy holds no roadmap. Takes the copy over. (transfer full) */
static Candidate *
look_at (CrRecovery *copy,
         const char *language)
{
  const CrFileOperations *operations = &cr_file_operations_default;
  Candidate              *candidate = g_new0 (Candidate, 1);
  gsize                   length = 0;
  const char             *data = g_bytes_get_data (copy->content, &length);
  g_autoptr (CrLoaded)    loaded = NULL;
  struct stat             status;

  candidate->copy = copy;
  if (cr_recovery_is_needed (operations, copy))
    candidate->roadmap = cr_reader_read (data, length, NULL);
  if (candidate->roadmap != NULL)
    loaded = cr_store_load (operations, copy->document, language, NULL, NULL, &candidate->error);
  if (loaded != NULL)
    {
      candidate->theirs = g_object_ref (loaded->roadmap);
      candidate->set = cr_diff (candidate->theirs, candidate->roadmap);
    }
  if (operations->stat (copy->document, &status) == 0)
    candidate->time = status.st_mtime;
  if (candidate->roadmap != NULL && (candidate->set == NULL || cr_change_set_get_length (candidate->set) > 0))
    return candidate;
  candidate_free (candidate);
  return NULL;
}

static void
list_in_thread (GTask        *task,
                gpointer      source,
                gpointer      language,
                GCancellable *cancellable)
{
  g_autofree char      *folder = cr_interface_get_recovery_folder ();
  g_autoptr (GPtrArray) copies = cr_recovery_list (&cr_file_operations_default, folder);
  GPtrArray            *candidates = g_ptr_array_new_with_free_func (candidate_free);

  g_ptr_array_set_free_func (copies, NULL);
  for (guint i = 0; i < copies->len; i++)
    {
      Candidate *candidate = look_at (g_ptr_array_index (copies, i), language);

      if (candidate != NULL)
        g_ptr_array_add (candidates, candidate);
    }
  g_task_return_pointer (task, candidates, (GDestroyNotify) g_ptr_array_unref);
  cr_recovery_sweep (&cr_file_operations_default, folder, g_get_real_time () / G_USEC_PER_SEC);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (CrWindow)  window = user_data;
  g_autoptr (GPtrArray) candidates = g_task_propagate_pointer (G_TASK (result), NULL);
  Offer                *offer = NULL;

  if (candidates == NULL || candidates->len == 0 || cr_window_is_closed (window))
    return;
  offer = g_rc_box_new0 (Offer);
  *offer = (Offer){ g_steal_pointer (&candidates), g_object_ref (window) };
  ask_next (offer);
  release_offer (offer, NULL);
}

void
cr_recovery_offer (CrWindow *window)
{
  /* Like the one above, not to be held by the thread. */
  g_autoptr (GTask) task = g_task_new (NULL, NULL, listed_cb, g_object_ref (window));

  g_task_set_task_data (task, (gpointer) cr_interface_get_language (), NULL);
  g_task_run_in_thread (task, list_in_thread);
}
