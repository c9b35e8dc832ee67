/* SPDX-License-Identifier: GPL-3.0-or-later
 * The symbol and the colour of a status. */
#include "config.h"

#include "cr-status-icon.h"

static const struct
{
  const char *status;
  const char *icon;
  const char *css_class;
  const char *color;
  const char *text_color;
} looks[] = {
  { "not-started", "cr-status-not-started-symbolic", "status-not-started", "status_not_started",
    "status_not_started_text" },
  { "in-progress", "cr-status-in-progress-symbolic", "status-in-progress", "status_in_progress",
    "status_in_progress_text" },
  { "on-hold", "cr-status-on-hold-symbolic", "status-on-hold", "status_on_hold", "status_on_hold_text" },
  { "done", "cr-status-done-symbolic", "status-done", "status_done", "status_done_text" },
  { "cancelled", "cr-status-cancelled-symbolic", "status-cancelled", "status_cancelled", "status_cancelled_text" },
};

static const char *
get_color (const char *status,
           gboolean    of_text)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_strcmp0 (looks[i].status, status) == 0)
      return of_text ? looks[i].text_color : looks[i].color;
  return NULL;
}

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

const char *
cr_status_icon_get_color (const char *status)
{
  return get_color (status, FALSE);
}

const char *
cr_status_icon_get_text_color (const char *status)
{
  return get_color (status, TRUE);
}
