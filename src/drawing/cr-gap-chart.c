/* SPDX-License-Identifier: GPL-3.0-or-later
 * The strip of gaps. */
#include "config.h"

#include "cr-gap-chart.h"

#include "cr-marks.h"
#include "cr-pattern.h"

#include "cr-language.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In CSS pixels. */
#define BAR_HEIGHT   26
#define WORDS_HEIGHT 20
#define GAP          3
#define RADIUS       4
#define PART_MIN     20

/* Gaps of this size and more look the same. */
#define GAP_TINT_MAX 3

#define N_PARTS (CR_LEVEL_MAX + 1)

/* The parts from left to right: the largest gap first, then none, then what is not assessed. */
static guint
get_count (const CrGapCounts *counts,
           guint              part)
{
  return part < CR_LEVEL_MAX ? counts->by_gap[CR_LEVEL_MAX - 1 - part] : counts->n_not_assessed;
}

static guint
get_gap (guint part)
{
  return part < CR_LEVEL_MAX ? CR_LEVEL_MAX - 1 - part : 0;
}

/* Below a part: "gap 2", or in a narrow one just the number. (transfer full) */
static char *
format_words (CrFonts    *fonts,
              const char *language,
              guint       part,
              double      width)
{
  g_autofree char *number = g_strdup_printf ("%u", get_gap (part));
  g_autofree char *words = NULL;

  if (part == CR_LEVEL_MAX)
    return g_strdup ("?");
  words = cr_pattern_fill (cr_translate (language, "gaps", NC_ ("gaps", "gap {number}")), "number", number, NULL);
  if (cr_fonts_get_width (fonts, CR_FONT_CAPTION, words) > width)
    return g_steal_pointer (&number);
  return g_steal_pointer (&words);
}

/* (transfer full) */
static char *
describe (const char *language,
          guint       part,
          guint       n)
{
  g_autofree char *count = g_strdup_printf ("%u", n), *gap = g_strdup_printf ("%u", get_gap (part));
  const char      *pattern = NC_ ("gaps", "Gap of {gap}: {count}");

  if (part == CR_LEVEL_MAX)
    pattern = NC_ ("gaps", "Not assessed: {count}");
  else if (get_gap (part) == 0)
    pattern = NC_ ("gaps", "Target reached: {count}");
  return cr_pattern_fill (cr_translate (language, "gaps", pattern), "gap", gap, "count", count, NULL);
}

static void
add_part (CrDisplayList     *list,
          CrFonts           *fonts,
          const char        *language,
          const CrGapCounts *counts,
          guint              part,
          const CrRect      *bar)
{
  const CrTextStyle number_style = { CR_FONT_CAPTION_HEADING, CR_ALIGN_CENTER, 1, FALSE };
  const CrTextStyle words_style = { CR_FONT_CAPTION, CR_ALIGN_START, 1, FALSE };
  double            radius = cr_fonts_scale (fonts, RADIUS);
  CrRect            below = CR_RECT (bar->x, CR_RECT_BOTTOM (bar), bar->width, cr_fonts_scale (fonts, WORDS_HEIGHT));
  CrRect            whole = cr_rect_unite (bar, &below);
  g_autofree char  *number = g_strdup_printf ("%u", get_count (counts, part));
  g_autofree char  *words = format_words (fonts, language, part, below.width);
  g_autofree char  *name = describe (language, part, get_count (counts, part));
  g_autofree char  *id = part < CR_LEVEL_MAX ? g_strdup_printf ("gap/%u", get_gap (part)) : g_strdup ("gap/none");
  CrColor           tint;

  if (part == CR_LEVEL_MAX)
    cr_display_list_add_border (list, CR_COLOR_STATUS_NOT_STARTED, bar, radius, CR_STROKE (1));
  else
    {
      if (!cr_palette_get_tint (MIN (get_gap (part), GAP_TINT_MAX), &tint))
        tint = CR_COLOR_TRACK;
      cr_display_list_add_fill (list, tint, bar, radius);
      cr_display_list_add_border (list, CR_COLOR_TINT_EDGE, bar, radius, CR_STROKE (1));
    }
  cr_display_list_add_text (list, CR_COLOR_FG, &number_style, number, bar);
  cr_display_list_add_text (list, CR_COLOR_DIM, &words_style, words, &below);
  cr_display_list_add_region (list, id, &whole, name, NULL);
}

double
cr_gap_chart_add (CrDisplayList     *list,
                  CrFonts           *fonts,
                  const char        *language,
                  const CrGapCounts *counts,
                  double             x,
                  double             y,
                  double             width)
{
  double gap = cr_fonts_scale (fonts, GAP), bar_height = cr_fonts_scale (fonts, BAR_HEIGHT), lengths[N_PARTS];
  guint  numbers[N_PARTS];

  for (guint i = 0; i < N_PARTS; i++)
    numbers[i] = get_count (counts, i);
  cr_marks_split (width, numbers, N_PARTS, gap, cr_fonts_scale (fonts, PART_MIN), lengths);
  for (guint i = 0; list != NULL && i < N_PARTS; i++)
    {
      CrRect bar = CR_RECT (x, y, lengths[i], bar_height);

      if (numbers[i] == 0)
        continue;
      add_part (list, fonts, language, counts, i, &bar);
      x += lengths[i] + gap;
    }
  return bar_height + cr_fonts_scale (fonts, WORDS_HEIGHT);
}
