/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page “Overview”: how the tasks stand, what needs attention, what is ahead. */
#pragma once

#include "cr-page.h"

G_BEGIN_DECLS

#define CR_TYPE_OVERVIEW_PAGE (cr_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (CrOverviewPage, cr_overview_page, CR, OVERVIEW_PAGE, CrPage)

CrPage *cr_overview_page_new (void);

G_END_DECLS
