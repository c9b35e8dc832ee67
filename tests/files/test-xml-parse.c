/* SPDX-License-Identifier: GPL-3.0-or-later
 * Reading of XML by callbacks. */
#include "config.h"

#include "cr-xml-parse.h"

#include <string.h>

/* What the callbacks were told, in words. */
typedef struct
{
  GString    *told;
  CrXmlParse *parse;
  const char *stop_at; /* the name of an element, or NULL */
} Listener;

static void
hear_begin (gpointer              user_data,
            const char           *name,
            const CrXmlAttribute *attributes,
            guint                 n_attributes)
{
  Listener *listener = user_data;

  g_string_append_printf (listener->told, "<%s", name);
  for (guint i = 0; i < n_attributes; i++)
    g_string_append_printf (listener->told, " %s=%.*s", attributes[i].name,
                            (int) (attributes[i].value_end - attributes[i].value), attributes[i].value);
  g_string_append_printf (listener->told, "@%" G_GSIZE_FORMAT ">", cr_xml_parse_get_line (listener->parse));
  if (g_strcmp0 (name, listener->stop_at) == 0)
    cr_xml_parse_stop (listener->parse);
}

static void
hear_end (gpointer    user_data,
          const char *name)
{
  g_string_append_printf (((Listener *) user_data)->told, "</%s>", name);
}

static void
hear_text (gpointer    user_data,
           const char *text,
           gsize       length)
{
  g_string_append_len (((Listener *) user_data)->told, text, (gssize) length);
}

static const CrXmlHandler handler = { hear_begin, hear_end, hear_text };

/* What is heard is added to the listener's; the line of the first error goes into *error_line. */
static CrXmlResult
listen (Listener           *listener,
        const char         *content,
        const CrXmlHandler *callbacks,
        gsize              *error_line)
{
  g_autoptr (GBytes)     bytes = g_bytes_new_static (content, strlen (content));
  g_autoptr (CrXmlParse) parse = cr_xml_parse_new (bytes, callbacks, listener);
  CrXmlResult            result;

  listener->parse = parse;
  result = cr_xml_parse_run (parse);
  *error_line = cr_xml_parse_get_error_line (parse);
  return result;
}

static void
check (const char *content,
       const char *stop_at,
       CrXmlResult result,
       const char *told,
       gsize       error_line)
{
  g_autoptr (GString) heard = g_string_new (NULL);
  Listener            listener = { heard, NULL, stop_at };
  gsize               line;

  g_assert_cmpint (listen (&listener, content, &handler, &line), ==, result);
  g_assert_cmpstr (heard->str, ==, told);
  g_assert_cmpuint (line, ==, error_line);
}

static void
test_told (void)
{
  check ("<a/>", NULL, CR_XML_FINE, "<a@1></a>", 0);
  check ("<a>\n<b x='1' y=\"\"/>\n</a>", NULL, CR_XML_FINE, "<a@1>\n<b x=1 y=@2></b>\n</a>", 0);
  check ("<n:a xmlns:n='urn:x' n:x='1'/>", NULL, CR_XML_FINE, "<a x=1@1></a>", 0);
  check ("<a>&lt;&amp;&#1103;<![CDATA[<b>]]><!-- c --><?p i?></a>", NULL, CR_XML_FINE, "<a@1><&я<b></a>", 0);
  check ("<a x='&amp;&lt;&#1103;&#38;'/>", NULL, CR_XML_FINE, "<a x=&<я&@1></a>", 0);
  check ("<a>1\r\n2</a>", NULL, CR_XML_FINE, "<a@1>1\n2</a>", 0);
}

static void
test_stopped (void)
{
  check ("<a><b/><c/><d/></a>", "c", CR_XML_STOPPED, "<a@1><b@1></b><c@1>", 0);
  /* What comes after it is not looked at. */
  check ("<a><b></a>", "b", CR_XML_STOPPED, "<a@1><b@1>", 0);
}

/* Nothing of a document with a type is told, wherever the type would lead. */
static void
test_type (void)
{
  check ("<!DOCTYPE a><a/>", NULL, CR_XML_HAS_TYPE, "", 0);
  check ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", NULL, CR_XML_HAS_TYPE, "", 0);
  check ("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", NULL, CR_XML_HAS_TYPE, "", 0);
  check ("<!-- <!DOCTYPE a> --><a><![CDATA[<!DOCTYPE a>]]></a>", NULL, CR_XML_FINE, "<a@1><!DOCTYPE a></a>", 0);
}

static void
test_damaged (void)
{
  check ("", NULL, CR_XML_DAMAGED, "", 0);
  check ("none", NULL, CR_XML_DAMAGED, "", 1);
  check ("<a>\n<b>\n</a>", NULL, CR_XML_DAMAGED, "<a@1>\n<b@2>\n", 3);
  check ("<a>\n\n<b>", NULL, CR_XML_DAMAGED, "<a@1>\n\n<b@3>", 3);
  check ("<a>\n&nothing;</a>", NULL, CR_XML_DAMAGED, "<a@1>\n", 2);
  check ("<a/>\n<b/>", NULL, CR_XML_DAMAGED, "<a@1></a>", 2);
}

/* A text can be nested only so deep. */
static void
test_deep (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) heard = g_string_new (NULL);
  Listener            listener = { heard, NULL, NULL };
  gsize               line;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "<a>");
  g_assert_cmpint (listen (&listener, text->str, &handler, &line), ==, CR_XML_DAMAGED);
  g_assert_cmpuint (heard->len, <, 10000);
}

static void
see_done (gpointer    user_data,
          const char *name)
{
  Listener        *listener = user_data;
  const char      *before = strrchr (listener->told->str, ' ');
  g_autofree char *done = g_strdup_printf (" %.3f", cr_xml_parse_get_done (listener->parse));

  if (before != NULL)
    g_assert_cmpfloat (g_ascii_strtod (done, NULL), >=, g_ascii_strtod (before, NULL));
  g_string_append (listener->told, done);
}

static void
test_done (void)
{
  static const CrXmlHandler seeing = { hear_begin, see_done, hear_text };
  g_autoptr (GString)       text = g_string_new ("<a>");
  g_autoptr (GString)       heard = g_string_new (NULL);
  Listener                  listener = { heard, NULL, NULL };
  gsize                     line;

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, "<b/>");
  g_string_append (text, "</a>");
  g_assert_cmpint (listen (&listener, text->str, &seeing, &line), ==, CR_XML_FINE);
  g_assert_true (g_str_has_prefix (heard->str, "<a@1><b@1> 0.00"));
  g_assert_true (g_str_has_suffix (heard->str, " 1.000"));
}

static void
test_attribute (void)
{
  static const char           value[] = "firstsecond";
  static const CrXmlAttribute attributes[] = {
    { "x", NULL, NULL, value, value + 5 },
    { "y", "p", "urn:p", value + 5, value + 11 },
    { "z", NULL, NULL, value, value },
  };
  g_autofree char *x = cr_xml_dup_attribute (attributes, G_N_ELEMENTS (attributes), "x");
  g_autofree char *y = cr_xml_dup_attribute (attributes, G_N_ELEMENTS (attributes), "y");
  g_autofree char *z = cr_xml_dup_attribute (attributes, G_N_ELEMENTS (attributes), "z");

  g_assert_cmpstr (x, ==, "first");
  g_assert_cmpstr (y, ==, "second");
  g_assert_cmpstr (z, ==, "");
  g_assert_null (cr_xml_dup_attribute (attributes, G_N_ELEMENTS (attributes), "p"));
  g_assert_null (cr_xml_dup_attribute (NULL, 0, "x"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-parse/told", test_told);
  g_test_add_func ("/xml-parse/stopped", test_stopped);
  g_test_add_func ("/xml-parse/type", test_type);
  g_test_add_func ("/xml-parse/damaged", test_damaged);
  g_test_add_func ("/xml-parse/deep", test_deep);
  g_test_add_func ("/xml-parse/done", test_done);
  g_test_add_func ("/xml-parse/attribute", test_attribute);
  return g_test_run ();
}
