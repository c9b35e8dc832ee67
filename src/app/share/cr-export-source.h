/* SPDX-License-Identifier: GPL-3.0-or-later
 * What of a document is exported: which of its tasks, and under what name. */
#pragma once

#include "cr-document.h"
#include "cr-export-choice.h"
#include "cr-place.h"

G_BEGIN_DECLS

/* The ids of the tasks that the filter lets pass, or of those selected, as a set of strings. NULL: all of them, or what
 * cannot be chosen as there is no filter and no selection. (transfer full) */
GHashTable *cr_export_source_list (CrDocument *document, CrPlace *place, CrExportScope scope);

/* “arvania-2026” of “arvania-2026.roadmap.json”, else the title. (transfer full) */
char *cr_export_source_dup_stem (CrDocument *document);

G_END_DECLS
