/* SPDX-License-Identifier: GPL-3.0-or-later
 * A window that shows the page “Timeline”, for its tests. */
#include "config.h"

#include "cr-timeline-scene.h"

#include "cr-interface.h"
#include "cr-keyboard.h"
#include "cr-test-roadmap.h"

void
cr_timeline_scene_go (CrTimelineScene *self,
                      const char      *page)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.go", "s", page);
  cr_app_test_settle ();
}

void
cr_timeline_scene_begin (CrTimelineScene *self)
{
  cr_keyboard_focus (self->window);
  cr_timeline_scene_go (self, "timeline");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
  cr_app_test_settle ();
  self->page = CR_TIMELINE_PAGE (cr_window_find_page (self->window, "timeline"));
  self->view = cr_timeline_page_get_view (self->page);
  cr_page_take_focus (CR_PAGE (self->page));
  cr_app_test_settle ();
}

void
cr_timeline_scene_init_example (CrTimelineScene *self)
{
  self->window = cr_app_test_open_example (NULL);
  cr_timeline_scene_begin (self);
}

void
cr_timeline_scene_add (CrRoadmap  *roadmap,
                       const char *id,
                       const char *title,
                       const char *area,
                       const char *start,
                       const char *finish,
                       const char *after)
{
  cr_test_add (roadmap, CR_KIND_TASK, NULL, id, "title.en", title, "area", area, "status", "not-started",
               "start", start, "finish", finish, "after", after, NULL);
}

/* Three tasks one after the other around today, the second of which waits for the first, and one without dates. */
void
cr_timeline_scene_init (CrTimelineScene *self)
{
  g_autoptr (CrRoadmap)  roadmap = cr_roadmap_new ();
  g_autoptr (CrDocument) document = NULL;

  self->window = cr_app_test_new_window ();
  cr_timeline_scene_add (roadmap, "t-1", "First", "area-concept", "2026-10-01", "2026-10-31", "");
  cr_timeline_scene_add (roadmap, "t-2", "Second", "area-concept", "2026-11-10", "2026-12-20", "t-1");
  cr_timeline_scene_add (roadmap, "t-3", "Third", "area-instruments", "2027-01-10", "2027-02-20", "");
  cr_timeline_scene_add (roadmap, "t-4", "Fourth <b>", "area-instruments", "", "", "");
  document = cr_document_new (self->window->catalogue, roadmap);
  cr_window_set_document (self->window, document);
  cr_app_test_settle ();
  cr_timeline_scene_begin (self);
}

void
cr_timeline_scene_clear (CrTimelineScene *self)
{
  cr_app_test_destroy (self->window);
}

CrRoadmap *
cr_timeline_scene_get_roadmap (CrTimelineScene *self)
{
  return cr_document_get_roadmap (cr_window_get_document (self->window));
}

const CrTask *
cr_timeline_scene_get_task (CrTimelineScene *self,
                            const char      *id)
{
  return cr_roadmap_lookup_task (cr_timeline_scene_get_roadmap (self), id);
}

void
cr_timeline_scene_assert_dates (CrTimelineScene *self,
                                const char      *id,
                                CrDay            start,
                                CrDay            finish)
{
  g_assert_cmpuint (cr_timeline_scene_get_task (self, id)->start, ==, start);
  g_assert_cmpuint (cr_timeline_scene_get_task (self, id)->finish, ==, finish);
}

const char *
cr_timeline_scene_get_told (CrTimelineScene *self)
{
  return cr_status_line_get_told (self->window->status_line);
}

void
cr_timeline_scene_select (CrTimelineScene *self,
                          const char      *id)
{
  cr_place_select (cr_window_get_place (self->window), id);
  cr_timeline_view_take_focus (self->view);
  cr_app_test_settle ();
  g_assert_cmpstr (cr_timeline_view_get_task (self->view), ==, id);
}

guint
cr_timeline_scene_find_row (CrTimelineScene *self,
                            const char      *id)
{
  return cr_timeline_plan_find (cr_timeline_view_get_plan (self->view), id);
}
