/* SPDX-License-Identifier: GPL-3.0-or-later
 * Use of instruments, technology watch, answers and governance. */
#include "config.h"

#include "cr-library-edit.h"

#include "cr-draft.h"
#include "cr-id.h"

#include <glib/gi18n-lib.h>

/* What an edit is called, by the beginning of its path; the last of a kind is for all others. */
static const struct
{
  CrKind      kind;
  const char *path;
  const char *label;
} labels[] = {
  { CR_KIND_INSTRUMENT, "status", NC_ ("change", "Set the use of an instrument") },
  { CR_KIND_INSTRUMENT, "owner", NC_ ("change", "Set the owner of an instrument") },
  { CR_KIND_INSTRUMENT, "note", NC_ ("change", "Edit the note on an instrument") },
  { CR_KIND_INSTRUMENT, "", NC_ ("change", "Edit an instrument") },
  { CR_KIND_TECHNOLOGY, "stage", NC_ ("change", "Set the stage of a technology") },
  { CR_KIND_TECHNOLOGY, "note", NC_ ("change", "Edit the note on a technology") },
  { CR_KIND_TECHNOLOGY, "", NC_ ("change", "Edit a watch entry") },
  { CR_KIND_ANSWER, "", NC_ ("change", "Answer a question") },
};

static const char *
get_label (CrKind      kind,
           const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (labels[i].kind == kind && g_str_has_prefix (path, labels[i].path))
      return labels[i].label;
  return NULL;
}

CrChangeSet *
cr_library_edit (CrRoadmap     *roadmap,
                 CrKind         kind,
                 const char    *key,
                 const char    *path,
                 const CrValue *value)
{
  CrDraft *draft = cr_draft_new (roadmap, get_label (kind, path));

  cr_draft_edit_or_insert (draft, kind, NULL, key, path, value);
  return cr_draft_finish (draft);
}

static void
set_string (CrRecord   *record,
            const char *path,
            const char *string)
{
  g_auto (CrValue) value = cr_value_string (string);

  cr_record_set (record, cr_kind_get_field ((CrKind) record->kind, path), &value);
}

static CrChangeSet *
insert (CrRoadmap   *roadmap,
        CrRecord    *record,
        const char  *label,
        const char **id)
{
  CrDraft *draft = cr_draft_new (roadmap, label);

  if (id != NULL)
    *id = cr_record_get_key (record);
  cr_draft_append (draft, NULL, record);
  return cr_draft_finish (draft);
}

CrChangeSet *
cr_library_add_instrument (CrRoadmap   *roadmap,
                           CrText      *title,
                           const char  *number,
                           CrDay        date,
                           const char  *url,
                           const char **id)
{
  g_autoptr (CrRecord) record = cr_record_new (CR_KIND_INSTRUMENT, cr_id_new (CR_KIND_INSTRUMENT));

  ((CrInstrument *) record)->title = cr_text_ref (title);
  ((CrInstrument *) record)->date = date;
  set_string (record, "number", number);
  set_string (record, "url", url);
  return insert (roadmap, record, NC_ ("change", "Add an instrument"), id);
}

CrChangeSet *
cr_library_add_technology (CrRoadmap   *roadmap,
                           CrText      *title,
                           const char  *stage,
                           CrDay        today,
                           const char **id)
{
  g_autoptr (CrRecord) record = cr_record_new (CR_KIND_TECHNOLOGY, cr_id_new (CR_KIND_TECHNOLOGY));
  CrTechnology        *technology = (CrTechnology *) record;

  technology->title = cr_text_ref (title);
  technology->stage = stage != NULL && *stage != '\0' ? cr_intern (stage) : NULL;
  technology->date = technology->stage != NULL ? today : CR_DAY_NONE;
  return insert (roadmap, record, NC_ ("change", "Add a watch entry"), id);
}

CrChangeSet *
cr_library_remove (CrRoadmap  *roadmap,
                   CrKind      kind,
                   const char *key)
{
  static const char *const names[CR_N_RECORD_KINDS] = {
    [CR_KIND_INSTRUMENT] = NC_ ("change", "Delete the use of an instrument"),
    [CR_KIND_TECHNOLOGY] = NC_ ("change", "Delete a watch entry"),
    [CR_KIND_ANSWER] = NC_ ("change", "Delete an answer"),
  };
  CrDraft *draft = cr_draft_new (roadmap, names[kind]);

  cr_draft_remove (draft, kind, NULL, &key, 1);
  return cr_draft_finish (draft);
}

CrChangeSet *
cr_library_set_stage (CrRoadmap  *roadmap,
                      const char *id,
                      const char *stage,
                      CrDay       today)
{
  CrDraft            *draft = cr_draft_new (roadmap, get_label (CR_KIND_TECHNOLOGY, "stage"));
  const CrTechnology *before = CR_TECHNOLOGY (cr_roadmap_lookup (roadmap, CR_KIND_TECHNOLOGY, NULL, id));
  const CrValue       value = cr_value_id (stage), date = cr_value_day (today);

  if (g_strcmp0 (before != NULL ? before->stage : NULL, value.id) == 0)
    return cr_draft_finish (draft);

  cr_draft_edit_or_insert (draft, CR_KIND_TECHNOLOGY, NULL, id, "stage", &value);
  cr_draft_edit_or_insert (draft, CR_KIND_TECHNOLOGY, NULL, id, "date", &date);
  return cr_draft_finish (draft);
}

CrChangeSet *
cr_library_answer (CrRoadmap    *roadmap,
                   const char   *question,
                   const CrText *text,
                   CrDay         today)
{
  CrDraft           *draft = cr_draft_new (roadmap, get_label (CR_KIND_ANSWER, "text"));
  const CrAnswer    *before = CR_ANSWER (cr_roadmap_lookup (roadmap, CR_KIND_ANSWER, NULL, question));
  const CrText      *old = before != NULL ? before->text : NULL;
  const CrValue      date = cr_value_day (today);
  g_autoptr (CrText) edited = cr_text_edit (old, text);

  if (cr_text_equal (edited, old))
    return cr_draft_finish (draft);

  cr_draft_edit_text (draft, CR_KIND_ANSWER, NULL, question, "text", text);
  cr_draft_edit_or_insert (draft, CR_KIND_ANSWER, NULL, question, "date", &date);
  return cr_draft_finish (draft);
}

CrChangeSet *
cr_library_answer_in (CrRoadmap  *roadmap,
                      const char *question,
                      const char *language,
                      const char *string,
                      CrDay       today)
{
  CrDraft           *draft = cr_draft_new (roadmap, get_label (CR_KIND_ANSWER, "text"));
  const CrAnswer    *before = CR_ANSWER (cr_roadmap_lookup (roadmap, CR_KIND_ANSWER, NULL, question));
  const CrText      *old = before != NULL ? before->text : NULL;
  g_autoptr (CrText) edited = cr_text_with_side (old, language, string);
  gboolean           is_known = before == NULL || (before->record.unknown == NULL && cr_text_get_unknown (old) == NULL);
  const CrValue      date = cr_value_day (cr_text_has_sides (edited) ? today : CR_DAY_NONE);
  g_autofree char   *path = g_strconcat ("text.", language, NULL);
  g_auto (CrValue)   value = cr_value_string (string);

  if (g_strcmp0 (cr_text_get (edited, language), cr_text_get (old, language)) == 0)
    return cr_draft_finish (draft);

  if (!cr_text_has_sides (edited) && is_known)
    {
      cr_draft_remove (draft, CR_KIND_ANSWER, NULL, &question, 1);
      return cr_draft_finish (draft);
    }
  cr_draft_edit_or_insert (draft, CR_KIND_ANSWER, NULL, question, path, &value);
  cr_draft_edit_or_insert (draft, CR_KIND_ANSWER, NULL, question, "date", &date);
  return cr_draft_finish (draft);
}

CrChangeSet *
cr_library_set_governance (CrRoadmap  *roadmap,
                           const char *which,
                           const char *id)
{
  CrDraft         *draft = cr_draft_new (roadmap, NC_ ("change", "Set the ICT governance"));
  g_autofree char *name = g_strconcat ("governance.", which, NULL);
  const CrValue    value = cr_value_id (id);
  CrPath           path;

  if (cr_path_parse (CR_KIND_ROADMAP, name, &path))
    cr_draft_edit (draft, CR_KIND_ROADMAP, NULL, NULL, &path, &value);
  return cr_draft_finish (draft);
}
