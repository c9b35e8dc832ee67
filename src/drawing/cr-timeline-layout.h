/* SPDX-License-Identifier: GPL-3.0-or-later
 * The timeline: rows of tasks and groups against days, at any zoom, of which only what is seen is drawn. */
#pragma once

#include "cr-display-list.h"

#include "cr-catalogue.h"
#include "cr-words.h"

G_BEGIN_DECLS

/* Days across, rows down; the corner of the first row at the first day is 0, 0. Rows are made once and after an edit
 * set anew; drawing takes time for what is visible, whatever the number of rows and links. */
typedef struct _CrTimelineLayout CrTimelineLayout;

#define CR_TIMELINE_NO_ROW G_MAXUINT

typedef struct
{
  CrFonts         *fonts; /* must stay as long as the layout */
  CrCatalogue     *catalogue;
  const CrWording *wording; /* copied */
  CrDay            today;
} CrTimelineRequest;

typedef enum
{
  CR_TIMELINE_WAITING = 1 << 0, /* a predecessor is not done */
  CR_TIMELINE_CRITICAL = 1 << 1
} CrTimelineFlags;

/* Whether the tasks of a group can be put away, and are. */
typedef enum
{
  CR_TIMELINE_FIXED, /* they cannot: nothing says so */
  CR_TIMELINE_OPEN,
  CR_TIMELINE_CLOSED
} CrTimelineFold;

/* What heads the rows up to the next group. */
typedef struct
{
  const char *id; /* copied, and the title as well */
  const char *title;
  CrDay       start, finish; /* of its tasks; CR_DAY_NONE for none */
  int         percent;       /* or CR_PERCENT_NONE */

  CrTimelineFold fold;
} CrTimelineGroup;

/* From the row of a predecessor to that of a successor. */
typedef struct
{
  guint    from, to;
  gboolean is_violated;
  gboolean is_critical;
} CrTimelineLink;

/* What is under a point. */
typedef enum
{
  CR_TIMELINE_NOTHING, /* below the last row */
  CR_TIMELINE_ROW,
  CR_TIMELINE_BRACKET, /* of a group */
  CR_TIMELINE_BAR,
  CR_TIMELINE_BAR_START, /* where it is stretched */
  CR_TIMELINE_BAR_END,
  CR_TIMELINE_DOT /* where a link is drawn from */
} CrTimelinePart;

typedef enum
{
  CR_TIMELINE_ZOOM_MONTH,
  CR_TIMELINE_ZOOM_QUARTER,
  CR_TIMELINE_ZOOM_YEAR,
  CR_N_TIMELINE_ZOOMS
} CrTimelineZoom;

/* Pixels of a day, before the text scale, between which every zoom lies. */
#define CR_TIMELINE_PIXELS_MIN 0.02
#define CR_TIMELINE_PIXELS_MAX 40.0

/* Used by the thread of the fonts. (transfer full) */
CrTimelineLayout *cr_timeline_layout_new (const CrTimelineRequest *request);
void              cr_timeline_layout_free (CrTimelineLayout *layout);

/* Rows, from the first on. Tasks are held on to. A task has a bar if it has a date. */
void  cr_timeline_layout_clear (CrTimelineLayout *layout);
guint cr_timeline_layout_add_group (CrTimelineLayout *layout, const CrTimelineGroup *group);
guint cr_timeline_layout_add_task (CrTimelineLayout *layout, const CrTask *task, CrTimelineFlags flags);

/* Puts another value in the place of a task or a group; links stay. */
void cr_timeline_layout_set_group (CrTimelineLayout *layout, guint row, const CrTimelineGroup *group);
void cr_timeline_layout_set_task (CrTimelineLayout *layout, guint row, const CrTask *task, CrTimelineFlags flags);

/* All links between the rows there are; copied. */
void cr_timeline_layout_set_links (CrTimelineLayout *layout, const CrTimelineLink *links, guint n_links);

/* Whether the link between these two rows is violated or critical. */
void cr_timeline_layout_set_link (CrTimelineLayout *layout, const CrTimelineLink *link);

/* Where many links pass the rows in sight, those with both ends out of sight are left out, and of a row with very many
 * all but the nearest; as on the screen, whereas paper has all. How many are left out so. */
void  cr_timeline_layout_set_few_links (CrTimelineLayout *layout, gboolean few_links);
guint cr_timeline_layout_count_left_links (const CrTimelineLayout *layout, double y, double height);

/* From now on, until anything is changed, links that lie on each other where they pass are drawn once there: for
 * layouts that are drawn part by part, where each part is passed by most of the links. */
void cr_timeline_layout_merge_links (CrTimelineLayout *layout);

/* Whether drawings tell where bars are and what they are called: not where nobody points at them. They do at first. */
void cr_timeline_layout_set_regions (CrTimelineLayout *layout, gboolean has_regions);

/* Where the last of the labels beside the bars ends, and how wide the widest words of one are. */
void cr_timeline_layout_measure_labels (const CrTimelineLayout *layout, double *right, double *width);

guint         cr_timeline_layout_get_n_rows (const CrTimelineLayout *layout);
const CrTask *cr_timeline_layout_get_task (const CrTimelineLayout *layout, guint row); /* NULL for a group */

/* What a row heads; NULL for a task. */
const CrTimelineGroup *cr_timeline_layout_get_group (const CrTimelineLayout *layout, guint row);

/* Shown with a ring, and with the dot that links are drawn from; CR_TIMELINE_NO_ROW for none. */
void cr_timeline_layout_set_selected (CrTimelineLayout *layout, guint row);
void cr_timeline_layout_set_hovered (CrTimelineLayout *layout, guint row);

/* Days and places. The first and the last day are those that can be scrolled to. */
void   cr_timeline_layout_set_days (CrTimelineLayout *layout, CrDay first, CrDay last, double pixels_per_day);
double cr_timeline_layout_get_pixels (const CrTimelineLayout *layout);
double cr_timeline_zoom_get_pixels (CrTimelineZoom zoom, CrFonts *fonts);

/* From the first day of a quarter to the last of one, around all bars, today, and the period, of which either side may
 * be CR_DAY_NONE. */
void cr_timeline_layout_get_extent (const CrTimelineLayout *layout,
                                    CrDay                   start,
                                    CrDay                   finish,
                                    CrDay                  *first,
                                    CrDay                  *last);

/* The same where the first and the last day of all are known. */
void cr_timeline_layout_pad_extent (const CrTimelineLayout *layout, CrDay *first, CrDay *last);

/* The place where a day begins, and the day that has the place, between the first and the last. */
double cr_timeline_layout_get_x (const CrTimelineLayout *layout, CrDay day);
CrDay  cr_timeline_layout_get_day (const CrTimelineLayout *layout, double x);

double cr_timeline_layout_get_width (const CrTimelineLayout *layout);
double cr_timeline_layout_get_height (const CrTimelineLayout *layout);
double cr_timeline_layout_get_row_height (const CrTimelineLayout *layout);
double cr_timeline_layout_get_header_height (const CrTimelineLayout *layout);

/* The row at a height, or CR_TIMELINE_NO_ROW. */
guint cr_timeline_layout_get_row (const CrTimelineLayout *layout, double y);

/* The bar, the diamond or the bracket of a row; FALSE for one without dates. */
gboolean cr_timeline_layout_get_bar (const CrTimelineLayout *layout, guint row, CrRect *bar);
gboolean cr_timeline_layout_get_dot (const CrTimelineLayout *layout, guint row, CrRect *dot);

/* The upper edge of a row. */
double cr_timeline_layout_get_y (const CrTimelineLayout *layout, guint row);

/* A row is on its way from y, and its bar from another place unless bar is NULL: all that tells places tells where they
 * are by now. The share of the way of all that slide; 1 ends it. */
void cr_timeline_layout_add_slide (CrTimelineLayout *layout, guint row, double y, const CrRect *bar);
void cr_timeline_layout_set_slid (CrTimelineLayout *layout, double share);

/* row is CR_TIMELINE_NO_ROW for nothing. The dot is there for the row that is selected or hovered over. */
CrTimelinePart cr_timeline_layout_find (const CrTimelineLayout *layout, double x, double y, guint *row);

/* "group/task": what the region of a row is called. (transfer full) */
char *cr_timeline_layout_get_id (const CrTimelineLayout *layout, guint row);

/* What a reader hears of a row. (transfer full) */
char *cr_timeline_layout_describe (const CrTimelineLayout *layout, guint row);

/* "1,204 more links not drawn". (transfer full) */
char *cr_timeline_layout_describe_left_links (const CrTimelineLayout *layout, guint n_links);

/* What is seen of rows, bars, links and today, and a region for each bar in sight. */
void cr_timeline_layout_draw (const CrTimelineLayout *layout, const CrRect *visible, CrDisplayList *list);

/* The two lines of units above the rows, from x to x + width; the years stay in sight. */
void cr_timeline_layout_draw_header (const CrTimelineLayout *layout, double x, double width, CrDisplayList *list);

/* The names of the rows from y to y + height, in a column that begins at 0. */
void cr_timeline_layout_draw_names (const CrTimelineLayout *layout,
                                    double                  width,
                                    double                  y,
                                    double                  height,
                                    CrDisplayList          *list);

/* Where the bar of a row would be, with both dates beside it; and a link from a bar to a point. */
void cr_timeline_layout_draw_move (const CrTimelineLayout *layout,
                                   guint                   row,
                                   CrDay                   start,
                                   CrDay                   finish,
                                   CrDisplayList          *list);
void cr_timeline_layout_draw_link (const CrTimelineLayout *layout,
                                   guint                   row,
                                   double                  x,
                                   double                  y,
                                   CrDisplayList          *list);

/* What the bars and signs mean; its height. list may be NULL to measure. */
double cr_timeline_legend_add (CrDisplayList *list,
                               CrFonts       *fonts,
                               const char    *language,
                               gboolean       with_critical,
                               double         x,
                               double         y,
                               double         width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrTimelineLayout, cr_timeline_layout_free)

G_END_DECLS
