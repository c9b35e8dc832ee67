/* SPDX-License-Identifier: GPL-3.0-or-later
 * Changes in the words of a language. */
#include "config.h"

#include "cr-words.h"

#include "cr-labels.h"
#include "cr-language.h"
#include "cr-quote.h"

#include <glib/gi18n-lib.h>

/* The names of inserting, removing and moving, by kind. %s is the name of the record. */
static const struct
{
  const char *insert;
  const char *remove;
  const char *move;
} sentences[CR_N_RECORD_KINDS] = {
  [CR_KIND_UNIT] = { NC_ ("change", "Unit “%s” added"),
                     NC_ ("change", "Unit “%s” deleted"),
                     NC_ ("change", "Unit “%s” moved") },
  [CR_KIND_TASK] = { NC_ ("change", "Task “%s” added"),
                     NC_ ("change", "Task “%s” deleted"),
                     NC_ ("change", "Task “%s” moved") },
  [CR_KIND_ROUND] = { NC_ ("change", "Assessment “%s” added"),
                      NC_ ("change", "Assessment “%s” deleted"),
                      NC_ ("change", "Assessment “%s” moved") },
  [CR_KIND_RATING] = { NC_ ("change", "Rating of “%s” added"),
                       NC_ ("change", "Rating of “%s” deleted"),
                       NC_ ("change", "Rating of “%s” moved") },
  [CR_KIND_INSTRUMENT] = { NC_ ("change", "Use of the instrument “%s” added"),
                           NC_ ("change", "Use of the instrument “%s” deleted"),
                           NC_ ("change", "Use of the instrument “%s” moved") },
  [CR_KIND_TECHNOLOGY] = { NC_ ("change", "Watch entry “%s” added"),
                           NC_ ("change", "Watch entry “%s” deleted"),
                           NC_ ("change", "Watch entry “%s” moved") },
  [CR_KIND_ANSWER] = { NC_ ("change", "Answer to “%s” added"),
                       NC_ ("change", "Answer to “%s” deleted"),
                       NC_ ("change", "Answer to “%s” moved") },
  [CR_KIND_BASELINE] = { NC_ ("change", "Baseline “%s” added"),
                         NC_ ("change", "Baseline “%s” deleted"),
                         NC_ ("change", "Baseline “%s” moved") },
};

/* How many records the set treats as it treats the first one. */
static guint
count_alike (const CrChangeSet *set,
             const CrChange    *first)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < cr_change_set_get_length (set); i++)
    {
      const CrChange *change = cr_change_set_get (set, i);

      if (change->op == first->op && change->kind == first->kind &&
          (change->op != CR_CHANGE_SET || change->path.field == first->path.field))
        g_hash_table_add (keys, (gpointer) change->key);
    }
  return g_hash_table_size (keys);
}

/* How many records of that kind the set treats in any way. */
static guint
count_of_kind (const CrChangeSet *set,
               CrKind             kind)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < cr_change_set_get_length (set); i++)
    if (cr_change_set_get (set, i)->kind == kind)
      g_hash_table_add (keys, (gpointer) cr_change_set_get (set, i)->key);
  return g_hash_table_size (keys);
}

/* The formats stand in tables, here and in cr-labels.c, and take what their callers give. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static char *
print_count (const char *singular,
             const char *plural,
             guint       n,
             const char *language)
{
  return g_strdup_printf (cr_translate_plural (language, "change", singular, plural, n), n);
}

static char *
print_name (const char *sentence,
            const char *name,
            const char *language)
{
  g_autofree char *isolated = cr_quote_isolate (name);

  return g_strdup_printf (cr_translate (language, "change", sentence), isolated);
}
#pragma GCC diagnostic pop

static char *
describe_settings (const CrChange *first,
                   guint           n,
                   const char     *language)
{
  const char      *field = first->path.field != NULL ? first->path.field->name : "";
  const char      *label = first->kind == CR_KIND_TASK ? cr_label_get_for_path (field) : NULL;
  g_autofree char *path = NULL;

  if (label != NULL)
    return print_count (label, cr_label_find_plural (label), n, language);

  path = cr_words_describe_path (&first->path, language);
  return print_name (NC_ ("change", "Change “%s”"), path, language);
}

static char *
describe_records (const CrChange *first,
                  guint           n,
                  const char     *language)
{
  gboolean is_task = first->kind == CR_KIND_TASK;

  switch (first->op)
    {
    case CR_CHANGE_INSERT:
      return is_task ? print_count (CR_PLURAL ("change", "Add %u task", "Add %u tasks"), n, language)
                     : print_count (CR_PLURAL ("change", "Add %u entry", "Add %u entries"), n, language);
    case CR_CHANGE_REMOVE:
      return is_task ? print_count (CR_PLURAL ("change", "Delete %u task", "Delete %u tasks"), n, language)
                     : print_count (CR_PLURAL ("change", "Delete %u entry", "Delete %u entries"), n, language);
    case CR_CHANGE_MOVE:
    case CR_CHANGE_SET:
    default:
      return is_task ? print_count (CR_PLURAL ("change", "Move %u task", "Move %u tasks"), n, language)
                     : print_count (CR_PLURAL ("change", "Move %u entry", "Move %u entries"), n, language);
    }
}

/* Records coming, going or moving name a set before what is set along with them. */
static const CrChange *
get_leading_change (const CrChangeSet *set)
{
  for (guint i = 0; i < cr_change_set_get_length (set); i++)
    if (cr_change_set_get (set, i)->op != CR_CHANGE_SET)
      return cr_change_set_get (set, i);
  return cr_change_set_get (set, 0);
}

char *
cr_words_describe_set (const CrChangeSet *set,
                       const char        *language)
{
  const char     *label = cr_change_set_get_label (set), *plural = cr_label_find_plural (label);
  const CrChange *first;

  if (label != NULL && plural == NULL)
    return g_strdup (cr_translate (language, "change", label));
  if (cr_change_set_get_length (set) == 0)
    return g_strdup ("");

  first = get_leading_change (set);
  if (plural != NULL)
    return print_count (label, plural, count_of_kind (set, first->kind), language);
  return first->op == CR_CHANGE_SET ? describe_settings (first, count_alike (set, first), language)
                                    : describe_records (first, count_alike (set, first), language);
}

/* "Owner: ICT Department → Legal Department", or what was added and removed. */
static char *
describe_setting (const CrChange    *change,
                  CrRoadmap         *old,
                  CrRoadmap         *fresh,
                  const CrCatalogue *catalogue,
                  const CrWording   *wording)
{
  const char      *language = wording->language;
  g_autofree char *path = cr_words_describe_path (&change->path, language);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  CrValue          added = { .type = CR_TYPE_IDS, .ids = change->added };
  CrValue          removed = { .type = CR_TYPE_IDS, .ids = change->removed };

  if (change->path.part == CR_PART_UNKNOWN)
    return g_strdup_printf ("%s: %s", path, cr_translate (language, "change", NC_ ("change", "changed")));
  if (change->added == NULL && change->removed == NULL)
    {
      before = cr_words_describe_value (&change->path, &change->before, old, fresh, catalogue, wording);
      after = cr_words_describe_value (&change->path, &change->after, fresh, old, catalogue, wording);
      return g_strdup_printf ("%s: %s → %s", path, before, after);
    }

  after = cr_words_describe_value (&change->path, &added, fresh, old, catalogue, wording);
  before = cr_words_describe_value (&change->path, &removed, old, fresh, catalogue, wording);
  if (change->removed == NULL)
    return g_strdup_printf (cr_translate (language, "change", NC_ ("change", "%s: added %s")), path, after);
  if (change->added == NULL)
    return g_strdup_printf (cr_translate (language, "change", NC_ ("change", "%s: removed %s")), path, before);
  return g_strdup_printf (cr_translate (language, "change", NC_ ("change", "%s: added %s, removed %s")), path, after,
                          before);
}

char *
cr_words_describe_change (const CrChange    *change,
                          CrRoadmap         *before,
                          CrRoadmap         *after,
                          const CrCatalogue *catalogue,
                          const CrWording   *wording)
{
  const char      *language = wording->language;
  const CrRecord  *record = change->record;
  g_autofree char *name = NULL;
  g_autofree char *isolated = NULL;
  g_autofree char *setting = NULL;

  if (record == NULL)
    record = cr_roadmap_lookup (before, change->kind, change->parent, change->key);
  if (record == NULL)
    record = cr_roadmap_lookup (after, change->kind, change->parent, change->key);
  name = record != NULL ? cr_words_name_record (record, catalogue, wording) : g_strdup (change->key);

  switch (change->op)
    {
    case CR_CHANGE_INSERT:
      return print_name (sentences[change->kind].insert, name, language);
    case CR_CHANGE_REMOVE:
      return print_name (sentences[change->kind].remove, name, language);
    case CR_CHANGE_MOVE:
      return print_name (sentences[change->kind].move, name, language);
    case CR_CHANGE_SET:
    default:
      setting = describe_setting (change, before, after, catalogue, wording);
      if (change->kind == CR_KIND_ROADMAP)
        return g_steal_pointer (&setting);
      isolated = cr_quote_isolate (name);
      return g_strdup_printf (cr_translate (language, "change", NC_ ("change", "“%s”: %s")), isolated, setting);
    }
}
