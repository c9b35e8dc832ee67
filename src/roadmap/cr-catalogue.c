/* SPDX-License-Identifier: GPL-3.0-or-later
 * The catalogue: loading, looking up, listing and searching. */
#include "config.h"

#include "cr-catalogue-builtin.h"
#include "cr-catalogue-private.h"
#include "cr-collate.h"

#include <gio/gio.h>

#include <string.h>

#define RESOURCE_PATH "/io/github/customs_roadmap/CustomsRoadmap/catalogue/"

/* Where a search found a word; less is better. */
enum
{
  RANK_TITLE_START,
  RANK_TITLE,
  RANK_SHORT_TITLE,
  RANK_ID,
  RANK_DESCRIPTION,
  RANK_NOWHERE
};

static CrCatalogue *
catalogue_new (void)
{
  CrCatalogue *catalogue = g_new0 (CrCatalogue, 1);

  g_atomic_ref_count_init (&catalogue->ref_count);
  catalogue->texts = g_string_chunk_new (4096);
  catalogue->lists = g_ptr_array_new_with_free_func (g_free);
  catalogue->entries = g_ptr_array_new_with_free_func (g_free);
  catalogue->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  catalogue->assessed = g_ptr_array_new ();
  for (CrGroup group = 0; group < CR_N_GROUPS; group++)
    catalogue->groups[group] = g_ptr_array_new ();
  return catalogue;
}

CrCatalogue *
cr_catalogue_ref (CrCatalogue *catalogue)
{
  g_atomic_ref_count_inc (&catalogue->ref_count);
  return catalogue;
}

void
cr_catalogue_unref (CrCatalogue *catalogue)
{
  if (!g_atomic_ref_count_dec (&catalogue->ref_count))
    return;

  for (CrGroup group = 0; group < CR_N_GROUPS; group++)
    g_ptr_array_unref (catalogue->groups[group]);
  g_ptr_array_unref (catalogue->assessed);
  g_hash_table_unref (catalogue->by_id);
  g_ptr_array_unref (catalogue->entries);
  g_ptr_array_unref (catalogue->lists);
  g_string_chunk_free (catalogue->texts);
  g_free (catalogue);
}

static void
append_all (GPtrArray *array,
            GPtrArray *added)
{
  g_ptr_array_extend (array, added, NULL, NULL);
}

/* Turns what the files held into the lists that are handed out. */
static void
sort_entries (CrCatalogue *catalogue)
{
  static const CrGroup assessed[] = { CR_GROUP_CAPABILITY, CR_GROUP_ENABLER, CR_GROUP_FACTOR };

  for (guint i = 0; i < catalogue->entries->len; i++)
    {
      CrEntry   *entry = g_ptr_array_index (catalogue->entries, i);
      GPtrArray *group = catalogue->groups[entry->group];

      g_ptr_array_add (group, entry);
      entry->number = (int) group->len;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (assessed); i++)
    append_all (catalogue->assessed, catalogue->groups[assessed[i]]);

  for (CrGroup group = 0; group < CR_N_GROUPS; group++)
    g_ptr_array_add (catalogue->groups[group], NULL);
  g_ptr_array_add (catalogue->assessed, NULL);
}

/* (transfer full) (nullable) */
static CrCatalogue *
finish (CrCatalogue *catalogue,
        gboolean     is_read,
        GError     **error)
{
  if (!is_read || !cr_catalogue_check_references (catalogue, error))
    {
      cr_catalogue_unref (catalogue);
      return NULL;
    }

  sort_entries (catalogue);
  return catalogue;
}

CrCatalogue *
cr_catalogue_new_builtin (void)
{
  GResource     *resource = cr_catalogue_builtin_get_resource ();
  CrCatalogue   *catalogue = catalogue_new ();
  g_auto (GStrv) names = g_resource_enumerate_children (resource, RESOURCE_PATH, 0, NULL);

  /* A test reads it; a program whose own data is damaged cannot go on. */
  g_assert (names != NULL);
  for (char **name = names; *name != NULL; name++)
    {
      g_autofree char   *path = g_strconcat (RESOURCE_PATH, *name, NULL);
      g_autoptr (GBytes) bytes = g_resource_lookup_data (resource, path, 0, NULL);
      gboolean           is_read = bytes != NULL && cr_catalogue_read (catalogue, *name, bytes, NULL);

      g_assert (is_read);
    }
  catalogue = finish (catalogue, TRUE, NULL);
  g_assert (catalogue != NULL);
  return catalogue;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The *.xml of a folder, sorted. (transfer container) (nullable) */
static GPtrArray *
list_files (const char *directory,
            GError    **error)
{
  g_autoptr (GDir) folder = g_dir_open (directory, 0, error);
  GPtrArray       *names;
  const char      *name;

  if (folder == NULL)
    return NULL;

  names = g_ptr_array_new_with_free_func (g_free);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      if (g_str_has_suffix (name, ".xml"))
        g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_sort (names, compare_names);
  return names;
}

static gboolean
read_file (CrCatalogue *catalogue,
           const char  *directory,
           const char  *name,
           GError     **error)
{
  g_autofree char   *path = g_build_filename (directory, name, NULL);
  g_autoptr (GBytes) bytes = NULL;
  char              *contents;
  gsize              size;

  if (!g_file_get_contents (path, &contents, &size, error))
    return FALSE;

  bytes = g_bytes_new_take (contents, size);
  return cr_catalogue_read (catalogue, name, bytes, error);
}

CrCatalogue *
cr_catalogue_load (const char *directory,
                   GError    **error)
{
  g_autoptr (GPtrArray) names = list_files (directory, error);
  CrCatalogue          *catalogue;
  gboolean              is_read = TRUE;

  if (names == NULL)
    return NULL;

  catalogue = catalogue_new ();
  for (guint i = 0; is_read && i < names->len; i++)
    is_read = read_file (catalogue, directory, g_ptr_array_index (names, i), error);
  if (is_read && catalogue->id == NULL)
    {
      g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_EMPTY, "there is no catalogue in %s", directory);
      is_read = FALSE;
    }
  return finish (catalogue, is_read, error);
}

const char *
cr_catalogue_get_id (const CrCatalogue *catalogue)
{
  return catalogue->id;
}

const char *
cr_catalogue_get_version (const CrCatalogue *catalogue)
{
  return catalogue->version;
}

const CrEntry *
cr_catalogue_lookup (const CrCatalogue *catalogue,
                     const char        *id)
{
  return id != NULL ? g_hash_table_lookup (catalogue->by_id, id) : NULL;
}

gboolean
cr_catalogue_is_of_group (const CrCatalogue *catalogue,
                          const char        *id,
                          CrGroup            group)
{
  const CrEntry *entry = cr_catalogue_lookup (catalogue, id);

  return entry != NULL && entry->group == group;
}

static const CrEntry *const *
get_list (GPtrArray *list,
          gsize     *n_entries)
{
  if (n_entries != NULL)
    *n_entries = list->len - 1;
  return (const CrEntry *const *) list->pdata;
}

const CrEntry *const *
cr_catalogue_get_group (const CrCatalogue *catalogue,
                        CrGroup            group,
                        gsize             *n_entries)
{
  g_return_val_if_fail (group > CR_GROUP_NONE && group < CR_N_GROUPS, NULL);

  return get_list (catalogue->groups[group], n_entries);
}

const CrEntry *
cr_catalogue_get_group_words (const CrCatalogue *catalogue,
                              CrGroup            group)
{
  g_return_val_if_fail (group > CR_GROUP_NONE && group < CR_N_GROUPS, NULL);

  return &catalogue->words[group];
}

const CrEntry *const *
cr_catalogue_get_assessed (const CrCatalogue *catalogue,
                           gsize             *n_entries)
{
  return get_list (catalogue->assessed, n_entries);
}

static gboolean
contains (const char *text,
          const char *word)
{
  g_autofree char *folded = text != NULL ? cr_search_fold (text) : NULL;

  return folded != NULL && strstr (folded, word) != NULL;
}

static guint
rank_word (const CrEntry *entry,
           const char    *word,
           const char    *language)
{
  g_autofree char *title = cr_search_fold (cr_entry_get_title (entry, language));

  if (g_str_has_prefix (title, word))
    return RANK_TITLE_START;
  if (strstr (title, word) != NULL)
    return RANK_TITLE;
  if (contains (cr_entry_get_short_title (entry, language), word))
    return RANK_SHORT_TITLE;
  if (contains (entry->id, word))
    return RANK_ID;
  return contains (cr_entry_get_description (entry, language), word) ? RANK_DESCRIPTION : RANK_NOWHERE;
}

/* An entry is as good as the worst of its words. */
static guint
rank_entry (const CrEntry *entry,
            char         **words,
            const char    *language)
{
  guint worst = RANK_TITLE_START;

  for (char **word = words; *word != NULL; word++)
    {
      if (**word != '\0')
        worst = MAX (worst, rank_word (entry, *word, language));
    }
  return worst;
}

GPtrArray *
cr_catalogue_search (const CrCatalogue *catalogue,
                     const char        *text,
                     const char        *language)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv)   words = NULL;
  GPtrArray       *found[RANK_NOWHERE + 1];

  g_return_val_if_fail (text != NULL, NULL);

  folded = cr_search_fold (text);
  words = g_strsplit_set (folded, " \t\n", -1);
  for (guint rank = 0; rank <= RANK_NOWHERE; rank++)
    found[rank] = g_ptr_array_new ();
  for (CrGroup group = 0; group < CR_N_GROUPS; group++)
    {
      for (const CrEntry *const *entry = get_list (catalogue->groups[group], NULL); *entry != NULL; entry++)
        g_ptr_array_add (found[rank_entry (*entry, words, language)], (gpointer) *entry);
    }
  for (guint rank = 1; rank <= RANK_NOWHERE; rank++)
    {
      if (rank < RANK_NOWHERE)
        append_all (found[0], found[rank]);
      g_ptr_array_unref (found[rank]);
    }
  return found[0];
}
