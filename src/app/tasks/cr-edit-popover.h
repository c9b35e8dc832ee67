/* SPDX-License-Identifier: GPL-3.0-or-later
 * A popover that gives one field of one or many tasks another value, in one step to undo. */
#pragma once

#include "cr-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  CR_EDIT_STATUS, /* with the reason, where the status wants one */
  CR_EDIT_OWNER,
  CR_EDIT_DATES,
  CR_EDIT_PROGRESS,
  CR_EDIT_PRIORITY,
  CR_EDIT_AREA,
  CR_EDIT_CAPABILITIES, /* these are sets: entries are put in and taken out */
  CR_EDIT_SERVICES,
  CR_EDIT_ENABLERS,
  CR_EDIT_PRIORITIES,
  CR_EDIT_INSTRUMENTS,
  CR_EDIT_MILESTONE,
  CR_N_EDITS
} CrEdit;

/* "status": in actions; static. CR_N_EDITS for a name that is none. */
const char *cr_edit_get_name (CrEdit edit);
CrEdit      cr_edit_from_name (const char *name);

/* "Status", in the language of the interface; static. */
const char *cr_edit_get_label (CrEdit edit);

#define CR_TYPE_EDIT_POPOVER (cr_edit_popover_get_type ())
G_DECLARE_FINAL_TYPE (CrEditPopover, cr_edit_popover, CR, EDIT_POPOVER, GtkPopover)

/* Made for one use: shows what the tasks have now, and gives them what is chosen by the button, by Enter, or with one
 * task by a click. ids must not be empty. */
GtkWidget *cr_edit_popover_new (CrDocument *document, CrEdit edit, CrIds *ids);

/* Does what the button does. FALSE, nothing changed, and the popover says why, when what is typed does not do or the
 * roadmap refuses it. */
gboolean cr_edit_popover_apply (CrEditPopover *self);

G_END_DECLS
