/* SPDX-License-Identifier: GPL-3.0-or-later
 * Words in a named language: one compiled translation per language, read on first use and kept. */
#include "config.h"

#include "cr-language.h"
#include "cr-mo.h"

#include <string.h>

#define SOURCE_LANGUAGE "en"

/* Guards the next two. What was handed out must stay, so another directory begins another table and the old one is
 * linked from it, to be found by whoever looks for leaks. */
static GMutex lock;

static struct Table
{
  char         *directory;
  GHashTable   *by_language; /* language → CrMo, or NULL where there is no sound file */
  struct Table *previous;
} * table;

void
cr_language_set_directory (const char *directory)
{
  struct Table *added;

  g_return_if_fail (directory != NULL);

  added = g_new0 (struct Table, 1);
  added->directory = g_strdup (directory);
  added->by_language = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_mutex_lock (&lock);
  added->previous = table;
  table = added;
  g_mutex_unlock (&lock);
}

/* A name with a slash or dots could lead out of the directory. */
static gboolean
is_language (const char *language)
{
  return strspn (language, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "_-@") == strlen (language) && *language != '\0';
}

/* (nullable) */
static CrMo *
load (const char *directory,
      const char *language)
{
  g_autofree char *path = NULL;
  g_autofree char *bare = NULL;
  CrMo            *mo;

  if (!is_language (language))
    return NULL;

  path = g_build_filename (directory, language, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);
  mo = cr_mo_load (path, NULL);
  bare = g_strndup (language, strcspn (language, "_-@"));
  if (mo != NULL || strcmp (bare, language) == 0 || strcmp (bare, SOURCE_LANGUAGE) == 0)
    return mo;
  return load (directory, bare);
}

/* The translation, or NULL where the English of the source is the answer. */
static const CrMo *
get_translation (const char *language)
{
  gpointer mo = NULL;

  if (language == NULL || strcmp (language, SOURCE_LANGUAGE) == 0)
    return NULL;

  g_mutex_lock (&lock);
  if (table != NULL && !g_hash_table_lookup_extended (table->by_language, language, NULL, &mo))
    {
      mo = load (table->directory, language);
      g_hash_table_insert (table->by_language, g_strdup (language), mo);
    }
  g_mutex_unlock (&lock);
  return mo;
}

gboolean
cr_language_has_translation (const char *language)
{
  return get_translation (language) != NULL;
}

const char *
cr_translate (const char *language,
              const char *context,
              const char *msgid)
{
  const CrMo *mo;
  const char *text = NULL;

  g_return_val_if_fail (msgid != NULL, NULL);

  mo = get_translation (language);
  /* The empty msgid is the header of the file and nobody's word. */
  if (mo != NULL && *msgid != '\0')
    text = cr_mo_find (mo, context, msgid);
  return text != NULL ? text : msgid;
}

const char *
cr_translate_plural (const char *language,
                     const char *context,
                     const char *singular,
                     const char *plural,
                     gulong      n)
{
  const CrMo *mo;
  const char *text = NULL;

  g_return_val_if_fail (singular != NULL && plural != NULL, NULL);

  mo = get_translation (language);
  if (mo != NULL && *singular != '\0')
    text = cr_mo_find_plural (mo, context, singular, n);
  if (text != NULL)
    return text;
  return n == 1 ? singular : plural;
}
