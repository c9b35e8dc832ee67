/* SPDX-License-Identifier: GPL-3.0-or-later
 * Changes and values in the words of a language. */
#pragma once

#include "cr-catalogue.h"
#include "cr-change.h"
#include "cr-format.h"

G_BEGIN_DECLS

/* How it is said. The program may speak one language while the texts of the user are shown in another. */
typedef struct
{
  const char *language; /* of the program's and the catalogue's words, of numbers and dates */
  const char *content;  /* the side of the user's texts */
  CrDateForm  dates;
} CrWording;

/* Everything in one language. */
CrWording cr_wording_new (const char *language);

/* The name of a change set, as in "Undo: Set the owner of 12 tasks": the one given to it, else one after what it
 * does. Empty for an empty set. (transfer full) */
char *cr_words_describe_set (const CrChangeSet *set, const char *language);

/* One sentence for one change. What was there is named as in the roadmap before the change, what comes as in the one
 * after it; what one of them does not know is looked up in the other. The two may be the same. (transfer full) */
char *cr_words_describe_change (const CrChange    *change,
                                CrRoadmap         *before,
                                CrRoadmap         *after,
                                const CrCatalogue *catalogue,
                                const CrWording   *wording);

/* What a path is called: "Owner", "Title (Russian)". (transfer full) */
char *cr_words_describe_path (const CrPath *path, const char *language);

/* A value as a person reads it: titles for ids, names for units, dates as in tables, long texts cut; what is
 * missing is a dash. What the roadmap does not know is looked up in the other one, which may be NULL.
 * (transfer full) */
char *cr_words_describe_value (const CrPath      *path,
                               const CrValue     *value,
                               CrRoadmap         *roadmap,
                               CrRoadmap         *other,
                               const CrCatalogue *catalogue,
                               const CrWording   *wording);

/* The name of a record: its title or name, that of its catalogue entry, else its key. (transfer full) */
char *cr_words_name_record (const CrRecord *record, const CrCatalogue *catalogue, const CrWording *wording);

G_END_DECLS
