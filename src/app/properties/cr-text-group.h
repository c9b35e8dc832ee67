/* SPDX-License-Identifier: GPL-3.0-or-later
 * A text of the user in both languages, the language of texts first. */
#pragma once

#include "cr-text-field.h"
#include "cr-text.h"

G_BEGIN_DECLS

#define CR_TYPE_TEXT_GROUP (cr_text_group_get_type ())
G_DECLARE_FINAL_TYPE (CrTextGroup, cr_text_group, CR, TEXT_GROUP, AdwBin)

/* Signals: "edited" (const char *path, const char *text), the path being “title.ru” and the like;
 * "still-right" (const char *path, const char *language), the path being “title.stale”. */

/* name: what the text is called, “Title”; path: of the text in its record. */
GtkWidget *cr_text_group_new (const char *name, const char *path, gboolean several_lines);

void cr_text_group_show (CrTextGroup *self, const CrText *text);
void cr_text_group_commit (CrTextGroup *self);

/* Puts the cursor into the first language. */
void cr_text_group_start (CrTextGroup *self);

G_END_DECLS
