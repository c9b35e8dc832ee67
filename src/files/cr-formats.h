/* SPDX-License-Identifier: GPL-3.0-or-later
 * The one table of formats in which a roadmap can be written. */
#pragma once

#include "cr-export.h"

G_BEGIN_DECLS

typedef struct
{
  const char *extension; /* without the dot */
  const char *view;      /* what of the roadmap it shows; NULL for formats that show it in one way */
  const char *words;     /* what people call it: msgid of "format" */

  GBytes *(*write) (CrExport *export, GError **error);
  CrReportBlocks blocks; /* what the view shows; 0: what the export wants */
} CrFormat;

/* All of them, those of one extension together, the usual view of each first. */
const CrFormat *cr_formats_get (guint *n_formats);

/* The format that belongs to the end of the file's name and the view (NULL: the usual one). NULL when there is none;
 * *has_extension tells whether it is only the view that the format does not have. */
const CrFormat *cr_formats_find (const char *path, const char *view, gboolean *has_extension);

/* The content of the file, written in one thread of any kind. Fills in written and left_out.
 * NULL with an error, G_IO_ERROR_CANCELLED among them. (transfer full) */
GBytes *cr_formats_write (const CrFormat *format, CrExport *export, GError **error);

/* The ends of names, each once: ".json, .csv". (transfer full) */
char *cr_formats_list_extensions (void);

G_END_DECLS
