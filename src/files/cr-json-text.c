/* SPDX-License-Identifier: GPL-3.0-or-later
 * Escape sequences of JSON strings. */
#include "config.h"

#include "cr-json-text.h"

static CrJsonEscape
read_hex (const char **p,
          const char  *end,
          gunichar    *unit)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++)
    {
      int digit = *p < end ? g_ascii_xdigit_value (**p) : -1;

      if (digit < 0)
        return CR_JSON_ESCAPE_HEX;
      *unit = *unit * 16 + (gunichar) digit;
      (*p)++;
    }

  return CR_JSON_ESCAPE_FINE;
}

/* Cut off by the end, a pair is not called lone: *p is the end then. */
static CrJsonEscape
read_low_surrogate (const char **p,
                    const char  *end,
                    gunichar    *character)
{
  gunichar     low;
  CrJsonEscape result;

  for (guint i = 0; i < 2; i++)
    {
      if (*p == end || **p != "\\u"[i])
        return CR_JSON_ESCAPE_SURROGATE;
      (*p)++;
    }

  result = read_hex (p, end, &low);
  if (result != CR_JSON_ESCAPE_FINE)
    return result;
  if (low < 0xdc00 || low > 0xdfff)
    return CR_JSON_ESCAPE_SURROGATE;

  *character = 0x10000 + ((*character - 0xd800) << 10) + (low - 0xdc00);
  return CR_JSON_ESCAPE_FINE;
}

static CrJsonEscape
read_unicode (const char **p,
              const char  *end,
              gunichar    *character)
{
  CrJsonEscape result = read_hex (p, end, character);

  if (result != CR_JSON_ESCAPE_FINE)
    return result;
  if (*character == 0)
    return CR_JSON_ESCAPE_NUL;
  if (*character >= 0xdc00 && *character <= 0xdfff)
    return CR_JSON_ESCAPE_SURROGATE;
  if (*character >= 0xd800 && *character <= 0xdbff)
    return read_low_surrogate (p, end, character);
  return CR_JSON_ESCAPE_FINE;
}

CrJsonEscape
cr_json_read_escape (const char **p,
                     const char  *end,
                     gunichar    *character)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char       *letter;

  (*p)++;
  if (*p == end)
    return CR_JSON_ESCAPE_UNKNOWN;
  if (**p == 'u')
    {
      (*p)++;
      return read_unicode (p, end, character);
    }

  letter = memchr (letters, **p, sizeof letters - 1);
  if (letter == NULL)
    return CR_JSON_ESCAPE_UNKNOWN;

  *character = (gunichar) meanings[letter - letters];
  (*p)++;
  return CR_JSON_ESCAPE_FINE;
}

void
cr_json_decode (GString    *decoded,
                const char *inside,
                gsize       length)
{
  const char *end = inside + length;

  while (inside < end)
    {
      const char *stop = memchr (inside, '\\', (gsize) (end - inside));
      gunichar    character;

      if (stop == NULL)
        stop = end;
      g_string_append_len (decoded, inside, stop - inside);
      inside = stop;
      if (inside < end && cr_json_read_escape (&inside, end, &character) == CR_JSON_ESCAPE_FINE)
        g_string_append_unichar (decoded, character);
    }
}
