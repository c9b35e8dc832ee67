/* SPDX-License-Identifier: GPL-3.0-or-later
 * Writing of PDF: the pages of a report. */
#pragma once

#include "cr-export.h"

G_BEGIN_DECLS

/* Each for one view, as the table of formats wants it. Text can be searched, all letters are in the file, what begins
 * where is in its outline, and its language, title and date are told. (transfer full) */
GBytes *cr_pdf_write_report (CrExport *export, GError **error);
GBytes *cr_pdf_write_timeline (CrExport *export, GError **error);
GBytes *cr_pdf_write_matrix (CrExport *export, GError **error);
GBytes *cr_pdf_write_radar (CrExport *export, GError **error);
GBytes *cr_pdf_write_fiches (CrExport *export, GError **error);

G_END_DECLS
