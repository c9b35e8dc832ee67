/* SPDX-License-Identifier: GPL-3.0-or-later
 * The roadmap: records by kind, and the ratings of each round. */
#include "config.h"

#include "cr-roadmap.h"

#include "cr-collection.h"
#include "cr-id.h"
#include "cr-roadmap-private.h"

#include <stdlib.h>

struct _CrRoadmap
{
  GObject parent_instance;

  CrRecord     *head;
  CrCollection *collections[CR_N_RECORD_KINDS]; /* NULL for the roadmap itself and for ratings */
  GHashTable   *ratings;                        /* key of the round, interned, to CrCollection */
};

G_DEFINE_FINAL_TYPE (CrRoadmap, cr_roadmap, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
has_collection (guint kind)
{
  return kind != CR_KIND_ROADMAP && kind != CR_KIND_RATING;
}

/* NULL when the kind has no collection of its own and the parent does not exist. */
static CrCollection *
get_collection (CrRoadmap  *self,
                CrKind      kind,
                const char *parent)
{
  if (kind == CR_KIND_RATING)
    return parent != NULL ? g_hash_table_lookup (self->ratings, cr_intern (parent)) : NULL;
  return self->collections[kind];
}

static void
cr_roadmap_finalize (GObject *object)
{
  CrRoadmap *self = CR_ROADMAP (object);

  for (guint kind = 0; kind < CR_N_RECORD_KINDS; kind++)
    g_clear_pointer (&self->collections[kind], cr_collection_free);
  g_hash_table_unref (self->ratings);
  cr_record_unref (self->head);

  G_OBJECT_CLASS (cr_roadmap_parent_class)->finalize (object);
}

static void
cr_roadmap_class_init (CrRoadmapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = cr_roadmap_finalize;

  signals[CHANGED] = g_signal_new ("changed", CR_TYPE_ROADMAP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                   G_TYPE_POINTER, G_TYPE_BOOLEAN);
}

static void
cr_roadmap_init (CrRoadmap *self)
{
  self->ratings = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) cr_collection_free);
}

static CrRecord *
make_head (void)
{
  CrRecord        *record = cr_record_new (CR_KIND_ROADMAP, NULL);
  CrHead          *head = (CrHead *) record;
  g_autofree char *uuid = cr_uuid_new ();
  CrCatalogueName *catalogue = (CrCatalogueName *) cr_record_new (CR_KIND_CATALOGUE_NAME, NULL);

  catalogue->id = cr_intern ("wco-2019");
  catalogue->version = g_ref_string_new ("1.0");
  head->format = cr_intern (CR_FORMAT_NAME);
  head->version = g_ref_string_new (CR_FORMAT_VERSION);
  head->id = g_ref_string_new (uuid);
  head->catalogue = &catalogue->record;
  return record;
}

CrRoadmap *
cr_roadmap_new (void)
{
  CrRoadmap *self = g_object_new (CR_TYPE_ROADMAP, NULL);

  self->head = make_head ();
  for (guint kind = 0; kind < CR_N_RECORD_KINDS; kind++)
    if (has_collection (kind))
      self->collections[kind] = cr_collection_new ();
  return self;
}

CrRoadmap *
cr_roadmap_copy (CrRoadmap *self)
{
  CrRoadmap     *copy;
  GHashTableIter iter;
  gpointer       round, ratings;

  g_return_val_if_fail (CR_IS_ROADMAP (self), NULL);

  copy = g_object_new (CR_TYPE_ROADMAP, NULL);
  copy->head = cr_record_ref (self->head);
  for (guint kind = 0; kind < CR_N_RECORD_KINDS; kind++)
    if (has_collection (kind))
      copy->collections[kind] = cr_collection_copy (self->collections[kind]);
  g_hash_table_iter_init (&iter, self->ratings);
  while (g_hash_table_iter_next (&iter, &round, &ratings))
    g_hash_table_insert (copy->ratings, round, cr_collection_copy (ratings));
  return copy;
}

static gboolean
ratings_equal (CrRoadmap *a,
               CrRoadmap *b)
{
  CrCollection *rounds = a->collections[CR_KIND_ROUND];

  for (guint i = 0; i < rounds->records->len; i++)
    {
      const char *round = cr_record_get_key (g_ptr_array_index (rounds->records, i));

      if (!cr_collection_equal (get_collection (a, CR_KIND_RATING, round), get_collection (b, CR_KIND_RATING, round)))
        return FALSE;
    }
  return TRUE;
}

gboolean
cr_roadmap_equal (CrRoadmap *a,
                  CrRoadmap *b)
{
  g_return_val_if_fail (CR_IS_ROADMAP (a) && CR_IS_ROADMAP (b), FALSE);

  if (!cr_record_equal (a->head, b->head))
    return FALSE;
  for (guint kind = 0; kind < CR_N_RECORD_KINDS; kind++)
    if (has_collection (kind) && !cr_collection_equal (a->collections[kind], b->collections[kind]))
      return FALSE;
  return ratings_equal (a, b);
}

const CrHead *
cr_roadmap_get_head (CrRoadmap *self)
{
  g_return_val_if_fail (CR_IS_ROADMAP (self), NULL);

  return CR_HEAD (self->head);
}

guint
cr_roadmap_get_length (CrRoadmap  *self,
                       CrKind      kind,
                       const char *parent)
{
  CrCollection *collection;

  g_return_val_if_fail (CR_IS_ROADMAP (self) && kind < CR_N_RECORD_KINDS, 0);

  collection = get_collection (self, kind, parent);
  return collection != NULL ? collection->records->len : 0;
}

const CrRecord *
cr_roadmap_get_nth (CrRoadmap  *self,
                    CrKind      kind,
                    const char *parent,
                    guint       n)
{
  g_return_val_if_fail (n < cr_roadmap_get_length (self, kind, parent), NULL);

  return g_ptr_array_index (get_collection (self, kind, parent)->records, n);
}

int
cr_roadmap_find (CrRoadmap  *self,
                 CrKind      kind,
                 const char *parent,
                 const char *key)
{
  CrCollection *collection;

  g_return_val_if_fail (CR_IS_ROADMAP (self) && kind < CR_N_RECORD_KINDS, -1);

  collection = get_collection (self, kind, parent);
  return collection != NULL && key != NULL ? cr_collection_find (collection, cr_intern (key)) : -1;
}

const CrRecord *
cr_roadmap_lookup (CrRoadmap  *self,
                   CrKind      kind,
                   const char *parent,
                   const char *key)
{
  int position;

  if (kind == CR_KIND_ROADMAP)
    return self->head;

  position = cr_roadmap_find (self, kind, parent, key);
  return position >= 0 ? cr_roadmap_get_nth (self, kind, parent, (guint) position) : NULL;
}

guint
cr_roadmap_get_n_tasks (CrRoadmap *self)
{
  return cr_roadmap_get_length (self, CR_KIND_TASK, NULL);
}

const CrTask *
cr_roadmap_get_task (CrRoadmap *self,
                     guint      n)
{
  return CR_TASK (cr_roadmap_get_nth (self, CR_KIND_TASK, NULL, n));
}

const CrTask *
cr_roadmap_lookup_task (CrRoadmap  *self,
                        const char *id)
{
  return CR_TASK (cr_roadmap_lookup (self, CR_KIND_TASK, NULL, id));
}

CrIds *
cr_roadmap_keep_tasks (CrRoadmap *self,
                       CrIds     *ids)
{
  g_autoptr (GPtrArray) there = g_ptr_array_new ();

  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    if (cr_roadmap_lookup_task (self, ids->ids[i]) != NULL)
      g_ptr_array_add (there, (gpointer) ids->ids[i]);
  if (there->len == 0)
    return NULL;
  return there->len == ids->n_ids ? cr_ids_ref (ids) : cr_ids_new ((const char *const *) there->pdata, there->len);
}

const CrRound *
cr_roadmap_get_current_round (CrRoadmap *self)
{
  const CrRound *current = NULL;

  for (guint i = 0; i < cr_roadmap_get_length (self, CR_KIND_ROUND, NULL); i++)
    {
      const CrRound *round = CR_ROUND (cr_roadmap_get_nth (self, CR_KIND_ROUND, NULL, i));

      if (current == NULL || round->date >= current->date)
        current = round;
    }
  return current;
}

const char *
cr_roadmap_show_unit (CrRoadmap  *self,
                      const char *unit,
                      const char *language)
{
  const CrUnit *record;

  g_return_val_if_fail (unit != NULL, NULL);

  record = CR_UNIT (cr_roadmap_lookup (self, CR_KIND_UNIT, NULL, unit));
  return record != NULL && cr_text_has_sides (record->name) ? cr_text_show (record->name, language) : unit;
}

static gboolean
unit_has_name (const CrUnit *unit,
               const char   *folded)
{
  for (guint i = 0; i < cr_text_get_n_sides (unit->name); i++)
    {
      const char      *name;
      g_autofree char *folded_name = NULL;

      cr_text_get_side (unit->name, i, &name);
      folded_name = g_utf8_casefold (name, -1);
      if (g_str_equal (folded_name, folded))
        return TRUE;
    }
  return FALSE;
}

const char *
cr_roadmap_find_unit (CrRoadmap  *self,
                      const char *id_or_name)
{
  g_autofree char *folded = g_utf8_casefold (id_or_name, -1);
  const char      *found = NULL;

  if (cr_roadmap_lookup (self, CR_KIND_UNIT, NULL, id_or_name) != NULL)
    return cr_intern (id_or_name);

  for (guint i = 0; i < cr_roadmap_get_length (self, CR_KIND_UNIT, NULL); i++)
    {
      const CrUnit *unit = CR_UNIT (cr_roadmap_get_nth (self, CR_KIND_UNIT, NULL, i));

      if (!unit_has_name (unit, folded))
        continue;
      if (found != NULL)
        return NULL;
      found = unit->id;
    }
  return found;
}

void
cr_roadmap_get_period (CrRoadmap *self,
                       CrDay     *start,
                       CrDay     *finish)
{
  const CrPeriod *period = (const CrPeriod *) cr_roadmap_get_head (self)->period;

  *start = period != NULL ? period->start : CR_DAY_NONE;
  *finish = period != NULL ? period->finish : CR_DAY_NONE;
}

gboolean
cr_roadmap_is_newer_major (CrRoadmap *self)
{
  const char *version = cr_roadmap_get_head (self)->version;

  return version != NULL && g_ascii_strtoull (version, NULL, 10) > CR_FORMAT_MAJOR;
}

gboolean
cr_roadmap_load_record (CrRoadmap  *self,
                        const char *parent,
                        CrRecord   *record)
{
  g_autoptr (CrRecord) owned = record;

  g_return_val_if_fail (CR_IS_ROADMAP (self) && record != NULL, FALSE);

  if (record->kind == CR_KIND_ROADMAP)
    {
      cr_record_unref (self->head);
      self->head = g_steal_pointer (&owned);
      return TRUE;
    }
  if (get_collection (self, record->kind, parent) == NULL ||
      cr_roadmap_find (self, record->kind, parent, cr_record_get_key (record)) >= 0)
    return FALSE;

  cr_roadmap_insert (self, parent, G_MAXUINT, record);
  return TRUE;
}

void
cr_roadmap_swap (CrRoadmap      *self,
                 const char     *parent,
                 const CrRecord *record)
{
  CrCollection *collection;
  int           position;

  if (record->kind == CR_KIND_ROADMAP)
    {
      CrRecord *before = self->head;

      self->head = cr_record_ref (record);
      cr_record_unref (before);
      return;
    }

  collection = get_collection (self, record->kind, parent);
  position = cr_collection_find (collection, cr_record_get_key (record));
  g_return_if_fail (position >= 0);
  cr_collection_swap (collection, (guint) position, record);
}

void
cr_roadmap_insert (CrRoadmap      *self,
                   const char     *parent,
                   guint           position,
                   const CrRecord *record)
{
  cr_collection_insert (get_collection (self, record->kind, parent), position, record);
  if (record->kind == CR_KIND_ROUND)
    g_hash_table_insert (self->ratings, (gpointer) cr_record_get_key (record), cr_collection_new ());
}

void
cr_roadmap_remove (CrRoadmap  *self,
                   CrKind      kind,
                   const char *parent,
                   guint       position)
{
  CrCollection *collection = get_collection (self, kind, parent);

  if (kind == CR_KIND_ROUND)
    g_hash_table_remove (self->ratings, cr_record_get_key (g_ptr_array_index (collection->records, position)));
  cr_collection_remove (collection, position);
}

void
cr_roadmap_move (CrRoadmap  *self,
                 CrKind      kind,
                 const char *parent,
                 guint       from,
                 guint       to)
{
  cr_collection_move (get_collection (self, kind, parent), from, to);
}

const CrRecord *
cr_roadmap_lookup_address (CrRoadmap       *self,
                           const CrAddress *address)
{
  CrCollection *collection;
  int           position;

  if (address->kind == CR_KIND_ROADMAP)
    return self->head;

  collection = get_collection (self, address->kind, address->parent);
  position = collection != NULL && address->key != NULL ? cr_collection_find (collection, address->key) : -1;
  return position >= 0 ? g_ptr_array_index (collection->records, position) : NULL;
}

CrCollection *
cr_roadmap_peek_collection (CrRoadmap  *self,
                            CrKind      kind,
                            const char *parent)
{
  return get_collection (self, kind, parent);
}

GPtrArray *
cr_roadmap_peek_records (CrRoadmap  *self,
                         CrKind      kind,
                         const char *parent)
{
  CrCollection *collection = get_collection (self, kind, parent);

  return collection != NULL ? collection->records : NULL;
}

void
cr_roadmap_emit_changed (CrRoadmap *self,
                         gpointer   change_set,
                         gboolean   reverted)
{
  g_signal_emit (self, signals[CHANGED], 0, change_set, reverted);
}
