/* SPDX-License-Identifier: GPL-3.0-or-later
 * Countries and currencies by their codes, for choosing; any other code may be typed. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* ISO 3166-1 and ISO 4217 codes, those of the union and its neighbours first; ended by NULL, static. */
const char *const *cr_countries_list (void);
const char *const *cr_currencies_list (void);

/* The name in a language; NULL for a code that is not in the list. Static. */
const char *cr_countries_get_name (const char *code, const char *language);
const char *cr_currencies_get_name (const char *code, const char *language);

G_END_DECLS
