/* SPDX-License-Identifier: GPL-3.0-or-later
 * Texts in the cells of a workbook. */
#include "config.h"

#include "cr-xlsx-text.h"

#include <string.h>

#define CUT_MARK "…"

/* "_x000D_" */
#define ESCAPE_LENGTH 7

static gboolean
is_escape (const char *at)
{
  return at[0] == '_' && at[1] == 'x' && g_ascii_isxdigit (at[2]) && g_ascii_isxdigit (at[3]) &&
         g_ascii_isxdigit (at[4]) && g_ascii_isxdigit (at[5]) && at[6] == '_';
}

static gboolean
must_escape (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  return (c < ' ' && c != '\t' && c != '\n') || c == 0xFFFE || c == 0xFFFF || is_escape (at);
}

/* Where the next character stands that must be escaped; the end of the text when there is none. U+FFFE and U+FFFF begin
 * with the byte EF. */
static const char *
find_escape (const char *text)
{
  for (; *text != '\0'; text++)
    {
      guchar byte = (guchar) *text;

      if ((byte < ' ' || byte == '_' || byte == 0xEF) && must_escape (text))
        break;
    }
  return text;
}

gboolean
cr_xlsx_must_escape (const char *text)
{
  return *find_escape (text) != '\0';
}

char *
cr_xlsx_escape (const char *text)
{
  const char *end = find_escape (text);
  GString    *escaped = g_string_new_len (text, end - text);

  while (*end != '\0')
    {
      const char *start = g_utf8_next_char (end);

      g_string_append_printf (escaped, "_x%04X_", g_utf8_get_char (end));
      end = find_escape (start);
      g_string_append_len (escaped, start, end - start);
    }
  return g_string_free (escaped, FALSE);
}

char *
cr_xlsx_unescape (const char *text)
{
  GString    *plain;
  const char *first = strstr (text, "_x");

  if (first == NULL)
    return g_strdup (text);

  plain = g_string_new_len (text, first - text);
  for (const char *at = first; *at != '\0'; at++)
    {
      gunichar c = is_escape (at) ? (gunichar) g_ascii_strtoull (at + 2, NULL, 16) : 0;

      if (c != 0 && (c < 0xD800 || c > 0xDFFF))
        {
          g_string_append_unichar (plain, c);
          at += ESCAPE_LENGTH - 1;
        }
      else
        {
          g_string_append_c (plain, *at);
        }
    }
  return g_string_free (plain, FALSE);
}

static guint
get_length (const char *at)
{
  if (must_escape (at))
    return ESCAPE_LENGTH;
  return g_utf8_get_char (at) >= 0x10000 ? 2 : 1;
}

char *
cr_xlsx_cut (const char *text)
{
  const char *end = NULL;
  gsize       n = 0;

  /* No character has more units than bytes, but for those that are escaped. */
  if (strlen (text) <= CR_XLSX_LENGTH_MAX / ESCAPE_LENGTH)
    return NULL;

  for (const char *at = text; *at != '\0' && n <= CR_XLSX_LENGTH_MAX; at = g_utf8_next_char (at))
    {
      n += get_length (at);
      if (n > CR_XLSX_LENGTH_MAX - 1 && end == NULL)
        end = at;
    }
  return n > CR_XLSX_LENGTH_MAX ? g_strdup_printf ("%.*s%s", (int) (end - text), text, CUT_MARK) : NULL;
}
