/* SPDX-License-Identifier: GPL-3.0-or-later
 * A tour of the whole application: every page in its states, every dialog and every popover, for the tests that look at
 * each of them in the same way. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Looks at what is shown: a window, or a popover in it. */
typedef void (*CrLook) (GtkWindow *window, GtkWidget *root, const char *where);

typedef void (*CrTour) (CrLook look);

/* Adds a test for each part of the tour, "/walk/start" and so on, which is gone through with the look. */
void cr_tour_add_tests (const char *prefix, CrLook look);

G_END_DECLS
