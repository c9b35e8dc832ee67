/* SPDX-License-Identifier: GPL-3.0-or-later
 * The strict check that stands in front of json-glib, which crashes or lies on what is refused here. */
#pragma once

#include "cr-fault.h"

G_BEGIN_DECLS

#define CR_JSON_SIZE_MAX    ((gsize) 128 * 1024 * 1024) /* bytes of a file */
#define CR_JSON_DEPTH_MAX   64                          /* arrays and objects within each other */
#define CR_JSON_STRING_MAX  ((gsize) 1024 * 1024)       /* bytes of decoded UTF-8, member names included */
#define CR_JSON_INTEGER_MAX (G_GUINT64_CONSTANT (1) << 53)

/* NULL when the bytes are one strict JSON document (RFC 8259) within the limits; only then may they be given to
 * json-glib. Else the first fault, with its line and JSON pointer: the value that is wrong, or the array or object
 * in which something else was expected. Any value may be the root. data need not end with NUL. (transfer full) */
CrFault *cr_json_check (const char *data, gsize length);

/* Bytes of the byte-order mark with which the data begin: 3 or 0. */
gsize cr_json_check_get_content_offset (const char *data, gsize length);

/* The line, from 1, on which the value of that JSON pointer begins; of a member the line of its name. 0 when there
 * is no such value. Meant for data that passed the check, harmless with any. Takes a scan up to the value. */
gsize cr_json_check_find_line (const char *data, gsize length, const char *pointer);

/* Sets the lines of all faults (CrFault), as above, in one scan. */
void cr_json_check_find_lines (const char *data, gsize length, GPtrArray *faults);

/* Goes one step down from the pointer: to the member of that name (not escaped), to the element of that index. */
void cr_json_pointer_append (GString *pointer, const char *member);
void cr_json_pointer_append_index (GString *pointer, gsize index);

G_END_DECLS
