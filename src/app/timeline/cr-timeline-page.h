/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page “Timeline”: tasks as bars against days. */
#pragma once

#include "cr-page.h"
#include "cr-timeline-tray.h"
#include "cr-timeline-view.h"

G_BEGIN_DECLS

#define CR_TYPE_TIMELINE_PAGE (cr_timeline_page_get_type ())
G_DECLARE_FINAL_TYPE (CrTimelinePage, cr_timeline_page, CR, TIMELINE_PAGE, CrPage)

CrPage *cr_timeline_page_new (void);

/* The parts of it. (transfer none) */
CrTimelineView *cr_timeline_page_get_view (CrTimelinePage *self);
CrTimelineTray *cr_timeline_page_get_tray (CrTimelinePage *self);

/* TRUE while a thread is planning what will be shown. */
gboolean cr_timeline_page_is_planning (CrTimelinePage *self);

G_END_DECLS
