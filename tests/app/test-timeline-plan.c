/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the plan of the timeline: following random edits gives what planning anew gives, in the plan and in the
 * layout that was filled with it. */
#include "config.h"

#include "cr-draft.h"
#include "cr-history.h"
#include "cr-interface.h"
#include "cr-links.h"
#include "cr-paint.h"
#include "cr-test-roadmap.h"
#include "cr-test.h"
#include "cr-timeline-plan.h"

#define SEED    20261128
#define N_TASKS 30
#define N_STEPS 400
#define TODAY   cr_day_new (2026, 11, 16)

static CrCatalogue *catalogue;
static CrFonts     *fonts;

typedef struct
{
  CrRoadmap        *roadmap;
  CrHistory        *history;
  CrTimelineSource *source;
  CrTimelinePlan   *plan;
  CrTimelineLayout *layout;
  CrChangeSet      *set; /* the last one */
  guint             n_followed;
} Scene;

static void
changed_cb (Scene       *scene,
            CrChangeSet *set)
{
  g_clear_pointer (&scene->set, cr_change_set_unref);
  scene->set = cr_change_set_ref (set);
}

static CrDay
choose_day (GRand *random)
{
  return cr_day_new (2026, 6, 1) + (CrDay) g_rand_int_range (random, 0, 300);
}

static void
add_task (Scene *scene,
          GRand *random,
          guint  n)
{
  static const char *const areas[] = { "area-concept", "area-instruments" };
  static const char *const capabilities[] = { "cap-01 cap-02", "cap-02" };
  static const char *const statuses[] = { "not-started", "in-progress", "done", "cancelled", "on-hold" };
  g_autofree char         *id = g_strdup_printf ("t-%u", n);
  g_autofree char         *first = g_strdup_printf ("t-%d", g_rand_int_range (random, 0, (gint32) N_TASKS));
  g_autofree char         *after = g_strdup_printf ("%s t-%d", first, g_rand_int_range (random, 0, (gint32) N_TASKS));
  const char              *area = cr_test_choose (random, areas, G_N_ELEMENTS (areas));
  const char              *capability = cr_test_choose (random, capabilities, G_N_ELEMENTS (capabilities));
  char                     start[CR_DAY_TEXT_SIZE], finish[CR_DAY_TEXT_SIZE];

  cr_day_format (choose_day (random), start);
  cr_day_format (choose_day (random) + 60, finish);
  cr_test_add (scene->roadmap, CR_KIND_TASK, NULL, id, "title.en", id, "area", area != NULL ? area : "", "capabilities",
               capability != NULL ? capability : "", "status", statuses[g_rand_int_range (random, 0, 5)], "start",
               n % 7 != 0 ? start : "", "finish", n % 5 != 0 ? finish : "", "after", n % 3 == 0 ? after : "", NULL);
}

static CrTimelineLayout *
make_layout (const CrTimelinePlan *plan)
{
  CrTimelineRequest request = { fonts, catalogue, cr_interface_get_wording (), TODAY };
  CrTimelineLayout *layout = cr_timeline_layout_new (&request);

  cr_timeline_plan_fill (plan, layout);
  return layout;
}

static void
plan_anew (Scene *scene)
{
  g_clear_pointer (&scene->layout, cr_timeline_layout_free);
  g_clear_pointer (&scene->plan, cr_timeline_plan_free);
  scene->plan = cr_timeline_plan_new (scene->source);
  scene->layout = make_layout (scene->plan);
}

static void
scene_init (Scene *scene,
            GRand *random)
{
  static const CrGrouping groupings[] = { CR_GROUPING_NONE, CR_GROUPING_AREA, CR_GROUPING_STATUS,
                                          CR_GROUPING_CAPABILITY, CR_GROUPING_QUARTER, CR_GROUPING_PRIORITY };
  const char             *closed = "area-concept";

  *scene = (Scene){ .roadmap = cr_roadmap_new () };
  for (guint i = 0; i < N_TASKS; i++)
    add_task (scene, random, i);
  scene->history = cr_history_new (scene->roadmap);
  g_signal_connect_swapped (scene->roadmap, "changed", G_CALLBACK (changed_cb), scene);
  scene->source = g_new0 (CrTimelineSource, 1);
  scene->source->roadmap = g_object_ref (scene->roadmap);
  scene->source->catalogue = cr_catalogue_ref (catalogue);
  scene->source->query = cr_query_new ();
  scene->source->query->grouping = groupings[g_rand_int_range (random, 0, G_N_ELEMENTS (groupings))];
  scene->source->closed = g_rand_boolean (random) ? cr_ids_new (&closed, 1) : NULL;
  scene->source->today = TODAY;
  scene->source->language = "en";
  scene->source->words = "en";
  plan_anew (scene);
}

static void
scene_clear (Scene *scene)
{
  g_signal_handlers_disconnect_by_data (scene->roadmap, scene);
  g_clear_pointer (&scene->set, cr_change_set_unref);
  cr_timeline_layout_free (scene->layout);
  cr_timeline_plan_free (scene->plan);
  cr_timeline_source_free (scene->source);
  g_object_unref (scene->history);
  g_assert_finalize_object (scene->roadmap);
}

static void
assert_same_rows (const CrTimelinePlan *a,
                  const CrTimelinePlan *b)
{
  g_assert_cmpuint (a->entries->len, ==, b->entries->len);
  for (guint row = 0; row < a->entries->len; row++)
    {
      const CrTimelineEntry *x = cr_timeline_plan_get (a, row), *y = cr_timeline_plan_get (b, row);

      g_assert_true (x->task == y->task);
      g_assert_cmpuint (x->head, ==, y->head);
      g_assert_cmpuint (x->flags, ==, y->flags);
      if (x->task != NULL)
        g_assert_cmpuint (cr_timeline_plan_find (a, x->task->id), ==, cr_timeline_plan_find (b, y->task->id));
    }
  g_assert_cmpuint (a->heads->len, ==, b->heads->len);
  for (guint i = 0; i < a->heads->len; i++)
    {
      const CrTimelineHead *x = &g_array_index (a->heads, CrTimelineHead, i);
      const CrTimelineHead *y = &g_array_index (b->heads, CrTimelineHead, i);

      g_assert_true (x->key == y->key);
      g_assert_cmpstr (x->name, ==, y->name);
      g_assert_cmpuint (x->start, ==, y->start);
      g_assert_cmpuint (x->finish, ==, y->finish);
      g_assert_cmpuint (x->progress.n_tasks, ==, y->progress.n_tasks);
      g_assert_cmpuint (x->progress.sum, ==, y->progress.sum);
      g_assert_cmpint (x->fold, ==, y->fold);
    }
}

static void
assert_same_links (const CrTimelinePlan *a,
                   const CrTimelinePlan *b)
{
  g_assert_cmpuint (a->links->len, ==, b->links->len);
  for (guint i = 0; i < a->links->len; i++)
    {
      const CrTimelineLink *x = &g_array_index (a->links, CrTimelineLink, i);
      const CrTimelineLink *y = &g_array_index (b->links, CrTimelineLink, i);

      g_assert_cmpuint (x->from, ==, y->from);
      g_assert_cmpuint (x->to, ==, y->to);
      g_assert_cmpint (x->is_violated, ==, y->is_violated);
    }
  g_assert_cmpuint (a->violations->len, ==, b->violations->len);
  for (guint i = 0; i < a->violations->len; i++)
    {
      const CrViolation *x = &g_array_index (a->violations, CrViolation, i);
      const CrViolation *y = &g_array_index (b->violations, CrViolation, i);

      g_assert_cmpuint (x->predecessor, ==, y->predecessor);
      g_assert_cmpuint (x->successor, ==, y->successor);
      g_assert_cmpint (x->n_days, ==, y->n_days);
    }
}

static void
assert_same_plan (const CrTimelinePlan *a,
                  const CrTimelinePlan *b)
{
  assert_same_rows (a, b);
  assert_same_links (a, b);
  g_assert_cmpuint (a->n_shown, ==, b->n_shown);
  g_assert_cmpuint (a->unscheduled->len, ==, b->unscheduled->len);
  for (guint i = 0; i < a->unscheduled->len; i++)
    g_assert_true (g_ptr_array_index (a->unscheduled, i) == g_ptr_array_index (b->unscheduled, i));
}

/* (transfer full) Everything drawn, painted small. */
static cairo_surface_t *
paint (CrTimelineLayout *layout)
{
  g_autoptr (CrDisplayList) list = cr_display_list_new ();
  CrDay                     first = CR_DAY_NONE, last = CR_DAY_NONE;
  CrPalette                 palette;
  CrRect                    all;
  cairo_surface_t          *surface = NULL;
  cairo_t                  *cr = NULL;

  cr_timeline_layout_get_extent (layout, CR_DAY_NONE, CR_DAY_NONE, &first, &last);
  cr_timeline_layout_set_days (layout, first, last, 0.5);
  all = CR_RECT (0, 0, cr_timeline_layout_get_width (layout), cr_timeline_layout_get_height (layout));
  cr_timeline_layout_draw (layout, &all, list);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) all.width, (int) all.height + 1);
  cr = cairo_create (surface);
  cr_palette_init (&palette, CR_PALETTE_LIGHT);
  cr_paint (cr, list, &palette, fonts, NULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static void
assert_same_picture (CrTimelineLayout *a,
                     CrTimelineLayout *b)
{
  cairo_surface_t *x = paint (a), *y = paint (b);
  gsize            size = (gsize) cairo_image_surface_get_stride (x) * (gsize) cairo_image_surface_get_height (x);

  g_assert_cmpint (cairo_image_surface_get_width (x), ==, cairo_image_surface_get_width (y));
  g_assert_cmpint (cairo_image_surface_get_height (x), ==, cairo_image_surface_get_height (y));
  g_assert_cmpmem (cairo_image_surface_get_data (x), size, cairo_image_surface_get_data (y), size);
  cairo_surface_destroy (x);
  cairo_surface_destroy (y);
}

static void
assert_same_layout (CrTimelineLayout *a,
                    CrTimelineLayout *b)
{
  g_assert_cmpuint (cr_timeline_layout_get_n_rows (a), ==, cr_timeline_layout_get_n_rows (b));
  for (guint row = 0; row < cr_timeline_layout_get_n_rows (a); row++)
    {
      g_autofree char *x = cr_timeline_layout_describe (a, row), *y = cr_timeline_layout_describe (b, row);

      g_assert_cmpstr (x, ==, y);
    }
}

/* What has just happened is followed where the plan can, and that is the same as to plan anew. */
static void
follow (Scene   *scene,
        gboolean with_picture)
{
  g_autoptr (CrTimelinePatch)  patch = cr_timeline_plan_patch (scene->plan, scene->source, scene->set);
  g_autoptr (CrTimelinePlan)   anew = cr_timeline_plan_new (scene->source);
  g_autoptr (CrTimelineLayout) laid_out = make_layout (anew);

  if (patch == NULL)
    {
      plan_anew (scene);
      return;
    }
  scene->n_followed++;
  assert_same_plan (scene->plan, anew);
  cr_timeline_plan_refill (scene->plan, patch, scene->layout);
  assert_same_layout (scene->layout, laid_out);
  if (with_picture)
    assert_same_picture (scene->layout, laid_out);
}

static void
edit_one (GRand   *random,
          CrDraft *draft)
{
  static const char *const words[] = { "done", "in-progress", "cancelled", "not-started" };
  static const char *const areas[] = { "area-concept", "area-eservices" };
  g_autofree char         *task = g_strdup_printf ("t-%d", g_rand_int_range (random, 0, N_TASKS));
  g_autofree char         *string = g_strdup_printf ("Title %d", g_rand_int_range (random, 0, 1000));
  const CrDay              chosen = choose_day (random);
  g_auto (CrValue)         day = cr_value_day (g_rand_int_range (random, 0, 12) > 0 ? chosen : CR_DAY_NONE);
  g_auto (CrValue)         status = cr_value_id (words[g_rand_int_range (random, 0, 4)]);
  g_auto (CrValue)         area = cr_value_id (areas[g_rand_int_range (random, 0, 2)]);
  g_auto (CrValue)         priority = cr_value_id ("high");
  g_auto (CrValue)         title = cr_value_string (string);
  g_auto (CrValue)         progress = cr_value_integer (g_rand_int_range (random, 0, 101));
  g_auto (CrValue)         milestone = cr_value_boolean (g_rand_boolean (random));
  const struct
  {
    const char    *path;
    const CrValue *value;
  } edits[] = {
    { "start", &day },
    { "finish", &day },
    { "status", &status },
    { "progress", &progress },
    { "milestone", &milestone },
    { "title.en", &title },
    { "area", &area },
    { "priority", &priority },
  };
  guint n = (guint) g_rand_int_range (random, 0, G_N_ELEMENTS (edits));

  cr_draft_edit_task (draft, task, edits[n].path, edits[n].value);
}

static void
step (Scene *scene,
      GRand *random)
{
  CrDraft                *draft = cr_draft_new (scene->roadmap, NULL);
  g_autoptr (CrChangeSet) set = NULL;

  for (int i = g_rand_int_range (random, 1, 4); i > 0; i--)
    edit_one (random, draft);
  set = cr_draft_finish (draft);
  g_clear_pointer (&scene->set, cr_change_set_unref);
  cr_history_perform (scene->history, set, CR_MERGE_NEVER, NULL);
  if (scene->set == NULL)
    return;
  follow (scene, g_rand_int_range (random, 0, 10) == 0);
  if (g_rand_int_range (random, 0, 4) == 0 && cr_history_undo (scene->history))
    follow (scene, FALSE);
}

static void
test_any_edit (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  guint             n_followed = 0;
  Scene             scene;

  for (guint i = 0; i < cr_test_count (20); i++)
    {
      scene_init (&scene, random);
      for (guint k = 0; k < N_STEPS / 20; k++)
        step (&scene, random);
      n_followed += scene.n_followed;
      scene_clear (&scene);
    }
  /* Else this would show nothing. */
  g_assert_cmpuint (n_followed, >, cr_test_count (20) * 3);
}

static void
perform (Scene   *scene,
         CrDraft *draft)
{
  g_autoptr (CrChangeSet) set = cr_draft_finish (draft);

  g_clear_pointer (&scene->set, cr_change_set_unref);
  g_assert_true (cr_history_perform (scene->history, set, CR_MERGE_NEVER, NULL));
  g_assert_nonnull (scene->set);
}

/* Rows that come, go or stand elsewhere are not followed. */
static void
test_other_rows (void)
{
  static const struct
  {
    CrGrouping  grouping;
    const char *path, *value;
    gboolean    followed;
  } cases[] = {
    { CR_GROUPING_AREA, "status", "done", TRUE },
    { CR_GROUPING_STATUS, "status", "done", FALSE },
    { CR_GROUPING_AREA, "area", "area-risk", FALSE },
    { CR_GROUPING_PRIORITY, "area", "area-concept", TRUE },
    { CR_GROUPING_PRIORITY, "priority", "high", FALSE },
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (CrValue)            value = cr_value_id (cases[i].value);
      g_autoptr (CrTimelinePatch) patch = NULL;
      CrDraft                    *draft = NULL;
      Scene                       scene;

      scene_init (&scene, random);
      g_clear_pointer (&scene.source->closed, cr_ids_unref);
      scene.source->query->grouping = cases[i].grouping;
      cr_test_add (scene.roadmap, CR_KIND_TASK, NULL, "one", "title.en", "One", "area", "area-instruments", "status",
                   "not-started", "finish", "2027-01-31", NULL);
      plan_anew (&scene);
      draft = cr_draft_new (scene.roadmap, NULL);
      cr_draft_edit_task (draft, "one", cases[i].path, &value);
      perform (&scene, draft);
      patch = cr_timeline_plan_patch (scene.plan, scene.source, scene.set);
      g_assert_cmpint (patch != NULL, ==, cases[i].followed);
      scene_clear (&scene);
    }
}

int
main (int   argc,
      char *argv[])
{
  int status = 0;

  cr_interface_start ("en");
  g_test_init (&argc, &argv, NULL);
  catalogue = cr_catalogue_new_builtin ();
  fonts = cr_fonts_new_unhinted ();
  g_test_add_func ("/timeline-plan/any-edit", test_any_edit);
  g_test_add_func ("/timeline-plan/other-rows", test_other_rows);
  status = g_test_run ();
  cr_fonts_free (fonts);
  cr_catalogue_unref (catalogue);
  return status;
}
