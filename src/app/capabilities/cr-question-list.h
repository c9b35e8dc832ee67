/* SPDX-License-Identifier: GPL-3.0-or-later
 * The organizational questions with the answers of the administration, in both languages. */
#pragma once

#include "cr-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_QUESTION_LIST (cr_question_list_get_type ())
G_DECLARE_FINAL_TYPE (CrQuestionList, cr_question_list, CR, QUESTION_LIST, AdwBin)

GtkWidget *cr_question_list_new (CrDocument *document);

void cr_question_list_update (CrQuestionList *self);

/* What is typed counts now. */
void cr_question_list_commit (CrQuestionList *self);

/* Puts the cursor into the first answer. */
void cr_question_list_take_focus (CrQuestionList *self);

G_END_DECLS
