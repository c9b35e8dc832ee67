/* SPDX-License-Identifier: GPL-3.0-or-later
 * Keys for sorting and searching. The key for sorting has three levels (letters, accents, case) with a byte in
 * between that is less than any other, so that a level counts only where the ones before it are equal. */
#include "config.h"

#include "cr-collate.h"

#include <string.h>

#define LEVEL_END         '\001'
#define MARK_NONE         '\002' /* on the levels of accents and case */
#define MARK_SOME         '\003'
#define DECOMPOSITION_MAX G_UNICHAR_MAX_DECOMPOSITION_LENGTH
#define YO                0x0451
#define YE                0x0435

/* Kinds of characters in their order; the first byte of every weight. */
enum
{
  KIND_SIGN = '\002',
  KIND_DIGIT,
  KIND_LATIN,
  KIND_CYRILLIC,
  KIND_OTHER,
};

/* The Russian alphabet with Belarusian, Kazakh, Kyrgyz and Ukrainian letters beside the ones they derive from. */
static const gunichar cyrillic[] = {
  0x0430, 0x04d9, 0x0431, 0x0432, 0x0433, 0x0491, 0x0493, 0x0434, 0x0435, 0x0451, 0x0454, 0x0436, 0x0437,
  0x0438, 0x0456, 0x0457, 0x0439, 0x043a, 0x049b, 0x043b, 0x043c, 0x043d, 0x04a3, 0x043e, 0x04e9, 0x043f,
  0x0440, 0x0441, 0x0442, 0x0443, 0x045e, 0x04b1, 0x04af, 0x0444, 0x0445, 0x04bb, 0x0446, 0x0447, 0x0448,
  0x0449, 0x044a, 0x044b, 0x044c, 0x044d, 0x044e, 0x044f
};

static gboolean
is_cyrillic (gunichar character)
{
  return character >= 0x0400 && character <= 0x052f;
}

static gboolean
is_accent (gunichar character)
{
  return character >= 0x0300 && character <= 0x036f;
}

/* Characters of usual titles that NFKC leaves alone; a text of nothing else is spared the normalization. */
static gboolean
is_plain (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (character < 0x80 || (character >= 0x0400 && character <= 0x045f))
        continue;
      if (character != 0x00ab && character != 0x00bb && character != 0x2013 && character != 0x2014)
        return FALSE;
    }
  return TRUE;
}

/* NFKC. (transfer full) */
static char *
normalize (const char *text)
{
  return is_plain (text) ? g_strdup (text) : g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
}

static gunichar
to_lower (gunichar character)
{
  if (character < 0x80)
    return (gunichar) (guchar) g_ascii_tolower ((char) character);
  if (character >= 0x0410 && character <= 0x042f)
    return character + 0x20;
  if (character >= 0x0430 && character <= 0x044f)
    return character;
  return g_unichar_tolower (character);
}

/* A letter is split where its accent is no more than that: й, ё, ї, ў are letters, ѐ and ѝ are е and и with a stress
 * mark. Hangul would fall apart into jamo. marks may be NULL. Returns the base. */
static gunichar
split_accents (gunichar character,
               gunichar marks[DECOMPOSITION_MAX],
               gsize   *n_marks)
{
  gunichar       parts[DECOMPOSITION_MAX];
  GUnicodeScript script;
  gsize          n_parts;

  *n_marks = 0;
  if (character < 0x00c0 || (is_cyrillic (character) && character != 0x0450 && character != 0x045d))
    return character;

  script = g_unichar_get_script (character);
  if (script != G_UNICODE_SCRIPT_LATIN && script != G_UNICODE_SCRIPT_GREEK && script != G_UNICODE_SCRIPT_CYRILLIC)
    return character;

  n_parts = g_unichar_fully_decompose (character, FALSE, parts, DECOMPOSITION_MAX);
  *n_marks = n_parts - 1;
  if (marks != NULL)
    memcpy (marks, parts + 1, *n_marks * sizeof *parts);
  return parts[0];
}

static gunichar
get_cyrillic_weight (gunichar letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (cyrillic); i++)
    {
      if (cyrillic[i] == letter)
        return i + 1;
    }
  return letter;
}

static int
get_kind (gunichar letter)
{
  if (letter < 0x80)
    {
      if (g_ascii_isalpha ((char) letter))
        return KIND_LATIN;
      return g_ascii_isdigit ((char) letter) ? KIND_DIGIT : KIND_SIGN;
    }
  if (is_cyrillic (letter))
    return KIND_CYRILLIC;
  if (g_unichar_isdigit (letter))
    return KIND_DIGIT;
  if (!g_unichar_isalpha (letter))
    return KIND_SIGN;
  return g_unichar_get_script (letter) == G_UNICODE_SCRIPT_LATIN ? KIND_LATIN : KIND_OTHER;
}

static void
append_weight (GString *key,
               gunichar letter)
{
  int kind = get_kind (letter);

  g_string_append_c (key, (char) kind);
  g_string_append_unichar (key, kind == KIND_CYRILLIC ? get_cyrillic_weight (letter) : letter);
}

/* Marks at the end that say "nothing" say nothing, and most texts have no accent at all. */
static void
append_level (GString *key,
              GString *level)
{
  while (level->len > 0 && level->str[level->len - 1] == MARK_NONE)
    g_string_truncate (level, level->len - 1);
  g_string_append_c (key, LEVEL_END);
  g_string_append_len (key, level->str, (gssize) level->len);
  g_string_free (level, TRUE);
}

static void
append_accents (GString        *accents,
                const gunichar *marks,
                gsize           n_marks)
{
  g_string_append_c (accents, n_marks == 0 ? MARK_NONE : MARK_SOME);
  for (gsize i = 0; i < n_marks; i++)
    g_string_append_unichar (accents, marks[i]);
}

/* An accent that stands alone belongs to the letter before. */
static void
append_lone_accent (GString *accents,
                    gunichar mark)
{
  if (accents->len > 0 && accents->str[accents->len - 1] == MARK_NONE)
    accents->str[accents->len - 1] = MARK_SOME;
  g_string_append_unichar (accents, mark);
}

char *
cr_collate_key (const char *text)
{
  g_autofree char *normal = NULL;
  GString         *key, *accents, *cases;

  g_return_val_if_fail (text != NULL, NULL);

  normal = normalize (text);
  key = g_string_sized_new (2 * strlen (normal) + 8);
  accents = g_string_sized_new (strlen (normal) + 1);
  cases = g_string_sized_new (strlen (normal) + 1);
  for (const char *p = normal; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      gunichar lower = to_lower (character);
      gunichar marks[DECOMPOSITION_MAX];
      gsize    n_marks;

      if (is_accent (character))
        {
          append_lone_accent (accents, character);
          continue;
        }

      append_weight (key, split_accents (lower, marks, &n_marks));
      append_accents (accents, marks, n_marks);
      g_string_append_c (cases, lower == character ? MARK_NONE : MARK_SOME);
    }
  append_level (key, accents);
  append_level (key, cases);
  return g_string_free (key, FALSE);
}

/* Case, accents and ё go; text is NFKC. (transfer full) */
static char *
fold_letters (const char *text)
{
  GString *key = g_string_sized_new (strlen (text) + 1);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = to_lower (g_utf8_get_char (p));
      gsize    n_marks;

      if (is_accent (letter))
        continue;

      letter = split_accents (letter, NULL, &n_marks);
      g_string_append_unichar (key, letter == YO ? YE : letter);
    }
  return g_string_free (key, FALSE);
}

char *
cr_search_fold (const char *text)
{
  g_autofree char *normal = NULL;
  g_autofree char *cased = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (is_plain (text))
    return fold_letters (text);

  /* Folding case can expand (ß) and decompose, taking an accent away can bring together what composes. */
  normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  cased = g_utf8_casefold (normal, -1);
  g_free (normal);
  normal = g_utf8_normalize (cased, -1, G_NORMALIZE_ALL_COMPOSE);
  folded = fold_letters (normal);
  return g_utf8_normalize (folded, -1, G_NORMALIZE_ALL_COMPOSE);
}
