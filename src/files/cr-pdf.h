/* SPDX-License-Identifier: GPL-3.0-or-later
 * Writing of PDF: the pages of a report. */
#pragma once

#include "cr-export.h"

G_BEGIN_DECLS

/* The pages of the blocks that are wanted, of the usual ones where none are. Text can be searched, all letters are in
 * the file, what begins where is in its outline, and its language, title and date are told. (transfer full) */
GBytes *cr_pdf_write (CrExport *export, GError **error);

G_END_DECLS
