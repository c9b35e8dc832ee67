/* SPDX-License-Identifier: GPL-3.0-or-later
 * Colours by name: what is drawn says what a thing is, and a palette what that looks like. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double red, green, blue, alpha; /* 0 to 1, the colours not multiplied by alpha */
} CrRgba;

/* Up to CR_N_BASE_COLORS the named colours of style sheets: those of the toolkit and those of style.css. The rest is
 * made of these, here and nowhere else. */
typedef enum
{
  CR_COLOR_VIEW_BG,
  CR_COLOR_FG, /* text on any surface */
  CR_COLOR_WINDOW_BG,
  CR_COLOR_CARD_BG,
  CR_COLOR_POPOVER_BG,
  CR_COLOR_ACCENT, /* as a line or text on a surface */
  CR_COLOR_ACCENT_BG,
  CR_COLOR_ACCENT_FG, /* text on ACCENT_BG */
  CR_COLOR_WARNING_BG,
  CR_COLOR_ERROR_BG,
  CR_COLOR_STATUS_NOT_STARTED, /* the five in the order of CrStatus, marks and then texts */
  CR_COLOR_STATUS_IN_PROGRESS,
  CR_COLOR_STATUS_ON_HOLD,
  CR_COLOR_STATUS_DONE,
  CR_COLOR_STATUS_CANCELLED,
  CR_COLOR_STATUS_NOT_STARTED_TEXT,
  CR_COLOR_STATUS_IN_PROGRESS_TEXT,
  CR_COLOR_STATUS_ON_HOLD_TEXT,
  CR_COLOR_STATUS_DONE_TEXT,
  CR_COLOR_STATUS_CANCELLED_TEXT,
  CR_COLOR_SIGN_OVERDUE,
  CR_COLOR_SIGN_OVERDUE_TEXT,
  CR_COLOR_SIGN_WAITING,
  CR_COLOR_SIGN_WAITING_TEXT,
  CR_COLOR_TEXT_STALE,
  CR_COLOR_TEXT_STALE_TEXT,
  CR_N_BASE_COLORS,
  CR_COLOR_DIM = CR_N_BASE_COLORS, /* text that explains */
  CR_COLOR_LINE,                   /* hairlines inside of a surface */
  CR_COLOR_EDGE,                   /* edges of panes, axes */
  CR_COLOR_TRACK,                  /* what is not filled of a bar or a row of dots */
  CR_COLOR_GROUP_BG,               /* rows that head a group */
  CR_COLOR_SELECTED_BG,
  CR_COLOR_TINT_1, /* cells with 1, 2, 3, 4 and more open tasks; a gap of 1, 2, 3 */
  CR_COLOR_TINT_2,
  CR_COLOR_TINT_3,
  CR_COLOR_TINT_4,
  CR_COLOR_TINT_EDGE,        /* around every tint */
  CR_COLOR_IN_PROGRESS_TINT, /* what is still to be done of a bar in progress; the area of a radar */
  CR_COLOR_HATCH,            /* what is not applicable */
  CR_COLOR_LINK,             /* lines and brackets that are not to be seen through */
  CR_N_COLORS
} CrColor;

#define CR_COLOR_OF_STATUS(status)      ((CrColor) (CR_COLOR_STATUS_NOT_STARTED + (guint) (status)))
#define CR_COLOR_OF_STATUS_TEXT(status) ((CrColor) (CR_COLOR_STATUS_NOT_STARTED_TEXT + (guint) (status)))

typedef enum
{
  CR_PALETTE_LIGHT,
  CR_PALETTE_DARK,
  CR_PALETTE_LIGHT_CONTRAST, /* high contrast */
  CR_PALETTE_DARK_CONTRAST,
  CR_PALETTE_PAPER, /* light on white, whatever the screen shows */
  CR_N_PALETTES
} CrPaletteKind;

typedef struct
{
  CrRgba colors[CR_N_COLORS];
} CrPalette;

void cr_palette_init (CrPalette *palette, CrPaletteKind kind);

/* Makes the rest of the base colours, which the caller has set: the application asks its style sheets for them. */
void cr_palette_derive (CrPalette *palette, gboolean is_dark, gboolean high_contrast);

/* "view_bg_color", "status_done", "tint_1"; static. The base colours are called so in style sheets. */
const char *cr_color_get_name (CrColor color);

/* The tint for so many open tasks; none, and FALSE, for 0. */
gboolean cr_palette_get_tint (guint n_open, CrColor *color);

/* What one sees where a colour lies over an opaque one. */
CrRgba cr_rgba_over (const CrRgba *color, const CrRgba *surface);

/* Part of the way from one colour to another, 0 to 1; alpha as well. */
CrRgba cr_rgba_mix (const CrRgba *from, const CrRgba *to, double part);

/* 1 to 21, of two opaque colours, by the WCAG. */
double cr_rgba_get_contrast (const CrRgba *a, const CrRgba *b);

/* 0 to 1, relative to white. */
double cr_rgba_get_luminance (const CrRgba *color);

G_END_DECLS
