/* SPDX-License-Identifier: GPL-3.0-or-later
 * The notice that says how many tasks the filters leave out, which no one is to overlook. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_FILTER_NOTICE (cr_filter_notice_get_type ())
G_DECLARE_FINAL_TYPE (CrFilterNotice, cr_filter_notice, CR, FILTER_NOTICE, AdwBin)

/* Its button does “page.show-all”. */
GtkWidget *cr_filter_notice_new (void);

/* Of all tasks so many are shown; without a filter the notice is hidden. */
void cr_filter_notice_show (CrFilterNotice *self, gboolean filtering, guint n_shown, guint n_tasks);

/* “8 of 62 shown” and “54 tasks are hidden by the filters”; NULL while it is hidden. */
const char *cr_filter_notice_get_fact (CrFilterNotice *self);
const char *cr_filter_notice_get_rest (CrFilterNotice *self);

G_END_DECLS
