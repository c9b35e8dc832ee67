/* SPDX-License-Identifier: GPL-3.0-or-later
 * The columns of the table of tasks in the preferences: which are shown, and in which order. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_COLUMNS_GROUP (cr_columns_group_get_type ())
G_DECLARE_FINAL_TYPE (CrColumnsGroup, cr_columns_group, CR, COLUMNS_GROUP, AdwBin)

/* Changes and follows the setting “task-columns”. */
GtkWidget *cr_columns_group_new (GSettings *settings);

G_END_DECLS
