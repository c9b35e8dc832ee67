/* SPDX-License-Identifier: GPL-3.0-or-later
 * The edge of a pane at the end of the window, by which it is made wider and narrower. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_WIDTH_HANDLE (cr_width_handle_get_type ())
G_DECLARE_FINAL_TYPE (CrWidthHandle, cr_width_handle, CR, WIDTH_HANDLE, AdwBin)

/* Dragged with the pointer, or moved with the arrow keys, Home and End.
 * Property “width”: the width that is wanted, from the narrowest to the widest; the pane follows it as far as the
 * window has room. */
GtkWidget *cr_width_handle_new (const char *name, int narrowest, int widest);

int  cr_width_handle_get_width (CrWidthHandle *self);
void cr_width_handle_set_width (CrWidthHandle *self, int width);

G_END_DECLS
