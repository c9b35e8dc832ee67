/* SPDX-License-Identifier: GPL-3.0-or-later
 * Ids of the catalogue as lists, for what counts tasks by them. */
#pragma once

#include "cr-catalogue.h"
#include "cr-coverage.h"

G_BEGIN_DECLS

/* The ids of a group in their order. (transfer full) */
CrIds *cr_catalogue_list_ids (const CrCatalogue *catalogue, CrGroup group);

/* The entries that a round rates, in the order of the catalogue: what cr_gaps_list() sorts by. (transfer full) */
CrIds *cr_catalogue_list_rated (const CrCatalogue *catalogue);

/* The group that stands in the columns. */
CrGroup cr_columns_get_group (CrColumns kind);

G_END_DECLS
