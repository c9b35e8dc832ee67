/* SPDX-License-Identifier: GPL-3.0-or-later
 * The places of new tasks. */
#include "config.h"

#include "cr-import-order.h"

struct _CrImportOrder
{
  CrRoadmap  *roadmap;
  CrDraft    *draft;
  GPtrArray  *waiting; /* of CrRecord: those that no task of the roadmap has been seen for yet */
  const char *last;    /* interned: the last task of the file that is in the draft; NULL for none */
};

CrImportOrder *
cr_import_order_new (CrRoadmap *roadmap,
                     CrDraft   *draft)
{
  CrImportOrder *self = g_new0 (CrImportOrder, 1);

  self->roadmap = roadmap;
  self->draft = draft;
  self->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_record_unref);
  return self;
}

void
cr_import_order_free (CrImportOrder *self)
{
  g_ptr_array_unref (self->waiting);
  g_free (self);
}

static void
insert_waiting (CrImportOrder *self,
                const char    *after)
{
  for (guint i = 0; i < self->waiting->len; i++)
    {
      const CrRecord *task = self->waiting->pdata[i];

      cr_draft_insert (self->draft, NULL, task, NULL, after);
      after = cr_record_get_key (task);
    }
  g_ptr_array_set_size (self->waiting, 0);
}

/* The task before it in the roadmap; NULL for the first. */
static const char *
get_before (CrImportOrder *self,
            const char    *id)
{
  int n = cr_roadmap_find (self->roadmap, CR_KIND_TASK, NULL, id);

  return n > 0 ? cr_roadmap_get_task (self->roadmap, (guint) n - 1)->id : NULL;
}

void
cr_import_order_pass (CrImportOrder *self,
                      const char    *id)
{
  if (self->waiting->len > 0)
    insert_waiting (self, get_before (self, id));
  self->last = id;
}

void
cr_import_order_add (CrImportOrder  *self,
                     const CrRecord *task)
{
  if (self->last == NULL)
    {
      g_ptr_array_add (self->waiting, cr_record_ref (task));
      return;
    }
  cr_draft_insert (self->draft, NULL, task, NULL, self->last);
  self->last = cr_record_get_key (task);
}

void
cr_import_order_finish (CrImportOrder *self)
{
  guint n = cr_roadmap_get_n_tasks (self->roadmap);

  insert_waiting (self, n > 0 ? cr_roadmap_get_task (self->roadmap, n - 1)->id : NULL);
}
