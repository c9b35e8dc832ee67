/* SPDX-License-Identifier: GPL-3.0-or-later
 * Addresses of values inside a record. */
#include "config.h"

#include "cr-path.h"

#include <string.h>

/* Where the rest of a path leads inside a field; NULL when there is none. A language tag is whatever stands in the
 * file, points and all. */
static gboolean
parse_inside (const CrField *field,
              const char    *rest,
              CrPath        *path)
{
  if (field->type != CR_TYPE_TEXT)
    return rest == NULL && field->type != CR_TYPE_PART && field->type != CR_TYPE_CHILDREN;
  if (rest == NULL)
    return FALSE;

  path->part = g_str_equal (rest, "stale") ? CR_PART_STALE : CR_PART_SIDE;
  path->side = path->part == CR_PART_SIDE ? cr_intern (rest) : NULL;
  return TRUE;
}

/* The field that the path begins with, and what stands behind the point. */
static const CrField *
parse_field (CrKind       kind,
             const char  *string,
             const char **rest)
{
  const char      *point = strchr (string, '.');
  g_autofree char *name = point != NULL ? g_strndup (string, (gsize) (point - string)) : g_strdup (string);

  *rest = point != NULL ? point + 1 : NULL;
  return cr_kind_get_field (kind, name);
}

static gboolean
parse_value (CrKind      kind,
             const char *string,
             CrPath     *path)
{
  const char *rest;

  path->field = parse_field (kind, string, &rest);
  if (path->field == NULL)
    return FALSE;
  if (path->field->type != CR_TYPE_PART)
    return parse_inside (path->field, rest, path);
  if (rest == NULL)
    return FALSE;

  path->sub = parse_field (path->field->kind, rest, &rest);
  return path->sub != NULL && parse_inside (path->sub, rest, path);
}

static gboolean
parse_unknown (CrKind      kind,
               const char *pointer,
               CrPath     *path)
{
  g_auto (GStrv) segments = g_strsplit (pointer, "/", 4);
  guint          n = g_strv_length (segments);

  path->part = CR_PART_UNKNOWN;
  if (n == 0)
    return TRUE;
  if (n > 3 || *segments[0] != '\0' || n < 2)
    return FALSE;

  path->field = cr_kind_get_field (kind, segments[1]);
  if (path->field == NULL)
    return FALSE;
  if (path->field->type == CR_TYPE_TEXT)
    return n == 2;
  if (path->field->type != CR_TYPE_PART)
    return FALSE;
  if (n == 2)
    return TRUE;

  path->sub = cr_kind_get_field (path->field->kind, segments[2]);
  return path->sub != NULL && path->sub->type == CR_TYPE_TEXT;
}

gboolean
cr_path_parse (CrKind      kind,
               const char *string,
               CrPath     *path)
{
  g_return_val_if_fail (string != NULL && path != NULL, FALSE);

  *path = (CrPath){ .part = CR_PART_VALUE };
  return *string == '?' ? parse_unknown (kind, string + 1, path) : parse_value (kind, string, path);
}

char *
cr_path_to_string (const CrPath *path)
{
  GString    *string = g_string_new (path->part == CR_PART_UNKNOWN ? "?" : NULL);
  const char *separator = path->part == CR_PART_UNKNOWN ? "/" : ".";

  if (path->field != NULL)
    g_string_append_printf (string, "%s%s", path->part == CR_PART_UNKNOWN ? "/" : "", path->field->name);
  if (path->sub != NULL)
    g_string_append_printf (string, "%s%s", separator, path->sub->name);
  if (path->part == CR_PART_STALE)
    g_string_append (string, ".stale");
  if (path->part == CR_PART_SIDE)
    g_string_append_printf (string, ".%s", path->side);
  return g_string_free (string, FALSE);
}

gboolean
cr_path_equal (const CrPath *a,
               const CrPath *b)
{
  return a->field == b->field && a->sub == b->sub && a->side == b->side && a->part == b->part;
}

gboolean
cr_path_may_change (const CrPath *path)
{
  return path->field == NULL || (path->field->flags & (CR_FIELD_KEY | CR_FIELD_STATIC)) == 0;
}

const CrField *
cr_path_get_field (const CrPath *path)
{
  return path->sub != NULL ? path->sub : path->field;
}

CrType
cr_path_get_type (const CrPath *path)
{
  switch (path->part)
    {
    case CR_PART_SIDE:
      return CR_TYPE_STRING;
    case CR_PART_STALE:
      return CR_TYPE_IDS;
    case CR_PART_UNKNOWN:
      return CR_TYPE_MEMBERS;
    case CR_PART_VALUE:
    default:
      return cr_path_get_field (path)->type;
    }
}

static CrValue
get_in_text (const CrPath *path,
             const CrText *text)
{
  if (path->part == CR_PART_SIDE)
    return cr_value_string (cr_text_get (text, path->side));
  if (path->part == CR_PART_STALE)
    return cr_value_ids (cr_text_get_stale (text));
  return cr_value_members (cr_text_get_unknown (text));
}

/* field is a field of the record itself. */
static CrValue
get_in_record (const CrPath   *path,
               const CrRecord *record,
               const CrField  *field)
{
  if (field == NULL)
    return cr_value_members (record->unknown);
  if (field->type == CR_TYPE_TEXT)
    return get_in_text (path, CR_SLOT (record, field, CrText *));
  return cr_record_get (record, field);
}

static CrValue
get_absent (const CrPath *path)
{
  const CrField *field = cr_path_get_field (path);

  if (path->part == CR_PART_VALUE && field->type == CR_TYPE_INTEGER)
    return cr_value_integer (field->absent);
  return cr_value_absent (cr_path_get_type (path));
}

static gboolean
leads_into_part (const CrPath *path)
{
  return path->field != NULL && path->field->type == CR_TYPE_PART;
}

CrValue
cr_path_get (const CrPath   *path,
             const CrRecord *record)
{
  const CrRecord *part;

  if (!leads_into_part (path))
    return get_in_record (path, record, path->field);

  part = CR_SLOT (record, path->field, CrRecord *);
  return part != NULL ? get_in_record (path, part, path->sub) : get_absent (path);
}

static CrText *
set_in_text (const CrPath  *path,
             const CrText  *text,
             const CrValue *value)
{
  if (path->part == CR_PART_SIDE)
    return cr_text_with_side (text, path->side, value->string);
  if (path->part == CR_PART_STALE)
    return cr_text_with_stale (text, value->ids);
  return cr_text_with_unknown (text, value->members);
}

static void
set_in_record (const CrPath  *path,
               CrRecord      *record,
               const CrField *field,
               const CrValue *value)
{
  if (field == NULL)
    {
      cr_record_set_unknown (record, value->members);
    }
  else if (field->type == CR_TYPE_TEXT)
    {
      CrText *text = set_in_text (path, CR_SLOT (record, field, CrText *), value);

      cr_text_unref (CR_SLOT (record, field, CrText *));
      CR_SLOT (record, field, CrText *) = text;
    }
  else
    {
      cr_record_set (record, field, value);
    }
}

void
cr_path_set (const CrPath  *path,
             CrRecord      *record,
             const CrValue *value)
{
  CrRecord *part;

  g_return_if_fail (value->type == cr_path_get_type (path));

  if (!leads_into_part (path))
    {
      set_in_record (path, record, path->field, value);
      return;
    }

  part = CR_SLOT (record, path->field, CrRecord *);
  part = part != NULL ? cr_record_copy (part) : cr_record_new (path->field->kind, NULL);
  set_in_record (path, part, path->sub, value);
  cr_record_unref (CR_SLOT (record, path->field, CrRecord *));
  CR_SLOT (record, path->field, CrRecord *) = part;
  if (cr_record_is_empty (part))
    g_clear_pointer (&CR_SLOT (record, path->field, CrRecord *), cr_record_unref);
}

/* `path` names the text; one path per side that differs, and then the marks. */
static void
append_text_diff (GArray       *paths,
                  CrPath        path,
                  const CrText *a,
                  const CrText *b)
{
  path.part = CR_PART_SIDE;
  for (guint i = 0; i < cr_text_get_n_sides (b); i++)
    {
      const char *string;

      path.side = cr_text_get_side (b, i, &string);
      if (g_strcmp0 (cr_text_get (a, path.side), string) != 0)
        g_array_append_val (paths, path);
    }
  for (guint i = 0; i < cr_text_get_n_sides (a); i++)
    {
      path.side = cr_text_get_side (a, i, NULL);
      if (cr_text_get (b, path.side) == NULL)
        g_array_append_val (paths, path);
    }

  path.side = NULL;
  path.part = CR_PART_STALE;
  if (!cr_ids_equal (cr_text_get_stale (a), cr_text_get_stale (b)))
    g_array_append_val (paths, path);
  path.part = CR_PART_UNKNOWN;
  if (!cr_members_equal (cr_text_get_unknown (a), cr_text_get_unknown (b)))
    g_array_append_val (paths, path);
}

static void append_record_diff (GArray *paths, CrPath path, const CrRecord *a, const CrRecord *b);

static void
append_part_diff (GArray         *paths,
                  CrPath          path,
                  const CrRecord *a,
                  const CrRecord *b)
{
  g_autoptr (CrRecord) nothing = cr_record_new (path.field->kind, NULL);

  append_record_diff (paths, path, a != NULL ? a : nothing, b != NULL ? b : nothing);
}

/* `path` is empty for a record, and names the field for a part. */
static void
append_record_diff (GArray         *paths,
                    CrPath          path,
                    const CrRecord *a,
                    const CrRecord *b)
{
  const CrTable *table = cr_kind_get_table (a->kind);

  for (guint i = 0; i < table->n_fields; i++)
    {
      const CrField *field = &table->fields[i];
      CrPath         inner = path;

      if ((field->flags & (CR_FIELD_STATIC | CR_FIELD_KEY)) != 0 || cr_record_field_equal (a, b, field))
        continue;
      if (path.field != NULL)
        inner.sub = field;
      else
        inner.field = field;

      if (field->type == CR_TYPE_TEXT)
        append_text_diff (paths, inner, CR_SLOT (a, field, CrText *), CR_SLOT (b, field, CrText *));
      else if (field->type == CR_TYPE_PART)
        append_part_diff (paths, inner, CR_SLOT (a, field, CrRecord *), CR_SLOT (b, field, CrRecord *));
      else
        g_array_append_val (paths, inner);
    }

  path.part = CR_PART_UNKNOWN;
  if (!cr_members_equal (a->unknown, b->unknown))
    g_array_append_val (paths, path);
}

GArray *
cr_path_diff (const CrRecord *a,
              const CrRecord *b)
{
  GArray *paths = g_array_new (FALSE, FALSE, sizeof (CrPath));

  g_return_val_if_fail (a->kind == b->kind, paths);

  append_record_diff (paths, (CrPath){ .part = CR_PART_VALUE }, a, b);
  return paths;
}

static void
append_paths (GArray *paths,
              CrPath  path,
              CrKind  kind)
{
  const CrTable *table = cr_kind_get_table (kind);

  for (guint i = 0; i < table->n_fields; i++)
    {
      const CrField *field = &table->fields[i];
      CrPath         inner = path;

      if ((field->flags & (CR_FIELD_STATIC | CR_FIELD_KEY)) != 0 || field->type == CR_TYPE_CHILDREN)
        continue;
      if (path.field != NULL)
        inner.sub = field;
      else
        inner.field = field;

      if (field->type == CR_TYPE_PART)
        {
          append_paths (paths, inner, field->kind);
          continue;
        }
      for (guint side = 0; field->type == CR_TYPE_TEXT && side < 2; side++)
        {
          inner.part = CR_PART_SIDE;
          inner.side = cr_intern (side == 0 ? "en" : "ru");
          g_array_append_val (paths, inner);
        }
      if (field->type != CR_TYPE_TEXT)
        g_array_append_val (paths, inner);
    }
}

GArray *
cr_path_list (CrKind kind)
{
  GArray *paths = g_array_new (FALSE, FALSE, sizeof (CrPath));

  append_paths (paths, (CrPath){ .part = CR_PART_VALUE }, kind);
  return paths;
}
