/* SPDX-License-Identifier: GPL-3.0-or-later
 * A window that shows the page “Timeline”, for its tests. */
#pragma once

#include "cr-app-test.h"
#include "cr-timeline-page-private.h"
#include "cr-timeline-view-private.h"
#include "cr-window-private.h"

typedef struct
{
  CrWindow       *window;
  CrTimelinePage *page;
  CrTimelineView *view;
} CrTimelineScene;

void cr_timeline_scene_go (CrTimelineScene *self, const char *page);

void cr_timeline_scene_begin (CrTimelineScene *self);

void cr_timeline_scene_init_example (CrTimelineScene *self);

void cr_timeline_scene_add (CrRoadmap  *roadmap,
                            const char *id,
                            const char *title,
                            const char *area,
                            const char *start,
                            const char *finish,
                            const char *after);

void cr_timeline_scene_init (CrTimelineScene *self);

void cr_timeline_scene_clear (CrTimelineScene *self);

CrRoadmap *cr_timeline_scene_get_roadmap (CrTimelineScene *self);

const CrTask *cr_timeline_scene_get_task (CrTimelineScene *self, const char *id);

void cr_timeline_scene_assert_dates (CrTimelineScene *self, const char *id, CrDay start, CrDay finish);

const char *cr_timeline_scene_get_told (CrTimelineScene *self);

void cr_timeline_scene_select (CrTimelineScene *self, const char *id);

guint cr_timeline_scene_find_row (CrTimelineScene *self, const char *id);
