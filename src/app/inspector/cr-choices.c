/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the fields of a task that refer to something can refer to, and the names of it. */
#include "config.h"

#include "cr-choices.h"

#include "cr-interface.h"

#include <glib/gi18n.h>

/* Which groups of the catalogue the ids of a field come from, ended by CR_GROUP_NONE; records of the file's own come
 * after them. */
static const struct
{
  const char *path;
  CrGroup     groups[12];
  CrKind      own;
} sources[] = {
  { "area", { CR_GROUP_AREA, CR_GROUP_NONE }, CR_N_KINDS },
  { "services", { CR_GROUP_ESERVICE, CR_GROUP_NONE }, CR_N_KINDS },
  { "capabilities", { CR_GROUP_CAPABILITY, CR_GROUP_NONE }, CR_N_KINDS },
  { "enablers", { CR_GROUP_ENABLER, CR_GROUP_NONE }, CR_N_KINDS },
  { "priorities", { CR_GROUP_PRIORITY, CR_GROUP_NONE }, CR_N_KINDS },
  { "instruments", { CR_GROUP_INSTRUMENT, CR_GROUP_NONE }, CR_KIND_INSTRUMENT },
  { "tags",
    { CR_GROUP_TOPIC, CR_GROUP_TREND, CR_GROUP_TECHNOLOGY, CR_GROUP_RECOMMENDATION, CR_GROUP_STAKEHOLDER,
      CR_GROUP_COMPETENCE, CR_GROUP_FACTOR, CR_GROUP_WORKSTREAM, CR_GROUP_CHALLENGE, CR_GROUP_GOVERNANCE,
      CR_GROUP_QUESTION, CR_GROUP_MEMBER },
    CR_KIND_TECHNOLOGY },
};

static gsize
find_source (const char *path)
{
  gsize n = 0;

  while (n < G_N_ELEMENTS (sources) && !g_str_equal (sources[n].path, path))
    n++;
  return n;
}

char *
cr_choices_name (CrSubject  *subject,
                 const char *path,
                 const char *id,
                 gboolean    at_length)
{
  CrRoadmap      *roadmap = cr_subject_get_roadmap (subject);
  CrCatalogue    *catalogue = cr_subject_get_catalogue (subject);
  const char     *language = cr_interface_get_language ();
  const CrEntry  *entry = cr_catalogue_lookup (catalogue, id);
  const CrRecord *record = NULL;

  if (cr_choices_can_type (path))
    return g_strdup (cr_roadmap_show_unit (roadmap, id, cr_interface_get_content_language ()));
  if (g_str_equal (path, "after"))
    record = cr_roadmap_lookup (roadmap, CR_KIND_TASK, NULL, id);
  else if (entry != NULL)
    return g_strdup (at_length ? cr_entry_get_title (entry, language) : cr_entry_get_short_title (entry, language));
  else if (find_source (path) < G_N_ELEMENTS (sources) && sources[find_source (path)].own != CR_N_KINDS)
    record = cr_roadmap_lookup (roadmap, sources[find_source (path)].own, NULL, id);
  return record != NULL ? cr_words_name_record (record, catalogue, cr_interface_get_wording ()) : g_strdup (id);
}

static void
append (GListStore *choices,
        const char *id,
        const char *title,
        const char *description)
{
  g_autoptr (CrChoice) choice = cr_choice_new (id, title, description);

  g_list_store_append (choices, choice);
}

/* “Recommendation · what it asks for”. (transfer full) */
static char *
describe_entry (CrCatalogue   *catalogue,
                const CrEntry *entry,
                gboolean       with_group)
{
  const char    *language = cr_interface_get_language ();
  const char    *description = cr_entry_get_description (entry, language);
  const CrEntry *parent = entry->parent != NULL ? cr_catalogue_lookup (catalogue, entry->parent) : NULL;
  const char    *group = NULL;

  if (with_group)
    group = cr_entry_get_short_title (cr_catalogue_get_group_words (catalogue, entry->group), language);
  else if (parent != NULL)
    group = cr_entry_get_short_title (parent, language);
  if (group == NULL || description == NULL)
    return g_strdup (group != NULL ? group : description);
  return g_strdup_printf ("%s · %s", group, description);
}

static void
append_entries (GListStore  *choices,
                CrCatalogue *catalogue,
                gsize        source)
{
  gboolean many = sources[source].groups[1] != CR_GROUP_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (sources[source].groups) && sources[source].groups[i] != CR_GROUP_NONE; i++)
    {
      const CrEntry *const *entries = cr_catalogue_get_group (catalogue, sources[source].groups[i], NULL);

      for (; *entries != NULL; entries++)
        {
          g_autofree char *description = describe_entry (catalogue, *entries, many);

          append (choices, (*entries)->id, cr_entry_get_title (*entries, cr_interface_get_language ()), description);
        }
    }
}

/* Records the roadmap has of its own; those that only say how an entry of the catalogue is used are left out. */
static void
append_own (GListStore *choices,
            CrSubject  *subject,
            CrKind      kind)
{
  CrRoadmap *roadmap = cr_subject_get_roadmap (subject);

  for (guint i = 0; i < cr_roadmap_get_length (roadmap, kind, NULL); i++)
    {
      const CrRecord  *record = cr_roadmap_get_nth (roadmap, kind, NULL, i);
      const char      *key = cr_record_get_key (record);
      g_autofree char *name = cr_words_name_record (record, NULL, cr_interface_get_wording ());

      if (cr_catalogue_lookup (cr_subject_get_catalogue (subject), key) == NULL)
        append (choices, key, name, _ ("Of this administration"));
    }
}

static void
append_units (GListStore *choices,
              CrRoadmap  *roadmap)
{
  for (guint i = 0; i < cr_roadmap_get_length (roadmap, CR_KIND_UNIT, NULL); i++)
    {
      const char *id = cr_record_get_key (cr_roadmap_get_nth (roadmap, CR_KIND_UNIT, NULL, i));

      append (choices, id, cr_roadmap_show_unit (roadmap, id, cr_interface_get_content_language ()), NULL);
    }
}

char *
cr_choices_describe_task (CrCatalogue  *catalogue,
                          const CrTask *task)
{
  const char      *language = cr_interface_get_language ();
  const CrEntry   *status = cr_catalogue_lookup (catalogue, cr_status_to_id (cr_task_get_status (task)));
  const char      *word = status != NULL ? cr_entry_get_short_title (status, language) : "";
  g_autofree char *dates = cr_interface_format_range (task->start, task->finish);

  if (task->start == CR_DAY_NONE && task->finish == CR_DAY_NONE)
    return g_strdup (word);
  return g_strdup_printf ("%s · %s", word, dates);
}

/* All tasks but the one that is edited. */
static void
append_tasks (GListStore *choices,
              CrSubject  *subject)
{
  CrRoadmap            *roadmap = cr_subject_get_roadmap (subject);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    {
      const CrTask    *task = cr_roadmap_get_task (roadmap, i);
      g_autofree char *description = NULL;

      if (task == cr_subject_get_task (subject))
        continue;
      description = cr_choices_describe_task (cr_subject_get_catalogue (subject), task);
      g_ptr_array_add (found, cr_choice_new (task->id, cr_text_show (task->title, cr_interface_get_content_language ()),
                                             description));
    }
  g_list_store_splice (choices, 0, 0, found->pdata, found->len);
}

GListStore *
cr_choices_list (CrSubject  *subject,
                 const char *path)
{
  g_autoptr (GListStore) choices = g_list_store_new (CR_TYPE_CHOICE);
  gsize                  source = find_source (path);

  if (cr_choices_can_type (path))
    append_units (choices, cr_subject_get_roadmap (subject));
  else if (g_str_equal (path, "after"))
    append_tasks (choices, subject);
  if (source < G_N_ELEMENTS (sources))
    append_entries (choices, cr_subject_get_catalogue (subject), source);
  if (source < G_N_ELEMENTS (sources) && sources[source].own != CR_N_KINDS)
    append_own (choices, subject, sources[source].own);
  return g_steal_pointer (&choices);
}

gboolean
cr_choices_can_type (const char *path)
{
  return g_str_equal (path, "owner") || g_str_equal (path, "partners");
}
