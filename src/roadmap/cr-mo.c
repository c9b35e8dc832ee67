/* SPDX-License-Identifier: GPL-3.0-or-later
 * Reader of compiled translations. The format: a header of seven words, two tables of (length, offset), and the
 * strings they point at, keys in the order of their bytes. A key with a context is "context\004msgid"; plural forms
 * follow each other with a NUL in between. */
#include "config.h"

#include "cr-mo.h"
#include "cr-plural.h"

#include <string.h>

#define MAGIC            0x950412deu
#define MAGIC_SWAPPED    0xde120495u
#define HEADER_SIZE      28
#define CONTEXT_END      '\004'
#define REVISION_MASK    0xffff0000u
#define TABLE_ENTRY_SIZE 8

struct _CrMo
{
  GBytes       *bytes;
  const guint8 *data;
  gsize         size;
  guint32       n_strings;
  guint32       keys;         /* offset of the table of keys */
  guint32       translations; /* offset of the table of translations */
  gboolean      is_swapped;   /* written by a machine of the other byte order */
  CrPlural      plural;
};

/* The offset has been checked. */
static guint32
read_word (const CrMo *mo,
           gsize       offset)
{
  guint32 word;

  memcpy (&word, mo->data + offset, sizeof word);
  return mo->is_swapped ? GUINT32_SWAP_LE_BE (word) : word;
}

static const char *
get_string (const CrMo *mo,
            guint32     table,
            guint32     index,
            guint32    *length)
{
  gsize entry = (gsize) table + TABLE_ENTRY_SIZE * (gsize) index;

  *length = read_word (mo, entry);
  return (const char *) mo->data + read_word (mo, entry + 4);
}

static gboolean
check_table (const CrMo *mo,
             guint32     table)
{
  gsize size = TABLE_ENTRY_SIZE * (gsize) mo->n_strings;

  return table <= mo->size && size <= mo->size - table;
}

static gboolean
check_string (const CrMo *mo,
              guint32     table,
              guint32     index)
{
  gsize       entry = (gsize) table + TABLE_ENTRY_SIZE * (gsize) index;
  guint32     length = read_word (mo, entry);
  guint32     offset = read_word (mo, entry + 4);
  const char *text;
  const char *end;

  if (offset >= mo->size || length >= mo->size - offset || mo->data[offset + length] != '\0')
    return FALSE;

  text = (const char *) mo->data + offset;
  for (end = text + length; text < end; text += strlen (text) + 1)
    {
      if (!g_utf8_validate (text, -1, NULL))
        return FALSE;
    }
  return TRUE;
}

/* A file that passes is safe for every look-up, which therefore checks nothing. */
static gboolean
check_strings (const CrMo *mo)
{
  const char *previous = NULL;

  for (guint32 i = 0; i < mo->n_strings; i++)
    {
      const char *key;
      guint32     length;

      if (!check_string (mo, mo->keys, i) || !check_string (mo, mo->translations, i))
        return FALSE;

      key = get_string (mo, mo->keys, i, &length);
      if (previous != NULL && strcmp (previous, key) >= 0)
        return FALSE;
      previous = key;
    }
  return TRUE;
}

static gboolean
read_header (CrMo *mo)
{
  guint32 magic;

  if (mo->size < HEADER_SIZE)
    return FALSE;

  magic = read_word (mo, 0);
  mo->is_swapped = magic == MAGIC_SWAPPED;
  if (magic != MAGIC && !mo->is_swapped)
    return FALSE;
  if ((read_word (mo, 4) & REVISION_MASK) != 0)
    return FALSE;

  mo->n_strings = read_word (mo, 8);
  mo->keys = read_word (mo, 12);
  mo->translations = read_word (mo, 16);
  return check_table (mo, mo->keys) && check_table (mo, mo->translations);
}

CrMo *
cr_mo_new (GBytes  *bytes,
           GError **error)
{
  g_autoptr (CrMo) mo = g_new0 (CrMo, 1);
  const char      *header;

  g_return_val_if_fail (bytes != NULL, NULL);

  mo->bytes = g_bytes_ref (bytes);
  mo->data = g_bytes_get_data (bytes, &mo->size);
  if (!read_header (mo) || !check_strings (mo))
    {
      g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "not a sound .mo file");
      return NULL;
    }

  header = cr_mo_find (mo, NULL, "");
  cr_plural_init (&mo->plural, header != NULL ? header : "");
  return g_steal_pointer (&mo);
}

CrMo *
cr_mo_load (const char *path,
            GError    **error)
{
  g_autoptr (GBytes) bytes = NULL;
  char              *contents;
  gsize              size;

  if (!g_file_get_contents (path, &contents, &size, error))
    return NULL;

  bytes = g_bytes_new_take (contents, size);
  return cr_mo_new (bytes, error);
}

void
cr_mo_free (CrMo *mo)
{
  if (mo == NULL)
    return;

  cr_plural_clear (&mo->plural);
  g_bytes_unref (mo->bytes);
  g_free (mo);
}

/* strcmp() of "context\004msgid" and the key, without putting the two together. */
static int
compare_key (const char *context,
             const char *msgid,
             const char *key)
{
  gsize length = context != NULL ? strlen (context) : 0;
  int   order;

  if (context == NULL)
    return strcmp (msgid, key);

  order = strncmp (context, key, length);
  if (order != 0)
    return order;
  if (key[length] != CONTEXT_END)
    return CONTEXT_END - (int) (guchar) key[length];
  return strcmp (msgid, key + length + 1);
}

/* A key with plural forms ends, for strcmp(), at the NUL after its singular. */
static gboolean
find_index (const CrMo *mo,
            const char *context,
            const char *msgid,
            guint32    *index)
{
  guint32 low = 0, high = mo->n_strings;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      guint32 length;
      int     order = compare_key (context, msgid, get_string (mo, mo->keys, middle, &length));

      *index = middle;
      if (order == 0)
        return TRUE;
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return FALSE;
}

const char *
cr_mo_find (const CrMo *mo,
            const char *context,
            const char *msgid)
{
  guint32     index, length;
  const char *text;

  g_return_val_if_fail (mo != NULL && msgid != NULL, NULL);

  if (!find_index (mo, context, msgid, &index))
    return NULL;

  text = get_string (mo, mo->translations, index, &length);
  return *text != '\0' ? text : NULL;
}

const char *
cr_mo_find_plural (const CrMo *mo,
                   const char *context,
                   const char *singular,
                   gulong      n)
{
  guint32     index, length;
  const char *form, *end;

  g_return_val_if_fail (mo != NULL && singular != NULL, NULL);

  if (!find_index (mo, context, singular, &index))
    return NULL;

  form = get_string (mo, mo->translations, index, &length);
  end = form + length;
  for (guint skipped = cr_plural_get_form (&mo->plural, n); skipped > 0 && form < end; skipped--)
    form += strlen (form) + 1;
  return form < end && *form != '\0' ? form : NULL;
}
