/* SPDX-License-Identifier: GPL-3.0-or-later
 * json-glib's tree, made straight from text that has passed the strict check; for the parsing only. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The text begins with the value, without a byte order mark. That it is sound is not looked at again. (transfer
 * full) */
JsonNode *cr_json_tree_build (const char *data, gsize length);

G_END_DECLS
