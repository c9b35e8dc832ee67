/* SPDX-License-Identifier: GPL-3.0-or-later
 * Roadmaps for tests, written down by paths: cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "area", "area-concept",
 * "after", "t-2 t-3", "progress", "40", NULL). */
#pragma once

#include "cr-path.h"
#include "cr-roadmap.h"

#include <string.h>

static inline CrIds *
cr_test_ids (const char *words)
{
  g_auto (GStrv) ids = words != NULL && *words != '\0' ? g_strsplit (words, " ", -1) : NULL;

  return ids != NULL ? cr_ids_new ((const char *const *) ids, g_strv_length (ids)) : NULL;
}

static inline CrValue
cr_test_value (CrType      type,
               const char *text)
{
  CrValue value = cr_value_absent (type);

  switch (type)
    {
    case CR_TYPE_ID:
      return cr_value_id (text);
    case CR_TYPE_STRING:
      return cr_value_string (text);
    case CR_TYPE_INTEGER:
      return cr_value_integer (g_ascii_strtoll (text, NULL, 10));
    case CR_TYPE_BOOLEAN:
      return cr_value_boolean (g_str_equal (text, "true"));
    case CR_TYPE_DAY:
      g_assert_true (*text == '\0' || cr_day_parse (text, &value.day));
      return value;
    case CR_TYPE_IDS:
      value.ids = cr_test_ids (text);
      return value;
    case CR_TYPE_TEXT:
    case CR_TYPE_LIST:
    case CR_TYPE_PART:
    case CR_TYPE_CHILDREN:
    case CR_TYPE_MEMBERS:
    default:
      g_assert_not_reached ();
    }
}

/* Paths and their values as strings, up to NULL; ids are parted by spaces. */
static inline void
cr_test_fill (CrRecord *record,
              va_list   arguments)
{
  for (const char *name = va_arg (arguments, const char *); name != NULL; name = va_arg (arguments, const char *))
    {
      const char *text = va_arg (arguments, const char *);
      CrPath      path;

      g_assert_true (cr_path_parse ((CrKind) record->kind, name, &path));
      g_auto (CrValue) value = cr_test_value (cr_path_get_type (&path), text);
      cr_path_set (&path, record, &value);
    }
}

/* A part, or a record that stands in no roadmap. (transfer full) */
G_GNUC_NULL_TERMINATED static inline CrRecord *
cr_test_record (CrKind      kind,
                const char *key,
                ...)
{
  CrRecord *record = cr_record_new (kind, key);
  va_list   arguments;

  va_start (arguments, key);
  cr_test_fill (record, arguments);
  va_end (arguments);
  return record;
}

/* Puts a record behind those there are; it stays readable as long as the roadmap holds it. */
G_GNUC_NULL_TERMINATED static inline CrRecord *
cr_test_add (CrRoadmap  *roadmap,
             CrKind      kind,
             const char *parent,
             const char *key,
             ...)
{
  CrRecord *record = cr_record_new (kind, key);
  va_list   arguments;

  va_start (arguments, key);
  cr_test_fill (record, arguments);
  va_end (arguments);
  g_assert_true (cr_roadmap_load_record (roadmap, parent, record));
  return record;
}

/* Gives the head other values. */
G_GNUC_NULL_TERMINATED static inline void
cr_test_set_head (CrRoadmap *roadmap,
                  ...)
{
  CrRecord *head = cr_record_copy (&cr_roadmap_get_head (roadmap)->record);
  va_list   arguments;

  va_start (arguments, roadmap);
  cr_test_fill (head, arguments);
  va_end (arguments);
  g_assert_true (cr_roadmap_load_record (roadmap, NULL, head));
}

/* A list of parts; takes the parts over. (transfer full) */
G_GNUC_NULL_TERMINATED static inline CrList *
cr_test_list (CrRecord *first,
              ...)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_record_unref);
  va_list               arguments;

  va_start (arguments, first);
  for (CrRecord *item = first; item != NULL; item = va_arg (arguments, CrRecord *))
    g_ptr_array_add (items, item);
  va_end (arguments);
  return cr_list_new ((CrRecord *const *) items->pdata, items->len);
}

/* Puts a list into the field of a record that nobody else sees; takes the list over. */
static inline void
cr_test_set_list (CrRecord   *record,
                  const char *name,
                  CrList     *list)
{
  g_auto (CrValue) value = cr_value_list (list);

  cr_record_set (record, cr_kind_get_field ((CrKind) record->kind, name), &value);
  cr_list_unref (list);
}

/* "a" or NULL, one of the words, chosen at random. */
static inline const char *
cr_test_choose (GRand             *random,
                const char *const *words,
                guint              n_words)
{
  guint n = (guint) g_rand_int_range (random, 0, (gint32) n_words + 1);

  return n < n_words ? words[n] : NULL;
}
