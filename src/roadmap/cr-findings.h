/* SPDX-License-Identifier: GPL-3.0-or-later
 * What is wrong with single records of a roadmap that opens all the same. */
#pragma once

#include "cr-fault.h"
#include "cr-roadmap.h"

G_BEGIN_DECLS

/* All findings as CrFault with line 0, in the order of the format's members; what stands in baselines has none. Of a
 * cycle there is one, at the first of its tasks. Whoever looks up the lines of a file in another layout sorts by
 * line and then by code. (transfer full) */
GPtrArray *cr_findings_list (CrRoadmap *roadmap);

/* Those of one record, its children left aside; of a task in a cycle, that cycle. A gesture that gives a record more
 * findings than it had adds a fault. Cycles cost a walk through what the task waits for; without them none is told.
 * Empty when there is no such record. (transfer full) */
GPtrArray *cr_findings_for_record (CrRoadmap  *roadmap,
                                   CrKind      kind,
                                   const char *parent,
                                   const char *key,
                                   gboolean    with_cycles);

G_END_DECLS
