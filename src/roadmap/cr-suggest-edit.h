/* SPDX-License-Identifier: GPL-3.0-or-later
 * Suggestions accepted and turned down, as change sets. */
#pragma once

#include "cr-catalogue.h"
#include "cr-change.h"

G_BEGIN_DECLS

/* Makes a task of each of the starter tasks, at the end of the roadmap and in the order of the catalogue, mapped as the
 * starter task is and with it as origin, so that it is suggested no longer. They wait for tasks made of their
 * predecessors. Within the period of the roadmap they get dates from today on, in the way of cr_starter_plan(), and
 * behind the tasks they wait for as far as there is room; without a period, or when it is over, they get none. What is
 * no starter task is passed over. (transfer full) */
CrChangeSet *cr_suggest_accept (CrRoadmap         *roadmap,
                                const CrCatalogue *catalogue,
                                const CrIds       *templates,
                                CrDay              today);

/* Turns one down for a reason in the languages that `reason` has, which may be NULL; entry is that of its first reason.
 * One turned down already is left as it is. (transfer full) */
CrChangeSet *cr_suggest_dismiss (CrRoadmap *roadmap,
                                 const char *template,
                                 const char   *entry,
                                 const CrText *reason,
                                 CrDay         today);

/* Brings it back. (transfer full) */
CrChangeSet *cr_suggest_restore (CrRoadmap *roadmap, const char *template);

G_END_DECLS
