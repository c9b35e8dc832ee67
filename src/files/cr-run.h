/* SPDX-License-Identifier: GPL-3.0-or-later
 * A piece of work in a thread as those see it who wait for it: it can be cancelled, and tells how far it has come. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CR_TYPE_RUN (cr_run_get_type ())
G_DECLARE_FINAL_TYPE (CrRun, cr_run, CR, RUN, GCancellable)

CrRun *cr_run_new (void);

/* From any thread. done: 0 at first, 1 when it is finished. What is no CrRun, NULL included, takes no note of it, so
 * that whoever works needs not know whether somebody looks on. */
void   cr_run_set_done (GCancellable *run, double done);
double cr_run_get_done (CrRun *self);

G_END_DECLS
