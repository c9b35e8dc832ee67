/* SPDX-License-Identifier: GPL-3.0-or-later
 * Cells of the matrix that are not applicable. */
#include "config.h"

#include "cr-exceptions.h"

#include "cr-draft.h"

#include <glib/gi18n-lib.h>

static gboolean
is_of_cell (const CrRecord *item,
            const char     *area,
            const char     *entry)
{
  const CrException *exception = (const CrException *) item;

  return g_strcmp0 (exception->area, area) == 0 && g_strcmp0 (exception->entry, entry) == 0;
}

const CrException *
cr_exceptions_find (CrRoadmap  *roadmap,
                    const char *area,
                    const char *entry)
{
  const CrList *exceptions = cr_roadmap_get_head (roadmap)->exceptions;

  for (guint i = 0; i < cr_list_get_length (exceptions); i++)
    if (is_of_cell (exceptions->items[i], area, entry))
      return (const CrException *) exceptions->items[i];
  return NULL;
}

/* What it has now, to be changed; owns a reference of each. */
static GPtrArray *
list_exceptions (CrRoadmap *roadmap)
{
  const CrList *exceptions = cr_roadmap_get_head (roadmap)->exceptions;
  GPtrArray    *items = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_record_unref);

  for (guint i = 0; i < cr_list_get_length (exceptions); i++)
    g_ptr_array_add (items, cr_record_ref (exceptions->items[i]));
  return items;
}

static CrChangeSet *
make_set (CrRoadmap       *roadmap,
          const GPtrArray *items,
          const char      *label)
{
  CrDraft           *draft = cr_draft_new (roadmap, label);
  g_autoptr (CrList) list = cr_list_new ((CrRecord *const *) items->pdata, items->len);
  g_auto (CrValue)   value = cr_value_list (list);
  const CrPath       path = { .field = cr_kind_get_field (CR_KIND_ROADMAP, "exceptions") };

  cr_draft_edit (draft, CR_KIND_ROADMAP, NULL, NULL, &path, &value);
  return cr_draft_finish (draft);
}

static void
edit_reason (CrRecord    **item,
             const CrText *reason)
{
  CrRecord    *copy = cr_record_copy (*item);
  CrException *exception = (CrException *) copy;
  CrText      *edited = cr_text_edit (exception->reason, reason);

  cr_text_unref (exception->reason);
  exception->reason = edited;
  cr_record_unref (*item);
  *item = copy;
}

CrChangeSet *
cr_exceptions_set (CrRoadmap    *roadmap,
                   const char   *area,
                   const char   *entry,
                   const CrText *reason)
{
  g_autoptr (GPtrArray) items = list_exceptions (roadmap);
  guint                 n = 0;

  g_return_val_if_fail (area != NULL && entry != NULL, NULL);

  while (n < items->len && !is_of_cell (items->pdata[n], area, entry))
    n++;
  if (n == items->len)
    {
      CrRecord *record = cr_record_new (CR_KIND_EXCEPTION, NULL);

      ((CrException *) record)->area = cr_intern (area);
      ((CrException *) record)->entry = cr_intern (entry);
      g_ptr_array_add (items, record);
    }
  edit_reason ((CrRecord **) &items->pdata[n], reason);
  return make_set (roadmap, items, NC_ ("change", "Set a cell not applicable"));
}

CrChangeSet *
cr_exceptions_unset (CrRoadmap  *roadmap,
                     const char *area,
                     const char *entry)
{
  g_autoptr (GPtrArray) items = list_exceptions (roadmap);

  for (guint i = items->len; i > 0; i--)
    if (is_of_cell (items->pdata[i - 1], area, entry))
      g_ptr_array_remove_index (items, i - 1);
  return make_set (roadmap, items, NC_ ("change", "Make a cell applicable again"));
}
