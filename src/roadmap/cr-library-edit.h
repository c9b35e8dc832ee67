/* SPDX-License-Identifier: GPL-3.0-or-later
 * Use of instruments, technology watch, answers and governance edited by a person, as change sets. */
#pragma once

#include "cr-change.h"

G_BEGIN_DECLS

/* Gives a path of an instrument use, a watch entry or an answer ("status", "owner", "note.ru", "stage") a value. What
 * the roadmap does not have yet comes into being with it. (transfer full) */
CrChangeSet *cr_library_edit (CrRoadmap     *roadmap,
                              CrKind         kind,
                              const char    *key,
                              const char    *path,
                              const CrValue *value);

/* An instrument or a watch entry of the administration's own. What is NULL, "" or CR_DAY_NONE is left out; the title
 * has a side. *id, if wanted, is set to its id. (transfer full) */
CrChangeSet *cr_library_add_instrument (CrRoadmap   *roadmap,
                                        CrText      *title,
                                        const char  *number,
                                        CrDay        date,
                                        const char  *url,
                                        const char **id);
CrChangeSet *cr_library_add_technology (CrRoadmap   *roadmap,
                                        CrText      *title,
                                        const char  *stage,
                                        CrDay        today,
                                        const char **id);

/* Takes a use, a watch entry or an answer away; what is the roadmap's own goes from the tasks as well.
 * (transfer full) */
CrChangeSet *cr_library_remove (CrRoadmap *roadmap, CrKind kind, const char *key);

/* Moves a technology to a stage of the watch, today; one that stands there already stays as it is. (transfer full) */
CrChangeSet *cr_library_set_stage (CrRoadmap *roadmap, const char *id, const char *stage, CrDay today);

/* Answers a question in the languages that `text` has. A change of the text dates the answer. (transfer full) */
CrChangeSet *cr_library_answer (CrRoadmap *roadmap, const char *question, const CrText *text, CrDay today);

/* One side of an answer ("en"). Nothing in either language is no answer: it goes, unless it holds what this version
 * does not know. (transfer full) */
CrChangeSet *cr_library_answer_in (CrRoadmap  *roadmap,
                                   const char *question,
                                   const char *language,
                                   const char *string,
                                   CrDay       today);

/* ICT governance now ("current") or wanted ("target"); NULL is none. (transfer full) */
CrChangeSet *cr_library_set_governance (CrRoadmap *roadmap, const char *which, const char *id);

G_END_DECLS
