/* SPDX-License-Identifier: GPL-3.0-or-later
 * Pictures of what comes in from other files: the dialog with changes, and with what is refused. */
#include "config.h"

#include "cr-import-dialog.h"
#include "cr-shots.h"
#include "cr-window-private.h"

#include <glib/gstdio.h>

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
  g_autofree char  *folder = g_path_get_dirname (path);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_mkdir_with_parents (folder, 0755);
  g_assert_true (g_file_set_contents (path, table, -1, NULL));
  cr_window_import_file (window, file);
  cr_app_test_wait_for (has_offer, cr_app_test_get_dialog (window));
  cr_shots_take_dialog (window, name);
}

static void
shoot_translation (CrWindow *window)
{
  g_auto (CrValue) value = cr_value_string ("Connect the single window to the risk management system");

  g_assert_true (cr_document_edit (cr_window_get_document (window), cr_shots_get_task (window, 0), "title.en", &value,
                                   NULL));
  cr_shots_activate (window, "win.translate");
  cr_shots_take_dialog (window, "31-translate");
}

void
cr_shots_of_import (void)
{
  CrWindow *window = cr_shots_open_example (1280, 800);

  shoot_table (window, "2027-12-31", "30-import");
  shoot_table (window, "soon", "30-import-refused");
  shoot_translation (window);
  cr_app_test_destroy (window);
}
