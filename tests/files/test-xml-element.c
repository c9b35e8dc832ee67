/* SPDX-License-Identifier: GPL-3.0-or-later
 * One element of an XML text as a tree. */
#include "config.h"

#include "cr-xml-element.h"

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
  g_test_add_func ("/xml-element/whole", test_element);
  return g_test_run ();
}
