/* SPDX-License-Identifier: GPL-3.0-or-later
 * Offers what was saved from a write that was interrupted. */
#include "config.h"

#include "cr-recovery-offer.h"

#include "cr-dialogs.h"
#include "cr-interface.h"
#include "cr-reader.h"
#include "cr-recovery.h"

#include <glib/gi18n.h>

typedef struct
{
  GPtrArray *copies; /* of CrRecovery, newest first; the last is asked about next */
  CrWindow  *window;
} Offer;

static void
offer_free (Offer *offer)
{
  g_ptr_array_unref (offer->copies);
  g_object_unref (offer->window);
  g_free (offer);
}

static void ask_next (Offer *offer);

/* The content becomes a document without a file: where to save it is the user's choice. */
static void
open_copy (Offer            *offer,
           const CrRecovery *copy)
{
  gsize                  length = 0;
  const char            *data = g_bytes_get_data (copy->content, &length);
  g_autoptr (CrRoadmap)  roadmap = cr_reader_read (data, length, NULL);
  g_autoptr (CrDocument) document = NULL;
  GtkApplication        *application = gtk_window_get_application (GTK_WINDOW (offer->window));
  CrWindow              *window = offer->window;

  if (roadmap == NULL)
    return;
  document = cr_document_new (cr_window_get_catalogue (offer->window), roadmap);
  cr_document_mark_modified (document);
  if (!cr_window_is_free (window))
    {
      window = cr_window_new (CR_APPLICATION (application), cr_window_get_catalogue (offer->window));
      gtk_window_present (GTK_WINDOW (window));
    }
  cr_window_set_document (window, document);
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             gpointer          user_data)
{
  Offer            *offer = user_data;
  const CrRecovery *copy = g_ptr_array_index (offer->copies, offer->copies->len - 1);

  if (g_str_equal (response, "open"))
    open_copy (offer, copy);
  else if (g_str_equal (response, "discard"))
    cr_recovery_discard (&cr_file_operations_default, copy, NULL);
  g_ptr_array_set_size (offer->copies, (int) offer->copies->len - 1);
  ask_next (offer);
}

static void
ask_next (Offer *offer)
{
  const CrRecovery     *copy = NULL;
  AdwMessageDialog     *dialog = NULL;
  g_autofree char      *name = NULL;
  g_autofree char      *date = NULL;
  g_autofree char      *day = NULL;
  g_autoptr (GDateTime) time = NULL;

  if (offer->copies->len == 0)
    {
      offer_free (offer);
      return;
    }
  copy = g_ptr_array_index (offer->copies, offer->copies->len - 1);
  name = g_filename_display_name (copy->document);
  time = g_date_time_new_from_unix_local (copy->time);
  day = cr_format_date_in_prose (cr_day_new ((guint) g_date_time_get_year (time), (guint) g_date_time_get_month (time),
                                             (guint) g_date_time_get_day_of_month (time)),
                                 cr_interface_get_language ());
  date = g_strdup_printf ("%s, %02d:%02d", day, g_date_time_get_hour (time), g_date_time_get_minute (time));
  dialog =
    ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (offer->window), _ ("Open the Recovery Copy?"), NULL));
  /* TRANSLATORS: the first %s is the name of a file, the second a date and time. */
  adw_message_dialog_format_body (
    dialog, _ ("Saving “%s” was interrupted on %s. A whole copy of what was to be saved was kept."), name, date);
  adw_message_dialog_add_responses (dialog, "later", _ ("_Later"), "discard", _ ("_Discard"), "open", _ ("_Open"),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (dialog, "open", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "open");
  adw_message_dialog_set_close_response (dialog, "later");
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), offer);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
list_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_autofree char      *folder = cr_interface_get_recovery_folder ();
  g_autoptr (GPtrArray) all = cr_recovery_list (&cr_file_operations_default, folder);

  for (guint i = all->len; i-- > 0;)
    if (!cr_recovery_is_needed (&cr_file_operations_default, g_ptr_array_index (all, i)))
      g_ptr_array_remove_index (all, i);
  g_task_return_pointer (task, g_steal_pointer (&all), (GDestroyNotify) g_ptr_array_unref);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GPtrArray) copies = g_task_propagate_pointer (G_TASK (result), NULL);
  Offer                *offer = NULL;

  if (copies == NULL || copies->len == 0)
    return;
  offer = g_new (Offer, 1);
  *offer = (Offer){ g_steal_pointer (&copies), g_object_ref (CR_WINDOW (source)) };
  ask_next (offer);
}

void
cr_recovery_offer (CrWindow *window)
{
  g_autoptr (GTask) task = g_task_new (window, NULL, listed_cb, NULL);

  g_task_run_in_thread (task, list_in_thread);
}
