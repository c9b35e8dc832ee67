/* SPDX-License-Identifier: GPL-3.0-or-later
 * Reading of XML by callbacks, and of one element of it as a tree. */
#include "config.h"

#include "cr-xml-element.h"
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

static void
check (const char *content,
       const char *stop_at,
       CrXmlResult result,
       const char *told,
       gsize       error_line)
{
  g_autoptr (GBytes)     bytes = g_bytes_new_static (content, strlen (content));
  g_autoptr (GString)    heard = g_string_new (NULL);
  Listener               listener = { heard, NULL, stop_at };
  g_autoptr (CrXmlParse) parse = cr_xml_parse_new (bytes, &handler, &listener);

  listener.parse = parse;
  g_assert_cmpint (cr_xml_parse_run (parse), ==, result);
  g_assert_cmpstr (heard->str, ==, told);
  g_assert_cmpuint (cr_xml_parse_get_error_line (parse), ==, error_line);
}

static void
test_told (void)
{
  check ("<a/>", NULL, CR_XML_FINE, "<a@1></a>", 0);
  check ("<a>\n<b x='1' y=\"\"/>\n</a>", NULL, CR_XML_FINE, "<a@1>\n<b x=1 y=@2></b>\n</a>", 0);
  check ("<n:a xmlns:n='urn:x' n:x='1'/>", NULL, CR_XML_FINE, "<a x=1@1></a>", 0);
  check ("<a>&lt;&amp;&#1103;<![CDATA[<b>]]><!-- c --><?p i?></a>", NULL, CR_XML_FINE, "<a@1><&я<b></a>", 0);
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
  g_autoptr (GString)    text = g_string_new (NULL);
  g_autoptr (GString)    heard = g_string_new (NULL);
  g_autoptr (GBytes)     bytes = NULL;
  g_autoptr (CrXmlParse) parse = NULL;
  Listener               listener = { heard, NULL, NULL };

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "<a>");
  bytes = g_bytes_new_static (text->str, text->len);
  listener.parse = parse = cr_xml_parse_new (bytes, &handler, &listener);
  g_assert_cmpint (cr_xml_parse_run (parse), ==, CR_XML_DAMAGED);
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
  g_autoptr (GBytes)        bytes = NULL;
  g_autoptr (CrXmlParse)    parse = NULL;
  Listener                  listener = { heard, NULL, NULL };

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, "<b/>");
  g_string_append (text, "</a>");
  bytes = g_bytes_new_static (text->str, text->len);
  listener.parse = parse = cr_xml_parse_new (bytes, &seeing, &listener);
  g_assert_cmpint (cr_xml_parse_run (parse), ==, CR_XML_FINE);
  g_assert_true (g_str_has_prefix (heard->str, "<a@1><b@1> 0.00"));
  g_assert_true (g_str_has_suffix (heard->str, " 1.000"));
}

/* An element as one would write it, its lines from 1. */
static const CrXmlElement *
gather (CrXmlTree *tree)
{
  const CrXmlElement *whole;

  cr_xml_tree_append_text (tree, "outside", 7);
  cr_xml_tree_begin (tree, "task", 1);
  cr_xml_tree_append_text (tree, " ", 1);
  cr_xml_tree_begin (tree, "name", 2);
  cr_xml_tree_append_text (tree, "fir", 3);
  cr_xml_tree_append_text (tree, "st", 2);
  g_assert_null (cr_xml_tree_end (tree));
  cr_xml_tree_append_text (tree, "between", 7);
  cr_xml_tree_begin (tree, "link", 3);
  cr_xml_tree_begin (tree, "name", 4);
  cr_xml_tree_append_text (tree, "inner", 5);
  g_assert_null (cr_xml_tree_end (tree));
  cr_xml_tree_append_text (tree, "after", 5);
  g_assert_null (cr_xml_tree_end (tree));
  cr_xml_tree_begin (tree, "note", 5);
  g_assert_null (cr_xml_tree_end (tree));
  whole = cr_xml_tree_end (tree);
  g_assert_nonnull (whole);
  return whole;
}

static void
check_element (const CrXmlElement *element,
               const char         *name,
               const char         *text,
               gsize               line,
               guint               n_below)
{
  g_assert_nonnull (element);
  g_assert_cmpstr (element->name, ==, name);
  g_assert_cmpstr (element->text, ==, text);
  g_assert_cmpuint (element->line, ==, line);
  g_assert_cmpuint (element->n_below, ==, n_below);
}

static void
check_whole (const CrXmlElement *whole)
{
  const CrXmlElement *child = cr_xml_element_next (whole, NULL);
  const CrXmlElement *inner;

  check_element (whole, "task", " ", 1, 4);
  check_element (child, "name", "first", 2, 0);
  child = cr_xml_element_next (whole, child);
  check_element (child, "link", "", 3, 1);
  inner = cr_xml_element_next (child, NULL);
  check_element (inner, "name", "inner", 4, 0);
  g_assert_null (cr_xml_element_next (child, inner));
  child = cr_xml_element_next (whole, child);
  check_element (child, "note", "", 5, 0);
  g_assert_null (cr_xml_element_next (whole, child));
  g_assert_null (cr_xml_element_next (child, NULL));
}

static void
test_element (void)
{
  g_autoptr (CrXmlTree) tree = cr_xml_tree_new ();
  const CrXmlElement   *whole = gather (tree);

  check_whole (whole);
  check_element (cr_xml_element_find (whole, "name"), "name", "first", 2, 0);
  check_element (cr_xml_element_find (whole, "note"), "note", "", 5, 0);
  check_element (cr_xml_element_find (cr_xml_element_find (whole, "link"), "name"), "name", "inner", 4, 0);
  g_assert_null (cr_xml_element_find (whole, "inner"));
  g_assert_null (cr_xml_element_find (whole, "nam"));
  g_assert_null (cr_xml_element_find (whole, "names"));
  /* The next one has nothing of the one before. */
  check_whole (gather (tree));
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
  g_test_add_func ("/xml-parse/element", test_element);
  return g_test_run ();
}
