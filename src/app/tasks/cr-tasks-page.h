/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page “Tasks”: a table of all tasks with search and a line to add one. */
#pragma once

#include "cr-page.h"

G_BEGIN_DECLS

#define CR_TYPE_TASKS_PAGE (cr_tasks_page_get_type ())
G_DECLARE_FINAL_TYPE (CrTasksPage, cr_tasks_page, CR, TASKS_PAGE, CrPage)

CrPage *cr_tasks_page_new (void);

G_END_DECLS
