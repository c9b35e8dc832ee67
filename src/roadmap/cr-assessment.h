/* SPDX-License-Identifier: GPL-3.0-or-later
 * Assessment rounds and the ratings in them. */
#pragma once

#include "cr-record.h"

G_BEGIN_DECLS

typedef struct
{
  CrRecord    record;
  const char *id;
  CrDay       date;
  char       *assessor;
  CrText     *title;
  const char *scale;
} CrRound;

typedef struct
{
  CrRecord    record;
  const char *entry;  /* a capability, an enabler or a success factor */
  gint64      level;  /* as read; CR_INTEGER_NONE is "not assessed" */
  gint64      target; /* as read; CR_INTEGER_NONE is "none set" */
  CrDay       target_date;
  CrList     *evidence; /* of CrEvidence */
  gboolean    not_applicable;
  CrText     *reason; /* why not applicable */
  CrText     *note;
} CrRating;

typedef struct
{
  CrRecord    record;
  char       *text;
  char       *url;
  CrDay       date;
  const char *owner; /* the id of a unit or any other string */
} CrEvidence;

#define CR_LEVEL_MAX 5

#define CR_ROUND(record)  ((const CrRound *) (record))
#define CR_RATING(record) ((const CrRating *) (record))

/* The level, 1 to 5; 0 when there is none or one outside the scale. */
int cr_rating_get_level (const CrRating *rating);
int cr_rating_get_target (const CrRating *rating);

/* Whether there is a level that no evidence speaks for. */
gboolean cr_rating_is_claimed (const CrRating *rating);

/* Target minus level where both are there and the entry is applicable. */
gboolean cr_rating_get_gap (const CrRating *rating, int *gap);

extern const CrTable cr_round_table;
extern const CrTable cr_rating_table;
extern const CrTable cr_evidence_table;

G_END_DECLS
