/* SPDX-License-Identifier: GPL-3.0-or-later
 * Offers what was saved from a write that was interrupted. */
#pragma once

#include "cr-window.h"

G_BEGIN_DECLS

/* Looks for recovery copies in the background and asks about each that its file does not hold already: open it as a
 * copy, throw it away, or keep it for later. */
void cr_recovery_offer (CrWindow *window);

G_END_DECLS
