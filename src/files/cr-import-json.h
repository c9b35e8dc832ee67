/* SPDX-License-Identifier: GPL-3.0-or-later
 * Bringing another roadmap file in. */
#pragma once

#include "cr-import.h"

G_BEGIN_DECLS

/* Records that the roadmap does not have come in, those it has get the values of the file. As with the empty cells of a
 * table nothing goes: neither records that the file does not have, nor values; and nothing moves. (transfer full) */
CrChangeSet *cr_import_json_read (CrImport *import, GBytes *content, GError **error);

G_END_DECLS
