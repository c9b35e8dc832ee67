/* SPDX-License-Identifier: GPL-3.0-or-later
 * The tray below the timeline: tasks without dates, to be dragged to a day. */
#pragma once

#include "cr-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_TIMELINE_TRAY (cr_timeline_tray_get_type ())
G_DECLARE_FINAL_TYPE (CrTimelineTray, cr_timeline_tray, CR, TIMELINE_TRAY, AdwBin)

/* Hidden without tasks. Signals:
 * "selected" (const char *task): it was chosen;
 * "wanted" (const char *task): it is to be put at today;
 * "menu" (const char *task, double x, double y): its menu is wanted at that place of the tray. */
GtkWidget *cr_timeline_tray_new (void);

/* Of CrTask. */
void cr_timeline_tray_show (CrTimelineTray *self, const GPtrArray *tasks);

/* NULL for none, as for a task that is not here. */
void cr_timeline_tray_select (CrTimelineTray *self, const char *task);

/* The document whose tasks are dragged; NULL where they cannot be. */
void cr_timeline_tray_set_document (CrTimelineTray *self, CrDocument *document);

/* The list of it. (transfer none) */
GtkListView *cr_timeline_tray_get_list (CrTimelineTray *self);

G_END_DECLS
