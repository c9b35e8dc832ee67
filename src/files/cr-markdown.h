/* SPDX-License-Identifier: GPL-3.0-or-later
 * A roadmap as text with tables in Markdown, for wikis and repositories. */
#pragma once

#include "cr-export.h"

G_BEGIN_DECLS

/* The head and a table of tasks for each area. No text of the user has a meaning of its own in it. (transfer full) */
GBytes *cr_markdown_write (CrExport *export, GError **error);

G_END_DECLS
