/* SPDX-License-Identifier: GPL-3.0-or-later
 * Display lists of random drawings. */
#include "config.h"

#include "cr-random-drawings.h"

#define MAX_SIDE 60
#define MARGIN   20

static const char *const words[] = { "3", "Концепция", "Electronic services of customs", "", "17 дн. просрочки", "Ag" };

CrRect
cr_random_rect (GRand *random)
{
  double x = g_rand_double_range (random, -MARGIN, CR_RANDOM_DRAWINGS_SIZE);
  double y = g_rand_double_range (random, -MARGIN, CR_RANDOM_DRAWINGS_SIZE);

  return CR_RECT (x, y, g_rand_double_range (random, 0, MAX_SIDE), g_rand_double_range (random, 0, MAX_SIDE));
}

static CrStroke
make_stroke (GRand *random)
{
  CrLineStyle style = (CrLineStyle) g_rand_int_range (random, 0, CR_LINE_TEETH + 1);

  return (CrStroke){ g_rand_double_range (random, 0.5, 4), style };
}

static void
add_points (CrDisplayList *list,
            GRand         *random,
            CrColor        color,
            guint          kind)
{
  CrPoint points[6];
  guint   n = (guint) g_rand_int_range (random, 2, G_N_ELEMENTS (points) + 1);
  CrRect  rect = cr_random_rect (random);

  for (guint i = 0; i < n; i++)
    {
      points[i].x = rect.x + g_rand_double (random) * rect.width;
      points[i].y = rect.y + g_rand_double (random) * rect.height;
    }
  if (kind == 0)
    cr_display_list_add_line (list, color, points, n, make_stroke (random));
  else if (kind == 1)
    cr_display_list_add_outline (list, color, points, n, make_stroke (random));
  else
    cr_display_list_add_polygon (list, color, points, n);
}

static void
add_text (CrDisplayList *list,
          GRand         *random,
          CrColor        color)
{
  CrTextStyle style = { (CrFont) g_rand_int_range (random, 0, CR_FONT_FIGURE),
                        (CrAlign) g_rand_int_range (random, 0, 3), (guint) g_rand_int_range (random, 0, 4),
                        g_rand_boolean (random) };
  CrRect      rect = cr_random_rect (random);
  const char *word = words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))];

  /* As layouts do it: room for the letters. */
  rect.width += 40;
  rect.height += 100;
  if (g_rand_boolean (random))
    cr_display_list_add_text (list, color, &style, word, &rect);
  else
    cr_display_list_add_turned_text (list, color, &style, word, &rect, g_rand_double_range (random, -90, 90));
}

static void
add_drawing (CrDisplayList *list,
             GRand         *random)
{
  CrColor color = (CrColor) g_rand_int_range (random, 0, CR_N_COLORS);
  CrRect  rect = cr_random_rect (random);
  double  radius = g_rand_double_range (random, 0, 20);

  switch (g_rand_int_range (random, 0, 8))
    {
    case 0:
      cr_display_list_add_fill (list, color, &rect, radius);
      break;
    case 1:
      cr_display_list_add_border (list, color, &rect, radius, make_stroke (random));
      break;
    case 2:
      cr_display_list_add_hatch (list, color, &rect, radius, make_stroke (random), 3);
      break;
    case 3:
      rect.height = rect.width;
      cr_display_list_add_arc (list, color, &rect, 10 * radius, 30 * radius,
                               g_rand_boolean (random) ? make_stroke (random) : CR_STROKE (0));
      break;
    case 4:
      rect.height = rect.width;
      cr_display_list_add_symbol (list, color, (CrSymbol) g_rand_int_range (random, 0, CR_N_SYMBOLS), &rect);
      break;
    case 5:
      add_text (list, random, color);
      break;
    default:
      add_points (list, random, color, (guint) g_rand_int_range (random, 0, 3));
    }
}

CrDisplayList *
cr_random_drawings (GRand *random,
                    guint  n)
{
  CrDisplayList *list = cr_display_list_new ();
  guint          n_open = 0;

  for (guint i = 0; i < n; i++)
    {
      if (g_rand_int_range (random, 0, 8) == 0)
        {
          CrRect rect = cr_random_rect (random);

          cr_display_list_begin_clip (list, &rect, g_rand_double_range (random, 0, 10));
          n_open++;
        }
      add_drawing (list, random);
      if (n_open > 0 && g_rand_int_range (random, 0, 4) == 0)
        {
          cr_display_list_end_clip (list);
          n_open--;
        }
    }
  for (; n_open > 0; n_open--)
    cr_display_list_end_clip (list);
  return list;
}
