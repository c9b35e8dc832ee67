/* SPDX-License-Identifier: GPL-3.0-or-later
 * Writing of Markdown. */
#include "config.h"

#include "cr-markdown.h"

#include "cr-export-words.h"
#include "cr-format.h"
#include "cr-link-address.h"
#include "cr-run.h"
#include "cr-schedule.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Signs that may mean something, anywhere and in a paragraph; a backslash takes the meaning from each. */
#define MARKS           "\\`*_[]<>#!|~$&"
#define PARAGRAPH_MARKS MARKS "+-.=:)"

typedef struct
{
  CrExport *export;
  GString *text;
} Writer;

static const char *const columns[] = { "title", "status", "progress", "start", "finish", "owner", "capabilities",
                                       "after", "links" };

static gboolean
is_line_end (gunichar c)
{
  return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* A text as one line: of a table, line ends are marked as such; elsewhere they are blanks. */
static void
append_escaped (GString    *text,
                const char *string,
                const char *marks,
                const char *line_end)
{
  g_autofree char *clean = cr_export_clean (string);
  const char      *plain = g_strstrip (clean); /* what is to be taken as it stands begins here */

  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_mark = c < 0x80 && strchr (marks, (int) c) != NULL;

      if (!is_mark && c != '\t' && !is_line_end (c))
        continue;
      g_string_append_len (text, plain, p - plain);
      plain = is_mark ? p : g_utf8_next_char (p);
      if (is_mark)
        g_string_append_c (text, '\\');
      else if (c == '\t')
        g_string_append_c (text, ' ');
      else if (c != '\r' || p[1] != '\n')
        g_string_append (text, line_end);
    }
  g_string_append (text, plain);
}

static void
append_text (GString    *text,
             const char *string,
             const char *line_end)
{
  append_escaped (text, string, MARKS, line_end);
}

static void
append_cell (Writer     *writer,
             const char *string)
{
  g_string_append (writer->text, " ");
  append_text (writer->text, string, "<br>");
  g_string_append (writer->text, " |");
}

/* In an address every sign that could end it is written by its number. */
static void
append_address (GString    *text,
                const char *address)
{
  for (const char *p = address; *p != '\0'; p++)
    if (strchr ("<>()[]\\|`\"'*_~$", *p) != NULL)
      g_string_append_printf (text, "%%%02X", (guint) (guchar) *p);
    else
      g_string_append_c (text, *p);
}

static void
append_links (Writer       *writer,
              const CrTask *task)
{
  g_string_append_c (writer->text, ' ');
  for (guint i = 0; i < cr_list_get_length (task->links); i++)
    {
      const CrLink    *link = (const CrLink *) task->links->items[i];
      g_autofree char *safe = cr_link_address_to_open (link->url);
      const char      *shown = link->title != NULL ? link->title : link->url;

      if (shown == NULL)
        continue;
      if (i > 0)
        g_string_append (writer->text, "<br>");
      g_string_append (writer->text, safe != NULL ? "[" : "");
      append_text (writer->text, shown, " ");
      if (safe != NULL)
        {
          g_string_append (writer->text, "](<");
          append_address (writer->text, safe);
          g_string_append (writer->text, ">)");
        }
    }
  g_string_append (writer->text, " |");
}

static void
append_status (Writer       *writer,
               const CrTask *task)
{
  GString *text = writer->text;

  g_string_append_c (text, ' ');
  append_text (text, cr_export_show_status (writer->export, task), " ");
  if (cr_task_is_overdue (task, writer->export->today))
    g_string_append_printf (text, "<br>**%s**", cr_export_words (writer->export, NC_ ("export", "overdue")));
  if (cr_schedule_is_blocked (writer->export->roadmap, task))
    g_string_append_printf (text, "<br>**%s**",
                            cr_export_words (writer->export, NC_ ("export", "waits for predecessors")));
  g_string_append (text, " |");
}

static void
append_task (Writer       *writer,
             const CrTask *task)
{
  const CrExport *export = writer->export;
  g_autofree char *percent = cr_format_percent (cr_task_get_progress (task), export->language);
  g_autofree char *start = cr_format_date (task->start, export->language);
  g_autofree char *finish = cr_format_date (task->finish, export->language);
  g_autofree char *capabilities = cr_export_join_entries (export, task->capabilities, "\n");
  g_autofree char *after = cr_export_join_predecessors (export, task, "\n");
  const char      *owner = cr_export_show_unit (export, task->owner);

  g_string_append_c (writer->text, '|');
  append_cell (writer, cr_export_show_text (export, task->title));
  append_status (writer, task);
  append_cell (writer, percent);
  append_cell (writer, start);
  append_cell (writer, finish);
  append_cell (writer, owner != NULL ? owner : CR_FORMAT_MISSING);
  append_cell (writer, capabilities);
  append_cell (writer, after);
  append_links (writer, task);
  g_string_append_c (writer->text, '\n');
}

static void
append_heading (Writer     *writer,
                const char *marks,
                const char *string)
{
  g_string_append_printf (writer->text, "%s ", marks);
  append_text (writer->text, string, " ");
  g_string_append (writer->text, "\n\n");
}

static void
append_paragraph (Writer     *writer,
                  const char *string)
{
  append_escaped (writer->text, string, PARAGRAPH_MARKS, " ");
  g_string_append (writer->text, "\n\n");
}

static void
begin_table (Writer     *writer,
             const char *title)
{
  append_heading (writer, "##", title);
  g_string_append_c (writer->text, '|');
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    append_cell (writer, cr_export_label (writer->export, columns[i]));
  g_string_append (writer->text, "\n|");
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    g_string_append (writer->text, g_str_equal (columns[i], "progress") ? " ---: |" : " --- |");
  g_string_append_c (writer->text, '\n');
}

static void
append_head (Writer *writer)
{
  const CrExport *export = writer->export;
  const CrHead    *head = cr_roadmap_get_head (export->roadmap);
  g_autofree char *day = cr_format_date_in_prose (export->today, export->language);
  g_autofree char *as_of = g_strdup_printf (cr_export_words (export, NC_ ("export", "As of %s")), day);
  g_autofree char *period = NULL;
  CrDay            start, finish;

  cr_roadmap_get_period (export->roadmap, &start, &finish);
  period = cr_format_range (start, finish, export->language);
  append_heading (writer, "#",
                  cr_text_has_sides (head->title) ? cr_export_show_text (export, head->title)
                                                  : cr_export_words (export, NC_ ("export", "Roadmap")));
  if (cr_text_has_sides (head->administration))
    append_paragraph (writer, cr_export_show_text (export, head->administration));
  if (start != CR_DAY_NONE || finish != CR_DAY_NONE)
    append_paragraph (writer, period);
  append_paragraph (writer, as_of);
}

GBytes *
cr_markdown_write (CrExport *export,
                   GError **error)
{
  const char           *without = cr_export_words (export, NC_ ("export", "Without an area of work"));
  g_autoptr (GString)   text = g_string_new (NULL);
  g_autoptr (GPtrArray) tasks = cr_export_list_by_area (export);
  Writer                writer = { export, text };
  const char           *area = NULL;

  append_head (&writer);
  for (guint i = 0; i < tasks->len; i++)
    {
      const CrTask *task = tasks->pdata[i];

      if (g_cancellable_set_error_if_cancelled (export->run, error))
        return NULL;
      if (i == 0 || cr_export_get_area (export, task) != area)
        {
          area = cr_export_get_area (export, task);
          g_string_append (text, i > 0 ? "\n" : "");
          begin_table (&writer, area != NULL ? cr_export_show_entry (export, area) : without);
        }
      append_task (&writer, task);
      export->written++;
      cr_run_set_done (export->run, (double) export->written / tasks->len);
    }
  if (g_cancellable_set_error_if_cancelled (export->run, error))
    return NULL;
  return g_string_free_to_bytes (g_steal_pointer (&text));
}
