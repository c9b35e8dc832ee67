/* SPDX-License-Identifier: GPL-3.0-or-later
 * Pictures of what comes in from other files: the dialog with changes, and with what is refused. */
#include "config.h"

#include "cr-import-dialog.h"
#include "cr-shots.h"
#include "cr-window-private.h"

static gboolean
has_offer (gpointer user_data)
{
  return cr_import_dialog_get_offer (user_data) != NULL;
}

static void
shoot_table (CrWindow   *window,
             const char *finish,
             const char *name)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), "Documents", "tasks.csv", NULL);
  g_autofree char *table = g_strdup_printf (
    "id,title.en,title.ru,area,finish\n%s,Adopt the definition of customs data,,,%s\n%s,,Иное название,,2027-05-31\n"
    ",Publish a list of interfaces,Опубликовать перечень интерфейсов,area-eservices,2027-09-30\n",
    cr_shots_get_task (window, 0), finish, cr_shots_get_task (window, 1));
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, table, -1, NULL));
  cr_window_import_file (window, file);
  cr_app_test_wait_for (has_offer, cr_app_test_get_dialog (window));
  cr_shots_take_dialog (window, name);
}

void
cr_shots_of_import (void)
{
  CrWindow *window = cr_shots_open_example (1280, 800);

  shoot_table (window, "2027-12-31", "30-import");
  shoot_table (window, "soon", "30-import-refused");
  cr_app_test_destroy (window);
}
