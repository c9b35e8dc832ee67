/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a page shows in place of its tasks: that there are none yet, or that none matches. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Says what is empty and how to fill it, with the buttons for that; starter_button is set to the first, which takes
 * the focus. icon is a constant. */
GtkWidget *cr_empty_page_new (const char *icon,
                              const char *title,
                              const char *description,
                              GtkWidget **starter_button);

/* No task passes the filters. Its button does “page.show-all”. */
GtkWidget *cr_empty_page_new_no_hits (GtkWidget **show_all_button);

G_END_DECLS
