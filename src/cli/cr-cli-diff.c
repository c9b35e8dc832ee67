/* SPDX-License-Identifier: GPL-3.0-or-later
 * The verb that compares two roadmaps. */
#include "config.h"

#include "cr-changes-json.h"
#include "cr-cli-file.h"
#include "cr-cli-json.h"
#include "cr-diff.h"
#include "cr-words.h"

#include <glib/gi18n.h>

static char *
describe (CrCli          *cli,
          const CrChange *change,
          CrRoadmap      *a,
          CrRoadmap      *b,
          const char     *language)
{
  const CrWording wording = cr_wording_new (language);

  return cr_words_describe_change (change, a, b, cr_cli_get_catalogue (cli), &wording);
}

/* Each change with what it says in both languages. */
static gboolean
print_json (CrCli       *cli,
            CrChangeSet *set,
            CrRoadmap   *a,
            CrRoadmap   *b)
{
  g_autoptr (JsonNode) changes = cr_changes_json_from_set (set);

  if (changes == NULL)
    {
      cr_cli_complain ("%s", cr_cli_words (cli, NC_ ("cli", "A change is too large to be told")));
      return FALSE;
    }

  for (guint i = 0; i < cr_change_set_get_length (set); i++)
    {
      const CrChange  *change = cr_change_set_get (set, i);
      JsonObject      *object = json_array_get_object_element (json_node_get_array (changes), i);
      JsonObject      *words = json_object_new ();
      g_autofree char *en = describe (cli, change, a, b, "en");
      g_autofree char *ru = describe (cli, change, a, b, "ru");

      json_object_set_string_member (words, "en", en);
      json_object_set_string_member (words, "ru", ru);
      json_object_set_object_member (object, "words", words);
    }
  cr_cli_json_print_node (changes);
  return TRUE;
}

static void
print_words (CrCli       *cli,
             CrChangeSet *set,
             CrRoadmap   *a,
             CrRoadmap   *b)
{
  guint n = cr_change_set_get_length (set);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = describe (cli, cr_change_set_get (set, i), a, b, cli->language);
      g_autofree char *shown = cr_cli_show_text (words);

      cr_cli_print ("%s\n", shown);
    }
  if (n == 0)
    cr_cli_print ("%s\n", cr_cli_words (cli, NC_ ("cli", "The two roadmaps are equal.")));
}

static CrExit
run_diff (CrCli *cli)
{
  g_autoptr (CrRoadmap)   a = cr_cli_read (cli, cr_cli_get_operand (cli, 0), CR_CLI_READ_OWN);
  g_autoptr (CrRoadmap)   b = cr_cli_read (cli, cr_cli_get_operand (cli, 1), CR_CLI_READ_OWN);
  g_autoptr (CrChangeSet) set = NULL;

  if (a == NULL || b == NULL)
    return cr_cli_get_failure (cli);

  set = cr_diff (a, b);
  if (!cli->json)
    print_words (cli, set, a, b);
  else if (!print_json (cli, set, a, b))
    return cr_cli_get_failure (cli);
  return cr_change_set_get_length (set) == 0 ? CR_EXIT_DONE : CR_EXIT_FAILED;
}

const CrVerb cr_cli_verb_diff = {
  .name = "diff",
  .operands = NC_ ("cli", "FILE FILE"),
  .words = NC_ ("cli", "Tell what was changed between two files"),
  .min_operands = 2,
  .max_operands = 2,
  .run = run_diff,
  .is_comparison = TRUE,
};
