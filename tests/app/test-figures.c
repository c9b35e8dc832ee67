/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the figures of a document: they follow every edit, in whatever thread they are counted. */
#include "config.h"

#include "cr-figures.h"
#include "cr-interface.h"
#include "cr-test-roadmap.h"

#include <gtk/gtk.h>

/* Enough for a thread. */
#define N_MANY 5000

static CrCatalogue *catalogue;

/* (transfer full) */
static CrDocument *
make_document (guint n_tasks)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();

  for (guint i = 0; i < n_tasks; i++)
    {
      g_autofree char *id = g_strdup_printf ("t-%u", i);

      cr_test_add (roadmap, CR_KIND_TASK, NULL, id, "status", "not-started", "area", "area-concept", NULL);
    }
  return cr_document_new (catalogue, roadmap);
}

static void
wait_for (CrFigures *figures)
{
  while (cr_figures_is_busy (figures))
    g_main_context_iteration (NULL, TRUE);
}

static void
finish_task (CrDocument *document,
             const char *task)
{
  g_auto (CrValue) done = cr_value_id ("done");

  g_assert_true (cr_document_edit (document, task, "status", &done, NULL));
}

static void
test_follows (gconstpointer n_tasks)
{
  g_autoptr (CrDocument) document = make_document (GPOINTER_TO_UINT (n_tasks));
  CrFigures             *figures = cr_figures_new (document);

  g_assert_null (cr_figures_get_summary (figures));
  wait_for (figures);
  g_assert_cmpuint (cr_figures_get_summary (figures)->n_tasks, ==, GPOINTER_TO_UINT (n_tasks));
  g_assert_cmpuint (cr_figures_get_summary (figures)->by_status[CR_STATUS_DONE], ==, 0);
  finish_task (document, "t-1");
  /* Once more while it is being counted. */
  g_main_context_iteration (NULL, FALSE);
  finish_task (document, "t-2");
  wait_for (figures);
  g_assert_cmpuint (cr_figures_get_summary (figures)->by_status[CR_STATUS_DONE], ==, 2);
  g_assert_finalize_object (figures);
}

/* Whoever closes the window does not wait for the thread. */
static void
test_let_go (void)
{
  CrDocument *document = make_document (N_MANY);
  CrFigures  *figures = cr_figures_new (document);

  g_main_context_iteration (NULL, FALSE);
  g_assert_true (cr_figures_is_busy (figures));
  g_assert_finalize_object (figures);
  g_assert_finalize_object (document);
}

int
main (int   argc,
      char *argv[])
{
  int status = 0;

  cr_interface_start ("en");
  g_test_init (&argc, &argv, NULL);
  catalogue = cr_catalogue_new_builtin ();
  g_test_add_data_func ("/figures/few", GUINT_TO_POINTER (5), test_follows);
  g_test_add_data_func ("/figures/many", GUINT_TO_POINTER (N_MANY), test_follows);
  g_test_add_func ("/figures/let-go", test_let_go);
  status = g_test_run ();
  cr_catalogue_unref (catalogue);
  return status;
}
