/* SPDX-License-Identifier: GPL-3.0-or-later
 * Looking through a roadmap for the columns of the board and their cards, in whatever thread. */
#pragma once

#include "cr-task-look.h"

G_BEGIN_DECLS

typedef struct
{
  const char *key; /* interned: the id of a status, an area, an owner or a priority; NULL is without */
  char       *name;
  guint       first; /* among ids */
  guint       n_ids; /* that pass the filters */
  guint       n_total;
} CrBoardGroup;

typedef struct
{
  GPtrArray *ids;    /* interned */
  GArray    *groups; /* CrBoardGroup, empty ones too */
  guint      n_matching;
  guint      n_tasks;
} CrBoardFound;

/* The grouping of the query is one of those that cr_board_move() knows. Cards stand in the order of the document,
 * whatever the query sorts by. (transfer full) */
CrBoardFound *cr_board_look_through (const CrTaskLook *look);
void          cr_board_found_free (CrBoardFound *found);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrBoardFound, cr_board_found_free)

G_END_DECLS
