/* SPDX-License-Identifier: GPL-3.0-or-later
 * New ids of records, that never meet an id made elsewhere. */
#pragma once

#include "cr-field.h"

G_BEGIN_DECLS

/* An id such as "t-4kq0x7m2dz" for a record of the kind, from the system's random source; interned. Only for
 * kinds whose records may be the file's own. */
const char *cr_id_new (CrKind kind);

/* A random UUID. (transfer full) */
char *cr_uuid_new (void);

G_END_DECLS
