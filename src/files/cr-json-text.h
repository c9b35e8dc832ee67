/* SPDX-License-Identifier: GPL-3.0-or-later
 * The smallest steps through the text of a JSON document; for the strict check and its neighbours only. */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

#define CR_JSON_EACH_BYTE(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (guint64) (byte))

typedef enum
{
  CR_JSON_ESCAPE_FINE,
  CR_JSON_ESCAPE_UNKNOWN,
  CR_JSON_ESCAPE_HEX,
  CR_JSON_ESCAPE_SURROGATE,
  CR_JSON_ESCAPE_NUL
} CrJsonEscape;

/* Eight bytes, the first of them lowest. */
static inline guint64
cr_json_load_word (const char *p)
{
  guint64 word;

  memcpy (&word, p, sizeof word);
  return GUINT64_FROM_LE (word);
}

/* The first byte that is not JSON's white space, or the end. */
static inline const char *
cr_json_skip_space (const char *p,
                    const char *end)
{
  while (p < end && (guchar) *p <= ' ')
    {
      if (*p == ' ' && end - p >= 8)
        {
          guint64 others = cr_json_load_word (p) ^ CR_JSON_EACH_BYTE (' ');

          p += others == 0 ? 8 : __builtin_ctzll (others) / 8;
        }
      else if (*p == ' ' || *p == '\n' || *p == '\r' || *p == '\t')
        p++;
      else
        break;
    }

  return p;
}

/* The first byte that cannot stand for itself in a string (quotation mark, backslash, control character), or the
 * end. Of the bytes that a subtraction marks the lowest is always right; borrows spoil only those above it. */
static inline const char *
cr_json_skip_plain (const char *p,
                    const char *end)
{
  for (; end - p >= 8; p += 8)
    {
      guint64 word = cr_json_load_word (p);
      guint64 quotes = word ^ CR_JSON_EACH_BYTE ('"');
      guint64 backslashes = word ^ CR_JSON_EACH_BYTE ('\\');
      guint64 hits = ((quotes - CR_JSON_EACH_BYTE (1)) & ~quotes) |
                     ((backslashes - CR_JSON_EACH_BYTE (1)) & ~backslashes) |
                     ((word - CR_JSON_EACH_BYTE (' ')) & ~word);

      hits &= CR_JSON_EACH_BYTE (0x80);
      if (hits != 0)
        return p + __builtin_ctzll (hits) / 8;
    }

  while (p < end && *p != '"' && *p != '\\' && (guchar) *p >= ' ')
    p++;
  return p;
}

/* Reads the escape sequence that begins at *p. When it is fine, *p is behind it and *character what it means; else
 * *p is where it goes wrong, which may be the end. */
CrJsonEscape cr_json_read_escape (const char **p, const char *end, gunichar *character);

/* Appends what the inside of a string (without quotation marks) means. The string has passed the check. */
void cr_json_decode (GString *decoded, const char *inside, gsize length);

G_END_DECLS
