/* SPDX-License-Identifier: GPL-3.0-or-later
 * The verb that makes a roadmap. */
#include "config.h"

#include "cr-cli-file.h"
#include "cr-cli-json.h"
#include "cr-starter.h"

#include <glib/gi18n.h>

/* What is asked for. */
typedef struct
{
  gboolean         is_empty;
  guint            waves;
  CrIds           *areas; /* NULL is all */
  CrStarterRoadmap start;
} Wish;

static gboolean
read_template (const CrCli *cli,
               Wish        *wish)
{
  const char *name = cr_cli_get_option (cli, "template");

  wish->is_empty = g_strcmp0 (name, "empty") == 0;
  if (name == NULL || wish->is_empty || g_str_equal (name, "wco"))
    return TRUE;

  cr_cli_misuse (cli, cr_cli_words (cli, NC_ ("cli", "“%s” is not a template: wco or empty")), name);
  return FALSE;
}

static gboolean
read_waves (const CrCli *cli,
            Wish        *wish)
{
  const char    *list = cr_cli_get_option (cli, "waves");
  g_auto (GStrv) words = NULL;

  wish->waves = list != NULL ? 0 : CR_ALL_WAVES;
  if (list == NULL)
    return TRUE;

  words = g_strsplit (list, ",", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      guint64 wave;

      if (!g_ascii_string_to_unsigned (g_strstrip (words[i]), 10, 1, CR_N_WAVES, &wave, NULL))
        {
          cr_cli_misuse (cli, cr_cli_words (cli, NC_ ("cli", "“%s” is not a wave: 1, 2 or 3")), words[i]);
          return FALSE;
        }
      wish->waves |= CR_WAVE (wave);
    }
  if (wish->waves != 0)
    return TRUE;

  cr_cli_misuse (cli, cr_cli_words (cli, NC_ ("cli", "The option “%s” needs a value")), "waves");
  return FALSE;
}

static gboolean
read_areas (CrCli *cli,
            Wish  *wish)
{
  const char    *list = cr_cli_get_option (cli, "areas");
  g_auto (GStrv) words = NULL;

  if (list == NULL)
    return TRUE;

  words = g_strsplit (list, ",", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (!cr_catalogue_is_of_group (cr_cli_get_catalogue (cli), g_strstrip (words[i]), CR_GROUP_AREA))
      {
        cr_cli_misuse (cli, cr_cli_words (cli, NC_ ("cli", "“%s” is not an area of work")), words[i]);
        return FALSE;
      }
  wish->areas = cr_ids_new ((const char *const *) words, g_strv_length (words));
  if (wish->areas != NULL)
    return TRUE;

  cr_cli_misuse (cli, cr_cli_words (cli, NC_ ("cli", "The option “%s” needs a value")), "areas");
  return FALSE;
}

static gboolean
read_day (const CrCli *cli,
          const char  *option,
          CrDay       *day)
{
  const char *text = cr_cli_get_option (cli, option);

  if (text == NULL || cr_day_parse (text, day))
    return TRUE;

  cr_cli_misuse (cli, cr_cli_words (cli, NC_ ("cli", "“%s” is not a date of the form YYYY-MM-DD")), text);
  return FALSE;
}

static gboolean
read_period (const CrCli *cli,
             Wish        *wish)
{
  CrStarterRoadmap *start = &wish->start;

  if (!read_day (cli, "start", &start->start) || !read_day (cli, "finish", &start->finish))
    return FALSE;
  if (start->start == CR_DAY_NONE || start->finish == CR_DAY_NONE || start->start <= start->finish)
    return TRUE;

  cr_cli_misuse (cli, "%s", cr_cli_words (cli, NC_ ("cli", "The period ends before it starts")));
  return FALSE;
}

static gboolean
read_country (const CrCli *cli,
              Wish        *wish)
{
  wish->start.country = cr_cli_get_option (cli, "country");
  if (wish->start.country == NULL || cr_form_matches (CR_FORM_COUNTRY, NULL, wish->start.country))
    return TRUE;

  cr_cli_misuse (cli,
                 cr_cli_words (cli, NC_ ("cli", "“%s” is not a country: two capital letters")), wish->start.country);
  return FALSE;
}

/* (transfer full) */
static CrRoadmap *
make_roadmap (CrCli *cli,
              Wish  *wish)
{
  CrCatalogue          *catalogue = cr_cli_get_catalogue (cli);
  g_autoptr (GPtrArray) templates = NULL;

  if (!wish->is_empty)
    templates = cr_starter_choose (catalogue, wish->waves, wish->areas, wish->start.country);
  wish->start.templates = templates;
  wish->start.title_en = cr_cli_get_option (cli, "title-en");
  wish->start.title_ru = cr_cli_get_option (cli, "title-ru");
  wish->start.administration_en = cr_cli_get_option (cli, "administration-en");
  wish->start.administration_ru = cr_cli_get_option (cli, "administration-ru");
  return cr_starter_new_roadmap (&wish->start);
}

static void
report (const CrCli *cli,
        const char  *path,
        guint        n_tasks)
{
  g_autofree char        *name = NULL;
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      name = cr_cli_show_name (path);
      cr_cli_print (cr_cli_plural (cli, CR_PLURAL ("cli", "%s: made with %u task", "%s: made with %u tasks"), n_tasks),
                    name,
                    n_tasks);
      cr_cli_print ("\n");
      return;
    }

  name = g_utf8_make_valid (path, -1);
  builder = json_builder_new ();
  cr_cli_json_begin_object (builder, NULL);
  cr_cli_json_add_string (builder, "file", name);
  cr_cli_json_add_integer (builder, "tasks", n_tasks);
  json_builder_end_object (builder);
  cr_cli_json_print (builder);
}

static CrExit
run_new (CrCli *cli)
{
  Wish                  wish = { 0 };
  const char           *path = cr_cli_get_option (cli, "o");
  g_autoptr (CrIds)     areas = NULL;
  g_autoptr (CrRoadmap) roadmap = NULL;
  CrSaveRequest         request = { .path = path, .overwrite = cr_cli_get_option (cli, "force") != NULL };
  gboolean              is_sound;

  if (path == NULL)
    return cr_cli_misuse (cli, "%s", cr_cli_words (cli, NC_ ("cli", "The file to write is missing: -o FILE")));

  is_sound = read_template (cli, &wish) && read_waves (cli, &wish) && read_areas (cli, &wish) &&
             read_period (cli, &wish) && read_country (cli, &wish);
  areas = wish.areas;
  if (!is_sound)
    return CR_EXIT_MISUSED;

  roadmap = make_roadmap (cli, &wish);
  request.roadmap = roadmap;
  if (!cr_cli_save (cli, &request))
    return CR_EXIT_FAILED;

  report (cli, path, cr_roadmap_get_n_tasks (roadmap));
  return CR_EXIT_DONE;
}

static const CrOption new_options[] = {
  { "o", NC_ ("cli", "FILE"), NC_ ("cli", "The file to write"), CR_OPTION_FILE },
  { "template", NC_ ("cli", "wco|empty"), NC_ ("cli", "The starter tasks of the catalogue (the default), or none"),
    CR_OPTION_TEXT },
  { "waves", NC_ ("cli", "LIST"), NC_ ("cli", "The waves to take, as 1,2; all three by default"), CR_OPTION_TEXT },
  { "areas", NC_ ("cli", "LIST"), NC_ ("cli", "The areas of work to take, as ids; all eight by default"),
    CR_OPTION_TEXT },
  { "title-en", NC_ ("cli", "TEXT"), NC_ ("cli", "The title in English"), CR_OPTION_TEXT },
  { "title-ru", NC_ ("cli", "TEXT"), NC_ ("cli", "The title in Russian"), CR_OPTION_TEXT },
  { "administration-en", NC_ ("cli", "TEXT"), NC_ ("cli", "The administration in English"), CR_OPTION_TEXT },
  { "administration-ru", NC_ ("cli", "TEXT"), NC_ ("cli", "The administration in Russian"), CR_OPTION_TEXT },
  { "country", NC_ ("cli", "CODE"), NC_ ("cli", "The country, as KZ"), CR_OPTION_TEXT },
  { "start", NC_ ("cli", "DATE"), NC_ ("cli", "The first day of the period"), CR_OPTION_TEXT },
  { "finish", NC_ ("cli", "DATE"), NC_ ("cli", "The last day of the period"), CR_OPTION_TEXT },
  { "force", NULL, NC_ ("cli", "Replace a file that is there already"), CR_OPTION_SWITCH },
  { 0 },
};

const CrVerb cr_cli_verb_new = {
  .name = "new",
  .words = NC_ ("cli", "Make a roadmap"),
  .options = new_options,
  .run = run_new,
};
