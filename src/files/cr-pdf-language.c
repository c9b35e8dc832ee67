/* SPDX-License-Identifier: GPL-3.0-or-later
 * An incremental update of a PDF: one object, its place, and where the rest is found. */
#include "config.h"

#include "cr-pdf-language.h"

#include <string.h>

#define START        "startxref\n"
#define TRAILER_SIZE 1024 /* more than what ends a document */
#define ENTRY_SIZE   20   /* of a table of references */

typedef struct
{
  const char *text;
  gsize       length;
  gsize       table;   /* where the table of references begins */
  guint64     size;    /* numbers of objects are below */
  guint64     root;    /* the catalogue */
  guint64     info;    /* 0 for none */
  const char *content; /* of the catalogue, from behind its "<<" up to "endobj" */
  gsize       content_length;
} Document;

/* The number behind the last word of that kind; FALSE without. */
static gboolean
find_number (const char *text,
             gsize       length,
             const char *word,
             guint64    *number)
{
  const char *place = g_strrstr_len (text, (gssize) length, word);

  if (place == NULL)
    return FALSE;
  place += strlen (word);
  while (*place == ' ' || *place == '\n')
    place++;
  if (!g_ascii_isdigit (*place))
    return FALSE;
  *number = g_ascii_strtoull (place, NULL, 10);
  return TRUE;
}

/* The place of an object in a table of one section that begins with object 0. */
static gboolean
find_object (const Document *document,
             guint64         n,
             gsize          *place)
{
  const char      *head = document->text + document->table;
  g_autofree char *expected = g_strdup_printf ("xref\n0 %" G_GUINT64_FORMAT "\n", document->size);
  gsize            entry = document->table + strlen (expected) + n * ENTRY_SIZE;

  if (n >= document->size || strncmp (head, expected, strlen (expected)) != 0 ||
      entry + ENTRY_SIZE > document->length)
    return FALSE;
  *place = (gsize) g_ascii_strtoull (document->text + entry, NULL, 10);
  return *place < document->length;
}

static gboolean
find_catalogue (Document *document)
{
  g_autofree char *head = g_strdup_printf ("%" G_GUINT64_FORMAT " 0 obj\n<<", document->root);
  gsize            place;
  const char      *end;

  if (!find_object (document, document->root, &place) ||
      strncmp (document->text + place, head, strlen (head)) != 0)
    return FALSE;
  document->content = document->text + place + strlen (head);
  end = g_strstr_len (document->content, (gssize) (document->length - place - strlen (head)), "endobj");
  document->content_length = end != NULL ? (gsize) (end - document->content) : 0;
  return end != NULL && g_strstr_len (document->content, (gssize) document->content_length, "/Lang") == NULL;
}

/* The bytes end with a NUL that does not belong to them. */
static gboolean
read_document (Document   *document,
               const char *text,
               gsize       length)
{
  gsize       from = length > TRAILER_SIZE ? length - TRAILER_SIZE : 0;
  const char *end = text + from;
  guint64     table;

  *document = (Document){ .text = text, .length = length };
  if (!find_number (end, length - from, START, &table) || table >= length ||
      !find_number (end, length - from, "/Size", &document->size) ||
      !find_number (end, length - from, "/Root", &document->root))
    return FALSE;
  document->table = (gsize) table;
  if (!find_number (end, length - from, "/Info", &document->info))
    document->info = 0;
  return find_catalogue (document);
}

static void
append_update (GString        *text,
               const Document *document,
               const char     *language)
{
  gsize place = text->len, table;

  g_string_append_printf (text, "%" G_GUINT64_FORMAT " 0 obj\n<< /Lang (%s)", document->root, language);
  g_string_append (text, " /ViewerPreferences << /DisplayDocTitle true >>");
  g_string_append_len (text, document->content, (gssize) document->content_length);
  g_string_append (text, "endobj\n");
  table = text->len;
  g_string_append_printf (text, "xref\n%" G_GUINT64_FORMAT " 1\n%010" G_GSIZE_FORMAT " 00000 n \n", document->root,
                          place);
  g_string_append_printf (text, "trailer\n<< /Size %" G_GUINT64_FORMAT "\n   /Root %" G_GUINT64_FORMAT " 0 R\n",
                          document->size, document->root);
  if (document->info != 0)
    g_string_append_printf (text, "   /Info %" G_GUINT64_FORMAT " 0 R\n", document->info);
  g_string_append_printf (text, "   /Prev %" G_GSIZE_FORMAT "\n>>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          document->table, table);
}

GBytes *
cr_pdf_language_add (GBytes     *pdf,
                     const char *language)
{
  gsize            length;
  const char      *data = g_bytes_get_data (pdf, &length);
  GString         *text = g_string_new_len (data, (gssize) length);
  g_autofree char *tag = g_strdup (g_str_has_prefix (language, "ru") ? "ru-RU" : "en-GB");
  g_autofree char *copy = g_malloc (length + 1);
  Document         document;

  memcpy (copy, data, length);
  copy[length] = '\0';
  g_bytes_unref (pdf);
  if (read_document (&document, copy, length))
    append_update (text, &document, tag);
  return g_string_free_to_bytes (text);
}
