/* SPDX-License-Identifier: GPL-3.0-or-later
 * Change sets as JSON: what `roadmapctl diff --json` tells and a journal keeps.
 *
 * An array of objects, one for each change in its order, with the members
 *   op        "set", "insert", "remove" or "move"
 *   kind      "roadmap", "task", "rating" …
 *   parent    of a rating: the id of its round
 *   key       the id or key of the record; not of the roadmap itself
 *   path      of a setting: "owner", "title.ru", "?/indicator" …
 *   before, after    the values of a setting; null is absent
 *   added, removed   of a setting of a set of ids: its elements
 *   position  of an insertion or a move: the key of the record it stands behind then; null is the first place
 *   from      of a removal or a move: the same of where it stood
 *   record    of an insertion or a removal: the record as in the file, with its children
 * Members that do not apply are left out. */
#pragma once

#include "cr-change.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* NULL when a value is one that no file may hold: a string over a MiB, too many levels. The label is left out.
 * (transfer full) */
JsonNode *cr_changes_json_from_set (const CrChangeSet *set);

/* NULL when the node is no such array; members that are not known are passed over. (transfer full) */
CrChangeSet *cr_changes_json_to_set (JsonNode *node);

G_END_DECLS
