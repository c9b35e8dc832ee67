/* SPDX-License-Identifier: GPL-3.0-or-later
 * The arguments of the command line: the options of all verbs, the verb, its own options, its operands. */
#include "config.h"

#include "cr-cli.h"

#include <glib/gi18n.h>
#include <string.h>

typedef enum
{
  COMMON_LANG,
  COMMON_JSON,
  COMMON_TODAY,
  COMMON_HELP,
  COMMON_VERSION
} Common;

static const CrOption common_options[] = {
  [COMMON_LANG] = { "lang", NC_ ("cli", "en|ru"), NC_ ("cli", "The language of words"), CR_OPTION_TEXT },
  [COMMON_JSON] = { "json", NULL, NC_ ("cli", "Print JSON"), CR_OPTION_SWITCH },
  [COMMON_TODAY] = { "today", NC_ ("cli", "DATE"), NC_ ("cli", "The day that “overdue” is counted from"),
                     CR_OPTION_TEXT },
  [COMMON_HELP] = { "help", NULL, NC_ ("cli", "Tell the verbs, or the options of one verb"), CR_OPTION_SWITCH },
  [COMMON_VERSION] = { "version", NULL, NC_ ("cli", "Tell the version"), CR_OPTION_SWITCH },
  { 0 },
};

const char *
cr_cli_get_option (const CrCli *cli,
                   const char  *name)
{
  for (guint i = 0; cli->verb->options != NULL && cli->verb->options[i].name != NULL; i++)
    if (g_str_equal (cli->verb->options[i].name, name))
      return cli->values[i];

  g_return_val_if_reached (NULL);
}

const char *
cr_cli_get_operand (const CrCli *cli,
                    guint        n)
{
  return n < cli->operands->len ? g_ptr_array_index (cli->operands, n) : NULL;
}

static gboolean
set_common (CrCli      *cli,
            Common      which,
            const char *value)
{
  switch (which)
    {
    case COMMON_LANG:
      if (g_str_equal (value, "en") || g_str_equal (value, "ru"))
        {
          cli->language = cr_intern (value);
          return TRUE;
        }
      cr_cli_misuse (cli, cr_cli_words (cli, NC_ ("cli", "“%s” is not a language: en or ru")), value);
      return FALSE;
    case COMMON_TODAY:
      if (cr_day_parse (value, &cli->today))
        return TRUE;
      cr_cli_misuse (cli, cr_cli_words (cli, NC_ ("cli", "“%s” is not a date of the form YYYY-MM-DD")), value);
      return FALSE;
    case COMMON_JSON:
      cli->json = TRUE;
      return TRUE;
    case COMMON_HELP:
      cli->help = TRUE;
      return TRUE;
    case COMMON_VERSION:
    default:
      cli->version = TRUE;
      return TRUE;
    }
}

/* The option of that name, or -1. */
static int
find_option (const CrOption *options,
             const char     *name,
             gsize           length)
{
  for (int i = 0; options != NULL && options[i].name != NULL; i++)
    if (strlen (options[i].name) == length && strncmp (options[i].name, name, length) == 0)
      return i;
  return -1;
}

/* An argument that begins with a hyphen, taken apart. */
typedef struct
{
  const char *name;
  gsize       length;
  const char *value; /* what stands in the same argument, or NULL */
} Written;

static Written
take_apart (const char *argument)
{
  Written     written = { .name = argument + 1, .length = 1 };
  const char *equals;

  /* One letter, with its value right behind it: -oFILE. */
  if (argument[1] != '-')
    {
      written.value = argument[2] != '\0' ? argument + 2 : NULL;
      return written;
    }

  equals = strchr (argument, '=');
  written.name = argument + 2;
  written.length = equals != NULL ? (gsize) (equals - written.name) : strlen (written.name);
  written.value = equals != NULL ? equals + 1 : NULL;
  return written;
}

static gboolean
complain_unknown (CrCli      *cli,
                  const char *argument)
{
  g_autofree char *shown = cr_cli_show_name (argument);

  cr_cli_misuse (cli, cr_cli_words (cli, NC_ ("cli", "There is no option “%s” here")), shown);
  return FALSE;
}

/* The value of an option from where it stands: in the same argument or the next one; NULL after a message. */
static const char *
read_value (const CrCli    *cli,
            const CrOption *option,
            const char     *value,
            char         ***next)
{
  if (option->type == CR_OPTION_SWITCH)
    {
      if (value == NULL)
        return "";
      cr_cli_misuse (cli, cr_cli_words (cli, NC_ ("cli", "The option “%s” takes no value")), option->name);
      return NULL;
    }

  if (value == NULL && **next != NULL)
    value = *(*next)++;
  /* No file has the empty name. */
  if (value == NULL || (option->type == CR_OPTION_FILE && value[0] == '\0'))
    {
      cr_cli_misuse (cli, cr_cli_words (cli, NC_ ("cli", "The option “%s” needs a value")), option->name);
      return NULL;
    }
  if (option->type == CR_OPTION_TEXT && !g_utf8_validate (value, -1, NULL))
    {
      cr_cli_misuse (cli,
                     cr_cli_words (cli, NC_ ("cli", "The value of the option “%s” is not valid UTF-8")),
                     option->name);
      return NULL;
    }
  return value;
}

/* Reads the option at *next and leaves *next behind it and its value. */
static gboolean
read_option (CrCli  *cli,
             char ***next)
{
  const char *argument = *(*next)++;
  Written     written = take_apart (argument);
  int         own = find_option (cli->verb != NULL ? cli->verb->options : NULL, written.name, written.length);
  int         common = own < 0 ? find_option (common_options, written.name, written.length) : -1;
  const char *value;

  if ((own < 0 && common < 0) || (argument[1] == '-') != (written.length > 1))
    return complain_unknown (cli, argument);

  value = read_value (cli, own >= 0 ? &cli->verb->options[own] : &common_options[common], written.value, next);
  if (value == NULL)
    return FALSE;
  if (common >= 0)
    return set_common (cli, (Common) common, value);
  cli->values[own] = value;
  return TRUE;
}

static gboolean
read_verb (CrCli      *cli,
           const char *name)
{
  g_autofree char *shown = cr_cli_show_name (name);

  for (guint i = 0; cr_cli_verbs[i] != NULL; i++)
    if (g_str_equal (cr_cli_verbs[i]->name, name))
      {
        cli->verb = cr_cli_verbs[i];
        return TRUE;
      }

  cr_cli_misuse (cli, cr_cli_words (cli, NC_ ("cli", "There is no verb “%s”")), shown);
  return FALSE;
}

static gboolean
check_operands (CrCli *cli)
{
  const CrVerb *verb = cli->verb;

  if (verb == NULL)
    cr_cli_misuse (cli, "%s", cr_cli_words (cli, NC_ ("cli", "A verb is missing")));
  else if (cli->operands->len < verb->min_operands)
    cr_cli_misuse (cli,
                   cr_cli_words (cli, NC_ ("cli", "An argument is missing: %s")), cr_cli_words (cli, verb->operands));
  else if (cli->operands->len > verb->max_operands)
    {
      g_autofree char *shown = cr_cli_show_name (cr_cli_get_operand (cli, verb->max_operands));

      cr_cli_misuse (cli, cr_cli_words (cli, NC_ ("cli", "One argument too many: “%s”")), shown);
    }
  else
    return TRUE;

  return FALSE;
}

/* The language is needed for the very first message, wherever --lang stands. */
static void
look_ahead_for_language (CrCli *cli,
                         char **arguments)
{
  for (char **next = arguments; *next != NULL && !g_str_equal (*next, "--"); next++)
    {
      const char *value = NULL;

      if (g_str_has_prefix (*next, "--lang="))
        value = *next + strlen ("--lang=");
      else if (g_str_equal (*next, "--lang"))
        value = next[1];
      if (value != NULL && (g_str_equal (value, "en") || g_str_equal (value, "ru")))
        cli->language = cr_intern (value);
    }
}

gboolean
cr_cli_parse (CrCli *cli,
              char **arguments)
{
  char   **next = arguments;
  gboolean is_over = FALSE; /* after "--" there are no options */

  look_ahead_for_language (cli, arguments);
  cli->operands = g_ptr_array_new ();
  while (*next != NULL)
    {
      if (!is_over && g_str_equal (*next, "--"))
        {
          is_over = TRUE;
          next++;
        }
      else if (!is_over && (*next)[0] == '-' && (*next)[1] != '\0')
        {
          if (!read_option (cli, &next))
            return FALSE;
        }
      else if (cli->verb == NULL)
        {
          if (!read_verb (cli, *next++))
            return FALSE;
        }
      else
        g_ptr_array_add (cli->operands, *next++);
    }

  return cli->help || cli->version || check_operands (cli);
}

/* "  --area ID" and its explanation, in two columns. */
static void
print_option (const CrCli    *cli,
              const CrOption *option)
{
  g_autofree char *left = NULL;
  glong            width;

  left = g_strconcat (option->name[1] != '\0' ? "--" : "-",
                      option->name,
                      option->argument != NULL ? " " : "",
                      option->argument != NULL ? cr_cli_words (cli, option->argument) : "",
                      NULL);
  width = g_utf8_strlen (left, -1);
  cr_cli_print ("  %s%*s%s\n", left, (int) MAX (2, 30 - width), "", cr_cli_words (cli, option->words));
}

static void
print_options (const CrCli    *cli,
               const CrOption *options)
{
  for (guint i = 0; options != NULL && options[i].name != NULL; i++)
    print_option (cli, &options[i]);
}

void
cr_cli_print_help (const CrCli *cli)
{
  const CrVerb *verb = cli->verb;

  if (verb != NULL)
    {
      cr_cli_print (cr_cli_words (cli, NC_ ("cli", "Usage: roadmapctl %s")), verb->name);
      cr_cli_print (" %s%s%s\n\n",
                    cr_cli_words (cli, NC_ ("cli", "[OPTION…]")),
                    verb->operands != NULL ? " " : "",
                    verb->operands != NULL ? cr_cli_words (cli, verb->operands) : "");
      cr_cli_print ("%s\n\n", cr_cli_words (cli, verb->words));
      print_options (cli, verb->options);
      print_options (cli, common_options);
      return;
    }

  cr_cli_print ("%s\n\n", cr_cli_words (cli, NC_ ("cli", "Usage: roadmapctl VERB [OPTION…] [ARGUMENT…]")));
  cr_cli_print ("%s\n\n",
                cr_cli_words (cli, NC_ ("cli", "Make, check, show and change roadmaps of customs digitalization.")));
  cr_cli_print ("%s\n", cr_cli_words (cli, NC_ ("cli", "Verbs:")));
  for (guint i = 0; cr_cli_verbs[i] != NULL; i++)
    cr_cli_print ("  %-12s%s\n", cr_cli_verbs[i]->name, cr_cli_words (cli, cr_cli_verbs[i]->words));
  cr_cli_print ("\n%s\n", cr_cli_words (cli, NC_ ("cli", "Options:")));
  print_options (cli, common_options);
  cr_cli_print ("\n%s\n", cr_cli_words (cli, NC_ ("cli", "“roadmapctl VERB --help” tells the options of a verb.")));
}
