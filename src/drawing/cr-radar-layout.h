/* SPDX-License-Identifier: GPL-3.0-or-later
 * The radar of an assessment: an axis for each entry, and outlines of the level now, the target, the level expected
 * and the one of an earlier round. */
#pragma once

#include "cr-display-list.h"

#include "cr-assessment.h"
#include "cr-words.h"

G_BEGIN_DECLS

/* Levels are 1 to CR_LEVEL_MAX; 0 is none. */
typedef struct
{
  const char *title; /* what a reader hears of the axis; copied */
  guint       number;
  int         level;     /* now; an axis without one is left out of every outline */
  int         target;    /* without one there is no target to reach: the outline runs through the level */
  int         projected; /* on the day of the request */
  int         earlier;   /* in the round to compare with */
} CrRadarAxis;

typedef struct
{
  CrFonts           *fonts;   /* must stay as long as the layout */
  const CrWording   *wording; /* copied */
  const CrRadarAxis *axes;
  guint              n_axes;
  CrDay              projected_day; /* CR_DAY_NONE: nothing is projected */
  CrDay              earlier_day;   /* of the earlier round; CR_DAY_NONE: nothing is compared */
  double             width, height; /* of the room, with the legend */
} CrRadarRequest;

typedef struct _CrRadarLayout CrRadarLayout;

/* How many axes must be rated for an outline to say something. */
#define CR_RADAR_MIN_RATED 3

/* (transfer full) */
CrRadarLayout *cr_radar_layout_new (const CrRadarRequest *request);
void           cr_radar_layout_free (CrRadarLayout *layout);

/* FALSE under three rated axes: nothing is drawn, and the sentence takes its place. */
gboolean    cr_radar_layout_has_outline (const CrRadarLayout *layout);
const char *cr_radar_layout_get_sentence (const CrRadarLayout *layout);

/* The middle, and the distance from it to the ring of the highest level. */
CrPoint cr_radar_layout_get_middle (const CrRadarLayout *layout);
double  cr_radar_layout_get_radius (const CrRadarLayout *layout);

/* The place of a level on an axis. */
CrPoint cr_radar_layout_get_point (const CrRadarLayout *layout, guint axis, double level);

/* The axis nearest to a point in the radar; FALSE outside. */
gboolean cr_radar_layout_find (const CrRadarLayout *layout, double x, double y, guint *axis);

/* "3 Cost assessment: level 1, target 3." (transfer full) */
char *cr_radar_layout_describe (const CrRadarLayout *layout, guint axis);

/* All of it with the legend, and a region for each axis. */
void cr_radar_layout_draw (const CrRadarLayout *layout, CrDisplayList *list);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrRadarLayout, cr_radar_layout_free)

G_END_DECLS
