/* SPDX-License-Identifier: GPL-3.0-or-later
 * Reading of zip archives. */
#include "config.h"

#include "cr-zip.h"

#include <zip.h>

struct _CrZip
{
  GBytes *content;
  zip_t  *archive;
};

/* What the archive says of itself; reading an entry holds it to that. */
static gboolean
is_within_limits (zip_t *archive)
{
  zip_int64_t n = zip_get_num_entries (archive, 0);
  guint64     size = 0;

  if (n < 0 || n > CR_ZIP_N_ENTRIES_MAX)
    return FALSE;
  for (zip_uint64_t i = 0; i < (zip_uint64_t) n; i++)
    {
      zip_stat_t status;

      if (zip_stat_index (archive, i, 0, &status) != 0 || (status.valid & ZIP_STAT_SIZE) == 0 ||
          status.size > CR_ZIP_SIZE_MAX)
        return FALSE;
      size += status.size;
    }
  return size <= CR_ZIP_SIZE_MAX;
}

CrZip *
cr_zip_open (GBytes *content)
{
  gsize         length;
  gconstpointer data = g_bytes_get_data (content, &length);
  zip_source_t *source = zip_source_buffer_create (data, length, 0, NULL);
  zip_t        *archive = source != NULL ? zip_open_from_source (source, ZIP_RDONLY, NULL) : NULL;
  CrZip        *self;

  if (archive == NULL)
    {
      zip_source_free (source);
      return NULL;
    }

  self = g_new0 (CrZip, 1);
  self->content = g_bytes_ref (content);
  self->archive = archive;
  if (!is_within_limits (archive))
    g_clear_pointer (&self, cr_zip_free);
  return self;
}

void
cr_zip_free (CrZip *self)
{
  if (self == NULL)
    return;

  zip_discard (self->archive);
  g_bytes_unref (self->content);
  g_free (self);
}

guint
cr_zip_get_length (CrZip *self)
{
  return (guint) zip_get_num_entries (self->archive, 0);
}

const char *
cr_zip_get_name (CrZip *self,
                 guint  n)
{
  return zip_get_name (self->archive, n, 0);
}

/* FALSE for one that ends too early, too late or with another checksum. */
static gboolean
read_all (zip_file_t *file,
          char       *data,
          gsize       size)
{
  gsize n_read = 0;
  char  more;

  while (n_read < size)
    {
      zip_int64_t n = zip_fread (file, data + n_read, size - n_read);

      if (n <= 0)
        return FALSE;
      n_read += (gsize) n;
    }
  return zip_fread (file, &more, 1) == 0;
}

GBytes *
cr_zip_read (CrZip      *self,
             const char *name)
{
  zip_stat_t       status;
  zip_file_t      *file;
  g_autofree char *data = NULL;
  gboolean         is_read;

  if (zip_stat (self->archive, name, 0, &status) != 0)
    return NULL;
  file = zip_fopen_index (self->archive, status.index, 0);
  if (file == NULL)
    return NULL;

  data = g_try_malloc (status.size + 1);
  is_read = data != NULL && read_all (file, data, status.size);
  zip_fclose (file);
  return is_read ? g_bytes_new_take (g_steal_pointer (&data), status.size) : NULL;
}
