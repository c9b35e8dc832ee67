/* SPDX-License-Identifier: GPL-3.0-or-later
 * A part of a roadmap as a roadmap of its own: what is sent to those who work on it. */
#pragma once

#include "cr-roadmap.h"

G_BEGIN_DECLS

/* A task of the slice waited for a task that is not in it. */
typedef void (*CrSliceFunc) (const CrTask *task, const char *predecessor, gpointer user_data);

/* The tasks whose ids are in the set (of strings), the head, and the units, instruments and watch entries that these
 * tasks name; without assessments, answers, baselines, cells not applicable and dismissed suggestions, which are those
 * of the whole. Links to tasks that are left out go, and func is told of each; ids that lead nowhere in the roadmap
 * itself stay as they are. func may be NULL. (transfer full) */
CrRoadmap *cr_slice_new (CrRoadmap *roadmap, GHashTable *tasks, CrSliceFunc func, gpointer user_data);

G_END_DECLS
