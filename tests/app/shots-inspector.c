/* SPDX-License-Identifier: GPL-3.0-or-later
 * Pictures of the inspector: all groups, one or several tasks, what its buttons open, what it refuses. */
#include "config.h"

#include "cr-drop-editor.h"
#include "cr-shots.h"
#include "cr-width-handle.h"
#include "cr-window-private.h"

#define NTH_TASK 10

static CrEditor *
get_editor (CrWindow   *window,
            const char *path)
{
  return cr_inspector_get_editor (window->inspector, path);
}

static CrWindow *
open_task (int   width,
           int   height,
           guint n)
{
  CrWindow *window = cr_shots_open_example (width, height);

  cr_place_select (cr_window_get_place (window), cr_shots_get_task (window, n));
  cr_app_test_settle ();
  /* With large letters it folds. */
  if (!gtk_widget_get_mapped (GTK_WIDGET (window->inspector)))
    cr_shots_activate (window, "win.show-inspector");
  return window;
}

static void
open_sections (CrWindow *window)
{
  static const char *const sections[] = { "indicator", "costs", "links", "notes", "origin" };

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    cr_inspector_open_section (window->inspector, sections[i], TRUE);
  cr_app_test_settle ();
}

/* All groups at once, as far as they go beyond the window. */
static void
shoot_whole (void)
{
  CrWindow         *window = open_task (1280, 800, NTH_TASK);
  GtkWidget        *groups = cr_app_test_find (window->inspector, "groups");
  const char       *ids[] = { cr_shots_get_task (window, 3), cr_shots_get_task (window, 9) };
  g_autoptr (CrIds) two = cr_ids_new (ids, G_N_ELEMENTS (ids));

  cr_shots_take (groups, "13-inspector-closed");
  open_sections (window);
  cr_shots_take (groups, "13-inspector-open");
  cr_place_set_selection (cr_window_get_place (window), two);
  cr_inspector_set_all (window->inspector, TRUE);
  cr_app_test_settle ();
  cr_shots_take (groups, "13-inspector-several");
  cr_place_select (cr_window_get_place (window), NULL);
  cr_app_test_destroy (window);
}

/* As wide as it can be dragged. */
static void
shoot_wide (void)
{
  CrWindow  *window = open_task (1600, 1000, NTH_TASK);
  GtkWidget *handle = cr_shots_find_type (window->inspector, CR_TYPE_WIDTH_HANDLE);
  int        width = cr_width_handle_get_width (CR_WIDTH_HANDLE (handle));

  g_object_set (handle, "width", 640, NULL);
  cr_app_test_settle ();
  cr_shots_take (window, "13-inspector-wide");
  /* The next window remembers it. */
  g_object_set (handle, "width", width, NULL);
  cr_app_test_destroy (window);
}

/* What the first button of the field opens. */
static void
shoot_button (CrWindow   *window,
              const char *path,
              const char *name)
{
  GtkWidget *button = cr_shots_find_type (get_editor (window, path), GTK_TYPE_MENU_BUTTON);

  /* Brings it into view, where a person would open it. */
  gtk_widget_grab_focus (button);
  cr_app_test_settle ();
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  cr_shots_take_menu (window, button, name);
}

static void
shoot_drop_down (CrWindow   *window,
                 const char *path,
                 const char *name)
{
  GtkDropDown *drop_down = cr_drop_editor_get_drop_down (CR_DROP_EDITOR (get_editor (window, path)));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (cr_shots_find_type (drop_down, GTK_TYPE_TOGGLE_BUTTON)), TRUE);
  cr_app_test_settle ();
  cr_shots_take_popover (window, cr_shots_find_type (drop_down, GTK_TYPE_POPOVER), name);
}

static void
shoot_choices (void)
{
  CrWindow *window = open_task (1280, 800, NTH_TASK);

  shoot_drop_down (window, "status", "13-inspector-status");
  shoot_drop_down (window, "priority", "13-inspector-priority");
  shoot_button (window, "finish", "13-inspector-date");
  shoot_button (window, "owner", "13-inspector-owner");
  shoot_button (window, "area", "13-inspector-area");
  shoot_button (window, "capabilities", "13-inspector-capabilities");
  shoot_button (window, "instruments", "13-inspector-instruments");
  shoot_button (window, "after", "13-inspector-predecessors");
  cr_app_test_destroy (window);
}

static void
type (CrWindow   *window,
      const char *path,
      const char *text)
{
  GtkWidget *entry = cr_shots_find_type (get_editor (window, path), GTK_TYPE_TEXT);

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
  cr_app_test_settle ();
}

/* What is wrong is said beside the field. */
static void
shoot_problems (void)
{
  CrWindow *window = open_task (1280, 800, NTH_TASK);

  gtk_drop_down_set_selected (cr_drop_editor_get_drop_down (CR_DROP_EDITOR (get_editor (window, "status"))), 2);
  cr_app_test_settle ();
  cr_shots_take (window, "13-inspector-reason");
  type (window, "finish", "31.02.2027");
  cr_shots_take (window, "13-inspector-wrong-date");
  cr_app_test_destroy (window);
}

void
cr_shots_of_inspector (void)
{
  shoot_whole ();
  shoot_wide ();
  shoot_choices ();
  shoot_problems ();
}
