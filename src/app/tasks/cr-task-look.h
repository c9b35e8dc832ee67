/* SPDX-License-Identifier: GPL-3.0-or-later
 * Looking through a roadmap for the rows of the table of tasks, in whatever thread. */
#pragma once

#include "cr-query.h"
#include "cr-task-group.h"

G_BEGIN_DECLS

/* What looking found. */
typedef struct
{
  const char        *key;
  char              *name;
  CrTaskGroupFigures figures;
  guint              first; /* among ids */
  guint              n_ids;
} CrTaskFoundGroup;

typedef struct
{
  GPtrArray *ids;    /* interned */
  GArray    *groups; /* CrTaskFoundGroup */
  CrGrouping grouping;
  guint      n_matching;
} CrTaskFound;

/* What is looked for, and in what. */
typedef struct
{
  CrQuery     *query;
  CrRoadmap   *roadmap;
  CrCatalogue *catalogue;
  CrDay        today;
  const char  *language; /* of the texts of the user */
  const char  *words;    /* the language of the program's words */
} CrTaskLook;

void cr_task_look_free (CrTaskLook *look);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrTaskLook, cr_task_look_free)

void cr_task_found_free (CrTaskFound *found);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrTaskFound, cr_task_found_free)

/* (transfer full) */
CrTaskFound *cr_task_look_through (const CrTaskLook *look);

G_END_DECLS
