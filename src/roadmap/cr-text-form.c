/* SPDX-License-Identifier: GPL-3.0-or-later
 * Values as text, and back. */
#include "config.h"

#include "cr-text-form.h"

#include "cr-assessment.h"
#include "cr-field-check.h"
#include "cr-task.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define INTEGER_MAX ((gint64) 1 << 53)

/* Ids of which each is compared with each. */
#define N_COMPARED_MAX 32

static gboolean
list_has_form (CrKind kind)
{
  return kind == CR_KIND_COST || kind == CR_KIND_LINK || kind == CR_KIND_EVIDENCE;
}

gboolean
cr_text_form_exists (const CrPath *path)
{
  CrType type = cr_path_get_type (path);

  if (type == CR_TYPE_LIST)
    return list_has_form (cr_path_get_field (path)->kind);
  return type != CR_TYPE_MEMBERS && type != CR_TYPE_PART && type != CR_TYPE_CHILDREN && type != CR_TYPE_TEXT;
}

/* The field whose rules the value at the path follows; NULL for a side of a text and its marks, which have none. */
static const CrField *
get_rules (const CrPath *path)
{
  return path->part == CR_PART_VALUE ? cr_path_get_field (path) : NULL;
}

static gboolean
is_unit (const CrField *field)
{
  return field != NULL && (field->flags & CR_FIELD_UNIT) != 0;
}

static const char *
show_unit (const CrUnitNames *names,
           const char        *unit)
{
  return names != NULL ? cr_unit_names_show (names, unit) : unit;
}

static const char *
resolve_unit (const CrUnitNames *names,
              const char        *text)
{
  return names != NULL ? cr_unit_names_resolve (names, text) : cr_intern (text);
}

/* Ends of lines become blanks; nearly no text has one. */
static char *
join_lines (char *text)
{
  return strpbrk (text, "\r\n") != NULL ? g_strdelimit (text, "\r\n", ' ') : text;
}

char *
cr_text_form_format_name (const char *name)
{
  return join_lines (g_strdup (name != NULL ? name : ""));
}

static void
append_element (GString    *text,
                const char *element)
{
  for (const char *at = strpbrk (element, ";\\"); at != NULL; at = strpbrk (at + 1, ";\\"))
    {
      g_string_append_len (text, element, at - element);
      g_string_append_c (text, '\\');
      element = at;
    }
  g_string_append (text, element);
}

/* Nearly all are one, or few, and plain. */
char *
cr_text_form_format_names (const char *const *names,
                           guint              n_names)
{
  GString *text;

  if (n_names == 1 && strpbrk (names[0], ";\\") == NULL)
    return cr_text_form_format_name (names[0]);

  text = g_string_new (NULL);
  for (guint i = 0; i < n_names; i++)
    {
      g_string_append (text, i > 0 ? "; " : "");
      append_element (text, names[i]);
    }
  join_lines (text->str);
  return g_string_free (text, FALSE);
}

static char *
format_ids (const CrField     *field,
            const CrIds       *ids,
            const CrUnitNames *names)
{
  guint                   n = cr_ids_get_length (ids);
  g_autofree const char **shown = NULL;

  if (n == 0 || !is_unit (field))
    return cr_text_form_format_names (n > 0 ? ids->ids : NULL, n);

  shown = g_new (const char *, n);
  for (guint i = 0; i < n; i++)
    shown[i] = show_unit (names, ids->ids[i]);
  return cr_text_form_format_names (shown, n);
}

static void
append_word (GString    *line,
             const char *before,
             const char *word,
             const char *after)
{
  if (word != NULL && *word != '\0')
    g_string_append_printf (line, "%s%s%s%s", line->len > 0 ? " " : "", before, word, after);
}

static void
append_cost (GString      *line,
             const CrCost *cost)
{
  if (cost->year != CR_INTEGER_NONE)
    g_string_append_printf (line, "%" G_GINT64_FORMAT, cost->year);
  append_word (line, "", cost->amount, "");
  append_word (line, "", cost->source, "");
}

static void
append_link (GString      *line,
             const CrLink *link)
{
  append_word (line, "", link->title, "");
  append_word (line, "<", link->url, ">");
}

/* A colon stands behind the owner, or alone before a text that could be taken for one. */
static void
append_evidence (GString           *line,
                 const CrEvidence  *evidence,
                 const CrUnitNames *names)
{
  char day[CR_DAY_TEXT_SIZE];

  append_word (line, "", cr_day_format (evidence->date, day), "");
  if (evidence->owner != NULL)
    append_word (line, "", show_unit (names, evidence->owner), ":");
  else if (evidence->text != NULL && strchr (evidence->text, ':') != NULL)
    append_word (line, "", ":", "");
  append_word (line, "", evidence->text, "");
  append_word (line, "<", evidence->url, ">");
}

static char *
format_list (const CrList      *list,
             const CrUnitNames *names)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < cr_list_get_length (list); i++)
    {
      g_autoptr (GString) line = g_string_new (NULL);
      const CrRecord     *part = list->items[i];

      if (part->kind == CR_KIND_COST)
        append_cost (line, (const CrCost *) part);
      else if (part->kind == CR_KIND_LINK)
        append_link (line, (const CrLink *) part);
      else
        append_evidence (line, (const CrEvidence *) part, names);
      join_lines (line->str);
      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line->str);
    }
  return g_strdup (text->str);
}

static char *
format_id (const CrField     *field,
           const char        *id,
           const CrUnitNames *names)
{
  return cr_text_form_format_name (id != NULL && is_unit (field) ? show_unit (names, id) : id);
}

char *
cr_text_form_format (const CrPath      *path,
                     const CrValue     *value,
                     const CrUnitNames *names)
{
  const CrField *field = get_rules (path);
  char           day[CR_DAY_TEXT_SIZE];

  if (!cr_text_form_exists (path))
    return g_strdup ("");

  switch (value->type)
    {
    case CR_TYPE_ID:
      return format_id (field, value->id, names);
    case CR_TYPE_STRING:
      return g_strdup (value->string != NULL ? value->string : "");
    case CR_TYPE_INTEGER:
      return value->integer != field->absent ? g_strdup_printf ("%" G_GINT64_FORMAT, value->integer) : g_strdup ("");
    case CR_TYPE_BOOLEAN:
      return g_strdup (value->boolean ? "true" : "");
    case CR_TYPE_DAY:
      return g_strdup (cr_day_format (value->day, day));
    case CR_TYPE_IDS:
      return format_ids (field, value->ids, names);
    case CR_TYPE_LIST:
      return format_list (value->list, names);
    case CR_TYPE_TEXT:
    case CR_TYPE_PART:
    case CR_TYPE_CHILDREN:
    case CR_TYPE_MEMBERS:
    default:
      return g_strdup ("");
    }
}

/* What reading needs at every turn; fault is set by the first thing that is wrong. */
typedef struct
{
  const CrField     *field;
  const CrUnitNames *names;
  CrTextFormResolve  resolve; /* or NULL, and what it is called with */
  gpointer           user_data;
  CrFault           *fault;
} Reader;

static void
refuse (Reader     *reader,
        CrFaultCode code,
        const char *value,
        const char *expected)
{
  if (reader->fault == NULL)
    reader->fault = cr_fault_new (code, 0, "", value, expected);
}

static void
check_string (Reader     *reader,
              const char *string)
{
  if (reader->field != NULL && reader->fault == NULL)
    reader->fault = cr_field_check_string (reader->field, string);
}

/* The id that is meant, interned. */
static const char *
take_id (Reader     *reader,
         const char *text)
{
  const char *id = reader->resolve != NULL ? reader->resolve (reader->user_data, reader->field, text) : text;

  check_string (reader, id);
  return is_unit (reader->field) ? resolve_unit (reader->names, id) : cr_intern (id);
}

static CrValue
read_id (Reader     *reader,
         const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));

  if (*trimmed == '\0')
    return cr_value_absent (CR_TYPE_ID);
  return (CrValue){ .type = CR_TYPE_ID, .id = take_id (reader, trimmed) };
}

static CrValue
read_string (Reader     *reader,
             const char *text)
{
  if (*text != '\0')
    check_string (reader, text);
  return cr_value_string (text);
}

static gint64
read_number (Reader     *reader,
             const char *text)
{
  gint64 number = 0;

  if (!g_ascii_string_to_signed (text, 10, -INTEGER_MAX, INTEGER_MAX, &number, NULL))
    refuse (reader, CR_FAULT_NUMBER, text, NULL);
  return number;
}

static CrValue
read_integer (Reader     *reader,
              const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  gint64           number;

  if (*trimmed == '\0')
    return cr_value_integer (reader->field->absent);
  number = read_number (reader, trimmed);
  if (reader->fault == NULL)
    reader->fault = cr_field_check_integer (reader->field, number);
  return cr_value_integer (number);
}

static CrValue
read_boolean (Reader     *reader,
              const char *text)
{
  static const char *const yes[] = { "true", "yes", "1", "да", "x", NULL };
  static const char *const no[] = { "false", "no", "0", "нет", "", NULL };
  g_autofree char         *trimmed = g_strstrip (g_strdup (text));
  g_autofree char         *folded = g_utf8_strdown (trimmed, -1);

  if (g_strv_contains (yes, folded))
    return cr_value_boolean (TRUE);
  if (!g_strv_contains (no, folded))
    refuse (reader, CR_FAULT_TYPE, trimmed, NC_ ("expected", "true or false"));
  return cr_value_boolean (FALSE);
}

static CrValue
read_day (Reader     *reader,
          const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  CrDay            day = CR_DAY_NONE;

  if (*trimmed != '\0' && !cr_day_parse (trimmed, &day))
    refuse (reader, CR_FAULT_DATE, trimmed, NULL);
  return cr_value_day (day);
}

static void
add_element (Reader     *reader,
             GPtrArray  *elements,
             const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));

  if (*trimmed != '\0')
    g_ptr_array_add (elements, (gpointer) take_id (reader, trimmed));
}

static gboolean
is_among (const gpointer *ids,
          guint           n_ids,
          gconstpointer   id)
{
  for (guint i = 0; i < n_ids; i++)
    if (ids[i] == id)
      return TRUE;
  return FALSE;
}

/* A set names everything once; a list of values keeps what it was given. */
static void
drop_repeated (Reader    *reader,
               GPtrArray *elements)
{
  g_autoptr (GHashTable) seen = elements->len > N_COMPARED_MAX ? g_hash_table_new (NULL, NULL) : NULL;
  guint                  n = 0;

  if (reader->field != NULL && (reader->field->flags & CR_FIELD_VALUES) != 0)
    return;
  for (guint i = 0; i < elements->len; i++)
    if (seen != NULL ? g_hash_table_add (seen, elements->pdata[i]) : !is_among (elements->pdata, n, elements->pdata[i]))
      elements->pdata[n++] = elements->pdata[i];
  g_ptr_array_set_size (elements, (int) n);
}

static CrValue
read_ids (Reader     *reader,
          const char *text)
{
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();
  g_autoptr (GString)   element = g_string_new (NULL);
  CrValue               value = { .type = CR_TYPE_IDS };

  for (const char *at = text; *at != '\0'; at++)
    {
      gsize n_plain = strcspn (at, ";\\");

      g_string_append_len (element, at, (gssize) n_plain);
      at += n_plain;
      if (*at == '\0')
        break;
      if (*at == ';')
        {
          add_element (reader, elements, element->str);
          g_string_truncate (element, 0);
          continue;
        }
      if (at[1] == ';' || at[1] == '\\')
        at++;
      g_string_append_c (element, *at);
    }
  add_element (reader, elements, element->str);
  drop_repeated (reader, elements);
  value.ids = cr_ids_new_interned ((const char *const *) elements->pdata, elements->len);
  return value;
}

static char *
make_string (const char *text)
{
  return *text != '\0' ? g_ref_string_new (text) : NULL;
}

/* Cuts the word at the start off a line, and the white space behind it; answers what remains. */
static char *
cut_word (char *line)
{
  char *end = line + strcspn (line, " \t");

  if (*end == '\0')
    return end;
  *end = '\0';
  return g_strchug (end + 1);
}

/* Cuts "<url>" off the end of a line. (transfer full) or NULL */
static char *
cut_url (char *line)
{
  gsize length = strlen (line);
  char *start = strrchr (line, '<'), *url;

  if (start == NULL || line[length - 1] != '>')
    return NULL;

  line[length - 1] = '\0';
  url = make_string (g_strstrip (start + 1));
  *start = '\0';
  g_strchomp (line);
  return url;
}

static gboolean
is_bare_url (const char *line)
{
  return (g_str_has_prefix (line, "http://") || g_str_has_prefix (line, "https://")) && strpbrk (line, " \t") == NULL;
}

static gboolean
looks_like_number (const char *word)
{
  return g_ascii_isdigit (*word == '-' ? word[1] : *word);
}

/* "2027 12000.00 source". A number written with blanks inside is refused, not cut in two. */
static CrRecord *
read_cost (Reader *reader,
           char   *line)
{
  CrRecord        *part = cr_record_new (CR_KIND_COST, NULL);
  CrCost          *cost = (CrCost *) part;
  g_autofree char *whole = g_strdup (line);
  char            *rest = cut_word (line);
  char            *source = rest;

  cost->year = read_number (reader, line);
  if (looks_like_number (rest))
    {
      const CrField *amount = cr_kind_get_field (CR_KIND_COST, "amount");

      source = cut_word (rest);
      if (!cr_form_matches (amount->form, NULL, rest) || looks_like_number (source))
        refuse (reader, CR_FAULT_FORM, whole, NC_ ("expected", "a year, an amount such as 12000.00 and a source"));
      cost->amount = make_string (rest);
    }
  cost->source = make_string (source);
  return part;
}

static CrRecord *
read_link (Reader *reader,
           char   *line)
{
  CrRecord *part = cr_record_new (CR_KIND_LINK, NULL);
  CrLink   *link = (CrLink *) part;

  link->url = cut_url (line);
  if (link->url == NULL && is_bare_url (line))
    link->url = make_string (line);
  else
    link->title = make_string (line);
  return part;
}

/* The colon that ends the owner: white space or the end of the line follows it. */
static char *
find_colon (char *line)
{
  for (char *at = strchr (line, ':'); at != NULL; at = strchr (at + 1, ':'))
    if (at[1] == ' ' || at[1] == '\t' || at[1] == '\0')
      return at;
  return NULL;
}

static CrRecord *
read_evidence (Reader *reader,
               char   *line)
{
  CrRecord        *part = cr_record_new (CR_KIND_EVIDENCE, NULL);
  CrEvidence      *evidence = (CrEvidence *) part;
  g_autofree char *first_word = g_strndup (line, strcspn (line, " \t"));
  char            *colon;

  evidence->url = cut_url (line);
  if (cr_day_parse (first_word, &evidence->date))
    line = cut_word (line);
  colon = find_colon (line);
  if (colon != NULL)
    {
      *colon = '\0';
      g_strchomp (line);
      evidence->owner = *line != '\0' ? resolve_unit (reader->names, line) : NULL;
      line = g_strchug (colon + 1);
    }
  evidence->text = make_string (line);
  return part;
}

static CrRecord *
read_part (Reader *reader,
           char   *line)
{
  if (reader->field->kind == CR_KIND_COST)
    return read_cost (reader, line);
  if (reader->field->kind == CR_KIND_LINK)
    return read_link (reader, line);
  return read_evidence (reader, line);
}

/* Lines that say nothing, such as "<>", are passed over. */
static CrValue
read_list (Reader     *reader,
           const char *text)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_record_unref);
  g_auto (GStrv)        lines = g_strsplit (text, "\n", -1);
  CrValue               value = { .type = CR_TYPE_LIST };

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char                *line = g_strstrip (lines[i]);
      g_autoptr (CrRecord) part = *line != '\0' ? read_part (reader, line) : NULL;

      if (part != NULL && !cr_record_is_empty (part))
        g_ptr_array_add (parts, g_steal_pointer (&part));
    }
  value.list = cr_list_new ((CrRecord *const *) parts->pdata, parts->len);
  return value;
}

static CrValue
read_value (Reader     *reader,
            CrType      type,
            const char *text)
{
  switch (type)
    {
    case CR_TYPE_ID:
      return read_id (reader, text);
    case CR_TYPE_STRING:
      return read_string (reader, text);
    case CR_TYPE_INTEGER:
      return read_integer (reader, text);
    case CR_TYPE_BOOLEAN:
      return read_boolean (reader, text);
    case CR_TYPE_DAY:
      return read_day (reader, text);
    case CR_TYPE_IDS:
      return read_ids (reader, text);
    case CR_TYPE_LIST:
      return read_list (reader, text);
    case CR_TYPE_TEXT:
    case CR_TYPE_PART:
    case CR_TYPE_CHILDREN:
    case CR_TYPE_MEMBERS:
    default:
      return cr_value_absent (type);
    }
}

gboolean
cr_text_form_parse_names (const CrPath      *path,
                          const char        *text,
                          const CrUnitNames *units,
                          CrTextFormResolve  resolve,
                          gpointer           user_data,
                          CrValue           *value,
                          CrFault          **fault)
{
  Reader              reader = { get_rules (path), units, resolve, user_data, NULL };
  g_auto (CrValue)    read = cr_value_absent (cr_path_get_type (path));
  g_autoptr (CrFault) found = NULL;

  if (cr_text_form_exists (path))
    read = read_value (&reader, cr_path_get_type (path), text);
  else
    refuse (&reader, CR_FAULT_TYPE, text, NC_ ("expected", "a value that can be written as text"));

  found = reader.fault;
  if (found == NULL)
    {
      *value = read;
      read = (CrValue){ 0 };
      return TRUE;
    }
  if (fault != NULL)
    *fault = g_steal_pointer (&found);
  return FALSE;
}

gboolean
cr_text_form_parse (const CrPath      *path,
                    const char        *text,
                    const CrUnitNames *names,
                    CrValue           *value,
                    CrFault          **fault)
{
  return cr_text_form_parse_names (path, text, names, NULL, NULL, value, fault);
}

static gboolean
follows_rules (const CrField *rules,
               const char    *string)
{
  g_autoptr (CrFault) fault = rules != NULL ? cr_field_check_string (rules, string) : NULL;

  return fault == NULL;
}

static gboolean
is_plain_integer (const CrField *rules,
                  gint64         integer)
{
  g_autoptr (CrFault) fault = NULL;

  if (integer == rules->absent)
    return TRUE;
  fault = cr_field_check_integer (rules, integer);
  return fault == NULL && integer >= -INTEGER_MAX && integer <= INTEGER_MAX;
}

/* An id in which reading takes nothing for anything else. */
static gboolean
is_plain_id (const CrField *rules,
             const char    *id)
{
  return *id != '\0' && strpbrk (id, " \t\r\n\f\v;\\") == NULL && follows_rules (rules, id);
}

static gboolean
are_plain_ids (const CrField *rules,
               const CrIds   *ids)
{
  guint n = cr_ids_get_length (ids);

  if (n > N_COMPARED_MAX)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      if (!is_plain_id (rules, ids->ids[i]))
        return FALSE;
      for (guint k = 0; k < i; k++)
        if (ids->ids[i] == ids->ids[k])
          return FALSE;
    }
  return TRUE;
}

/* What need not be written and read to know that it comes back: nearly everything. */
static gboolean
is_plain (const CrPath  *path,
          const CrValue *value)
{
  switch (value->type)
    {
    case CR_TYPE_DAY:
      return value->day <= CR_DAY_MAX;
    case CR_TYPE_ID:
      return value->id == NULL || is_plain_id (get_rules (path), value->id);
    case CR_TYPE_STRING:
      return value->string == NULL || follows_rules (get_rules (path), value->string);
    case CR_TYPE_IDS:
      return are_plain_ids (get_rules (path), value->ids);
    case CR_TYPE_BOOLEAN:
      return TRUE;
    case CR_TYPE_INTEGER:
      return is_plain_integer (get_rules (path), value->integer);
    case CR_TYPE_LIST:
      return value->list == NULL;
    case CR_TYPE_TEXT:
    case CR_TYPE_PART:
    case CR_TYPE_CHILDREN:
    case CR_TYPE_MEMBERS:
    default:
      return FALSE;
    }
}

/* Two parts that say the same but for members this version does not know are not the same here. */
gboolean
cr_text_form_carries (const CrPath  *path,
                      const CrValue *value)
{
  g_autofree char *text = NULL;
  g_auto (CrValue) back = cr_value_absent (value->type);

  if (!cr_text_form_exists (path))
    return value->type == CR_TYPE_MEMBERS ? value->members == NULL
                                          : value->type == CR_TYPE_LIST && value->list == NULL;
  if (is_plain (path, value))
    return TRUE;
  text = cr_text_form_format (path, value, NULL);
  return cr_text_form_parse (path, text, NULL, &back, NULL) && cr_value_equal (value, &back);
}
