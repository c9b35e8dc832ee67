/* SPDX-License-Identifier: GPL-3.0-or-later
 * A place in a document as lines of a key file, and back. */
#include "config.h"

#include "cr-place-form.h"

#include "cr-coverage.h"
#include "cr-pages.h"

#include <string.h>

/* Keys of closed groups take no more than this of what a place may have (bytes). */
#define CLOSED_SIZE_MAX (CR_PLACE_SIZE_MAX / 4)

static const char *const groupings[CR_N_GROUPINGS] = {
  [CR_GROUPING_NONE] = "none",
  [CR_GROUPING_AREA] = "area",
  [CR_GROUPING_STATUS] = "status",
  [CR_GROUPING_OWNER] = "owner",
  [CR_GROUPING_CAPABILITY] = "capability",
  [CR_GROUPING_QUARTER] = "quarter",
  [CR_GROUPING_PRIORITY] = "priority",
};

/* A filter is written under the name of the field that it looks at; those that look at a part of one or at several
 * are not kept. */
static const struct
{
  const char *field;
  CrGroup     group; /* of the catalogue, where its ids come from one */
} filters[CR_N_FILTERS] = {
  [CR_FILTER_AREA] = { "area", CR_GROUP_AREA },
  [CR_FILTER_SERVICE] = { "services", CR_GROUP_ESERVICE },
  [CR_FILTER_CAPABILITY] = { "capabilities", CR_GROUP_CAPABILITY },
  [CR_FILTER_ENABLER] = { "enablers", CR_GROUP_ENABLER },
  [CR_FILTER_PRIORITY_AREA] = { "priorities", CR_GROUP_PRIORITY },
  [CR_FILTER_INSTRUMENT] = { "instruments", CR_GROUP_INSTRUMENT },
  [CR_FILTER_TAG] = { "tags", CR_GROUP_NONE },
  [CR_FILTER_STATUS] = { "status", CR_GROUP_STATUS },
  [CR_FILTER_PRIORITY] = { "priority", CR_GROUP_NONE },
  [CR_FILTER_OWNER] = { "owner", CR_GROUP_NONE },
};

/* The filter whose ids are the keys of the groups; CR_N_FILTERS where keys are no ids. */
static const CrFilter filters_of_groups[CR_N_GROUPINGS] = {
  [CR_GROUPING_NONE] = CR_N_FILTERS,
  [CR_GROUPING_AREA] = CR_FILTER_AREA,
  [CR_GROUPING_STATUS] = CR_FILTER_STATUS,
  [CR_GROUPING_OWNER] = CR_FILTER_OWNER,
  [CR_GROUPING_CAPABILITY] = CR_FILTER_CAPABILITY,
  [CR_GROUPING_QUARTER] = CR_N_FILTERS,
  [CR_GROUPING_PRIORITY] = CR_FILTER_PRIORITY,
};

static void
write_string (GKeyFile   *lines,
              const char *key,
              const char *value)
{
  if (value != NULL)
    g_key_file_set_string (lines, CR_PLACE_GROUP, key, value);
}

static void
write_true (GKeyFile   *lines,
            const char *key,
            gboolean    value)
{
  if (value)
    g_key_file_set_boolean (lines, CR_PLACE_GROUP, key, TRUE);
}

static void
write_query (GKeyFile      *lines,
             const CrQuery *query)
{
  char until[CR_DAY_TEXT_SIZE];

  for (guint i = 0; i < CR_N_FILTERS; i++)
    {
      g_autofree char *key = g_strconcat ("filter-", filters[i].field, NULL);

      if (query->filters[i] != NULL && filters[i].field != NULL)
        g_key_file_set_string_list (lines, CR_PLACE_GROUP, key, query->filters[i]->ids, query->filters[i]->n_ids);
    }
  write_string (lines, "search", query->text);
  write_true (lines, "overdue", query->overdue);
  write_true (lines, "waiting", query->blocked);
  write_true (lines, "undated", query->undated);
  write_string (lines, "missing", query->untranslated);
  write_string (lines, "stale", query->stale);
  if (query->until != CR_DAY_NONE)
    write_string (lines, "until", cr_day_format (query->until, until));
  if (query->sort.field != NULL)
    {
      g_autofree char *sort = cr_path_to_string (&query->sort);

      write_string (lines, "sort", sort);
    }
  write_true (lines, "descending", query->descending);
  write_string (lines, "group", groupings[query->grouping]);
}

/* Very many are rather open again than that nothing else would be kept. */
static void
write_closed (GKeyFile *lines,
              CrIds    *closed)
{
  gsize size = 0;

  for (guint i = 0; i < cr_ids_get_length (closed); i++)
    size += strlen (closed->ids[i]) + 1;
  if (closed != NULL && size <= CLOSED_SIZE_MAX)
    g_key_file_set_string_list (lines, CR_PLACE_GROUP, "closed", closed->ids, closed->n_ids);
}

void
cr_place_form_write (CrPlace  *place,
                     GKeyFile *lines)
{
  g_return_if_fail (CR_IS_PLACE (place));

  write_string (lines, "page", cr_place_get_page (place));
  write_string (lines, "task", cr_place_get_task (place));
  write_string (lines, "entry", cr_place_get_entry (place));
  write_string (lines, "board", groupings[cr_place_get_board (place)]);
  write_string (lines, "export", cr_place_get_export (place));
  write_string (lines, "scope", cr_place_get_view (place, CR_VIEW_SCOPE));
  write_string (lines, "tab", cr_place_get_view (place, CR_VIEW_TAB));
  write_string (lines, "columns", cr_place_get_view (place, CR_VIEW_COLUMNS));
  write_query (lines, cr_place_get_query (place));
  write_closed (lines, cr_place_get_closed (place));
}

/* (transfer full) */
static char *
read_string (GKeyFile   *lines,
             const char *key)
{
  return g_key_file_get_string (lines, CR_PLACE_GROUP, key, NULL);
}

static gboolean
read_true (GKeyFile   *lines,
           const char *key)
{
  return g_key_file_get_boolean (lines, CR_PLACE_GROUP, key, NULL);
}

/* One of the two languages, interned; NULL for anything else. */
static const char *
read_language (GKeyFile   *lines,
               const char *key)
{
  g_autofree char *language = read_string (lines, key);

  return g_strcmp0 (language, "en") == 0 || g_strcmp0 (language, "ru") == 0 ? cr_intern (language) : NULL;
}

/* What the ids of filters are held against. */
typedef struct
{
  CrRoadmap   *roadmap;
  CrCatalogue *catalogue;
} There;

/* (transfer full) What the tasks have in the field, as interned ids. */
static GHashTable *
collect_used (CrRoadmap *roadmap,
              CrFilter   filter)
{
  const CrField *field = cr_kind_get_field (CR_KIND_TASK, filters[filter].field);
  GHashTable    *used = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    {
      g_auto (CrValue) value = cr_record_get (&cr_roadmap_get_task (roadmap, i)->record, field);

      if (value.type == CR_TYPE_ID && value.id != NULL)
        g_hash_table_add (used, (gpointer) value.id);
      for (guint k = 0; value.type == CR_TYPE_IDS && k < cr_ids_get_length (value.ids); k++)
        g_hash_table_add (used, (gpointer) value.ids->ids[k]);
    }
  return used;
}

/* Whether one could choose it though no task may have it today. */
static gboolean
is_there (const There *there,
          CrFilter     filter,
          const char  *id)
{
  if (id[0] == '\0')
    return TRUE;
  if (filter == CR_FILTER_PRIORITY)
    return g_strv_contains (cr_priority_get_ids (), id);
  if (filter == CR_FILTER_OWNER)
    return cr_roadmap_find_unit (there->roadmap, id) != NULL;
  if (filters[filter].group == CR_GROUP_NONE)
    return cr_catalogue_lookup (there->catalogue, id) != NULL;
  return cr_catalogue_is_of_group (there->catalogue, id, filters[filter].group);
}

static gboolean
is_there_or_used (const There *there,
                  CrFilter     filter,
                  const char  *id)
{
  g_autoptr (GHashTable) used = NULL;

  if (is_there (there, filter, id))
    return TRUE;
  used = collect_used (there->roadmap, filter);
  return g_hash_table_contains (used, cr_intern (id));
}

/* (transfer full) */
static CrIds *
read_ids (GKeyFile    *lines,
          const char  *key,
          CrFilter     filter,
          const There *there)
{
  g_auto (GStrv)         ids = g_key_file_get_string_list (lines, CR_PLACE_GROUP, key, NULL, NULL);
  g_autoptr (GPtrArray)  left = g_ptr_array_new ();
  g_autoptr (GHashTable) used = NULL;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      gboolean there_still = is_there (there, filter, ids[i]);

      if (!there_still && used == NULL)
        used = collect_used (there->roadmap, filter);
      if (there_still || g_hash_table_contains (used, cr_intern (ids[i])))
        g_ptr_array_add (left, ids[i]);
    }
  return cr_ids_new ((const char *const *) left->pdata, left->len);
}

/* (transfer full) */
static CrIds *
read_filter (GKeyFile    *lines,
             CrFilter     filter,
             const There *there)
{
  g_autofree char *key = g_strconcat ("filter-", filters[filter].field, NULL);

  return read_ids (lines, key, filter, there);
}

/* (transfer full) */
static CrIds *
read_closed (GKeyFile    *lines,
             CrGrouping   grouping,
             const There *there)
{
  g_auto (GStrv) keys = NULL;

  if (filters_of_groups[grouping] != CR_N_FILTERS)
    return read_ids (lines, "closed", filters_of_groups[grouping], there);
  keys = g_key_file_get_string_list (lines, CR_PLACE_GROUP, "closed", NULL, NULL);
  return keys != NULL ? cr_ids_new ((const char *const *) keys, g_strv_length (keys)) : NULL;
}

/* before: where the lines say nothing that is known. */
static CrGrouping
read_grouping (GKeyFile   *lines,
               const char *key,
               CrGrouping  before)
{
  g_autofree char *name = read_string (lines, key);

  for (guint i = 0; name != NULL && i < CR_N_GROUPINGS; i++)
    if (g_str_equal (groupings[i], name))
      return (CrGrouping) i;
  return before;
}

/* (transfer full) */
static CrQuery *
read_query (GKeyFile    *lines,
            const There *there,
            CrGrouping   before)
{
  CrQuery         *query = cr_query_new ();
  g_autofree char *text = read_string (lines, "search");
  g_autofree char *until = read_string (lines, "until");
  g_autofree char *sort = read_string (lines, "sort");

  for (guint i = 0; i < CR_N_FILTERS; i++)
    if (filters[i].field != NULL)
      cr_query_set_filter (query, (CrFilter) i, read_filter (lines, (CrFilter) i, there));
  if (text != NULL && text[0] != '\0')
    query->text = g_steal_pointer (&text);
  query->overdue = read_true (lines, "overdue");
  query->blocked = read_true (lines, "waiting");
  query->undated = read_true (lines, "undated");
  query->untranslated = read_language (lines, "missing");
  query->stale = read_language (lines, "stale");
  if (until != NULL)
    cr_day_parse (until, &query->until);
  if (sort == NULL || !cr_path_parse (CR_KIND_TASK, sort, &query->sort) || !cr_path_may_change (&query->sort))
    query->sort = (CrPath){ 0 };
  query->descending = query->sort.field != NULL && read_true (lines, "descending");
  query->grouping = read_grouping (lines, "group", before);
  return query;
}

/* An entry of the catalogue, or one of the roadmap's own. */
static gboolean
is_known (const There *there,
          const char  *id)
{
  return cr_catalogue_lookup (there->catalogue, id) != NULL ||
         cr_roadmap_lookup (there->roadmap, CR_KIND_INSTRUMENT, NULL, cr_intern (id)) != NULL ||
         cr_roadmap_lookup (there->roadmap, CR_KIND_TECHNOLOGY, NULL, cr_intern (id)) != NULL;
}

/* Of an area or an owner only as long as there is such a one. */
static void
read_scope (CrPlace     *place,
            GKeyFile    *lines,
            const There *there)
{
  g_autofree char *scope = read_string (lines, "scope");
  const char      *id = scope != NULL ? strchr (scope, ':') : NULL;
  gboolean         is_known_scope = g_strcmp0 (scope, CR_SCOPE_FILTER) == 0;

  if (id != NULL && g_str_has_prefix (scope, CR_SCOPE_AREA))
    is_known_scope = is_there_or_used (there, CR_FILTER_AREA, id + 1);
  else if (id != NULL && g_str_has_prefix (scope, CR_SCOPE_OWNER))
    is_known_scope = is_there_or_used (there, CR_FILTER_OWNER, id + 1);
  if (is_known_scope)
    cr_place_set_view (place, CR_VIEW_SCOPE, scope);
}

static void
read_columns (CrPlace  *place,
              GKeyFile *lines)
{
  g_autofree char *name = read_string (lines, "columns");
  CrColumns        kind = CR_COLUMNS_CAPABILITIES;

  if (name != NULL && cr_columns_parse (name, &kind))
    cr_place_set_view (place, CR_VIEW_COLUMNS, name);
}

void
cr_place_form_read (CrPlace     *place,
                    GKeyFile    *lines,
                    CrRoadmap   *roadmap,
                    CrCatalogue *catalogue)
{
  const There       there = { roadmap, catalogue };
  g_autofree char  *page = read_string (lines, "page");
  g_autofree char  *task = read_string (lines, "task");
  g_autofree char  *entry = read_string (lines, "entry");
  g_autofree char  *tab = read_string (lines, "tab");
  g_autofree char  *export_line = read_string (lines, "export");
  g_autoptr (CrIds) closed = NULL;

  g_return_if_fail (CR_IS_PLACE (place));

  if (entry != NULL && entry[0] != '\0' && is_known (&there, entry))
    cr_place_set_entry (place, entry);
  cr_place_set_board (place, read_grouping (lines, "board", cr_place_get_board (place)));
  cr_place_set_export (place, export_line);
  cr_place_set_view (place, CR_VIEW_TAB, tab);
  read_columns (place, lines);
  read_scope (place, lines, &there);
  if (cr_pages_find (page) != NULL)
    cr_place_set_page (place, page);
  cr_place_set_query (place, read_query (lines, &there, cr_place_get_query (place)->grouping));
  closed = read_closed (lines, cr_place_get_query (place)->grouping, &there);
  cr_place_set_closed (place, closed);
  if (task != NULL && cr_roadmap_lookup_task (roadmap, cr_intern (task)) != NULL)
    cr_place_select (place, task);
}
