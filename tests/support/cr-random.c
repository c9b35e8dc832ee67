/* SPDX-License-Identifier: GPL-3.0-or-later
 * Random whole roadmaps. */
#include "config.h"

#include "cr-random.h"

#include "cr-random-changes.h"

#define N_OTHERS_MAX  4
#define N_RATINGS_MAX 6

/* Beginnings of keys by kind; what stands in a catalogue, and the file's own. */
static const char *const key_starts[CR_N_RECORD_KINDS][2] = {
  [CR_KIND_UNIT] = { "u-", "unit." },
  [CR_KIND_TASK] = { "t-", "T_" },
  [CR_KIND_ROUND] = { "r-", "round-" },
  [CR_KIND_RATING] = { "cap-", "sf-" },
  [CR_KIND_INSTRUMENT] = { "inst-", "i-" },
  [CR_KIND_TECHNOLOGY] = { "tech-", "w-" },
  [CR_KIND_ANSWER] = { "q-", "q-own-" },
  [CR_KIND_BASELINE] = { "b-", "base-" },
};

static guint
random_below (GRand *rand,
              guint  limit)
{
  return (guint) g_rand_int_range (rand, 0, (gint32) limit);
}

/* A value with the form that the field wants. */
static char *
make_formed (GRand         *rand,
             const CrField *field)
{
  const char *start = field->choices != NULL ? field->choices[0] : "x-";

  switch (field->form)
    {
    case CR_FORM_UUID:
      return g_uuid_string_random ();
    case CR_FORM_COUNTRY:
      return g_strdup_printf ("K%c", 'A' + (char) random_below (rand, 26));
    case CR_FORM_CURRENCY:
      return g_strdup_printf ("KZ%c", 'A' + (char) random_below (rand, 26));
    case CR_FORM_AMOUNT:
      return g_strdup_printf ("-%u.%02u", random_below (rand, 100000), random_below (rand, 100));
    case CR_FORM_ID:
      return g_strdup_printf ("%s%u", start, random_below (rand, 30));
    case CR_FORM_CHOICE:
    case CR_FORM_ANY:
    default:
      return g_strdup (start);
    }
}

static void
mend_ids (GRand         *rand,
          CrRecord      *record,
          const CrField *field)
{
  g_autoptr (GPtrArray) mended = g_ptr_array_new_with_free_func (g_free);
  CrIds                *ids = CR_SLOT (record, field, CrIds *);
  g_auto (CrValue)      value = { .type = CR_TYPE_IDS };

  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    g_ptr_array_add (mended, cr_form_matches (field->form, field->choices, ids->ids[i]) ? g_strdup (ids->ids[i])
                                                                                        : make_formed (rand, field));
  value.ids = cr_ids_new ((const char *const *) mended->pdata, mended->len);
  cr_record_set (record, field, &value);
}

static void mend_forms (GRand *rand, CrRecord *record);

/* Parts are nobody else's yet: they are mended where they stand. */
static void
mend_parts (GRand         *rand,
            CrRecord      *record,
            const CrField *field)
{
  CrList *list = field->type == CR_TYPE_LIST ? CR_SLOT (record, field, CrList *) : NULL;

  for (guint i = 0; i < cr_list_get_length (list); i++)
    mend_forms (rand, list->items[i]);
  if (field->type == CR_TYPE_PART && CR_SLOT (record, field, CrRecord *) != NULL)
    mend_forms (rand, CR_SLOT (record, field, CrRecord *));
}

static void
mend_form (GRand         *rand,
           CrRecord      *record,
           const CrField *field)
{
  const char      *string = NULL;
  g_autofree char *formed = NULL;

  if (field->type == CR_TYPE_ID || field->type == CR_TYPE_STRING)
    string = CR_SLOT (record, field, const char *);
  if (string != NULL && !cr_form_matches (field->form, field->choices, string))
    {
      g_auto (CrValue) value = { 0 };

      formed = make_formed (rand, field);
      value = field->type == CR_TYPE_ID ? cr_value_id (formed) : cr_value_string (formed);
      cr_record_set (record, field, &value);
    }
  if (field->type == CR_TYPE_IDS)
    mend_ids (rand, record, field);
  if (field->type == CR_TYPE_INTEGER && (field->flags & CR_FIELD_REQUIRED) != 0 && cr_record_is_absent (record, field))
    CR_SLOT (record, field, gint64) = 2026;
  mend_parts (rand, record, field);
}

static void
mend_forms (GRand    *rand,
            CrRecord *record)
{
  const CrTable *table = cr_kind_get_table (record->kind);

  for (guint i = 0; i < table->n_fields; i++)
    mend_form (rand, record, &table->fields[i]);
}

/* Of the tasks there are already, so that nothing waits in a circle. */
static CrIds *
random_predecessors (GRand     *rand,
                     CrRoadmap *roadmap)
{
  guint       n = random_below (rand, 3);
  const char *ids[2];

  n = MIN (n, cr_roadmap_get_n_tasks (roadmap));
  for (guint i = 0; i < n; i++)
    ids[i] = cr_roadmap_get_task (roadmap, random_below (rand, cr_roadmap_get_n_tasks (roadmap)))->id;
  return cr_ids_new (ids, n);
}

static void
mend_task (GRand     *rand,
           CrRoadmap *roadmap,
           CrTask    *task)
{
  static const gint64 least[] = { 0, 0, 0, 100, 0 }, most[] = { 0, 99, 99, 100, 100 };
  guint               status = random_below (rand, CR_N_STATUSES);
  CrText             *title = cr_text_with_side (task->title, "en", cr_random_string (rand));

  cr_text_unref (task->title);
  task->title = title;
  task->status = cr_status_to_id (status);
  task->progress = CLAMP (task->progress, least[status], most[status]);
  if (task->finish < task->start)
    task->finish = task->start;
  cr_ids_unref (task->after);
  task->after = random_predecessors (rand, roadmap);
}

static void
mend_record (GRand     *rand,
             CrRoadmap *roadmap,
             CrRecord  *record)
{
  mend_forms (rand, record);
  if (record->kind == CR_KIND_TASK)
    mend_task (rand, roadmap, (CrTask *) record);
  if (record->kind == CR_KIND_ROADMAP)
    {
      CrPeriod *period = (CrPeriod *) ((CrHead *) record)->period;

      if (period != NULL && period->finish < period->start)
        period->finish = CR_DAY_NONE;
    }
}

static void
add_records (GRand        *rand,
             CrRoadmap    *roadmap,
             CrKind        kind,
             const char   *parent,
             guint         n_max,
             CrRandomFlags flags)
{
  for (guint n = random_below (rand, n_max + 1); n > 0; n--)
    {
      g_autofree char *key = g_strdup_printf ("%s%u", key_starts[kind][random_below (rand, 2)], n);
      CrRecord        *record = cr_random_record (rand, kind, key);

      if ((flags & CR_RANDOM_NO_FAULTS) != 0)
        mend_record (rand, roadmap, record);
      if (cr_roadmap_load_record (roadmap, parent, record) && kind == CR_KIND_ROUND)
        add_records (rand, roadmap, CR_KIND_RATING, cr_intern (key), N_RATINGS_MAX, flags);
    }
}

/* What is static, or required, is not random. */
static void
add_head (GRand        *rand,
          CrRoadmap    *roadmap,
          CrRandomFlags flags)
{
  const CrHead *before = cr_roadmap_get_head (roadmap);
  CrRecord     *record = cr_random_record (rand, CR_KIND_ROADMAP, NULL);
  CrHead       *head = (CrHead *) record;

  head->format = before->format;
  if (head->version != NULL)
    g_ref_string_release (head->version);
  head->version = g_ref_string_acquire (before->version);
  if (head->id != NULL)
    g_ref_string_release (head->id);
  head->id = g_ref_string_acquire (before->id);
  head->revision = g_rand_boolean (rand) ? CR_INTEGER_NONE : g_rand_int_range (rand, 0, 1000);
  if ((flags & CR_RANDOM_NO_FAULTS) != 0)
    mend_record (rand, roadmap, record);
  cr_roadmap_load_record (roadmap, NULL, record);
}

CrRoadmap *
cr_random_roadmap (GRand        *rand,
                   guint         n_tasks_max,
                   CrRandomFlags flags)
{
  CrRoadmap *roadmap = cr_roadmap_new ();

  add_head (rand, roadmap, flags);
  for (guint kind = CR_KIND_UNIT; kind < CR_N_RECORD_KINDS; kind++)
    if (kind != CR_KIND_RATING)
      add_records (rand, roadmap, (CrKind) kind, NULL, kind == CR_KIND_TASK ? n_tasks_max : N_OTHERS_MAX, flags);
  return roadmap;
}
