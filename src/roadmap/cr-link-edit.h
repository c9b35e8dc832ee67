/* SPDX-License-Identifier: GPL-3.0-or-later
 * Links between tasks drawn and taken away, as change sets. */
#pragma once

#include "cr-change.h"

G_BEGIN_DECLS

/* The successor waits for the predecessor from then on, or no longer. Empty when that is so already, and when one of
 * the two is not there. Drawing a link that closes a cycle is refused when it is applied. (transfer full) */
CrChangeSet *cr_link_add (CrRoadmap *roadmap, const char *predecessor, const char *successor);
CrChangeSet *cr_link_remove (CrRoadmap *roadmap, const char *predecessor, const char *successor);

/* The cycle that such a link would close, for saying so beforehand: from the successor on, each waiting for the next
 * and the last for the first, the shortest way. NULL when there is none. (transfer full) */
CrIds *cr_link_find_cycle (CrRoadmap *roadmap, const char *predecessor, const char *successor);

G_END_DECLS
