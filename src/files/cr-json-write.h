/* SPDX-License-Identifier: GPL-3.0-or-later
 * Values and records as JSON text, all by the tables of fields: in one line, or in the layout of json-glib's
 * pretty printer. */
#pragma once

#include "cr-record.h"
#include "cr-roadmap.h"

G_BEGIN_DECLS

typedef struct
{
  GString *text;
  gboolean pretty; /* an indent of two, else one line */
  guint    depth;
} CrJsonWriter;

/* A list of records with keys holds pictures of records, which are never changed: the tasks of a baseline. Where
 * writing them would not give what was read, the reader also keeps the list as it was read, as a first unknown
 * member with the name of the field, and the writer writes that. */
gboolean cr_json_field_is_picture (const CrField *field);

void cr_json_writer_init (CrJsonWriter *writer, gboolean pretty);
void cr_json_writer_clear (CrJsonWriter *writer);

/* What is absent is null, unknown members are an object. */
void cr_json_write_value (CrJsonWriter *writer, const CrValue *value);

/* A record or part; children: CrRecord, the ratings of a round; or NULL. */
void cr_json_write_record (CrJsonWriter *writer, const CrRecord *record, const GPtrArray *children);

/* The whole document, without a newline at the end. Stops early, and answers FALSE, when the text is longer than
 * limit bytes. */
gboolean cr_json_write_roadmap (CrJsonWriter *writer, CrRoadmap *roadmap, gsize limit);

/* A string with its quotation marks. */
void cr_json_write_string (CrJsonWriter *writer, const char *string);

G_END_DECLS
