/* SPDX-License-Identifier: GPL-3.0-or-later
 * The lines of the list of entries. */
#include "config.h"

#include "cr-reference-lines.h"

#include "cr-interface.h"

#include <glib/gi18n.h>

/* The group of what is in no group of the catalogue. */
#define GROUP_OWN "own"

GPtrArray *
cr_reference_lines_list (const CrReferenceScope *scope,
                         CrReferenceKind         kind)
{
  g_autoptr (GPtrArray) all = cr_reference_list (scope->roadmap, scope->catalogue, kind);
  GPtrArray            *ids = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      const char *id = g_ptr_array_index (all, i);

      /* A trend that is watched is told once where everything is. */
      if (scope->kind == CR_N_REFERENCE_KINDS && kind == CR_REFERENCE_WATCH &&
          cr_reference_find_kind (scope->roadmap, scope->catalogue, id) != kind)
        continue;
      if (scope->found == NULL || g_hash_table_contains (scope->found, id))
        g_ptr_array_add (ids, (gpointer) id);
    }
  return ids;
}

static const char *
get_kind_key (CrReferenceKind kind)
{
  g_autofree char *key = g_strdup_printf ("kind-%u", kind);

  return cr_intern (key);
}

const char *
cr_reference_lines_get_group (const CrReferenceScope *scope,
                              const char             *id)
{
  const CrEntry *entry = cr_catalogue_lookup (scope->catalogue, id);

  if (scope->kind == CR_N_REFERENCE_KINDS)
    return get_kind_key (cr_reference_find_kind (scope->roadmap, scope->catalogue, id));
  if (scope->kind != CR_REFERENCE_INSTRUMENTS)
    return NULL;
  return entry != NULL && entry->parent != NULL ? entry->parent : cr_intern (GROUP_OWN);
}

static void
add_item (GPtrArray             *items,
          CrReferenceList       *list,
          const CrReferenceLine *line,
          const char            *title)
{
  CrReferenceItem *item = cr_reference_list_find (list, line->key);

  if (item != NULL && cr_reference_item_get_line (item)->is_heading == line->is_heading)
    {
      cr_reference_item_set (item, line, title);
      g_ptr_array_add (items, g_object_ref (item));
    }
  else
    g_ptr_array_add (items, cr_reference_item_new (line, title));
}

/* What the middle column says of the entry. */
static void
tell_use (const CrReferenceScope *scope,
          CrReferenceLine        *line)
{
  CrReferenceKind     home = cr_reference_find_kind (scope->roadmap, scope->catalogue, line->key);
  const CrInstrument *instrument = cr_reference_get_instrument (scope->roadmap, line->key);
  const CrTechnology *technology = cr_reference_get_technology (scope->roadmap, line->key);

  if (home == CR_REFERENCE_INSTRUMENTS)
    {
      const char *use = instrument != NULL ? instrument->status : NULL;

      line->word = cr_reference_describe_use (use);
      line->icon = cr_reference_get_use_icon (use);
      line->is_used = use != NULL && !g_str_equal (use, cr_reference_uses[0]);
    }
  else if (home == CR_REFERENCE_WATCH || scope->kind == CR_REFERENCE_WATCH)
    {
      line->word = cr_reference_describe_stage (technology != NULL ? technology->stage : NULL);
      line->is_used = technology != NULL && technology->stage != NULL;
    }
}

static void
add_entry (const CrReferenceScope *scope,
           CrReferenceList        *list,
           GPtrArray              *items,
           const char             *id)
{
  CrReferenceLine line = { .key = id, .n_tasks = cr_reference_get_count (scope->counts, id) };

  tell_use (scope, &line);
  add_item (items, list, &line, cr_reference_get_name (scope->roadmap, scope->catalogue, id));
}

static guint
count_group (const CrReferenceScope *scope,
             const GPtrArray        *ids,
             const char             *group)
{
  guint n = 0;

  for (guint i = 0; i < ids->len; i++)
    if (cr_reference_lines_get_group (scope, g_ptr_array_index (ids, i)) == group)
      n++;
  return n;
}

/* The heading with the entries of it, when there are any. */
static void
add_group (const CrReferenceScope *scope,
           CrReferenceList        *list,
           GPtrArray              *items,
           const GPtrArray        *ids,
           const char             *group,
           const char             *title)
{
  CrReferenceLine line = { .key = group, .is_heading = TRUE };

  line.n_tasks = count_group (scope, ids, group);
  line.is_open = !g_hash_table_contains (scope->closed, group);
  if (line.n_tasks == 0)
    return;
  add_item (items, list, &line, title);
  for (guint i = 0; i < ids->len && line.is_open; i++)
    if (cr_reference_lines_get_group (scope, g_ptr_array_index (ids, i)) == group)
      add_entry (scope, list, items, g_ptr_array_index (ids, i));
}

/* As the WCO Secretariat grouped them, and those of the administration. */
static void
add_instruments (const CrReferenceScope *scope,
                 CrReferenceList        *list,
                 GPtrArray              *items,
                 const GPtrArray        *ids)
{
  const CrEntry *const *group = cr_catalogue_get_group (scope->catalogue, CR_GROUP_INSTRUMENT_GROUP, NULL);

  for (; *group != NULL; group++)
    add_group (scope, list, items, ids, (*group)->id,
               cr_entry_get_short_title (*group, cr_interface_get_language ()));
  add_group (scope, list, items, ids, cr_intern (GROUP_OWN), C_ ("instruments", "Of this administration"));
}

GPtrArray *
cr_reference_lines_make (const CrReferenceScope *scope,
                         CrReferenceList        *list)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (CrReferenceKind kind = 0; kind < CR_N_REFERENCE_KINDS; kind++)
    {
      g_autoptr (GPtrArray) ids = NULL;

      if (scope->kind != CR_N_REFERENCE_KINDS && scope->kind != kind)
        continue;
      ids = cr_reference_lines_list (scope, kind);
      if (scope->kind == CR_N_REFERENCE_KINDS)
        add_group (scope, list, items, ids, get_kind_key (kind),
                   cr_reference_kind_get_title (kind, scope->catalogue));
      else if (kind == CR_REFERENCE_INSTRUMENTS)
        add_instruments (scope, list, items, ids);
      else
        for (guint i = 0; i < ids->len; i++)
          add_entry (scope, list, items, g_ptr_array_index (ids, i));
    }
  return items;
}
