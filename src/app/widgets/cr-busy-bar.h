/* SPDX-License-Identifier: GPL-3.0-or-later
 * A line under the header bar that says what is being read or written, how far it is, and lets a reading be
 * cancelled. What is over soon shows nothing. */
#pragma once

#include "cr-run.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_BUSY_BAR (cr_busy_bar_get_type ())
G_DECLARE_FINAL_TYPE (CrBusyBar, cr_busy_bar, CR, BUSY_BAR, AdwBin)

/* From now on something goes on, or with words that are NULL nothing does any more. run tells how far it is. Cancel is
 * the action win.cancel; what must not be cancelled does not offer it. */
void cr_busy_bar_show (CrBusyBar *self, const char *words, CrRun *run, gboolean can_cancel);

G_END_DECLS
