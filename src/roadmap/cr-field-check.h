/* SPDX-License-Identifier: GPL-3.0-or-later
 * Whether a single value is one that its field knows. */
#pragma once

#include "cr-fault.h"
#include "cr-field.h"

G_BEGIN_DECLS

/* NULL, or what is wrong with the string (or id, or element of a list of ids): form or enumeration. The fault has
 * line 0 and the pointer of the whole document. (transfer full) */
CrFault *cr_field_check_string (const CrField *field, const char *string);

/* NULL, or a fault of range. The value that is not written is always right. (transfer full) */
CrFault *cr_field_check_integer (const CrField *field, gint64 integer);

G_END_DECLS
