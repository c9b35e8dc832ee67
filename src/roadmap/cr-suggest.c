/* SPDX-License-Identifier: GPL-3.0-or-later
 * Suggestions: gaps of the assessment matched with starter tasks. */
#include "config.h"

#include "cr-suggest.h"

#include "cr-catalogue-ids.h"
#include "cr-format.h"
#include "cr-language.h"

#include <glib/gi18n-lib.h>

#define CONTEXT "suggestion"

static gboolean
list_contains (const char *const *ids,
               const char        *id)
{
  for (; *ids != NULL; ids++)
    if (*ids == id)
      return TRUE;
  return FALSE;
}

static gboolean
serves (const CrEntry *template,
        const char *entry)
{
  return list_contains (template->capabilities, entry) || list_contains (template->enablers, entry) ||
         (g_str_has_prefix (entry, "sf-") && list_contains (template->tags, entry));
}

/* Templates not to be suggested: used already or turned down. */
static GHashTable *
collect_unwanted (CrRoadmap *roadmap)
{
  GHashTable   *unwanted = g_hash_table_new (NULL, NULL);
  const CrList *dismissed = cr_roadmap_get_head (roadmap)->dismissed;

  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    if (cr_roadmap_get_task (roadmap, i)->origin != NULL)
      g_hash_table_add (unwanted, (gpointer) cr_roadmap_get_task (roadmap, i)->origin);
  for (guint i = 0; i < cr_list_get_length (dismissed); i++)
    if (((const CrDismissed *) dismissed->items[i])->template != NULL)
      g_hash_table_add (unwanted, (gpointer) ((const CrDismissed *) dismissed->items[i])->template);
  return unwanted;
}

static void
add_suggestion (GPtrArray *suggestions,
                const CrEntry *template,
                const GArray *gaps)
{
  CrSuggestion *suggestion;
  GArray       *reasons = g_array_new (FALSE, FALSE, sizeof (CrGap));

  for (guint i = 0; i < gaps->len; i++)
    {
      const CrGap *gap = &g_array_index (gaps, CrGap, i);

      if (serves (template, gap->entry))
        g_array_append_vals (reasons, gap, 1);
    }
  if (reasons->len == 0)
    {
      g_array_unref (reasons);
      return;
    }

  suggestion = g_new0 (CrSuggestion, 1);
  suggestion->template = template;
  suggestion->reasons = reasons;
  g_ptr_array_add (suggestions, suggestion);
}

void
cr_suggestion_free (CrSuggestion *suggestion)
{
  if (suggestion == NULL)
    return;

  g_array_unref (suggestion->reasons);
  g_free (suggestion);
}

/* By the first reason, which is the most pressing one. */
static int
compare_suggestions (gconstpointer a,
                     gconstpointer b)
{
  const CrSuggestion *x = *(CrSuggestion *const *) a, *y = *(CrSuggestion *const *) b;
  const CrGap        *x_gap = &g_array_index (x->reasons, CrGap, 0), *y_gap = &g_array_index (y->reasons, CrGap, 0);

  if (CR_GAP_IS_COVERED (x_gap) != CR_GAP_IS_COVERED (y_gap))
    return CR_GAP_IS_COVERED (x_gap) ? 1 : -1;
  if (x_gap->gap != y_gap->gap)
    return y_gap->gap - x_gap->gap;
  return x->template->number - y->template->number;
}

GPtrArray *
cr_suggest_list (CrRoadmap         *roadmap,
                 const CrCatalogue *catalogue)
{
  GPtrArray             *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_suggestion_free);
  g_autoptr (CrIds)      order = cr_catalogue_list_rated (catalogue);
  g_autoptr (GArray)     gaps = cr_gaps_list (roadmap, order);
  g_autoptr (GHashTable) unwanted = collect_unwanted (roadmap);
  const CrEntry *const  *templates = cr_catalogue_get_group (catalogue, CR_GROUP_TEMPLATE, NULL);

  for (; *templates != NULL; templates++)
    if (!g_hash_table_contains (unwanted, (*templates)->id))
      add_suggestion (suggestions, *templates, gaps);
  g_ptr_array_sort (suggestions, compare_suggestions);
  return suggestions;
}

/* TRANSLATORS: why a starter task is suggested. {when} is "by December 2027", {entry} the name of a capability, an
 * enabler or a factor, {n} a number; they may stand in any order. */
static const char *const sentences[2][2] = {
  { NC_ ("suggestion", "Level {level} of {target} wanted, no open task covers it: {entry}"),
    NC_ ("suggestion", "Level {level} of {target} wanted {when}, no open task covers it: {entry}") },
  { NC_ ("suggestion", "Level {level} of {target} wanted, open tasks {n}: {entry}"),
    NC_ ("suggestion", "Level {level} of {target} wanted {when}, open tasks {n}: {entry}") },
};

static void
put_number (GString    *sentence,
            const char *place,
            guint       number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  g_string_replace (sentence, place, text, 0);
}

char *
cr_gap_describe (const CrGap       *gap,
                 const CrCatalogue *catalogue,
                 const char        *language)
{
  const CrEntry   *entry = cr_catalogue_lookup (catalogue, gap->entry);
  g_autofree char *when = cr_format_by_month (gap->target_date, language);
  gboolean         has_date = gap->target_date != CR_DAY_NONE;
  GString         *sentence;

  sentence = g_string_new (cr_translate (language, CONTEXT, sentences[CR_GAP_IS_COVERED (gap) ? 1 : 0][has_date]));
  put_number (sentence, "{level}", (guint) gap->level);
  put_number (sentence, "{target}", (guint) gap->target);
  put_number (sentence, "{n}", gap->n_open);
  g_string_replace (sentence, "{when}", when, 0);
  g_string_replace (sentence, "{entry}", entry != NULL ? cr_entry_get_short_title (entry, language) : gap->entry, 1);
  return g_string_free (sentence, FALSE);
}

char *
cr_suggestion_describe (const CrSuggestion *suggestion,
                        const CrCatalogue  *catalogue,
                        const char         *language)
{
  g_autofree char    *first = cr_gap_describe (&g_array_index (suggestion->reasons, CrGap, 0), catalogue, language);
  g_autoptr (GString) more = NULL;

  if (suggestion->reasons->len == 1)
    return g_steal_pointer (&first);

  /* TRANSLATORS: behind the sentence that names one gap: there are so many more. */
  more = g_string_new (cr_translate (language, CONTEXT, NC_ ("suggestion", "and {n} more")));
  put_number (more, "{n}", suggestion->reasons->len - 1);
  return g_strdup_printf ("%s (%s)", first, more->str);
}
