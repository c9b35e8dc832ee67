/* SPDX-License-Identifier: GPL-3.0-or-later
 * The symbols of statuses and signs: the same shapes as the icons of the application. */
#pragma once

#include "cr-palette.h"

#include "cr-task.h"

#include <cairo.h>

G_BEGIN_DECLS

typedef enum
{
  CR_SYMBOL_NOT_STARTED, /* the five in the order of CrStatus */
  CR_SYMBOL_IN_PROGRESS,
  CR_SYMBOL_ON_HOLD,
  CR_SYMBOL_DONE,
  CR_SYMBOL_CANCELLED,
  CR_SYMBOL_OVERDUE,
  CR_SYMBOL_WAITING,
  CR_SYMBOL_GAP_NOBODY,
  CR_SYMBOL_GAP_ELSEWHERE,
  CR_SYMBOL_NO_GAP, /* planned without a gap: two lines */
  CR_N_SYMBOLS
} CrSymbol;

#define CR_SYMBOL_OF_STATUS(status) ((CrSymbol) (CR_SYMBOL_NOT_STARTED + (guint) (status)))

/* The side of the square that the outlines are drawn in. */
#define CR_SYMBOL_SIZE 16

/* "status-done", as in the icon "cr-status-done-symbolic"; NULL for one that is no icon. */
const char *cr_symbol_get_name (CrSymbol symbol);

/* The outline as path data of SVG, filled by the even-odd rule. */
const char *cr_symbol_get_outline (CrSymbol symbol);

/* What colour it has by itself. */
CrColor cr_symbol_get_color (CrSymbol symbol);

/* Adds the outline to the current path, in the square with this corner and side. */
void cr_symbol_trace (CrSymbol symbol, cairo_t *cr, double x, double y, double size);

G_END_DECLS
