/* SPDX-License-Identifier: GPL-3.0-or-later
 * The pages of a report on a printer: what a person chose, laid out for the paper that is in it. */
#pragma once

#include "cr-export-work.h"
#include "cr-run.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CR_TYPE_PRINTING (cr_printing_get_type ())
G_DECLARE_FINAL_TYPE (CrPrinting, cr_printing, CR, PRINTING, GtkPrintOperation)

/* The order has a choice with pages; its sheet and its run are those of the printing. Everything else is done as with
 * any print operation: it is started by gtk_print_operation_run(), never holds up the main loop but for the page that
 * is being drawn, and tells by “done” what became of it. (transfer full) */
CrPrinting *cr_printing_new (const CrExportOrder *order);

/* How far it is; its cancellation cancels the printing. (transfer none) */
CrRun *cr_printing_get_run (CrPrinting *self);

/* What it was laid out for; NULL before. (transfer none) */
GtkPageSetup *cr_printing_get_page_setup (CrPrinting *self);

/* So many pages of the report were drawn: a range may have been asked for. */
guint cr_printing_get_n_printed (CrPrinting *self);

/* Why there are no pages, where that was not the fault of the printer. (transfer none) */
const GError *cr_printing_get_error (CrPrinting *self);

G_END_DECLS
