/* SPDX-License-Identifier: GPL-3.0-or-later
 * Random values, records and change sets. */
#include "config.h"

#include "cr-random-changes.h"

#include "cr-draft.h"

#define N_TASKS_MAX 50

static const char *const strings[] = {
  "Adopt a definition",
  "Утвердить определение",
  "Ёжик, ещё раз",
  "<b>bold</b> & <a href=\"file:///x\">link</a>",
  "=cmd|' /C calc'!A0",
  "+7 727 000",
  "line\nline\ttab",
  "a; b\\; c",
  "“quotes” «ёлочки»",
  ("\xe2\x80\xae" /* right to left */
   "evol"),
  "e\xcc\x81\xcc\x82\xcc\x83",
  "\xf0\x9f\x9a\xa2\xf0\x9f\x87\xb0\xf0\x9f\x87\xbf",
  "zero\xe2\x80\x8bwidth\xef\xbb\xbf",
  "\x1f\x01\x7f",
  " leading and trailing ",
  "қазақша, кыргызча ң, հայերեն",
  "\"\\/\b\f",
  "%s%n%d",
};

static const char *const ids[] = {
  "area-concept", "area-eservices", "cap-data-standards", "cap-sourcing", "enb-strategy", "pri-big-data",
  "inst-rkc", "sf-budget", "tech-drones", "u-1", "u-2", "Правовой отдел", "a later id", "x"
};

static const char *const members[] = {
  "1", "true", "null", "\"text\"", "[]", "{}", "[1,2,{\"a\":[null]}]", "{\"b\":\"ё\",\"a\":-9007199254740992}"
};

#define PICK(rand, array) (array)[g_rand_int_range ((rand), 0, G_N_ELEMENTS (array))]

const char *
cr_random_string (GRand *rand)
{
  return PICK (rand, strings);
}

static const char *
random_id (GRand         *rand,
           const CrField *field)
{
  if (field->form == CR_FORM_CHOICE)
    return field->choices[g_rand_int_range (rand, 0, (int) g_strv_length ((char **) field->choices))];
  return PICK (rand, ids);
}

/* All different: they are elements of a set. */
static CrIds *
random_ids (GRand         *rand,
            const CrField *field)
{
  g_autoptr (CrIds) collected = NULL;

  for (int n = g_rand_int_range (rand, 0, 5); n > 0; n--)
    {
      const char *id = random_id (rand, field);
      CrIds      *one = cr_ids_new (&id, 1), *united = cr_ids_unite (collected, one);

      cr_ids_unref (one);
      cr_ids_unref (collected);
      collected = united;
    }
  return g_steal_pointer (&collected);
}

static CrIds *
random_stale (GRand *rand)
{
  static const char *const sides[] = { "ru", "en", "hy" };

  return cr_ids_new (sides + g_rand_int_range (rand, 0, 3), 1);
}

/* Inside a text a string would be a side. */
static const char *
random_member (GRand   *rand,
               gboolean in_text)
{
  const char *member = PICK (rand, members);

  return in_text && *member == '"' ? "null" : member;
}

static CrMembers *
random_members (GRand   *rand,
                gboolean in_text)
{
  const char *names[] = { "xNew", "x-\xd1\x91", "\x1f" };
  const char *values[] = { random_member (rand, in_text), random_member (rand, in_text),
                           random_member (rand, in_text) };

  return cr_members_new (names, values, (guint) g_rand_int_range (rand, 0, 4));
}

static CrList *
random_list (GRand *rand,
             CrKind kind)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_record_unref);

  for (int n = g_rand_int_range (rand, 0, 3); n > 0; n--)
    g_ptr_array_add (items, cr_random_record (rand, kind, kind == CR_KIND_TASK ? "t-old" : NULL));
  return cr_list_new ((CrRecord *const *) items->pdata, items->len);
}

static CrValue
take (CrType   type,
      gpointer pointer)
{
  return (CrValue){ .type = type, .list = pointer };
}

/* The id of the roadmap: without it the file would not open. */
static gboolean
is_indispensable (const CrPath *path)
{
  return path->part == CR_PART_VALUE && cr_path_get_type (path) == CR_TYPE_STRING &&
         (cr_path_get_field (path)->flags & CR_FIELD_REQUIRED) != 0;
}

CrValue
cr_random_value (GRand        *rand,
                 const CrPath *path)
{
  const CrField *field = cr_path_get_field (path);
  CrType         type = cr_path_get_type (path);

  if (g_rand_int_range (rand, 0, 5) == 0 && !is_indispensable (path))
    {
      CrValue absent = cr_value_absent (type);

      if (type == CR_TYPE_INTEGER)
        absent.integer = field->absent;
      return absent;
    }

  switch (type)
    {
    case CR_TYPE_ID:
      return cr_value_id (random_id (rand, field));
    case CR_TYPE_STRING:
      return cr_value_string (cr_random_string (rand));
    case CR_TYPE_INTEGER:
      if (field->maximum > 100)
        return cr_value_integer (g_rand_int_range (rand, 2020, 2040));
      return cr_value_integer (g_rand_int_range (rand, (int) field->minimum, (int) field->maximum + 1));
    case CR_TYPE_BOOLEAN:
      return cr_value_boolean (g_rand_boolean (rand));
    case CR_TYPE_DAY:
      return cr_value_day (cr_day_new (2026, 1, 1) + (CrDay) g_rand_int_range (rand, 0, 1000));
    case CR_TYPE_IDS:
      return take (type, path->part == CR_PART_STALE ? random_stale (rand) : random_ids (rand, field));
    case CR_TYPE_LIST:
      return take (type, random_list (rand, field->kind));
    case CR_TYPE_MEMBERS:
      return take (type, random_members (rand, field != NULL && field->type == CR_TYPE_TEXT));
    case CR_TYPE_TEXT:
    case CR_TYPE_PART:
    case CR_TYPE_CHILDREN:
    default:
      g_assert_not_reached ();
    }
}

/* Every path there is in a kind, those of stale marks, of another language and of unknown members included. */
static GArray *
list_paths (CrKind kind)
{
  GArray     *paths = cr_path_list (kind);
  guint       n = paths->len;
  CrPath      path = { .part = CR_PART_UNKNOWN };
  const char *last = "";

  g_array_append_val (paths, path);
  for (guint i = 0; i < n; i++)
    {
      path = g_array_index (paths, CrPath, i);
      if (path.part != CR_PART_SIDE || last == cr_path_get_field (&path)->name)
        continue;
      last = cr_path_get_field (&path)->name;
      path.side = cr_intern ("hy");
      g_array_append_val (paths, path);
      path.side = NULL;
      path.part = CR_PART_STALE;
      g_array_append_val (paths, path);
      path.part = CR_PART_UNKNOWN;
      g_array_append_val (paths, path);
    }
  return paths;
}

CrRecord *
cr_random_record (GRand      *rand,
                  CrKind      kind,
                  const char *key)
{
  g_autoptr (GArray) paths = list_paths (kind);
  CrRecord          *record = cr_record_new (kind, key);

  for (guint i = 0; i < paths->len; i++)
    {
      const CrPath    *path = &g_array_index (paths, CrPath, i);
      g_auto (CrValue) value = { 0 };

      if (kind != CR_KIND_COST && g_rand_int_range (rand, 0, 3) != 0)
        continue;
      value = cr_random_value (rand, path);
      cr_path_set (path, record, &value);
    }
  return record;
}

/* A round for ratings, NULL for the rest. FALSE when there is no round. */
static gboolean
pick_parent (GRand       *rand,
             CrRoadmap   *roadmap,
             CrKind       kind,
             const char **parent)
{
  guint n = cr_roadmap_get_length (roadmap, CR_KIND_ROUND, NULL);

  *parent = NULL;
  if (kind != CR_KIND_RATING)
    return TRUE;
  if (n == 0)
    return FALSE;
  *parent = cr_record_get_key (
    cr_roadmap_get_nth (roadmap, CR_KIND_ROUND, NULL, (guint) g_rand_int_range (rand, 0, (int) n)));
  return TRUE;
}

static const char *
pick_key (GRand      *rand,
          CrRoadmap  *roadmap,
          CrKind      kind,
          const char *parent)
{
  guint n = cr_roadmap_get_length (roadmap, kind, parent);

  if (n == 0)
    return NULL;
  return cr_record_get_key (cr_roadmap_get_nth (roadmap, kind, parent, (guint) g_rand_int_range (rand, 0, (int) n)));
}

static void
draft_setting (GRand      *rand,
               CrDraft    *draft,
               CrKind      kind,
               const char *parent,
               const char *key)
{
  g_autoptr (GArray) paths = list_paths (kind);
  const CrPath      *path = &g_array_index (paths, CrPath, g_rand_int_range (rand, 0, (int) paths->len));
  g_auto (CrValue)   value = { 0 };

  if (kind == CR_KIND_BASELINE || (key == NULL && kind != CR_KIND_ROADMAP) ||
      cr_draft_lookup (draft, kind, parent, key) == NULL)
    return;

  value = cr_random_value (rand, path);
  if (g_rand_boolean (rand))
    cr_draft_set (draft, kind, parent, key, path, &value);
  else
    cr_draft_edit (draft, kind, parent, key, path, &value);
}

static void
draft_insertion (GRand      *rand,
                 CrDraft    *draft,
                 CrRoadmap  *roadmap,
                 CrKind      kind,
                 const char *parent,
                 guint      *serial)
{
  g_autofree char     *key = g_strdup_printf ("%c-%u", cr_kind_get_table (kind)->name[0], (*serial)++);
  g_autoptr (CrRecord) record = cr_random_record (rand, kind, key);
  g_autoptr (CrList)   children = NULL;
  g_autoptr (CrRecord) rating = NULL;
  const char          *after = pick_key (rand, roadmap, kind, parent);

  if (cr_roadmap_get_length (roadmap, kind, parent) > N_TASKS_MAX)
    return;
  if (parent != NULL && cr_draft_lookup (draft, CR_KIND_ROUND, NULL, parent) == NULL)
    return;
  if (kind == CR_KIND_ROUND)
    {
      rating = cr_random_record (rand, CR_KIND_RATING, "cap-sourcing");
      children = cr_list_new (&rating, 1);
    }
  cr_draft_insert (draft, parent, record, children, g_rand_int_range (rand, 0, 4) == 0 ? NULL : after);
}

static void
draft_change (GRand     *rand,
              CrDraft   *draft,
              CrRoadmap *roadmap,
              guint     *serial)
{
  /* Tasks are what a roadmap is about. */
  CrKind      kind = g_rand_boolean (rand) ? CR_KIND_TASK : (CrKind) g_rand_int_range (rand, 0, CR_N_RECORD_KINDS);
  const char *parent, *key, *after;

  if (!pick_parent (rand, roadmap, kind, &parent))
    return;
  key = pick_key (rand, roadmap, kind, parent);
  after = pick_key (rand, roadmap, kind, parent);

  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      if (key != NULL && kind != CR_KIND_ROADMAP && cr_draft_lookup (draft, kind, parent, key) != NULL)
        cr_draft_remove (draft, kind, parent, &key, 1);
      break;
    case 1:
      if (key != NULL && key != after && kind != CR_KIND_ROADMAP && cr_draft_lookup (draft, kind, parent, key) != NULL)
        cr_draft_move (draft, kind, parent, key, g_rand_int_range (rand, 0, 4) == 0 ? NULL : after);
      break;
    case 2:
    case 3:
      if (kind != CR_KIND_ROADMAP)
        draft_insertion (rand, draft, roadmap, kind, parent, serial);
      break;
    default:
      draft_setting (rand, draft, kind, parent, key);
      break;
    }
}

CrChangeSet *
cr_random_change_set (GRand     *rand,
                      CrRoadmap *roadmap,
                      guint     *serial)
{
  CrDraft *draft = cr_draft_new (roadmap, NULL);

  for (int n = g_rand_int_range (rand, 1, 5); n > 0; n--)
    draft_change (rand, draft, roadmap, serial);
  return cr_draft_finish (draft);
}

CrChangeSet *
cr_random_settings (GRand     *rand,
                    CrRoadmap *roadmap,
                    gboolean   odd_fields)
{
  CrDraft           *draft = cr_draft_new (roadmap, NULL);
  g_autoptr (GArray) paths = list_paths (CR_KIND_TASK);

  for (int n = g_rand_int_range (rand, 1, 8); n > 0; n--)
    {
      guint            index = (guint) g_rand_int_range (rand, 0, (int) paths->len);
      const CrPath    *path = &g_array_index (paths, CrPath, index);
      const char      *key = pick_key (rand, roadmap, CR_KIND_TASK, NULL);
      g_auto (CrValue) value = cr_random_value (rand, path);

      if (key != NULL && (index % 2 == 1) == odd_fields)
        cr_draft_set (draft, CR_KIND_TASK, NULL, key, path, &value);
    }
  return cr_draft_finish (draft);
}

CrRoadmap *
cr_random_grown_roadmap (GRand *rand,
                         guint  n_steps,
                         guint *serial)
{
  CrRoadmap *roadmap = cr_roadmap_new ();

  for (guint i = 0; i < n_steps; i++)
    {
      g_autoptr (CrChangeSet) set = cr_random_change_set (rand, roadmap, serial);

      cr_roadmap_apply (roadmap, set, CR_APPLY_RESTORE, NULL, NULL);
    }
  return roadmap;
}
