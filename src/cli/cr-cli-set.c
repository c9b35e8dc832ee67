/* SPDX-License-Identifier: GPL-3.0-or-later
 * The verb that changes fields of a task or of the roadmap. */
#include "config.h"

#include "cr-cli-file.h"
#include "cr-cli-json.h"
#include "cr-draft.h"
#include "cr-text-form.h"

#include <glib/gi18n.h>
#include <string.h>

#define ROADMAP "roadmap" /* stands where the id of a task does */

/* "PATH=VALUE", read. */
typedef struct
{
  CrPath  path;
  CrValue value;
} Setting;

static void
setting_clear (gpointer data)
{
  Setting *setting = data;

  cr_value_clear (&setting->value);
}

static gboolean
can_be_set (CrKind        kind,
            const CrPath *path)
{
  g_autoptr (GArray) paths = cr_path_list (kind);

  for (guint i = 0; i < paths->len; i++)
    if (cr_path_equal (&g_array_index (paths, CrPath, i), path))
      return cr_text_form_exists (path);
  return FALSE;
}

/* Only what can be told from the arguments alone. (transfer full), NULL after a message */
static char *
split (const CrCli *cli,
       CrKind       kind,
       const char  *argument,
       CrPath      *path)
{
  g_autofree char *shown = cr_cli_show_name (argument);
  const char      *equals = strchr (argument, '=');
  g_autofree char *name = equals != NULL ? g_strndup (argument, (gsize) (equals - argument)) : NULL;

  if (!g_utf8_validate (argument, -1, NULL))
    cr_cli_misuse (cli, cr_cli_words (cli, NC_ ("cli", "“%s” is not valid UTF-8")), shown);
  else if (name == NULL)
    cr_cli_misuse (cli, cr_cli_words (cli, NC_ ("cli", "“%s” does not have the form PATH=VALUE")), shown);
  else if (!cr_path_parse (kind, name, path) || !can_be_set (kind, path))
    cr_cli_misuse (cli, cr_cli_words (cli, NC_ ("cli", "There is no field “%s” that can be set")), name);
  else
    return g_strdup (equals + 1);
  return NULL;
}

static void
complain_fault (const CrCli   *cli,
                const char    *what,
                const CrFault *fault)
{
  g_autofree char *reason = cr_fault_describe (fault, cli->language);
  g_autofree char *shown = cr_cli_show_text (reason);
  g_autofree char *shown_what = cr_cli_show_text (what);

  cr_cli_complain ("%s: %s", shown_what, shown);
}

/* (transfer full), NULL after a message */
static GArray *
read_settings (CrCli     *cli,
               CrRoadmap *roadmap,
               CrKind     kind,
               CrExit    *result)
{
  g_autoptr (GArray)      settings = g_array_new (FALSE, TRUE, sizeof (Setting));
  g_autoptr (CrUnitNames) names = cr_unit_names_new (roadmap, cli->language);

  g_array_set_clear_func (settings, setting_clear);
  for (guint i = 2; i < cli->operands->len; i++)
    {
      g_autoptr (CrFault) fault = NULL;
      g_autofree char    *text = NULL;
      Setting             setting = { 0 };

      text = split (cli, kind, cr_cli_get_operand (cli, i), &setting.path);
      if (text == NULL)
        {
          *result = CR_EXIT_MISUSED;
          return NULL;
        }
      if (!cr_text_form_parse (&setting.path, text, names, &setting.value, &fault))
        {
          complain_fault (cli, cr_cli_get_operand (cli, i), fault);
          *result = CR_EXIT_FAILED;
          return NULL;
        }
      g_array_append_val (settings, setting);
    }
  return g_steal_pointer (&settings);
}

static gboolean
has_field (GArray     *settings,
           const char *name)
{
  for (guint i = 0; i < settings->len; i++)
    if (g_str_equal (g_array_index (settings, Setting, i).path.field->name, name))
      return TRUE;
  return FALSE;
}

/* What follows from one setting is done as well; but where status and progress are both given, both are meant as
 * they stand. */
static CrChangeSet *
draft (CrRoadmap  *roadmap,
       CrKind      kind,
       const char *key,
       GArray     *settings)
{
  g_autoptr (CrDraft) self = cr_draft_new (roadmap, NULL);
  gboolean            are_both = kind == CR_KIND_TASK && has_field (settings, "status") &&
                      has_field (settings, "progress");

  for (guint i = 0; i < settings->len; i++)
    {
      const Setting *setting = &g_array_index (settings, Setting, i);
      const char    *name = setting->path.field->name;

      if (are_both && (g_str_equal (name, "status") || g_str_equal (name, "progress")))
        cr_draft_set (self, kind, NULL, key, &setting->path, &setting->value);
      else
        cr_draft_edit (self, kind, NULL, key, &setting->path, &setting->value);
    }
  return cr_draft_finish (g_steal_pointer (&self));
}

static void
report (const CrCli *cli,
        guint        n_changes)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      cr_cli_print (cr_cli_plural (cli, CR_PLURAL ("cli", "%u change", "%u changes"), n_changes), n_changes);
      cr_cli_print ("\n");
      return;
    }

  builder = json_builder_new ();
  cr_cli_json_begin_object (builder, NULL);
  cr_cli_json_add_integer (builder, "changes", n_changes);
  json_builder_end_object (builder);
  cr_cli_json_print (builder);
}

static CrExit
change (CrCli       *cli,
        const char  *path,
        CrLoaded    *loaded,
        CrChangeSet *set)
{
  g_autoptr (CrRoadmap) base = cr_roadmap_copy (loaded->roadmap);
  g_autoptr (CrFault)   refusal = NULL;
  CrSaveRequest         request = {
            .path = path, .roadmap = loaded->roadmap, .base = base, .expected = &loaded->fingerprint
  };

  if (!cr_roadmap_apply (loaded->roadmap, set, CR_APPLY_GESTURE, NULL, &refusal))
    {
      complain_fault (cli, cr_cli_words (cli, NC_ ("cli", "Refused")), refusal);
      return CR_EXIT_FAILED;
    }
  return cr_cli_save (cli, &request) ? CR_EXIT_DONE : CR_EXIT_FAILED;
}

static CrExit
run_set (CrCli *cli)
{
  const char             *path = cr_cli_get_operand (cli, 0);
  const char             *task = cr_cli_get_operand (cli, 1);
  gboolean                is_roadmap = g_str_equal (task, ROADMAP);
  CrKind                  kind = is_roadmap ? CR_KIND_ROADMAP : CR_KIND_TASK;
  const char             *key = is_roadmap ? NULL : cr_intern (task);
  g_autoptr (CrLoaded)    loaded = cr_cli_load (cli, path, CR_CLI_READ_OWN);
  g_autoptr (GArray)      settings = NULL;
  g_autoptr (CrChangeSet) set = NULL;
  CrExit                  result = CR_EXIT_DONE;

  if (loaded == NULL)
    return CR_EXIT_FAILED;

  settings = read_settings (cli, loaded->roadmap, kind, &result);
  if (settings == NULL)
    return result;
  if (cr_roadmap_lookup (loaded->roadmap, kind, NULL, key) == NULL)
    {
      g_autofree char *shown = cr_cli_show_name (task);

      cr_cli_complain (cr_cli_words (cli, NC_ ("cli", "There is no task “%s”")), shown);
      return CR_EXIT_FAILED;
    }

  set = draft (loaded->roadmap, kind, key, settings);
  if (cr_change_set_get_length (set) > 0)
    result = change (cli, path, loaded, set);
  if (result == CR_EXIT_DONE)
    report (cli, cr_change_set_get_length (set));
  return result;
}

const CrVerb cr_cli_verb_set = {
  .name = "set",
  .operands = NC_ ("cli", "FILE TASK PATH=VALUE…"),
  .words = NC_ ("cli", "Change fields of a task, or of the roadmap"),
  .min_operands = 3,
  .max_operands = G_MAXUINT,
  .run = run_set,
};
