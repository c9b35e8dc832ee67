/* SPDX-License-Identifier: GPL-3.0-or-later
 * json-glib's tree, made straight from text that has passed the strict check; for the parsing only. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A part of a text. */
typedef struct
{
  const char *data;
  gsize       length;
} CrJsonSpan;

/* Whether the list below the root that has this name is to be left as text. */
typedef gboolean (*CrJsonIsLate) (const char *name);

/* The text begins with the value, without a byte order mark. That it is sound is not looked at again. is_late may be
 * NULL; the lists that it names are empty in the tree, and `late` gets the texts of their elements: a GArray of
 * CrJsonSpan under the name, which it owns. (transfer full) */
JsonNode *cr_json_tree_build (const char *data, gsize length, CrJsonIsLate is_late, GHashTable *late);

G_END_DECLS
