/* SPDX-License-Identifier: GPL-3.0-or-later
 * A page for each task: everything that is known of it. */
#include "config.h"

#include "cr-report-private.h"

#include "cr-decimal.h"
#include "cr-format.h"
#include "cr-pattern.h"
#include "cr-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NARROW 0.2 /* of the width: what the labels take */

/* Two languages that texts are shown in; the second is NULL when it is not wished for. */
typedef struct
{
  CrReportMaker *maker;
  GHashTable    *waiting; /* see list_waiting() */
  const CrTask  *task;
  const char    *other;
} Fiche;

static const char *
dash (const char *text)
{
  return text != NULL && *text != '\0' ? text : CR_FORMAT_MISSING;
}

/* Rows of two labels with a value each. */
static void
add_pair (CrReportTable *table,
          const char    *label,
          const char    *value,
          const char    *second_label,
          const char    *second_value)
{
  cr_report_table_add (table, (CrReportCell[]){ CR_REPORT_DIM (label), CR_REPORT_TEXT (dash (value)),
                                                CR_REPORT_DIM (second_label), CR_REPORT_TEXT (dash (second_value)) });
}

/* (transfer full) */
static char *
join_units (const Fiche *fiche,
            const CrIds *units)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < cr_ids_get_length (units); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "\n" : "",
                            cr_roadmap_show_unit (fiche->maker->request->roadmap, units->ids[i],
                                                  fiche->maker->language));
  return g_string_free (names, FALSE);
}

static void
add_status (CrReportTable *table,
            const Fiche   *fiche)
{
  CrReportMaker   *maker = fiche->maker;
  CrStatus         status = cr_task_get_status (fiche->task);
  g_autofree char *percent = cr_format_percent (cr_task_get_progress (fiche->task), maker->language);
  CrReportCell     cells[] = {
        CR_REPORT_DIM (cr_report_field (maker, NC_ ("field", "Status"))),
        CR_REPORT_TEXT (cr_report_name (maker, cr_status_to_id (status))),
        CR_REPORT_DIM (cr_report_field (maker, NC_ ("field", "Progress"))),
        CR_REPORT_TEXT (percent),
  };

  cells[1].has_symbol = TRUE;
  cells[1].symbol = CR_SYMBOL_OF_STATUS (status);
  cells[1].color = CR_COLOR_OF_STATUS_TEXT (status);
  cr_report_table_add (table, cells);
}

static void
add_dates (CrReportTable *table,
           const Fiche   *fiche)
{
  CrReportMaker   *maker = fiche->maker;
  g_autofree char *start = cr_format_date (fiche->task->start, maker->language);
  g_autofree char *finish = cr_format_date (fiche->task->finish, maker->language);
  CrReportCell     cells[] = {
        CR_REPORT_DIM (cr_report_field (maker, NC_ ("field", "Start"))),
        CR_REPORT_TEXT (start),
        CR_REPORT_DIM (cr_report_field (maker, NC_ ("field", "Finish"))),
        CR_REPORT_TEXT (finish),
  };

  if (cr_task_is_overdue (fiche->task, maker->request->today))
    {
      cells[3].has_symbol = TRUE;
      cells[3].symbol = CR_SYMBOL_OVERDUE;
      cells[3].color = CR_COLOR_SIGN_OVERDUE_TEXT;
    }
  cr_report_table_add (table, cells);
}

/* (transfer full) */
static char *
describe_priority (const Fiche *fiche)
{
  const CrReportRequest *request = fiche->maker->request;
  const CrWording        wording = cr_wording_new (fiche->maker->language);
  g_auto (CrValue)       value = cr_value_id (cr_task_get_priority (fiche->task));
  CrPath                 path;

  cr_path_parse (CR_KIND_TASK, "priority", &path);
  return cr_words_describe_value (&path, &value, request->roadmap, NULL, request->catalogue, &wording);
}

static void
add_facts (const Fiche *fiche)
{
  const CrReportColumn columns[] = { { NULL, NARROW, CR_ALIGN_START },
                                     { NULL, 0.5 - NARROW, CR_ALIGN_START },
                                     { NULL, NARROW, CR_ALIGN_START },
                                     { NULL, 0.5 - NARROW, CR_ALIGN_START } };
  CrReportMaker       *maker = fiche->maker;
  const CrTask        *task = fiche->task;
  CrReportTable        table = cr_report_table_new (maker, columns, G_N_ELEMENTS (columns));
  g_autofree char     *partners = join_units (fiche, task->partners);
  g_autofree char     *priority = describe_priority (fiche);
  const char          *owner =
    task->owner != NULL ? cr_roadmap_show_unit (maker->request->roadmap, task->owner, maker->language) : NULL;
  const char *milestone = task->milestone ? cr_report_words (maker, NC_ ("report", "yes"))
                                          : cr_report_words (maker, NC_ ("report", "no"));

  add_status (&table, fiche);
  add_dates (&table, fiche);
  add_pair (&table, cr_report_field (maker, NC_ ("field", "Owner")), owner,
            cr_report_field (maker, NC_ ("field", "Partners")), partners);
  add_pair (&table, cr_report_field (maker, NC_ ("field", "Priority")), priority,
            cr_report_field (maker, NC_ ("field", "Milestone")), milestone);
}

/* A text with its label; nothing where it has no side. */
static void
add_words (CrReportTable *table,
           const Fiche   *fiche,
           const char    *label,
           const CrText  *text)
{
  const char  *language = fiche->maker->language;
  const char  *first = fiche->other != NULL ? cr_text_get (text, language) : cr_text_show (text, language);
  const char  *second = fiche->other != NULL ? cr_text_get (text, fiche->other) : NULL;
  CrReportCell cells[] = { CR_REPORT_DIM (label), CR_REPORT_TEXT (dash (first)), CR_REPORT_TEXT (dash (second)) };

  if (cr_text_has_sides (text))
    cr_report_table_add (table, cells);
}

static void
add_texts (const Fiche *fiche)
{
  CrReportMaker       *maker = fiche->maker;
  const CrTask        *task = fiche->task;
  gboolean             is_russian = g_str_has_prefix (maker->language, "ru");
  const CrReportColumn columns[] = { { fiche->other != NULL ? "" : NULL, NARROW, CR_ALIGN_START },
                                     { is_russian ? "RU" : "EN", fiche->other != NULL ? 0.5 - NARROW / 2 : 1 - NARROW,
                                       CR_ALIGN_START },
                                     { is_russian ? "EN" : "RU", 0.5 - NARROW / 2, CR_ALIGN_START } };
  CrReportTable        table = cr_report_table_new (maker, columns, fiche->other != NULL ? 3 : 2);

  /* The title stands above already, in one language. */
  if (fiche->other != NULL)
    add_words (&table, fiche, cr_report_field (maker, NC_ ("field", "Title")), task->title);
  add_words (&table, fiche, cr_report_field (maker, NC_ ("field", "Description")), task->description);
  add_words (&table, fiche, cr_report_field (maker, NC_ ("field", "Result")), task->result);
  add_words (&table, fiche, cr_report_field (maker, NC_ ("field", "Reason")), task->reason);
  if (task->indicator != NULL)
    add_words (&table, fiche, cr_report_field (maker, NC_ ("field", "Indicator")),
               ((const CrIndicator *) task->indicator)->name);
  add_words (&table, fiche, cr_report_field (maker, NC_ ("field", "Notes")), task->notes);
}

/* What a table of labels begins with. */
static CrReportTable
make_list (const Fiche *fiche)
{
  static const CrReportColumn columns[] = { { NULL, NARROW, CR_ALIGN_START }, { NULL, 1 - NARROW, CR_ALIGN_START } };

  return cr_report_table_new (fiche->maker, columns, G_N_ELEMENTS (columns));
}

static void
add_value (CrReportTable *table,
           const char    *label,
           const char    *value)
{
  if (value != NULL && *value != '\0')
    cr_report_table_add (table, (CrReportCell[]){ CR_REPORT_DIM (label), CR_REPORT_TEXT (value) });
}

static void
add_ids (CrReportTable *table,
         const char    *label,
         const CrIds   *ids)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "\n" : "", cr_report_name (table->maker, ids->ids[i]));
  add_value (table, label, names->str);
}

/* Own instruments have titles in the roadmap. (transfer full) */
static char *
join_instruments (const Fiche *fiche)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < cr_ids_get_length (fiche->task->instruments); i++)
    {
      const char         *id = fiche->task->instruments->ids[i];
      const CrInstrument *use =
        CR_INSTRUMENT (cr_roadmap_lookup (fiche->maker->request->roadmap, CR_KIND_INSTRUMENT, NULL, id));
      const char *title = use != NULL ? cr_text_show (use->title, fiche->maker->language) : "";

      g_string_append_printf (names, "%s%s", i > 0 ? "\n" : "",
                              *title != '\0' ? title : cr_report_name (fiche->maker, id));
    }
  return g_string_free (names, FALSE);
}

static void
add_mapping (const Fiche *fiche)
{
  CrReportMaker   *maker = fiche->maker;
  const CrTask    *task = fiche->task;
  CrReportTable    table = make_list (fiche);
  g_autofree char *instruments = join_instruments (fiche);

  add_ids (&table, cr_report_field (maker, NC_ ("field", "Capabilities")), task->capabilities);
  add_ids (&table, cr_report_field (maker, NC_ ("field", "Electronic services")), task->services);
  add_ids (&table, cr_report_field (maker, NC_ ("field", "Enablers")), task->enablers);
  add_ids (&table, cr_report_field (maker, NC_ ("field", "Priority areas")), task->priorities);
  add_value (&table, cr_report_field (maker, NC_ ("field", "Instruments")), instruments);
  add_ids (&table, cr_report_field (maker, NC_ ("field", "Tags")), task->tags);
}

/* "Unit of measurement: % · Baseline value: 10 · …". */
static void
add_indicator (CrReportTable *table,
               const Fiche   *fiche)
{
  CrReportMaker      *maker = fiche->maker;
  const CrIndicator  *indicator = (const CrIndicator *) fiche->task->indicator;
  g_autoptr (GString) values = g_string_new (NULL);
  const struct
  {
    const char *label, *value;
  } parts[] = {
    { cr_report_field (maker, NC_ ("field", "Unit of measurement")), indicator != NULL ? indicator->unit : NULL },
    { cr_report_field (maker, NC_ ("field", "Baseline value")), indicator != NULL ? indicator->baseline : NULL },
    { cr_report_field (maker, NC_ ("field", "Target value")), indicator != NULL ? indicator->target : NULL },
    { cr_report_field (maker, NC_ ("field", "Actual value")), indicator != NULL ? indicator->actual : NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].value != NULL)
      g_string_append_printf (values, "%s%s: %s", values->len > 0 ? " · " : "", parts[i].label, parts[i].value);
  add_value (table, cr_report_words (maker, NC_ ("report", "Values of the indicator")), values->str);
}

/* A line for each cost, and where there are several the sum. */
static void
add_costs (CrReportTable *table,
           const Fiche   *fiche)
{
  CrReportMaker           *maker = fiche->maker;
  const char              *currency = cr_roadmap_get_head (maker->request->roadmap)->currency;
  const CrList            *costs = fiche->task->costs;
  g_autoptr (GString)      lines = g_string_new (NULL);
  g_autoptr (CrDecimalSum) sum = cr_decimal_sum_new ();
  g_autofree char         *total = NULL;
  g_autofree char         *amount = NULL;

  for (guint i = 0; i < cr_list_get_length (costs); i++)
    {
      const CrCost    *cost = (const CrCost *) costs->items[i];
      g_autofree char *figure = cost->amount != NULL ? cr_format_decimal (cost->amount, maker->language) : NULL;

      if (i > 0)
        g_string_append_c (lines, '\n');
      if (cost->year != CR_INTEGER_NONE)
        g_string_append_printf (lines, "%" G_GINT64_FORMAT ": ", cost->year);
      g_string_append (lines, dash (figure));
      if (currency != NULL)
        g_string_append_printf (lines, " %s", currency);
      if (cost->source != NULL)
        g_string_append_printf (lines, " · %s", cost->source);
      cr_decimal_sum_add (sum, cost->amount);
    }
  add_value (table, cr_report_field (maker, NC_ ("field", "Costs")), lines->str);
  if (cr_list_get_length (costs) < 2)
    return;
  amount = cr_decimal_sum_get (sum);
  total = cr_format_decimal (amount, maker->language);
  g_string_printf (lines, "%s%s%s", total, currency != NULL ? " " : "", currency != NULL ? currency : "");
  add_value (table, cr_report_words (maker, NC_ ("report", "Costs in all")), lines->str);
}

/* Title, finish and status of another task. */
static void
append_task (GString     *lines,
             const Fiche *fiche,
             const char  *id)
{
  const CrTask    *task = cr_roadmap_lookup_task (fiche->maker->request->roadmap, id);
  g_autofree char *finish = NULL;
  const char      *title;

  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  if (task == NULL)
    {
      g_string_append (lines, id);
      return;
    }
  finish = cr_format_date (task->finish, fiche->maker->language);
  title = cr_text_show (task->title, fiche->maker->language);
  g_string_append_printf (lines, "%s · %s · %s", *title != '\0' ? title : id, finish,
                          cr_report_name (fiche->maker, cr_status_to_id (cr_task_get_status (task))));
}

static void
add_neighbours (CrReportTable *table,
                const Fiche   *fiche)
{
  CrReportMaker      *maker = fiche->maker;
  const GPtrArray    *waiting = g_hash_table_lookup (fiche->waiting, fiche->task->id);
  g_autoptr (GString) before = g_string_new (NULL);
  g_autoptr (GString) behind = g_string_new (NULL);

  for (guint i = 0; i < cr_ids_get_length (fiche->task->after); i++)
    append_task (before, fiche, fiche->task->after->ids[i]);
  for (guint i = 0; waiting != NULL && i < waiting->len; i++)
    append_task (behind, fiche, waiting->pdata[i]);
  add_value (table, cr_report_field (maker, NC_ ("field", "Predecessors")), before->str);
  add_value (table, cr_report_words (maker, NC_ ("report", "Waiting for it")), behind->str);
}

static void
add_links (CrReportTable *table,
           const Fiche   *fiche)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < cr_list_get_length (fiche->task->links); i++)
    {
      const CrLink *link = (const CrLink *) fiche->task->links->items[i];

      if (i > 0)
        g_string_append_c (lines, '\n');
      g_string_append (lines, link->title != NULL ? link->title : "");
      g_string_append_printf (lines, "%s%s", link->title != NULL && link->url != NULL ? " · " : "",
                              link->url != NULL ? link->url : "");
    }
  add_value (table, cr_report_field (fiche->maker, NC_ ("field", "Links")), lines->str);
}

static void
add_rest (const Fiche *fiche)
{
  CrReportTable table = make_list (fiche);

  add_indicator (&table, fiche);
  add_costs (&table, fiche);
  add_neighbours (&table, fiche);
  add_links (&table, fiche);
}

/* The ids of those that wait for a task, in document order, by its id; all at once, as there is a page for each.
 * (transfer full) */
static GHashTable *
list_waiting (CrRoadmap *roadmap)
{
  GHashTable *waiting = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    {
      const CrTask *task = cr_roadmap_get_task (roadmap, i);

      for (guint k = 0; k < cr_ids_get_length (task->after); k++)
        {
          const char *id = task->after->ids[k];
          GPtrArray  *behind = g_hash_table_lookup (waiting, id);

          if (behind == NULL)
            g_hash_table_insert (waiting, (gpointer) id, behind = g_ptr_array_new ());
          g_ptr_array_add (behind, (gpointer) task->id);
        }
    }
  return waiting;
}

static void
add_fiche (CrReportMaker *maker,
           GHashTable    *waiting,
           const CrTask  *task,
           gboolean       is_first)
{
  Fiche            fiche = { .maker = maker, .task = task, .waiting = waiting };
  const char      *title = cr_text_show (task->title, maker->language);
  const char      *area = task->area != NULL ? cr_report_name (maker, task->area)
                                             : cr_report_words (maker, NC_ ("report", "No area"));
  g_autofree char *line = g_strdup_printf ("%s · %s", area, task->id);

  if (maker->request->both_languages)
    fiche.other = g_str_has_prefix (maker->language, "ru") ? "en" : "ru";
  cr_report_begin_page (maker);
  if (is_first)
    cr_report_mark (maker, maker->running, 0);
  if (*title == '\0')
    title = task->id;
  cr_report_mark (maker, title, 1);
  cr_report_add_text (maker, CR_FONT_CAPTION_HEADING, CR_COLOR_DIM, line);
  maker->y += CR_REPORT_GAP / 2;
  cr_report_add_text (maker, CR_FONT_TITLE_2, CR_COLOR_FG, title);
  maker->y += CR_REPORT_WIDE_GAP / 2;
  add_facts (&fiche);
  maker->y += CR_REPORT_WIDE_GAP;
  add_texts (&fiche);
  maker->y += CR_REPORT_WIDE_GAP;
  add_mapping (&fiche);
  maker->y += CR_REPORT_WIDE_GAP;
  add_rest (&fiche);
}

void
cr_report_add_fiches (CrReportMaker *maker)
{
  g_autoptr (GHashTable) waiting = list_waiting (maker->request->roadmap);

  maker->running = cr_report_words (maker, NC_ ("report", "Task sheets"));
  for (guint i = 0; i < cr_roadmap_get_n_tasks (maker->scoped) && !cr_report_is_cancelled (maker); i++)
    {
      add_fiche (maker, waiting, cr_roadmap_get_task (maker->scoped, i), i == 0);
      cr_report_tell (maker, i + 1, cr_roadmap_get_n_tasks (maker->scoped));
    }
  if (cr_roadmap_get_n_tasks (maker->scoped) == 0)
    cr_report_begin_block (maker, maker->running, cr_report_words (maker, NC_ ("report", "There is no task.")));
}
