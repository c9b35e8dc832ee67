/* SPDX-License-Identifier: GPL-3.0-or-later
 * The figures of a document, kept up to date while it is edited. */
#pragma once

#include "cr-document.h"
#include "cr-summary.h"

G_BEGIN_DECLS

#define CR_TYPE_FIGURES (cr_figures_get_type ())
G_DECLARE_FINAL_TYPE (CrFigures, cr_figures, CR, FIGURES, GObject)

/* Signal "changed": counted anew, which is done a moment after the edit, and in a thread where there is much to
 * count. */

/* Keeps a reference of the document. (transfer full) */
CrFigures *cr_figures_new (CrDocument *document);

/* NULL until it was counted for the first time. (transfer none) */
const CrSummary *cr_figures_get_summary (CrFigures *self);

/* Whether an edit has been made that is not counted yet. */
gboolean cr_figures_is_busy (CrFigures *self);

G_END_DECLS
