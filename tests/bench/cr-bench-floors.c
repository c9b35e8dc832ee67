/* SPDX-License-Identifier: GPL-3.0-or-later
 * The floors of text, trees and pixels. */
#include "config.h"

#include "cr-bench-floors.h"

#include <cairo.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/xmlreader.h>
#include <string.h>
#include <unistd.h>

/* (transfer full) */
static char *
make_path (void)
{
  g_autofree char *name = g_strdup_printf ("bench-floor-%d", (int) getpid ());

  return g_build_filename (g_get_tmp_dir (), name, NULL);
}

static void
write_lines (gpointer prepared)
{
  g_autofree char    *path = make_path ();
  g_autoptr (GString) text = g_string_new (NULL);
  gsize               size = 0;
  const char         *data = g_bytes_get_data (prepared, &size);
  const char *const   end = data + size;

  while (data < end)
    {
      const char *line_end = memchr (data, '\n', (gsize) (end - data));
      const char *next = line_end != NULL ? line_end + 1 : end;

      g_string_append_len (text, data, next - data);
      data = next;
    }
  g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, NULL));
  g_unlink (path);
}

const CrBenchFloor cr_bench_floor_file = { "the same bytes into a file", FALSE, NULL, write_lines };

static gpointer
parse_json (GBytes *content)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  g_assert_true (json_parser_load_from_data (parser, g_bytes_get_data (content, NULL),
                                             (gssize) g_bytes_get_size (content), NULL));
  return json_parser_steal_root (parser);
}

static void
generate_json (gpointer prepared)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 2);
  json_generator_set_root (generator, prepared);
  g_free (json_generator_to_data (generator, NULL));
}

const CrBenchFloor cr_bench_floor_json = { "json-glib's generator", TRUE, parse_json, generate_json };

static gpointer
parse_xml (GBytes *content)
{
  xmlDocPtr document = xmlReadMemory (g_bytes_get_data (content, NULL), (int) g_bytes_get_size (content), NULL, NULL,
                                      XML_PARSE_NONET | XML_PARSE_HUGE);

  g_assert_nonnull (document);
  return document;
}

static void
write_xml (gpointer prepared)
{
  xmlChar *text = NULL;
  int      length = 0;

  xmlDocDumpMemoryEnc (prepared, &text, &length, "UTF-8");
  g_assert_cmpint (length, >, 0);
  xmlFree (text);
}

const CrBenchFloor cr_bench_floor_xml = { "libxml2 writes the tree", TRUE, parse_xml, write_xml };
const CrBenchFloor cr_bench_floor_drawing = { "libxml2 writes the tree", FALSE, parse_xml, write_xml };

static gpointer
parse_html (GBytes *content)
{
  htmlDocPtr document =
    htmlReadMemory (g_bytes_get_data (content, NULL), (int) g_bytes_get_size (content), NULL, "UTF-8",
                    HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_RECOVER);

  g_assert_nonnull (document);
  return document;
}

static void
write_html (gpointer prepared)
{
  xmlChar *text = NULL;
  int      length = 0;

  htmlDocDumpMemory (prepared, &text, &length);
  g_assert_cmpint (length, >, 0);
  xmlFree (text);
}

const CrBenchFloor cr_bench_floor_html = { "libxml2 writes the page", TRUE, parse_html, write_html };

typedef struct
{
  const guint8 *data;
  gsize         size;
} Rest;

static cairo_status_t
read_cb (void          *closure,
         unsigned char *data,
         unsigned int   length)
{
  Rest *rest = closure;

  if (length > rest->size)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, rest->data, length);
  rest->data += length;
  rest->size -= length;
  return CAIRO_STATUS_SUCCESS;
}

cairo_status_t
cr_bench_append (void                *bytes,
                 const unsigned char *data,
                 unsigned int         length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static gpointer
read_pixels (GBytes *content)
{
  Rest             rest = { g_bytes_get_data (content, NULL), g_bytes_get_size (content) };
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (read_cb, &rest);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  return surface;
}

static void
write_pixels (gpointer prepared)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_assert_cmpint (cairo_surface_write_to_png_stream (prepared, cr_bench_append, bytes), ==, CAIRO_STATUS_SUCCESS);
}

const CrBenchFloor cr_bench_floor_png = { "cairo writes the same pixels", TRUE, read_pixels, write_pixels };

static void
read_xml (gpointer prepared)
{
  xmlTextReaderPtr reader = xmlReaderForMemory (g_bytes_get_data (prepared, NULL), (int) g_bytes_get_size (prepared),
                                                NULL, NULL, XML_PARSE_NONET | XML_PARSE_HUGE);

  while (xmlTextReaderRead (reader) == 1)
    continue;
  xmlFreeTextReader (reader);
}

const CrBenchFloor cr_bench_floor_reader = { "libxml2's reader", TRUE, NULL, read_xml };

static void
read_fields (gpointer prepared)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func (g_free);
  gsize                 size = 0;
  const char           *data = g_bytes_get_data (prepared, &size);
  const char *const     end = data + size;
  gboolean              is_quoted = FALSE;

  g_assert_true (g_utf8_validate_len (data, size, NULL));
  for (const char *at = data; at < end; at++)
    {
      if (*at == '"')
        is_quoted = !is_quoted;
      if (is_quoted || (*at != ',' && *at != '\n'))
        continue;
      g_ptr_array_add (fields, g_strndup (data, (gsize) (at - data)));
      data = at + 1;
    }
  g_assert_cmpuint (fields->len, >, 0);
}

const CrBenchFloor cr_bench_floor_fields = { "the bytes cut into fields", FALSE, NULL, read_fields };
