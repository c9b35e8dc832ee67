/* SPDX-License-Identifier: GPL-3.0-or-later
 * Assessments edited by a person, as change sets. */
#pragma once

#include "cr-change.h"

G_BEGIN_DECLS

/* A new round of that day at the end of the file. It carries on the scale and all ratings of another round with levels,
 * targets, evidence, notes and what is not applicable: the assessor goes through them and changes what is no longer so.
 * Title, date and assessor are its own. from NULL begins with no ratings; assessor may be NULL or "". *round, if
 * wanted, is set to its id. (transfer full) */
CrChangeSet *cr_assessment_add_round (CrRoadmap   *roadmap,
                                      const char  *from,
                                      CrDay        date,
                                      const char  *assessor,
                                      const char **round);

/* With its ratings. (transfer full) */
CrChangeSet *cr_assessment_remove_round (CrRoadmap *roadmap, const char *round);

/* Gives a path of a rating ("level", "targetDate", "note.ru") a value; a rating that the round does not have yet comes
 * into being with it. Empty when the round is not there. (transfer full) */
CrChangeSet *cr_assessment_edit (CrRoadmap     *roadmap,
                                 const char    *round,
                                 const char    *entry,
                                 const char    *path,
                                 const CrValue *value);

/* The same for the two that are numbers; 0 is none. path is "level" or "target". */
CrChangeSet *cr_assessment_set_level (CrRoadmap  *roadmap,
                                      const char *round,
                                      const char *entry,
                                      const char *path,
                                      int         level);

/* Sets an entry not applicable and gives the reason in the languages that `reason` has, which may be NULL; or makes it
 * applicable again, and the reason stays for the next time. (transfer full) */
CrChangeSet *cr_assessment_set_not_applicable (CrRoadmap    *roadmap,
                                               const char   *round,
                                               const char   *entry,
                                               gboolean      not_applicable,
                                               const CrText *reason);

/* Evidence by its place in the rating, a part of CR_KIND_EVIDENCE. A place that is not there changes nothing.
 * (transfer full) */
CrChangeSet *cr_assessment_add_evidence (CrRoadmap      *roadmap,
                                         const char     *round,
                                         const char     *entry,
                                         const CrRecord *evidence);
CrChangeSet *cr_assessment_replace_evidence (CrRoadmap      *roadmap,
                                             const char     *round,
                                             const char     *entry,
                                             guint           n,
                                             const CrRecord *evidence);
CrChangeSet *cr_assessment_remove_evidence (CrRoadmap *roadmap, const char *round, const char *entry, guint n);

G_END_DECLS
