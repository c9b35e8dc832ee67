/* SPDX-License-Identifier: GPL-3.0-or-later
 * Search keys and search words. */
#include "config.h"

#include "cr-search.h"

#include "cr-collate.h"

#include <string.h>

typedef struct
{
  char       *folded;
  GHashTable *units; /* interned ids of the units whose name contains it; NULL when there are none */
} Word;

struct _CrSearch
{
  GArray *words; /* Word */
};

static void
append_string (GString    *text,
               const char *string)
{
  if (string == NULL || *string == '\0')
    return;
  g_string_append (text, string);
  g_string_append_c (text, '\n');
}

static void
append_text (GString      *text,
             const CrText *sides)
{
  for (guint i = 0; i < cr_text_get_n_sides (sides); i++)
    {
      const char *string;

      cr_text_get_side (sides, i, &string);
      append_string (text, string);
    }
}

static void append_record (GString *text, const CrRecord *record);

static void
append_field (GString        *text,
              const CrRecord *record,
              const CrField  *field)
{
  const CrIds  *ids;
  const CrList *list;

  switch (field->type)
    {
    case CR_TYPE_ID:
    case CR_TYPE_STRING:
      append_string (text, CR_SLOT (record, field, const char *));
      break;
    case CR_TYPE_TEXT:
      append_text (text, CR_SLOT (record, field, CrText *));
      break;
    case CR_TYPE_IDS:
      ids = CR_SLOT (record, field, CrIds *);
      for (guint i = 0; i < cr_ids_get_length (ids); i++)
        append_string (text, ids->ids[i]);
      break;
    case CR_TYPE_LIST:
      list = CR_SLOT (record, field, CrList *);
      for (guint i = 0; i < cr_list_get_length (list); i++)
        append_record (text, list->items[i]);
      break;
    case CR_TYPE_PART:
      append_record (text, CR_SLOT (record, field, CrRecord *));
      break;
    case CR_TYPE_INTEGER:
    case CR_TYPE_BOOLEAN:
    case CR_TYPE_DAY:
    case CR_TYPE_CHILDREN:
    case CR_TYPE_MEMBERS:
    default:
      break;
    }
}

static void
append_record (GString        *text,
               const CrRecord *record)
{
  const CrTable *table = cr_kind_get_table (record->kind);

  for (guint i = 0; i < table->n_fields; i++)
    {
      const CrField *field = &table->fields[i];

      /* A part is searched by the fields in it. */
      if ((field->flags & CR_FIELD_SEARCHED) == 0 && field->type != CR_TYPE_PART)
        continue;
      if (!cr_record_is_absent (record, field))
        append_field (text, record, field);
    }
}

const char *
cr_search_get_key (const CrRecord *record)
{
  gpointer           *slot = &((CrRecord *) record)->search_key;
  char               *key = g_atomic_pointer_get (slot);
  g_autoptr (GString) text = NULL;

  if (key != NULL)
    return key;

  text = g_string_new (NULL);
  append_record (text, record);
  key = cr_search_fold (text->str);
  if (g_atomic_pointer_compare_and_exchange (slot, NULL, key))
    return key;

  /* Another thread was first. */
  g_free (key);
  return g_atomic_pointer_get (slot);
}

static guint
count_lines (const char *string)
{
  guint n = 1;

  while ((string = strchr (string, '\n')) != NULL)
    {
      string++;
      n++;
    }
  return n;
}

static guint
count_title_lines (const CrText *title)
{
  const char *string;
  guint       n = 0;

  for (guint i = 0; i < cr_text_get_n_sides (title); i++)
    {
      cr_text_get_side (title, i, &string);
      n += count_lines (string);
    }
  return n;
}

static const char *
skip_lines (const char *key,
            guint       n_lines)
{
  for (; n_lines > 0 && *key != '\0'; n_lines--)
    {
      key += strcspn (key, "\n");
      key += *key == '\n' ? 1 : 0;
    }
  return key;
}

/* Folding leaves line breaks alone: the lines of the key are those of the record. Before the title there is its id at
 * most. */
char *
cr_search_dup_title (const CrRecord *record)
{
  const CrTable *table = cr_kind_get_table (record->kind);
  const CrField *title = cr_kind_get_field ((CrKind) record->kind, "title");
  const char    *start, *end;
  guint          n_before = 0;

  if (title == NULL)
    return g_strdup ("");

  if (table->key != NULL && table->key < title && (table->key->flags & CR_FIELD_SEARCHED) != 0)
    n_before = count_lines (cr_record_get_key (record));
  start = skip_lines (cr_search_get_key (record), n_before);
  end = skip_lines (start, count_title_lines (CR_SLOT (record, title, CrText *)));
  return g_strndup (start, (gsize) (end - start));
}

static GHashTable *
find_units (CrRoadmap  *roadmap,
            const char *word)
{
  GHashTable *units = NULL;

  for (guint i = 0; i < cr_roadmap_get_length (roadmap, CR_KIND_UNIT, NULL); i++)
    {
      const CrRecord *unit = cr_roadmap_get_nth (roadmap, CR_KIND_UNIT, NULL, i);

      if (strstr (cr_search_get_key (unit), word) == NULL)
        continue;
      if (units == NULL)
        units = g_hash_table_new (NULL, NULL);
      g_hash_table_add (units, (gpointer) cr_record_get_key (unit));
    }
  return units;
}

static void
clear_word (gpointer data)
{
  Word *word = data;

  g_free (word->folded);
  g_clear_pointer (&word->units, g_hash_table_unref);
}

CrSearch *
cr_search_new (CrRoadmap  *roadmap,
               const char *text)
{
  CrSearch        *search = g_new0 (CrSearch, 1);
  g_autofree char *folded = cr_search_fold (text != NULL ? text : "");
  const char      *at = folded;

  search->words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_array_set_clear_func (search->words, clear_word);
  while (*at != '\0')
    {
      const char *start = at;
      Word        word;

      while (*at != '\0' && !g_unichar_isspace (g_utf8_get_char (at)))
        at = g_utf8_next_char (at);
      if (at > start)
        {
          word.folded = g_strndup (start, (gsize) (at - start));
          word.units = find_units (roadmap, word.folded);
          g_array_append_val (search->words, word);
        }
      if (*at != '\0')
        at = g_utf8_next_char (at);
    }
  return search;
}

void
cr_search_free (CrSearch *search)
{
  if (search == NULL)
    return;

  g_array_unref (search->words);
  g_free (search);
}

gboolean
cr_search_is_empty (const CrSearch *search)
{
  return search->words->len == 0;
}

static gboolean
names_unit (const CrRecord *record,
            const CrField  *field,
            GHashTable     *units)
{
  const CrIds *ids;

  if (field->type == CR_TYPE_ID)
    return g_hash_table_contains (units, CR_SLOT (record, field, const char *));
  if (field->type != CR_TYPE_IDS)
    return FALSE;

  ids = CR_SLOT (record, field, CrIds *);
  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    if (g_hash_table_contains (units, ids->ids[i]))
      return TRUE;
  return FALSE;
}

static gboolean
names_any_unit (const CrRecord *record,
                GHashTable     *units)
{
  const CrTable *table = cr_kind_get_table (record->kind);

  for (guint i = 0; i < table->n_fields; i++)
    if ((table->fields[i].flags & CR_FIELD_UNIT) != 0 && names_unit (record, &table->fields[i], units))
      return TRUE;
  return FALSE;
}

gboolean
cr_search_matches (const CrSearch *search,
                   const CrRecord *record)
{
  const char *key = search->words->len > 0 ? cr_search_get_key (record) : NULL;

  for (guint i = 0; i < search->words->len; i++)
    {
      const Word *word = &g_array_index (search->words, Word, i);

      if (strstr (key, word->folded) != NULL)
        continue;
      if (word->units == NULL || !names_any_unit (record, word->units))
        return FALSE;
    }
  return TRUE;
}
