/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the inspector edits: one task, or several at once. */
#include "config.h"

#include "cr-subject.h"

#include "cr-fault-words.h"

struct _CrSubject
{
  GObject parent_instance;

  CrDocument *document;
  CrIds      *tasks;
};

G_DEFINE_FINAL_TYPE (CrSubject, cr_subject, G_TYPE_OBJECT)

static void
cr_subject_finalize (GObject *object)
{
  CrSubject *self = CR_SUBJECT (object);

  cr_ids_unref (self->tasks);
  g_object_unref (self->document);
  G_OBJECT_CLASS (cr_subject_parent_class)->finalize (object);
}

static void
cr_subject_class_init (CrSubjectClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cr_subject_finalize;
}

static void
cr_subject_init (CrSubject *self)
{
}

CrSubject *
cr_subject_new (CrDocument *document)
{
  CrSubject *self = g_object_new (CR_TYPE_SUBJECT, NULL);

  self->document = g_object_ref (document);
  return self;
}

CrDocument *
cr_subject_get_document (CrSubject *self)
{
  g_return_val_if_fail (CR_IS_SUBJECT (self), NULL);

  return self->document;
}

CrRoadmap *
cr_subject_get_roadmap (CrSubject *self)
{
  g_return_val_if_fail (CR_IS_SUBJECT (self), NULL);

  return cr_document_get_roadmap (self->document);
}

CrCatalogue *
cr_subject_get_catalogue (CrSubject *self)
{
  g_return_val_if_fail (CR_IS_SUBJECT (self), NULL);

  return cr_document_get_catalogue (self->document);
}

void
cr_subject_set_tasks (CrSubject *self,
                      CrIds     *tasks)
{
  CrIds *before = NULL;

  g_return_if_fail (CR_IS_SUBJECT (self));

  before = self->tasks;
  self->tasks = cr_ids_ref (tasks);
  cr_ids_unref (before);
}

CrIds *
cr_subject_get_tasks (CrSubject *self)
{
  g_return_val_if_fail (CR_IS_SUBJECT (self), NULL);

  return self->tasks;
}

static const CrTask *
get_nth (CrSubject *self,
         guint      n)
{
  return cr_roadmap_lookup_task (cr_subject_get_roadmap (self), self->tasks->ids[n]);
}

const CrTask *
cr_subject_get_task (CrSubject *self)
{
  g_return_val_if_fail (CR_IS_SUBJECT (self), NULL);

  return cr_ids_get_length (self->tasks) == 1 ? get_nth (self, 0) : NULL;
}

gboolean
cr_subject_get (CrSubject  *self,
                const char *path,
                CrValue    *value)
{
  CrPath   parsed;
  gboolean first = TRUE;

  g_return_val_if_fail (CR_IS_SUBJECT (self) && cr_path_parse (CR_KIND_TASK, path, &parsed), FALSE);

  *value = cr_value_absent (cr_path_get_type (&parsed));
  for (guint i = 0; i < cr_ids_get_length (self->tasks); i++)
    {
      const CrTask    *task = get_nth (self, i);
      g_auto (CrValue) other = { 0 };

      if (task == NULL)
        continue;
      other = cr_path_get (&parsed, &task->record);
      if (first)
        *value = cr_value_copy (&other);
      else if (!cr_value_equal (value, &other))
        {
          cr_value_clear (value);
          *value = cr_value_absent (cr_path_get_type (&parsed));
          return FALSE;
        }
      first = FALSE;
    }
  return TRUE;
}

GPtrArray *
cr_subject_list_texts (CrSubject  *self,
                       const char *path)
{
  g_autofree char      *side = g_strconcat (path, ".en", NULL);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  CrPath                parsed;

  g_return_val_if_fail (CR_IS_SUBJECT (self) && cr_path_parse (CR_KIND_TASK, side, &parsed), NULL);

  for (guint i = 0; i < cr_ids_get_length (self->tasks); i++)
    {
      const CrTask   *task = get_nth (self, i);
      const CrRecord *record = task != NULL ? &task->record : NULL;

      if (record != NULL && parsed.sub != NULL)
        record = CR_SLOT (record, parsed.field, CrRecord *);
      if (task != NULL)
        g_ptr_array_add (texts, record != NULL ? CR_SLOT (record, cr_path_get_field (&parsed), CrText *) : NULL);
    }
  return g_steal_pointer (&texts);
}

/* The ids at the path of the n-th task; none when it is gone. (transfer full) */
static CrIds *
dup_ids (CrSubject  *self,
         const char *path,
         guint       n)
{
  const CrTask *task = get_nth (self, n);
  CrPath        parsed;
  CrValue       value = { 0 };

  if (task == NULL || !cr_path_parse (CR_KIND_TASK, path, &parsed))
    return NULL;
  value = cr_path_get (&parsed, &task->record);
  return value.ids;
}

CrIds *
cr_subject_unite (CrSubject  *self,
                  const char *path,
                  CrIds     **common)
{
  g_autoptr (CrIds) united = NULL;
  g_autoptr (CrIds) shared = NULL;

  g_return_val_if_fail (CR_IS_SUBJECT (self), NULL);

  for (guint i = 0; i < cr_ids_get_length (self->tasks); i++)
    {
      g_autoptr (CrIds) ids = dup_ids (self, path, i);
      g_autoptr (CrIds) before = g_steal_pointer (&united);
      g_autoptr (CrIds) shared_before = g_steal_pointer (&shared);
      g_autoptr (CrIds) missing = cr_ids_subtract (shared_before, ids);

      united = cr_ids_unite (before, ids);
      shared = i == 0 ? cr_ids_ref (ids) : cr_ids_subtract (shared_before, missing);
    }
  *common = g_steal_pointer (&shared);
  return g_steal_pointer (&united);
}

guint
cr_subject_count (CrSubject  *self,
                  const char *path,
                  const char *id)
{
  guint n = 0;

  g_return_val_if_fail (CR_IS_SUBJECT (self), 0);

  id = cr_intern (id);
  for (guint i = 0; i < cr_ids_get_length (self->tasks); i++)
    {
      g_autoptr (CrIds) ids = dup_ids (self, path, i);

      n += cr_ids_contains (ids, id);
    }
  return n;
}

gboolean
cr_subject_edit (CrSubject     *self,
                 const char    *path,
                 const CrValue *value,
                 CrMerge        merge,
                 char         **refusal)
{
  CrDraft *draft = NULL;

  g_return_val_if_fail (CR_IS_SUBJECT (self), FALSE);

  draft = cr_draft_new (cr_subject_get_roadmap (self), NULL);
  for (guint i = 0; i < cr_ids_get_length (self->tasks); i++)
    if (get_nth (self, i) != NULL)
      cr_draft_edit_task (draft, self->tasks->ids[i], path, value);
  return cr_subject_perform (self, draft, merge, refusal);
}

gboolean
cr_subject_include (CrSubject  *self,
                    const char *path,
                    const char *id,
                    gboolean    in,
                    char      **refusal)
{
  CrDraft          *draft = NULL;
  g_autoptr (CrIds) one = cr_ids_new (&id, 1);
  gboolean          is_after = g_str_equal (path, "after");

  g_return_val_if_fail (CR_IS_SUBJECT (self), FALSE);

  draft = cr_draft_new (cr_subject_get_roadmap (self), NULL);
  for (guint i = 0; i < cr_ids_get_length (self->tasks); i++)
    {
      g_autoptr (CrIds) before = dup_ids (self, path, i);
      g_autoptr (CrIds) after = in ? cr_ids_unite (before, one) : cr_ids_subtract (before, one);
      g_auto (CrValue)  value = cr_value_ids (after);

      if (get_nth (self, i) == NULL || (in && is_after && self->tasks->n_ids > 1 && self->tasks->ids[i] == one->ids[0]))
        continue;
      cr_draft_edit_task (draft, self->tasks->ids[i], path, &value);
    }
  return cr_subject_perform (self, draft, CR_MERGE_NEVER, refusal);
}

gboolean
cr_subject_perform (CrSubject *self,
                    CrDraft   *draft,
                    CrMerge    merge,
                    char     **refusal)
{
  g_autoptr (CrChangeSet) set = cr_draft_finish (draft);
  g_autoptr (CrFault)     fault = NULL;

  g_return_val_if_fail (CR_IS_SUBJECT (self), FALSE);

  if (cr_document_perform (self->document, cr_change_set_ref (set), merge, &fault))
    return TRUE;
  *refusal = cr_fault_words_of_refusal (fault, cr_subject_get_roadmap (self), set);
  return FALSE;
}
