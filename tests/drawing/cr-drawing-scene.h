/* SPDX-License-Identifier: GPL-3.0-or-later
 * The example roadmap with all that layouts are made of. */
#pragma once

#include "cr-display-list.h"

#include "cr-catalogue.h"
#include "cr-coverage.h"
#include "cr-timeline-layout.h"

typedef struct
{
  CrRoadmap   *roadmap;
  CrCatalogue *catalogue;
  CrFonts     *fonts; /* at a text scale of 1, unhinted */
  CrDay        today; /* of the pictures of the design: 16 November 2026 */
} CrDrawingScene;

/* Reads the example from CR_DATA_DIR. */
void cr_drawing_scene_set_up (CrDrawingScene *scene);
void cr_drawing_scene_tear_down (CrDrawingScene *scene);

/* Other fonts, of so many points: 16.5 is a text scale of 1.5. */
void cr_drawing_scene_set_points (CrDrawingScene *scene, int points_in_tenths);

/* The ids of a group of the catalogue. (transfer full) */
CrIds *cr_drawing_scene_get_ids (CrDrawingScene *scene, CrGroup group);

/* The areas against entries of that kind. (transfer full) */
CrCoverage *cr_drawing_scene_get_coverage (CrDrawingScene *scene, CrRoadmap *roadmap, CrColumns kind);

/* A timeline of all tasks with dates, grouped by area, with their links. (transfer full) */
CrTimelineLayout *cr_drawing_scene_make_timeline (CrDrawingScene *scene, const char *language);

/* Fails unless everything drawn and every region is inside. */
void cr_drawing_scene_assert_inside (const CrDisplayList *list, const CrRect *room);

/* Fails when two texts or symbols of the list cover each other; those that are turned are left aside. */
void cr_drawing_scene_assert_apart (const CrDisplayList *list, CrFonts *fonts);

/* How many texts end in an ellipsis. */
guint cr_drawing_scene_count_cut (const CrDisplayList *list, CrFonts *fonts);
