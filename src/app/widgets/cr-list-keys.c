/* SPDX-License-Identifier: GPL-3.0-or-later
 * Keys of lists that GTK has otherwise, or not at all. */
#include "config.h"

#include "cr-list-keys.h"

static gboolean
key_pressed_cb (GtkEventController *controller,
                guint               keyval,
                guint               keycode,
                GdkModifierType     state)
{
  gboolean tab = keyval == GDK_KEY_Tab || keyval == GDK_KEY_KP_Tab || keyval == GDK_KEY_ISO_Left_Tab;

  if (!tab || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  cr_list_keys_leave (gtk_event_controller_get_widget (controller), (state & GDK_SHIFT_MASK) != 0);
  return TRUE;
}

void
cr_list_keys_stop_once (GtkWidget *list)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), NULL);
  gtk_widget_add_controller (list, keys);
}

/* For the moment the list takes no focus, so that GTK passes it over as it looks for what is next. Where there is
 * nothing else in a popover, the focus stays. */
void
cr_list_keys_leave (GtkWidget *list,
                    gboolean   back)
{
  GtkWidget *native = NULL;
  GtkWidget *before = NULL;
  GtkWidget *after = NULL;

  g_return_if_fail (GTK_IS_WIDGET (list));

  native = GTK_WIDGET (gtk_widget_get_native (list));
  before = gtk_root_get_focus (gtk_widget_get_root (list));
  gtk_widget_set_can_focus (list, FALSE);
  gtk_widget_child_focus (native, back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
  gtk_widget_set_can_focus (list, TRUE);
  after = gtk_root_get_focus (gtk_widget_get_root (list));
  /* The list alone: then what it is scrolled in has taken the focus. */
  if (before != NULL && (after == NULL || gtk_widget_is_ancestor (list, after)))
    gtk_widget_grab_focus (before);
}

void
cr_list_keys_activate_by_space (GtkWidget *list)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  g_return_if_fail (GTK_IS_LIST_BOX (list));

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (shortcuts),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_space, 0), gtk_signal_action_new ("activate-cursor-row")));
  gtk_widget_add_controller (list, shortcuts);
}
