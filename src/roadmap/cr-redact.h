/* SPDX-License-Identifier: GPL-3.0-or-later
 * A copy to be shown to others: without who does the work, what it costs, and what was only noted. */
#pragma once

#include "cr-roadmap.h"

G_BEGIN_DECLS

/* The same roadmap without its units, without what the tables of fields call personal (owners, partners, assessors,
 * costs, links, evidence, notes), and without members that this version does not know, since nobody can tell what they
 * say. The tasks of baselines are treated alike. (transfer full) */
CrRoadmap *cr_redact_new (CrRoadmap *roadmap);

G_END_DECLS
