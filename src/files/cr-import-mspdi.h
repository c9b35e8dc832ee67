/* SPDX-License-Identifier: GPL-3.0-or-later
 * Reading plans back, our own and those of others. */
#pragma once

#include "cr-import.h"

G_BEGIN_DECLS

/* Tasks that our own column of ids names are updated, where they say something else than an export would write; all
 * others come in as new ones. Summary tasks are areas when they are called like one; any other is told and stands as a
 * path in the notes of its tasks, as do lags and links that are not from finish to start. (transfer full) */
CrChangeSet *cr_import_mspdi_read (CrImport *import, GBytes *content, GError **error);

G_END_DECLS
