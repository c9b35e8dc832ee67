/* SPDX-License-Identifier: GPL-3.0-or-later
 * Reader of the catalogue's XML: as strict as catalogue.dtd, for files that a person has just edited. */
#include "config.h"

#include "cr-catalogue-private.h"

#include <string.h>

#define ID_LENGTH_MAX 64
#define WAVE_MAX      3
#define GROUP_PREFIX  "group-"

typedef struct
{
  CrCatalogue *catalogue;
  gboolean     has_root;
  CrGroup      group; /* CR_GROUP_NONE outside a group */
  CrEntry     *entry; /* NULL outside an entry */
  const char **text;  /* where the text of the open element goes; NULL outside one */
  GString     *characters;
} Reader;

/* Elements with text. */
static const struct
{
  const char *name;
  gsize       offset;
  gboolean    of_groups; /* a group has it too */
} texts[] = {
  { "title", G_STRUCT_OFFSET (CrEntry, title), TRUE },
  { "short", G_STRUCT_OFFSET (CrEntry, short_title), TRUE },
  { "description", G_STRUCT_OFFSET (CrEntry, description), TRUE },
  { "evidence", G_STRUCT_OFFSET (CrEntry, evidence), FALSE },
  { "addressee", G_STRUCT_OFFSET (CrEntry, addressee), FALSE },
  { "source", G_STRUCT_OFFSET (CrEntry, source), FALSE },
  { "url", G_STRUCT_OFFSET (CrEntry, url), FALSE },
};

/* Attributes that are lists of ids, and the group that the ids are of. */
static const struct
{
  const char *name;
  gsize       offset;
  CrGroup     group; /* CR_GROUP_NONE: any */
} lists[] = {
  { "after", G_STRUCT_OFFSET (CrEntry, after), CR_GROUP_TEMPLATE },
  { "services", G_STRUCT_OFFSET (CrEntry, services), CR_GROUP_ESERVICE },
  { "capabilities", G_STRUCT_OFFSET (CrEntry, capabilities), CR_GROUP_CAPABILITY },
  { "enablers", G_STRUCT_OFFSET (CrEntry, enablers), CR_GROUP_ENABLER },
  { "priorities", G_STRUCT_OFFSET (CrEntry, priorities), CR_GROUP_PRIORITY },
  { "instruments", G_STRUCT_OFFSET (CrEntry, instruments), CR_GROUP_INSTRUMENT },
  { "tags", G_STRUCT_OFFSET (CrEntry, tags), CR_GROUP_NONE },
};

static const char *const no_ids[] = { NULL };

G_GNUC_PRINTF (2, 3)
static void
refuse (GError    **error,
        const char *format,
        ...)
{
  g_autofree char *message = NULL;
  va_list          arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, message);
}

static gboolean
is_id (const char *id)
{
  gsize length = strlen (id);

  return length > 0 && length <= ID_LENGTH_MAX && strspn (id, G_CSET_a_2_z G_CSET_DIGITS "-") == length;
}

static const char *const *
read_ids (CrCatalogue *catalogue,
          const char  *value,
          GError     **error)
{
  g_auto (GStrv) words = g_strsplit (value, " ", -1);
  gsize          n = g_strv_length (words);
  const char   **ids = g_new0 (const char *, n + 1);

  g_ptr_array_add (catalogue->lists, ids);
  for (gsize i = 0; i < n; i++)
    {
      if (!is_id (words[i]))
        {
          refuse (error, "“%s” is not a list of ids", value);
          return NULL;
        }
      ids[i] = cr_intern (words[i]);
    }
  return ids;
}

static gboolean
read_list (Reader     *reader,
           const char *name,
           const char *value,
           GError    **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      const char *const **list = G_STRUCT_MEMBER_P (reader->entry, lists[i].offset);

      if (strcmp (lists[i].name, name) != 0)
        continue;

      *list = read_ids (reader->catalogue, value, error);
      return *list != NULL;
    }
  refuse (error, "an entry has no attribute “%s”", name);
  return FALSE;
}

static gboolean
read_attribute (Reader     *reader,
                const char *name,
                const char *value,
                GError    **error)
{
  CrEntry *entry = reader->entry;
  guint64  wave;

  if (strcmp (name, "id") == 0)
    entry->id = cr_intern (value);
  else if (strcmp (name, "parent") == 0)
    entry->parent = cr_intern (value);
  else if (strcmp (name, "area") == 0)
    entry->area = cr_intern (value);
  else if (strcmp (name, "wave") != 0)
    return read_list (reader, name, value, error);
  else if (g_ascii_string_to_unsigned (value, 10, 1, WAVE_MAX, &wave, NULL))
    entry->wave = (int) wave;
  else
    {
      refuse (error, "“%s” is no wave", value);
      return FALSE;
    }
  return TRUE;
}

static gboolean
add_entry (Reader  *reader,
           GError **error)
{
  CrEntry *entry = reader->entry;

  if (entry->id == NULL || !is_id (entry->id))
    refuse (error, "an entry has the id “%s”", entry->id != NULL ? entry->id : "");
  else if (entry->group != CR_GROUP_STATUS && cr_group_of_id (entry->id) != entry->group)
    refuse (error, "“%s” is no id of the group “%s”", entry->id, cr_group_to_string (entry->group));
  else if (!g_hash_table_insert (reader->catalogue->by_id, (gpointer) entry->id, entry))
    refuse (error, "“%s” is there twice", entry->id);
  else
    return TRUE;
  return FALSE;
}

static void
start_entry (Reader      *reader,
             const char **names,
             const char **values,
             GError     **error)
{
  CrEntry *entry = g_new0 (CrEntry, 1);

  reader->entry = entry;
  g_ptr_array_add (reader->catalogue->entries, entry);
  entry->group = reader->group;
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    G_STRUCT_MEMBER (const char *const *, entry, lists[i].offset) = no_ids;
  for (gsize i = 0; names[i] != NULL; i++)
    {
      if (!read_attribute (reader, names[i], values[i], error))
        return;
    }
  add_entry (reader, error);
}

static void
start_group (Reader      *reader,
             const char **names,
             const char **values,
             GError     **error)
{
  const char *id, *name;
  CrEntry    *words;

  if (!g_markup_collect_attributes ("group", names, values, error,
                                    G_MARKUP_COLLECT_STRING, "id", &id,
                                    G_MARKUP_COLLECT_STRING, "name", &name,
                                    G_MARKUP_COLLECT_INVALID))
    return;

  reader->group = cr_group_from_string (name);
  if (reader->group == CR_GROUP_NONE || !g_str_has_prefix (id, GROUP_PREFIX) ||
      strcmp (id + strlen (GROUP_PREFIX), name) != 0)
    {
      refuse (error, "there is no group “%s” with the id “%s”", name, id);
      return;
    }

  words = &reader->catalogue->words[reader->group];
  if (words->id != NULL)
    refuse (error, "the group “%s” is there twice", name);
  words->id = cr_intern (id);
  words->group = reader->group;
}

/* All files are of one catalogue. */
static void
start_catalogue (Reader      *reader,
                 const char **names,
                 const char **values,
                 GError     **error)
{
  const char *id, *version;

  reader->has_root = TRUE;
  if (!g_markup_collect_attributes ("catalogue", names, values, error,
                                    G_MARKUP_COLLECT_STRING, "id", &id,
                                    G_MARKUP_COLLECT_STRING, "version", &version,
                                    G_MARKUP_COLLECT_INVALID))
    return;

  if (reader->catalogue->id == NULL)
    {
      reader->catalogue->id = cr_intern (id);
      reader->catalogue->version = cr_intern (version);
    }
  else if (strcmp (reader->catalogue->id, id) != 0 || strcmp (reader->catalogue->version, version) != 0)
    refuse (error, "“%s” %s is another catalogue than “%s”", id, version, reader->catalogue->id);
}

static void
start_text (Reader      *reader,
            const char  *element,
            const char **names,
            GError     **error)
{
  CrEntry *owner = reader->entry != NULL ? reader->entry : &reader->catalogue->words[reader->group];

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (strcmp (texts[i].name, element) == 0 && (reader->entry != NULL || texts[i].of_groups))
        reader->text = G_STRUCT_MEMBER_P (owner, texts[i].offset);
    }
  if (reader->text == NULL || names[0] != NULL)
    refuse (error, "“%s” has no place in “%s”", element, owner->id);
  else if (*reader->text != NULL)
    refuse (error, "“%s” has “%s” twice", owner->id, element);
  g_string_truncate (reader->characters, 0);
}

static void
start_element (GMarkupParseContext *context,
               const char          *element,
               const char         **names,
               const char         **values,
               gpointer             user_data,
               GError             **error)
{
  Reader *reader = user_data;

  if (reader->text != NULL)
    refuse (error, "“%s” stands inside a text", element);
  else if (!reader->has_root && strcmp (element, "catalogue") == 0)
    start_catalogue (reader, names, values, error);
  else if (reader->has_root && reader->group == CR_GROUP_NONE && strcmp (element, "group") == 0)
    start_group (reader, names, values, error);
  else if (reader->group != CR_GROUP_NONE && reader->entry == NULL && strcmp (element, "entry") == 0)
    start_entry (reader, names, values, error);
  else if (reader->group != CR_GROUP_NONE)
    start_text (reader, element, names, error);
  else
    refuse (error, "“%s” has no place here", element);
}

/* xgettext folds white space and GMarkup does not, so a text with any but single spaces would never be found. */
static void
end_text (Reader  *reader,
          GError **error)
{
  const char *text = reader->characters->str;
  gsize       length = reader->characters->len;

  if (length == 0 || text[0] == ' ' || text[length - 1] == ' ' || strstr (text, "  ") != NULL)
    refuse (error, "“%s” has spaces to spare, or is empty", text);
  else if (strcspn (text, "\n\t\r") != length)
    refuse (error, "“%s” does not stand on one line", text);
  else
    *reader->text = g_string_chunk_insert (reader->catalogue->texts, text);
  reader->text = NULL;
}

static void
end_element (GMarkupParseContext *context,
             const char          *element,
             gpointer             user_data,
             GError             **error)
{
  Reader        *reader = user_data;
  const CrEntry *ended = reader->entry;

  if (reader->text != NULL)
    {
      end_text (reader, error);
      return;
    }
  if (ended != NULL)
    reader->entry = NULL;
  else if (reader->group != CR_GROUP_NONE)
    {
      ended = &reader->catalogue->words[reader->group];
      reader->group = CR_GROUP_NONE;
    }
  if (ended != NULL && ended->title == NULL)
    refuse (error, "“%s” has no title", ended->id);
}

static void
add_characters (GMarkupParseContext *context,
                const char          *text,
                gsize                length,
                gpointer             user_data,
                GError             **error)
{
  Reader *reader = user_data;

  if (reader->text != NULL)
    g_string_append_len (reader->characters, text, (gssize) length);
  else if (strspn (text, " \n") < length)
    refuse (error, "“%.*s” has no place here", (int) MIN (length, 40), text);
}

gboolean
cr_catalogue_read (CrCatalogue *catalogue,
                   const char  *name,
                   GBytes      *bytes,
                   GError     **error)
{
  static const GMarkupParser parser = {
    .start_element = start_element,
    .end_element = end_element,
    .text = add_characters,
  };
  const GMarkupParseFlags         flags = G_MARKUP_TREAT_CDATA_AS_TEXT | G_MARKUP_PREFIX_ERROR_POSITION;
  Reader                          reader = { .catalogue = catalogue, .group = CR_GROUP_NONE };
  g_autoptr (GMarkupParseContext) context = NULL;
  gsize                           size;
  const char                     *data = g_bytes_get_data (bytes, &size);
  gboolean                        is_read;

  reader.characters = g_string_new (NULL);
  context = g_markup_parse_context_new (&parser, flags, &reader, NULL);
  is_read = g_markup_parse_context_parse (context, data, (gssize) size, error) &&
            g_markup_parse_context_end_parse (context, error);
  if (!is_read)
    g_prefix_error (error, "%s: ", name);
  g_string_free (reader.characters, TRUE);
  return is_read;
}

static gboolean
check_reference (const CrCatalogue *catalogue,
                 const CrEntry     *entry,
                 const char        *id,
                 CrGroup            group,
                 GError           **error)
{
  const CrEntry *found = cr_catalogue_lookup (catalogue, id);

  if (found != NULL && (group == CR_GROUP_NONE || found->group == group))
    return TRUE;

  refuse (error, "“%s” refers to “%s”, which is not there or of another kind", entry->id, id != NULL ? id : "");
  return FALSE;
}

/* What an entry of a group is a part of. */
static CrGroup
get_parent_group (CrGroup group)
{
  if (group == CR_GROUP_ESERVICE)
    return CR_GROUP_AREA;
  return group == CR_GROUP_INSTRUMENT ? CR_GROUP_INSTRUMENT_GROUP : CR_GROUP_NONE;
}

static gboolean
check_entry (const CrCatalogue *catalogue,
             const CrEntry     *entry,
             GError           **error)
{
  CrGroup  parent_group = get_parent_group (entry->group);
  gboolean is_template = entry->group == CR_GROUP_TEMPLATE;

  if ((entry->parent != NULL) != (parent_group != CR_GROUP_NONE) || (entry->area != NULL) != is_template ||
      (entry->wave != 0) != is_template)
    {
      refuse (error, "“%s” lacks what its group has, or has what it lacks", entry->id);
      return FALSE;
    }
  if (entry->parent != NULL && !check_reference (catalogue, entry, entry->parent, parent_group, error))
    return FALSE;
  if (is_template && !check_reference (catalogue, entry, entry->area, CR_GROUP_AREA, error))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      for (const char *const *id = G_STRUCT_MEMBER (const char *const *, entry, lists[i].offset); *id != NULL; id++)
        {
          if (!check_reference (catalogue, entry, *id, lists[i].group, error))
            return FALSE;
        }
    }
  return TRUE;
}

gboolean
cr_catalogue_check_references (const CrCatalogue *catalogue,
                               GError           **error)
{
  for (guint i = 0; i < catalogue->entries->len; i++)
    {
      if (!check_entry (catalogue, g_ptr_array_index (catalogue->entries, i), error))
        return FALSE;
    }
  return TRUE;
}
