/* SPDX-License-Identifier: GPL-3.0-or-later
 * A bar with a part for each status: done solid, in progress solid, on hold hatched, not started an outline. */
#pragma once

#include "cr-task.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CR_TYPE_MIX_BAR (cr_mix_bar_get_type ())
G_DECLARE_FINAL_TYPE (CrMixBar, cr_mix_bar, CR, MIX_BAR, GtkWidget)

GtkWidget *cr_mix_bar_new (void);

/* Numbers of tasks, CR_N_STATUSES of them; those cancelled have no part. */
void cr_mix_bar_show (CrMixBar *self, const guint *by_status);

G_END_DECLS
