/* SPDX-License-Identifier: GPL-3.0-or-later
 * A list of a few things with their description, of which one is chosen: levels of a scale, forms of governance. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_SCALE_LIST (cr_scale_list_get_type ())
G_DECLARE_FINAL_TYPE (CrScaleList, cr_scale_list, CR, SCALE_LIST, AdwBin)

/* Signal "chosen" (guint n): a person wants the nth item. */

GtkWidget *cr_scale_list_new (const char *name);

/* description may be NULL. */
void cr_scale_list_add (CrScaleList *self, const char *title, const char *description);

/* The nth is chosen now; G_MAXUINT for none. */
void cr_scale_list_show (CrScaleList *self, guint n);

/* A word behind the title of the nth, and of no other; G_MAXUINT or NULL for none. */
void cr_scale_list_mark (CrScaleList *self, guint n, const char *word);

/* (transfer none) */
GtkCheckButton *cr_scale_list_get_button (CrScaleList *self, guint n);

G_END_DECLS
