/* SPDX-License-Identifier: GPL-3.0-or-later
 * One copy of each id, so that equal ids are equal pointers. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The program's copy of the string, which lives as long as the program; NULL for NULL. Safe from any thread.
 * GLib's own g_intern_string() is not for this: its table is copied, and the old copy kept for good, at every 2048
 * strings, which adds up to the square of their number. */
const char *cr_intern (const char *string);

G_END_DECLS
