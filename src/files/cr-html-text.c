/* SPDX-License-Identifier: GPL-3.0-or-later
 * Texts, elements and charts of a page. */
#include "config.h"

#include "cr-html-text.h"

#include "cr-export-words.h"
#include "cr-format.h"
#include "cr-xml.h"

#include <math.h>

/* Of charts, in units of their own. */
/* Of a radar. */
#define RADIUS        190
#define LABEL_GAP     14
#define LEGEND_HEIGHT 40

#define WIDTH          640
#define BAR_HEIGHT     12
#define BAR_STEP       38
#define CELL_WIDTH     44
#define CELL_HEIGHT    26
#define LETTER_WIDTH   6.6
#define LABEL_ANGLE    55
#define N_TINTS        4
#define RADIANS(angle) ((angle) *G_PI / 180)

static const char *const tints[N_TINTS] = { "#e3edf8", "#c2d9f0", "#98c1e8", "#6fa8dd" };

static gboolean
may_stand (gunichar c)
{
  return c != '\r' && !(c >= 0x80 && c < 0xa0);
}

/* Of line ends one kind is left, and of the controls of the second set none: a page may not hold them. */
void
cr_html_append_text (GString    *html,
                     const char *text)
{
  g_autoptr (GString) plain = NULL;
  const char         *start = text;

  for (const char *p = text; *p != '\0'; p++)
    {
      gunichar c;

      /* Byte by byte: the controls of the second set begin with the byte C2. */
      if ((guchar) *p != '\r' && (guchar) *p != 0xC2)
        continue;
      c = g_utf8_get_char (p);
      if (may_stand (c))
        continue;
      if (plain == NULL)
        plain = g_string_new (NULL);
      g_string_append_len (plain, start, p - start);
      if (c == '\r' && p[1] != '\n')
        g_string_append_c (plain, '\n');
      start = g_utf8_next_char (p);
      p = start - 1;
    }
  if (plain != NULL)
    start = g_string_append (plain, start)->str;
  cr_xml_append_text (html, start);
}

void
cr_html_append_element (GString    *html,
                        const char *name,
                        const char *attributes,
                        const char *text)
{
  g_string_append_c (html, '<');
  g_string_append (html, name);
  g_string_append (html, attributes);
  g_string_append_c (html, '>');
  cr_html_append_text (html, text);
  g_string_append (html, "</");
  g_string_append (html, name);
  g_string_append_c (html, '>');
}

/* The language that cr_text_show() falls back to; NULL when it is the one asked for. */
static const char *
find_other_language (const CrText *text,
                     const char   *language)
{
  const char *string;

  if (!cr_text_has_sides (text) || cr_text_get (text, language) != NULL)
    return NULL;
  return cr_text_get_side (text, 0, &string);
}

void
cr_html_append_user (GString    *html,
                     const char *name,
                     const CrExport *export,
                     const CrText *text)
{
  const char *language = find_other_language (text, export->language);

  g_string_append_c (html, '<');
  g_string_append (html, name);
  g_string_append (html, " dir=\"auto\"");
  if (language != NULL)
    {
      g_string_append (html, " lang=\"");
      cr_html_append_text (html, language);
      g_string_append_c (html, '"');
    }
  g_string_append_c (html, '>');
  cr_html_append_text (html, cr_export_show_text (export, text));
  g_string_append (html, "</");
  g_string_append (html, name);
  g_string_append_c (html, '>');
}

void
cr_html_append_plain (GString    *html,
                      const char *name,
                      const char *text)
{
  cr_html_append_element (html, name, " dir=\"auto\"", text);
}

/* A picture is one thing to those who have it read to them: its name, and what it shows. */
static void
begin_picture (GString    *html,
               const char *id,
               const char *title,
               const char *description,
               int         width,
               int         height)
{
  g_string_append_printf (html,
                          "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"%s-title %s-text\" "
                          "viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">\n<title id=\"%s-title\">",
                          id, id, width, height, width, height, id);
  cr_html_append_text (html, title);
  g_string_append_printf (html, "</title>\n<desc id=\"%s-text\">", id);
  cr_html_append_text (html, description);
  g_string_append (html, "</desc>\n");
}

static void
append_bar (GString *html,
            const CrExport *export,
            const CrHtmlBar *bar,
            int              y)
{
  g_autofree char *percent = cr_format_percent (bar->percent, export->language);

  g_string_append_printf (html, "<text x=\"0\" y=\"%d\">", y + 14);
  cr_html_append_text (html, bar->label);
  g_string_append_printf (html, "</text>\n<text x=\"%d\" y=\"%d\" text-anchor=\"end\">", WIDTH, y + 14);
  cr_html_append_text (html, percent);
  g_string_append_printf (html,
                          "</text>\n<rect class=\"track\" x=\"0\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n"
                          "<rect class=\"bar\" x=\"0\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n",
                          y + 20, WIDTH, BAR_HEIGHT, y + 20, WIDTH * bar->percent / 100, BAR_HEIGHT);
}

void
cr_html_append_bars (GString *html,
                     const CrExport *export,
                     const char      *id,
                     const char      *title,
                     const char      *description,
                     const CrHtmlBar *bars,
                     guint            n_bars)
{
  begin_picture (html, id, title, description, WIDTH, (int) n_bars * BAR_STEP);
  for (guint i = 0; i < n_bars; i++)
    append_bar (html, export, &bars[i], (int) i * BAR_STEP);
  g_string_append (html, "</svg>\n");
}

static int
find_longest (const char *const *labels,
              guint              n_labels)
{
  glong longest = 0;

  for (guint i = 0; i < n_labels; i++)
    longest = MAX (longest, g_utf8_strlen (labels[i], -1));
  return (int) ceil ((double) longest * LETTER_WIDTH);
}

static void
append_cell (GString          *html,
             const CrHtmlCell *cell,
             int               x,
             int               y)
{
  const char *fill = cell->n_tasks > 0 ? tints[MIN (cell->n_tasks, N_TINTS) - 1] : "none";

  g_string_append_printf (html, "<rect class=\"cell\" fill=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n",
                          fill, x, y, CELL_WIDTH, CELL_HEIGHT);
  if (cell->n_tasks > 0)
    g_string_append_printf (html, "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%u%s</text>\n", x + CELL_WIDTH / 2,
                            y + CELL_HEIGHT - 8, cell->n_tasks, cell->n_late > 0 ? " !" : "");
}

void
cr_html_append_matrix (GString *html,
                       const CrExport *export,
                       const char         *id,
                       const CrHtmlMatrix *matrix)
{
  int left = find_longest (matrix->rows, matrix->n_rows) + 8;
  int longest = find_longest (matrix->columns, matrix->n_columns);
  int top = (int) ceil (longest * sin (RADIANS (LABEL_ANGLE))) + 24;
  int right = (int) ceil (longest * cos (RADIANS (LABEL_ANGLE)));

  begin_picture (html, id, matrix->title, matrix->description, left + (int) matrix->n_columns * CELL_WIDTH + right,
                 top + (int) matrix->n_rows * CELL_HEIGHT + 1);
  for (guint c = 0; c < matrix->n_columns; c++)
    {
      int x = left + (int) c * CELL_WIDTH + CELL_WIDTH / 2;

      g_string_append_printf (html, "<text transform=\"translate(%d %d) rotate(-%d)\">", x, top - 8, LABEL_ANGLE);
      cr_html_append_text (html, matrix->columns[c]);
      g_string_append (html, "</text>\n");
    }
  for (guint r = 0; r < matrix->n_rows; r++)
    {
      int y = top + (int) r * CELL_HEIGHT;

      g_string_append_printf (html, "<text x=\"0\" y=\"%d\">", y + CELL_HEIGHT - 8);
      cr_html_append_text (html, matrix->rows[r]);
      g_string_append (html, "</text>\n");
      for (guint c = 0; c < matrix->n_columns; c++)
        append_cell (html, &matrix->cells[r * matrix->n_columns + c], left + (int) c * CELL_WIDTH, y);
    }
  g_string_append (html, "</svg>\n");
}

/* Where things stand on the axes of a radar. */
typedef struct
{
  GString          *html;
  const CrHtmlAxis *axes;
  guint             n_axes;
  int               x, y; /* the middle */
} Radar;

/* The first axis leads upwards, the others follow as the hands of a clock do. */
static int
get_x (const Radar *radar,
       guint        axis,
       double       distance)
{
  return radar->x + (int) lround (distance * sin (2 * G_PI * axis / radar->n_axes));
}

static int
get_y (const Radar *radar,
       guint        axis,
       double       distance)
{
  return radar->y - (int) lround (distance * cos (2 * G_PI * axis / radar->n_axes));
}

static double
get_distance (int level)
{
  return (double) RADIUS * level / CR_LEVEL_MAX;
}

static void
append_rings (const Radar *radar)
{
  for (int level = 1; level <= CR_LEVEL_MAX; level++)
    {
      g_string_append (radar->html, "<polygon class=\"ring\" points=\"");
      for (guint i = 0; i < radar->n_axes; i++)
        g_string_append_printf (radar->html, "%s%d,%d", i > 0 ? " " : "", get_x (radar, i, get_distance (level)),
                                get_y (radar, i, get_distance (level)));
      g_string_append_printf (radar->html, "\"/>\n<text x=\"%d\" y=\"%d\">%d</text>\n", radar->x + 4,
                              get_y (radar, 0, get_distance (level)) + 12, level);
    }
}

/* A label begins at its axis to the right of the middle and ends there to the left of it. */
static void
append_axis (const Radar *radar,
             guint        n)
{
  int         x = get_x (radar, n, RADIUS + LABEL_GAP), y = get_y (radar, n, RADIUS + LABEL_GAP);
  int         aside = x - radar->x;
  const char *anchor = aside > LABEL_GAP ? "start" : aside < -LABEL_GAP ? "end"
                                                                        : "middle";

  g_string_append_printf (radar->html, "<line class=\"axis\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>\n", radar->x,
                          radar->y, get_x (radar, n, RADIUS), get_y (radar, n, RADIUS));
  g_string_append_printf (radar->html, "<text class=\"label\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">", x, y + 4,
                          anchor);
  cr_html_append_text (radar->html, radar->axes[n].label);
  g_string_append (radar->html, "</text>\n");
}

static int
get_value (const CrHtmlAxis *axis,
           gboolean          is_target)
{
  return is_target && axis->target > 0 ? axis->target : axis->level;
}

static void
append_dot (GString *html,
            int      x,
            int      y,
            gboolean is_target)
{
  if (is_target)
    g_string_append_printf (html, "<rect class=\"target-dot\" x=\"%d\" y=\"%d\" width=\"8\" height=\"8\"/>\n", x - 4,
                            y - 4);
  else
    g_string_append_printf (html, "<circle class=\"level-dot\" cx=\"%d\" cy=\"%d\" r=\"4\"/>\n", x, y);
}

static void
append_outline (const Radar *radar,
                gboolean     is_target)
{
  gboolean is_first = TRUE;

  g_string_append_printf (radar->html, "<polygon class=\"%s\" points=\"", is_target ? "target" : "level");
  for (guint i = 0; i < radar->n_axes; i++)
    {
      double distance = get_distance (get_value (&radar->axes[i], is_target));

      if (radar->axes[i].level == 0)
        continue;
      g_string_append_printf (radar->html, "%s%d,%d", is_first ? "" : " ", get_x (radar, i, distance),
                              get_y (radar, i, distance));
      is_first = FALSE;
    }
  g_string_append (radar->html, "\"/>\n");
  for (guint i = 0; i < radar->n_axes; i++)
    {
      double distance = get_distance (get_value (&radar->axes[i], is_target));

      if (radar->axes[i].level > 0)
        append_dot (radar->html, get_x (radar, i, distance), get_y (radar, i, distance), is_target);
    }
}

static void
append_legend (GString    *html,
               const char *words,
               gboolean    is_target,
               int         y)
{
  g_string_append_printf (html, "<line class=\"%s\" x1=\"0\" y1=\"%d\" x2=\"32\" y2=\"%d\"/>\n",
                          is_target ? "target" : "level", y, y);
  append_dot (html, 16, y, is_target);
  g_string_append_printf (html, "<text class=\"legend\" x=\"40\" y=\"%d\">", y + 4);
  cr_html_append_text (html, words);
  g_string_append (html, "</text>\n");
}

void
cr_html_append_radar (GString          *html,
                      const char       *id,
                      const char       *title,
                      const char       *description,
                      const CrHtmlAxis *axes,
                      guint             n_axes,
                      const char       *level,
                      const char       *target)
{
  g_autofree const char **labels = g_new0 (const char *, n_axes + 1);
  Radar                   radar = { html, axes, n_axes, 0, RADIUS + 2 * LABEL_GAP };
  int                     bottom = 2 * radar.y;

  for (guint i = 0; i < n_axes; i++)
    labels[i] = axes[i].label;
  radar.x = RADIUS + LABEL_GAP + find_longest (labels, n_axes);
  begin_picture (html, id, title, description, 2 * radar.x, bottom + LEGEND_HEIGHT);
  append_rings (&radar);
  for (guint i = 0; i < n_axes; i++)
    append_axis (&radar, i);
  append_outline (&radar, TRUE);
  append_outline (&radar, FALSE);
  append_legend (html, level, FALSE, bottom + 8);
  append_legend (html, target, TRUE, bottom + 28);
  g_string_append (html, "</svg>\n");
}
