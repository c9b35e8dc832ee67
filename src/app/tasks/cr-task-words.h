/* SPDX-License-Identifier: GPL-3.0-or-later
 * What stands in a cell of the table of tasks, in words. */
#pragma once

#include "cr-catalogue.h"
#include "cr-column.h"
#include "cr-roadmap.h"
#include "cr-task-group.h"
#include "cr-words.h"

G_BEGIN_DECLS

/* What is missing is a dash. (transfer full) */
char *cr_task_words_show (const CrTask      *task,
                          CrColumn           column,
                          CrRoadmap         *roadmap,
                          const CrCatalogue *catalogue,
                          const CrWording   *wording);

/* The decimal amounts of CrCost together, as a decimal; NULL when there is none, or one that is no such number or too
 * large. (transfer full) */
char *cr_task_words_sum_costs (const CrList *costs);

/* How many tasks a group shows, and of how many where that differs. (transfer full) */
char *cr_task_words_count_group (const CrTaskGroupFigures *figures, const char *language);

/* What the bar of a group shows. (transfer full) */
char *cr_task_words_describe_mix (const CrTaskGroupFigures *figures);

G_END_DECLS
