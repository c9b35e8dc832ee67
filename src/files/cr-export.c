/* SPDX-License-Identifier: GPL-3.0-or-later
 * One export. */
#include "config.h"

#include "cr-export.h"

#include "cr-language.h"

static void
clear_left_out (gpointer item)
{
  CrLeftOut *left_out = item;

  g_free (left_out->id);
  g_free (left_out->why);
}

void
cr_export_init (CrExport    *self,
                CrCatalogue *catalogue,
                const char  *language,
                CrDay        today)
{
  *self = (CrExport){
    .catalogue = catalogue,
    .language = language,
    .messages = language,
    .today = today,
    .time = cr_export_find_time (NULL, today),
    .left_out = g_array_new (FALSE, FALSE, sizeof (CrLeftOut)),
  };
  g_array_set_clear_func (self->left_out, clear_left_out);
}

void
cr_export_clear (CrExport *self)
{
  g_clear_pointer (&self->left_out, g_array_unref);
}

gint64
cr_export_find_time (const char *source_date_epoch,
                     CrDay       today)
{
  gint64 time = 0;
  CrDay  epoch = cr_day_new (1970, 1, 1);

  if (source_date_epoch != NULL && g_ascii_string_to_signed (source_date_epoch, 10, 0, G_MAXINT32, &time, NULL))
    return time;

  return ((gint64) today - (gint64) epoch) * G_TIME_SPAN_DAY / G_USEC_PER_SEC;
}

GPtrArray *
cr_export_list_tasks (const CrExport *self)
{
  guint      n = cr_roadmap_get_n_tasks (self->roadmap);
  GPtrArray *tasks = g_ptr_array_sized_new (n);

  for (guint i = 0; i < n; i++)
    {
      const CrTask *task = cr_roadmap_get_task (self->roadmap, i);

      if (self->scope == NULL || g_hash_table_contains (self->scope, task->id))
        g_ptr_array_add (tasks, (gpointer) task);
    }
  return tasks;
}

void
cr_export_leave_out (CrExport   *self,
                     const char *id,
                     char       *why)
{
  CrLeftOut left_out = { g_strdup (id), why };

  g_array_append_val (self->left_out, left_out);
}

const char *
cr_export_words (const CrExport *self,
                 const char     *msgid)
{
  return cr_translate (self->language, "export", msgid);
}

const char *
cr_export_message (const CrExport *self,
                   const char     *msgid)
{
  return cr_translate (self->messages, "export", msgid);
}
