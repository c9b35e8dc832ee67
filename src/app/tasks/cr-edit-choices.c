/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a field of tasks can be given, and what some tasks have now. */
#include "config.h"

#include "cr-edit-choices.h"

#include "cr-format.h"
#include "cr-interface.h"
#include "cr-quote.h"
#include "cr-status-icon.h"

#include <glib/gi18n.h>

/* More of the present values would only be read by nobody. */
#define N_NAMED_MAX 4

static const struct
{
  const char *name;
  const char *label;
  const char *path;
  CrGroup     group; /* of the catalogue; CR_GROUP_NONE where the choices are no entries */
  gboolean    set;
} edits[CR_N_EDITS] = {
  [CR_EDIT_STATUS] = { "status", N_ ("Status"), "status", CR_GROUP_STATUS, FALSE },
  [CR_EDIT_OWNER] = { "owner", N_ ("Owner"), "owner", CR_GROUP_NONE, FALSE },
  [CR_EDIT_DATES] = { "dates", N_ ("Dates"), NULL, CR_GROUP_NONE, FALSE },
  [CR_EDIT_PROGRESS] = { "progress", N_ ("Progress"), "progress", CR_GROUP_NONE, FALSE },
  [CR_EDIT_PRIORITY] = { "priority", N_ ("Priority"), "priority", CR_GROUP_NONE, FALSE },
  [CR_EDIT_AREA] = { "area", N_ ("Area"), "area", CR_GROUP_AREA, FALSE },
  [CR_EDIT_CAPABILITIES] = { "capabilities", N_ ("Capabilities"), "capabilities", CR_GROUP_CAPABILITY, TRUE },
  [CR_EDIT_SERVICES] = { "services", N_ ("Services"), "services", CR_GROUP_ESERVICE, TRUE },
  [CR_EDIT_ENABLERS] = { "enablers", N_ ("Enablers"), "enablers", CR_GROUP_ENABLER, TRUE },
  [CR_EDIT_PRIORITIES] = { "priorities", N_ ("Priority Areas"), "priorities", CR_GROUP_PRIORITY, TRUE },
  [CR_EDIT_INSTRUMENTS] = { "instruments", N_ ("Instruments"), "instruments", CR_GROUP_INSTRUMENT, TRUE },
  [CR_EDIT_MILESTONE] = { "milestone", N_ ("Milestone"), "milestone", CR_GROUP_NONE, FALSE },
};

void
cr_edit_choice_free (CrEditChoice *choice)
{
  g_free (choice->title);
  g_free (choice);
}

const char *
cr_edit_get_name (CrEdit edit)
{
  g_return_val_if_fail (edit < CR_N_EDITS, NULL);

  return edits[edit].name;
}

CrEdit
cr_edit_from_name (const char *name)
{
  for (guint i = 0; i < CR_N_EDITS; i++)
    if (g_strcmp0 (edits[i].name, name) == 0)
      return (CrEdit) i;
  return CR_N_EDITS;
}

const char *
cr_edit_get_label (CrEdit edit)
{
  g_return_val_if_fail (edit < CR_N_EDITS, NULL);

  return _ (edits[edit].label);
}

const char *
cr_edit_get_path (CrEdit edit)
{
  g_return_val_if_fail (edit < CR_N_EDITS, NULL);

  return edits[edit].path;
}

gboolean
cr_edit_is_set (CrEdit edit)
{
  g_return_val_if_fail (edit < CR_N_EDITS, FALSE);

  return edits[edit].set;
}

static CrEditChoice *
add_choice (GPtrArray  *choices,
            const char *id,
            const char *title,
            const char *icon)
{
  CrEditChoice *choice = g_new0 (CrEditChoice, 1);

  choice->id = cr_intern (id);
  choice->title = g_strdup (title);
  choice->icon = icon;
  g_ptr_array_add (choices, choice);
  return choice;
}

static void
add_entries (GPtrArray         *choices,
             const CrCatalogue *catalogue,
             CrEdit             edit)
{
  const CrEntry *const *entries = cr_catalogue_get_group (catalogue, edits[edit].group, NULL);
  const char           *language = cr_interface_get_language ();

  for (; *entries != NULL; entries++)
    add_choice (choices, (*entries)->id,
                edit == CR_EDIT_AREA || edit == CR_EDIT_STATUS ? cr_entry_get_short_title (*entries, language)
                                                               : cr_entry_get_title (*entries, language),
                edit == CR_EDIT_STATUS ? cr_status_icon_get_name ((*entries)->id) : NULL);
  if (edit == CR_EDIT_AREA)
    add_choice (choices, "", C_ ("group", "No area"), NULL);
}

static void
add_units (GPtrArray *choices,
           CrRoadmap *roadmap)
{
  guint n_units = cr_roadmap_get_length (roadmap, CR_KIND_UNIT, NULL);

  for (guint i = 0; i < n_units; i++)
    {
      const CrUnit *unit = (const CrUnit *) cr_roadmap_get_nth (roadmap, CR_KIND_UNIT, NULL, i);

      add_choice (choices, unit->id, cr_text_show (unit->name, cr_interface_get_content_language ()), NULL);
    }
  add_choice (choices, "", C_ ("group", "No owner"), NULL);
}

static void
add_words (GPtrArray *choices,
           CrEdit     edit)
{
  if (edit == CR_EDIT_PRIORITY)
    {
      add_choice (choices, "high", C_ ("priority", "High"), NULL);
      add_choice (choices, "normal", C_ ("priority", "Normal"), NULL);
      add_choice (choices, "low", C_ ("priority", "Low"), NULL);
    }
  else
    {
      add_choice (choices, "yes", C_ ("milestone", "Yes"), NULL);
      add_choice (choices, "no", C_ ("milestone", "No"), NULL);
    }
}

/* The one value of a task, as the id of a choice. */
static const char *
get_value (CrEdit        edit,
           const CrTask *task)
{
  switch (edit)
    {
    case CR_EDIT_STATUS:
      return cr_status_to_id (cr_task_get_status (task));
    case CR_EDIT_OWNER:
      return task->owner != NULL ? task->owner : "";
    case CR_EDIT_PRIORITY:
      return task->priority != NULL ? task->priority : "normal";
    case CR_EDIT_AREA:
      return task->area != NULL ? task->area : "";
    case CR_EDIT_MILESTONE:
      return task->milestone ? "yes" : "no";
    case CR_EDIT_DATES:
    case CR_EDIT_PROGRESS:
    case CR_EDIT_CAPABILITIES:
    case CR_EDIT_SERVICES:
    case CR_EDIT_ENABLERS:
    case CR_EDIT_PRIORITIES:
    case CR_EDIT_INSTRUMENTS:
    case CR_N_EDITS:
    default:
      g_assert_not_reached ();
    }
}

static void
count_value (GPtrArray  *choices,
             GHashTable *by_id,
             const char *id,
             const char *title,
             gboolean    here)
{
  CrEditChoice *choice = NULL;

  id = cr_intern (id);
  choice = g_hash_table_lookup (by_id, id);
  if (choice == NULL && !here)
    return;
  if (choice == NULL)
    {
      choice = add_choice (choices, id, title, NULL);
      g_hash_table_insert (by_id, (gpointer) id, choice);
    }
  choice->n_total++;
  choice->n_here += here ? 1 : 0;
}

static void
count_task (CrDocument   *document,
            CrEdit        edit,
            GPtrArray    *choices,
            GHashTable   *by_id,
            const CrTask *task,
            gboolean      here)
{
  const CrField *field = cr_kind_get_field (CR_KIND_TASK, edits[edit].path);

  if (edits[edit].set)
    {
      g_auto (CrValue) value = cr_record_get (&task->record, field);

      for (guint i = 0; i < cr_ids_get_length (value.ids); i++)
        count_value (choices, by_id, value.ids->ids[i], value.ids->ids[i], here);
    }
  else
    {
      const char *id = get_value (edit, task);

      count_value (choices, by_id, id,
                   edit == CR_EDIT_OWNER ? cr_roadmap_show_unit (cr_document_get_roadmap (document), id,
                                                                 cr_interface_get_content_language ())
                                         : id,
                   here);
    }
}

GPtrArray *
cr_edit_list_choices (CrDocument  *document,
                      CrEdit       edit,
                      const CrIds *ids)
{
  CrRoadmap             *roadmap = cr_document_get_roadmap (document);
  GPtrArray             *choices = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_edit_choice_free);
  g_autoptr (GHashTable) by_id = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) here = g_hash_table_new (NULL, NULL);

  if (edits[edit].group != CR_GROUP_NONE)
    add_entries (choices, cr_document_get_catalogue (document), edit);
  else if (edit == CR_EDIT_OWNER)
    add_units (choices, roadmap);
  else
    add_words (choices, edit);
  for (guint i = 0; i < choices->len; i++)
    {
      CrEditChoice *choice = g_ptr_array_index (choices, i);

      g_hash_table_insert (by_id, (gpointer) choice->id, choice);
    }
  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    g_hash_table_add (here, (gpointer) ids->ids[i]);
  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    {
      const CrTask *task = cr_roadmap_get_task (roadmap, i);

      count_task (document, edit, choices, by_id, task, g_hash_table_contains (here, task->id));
    }
  return choices;
}

static int
compare_here (gconstpointer a,
              gconstpointer b)
{
  const CrEditChoice *x = *(const CrEditChoice *const *) a;
  const CrEditChoice *y = *(const CrEditChoice *const *) b;

  return (int) y->n_here - (int) x->n_here;
}

char *
cr_edit_describe_now (const GPtrArray *choices)
{
  g_autoptr (GPtrArray) there = g_ptr_array_new ();
  g_autoptr (GString)   words = g_string_new (NULL);

  for (guint i = 0; i < choices->len; i++)
    if (((CrEditChoice *) g_ptr_array_index (choices, i))->n_here > 0)
      g_ptr_array_add (there, g_ptr_array_index (choices, i));
  g_ptr_array_sort (there, compare_here);
  for (guint i = 0; i < there->len && i < N_NAMED_MAX; i++)
    {
      const CrEditChoice *choice = g_ptr_array_index (there, i);
      g_autofree char    *title = cr_quote (choice->title);

      g_string_append (words, i > 0 ? ", " : "");
      /* TRANSLATORS: a value and the number of selected tasks that have it: “Legal Department 2”. */
      g_string_append_printf (words, C_ ("value and number", "%s %u"), title, choice->n_here);
    }
  if (there->len > N_NAMED_MAX)
    g_string_append (words, "…");
  if (there->len == 0)
    g_string_append (words, CR_FORMAT_MISSING);
  return g_string_free (g_steal_pointer (&words), FALSE);
}
