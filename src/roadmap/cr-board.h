/* SPDX-License-Identifier: GPL-3.0-or-later
 * Cards moved on a board, as change sets. */
#pragma once

#include "cr-query.h"
#include "cr-change.h"

G_BEGIN_DECLS

/* Puts tasks into the column `key` of a board that is grouped so, NULL is the one of those without: by status (which
 * gives the progress as any change of a status does), area, owner or priority. Tasks that stand in the column keep what
 * they have. Then they come, in the order of the document, behind the task `after`, else before the task `before`; with
 * neither they stay where they are among the others. Neither is one of the tasks moved. The reason, in the languages
 * that it has, goes with tasks whose status changes; it may be NULL. (transfer full) */
CrChangeSet *cr_board_move (CrRoadmap         *roadmap,
                            const CrCatalogue *catalogue,
                            const CrIds       *tasks,
                            CrGrouping         grouping,
                            const char        *key,
                            const char        *after,
                            const char        *before,
                            const CrText      *reason);

/* So many tasks may be in progress; 0 where nobody set a limit. It is kept in the roadmap. */
guint        cr_board_get_limit (CrRoadmap *roadmap);
CrChangeSet *cr_board_set_limit (CrRoadmap *roadmap, guint limit);

G_END_DECLS
