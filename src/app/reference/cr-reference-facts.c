/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the page “Reference” lists. */
#include "config.h"

#include "cr-reference-facts.h"

#include "cr-interface.h"
#include "cr-search.h"
#include "cr-task.h"

#include <glib/gi18n.h>

const char *const cr_reference_stages[CR_N_STAGES + 1] = { "watch", "assess", "pilot", "adopt", "drop", NULL };
const char *const cr_reference_uses[CR_N_USES + 1] = { "impl-none", "impl-pilot", "impl-partial", "impl-full", NULL };

static const CrGroup groups[CR_N_REFERENCE_KINDS] = {
  [CR_REFERENCE_INSTRUMENTS] = CR_GROUP_INSTRUMENT,
  [CR_REFERENCE_WATCH] = CR_GROUP_TECHNOLOGY,
  [CR_REFERENCE_ENABLERS] = CR_GROUP_ENABLER,
  [CR_REFERENCE_PRIORITIES] = CR_GROUP_PRIORITY,
  [CR_REFERENCE_TRENDS] = CR_GROUP_TREND,
  [CR_REFERENCE_TOPICS] = CR_GROUP_TOPIC,
  [CR_REFERENCE_COMPETENCES] = CR_GROUP_COMPETENCE,
  [CR_REFERENCE_FACTORS] = CR_GROUP_FACTOR,
  [CR_REFERENCE_RECOMMENDATIONS] = CR_GROUP_RECOMMENDATION,
  [CR_REFERENCE_CAPABILITIES] = CR_GROUP_CAPABILITY,
  [CR_REFERENCE_AREAS] = CR_GROUP_AREA,
  [CR_REFERENCE_SERVICES] = CR_GROUP_ESERVICE,
  [CR_REFERENCE_STAKEHOLDERS] = CR_GROUP_STAKEHOLDER,
  [CR_REFERENCE_GOVERNANCE] = CR_GROUP_GOVERNANCE,
  [CR_REFERENCE_QUESTIONS] = CR_GROUP_QUESTION,
  [CR_REFERENCE_MEMBERS] = CR_GROUP_MEMBER,
  [CR_REFERENCE_WORKSTREAMS] = CR_GROUP_WORKSTREAM,
  [CR_REFERENCE_CHALLENGES] = CR_GROUP_CHALLENGE,
  [CR_REFERENCE_STARTERS] = CR_GROUP_TEMPLATE,
};

const char *
cr_reference_kind_get_title (CrReferenceKind    kind,
                             const CrCatalogue *catalogue)
{
  g_return_val_if_fail (kind < CR_N_REFERENCE_KINDS, NULL);

  if (kind == CR_REFERENCE_WATCH)
    return C_ ("reference", "Technology watch");
  return cr_entry_get_short_title (cr_catalogue_get_group_words (catalogue, groups[kind]),
                                   cr_interface_get_language ());
}

/* The kind of records that belong to entries of this kind; CR_N_KINDS for none. */
static CrKind
get_records (CrReferenceKind kind)
{
  if (kind == CR_REFERENCE_INSTRUMENTS)
    return CR_KIND_INSTRUMENT;
  return kind == CR_REFERENCE_WATCH ? CR_KIND_TECHNOLOGY : CR_N_KINDS;
}

GPtrArray *
cr_reference_list (CrRoadmap         *roadmap,
                   const CrCatalogue *catalogue,
                   CrReferenceKind    kind)
{
  GPtrArray *ids = g_ptr_array_new ();
  CrKind     records = get_records (kind);
  guint      n_records = records != CR_N_KINDS ? cr_roadmap_get_length (roadmap, records, NULL) : 0;

  g_return_val_if_fail (kind < CR_N_REFERENCE_KINDS, ids);

  for (const CrEntry *const *entry = cr_catalogue_get_group (catalogue, groups[kind], NULL); *entry != NULL; entry++)
    g_ptr_array_add (ids, (gpointer) (*entry)->id);
  for (guint i = 0; i < n_records; i++)
    {
      const char *id = cr_record_get_key (cr_roadmap_get_nth (roadmap, records, NULL, i));

      if (!cr_catalogue_is_of_group (catalogue, id, groups[kind]))
        g_ptr_array_add (ids, (gpointer) id);
    }
  return ids;
}

CrReferenceKind
cr_reference_find_kind (CrRoadmap         *roadmap,
                        const CrCatalogue *catalogue,
                        const char        *id)
{
  const CrEntry  *entry = cr_catalogue_lookup (catalogue, id);
  CrReferenceKind kind = 0;

  if (entry == NULL && id != NULL && cr_reference_get_instrument (roadmap, id) != NULL)
    return CR_REFERENCE_INSTRUMENTS;
  if (entry == NULL && id != NULL && cr_reference_get_technology (roadmap, id) != NULL)
    return CR_REFERENCE_WATCH;
  while (kind < CR_N_REFERENCE_KINDS && (entry == NULL || groups[kind] != entry->group))
    kind++;
  return kind;
}

const CrInstrument *
cr_reference_get_instrument (CrRoadmap  *roadmap,
                             const char *id)
{
  return CR_INSTRUMENT (cr_roadmap_lookup (roadmap, CR_KIND_INSTRUMENT, NULL, id));
}

const CrTechnology *
cr_reference_get_technology (CrRoadmap  *roadmap,
                             const char *id)
{
  return CR_TECHNOLOGY (cr_roadmap_lookup (roadmap, CR_KIND_TECHNOLOGY, NULL, id));
}

gboolean
cr_reference_is_own (CrRoadmap         *roadmap,
                     const CrCatalogue *catalogue,
                     const char        *id)
{
  return id != NULL && cr_catalogue_lookup (catalogue, id) == NULL &&
         (cr_reference_get_instrument (roadmap, id) != NULL || cr_reference_get_technology (roadmap, id) != NULL);
}

const char *
cr_reference_get_name (CrRoadmap         *roadmap,
                       const CrCatalogue *catalogue,
                       const char        *id)
{
  const CrEntry      *entry = cr_catalogue_lookup (catalogue, id);
  const CrInstrument *instrument = NULL;
  const CrTechnology *technology = NULL;
  const CrText       *title = NULL;

  if (entry != NULL)
    return cr_entry_get_title (entry, cr_interface_get_language ());
  instrument = cr_reference_get_instrument (roadmap, id);
  technology = cr_reference_get_technology (roadmap, id);
  if (instrument != NULL)
    title = instrument->title;
  else if (technology != NULL)
    title = technology->title;
  return cr_text_has_sides (title) ? cr_text_show (title, cr_interface_get_content_language ()) : id;
}

static guint
find (const char *const *ids,
      const char        *id)
{
  guint n = 0;

  while (ids[n] != NULL && !g_str_equal (ids[n], id))
    n++;
  return n;
}

const char *
cr_reference_describe_use (const char *use)
{
  const char *const words[] = { C_ ("use", "Not implemented"), C_ ("use", "Pilot"), C_ ("use", "Partial"),
                                C_ ("use", "Full") };
  guint             n = use != NULL ? find (cr_reference_uses, use) : 0;

  return n < CR_N_USES ? words[n] : use;
}

const char *
cr_reference_describe_stage (const char *stage)
{
  const char *const words[] = { C_ ("stage", "Watch"), C_ ("stage", "Assess"), C_ ("stage", "Pilot"),
                                C_ ("stage", "Adopt"), C_ ("stage", "Drop") };
  guint             n = stage != NULL ? find (cr_reference_stages, stage) : CR_N_STAGES;

  if (stage == NULL)
    return C_ ("stage", "Not watched");
  return n < CR_N_STAGES ? words[n] : stage;
}

const char *
cr_reference_get_use_icon (const char *use)
{
  static const char *const icons[] = { "cr-use-none-symbolic", "cr-use-pilot-symbolic", "cr-use-partial-symbolic",
                                       "cr-use-full-symbolic" };
  guint                    n = use != NULL ? find (cr_reference_uses, use) : 0;

  return icons[n < CR_N_USES ? n : 0];
}

typedef struct
{
  guint         n_tasks;
  const CrTask *last; /* that was counted, since a task may name an id in two fields */
} Count;

static void
count (GHashTable   *counts,
       const CrTask *task,
       const char   *id)
{
  Count *found = g_hash_table_lookup (counts, id);

  if (found == NULL)
    {
      found = g_new0 (Count, 1);
      g_hash_table_insert (counts, (gpointer) id, found);
    }
  if (found->last != task)
    found->n_tasks++;
  found->last = task;
}

GHashTable *
cr_reference_count_tasks (CrRoadmap *roadmap)
{
  GHashTable *counts = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    {
      const CrTask *task = cr_roadmap_get_task (roadmap, i);
      const CrIds  *fields[] = { task->services, task->capabilities, task->enablers,
                                 task->instruments, task->priorities, task->tags };

      if (task->area != NULL)
        count (counts, task, task->area);
      if (task->origin != NULL)
        count (counts, task, task->origin);
      for (guint k = 0; k < G_N_ELEMENTS (fields); k++)
        for (guint n = 0; n < cr_ids_get_length (fields[k]); n++)
          count (counts, task, fields[k]->ids[n]);
    }
  return counts;
}

guint
cr_reference_get_count (GHashTable *counts,
                        const char *id)
{
  const Count *found = g_hash_table_lookup (counts, id);

  return found != NULL ? found->n_tasks : 0;
}

static void
search_entries (GHashTable        *found,
                const CrCatalogue *catalogue,
                const char        *text)
{
  static const char *const languages[] = { "en", "ru" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GPtrArray) entries = cr_catalogue_search (catalogue, text, languages[i]);

      for (guint k = 0; k < entries->len; k++)
        g_hash_table_add (found, (gpointer) ((const CrEntry *) g_ptr_array_index (entries, k))->id);
    }
}

/* What the roadmap says of an instrument is searched too, and finds the instrument. */
static void
search_records (GHashTable     *found,
                CrRoadmap      *roadmap,
                CrKind          kind,
                const CrSearch *search)
{
  for (guint i = 0; i < cr_roadmap_get_length (roadmap, kind, NULL); i++)
    {
      const CrRecord *record = cr_roadmap_get_nth (roadmap, kind, NULL, i);

      if (cr_search_matches (search, record))
        g_hash_table_add (found, (gpointer) cr_record_get_key (record));
    }
}

GHashTable *
cr_reference_search (CrRoadmap         *roadmap,
                     const CrCatalogue *catalogue,
                     const char        *text)
{
  g_autoptr (CrSearch) search = cr_search_new (roadmap, text);
  GHashTable          *found = NULL;

  if (cr_search_is_empty (search))
    return NULL;
  found = g_hash_table_new (NULL, NULL);
  search_entries (found, catalogue, text);
  search_records (found, roadmap, CR_KIND_INSTRUMENT, search);
  search_records (found, roadmap, CR_KIND_TECHNOLOGY, search);
  return found;
}
