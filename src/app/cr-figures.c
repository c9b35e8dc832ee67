/* SPDX-License-Identifier: GPL-3.0-or-later
 * The figures of a document, kept up to date while it is edited. */
#include "config.h"

#include "cr-figures.h"

#include "cr-interface.h"

/* More tasks than these are counted in a thread. */
#define N_TASKS_AT_ONCE 4000

/* What is counted. */
typedef struct
{
  CrRoadmap *roadmap;
  CrIds     *areas;
  CrDay      today;
} Count;

struct _CrFigures
{
  GObject parent_instance;

  CrDocument *document;
  CrSummary  *summary;
  guint       idle;    /* counting is about to begin */
  gboolean    running; /* a thread is counting */
  gboolean    stale;   /* what it will have counted is out of date already */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrFigures, cr_figures, G_TYPE_OBJECT)

static void
count_free (Count *count)
{
  g_object_unref (count->roadmap);
  cr_ids_unref (count->areas);
  g_free (count);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Count, count_free)

/* (transfer full) */
static CrIds *
list_areas (CrDocument *document)
{
  const CrEntry *const *entry = cr_catalogue_get_group (cr_document_get_catalogue (document), CR_GROUP_AREA, NULL);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (; *entry != NULL; entry++)
    g_ptr_array_add (ids, (gpointer) (*entry)->id);
  return cr_ids_new ((const char *const *) ids->pdata, ids->len);
}

static CrSummary *
run_count (const Count *count)
{
  return cr_summary_new (count->roadmap, count->areas, NULL, count->today);
}

static void
take_summary (CrFigures *self,
              CrSummary *summary)
{
  cr_summary_free (self->summary);
  self->summary = summary;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
count_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  g_task_return_pointer (task, run_count (data), (GDestroyNotify) cr_summary_free);
}

static void queue_count (CrFigures *self);

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GWeakRef             *owner = user_data;
  g_autoptr (CrFigures) self = g_weak_ref_get (owner);
  g_autoptr (CrSummary) summary = g_task_propagate_pointer (G_TASK (result), NULL);

  g_weak_ref_clear (owner);
  g_free (owner);
  if (self == NULL || self->document == NULL)
    return;
  self->running = FALSE;
  take_summary (self, g_steal_pointer (&summary));
  if (self->stale)
    queue_count (self);
}

static void
start_thread (CrFigures *self,
              Count     *count)
{
  g_autoptr (GTask) task = NULL;
  GWeakRef         *owner = g_new (GWeakRef, 1);

  /* The thread may let go of the task last, and must not be the one that ends the figures. */
  g_weak_ref_init (owner, self);
  self->running = TRUE;
  task = g_task_new (NULL, NULL, counted_cb, owner);
  g_task_set_task_data (task, count, (GDestroyNotify) count_free);
  g_task_run_in_thread (task, count_in_thread);
}

static gboolean
count_cb (gpointer user_data)
{
  CrFigures        *self = user_data;
  CrRoadmap        *roadmap = cr_document_get_roadmap (self->document);
  gboolean          at_once = cr_roadmap_get_n_tasks (roadmap) <= N_TASKS_AT_ONCE;
  g_autoptr (Count) count = g_new0 (Count, 1);

  self->idle = 0;
  self->stale = FALSE;
  count->roadmap = at_once ? g_object_ref (roadmap) : cr_roadmap_copy (roadmap);
  count->areas = list_areas (self->document);
  count->today = cr_interface_get_today ();
  if (at_once)
    take_summary (self, run_count (count));
  else
    start_thread (self, g_steal_pointer (&count));
  return G_SOURCE_REMOVE;
}

static void
queue_count (CrFigures *self)
{
  self->stale = TRUE;
  if (self->idle == 0 && !self->running)
    self->idle = g_idle_add (count_cb, self);
}

static void
cr_figures_dispose (GObject *object)
{
  CrFigures *self = CR_FIGURES (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->document);
  g_clear_pointer (&self->summary, cr_summary_free);
  G_OBJECT_CLASS (cr_figures_parent_class)->dispose (object);
}

static void
cr_figures_class_init (CrFiguresClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_figures_dispose;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", CR_TYPE_FIGURES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cr_figures_init (CrFigures *self)
{
}

CrFigures *
cr_figures_new (CrDocument *document)
{
  CrFigures *self = g_object_new (CR_TYPE_FIGURES, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_object (document, "changed", G_CALLBACK (queue_count), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::roadmap", G_CALLBACK (queue_count), self, G_CONNECT_SWAPPED);
  queue_count (self);
  return self;
}

const CrSummary *
cr_figures_get_summary (CrFigures *self)
{
  g_return_val_if_fail (CR_IS_FIGURES (self), NULL);

  return self->summary;
}

gboolean
cr_figures_is_busy (CrFigures *self)
{
  g_return_val_if_fail (CR_IS_FIGURES (self), FALSE);

  return self->idle != 0 || self->running;
}
