/* SPDX-License-Identifier: GPL-3.0-or-later
 * Names of units. */
#include "config.h"

#include "cr-unit-names.h"

#include <string.h>

struct _CrUnitNames
{
  GHashTable *by_name; /* folded name to interned id; to NULL where units share it */
  GHashTable *shown;   /* every interned id to its name, or to NULL where the id is shown */
};

static void
add_name (CrUnitNames *names,
          const char  *id,
          const char  *name)
{
  char    *folded = g_utf8_casefold (name, -1);
  gpointer known;

  if (g_hash_table_lookup_extended (names->by_name, folded, NULL, &known) && known != id)
    id = NULL;
  g_hash_table_insert (names->by_name, folded, (gpointer) id);
}

static void
choose_shown (CrUnitNames  *names,
              const CrUnit *unit,
              const char   *language)
{
  const char *name = cr_text_show (unit->name, language);

  if (*name != '\0' && strpbrk (name, "\r\n") == NULL && cr_unit_names_resolve (names, name) == unit->id)
    g_hash_table_insert (names->shown, (gpointer) unit->id, g_strdup (name));
}

CrUnitNames *
cr_unit_names_new (CrRoadmap  *roadmap,
                   const char *language)
{
  CrUnitNames *names = g_new0 (CrUnitNames, 1);
  guint        n = cr_roadmap_get_length (roadmap, CR_KIND_UNIT, NULL);

  names->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  names->shown = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint i = 0; i < n; i++)
    {
      const CrUnit *unit = CR_UNIT (cr_roadmap_get_nth (roadmap, CR_KIND_UNIT, NULL, i));
      const char   *name;

      g_hash_table_insert (names->shown, (gpointer) unit->id, NULL);
      for (guint k = 0; k < cr_text_get_n_sides (unit->name); k++)
        {
          cr_text_get_side (unit->name, k, &name);
          add_name (names, unit->id, name);
        }
    }
  for (guint i = 0; language != NULL && i < n; i++)
    choose_shown (names, CR_UNIT (cr_roadmap_get_nth (roadmap, CR_KIND_UNIT, NULL, i)), language);
  return names;
}

void
cr_unit_names_free (CrUnitNames *names)
{
  if (names == NULL)
    return;

  g_hash_table_unref (names->by_name);
  g_hash_table_unref (names->shown);
  g_free (names);
}

const char *
cr_unit_names_show (const CrUnitNames *names,
                    const char        *unit)
{
  const char *name = g_hash_table_lookup (names->shown, cr_intern (unit));

  return name != NULL ? name : unit;
}

const char *
cr_unit_names_resolve (const CrUnitNames *names,
                       const char        *id_or_name)
{
  const char      *interned = cr_intern (id_or_name), *id;
  g_autofree char *folded = NULL;

  if (interned == NULL || g_hash_table_size (names->by_name) == 0 || g_hash_table_contains (names->shown, interned))
    return interned;

  folded = g_utf8_casefold (interned, -1);
  id = g_hash_table_lookup (names->by_name, folded);
  return id != NULL ? id : interned;
}
