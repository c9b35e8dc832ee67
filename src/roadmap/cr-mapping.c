/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tasks mapped to entries of the catalogue. */
#include "config.h"

#include "cr-mapping.h"

#include "cr-id.h"
#include "cr-labels.h"

#include <glib/gi18n-lib.h>

static const char *
get_field_of_own (CrRoadmap  *roadmap,
                  const char *id)
{
  if (cr_roadmap_lookup (roadmap, CR_KIND_INSTRUMENT, NULL, id) != NULL)
    return "instruments";
  return cr_roadmap_lookup (roadmap, CR_KIND_TECHNOLOGY, NULL, id) != NULL ? "tags" : NULL;
}

const char *
cr_mapping_get_field (CrRoadmap  *roadmap,
                      const char *id)
{
  switch (cr_group_of_id (id))
    {
    case CR_GROUP_AREA:
      return "area";
    case CR_GROUP_ESERVICE:
      return "services";
    case CR_GROUP_CAPABILITY:
      return "capabilities";
    case CR_GROUP_ENABLER:
      return "enablers";
    case CR_GROUP_PRIORITY:
      return "priorities";
    case CR_GROUP_INSTRUMENT:
      return "instruments";
    case CR_GROUP_STAKEHOLDER:
    case CR_GROUP_FACTOR:
    case CR_GROUP_TREND:
    case CR_GROUP_TECHNOLOGY:
    case CR_GROUP_TOPIC:
    case CR_GROUP_COMPETENCE:
    case CR_GROUP_GOVERNANCE:
    case CR_GROUP_QUESTION:
    case CR_GROUP_RECOMMENDATION:
    case CR_GROUP_MEMBER:
    case CR_GROUP_WORKSTREAM:
    case CR_GROUP_CHALLENGE:
      return "tags";
    case CR_GROUP_NONE:
      return get_field_of_own (roadmap, id);
    case CR_GROUP_INSTRUMENT_GROUP:
    case CR_GROUP_TEMPLATE:
    case CR_GROUP_MATURITY:
    case CR_GROUP_IMPLEMENTATION:
    case CR_GROUP_STATUS:
    case CR_N_GROUPS:
    default:
      return NULL;
    }
}

static CrPath
get_path (const char *field)
{
  CrPath   path = { 0 };
  gboolean is_path = cr_path_parse (CR_KIND_TASK, field, &path);

  g_assert (is_path);
  return path;
}

static gboolean
holds (const CrTask *task,
       const char   *field,
       const char   *id)
{
  const CrPath     path = get_path (field);
  g_auto (CrValue) value = cr_path_get (&path, &task->record);

  return value.type == CR_TYPE_IDS ? cr_ids_contains (value.ids, id) : g_strcmp0 (value.id, id) == 0;
}

gboolean
cr_mapping_has (CrRoadmap    *roadmap,
                const CrTask *task,
                const char   *id)
{
  const char *field = cr_mapping_get_field (roadmap, id);

  return field != NULL && holds (task, field, id);
}

/* The ids of the field with these added or without them. */
static void
change_ids (CrDraft     *draft,
            const char  *task,
            const char  *field,
            const CrIds *added,
            const CrIds *removed)
{
  const CrPath      path = get_path (field);
  g_auto (CrValue)  value = cr_path_get (&path, cr_draft_lookup (draft, CR_KIND_TASK, NULL, task));
  g_auto (CrValue)  changed = { .type = CR_TYPE_IDS };
  g_autoptr (CrIds) kept = cr_ids_subtract (value.ids, removed);

  changed.ids = cr_ids_unite (kept, added);
  cr_draft_edit (draft, CR_KIND_TASK, NULL, task, &path, &changed);
}

static void
set_area (CrDraft    *draft,
          const char *task,
          const char *area)
{
  const CrValue value = cr_value_id (area);

  cr_draft_edit_task (draft, task, "area", &value);
}

static CrChangeSet *
change_link (CrRoadmap   *roadmap,
             const CrIds *tasks,
             const char  *id,
             gboolean     link)
{
  CrDraft          *draft = cr_draft_new (roadmap, NULL);
  const char       *field = cr_mapping_get_field (roadmap, id);
  g_autoptr (CrIds) ids = cr_ids_new (&id, 1);

  for (guint i = 0; field != NULL && i < cr_ids_get_length (tasks); i++)
    {
      const CrTask *task = cr_roadmap_lookup_task (roadmap, tasks->ids[i]);

      if (task == NULL || holds (task, field, id) == link)
        continue;
      if (g_str_equal (field, "area"))
        set_area (draft, task->id, link ? id : NULL);
      else
        change_ids (draft, task->id, field, link ? ids : NULL, link ? NULL : ids);
    }
  return cr_draft_finish (draft);
}

CrChangeSet *
cr_mapping_link (CrRoadmap   *roadmap,
                 const CrIds *tasks,
                 const char  *id)
{
  return change_link (roadmap, tasks, id, TRUE);
}

CrChangeSet *
cr_mapping_unlink (CrRoadmap   *roadmap,
                   const CrIds *tasks,
                   const char  *id)
{
  return change_link (roadmap, tasks, id, FALSE);
}

static const char *
get_field_of_columns (CrColumns kind)
{
  static const char *const fields[CR_N_COLUMNS] = { "capabilities", "enablers", "priorities", "tags" };

  return fields[kind];
}

static void
put_in_cell (CrDraft          *draft,
             const CrCoverage *coverage,
             guint             row,
             guint             column,
             const CrTask     *task)
{
  const char       *area = cr_coverage_get_row_id (coverage, row), *id = cr_coverage_get_column_id (coverage, column);
  const char       *field = get_field_of_columns (coverage->kind);
  g_autoptr (CrIds) ids = id != NULL ? cr_ids_new (&id, 1) : NULL;

  /* An area that the matrix does not know stands in the last row already. */
  if (area != NULL || cr_ids_contains (coverage->rows, task->area))
    set_area (draft, task->id, area);
  change_ids (draft, task->id, field, ids, id == NULL ? coverage->columns : NULL);
}

CrChangeSet *
cr_mapping_put_in_cell (CrRoadmap        *roadmap,
                        const CrCoverage *coverage,
                        guint             row,
                        guint             column,
                        const CrIds      *tasks)
{
  CrDraft *draft = cr_draft_new (roadmap, cr_label_get (CR_LABEL_MAP));

  for (guint i = 0; i < cr_ids_get_length (tasks); i++)
    {
      const CrTask *task = cr_roadmap_lookup_task (roadmap, tasks->ids[i]);

      if (task != NULL)
        put_in_cell (draft, coverage, row, column, task);
    }
  return cr_draft_finish (draft);
}

static CrRecord *
make_task (CrText *title)
{
  CrRecord *record = cr_record_new (CR_KIND_TASK, cr_id_new (CR_KIND_TASK));

  ((CrTask *) record)->title = cr_text_ref (title);
  ((CrTask *) record)->status = cr_status_to_id (CR_STATUS_NOT_STARTED);
  return record;
}

/* The record is nobody else's yet. */
static void
map_record (CrRecord   *record,
            const char *field,
            const char *id)
{
  const CrPath     path = get_path (field);
  g_auto (CrValue) value = { .type = cr_path_get_type (&path) };

  if (value.type == CR_TYPE_IDS)
    value.ids = cr_ids_new (&id, 1);
  else
    value.id = cr_intern (id);
  cr_path_set (&path, record, &value);
}

CrChangeSet *
cr_mapping_add_in_cell (CrRoadmap        *roadmap,
                        const CrCoverage *coverage,
                        guint             row,
                        guint             column,
                        CrText           *title,
                        const char      **task)
{
  CrDraft             *draft = cr_draft_new (roadmap, NULL);
  g_autoptr (CrRecord) record = make_task (title);
  const char          *id = cr_coverage_get_column_id (coverage, column);

  ((CrTask *) record)->area = cr_coverage_get_row_id (coverage, row);
  if (id != NULL)
    map_record (record, get_field_of_columns (coverage->kind), id);
  if (task != NULL)
    *task = cr_record_get_key (record);
  cr_draft_append (draft, NULL, record);
  return cr_draft_finish (draft);
}

/* Without a translation the Russian side is missing, not English. */
static CrText *
make_text (const char *en,
           const char *ru)
{
  return cr_text_new (en, g_strcmp0 (en, ru) != 0 ? ru : NULL);
}

static CrText *
get_own_title (CrRoadmap  *roadmap,
               const char *id)
{
  const CrRecord *record = cr_roadmap_lookup (roadmap, CR_KIND_INSTRUMENT, NULL, id);

  if (record != NULL)
    return CR_INSTRUMENT (record)->title;
  record = cr_roadmap_lookup (roadmap, CR_KIND_TECHNOLOGY, NULL, id);
  return record != NULL ? CR_TECHNOLOGY (record)->title : NULL;
}

/* A title with a side in any case. (transfer full) */
static CrText *
make_title (CrRoadmap     *roadmap,
            const CrEntry *entry,
            const char    *id)
{
  CrText *own = get_own_title (roadmap, id);

  if (entry != NULL)
    return make_text (cr_entry_get_title (entry, "en"), cr_entry_get_title (entry, "ru"));
  return cr_text_has_sides (own) ? cr_text_ref (own) : cr_text_new (id, NULL);
}

static void
describe_task (CrTask        *task,
               const CrEntry *entry)
{
  task->description = make_text (cr_entry_get_description (entry, "en"), cr_entry_get_description (entry, "ru"));
  if (entry->group == CR_GROUP_ESERVICE)
    task->area = entry->parent;
}

CrChangeSet *
cr_mapping_make_task (CrRoadmap         *roadmap,
                      const CrCatalogue *catalogue,
                      const char        *id,
                      const char       **task)
{
  const char          *field = cr_mapping_get_field (roadmap, id);
  const CrEntry       *entry = cr_catalogue_lookup (catalogue, id);
  g_autoptr (CrText)   title = NULL;
  g_autoptr (CrRecord) record = NULL;
  CrDraft             *draft;

  if (field == NULL)
    return NULL;

  title = make_title (roadmap, entry, id);
  record = make_task (title);
  if (entry != NULL)
    describe_task ((CrTask *) record, entry);
  map_record (record, field, id);
  if (task != NULL)
    *task = cr_record_get_key (record);
  draft = cr_draft_new (roadmap, NC_ ("change", "Make a task of an entry"));
  cr_draft_append (draft, NULL, record);
  return cr_draft_finish (draft);
}
