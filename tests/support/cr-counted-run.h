/* SPDX-License-Identifier: GPL-3.0-or-later
 * A run that is cancelled at a certain step, so that a test of that needs no luck. In the program that it is linked
 * into it takes the place of cr-run.c. */
#pragma once

#include "cr-run.h"

G_BEGIN_DECLS

/* Cancelled as soon as it is told for the n-th time that less than all is done; 0 is never. (transfer full) */
CrRun *cr_counted_run_new (guint n);

/* How often it was told that. */
guint cr_counted_run_get_n_steps (CrRun *run);

G_END_DECLS
