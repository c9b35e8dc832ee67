/* SPDX-License-Identifier: GPL-3.0-or-later
 * The pages that were shown one after the other, to go back and forward among them. */
#pragma once

#include "cr-document.h"
#include "cr-place.h"

G_BEGIN_DECLS

#define CR_TYPE_TRAIL (cr_trail_get_type ())
G_DECLARE_FINAL_TYPE (CrTrail, cr_trail, CR, TRAIL, GObject)

/* Signal "changed": whether one can go back or forward may be another now. */

/* Follows the place, which begins the trail. Of each page it keeps what was asked for and selected there last,
 * tasks and entry; of the
 * selected tasks those come back that are still in the document. */
CrTrail *cr_trail_new (CrPlace *place, CrDocument *document);

/* What changes on the same page from now on can be gone back from: it is a leap, not work on what is shown. */
void cr_trail_begin_step (CrTrail *self);

gboolean cr_trail_can_go_back (CrTrail *self);
gboolean cr_trail_can_go_forward (CrTrail *self);

/* Do nothing when there is no way. */
void cr_trail_go_back (CrTrail *self);
void cr_trail_go_forward (CrTrail *self);

G_END_DECLS
