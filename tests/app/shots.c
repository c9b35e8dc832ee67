/* SPDX-License-Identifier: GPL-3.0-or-later
 * Draws pages, dialogs and empty states of the application into pictures: shots LANGUAGE LOOK FOLDER. */
#include "config.h"

#include "cr-shots.h"

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
  cr_shots_of_start ();
  cr_shots_of_matrix ();
  cr_shots_of_tasks ();
  cr_shots_of_timeline ();
  cr_shots_of_board ();
  cr_shots_of_inspector ();
  cr_shots_of_capabilities ();
  cr_shots_of_overview ();
  cr_shots_of_reference ();
  cr_shots_of_document ();
  return 0;
}
