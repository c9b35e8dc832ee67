/* SPDX-License-Identifier: GPL-3.0-or-later
 * Faults of a roadmap in words that name tasks by their titles and dates as they are read. */
#include "config.h"

#include "cr-fault-words.h"

#include "cr-interface.h"
#include "cr-quote.h"
#include "cr-schedule.h"

#include <glib/gi18n.h>

/* More titles than these would not be read. */
#define CYCLE_TITLES_MAX 6

/* “A” → “B” → “A”. (transfer full) */
static char *
name_cycle (CrRoadmap   *roadmap,
            const CrIds *cycle)
{
  GString *names = g_string_new (NULL);
  guint    n_shown = MIN (cycle->n_ids, CYCLE_TITLES_MAX);

  for (guint i = 0; i <= n_shown; i++)
    {
      const CrTask    *task = cr_roadmap_lookup_task (roadmap, cycle->ids[i == n_shown ? 0 : i]);
      g_autofree char *name = cr_words_name_record (&task->record, NULL, cr_interface_get_wording ());
      g_autofree char *isolated = NULL;
      g_autofree char *quoted = NULL;

      if (i == n_shown && n_shown < cycle->n_ids)
        g_string_append (names, " → …");
      isolated = cr_quote (name);
      quoted = g_strdup_printf (_ ("“%s”"), isolated);
      g_string_append_printf (names, "%s%s", i > 0 ? " → " : "", quoted);
    }
  return g_string_free (names, FALSE);
}

static char *
describe_cycle (CrRoadmap   *roadmap,
                const CrIds *cycle)
{
  g_autofree char *names = name_cycle (roadmap, cycle);

  /* TRANSLATORS: %s is “A” → “B” → “A”, each task waiting for the next. */
  return g_strdup_printf (_ ("The tasks would wait for each other: %s"), names);
}

/* The fault with dates as people write them. (transfer full) */
static char *
describe_dates (const CrFault *fault)
{
  const char         *language = cr_interface_get_language ();
  g_autofree char    *finish = NULL;
  g_autofree char    *start = NULL;
  g_autoptr (CrFault) readable = NULL;
  CrDay               day = CR_DAY_NONE;

  if (fault->value != NULL && cr_day_parse (fault->value, &day))
    finish = cr_format_date_in_prose (day, language);
  if (fault->expected != NULL && cr_day_parse (fault->expected, &day))
    start = cr_format_date_in_prose (day, language);
  readable = cr_fault_new (fault->code, fault->line, fault->pointer, finish != NULL ? finish : fault->value,
                           start != NULL ? start : fault->expected);
  return cr_fault_describe (readable, language);
}

static char *
describe (const CrFault *fault)
{
  return fault->code == CR_FAULT_ORDER ? describe_dates (fault)
                                       : cr_fault_describe (fault, cr_interface_get_language ());
}

/* The cycle that the set would have made; NULL when it would not. (transfer full) */
static CrIds *
find_cycle (CrRoadmap   *roadmap,
            CrChangeSet *set)
{
  g_autoptr (CrRoadmap) copy = cr_roadmap_copy (roadmap);
  CrIds                *cycle = NULL;

  if (!cr_roadmap_apply (copy, set, CR_APPLY_RESTORE, NULL, NULL))
    return NULL;
  for (guint i = 0; cycle == NULL && i < cr_change_set_get_length (set); i++)
    if (cr_change_set_get (set, i)->kind == CR_KIND_TASK)
      cycle = cr_schedule_find_cycle_of (copy, cr_change_set_get (set, i)->key);
  return cycle;
}

char *
cr_fault_words_of_refusal (const CrFault *fault,
                           CrRoadmap     *roadmap,
                           CrChangeSet   *set)
{
  g_autoptr (CrIds) cycle = NULL;
  g_autofree char  *why = NULL;

  if (fault == NULL)
    return g_strdup (_ ("Not changed. The file may only be read."));
  if (fault->code == CR_FAULT_CYCLE)
    cycle = find_cycle (roadmap, set);
  why = cycle != NULL ? describe_cycle (roadmap, cycle) : describe (fault);
  /* TRANSLATORS: an edit was refused; %s says why. */
  return g_strdup_printf (_ ("Not changed. %s"), why);
}

char *
cr_fault_words_of_finding (const CrFault *finding,
                           CrRoadmap     *roadmap,
                           const char    *task)
{
  g_autoptr (CrIds) cycle = NULL;
  g_autofree char  *names = NULL;

  if (finding->code == CR_FAULT_CYCLE)
    cycle = cr_schedule_find_cycle_of (roadmap, task);
  if (cycle == NULL)
    return describe (finding);
  names = name_cycle (roadmap, cycle);
  return g_strdup_printf (_ ("The tasks wait for each other: %s"), names);
}
