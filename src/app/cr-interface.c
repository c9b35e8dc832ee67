/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the whole process has one of: the language of the interface, the present day, the folders of data. */
#include "config.h"

#include "cr-interface.h"

#include "cr-intern.h"
#include "cr-language.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <locale.h>

static const char *interface_language = "en";
static const char *system_language;
static const char *content_language; /* NULL: that of the interface */
static CrDay       interface_today = CR_DAY_NONE;
static CrDateForm  date_form = CR_DATE_FORM_LANGUAGE;
static guint       first_weekday = 1;

/* Where the locale is unset or not generated gettext would ignore LANGUAGE. */
static void
choose_locale (void)
{
  if (setlocale (LC_ALL, "") == NULL || g_strcmp0 (nl_langinfo (CODESET), "UTF-8") != 0 ||
      g_strcmp0 (setlocale (LC_MESSAGES, NULL), "C") == 0)
    setlocale (LC_ALL, "C.UTF-8");
}

/* Before anything here has set LANGUAGE. */
static const char *
find_system_language (void)
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

const char *
cr_interface_get_system_language (void)
{
  if (system_language == NULL)
    system_language = find_system_language ();
  return system_language;
}

void
cr_interface_start (const char *language)
{
  const char *folder = g_getenv ("CR_LOCALE_DIR");
  const char *system = cr_interface_get_system_language ();

  interface_language = cr_intern (language != NULL ? language : system);
  g_setenv ("LANGUAGE", interface_language, TRUE);
  choose_locale ();
  if (folder == NULL)
    folder = CR_LOCALEDIR;
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  cr_language_set_directory (folder);
}

void
cr_interface_set_language (const char *language)
{
  interface_language = cr_intern (language != NULL ? language : cr_interface_get_system_language ());
  /* The variable is there since the start, so that only its value is exchanged and no thread finds a list of
   * variables that is being moved. */
  g_setenv ("LANGUAGE", interface_language, TRUE);
  /* gettext keeps its answers until it is told of a domain, be it the same one. */
  textdomain (GETTEXT_PACKAGE);
}

const char *
cr_interface_get_language (void)
{
  return interface_language;
}

const char *
cr_interface_get_content_language (void)
{
  return content_language != NULL ? content_language : interface_language;
}

const char *
cr_interface_get_other_content_language (void)
{
  return g_str_equal (cr_interface_get_content_language (), "ru") ? "en" : "ru";
}

void
cr_interface_set_content_language (const char *language)
{
  content_language = cr_intern (language);
}

char *
cr_interface_format_date (CrDay day)
{
  return cr_format_date_in_form (day, date_form, interface_language);
}

char *
cr_interface_format_range (CrDay start,
                           CrDay finish)
{
  return cr_format_range_in_form (start, finish, date_form, interface_language);
}

void
cr_interface_set_date_form (CrDateForm form)
{
  date_form = form;
}

const CrWording *
cr_interface_get_wording (void)
{
  static CrWording wording;

  wording = (CrWording){ interface_language, cr_interface_get_content_language (), date_form };
  return &wording;
}

guint
cr_interface_get_first_weekday (void)
{
  return first_weekday;
}

void
cr_interface_set_first_weekday (guint weekday)
{
  first_weekday = weekday;
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

char *
cr_interface_get_places_file (void)
{
  return g_build_filename (g_get_user_state_dir (), GETTEXT_PACKAGE, "places", NULL);
}
