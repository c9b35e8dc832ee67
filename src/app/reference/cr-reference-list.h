/* SPDX-License-Identifier: GPL-3.0-or-later
 * The entries of the page “Reference” in groups that close, with their use and the number of their tasks. */
#pragma once

#include "cr-reference-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_REFERENCE_LIST (cr_reference_list_get_type ())
G_DECLARE_FINAL_TYPE (CrReferenceList, cr_reference_list, CR, REFERENCE_LIST, AdwBin)

/* Signals: "selected" (const char *id): a person has selected that entry;
 * "toggled" (const char *key): wants that group opened or closed;
 * "activated": wants to go to the details of what is selected. */

GtkWidget *cr_reference_list_new (void);

/* What stands above the columns; middle may be NULL, which hides it. */
void cr_reference_list_set_heads (CrReferenceList *self, const char *first, const char *middle);

/* Takes over what differs from what is shown; selected is an id or NULL. (element-type CrReferenceItem) */
void cr_reference_list_show (CrReferenceList *self, const GPtrArray *items, const char *selected);

/* The items that are shown; an item keeps its key. (transfer none) */
GListModel *cr_reference_list_get_items (CrReferenceList *self);

/* The item with that key, to be used again; NULL for none. (transfer none) */
CrReferenceItem *cr_reference_list_find (CrReferenceList *self, const char *key);

/* Into the selected entry. */
void cr_reference_list_take_focus (CrReferenceList *self);

G_END_DECLS
