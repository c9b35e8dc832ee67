/* SPDX-License-Identifier: GPL-3.0-or-later
 * Faults of a roadmap in words that name tasks by their titles and dates as they are read. */
#pragma once

#include "cr-change.h"

G_BEGIN_DECLS

/* “Not changed. …”: why the set, which the roadmap did not take, was refused. fault may be NULL: the file may not be
 * changed. (transfer full) */
char *cr_fault_words_of_refusal (const CrFault *fault, CrRoadmap *roadmap, CrChangeSet *set);

/* A finding of a task, in the language of the interface. (transfer full) */
char *cr_fault_words_of_finding (const CrFault *finding, CrRoadmap *roadmap, const char *task);

G_END_DECLS
