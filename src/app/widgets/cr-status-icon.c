/* SPDX-License-Identifier: GPL-3.0-or-later
 * The symbol and the colour of a status. */
#include "config.h"

#include "cr-status-icon.h"

static const struct
{
  const char *status;
  const char *icon;
  const char *css_class;
} looks[] = {
  { "not-started", "cr-status-not-started-symbolic", "status-not-started" },
  { "in-progress", "cr-status-in-progress-symbolic", "status-in-progress" },
  { "on-hold", "cr-status-on-hold-symbolic", "status-on-hold" },
  { "done", "cr-status-done-symbolic", "status-done" },
  { "cancelled", "cr-status-cancelled-symbolic", "status-cancelled" },
};

const char *
cr_status_icon_get_name (const char *status)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_strcmp0 (looks[i].status, status) == 0)
      return looks[i].icon;
  return NULL;
}

void
cr_status_icon_set_class (GtkWidget  *widget,
                          const char *status)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_strcmp0 (looks[i].status, status) == 0)
      gtk_widget_add_css_class (widget, looks[i].css_class);
    else
      gtk_widget_remove_css_class (widget, looks[i].css_class);
}
