/* SPDX-License-Identifier: GPL-3.0-or-later
 * One search over tasks and catalogue. */
#include "config.h"

#include "cr-finder.h"

#include "cr-collate.h"
#include "cr-search.h"

#include <string.h>

/* An entry and its words, folded as by cr_search_fold(). */
typedef struct
{
  const CrEntry *entry;
  char          *titles; /* one a line */
  char          *rest;   /* what else is searched */
} Words;

struct _CrFinder
{
  CrCatalogue *catalogue;
  GArray      *entries; /* Words */
};

static void
clear_words (gpointer data)
{
  Words *words = data;

  g_free (words->titles);
  g_free (words->rest);
}

static void
append_line (GString    *text,
             const char *line)
{
  if (line != NULL)
    g_string_append_printf (text, "%s\n", line);
}

static void
add_entry (CrFinder      *finder,
           const CrEntry *entry)
{
  static const char *const languages[] = { "en", "ru" };
  g_autoptr (GString)      titles = g_string_new (NULL), rest = g_string_new (NULL);
  Words                    words = { .entry = entry };

  append_line (rest, entry->id);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      append_line (titles, cr_entry_get_title (entry, languages[i]));
      append_line (titles, cr_entry_get_short_title (entry, languages[i]));
      append_line (rest, cr_entry_get_description (entry, languages[i]));
      append_line (rest, cr_entry_get_addressee (entry, languages[i]));
    }
  words.titles = cr_search_fold (titles->str);
  words.rest = cr_search_fold (rest->str);
  g_array_append_val (finder->entries, words);
}

/* Levels and statuses are values, not entries to go to. */
static gboolean
is_searched (CrGroup group)
{
  return group != CR_GROUP_MATURITY && group != CR_GROUP_IMPLEMENTATION && group != CR_GROUP_STATUS;
}

CrFinder *
cr_finder_new (CrCatalogue *catalogue)
{
  CrFinder *finder = g_new0 (CrFinder, 1);

  finder->catalogue = cr_catalogue_ref (catalogue);
  finder->entries = g_array_new (FALSE, FALSE, sizeof (Words));
  g_array_set_clear_func (finder->entries, clear_words);
  for (CrGroup group = 0; group < CR_N_GROUPS; group++)
    for (const CrEntry *const *entries = cr_catalogue_get_group (catalogue, group, NULL); *entries != NULL; entries++)
      if (is_searched (group))
        add_entry (finder, *entries);
  return finder;
}

void
cr_finder_free (CrFinder *finder)
{
  if (finder == NULL)
    return;

  g_array_unref (finder->entries);
  cr_catalogue_unref (finder->catalogue);
  g_free (finder);
}

/* What was typed. */
typedef struct
{
  char     *phrase; /* folded, one space between words */
  GStrv     words;
  CrSearch *search;
  GArray   *found[2][CR_N_FOUND]; /* CrFound: records and entries, by rank */
  guint     n_max;
} Run;

static gboolean
begins_word (const char *text,
             const char *at)
{
  return at == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
}

static gboolean
has_word_start (const char *text,
                const char *word)
{
  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word))
    if (begins_word (text, at))
      return TRUE;
  return FALSE;
}

static gboolean
has_title_start (const char *titles,
                 const char *phrase)
{
  const char *line = titles;

  while (line != NULL)
    {
      if (g_str_has_prefix (line, phrase))
        return TRUE;
      line = strchr (line, '\n');
      line = line != NULL ? line + 1 : NULL;
    }
  return FALSE;
}

/* CR_N_FOUND when a word is not there. */
static CrFoundRank
rank_titles (const Run  *run,
             const char *titles)
{
  CrFoundRank rank = CR_FOUND_WORD_START;

  for (guint i = 0; run->words[i] != NULL; i++)
    {
      if (strstr (titles, run->words[i]) == NULL)
        return CR_N_FOUND;
      if (!has_word_start (titles, run->words[i]))
        rank = CR_FOUND_IN_TITLE;
    }
  return has_title_start (titles, run->phrase) ? CR_FOUND_TITLE_START : rank;
}

static CrFoundRank
rank_entry (const Run   *run,
            const Words *words)
{
  CrFoundRank rank = rank_titles (run, words->titles);

  if (rank != CR_N_FOUND)
    return rank;
  for (guint i = 0; run->words[i] != NULL; i++)
    if (strstr (words->titles, run->words[i]) == NULL && strstr (words->rest, run->words[i]) == NULL)
      return CR_N_FOUND;
  return CR_FOUND_ELSEWHERE;
}

static CrFoundRank
rank_record (const Run      *run,
             const CrRecord *record)
{
  g_autofree char *titles = NULL;
  CrFoundRank      rank;

  if (!cr_search_matches (run->search, record))
    return CR_N_FOUND;
  titles = cr_search_dup_title (record);
  rank = rank_titles (run, titles);
  return rank != CR_N_FOUND ? rank : CR_FOUND_ELSEWHERE;
}

static void
keep (Run           *run,
      guint          kind,
      const CrFound *found)
{
  if (found->rank != CR_N_FOUND && run->found[kind][found->rank]->len < run->n_max)
    g_array_append_vals (run->found[kind][found->rank], found, 1);
}

static void
search_tasks (Run       *run,
              CrRoadmap *roadmap)
{
  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    {
      CrFound found = { .record = cr_roadmap_get_nth (roadmap, CR_KIND_TASK, NULL, i) };

      found.rank = rank_record (run, found.record);
      keep (run, 0, &found);
    }
}

/* Uses of what the catalogue has are found as its entries. */
static void
search_own (Run               *run,
            CrRoadmap         *roadmap,
            const CrCatalogue *catalogue,
            CrKind             kind)
{
  for (guint i = 0; i < cr_roadmap_get_length (roadmap, kind, NULL); i++)
    {
      CrFound found = { .record = cr_roadmap_get_nth (roadmap, kind, NULL, i) };

      if (cr_catalogue_lookup (catalogue, cr_record_get_key (found.record)) != NULL)
        continue;
      found.rank = rank_record (run, found.record);
      keep (run, 0, &found);
    }
}

static void
search_catalogue (Run            *run,
                  const CrFinder *finder)
{
  for (guint i = 0; i < finder->entries->len; i++)
    {
      const Words *words = &g_array_index (finder->entries, Words, i);
      CrFound      found = { .rank = rank_entry (run, words), .entry = words->entry };

      keep (run, 1, &found);
    }
}

static guint
count_found (const Run *run,
             guint      kind)
{
  guint n = 0;

  for (guint rank = 0; rank < CR_N_FOUND; rank++)
    n += run->found[kind][rank]->len;
  return n;
}

/* Adds as many of a kind and rank as there are places left for the kind. */
static void
take (const Run *run,
      guint      kind,
      guint      rank,
      guint     *n_left,
      GArray    *result)
{
  const GArray *found = run->found[kind][rank];
  guint         n = MIN (found->len, *n_left);

  g_array_append_vals (result, found->data, n);
  *n_left -= n;
}

static GArray *
merge (const Run *run)
{
  GArray *result = g_array_new (FALSE, FALSE, sizeof (CrFound));
  guint   n_records = count_found (run, 0), n_entries = count_found (run, 1);
  guint   records_left, entries_left;

  entries_left = MIN (n_entries, MAX (run->n_max / 2, run->n_max - MIN (n_records, run->n_max)));
  records_left = MIN (n_records, run->n_max - entries_left);
  for (guint rank = 0; rank < CR_N_FOUND; rank++)
    {
      take (run, 0, rank, &records_left, result);
      take (run, 1, rank, &entries_left, result);
    }
  return result;
}

static GStrv
split_words (const char *text)
{
  g_autofree char *folded = cr_search_fold (text);
  g_auto (GStrv)   pieces = g_strsplit_set (folded, " \t\r\n", -1);
  GStrvBuilder    *builder = g_strv_builder_new ();
  GStrv            words;

  for (guint i = 0; pieces[i] != NULL; i++)
    if (*pieces[i] != '\0')
      g_strv_builder_add (builder, pieces[i]);
  words = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return words;
}

static void
run_init (Run        *run,
          CrRoadmap  *roadmap,
          const char *text,
          guint       n_max)
{
  run->words = split_words (text);
  run->phrase = g_strjoinv (" ", run->words);
  run->search = cr_search_new (roadmap, text);
  run->n_max = n_max;
  for (guint kind = 0; kind < G_N_ELEMENTS (run->found); kind++)
    for (guint rank = 0; rank < CR_N_FOUND; rank++)
      run->found[kind][rank] = g_array_new (FALSE, FALSE, sizeof (CrFound));
}

static void
run_clear (Run *run)
{
  g_strfreev (run->words);
  g_free (run->phrase);
  cr_search_free (run->search);
  for (guint kind = 0; kind < G_N_ELEMENTS (run->found); kind++)
    for (guint rank = 0; rank < CR_N_FOUND; rank++)
      g_array_unref (run->found[kind][rank]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

GArray *
cr_finder_search (const CrFinder *finder,
                  CrRoadmap      *roadmap,
                  const char     *text,
                  guint           n_max)
{
  g_auto (Run) run = { 0 };

  run_init (&run, roadmap, text != NULL ? text : "", n_max);
  if (run.words[0] != NULL)
    {
      search_tasks (&run, roadmap);
      search_own (&run, roadmap, finder->catalogue, CR_KIND_INSTRUMENT);
      search_own (&run, roadmap, finder->catalogue, CR_KIND_TECHNOLOGY);
      search_catalogue (&run, finder);
    }
  return merge (&run);
}
