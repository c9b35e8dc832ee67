/* SPDX-License-Identifier: GPL-3.0-or-later
 * The pages of the window: what they are called, in the order of the sidebar. */
#include "config.h"

#include "cr-pages.h"

#include "cr-board-page.h"
#include "cr-capabilities-page.h"
#include "cr-matrix-page.h"
#include "cr-overview-page.h"
#include "cr-reference-page.h"
#include "cr-tasks-page.h"
#include "cr-timeline-page.h"

#include <glib/gi18n.h>

static const CrPageKind pages[] = {
  { "matrix", "cr-page-matrix-symbolic", N_ ("Matrix"), FALSE, cr_matrix_page_new },
  { "tasks", "cr-page-tasks-symbolic", N_ ("Tasks"), TRUE, cr_tasks_page_new },
  { "timeline", "cr-page-timeline-symbolic", N_ ("Timeline"), TRUE, cr_timeline_page_new },
  { "board", "cr-page-board-symbolic", N_ ("Board"), TRUE, cr_board_page_new },
  { "capabilities", "cr-page-capabilities-symbolic", N_ ("Capabilities"), FALSE, cr_capabilities_page_new },
  { "overview", "cr-page-overview-symbolic", N_ ("Overview"), FALSE, cr_overview_page_new },
  { "reference", "cr-page-reference-symbolic", N_ ("Reference"), FALSE, cr_reference_page_new },
};

const CrPageKind *
cr_pages_list (guint *n_pages)
{
  *n_pages = G_N_ELEMENTS (pages);
  return pages;
}

const CrPageKind *
cr_pages_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (pages[i].name, name) == 0)
      return &pages[i];
  return NULL;
}
