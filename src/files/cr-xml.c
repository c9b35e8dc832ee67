/* SPDX-License-Identifier: GPL-3.0-or-later
 * Writing of XML. */
#include "config.h"

#include "cr-xml.h"

#include "cr-export-words.h"

#include <string.h>

/* What is written by reference. */
#define REFERRED "&<>\"'\r"

/* Digits of a 64-bit number with its sign and the end. */
#define INTEGER_SIZE 21

static const char *
get_reference (char c)
{
  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\r':
      return "&#13;";
    default:
      return "";
    }
}

void
cr_xml_append_text (GString    *xml,
                    const char *text)
{
  g_autofree char *clean = cr_export_is_clean (text) ? NULL : cr_export_clean (text);
  const char      *start = clean != NULL ? clean : text;

  for (const char *end = start + strcspn (start, REFERRED); *end != '\0'; end = start + strcspn (start, REFERRED))
    {
      g_string_append_len (xml, start, end - start);
      g_string_append (xml, get_reference (*end));
      start = end + 1;
    }
  g_string_append (xml, start);
}

static void
append_tag (GString    *xml,
            const char *before,
            const char *name,
            const char *after)
{
  g_string_append (xml, before);
  g_string_append (xml, name);
  g_string_append (xml, after);
}

void
cr_xml_append_element (GString    *xml,
                       const char *name,
                       const char *text)
{
  append_tag (xml, "<", name, ">");
  cr_xml_append_text (xml, text);
  append_tag (xml, "</", name, ">\n");
}

void
cr_xml_append_integer (GString    *xml,
                       const char *name,
                       gint64      integer)
{
  char    digits[INTEGER_SIZE] = "";
  guint   first = INTEGER_SIZE - 1;
  guint64 rest = integer < 0 ? -(guint64) integer : (guint64) integer;

  /* A plan has dozens for each task, which printf () would take longer for than for all the rest. */
  do
    {
      digits[--first] = (char) ('0' + rest % 10);
      rest /= 10;
    }
  while (rest > 0);
  if (integer < 0)
    digits[--first] = '-';
  append_tag (xml, "<", name, ">");
  g_string_append (xml, digits + first);
  append_tag (xml, "</", name, ">\n");
}
