/* SPDX-License-Identifier: GPL-3.0-or-later
 * One side of a text of the user: a tag with the language, the text itself, and whether it is out of date. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_TEXT_FIELD (cr_text_field_get_type ())
G_DECLARE_FINAL_TYPE (CrTextField, cr_text_field, CR, TEXT_FIELD, AdwBin)

/* What is typed counts when the field is left, or by Enter; Escape brings back what was there.
 * Signals: "committed" (const char *text); "still-right": the text is not out of date after all. */

/* name: of the text, “Title”; language: "en" or "ru"; several_lines: Enter makes a new one. */
GtkWidget *cr_text_field_new (const char *name, const char *language, gboolean several_lines);

const char *cr_text_field_get_language (CrTextField *self);

/* Shows a text (NULL is none); what is being typed is kept when it is the text that was shown before. */
void cr_text_field_show (CrTextField *self, const char *text, gboolean stale);

/* There are several texts: the field is empty, and as long as nothing is typed they stay. The button that empties them
 * all, which "committed" then tells as "", can be seen. */
void cr_text_field_show_several (CrTextField *self, gboolean stale);

/* Drops what was typed. */
void cr_text_field_discard (CrTextField *self);

/* What was typed counts now. */
void cr_text_field_commit (CrTextField *self);

/* Puts the cursor there with everything selected. */
void cr_text_field_start (CrTextField *self);

/* (transfer none) The widget that takes the keys; the button that empties several texts. */
GtkWidget *cr_text_field_get_view (CrTextField *self);
GtkWidget *cr_text_field_get_clear_button (CrTextField *self);

G_END_DECLS
