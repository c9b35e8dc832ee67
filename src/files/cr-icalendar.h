/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tasks in the calendars of others (RFC 5545): as events, or as to-dos; never both in one file, since programs that
 * know one kind stumble over the other. */
#pragma once

#include "cr-export.h"

G_BEGIN_DECLS

/* Days that a task takes, one after the other, that leave those days free; and to-dos with what is done of them. A task
 * without dates is left out: a program would show it as due today, every day. The same task has the same UID each time,
 * so that a second import updates what the first one made. (transfer full) */
GBytes *cr_icalendar_write_events (CrExport *export, GError **error);
GBytes *cr_icalendar_write_todos (CrExport *export, GError **error);

G_END_DECLS
