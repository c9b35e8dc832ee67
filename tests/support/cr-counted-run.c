/* SPDX-License-Identifier: GPL-3.0-or-later
 * A run that counts. */
#include "config.h"

#include "cr-counted-run.h"

struct _CrRun
{
  GCancellable parent_instance;

  guint  n_steps;
  guint  n_until_cancelled; /* 0: never */
  double done;
};

G_DEFINE_FINAL_TYPE (CrRun, cr_run, G_TYPE_CANCELLABLE)

static void
cr_run_class_init (CrRunClass *klass)
{
}

static void
cr_run_init (CrRun *self)
{
}

CrRun *
cr_run_new (void)
{
  return g_object_new (CR_TYPE_RUN, NULL);
}

void
cr_run_set_done (GCancellable *run,
                 double        done)
{
  CrRun *self = run != NULL && CR_IS_RUN (run) ? CR_RUN (run) : NULL;

  if (self == NULL)
    return;
  self->done = done;
  if (done < 1 && ++self->n_steps == self->n_until_cancelled)
    g_cancellable_cancel (run);
}

double
cr_run_get_done (CrRun *self)
{
  return self->done;
}

CrRun *
cr_counted_run_new (guint n)
{
  CrRun *self = cr_run_new ();

  self->n_until_cancelled = n;
  return self;
}

guint
cr_counted_run_get_n_steps (CrRun *run)
{
  return run->n_steps;
}
