/* SPDX-License-Identifier: GPL-3.0-or-later
 * The style sheets of the application on its display, as light or dark and as high in contrast as is wanted. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_STYLES (cr_styles_get_type ())
G_DECLARE_FINAL_TYPE (CrStyles, cr_styles, CR, STYLES, GObject)

/* They are there as long as this is. After adw_init (). */
CrStyles *cr_styles_new (void);

G_END_DECLS
