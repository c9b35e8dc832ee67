/* SPDX-License-Identifier: GPL-3.0-or-later
 * Nothing is computed for a page that is not shown; and when it is shown again, it is told once. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-draft.h"
#include "cr-pages.h"
#include "cr-tasks-page-private.h"
#include "cr-window-private.h"

#include <string.h>

#define N_PAGES_MAX 16
#define N_EDITS     3

typedef void (*Update) (CrPage *page, CrChangeSet *set);

/* Of each class of pages: what it does when it is told of a change, how often it was, and how often with the change
 * itself. */
static struct
{
  GType  type;
  Update update;
  guint  n_told;
  guint  n_sets;
} kinds[N_PAGES_MAX];

static guint n_kinds;

static guint
find_kind (gpointer page)
{
  guint i = 0;

  while (i < n_kinds && kinds[i].type != G_OBJECT_TYPE (page))
    i++;
  return i;
}

static void
count_and_update (CrPage      *page,
                  CrChangeSet *set)
{
  guint i = find_kind (page);

  kinds[i].n_told++;
  if (set != NULL)
    kinds[i].n_sets++;
  kinds[i].update (page, set);
}

static void
count_updates_of (CrPage *page)
{
  CrPageClass *class = CR_PAGE_GET_CLASS (page);

  g_assert_cmpuint (n_kinds, <, N_PAGES_MAX);
  if (class->update == NULL || find_kind (page) < n_kinds)
    return;
  kinds[n_kinds].type = G_OBJECT_TYPE (page);
  kinds[n_kinds++].update = class->update;
  class->update = count_and_update;
}

static void
forget_counts (void)
{
  for (guint i = 0; i < n_kinds; i++)
    kinds[i].n_told = kinds[i].n_sets = 0;
}

static void
go (CrWindow   *window,
    const char *page)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", page);
  cr_app_test_settle ();
}

static void
go_everywhere (CrWindow *window)
{
  guint             n_pages = 0;
  const CrPageKind *pages = cr_pages_list (&n_pages);

  for (guint i = 0; i < n_pages; i++)
    {
      go (window, pages[i].name);
      count_updates_of (cr_window_get_page (window));
    }
}

static CrRoadmap *
get_roadmap (CrWindow *window)
{
  return cr_document_get_roadmap (cr_window_get_document (window));
}

static void
set_status (CrWindow   *window,
            guint       n,
            const char *status)
{
  CrDocument      *document = cr_window_get_document (window);
  CrDraft         *draft = cr_draft_new (get_roadmap (window), NULL);
  g_auto (CrValue) value = cr_value_id (status);

  cr_draft_edit_task (draft, cr_roadmap_get_task (get_roadmap (window), n)->id, "status", &value);
  g_assert_true (cr_document_perform (document, cr_draft_finish (draft), CR_MERGE_NEVER, NULL));
}

/* Edits that are really another status each. */
static void
edit (CrWindow *window)
{
  for (guint i = 0; i < N_EDITS; i++)
    {
      const char *before = cr_roadmap_get_task (get_roadmap (window), i)->status;

      set_status (window, i, g_str_equal (before, "in-progress") ? "not-started" : "in-progress");
    }
  cr_app_test_settle ();
}

static void
check_only_told (CrWindow *window)
{
  guint shown = find_kind (cr_window_get_page (window));

  for (guint i = 0; i < n_kinds; i++)
    {
      g_assert_cmpuint (kinds[i].n_told, ==, i == shown ? N_EDITS : 0);
      g_assert_cmpuint (kinds[i].n_sets, ==, i == shown ? N_EDITS : 0);
    }
}

/* Whichever page is shown: it alone is told of what changes. Each of the others is told once when it is shown, that
 * something did. */
static void
test_edits (void)
{
  CrWindow         *window = cr_app_test_open_example (NULL);
  guint             n_pages = 0;
  const CrPageKind *pages = cr_pages_list (&n_pages);

  go_everywhere (window);
  g_assert_cmpuint (n_kinds, >=, n_pages - 1);
  for (guint i = 0; i < n_pages; i++)
    {
      go (window, pages[i].name);
      forget_counts ();
      edit (window);
      check_only_told (window);
      for (guint other = 1; other < n_pages; other++)
        {
          const char *name = pages[(i + other) % n_pages].name;
          guint       kind = 0;

          go (window, name);
          kind = find_kind (cr_window_get_page (window));
          g_assert_true (kind == n_kinds || (kinds[kind].n_told == 1 && kinds[kind].n_sets == 0));
        }
    }
  cr_app_test_destroy (window);
}

static void
filter_by_status (CrPlace    *place,
                  const char *status)
{
  CrQuery *query = cr_query_copy (cr_place_get_query (place));

  cr_query_set_filter (query, CR_FILTER_STATUS, cr_ids_new (&status, 1));
  cr_place_set_query (place, query);
}

static void
count_cb (guint *n)
{
  ++*n;
}

/* The table of tasks has rows that follow the roadmap by themselves. */
static void
test_rows (void)
{
  CrWindow    *window = cr_app_test_open_example (NULL);
  CrPlace     *place = cr_window_get_place (window);
  CrTasksPage *page = CR_TASKS_PAGE (cr_window_find_page (window, "tasks"));
  const char  *id = cr_roadmap_get_task (get_roadmap (window), 0)->id;
  guint        n_looks = 0;

  set_status (window, 0, "in-progress");
  filter_by_status (place, "in-progress");
  cr_app_test_settle ();
  g_signal_connect_swapped (page->rows, "updated", G_CALLBACK (count_cb), &n_looks);
  set_status (window, 1, "in-progress");
  g_assert_cmpuint (n_looks, ==, 1);
  g_assert_cmpuint (cr_task_rows_find (page->rows, id), !=, GTK_INVALID_LIST_POSITION);
  go (window, "overview");
  edit (window);
  set_status (window, 0, "done");
  filter_by_status (place, "done");
  g_assert_cmpuint (n_looks, ==, 1);
  go (window, "tasks");
  g_assert_cmpuint (n_looks, ==, 2);
  g_assert_cmpuint (cr_task_rows_find (page->rows, id), !=, GTK_INVALID_LIST_POSITION);
  g_assert_cmpuint (cr_task_rows_get_n_matching (page->rows), <, cr_task_rows_get_n_tasks (page->rows));
  go (window, "overview");
  go (window, "tasks");
  g_assert_cmpuint (n_looks, ==, 2);
  cr_app_test_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/hidden-pages/edits", test_edits);
  g_test_add_func ("/hidden-pages/rows", test_rows);
  return g_test_run ();
}
