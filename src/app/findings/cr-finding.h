/* SPDX-License-Identifier: GPL-3.0-or-later
 * One faulty entry of a document: what is wrong, and which record it stands in. */
#pragma once

#include "cr-fault.h"
#include "cr-roadmap.h"

G_BEGIN_DECLS

#define CR_TYPE_FINDING (cr_finding_get_type ())
G_DECLARE_FINAL_TYPE (CrFinding, cr_finding, CR, FINDING, GObject)

/* The record is looked up in the roadmap that has the fault. Copies the fault. (transfer full) */
CrFinding *cr_finding_new (const CrFault *fault, CrRoadmap *roadmap);

const CrFault *cr_finding_get_fault (CrFinding *self);

/* The address of the record; CR_KIND_ROADMAP with NULL is the roadmap itself. The parent is NULL but for ratings. */
CrKind      cr_finding_get_kind (CrFinding *self);
const char *cr_finding_get_parent (CrFinding *self);
const char *cr_finding_get_key (CrFinding *self);

G_END_DECLS
