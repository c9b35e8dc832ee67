/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the whole process has one of: the language of the interface, the present day, the folders of data. */
#pragma once

#include "cr-words.h"

G_BEGIN_DECLS

/* To be called once, before gtk_init() and before any word is translated. language is "en", "ru", or NULL for that of
 * the system. Sets LANGUAGE, a locale in which it counts, and the text domain. */
void cr_interface_start (const char *language);

/* "en" or "ru"; static. */
const char *cr_interface_get_language (void);

/* Another language from now on, "en", "ru", or NULL for that of the system. What is shown already stays as it is;
 * whoever calls this has it shown anew. On the main thread only. */
void cr_interface_set_language (const char *language);

/* The language of the system as one of the two; static. */
const char *cr_interface_get_system_language (void);

/* The side of the user's texts that is shown, and the one that stands first where both do: "en" or "ru"; static. NULL
 * sets that of the interface, which it is at first. */
const char *cr_interface_get_content_language (void);
const char *cr_interface_get_other_content_language (void);
void        cr_interface_set_content_language (const char *language);

/* Dates as they stand in tables and fields of the program; in sentences they are words of the language. (transfer
 * full) */
char *cr_interface_format_date (CrDay day);
char *cr_interface_format_range (CrDay start, CrDay finish);
void  cr_interface_set_date_form (CrDateForm form);

/* All of it together, as it is now. Static; on the main thread only. */
const CrWording *cr_interface_get_wording (void);

/* What a week of a calendar begins with: 1 is Monday, 7 is Sunday. */
guint cr_interface_get_first_weekday (void);
void  cr_interface_set_first_weekday (guint weekday);

/* The day that “overdue” is counted from: the one set, else that of the clock. */
CrDay cr_interface_get_today (void);
void  cr_interface_set_today (CrDay today);

/* A file of the installed data, or of the source tree when CR_DATA_DIR is set. (transfer full) */
char *cr_interface_find_data (const char *path);

/* Where whole copies lie of what could only be overwritten in place. (transfer full) */
char *cr_interface_get_recovery_folder (void);

/* Where the program keeps in mind where files were left. (transfer full) */
char *cr_interface_get_places_file (void);

G_END_DECLS
