/* SPDX-License-Identifier: GPL-3.0-or-later
 * The papers that pages are made for. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CR_PAPER_A4,
  CR_PAPER_A3,
  CR_N_PAPERS
} CrPaper;

typedef enum
{
  CR_ORIENTATION_USUAL, /* landscape for a report, portrait for fiches alone */
  CR_ORIENTATION_LANDSCAPE,
  CR_ORIENTATION_PORTRAIT
} CrOrientation;

/* A sheet as a printer tells of it, in points; what it cannot or shall not print on are its margins. */
typedef struct
{
  double width, height;
  double left, top, right, bottom;
} CrSheet;

/* In points: the shorter side is the width of portrait. Landscape for the usual orientation. */
void cr_paper_get_size (CrPaper paper, CrOrientation orientation, double *width, double *height);

G_END_DECLS
