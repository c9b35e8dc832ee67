/* SPDX-License-Identifier: GPL-3.0-or-later
 * The pages of the window: what they are called, in the order of the sidebar. */
#pragma once

#include "cr-page.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name; /* as CrPlace has it: "tasks" */
  const char *icon;
  const char *title; /* for gettext */

  /* Whether the page shows the tasks that the place asks for. Where it does not, choosing an area of work goes on to
   * the list of its tasks. */
  gboolean follows_query;
  CrPage *(*make) (void);
} CrPageKind;

const CrPageKind *cr_pages_list (guint *n_pages);

/* NULL when there is no page of that name. */
const CrPageKind *cr_pages_find (const char *name);

G_END_DECLS
