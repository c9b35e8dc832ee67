/* SPDX-License-Identifier: GPL-3.0-or-later
 * What two queries both show, as one query. */
#include "config.h"

#include "cr-query.h"

/* Ids that one knows by others, as “without”, are told apart by the catalogue alone: then there is no common one. */
static CrIds *
intersect (const CrIds *a,
           const CrIds *b)
{
  g_autoptr (GPtrArray) common = g_ptr_array_new ();

  for (guint i = 0; i < cr_ids_get_length (a); i++)
    if (cr_ids_contains (b, a->ids[i]))
      g_ptr_array_add (common, (gpointer) a->ids[i]);
  return cr_ids_new ((const char *const *) common->pdata, common->len);
}

/* FALSE where no id is left; to let nothing pass is more than a filter can say. */
static gboolean
narrow_filters (CrQuery       *query,
                const CrQuery *other)
{
  for (guint i = 0; i < CR_N_FILTERS; i++)
    {
      if (other->filters[i] == NULL)
        continue;
      if (query->filters[i] == NULL)
        query->filters[i] = cr_ids_ref (other->filters[i]);
      else
        cr_query_set_filter (query, (CrFilter) i, intersect (query->filters[i], other->filters[i]));
      if (query->filters[i] == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
narrow_language (const char **language,
                 const char  *other)
{
  if (*language == NULL)
    *language = other;
  return other == NULL || *language == other;
}

static gboolean
narrow_texts (CrQuery       *query,
              const CrQuery *other)
{
  if (query->text == NULL)
    query->text = g_strdup (other->text);
  return (other->text == NULL || g_str_equal (query->text, other->text)) &&
         narrow_language (&query->untranslated, other->untranslated) && narrow_language (&query->stale, other->stale);
}

static void
narrow_plan (CrQuery       *query,
             const CrQuery *other)
{
  query->overdue |= other->overdue;
  query->blocked |= other->blocked;
  query->undated |= other->undated;
  query->due |= other->due;
  query->critical |= other->critical;
  query->violated |= other->violated;
  query->from = MAX (query->from, other->from);
  if (query->until == CR_DAY_NONE || (other->until != CR_DAY_NONE && other->until < query->until))
    query->until = other->until;
}

/* Whether each cost that the first asks for is one that the second asks for. */
static gboolean
asks_for_no_more (const CrQuery *a,
                  const CrQuery *b)
{
  return (!b->has_cost_year || (a->has_cost_year && a->cost_year == b->cost_year)) &&
         (b->cost_source == NULL || a->cost_source == b->cost_source);
}

/* A query asks for one cost only, and a task may have one of this year and another of that. */
static gboolean
narrow_cost (CrQuery       *query,
             const CrQuery *other)
{
  if (!other->has_cost || (query->has_cost && asks_for_no_more (query, other)))
    return TRUE;
  if (query->has_cost && !asks_for_no_more (other, query))
    return FALSE;
  query->has_cost = TRUE;
  query->has_cost_year = other->has_cost_year;
  query->cost_year = other->cost_year;
  query->cost_source = other->cost_source;
  return TRUE;
}

CrQuery *
cr_query_narrow (const CrQuery *query,
                 const CrQuery *other)
{
  g_autoptr (CrQuery) narrowed = cr_query_copy (query);

  if (!narrow_filters (narrowed, other) || !narrow_texts (narrowed, other) || !narrow_cost (narrowed, other))
    return NULL;
  narrow_plan (narrowed, other);
  return g_steal_pointer (&narrowed);
}
