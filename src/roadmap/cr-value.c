/* SPDX-License-Identifier: GPL-3.0-or-later
 * Values of fields and changes. */
#include "config.h"

#include "cr-record.h"

CrValue
cr_value_absent (CrType type)
{
  return (CrValue){ .type = type };
}

/* The empty string is no id and no string: what is empty is absent. */
CrValue
cr_value_id (const char *id)
{
  gboolean has_any = id != NULL && id[0] != '\0';

  return (CrValue){ .type = CR_TYPE_ID, .id = has_any ? cr_intern (id) : NULL };
}

CrValue
cr_value_string (const char *string)
{
  gboolean has_any = string != NULL && string[0] != '\0';

  return (CrValue){ .type = CR_TYPE_STRING, .string = has_any ? g_ref_string_new (string) : NULL };
}

CrValue
cr_value_integer (gint64 integer)
{
  return (CrValue){ .type = CR_TYPE_INTEGER, .integer = integer };
}

CrValue
cr_value_boolean (gboolean boolean)
{
  return (CrValue){ .type = CR_TYPE_BOOLEAN, .boolean = boolean };
}

CrValue
cr_value_day (CrDay day)
{
  return (CrValue){ .type = CR_TYPE_DAY, .day = day };
}

CrValue
cr_value_text (CrText *text)
{
  return (CrValue){ .type = CR_TYPE_TEXT, .text = cr_text_ref (text) };
}

CrValue
cr_value_ids (CrIds *ids)
{
  return (CrValue){ .type = CR_TYPE_IDS, .ids = cr_ids_ref (ids) };
}

CrValue
cr_value_list (CrList *list)
{
  return (CrValue){ .type = CR_TYPE_LIST, .list = cr_list_ref (list) };
}

CrValue
cr_value_part (CrRecord *part)
{
  return (CrValue){ .type = CR_TYPE_PART, .part = part != NULL ? cr_record_ref (part) : NULL };
}

CrValue
cr_value_members (CrMembers *members)
{
  return (CrValue){ .type = CR_TYPE_MEMBERS, .members = cr_members_ref (members) };
}

CrValue
cr_value_copy (const CrValue *value)
{
  switch (value->type)
    {
    case CR_TYPE_STRING:
      if (value->string != NULL)
        g_ref_string_acquire (value->string);
      return *value;
    case CR_TYPE_TEXT:
      return cr_value_text (value->text);
    case CR_TYPE_IDS:
      return cr_value_ids (value->ids);
    case CR_TYPE_LIST:
      return cr_value_list (value->list);
    case CR_TYPE_PART:
      return cr_value_part (value->part);
    case CR_TYPE_MEMBERS:
      return cr_value_members (value->members);
    case CR_TYPE_ID:
    case CR_TYPE_INTEGER:
    case CR_TYPE_BOOLEAN:
    case CR_TYPE_DAY:
    case CR_TYPE_CHILDREN:
    default:
      return *value;
    }
}

void
cr_value_clear (CrValue *value)
{
  switch (value->type)
    {
    case CR_TYPE_STRING:
      g_clear_pointer (&value->string, g_ref_string_release);
      break;
    case CR_TYPE_TEXT:
      g_clear_pointer (&value->text, cr_text_unref);
      break;
    case CR_TYPE_IDS:
      g_clear_pointer (&value->ids, cr_ids_unref);
      break;
    case CR_TYPE_LIST:
      g_clear_pointer (&value->list, cr_list_unref);
      break;
    case CR_TYPE_PART:
      g_clear_pointer (&value->part, cr_record_unref);
      break;
    case CR_TYPE_MEMBERS:
      g_clear_pointer (&value->members, cr_members_unref);
      break;
    case CR_TYPE_ID:
    case CR_TYPE_INTEGER:
    case CR_TYPE_BOOLEAN:
    case CR_TYPE_DAY:
    case CR_TYPE_CHILDREN:
    default:
      break;
    }
}

gboolean
cr_value_equal (const CrValue *a,
                const CrValue *b)
{
  if (a->type != b->type)
    return FALSE;

  switch (a->type)
    {
    case CR_TYPE_ID:
      return a->id == b->id;
    case CR_TYPE_STRING:
      return g_strcmp0 (a->string, b->string) == 0;
    case CR_TYPE_INTEGER:
      return a->integer == b->integer;
    case CR_TYPE_BOOLEAN:
      return !a->boolean == !b->boolean;
    case CR_TYPE_DAY:
      return a->day == b->day;
    case CR_TYPE_TEXT:
      return cr_text_equal (a->text, b->text);
    case CR_TYPE_IDS:
      return cr_ids_equal (a->ids, b->ids);
    case CR_TYPE_LIST:
      return cr_list_equal (a->list, b->list);
    case CR_TYPE_PART:
      return a->part == b->part || (a->part != NULL && b->part != NULL && cr_record_equal (a->part, b->part));
    case CR_TYPE_MEMBERS:
      return cr_members_equal (a->members, b->members);
    case CR_TYPE_CHILDREN:
    default:
      return TRUE;
    }
}
