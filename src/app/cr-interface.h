/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the whole process has one of: the language of the interface, the present day, the folders of data. */
#pragma once

#include "cr-day.h"

G_BEGIN_DECLS

/* To be called once, before gtk_init() and before any word is translated. language is "en", "ru", or NULL for that of
 * the system. Sets LANGUAGE, a locale in which it counts, and the text domain. */
void cr_interface_start (const char *language);

/* "en" or "ru"; static. */
const char *cr_interface_get_language (void);

/* The other one of the two. */
const char *cr_interface_get_other_language (void);

/* The language of the system as one of the two; static. */
const char *cr_interface_get_system_language (void);

/* The day that “overdue” is counted from: the one set, else that of the clock. */
CrDay cr_interface_get_today (void);
void  cr_interface_set_today (CrDay today);

/* A file of the installed data, or of the source tree when CR_DATA_DIR is set. (transfer full) */
char *cr_interface_find_data (const char *path);

/* Where whole copies lie of what could only be overwritten in place. (transfer full) */
char *cr_interface_get_recovery_folder (void);

G_END_DECLS
