/* SPDX-License-Identifier: GPL-3.0-or-later
 * Texts that break programs, and ways to see that one is shown as it was typed. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Markup, directions, emoji, stacked and invisible marks, formats, code, and a text of ten thousand letters; of one
 * line, without control characters, which fields do not take. NULL at the end. Under the sanitizers only a few of them,
 * others at each call; the list is good until the next. */
const char *const *cr_naughty_list (void);

/* What is typed into a field of one line, and what becomes of it: control characters go, line breaks are blanks. */
#define CR_NAUGHTY_CONTROL " a\x01\x1f\x7f\xc2\x85" \
                           "b\nc\u2028d\te "
#define CR_NAUGHTY_CONTROL_CLEAN "ab c d e"

/* Whether something below shows exactly this text, alone in a label or an entry, if need be with the marks around it
 * that keep its direction to itself; the test fails when nothing does. */
void     cr_naughty_assert_shown (gpointer root, const char *text);
gboolean cr_naughty_is_shown (gpointer root, const char *text);

/* Whether a sentence has the text in it, in the same way. The test fails when it has not. */
void cr_naughty_assert_said (const char *sentence, const char *text);

/* What labels below say, one a line. (transfer full) */
char *cr_naughty_collect (gpointer root);

G_END_DECLS
