/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the whole process has one of: the language of the interface, the present day, the folders of data. */
#include "config.h"

#include "cr-interface.h"

#include "cr-language.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <locale.h>

static const char *interface_language = "en";
static CrDay       interface_today = CR_DAY_NONE;

/* Where the locale is unset or not generated gettext would ignore LANGUAGE. */
static void
choose_locale (void)
{
  if (setlocale (LC_ALL, "") == NULL || g_strcmp0 (nl_langinfo (CODESET), "UTF-8") != 0 ||
      g_strcmp0 (setlocale (LC_MESSAGES, NULL), "C") == 0)
    setlocale (LC_ALL, "C.UTF-8");
}

const char *
cr_interface_get_system_language (void)
{
  const char *const *names = g_get_language_names_with_category ("LC_MESSAGES");

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_has_prefix (names[i], "ru"))
        return "ru";
      if (g_str_has_prefix (names[i], "en"))
        return "en";
    }
  return "en";
}

void
cr_interface_start (const char *language)
{
  const char *folder = g_getenv ("CR_LOCALE_DIR");

  interface_language = g_intern_string (language != NULL ? language : cr_interface_get_system_language ());
  g_setenv ("LANGUAGE", interface_language, TRUE);
  choose_locale ();
  if (folder == NULL)
    folder = CR_LOCALEDIR;
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  cr_language_set_directory (folder);
}

const char *
cr_interface_get_language (void)
{
  return interface_language;
}

const char *
cr_interface_get_other_language (void)
{
  return g_str_equal (interface_language, "ru") ? "en" : "ru";
}

CrDay
cr_interface_get_today (void)
{
  g_autoptr (GDateTime) now = NULL;

  if (interface_today != CR_DAY_NONE)
    return interface_today;
  now = g_date_time_new_now_local ();
  return cr_day_new ((guint) g_date_time_get_year (now), (guint) g_date_time_get_month (now),
                     (guint) g_date_time_get_day_of_month (now));
}

void
cr_interface_set_today (CrDay today)
{
  interface_today = today;
}

char *
cr_interface_find_data (const char *path)
{
  const char *folder = g_getenv ("CR_DATA_DIR");

  return g_build_filename (folder != NULL ? folder : CR_PKGDATADIR, path, NULL);
}

char *
cr_interface_get_recovery_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), GETTEXT_PACKAGE, "recovery", NULL);
}
