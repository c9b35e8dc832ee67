/* SPDX-License-Identifier: GPL-3.0-or-later
 * Pictures of the application: how each is taken, and the scenes they are of. */
#pragma once

#include "cr-app-test.h"

G_BEGIN_DECLS

/* Both to be called before GTK is there: a home of its own, so that no name of anybody is in a picture; and the look:
 * light, dark, contrast, contrast-dark or large (letters of 1.5 times the size). FALSE for any other. */
void     cr_shots_set_home (void);
gboolean cr_shots_choose_look (const char *look);

/* To be called after it. Pictures are called NAME.png, or NAME-LOOK.png for other looks than light. */
void cr_shots_begin (const char *folder);

/* A picture of the window or dialog with the popovers that are open, or of a part of it. */
void cr_shots_take (gpointer window, const char *name);

/* The same of the dialog of the window, which is closed then. */
void cr_shots_take_dialog (CrWindow *window, const char *name);

/* The same of the window while something is open: a button with a popover, or a popover, which is closed then. */
void cr_shots_take_menu (gpointer window, GtkWidget *button, const char *name);
void cr_shots_take_popover (gpointer window, GtkWidget *popover, const char *name);

void cr_shots_activate (gpointer widget, const char *action);

/* The first widget of the type in the order of the tree. (transfer none) */
GtkWidget *cr_shots_find_type (gpointer root, GType type);

/* A window of that size with the example, or with a file of the tests. (transfer full) */
CrWindow *cr_shots_open_example (int width, int height);
CrWindow *cr_shots_open_test_file (const char *path);

/* The id of the nth task of the example. */
const char *cr_shots_get_task (CrWindow *window, guint n);

/* The scenes. */
void cr_shots_of_start (void);
void cr_shots_of_matrix (void);
void cr_shots_of_tasks (void);
void cr_shots_of_timeline (void);
void cr_shots_of_board (void);
void cr_shots_of_inspector (void);
void cr_shots_of_capabilities (void);
void cr_shots_of_overview (void);
void cr_shots_of_reference (void);
void cr_shots_of_document (void);
void cr_shots_of_import (void);

G_END_DECLS
