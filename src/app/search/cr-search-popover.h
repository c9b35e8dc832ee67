/* SPDX-License-Identifier: GPL-3.0-or-later
 * Search everywhere: tasks and entries of the reference, found as one types. */
#pragma once

#include "cr-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_SEARCH_POPOVER (cr_search_popover_get_type ())
G_DECLARE_FINAL_TYPE (CrSearchPopover, cr_search_popover, CR, SEARCH_POPOVER, GtkPopover)

/* Signals: "task" (const char *id), "entry" (const char *id): a person wants to go there; the popover has closed. */

GtkWidget *cr_search_popover_new (void);

/* NULL for none. */
void cr_search_popover_set_document (CrSearchPopover *self, CrDocument *document);

/* (transfer none) The entry that one types in, and the list of what was found. */
GtkEditable *cr_search_popover_get_entry (CrSearchPopover *self);
GtkListBox  *cr_search_popover_get_list (CrSearchPopover *self);

/* What is found for the text as it stands, without waiting for more to be typed. */
void cr_search_popover_find (CrSearchPopover *self);

G_END_DECLS
