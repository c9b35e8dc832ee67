/* SPDX-License-Identifier: GPL-3.0-or-later
 * What is said of levels, targets and rounds. */
#pragma once

#include "cr-catalogue.h"
#include "cr-levels.h"

G_BEGIN_DECLS

/* “Capability”, “Enabler” or “Success factor”; static. */
const char *cr_capability_words_name_kind (const CrEntry *entry);

/* “1 → 3”, “3” when there is nothing more to reach, “not assessed”, “not applicable”. (transfer full) */
char *cr_capability_words_describe_levels (const CrLevels *levels);

/* “target by December 2027”, “target reached”, “target 3”, “no target”. (transfer full) */
char *cr_capability_words_describe_target (const CrLevels *levels);

/* What it was in an earlier round, “before: 1”, NULL when that does not rate it. (transfer full) */
char *cr_capability_words_describe_earlier (const CrLevels *levels, const CrLevels *earlier);

/* All that a row shows, for a screen reader. (transfer full) */
char *cr_capability_words_describe_row (const CrEntry *entry, const CrLevels *levels, const CrLevels *earlier);

/* “Round of 29 May 2026”. (transfer full) */
char *cr_capability_words_name_round (const CrRound *round);

G_END_DECLS
