/* SPDX-License-Identifier: GPL-3.0-or-later
 * The timeline on the screen: bars that scroll both ways, with the names of their rows beside and the days above. */
#pragma once

#include "cr-scroll-view.h"
#include "cr-timeline-item.h"
#include "cr-timeline-plan.h"

G_BEGIN_DECLS

#define CR_TYPE_TIMELINE_VIEW (cr_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (CrTimelineView, cr_timeline_view, CR, TIMELINE_VIEW, CrScrollView)

/* A GtkScrollable. Signals:
 * "selected": a row was chosen, be it the same as before;
 * "activated": more is wanted of the task in the row;
 * "toggled" (const char *key): the tasks of that group are to be put away, or to be seen again;
 * "moved" (const char *task, guint start, guint finish): a bar was put elsewhere; either day may be CR_DAY_NONE;
 * "linked" (const char *predecessor, const char *successor): a link was drawn;
 * "link-wanted": the links of the task in the row are to be chosen;
 * "zoomed": the days are wider or narrower;
 * "said" (const char *words): what is to be heard of a bar that is on its way. */
GtkWidget *cr_timeline_view_new (void);

/* Takes the plan over (transfer full). The chosen row stays with its task. The period may be CR_DAY_NONE. */
void cr_timeline_view_show (CrTimelineView *self,
                            CrTimelinePlan *plan,
                            CrCatalogue    *catalogue,
                            CrDay           start,
                            CrDay           finish);

/* Follows the set in the plan that there is. FALSE where that cannot be done: another plan is needed. */
gboolean cr_timeline_view_patch (CrTimelineView *self, const CrTimelineSource *source, const CrChangeSet *set);

/* Around a show that an edit asks for: rows in sight slide from where they were. Others are immediate, and a patch
 * sees to it itself. */
void cr_timeline_view_note_places (CrTimelineView *self);
void cr_timeline_view_slide (CrTimelineView *self);

/* NULL before the first. (transfer none) */
const CrTimelinePlan *cr_timeline_view_get_plan (CrTimelineView *self);

/* Whether bars can be moved. */
void cr_timeline_view_set_writable (CrTimelineView *self, gboolean writable);

/* The row that keys are for; CR_TIMELINE_NO_ROW where there is none. */
guint cr_timeline_view_get_cursor (CrTimelineView *self);
void  cr_timeline_view_set_cursor (CrTimelineView *self, guint row);

/* The task in it; NULL for the head of a group. Interned. */
const char *cr_timeline_view_get_task (CrTimelineView *self);

/* The task that is shown as selected, to whose row the keys go; NULL for none. */
void cr_timeline_view_select (CrTimelineView *self, const char *task);

/* Brings a row with its bar into sight, or a day. */
void cr_timeline_view_reveal (CrTimelineView *self, guint row);
void cr_timeline_view_go_to_day (CrTimelineView *self, CrDay day);

/* Pixels of a day at a text scale of 1. */
double cr_timeline_view_get_pixels (CrTimelineView *self);
void   cr_timeline_view_set_pixels (CrTimelineView *self, double pixels);
void   cr_timeline_view_zoom_by (CrTimelineView *self, double factor);
void   cr_timeline_view_zoom_to (CrTimelineView *self, CrTimelineZoom zoom);

/* The one of the three that is nearest. */
CrTimelineZoom cr_timeline_view_get_zoom (CrTimelineView *self);

/* Takes the bar of the row up, to be moved by keys. FALSE where there is none. */
gboolean cr_timeline_view_pick_up (CrTimelineView *self);

/* What is on its way goes back to where it was. FALSE when nothing was. */
gboolean cr_timeline_view_put_back (CrTimelineView *self);

/* Gives the row the focus. */
gboolean cr_timeline_view_take_focus (CrTimelineView *self);

/* The row at a place of the view; CR_TIMELINE_NO_ROW above and below them. */
guint cr_timeline_view_find_row (CrTimelineView *self, double x, double y);

/* The day at a place of the view; CR_DAY_NONE beside the days. */
CrDay cr_timeline_view_get_day (CrTimelineView *self, double x, double y);

/* Where something from elsewhere would be dropped; CR_DAY_NONE for nothing. */
void cr_timeline_view_show_drop (CrTimelineView *self, CrDay day);

/* The places of a bar, and of the dot that links are drawn from, in the view. FALSE for one that has none. */
gboolean cr_timeline_view_get_bar_place (CrTimelineView *self, guint row, GdkRectangle *place);
gboolean cr_timeline_view_get_dot_place (CrTimelineView *self, guint row, GdkRectangle *place);

/* The child that stands for the row; NULL where it is out of sight. (transfer none) */
CrTimelineItem *cr_timeline_view_find_bar (CrTimelineView *self, guint row);

/* Children, however many rows there are. */
guint cr_timeline_view_get_n_bars (CrTimelineView *self);

G_END_DECLS
