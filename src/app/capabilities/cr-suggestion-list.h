/* SPDX-License-Identifier: GPL-3.0-or-later
 * Starter tasks that would close a gap: accepted one by one or several at once, turned down, and brought back. */
#pragma once

#include "cr-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_SUGGESTION_LIST (cr_suggestion_list_get_type ())
G_DECLARE_FINAL_TYPE (CrSuggestionList, cr_suggestion_list, CR, SUGGESTION_LIST, AdwBin)

GtkWidget *cr_suggestion_list_new (CrDocument *document);

/* What is suggested for the roadmap as it is now. */
void cr_suggestion_list_update (CrSuggestionList *self);

/* Makes a task of the suggestion that has the focus, else of the first one. FALSE when there is none. */
gboolean cr_suggestion_list_accept (CrSuggestionList *self);

guint cr_suggestion_list_get_length (CrSuggestionList *self);

G_END_DECLS
