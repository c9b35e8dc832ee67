/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the list that grows: it is always the start of the other one, and all of it in the end. */
#include "config.h"

#include "cr-gradual-list.h"

#include <gtk/gtk.h>

#define SEED        20261116
#define N_STEPS     2000
#define N_ITEMS_MAX 600

/* More than a list makes widgets for. */
#define N_MANY 1000

/* What one announcement may add while the list has few. */
#define N_ADDED_MAX 24
#define N_FEW       200
#define N_STEP      7

typedef struct
{
  GListStore    *store;
  CrGradualList *list;
  GPtrArray     *mirror; /* the objects, as told by what was announced */
  guint          n_added_max;
} Scene;

static void
items_changed_cb (Scene *scene,
                  guint  position,
                  guint  n_removed,
                  guint  n_added)
{
  guint n_before = scene->mirror->len;

  if (n_removed > 0)
    g_ptr_array_remove_range (scene->mirror, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (scene->mirror, (int) (position + i),
                        g_list_model_get_item (G_LIST_MODEL (scene->list), position + i));
  if (n_before < N_FEW && scene->mirror->len > n_before)
    scene->n_added_max = MAX (scene->n_added_max, scene->mirror->len - n_before);
}

static void
scene_init (Scene *scene)
{
  scene->store = g_list_store_new (G_TYPE_OBJECT);
  scene->list = cr_gradual_list_new ();
  scene->mirror = g_ptr_array_new_with_free_func (g_object_unref);
  scene->n_added_max = 0;
  g_signal_connect_swapped (scene->list, "items-changed", G_CALLBACK (items_changed_cb), scene);
  cr_gradual_list_set_model (scene->list, G_LIST_MODEL (scene->store));
}

static void
scene_clear (Scene *scene)
{
  g_assert_finalize_object (scene->list);
  g_ptr_array_unref (scene->mirror);
  g_assert_finalize_object (scene->store);
}

static void
splice (Scene *scene,
        guint  position,
        guint  n_removed,
        guint  n_added)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_added; i++)
    g_ptr_array_add (added, g_object_new (G_TYPE_OBJECT, NULL));
  g_list_store_splice (scene->store, position, n_removed, added->pdata, added->len);
}

static void
assert_start (Scene *scene)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (scene->list));

  g_assert_cmpuint (scene->mirror->len, ==, n_items);
  g_assert_cmpuint (n_items, <=, g_list_model_get_n_items (G_LIST_MODEL (scene->store)));
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (scene->list), i);
      g_autoptr (GObject) other = g_list_model_get_item (G_LIST_MODEL (scene->store), i);

      g_assert_true (item == other);
      g_assert_true (g_ptr_array_index (scene->mirror, i) == item);
    }
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (scene->list), n_items));
}

static void
run_to_end (Scene *scene)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (cr_gradual_list_is_complete (scene->list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (scene->list)), ==,
                    g_list_model_get_n_items (G_LIST_MODEL (scene->store)));
}

static void
test_grows (void)
{
  Scene scene;

  scene_init (&scene);
  splice (&scene, 0, 0, N_MANY);
  assert_start (&scene);
  g_assert_cmpuint (scene.mirror->len, >, 0);
  g_assert_cmpuint (scene.mirror->len, <=, N_ADDED_MAX);
  g_assert_false (cr_gradual_list_is_complete (scene.list));
  run_to_end (&scene);
  assert_start (&scene);
  g_assert_cmpuint (scene.n_added_max, <=, N_ADDED_MAX);
  scene_clear (&scene);
}

/* Where rows are high fewer come at a time. */
static void
test_step (void)
{
  Scene scene;

  scene_init (&scene);
  cr_gradual_list_set_step (scene.list, N_STEP);
  splice (&scene, 0, 0, N_MANY);
  g_assert_cmpuint (scene.mirror->len, ==, N_STEP);
  run_to_end (&scene);
  assert_start (&scene);
  g_assert_cmpuint (scene.n_added_max, ==, N_STEP);
  scene_clear (&scene);
}

/* What goes goes at once, and what comes back comes a few at a time again. */
static void
test_shrinks (void)
{
  Scene scene;

  scene_init (&scene);
  splice (&scene, 0, 0, N_MANY);
  run_to_end (&scene);
  splice (&scene, 5, N_MANY - 5, 0);
  g_assert_cmpuint (scene.mirror->len, ==, 5);
  assert_start (&scene);
  splice (&scene, 5, 0, N_MANY);
  g_assert_cmpuint (scene.mirror->len, <=, 5 + N_ADDED_MAX);
  run_to_end (&scene);
  assert_start (&scene);
  g_assert_cmpuint (scene.n_added_max, <=, N_ADDED_MAX);
  scene_clear (&scene);
}

static void
test_complete (void)
{
  Scene scene;

  scene_init (&scene);
  splice (&scene, 0, 0, N_MANY);
  cr_gradual_list_complete (scene.list);
  g_assert_cmpuint (scene.mirror->len, ==, N_MANY);
  assert_start (&scene);
  cr_gradual_list_set_model (scene.list, NULL);
  g_assert_cmpuint (scene.mirror->len, ==, 0);
  g_assert_true (cr_gradual_list_is_complete (scene.list));
  scene_clear (&scene);
}

static void
test_any_change (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  Scene             scene;

  g_test_message ("seed %u", SEED);
  scene_init (&scene);
  for (guint i = 0; i < N_STEPS; i++)
    {
      guint n_items = g_list_model_get_n_items (G_LIST_MODEL (scene.store));
      guint position = (guint) g_rand_int_range (random, 0, (gint32) n_items + 1);
      guint most = g_rand_boolean (random) ? 3 : n_items;
      guint n_removed = (guint) g_rand_int_range (random, 0, (gint32) MIN (n_items - position, most) + 1);
      guint n_added = (guint) g_rand_int_range (random, 0, g_rand_boolean (random) ? 4 : 200);

      splice (&scene, position, n_removed, n_items < N_ITEMS_MAX ? n_added : 0);
      assert_start (&scene);
      if (g_rand_int_range (random, 0, 4) == 0)
        g_main_context_iteration (NULL, FALSE);
      assert_start (&scene);
    }
  run_to_end (&scene);
  assert_start (&scene);
  g_assert_cmpuint (scene.n_added_max, <=, N_ADDED_MAX);
  scene_clear (&scene);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gradual-list/grows", test_grows);
  g_test_add_func ("/gradual-list/step", test_step);
  g_test_add_func ("/gradual-list/shrinks", test_shrinks);
  g_test_add_func ("/gradual-list/complete", test_complete);
  g_test_add_func ("/gradual-list/any-change", test_any_change);
  return g_test_run ();
}
