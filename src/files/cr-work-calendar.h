/* SPDX-License-Identifier: GPL-3.0-or-later
 * The working days of an exported plan: Monday to Friday, and the days of a weekend on which a task begins or ends.
 *
 * A roadmap knows days only. Planners count in working time and move what stands on a free day; with these days among
 * the working ones each task stays where it is. */
#pragma once

#include "cr-day.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CrWorkCalendar CrWorkCalendar;

/* (transfer full) */
CrWorkCalendar *cr_work_calendar_new (void);
void            cr_work_calendar_free (CrWorkCalendar *self);

/* The day becomes a working one. */
void cr_work_calendar_add (CrWorkCalendar *self, CrDay day);

/* How many working days there are from the first to the last one, both included. */
guint cr_work_calendar_count (CrWorkCalendar *self, CrDay first, CrDay last);

/* The working days of weekends, in their order. (element-type CrDay) (transfer none) */
const GArray *cr_work_calendar_get_extra (CrWorkCalendar *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrWorkCalendar, cr_work_calendar_free)

G_END_DECLS
