/* SPDX-License-Identifier: GPL-3.0-or-later
 * A place in a document as lines of a key file, and back. */
#pragma once

#include "cr-place-store.h"
#include "cr-place.h"

G_BEGIN_DECLS

/* Writes page, query, closed groups, the one selected task, the last export and how pages are
 * looked at into the group CR_PLACE_GROUP. */
void cr_place_form_write (CrPlace *place, GKeyFile *lines);

/* Sets what the lines say. What this program does not know, and whatever the roadmap no longer has, is left out. */
void cr_place_form_read (CrPlace *place, GKeyFile *lines, CrRoadmap *roadmap, CrCatalogue *catalogue);

G_END_DECLS
