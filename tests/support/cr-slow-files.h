/* SPDX-License-Identifier: GPL-3.0-or-later
 * A table of file operations that stands still on command, as a network folder does that gives no answer. */
#pragma once

#include "cr-file-operations.h"

G_BEGIN_DECLS

/* The real ones, but for reading and writing that wait while they are held. */
const CrFileOperations *cr_slow_get_operations (void);

void cr_slow_hold (void);
void cr_slow_let_go (void);

/* Whether a call is waiting. */
gboolean cr_slow_is_waiting (void);

G_END_DECLS
