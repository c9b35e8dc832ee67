/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which tasks serve which of the entries that are rated. */
#pragma once

#include "cr-roadmap.h"

G_BEGIN_DECLS

/* The task serves the entry at that position of the list. */
typedef void (*CrServedFunc) (guint position, const CrTask *task, gpointer user_data);

/* A task serves the capabilities and enablers it names and the factors among its tags. Told in document order of the
 * tasks, each pair once; entries are interned and differ. One pass over the tasks. */
void cr_served_foreach (CrRoadmap *roadmap, const CrIds *entries, CrServedFunc func, gpointer user_data);

G_END_DECLS
