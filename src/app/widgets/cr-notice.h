/* SPDX-License-Identifier: GPL-3.0-or-later
 * A line across the page that says what needs a choice, and stays until it is made. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_NOTICE (cr_notice_get_type ())
G_DECLARE_FINAL_TYPE (CrNotice, cr_notice, CR, NOTICE, AdwBin)

/* css_class: “notice-warning” (a choice is needed), “notice-error” (something is wrong). Hidden at first. */
GtkWidget *cr_notice_new (const char *css_class);

void cr_notice_add_button (CrNotice *self, const char *label, const char *action);

/* Whether the button of that action is of use now; at first each is. */
void cr_notice_show_button (CrNotice *self, const char *action, gboolean visible);

/* fact is shown in bold; NULL hides the notice. rest may be NULL. */
void cr_notice_show (CrNotice *self, const char *fact, const char *rest);

gboolean cr_notice_is_shown (CrNotice *self);

G_END_DECLS
