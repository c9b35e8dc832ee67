/* SPDX-License-Identifier: GPL-3.0-or-later
 * Counting for the overview. */
#include "config.h"

#include "cr-overview-count.h"

#include "cr-catalogue-ids.h"

CrOverviewCount *
cr_overview_count_new (CrRoadmap     *roadmap,
                       CrCatalogue   *catalogue,
                       const CrScope *scope,
                       CrDay          today)
{
  CrOverviewCount *count = g_new0 (CrOverviewCount, 1);

  count->roadmap = g_object_ref (roadmap);
  count->catalogue = cr_catalogue_ref (catalogue);
  count->today = today;
  if (scope != NULL)
    count->scope = *scope;
  if (count->scope.query != NULL)
    count->scope.query = cr_query_copy (count->scope.query);
  return count;
}

void
cr_overview_count_free (CrOverviewCount *count)
{
  if (count == NULL)
    return;

  g_object_unref (count->roadmap);
  cr_catalogue_unref (count->catalogue);
  cr_query_free ((CrQuery *) count->scope.query);
  cr_overview_free (count->overview);
  g_clear_pointer (&count->levels, g_array_unref);
  g_free (count);
}

void
cr_overview_count_run (CrOverviewCount *count)
{
  g_autoptr (CrIds) capabilities = cr_catalogue_list_ids (count->catalogue, CR_GROUP_CAPABILITY);

  count->overview = cr_overview_new (count->roadmap, count->catalogue, &count->scope, count->today);
  count->levels = cr_levels_list (count->roadmap, count->overview->summary->round, capabilities, count->today);
}
