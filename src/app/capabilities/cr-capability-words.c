/* SPDX-License-Identifier: GPL-3.0-or-later
 * What is said of levels, targets and rounds. */
#include "config.h"

#include "cr-capability-words.h"

#include "cr-format.h"
#include "cr-interface.h"
#include "cr-pattern.h"

#include <glib/gi18n.h>

const char *
cr_capability_words_name_kind (const CrEntry *entry)
{
  if (entry->group == CR_GROUP_CAPABILITY)
    return C_ ("assessment", "Capability");
  return entry->group == CR_GROUP_ENABLER ? C_ ("assessment", "Enabler") : C_ ("assessment", "Success factor");
}

char *
cr_capability_words_describe_levels (const CrLevels *levels)
{
  if (levels->not_applicable)
    return g_strdup (C_ ("assessment", "not applicable"));
  if (levels->level == 0)
    return g_strdup (C_ ("assessment", "not assessed"));
  if (levels->target > levels->level)
    return g_strdup_printf ("%d → %d", levels->level, levels->target);
  return g_strdup_printf ("%d", levels->level);
}

char *
cr_capability_words_describe_target (const CrLevels *levels)
{
  g_autofree char *month = NULL;

  if (levels->not_applicable || levels->target == 0)
    return g_strdup (C_ ("assessment", "no target"));
  if (levels->has_gap && levels->gap <= 0)
    return g_strdup (C_ ("assessment", "target reached"));
  if (levels->level == 0 || levels->target_date == CR_DAY_NONE)
    return g_strdup_printf (C_ ("assessment", "target %d"), levels->target);
  month = cr_format_by_month (levels->target_date, cr_interface_get_language ());
  return cr_pattern_fill (C_ ("assessment", "target {by month}"), "by month", month, NULL);
}

char *
cr_capability_words_describe_earlier (const CrLevels *levels,
                                      const CrLevels *earlier)
{
  if (earlier == NULL || !earlier->is_rated)
    return NULL;
  if (earlier->not_applicable)
    return g_strdup (C_ ("assessment", "before: not applicable"));
  if (earlier->level == 0)
    return g_strdup (C_ ("assessment", "before: not assessed"));
  if (levels->level == 0 || levels->level == earlier->level)
    return g_strdup_printf (C_ ("assessment", "before: %d"), earlier->level);
  return g_strdup_printf (C_ ("assessment", "before: %d (%+d)"), earlier->level, levels->level - earlier->level);
}

static void
append_evidence (GString        *text,
                 const CrLevels *levels)
{
  if (levels->n_evidence > 0)
    g_string_append_printf (text, ngettext ("%u piece of evidence", "%u pieces of evidence", levels->n_evidence),
                            levels->n_evidence);
  else
    g_string_append (text, levels->level > 0 ? C_ ("assessment", "claimed without evidence")
                                             : C_ ("assessment", "no evidence"));
}

char *
cr_capability_words_describe_row (const CrEntry  *entry,
                                  const CrLevels *levels,
                                  const CrLevels *earlier)
{
  GString         *text = g_string_new (NULL);
  g_autofree char *level = cr_capability_words_describe_levels (levels);
  g_autofree char *target = cr_capability_words_describe_target (levels);
  g_autofree char *before = cr_capability_words_describe_earlier (levels, earlier);

  g_string_append_printf (text, "%d %s: ", entry->number,
                          cr_entry_get_short_title (entry, cr_interface_get_language ()));
  if (levels->has_gap)
    {
      g_string_append_printf (text, C_ ("assessment", "gap %d"), levels->gap);
      g_string_append (text, ", ");
    }
  if (levels->level > 0 && !levels->not_applicable)
    g_string_append_printf (text, C_ ("assessment", "level %d"), levels->level);
  else
    g_string_append (text, level);
  g_string_append_printf (text, ", %s, ", target);
  append_evidence (text, levels);
  g_string_append (text, ", ");
  g_string_append_printf (text, ngettext ("%u open task", "%u open tasks", levels->n_open), levels->n_open);
  if (before != NULL)
    g_string_append_printf (text, ", %s", before);
  return g_string_free (text, FALSE);
}

char *
cr_capability_words_name_round (const CrRound *round)
{
  g_autofree char *date = NULL;
  const char      *title = cr_text_show (round->title, cr_interface_get_content_language ());

  if (round->date == CR_DAY_NONE)
    return g_strdup (title[0] != '\0' ? title : C_ ("assessment", "Round without a date"));
  date = cr_interface_format_date (round->date);
  return g_strdup_printf (C_ ("assessment", "Round of %s"), date);
}
