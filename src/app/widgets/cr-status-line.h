/* SPDX-License-Identifier: GPL-3.0-or-later
 * The line at the foot of the window: figures of the roadmap, and what has just been done. */
#pragma once

#include "cr-place.h"
#include "cr-summary.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_STATUS_LINE (cr_status_line_get_type ())
G_DECLARE_FINAL_TYPE (CrStatusLine, cr_status_line, CR, STATUS_LINE, AdwBin)

/* The place where the figures open their list. Set once, by the window. */
void cr_status_line_set_up (CrStatusLine *self, CrPlace *place);

void cr_status_line_show (CrStatusLine *self, const CrSummary *summary);

/* “Undone: …”, for those who do not see the list change; stays until the next one. */
void        cr_status_line_tell (CrStatusLine *self, const char *message);
const char *cr_status_line_get_told (CrStatusLine *self);

G_END_DECLS
