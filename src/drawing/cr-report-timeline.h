/* SPDX-License-Identifier: GPL-3.0-or-later
 * The timeline of a report, and of a picture. */
#pragma once

#include "cr-report.h"
#include "cr-timeline-layout.h"

G_BEGIN_DECLS

/* The tasks with dates by area of work, with their links. (transfer full) */
CrTimelineLayout *cr_report_make_timeline (CrFonts *fonts, const CrReportRequest *request, CrRoadmap *scoped);

/* Whole quarters around the period, today and what is in the scope. */
void cr_report_find_days (const CrReportRequest *request, CrRoadmap *scoped, CrDay *first, CrDay *last);

/* Sets the days so that they fill the room, as long as a day has at least so many pixels, and moves the last one on
 * until every text beside a bar ends before it. The width of the widest of these texts. */
double cr_report_fit_timeline (CrTimelineLayout *layout,
                               CrDay             first,
                               CrDay            *last,
                               double            room,
                               double            pixels_min);

G_END_DECLS
