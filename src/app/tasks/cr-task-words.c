/* SPDX-License-Identifier: GPL-3.0-or-later
 * What stands in a cell of the table of tasks, in words. */
#include "config.h"

#include "cr-task-words.h"

#include "cr-texts.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *
show_entry (const CrCatalogue *catalogue,
            const char        *id,
            const char        *language)
{
  const CrEntry *entry = cr_catalogue_lookup (catalogue, id);

  return entry != NULL ? cr_entry_get_short_title (entry, language) : id;
}

static char *
show_optional (const CrCatalogue *catalogue,
               const char        *id,
               const char        *language)
{
  return g_strdup (id != NULL ? show_entry (catalogue, id, language) : CR_FORMAT_MISSING);
}

static char *
show_entries (const CrCatalogue *catalogue,
              const CrIds       *ids,
              const char        *language)
{
  g_autoptr (GString) words = g_string_new (ids == NULL ? CR_FORMAT_MISSING : NULL);

  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", show_entry (catalogue, ids->ids[i], language));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
show_tasks (CrRoadmap   *roadmap,
            const CrIds *ids,
            const char  *language)
{
  g_autoptr (GString) words = g_string_new (ids == NULL ? CR_FORMAT_MISSING : NULL);

  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    {
      const CrTask *task = cr_roadmap_lookup_task (roadmap, ids->ids[i]);

      g_string_append_printf (words, "%s%s", i > 0 ? ", " : "",
                              task != NULL ? cr_text_show (task->title, language) : ids->ids[i]);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static const char *
show_priority (const CrTask *task)
{
  if (g_strcmp0 (task->priority, "high") == 0)
    return C_ ("priority", "High");
  if (g_strcmp0 (task->priority, "low") == 0)
    return C_ ("priority", "Low");
  if (task->priority == NULL || g_str_equal (task->priority, "normal"))
    return C_ ("priority", "Normal");
  return task->priority;
}

static const char *
show_translation (const CrTask *task)
{
  CrTranslation en = cr_translation_count_in_record (&task->record, "en");
  CrTranslation ru = cr_translation_count_in_record (&task->record, "ru");

  if (en.n_missing > 0 && ru.n_missing > 0)
    return _ ("Both incomplete");
  if (en.n_missing > 0)
    return _ ("English missing");
  if (ru.n_missing > 0)
    return _ ("Russian missing");
  if (en.n_stale > 0)
    return _ ("English outdated");
  if (ru.n_stale > 0)
    return _ ("Russian outdated");
  return _ ("Complete");
}

/* Hundredths; FALSE for what is no decimal with at most two places, or too large. */
static gboolean
read_hundredths (const char *decimal,
                 gint64     *hundredths)
{
  const char      *point = strchr (decimal, '.');
  gsize            n_places = point != NULL ? strlen (point + 1) : 0;
  g_auto (GStrv)   parts = g_strsplit (decimal, ".", 2);
  g_autofree char *digits = NULL;

  if (n_places > 2)
    return FALSE;
  digits = g_strconcat (parts[0], point != NULL ? parts[1] : "", n_places == 0 ? "00" : n_places == 1 ? "0"
                                                                                                      : "",
                        NULL);
  return g_ascii_string_to_signed (digits, 10, 0, G_MAXINT64 / 1024, hundredths, NULL);
}

char *
cr_task_words_sum_costs (const CrList *costs)
{
  gint64 sum = 0;

  for (guint i = 0; i < cr_list_get_length (costs); i++)
    {
      const CrCost *cost = (const CrCost *) costs->items[i];
      gint64        hundredths = 0;

      if (cost->amount == NULL || !read_hundredths (cost->amount, &hundredths) || sum > G_MAXINT64 / 2)
        return NULL;
      sum += hundredths;
    }
  if (cr_list_get_length (costs) == 0)
    return NULL;
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%02d", sum / 100, (int) (sum % 100));
}

static char *
show_cost (const CrTask *task,
           CrRoadmap    *roadmap,
           const char   *language)
{
  g_autofree char *sum = cr_task_words_sum_costs (task->costs);

  return sum != NULL ? cr_format_money (sum, cr_roadmap_get_head (roadmap)->currency, language)
                     : g_strdup (CR_FORMAT_MISSING);
}

char *
cr_task_words_show (const CrTask      *task,
                    CrColumn           column,
                    CrRoadmap         *roadmap,
                    const CrCatalogue *catalogue,
                    const CrWording   *wording)
{
  const char *language = wording->language;

  switch (column)
    {
    case CR_COLUMN_TITLE:
      return g_strdup (cr_text_show (task->title, wording->content));
    case CR_COLUMN_AREA:
      return show_optional (catalogue, task->area, language);
    case CR_COLUMN_STATUS:
      return show_optional (catalogue, task->status != NULL ? task->status : "not-started", language);
    case CR_COLUMN_OWNER:
      return g_strdup (task->owner == NULL ? CR_FORMAT_MISSING
                                           : cr_roadmap_show_unit (roadmap, task->owner, wording->content));
    case CR_COLUMN_START:
      return cr_format_date_in_form (task->start, wording->dates, language);
    case CR_COLUMN_FINISH:
      return cr_format_date_in_form (task->finish, wording->dates, language);
    case CR_COLUMN_PROGRESS:
      return cr_format_percent (cr_task_get_progress (task), language);
    case CR_COLUMN_CAPABILITIES:
      return show_entries (catalogue, task->capabilities, language);
    case CR_COLUMN_PRIORITY:
      return g_strdup (show_priority (task));
    case CR_COLUMN_TRANSLATION:
      return g_strdup (show_translation (task));
    case CR_COLUMN_SERVICES:
      return show_entries (catalogue, task->services, language);
    case CR_COLUMN_ENABLERS:
      return show_entries (catalogue, task->enablers, language);
    case CR_COLUMN_COST:
      return show_cost (task, roadmap, language);
    case CR_COLUMN_AFTER:
      return show_tasks (roadmap, task->after, wording->content);
    case CR_N_TABLE_COLUMNS:
    default:
      g_assert_not_reached ();
    }
}

char *
cr_task_words_count_group (const CrTaskGroupFigures *figures,
                           const char               *language)
{
  if (figures->n_shown == figures->n_total)
    return cr_format_integer (figures->n_total, language);
  /* TRANSLATORS: tasks of a group that the filters let pass, and all tasks of the group. */
  return g_strdup_printf (C_ ("group", "%u of %u"), figures->n_shown, figures->n_total);
}

char *
cr_task_words_describe_mix (const CrTaskGroupFigures *figures)
{
  return g_strdup_printf (_ ("Done %u, in progress %u, on hold %u, not started %u, cancelled %u"),
                          figures->by_status[CR_STATUS_DONE], figures->by_status[CR_STATUS_IN_PROGRESS],
                          figures->by_status[CR_STATUS_ON_HOLD], figures->by_status[CR_STATUS_NOT_STARTED],
                          figures->by_status[CR_STATUS_CANCELLED]);
}
