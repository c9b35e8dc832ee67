/* SPDX-License-Identifier: GPL-3.0-or-later
 * Days as people type them. */
#pragma once

#include "cr-day.h"

G_BEGIN_DECLS

/* Reads, in English and Russian alike: "31.12.2027", "2027-12-31", "31 Dec 2027", "31 декабря 2027 г.", "t" or "today"
 * ("т", "сегодня"), and a way from today: "+2w", "-3d", "+1m", "+1y" ("+2н", "-3д", "+1м", "+1г"). An empty text is
 * CR_DAY_NONE. FALSE, and *day untouched, for anything else. text is valid UTF-8. */
gboolean cr_day_read_typed (const char *text, CrDay today, CrDay *day);

G_END_DECLS
