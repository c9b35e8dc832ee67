/* SPDX-License-Identifier: GPL-3.0-or-later
 * Starter tasks become tasks. */
#include "config.h"

#include "cr-starter.h"

#include "cr-id.h"
#include "cr-language.h"

#include <glib/gi18n-lib.h>

gboolean
cr_starter_fits_country (const CrCatalogue *catalogue,
                         const CrEntry *template,
                         const char *country)
{
  g_autofree char *lower = NULL, *member = NULL;

  if (country == NULL || *country == '\0' || !g_str_equal (template->id, CR_STARTER_COUNTRY))
    return TRUE;

  lower = g_ascii_strdown (country, -1);
  member = g_strconcat ("eaeu-", lower, NULL);
  return cr_catalogue_is_of_group (catalogue, member, CR_GROUP_MEMBER);
}

GPtrArray *
cr_starter_choose (const CrCatalogue *catalogue,
                   guint              waves,
                   const CrIds       *areas,
                   const char        *country)
{
  const CrEntry *const *templates = cr_catalogue_get_group (catalogue, CR_GROUP_TEMPLATE, NULL);
  GPtrArray            *chosen = g_ptr_array_new ();

  for (; *templates != NULL; templates++)
    {
      const CrEntry *template = *templates;

      if (template->wave < 1 || (waves & CR_WAVE (template->wave)) == 0)
        continue;
      if (areas != NULL && !cr_ids_contains (areas, template->area))
        continue;
      if (cr_starter_fits_country (catalogue, template, country))
        g_ptr_array_add (chosen, (gpointer) template);
    }
  return chosen;
}

static CrIds *
make_ids (const char *const *ids)
{
  return cr_ids_new (ids, g_strv_length ((char **) ids));
}

/* Without a translation the Russian side is missing, not English. */
static CrText *
make_text (const char *en,
           const char *ru)
{
  return cr_text_new (en, g_strcmp0 (en, ru) != 0 ? ru : NULL);
}

static CrRecord *
make_task (const CrEntry *template)
{
  CrRecord *record = cr_record_new (CR_KIND_TASK, cr_id_new (CR_KIND_TASK));
  CrTask   *task = (CrTask *) record;

  task->title = make_text (cr_entry_get_title (template, "en"), cr_entry_get_title (template, "ru"));
  task->description =
    make_text (cr_entry_get_description (template, "en"), cr_entry_get_description (template, "ru"));
  task->area = template->area;
  task->services = make_ids (template->services);
  task->capabilities = make_ids (template->capabilities);
  task->enablers = make_ids (template->enablers);
  task->priorities = make_ids (template->priorities);
  task->instruments = make_ids (template->instruments);
  task->tags = make_ids (template->tags);
  task->status = cr_status_to_id (CR_STATUS_NOT_STARTED);
  task->origin = template->id;
  return record;
}

/* Templates to the ids of the tasks made of them, new ones before those the roadmap has. */
static GHashTable *
index_origins (const GPtrArray *templates,
               const GPtrArray *tasks,
               CrRoadmap       *into)
{
  GHashTable *origins = g_hash_table_new (NULL, NULL);

  for (guint i = 0; into != NULL && i < cr_roadmap_get_n_tasks (into); i++)
    {
      const CrTask *task = cr_roadmap_get_task (into, i);

      if (task->origin != NULL && !g_hash_table_contains (origins, task->origin))
        g_hash_table_insert (origins, (gpointer) task->origin, (gpointer) task->id);
    }
  for (guint i = 0; i < tasks->len; i++)
    g_hash_table_insert (origins, (gpointer) ((const CrEntry *) templates->pdata[i])->id,
                         (gpointer) cr_record_get_key (tasks->pdata[i]));
  return origins;
}

static void
link_task (CrTask *task,
           const CrEntry *template,
           GHashTable *origins)
{
  g_autoptr (GPtrArray) after = g_ptr_array_new ();

  for (guint i = 0; template->after[i] != NULL; i++)
    {
      const char *id = g_hash_table_lookup (origins, template->after[i]);

      if (id != NULL)
        g_ptr_array_add (after, (gpointer) id);
    }
  task->after = cr_ids_new ((const char *const *) after->pdata, after->len);
}

/* Where a task stands: its wave, and how many of the chain inside the wave are before and behind it. */
typedef struct
{
  guint wave;
  guint n_before;
  guint n_behind;
} Place;

/* Each raises places to what a task and its predecessor ask of each other; TRUE if that changed anything. */
typedef gboolean (*Relax) (Place *task, Place *predecessor);

/* The catalogue has no predecessor of a later wave; one would take the task along. */
static gboolean
relax_wave (Place *task,
            Place *predecessor)
{
  if (task->wave >= predecessor->wave)
    return FALSE;
  task->wave = predecessor->wave;
  return TRUE;
}

static gboolean
relax_chain (Place *task,
             Place *predecessor)
{
  gboolean has_changed = FALSE;

  if (task->wave != predecessor->wave)
    return FALSE;
  if (task->n_before <= predecessor->n_before)
    {
      task->n_before = predecessor->n_before + 1;
      has_changed = TRUE;
    }
  if (predecessor->n_behind <= task->n_behind)
    {
      predecessor->n_behind = task->n_behind + 1;
      has_changed = TRUE;
    }
  return has_changed;
}

/* One turn over all tasks and their predecessors. */
static gboolean
relax_all (Place           *places,
           const GPtrArray *tasks,
           GHashTable      *positions,
           Relax            relax)
{
  gboolean has_changed = FALSE;

  for (guint i = 0; i < tasks->len; i++)
    {
      const CrIds *after = CR_TASK (tasks->pdata[i])->after;

      for (guint k = 0; k < cr_ids_get_length (after); k++)
        {
          guint position = GPOINTER_TO_UINT (g_hash_table_lookup (positions, after->ids[k]));

          if (position > 0 && relax (&places[i], &places[position - 1]))
            has_changed = TRUE;
        }
    }
  return has_changed;
}

/* By position in templates; as many turns as there are tasks settle any order of them. (transfer full) */
static Place *
find_places (const GPtrArray *templates,
             const GPtrArray *tasks)
{
  g_autoptr (GHashTable) positions = g_hash_table_new (NULL, NULL);
  Place                 *places = g_new0 (Place, templates->len + 1);

  for (guint i = 0; i < templates->len; i++)
    {
      places[i].wave = (guint) CLAMP (((const CrEntry *) templates->pdata[i])->wave, 1, CR_N_WAVES);
      g_hash_table_insert (positions, (gpointer) cr_record_get_key (tasks->pdata[i]), GUINT_TO_POINTER (i + 1));
    }
  for (guint turn = 0; turn < templates->len && relax_all (places, tasks, positions, relax_wave); turn++)
    ;
  for (guint turn = 0; turn < templates->len && relax_all (places, tasks, positions, relax_chain); turn++)
    ;
  return places;
}

/* Whole months that fit from the start on into the days up to the end (not inclusive). */
static int
count_months (CrDay start,
              CrDay end)
{
  int   n = 0;
  CrDay next = cr_day_add_months (start, 1);

  while (next != CR_DAY_NONE && next <= end)
    next = cr_day_add_months (start, ++n + 1);
  return n;
}

CrDay
cr_starter_get_wave_start (CrDay start,
                           CrDay finish,
                           guint wave)
{
  int n_months;

  g_return_val_if_fail (wave >= 1 && wave <= CR_N_WAVES + 1, start);

  if (wave == CR_N_WAVES + 1)
    return finish + 1;

  /* Waves begin with a month where there are enough of them: the years of a plan of three years. */
  n_months = count_months (start, finish + 1);
  if (n_months >= CR_N_WAVES)
    return cr_day_add_months (start, n_months * (int) (wave - 1) / CR_N_WAVES);
  return start + (finish + 1 - start) * (wave - 1) / CR_N_WAVES;
}

static void
set_dates (CrTask      *task,
           const Place *place,
           CrDay        start,
           CrDay        finish)
{
  CrDay wave_start = cr_starter_get_wave_start (start, finish, place->wave);
  guint n_days = cr_starter_get_wave_start (start, finish, place->wave + 1) - wave_start;
  guint n_parts = place->n_before + 1 + place->n_behind;

  task->start = MIN (wave_start + n_days * place->n_before / n_parts, finish);
  task->finish = MAX (wave_start + n_days * (place->n_before + 1) / n_parts - 1, task->start);
}

GPtrArray *
cr_starter_plan (const GPtrArray *templates,
                 CrRoadmap       *into,
                 CrDay            start,
                 CrDay            finish)
{
  GPtrArray             *tasks = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_record_unref);
  g_autoptr (GHashTable) origins = NULL;
  g_autofree Place      *places = NULL;
  gboolean               has_dates = start != CR_DAY_NONE && finish != CR_DAY_NONE && start <= finish;

  for (guint i = 0; i < templates->len; i++)
    g_ptr_array_add (tasks, make_task (templates->pdata[i]));
  origins = index_origins (templates, tasks, into);
  for (guint i = 0; i < templates->len; i++)
    link_task ((CrTask *) tasks->pdata[i], templates->pdata[i], origins);

  places = find_places (templates, tasks);
  for (guint i = 0; has_dates && i < tasks->len; i++)
    set_dates ((CrTask *) tasks->pdata[i], &places[i], start, finish);
  return tasks;
}

static char *
make_string (const char *string)
{
  return string != NULL && *string != '\0' ? g_ref_string_new (string) : NULL;
}

static CrText *
make_title (const CrStarterRoadmap *options)
{
  const char *title = NC_ ("new roadmap", "Digital customs roadmap");
  CrText     *given = cr_text_new (options->title_en, options->title_ru);

  if (given != NULL)
    return given;
  return make_text (title, cr_translate ("ru", "new roadmap", title));
}

static CrRecord *
make_head (CrRoadmap              *roadmap,
           const CrStarterRoadmap *options)
{
  CrRecord *record = cr_record_copy (&cr_roadmap_get_head (roadmap)->record);
  CrHead   *head = (CrHead *) record;

  head->title = make_title (options);
  head->administration = cr_text_new (options->administration_en, options->administration_ru);
  head->country = make_string (options->country);
  head->currency = make_string (options->currency);
  if (options->start != CR_DAY_NONE || options->finish != CR_DAY_NONE)
    {
      head->period = cr_record_new (CR_KIND_PERIOD, NULL);
      ((CrPeriod *) head->period)->start = options->start;
      ((CrPeriod *) head->period)->finish = options->finish;
    }
  return record;
}

CrRoadmap *
cr_starter_new_roadmap (const CrStarterRoadmap *options)
{
  CrRoadmap            *roadmap = cr_roadmap_new ();
  g_autoptr (GPtrArray) tasks = NULL;

  cr_roadmap_load_record (roadmap, NULL, make_head (roadmap, options));
  if (options->templates == NULL)
    return roadmap;

  tasks = cr_starter_plan (options->templates, NULL, options->start, options->finish);
  for (guint i = 0; i < tasks->len; i++)
    cr_roadmap_load_record (roadmap, NULL, cr_record_ref (tasks->pdata[i]));
  return roadmap;
}
