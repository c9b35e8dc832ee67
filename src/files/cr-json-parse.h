/* SPDX-License-Identifier: GPL-3.0-or-later
 * From JSON text to json-glib's tree and back. */
#pragma once

#include "cr-fault.h"
#include "cr-json-tree.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The strict check, then the tree. NULL, and *fault set (transfer full), when the text is refused; fault may be
 * NULL. The root may be of any type. (transfer full) */
JsonNode *cr_json_parse (const char *data, gsize length, CrFault **fault);

/* The same, but for lists below the root that are left as text (cr-json-tree.h), and for NULL without a fault when it
 * was cancelled between the check and the parsing. */
JsonNode *cr_json_parse_late (const char   *data,
                              gsize         length,
                              CrJsonIsLate  is_late,
                              GHashTable   *late,
                              GCancellable *cancellable,
                              CrFault     **fault);

/* What one of them means. (transfer full) */
JsonNode *cr_json_parse_element (const CrJsonSpan *element);

/* The value in one line, as json-glib writes it, but with U+001F escaped. (transfer full) */
char *cr_json_to_line (JsonNode *node);

/* Frees a tree; a large one on a thread of its own, because that takes a third of the time of parsing it. */
void cr_json_free_tree (JsonNode *root);

G_END_DECLS
