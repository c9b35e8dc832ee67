/* SPDX-License-Identifier: GPL-3.0-or-later
 * Texts of the user in widgets: shown as typed, never parsed as markup; and names for those who cannot see. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A toast with the text as its title. (transfer full) */
AdwToast *cr_plain_toast_new (const char *text);

/* Title and subtitle of a row; subtitle may be NULL. */
void cr_plain_set_row (AdwActionRow *row, const char *title, const char *subtitle);

/* The same of a row that can be opened; it wraps them, so what is long is cut. */
void cr_plain_set_expander (AdwExpanderRow *row, const char *title, const char *subtitle);

/* Title (plain by itself) and description of an empty page. */
void cr_plain_set_status (AdwStatusPage *page, const char *title, const char *description);

/* What a screen reader calls the widget. */
void cr_plain_set_name (GtkWidget *widget, const char *name);

/* NULL: none. Words longer than a line can be broken, and what nobody would read to the end is cut. Asks the display
 * nothing for a widget that is nowhere yet, or has that tooltip already. */
void cr_plain_set_tooltip (GtkWidget *widget, const char *text);

/* The same where a tooltip is asked for. */
void cr_plain_show_tooltip (GtkTooltip *tooltip, const char *text);

/* The name as the tooltip, too. */
void cr_plain_set_name_and_tooltip (GtkWidget *widget, const char *name);

G_END_DECLS
