/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tasks that are dragged over the lists at the start of the window. */
#pragma once

#include "cr-document.h"
#include "cr-place.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Tasks that are held over the row open its page, so that they can be dropped there. */
void cr_sidebar_drop_open_page (GtkWidget *row, CrPlace *place, const char *page);

/* Tasks that are dropped on the row go to its area; "" is none. The id must outlive the row. */
void cr_sidebar_drop_set_area (GtkWidget *row, CrDocument *document, const char *area);

G_END_DECLS
