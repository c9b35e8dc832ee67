/* SPDX-License-Identifier: GPL-3.0-or-later
 * The tables of rounds, ratings and evidence. */
#include "config.h"

#include "cr-assessment.h"

#include "cr-field-row.h"

static const char *const entry_prefixes[] = { "cap-", "enb-", "sf-", NULL };
static const char *const scale_choices[] = { "mat-1-5", NULL };

static const CrField evidence_fields[] = {
  { CR_ROW (CrEvidence, text, "text", CR_TYPE_STRING, NC_ ("field", "Evidence")), .flags = CR_FIELD_SEARCHED },
  { CR_ROW (CrEvidence, url, "url", CR_TYPE_STRING, NC_ ("field", "Address")), .flags = CR_FIELD_SEARCHED },
  { CR_ROW (CrEvidence, date, "date", CR_TYPE_DAY, NC_ ("field", "Date")) },
  { CR_ROW (CrEvidence, owner, "owner", CR_TYPE_ID, NC_ ("field", "Owner")), .flags = CR_FIELD_UNIT },
};
const CrTable cr_evidence_table = CR_TABLE ("evidence", CrEvidence, evidence_fields, NULL);

static const CrField rating_fields[] = {
  { CR_ROW (CrRating, entry, "entry", CR_TYPE_ID, NC_ ("field", "Assessed entry")),
    .form = CR_FORM_ID, .choices = entry_prefixes, .flags = CR_FIELD_KEY },
  { CR_ROW (CrRating, level, "level", CR_TYPE_INTEGER, NC_ ("field", "Level now")),
    .absent = CR_INTEGER_NONE, .minimum = 1, .maximum = CR_LEVEL_MAX },
  { CR_ROW (CrRating, target, "target", CR_TYPE_INTEGER, NC_ ("field", "Target level")),
    .absent = CR_INTEGER_NONE, .minimum = 1, .maximum = CR_LEVEL_MAX },
  { CR_ROW (CrRating, target_date, "targetDate", CR_TYPE_DAY, NC_ ("field", "Target date")) },
  { CR_ROW (CrRating, evidence, "evidence", CR_TYPE_LIST, NC_ ("field", "Evidence")),
    .kind = CR_KIND_EVIDENCE, .flags = CR_FIELD_PERSONAL | CR_FIELD_SEARCHED },
  { CR_ROW (CrRating, not_applicable, "notApplicable", CR_TYPE_BOOLEAN, NC_ ("field", "Not applicable")) },
  { CR_ROW (CrRating, reason, "reason", CR_TYPE_TEXT, NC_ ("field", "Reason")), .flags = CR_FIELD_SEARCHED },
  { CR_ROW (CrRating, note, "note", CR_TYPE_TEXT, NC_ ("field", "Note")),
    .flags = CR_FIELD_PERSONAL | CR_FIELD_SEARCHED },
};
const CrTable cr_rating_table = CR_TABLE ("rating", CrRating, rating_fields, &rating_fields[0]);

static const CrField round_fields[] = {
  { CR_ROW (CrRound, id, "id", CR_TYPE_ID, NC_ ("field", "Round id")), .form = CR_FORM_ID, .flags = CR_FIELD_KEY },
  { CR_ROW (CrRound, date, "date", CR_TYPE_DAY, NC_ ("field", "Date")) },
  { CR_ROW (CrRound, assessor, "assessor", CR_TYPE_STRING, NC_ ("field", "Assessor")), .flags = CR_FIELD_PERSONAL },
  { CR_ROW (CrRound, title, "title", CR_TYPE_TEXT, NC_ ("field", "Title")), .flags = CR_FIELD_SEARCHED },
  { CR_ROW (CrRound, scale, "scale", CR_TYPE_ID, NC_ ("field", "Scale")),
    .form = CR_FORM_CHOICE, .choices = scale_choices },
  { .name = "ratings", .type = CR_TYPE_CHILDREN, .kind = CR_KIND_RATING, .label = NC_ ("field", "Ratings") },
};
const CrTable cr_round_table = CR_TABLE ("round", CrRound, round_fields, &round_fields[0]);

static int
clamp_level (gint64 level)
{
  return level >= 1 && level <= CR_LEVEL_MAX ? (int) level : 0;
}

int
cr_rating_get_level (const CrRating *rating)
{
  return clamp_level (rating->level);
}

int
cr_rating_get_target (const CrRating *rating)
{
  return clamp_level (rating->target);
}

gboolean
cr_rating_is_claimed (const CrRating *rating)
{
  return cr_rating_get_level (rating) > 0 && !rating->not_applicable && rating->evidence == NULL;
}

gboolean
cr_rating_get_gap (const CrRating *rating,
                   int            *gap)
{
  int level = cr_rating_get_level (rating), target = cr_rating_get_target (rating);

  if (level == 0 || target == 0 || rating->not_applicable)
    return FALSE;

  *gap = target - level;
  return TRUE;
}
