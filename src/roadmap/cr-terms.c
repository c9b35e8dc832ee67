/* SPDX-License-Identifier: GPL-3.0-or-later
 * Terms found in texts by their words. */
#include "config.h"

#include "cr-terms.h"

#include "cr-collate.h"
#include "cr-language.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const CrTerm terms[] = {
  { NC_ ("term", "World Customs Organization") },
  { NC_ ("term", "WCO") },
  { NC_ ("term", "WCO Data Model") },
  { NC_ ("term", "digital customs") },
  { NC_ ("term", "e-customs") },
  { NC_ ("term", "customs administration") },
  { NC_ ("term", "customs authorities") },
  { NC_ ("term", "Capacity Building Committee") },
  { NC_ ("term", "capacity building") },
  { NC_ ("term", "Information Management Sub-Committee") },
  { NC_ ("term", "Permanent Technical Committee") },
  { NC_ ("term", "Policy Commission") },
  { NC_ ("term", "Eurasian Economic Union") },
  { NC_ ("term", "EAEU") },
  { NC_ ("term", "Eurasian Economic Commission") },
  { NC_ ("term", "member State") },
  { NC_ ("term", "single window") },
  { NC_ ("term", "coordinated border management") },
  { NC_ ("term", "SAFE Framework of Standards") },
  { NC_ ("term", "Revised Kyoto Convention") },
  { NC_ ("term", "Nairobi Convention") },
  { NC_ ("term", "advance information") },
  { NC_ ("term", "advance passenger information") },
  { NC_ ("term", "passenger name record") },
  { NC_ ("term", "risk management") },
  { NC_ ("term", "risk management system") },
  { NC_ ("term", "authorized economic operator") },
  { NC_ ("term", "AEO") },
  { NC_ ("term", "information and communication technologies") },
  { NC_ ("term", "ICT") },
  { NC_ ("term", "WTO Trade Facilitation Agreement") },
  { NC_ ("term", "Trade Facilitation Agreement") },
  { NC_ ("term", "UN/CEFACT Recommendation") },
  { NC_ ("term", "participants in foreign trade") },
  { NC_ ("term", "enabler") },
  { NC_ ("term", "organizational capability") },
  { NC_ ("term", "core competence") },
  { NC_ ("term", "connectivity") },
  { NC_ ("term", "ICT observatory") },
  { NC_ ("term", "repository") },
  { NC_ ("term", "Globally Networked Customs") },
  { NC_ ("term", "compendium") },
  { NC_ ("term", "Cargo Targeting System") },
  { NC_ ("term", "utility block") },
  { NC_ ("term", "dematerialization of supporting documents") },
  { NC_ ("term", "electronic provider") },
  { NC_ ("term", "roadmap") },
  { NC_ ("term", "responsible executor") },
  { NC_ ("term", "co-executor") },
  { NC_ ("term", "digital transformation programme") },
  { NC_ ("term", "maturity model") },
};

/* What may follow the unchanging part of a Russian word: “ами”, “ого”. */
#define ENDING_LENGTH_MAX 3

typedef struct
{
  char    *stem;    /* what stays of the word in all its forms */
  gboolean is_name; /* an abbreviation, which has one form: the stem is the word */
} Word;

static void
clear_word (gpointer item)
{
  g_free (((Word *) item)->stem);
}

/* A capital letter where no sentence has put it. */
static gboolean
is_name (const char *word)
{
  for (const char *at = g_utf8_next_char (word); *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isupper (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

/* "capabilities" and "capability", "authorised" and "authorized" are one. (transfer full) */
static char *
stem_english (const char *folded)
{
  gsize            length = strlen (folded);
  g_autofree char *stem = g_strdelimit (g_strdup (folded), "z", 's');

  if (length > 4 && g_str_has_suffix (stem, "ies"))
    {
      stem[length - 3] = '\0';
      return g_strconcat (stem, "y", NULL);
    }
  if (length > 3 && stem[length - 1] == 's' && stem[length - 2] != 's')
    stem[length - 1] = '\0';
  return g_steal_pointer (&stem);
}

/* Of a word in the form in which dictionaries have it, or in the plural of that. (transfer full) */
static char *
stem_russian (const char *folded)
{
  static const char *const endings[] = { "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие",
                                         "а", "е", "и", "о", "ы", "ь", "я", "й" };

  for (guint i = 0; i < G_N_ELEMENTS (endings) && g_utf8_strlen (folded, -1) > 3; i++)
    if (g_str_has_suffix (folded, endings[i]))
      return g_strndup (folded, strlen (folded) - strlen (endings[i]));
  return g_strdup (folded);
}

static gboolean
is_russian (const char *language)
{
  return g_str_equal (language, "ru");
}

static void
add_word (GArray     *words,
          const char *start,
          const char *end,
          const char *language,
          gboolean    is_term)
{
  g_autofree char *plain = g_strndup (start, (gsize) (end - start));
  g_autofree char *folded = cr_search_fold (plain);
  Word             word = { NULL, is_name (plain) };

  if (word.is_name)
    word.stem = g_steal_pointer (&plain);
  else if (!is_russian (language))
    word.stem = stem_english (folded);
  else
    word.stem = is_term ? stem_russian (folded) : g_steal_pointer (&folded);
  g_array_append_val (words, word);
}

/* Of a Russian text the words as they stand, of a term their unchanging parts. Of Word. (transfer full) */
static GArray *
split (const char *text,
       const char *language,
       gboolean    is_term)
{
  GArray     *words = g_array_new (FALSE, FALSE, sizeof (Word));
  const char *start = NULL;
  const char *at;

  g_array_set_clear_func (words, clear_word);
  for (at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gboolean is_letter = g_unichar_isalnum (g_utf8_get_char (at));

      if (is_letter && start == NULL)
        start = at;
      if (is_letter || start == NULL)
        continue;
      add_word (words, start, at, language, is_term);
      start = NULL;
    }
  if (start != NULL)
    add_word (words, start, at, language, is_term);
  return words;
}

static gboolean
agrees (const Word *word,
        const Word *of_term,
        const char *language)
{
  gsize length = strlen (of_term->stem);

  if (word->is_name != of_term->is_name)
    return FALSE;
  if (word->is_name || !is_russian (language))
    return g_str_equal (word->stem, of_term->stem);
  return g_str_has_prefix (word->stem, of_term->stem) &&
         g_utf8_strlen (word->stem + length, -1) <= ENDING_LENGTH_MAX;
}

static gboolean
begins_at (const GArray *text,
           guint         n,
           const GArray *term,
           const char   *language)
{
  if (term->len == 0 || n + term->len > text->len)
    return FALSE;
  for (guint i = 0; i < term->len; i++)
    if (!agrees (&g_array_index (text, Word, n + i), &g_array_index (term, Word, i), language))
      return FALSE;
  return TRUE;
}

/* The number of the longest term that begins there; G_N_ELEMENTS (terms) for none. */
static guint
find_longest (const GArray    *text,
              guint            n,
              const GPtrArray *split_terms,
              const char      *language)
{
  guint found = G_N_ELEMENTS (terms), length = 0;

  for (guint i = 0; i < split_terms->len; i++)
    {
      const GArray *term = g_ptr_array_index (split_terms, i);

      if (term->len > length && begins_at (text, n, term, language))
        {
          found = i;
          length = term->len;
        }
    }
  return found;
}

static gboolean
is_translated (const CrTerm *term)
{
  return strcmp (cr_term_get (term, "en"), cr_term_get (term, "ru")) != 0;
}

const char *
cr_term_get (const CrTerm *term,
             const char   *language)
{
  return cr_translate (language, "term", term->msgid);
}

const CrTerm *
cr_terms_get (guint *n_terms)
{
  *n_terms = G_N_ELEMENTS (terms);
  return terms;
}

GPtrArray *
cr_terms_find (const char *text,
               const char *language)
{
  g_autoptr (GArray)    words = split (text, language, FALSE);
  g_autoptr (GPtrArray) split_terms = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  GPtrArray            *found = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    g_ptr_array_add (split_terms, split (cr_term_get (&terms[i], language), language, TRUE));
  for (guint n = 0; n < words->len;)
    {
      guint nth = find_longest (words, n, split_terms, language);

      if (nth < G_N_ELEMENTS (terms) && is_translated (&terms[nth]) && !g_ptr_array_find (found, &terms[nth], NULL))
        g_ptr_array_add (found, (gpointer) &terms[nth]);
      n += nth < G_N_ELEMENTS (terms) ? ((const GArray *) g_ptr_array_index (split_terms, nth))->len : 1;
    }
  return found;
}
