/* SPDX-License-Identifier: GPL-3.0-or-later
 * Ids of the catalogue as lists. */
#include "config.h"

#include "cr-catalogue-ids.h"

static void
append_group (GPtrArray         *ids,
              const CrCatalogue *catalogue,
              CrGroup            group)
{
  const CrEntry *const *entries = cr_catalogue_get_group (catalogue, group, NULL);

  for (; *entries != NULL; entries++)
    g_ptr_array_add (ids, (gpointer) (*entries)->id);
}

CrIds *
cr_catalogue_list_ids (const CrCatalogue *catalogue,
                       CrGroup            group)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  append_group (ids, catalogue, group);
  return cr_ids_new ((const char *const *) ids->pdata, ids->len);
}

CrIds *
cr_catalogue_list_rated (const CrCatalogue *catalogue)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  append_group (ids, catalogue, CR_GROUP_CAPABILITY);
  append_group (ids, catalogue, CR_GROUP_FACTOR);
  append_group (ids, catalogue, CR_GROUP_ENABLER);
  return cr_ids_new ((const char *const *) ids->pdata, ids->len);
}

CrGroup
cr_columns_get_group (CrColumns kind)
{
  static const CrGroup groups[CR_N_COLUMNS] = { CR_GROUP_CAPABILITY, CR_GROUP_ENABLER, CR_GROUP_PRIORITY,
                                                CR_GROUP_FACTOR };

  g_return_val_if_fail (kind < CR_N_COLUMNS, CR_GROUP_NONE);

  return groups[kind];
}
