/* SPDX-License-Identifier: GPL-3.0-or-later
 * The tables of tasks of a page. */
#pragma once

#include "cr-export.h"

G_BEGIN_DECLS

/* A section with a table for each area, and one for the tasks of none. Counts the tasks. FALSE when it is cancelled. */
gboolean cr_html_append_tasks (GString *html, CrExport *export, GError **error);

G_END_DECLS
