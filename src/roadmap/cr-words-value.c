/* SPDX-License-Identifier: GPL-3.0-or-later
 * Values, paths and records in the words of a language. */
#include "config.h"

#include "cr-words.h"

#include "cr-language.h"
#include "cr-quote.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  CrRoadmap         *roadmap;
  CrRoadmap         *other; /* or NULL */
  const CrCatalogue *catalogue;
  const CrWording   *wording;
  const char        *language; /* that of the wording */
} Words;

CrWording
cr_wording_new (const char *language)
{
  return (CrWording){ .language = language, .content = language, .dates = CR_DATE_FORM_LANGUAGE };
}

char *
cr_words_describe_path (const CrPath *path,
                        const char   *language)
{
  const CrField *field = cr_path_get_field (path);
  const char    *label = field != NULL && field->label != NULL ? cr_translate (language, "field", field->label) : NULL;
  const char    *side = path->side;

  if (path->part == CR_PART_UNKNOWN && label == NULL)
    return g_strdup (cr_translate (language, "field", NC_ ("field", "Members of a newer version")));
  if (label == NULL)
    return cr_path_to_string (path);
  if (path->part == CR_PART_STALE)
    return g_strdup_printf (cr_translate (language, "field", NC_ ("field", "%s (marked as older)")), label);
  if (path->part != CR_PART_SIDE)
    return g_strdup (label);

  if (g_str_equal (side, "en"))
    side = cr_translate (language, "language", NC_ ("language", "English"));
  else if (g_str_equal (side, "ru"))
    side = cr_translate (language, "language", NC_ ("language", "Russian"));
  return g_strdup_printf ("%s (%s)", label, side);
}

static char *
name_entry (const Words *words,
            const char  *id)
{
  const CrEntry *entry = words->catalogue != NULL ? cr_catalogue_lookup (words->catalogue, id) : NULL;

  return g_strdup (entry != NULL ? cr_entry_get_title (entry, words->language) : id);
}

static const CrRecord *
look_up (const Words *words,
         CrKind       kind,
         const char  *id)
{
  const CrRecord *record = cr_roadmap_lookup (words->roadmap, kind, NULL, id);

  return record == NULL && words->other != NULL ? cr_roadmap_lookup (words->other, kind, NULL, id) : record;
}

/* What is typed for a unit is kept and shown as it stands. */
static char *
name_unit (const Words *words,
           const char  *id)
{
  gboolean known = words->other == NULL || cr_roadmap_lookup (words->roadmap, CR_KIND_UNIT, NULL, id) != NULL;

  return cr_quote (cr_roadmap_show_unit (known ? words->roadmap : words->other, id, words->wording->content));
}

static char *
name_id (const Words   *words,
         const CrField *field,
         const char    *id)
{
  const CrRecord *own = NULL;

  if ((field->flags & CR_FIELD_UNIT) != 0)
    return name_unit (words, id);
  if ((field->flags & CR_FIELD_TASK) != 0)
    {
      own = look_up (words, CR_KIND_TASK, id);
      return cr_quote (own != NULL ? cr_text_show (CR_TASK (own)->title, words->wording->content) : id);
    }

  own = look_up (words, CR_KIND_INSTRUMENT, id);
  if (own == NULL)
    own = look_up (words, CR_KIND_TECHNOLOGY, id);
  return own != NULL ? cr_words_name_record (own, words->catalogue, words->wording) : name_entry (words, id);
}

static char *
name_choice (const Words   *words,
             const CrField *field,
             const char    *id)
{
  /* The words of the choices that are no entries of the catalogue. */
  static const char *const choices[] = { NC_ ("choice", "low"), NC_ ("choice", "normal"), NC_ ("choice", "high"),
                                         NC_ ("choice", "watch"), NC_ ("choice", "assess"), NC_ ("choice", "pilot"),
                                         NC_ ("choice", "adopt"), NC_ ("choice", "drop"), NULL };

  if (g_strv_contains (choices, id))
    return g_strdup (cr_translate (words->language, "choice", id));
  return name_entry (words, id);
}

static char *
join_names (const Words   *words,
            const CrField *field,
            const CrPath  *path,
            const CrIds   *ids)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    {
      g_autofree char *name =
        path->part == CR_PART_STALE ? g_ascii_strup (ids->ids[i], -1) : name_id (words, field, ids->ids[i]);

      g_string_append_printf (string, "%s%s", i > 0 ? "; " : "", name);
    }
  return g_string_free (string, FALSE);
}

static char *
count_items (const Words  *words,
             const CrList *list)
{
  guint n = cr_list_get_length (list);

  return g_strdup_printf (
    cr_translate_plural (words->language, "value", CR_PLURAL ("value", "%u entry", "%u entries"), n), n);
}

static char *
describe_present (const Words   *words,
                  const CrPath  *path,
                  const CrValue *value)
{
  const CrField *field = cr_path_get_field (path);

  switch (value->type)
    {
    case CR_TYPE_STRING:
      return cr_quote (value->string);
    case CR_TYPE_ID:
      return field->form == CR_FORM_CHOICE ? name_choice (words, field, value->id) : name_id (words, field, value->id);
    case CR_TYPE_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
    case CR_TYPE_BOOLEAN:
      return g_strdup (cr_translate (words->language, "value", NC_ ("value", "yes")));
    case CR_TYPE_DAY:
      return cr_format_date_in_form (value->day, words->wording->dates, words->language);
    case CR_TYPE_IDS:
      return join_names (words, field, path, value->ids);
    case CR_TYPE_LIST:
      return count_items (words, value->list);
    case CR_TYPE_MEMBERS:
    case CR_TYPE_TEXT:
    case CR_TYPE_PART:
    case CR_TYPE_CHILDREN:
    default:
      return g_strdup ("…");
    }
}

static gboolean
is_missing (const CrValue *value)
{
  switch (value->type)
    {
    case CR_TYPE_INTEGER:
      return value->integer == CR_INTEGER_NONE;
    case CR_TYPE_BOOLEAN:
      return !value->boolean;
    case CR_TYPE_DAY:
      return value->day == CR_DAY_NONE;
    case CR_TYPE_ID:
    case CR_TYPE_STRING:
    case CR_TYPE_TEXT:
    case CR_TYPE_IDS:
    case CR_TYPE_LIST:
    case CR_TYPE_PART:
    case CR_TYPE_MEMBERS:
    case CR_TYPE_CHILDREN:
    default:
      return value->string == NULL;
    }
}

char *
cr_words_describe_value (const CrPath      *path,
                         const CrValue     *value,
                         CrRoadmap         *roadmap,
                         CrRoadmap         *other,
                         const CrCatalogue *catalogue,
                         const CrWording   *wording)
{
  Words words = {
    .roadmap = roadmap, .other = other, .catalogue = catalogue, .wording = wording, .language = wording->language
  };

  if (value->type == CR_TYPE_BOOLEAN && !value->boolean)
    return g_strdup (cr_translate (wording->language, "value", NC_ ("value", "no")));
  return is_missing (value) ? g_strdup (CR_FORMAT_MISSING) : describe_present (&words, path, value);
}

char *
cr_words_name_record (const CrRecord    *record,
                      const CrCatalogue *catalogue,
                      const CrWording   *wording)
{
  const CrTable *table = cr_kind_get_table (record->kind);
  const char    *key = cr_record_get_key (record);
  const CrEntry *entry = catalogue != NULL && key != NULL ? cr_catalogue_lookup (catalogue, key) : NULL;

  for (guint i = 0; i < table->n_fields; i++)
    {
      const CrField *field = &table->fields[i];

      if (field->type != CR_TYPE_TEXT || !(g_str_equal (field->name, "title") || g_str_equal (field->name, "name")))
        continue;
      if (cr_text_has_sides (CR_SLOT (record, field, CrText *)))
        return cr_quote_shorten (cr_text_show (CR_SLOT (record, field, CrText *), wording->content));
    }
  if (entry != NULL)
    return g_strdup (cr_entry_get_title (entry, wording->language));
  return cr_quote_shorten (key != NULL ? key : "");
}
