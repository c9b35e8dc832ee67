/* SPDX-License-Identifier: GPL-3.0-or-later
 * Dialogs that need no class of their own. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The one place that reports a failure: heading says what could not be done. A cancelled task is no failure. */
void cr_dialogs_report (GtkWindow *parent, const char *heading, const GError *error);

typedef enum
{
  CR_REPLY_CANCEL,
  CR_REPLY_DISCARD,
  CR_REPLY_SAVE
} CrReply;

typedef void (*CrReplyFunc) (CrReply answer, gpointer user_data);

/* Asks what to do with changes that are not saved. user_data is an object and is kept until the answer. */
void cr_dialogs_ask_unsaved (GtkWindow *parent, const char *title, CrReplyFunc answered, gpointer user_data);

/* Asks whether to go on with what loses changes; SAVE is “yes”. The rest as above. */
void cr_dialogs_confirm (GtkWindow  *parent,
                         const char *heading,
                         const char *body,
                         const char *yes,
                         CrReplyFunc answered,
                         gpointer    user_data);

/* Says why a roadmap cannot be saved where it is and offers to do it elsewhere; SAVE is “yes”. The rest as above. */
void cr_dialogs_offer_save_as (GtkWindow  *parent,
                               const char *heading,
                               const char *body,
                               CrReplyFunc answered,
                               gpointer    user_data);

/* A list to read: sentences are strings. The first is the list alone. (transfer floating) */
GtkWidget *cr_dialogs_make_sentences (const char *name, const GPtrArray *sentences);
void       cr_dialogs_show_sentences (GtkWindow *parent, const char *title, const GPtrArray *sentences);

/* About the program. */
void cr_dialogs_show_about (GtkWindow *parent);

G_END_DECLS
