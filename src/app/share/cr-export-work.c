/* SPDX-License-Identifier: GPL-3.0-or-later
 * Exports in a worker thread. */
#include "config.h"

#include "cr-export-work.h"

#include "cr-quote.h"
#include "cr-redact.h"
#include "cr-save.h"
#include "cr-worksheet.h"

#include <glib/gi18n.h>

typedef struct
{
  CrExportOrder           order; /* with references of its own */
  const CrFileOperations *operations;
  char                   *path; /* NULL: only to be looked at */
  char                   *recovery_folder;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_object (&work->order.roadmap);
  g_clear_pointer (&work->order.catalogue, cr_catalogue_unref);
  g_clear_object (&work->order.run);
  g_clear_pointer (&work->order.scope, g_hash_table_unref);
  g_free (work->path);
  g_free (work->recovery_folder);
  g_free (work);
}

void
cr_exported_free (CrExported *exported)
{
  g_clear_pointer (&exported->content, g_bytes_unref);
  g_clear_pointer (&exported->report, cr_report_free);
  g_clear_pointer (&exported->left_out, g_ptr_array_unref);
  g_free (exported);
}

static guint
count_missing (CrRoadmap  *roadmap,
               GHashTable *scope,
               const char *language)
{
  g_autoptr (GPtrArray)  rows = cr_worksheet_list (roadmap, scope);
  const CrWorksheetState missing = g_str_equal (language, "ru") ? CR_WORKSHEET_MISSING_RU : CR_WORKSHEET_MISSING_EN;
  guint                  n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += cr_worksheet_get_state (((const CrWorksheetRow *) rows->pdata[i])->text) == missing;
  return n;
}

/* “Adopt a definition”: It has no dates. (transfer full) */
static char *
describe_left_out (const CrExport *export,
                   const CrLeftOut *left_out)
{
  const CrTask    *task = cr_roadmap_lookup_task (export->roadmap, cr_intern (left_out->id));
  const char      *title = task != NULL ? cr_text_show (task->title, export->messages) : "";
  g_autofree char *name = cr_quote (title[0] != '\0' ? title : left_out->id);

  /* TRANSLATORS: the title of a task, and what is not exported of it. */
  return g_strdup_printf (_ ("“%s”: %s"), name, left_out->why);
}

static GPtrArray *
describe_all_left_out (const CrExport *export)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < export->left_out->len; i++)
    g_ptr_array_add (sentences, describe_left_out (export, &g_array_index (export->left_out, CrLeftOut, i)));
  return sentences;
}

/* NULL when it was cancelled. */
static CrReport *
make_pages (const CrExport *export,
            const CrExportOrder *order,
            GError             **error)
{
  CrReportRequest request = { .roadmap = export->roadmap,
                              .catalogue = export->catalogue,
                              .language = export->language,
                              .today = export->today,
                              .scope = export->scope,
                              .blocks = cr_export_choice_get_blocks (&order->choice),
                              .paper = export->paper,
                              .orientation = export->orientation,
                              .sheet = order->sheet.width > 0 ? &order->sheet : NULL,
                              .both_languages = export->both_languages };
  CrReport       *report = cr_report_new (&request, export->run);

  if (report == NULL)
    g_cancellable_set_error_if_cancelled (export->run, error);
  return report;
}

/* What can be looked at: an SVG shows what the PNG of the same view does. */
static const CrFormat *
find_visible (const CrFormat *format)
{
  gboolean has_extension = FALSE;

  return g_str_equal (format->extension, "svg") ? cr_formats_find (".png", format->view, &has_extension) : format;
}

static gboolean
make (Work *work,
      CrExport *export,
      CrExported *exported,
      GError    **error)
{
  const CrExportChoice *choice = &work->order.choice;
  gboolean              looks = work->path == NULL;

  if (looks && cr_export_choice_has_paper (choice))
    {
      exported->report = make_pages (export, &work->order, error);
      exported->n_written = exported->report != NULL ? cr_report_get_n_tasks (exported->report) : 0;
      return exported->report != NULL;
    }
  exported->content = cr_formats_write (looks ? find_visible (choice->format) : choice->format, export, error);
  exported->n_written = export->written;
  return exported->content != NULL;
}

/* The roadmap as the reader is to have it. */
static void
fill_in (const CrExportOrder *order,
         CrRoadmap           *roadmap,
         CrExport *export)
{
  const CrExportChoice *choice = &order->choice;

  cr_export_init (export, order->catalogue, choice->language, order->today);
  export->messages = order->messages;
  export->time = cr_export_find_time (g_getenv ("SOURCE_DATE_EPOCH"), order->today);
  export->roadmap = roadmap;
  export->scope = order->scope;
  export->profile = choice->profile;
  export->paper = choice->paper;
  export->orientation = choice->orientation;
  export->blocks = cr_export_choice_get_blocks (choice);
  export->both_languages = choice->both_languages;
  export->dated_only = choice->dated_only && cr_export_choice_has_dated_only (choice);
  export->run = order->run;
}

/* NULL with an error. */
static CrExported *
run (Work    *work,
     GError **error)
{
  const CrExportOrder   *order = &work->order;
  g_autoptr (CrRoadmap)  roadmap = order->choice.redacted ? cr_redact_new (order->roadmap)
                                                          : g_object_ref (order->roadmap);
  g_autoptr (CrExported) exported = g_new0 (CrExported, 1);
  g_autoptr (GPtrArray)  tasks = NULL;
  g_auto (CrExport) export = { 0 };
  g_auto (CrSaveResult) saved = { 0 };

  fill_in (order, roadmap, &export);
  if (!make (work, &export, exported, error) || g_cancellable_set_error_if_cancelled (order->run, error))
    return NULL;

  tasks = cr_export_list_tasks (&export);
  exported->n_tasks = tasks->len;
  exported->left_out = describe_all_left_out (&export);
  if (cr_export_choice_shows_texts (&order->choice))
    exported->n_missing = count_missing (roadmap, order->scope, order->choice.language);
  if (work->path != NULL && !cr_save (work->operations, work->path, exported->content, NULL, work->recovery_folder,
                                      &saved, error))
    return NULL;
  return g_steal_pointer (&exported);
}

static void
work_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  GError     *error = NULL;
  CrExported *exported = run (data, &error);

  if (exported != NULL)
    g_task_return_pointer (task, exported, (GDestroyNotify) cr_exported_free);
  else
    g_task_return_error (task, error);
}

static void
start (const CrExportOrder *order,
       Work                *work,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  work->order = *order;
  g_object_ref (work->order.roadmap);
  cr_catalogue_ref (work->order.catalogue);
  if (work->order.run != NULL)
    g_object_ref (work->order.run);
  if (work->order.scope != NULL)
    g_hash_table_ref (work->order.scope);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, work_thread);
}

void
cr_export_preview_async (const CrExportOrder *order,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  start (order, g_new0 (Work, 1), callback, user_data);
}

void
cr_export_write_async (const CrExportOrder    *order,
                       const CrFileOperations *operations,
                       const char             *path,
                       const char             *recovery_folder,
                       GAsyncReadyCallback     callback,
                       gpointer                user_data)
{
  Work *work = g_new0 (Work, 1);

  g_return_if_fail (operations != NULL && path != NULL);

  work->operations = operations;
  work->path = g_strdup (path);
  work->recovery_folder = g_strdup (recovery_folder);
  start (order, work, callback, user_data);
}

CrExported *
cr_export_work_finish (GAsyncResult *result,
                       GError      **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, start), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
