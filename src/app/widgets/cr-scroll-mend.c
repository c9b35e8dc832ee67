/* SPDX-License-Identifier: GPL-3.0-or-later
 * What scrolled windows of GTK 4.8 leave behind. */
#include "config.h"

#include "cr-scroll-mend.h"

static void
unrealize_cb (GtkWidget *widget)
{
  GtkSettings *settings = gtk_widget_get_settings (widget);

  g_signal_chain_from_overridden_handler (widget);
  g_signal_handlers_disconnect_matched (settings, G_SIGNAL_MATCH_ID | G_SIGNAL_MATCH_DETAIL | G_SIGNAL_MATCH_DATA,
                                        g_signal_lookup ("notify", G_TYPE_OBJECT),
                                        g_quark_from_static_string ("gtk-overlay-scrolling"), NULL, NULL, widget);
}

void
cr_scroll_mend (void)
{
  static gpointer class; /* of which the signal is, once it is there */

  if (class != NULL)
    return;
  class = g_type_class_ref (GTK_TYPE_SCROLLED_WINDOW);
  g_signal_override_class_handler ("unrealize", GTK_TYPE_SCROLLED_WINDOW, G_CALLBACK (unrealize_cb));
}
