/* SPDX-License-Identifier: GPL-3.0-or-later
 * A list that grows: its first items at once, the others a few at a time while nothing else is to be done. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CR_TYPE_GRADUAL_LIST (cr_gradual_list_get_type ())
G_DECLARE_FINAL_TYPE (CrGradualList, cr_gradual_list, CR, GRADUAL_LIST, GObject)

/* A GListModel of the first items of another one. A list of GTK 4.8 makes the widgets of some 200 rows when it gets
 * them, whether they are to be seen or not, which holds the window for longer than it may be: given a few at a time
 * nobody waits for them. (transfer full) */
CrGradualList *cr_gradual_list_new (void);

/* How many come at a time, where rows are high and several lists grow beside each other; 24 unless told. */
void cr_gradual_list_set_step (CrGradualList *self, guint n_items);

/* NULL for none. */
void cr_gradual_list_set_model (CrGradualList *self, GListModel *model);

/* Has all items there now. */
void cr_gradual_list_complete (CrGradualList *self);

gboolean cr_gradual_list_is_complete (CrGradualList *self);

G_END_DECLS
