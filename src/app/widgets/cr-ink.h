/* SPDX-License-Identifier: GPL-3.0-or-later
 * Puts display lists on the screen: the colours of the theme, the fonts of a widget, and the nodes of GTK. */
#pragma once

#include "cr-display-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a widget draws with. It belongs to that widget and is made anew by it in css_changed() and
 * system_setting_changed(). */
typedef struct _CrInk CrInk;

/* (transfer full) */
CrInk *cr_ink_new (GtkWidget *widget);
void   cr_ink_free (CrInk *self);

/* (transfer none) */
CrFonts *cr_ink_get_fonts (CrInk *self);

/* Adds what lies in the rectangle. */
void cr_ink_append (CrInk *self, GtkSnapshot *snapshot, const CrDisplayList *list, const CrRect *visible);

/* Redraws the widget when light becomes dark, or contrast high: not every colour of it is asked of CSS. */
void cr_ink_follow_style (GtkWidget *widget);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrInk, cr_ink_free)

G_END_DECLS
