/* SPDX-License-Identifier: GPL-3.0-or-later
 * An offer of an import line by line: what is refused, what is left out, and the changes. A line is put into words when
 * it is asked for, so that ten thousand of them cost nothing until they are looked at. */
#pragma once

#include "cr-import-offer.h"

G_BEGIN_DECLS

/* A list model of GtkStringObject. */
#define CR_TYPE_IMPORT_LINES (cr_import_lines_get_type ())
G_DECLARE_FINAL_TYPE (CrImportLines, cr_import_lines, CR, IMPORT_LINES, GObject)

/* The offer must stay. */
CrImportLines *cr_import_lines_new (const CrImportOffer *offer, CrCatalogue *catalogue);

/* “Refused”, “Left out” or “Change”: what sort of line it is. */
const char *cr_import_lines_get_sort (CrImportLines *self, guint position);

G_END_DECLS
