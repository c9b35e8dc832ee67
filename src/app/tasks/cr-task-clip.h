/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tasks on their way: to the clipboard as rows and as tasks, from it, and to the place beside the original. */
#pragma once

#include "cr-catalogue.h"
#include "cr-column.h"
#include "cr-draft.h"
#include "cr-words.h"

G_BEGIN_DECLS

#define CR_TASK_CLIP_TYPE "application/vnd.customs-roadmap.tasks+json"

/* Rows for a spreadsheet, with a row of headers, all as the table shows it: cells parted by tabs, what holds a tab or a
 * line break or a quotation mark in quotation marks, and an apostrophe before what could be taken for a formula.
 * (transfer full) */
char *cr_task_clip_write_rows (CrRoadmap         *roadmap,
                               const CrCatalogue *catalogue,
                               const CrIds       *ids,
                               const CrColumn    *columns,
                               guint              n_columns,
                               const CrWording   *wording);

/* The tasks and the units they name, as a roadmap file. NULL when it would be too large. (transfer full) */
GBytes *cr_task_clip_write_tasks (CrRoadmap *roadmap, const CrIds *ids);

/* Inserts the tasks of such a file after the task of that id (NULL: at the end) with new ids. What they say of each
 * other is kept, as is what they say of tasks and units that the roadmap has; other units become names in that
 * language. NULL for what
 * is no such file. (transfer full) The new ids. */
CrIds *cr_task_clip_insert (CrDraft *draft, CrRoadmap *roadmap, GBytes *clip, const char *after, const char *language);

/* Puts a copy right behind each of the tasks. (transfer full) The new ids. */
CrIds *cr_task_clip_duplicate (CrDraft *draft, CrRoadmap *roadmap, const CrIds *ids);

G_END_DECLS
