/* SPDX-License-Identifier: GPL-3.0-or-later
 * A window with a copy of the example in a file of its own, and ways to change that file behind its back. */
#pragma once

#include "cr-app-test.h"
#include "cr-window-private.h"

G_BEGIN_DECLS

typedef struct
{
  GFile      *file;
  char       *path;
  char       *folder;
  CrWindow   *window;
  CrDocument *document;
} CrDiskScene;

void cr_disk_scene_set_up (CrDiskScene *scene);
void cr_disk_scene_tear_down (CrDiskScene *scene);

/* Another window with this file. */
void cr_disk_scene_open (CrDiskScene *scene, const char *path);

/* The English title of the roadmap. */
void        cr_disk_edit (CrDocument *document, const char *title);
const char *cr_disk_get_title (CrDocument *document);

/* Whole files. (transfer full) */
char *cr_disk_read (const char *path);
void  cr_disk_write (const char *path, const char *content);

/* Another program's change: as many bytes as before. (transfer full) */
char *cr_disk_change_one_letter (const char *content);

/* The title that it then has. */
#define CR_DISK_TITLE         "Digital Customs 2026–2028"
#define CR_DISK_TITLE_CHANGED "Bigital Customs 2026–2028"

/* Conditions of a document. */
gboolean cr_disk_is_changed (gpointer document);
gboolean cr_disk_is_missing (gpointer document);
gboolean cr_disk_is_unreadable (gpointer document);
gboolean cr_disk_is_same (gpointer document);
gboolean cr_disk_is_idle (gpointer document);

void cr_disk_activate (CrWindow *window, const char *action);

/* Presses Save and waits until it is over, whatever became of it. */
void cr_disk_save (CrWindow *window);

/* Waits for a dialog. (transfer none) */
GtkWindow *cr_disk_wait_for_dialog (CrWindow *window);

/* Answers a question, which is gone then. */
void cr_disk_answer (GtkWindow *dialog, const char *response);

/* The labels of the buttons of a notice or bar that can be seen; static. */
const char *cr_disk_list_buttons (gpointer root);

/* What labels say, parted by bars; static. */
const char *cr_disk_list_labels (gpointer root);

/* The button with that label. (transfer none) */
GtkWidget *cr_disk_find_button (gpointer root, const char *label);

G_END_DECLS
