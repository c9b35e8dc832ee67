/* SPDX-License-Identifier: GPL-3.0-or-later
 * Texts that may be longer than the sentence they stand in, and of another direction. */
#include "config.h"

#include "cr-quote.h"

#define FIRST_STRONG_ISOLATE    0x2068
#define POP_DIRECTIONAL_ISOLATE 0x2069

#define LENGTH_MAX 120 /* characters */

/* Letters that are written from right to left, and marks that say how others are. */
static const struct
{
  gunichar first;
  gunichar last;
} ranges[] = {
  { 0x0590, 0x08FF },
  { 0x200E, 0x200F },
  { 0x202A, 0x202E },
  { 0x2066, 0x2069 },
  { 0xFB1D, 0xFDFF },
  { 0xFE70, 0xFEFF },
  { 0x10800, 0x10FFF },
  { 0x1E800, 0x1EFFF },
};

static gboolean
has_direction (gunichar character)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ranges); i++)
    if (character >= ranges[i].first && character <= ranges[i].last)
      return TRUE;
  return FALSE;
}

static void
append_times (GString *string,
              gunichar character,
              guint    n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_unichar (string, character);
}

char *
cr_quote_shorten (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\r\t", ' ');
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= LENGTH_MAX)
    return g_steal_pointer (&line);

  start = g_utf8_substring (line, 0, LENGTH_MAX);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

char *
cr_quote_isolate (const char *text)
{
  GString *isolated = NULL;
  guint    n_open = 0;   /* isolates that the text leaves open */
  guint    n_closed = 0; /* ends of isolates that it did not begin */
  gboolean turns = FALSE;

  if (text == NULL)
    return NULL;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      turns = turns || has_direction (character);
      if (character >= 0x2066 && character <= FIRST_STRONG_ISOLATE)
        n_open++;
      else if (character == POP_DIRECTIONAL_ISOLATE && n_open > 0)
        n_open--;
      else if (character == POP_DIRECTIONAL_ISOLATE)
        n_closed++;
    }
  if (!turns)
    return g_strdup (text);

  isolated = g_string_new (NULL);
  append_times (isolated, FIRST_STRONG_ISOLATE, n_closed + 1);
  g_string_append (isolated, text);
  append_times (isolated, POP_DIRECTIONAL_ISOLATE, n_open + 1);
  return g_string_free (isolated, FALSE);
}

char *
cr_quote (const char *text)
{
  g_autofree char *line = cr_quote_shorten (text);

  return cr_quote_isolate (line);
}
