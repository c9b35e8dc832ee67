/* SPDX-License-Identifier: GPL-3.0-or-later
 * Small pictures that stand in many places: the mix of statuses, the dots of a level, hatching. */
#pragma once

#include "cr-display-list.h"

G_BEGIN_DECLS

/* Splits a length into n parts in proportion to the counts, in whole units, with a gap between those that are there; a
 * count of 0 gets 0 and any other at least `minimum`, as long as there is room. lengths has n places. */
void cr_marks_split (double length, const guint *counts, guint n, double gap, double minimum, double *lengths);

/* How something in this status is filled: done and in progress solid, on hold hatched, the rest an outline. */
void cr_marks_add_status (CrDisplayList *list, CrStatus status, const CrRect *rect, double radius);

/* A part for each status but cancelled, in proportion to the number of tasks, with a gap of one pixel between. Nothing
 * without such a task. */
void cr_marks_add_mix (CrDisplayList *list, const CrRect *rect, const guint *by_status);

/* Rising lines for what is not applicable. */
void cr_marks_add_not_applicable (CrDisplayList *list, const CrRect *rect, double radius);

/* A row of CR_LEVEL_MAX dots: filled up to the level, an outline up to the target, grey beyond; 0 is none. */
void cr_marks_add_dots (CrDisplayList *list, const CrRect *rect, int level, int target);

G_END_DECLS
