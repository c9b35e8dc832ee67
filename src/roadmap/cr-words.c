/* SPDX-License-Identifier: GPL-3.0-or-later
 * Changes in the words of a language. */
#include "config.h"

#include "cr-words.h"

#include "cr-labels.h"
#include "cr-language.h"

#include <glib/gi18n-lib.h>

/* What is done to the tasks of a set, when the first change sets this path. The rest is told by the name of the
 * field. */
static const struct
{
  const char *path;
  const char *singular;
  const char *plural;
} set_names[] = {
  { "title", CR_PLURAL ("change", "Edit the title of %u task", "Edit the title of %u tasks") },
  { "description", CR_PLURAL ("change", "Edit the description of %u task", "Edit the description of %u tasks") },
  { "area", CR_PLURAL ("change", "Set the area of %u task", "Set the area of %u tasks") },
  { "services",
    CR_PLURAL ("change", "Set the electronic services of %u task", "Set the electronic services of %u tasks") },
  { "capabilities", CR_PLURAL ("change", "Set the capabilities of %u task", "Set the capabilities of %u tasks") },
  { "enablers", CR_PLURAL ("change", "Set the enablers of %u task", "Set the enablers of %u tasks") },
  { "priorities", CR_PLURAL ("change", "Set the priority areas of %u task", "Set the priority areas of %u tasks") },
  { "instruments", CR_PLURAL ("change", "Set the instruments of %u task", "Set the instruments of %u tasks") },
  { "tags", CR_PLURAL ("change", "Set the tags of %u task", "Set the tags of %u tasks") },
  { "status", CR_PLURAL ("change", "Set the status of %u task", "Set the status of %u tasks") },
  { "reason", CR_PLURAL ("change", "Edit the reason of %u task", "Edit the reason of %u tasks") },
  { "progress", CR_PLURAL ("change", "Set the progress of %u task", "Set the progress of %u tasks") },
  { "priority", CR_PLURAL ("change", "Set the priority of %u task", "Set the priority of %u tasks") },
  { "owner", CR_PLURAL ("change", "Set the owner of %u task", "Set the owner of %u tasks") },
  { "partners", CR_PLURAL ("change", "Set the partners of %u task", "Set the partners of %u tasks") },
  { "start", CR_PLURAL ("change", "Set the start of %u task", "Set the start of %u tasks") },
  { "finish", CR_PLURAL ("change", "Set the finish of %u task", "Set the finish of %u tasks") },
  { "after", CR_PLURAL ("change", "Set the predecessors of %u task", "Set the predecessors of %u tasks") },
  { "result", CR_PLURAL ("change", "Edit the result of %u task", "Edit the result of %u tasks") },
  { "costs", CR_PLURAL ("change", "Set the costs of %u task", "Set the costs of %u tasks") },
  { "links", CR_PLURAL ("change", "Set the links of %u task", "Set the links of %u tasks") },
  { "notes", CR_PLURAL ("change", "Edit the notes of %u task", "Edit the notes of %u tasks") },
};

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

/* How many records the set treats as it treats the first one; whatever is set in them, unless by_field. */
static guint
count_alike (const CrChangeSet *set,
             const CrChange    *first,
             gboolean           by_field)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < cr_change_set_get_length (set); i++)
    {
      const CrChange *change = cr_change_set_get (set, i);

      if (change->op == first->op && change->kind == first->kind &&
          (change->op != CR_CHANGE_SET || !by_field || change->path.field == first->path.field))
        g_hash_table_add (keys, (gpointer) change->key);
    }
  return g_hash_table_size (keys);
}

/* The formats stand in the tables above and take what their callers give. */
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
  return g_strdup_printf (cr_translate (language, "change", sentence), name);
}
#pragma GCC diagnostic pop

static char *
describe_settings (const CrChange *first,
                   guint           n,
                   const char     *language)
{
  const char      *field = first->path.field != NULL ? first->path.field->name : "";
  g_autofree char *path = NULL;

  for (guint i = 0; first->kind == CR_KIND_TASK && i < G_N_ELEMENTS (set_names); i++)
    if (g_str_equal (set_names[i].path, field))
      return print_count (set_names[i].singular, set_names[i].plural, n, language);

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
  guint           n;

  if (label != NULL && plural == NULL)
    return g_strdup (cr_translate (language, "change", label));
  if (cr_change_set_get_length (set) == 0)
    return g_strdup ("");

  first = get_leading_change (set);
  n = count_alike (set, first, label == NULL);
  if (plural != NULL)
    return print_count (label, plural, n, language);
  return first->op == CR_CHANGE_SET ? describe_settings (first, n, language) : describe_records (first, n, language);
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
      return g_strdup_printf (cr_translate (language, "change", NC_ ("change", "“%s”: %s")), name, setting);
    }
}
