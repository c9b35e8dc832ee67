/* SPDX-License-Identifier: GPL-3.0-or-later
 * The program: its options, its windows, and what all of them share. */
#pragma once

#include "cr-catalogue.h"
#include "cr-place-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_APPLICATION (cr_application_get_type ())
G_DECLARE_FINAL_TYPE (CrApplication, cr_application, CR, APPLICATION, AdwApplication)

typedef struct _CrWindow CrWindow;

/* Reads the options, of which --help and --version need no display, and runs. Gives the exit status: 0 done, 1 failed,
 * 2 wrong usage. */
int cr_application_main (int argc, char *argv[]);

/* The program without its command line. (transfer full) */
CrApplication *cr_application_new (GApplicationFlags flags);

/* That of all windows; NULL before the start. (transfer none) */
CrCatalogue *cr_application_get_catalogue (CrApplication *self);

/* NULL where the settings are not installed. (transfer none) */
GSettings *cr_application_get_settings (CrApplication *self);

/* Where the files were left; NULL before the start and after the end. (transfer none) */
CrPlaceStore *cr_application_get_place_store (CrApplication *self);

/* Has everything that is shown in that language at once, "en", "ru", or NULL for that of the system; documents with
 * their undo history stay. */
void cr_application_set_language (CrApplication *self, const char *language);

/* A window on its start page, shown. (transfer none) */
CrWindow *cr_application_make_window (CrApplication *self);

/* A window that reads the file, shown when it is there or takes long. */
void cr_application_make_window_with_file (CrApplication *self, GFile *file);

/* Shows the file: in the window that has it, by whatever name, in `window` when that one is free, else in a new one.
 * window may be NULL. */
void cr_application_open (CrApplication *self, GFile *file, GtkWindow *window);

G_END_DECLS
