/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the tests of the application share: a display, a program with windows, and ways to find and wait. */
#pragma once

#include "cr-application.h"
#include "cr-window.h"

G_BEGIN_DECLS

/* To be called first. FALSE, and a plan that skips everything is printed, where there is no display. The day is
 * 16 November 2026, that of the pictures of the design. */
gboolean cr_app_test_init (int *argc, char ***argv, const char *language);

/* The program that the windows of the tests belong to. (transfer none) */
CrApplication *cr_app_test_get_application (void);

/* The size of windows from now on. */
void cr_app_test_set_size (int width, int height);

/* A shown window on its start page. (transfer full) */
CrWindow *cr_app_test_new_window (void);

/* From the page that a file never opened begins with to the list of tasks, as by a person. */
void cr_app_test_go_to_tasks (CrWindow *window);

/* The same with a copy of the example in a new file, which *file names when it is not NULL; on the list of tasks.
 * (transfer full) */
CrWindow *cr_app_test_open_example (GFile **file);

/* Destroys the window and makes sure that nothing holds it or its document. */
void cr_app_test_destroy (CrWindow *window);

typedef gboolean (*CrCondition) (gpointer user_data);

/* Runs the main loop until the condition holds; the test fails when it never does. */
void cr_app_test_wait_for (CrCondition condition, gpointer user_data);

/* Runs the main loop until nothing is left to be done. */
void cr_app_test_settle (void);

/* The widget below `root` that has this id in a template, or this accessible name; the test fails when there is
 * none. */
GtkWidget *cr_app_test_find (gpointer root, const char *id);
GtkWidget *cr_app_test_find_named (gpointer root, GType type, const char *name);

/* The first of the type, the root among them; NULL: none. (transfer none) */
GtkWidget *cr_app_test_find_type (gpointer root, GType type);

/* The label that shows exactly this; NULL: none. (transfer none) */
GtkWidget *cr_app_test_find_label (gpointer root, const char *text);

/* The dialog that is shown. (transfer none) */
GtkWindow *cr_app_test_get_dialog (CrWindow *window);

/* Leaves a text field after typing. */
void cr_app_test_type (GtkWidget *text_view, const char *text, CrWindow *window);

/* A picture of the window, popover or dialog. */
void cr_app_test_save_picture (GtkWidget *widget, const char *path);

G_END_DECLS
