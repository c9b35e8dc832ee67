/* SPDX-License-Identifier: GPL-3.0-or-later
 * Outlines of symbols, and how their path data becomes a path of cairo. */
#include "config.h"

#include "cr-symbol.h"

#include <math.h>
#include <string.h>

#define RING "M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13z"
#define HOLE "M8 3.25a4.75 4.75 0 1 0 0 9.5a4.75 4.75 0 1 0 0-9.5z"

/* A test holds them against the icons. */
static const struct
{
  const char *name;
  CrColor     color;
  const char *outline;
} symbols[CR_N_SYMBOLS] = {
  [CR_SYMBOL_NOT_STARTED] = { "status-not-started", CR_COLOR_STATUS_NOT_STARTED, RING HOLE },
  [CR_SYMBOL_IN_PROGRESS] = { "status-in-progress", CR_COLOR_STATUS_IN_PROGRESS,
                              RING "M8 3.25a4.75 4.75 0 1 0 0 9.5z" },
  [CR_SYMBOL_ON_HOLD] = { "status-on-hold", CR_COLOR_STATUS_ON_HOLD, RING HOLE "M5 5H7V11H5zM9 5H11V11H9z" },
  [CR_SYMBOL_DONE] = { "status-done", CR_COLOR_STATUS_DONE,
                       RING "M11.15 4.9L7 9.3L4.85 7.25L3.65 8.5L7.05 11.75L12.4 6.1z" },
  [CR_SYMBOL_CANCELLED] = { "status-cancelled", CR_COLOR_STATUS_CANCELLED,
                            RING "M10.74 4.03A4.75 4.75 0 0 0 4.03 10.74z"
                                 "M11.97 5.26L5.26 11.97A4.75 4.75 0 0 0 11.97 5.26z" },
  [CR_SYMBOL_OVERDUE] = { "sign-overdue", CR_COLOR_SIGN_OVERDUE,
                          "M8 1a1.3 1.3 0 0 1 1.13 0.66L15.3 12.7A1.2 1.2 0 0 1 14.25 14.5H1.75"
                          "A1.2 1.2 0 0 1 0.7 12.7L6.87 1.66A1.3 1.3 0 0 1 8 1z"
                          "M7 5V10H9V5zM7 11V13H9V11z" },
  [CR_SYMBOL_WAITING] = { "sign-waiting", CR_COLOR_SIGN_WAITING,
                          "M13 3H15V13H13z"
                          "M1 7H7.15L4.9 4.75L6.3 3.35L10.95 8L6.3 12.65L4.9 11.25L7.15 9H1z" },
  [CR_SYMBOL_GAP_NOBODY] = { "sign-gap-nobody", CR_COLOR_SIGN_OVERDUE,
                             "M8.7 0.8L15.2 7.3a1 1 0 0 1 0 1.4L8.7 15.2a1 1 0 0 1-1.4 0"
                             "L0.8 8.7a1 1 0 0 1 0-1.4L7.3 0.8a1 1 0 0 1 1.4 0z"
                             "M7 4V9H9V4zM7 10V12H9V10z" },
  [CR_SYMBOL_GAP_ELSEWHERE] = { "sign-gap-elsewhere", CR_COLOR_STATUS_NOT_STARTED,
                                "M8 2.9L13.1 8L8 13.1L2.9 8zM8 5.4L5.4 8L8 10.6L10.6 8z" },
  [CR_SYMBOL_NO_GAP] = { NULL, CR_COLOR_STATUS_NOT_STARTED, "M2 4.5H14V6.5H2zM2 9.5H14V11.5H2z" },
};

const char *
cr_symbol_get_name (CrSymbol symbol)
{
  g_return_val_if_fail (symbol < CR_N_SYMBOLS, NULL);

  return symbols[symbol].name;
}

const char *
cr_symbol_get_outline (CrSymbol symbol)
{
  g_return_val_if_fail (symbol < CR_N_SYMBOLS, NULL);

  return symbols[symbol].outline;
}

CrColor
cr_symbol_get_color (CrSymbol symbol)
{
  g_return_val_if_fail (symbol < CR_N_SYMBOLS, CR_COLOR_FG);

  return symbols[symbol].color;
}

/* How many numbers follow a command. Commands without numbers are those that are not here. */
static guint
count_arguments (char command)
{
  switch (g_ascii_toupper (command))
    {
    case 'A':
      return 7;
    case 'M':
    case 'L':
      return 2;
    case 'H':
    case 'V':
      return 1;
    default:
      return 0;
    }
}

/* A part of a circle to x, y, as path data has it: radius, direction, and whether it is the larger part. */
static void
trace_arc (cairo_t *cr,
           double   radius,
           gboolean is_large,
           gboolean clockwise,
           double   x,
           double   y)
{
  double from_x, from_y, distance, height, center_x, center_y;

  cairo_get_current_point (cr, &from_x, &from_y);
  distance = hypot (x - from_x, y - from_y);
  radius = MAX (radius, distance / 2);
  height = sqrt (MAX (0, radius * radius - distance * distance / 4)) * (is_large != clockwise ? 1 : -1);
  center_x = (from_x + x) / 2 - height * (y - from_y) / distance;
  center_y = (from_y + y) / 2 + height * (x - from_x) / distance;
  if (clockwise)
    cairo_arc (cr, center_x, center_y, radius, atan2 (from_y - center_y, from_x - center_x),
               atan2 (y - center_y, x - center_x));
  else
    cairo_arc_negative (cr, center_x, center_y, radius, atan2 (from_y - center_y, from_x - center_x),
                        atan2 (y - center_y, x - center_x));
}

static void
trace_command (cairo_t      *cr,
               char          command,
               const double *arguments)
{
  gboolean is_relative = g_ascii_islower (command);
  guint    n = count_arguments (command);
  double   x = 0, y = 0, base_x = 0, base_y = 0;

  if (n == 0)
    {
      cairo_close_path (cr);
      return;
    }

  if (cairo_has_current_point (cr))
    cairo_get_current_point (cr, &x, &y);
  base_x = is_relative ? x : 0;
  base_y = is_relative ? y : 0;
  if (n >= 2 || g_ascii_toupper (command) == 'H')
    x = base_x + arguments[n >= 2 ? n - 2 : 0];
  if (n >= 2 || g_ascii_toupper (command) == 'V')
    y = base_y + arguments[n >= 2 ? n - 1 : 0];

  if (g_ascii_toupper (command) == 'M')
    cairo_move_to (cr, x, y);
  else if (g_ascii_toupper (command) == 'A')
    trace_arc (cr, arguments[0], arguments[3] != 0, arguments[4] != 0, x, y);
  else
    cairo_line_to (cr, x, y);
}

void
cr_symbol_trace (CrSymbol symbol,
                 cairo_t *cr,
                 double   x,
                 double   y,
                 double   size)
{
  const char *p;

  g_return_if_fail (symbol < CR_N_SYMBOLS);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / CR_SYMBOL_SIZE, size / CR_SYMBOL_SIZE);
  cairo_new_sub_path (cr);
  p = symbols[symbol].outline;
  while (*p != '\0')
    {
      char   command = *p++;
      guint  n = count_arguments (command);
      double arguments[7];

      for (guint i = 0; i < n; i++)
        {
          char *end = NULL;

          p += strspn (p, " ");
          arguments[i] = g_ascii_strtod (p, &end);
          p = end;
        }
      trace_command (cr, command, arguments);
    }
  cairo_restore (cr);
}
