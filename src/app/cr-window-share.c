/* SPDX-License-Identifier: GPL-3.0-or-later
 * The window and what leaves it: exports. */
#include "config.h"

#include "cr-window-private.h"

#include "cr-dialogs.h"
#include "cr-export-dialog.h"
#include "cr-plain.h"

#include <glib/gi18n.h>

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (CrWindow) self = user_data;
  g_autoptr (GError)   error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error) && !cr_window_is_closed (self))
    cr_dialogs_report (GTK_WINDOW (self), _ ("The File Could Not Be Opened"), error);
}

/* By the program that the desktop has for it. */
static void
open_exported_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  GdkAppLaunchContext *context = gdk_display_get_app_launch_context (gtk_widget_get_display (widget));

  g_app_info_launch_default_for_uri_async (g_variant_get_string (parameter, NULL), G_APP_LAUNCH_CONTEXT (context), NULL,
                                           opened_cb, g_object_ref (CR_WINDOW (widget)));
  g_object_unref (context);
}

static void
exported_cb (CrWindow   *self,
             GFile      *file,
             const char *words)
{
  AdwToast        *toast = cr_plain_toast_new (words);
  g_autofree char *uri = g_file_get_uri (file);

  adw_toast_set_button_label (toast, _ ("_Open"));
  adw_toast_set_action_name (toast, "win.open-exported");
  adw_toast_set_action_target (toast, "s", uri);
  adw_toast_overlay_add_toast (self->toasts, toast);
  cr_status_line_tell (self->status_line, words);
}

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CrWindow  *self = CR_WINDOW (widget);
  GtkWidget *dialog = NULL;

  cr_window_commit (self);
  dialog = cr_export_dialog_new (self->document, self->place);
  g_signal_connect_object (dialog, "exported", G_CALLBACK (exported_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "print", G_CALLBACK (cr_window_print_choice), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
cr_window_install_share_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.open-exported", "s", open_exported_action);
}
