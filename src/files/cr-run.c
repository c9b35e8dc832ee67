/* SPDX-License-Identifier: GPL-3.0-or-later
 * How far a piece of work has come, told from one thread to another. */
#include "config.h"

#include "cr-run.h"

#define STEPS 1000

struct _CrRun
{
  GCancellable parent_instance;

  gint n_steps; /* of STEPS; atomic */
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
  if (run != NULL && CR_IS_RUN (run))
    g_atomic_int_set (&CR_RUN (run)->n_steps, (gint) (CLAMP (done, 0, 1) * STEPS));
}

double
cr_run_get_done (CrRun *self)
{
  g_return_val_if_fail (CR_IS_RUN (self), 0);

  return (double) g_atomic_int_get (&self->n_steps) / STEPS;
}
