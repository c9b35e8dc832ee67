/* SPDX-License-Identifier: GPL-3.0-or-later
 * Writing of XML. */
#include "config.h"

#include "cr-xml.h"

#include "cr-export-words.h"

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
      return NULL;
    }
}

void
cr_xml_append_text (GString    *xml,
                    const char *text)
{
  g_autofree char *clean = cr_export_clean (text);

  for (const char *p = clean; *p != '\0'; p++)
    {
      const char *reference = get_reference (*p);

      if (reference != NULL)
        g_string_append (xml, reference);
      else
        g_string_append_c (xml, *p);
    }
}

void
cr_xml_append_element (GString    *xml,
                       const char *name,
                       const char *text)
{
  g_string_append_printf (xml, "<%s>", name);
  cr_xml_append_text (xml, text);
  g_string_append_printf (xml, "</%s>\n", name);
}

void
cr_xml_append_integer (GString    *xml,
                       const char *name,
                       gint64      integer)
{
  g_string_append_printf (xml, "<%s>%" G_GINT64_FORMAT "</%s>\n", name, integer, name);
}
