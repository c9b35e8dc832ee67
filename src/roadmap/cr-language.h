/* SPDX-License-Identifier: GPL-3.0-or-later
 * Words in a named language, whatever language the interface speaks. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the translations lie: DIRECTORY/ru/LC_MESSAGES/customs-roadmap.mo. To be called once, before any
 * translation, by each program; without it every language answers with the English of the source. */
void cr_language_set_directory (const char *directory);

/* TRUE if the directory has a sound translation into the language; FALSE for "en", which needs none. */
gboolean cr_language_has_translation (const char *language);

/* The text in the language named ("en" or "ru"; NULL and a language without a catalogue answer with msgid; one with
 * a country, "ru_RU", answers like the bare one). context may be NULL. The answer lives as long as the program; safe
 * from any thread. */
const char *cr_translate (const char *language, const char *context, const char *msgid);

/* Marks a singular and its plural for translation and stands for both: two elements of a table, two arguments. */
#define CR_PLURAL(context, singular, plural) singular, plural

/* The same with the right plural form for n. */
const char *cr_translate_plural (const char *language,
                                 const char *context,
                                 const char *singular,
                                 const char *plural,
                                 gulong      n);

G_END_DECLS
