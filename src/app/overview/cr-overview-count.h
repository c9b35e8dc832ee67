/* SPDX-License-Identifier: GPL-3.0-or-later
 * What is counted for the page “Overview”, in whatever thread. */
#pragma once

#include "cr-levels.h"
#include "cr-overview.h"

G_BEGIN_DECLS

/* The first four are given, the others counted. */
typedef struct
{
  CrRoadmap   *roadmap;
  CrCatalogue *catalogue;
  CrDay        today;
  CrScope      scope; /* of interned strings, and a query of its own */

  CrOverview *overview;
  GArray     *levels; /* CrLevels of the capabilities */
} CrOverviewCount;

/* Takes references. scope may be NULL. (transfer full) */
CrOverviewCount *cr_overview_count_new (CrRoadmap *roadmap, CrCatalogue *catalogue, const CrScope *scope, CrDay today);
void             cr_overview_count_free (CrOverviewCount *count);

void cr_overview_count_run (CrOverviewCount *count);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrOverviewCount, cr_overview_count_free)

G_END_DECLS
