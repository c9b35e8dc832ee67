/* SPDX-License-Identifier: GPL-3.0-or-later
 * Writing of MSPDI. Elements are a sequence in it: their order is that of the format. */
#include "config.h"

#include "cr-mspdi.h"

#include "cr-export-words.h"
#include "cr-link-address.h"
#include "cr-mspdi-plan.h"
#include "cr-run.h"
#include "cr-schedule.h"
#include "cr-xml.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NAMESPACE "http://schemas.microsoft.com/project"

#define HOURS_A_DAY 8

typedef struct
{
  CrExport *export;
  GString     *text;
  CrMspdiPlan *plan;
  CrCells     *cells;
  GString     *assignments; /* come after all tasks */
  guint        n_assignments;
} Writer;

static void
append_duration (Writer     *writer,
                 const char *name,
                 guint       n_hours)
{
  g_string_append_printf (writer->text, "<%s>PT%uH0M0S</%s>\n", name, n_hours, name);
}

static void
append_time (GString    *text,
             const char *name,
             CrDay       day,
             const char *time)
{
  char date[CR_DAY_TEXT_SIZE];

  g_string_append_printf (text, "<%s>%sT%s</%s>\n", name, cr_day_format (day, date), time, name);
}

static void
append_integer (Writer     *writer,
                const char *name,
                gint64      integer)
{
  cr_xml_append_integer (writer->text, name, integer);
}

static void
append_stamp (Writer     *writer,
              const char *name)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (writer->export->time);
  g_autofree char      *stamp = g_date_time_format (time, "%Y-%m-%dT%H:%M:%S");

  cr_xml_append_element (writer->text, name, stamp);
}

static void
append_currency (Writer *writer)
{
  const char *currency = cr_roadmap_get_head (writer->export->roadmap)->currency;

  append_integer (writer, "CurrencyDigits", 2);
  if (currency == NULL || !cr_form_matches (CR_FORM_CURRENCY, NULL, currency))
    return;
  cr_xml_append_element (writer->text, "CurrencySymbol", currency);
  cr_xml_append_element (writer->text, "CurrencyCode", currency);
}

static void
append_project (Writer *writer)
{
  const CrHead    *head = cr_roadmap_get_head (writer->export->roadmap);
  g_autofree char *title = cr_mspdi_make_name (cr_export_show_text (writer->export, head->title));

  append_integer (writer, "SaveVersion", 14);
  cr_xml_append_element (writer->text, "Name", title);
  cr_xml_append_element (writer->text, "Title", title);
  append_stamp (writer, "CreationDate");
  append_stamp (writer, "LastSaved");
  append_integer (writer, "ScheduleFromStart", 1);
  append_time (writer->text, "StartDate", writer->plan->start, CR_MSPDI_MORNING);
  append_time (writer->text, "FinishDate", writer->plan->finish, CR_MSPDI_EVENING);
  append_currency (writer);
  append_integer (writer, "CalendarUID", 1);
  cr_xml_append_element (writer->text, "DefaultStartTime", CR_MSPDI_MORNING);
  cr_xml_append_element (writer->text, "DefaultFinishTime", CR_MSPDI_EVENING);
  append_integer (writer, "MinutesPerDay", 60 * HOURS_A_DAY);
  append_integer (writer, "MinutesPerWeek", 5 * 60 * HOURS_A_DAY);
  append_integer (writer, "DaysPerMonth", 20);
  append_integer (writer, "DurationFormat", 7);
  append_integer (writer, "WorkFormat", 2);
  append_integer (writer, "WeekStartDay", 1);
  append_integer (writer, "NewTasksAreManual", 1);
}

/* What a task has in one of our columns; "" for nothing. (transfer full) */
static char *
get_column (const Writer *writer,
            const CrTask *task,
            CrMspdiColumn column)
{
  return cr_mspdi_format_column (writer->cells, &task->record, column, writer->export->language);
}

/* A program may refuse a definition that no task uses. */
static gboolean
is_used (const Writer *writer,
         CrMspdiColumn column)
{
  for (guint i = 0; i < writer->plan->tasks->len; i++)
    {
      g_autofree char *value = get_column (writer, writer->plan->tasks->pdata[i], column);

      if (*value != '\0')
        return TRUE;
    }
  return FALSE;
}

static void
append_definitions (Writer *writer)
{
  g_string_append (writer->text, "<ExtendedAttributes>\n");
  for (guint i = 0; i < CR_MSPDI_N_COLUMNS; i++)
    {
      g_autofree char *alias = cr_mspdi_get_alias ((CrMspdiColumn) i, writer->export->language);

      if (!is_used (writer, (CrMspdiColumn) i))
        continue;
      g_string_append (writer->text, "<ExtendedAttribute>\n");
      cr_xml_append_element (writer->text, "FieldID", cr_mspdi_get_field_id ((CrMspdiColumn) i));
      cr_xml_append_element (writer->text, "FieldName", cr_mspdi_get_field_name ((CrMspdiColumn) i));
      cr_xml_append_element (writer->text, "Alias", alias);
      g_string_append (writer->text, "</ExtendedAttribute>\n");
    }
  g_string_append (writer->text, "</ExtendedAttributes>\n");
}

static void
append_working_times (Writer *writer)
{
  g_string_append (writer->text,
                   "<WorkingTimes>\n"
                   "<WorkingTime>\n<FromTime>08:00:00</FromTime>\n<ToTime>12:00:00</ToTime>\n</WorkingTime>\n"
                   "<WorkingTime>\n<FromTime>13:00:00</FromTime>\n<ToTime>17:00:00</ToTime>\n</WorkingTime>\n"
                   "</WorkingTimes>\n");
}

static void
append_period (Writer *writer,
               CrDay   day)
{
  g_string_append (writer->text, "<TimePeriod>\n");
  append_time (writer->text, "FromDate", day, "00:00:00");
  append_time (writer->text, "ToDate", day, "23:59:00");
  g_string_append (writer->text, "</TimePeriod>\n");
}

static void
append_week_days (Writer       *writer,
                  const GArray *extra)
{
  g_string_append (writer->text, "<WeekDays>\n");
  for (guint i = 1; i <= 7; i++)
    {
      gboolean is_working = i != 1 && i != 7;

      g_string_append (writer->text, "<WeekDay>\n");
      append_integer (writer, "DayType", i);
      append_integer (writer, "DayWorking", is_working);
      if (is_working)
        append_working_times (writer);
      g_string_append (writer->text, "</WeekDay>\n");
    }
  for (guint i = 0; i < extra->len; i++)
    {
      g_string_append (writer->text, "<WeekDay>\n");
      append_integer (writer, "DayType", 0);
      append_integer (writer, "DayWorking", 1);
      append_period (writer, g_array_index (extra, CrDay, i));
      append_working_times (writer);
      g_string_append (writer->text, "</WeekDay>\n");
    }
  g_string_append (writer->text, "</WeekDays>\n");
}

/* The same days as programs since 2007 look for them. */
static void
append_exceptions (Writer       *writer,
                   const GArray *extra)
{
  if (extra->len == 0)
    return;

  g_string_append (writer->text, "<Exceptions>\n");
  for (guint i = 0; i < extra->len; i++)
    {
      g_string_append (writer->text, "<Exception>\n");
      append_integer (writer, "EnteredByOccurrences", 0);
      append_period (writer, g_array_index (extra, CrDay, i));
      append_integer (writer, "Occurrences", 1);
      append_integer (writer, "Type", 1);
      append_integer (writer, "DayWorking", 1);
      append_working_times (writer);
      g_string_append (writer->text, "</Exception>\n");
    }
  g_string_append (writer->text, "</Exceptions>\n");
}

static void
append_calendar (Writer *writer)
{
  const GArray *extra = cr_work_calendar_get_extra (writer->plan->calendar);
  const char   *name = cr_export_words (writer->export, NC_ ("export", "Working days"));

  g_string_append (writer->text, "<Calendars>\n<Calendar>\n");
  append_integer (writer, "UID", 1);
  cr_xml_append_element (writer->text, "Name", name);
  append_integer (writer, "IsBaseCalendar", 1);
  append_integer (writer, "BaseCalendarUID", -1);
  append_week_days (writer, extra);
  append_exceptions (writer, extra);
  g_string_append (writer->text, "</Calendar>\n</Calendars>\n");
}

/* The days of a row and how they are counted. */
static void
append_days (Writer           *writer,
             const CrMspdiRow *row)
{
  guint n_hours = row->n_days * HOURS_A_DAY;

  append_time (writer->text, "Start", row->first, row->is_milestone ? CR_MSPDI_EVENING : CR_MSPDI_MORNING);
  append_time (writer->text, "Finish", row->last, CR_MSPDI_EVENING);
  append_duration (writer, "Duration", n_hours);
  append_time (writer->text, "ManualStart", row->first, row->is_milestone ? CR_MSPDI_EVENING : CR_MSPDI_MORNING);
  append_time (writer->text, "ManualFinish", row->last, CR_MSPDI_EVENING);
  append_duration (writer, "ManualDuration", n_hours);
  append_integer (writer, "DurationFormat", row->is_estimated ? CR_MSPDI_ESTIMATED_DAYS : CR_MSPDI_DAYS);
  append_duration (writer, "Work", row->n_work_days * HOURS_A_DAY);
  append_integer (writer, "Estimated", row->is_estimated);
  append_integer (writer, "Milestone", row->is_milestone);
  append_integer (writer, "Summary", row->task == NULL);
}

static guint
get_done_hours (const CrMspdiRow *row)
{
  return row->n_days * HOURS_A_DAY * (guint) row->percent / 100;
}

static void
append_progress (Writer           *writer,
                 const CrMspdiRow *row)
{
  append_integer (writer, "PercentComplete", row->percent);
  if (row->percent > 0)
    append_time (writer->text, "ActualStart", row->first, row->is_milestone ? CR_MSPDI_EVENING : CR_MSPDI_MORNING);
  if (row->percent == 100)
    append_time (writer->text, "ActualFinish", row->last, CR_MSPDI_EVENING);
  append_duration (writer, "RemainingDuration", row->n_days * HOURS_A_DAY - get_done_hours (row));
}

/* Programs that know no manual tasks put everything at the start of the plan, unless it is held. */
static void
append_constraint (Writer           *writer,
                   const CrMspdiRow *row)
{
  append_integer (writer, "ConstraintType", row->constraint);
  append_integer (writer, "CalendarUID", -1);
  if (row->constraint == CR_MSPDI_START_NO_EARLIER)
    append_time (writer->text, "ConstraintDate", row->first, row->is_milestone ? CR_MSPDI_EVENING : CR_MSPDI_MORNING);
  else if (row->constraint == CR_MSPDI_FINISH_NO_EARLIER)
    append_time (writer->text, "ConstraintDate", row->last, CR_MSPDI_EVENING);
}

/* A task has one link there. */
static void
append_link (Writer       *writer,
             const CrTask *task)
{
  const char *words = NC_ ("export", "The link “%s” is left out: a task has one web or mail address here");
  gboolean    has_link = FALSE;

  for (guint i = 0; i < cr_list_get_length (task->links); i++)
    {
      const CrLink    *link = (const CrLink *) task->links->items[i];
      g_autofree char *safe = cr_link_address_to_open (link->url);

      if (safe != NULL && !has_link)
        {
          g_autofree char *title = cr_mspdi_make_name (link->title != NULL ? link->title : safe);

          cr_xml_append_element (writer->text, "Hyperlink", title);
          cr_xml_append_element (writer->text, "HyperlinkAddress", safe);
          has_link = TRUE;
        }
      else if (link->url != NULL)
        {
          cr_export_leave_out (writer->export, task->id,
                               g_strdup_printf (cr_export_message (writer->export, words), link->url));
        }
    }
}

static void
append_predecessor (Writer *writer,
                    guint   uid)
{
  g_string_append (writer->text, "<PredecessorLink>\n");
  append_integer (writer, "PredecessorUID", uid);
  append_integer (writer, "Type", 1);
  append_integer (writer, "CrossProject", 0);
  append_integer (writer, "LinkLag", 0);
  append_integer (writer, "LagFormat", 7);
  g_string_append (writer->text, "</PredecessorLink>\n");
}

static void
append_predecessors (Writer       *writer,
                     const CrTask *task)
{
  const char *words = NC_ ("export", "Its link to “%s” is left out: it leads out of the plan or in a circle");

  for (guint i = 0; i < cr_ids_get_length (task->after); i++)
    {
      const char *id = task->after->ids[i];
      guint       uid = cr_mspdi_plan_find_link (writer->plan, id, task->id);

      if (uid != 0)
        append_predecessor (writer, uid);
      else
        cr_export_leave_out (writer->export, task->id,
                             g_strdup_printf (cr_export_message (writer->export, words), id));
    }
}

/* (transfer full) */
static char *
cut (Writer       *writer,
     const CrTask *task,
     CrMspdiColumn column)
{
  const char      *words = NC_ ("export", "%s: cut to %d characters");
  g_autofree char *value = get_column (writer, task, column);
  g_autofree char *cut = cr_mspdi_cut_column (value);
  g_autofree char *alias = NULL;

  if (g_utf8_strlen (value, -1) > CR_MSPDI_COLUMN_MAX)
    {
      alias = cr_mspdi_get_alias (column, writer->export->messages);
      cr_export_leave_out (writer->export, task->id,
                           g_strdup_printf (cr_export_message (writer->export, words), alias, CR_MSPDI_COLUMN_MAX));
    }
  return g_steal_pointer (&cut);
}

static void
append_columns (Writer       *writer,
                const CrTask *task)
{
  for (guint i = 0; i < CR_MSPDI_N_COLUMNS; i++)
    {
      CrMspdiColumn    column = (CrMspdiColumn) i;
      g_autofree char *value = cut (writer, task, column);

      if (*value == '\0')
        continue;
      g_string_append (writer->text, "<ExtendedAttribute>\n");
      cr_xml_append_element (writer->text, "FieldID", cr_mspdi_get_field_id (column));
      cr_xml_append_element (writer->text, "Value", value);
      g_string_append (writer->text, "</ExtendedAttribute>\n");
    }
}

/* Without one a program shows that nothing is done. */
static void
add_assignment (Writer           *writer,
                const CrMspdiRow *row)
{
  GString *text = writer->assignments;
  guint    n_hours = row->n_days * HOURS_A_DAY;
  guint    n_done = get_done_hours (row);

  g_string_append (text, "<Assignment>\n");
  cr_xml_append_integer (text, "UID", ++writer->n_assignments);
  cr_xml_append_integer (text, "TaskUID", row->uid);
  cr_xml_append_integer (text, "ResourceUID", cr_mspdi_plan_find_resource (writer->plan, row->task->owner));
  cr_xml_append_integer (text, "PercentWorkComplete", row->percent);
  if (row->percent == 100)
    append_time (text, "ActualFinish", row->last, CR_MSPDI_EVENING);
  g_string_append_printf (text, "<ActualWork>PT%uH0M0S</ActualWork>\n", n_done);
  append_time (text, "Finish", row->last, CR_MSPDI_EVENING);
  g_string_append_printf (text, "<RemainingWork>PT%uH0M0S</RemainingWork>\n", n_hours - n_done);
  append_time (text, "Start", row->first, row->is_milestone ? CR_MSPDI_EVENING : CR_MSPDI_MORNING);
  cr_xml_append_integer (text, "Units", 1);
  g_string_append_printf (text, "<Work>PT%uH0M0S</Work>\n", n_hours);
  g_string_append (text, "</Assignment>\n");
}

/* Of a row that is no task: the plan itself or an area. (transfer full) */
static char *
get_name (const Writer     *writer,
          const CrMspdiRow *row)
{
  const CrText *title = row->task != NULL ? row->task->title
                                          : cr_roadmap_get_head (writer->export->roadmap)->title;

  return cr_mspdi_make_name (row->area != NULL ? cr_export_show_entry (writer->export, row->area)
                                               : cr_export_show_text (writer->export, title));
}

static void
append_row (Writer           *writer,
            const CrMspdiRow *row)
{
  g_autofree char *name = get_name (writer, row);
  const CrTask    *task = row->task;
  gboolean         is_active = task == NULL || cr_task_get_status (task) != CR_STATUS_CANCELLED;

  g_string_append (writer->text, "<Task>\n");
  append_integer (writer, "UID", row->uid);
  append_integer (writer, "ID", row->uid);
  cr_xml_append_element (writer->text, "Name", name);
  append_integer (writer, "Active", is_active);
  append_integer (writer, "Manual", 1);
  append_integer (writer, "Type", 1);
  append_integer (writer, "IsNull", 0);
  cr_xml_append_element (writer->text, "WBS", row->outline);
  cr_xml_append_element (writer->text, "OutlineNumber", row->outline);
  append_integer (writer, "OutlineLevel", row->level);
  append_integer (writer, "Priority", task != NULL ? cr_mspdi_get_priority (task) : CR_MSPDI_PRIORITY_NORMAL);
  append_days (writer, row);
  append_progress (writer, row);
  append_constraint (writer, row);
  if (task != NULL)
    append_link (writer, task);
  append_integer (writer, "IgnoreResourceCalendar", 1);
  if (task != NULL)
    {
      g_autofree char *notes = cr_mspdi_make_notes (task, writer->export->language);

      if (*notes != '\0')
        cr_xml_append_element (writer->text, "Notes", notes);
      append_predecessors (writer, task);
      append_columns (writer, task);
      add_assignment (writer, row);
    }
  g_string_append (writer->text, "</Task>\n");
}

/* A plan has no place for "none": such a task stands where nothing is said of it. */
static void
note_undated (Writer           *writer,
              const CrMspdiRow *row)
{
  const char *words = NC_ ("export", "It has no dates: it stands at the start of the plan, as an estimated day");

  if (row->task != NULL && row->constraint == CR_MSPDI_AS_SOON_AS_POSSIBLE)
    cr_export_leave_out (writer->export, row->task->id, g_strdup (cr_export_message (writer->export, words)));
}

static gboolean
append_tasks (Writer  *writer,
              GError **error)
{
  const GArray *rows = writer->plan->rows;

  g_string_append (writer->text, "<Tasks>\n");
  for (guint i = 0; i < rows->len; i++)
    {
      const CrMspdiRow *row = &g_array_index (rows, CrMspdiRow, i);

      if (g_cancellable_set_error_if_cancelled (writer->export->run, error))
        return FALSE;
      append_row (writer, row);
      note_undated (writer, row);
      if (row->task != NULL)
        writer->export->written++;
      cr_run_set_done (writer->export->run, (double) (i + 1) / rows->len);
    }
  g_string_append (writer->text, "</Tasks>\n");
  return TRUE;
}

static void
append_resources (Writer *writer)
{
  const GPtrArray *owners = writer->plan->owners;

  g_string_append (writer->text, "<Resources>\n");
  for (guint i = 0; i < owners->len; i++)
    {
      g_autofree char *name = cr_mspdi_make_name (cr_export_show_unit (writer->export, owners->pdata[i]));

      /* Signs that stand between names of resources elsewhere. */
      g_strdelimit (name, ",[];", ' ');
      g_string_append (writer->text, "<Resource>\n");
      append_integer (writer, "UID", i + 1);
      append_integer (writer, "ID", i + 1);
      cr_xml_append_element (writer->text, "Name", name);
      append_integer (writer, "Type", 1);
      append_integer (writer, "IsNull", 0);
      append_integer (writer, "MaxUnits", 1);
      append_integer (writer, "CalendarUID", 1);
      g_string_append (writer->text, "</Resource>\n");
    }
  g_string_append (writer->text, "</Resources>\n");
}

GBytes *
cr_mspdi_write (CrExport *export,
                GError **error)
{
  g_autoptr (CrMspdiPlan) plan = cr_mspdi_plan_new (export);
  g_autoptr (GString)     text = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
  g_autoptr (GString)     assignments = g_string_new (NULL);
  g_autoptr (CrCells)     cells = cr_cells_new (export->roadmap, export->catalogue, export->language);
  Writer                  writer = { export, text, plan, cells, assignments, 0 };

  g_string_append (text, "<Project xmlns=\"" NAMESPACE "\">\n");
  append_project (&writer);
  append_definitions (&writer);
  append_calendar (&writer);
  if (!append_tasks (&writer, error))
    return NULL;
  append_resources (&writer);
  g_string_append_printf (text, "<Assignments>\n%s</Assignments>\n</Project>\n", assignments->str);
  return g_string_free_to_bytes (g_steal_pointer (&text));
}
