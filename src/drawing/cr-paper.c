/* SPDX-License-Identifier: GPL-3.0-or-later
 * Sizes of papers. */
#include "config.h"

#include "cr-paper.h"

#define POINTS_OF_MILLIMETRE (72 / 25.4)

void
cr_paper_get_size (CrPaper       paper,
                   CrOrientation orientation,
                   double       *width,
                   double       *height)
{
  double shorter = (paper == CR_PAPER_A3 ? 297 : 210) * POINTS_OF_MILLIMETRE;
  double longer = (paper == CR_PAPER_A3 ? 420 : 297) * POINTS_OF_MILLIMETRE;

  *width = orientation == CR_ORIENTATION_PORTRAIT ? shorter : longer;
  *height = orientation == CR_ORIENTATION_PORTRAIT ? longer : shorter;
}
