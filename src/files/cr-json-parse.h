/* SPDX-License-Identifier: GPL-3.0-or-later
 * From JSON text to json-glib's tree and back. */
#pragma once

#include "cr-fault.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The strict check, then the tree. NULL, and *fault set (transfer full), when the text is refused; fault may be
 * NULL. The root may be of any type. (transfer full) */
JsonNode *cr_json_parse (const char *data, gsize length, CrFault **fault);

/* The same, but for NULL without a fault when it was cancelled between the check and the parsing. */
JsonNode *cr_json_parse_cancellable (const char *data, gsize length, GCancellable *cancellable, CrFault **fault);

/* The value in one line, as json-glib writes it, but with U+001F escaped. (transfer full) */
char *cr_json_to_line (JsonNode *node);

/* Frees a tree; a large one on a thread of its own, because that takes a third of the time of parsing it. */
void cr_json_free_tree (JsonNode *root);

G_END_DECLS
