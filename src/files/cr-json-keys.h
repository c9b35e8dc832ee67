/* SPDX-License-Identifier: GPL-3.0-or-later
 * The names of the members seen so far in each open object of a JSON text; for the strict check only. */
#pragma once

#include "cr-json-check.h"

G_BEGIN_DECLS

typedef struct
{
  guint32 hash;
  guint32 offset; /* of the first byte inside the quotation marks */
} CrJsonKey;

/* The names of one object: linear and behind a filter of 64 bits as long as there are few, then a hash table. */
typedef struct
{
  gsize    first; /* index of its first key; its keys are all those from here on, once inner objects are closed */
  guint64  filter;
  guint32 *table; /* index of a key plus 1, or 0; NULL as long as there are few */
  gsize    table_size;
} CrJsonKeySet;

typedef struct
{
  const char  *data;
  const char  *end;
  guint64      seed;
  guint64      factor;
  CrJsonKey   *keys;
  gsize        n_keys;
  gsize        n_allocated;
  CrJsonKeySet sets[CR_JSON_DEPTH_MAX];
  guint        n_sets;
} CrJsonKeys;

void cr_json_keys_init (CrJsonKeys *keys, const char *data, const char *end);
void cr_json_keys_clear (CrJsonKeys *keys);

void cr_json_keys_open_object (CrJsonKeys *keys);
void cr_json_keys_close_object (CrJsonKeys *keys);

/* Adds the name of which these bytes, part of the data, are the inside of the quotation marks. FALSE when the
 * object has a member of that name already, however the two are written. */
gboolean cr_json_keys_add (CrJsonKeys *keys, const char *inside, gsize length, gboolean has_escapes);

G_END_DECLS
