/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the filters as people choose them: every term can be put in force, is told, and can be taken out. */
#include "config.h"

#include "cr-choice.h"
#include "cr-filter-terms.h"
#include "cr-interface.h"
#include "cr-test-roadmap.h"

/* (transfer full) */
static CrDocument *
make_document (void)
{
  g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();
  g_autoptr (CrRoadmap)   roadmap = cr_roadmap_new ();

  cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-1", "name.en", "Legal", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "title.en", "One", "owner", "u-1", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", "title.en", "Two", "owner", "Somebody", NULL);
  return cr_document_new (catalogue, roadmap);
}

static void
test_every_term (void)
{
  g_autoptr (CrDocument) document = make_document ();
  g_autoptr (CrQuery)    none = cr_query_new ();
  g_autoptr (GListStore) terms = cr_filter_terms_list (document, none);
  guint                  n_terms = g_list_model_get_n_items (G_LIST_MODEL (terms));

  g_assert_cmpuint (n_terms, >, 50);
  for (guint i = 0; i < n_terms; i++)
    {
      g_autoptr (CrChoice)   choice = g_list_model_get_item (G_LIST_MODEL (terms), i);
      g_autoptr (CrQuery)    query = cr_filter_terms_toggle (none, cr_choice_get_id (choice));
      g_autoptr (GListStore) now = cr_filter_terms_list (document, query);
      g_autoptr (CrChoice)   same = g_list_model_get_item (G_LIST_MODEL (now), i);
      g_autoptr (GPtrArray)  chips = cr_filter_terms_describe (document, query);
      g_autoptr (CrQuery)    back = cr_filter_terms_toggle (query, cr_choice_get_id (choice));
      g_autoptr (CrQuery)    dropped = NULL;

      g_test_message ("%s", cr_choice_get_id (choice));
      g_assert_false (cr_choice_get_chosen (choice));
      g_assert_true (cr_query_is_filtering (query));
      g_assert_true (cr_choice_get_chosen (same));
      g_assert_cmpuint (chips->len, ==, 1);
      g_assert_cmpstr (((CrFilterChip *) g_ptr_array_index (chips, 0))->label, !=, "");
      dropped = cr_filter_terms_drop (query, ((CrFilterChip *) g_ptr_array_index (chips, 0))->kind);
      g_assert_true (cr_query_equal (dropped, none));
      g_assert_true (cr_query_equal (back, none));
    }
}

static void
assert_chips (CrDocument    *document,
              const CrQuery *query,
              const char    *expected)
{
  g_autoptr (GPtrArray) chips = cr_filter_terms_describe (document, query);
  g_autoptr (GString)   labels = g_string_new (NULL);

  for (guint i = 0; i < chips->len; i++)
    g_string_append_printf (labels, "[%s]", ((CrFilterChip *) g_ptr_array_index (chips, i))->label);
  g_assert_cmpstr (labels->str, ==, expected);
}

static void
test_chips (void)
{
  g_autoptr (CrDocument) document = make_document ();
  g_autoptr (CrQuery)    none = cr_query_new ();
  g_autoptr (CrQuery)    open = cr_filter_terms_toggle (none, "open");
  g_autoptr (CrQuery)    late = cr_filter_terms_toggle (open, "overdue");
  g_autoptr (CrQuery)    owner = cr_filter_terms_toggle (late, "owner=u-1");
  g_autoptr (CrQuery)    owners = cr_filter_terms_toggle (owner, "owner=Somebody");
  g_autoptr (CrQuery)    until = cr_query_copy (none);

  assert_chips (document, none, "");
  assert_chips (document, open, "[Open]");
  assert_chips (document, owner, "[Open][Legal][Overdue]");
  assert_chips (document, owners, "[Open][Owners: 2][Overdue]");
  until->until = cr_day_new (2027, 3, 31);
  assert_chips (document, until, "[Until 31 Mar 2027]");
}

int
main (int   argc,
      char *argv[])
{
  cr_interface_start ("en");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filter-terms/every", test_every_term);
  g_test_add_func ("/filter-terms/chips", test_chips);
  return g_test_run ();
}
