/* SPDX-License-Identifier: GPL-3.0-or-later
 * Numbers of tasks in words. */
#include "config.h"

#include "cr-count-words.h"

#include "cr-language.h"

#include <glib/gi18n-lib.h>

/* The words for none, or those for a number. (transfer full) */
static char *
format_count (const char *none,
              const char *singular,
              const char *plural,
              guint       n,
              const char *language)
{
  if (n == 0)
    return g_strdup (cr_translate (language, "count", none));
  return g_strdup_printf (cr_translate_plural (language, "count", singular, plural, n), n);
}

char *
cr_count_words_tasks (guint       n,
                      const char *language)
{
  return format_count (NC_ ("count", "no tasks"), CR_PLURAL ("count", "%u task", "%u tasks"), n, language);
}

char *
cr_count_words_open (guint       n,
                     const char *language)
{
  /* TRANSLATORS: of tasks; the same with all of this context. */
  return format_count (NC_ ("count", "none open"), CR_PLURAL ("count", "%u open", "%u open"), n, language);
}

char *
cr_count_words_late (guint       n,
                     const char *language)
{
  return format_count (NC_ ("count", "none late"), CR_PLURAL ("count", "%u late", "%u late"), n, language);
}

char *
cr_count_words_mix (const guint *by_status,
                    const char  *language)
{
  static const struct
  {
    const char *singular, *plural;
  } words[CR_N_STATUSES] = {
    [CR_STATUS_NOT_STARTED] = { CR_PLURAL ("count", "%u not started", "%u not started") },
    [CR_STATUS_IN_PROGRESS] = { CR_PLURAL ("count", "%u in progress", "%u in progress") },
    [CR_STATUS_ON_HOLD] = { CR_PLURAL ("count", "%u on hold", "%u on hold") },
    [CR_STATUS_DONE] = { CR_PLURAL ("count", "%u done", "%u done") },
    [CR_STATUS_CANCELLED] = { CR_PLURAL ("count", "%u cancelled", "%u cancelled") },
  };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < CR_N_STATUSES; i++)
    {
      guint            n = by_status[i];
      g_autofree char *part = format_count ("", words[i].singular, words[i].plural, n, language);

      if (n > 0)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part);
    }
  return text->len > 0 ? g_strdup (text->str) : NULL;
}
