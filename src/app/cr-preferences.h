/* SPDX-License-Identifier: GPL-3.0-or-later
 * The window “Preferences”. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Shows and changes what stands in the settings. */
void cr_preferences_show (GtkWindow *parent, GSettings *settings);

G_END_DECLS
