/* SPDX-License-Identifier: GPL-3.0-or-later
 * A walk over all texts by the tables of fields. */
#include "config.h"

#include "cr-texts.h"

static void
visit_list (const CrList *list,
            CrTextFunc    func,
            gpointer      user_data)
{
  for (guint i = 0; i < cr_list_get_length (list); i++)
    cr_texts_foreach_in_record (list->items[i], func, user_data);
}

static void
visit_field (const CrRecord *record,
             const CrField  *field,
             CrTextFunc      func,
             gpointer        user_data)
{
  if (field->type == CR_TYPE_TEXT)
    {
      if (cr_text_has_sides (CR_SLOT (record, field, CrText *)))
        func (CR_SLOT (record, field, CrText *), user_data);
    }
  else if (field->type == CR_TYPE_LIST)
    {
      visit_list (CR_SLOT (record, field, CrList *), func, user_data);
    }
  else if (field->type == CR_TYPE_PART && CR_SLOT (record, field, CrRecord *) != NULL)
    {
      cr_texts_foreach_in_record (CR_SLOT (record, field, CrRecord *), func, user_data);
    }
}

void
cr_texts_foreach_in_record (const CrRecord *record,
                            CrTextFunc      func,
                            gpointer        user_data)
{
  const CrTable *table = cr_kind_get_table (record->kind);

  if (record->kind == CR_KIND_BASELINE)
    return;
  for (guint i = 0; i < table->n_fields; i++)
    visit_field (record, &table->fields[i], func, user_data);
}

static void
visit_children (CrRoadmap  *roadmap,
                CrKind      kind,
                const char *parent,
                CrTextFunc  func,
                gpointer    user_data)
{
  for (guint i = 0; i < cr_roadmap_get_length (roadmap, kind, parent); i++)
    {
      const CrRecord *record = cr_roadmap_get_nth (roadmap, kind, parent, i);

      cr_texts_foreach_in_record (record, func, user_data);
      if (kind == CR_KIND_ROUND)
        visit_children (roadmap, CR_KIND_RATING, cr_record_get_key (record), func, user_data);
    }
}

void
cr_texts_foreach (CrRoadmap *roadmap,
                  CrTextFunc func,
                  gpointer   user_data)
{
  const CrTable *table = cr_kind_get_table (CR_KIND_ROADMAP);

  cr_texts_foreach_in_record (&cr_roadmap_get_head (roadmap)->record, func, user_data);
  for (guint i = 0; i < table->n_fields; i++)
    if (table->fields[i].type == CR_TYPE_CHILDREN)
      visit_children (roadmap, table->fields[i].kind, NULL, func, user_data);
}

/* language is interned. */
static void
count_side (CrTranslation *translation,
            const CrText  *text,
            const char    *language)
{
  translation->n_texts++;
  if (cr_text_get (text, language) == NULL)
    translation->n_missing++;
  else if (cr_text_is_stale (text, language))
    translation->n_stale++;
}

typedef struct
{
  const char   *language;
  CrTranslation translation;
} Count;

static void
count_text (const CrText *text,
            gpointer      user_data)
{
  Count *count = user_data;

  count_side (&count->translation, text, count->language);
}

CrTranslation
cr_translation_count (CrRoadmap  *roadmap,
                      const char *language)
{
  Count count = { .language = cr_intern (language) };

  cr_texts_foreach (roadmap, count_text, &count);
  return count.translation;
}

CrTranslation
cr_translation_count_in_record (const CrRecord *record,
                                const char     *language)
{
  Count count = { .language = cr_intern (language) };

  cr_texts_foreach_in_record (record, count_text, &count);
  return count.translation;
}

typedef struct
{
  const char    *en, *ru;
  CrTranslations translations;
} CountBoth;

static void
count_text_in_both (const CrText *text,
                    gpointer      user_data)
{
  CountBoth *count = user_data;

  count_side (&count->translations.en, text, count->en);
  count_side (&count->translations.ru, text, count->ru);
}

CrTranslations
cr_translations_count (CrRoadmap *roadmap)
{
  CountBoth count = { .en = cr_intern ("en"), .ru = cr_intern ("ru") };

  cr_texts_foreach (roadmap, count_text_in_both, &count);
  return count.translations;
}

CrTranslations
cr_translations_count_in_record (const CrRecord *record)
{
  CountBoth count = { .en = cr_intern ("en"), .ru = cr_intern ("ru") };

  cr_texts_foreach_in_record (record, count_text_in_both, &count);
  return count.translations;
}
