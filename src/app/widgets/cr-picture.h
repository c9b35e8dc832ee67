/* SPDX-License-Identifier: GPL-3.0-or-later
 * A picture that libdrawing makes, in the colours and letters of the theme; each region of it is a button, or the whole
 * is one image. */
#pragma once

#include "cr-display-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Draws into a room of this size and answers the height that it takes. list is NULL to measure alone; the height is
 * then -1. */
typedef double (*CrDrawFunc) (CrDisplayList *list, CrFonts *fonts, double width, double height, gpointer user_data);

#define CR_TYPE_PICTURE (cr_picture_get_type ())
G_DECLARE_FINAL_TYPE (CrPicture, cr_picture, CR, PICTURE, GtkWidget)

/* Signal "activated" (const char *id): a region was clicked. */

/* Nothing is drawn before the first cr_picture_update(). has_buttons: whether regions can be activated; where not,
 * whoever made the picture gives it a name. width: CSS pixels that it wants at least, at a text scale of 1. */
GtkWidget *cr_picture_new (CrDrawFunc func, gpointer user_data, gboolean has_buttons, int width);

/* What func draws is another now; regions keep their buttons, and so the focus, one after the other. */
void cr_picture_update (CrPicture *self);

/* (transfer none) */
const CrDisplayList *cr_picture_get_list (CrPicture *self);

G_END_DECLS
