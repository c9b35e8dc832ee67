/* SPDX-License-Identifier: GPL-3.0-or-later
 * Numbers of tasks in words. */
#pragma once

#include "cr-task.h"

G_BEGIN_DECLS

/* "3 tasks", "no tasks"; "2 open", "none open"; "1 late", "none late". (transfer full) */
char *cr_count_words_tasks (guint n, const char *language);
char *cr_count_words_open (guint n, const char *language);
char *cr_count_words_late (guint n, const char *language);

/* "1 in progress, 2 done": the statuses that there are; NULL for none. (transfer full) */
char *cr_count_words_mix (const guint *by_status, const char *language);

G_END_DECLS
