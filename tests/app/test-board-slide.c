/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the page “Board”: cards slide to where an edit has moved them, unless animations are off. */
#include "config.h"

#include "cr-board-scene.h"
#include "cr-task-drag.h"

typedef struct
{
  CrBoardScene  scene;
  CrBoardSlide *slide;
  const char   *first; /* of those that are not started */
  const char   *second;
} Fixture;

static void
set_animated (gboolean animated)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", animated, NULL);
}

static void
fixture_init (Fixture *self)
{
  cr_scene_init (&self->scene);
  cr_scene_make_room (&self->scene);
  self->slide = cr_board_strip_get_slide (self->scene.page->strip);
  self->first = cr_scene_get_id (&self->scene, NOT_STARTED, 0);
  self->second = cr_scene_get_id (&self->scene, NOT_STARTED, 1);
  set_animated (TRUE);
}

static void
fixture_clear (Fixture *self)
{
  set_animated (FALSE);
  cr_scene_clear (&self->scene);
}

static CrBoardCard *
find_card (Fixture    *self,
           const char *id)
{
  guint column = 0, position = 0;

  g_assert_true (cr_board_page_find_card (self->scene.page, id, &column, &position));
  return cr_board_column_get_card (cr_scene_column (&self->scene, column), position);
}

static graphene_rect_t
get_bounds (Fixture    *self,
            const char *id)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (find_card (self, id)), GTK_WIDGET (self->scene.page->strip),
                                            &bounds));
  return bounds;
}

static double
get_row_opacity (Fixture    *self,
                 const char *id)
{
  return gtk_widget_get_opacity (gtk_widget_get_parent (GTK_WIDGET (find_card (self, id))));
}

static gboolean
is_sliding (Fixture    *self,
            const char *id)
{
  graphene_rect_t place;

  return cr_board_slide_get_place (self->slide, id, &place);
}

static void
set_status (Fixture    *self,
            const char *id)
{
  const CrValue status = cr_value_id (id);

  g_assert_true (cr_document_edit (self->scene.document, self->first, "status", &status, NULL));
}

static void
wait_until (Fixture *self,
            gboolean sliding)
{
  while (is_sliding (self, NULL) != sliding)
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_near (const graphene_rect_t *a,
             const graphene_rect_t *b)
{
  g_assert_true (graphene_point_near (&a->origin, &b->origin, 1));
}

/* The card goes over to the other column, and those below it go up, each from where it was. */
static void
test_edit (void)
{
  Fixture         self;
  graphene_rect_t first, second, place;

  fixture_init (&self);
  first = get_bounds (&self, self.first);
  second = get_bounds (&self, self.second);
  set_status (&self, "in-progress");
  wait_until (&self, TRUE);
  g_assert_true (cr_board_slide_get_place (self.slide, self.first, &place));
  assert_near (&place, &first);
  g_assert_true (cr_board_slide_get_place (self.slide, self.second, &place));
  assert_near (&place, &second);
  g_assert_cmpfloat (get_row_opacity (&self, self.first), ==, 0);

  wait_until (&self, FALSE);
  g_assert_cmpfloat (get_row_opacity (&self, self.first), ==, 1);
  g_assert_cmpfloat (get_row_opacity (&self, self.second), ==, 1);
  place = get_bounds (&self, self.first);
  g_assert_cmpfloat (place.origin.x, >, first.origin.x + first.size.width);
  place = get_bounds (&self, self.second);
  assert_near (&place, &first);
  fixture_clear (&self);
}

/* Another edit while cards are on their way begins anew. */
static void
test_again (void)
{
  Fixture self;

  fixture_init (&self);
  set_status (&self, "in-progress");
  wait_until (&self, TRUE);
  set_status (&self, "on-hold");
  wait_until (&self, FALSE);
  wait_until (&self, TRUE);
  g_assert_true (is_sliding (&self, self.first));
  wait_until (&self, FALSE);
  g_assert_cmpuint (cr_board_column_find (cr_scene_column (&self.scene, ON_HOLD), self.first), !=,
                    GTK_INVALID_LIST_POSITION);
  g_assert_cmpfloat (get_row_opacity (&self, self.first), ==, 1);
  fixture_clear (&self);
}

static gboolean
is_begun (gpointer user_data)
{
  Fixture *self = user_data;
  guint    column = 0, position = 0;

  g_assert_true (cr_board_page_find_card (self->scene.page, self->first, &column, &position));
  return column == IN_PROGRESS;
}

static void
test_off (void)
{
  Fixture self;

  fixture_init (&self);
  set_animated (FALSE);
  set_status (&self, "in-progress");
  cr_app_test_wait_for (is_begun, &self);
  cr_scene_wait_drawn (&self.scene);
  g_assert_false (is_sliding (&self, NULL));
  g_assert_cmpfloat (get_row_opacity (&self, self.first), ==, 1);
  fixture_clear (&self);
}

/* Filters are immediate. */
static void
test_filter (void)
{
  Fixture self;

  fixture_init (&self);
  cr_place_set_area (self.scene.place, "area-instruments");
  cr_scene_wait_drawn (&self.scene);
  g_assert_cmpuint (cr_board_column_get_n_cards (cr_scene_column (&self.scene, NOT_STARTED)), ==, 2);
  g_assert_false (is_sliding (&self, NULL));
  fixture_clear (&self);
}

/* Who has dragged a card has seen it go; the others make room for it. */
static void
test_put_down (void)
{
  Fixture                        self;
  CrBoardColumn                 *column = NULL;
  GtkEventController            *target = NULL;
  g_autoptr (GdkContentProvider) provider = NULL;
  g_auto (GValue)                value = G_VALUE_INIT;
  double                         x = 0, y = 0;
  gboolean                       done = FALSE;

  fixture_init (&self);
  column = cr_scene_column (&self.scene, IN_PROGRESS);
  target = cr_scene_find_controller (column, GTK_TYPE_DROP_TARGET);
  cr_place_select (self.scene.place, self.first);
  provider = cr_task_drag_new_provider (self.scene.document, cr_place_get_selection (self.scene.place));
  g_value_init (&value, CR_TYPE_TASK_DRAG);
  g_assert_true (gdk_content_provider_get_value (provider, &value, NULL));
  cr_scene_find_point (column, 0, FALSE, &x, &y);
  g_signal_emit_by_name (target, "drop", &value, x, y, &done);
  g_assert_true (done);
  wait_until (&self, TRUE);
  g_assert_true (is_begun (&self));
  g_assert_false (is_sliding (&self, self.first));
  g_assert_true (is_sliding (&self, self.second));
  wait_until (&self, FALSE);
  fixture_clear (&self);
}

/* The window may be closed meanwhile. */
static void
test_closed (void)
{
  Fixture self;

  fixture_init (&self);
  set_status (&self, "in-progress");
  wait_until (&self, TRUE);
  fixture_clear (&self);
  cr_app_test_settle ();
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/board-slide/edit", test_edit);
  g_test_add_func ("/board-slide/again", test_again);
  g_test_add_func ("/board-slide/off", test_off);
  g_test_add_func ("/board-slide/filter", test_filter);
  g_test_add_func ("/board-slide/put-down", test_put_down);
  g_test_add_func ("/board-slide/closed", test_closed);
  return g_test_run ();
}
