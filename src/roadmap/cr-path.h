/* SPDX-License-Identifier: GPL-3.0-or-later
 * The address of one value inside a record: "owner", "title.ru", "indicator.name.en", "title.stale", "?". */
#pragma once

#include "cr-record.h"

G_BEGIN_DECLS

typedef enum
{
  CR_PART_VALUE,  /* the whole value of the field */
  CR_PART_SIDE,   /* one side of a text: a string */
  CR_PART_STALE,  /* the stale sides of a text: a set of ids */
  CR_PART_UNKNOWN /* the unknown members of the record, part or text */
} CrPathPart;

typedef struct
{
  const CrField *field; /* NULL only for the unknown members of the record itself */
  const CrField *sub;   /* the field inside when `field` is a part; else NULL */
  const char    *side;  /* interned; of CR_PART_SIDE */
  CrPathPart     part;
} CrPath;

/* FALSE when the kind has no such path. Unknown members are "?" and then the JSON pointer of the object they
 * stand in: "?", "?/indicator", "?/title". A text and a part have no path of their own, only what is in them. */
gboolean cr_path_parse (CrKind kind, const char *string, CrPath *path);

/* (transfer full) */
char *cr_path_to_string (const CrPath *path);

gboolean cr_path_equal (const CrPath *a, const CrPath *b);

/* Whether a change may set it: not the key of a record, nor what only reading and saving set. */
gboolean cr_path_may_change (const CrPath *path);

/* The type of the values at the path. */
CrType cr_path_get_type (const CrPath *path);

/* The field whose value holds what the path names: `sub` when there is one. NULL only for the path "?". */
const CrField *cr_path_get_field (const CrPath *path);

/* A copy of the value at the path. (transfer full) */
CrValue cr_path_get (const CrPath *path, const CrRecord *record);

/* Puts a copy of the value at the path of a record nobody else can see. A part that becomes empty goes. */
void cr_path_set (const CrPath *path, CrRecord *record, const CrValue *value);

/* What two records of one kind have different, as CrPath in the order of the table; the paths of unknown
 * members last. (transfer container) */
GArray *cr_path_diff (const CrRecord *a, const CrRecord *b);

/* Every path of a kind that a person may set, in the order of the table: sides en and ru of texts, no keys, no
 * stale marks, no unknown members. What a column of CSV is made of. (transfer container) */
GArray *cr_path_list (CrKind kind);

G_END_DECLS
