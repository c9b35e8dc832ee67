/* SPDX-License-Identifier: GPL-3.0-or-later
 * The faulty entries of a document, kept up to date while it is edited. */
#include "config.h"

#include "cr-finding-list.h"

#include "cr-findings.h"

struct _CrFindingList
{
  GObject parent_instance;

  CrDocument *document;
  GListStore *model;
  guint       idle;    /* a search is about to begin */
  gboolean    running; /* a thread is looking */
  gboolean    stale;   /* what it will find is out of date already */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrFindingList, cr_finding_list, G_TYPE_OBJECT)

static gboolean
is_same_fault (const CrFault *a,
               const CrFault *b)
{
  return a->code == b->code && g_str_equal (a->pointer, b->pointer) && g_strcmp0 (a->value, b->value) == 0 &&
         g_strcmp0 (a->expected, b->expected) == 0;
}

static gboolean
is_shown (CrFindingList *self,
          GPtrArray     *findings)
{
  GListModel *model = G_LIST_MODEL (self->model);

  if (g_list_model_get_n_items (model) != findings->len)
    return FALSE;
  for (guint i = 0; i < findings->len; i++)
    {
      g_autoptr (CrFinding) shown = g_list_model_get_item (model, i);
      CrFinding            *finding = g_ptr_array_index (findings, i);

      if (cr_finding_get_key (shown) != cr_finding_get_key (finding) ||
          cr_finding_get_parent (shown) != cr_finding_get_parent (finding) ||
          !is_same_fault (cr_finding_get_fault (shown), cr_finding_get_fault (finding)))
        return FALSE;
    }
  return TRUE;
}

/* Positions in the pointers are those of the roadmap that was searched. */
static void
show (CrFindingList *self,
      GPtrArray     *faults,
      CrRoadmap     *roadmap)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < faults->len; i++)
    g_ptr_array_add (findings, cr_finding_new (g_ptr_array_index (faults, i), roadmap));
  if (is_shown (self, findings))
    return;
  g_list_store_splice (self->model, 0, g_list_model_get_n_items (G_LIST_MODEL (self->model)), findings->pdata,
                       findings->len);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
find_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_task_return_pointer (task, cr_findings_list (task_data), (GDestroyNotify) g_ptr_array_unref);
}

static void queue_search (CrFindingList *self);

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (CrFindingList) self = user_data;
  g_autoptr (GPtrArray)     faults = g_task_propagate_pointer (G_TASK (result), NULL);

  self->running = FALSE;
  if (self->document == NULL)
    return;
  if (self->stale)
    queue_search (self);
  else
    show (self, faults, g_task_get_task_data (G_TASK (result)));
}

static gboolean
search_cb (gpointer user_data)
{
  CrFindingList *self = user_data;
  /* The thread may let go of the task last, and must not be the one that ends the list. */
  g_autoptr (GTask) task = g_task_new (NULL, NULL, found_cb, g_object_ref (self));

  self->idle = 0;
  self->stale = FALSE;
  self->running = TRUE;
  g_task_set_task_data (task, cr_roadmap_copy (cr_document_get_roadmap (self->document)), g_object_unref);
  g_task_run_in_thread (task, find_in_thread);
  return G_SOURCE_REMOVE;
}

static void
queue_search (CrFindingList *self)
{
  self->stale = TRUE;
  if (self->idle == 0 && !self->running)
    self->idle = g_idle_add (search_cb, self);
}

/* The document has looked for them when it was read. */
static void
roadmap_cb (CrFindingList *self)
{
  self->stale = self->running;
  g_clear_handle_id (&self->idle, g_source_remove);
  show (self, cr_document_get_findings (self->document), cr_document_get_roadmap (self->document));
}

static void
cr_finding_list_dispose (GObject *object)
{
  CrFindingList *self = CR_FINDING_LIST (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->document);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (cr_finding_list_parent_class)->dispose (object);
}

static void
cr_finding_list_class_init (CrFindingListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_finding_list_dispose;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", CR_TYPE_FINDING_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cr_finding_list_init (CrFindingList *self)
{
  self->model = g_list_store_new (CR_TYPE_FINDING);
}

CrFindingList *
cr_finding_list_new (CrDocument *document)
{
  CrFindingList *self = g_object_new (CR_TYPE_FINDING_LIST, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_object (document, "changed", G_CALLBACK (queue_search), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::roadmap", G_CALLBACK (roadmap_cb), self, G_CONNECT_SWAPPED);
  roadmap_cb (self);
  return self;
}

CrDocument *
cr_finding_list_get_document (CrFindingList *self)
{
  g_return_val_if_fail (CR_IS_FINDING_LIST (self), NULL);

  return self->document;
}

GListModel *
cr_finding_list_get_model (CrFindingList *self)
{
  g_return_val_if_fail (CR_IS_FINDING_LIST (self), NULL);

  return G_LIST_MODEL (self->model);
}

guint
cr_finding_list_get_n_faults (CrFindingList *self)
{
  g_return_val_if_fail (CR_IS_FINDING_LIST (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->model));
}

gboolean
cr_finding_list_is_busy (CrFindingList *self)
{
  g_return_val_if_fail (CR_IS_FINDING_LIST (self), FALSE);

  return self->running || self->idle != 0;
}
