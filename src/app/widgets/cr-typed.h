/* SPDX-License-Identifier: GPL-3.0-or-later
 * What people type and paste, before it becomes a value. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Without control characters and without blanks at the ends; line breaks stay where several_lines, else they are
 * blanks. text is valid UTF-8. (transfer full) */
char *cr_typed_clean (const char *text, gboolean several_lines);

/* An amount as people type it, "12 000,50", "12,000.50", as the decimal of a roadmap file, "12000.50". A comma alone
 * before three digits parts thousands in English and the fraction in Russian. NULL for what is no amount; "" for "".
 * (transfer full) */
char *cr_typed_read_amount (const char *text, const char *language);

/* Why what was typed is no date, no share from 0 to 100, no title: sentences for a person. (transfer full) */
char *cr_typed_refuse_day (const char *text);
char *cr_typed_refuse_percent (const char *text);
char *cr_typed_refuse_title (void);

/* The exact sum of decimals of a roadmap file; NULL when one of them is none or the sum is too large. Elements may be
 * NULL, which counts as nothing. (transfer full) (element-type utf8) */
char *cr_typed_add_amounts (const GPtrArray *decimals);

G_END_DECLS
