/* SPDX-License-Identifier: GPL-3.0-or-later
 * Texts of the user in several languages. */
#include "config.h"

#include "cr-text.h"

#include <string.h>

typedef struct
{
  const char *language; /* interned */
  guint32     offset;   /* of the string, from the start of the text */
} Side;

/* One block of memory: the struct, its sides, their strings. There are many texts in a roadmap. */
struct _CrText
{
  gatomicrefcount ref_count;
  guint           n_sides;
  CrIds          *stale;
  CrMembers      *unknown;
  Side            sides[];
};

static const char *
get_string (const CrText *text,
            guint         n)
{
  return (const char *) text + text->sides[n].offset;
}

static int
get_rank (const char *language)
{
  return g_str_equal (language, "en") ? 0 : g_str_equal (language, "ru") ? 1
                                                                         : 2;
}

/* The order of the sides: en, ru, the others as given. */
static guint
order_sides (const char *const *languages,
             const char *const *strings,
             guint              n_sides,
             guint             *order)
{
  guint n = 0;

  for (int rank = 0; rank <= 2; rank++)
    for (guint i = 0; i < n_sides; i++)
      if (get_rank (languages[i]) == rank && strings[i] != NULL && strings[i][0] != '\0')
        order[n++] = i;
  return n;
}

CrText *
cr_text_build (const char *const *languages,
               const char *const *strings,
               guint              n_sides,
               CrIds             *stale,
               CrMembers         *unknown)
{
  g_autofree guint *order = g_new (guint, n_sides + 1);
  guint             n = order_sides (languages, strings, n_sides, order);
  gsize             size = sizeof (CrText) + n * sizeof (Side), offset = size;
  CrText           *self;

  if (n == 0 && stale == NULL && unknown == NULL)
    return NULL;

  for (guint i = 0; i < n; i++)
    size += strlen (strings[order[i]]) + 1;

  self = g_malloc (size);
  g_atomic_ref_count_init (&self->ref_count);
  self->n_sides = n;
  self->stale = cr_ids_ref (stale);
  self->unknown = cr_members_ref (unknown);
  for (guint i = 0; i < n; i++)
    {
      gsize length = strlen (strings[order[i]]);

      self->sides[i].language = cr_intern (languages[order[i]]);
      self->sides[i].offset = (guint32) offset;
      memcpy ((char *) self + offset, strings[order[i]], length + 1);
      offset += length + 1;
    }
  return self;
}

CrText *
cr_text_new (const char *en,
             const char *ru)
{
  const char *const languages[] = { "en", "ru" };
  const char *const strings[] = { en, ru };

  return cr_text_build (languages, strings, 2, NULL, NULL);
}

CrText *
cr_text_ref (CrText *text)
{
  if (text != NULL)
    g_atomic_ref_count_inc (&text->ref_count);
  return text;
}

void
cr_text_unref (CrText *text)
{
  if (text == NULL || !g_atomic_ref_count_dec (&text->ref_count))
    return;

  cr_ids_unref (text->stale);
  cr_members_unref (text->unknown);
  g_free (text);
}

const char *
cr_text_get (const CrText *text,
             const char   *language)
{
  g_return_val_if_fail (language != NULL, NULL);

  for (guint i = 0; text != NULL && i < text->n_sides; i++)
    if (g_str_equal (text->sides[i].language, language))
      return get_string (text, i);
  return NULL;
}

const char *
cr_text_show (const CrText *text,
              const char   *language)
{
  const char *string = cr_text_get (text, language);

  if (string != NULL)
    return string;
  return cr_text_has_sides (text) ? get_string (text, 0) : "";
}

gboolean
cr_text_has_sides (const CrText *text)
{
  return text != NULL && text->n_sides > 0;
}

guint
cr_text_get_n_sides (const CrText *text)
{
  return text != NULL ? text->n_sides : 0;
}

const char *
cr_text_get_side (const CrText *text,
                  guint         n,
                  const char  **string)
{
  g_return_val_if_fail (n < cr_text_get_n_sides (text), NULL);

  if (string != NULL)
    *string = get_string (text, n);
  return text->sides[n].language;
}

CrIds *
cr_text_get_stale (const CrText *text)
{
  return text != NULL ? text->stale : NULL;
}

CrMembers *
cr_text_get_unknown (const CrText *text)
{
  return text != NULL ? text->unknown : NULL;
}

gboolean
cr_text_is_stale (const CrText *text,
                  const char   *language)
{
  return cr_ids_contains (cr_text_get_stale (text), language);
}

CrText *
cr_text_with_side (const CrText *text,
                   const char   *language,
                   const char   *string)
{
  guint                   n = cr_text_get_n_sides (text), n_sides = 0;
  g_autofree const char **languages = g_new (const char *, n + 1);
  g_autofree const char **strings = g_new (const char *, n + 1);
  gboolean                found = FALSE;

  for (guint i = 0; i < n; i++, n_sides++)
    {
      languages[n_sides] = cr_text_get_side (text, i, &strings[n_sides]);
      if (!g_str_equal (languages[n_sides], language))
        continue;
      strings[n_sides] = string;
      found = TRUE;
    }
  if (!found)
    {
      languages[n_sides] = language;
      strings[n_sides++] = string;
    }
  return cr_text_build (languages, strings, n_sides, cr_text_get_stale (text), cr_text_get_unknown (text));
}

static CrText *
text_copy (const CrText *text,
           CrIds        *stale,
           CrMembers    *unknown)
{
  guint                   n = cr_text_get_n_sides (text);
  g_autofree const char **languages = g_new (const char *, n + 1);
  g_autofree const char **strings = g_new (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    languages[i] = cr_text_get_side (text, i, &strings[i]);
  return cr_text_build (languages, strings, n, stale, unknown);
}

CrText *
cr_text_with_stale (const CrText *text,
                    CrIds        *stale)
{
  return text_copy (text, stale, cr_text_get_unknown (text));
}

CrText *
cr_text_with_unknown (const CrText *text,
                      CrMembers    *unknown)
{
  return text_copy (text, cr_text_get_stale (text), unknown);
}

/* Every other side that has text and was not changed at the same time. */
static CrIds *
get_other_sides (const CrText *text,
                 const char   *language,
                 const CrIds  *untouched)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  for (guint i = 0; i < cr_text_get_n_sides (text); i++)
    if (!g_str_equal (text->sides[i].language, language) && !cr_ids_contains (untouched, text->sides[i].language))
      g_ptr_array_add (others, (gpointer) text->sides[i].language);
  return cr_ids_new ((const char *const *) others->pdata, others->len);
}

CrIds *
cr_text_get_stale_after_edit (const CrText *text,
                              const char   *language,
                              const char   *string,
                              const CrIds  *untouched)
{
  const char       *before = cr_text_get (text, language);
  CrIds            *stale = cr_text_get_stale (text);
  g_autoptr (CrIds) edited = cr_ids_new (&language, 1);
  g_autoptr (CrIds) cleared = cr_ids_subtract (stale, edited);
  g_autoptr (CrIds) others = NULL;

  if (g_strcmp0 (before != NULL ? before : "", string != NULL ? string : "") == 0)
    return cr_ids_ref (stale);
  if (before == NULL || cr_ids_contains (stale, language))
    return g_steal_pointer (&cleared);

  others = get_other_sides (text, language, untouched);
  return cr_ids_unite (cleared, others);
}

CrText *
cr_text_edit (const CrText *text,
              const CrText *sides)
{
  g_autoptr (CrText) edited = cr_text_ref ((CrText *) text);
  g_autoptr (CrIds)  changed = NULL;

  for (guint i = 0; i < cr_text_get_n_sides (sides); i++)
    {
      const char        *string, *language = cr_text_get_side (sides, i, &string);
      g_autoptr (CrIds)  side = cr_ids_new (&language, 1);
      g_autoptr (CrIds)  stale = NULL;
      g_autoptr (CrText) with_side = NULL;
      CrIds             *more;

      if (g_strcmp0 (cr_text_get (text, language), string) == 0)
        continue;
      stale = cr_text_get_stale_after_edit (edited, language, string, changed);
      with_side = cr_text_with_side (edited, language, string);
      cr_text_unref (edited);
      edited = cr_text_with_stale (with_side, stale);
      more = cr_ids_unite (changed, side);
      cr_ids_unref (changed);
      changed = more;
    }
  return g_steal_pointer (&edited);
}

/* Sides are members of an object: their order says nothing. */
static gboolean
has_side (const CrText *text,
          const CrText *other,
          guint         n)
{
  const Side *side = &other->sides[n];

  for (guint i = 0; i < text->n_sides; i++)
    if (text->sides[i].language == side->language)
      return g_str_equal (get_string (text, i), get_string (other, n));
  return FALSE;
}

gboolean
cr_text_equal (const CrText *a,
               const CrText *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->n_sides != b->n_sides)
    return FALSE;
  for (guint i = 0; i < b->n_sides; i++)
    if (!has_side (a, b, i))
      return FALSE;
  return cr_ids_equal (a->stale, b->stale) && cr_members_equal (a->unknown, b->unknown);
}
