/* SPDX-License-Identifier: GPL-3.0-or-later
 * A window: it owns one document and the place in it, or shows the start page. */
#pragma once

#include "cr-application.h"
#include "cr-document.h"
#include "cr-place.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_WINDOW (cr_window_get_type ())
G_DECLARE_FINAL_TYPE (CrWindow, cr_window, CR, WINDOW, AdwApplicationWindow)

/* Shows the start page. application may be NULL in tests; then catalogue and settings are the window's own. */
CrWindow *cr_window_new (CrApplication *application, CrCatalogue *catalogue);

/* (transfer none) */
CrCatalogue *cr_window_get_catalogue (CrWindow *self);

/* NULL on the start page. (transfer none) */
CrDocument *cr_window_get_document (CrWindow *self);
CrPlace    *cr_window_get_place (CrWindow *self);

/* Takes a reference; only while there is none. */
void cr_window_set_document (CrWindow *self, CrDocument *document);

/* Reads the file in the background and shows it; says so when it cannot be read. Only while there is no document. */
void cr_window_open_file (CrWindow *self, GFile *file);

/* Shows a window that has not been shown yet and reads a file: together with the document when that is there soon,
 * else with the start page until it is. So nothing is laid out that is gone a moment later. */
void cr_window_present_with_document (CrWindow *self);

/* Reads the file as a copy without a name of its own. */
void cr_window_open_copy (CrWindow *self, GFile *file);

/* TRUE while there is neither a document nor one being read. */
gboolean cr_window_is_free (CrWindow *self);

/* This window when it is free, else another one of the program, shown. (transfer none) */
CrWindow *cr_window_get_free (CrWindow *self);

/* The file that is shown or being read; NULL for none. (transfer none) */
GFile *cr_window_get_file (CrWindow *self);

/* Makes everything in the window anew, in what is the language of the interface by now; document, undo history, place
 * and the pane with the focus stay. */
void cr_window_renew (CrWindow *self);

/* Says something short in the window, aloud as well; text is shown as it is. */
void cr_window_tell (CrWindow *self, const char *text);

/* Does a short message with a button for undoing; text is shown as it is. */
void cr_window_tell_undoable (CrWindow *self, const char *text);

G_END_DECLS
