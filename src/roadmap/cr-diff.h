/* SPDX-License-Identifier: GPL-3.0-or-later
 * What makes one roadmap of another. */
#pragma once

#include "cr-change.h"

G_BEGIN_DECLS

/* The change set that, applied to a, gives b. Records are the same when kind, parent and key are. (transfer full) */
CrChangeSet *cr_diff (CrRoadmap *a, CrRoadmap *b);

G_END_DECLS
