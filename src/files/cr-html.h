/* SPDX-License-Identifier: GPL-3.0-or-later
 * A roadmap as one page for browsers: nothing is loaded, nothing runs, everything can be printed and read aloud. */
#pragma once

#include "cr-export.h"

G_BEGIN_DECLS

/* Figures with charts, the matrix of areas and capabilities, the gaps of the current round, and the tasks by area. The
 * page is well-formed XML and HTML at once. (transfer full) */
GBytes *cr_html_write (CrExport *export, GError **error);

G_END_DECLS
