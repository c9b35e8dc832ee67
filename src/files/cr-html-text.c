/* SPDX-License-Identifier: GPL-3.0-or-later
 * Texts, elements and charts of a page. */
#include "config.h"

#include "cr-html-text.h"

#include "cr-export-words.h"
#include "cr-format.h"
#include "cr-xml.h"

#include <math.h>

/* Of charts, in units of their own. */
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
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (may_stand (c))
        g_string_append_unichar (plain, c);
      else if (c == '\r' && p[1] != '\n')
        g_string_append_c (plain, '\n');
    }
  cr_xml_append_text (html, plain->str);
}

void
cr_html_append_element (GString    *html,
                        const char *name,
                        const char *attributes,
                        const char *text)
{
  g_string_append_printf (html, "<%s%s>", name, attributes);
  cr_html_append_text (html, text);
  g_string_append_printf (html, "</%s>", name);
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

  g_string_append_printf (html, "<%s dir=\"auto\"", name);
  if (language != NULL)
    {
      g_string_append (html, " lang=\"");
      cr_html_append_text (html, language);
      g_string_append_c (html, '"');
    }
  g_string_append_c (html, '>');
  cr_html_append_text (html, cr_export_show_text (export, text));
  g_string_append_printf (html, "</%s>", name);
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
