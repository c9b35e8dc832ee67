/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the parts of the tour have in common. */
#pragma once

#include "cr-tour.h"
#include "cr-window.h"

G_BEGIN_DECLS

void cr_tour_activate (CrWindow *window, const char *action);
void cr_tour_select (CrWindow *window, guint n);

void cr_tour_look_at_window (CrWindow *window, CrLook look, const char *where);
void cr_tour_look_at_dialog (CrWindow *window, CrLook look, const char *where);
void cr_tour_look_at_popover (gpointer window, GtkWidget *popover, CrLook look, const char *where);
void cr_tour_look_at_popovers (gpointer window, GtkWidget *widget, CrLook look, const char *where);

/* The parts with pages that are more than a list of tasks. */
void cr_tour_overview (CrLook look);
void cr_tour_timeline (CrLook look);
void cr_tour_board (CrLook look);
void cr_tour_capabilities (CrLook look);
void cr_tour_reference (CrLook look);

G_END_DECLS
