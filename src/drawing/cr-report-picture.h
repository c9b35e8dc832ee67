/* SPDX-License-Identifier: GPL-3.0-or-later
 * One view of a roadmap as one picture of the size that it takes, for slides and web pages. */
#pragma once

#include "cr-report.h"

G_BEGIN_DECLS

/* Draws the matrix, the whole timeline or the radar with its heading and legend, in CSS pixels. view is the block of
 * the request that is meant; paper and orientation have no say. */
void cr_report_picture_draw (const CrReportRequest *request,
                             CrFonts               *fonts,
                             CrDisplayList         *list,
                             double                *width,
                             double                *height);

G_END_DECLS
