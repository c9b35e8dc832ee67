/* SPDX-License-Identifier: GPL-3.0-or-later
 * Writing of iCalendar. */
#include "config.h"

#include "cr-icalendar.h"

#include "cr-export-words.h"
#include "cr-link-address.h"
#include "cr-run.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of a line without its end, in bytes. */
#define LINE_MAX_BYTES 75

/* What does not stand in a value of the type TEXT as it is. */
#define ESCAPED "\\;,\r\n"

/* "20270301T000000Z" */
#define TIME_FORMAT "%Y%m%dT%H%M%SZ"

#define PRODUCER "-//customs-roadmap//customs-roadmap//"

/* RFC 5545: 1 is the highest, 9 the lowest. */
#define PRIORITY_HIGH   1
#define PRIORITY_NORMAL 5
#define PRIORITY_LOW    9

typedef struct
{
  CrExport *export;
  GString    *text;
  const char *component; /* "VEVENT" or "VTODO" */
  char       *time;      /* of all that is stamped */
} Writer;

/* Bytes within a character of UTF-8 are those with the upper bits 10. */
static gboolean
is_start_of_character (char byte)
{
  return ((guchar) byte & 0xC0) != 0x80;
}

/* One property, folded between characters, each part after the first behind a blank. */
static void
append_line (Writer     *writer,
             const char *line)
{
  gsize length = strlen (line);
  gsize room = LINE_MAX_BYTES;

  while (length > room)
    {
      gsize n_bytes = room;

      while (!is_start_of_character (line[n_bytes]))
        n_bytes--;
      g_string_append_len (writer->text, line, (gssize) n_bytes);
      g_string_append (writer->text, "\r\n ");
      line += n_bytes;
      length -= n_bytes;
      room = LINE_MAX_BYTES - 1;
    }
  g_string_append_len (writer->text, line, (gssize) length);
  g_string_append (writer->text, "\r\n");
}

G_GNUC_PRINTF (2, 3)
static void
append (Writer     *writer,
        const char *format,
        ...)
{
  g_autofree char *line = NULL;
  va_list          arguments;

  va_start (arguments, format);
  line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  append_line (writer, line);
}

/* The value of a property of the type TEXT: every line end of a text is "\n" in it. */
static void
append_escaped (GString    *escaped,
                const char *text)
{
  g_autofree char *clean = cr_export_clean (text);
  const char      *start = clean;

  for (const char *end = start + strcspn (start, ESCAPED); *end != '\0'; end = start + strcspn (start, ESCAPED))
    {
      gboolean is_line_end = *end == '\r' || *end == '\n';

      g_string_append_len (escaped, start, end - start);
      if (!is_line_end)
        {
          g_string_append_c (escaped, '\\');
          g_string_append_c (escaped, *end);
        }
      else if (*end != '\r' || end[1] != '\n')
        g_string_append (escaped, "\\n");
      start = end + 1;
    }
  g_string_append (escaped, start);
}

static void
append_text (Writer     *writer,
             const char *property,
             const char *text)
{
  g_autoptr (GString) line = g_string_new (property);

  g_string_append_c (line, ':');
  append_escaped (line, text);
  append_line (writer, line->str);
}

static void
append_day (Writer     *writer,
            const char *property,
            CrDay       day)
{
  guint year, month, day_of_month;

  cr_day_split (day, &year, &month, &day_of_month);
  append (writer, "%s;VALUE=DATE:%04u%02u%02u", property, year, month, day_of_month);
}

/* "Owner: …", on a line of its own; nothing where there is nothing to say. */
static void
describe (GString    *description,
          const char *label,
          const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  if (description->len > 0)
    g_string_append_c (description, '\n');
  g_string_append_printf (description, "%s: %s", label, value);
}

static void
describe_text (const CrExport *export,
               GString      *description,
               const char   *field,
               const CrText *text)
{
  describe (description, cr_export_label (export, field), cr_export_show_text (export, text));
}

/* Previews show the beginning only: who, and how it stands. */
static void
append_description (Writer       *writer,
                    const CrTask *task)
{
  const CrExport *export = writer->export;
  g_autoptr (GString) description = g_string_new (NULL);
  g_autofree char    *capabilities = cr_export_join_entries (export, task->capabilities, "; ");
  g_autofree char    *after = cr_export_join_predecessors (export, task, "; ");
  const char         *owner = cr_export_show_unit (export, task->owner);

  if (owner != NULL)
    g_string_append_printf (description, "%s: %s · ", cr_export_label (export, "owner"), owner);
  g_string_append_printf (description, "%s: %s", cr_export_label (export, "status"),
                          cr_export_show_status (export, task));
  describe_text (export, description, "reason", task->reason);
  describe (description, cr_export_label (export, "area"), cr_export_show_entry (export, task->area));
  describe (description, cr_export_label (export, "capabilities"), capabilities);
  describe (description, cr_export_label (export, "after"), after);
  describe_text (export, description, "description", task->description);
  describe_text (export, description, "result", task->result);
  if (cr_export_show_other (export, task->title) != NULL)
    g_string_append_printf (description, "\n%s", cr_export_show_other (export, task->title));
  append_text (writer, "DESCRIPTION", description->str);
}

static void
append_categories (Writer       *writer,
                   const CrTask *task)
{
  g_autoptr (GString) line = g_string_new (NULL);

  if (task->area != NULL)
    append_escaped (line, cr_export_show_entry (writer->export, task->area));
  for (guint i = 0; i < cr_ids_get_length (task->capabilities); i++)
    {
      if (line->len > 0)
        g_string_append_c (line, ',');
      append_escaped (line, cr_export_show_entry (writer->export, task->capabilities->ids[i]));
    }
  if (line->len > 0)
    append (writer, "CATEGORIES:%s", line->str);
}

/* Addresses are not escaped: one that could end its line, or that no program should open, is not written. */
static void
append_links (Writer       *writer,
              const CrTask *task)
{
  const char *words = NC_ ("export", "The link “%s” is left out: only web and mail addresses are written");
  gboolean    has_url = FALSE;

  for (guint i = 0; i < cr_list_get_length (task->links); i++)
    {
      const char      *url = ((const CrLink *) task->links->items[i])->url;
      g_autofree char *safe = cr_link_address_to_open (url);

      if (safe != NULL)
        append (writer, "%s:%s", has_url ? "ATTACH" : "URL", safe);
      else if (url != NULL)
        cr_export_leave_out (writer->export, task->id,
                             g_strdup_printf (cr_export_message (writer->export, words), url));
      has_url = has_url || safe != NULL;
    }
}

static int
get_priority (const CrTask *task)
{
  if (g_str_equal (cr_task_get_priority (task), "high"))
    return PRIORITY_HIGH;
  return g_str_equal (cr_task_get_priority (task), "low") ? PRIORITY_LOW : PRIORITY_NORMAL;
}

static void
append_common (Writer       *writer,
               const CrTask *task)
{
  const CrHead       *head = cr_roadmap_get_head (writer->export->roadmap);
  g_autofree char    *uid = g_strdup_printf ("%s@%s", task->id, head->id != NULL ? head->id : "");
  g_autoptr (GString) summary = g_string_new (NULL);

  append_text (writer, "UID", uid);
  append (writer, "DTSTAMP:%s", writer->time);
  append (writer, "LAST-MODIFIED:%s", writer->time);
  append (writer, "SEQUENCE:%d", (int) CLAMP (head->revision, 0, G_MAXINT32));
  append_escaped (summary, cr_export_show_text (writer->export, task->title));
  if (cr_text_get (task->title, writer->export->language) != NULL)
    append (writer, "SUMMARY;LANGUAGE=%s:%s", writer->export->language, summary->str);
  else
    append (writer, "SUMMARY:%s", summary->str);
  append_description (writer, task);
  append_categories (writer, task);
  append_links (writer, task);
  append (writer, "PRIORITY:%d", get_priority (task));
}

/* The end of an event is the day after its last one. */
static void
append_event (Writer       *writer,
              const CrTask *task)
{
  CrStatus status = cr_task_get_status (task);
  CrDay    first, last;

  cr_task_get_span (task, &first, &last);
  append_day (writer, "DTSTART", first);
  if (last < CR_DAY_MAX)
    append_day (writer, "DTEND", cr_day_add (last, 1));
  append (writer, "TRANSP:TRANSPARENT");
  if (status == CR_STATUS_CANCELLED)
    append (writer, "STATUS:CANCELLED");
  else
    append (writer, "STATUS:%s", status == CR_STATUS_ON_HOLD ? "TENTATIVE" : "CONFIRMED");
}

/* What is due must be due later than it starts, so that of one day only the due date is told. */
static void
append_todo_days (Writer       *writer,
                  const CrTask *task)
{
  CrDay first, last;

  cr_task_get_span (task, &first, &last);
  if (task->finish == CR_DAY_NONE)
    {
      append_day (writer, "DTSTART", first);
      return;
    }
  if (task->start != CR_DAY_NONE && first < last)
    append_day (writer, "DTSTART", first);
  append_day (writer, "DUE", last);
}

static void
append_todo (Writer       *writer,
             const CrTask *task)
{
  static const char *const statuses[CR_N_STATUSES] = {
    [CR_STATUS_NOT_STARTED] = "NEEDS-ACTION",
    [CR_STATUS_IN_PROGRESS] = "IN-PROCESS",
    [CR_STATUS_ON_HOLD] = "IN-PROCESS",
    [CR_STATUS_DONE] = "COMPLETED",
    [CR_STATUS_CANCELLED] = "CANCELLED",
  };
  CrStatus status = cr_task_get_status (task);

  append_todo_days (writer, task);
  append (writer, "STATUS:%s", statuses[status]);
  append (writer, "PERCENT-COMPLETE:%d", status == CR_STATUS_DONE ? 100 : cr_task_get_progress (task));
  if (status == CR_STATUS_DONE)
    append (writer, "COMPLETED:%s", writer->time);
}

static void
append_task (Writer       *writer,
             const CrTask *task)
{
  append (writer, "BEGIN:%s", writer->component);
  append_common (writer, task);
  if (g_str_equal (writer->component, "VEVENT"))
    append_event (writer, task);
  else
    append_todo (writer, task);
  append (writer, "END:%s", writer->component);
}

static gboolean
append_tasks (Writer  *writer,
              GError **error)
{
  CrExport *export = writer->export;
  const char           *words = NC_ ("export", "It has no dates: it is left out of the calendar");
  g_autoptr (GPtrArray) tasks = cr_export_list_tasks (export);

  for (guint i = 0; i < tasks->len; i++)
    {
      const CrTask *task = g_ptr_array_index (tasks, i);

      if (g_cancellable_set_error_if_cancelled (export->run, error))
        return FALSE;
      if (task->start != CR_DAY_NONE || task->finish != CR_DAY_NONE)
        {
          append_task (writer, task);
          export->written++;
        }
      else
        {
          cr_export_leave_out (export, task->id, g_strdup (cr_export_message (export, words)));
        }
      cr_run_set_done (export->run, (double) (i + 1) / tasks->len);
    }
  return TRUE;
}

static GBytes *
write_calendar (CrExport *export,
                const char *component,
                GError    **error)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (export->time);
  g_autofree char      *stamp = g_date_time_format (time, TIME_FORMAT);
  g_autoptr (GString)   text = g_string_new (NULL);
  Writer                writer = { export, text, component, stamp };
  g_autofree char      *upper = g_ascii_strup (export->language, -1);

  append (&writer, "BEGIN:VCALENDAR");
  append (&writer, "VERSION:2.0");
  append (&writer, "PRODID:%s%s", PRODUCER, upper);
  append (&writer, "CALSCALE:GREGORIAN");
  append_text (&writer, "X-WR-CALNAME", cr_export_show_text (export, cr_roadmap_get_head (export->roadmap)->title));
  if (!append_tasks (&writer, error))
    return NULL;
  append (&writer, "END:VCALENDAR");
  return g_string_free_to_bytes (g_steal_pointer (&text));
}

GBytes *
cr_icalendar_write_events (CrExport *export,
                           GError **error)
{
  return write_calendar (export, "VEVENT", error);
}

GBytes *
cr_icalendar_write_todos (CrExport *export,
                          GError **error)
{
  return write_calendar (export, "VTODO", error);
}
