/* SPDX-License-Identifier: GPL-3.0-or-later
 * roadmapctl: roadmaps on the command line, without a display. */
#include "config.h"

#include "cr-cli.h"
#include "cr-file-error.h"
#include "cr-language.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

const CrVerb *const cr_cli_verbs[] = {
  &cr_cli_verb_new,
  &cr_cli_verb_validate,
  &cr_cli_verb_show,
  &cr_cli_verb_list,
  &cr_cli_verb_coverage,
  &cr_cli_verb_gaps,
  &cr_cli_verb_suggest,
  &cr_cli_verb_catalogue,
  &cr_cli_verb_convert,
  &cr_cli_verb_import,
  &cr_cli_verb_diff,
  &cr_cli_verb_set,
  NULL,
};

/* A file that is opened later must not get the number of a standard stream that the caller has closed. */
static void
occupy_standard_streams (void)
{
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    {
      /* Opened the wrong way round, so that using it fails as it should. */
      if (fcntl (fd, F_GETFD) == -1 && open ("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) == -1)
        _exit (CR_EXIT_FAILED);
    }
}

/* The first of the variables that is set decides, as for every program. */
static const char *
find_locale (void)
{
  static const char *const variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *value = g_getenv (variables[i]);

      if (value != NULL && value[0] != '\0')
        return value;
    }
  return "C";
}

static gboolean
is_language (const char *locale,
             const char *language)
{
  return g_str_has_prefix (locale, language) && !g_ascii_isalpha (locale[strlen (language)]);
}

static const char *
choose_language (void)
{
  const char    *locale = find_locale ();
  const char    *wished = g_getenv ("LANGUAGE");
  g_auto (GStrv) wishes = NULL;

  /* LANGUAGE counts in every locale but the bare one. */
  if (wished == NULL || wished[0] == '\0' || g_str_equal (locale, "C") || g_str_equal (locale, "POSIX"))
    wished = locale;
  wishes = g_strsplit (wished, ":", -1);
  for (guint i = 0; wishes[i] != NULL; i++)
    {
      if (is_language (wishes[i], "ru"))
        return "ru";
      if (is_language (wishes[i], "en"))
        break;
    }
  return "en";
}

/* What the libraries below say is in the language of the call too, whatever locales this system has. */
static void
set_up_libraries (const char *language,
                  const char *directory)
{
  g_setenv ("LANGUAGE", language, TRUE);
  if (setlocale (LC_ALL, "") == NULL || !g_str_equal (nl_langinfo (CODESET), "UTF-8"))
    setlocale (LC_ALL, "C.UTF-8");
  bindtextdomain (GETTEXT_PACKAGE, directory);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static CrDay
get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int                   year, month, day;

  if (now == NULL)
    return CR_DAY_NONE;

  g_date_time_get_ymd (now, &year, &month, &day);
  return cr_day_new (year, month, day);
}

static CrExit
run (CrCli *cli,
     char **arguments)
{
  const char *directory = g_getenv ("CR_LOCALE_DIR") != NULL ? g_getenv ("CR_LOCALE_DIR") : CR_LOCALEDIR;
  gboolean    is_sound;

  cr_language_set_directory (directory);
  cli->language = choose_language ();
  cli->today = get_today ();
  is_sound = cr_cli_parse (cli, arguments);
  set_up_libraries (cli->language, directory);
  if (!is_sound)
    return CR_EXIT_MISUSED;

  if (cli->version)
    cr_cli_print ("roadmapctl %s\n", CR_VERSION);
  else if (cli->help)
    cr_cli_print_help (cli);
  else
    return cli->verb->run (cli);
  return CR_EXIT_DONE;
}

/* An answer that did not arrive is a failure. */
static CrExit
finish_output (CrCli *cli,
               CrExit result)
{
  gboolean         is_broken = ferror (stdout) != 0;
  gboolean         is_flushed = fflush (stdout) == 0;
  int              cause = is_flushed ? EIO : errno;
  g_autofree char *reason = NULL;

  if (is_flushed && !is_broken)
    return result;

  reason = cr_file_error_describe (cause);

  cr_cli_complain (cr_cli_words (cli, NC_ ("cli", "The answer could not be written: %s")),
                   reason);
  return cr_cli_get_failure (cli);
}

int
main (int    n_arguments,
      char **arguments)
{
  CrCli  cli = { 0 };
  CrExit result;

  occupy_standard_streams ();
  result = n_arguments > 0 ? run (&cli, arguments + 1) : CR_EXIT_MISUSED;
  result = finish_output (&cli, result);
  cr_cli_clear (&cli);
  return result;
}
