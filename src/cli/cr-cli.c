/* SPDX-License-Identifier: GPL-3.0-or-later
 * Words, messages and output of the command line. */
#include "config.h"

#include "cr-cli.h"
#include "cr-language.h"

#include <glib/gi18n.h>
#include <stdio.h>

void
cr_cli_clear (CrCli *cli)
{
  g_clear_pointer (&cli->operands, g_ptr_array_unref);
  g_clear_pointer (&cli->catalogue, cr_catalogue_unref);
}

CrExit
cr_cli_get_failure (const CrCli *cli)
{
  return cli->verb != NULL && cli->verb->is_comparison ? CR_EXIT_MISUSED : CR_EXIT_FAILED;
}

CrCatalogue *
cr_cli_get_catalogue (CrCli *cli)
{
  if (cli->catalogue == NULL)
    cli->catalogue = cr_catalogue_new_builtin ();
  return cli->catalogue;
}

const char *
cr_cli_words (const CrCli *cli,
              const char  *msgid)
{
  return cr_translate (cli->language, "cli", msgid);
}

const char *
cr_cli_plural (const CrCli *cli,
               const char  *singular,
               const char  *plural,
               gulong       n)
{
  return cr_translate_plural (cli->language, "cli", singular, plural, n);
}

void
cr_cli_print (const char *format,
              ...)
{
  va_list arguments;

  va_start (arguments, format);
  vfprintf (stdout, format, arguments);
  va_end (arguments);
}

static void
complain (const char *format,
          va_list     arguments)
{
  /* What stood before comes first, where both go to one place. */
  fflush (stdout);
  fputs ("roadmapctl: ", stderr);
  vfprintf (stderr, format, arguments);
  fputc ('\n', stderr);
}

void
cr_cli_complain (const char *format,
                 ...)
{
  va_list arguments;

  va_start (arguments, format);
  complain (format, arguments);
  va_end (arguments);
}

CrExit
cr_cli_misuse (const CrCli *cli,
               const char  *format,
               ...)
{
  va_list arguments;

  va_start (arguments, format);
  complain (format, arguments);
  va_end (arguments);

  if (cli->verb != NULL)
    cr_cli_complain (
      cr_cli_words (cli, NC_ ("cli", "“roadmapctl %s --help” tells how it is used.")), cli->verb->name);
  else
    cr_cli_complain ("%s", cr_cli_words (cli, NC_ ("cli", "“roadmapctl --help” tells how it is used.")));
  return CR_EXIT_MISUSED;
}

char *
cr_cli_show_name (const char *file_name)
{
  g_autofree char *valid = g_utf8_make_valid (file_name, -1);

  return cr_cli_show_text (valid);
}

/* Controls, and the marks that turn the direction of all that follows. */
static gboolean
is_obeyed (gunichar c)
{
  return g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029 || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

char *
cr_cli_show_text (const char *text)
{
  GString *shown = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (shown, is_obeyed (c) ? ' ' : c);
    }
  return g_string_free (shown, FALSE);
}
