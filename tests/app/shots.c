/* SPDX-License-Identifier: GPL-3.0-or-later
 * Draws pages, dialogs and empty states of the application into pictures: shots LANGUAGE LOOK FOLDER [PAGE]. */
#include "config.h"

#include "cr-shots.h"

static const struct
{
  const char *name;
  void (*shoot) (void);
} pages[] = {
  { "start", cr_shots_of_start },
  { "matrix", cr_shots_of_matrix },
  { "tasks", cr_shots_of_tasks },
  { "timeline", cr_shots_of_timeline },
  { "board", cr_shots_of_board },
  { "inspector", cr_shots_of_inspector },
  { "capabilities", cr_shots_of_capabilities },
  { "overview", cr_shots_of_overview },
  { "reference", cr_shots_of_reference },
  { "document", cr_shots_of_document },
  { "import", cr_shots_of_import },
};

/* All of them when page is NULL. FALSE when there is no such page. */
static gboolean
shoot (const char *page)
{
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      if (page != NULL && !g_str_equal (page, pages[i].name))
        continue;
      pages[i].shoot ();
      found = TRUE;
    }
  return found;
}

int
main (int   argc,
      char *argv[])
{
  const char *language = argc > 1 ? argv[1] : "en";
  const char *look = argc > 2 ? argv[2] : "light";
  const char *folder = argc > 3 ? argv[3] : ".";

  if (!cr_shots_choose_look (look))
    {
      g_printerr ("%s: no such look\n", look);
      return 2;
    }
  cr_shots_set_home ();
  if (!cr_app_test_init (&argc, &argv, language))
    return 1;
  g_mkdir_with_parents (folder, 0755);
  cr_shots_begin (folder);
  if (!shoot (argc > 4 ? argv[4] : NULL))
    {
      g_printerr ("%s: no such page\n", argv[4]);
      return 2;
    }
  return 0;
}
