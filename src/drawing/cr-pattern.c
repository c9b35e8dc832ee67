/* SPDX-License-Identifier: GPL-3.0-or-later
 * Sentences with named parts, filled in one pass. */
#include "config.h"

#include "cr-pattern.h"

#include <string.h>

/* The value for the name of so many bytes, or NULL. */
static const char *
find_value (va_list     pairs,
            const char *name,
            gsize       length)
{
  for (const char *given = va_arg (pairs, const char *); given != NULL; given = va_arg (pairs, const char *))
    {
      const char *value = va_arg (pairs, const char *);

      if (strlen (given) == length && memcmp (given, name, length) == 0)
        return value;
    }
  return NULL;
}

char *
cr_pattern_fill (const char *pattern,
                 ...)
{
  GString *text = g_string_new (NULL);

  for (const char *p = pattern; *p != '\0';)
    {
      const char *end = *p == '{' ? strchr (p, '}') : NULL;
      const char *value = NULL;
      va_list     pairs;

      if (end != NULL)
        {
          va_start (pairs, pattern);
          value = find_value (pairs, p + 1, (gsize) (end - p) - 1);
          va_end (pairs);
        }
      if (value != NULL)
        {
          g_string_append (text, value);
          p = end + 1;
        }
      else
        g_string_append_c (text, *p++);
    }
  return g_string_free (text, FALSE);
}

void
cr_pattern_append_sentence (GString    *text,
                            const char *sentence)
{
  if (text->len > 0 && *sentence != '\0')
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
}
