/* SPDX-License-Identifier: GPL-3.0-or-later
 * Members of the JSON that the programs here print. */
#pragma once

#include "cr-progress.h"

#include <json-glib/json-glib.h>

static inline void
add_string (JsonBuilder *builder,
            const char  *member,
            const char  *string)
{
  json_builder_set_member_name (builder, member);
  if (string != NULL)
    json_builder_add_string_value (builder, string);
  else
    json_builder_add_null_value (builder);
}

static inline void
add_integer (JsonBuilder *builder,
             const char  *member,
             gint64       integer)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, integer);
}

static inline void
add_day (JsonBuilder *builder,
         const char  *member,
         CrDay        day)
{
  char text[CR_DAY_TEXT_SIZE];

  add_string (builder, member, day != CR_DAY_NONE ? cr_day_format (day, text) : NULL);
}

static inline void
begin_object (JsonBuilder *builder,
              const char  *member)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_object (builder);
}

static inline void
begin_array (JsonBuilder *builder,
             const char  *member)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
}

static inline void
add_counts (JsonBuilder *builder,
            const guint *by_status)
{
  begin_object (builder, "byStatus");
  for (guint i = 0; i < CR_N_STATUSES; i++)
    add_integer (builder, cr_status_to_id ((CrStatus) i), by_status[i]);
  json_builder_end_object (builder);
}
