/* SPDX-License-Identifier: GPL-3.0-or-later
 * The tables of tasks of a page. */
#include "config.h"

#include "cr-html-tasks.h"

#include "cr-export-words.h"
#include "cr-format.h"
#include "cr-html-text.h"
#include "cr-link-address.h"
#include "cr-run.h"
#include "cr-schedule.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  CrExport *export;
  GString    *html;
  GHashTable *places; /* of tasks on the page, by interned id; from 1 */
} Writer;

static const char *const columns[] = { "title", "status", "progress", "start", "finish", "owner",
                                       "capabilities", "after" };

static void
append_label (Writer     *writer,
              const char *field)
{
  cr_html_append_element (writer->html, "dt", "", cr_export_label (writer->export, field));
}

static void
append_detail (Writer       *writer,
               const char   *field,
               const CrText *text)
{
  if (!cr_text_has_sides (text))
    return;

  append_label (writer, field);
  cr_html_append_user (writer->html, "dd", writer->export, text);
}

static void
append_partners (Writer       *writer,
                 const CrTask *task)
{
  if (task->partners == NULL)
    return;

  append_label (writer, "partners");
  for (guint i = 0; i < task->partners->n_ids; i++)
    cr_html_append_plain (writer->html, "dd", cr_export_show_unit (writer->export, task->partners->ids[i]));
}

static void
append_costs (Writer       *writer,
              const CrTask *task)
{
  const char *currency = cr_roadmap_get_head (writer->export->roadmap)->currency;

  if (task->costs == NULL)
    return;

  append_label (writer, "costs");
  for (guint i = 0; i < task->costs->n_items; i++)
    {
      const CrCost    *cost = (const CrCost *) task->costs->items[i];
      g_autofree char *amount = cr_format_decimal (cost->amount != NULL ? cost->amount : "", writer->export->language);
      g_autofree char *line = g_strdup_printf ("%" G_GINT64_FORMAT ": %s %s%s%s", cost->year, amount,
                                               currency != NULL ? currency : "", cost->source != NULL ? ", " : "",
                                               cost->source != NULL ? cost->source : "");

      cr_html_append_plain (writer->html, "dd", line);
    }
}

/* What should not be opened is shown and leads nowhere. */
static void
append_link (Writer       *writer,
             const CrLink *link)
{
  g_autofree char *safe = cr_link_address_to_open (link->url);
  g_autofree char *shown = link->url != NULL ? cr_link_address_to_show (link->url) : NULL;

  g_string_append (writer->html, "<dd>");
  if (link->title != NULL)
    cr_html_append_plain (writer->html, "bdi", link->title);
  if (link->title != NULL && link->url != NULL)
    g_string_append (writer->html, " — ");
  if (safe != NULL)
    {
      g_string_append (writer->html, "<a rel=\"noreferrer noopener\" href=\"");
      cr_html_append_text (writer->html, safe);
      g_string_append (writer->html, "\">");
    }
  if (shown != NULL)
    cr_html_append_plain (writer->html, "bdi", shown);
  g_string_append (writer->html, safe != NULL ? "</a></dd>" : "</dd>");
}

static void
append_links (Writer       *writer,
              const CrTask *task)
{
  if (task->links == NULL)
    return;

  append_label (writer, "links");
  for (guint i = 0; i < task->links->n_items; i++)
    append_link (writer, (const CrLink *) task->links->items[i]);
}

static void
append_indicator (Writer       *writer,
                  const CrTask *task)
{
  const CrIndicator *indicator = (const CrIndicator *) task->indicator;
  const struct
  {
    const char *name;
    const char *value;
  } values[] = {
    { "baseline", indicator != NULL ? indicator->baseline : NULL },
    { "target", indicator != NULL ? indicator->target : NULL },
    { "actual", indicator != NULL ? indicator->actual : NULL },
  };

  if (indicator == NULL)
    return;

  append_detail (writer, "indicator", indicator->name);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *path_name = g_strconcat ("indicator.", values[i].name, NULL);
      g_autofree char *line = NULL;

      if (values[i].value == NULL)
        continue;
      line = g_strdup_printf ("%s%s%s", values[i].value, indicator->unit != NULL ? " " : "",
                              indicator->unit != NULL ? indicator->unit : "");
      append_label (writer, path_name);
      cr_html_append_plain (writer->html, "dd", line);
    }
}

static void
append_title (Writer       *writer,
              const CrTask *task)
{
  GString *html = writer->html;
  gsize    before;

  g_string_append (html, "<th scope=\"row\">");
  cr_html_append_user (html, "span", writer->export, task->title);
  if (task->milestone)
    cr_html_append_element (html, "span", " class=\"sign\"", cr_export_label (writer->export, "milestone"));

  before = html->len;
  g_string_append (html, "<dl>");
  append_detail (writer, "description", task->description);
  append_detail (writer, "reason", task->reason);
  append_partners (writer, task);
  append_detail (writer, "result", task->result);
  append_indicator (writer, task);
  append_costs (writer, task);
  append_links (writer, task);
  append_detail (writer, "notes", task->notes);
  if (html->len == before + sizeof "<dl>" - 1)
    g_string_truncate (html, before);
  else
    g_string_append (html, "</dl>");
  g_string_append (html, "</th>");
}

/* A sign is a word, so that no colour has to tell it. */
static void
append_status (Writer       *writer,
               const CrTask *task)
{
  GString    *html = writer->html;
  const char *overdue = cr_export_words (writer->export, NC_ ("export", "overdue"));
  const char *blocked = cr_export_words (writer->export, NC_ ("export", "waits for predecessors"));

  g_string_append_printf (html, "<td class=\"%s\">", cr_status_to_id (cr_task_get_status (task)));
  cr_html_append_text (html, cr_export_show_status (writer->export, task));
  if (cr_task_is_overdue (task, writer->export->today))
    cr_html_append_element (html, "span", " class=\"sign\"", overdue);
  if (cr_schedule_is_blocked (writer->export->roadmap, task))
    cr_html_append_element (html, "span", " class=\"sign\"", blocked);
  g_string_append (html, "</td>");
}

static void
append_day (Writer *writer,
            CrDay   day)
{
  char             text[CR_DAY_TEXT_SIZE];
  g_autofree char *shown = cr_format_date (day, writer->export->language);

  g_string_append (writer->html, "<td class=\"day\">");
  if (day != CR_DAY_NONE)
    g_string_append_printf (writer->html, "<time datetime=\"%s\">", cr_day_format (day, text));
  cr_html_append_text (writer->html, shown);
  g_string_append (writer->html, day != CR_DAY_NONE ? "</time></td>" : "</td>");
}

static void
append_predecessors (Writer       *writer,
                     const CrTask *task)
{
  g_string_append (writer->html, "<td>");
  for (guint i = 0; i < cr_ids_get_length (task->after); i++)
    {
      const char   *id = task->after->ids[i];
      const CrTask *other = cr_roadmap_lookup_task (writer->export->roadmap, id);
      guint         place = GPOINTER_TO_UINT (g_hash_table_lookup (writer->places, id));

      if (i > 0)
        g_string_append (writer->html, "<br/>");
      if (place != 0)
        g_string_append_printf (writer->html, "<a href=\"#task-%u\">", place);
      if (other != NULL)
        cr_html_append_user (writer->html, "bdi", writer->export, other->title);
      else
        cr_html_append_plain (writer->html, "bdi", id);
      if (place != 0)
        g_string_append (writer->html, "</a>");
    }
  g_string_append (writer->html, "</td>");
}

static void
append_task (Writer       *writer,
             const CrTask *task)
{
  guint            place = GPOINTER_TO_UINT (g_hash_table_lookup (writer->places, task->id));
  g_autofree char *percent = cr_format_percent (cr_task_get_progress (task), writer->export->language);
  const char      *owner = cr_export_show_unit (writer->export, task->owner);

  g_string_append_printf (writer->html, "<tr id=\"task-%u\">", place);
  append_title (writer, task);
  append_status (writer, task);
  cr_html_append_element (writer->html, "td", " class=\"number\"", percent);
  append_day (writer, task->start);
  append_day (writer, task->finish);
  cr_html_append_plain (writer->html, "td", owner != NULL ? owner : CR_FORMAT_MISSING);
  g_string_append (writer->html, "<td>");
  for (guint i = 0; i < cr_ids_get_length (task->capabilities); i++)
    {
      if (i > 0)
        g_string_append (writer->html, "<br/>");
      cr_html_append_text (writer->html, cr_export_show_entry (writer->export, task->capabilities->ids[i]));
    }
  g_string_append (writer->html, "</td>");
  append_predecessors (writer, task);
  g_string_append (writer->html, "</tr>\n");
}

static void
begin_table (Writer     *writer,
             const char *title)
{
  cr_html_append_element (writer->html, "h3", "", title);
  g_string_append (writer->html, "\n<div class=\"wide\"><table>\n");
  cr_html_append_element (writer->html, "caption", "", title);
  g_string_append (writer->html, "\n<thead><tr>");
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    cr_html_append_element (writer->html, "th", " scope=\"col\"", cr_export_label (writer->export, columns[i]));
  g_string_append (writer->html, "</tr></thead>\n<tbody>\n");
}

static void
find_places (Writer          *writer,
             const GPtrArray *tasks)
{
  for (guint i = 0; i < tasks->len; i++)
    g_hash_table_insert (writer->places, (gpointer) CR_TASK (tasks->pdata[i])->id, GUINT_TO_POINTER (i + 1));
}

gboolean
cr_html_append_tasks (GString *html,
                      CrExport *export,
                      GError **error)
{
  const char            *without = cr_export_words (export, NC_ ("export", "Without an area of work"));
  g_autoptr (GPtrArray)  tasks = cr_export_list_by_area (export);
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  Writer                 writer = { export, html, places };
  const char            *area = NULL;

  find_places (&writer, tasks);
  for (guint i = 0; i < tasks->len; i++)
    {
      const CrTask *task = tasks->pdata[i];

      if (g_cancellable_set_error_if_cancelled (export->run, error))
        return FALSE;
      if (i == 0 || cr_export_get_area (export, task) != area)
        {
          area = cr_export_get_area (export, task);
          if (i > 0)
            g_string_append (html, "</tbody></table></div>\n");
          begin_table (&writer, area != NULL ? cr_export_show_entry (export, area) : without);
        }
      append_task (&writer, task);
      export->written++;
      cr_run_set_done (export->run, (double) export->written / tasks->len);
    }
  if (tasks->len > 0)
    g_string_append (html, "</tbody></table></div>\n");
  return !g_cancellable_set_error_if_cancelled (export->run, error);
}
