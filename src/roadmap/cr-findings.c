/* SPDX-License-Identifier: GPL-3.0-or-later
 * Findings: forms, choices and ranges come from the tables of fields, the rest from a few rules on single fields. */
#include "config.h"

#include "cr-findings.h"

#include "cr-field-check.h"
#include "cr-schedule.h"

/* The way to a value, told from the inside; turned into a JSON pointer only when there is something to tell. */
typedef struct _Place Place;
struct _Place
{
  const Place *around; /* NULL is the whole document */
  const char  *member; /* or NULL, then index counts */
  guint        index;
};

typedef struct
{
  CrRoadmap  *roadmap;
  GHashTable *cycles; /* id of a task to the CrIds to be told at it; NULL: look whenever a task comes */
  GPtrArray  *faults;
} Search;

static void
append_place (GString     *pointer,
              const Place *place)
{
  if (place == NULL)
    return;

  append_place (pointer, place->around);
  if (place->member != NULL)
    g_string_append_printf (pointer, "/%s", place->member);
  else
    g_string_append_printf (pointer, "/%u", place->index);
}

/* Takes the fault over; NULL is none. */
static void
tell (Search      *search,
      const Place *place,
      CrFault     *fault)
{
  GString *pointer;

  if (fault == NULL)
    return;

  pointer = g_string_new (NULL);
  append_place (pointer, place);
  g_free (fault->pointer);
  fault->pointer = g_string_free (pointer, FALSE);
  g_ptr_array_add (search->faults, fault);
}

static void
add_fault (Search      *search,
           CrFaultCode  code,
           const Place *place,
           const char  *value,
           const char  *expected)
{
  tell (search, place, cr_fault_new (code, 0, "", value, expected));
}

static void
check_ids (Search        *search,
           const CrField *field,
           const Place   *place,
           const CrIds   *ids)
{
  if (field->form == CR_FORM_ANY)
    return;
  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    tell (search, &(Place){ .around = place, .index = i }, cr_field_check_string (field, ids->ids[i]));
}

static gboolean
is_missing (const CrRecord *record,
            const CrField  *field)
{
  if (field->type == CR_TYPE_TEXT)
    return !cr_text_has_sides (CR_SLOT (record, field, CrText *));
  return cr_record_is_absent (record, field);
}

static void
check_required (Search         *search,
                const CrRecord *record,
                const Place    *place)
{
  const CrTable *table = cr_kind_get_table (record->kind);

  for (guint i = 0; i < table->n_fields; i++)
    if ((table->fields[i].flags & CR_FIELD_REQUIRED) != 0 && is_missing (record, &table->fields[i]))
      add_fault (search, CR_FAULT_REQUIRED, place, NULL, table->fields[i].name);
}

static void
check_order (Search      *search,
             const Place *place,
             CrDay        start,
             CrDay        finish)
{
  char finish_text[CR_DAY_TEXT_SIZE], start_text[CR_DAY_TEXT_SIZE];

  if (start == CR_DAY_NONE || finish == CR_DAY_NONE || finish >= start)
    return;
  add_fault (search, CR_FAULT_ORDER, place, cr_day_format (finish, finish_text), cr_day_format (start, start_text));
}

static void
check_period_finish (Search         *search,
                     const CrRecord *record,
                     const Place    *place)
{
  const CrPeriod *period = (const CrPeriod *) record;

  check_order (search, place, period->start, period->finish);
}

static void
check_task_finish (Search         *search,
                   const CrRecord *record,
                   const Place    *place)
{
  check_order (search, place, CR_TASK (record)->start, CR_TASK (record)->finish);
}

static void
add_status_fault (Search       *search,
                  const CrTask *task,
                  const Place  *place)
{
  g_autofree char *progress = g_strdup_printf ("%" G_GINT64_FORMAT, task->progress);

  if (!cr_task_status_agrees (task))
    add_fault (search, CR_FAULT_STATUS, place, task->status, progress);
}

/* A status that does not go with the progress is told at the progress; where that is not written, at the status. */
static void
check_task_status (Search         *search,
                   const CrRecord *record,
                   const Place    *place)
{
  if (CR_TASK (record)->progress == 0)
    add_status_fault (search, CR_TASK (record), place);
}

static void
check_task_progress (Search         *search,
                     const CrRecord *record,
                     const Place    *place)
{
  if (CR_TASK (record)->progress != 0)
    add_status_fault (search, CR_TASK (record), place);
}

static CrIds *
find_cycle (Search       *search,
            const CrTask *task)
{
  if (task->after == NULL)
    return NULL;
  if (search->cycles != NULL)
    return cr_ids_ref (g_hash_table_lookup (search->cycles, task->id));
  return cr_schedule_find_cycle_of (search->roadmap, task->id);
}

static void
check_task_after (Search         *search,
                  const CrRecord *record,
                  const Place    *place)
{
  const CrTask     *task = CR_TASK (record);
  g_autoptr (CrIds) cycle = find_cycle (search, task);

  if (cycle != NULL)
    {
      g_autofree char *way = cr_schedule_describe_cycle (cycle);

      add_fault (search, CR_FAULT_CYCLE, place, NULL, way);
    }
  for (guint i = 0; i < cr_ids_get_length (task->after); i++)
    if (cr_roadmap_lookup_task (search->roadmap, task->after->ids[i]) == NULL)
      add_fault (search, CR_FAULT_DANGLING, &(Place){ .around = place, .index = i }, task->after->ids[i], NULL);
}

/* What no table can say about a field that has a value. */
static const struct
{
  const CrTable *table;
  gsize          offset;
  void (*check) (Search *search, const CrRecord *record, const Place *place);
} rules[] = {
  { &cr_period_table, G_STRUCT_OFFSET (CrPeriod, finish), check_period_finish },
  { &cr_task_table, G_STRUCT_OFFSET (CrTask, status), check_task_status },
  { &cr_task_table, G_STRUCT_OFFSET (CrTask, progress), check_task_progress },
  { &cr_task_table, G_STRUCT_OFFSET (CrTask, finish), check_task_finish },
  { &cr_task_table, G_STRUCT_OFFSET (CrTask, after), check_task_after },
};

static void
check_rules (Search         *search,
             const CrRecord *record,
             const CrField  *field,
             const Place    *place)
{
  const CrTable *table = cr_kind_get_table (record->kind);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (rules[i].table == table && rules[i].offset == field->offset)
      rules[i].check (search, record, place);
}

static void check_record (Search *search, const CrRecord *record, const Place *place, gboolean with_children);

static void
check_list (Search        *search,
            const CrField *field,
            const Place   *place,
            const CrList  *list)
{
  /* The tasks of a baseline are a picture of the past. */
  if (field->kind == CR_KIND_TASK)
    return;
  for (guint i = 0; i < cr_list_get_length (list); i++)
    check_record (search, list->items[i], &(Place){ .around = place, .index = i }, FALSE);
}

/* The field has a value. */
static void
check_value (Search         *search,
             const CrRecord *record,
             const CrField  *field,
             const Place    *place)
{
  switch (field->type)
    {
    case CR_TYPE_ID:
    case CR_TYPE_STRING:
      tell (search, place, cr_field_check_string (field, CR_SLOT (record, field, const char *)));
      break;
    case CR_TYPE_INTEGER:
      tell (search, place, cr_field_check_integer (field, CR_SLOT (record, field, gint64)));
      break;
    case CR_TYPE_IDS:
      check_ids (search, field, place, CR_SLOT (record, field, CrIds *));
      break;
    case CR_TYPE_LIST:
      check_list (search, field, place, CR_SLOT (record, field, CrList *));
      break;
    case CR_TYPE_PART:
      check_record (search, CR_SLOT (record, field, CrRecord *), place, FALSE);
      break;
    case CR_TYPE_BOOLEAN:
    case CR_TYPE_DAY:
    case CR_TYPE_TEXT:
    case CR_TYPE_CHILDREN:
    case CR_TYPE_MEMBERS:
    default:
      break;
    }
  check_rules (search, record, field, place);
}

static void
check_children (Search      *search,
                CrKind       kind,
                const char  *parent,
                const Place *place)
{
  guint n = cr_roadmap_get_length (search->roadmap, kind, parent);

  for (guint i = 0; i < n; i++)
    check_record (search, cr_roadmap_get_nth (search->roadmap, kind, parent, i),
                  &(Place){ .around = place, .index = i }, TRUE);
}

static void
check_record (Search         *search,
              const CrRecord *record,
              const Place    *place,
              gboolean        with_children)
{
  const CrTable *table = cr_kind_get_table (record->kind);

  check_required (search, record, place);
  for (guint i = 0; i < table->n_fields; i++)
    {
      const CrField *field = &table->fields[i];
      const Place    inner = { .around = place, .member = field->name };

      if (field->type == CR_TYPE_CHILDREN && with_children)
        check_children (search, field->kind, cr_record_get_key (record), &inner);
      else if (!cr_record_is_absent (record, field))
        check_value (search, record, field, &inner);
    }
}

GPtrArray *
cr_findings_list (CrRoadmap *roadmap)
{
  g_autoptr (GPtrArray)  cycles = cr_schedule_find_cycles (roadmap);
  g_autoptr (GHashTable) by_task = g_hash_table_new (NULL, NULL);
  Search                 search = { .roadmap = roadmap, .cycles = by_task };

  for (guint i = 0; i < cycles->len; i++)
    {
      CrIds *cycle = g_ptr_array_index (cycles, i);

      g_hash_table_insert (by_task, (gpointer) cycle->ids[0], cycle);
    }
  search.faults = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_fault_free);
  check_record (&search, &cr_roadmap_get_head (roadmap)->record, NULL, TRUE);
  return search.faults;
}

/* The member of the document, or of a round, that holds records of the kind. */
static const char *
get_member_of (CrKind parent,
               CrKind kind)
{
  const CrTable *table = cr_kind_get_table (parent);

  for (guint i = 0; i < table->n_fields; i++)
    if (table->fields[i].type == CR_TYPE_CHILDREN && table->fields[i].kind == kind)
      return table->fields[i].name;
  return NULL;
}

GPtrArray *
cr_findings_for_record (CrRoadmap  *roadmap,
                        CrKind      kind,
                        const char *parent,
                        const char *key,
                        gboolean    with_cycles)
{
  const CrRecord        *record = cr_roadmap_lookup (roadmap, kind, parent, key);
  g_autoptr (GHashTable) no_cycles = with_cycles ? NULL : g_hash_table_new (NULL, NULL);
  Search                 search = { .roadmap = roadmap, .cycles = no_cycles };
  Place                  rounds = { .member = get_member_of (CR_KIND_ROADMAP, CR_KIND_ROUND) };
  Place                  round = { .around = &rounds };
  Place                  records = { .member = get_member_of (CR_KIND_ROADMAP, kind) }, place = { .around = &records };

  search.faults = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_fault_free);
  if (record == NULL)
    return search.faults;

  if (kind == CR_KIND_RATING)
    {
      round.index = (guint) cr_roadmap_find (roadmap, CR_KIND_ROUND, NULL, parent);
      records = (Place){ .around = &round, .member = get_member_of (CR_KIND_ROUND, kind) };
    }
  if (kind != CR_KIND_ROADMAP)
    place.index = (guint) cr_roadmap_find (roadmap, kind, parent, key);
  check_record (&search, record, kind != CR_KIND_ROADMAP ? &place : NULL, FALSE);
  return search.faults;
}
