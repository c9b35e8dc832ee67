/* SPDX-License-Identifier: GPL-3.0-or-later
 * The context menu of a task, the same wherever a task is shown. */
#include "config.h"

#include "cr-task-menu.h"

#include "cr-edit-popover.h"

#include <glib/gi18n.h>

/* The action of the group, or of the window where it begins with "win.". */
static void
append_item (GMenu      *menu,
             const char *label,
             const char *group,
             const char *action,
             const char *target,
             const char *key)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);
  g_autofree char      *full = g_strconcat (group, ".", action, NULL);

  g_menu_item_set_action_and_target (item, full, target != NULL ? "s" : NULL, target);
  /* Only shown: whoever shows the menu has these keys itself. */
  if (key != NULL)
    g_menu_item_set_attribute (item, "accel", "s", key);
  g_menu_append_item (menu, item);
}

/* The fields that several tasks can be given, those that are often set before the others. (transfer full) */
static GMenu *
make_edit_section (const char *group)
{
  GMenu            *menu = g_menu_new ();
  g_autoptr (GMenu) more = g_menu_new ();

  for (guint i = 0; i < CR_N_EDITS; i++)
    append_item (i <= CR_EDIT_DATES ? menu : more, cr_edit_get_label ((CrEdit) i), group, "edit",
                 cr_edit_get_name ((CrEdit) i), NULL);
  g_menu_append_submenu (menu, _ ("More"), G_MENU_MODEL (more));
  return menu;
}

/* (transfer full) */
static GMenu *
make_move_section (const char     *group,
                   CrTaskMenuParts parts)
{
  GMenu *menu = g_menu_new ();

  if ((parts & CR_TASK_MENU_ORDER) != 0)
    {
      append_item (menu, _ ("Move Up"), group, "move-up", NULL, "<Control><Shift>Up");
      append_item (menu, _ ("Move Down"), group, "move-down", NULL, "<Control><Shift>Down");
    }
  if ((parts & CR_TASK_MENU_COLUMNS) != 0)
    {
      append_item (menu, _ ("Move to the Column Before"), group, "move-left", NULL, "<Control><Shift>Left");
      append_item (menu, _ ("Move to the Next Column"), group, "move-right", NULL, "<Control><Shift>Right");
    }
  return menu;
}

static void
append_section (GMenu *menu,
                GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

GMenuModel *
cr_task_menu_new (const char     *group,
                  CrTaskMenuParts parts)
{
  GMenu            *menu = g_menu_new ();
  g_autoptr (GMenu) open = g_menu_new ();
  g_autoptr (GMenu) edits = make_edit_section (group);
  g_autoptr (GMenu) clip = g_menu_new ();
  g_autoptr (GMenu) move = make_move_section (group, parts);
  g_autoptr (GMenu) end = g_menu_new ();

  if ((parts & CR_TASK_MENU_CELL) != 0)
    append_item (open, _ ("Edit Cell"), group, "edit-cell", NULL, "F2");
  append_item (open, _ ("_Edit in the Inspector"), "win", "edit-task", NULL, NULL);
  append_item (clip, _ ("Cut"), group, "cut", NULL, "<Control>x");
  append_item (clip, _ ("Copy"), group, "copy", NULL, "<Control>c");
  append_item (clip, _ ("Paste"), group, "paste", NULL, "<Control>v");
  append_item (clip, _ ("Duplicate"), group, "duplicate", NULL, "<Control>u");
  append_item (end, _ ("Delete"), "win", "delete-task", NULL, "Delete");
  append_section (menu, open);
  append_section (menu, edits);
  append_section (menu, clip);
  append_section (menu, move);
  append_section (menu, end);
  return G_MENU_MODEL (menu);
}
