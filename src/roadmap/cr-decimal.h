/* SPDX-License-Identifier: GPL-3.0-or-later
 * Sums of decimals written as strings: exact, whatever their length. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A decimal is "-?[0-9]+(\.[0-9]+)?", as amounts of money stand in a file. */
typedef struct _CrDecimalSum CrDecimalSum;

/* (transfer full) */
CrDecimalSum *cr_decimal_sum_new (void);
void          cr_decimal_sum_free (CrDecimalSum *sum);

/* FALSE, and nothing added, for what is no decimal; decimal may be NULL. */
gboolean cr_decimal_sum_add (CrDecimalSum *sum, const char *decimal);

/* The sum with as many digits behind the point as the longest of its parts has; "0" for nothing. (transfer full) */
char *cr_decimal_sum_get (const CrDecimalSum *sum);

/* How much of the whole a part is, in parts of n (at most 10^6), rounded down: what a chart draws. Below 0 it is 0,
 * beyond the whole n; 0 when the whole is 0 or less. */
guint cr_decimal_get_share (const char *part, const char *whole, guint n);

/* As numbers: below 0, 0 or above 0. Both are decimals. */
int cr_decimal_compare (const char *a, const char *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrDecimalSum, cr_decimal_sum_free)

G_END_DECLS
