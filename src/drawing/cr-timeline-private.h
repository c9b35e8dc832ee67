/* SPDX-License-Identifier: GPL-3.0-or-later
 * Inside of the layout of the timeline. */
#pragma once

#include "cr-link-columns.h"
#include "cr-link-index.h"
#include "cr-time-scale.h"
#include "cr-timeline-layout.h"

G_BEGIN_DECLS

/* In CSS pixels at a text scale of 1; see look.md, Timeline bar. */
#define CR_TIMELINE_ROW_HEIGHT  30
#define CR_TIMELINE_BAR_HEIGHT  16
#define CR_TIMELINE_BAR_RADIUS  4
#define CR_TIMELINE_DIAMOND     13
#define CR_TIMELINE_RING        3 /* around the selected bar */
#define CR_TIMELINE_DOT_SIZE    9
#define CR_TIMELINE_DOT_GAP     5
#define CR_TIMELINE_LABEL_GAP   8
#define CR_TIMELINE_TODAY_WIDTH 2

typedef struct
{
  CrTask         *task;  /* held on to; NULL for a group */
  guint           group; /* the row of the group it stands in, or CR_TIMELINE_NO_ROW */
  guint           head;  /* of a group: its place among the groups */
  CrTimelineFlags flags;
  gboolean        has_successor; /* a link begins here */
} CrTimelineRow;

struct _CrTimelineLayout
{
  CrFonts     *fonts;
  CrCatalogue *catalogue;
  CrWording    wording; /* its languages are interned */
  CrDay        today;

  GArray      *rows;   /* of CrTimelineRow */
  GArray      *groups; /* of CrTimelineGroup with strings of its own */
  guint        last_group;
  CrLinkIndex *links;
  gboolean     has_regions;
  gboolean     few_links; /* in crowds only those that a reader can follow */
  guint        selected, hovered;
  GHashTable  *slides; /* rows to Slide; NULL for none */
  double       slid;   /* the share of their way that is behind them */

  CrLinkColumns *columns; /* of links that pass, while all stays where it is; or NULL */

  CrDay       first, last;
  double      pixels_per_day;
  CrTimeScale scale;
};

static inline const CrTimelineRow *
cr_timeline_get (const CrTimelineLayout *layout,
                 guint                   row)
{
  return &g_array_index (layout->rows, CrTimelineRow, row);
}

/* Of the head of a group. */
static inline const CrTimelineGroup *
cr_timeline_get_group (const CrTimelineLayout *layout,
                       guint                   row)
{
  return &g_array_index (layout->groups, CrTimelineGroup, cr_timeline_get (layout, row)->head);
}

/* The first and the last day that a row covers, in order; FALSE for one without dates. */
gboolean cr_timeline_get_days (const CrTimelineLayout *layout, guint row, CrDay *start, CrDay *finish);

/* The bar of a task that would run from day to day. */
CrRect cr_timeline_place_bar (const CrTimelineLayout *layout, guint row, CrDay start, CrDay finish);

/* The place of the line of today: the corner of its upper end. */
double cr_timeline_get_today_x (const CrTimelineLayout *layout);

/* Days that an open task is behind its finish; 0 for any other. */
guint cr_timeline_get_days_late (const CrTimelineLayout *layout, const CrTask *task);

/* Static. */
const char *cr_timeline_get_title (const CrTimelineLayout *layout, guint row);

/* In the form that was wished for. (transfer full) */
char *cr_timeline_format_day (const CrTimelineLayout *layout, CrDay day);

/* "17 days late"; (transfer full) */
char *cr_timeline_format_late (const CrTimelineLayout *layout, guint n_days);

/* What stands beside a bar when it is not late, or NULL. (transfer full) */
char *cr_timeline_format_label (const CrTimelineLayout *layout, const CrTask *task);

/* "Today 16 Nov". (transfer full) */
char *cr_timeline_format_today (const CrTimelineLayout *layout);

/* A bar or a bracket; and what stands beside it, which is painted over the line of today. */
void cr_timeline_draw_bar (const CrTimelineLayout *layout, guint row, const CrRect *visible, CrDisplayList *list);
void cr_timeline_draw_label (const CrTimelineLayout *layout, guint row, const CrRect *visible, CrDisplayList *list);

/* Of a status, without label. */
void cr_timeline_draw_shape (const CrTimelineLayout *layout,
                             const CrTask           *task,
                             const CrRect           *bar,
                             CrDisplayList          *list);

/* A link from row to row behind the bars. */
void cr_timeline_draw_link (const CrTimelineLayout *layout,
                            const CrTimelineLink   *link,
                            const CrRect           *visible,
                            CrDisplayList          *list);

G_END_DECLS
