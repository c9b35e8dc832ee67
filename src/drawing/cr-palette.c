/* SPDX-License-Identifier: GPL-3.0-or-later
 * The palettes for pictures and paper, and what is made of their colours. */
#include "config.h"

#include "cr-palette.h"

#include <math.h>

static const struct
{
  const char *name;
  guint32     light, dark; /* 0xRRGGBB */
} base_colors[CR_N_BASE_COLORS] = {
  [CR_COLOR_VIEW_BG] = { "view_bg_color", 0xffffff, 0x1e1e1e },
  [CR_COLOR_FG] = { "view_fg_color", 0x000000, 0xffffff },
  [CR_COLOR_WINDOW_BG] = { "window_bg_color", 0xfafafa, 0x242424 },
  [CR_COLOR_CARD_BG] = { "card_bg_color", 0xffffff, 0x363636 },
  [CR_COLOR_POPOVER_BG] = { "popover_bg_color", 0xffffff, 0x383838 },
  [CR_COLOR_ACCENT] = { "accent_color", 0x1c71d8, 0x78aeed },
  [CR_COLOR_ACCENT_BG] = { "accent_bg_color", 0x3584e4, 0x3584e4 },
  [CR_COLOR_ACCENT_FG] = { "accent_fg_color", 0xffffff, 0xffffff },
  [CR_COLOR_WARNING_BG] = { "warning_bg_color", 0xe5a50a, 0xcd9309 },
  [CR_COLOR_ERROR_BG] = { "error_bg_color", 0xe01b24, 0xc01c28 },
  [CR_COLOR_STATUS_NOT_STARTED] = { "status_not_started", 0x77767b, 0x9a9996 },
  [CR_COLOR_STATUS_IN_PROGRESS] = { "status_in_progress", 0x1c71d8, 0x62a0ea },
  [CR_COLOR_STATUS_ON_HOLD] = { "status_on_hold", 0xae7b03, 0xe5a50a },
  [CR_COLOR_STATUS_DONE] = { "status_done", 0x1b8553, 0x33d17a },
  [CR_COLOR_STATUS_CANCELLED] = { "status_cancelled", 0x77767b, 0x9a9996 },
  [CR_COLOR_STATUS_NOT_STARTED_TEXT] = { "status_not_started_text", 0x5e5c64, 0xc0bfbc },
  [CR_COLOR_STATUS_IN_PROGRESS_TEXT] = { "status_in_progress_text", 0x1a5fb4, 0x99c1f1 },
  [CR_COLOR_STATUS_ON_HOLD_TEXT] = { "status_on_hold_text", 0x7d4e00, 0xf5c211 },
  [CR_COLOR_STATUS_DONE_TEXT] = { "status_done_text", 0x176a41, 0x8ff0a4 },
  [CR_COLOR_STATUS_CANCELLED_TEXT] = { "status_cancelled_text", 0x5e5c64, 0xc0bfbc },
  [CR_COLOR_SIGN_OVERDUE] = { "sign_overdue", 0xc01c28, 0xff7b63 },
  [CR_COLOR_SIGN_OVERDUE_TEXT] = { "sign_overdue_text", 0xa51d2d, 0xff7b63 },
  [CR_COLOR_SIGN_WAITING] = { "sign_waiting", 0x813d9c, 0xe6b8ec },
  [CR_COLOR_SIGN_WAITING_TEXT] = { "sign_waiting_text", 0x613583, 0xe6b8ec },
  [CR_COLOR_TEXT_STALE] = { "text_stale", 0xae7b03, 0xe5a50a },
  [CR_COLOR_TEXT_STALE_TEXT] = { "text_stale_text", 0x5f4300, 0xf8e45c },
};

static const char *const derived_names[CR_N_COLORS - CR_N_BASE_COLORS] = {
  "dim", "line", "edge", "track", "group_bg", "selected_bg", "tint_1",
  "tint_2", "tint_3", "tint_4", "tint_edge", "in_progress_tint", "hatch", "link"
};

/* Where the text of the toolkit is black it is not quite black. */
#define LIGHT_TEXT_ALPHA 0.8

#define SELECTED_ALPHA 0.14

/* Per cent of the accent: by the number of open tasks. */
static const double light_tints[] = { 0.07, 0.15, 0.25, 0.38 };
static const double dark_tints[] = { 0.10, 0.19, 0.30, 0.44 };

const char *
cr_color_get_name (CrColor color)
{
  g_return_val_if_fail (color < CR_N_COLORS, NULL);

  return color < CR_N_BASE_COLORS ? base_colors[color].name : derived_names[color - CR_N_BASE_COLORS];
}

static CrRgba
unpack (guint32 rgb)
{
  return (CrRgba){ (rgb >> 16) / 255.0, ((rgb >> 8) & 0xff) / 255.0, (rgb & 0xff) / 255.0, 1 };
}

static CrRgba
fade (const CrRgba *color,
      double        part)
{
  return (CrRgba){ color->red, color->green, color->blue, color->alpha * part };
}

void
cr_palette_init (CrPalette    *palette,
                 CrPaletteKind kind)
{
  gboolean is_dark = kind == CR_PALETTE_DARK || kind == CR_PALETTE_DARK_CONTRAST;
  gboolean high_contrast = kind == CR_PALETTE_LIGHT_CONTRAST || kind == CR_PALETTE_DARK_CONTRAST;

  for (guint i = 0; i < CR_N_BASE_COLORS; i++)
    palette->colors[i] = unpack (is_dark ? base_colors[i].dark : base_colors[i].light);
  if (kind == CR_PALETTE_LIGHT)
    palette->colors[CR_COLOR_FG].alpha = LIGHT_TEXT_ALPHA;
  if (kind == CR_PALETTE_PAPER)
    for (guint i = CR_COLOR_WINDOW_BG; i <= CR_COLOR_POPOVER_BG; i++)
      palette->colors[i] = palette->colors[CR_COLOR_VIEW_BG];
  cr_palette_derive (palette, is_dark, high_contrast);
}

void
cr_palette_derive (CrPalette *palette,
                   gboolean   is_dark,
                   gboolean   high_contrast)
{
  CrRgba       *colors = palette->colors;
  const CrRgba *text = &colors[CR_COLOR_FG], *accent = &colors[CR_COLOR_ACCENT_BG];
  CrRgba        opaque_text = cr_rgba_over (text, &colors[CR_COLOR_VIEW_BG]);

  colors[CR_COLOR_DIM] = fade (text, high_contrast ? 0.9 : is_dark ? 0.62
                                                                   : 0.77);
  colors[CR_COLOR_LINE] = fade (text, high_contrast ? 0.4 : 0.1);
  colors[CR_COLOR_EDGE] = fade (text, high_contrast ? 0.7 : 0.15);
  colors[CR_COLOR_TRACK] = fade (text, high_contrast ? 0.25 : 0.1);
  colors[CR_COLOR_GROUP_BG] = fade (text, 0.06);
  colors[CR_COLOR_SELECTED_BG] = fade (accent, SELECTED_ALPHA);
  for (guint i = 0; i < G_N_ELEMENTS (light_tints); i++)
    colors[CR_COLOR_TINT_1 + i] = fade (accent, is_dark ? dark_tints[i] : light_tints[i]);
  colors[CR_COLOR_TINT_EDGE] = fade (text, high_contrast ? 1 : 0.1);
  colors[CR_COLOR_IN_PROGRESS_TINT] = fade (&colors[CR_COLOR_STATUS_IN_PROGRESS], 0.25);
  colors[CR_COLOR_HATCH] = fade (text, high_contrast ? 0.6 : 0.18);
  colors[CR_COLOR_LINK] = cr_rgba_mix (&colors[CR_COLOR_VIEW_BG], &opaque_text, high_contrast ? 0.9 : 0.6);
}

gboolean
cr_palette_get_tint (guint    n_open,
                     CrColor *color)
{
  if (n_open == 0)
    return FALSE;

  *color = (CrColor) (CR_COLOR_TINT_1 + MIN (n_open, G_N_ELEMENTS (light_tints)) - 1);
  return TRUE;
}

CrRgba
cr_rgba_over (const CrRgba *color,
              const CrRgba *surface)
{
  CrRgba solid = { color->red, color->green, color->blue, surface->alpha };

  return cr_rgba_mix (surface, &solid, color->alpha);
}

CrRgba
cr_rgba_mix (const CrRgba *from,
             const CrRgba *to,
             double        part)
{
  return (CrRgba){ from->red + (to->red - from->red) * part, from->green + (to->green - from->green) * part,
                   from->blue + (to->blue - from->blue) * part, from->alpha + (to->alpha - from->alpha) * part };
}

static double
get_linear (double value)
{
  return value <= 0.03928 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

double
cr_rgba_get_luminance (const CrRgba *color)
{
  return 0.2126 * get_linear (color->red) + 0.7152 * get_linear (color->green) + 0.0722 * get_linear (color->blue);
}

double
cr_rgba_get_contrast (const CrRgba *a,
                      const CrRgba *b)
{
  double first = cr_rgba_get_luminance (a), second = cr_rgba_get_luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}
