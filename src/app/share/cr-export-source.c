/* SPDX-License-Identifier: GPL-3.0-or-later
 * What of a document is exported. */
#include "config.h"

#include "cr-export-source.h"

#include "cr-interface.h"

#include <string.h>

static GHashTable *
list_shown (CrDocument *document,
            CrPlace    *place)
{
  const CrQuery            *query = cr_place_get_query (place);
  CrRoadmap                *roadmap = cr_document_get_roadmap (document);
  g_autoptr (CrQueryResult) result = NULL;
  GHashTable               *ids = NULL;

  if (!cr_query_is_filtering (query))
    return NULL;
  result = cr_query_run (query, roadmap, cr_document_get_catalogue (document), cr_interface_get_today (),
                         cr_interface_get_content_language ());
  ids = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < result->tasks->len; i++)
    g_hash_table_add (ids, (gpointer) cr_roadmap_get_task (roadmap, g_array_index (result->tasks, guint, i))->id);
  return ids;
}

static GHashTable *
list_selected (CrDocument *document,
               CrPlace    *place)
{
  const CrIds *selection = cr_place_get_selection (place);
  GHashTable  *ids = NULL;

  if (cr_ids_get_length (selection) == 0)
    return NULL;
  ids = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < cr_ids_get_length (selection); i++)
    if (cr_roadmap_lookup_task (cr_document_get_roadmap (document), selection->ids[i]) != NULL)
      g_hash_table_add (ids, (gpointer) selection->ids[i]);
  return ids;
}

GHashTable *
cr_export_source_list (CrDocument   *document,
                       CrPlace      *place,
                       CrExportScope scope)
{
  switch (scope)
    {
    case CR_EXPORT_SHOWN:
      return list_shown (document, place);
    case CR_EXPORT_SELECTED:
      return list_selected (document, place);
    case CR_EXPORT_ALL:
    case CR_EXPORT_N_SCOPES:
    default:
      return NULL;
    }
}

char *
cr_export_source_dup_stem (CrDocument *document)
{
  GFile           *file = cr_document_get_place_to_save (document);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  char            *stem = name != NULL ? g_filename_display_name (name) : cr_document_dup_title (document);

  if (g_str_has_suffix (stem, ".json"))
    stem[strlen (stem) - strlen (".json")] = '\0';
  if (g_str_has_suffix (stem, ".roadmap"))
    stem[strlen (stem) - strlen (".roadmap")] = '\0';
  return stem;
}
