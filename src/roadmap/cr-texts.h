/* SPDX-License-Identifier: GPL-3.0-or-later
 * Every text of a roadmap, wherever it stands; those of baselines are left aside. */
#pragma once

#include "cr-roadmap.h"

G_BEGIN_DECLS

typedef void (*CrTextFunc) (const CrText *text, gpointer user_data);

/* The texts of one record and of its parts that have at least one side, in the order of the table. */
void cr_texts_foreach_in_record (const CrRecord *record, CrTextFunc func, gpointer user_data);
void cr_texts_foreach (CrRoadmap *roadmap, CrTextFunc func, gpointer user_data);

typedef struct
{
  guint n_texts;   /* with at least one side */
  guint n_missing; /* those without the side of the language */
  guint n_stale;   /* those whose side is older than another */
} CrTranslation;

CrTranslation cr_translation_count (CrRoadmap *roadmap, const char *language);
CrTranslation cr_translation_count_in_record (const CrRecord *record, const char *language);

/* Both languages of the interface in one walk. */
typedef struct
{
  CrTranslation en, ru;
} CrTranslations;

CrTranslations cr_translations_count (CrRoadmap *roadmap);
CrTranslations cr_translations_count_in_record (const CrRecord *record);

G_END_DECLS
