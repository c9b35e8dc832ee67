/* SPDX-License-Identifier: GPL-3.0-or-later
 * One copy of each id. */
#include "config.h"

#include "cr-intern.h"

#define CHUNK_SIZE 16384

const char *
cr_intern (const char *string)
{
  static GMutex        lock;
  static GHashTable   *interned;
  static GStringChunk *chunk;
  const char          *copy;

  if (string == NULL)
    return NULL;

  g_mutex_lock (&lock);
  if (interned == NULL)
    {
      interned = g_hash_table_new (g_str_hash, g_str_equal);
      chunk = g_string_chunk_new (CHUNK_SIZE);
    }
  copy = g_hash_table_lookup (interned, string);
  if (copy == NULL)
    {
      copy = g_string_chunk_insert (chunk, string);
      g_hash_table_add (interned, (gpointer) copy);
    }
  g_mutex_unlock (&lock);
  return copy;
}
