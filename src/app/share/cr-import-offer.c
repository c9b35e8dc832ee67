/* SPDX-License-Identifier: GPL-3.0-or-later
 * Making offers of imports. */
#include "config.h"

#include "cr-import-offer.h"

#include "cr-file-error.h"
#include "cr-import-csv.h"
#include "cr-interface.h"
#include "cr-quote.h"

#include <fcntl.h>
#include <glib/gi18n.h>

/* What is shown of a text, so that a person sees whether its letters were read right. */
#define N_LINES_SHOWN     4
#define N_CHARACTERS_LINE 160

/* What the thread needs, and what it makes. */
typedef struct
{
  char                 *path;
  const CrImportFormat *format;
  CrRun                *run;
  CrImportOffer        *offer;
} Job;

void
cr_import_offer_free (CrImportOffer *self)
{
  g_clear_pointer (&self->content, g_bytes_unref);
  g_clear_pointer (&self->changes, cr_change_set_unref);
  cr_import_clear (&self->import);
  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_free (self->preview);
  g_free (self);
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_clear_object (&job->run);
  g_clear_pointer (&job->offer, cr_import_offer_free);
  g_free (job);
}

static gboolean
read_file (Job     *job,
           GError **error)
{
  const CrFileOperations *operations = &cr_file_operations_default;
  int                     fd = -1;
  int                     cause = cr_file_open_ordinary (operations, job->path, O_RDONLY, &fd, NULL);

  if (cause == 0)
    {
      cause = cr_file_read_all (operations, fd, CR_FILE_SIZE_MAX, &job->offer->content);
      cr_file_close (operations, fd);
    }
  if (cause == 0)
    return TRUE;
  cr_file_error_set (error, CR_FILE_TASK_OPEN, job->path, cause);
  return FALSE;
}

/* (transfer full) The first lines, none longer than a window is wide. */
static char *
make_preview (GBytes *content)
{
  const char         *encoding = NULL;
  gsize               length = 0;
  g_autofree char    *text = cr_import_csv_decode (content, &encoding, &length);
  g_auto (GStrv)      lines = text != NULL ? g_strsplit (text, "\n", N_LINES_SHOWN + 1) : NULL;
  g_autoptr (GString) preview = g_string_new (NULL);

  for (guint i = 0; lines != NULL && lines[i] != NULL && i < N_LINES_SHOWN; i++)
    {
      g_autofree char *start = g_utf8_substring (lines[i], 0, MIN (g_utf8_strlen (lines[i], -1), N_CHARACTERS_LINE));

      if (i > 0)
        g_string_append_c (preview, '\n');
      g_string_append (preview, g_strchomp (start));
    }
  return g_string_free (g_steal_pointer (&preview), FALSE);
}

static void
make_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Job           *job = task_data;
  CrImportOffer *offer = job->offer;
  GError        *error = NULL;

  if (offer->content != NULL || read_file (job, &error))
    offer->changes = cr_import_read (&offer->import, job->format, offer->content, &error);
  if (offer->changes == NULL || g_cancellable_set_error_if_cancelled (G_CANCELLABLE (job->run), &error))
    {
      g_task_return_error (task, error);
      return;
    }
  offer->import.run = NULL;
  offer->after = cr_roadmap_copy (offer->before);
  if (offer->import.refused->len == 0)
    cr_roadmap_apply (offer->after, offer->changes, CR_APPLY_GESTURE, NULL, NULL);
  if (offer->import.encoding != NULL)
    offer->preview = make_preview (offer->content);
  g_task_return_pointer (task, g_steal_pointer (&job->offer), (GDestroyNotify) cr_import_offer_free);
}

/* The thread gets a roadmap of its own; the catalogue never changes. */
static Job *
make_job (CrDocument *document,
          GBytes     *content,
          CrRun      *run)
{
  Job *job = g_new0 (Job, 1);

  job->run = g_object_ref (run);
  job->offer = g_new0 (CrImportOffer, 1);
  job->offer->content = content != NULL ? g_bytes_ref (content) : NULL;
  job->offer->before = cr_roadmap_copy (cr_document_get_roadmap (document));
  cr_import_init (&job->offer->import, job->offer->before, cr_document_get_catalogue (document),
                  cr_interface_get_language ());
  job->offer->import.run = G_CANCELLABLE (run);
  return job;
}

void
cr_import_offer_make_async (CrDocument         *document,
                            GFile              *file,
                            GBytes             *content,
                            CrRun              *run,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, G_CANCELLABLE (run), callback, user_data);
  g_autofree char  *name = g_file_get_basename (file);
  g_autofree char  *extensions = NULL;
  Job              *job = make_job (document, content, run);

  job->path = g_file_get_path (file);
  job->format = cr_import_formats_find (name);
  g_task_set_task_data (task, job, job_free);
  if (job->path == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s",
                               _ ("The file is not on a disk that programs can read from."));
      return;
    }
  if (job->format == NULL)
    {
      extensions = cr_import_formats_list_extensions ();
      /* TRANSLATORS: %s is a list of ends of names, “.csv, .xlsx”. */
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                               _ ("The name of a file that can be imported ends in one of %s."), extensions);
      return;
    }
  g_task_run_in_thread (task, make_in_thread);
}

CrImportOffer *
cr_import_offer_make_finish (GAsyncResult *result,
                             GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

guint
cr_import_offer_get_n_changes (const CrImportOffer *self)
{
  return self->import.refused->len == 0 ? cr_change_set_get_length (self->changes) : 0;
}

char *
cr_import_offer_describe_refused (const CrRefused *refused)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char    *value = cr_quote_shorten (refused->value);

  if (refused->line > 0)
    /* TRANSLATORS: of a file, or row of a sheet; %lu is its number. */
    g_string_append_printf (words, _ ("Line %lu"), (gulong) refused->line);
  if (*refused->column != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", refused->column);
  if (*refused->value != '\0')
    {
      g_string_append (words, words->len > 0 ? ": " : "");
      /* TRANSLATORS: what stands in a cell of a table that cannot be imported. */
      g_string_append_printf (words, _ ("“%s”"), value);
    }
  g_string_append_printf (words, "%s%s", words->len > 0 ? ": " : "", refused->reason);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
cr_import_offer_describe_left_out (const CrImportLeftOut *left_out)
{
  return g_strdup_printf ("%s: %s", left_out->name, left_out->why);
}
