/* SPDX-License-Identifier: GPL-3.0-or-later
 * Writing of pictures: SVG and PNG. */
#pragma once

#include "cr-export.h"

G_BEGIN_DECLS

/* The one block that is wanted: matrix, timeline or capabilities. Letters of an SVG are outlines: it looks the same
 * where the font is not there, and nothing in it follows the fonts of the reader. Its title says what it shows. A PNG
 * has two pixels for each CSS pixel, fewer where it would grow too large. (transfer full) */
GBytes *cr_image_write_svg (CrExport *export, GError **error);
GBytes *cr_image_write_png (CrExport *export, GError **error);

G_END_DECLS
