/* SPDX-License-Identifier: GPL-3.0-or-later
 * Days as people type them. */
#include "config.h"

#include "cr-day-entry.h"

#include "cr-format.h"

#include <string.h>

/* A number of one to n_max digits; moves on behind it. */
static gboolean
read_number (const char **text,
             guint        n_max,
             guint       *number)
{
  guint n = 0;

  *number = 0;
  while (n < n_max && g_ascii_isdigit ((*text)[n]))
    *number = *number * 10 + (guint) ((*text)[n++] - '0');
  *text += n;
  return n > 0;
}

static gboolean
read_sign (const char **text,
           char         sign)
{
  if (**text != sign)
    return FALSE;
  (*text)++;
  return TRUE;
}

static gboolean
accept_day (guint  year,
            guint  month,
            guint  day_of_month,
            CrDay *day)
{
  CrDay found = year >= 1000 ? cr_day_new (year, month, day_of_month) : CR_DAY_NONE;

  if (found == CR_DAY_NONE)
    return FALSE;
  *day = found;
  return TRUE;
}

static gboolean
read_dotted (const char *text,
             CrDay      *day)
{
  guint day_of_month = 0;
  guint month = 0;
  guint year = 0;

  return read_number (&text, 2, &day_of_month) && read_sign (&text, '.') && read_number (&text, 2, &month) &&
         read_sign (&text, '.') && read_number (&text, 4, &year) && *text == '\0' &&
         accept_day (year, month, day_of_month, day);
}

static gboolean
has_any (const char        *word,
         const char *const *words)
{
  return g_strv_contains (words, word);
}

static gboolean
read_distance (const char *text,
               CrDay       today,
               CrDay      *day)
{
  static const char *const days[] = { "d", "д", NULL };
  static const char *const weeks[] = { "w", "н", NULL };
  static const char *const months[] = { "m", "м", NULL };
  static const char *const years[] = { "y", "г", NULL };
  int                      sign = *text == '-' ? -1 : 1;
  guint                    number = 0;
  gint64                   to = 0;
  CrDay                    found = CR_DAY_NONE;

  if ((*text != '+' && *text != '-') || (text++, !read_number (&text, 4, &number)))
    return FALSE;
  if (has_any (text, months) || has_any (text, years))
    {
      found = cr_day_add_months (today, sign * (int) number * (has_any (text, years) ? 12 : 1));
      *day = found != CR_DAY_NONE ? found : *day;
      return found != CR_DAY_NONE;
    }
  if (!has_any (text, days) && !has_any (text, weeks))
    return FALSE;
  to = (gint64) today + sign * (gint64) number * (has_any (text, weeks) ? 7 : 1);
  if (to < 1 || to > (gint64) cr_day_new (9999, 12, 31))
    return FALSE;
  *day = (CrDay) to;
  return TRUE;
}

/* A month by the beginning of its name in either language, of three letters or more ("мая" has no more). */
static guint
find_month (const char *word)
{
  static const char *const languages[] = { "en", "ru" };
  glong                    length = g_utf8_strlen (word, -1);

  for (guint month = 1; month <= 12 && length >= 3; month++)
    for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
      {
        g_autofree char *name = g_utf8_strdown (cr_format_month_name (month, languages[i]), -1);
        g_autofree char *start = g_utf8_substring (name, 0, MIN (3, g_utf8_strlen (name, -1)));

        if (g_str_has_prefix (word, start) || (month == 5 && g_str_equal (word, "мая")))
          return month;
      }
  return 0;
}

static gboolean
read_named (const char *text,
            CrDay      *day)
{
  g_auto (GStrv) words = g_strsplit (text, " ", 5);
  const char    *number = words[0];
  guint          n_words = g_strv_length (words);
  guint          day_of_month = 0;
  guint          year = 0;

  if (n_words < 3 || n_words > 4 || (n_words == 4 && !g_str_equal (words[3], "г.") && !g_str_equal (words[3], "г")))
    return FALSE;
  if (!read_number (&number, 2, &day_of_month) || *number != '\0')
    return FALSE;
  number = words[2];
  if (!read_number (&number, 4, &year) || *number != '\0')
    return FALSE;
  return accept_day (year, find_month (words[1]), day_of_month, day);
}

/* In small letters, with single ordinary spaces inside and none around. (transfer full) */
static char *
tidy (const char *text)
{
  g_autofree char    *lower = g_utf8_strdown (text, -1);
  g_autoptr (GString) tidied = g_string_new (NULL);

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && c != 0x202f)
        g_string_append_unichar (tidied, c);
      else if (tidied->len > 0 && tidied->str[tidied->len - 1] != ' ')
        g_string_append_c (tidied, ' ');
    }
  return g_strchomp (g_string_free (g_steal_pointer (&tidied), FALSE));
}

gboolean
cr_day_read_typed (const char *text,
                   CrDay       today,
                   CrDay      *day)
{
  static const char *const todays[] = { "t", "today", "т", "сегодня", NULL };
  g_autofree char         *tidied = tidy (text);

  if (*tidied == '\0' || has_any (tidied, todays))
    {
      *day = *tidied == '\0' ? CR_DAY_NONE : today;
      return TRUE;
    }
  return cr_day_parse (tidied, day) || read_dotted (tidied, day) || read_distance (tidied, today, day) ||
         read_named (tidied, day);
}
