/* SPDX-License-Identifier: GPL-3.0-or-later
 * Duplicate members, found in linear time and without memory of their own for small objects. */
#include "config.h"

#include "cr-json-keys.h"
#include "cr-json-text.h"

#define FEW 32

void
cr_json_keys_init (CrJsonKeys *keys,
                   const char *data,
                   const char *end)
{
  memset (keys, 0, sizeof *keys);
  keys->data = data;
  keys->end = end;
  /* Not to be guessed, so that no file can be made whose names all collide. */
  keys->seed = ((guint64) g_random_int () << 32) | g_random_int ();
  keys->factor = ((guint64) g_random_int () << 32) | g_random_int () | 1;
  keys->n_allocated = 1024;
  keys->keys = g_new (CrJsonKey, keys->n_allocated);
}

void
cr_json_keys_clear (CrJsonKeys *keys)
{
  while (keys->n_sets > 0)
    cr_json_keys_close_object (keys);
  g_clear_pointer (&keys->keys, g_free);
}

void
cr_json_keys_open_object (CrJsonKeys *keys)
{
  CrJsonKeySet *set = &keys->sets[keys->n_sets++];

  set->first = keys->n_keys;
  set->filter = 0;
  set->table = NULL;
  set->table_size = 0;
}

void
cr_json_keys_close_object (CrJsonKeys *keys)
{
  CrJsonKeySet *set = &keys->sets[--keys->n_sets];

  keys->n_keys = set->first;
  g_clear_pointer (&set->table, g_free);
}

/* readable is how far one may read behind the name. */
static guint32
hash_name (const CrJsonKeys *keys,
           const char       *name,
           gsize             length,
           const char       *readable)
{
  guint64 hash = keys->seed ^ length;
  guint64 word;

  for (; length >= 8; name += 8, length -= 8)
    {
      hash = (hash ^ cr_json_load_word (name)) * keys->factor;
      hash ^= hash >> 29;
    }

  if (length > 0 && readable - name >= 8)
    {
      word = cr_json_load_word (name) & ((G_GUINT64_CONSTANT (1) << (length * 8)) - 1);
    }
  else
    {
      word = 0;
      for (gsize i = 0; i < length; i++)
        word |= (guint64) (guchar) name[i] << (i * 8);
    }

  hash = (hash ^ word) * keys->factor;
  hash = (hash ^ (hash >> 32)) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return (guint32) (hash >> 32);
}

static gsize
get_length (const CrJsonKeys *keys,
            const char       *inside)
{
  const char *p = cr_json_skip_plain (inside, keys->end);

  while (p < keys->end && *p == '\\')
    p = cr_json_skip_plain (p + 2, keys->end);
  return (gsize) (p - inside);
}

/* Only asked when the hashes agree, so nearly always true. */
static gboolean
is_same_name (const CrJsonKeys *keys,
              guint32           offset,
              const char       *inside,
              gsize             length)
{
  const char         *other = keys->data + offset;
  gsize               other_length = get_length (keys, other);
  g_autoptr (GString) decoded = NULL;
  g_autoptr (GString) other_decoded = NULL;

  if (other_length == length && memcmp (other, inside, length) == 0)
    return TRUE;

  decoded = g_string_new (NULL);
  other_decoded = g_string_new (NULL);
  cr_json_decode (decoded, inside, length);
  cr_json_decode (other_decoded, other, other_length);
  return g_string_equal (decoded, other_decoded);
}

static void
enter (CrJsonKeys   *keys,
       CrJsonKeySet *set,
       gsize         index)
{
  gsize slot = keys->keys[index].hash & (set->table_size - 1);

  while (set->table[slot] != 0)
    slot = (slot + 1) & (set->table_size - 1);
  set->table[slot] = (guint32) index + 1;
}

static void
grow_table (CrJsonKeys   *keys,
            CrJsonKeySet *set)
{
  g_free (set->table);
  set->table_size = MAX (set->table_size * 2, FEW * 4);
  set->table = g_new0 (guint32, set->table_size);
  for (gsize i = set->first; i < keys->n_keys; i++)
    enter (keys, set, i);
}

static gboolean
is_in_table (const CrJsonKeys   *keys,
             const CrJsonKeySet *set,
             guint32             hash,
             const char         *inside,
             gsize               length)
{
  gsize slot = hash & (set->table_size - 1);

  for (; set->table[slot] != 0; slot = (slot + 1) & (set->table_size - 1))
    {
      const CrJsonKey *key = &keys->keys[set->table[slot] - 1];

      if (key->hash == hash && is_same_name (keys, key->offset, inside, length))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_among_few (const CrJsonKeys   *keys,
              const CrJsonKeySet *set,
              guint32             hash,
              const char         *inside,
              gsize               length)
{
  for (gsize i = set->first; i < keys->n_keys; i++)
    {
      if (keys->keys[i].hash == hash && is_same_name (keys, keys->keys[i].offset, inside, length))
        return TRUE;
    }

  return FALSE;
}

static guint32
hash_escaped (const CrJsonKeys *keys,
              const char       *inside,
              gsize             length)
{
  g_autoptr (GString) decoded = g_string_new (NULL);

  cr_json_decode (decoded, inside, length);
  return hash_name (keys, decoded->str, decoded->len, decoded->str + decoded->len);
}

gboolean
cr_json_keys_add (CrJsonKeys *keys,
                  const char *inside,
                  gsize       length,
                  gboolean    has_escapes)
{
  CrJsonKeySet *set = &keys->sets[keys->n_sets - 1];
  guint32       hash = has_escapes ? hash_escaped (keys, inside, length) : hash_name (keys, inside, length, keys->end);
  guint64       bit = G_GUINT64_CONSTANT (1) << (hash & 63);

  if (set->table != NULL && is_in_table (keys, set, hash, inside, length))
    return FALSE;
  if (set->table == NULL && (set->filter & bit) != 0 && is_among_few (keys, set, hash, inside, length))
    return FALSE;

  if (keys->n_keys == keys->n_allocated)
    {
      keys->n_allocated *= 2;
      keys->keys = g_renew (CrJsonKey, keys->keys, keys->n_allocated);
    }
  keys->keys[keys->n_keys].hash = hash;
  keys->keys[keys->n_keys].offset = (guint32) (inside - keys->data);
  keys->n_keys++;
  set->filter |= bit;

  if (set->table == NULL ? keys->n_keys - set->first > FEW : (keys->n_keys - set->first) * 2 > set->table_size)
    grow_table (keys, set);
  else if (set->table != NULL)
    enter (keys, set, keys->n_keys - 1);
  return TRUE;
}
