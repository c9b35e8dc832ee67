/* SPDX-License-Identifier: GPL-3.0-or-later
 * Cells of the matrix that are not applicable, on purpose and for a reason. */
#pragma once

#include "cr-change.h"

G_BEGIN_DECLS

/* The exception of that cell, or NULL. Lives as long as the head of the roadmap stays as it is. */
const CrException *cr_exceptions_find (CrRoadmap *roadmap, const char *area, const char *entry);

/* Sets the cell not applicable and gives the reason in the languages that `reason` has, which may be NULL. Of a cell
 * that is not applicable already the reason is edited. (transfer full) */
CrChangeSet *cr_exceptions_set (CrRoadmap *roadmap, const char *area, const char *entry, const CrText *reason);

/* Makes the cell applicable again, however often it is excepted. (transfer full) */
CrChangeSet *cr_exceptions_unset (CrRoadmap *roadmap, const char *area, const char *entry);

G_END_DECLS
