/* SPDX-License-Identifier: GPL-3.0-or-later
 * What can be done with tasks wherever they are shown: the actions "task." of a widget, their keys and their menu. */
#pragma once

#include "cr-document.h"
#include "cr-place.h"
#include "cr-task-menu.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CR_TYPE_TASK_ACTIONS (cr_task_actions_get_type ())
G_DECLARE_FINAL_TYPE (CrTaskActions, cr_task_actions, CR, TASK_ACTIONS, GObject)

/* Signals:
 * "made" (CrIds *ids): tasks were pasted or duplicated;
 * "closed": a menu or popover was closed, and the focus has nowhere to be. */

/* The actions are there for the widgets below `host`, which popovers belong to, until
 * cr_task_actions_drop(). The keys of the menu count in `list`, which stands in it. (transfer full) */
CrTaskActions *cr_task_actions_new (GtkWidget *host, CrTaskMenuParts parts, GtkWidget *list);
void           cr_task_actions_drop (CrTaskActions *self);

/* The tasks meant are the selected ones of the place. */
void cr_task_actions_set_up (CrTaskActions *self, CrDocument *document, CrPlace *place);

/* Actions of the parts, as "move-up", which are done by who has them. */
void cr_task_actions_add (CrTaskActions *self, const char *name, GCallback activated, gpointer object);

/* The menu for a task, which is selected unless it is among several that are. */
void cr_task_actions_open_menu (CrTaskActions *self, const char *task, const GdkRectangle *at);

/* (transfer none) */
GtkPopoverMenu *cr_task_actions_get_menu (CrTaskActions *self);

G_END_DECLS
