/* SPDX-License-Identifier: GPL-3.0-or-later
 * The inside of the timeline on the screen, shared by the files it is written in. */
#pragma once

#include "cr-ink.h"
#include "cr-reschedule.h"
#include "cr-timeline-view.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Of the width, where today stands at first. */
#define CR_TIMELINE_TODAY_AT 0.35

/* A bar on its way. */
typedef struct
{
  guint    row; /* CR_TIMELINE_NO_ROW for none */
  gboolean by_keys;
  CrEdge   edge; /* by the pointer */
  CrDay    start, finish;
} CrTimelineHold;

/* A link on its way. */
typedef struct
{
  guint   row; /* CR_TIMELINE_NO_ROW for none */
  CrPoint point;
} CrTimelineThread;

struct _CrTimelineView
{
  CrScrollView parent_instance;

  CrTimelinePlan   *plan;
  CrCatalogue      *catalogue;
  CrDay             start, finish; /* of the period */
  CrDay             first, last;   /* around all bars, and the period */
  CrInk            *ink;           /* NULL until it is drawn with */
  CrTimelineLayout *layout;        /* the same */
  CrDisplayList    *list;
  GPtrArray        *bars;
  guint             grow_idle;
  guint             cursor;
  const char       *selected; /* interned; NULL for none */
  double            pixels;   /* of a day at a text scale of 1; 0 until there are fonts */
  double            pixels_at_pinch;
  gboolean          writable;
  gboolean          arrived; /* it has been scrolled to today */
  gboolean          allocating;
  gboolean          awaiting;  /* the focus, until there are children */
  double            pointer;   /* where it is, across */
  double            drag_from; /* across, in the picture */
  CrPoint           drag_to;   /* in the view */
  guint             drag_tick;

  CrTimelineHold   hold;
  CrTimelineThread thread;
  CrDay            drop;

  GArray       *places;     /* of rows before an edit; empty but for then */
  AdwAnimation *slide;      /* NULL before the first */
  const char   *put_down;   /* the task that is being put down; interned */
  char         *told_links; /* what a screen reader was told of links left out; NULL: nothing */
};

/* cr-timeline-view.c */
double cr_timeline_view_get_offset (CrTimelineView *self, GtkOrientation orientation);
double cr_timeline_view_get_names_width (CrTimelineView *self);
double cr_timeline_view_get_body_width (CrTimelineView *self);
double cr_timeline_view_get_body_height (CrTimelineView *self);
double cr_timeline_view_get_header_height (CrTimelineView *self);
guint  cr_timeline_view_get_n_rows (CrTimelineView *self);

/* So many CSS pixels. */
double cr_timeline_view_scale (CrTimelineView *self, double pixels);

/* The days around all bars, which the groups know: no look at every row. */
void cr_timeline_view_find_extent (CrTimelineView *self);

/* Everything anew, by the plan. */
void cr_timeline_view_lay_out (CrTimelineView *self);

/* After a change of what there is to be seen, or of the width of a day. */
void cr_timeline_view_fit_days (CrTimelineView *self);
void cr_timeline_view_configure (CrTimelineView *self);
void cr_timeline_view_scroll_to (CrTimelineView *self, double x);

/* cr-timeline-view-zoom.c: as little as brings the day into sight. */
void cr_timeline_view_reveal_day (CrTimelineView *self, CrDay day);

/* cr-timeline-view-bars.c */
void cr_timeline_view_place_bars (CrTimelineView *self, int width);

/* The rows that are in sight: from the first up to the end. */
void cr_timeline_view_get_sight (CrTimelineView *self, guint *first, guint *end);

/* cr-timeline-view-slide.c */
void cr_timeline_view_init_slide (CrTimelineView *self);
void cr_timeline_view_stop_slide (CrTimelineView *self);

/* cr-timeline-view-draw.c */
void cr_timeline_view_draw (CrTimelineView *self, GtkSnapshot *snapshot);

/* NULL where all links are there. (transfer full) */
char *cr_timeline_view_describe_left_links (CrTimelineView *self);

/* The same words, which are drawn above the names, for a screen reader. */
void cr_timeline_view_tell_left_links (CrTimelineView *self);

/* The row as the layout has it, with the dates of the bar on its way: what both ends show. */
void cr_timeline_view_get_span (CrTimelineView *self, CrDay *first, CrDay *last);

void cr_timeline_view_say (CrTimelineView *self, const char *words);

/* The row is chosen, and whoever listens is told. */
void cr_timeline_view_choose (CrTimelineView *self, guint row);
void cr_timeline_view_toggle (CrTimelineView *self, guint row);
void cr_timeline_view_activate (CrTimelineView *self);
void cr_timeline_view_link (CrTimelineView *self, guint from, guint to);
void cr_timeline_view_want_link (CrTimelineView *self);

/* The day at the place stays where it is. */
void cr_timeline_view_zoom_at (CrTimelineView *self, double pixels, double x);

/* A bar is taken up; it is put down where it is by now. */
gboolean cr_timeline_view_take (CrTimelineView *self, guint row, CrEdge edge, gboolean by_keys);
void     cr_timeline_view_put_down (CrTimelineView *self);

/* What is taken up by the pointer follows it there; FALSE where nothing is. */
gboolean cr_timeline_view_drag_to (CrTimelineView *self, CrPoint point);

/* cr-timeline-view-keys.c, cr-timeline-view-drag.c */
void cr_timeline_view_set_up_keys (CrTimelineView *self);
void cr_timeline_view_set_up_drag (CrTimelineView *self);

G_END_DECLS
