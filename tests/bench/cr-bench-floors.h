/* SPDX-License-Identifier: GPL-3.0-or-later
 * What formats are measured against: the library behind a format, given the same content and nothing to think about. */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  gboolean    is_aim; /* what does the same work; others only tell what the bytes alone cost */

  /* Takes the content of a file apart, before the clock runs; NULL where the bytes are enough. */
  gpointer (*prepare) (GBytes *content);

  /* What is measured; what prepare() gave, or the bytes. */
  void (*run) (gpointer prepared);
} CrBenchFloor;

extern const CrBenchFloor cr_bench_floor_file;     /* the same bytes into a file, line by line */
extern const CrBenchFloor cr_bench_floor_json;     /* json-glib's generator, of the same tree */
extern const CrBenchFloor cr_bench_floor_xml;      /* libxml2 writes the same tree */
extern const CrBenchFloor cr_bench_floor_drawing;  /* the same of a picture, which nobody draws */
extern const CrBenchFloor cr_bench_floor_html;     /* the same of a page for browsers */
extern const CrBenchFloor cr_bench_floor_png;      /* cairo writes the same pixels */
extern const CrBenchFloor cr_bench_floor_pages;    /* Pango and cairo: the same texts and shapes on as many pages */
extern const CrBenchFloor cr_bench_floor_cells;    /* libxlsxwriter: the same cells, all in memory */
extern const CrBenchFloor cr_bench_floor_constant; /* the same, one row in memory */
extern const CrBenchFloor cr_bench_floor_reader;   /* libxml2's reader through the bytes */
extern const CrBenchFloor cr_bench_floor_unzip;    /* the same through all parts of a workbook */
extern const CrBenchFloor cr_bench_floor_fields;   /* the bytes of a table, field by field */

/* A cairo_write_func_t: bytes is a GByteArray. */
cairo_status_t cr_bench_append (void *bytes, const unsigned char *data, unsigned int length);

G_END_DECLS
