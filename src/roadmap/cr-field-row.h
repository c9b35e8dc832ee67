/* SPDX-License-Identifier: GPL-3.0-or-later
 * How a row of a field table is written; only for the files that hold the tables. */
#pragma once

#include "cr-field.h"

#include <glib/gi18n-lib.h>

/* The members that every row has: type of the struct, member of the struct, name in JSON, type, label. */
#define CR_ROW(struct_type, member, json, field_type, text) \
  .name = (json), .label = (text), .type = (field_type), .offset = G_STRUCT_OFFSET (struct_type, member)

#define CR_TABLE(json, struct_type, rows, key_row)                  \
  {                                                                 \
    .name = (json), .size = sizeof (struct_type), .fields = (rows), \
    .n_fields = G_N_ELEMENTS (rows), .key = (key_row)               \
  }
