/* SPDX-License-Identifier: GPL-3.0-or-later
 * Assessments edited by a person. */
#include "config.h"

#include "cr-assessment-edit.h"

#include "cr-draft.h"
#include "cr-id.h"

#include <glib/gi18n-lib.h>

#define SCALE "mat-1-5"

/* The ratings as they are: records are shared between rounds. */
static CrList *
list_ratings (CrRoadmap  *roadmap,
              const char *round)
{
  g_autoptr (GPtrArray) ratings = g_ptr_array_new ();

  for (guint i = 0; i < cr_roadmap_get_length (roadmap, CR_KIND_RATING, round); i++)
    g_ptr_array_add (ratings, (gpointer) cr_roadmap_get_nth (roadmap, CR_KIND_RATING, round, i));
  return cr_list_new ((CrRecord *const *) ratings->pdata, ratings->len);
}

CrChangeSet *
cr_assessment_add_round (CrRoadmap   *roadmap,
                         const char  *from,
                         CrDay        date,
                         const char  *assessor,
                         const char **round)
{
  CrDraft             *draft = cr_draft_new (roadmap, NC_ ("change", "Begin an assessment"));
  const CrRound       *base = CR_ROUND (cr_roadmap_lookup (roadmap, CR_KIND_ROUND, NULL, from));
  g_autoptr (CrRecord) record = cr_record_new (CR_KIND_ROUND, cr_id_new (CR_KIND_ROUND));
  g_autoptr (CrList)   ratings = base != NULL ? list_ratings (roadmap, base->id) : NULL;
  g_auto (CrValue)     name = cr_value_string (assessor);
  guint                n = cr_roadmap_get_length (roadmap, CR_KIND_ROUND, NULL);

  cr_record_set (record, cr_kind_get_field (CR_KIND_ROUND, "assessor"), &name);
  ((CrRound *) record)->date = date;
  ((CrRound *) record)->scale = base != NULL && base->scale != NULL ? base->scale : cr_intern (SCALE);
  if (round != NULL)
    *round = cr_record_get_key (record);
  cr_draft_insert (draft, NULL, record, ratings,
                   n > 0 ? cr_record_get_key (cr_roadmap_get_nth (roadmap, CR_KIND_ROUND, NULL, n - 1)) : NULL);
  return cr_draft_finish (draft);
}

CrChangeSet *
cr_assessment_remove_round (CrRoadmap  *roadmap,
                            const char *round)
{
  CrDraft *draft = cr_draft_new (roadmap, NC_ ("change", "Delete an assessment"));

  cr_draft_remove (draft, CR_KIND_ROUND, NULL, &round, 1);
  return cr_draft_finish (draft);
}

/* What an edit of a rating is called, by the beginning of its path. */
static const struct
{
  const char *path;
  const char *label;
} labels[] = {
  { "targetDate", NC_ ("change", "Set a target date") },
  { "target", NC_ ("change", "Set a target level") },
  { "level", NC_ ("change", "Set a level") },
  { "evidence", NC_ ("change", "Change the evidence") },
  { "notApplicable", NC_ ("change", "Set whether an entry is applicable") },
  { "reason", NC_ ("change", "Edit why an entry is not applicable") },
  { "note", NC_ ("change", "Edit the note of a rating") },
};

static const char *
get_label (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_has_prefix (path, labels[i].path))
      return labels[i].label;
  return NULL;
}

static gboolean
has_round (CrRoadmap  *roadmap,
           const char *round)
{
  return cr_roadmap_lookup (roadmap, CR_KIND_ROUND, NULL, round) != NULL;
}

CrChangeSet *
cr_assessment_edit (CrRoadmap     *roadmap,
                    const char    *round,
                    const char    *entry,
                    const char    *path,
                    const CrValue *value)
{
  CrDraft *draft = cr_draft_new (roadmap, get_label (path));

  if (has_round (roadmap, round))
    cr_draft_edit_or_insert (draft, CR_KIND_RATING, round, entry, path, value);
  return cr_draft_finish (draft);
}

CrChangeSet *
cr_assessment_set_level (CrRoadmap  *roadmap,
                         const char *round,
                         const char *entry,
                         const char *path,
                         int         level)
{
  const CrValue value = cr_value_integer (level > 0 ? level : CR_INTEGER_NONE);

  return cr_assessment_edit (roadmap, round, entry, path, &value);
}

CrChangeSet *
cr_assessment_set_not_applicable (CrRoadmap    *roadmap,
                                  const char   *round,
                                  const char   *entry,
                                  gboolean      not_applicable,
                                  const CrText *reason)
{
  CrDraft      *draft = cr_draft_new (roadmap, get_label ("notApplicable"));
  const CrValue value = cr_value_boolean (not_applicable);

  if (!has_round (roadmap, round))
    return cr_draft_finish (draft);

  cr_draft_edit_or_insert (draft, CR_KIND_RATING, round, entry, "notApplicable", &value);
  if (not_applicable)
    cr_draft_edit_text (draft, CR_KIND_RATING, round, entry, "reason", reason);
  return cr_draft_finish (draft);
}

/* (transfer full) */
static GPtrArray *
list_evidence (CrRoadmap  *roadmap,
               const char *round,
               const char *entry)
{
  const CrRating *rating = CR_RATING (cr_roadmap_lookup (roadmap, CR_KIND_RATING, round, entry));
  GPtrArray      *items = g_ptr_array_new ();

  for (guint i = 0; rating != NULL && i < cr_list_get_length (rating->evidence); i++)
    g_ptr_array_add (items, rating->evidence->items[i]);
  return items;
}

static CrChangeSet *
set_evidence (CrRoadmap       *roadmap,
              const char      *round,
              const char      *entry,
              const GPtrArray *items)
{
  g_autoptr (CrList) list = cr_list_new ((CrRecord *const *) items->pdata, items->len);
  g_auto (CrValue)   value = cr_value_list (list);

  return cr_assessment_edit (roadmap, round, entry, "evidence", &value);
}

CrChangeSet *
cr_assessment_add_evidence (CrRoadmap      *roadmap,
                            const char     *round,
                            const char     *entry,
                            const CrRecord *evidence)
{
  g_autoptr (GPtrArray) items = list_evidence (roadmap, round, entry);

  g_ptr_array_add (items, (gpointer) evidence);
  return set_evidence (roadmap, round, entry, items);
}

CrChangeSet *
cr_assessment_replace_evidence (CrRoadmap      *roadmap,
                                const char     *round,
                                const char     *entry,
                                guint           n,
                                const CrRecord *evidence)
{
  g_autoptr (GPtrArray) items = list_evidence (roadmap, round, entry);

  if (n < items->len)
    items->pdata[n] = (gpointer) evidence;
  return set_evidence (roadmap, round, entry, items);
}

CrChangeSet *
cr_assessment_remove_evidence (CrRoadmap  *roadmap,
                               const char *round,
                               const char *entry,
                               guint       n)
{
  g_autoptr (GPtrArray) items = list_evidence (roadmap, round, entry);

  if (n < items->len)
    g_ptr_array_remove_index (items, n);
  return set_evidence (roadmap, round, entry, items);
}
