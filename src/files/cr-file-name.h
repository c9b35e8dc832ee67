/* SPDX-License-Identifier: GPL-3.0-or-later
 * Names of files made from titles: every system takes them, and none leads anywhere but into its folder. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a title is cut to. Names of files are counted in bytes, and most Cyrillic letters have two. */
#define CR_FILE_NAME_BYTES 200

/* “Digital customs: 2026/28” and “.roadmap.json” give “Digital customs- 2026-28.roadmap.json”. Without separators,
 * control characters and marks that turn the direction of a text, without points and blanks where a name must not
 * begin or end with them, none of the names Windows keeps for devices, and at most CR_FILE_NAME_BYTES long with the
 * suffix. (transfer full) */
char *cr_file_name_from_title (const char *title, const char *suffix);

G_END_DECLS
