/* SPDX-License-Identifier: GPL-3.0-or-later
 * The difference of two roadmaps, as a change set. */
#include "config.h"

#include "cr-diff.h"

#include "cr-order.h"
#include "cr-roadmap-private.h"

typedef struct
{
  CrRoadmap *a;
  CrRoadmap *b;
  GArray    *changes;
} Diff;

/* The collection of one kind: what it is in a and in b. */
typedef struct
{
  CrKind      kind;
  const char *parent;
  GPtrArray  *before; /* borrowed */
  GPtrArray  *after;
  CrOrder    *order; /* of a, with the changes so far */
} Level;

static const char *
get_key (const GPtrArray *records,
         guint            n)
{
  return cr_record_get_key (g_ptr_array_index (records, n));
}

static void
append_change (Diff        *diff,
               const Level *level,
               CrChangeOp   op,
               const char  *key,
               CrChange    *change)
{
  change->op = op;
  change->kind = level->kind;
  change->parent = level->parent;
  change->key = key;
  g_array_append_vals (diff->changes, change, 1);
}

static void
diff_values (Diff           *diff,
             const Level    *level,
             const CrRecord *before,
             const CrRecord *after)
{
  g_autoptr (GArray) paths = cr_path_diff (before, after);

  for (guint i = 0; i < paths->len; i++)
    {
      CrChange change = { .path = g_array_index (paths, CrPath, i) };

      change.before = cr_path_get (&change.path, before);
      change.after = cr_path_get (&change.path, after);
      if (cr_path_is_set (&change.path))
        {
          change.added = cr_ids_subtract (change.after.ids, change.before.ids);
          change.removed = cr_ids_subtract (change.before.ids, change.after.ids);
        }
      append_change (diff, level, CR_CHANGE_SET, cr_record_get_key (before), &change);
    }
}

static CrList *
get_children (CrRoadmap  *roadmap,
              CrKind      kind,
              const char *key)
{
  GPtrArray *ratings = kind == CR_KIND_ROUND ? cr_roadmap_peek_records (roadmap, CR_KIND_RATING, key) : NULL;

  return ratings != NULL ? cr_list_new ((CrRecord *const *) ratings->pdata, ratings->len) : NULL;
}

/* Removes what b does not have. */
static void
diff_removals (Diff        *diff,
               const Level *level)
{
  for (guint i = 0; i < level->before->len; i++)
    {
      const char *key = get_key (level->before, i);
      CrChange    change = { 0 };

      if (cr_roadmap_find (diff->b, level->kind, level->parent, key) >= 0)
        continue;
      change.record = cr_record_ref (g_ptr_array_index (level->before, i));
      change.children = get_children (diff->a, level->kind, key);
      change.from = cr_order_get_before (level->order, key);
      cr_order_remove (level->order, key);
      append_change (diff, level, CR_CHANGE_REMOVE, key, &change);
    }
}

/* Which of `positions` (all different) belong to a longest rising sequence: what need not be moved. */
static gboolean *
find_rising (const int *positions,
             guint      n)
{
  gboolean         *rising = g_new0 (gboolean, n + 1);
  g_autofree guint *tails = g_new (guint, n + 1); /* index of the last of the best sequence of each length */
  g_autofree int   *previous = g_new (int, n + 1);
  guint             length = 0;

  for (guint i = 0; i < n; i++)
    {
      guint low = 0, high = length;

      while (low < high)
        {
          guint middle = (low + high) / 2;

          if (positions[tails[middle]] < positions[i])
            low = middle + 1;
          else
            high = middle;
        }
      previous[i] = low > 0 ? (int) tails[low - 1] : -1;
      tails[low] = i;
      length = MAX (length, low + 1);
    }
  for (int i = length > 0 ? (int) tails[length - 1] : -1; i >= 0; i = previous[i])
    rising[i] = TRUE;
  return rising;
}

/* The records of b that a has too, by their place in `kept`; -1 for new ones. */
static int *
get_places (const Level *level,
            GPtrArray   *kept)
{
  int                   *places = g_new (int, level->after->len + 1);
  g_autoptr (GHashTable) index = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < kept->len; i++)
    g_hash_table_insert (index, (gpointer) get_key (kept, i), GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < level->after->len; i++)
    places[i] = (int) GPOINTER_TO_UINT (g_hash_table_lookup (index, get_key (level->after, i))) - 1;
  return places;
}

static gboolean
is_same_order (const GPtrArray *kept,
               const GPtrArray *after)
{
  if (kept->len != after->len)
    return FALSE;
  for (guint i = 0; i < kept->len; i++)
    if (get_key (kept, i) != get_key (after, i))
      return FALSE;
  return TRUE;
}

static void
place_record (Diff        *diff,
              const Level *level,
              guint        n,
              gboolean     is_new)
{
  const CrRecord *record = g_ptr_array_index (level->after, n);
  const char     *key = cr_record_get_key (record);
  CrChange        change = { .to = n > 0 ? get_key (level->after, n - 1) : NULL };

  if (is_new)
    {
      change.record = cr_record_ref (record);
      change.children = get_children (diff->b, level->kind, key);
      cr_order_insert (level->order, record, change.to);
    }
  else
    {
      change.from = cr_order_get_before (level->order, key);
      cr_order_move (level->order, key, change.to);
    }
  append_change (diff, level, is_new ? CR_CHANGE_INSERT : CR_CHANGE_MOVE, key, &change);
}

/* Brings the rest into the order of b: what is not part of the longest common sequence is put, in the order of b,
 * right after its predecessor in b. */
static void
diff_order (Diff        *diff,
            const Level *level)
{
  g_autoptr (GPtrArray) kept = cr_order_list (level->order);
  g_autofree int       *places = NULL;
  g_autofree int       *common = g_new (int, level->after->len + 1);
  g_autofree gboolean  *rising = NULL;
  guint                 n_common = 0;

  if (is_same_order (kept, level->after))
    return;
  places = get_places (level, kept);

  for (guint i = 0; i < level->after->len; i++)
    if (places[i] >= 0)
      common[n_common++] = places[i];
  rising = find_rising (common, n_common);

  n_common = 0;
  for (guint i = 0; i < level->after->len; i++)
    {
      gboolean is_new = places[i] < 0;

      if (is_new || !rising[n_common])
        place_record (diff, level, i, is_new);
      if (!is_new)
        n_common++;
    }
}

static void diff_collection (Diff *diff, CrKind kind, const char *parent);

static void
diff_level (Diff        *diff,
            const Level *level)
{
  diff_removals (diff, level);
  for (guint i = 0; i < level->before->len; i++)
    {
      const CrRecord *before = g_ptr_array_index (level->before, i);
      const CrRecord *after = cr_roadmap_lookup (diff->b, level->kind, level->parent, cr_record_get_key (before));

      if (after == NULL)
        continue;
      if (after != before)
        diff_values (diff, level, before, after);
      if (level->kind == CR_KIND_ROUND)
        diff_collection (diff, CR_KIND_RATING, cr_record_get_key (before));
    }
  diff_order (diff, level);
}

static void
diff_collection (Diff       *diff,
                 CrKind      kind,
                 const char *parent)
{
  g_autoptr (CrOrder) order = cr_order_new (cr_roadmap_peek_collection (diff->a, kind, parent));
  Level               level = {
                  .kind = kind,
                  .parent = parent,
                  .before = cr_roadmap_peek_records (diff->a, kind, parent),
                  .after = cr_roadmap_peek_records (diff->b, kind, parent),
                  .order = order,
  };

  diff_level (diff, &level);
}

/* A baseline is carried whole: another one under its id replaces it. */
static void
replace_baselines (Diff *diff)
{
  Level level = { .kind = CR_KIND_BASELINE };

  for (guint i = 0; i < cr_roadmap_get_length (diff->a, CR_KIND_BASELINE, NULL); i++)
    {
      const CrRecord *before = cr_roadmap_get_nth (diff->a, CR_KIND_BASELINE, NULL, i);
      const char     *key = cr_record_get_key (before);
      const CrRecord *after = cr_roadmap_lookup (diff->b, CR_KIND_BASELINE, NULL, key);
      const char     *from = i > 0 ? cr_record_get_key (cr_roadmap_get_nth (diff->a, CR_KIND_BASELINE, NULL, i - 1))
                                   : NULL;
      CrChange        removal = { .record = NULL, .from = from };
      CrChange        insertion = { .record = NULL, .to = from };

      if (after == NULL || cr_record_equal (before, after))
        continue;
      removal.record = cr_record_ref (before);
      insertion.record = cr_record_ref (after);
      append_change (diff, &level, CR_CHANGE_REMOVE, key, &removal);
      append_change (diff, &level, CR_CHANGE_INSERT, key, &insertion);
    }
}

static void
diff_baselines (Diff *diff)
{
  g_autoptr (CrOrder) order = cr_order_new (cr_roadmap_peek_collection (diff->a, CR_KIND_BASELINE, NULL));
  Level               level = {
                  .kind = CR_KIND_BASELINE,
                  .before = cr_roadmap_peek_records (diff->a, CR_KIND_BASELINE, NULL),
                  .after = cr_roadmap_peek_records (diff->b, CR_KIND_BASELINE, NULL),
                  .order = order,
  };

  replace_baselines (diff);
  diff_removals (diff, &level);
  diff_order (diff, &level);
}

CrChangeSet *
cr_diff (CrRoadmap *a,
         CrRoadmap *b)
{
  static const CrKind kinds[] = { CR_KIND_UNIT, CR_KIND_TASK, CR_KIND_ROUND,
                                  CR_KIND_INSTRUMENT, CR_KIND_TECHNOLOGY, CR_KIND_ANSWER };
  Diff                diff = { .a = a, .b = b, .changes = cr_change_array_new () };
  Level               head = { .kind = CR_KIND_ROADMAP };

  g_return_val_if_fail (CR_IS_ROADMAP (a) && CR_IS_ROADMAP (b), NULL);

  diff_values (&diff, &head, &cr_roadmap_get_head (a)->record, &cr_roadmap_get_head (b)->record);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    diff_collection (&diff, kinds[i], NULL);
  diff_baselines (&diff);
  return cr_change_set_new (NULL, diff.changes);
}
