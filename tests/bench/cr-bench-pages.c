/* SPDX-License-Identifier: GPL-3.0-or-later
 * The floor of pages: the texts and the shapes of a PDF, taken out of it and drawn again by Pango and cairo alone. */
#include "config.h"

#include "cr-bench-floors.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>
#include <unistd.h>

#define PAGE_WIDTH  595
#define PAGE_HEIGHT 842
#define MARGIN      40
#define LINE_HEIGHT 12
#define N_FACES     3

/* More weights and sizes than any of our documents has. */
#define N_STYLES_MAX 32

/* The most that stands before an operator; the rest are numbers of a dash. */
#define N_NUMBERS_MAX 16

/* What is drawn: an operator of the page, with its numbers. */
typedef struct
{
  char   name[3];
  guint  n_numbers;
  double numbers[N_NUMBERS_MAX];
} Shape;

typedef struct
{
  GStrv   lines;
  GArray *shapes; /* of Shape */
} Page;

/* Each needs a font of its own, which must be looked for, opened and shaped with. */
typedef struct
{
  PangoWeight weight;
  double      size; /* in points */
} Style;

typedef struct
{
  GPtrArray  *pages;   /* of Page */
  GHashTable *weights; /* of the fonts that pages name, as far as they are known */
  Style       styles[N_STYLES_MAX];
  guint       n_styles;
} Document;

static const struct
{
  const char *name; /* as documents call it */
  PangoWeight weight;
} faces[N_FACES] = {
  { "+Cantarell-Regular", PANGO_WEIGHT_NORMAL },
  { "+Cantarell-Bold", PANGO_WEIGHT_BOLD },
  { "+Cantarell-ExtraBold", PANGO_WEIGHT_ULTRABOLD },
};

/* (transfer full) */
static char *
make_path (void)
{
  g_autofree char *name = g_strdup_printf ("bench-pages-%d", (int) getpid ());

  return g_build_filename (g_get_tmp_dir (), name, NULL);
}

/* What a reader of the file finds on its pages. (transfer full) */
static GStrv
read_texts (GBytes *content)
{
  g_autofree char   *path = make_path ();
  const char        *argv[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autofree char   *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (
    g_file_set_contents (path, g_bytes_get_data (content, NULL), (gssize) g_bytes_get_size (content), NULL));
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &text, NULL,
                NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  return g_strsplit (text, "\f", -1);
}

/* (transfer full), NULL for what is no stream of zlib */
static char *
inflate (const char *data,
         gsize       size)
{
  g_autoptr (GInputStream)  bytes = g_memory_input_stream_new_from_data (data, (gssize) size, NULL);
  g_autoptr (GConverter)    zlib = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  g_autoptr (GInputStream)  plain = g_converter_input_stream_new (bytes, zlib);
  g_autoptr (GOutputStream) text = g_memory_output_stream_new_resizable ();

  if (g_output_stream_splice (text, plain, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE, NULL, NULL) < 0)
    return NULL;
  g_output_stream_write (text, "", 1, NULL, NULL);
  g_output_stream_close (text, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (text));
}

/* Colours, widths, dashes, paths, and what is done with them. Clips, transparency and the matrices of cairo's own are
 * left out: another page could do without them. */
static gboolean
is_shape (const char *token)
{
  static const char *const names[] = { "rg", "RG", "w", "d", "m", "l", "c", "h", "re", "f", "f*", "S", "B", NULL };

  return g_strv_contains (names, token);
}

static void
read_token (GArray     *shapes,
            Shape      *shape,
            const char *token)
{
  char  *end;
  double number = g_ascii_strtod (token, &end);

  if (end > token && *end == '\0')
    {
      if (shape->n_numbers < N_NUMBERS_MAX)
        shape->numbers[shape->n_numbers++] = number;
      return;
    }
  if (is_shape (token))
    {
      g_strlcpy (shape->name, token, sizeof shape->name);
      g_array_append_val (shapes, *shape);
    }
  if (!g_str_equal (token, "[") && !g_str_equal (token, "]"))
    *shape = (Shape){ 0 };
}

/* The brackets of a dash are words of their own. (transfer full) */
static GStrv
cut_tokens (const char *stream)
{
  GString *spaced = g_string_new (NULL);
  gboolean is_text = FALSE;
  GRegex  *blanks = g_regex_new ("\\s+", G_REGEX_RAW, 0, NULL);
  GStrv    tokens;

  for (const char *at = stream; *at != '\0'; at++)
    {
      is_text = (is_text || *at == '(') && !(*at == ')' && at[-1] != '\\');
      if (is_text)
        continue;
      if (*at == '[' || *at == ']')
        g_string_append_printf (spaced, " %c ", *at);
      else
        g_string_append_c (spaced, *at);
    }
  tokens = g_regex_split (blanks, spaced->str, 0);
  g_regex_unref (blanks);
  g_string_free (spaced, TRUE);
  return tokens;
}

/* (transfer full) (element-type Shape), NULL for a stream that is no page */
static GArray *
read_shapes (const char *stream)
{
  GArray        *shapes;
  Shape          shape = { 0 };
  g_auto (GStrv) tokens = NULL;

  /* As cairo begins a page. */
  if (!g_str_has_prefix (stream, "1 0 0 -1 0 "))
    return NULL;

  shapes = g_array_new (FALSE, TRUE, sizeof (Shape));
  tokens = cut_tokens (stream);
  for (guint i = 0; tokens[i] != NULL; i++)
    read_token (shapes, &shape, tokens[i]);
  return shapes;
}

/* What stands behind the next place of a word; NULL without. */
static const char *
find_behind (const char *data,
             const char *end,
             const char *word)
{
  const char *place = memmem (data, (gsize) (end - data), word, strlen (word));

  return place != NULL ? place + strlen (word) : NULL;
}

/* The weight of the font that pages call so, as "f-0-1". */
static PangoWeight
find_weight (const char *data,
             const char *end,
             const char *font)
{
  g_autofree char *resource = g_strdup_printf ("/%s ", font);
  const char      *number = find_behind (data, end, resource);
  g_autofree char *object = NULL;
  const char      *base;

  g_assert_nonnull (number);
  object = g_strdup_printf ("\n%d 0 obj\n", (int) g_ascii_strtoll (number, NULL, 10));
  base = find_behind (data, end, object);
  base = base != NULL ? find_behind (base, end, "/BaseFont /") : NULL;
  g_assert_nonnull (base);
  for (guint i = 0; i < G_N_ELEMENTS (faces); i++)
    if (memmem (base, strcspn (base, "\n"), faces[i].name, strlen (faces[i].name)) != NULL)
      return faces[i].weight;
  return PANGO_WEIGHT_NORMAL;
}

/* The same, looked for once. */
static PangoWeight
get_weight (Document   *document,
            const char *data,
            const char *end,
            const char *font)
{
  gpointer weight;

  if (!g_hash_table_lookup_extended (document->weights, font, NULL, &weight))
    {
      weight = GINT_TO_POINTER (find_weight (data, end, font));
      g_hash_table_insert (document->weights, g_strdup (font), weight);
    }
  return (PangoWeight) GPOINTER_TO_INT (weight);
}

static void
add_style (Document   *document,
           PangoWeight weight,
           double      size)
{
  for (guint i = 0; i < document->n_styles; i++)
    if (document->styles[i].weight == weight && fabs (document->styles[i].size - size) < 0.01)
      return;
  g_assert_cmpuint (document->n_styles, <, N_STYLES_MAX);
  document->styles[document->n_styles++] = (Style){ weight, size };
}

/* A text is placed, with its size, before its font is named: "8 0 0 -8 40 50 Tm /f-0-0 1 Tf". Letters that stand
 * aslant have their size in two numbers. */
static void
read_styles (Document   *document,
             const char *stream,
             const char *data,
             const char *end)
{
  double numbers[6] = { 0 };
  double size = 0;
  GStrv  tokens = cut_tokens (stream);

  for (guint i = 0; tokens[i] != NULL; i++)
    if (g_str_equal (tokens[i], "Tm") && i >= 6)
      {
        for (guint k = 0; k < 6; k++)
          numbers[k] = g_ascii_strtod (tokens[i - 6 + k], NULL);
        size = hypot (numbers[0], numbers[1]);
      }
    else if (g_str_equal (tokens[i], "Tf") && i >= 2 && size > 0)
      {
        add_style (document, get_weight (document, data, end, tokens[i - 2] + 1), size);
      }
  g_strfreev (tokens);
}

/* (transfer full) */
static gpointer
read_document (GBytes *content)
{
  g_auto (GStrv)    texts = read_texts (content);
  gsize             size = 0;
  const char       *data = g_bytes_get_data (content, &size);
  const char *const start = data;
  const char *const end = data + size;
  Document         *document = g_new0 (Document, 1);

  document->pages = g_ptr_array_new ();
  document->weights = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  while ((data = find_behind (data, end, "\nstream\n")) != NULL)
    {
      g_autofree char *stream = inflate (data, (gsize) (end - data));
      GArray          *shapes = stream != NULL ? read_shapes (stream) : NULL;
      Page            *page;

      if (shapes == NULL)
        continue;
      page = g_new0 (Page, 1);
      page->shapes = shapes;
      read_styles (document, stream, start, end);
      page->lines = g_strsplit (texts[document->pages->len], "\n", -1);
      g_ptr_array_add (document->pages, page);
    }
  g_assert_cmpuint (document->pages->len, ==, g_strv_length (texts) - 1);
  return document;
}

/* What belongs to a path. */
static void
trace (cairo_t     *cr,
       const Shape *shape)
{
  const double *n = shape->numbers;

  switch (shape->name[0])
    {
    case 'm':
      cairo_move_to (cr, n[0], n[1]);
      break;
    case 'l':
      cairo_line_to (cr, n[0], n[1]);
      break;
    case 'c':
      cairo_curve_to (cr, n[0], n[1], n[2], n[3], n[4], n[5]);
      break;
    case 'h':
      cairo_close_path (cr);
      break;
    default:
      cairo_rectangle (cr, n[0], n[1], n[2], n[3]);
      break;
    }
}

/* A page has one colour for lines and one for surfaces; cairo has one. */
static void
paint (cairo_t      *cr,
       const Shape  *shape,
       const double *fill,
       const double *line)
{
  if (shape->name[0] != 'S')
    {
      cairo_set_fill_rule (cr, shape->name[1] == '*' ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING);
      cairo_set_source_rgb (cr, fill[0], fill[1], fill[2]);
      cairo_fill_preserve (cr);
    }
  if (shape->name[0] != 'f')
    {
      cairo_set_source_rgb (cr, line[0], line[1], line[2]);
      cairo_stroke_preserve (cr);
    }
  cairo_new_path (cr);
}

static void
draw_shapes (cairo_t      *cr,
             const GArray *shapes)
{
  const double  black[] = { 0, 0, 0 };
  const double *fill = black, *line = black;

  for (guint i = 0; i < shapes->len; i++)
    {
      const Shape *shape = &g_array_index (shapes, Shape, i);

      if (g_str_equal (shape->name, "rg"))
        fill = shape->numbers;
      else if (g_str_equal (shape->name, "RG"))
        line = shape->numbers;
      else if (g_str_equal (shape->name, "w"))
        cairo_set_line_width (cr, shape->numbers[0]);
      else if (g_str_equal (shape->name, "d"))
        cairo_set_dash (cr, shape->numbers, (int) shape->n_numbers - 1, shape->numbers[shape->n_numbers - 1]);
      else if (strchr ("fSB", shape->name[0]) != NULL)
        paint (cr, shape, fill, line);
      else
        trace (cr, shape);
    }
}

static void
set_style (PangoLayout *layout,
           const Style *style)
{
  PangoFontDescription *font = pango_font_description_from_string ("Cantarell");

  pango_font_description_set_absolute_size (font, style->size * PANGO_SCALE);
  pango_font_description_set_weight (font, style->weight);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
}

/* Where the drawing stands. The first words have each one of the styles that the document has, the others the first. */
typedef struct
{
  cairo_t        *cr;
  PangoLayout    *layout;
  const Document *document;
  guint           n_runs;
} Drawing;

static void
show_run (Drawing    *drawing,
          const char *run,
          double      x,
          double      y)
{
  const Document *document = drawing->document;

  if (drawing->n_runs <= document->n_styles)
    set_style (drawing->layout, &document->styles[drawing->n_runs % document->n_styles]);
  drawing->n_runs++;
  pango_layout_set_text (drawing->layout, run, -1);
  cairo_move_to (drawing->cr, x, y);
  pango_cairo_show_layout (drawing->cr, drawing->layout);
}

static void
show_line (Drawing    *drawing,
           const char *line,
           double      y)
{
  g_auto (GStrv) runs = g_strsplit (line, "  ", -1);
  double         x = MARGIN;

  for (guint k = 0; runs[k] != NULL; k++)
    {
      int width = 0;

      if (runs[k][0] == '\0')
        continue;
      show_run (drawing, runs[k], x, y);
      pango_layout_get_pixel_size (drawing->layout, &width, NULL);
      x += width;
    }
}

static void
draw_pages (cairo_t        *cr,
            const Document *document)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  Drawing                 drawing = { cr, layout, document, 0 };

  for (guint i = 0; i < document->pages->len; i++)
    {
      const Page *page = g_ptr_array_index (document->pages, i);

      draw_shapes (cr, page->shapes);
      cairo_set_source_rgb (cr, 0, 0, 0);
      for (guint k = 0; page->lines[k] != NULL; k++)
        show_line (&drawing, page->lines[k], MARGIN + k * LINE_HEIGHT);
      cairo_show_page (cr);
    }
}

static void
write_document (gpointer prepared)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t       *surface =
    cairo_pdf_surface_create_for_stream (cr_bench_append, bytes, PAGE_WIDTH, PAGE_HEIGHT);
  cairo_t *cr = cairo_create (surface);

  draw_pages (cr, prepared);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
}

const CrBenchFloor cr_bench_floor_pages = { "the same texts and shapes", TRUE, read_document, write_document };
