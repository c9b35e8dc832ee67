/* SPDX-License-Identifier: GPL-3.0-or-later
 * The table of formats. */
#include "config.h"

#include "cr-formats.h"

#include "cr-csv.h"
#include "cr-writer.h"
#include "cr-xlsx.h"

#include <glib/gi18n.h>
#include <string.h>

/* The same content in the usual layout; what is outside the scope is left to slices. */
static GBytes *
write_json (CrExport *export,
            GError **error)
{
  GBytes *content = cr_writer_write (export->roadmap);

  if (content == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                         cr_export_message (export, NC_ ("export", "The roadmap is larger than its file may be")));
  export->written = cr_roadmap_get_n_tasks (export->roadmap);
  return content;
}

static const CrFormat formats[] = {
  { "json", NULL, NC_ ("format", "Roadmap"), write_json },
  { "csv", NULL, NC_ ("format", "Table of Tasks, CSV"), cr_csv_write },
  { "xlsx", NULL, NC_ ("format", "Workbook, XLSX"), cr_xlsx_write },
};

const CrFormat *
cr_formats_get (guint *n_formats)
{
  *n_formats = G_N_ELEMENTS (formats);
  return formats;
}

const CrFormat *
cr_formats_find (const char *path,
                 const char *view,
                 gboolean   *has_extension)
{
  const char *dot = strrchr (path, '.');

  *has_extension = FALSE;
  for (guint i = 0; dot != NULL && i < G_N_ELEMENTS (formats); i++)
    {
      if (g_ascii_strcasecmp (dot + 1, formats[i].extension) != 0)
        continue;
      *has_extension = TRUE;
      if (view == NULL || g_strcmp0 (view, formats[i].view) == 0)
        return &formats[i];
    }
  return NULL;
}

char *
cr_formats_list_extensions (void)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (i > 0 && g_str_equal (formats[i].extension, formats[i - 1].extension))
        continue;
      g_string_append_printf (list, "%s.%s", list->len > 0 ? ", " : "", formats[i].extension);
    }
  return g_string_free (list, FALSE);
}
