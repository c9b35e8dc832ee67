/* SPDX-License-Identifier: GPL-3.0-or-later
 * A row of a list with a title, a line below it, and signs before and behind them; looks as AdwActionRow. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CR_TYPE_WORDS_ROW (cr_words_row_get_type ())
G_DECLARE_FINAL_TYPE (CrWordsRow, cr_words_row, CR, WORDS_ROW, GtkListBoxRow)

/* Shown as they stand, never parsed as markup; subtitle may be NULL. Can be activated. */
GtkWidget *cr_words_row_new (const char *title, const char *subtitle);

/* How many lines there are at most, 0 for as many as it takes; what does not fit is cut. */
void cr_words_row_set_lines (CrWordsRow *self, int title_lines, int subtitle_lines);

void cr_words_row_add_prefix (CrWordsRow *self, GtkWidget *widget);
void cr_words_row_add_suffix (CrWordsRow *self, GtkWidget *widget);

G_END_DECLS
