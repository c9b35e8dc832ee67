/* SPDX-License-Identifier: GPL-3.0-or-later
 * Names of files made from titles. */
#include "config.h"

#include "cr-file-name.h"

#include <string.h>

/* What is left of a title of which nothing is left. */
#define FALLBACK "roadmap"

/* Case and what follows a point do not count. */
static const char *const devices[] = { "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4",
                                       "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3",
                                       "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", NULL };

/* Of these nothing is seen, or not the same everywhere. */
static const GUnicodeType dropped[] = {
  G_UNICODE_CONTROL,
  G_UNICODE_FORMAT,
  G_UNICODE_LINE_SEPARATOR,
  G_UNICODE_PARAGRAPH_SEPARATOR,
  G_UNICODE_PRIVATE_USE,
  G_UNICODE_SURROGATE,
  G_UNICODE_UNASSIGNED,
};

static gboolean
is_kept (gunichar character)
{
  for (gsize i = 0; i < G_N_ELEMENTS (dropped); i++)
    if (g_unichar_type (character) == dropped[i])
      return FALSE;
  return TRUE;
}

/* A line break parts two words; of all else that is not kept nothing was seen. */
static GString *
clean (const char *title)
{
  GString *name = g_string_new (NULL);

  for (const char *p = title; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (strchr ("\n\r\t", *p) != NULL)
        g_string_append_c (name, ' ');
      else if (strchr ("/\\:*?\"<>|", *p) != NULL)
        g_string_append_c (name, '-');
      else if (is_kept (character))
        g_string_append_unichar (name, character);
    }
  return name;
}

static void
cut (GString *name,
     gsize    length)
{
  if (name->len <= length)
    return;
  while (((guchar) name->str[length] & 0xC0) == 0x80)
    length--;
  g_string_truncate (name, length);
}

static void
trim (GString *name)
{
  g_string_erase (name, 0, (gssize) strspn (name->str, " .-~"));
  while (name->len > 0 && strchr (" .", name->str[name->len - 1]) != NULL)
    g_string_truncate (name, name->len - 1);
}

static gboolean
is_device (const char *name)
{
  g_auto (GStrv)   pieces = g_strsplit (name, ".", 2);
  g_autofree char *first = g_ascii_strdown (pieces[0], -1);

  return g_strv_contains (devices, g_strchomp (first));
}

char *
cr_file_name_from_title (const char *title,
                         const char *suffix)
{
  GString *name = NULL;

  g_return_val_if_fail (title != NULL && suffix != NULL && strlen (suffix) < CR_FILE_NAME_BYTES, NULL);

  name = clean (title);
  trim (name);
  cut (name, CR_FILE_NAME_BYTES - strlen (suffix));
  trim (name);
  if (name->len == 0)
    g_string_append (name, FALLBACK);
  else if (is_device (name->str))
    g_string_prepend_c (name, '_');
  g_string_append (name, suffix);
  return g_string_free (name, FALSE);
}
