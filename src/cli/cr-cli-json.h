/* SPDX-License-Identifier: GPL-3.0-or-later
 * The one JSON document that a verb prints with --json. */
#pragma once

#include "cr-catalogue.h"
#include "cr-day.h"
#include "cr-text.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Each adds a member to the open object, or an element to the open array when name is NULL. */
void cr_cli_json_add_string (JsonBuilder *builder, const char *name, const char *string); /* NULL is null */
void cr_cli_json_add_integer (JsonBuilder *builder, const char *name, gint64 integer);
void cr_cli_json_add_boolean (JsonBuilder *builder, const char *name, gboolean boolean);
void cr_cli_json_add_null (JsonBuilder *builder, const char *name);
void cr_cli_json_add_day (JsonBuilder *builder, const char *name, CrDay day); /* no day is null */

/* {en, ru}, each null where it is missing; null for a text that has no side at all. */
void cr_cli_json_add_text (JsonBuilder *builder, const char *name, const CrText *text);
void cr_cli_json_add_words (JsonBuilder *builder, const char *name, const char *en, const char *ru);

void cr_cli_json_begin_object (JsonBuilder *builder, const char *name);
void cr_cli_json_begin_array (JsonBuilder *builder, const char *name);

/* One of an array of what was left out: {key, why}. */
void cr_cli_json_add_left_out (JsonBuilder *builder, const char *key, const char *name, const char *why);

/* Prints what has been built. */
void cr_cli_json_print (JsonBuilder *builder);
void cr_cli_json_print_node (JsonNode *root);

G_END_DECLS
