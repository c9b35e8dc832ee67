/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of places as lines: all of a place comes back, and nothing of what is gone. */
#include "config.h"

#include "cr-place-form.h"
#include "cr-test-roadmap.h"

static CrCatalogue *catalogue;

/* (transfer full) */
static CrRoadmap *
make_roadmap (void)
{
  CrRoadmap *roadmap = cr_roadmap_new ();

  cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-legal", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "area", "area-unknown", "owner", "Tax Office; all", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", "tags", "tag-unknown", NULL);
  return roadmap;
}

static void
set_filter (CrQuery    *query,
            CrFilter    filter,
            const char *first,
            const char *second)
{
  const char *ids[] = { first, second };

  cr_query_set_filter (query, filter, cr_ids_new (ids, second != NULL ? 2 : 1));
}

/* Everything a query can say. (transfer full) */
static CrQuery *
make_full_query (void)
{
  CrQuery *query = cr_query_new ();

  query->text = g_strdup ("  words; and\tmore\n[так]=\\ ");
  set_filter (query, CR_FILTER_AREA, "area-concept", "");
  set_filter (query, CR_FILTER_SERVICE, "esvc-declaration", NULL);
  set_filter (query, CR_FILTER_CAPABILITY, "", "cap-business-process");
  set_filter (query, CR_FILTER_ENABLER, "enb-legislation", NULL);
  set_filter (query, CR_FILTER_PRIORITY_AREA, "pri-data", NULL);
  set_filter (query, CR_FILTER_INSTRUMENT, "inst-rkc", NULL);
  set_filter (query, CR_FILTER_TAG, "tag-unknown", NULL);
  set_filter (query, CR_FILTER_STATUS, "done", "on-hold");
  set_filter (query, CR_FILTER_PRIORITY, "high", NULL);
  set_filter (query, CR_FILTER_OWNER, "u-legal", "Tax Office; all");
  query->overdue = query->blocked = query->undated = TRUE;
  query->untranslated = cr_intern ("ru");
  query->stale = cr_intern ("en");
  query->until = cr_day_new (2027, 12, 31);
  query->grouping = CR_GROUPING_QUARTER;
  query->descending = TRUE;
  g_assert_true (cr_path_parse (CR_KIND_TASK, "title.ru", &query->sort));
  return query;
}

/* One id of each group, as the catalogue has them, so that no filter of the full query is of something unknown. */
static void
use_known_ids (CrQuery *query)
{
  static const struct
  {
    CrFilter filter;
    CrGroup  group;
  } known[] = {
    { CR_FILTER_SERVICE, CR_GROUP_ESERVICE },
    { CR_FILTER_ENABLER, CR_GROUP_ENABLER },
    { CR_FILTER_PRIORITY_AREA, CR_GROUP_PRIORITY },
    { CR_FILTER_INSTRUMENT, CR_GROUP_INSTRUMENT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    set_filter (query, known[i].filter, cr_catalogue_get_group (catalogue, known[i].group, NULL)[0]->id, NULL);
}

/* (transfer full) As after the way through a file. */
static GKeyFile *
write_and_load (CrPlace *place)
{
  g_autoptr (GKeyFile) lines = g_key_file_new ();
  GKeyFile            *loaded = g_key_file_new ();
  g_autofree char     *data = NULL;
  gsize                length = 0;

  cr_place_form_write (place, lines);
  data = g_key_file_to_data (lines, &length, NULL);
  g_assert_true (g_key_file_load_from_data (loaded, data, length, G_KEY_FILE_NONE, NULL));
  return loaded;
}

static void
set_closed (CrPlace    *place,
            const char *first,
            const char *second)
{
  const char       *keys[] = { first, second };
  g_autoptr (CrIds) closed = cr_ids_new (keys, second != NULL ? 2 : 1);

  cr_place_set_closed (place, closed);
}

/* Those of first and second that come back when groups of the grouping were closed. */
static void
assert_closed (CrGrouping  grouping,
               const char *first,
               const char *second,
               guint       n_left)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  g_autoptr (CrPlace)   place = cr_place_new ();
  g_autoptr (CrPlace)   back = cr_place_new ();
  CrQuery              *query = cr_query_new ();
  g_autoptr (GKeyFile)  lines = NULL;

  query->grouping = grouping;
  cr_place_set_query (place, query);
  set_closed (place, first, second);
  lines = write_and_load (place);
  cr_place_form_read (back, lines, roadmap, catalogue);
  g_assert_cmpuint (cr_ids_get_length (cr_place_get_closed (back)), ==, n_left);
  g_assert_true (n_left == 0 || cr_ids_contains (cr_place_get_closed (back), first));
}

/* The groups that are closed, as long as there may be such groups, and only of the groups there are. */
static void
test_closed (void)
{
  g_autoptr (CrPlace)  place = cr_place_new ();
  g_autofree char     *long_key = g_strnfill (CR_PLACE_SIZE_MAX, 'x');
  g_autoptr (GKeyFile) lines = NULL;

  assert_closed (CR_GROUPING_AREA, "area-concept", "", 2);
  assert_closed (CR_GROUPING_AREA, "area-unknown", "area-gone", 1);
  assert_closed (CR_GROUPING_STATUS, "done", "melted", 1);
  assert_closed (CR_GROUPING_OWNER, "Tax Office; all", "u-gone", 1);
  assert_closed (CR_GROUPING_CAPABILITY, "", "area-concept", 1);
  assert_closed (CR_GROUPING_PRIORITY, "high", "urgent", 1);
  assert_closed (CR_GROUPING_QUARTER, "2027-3", "", 2);
  set_closed (place, "area-concept", NULL);
  cr_place_set_query (place, make_full_query ());
  g_assert_null (cr_place_get_closed (place));
  /* All else is kept. */
  set_closed (place, long_key, NULL);
  lines = write_and_load (place);
  g_assert_false (g_key_file_has_key (lines, CR_PLACE_GROUP, "closed", NULL));
  g_assert_true (g_key_file_has_key (lines, CR_PLACE_GROUP, "page", NULL));
}

static void
test_everything (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  g_autoptr (CrPlace)   place = cr_place_new ();
  g_autoptr (CrPlace)   back = cr_place_new ();
  CrQuery              *query = make_full_query ();
  g_autoptr (GKeyFile)  lines = NULL;

  use_known_ids (query);
  cr_place_set_query (place, query);
  cr_place_select (place, "t-2");
  cr_place_set_entry (place, "inst-rkc");
  cr_place_set_board (place, CR_GROUPING_OWNER);
  cr_place_set_view (place, CR_VIEW_SCOPE, CR_SCOPE_OWNER "Tax Office; all");
  cr_place_set_view (place, CR_VIEW_TAB, "enablers");
  cr_place_set_view (place, CR_VIEW_COLUMNS, "factors");
  lines = write_and_load (place);
  cr_place_form_read (back, lines, roadmap, catalogue);
  g_assert_true (cr_query_equal (cr_place_get_query (back), cr_place_get_query (place)));
  g_assert_cmpstr (cr_place_get_task (back), ==, "t-2");
  g_assert_cmpstr (cr_place_get_entry (back), ==, "inst-rkc");
  g_assert_cmpstr (cr_place_get_view (back, CR_VIEW_SCOPE), ==, CR_SCOPE_OWNER "Tax Office; all");
  g_assert_cmpstr (cr_place_get_view (back, CR_VIEW_TAB), ==, "enablers");
  g_assert_cmpstr (cr_place_get_view (back, CR_VIEW_COLUMNS), ==, "factors");
  g_assert_cmpstr (cr_place_get_page (back), ==, cr_place_get_page (place));
  g_assert_cmpint (cr_place_get_board (back), ==, CR_GROUPING_OWNER);
}

/* The scope that comes back of a file that has tasks, and of one that has none. */
static void
assert_scope (const char *scope,
              gboolean    comes_back,
              gboolean    comes_back_empty)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  g_autoptr (CrRoadmap) emptied = cr_roadmap_new ();
  g_autoptr (CrPlace)   place = cr_place_new ();
  g_autoptr (CrPlace)   back = cr_place_new ();
  g_autoptr (CrPlace)   back_empty = cr_place_new ();
  g_autoptr (GKeyFile)  lines = NULL;

  cr_place_set_view (place, CR_VIEW_SCOPE, scope);
  lines = write_and_load (place);
  cr_place_form_read (back, lines, roadmap, catalogue);
  cr_place_form_read (back_empty, lines, emptied, catalogue);
  g_assert_cmpstr (cr_place_get_view (back, CR_VIEW_SCOPE), ==, comes_back ? scope : NULL);
  g_assert_cmpstr (cr_place_get_view (back_empty, CR_VIEW_SCOPE), ==, comes_back_empty ? scope : NULL);
}

static void
test_scope (void)
{
  assert_scope (NULL, FALSE, FALSE);
  assert_scope (CR_SCOPE_FILTER, TRUE, TRUE);
  assert_scope (CR_SCOPE_AREA "area-concept", TRUE, TRUE);
  assert_scope (CR_SCOPE_AREA "area-unknown", TRUE, FALSE);
  assert_scope (CR_SCOPE_AREA, TRUE, TRUE);
  assert_scope (CR_SCOPE_AREA "cap-business-process", FALSE, FALSE);
  assert_scope (CR_SCOPE_OWNER "u-legal", TRUE, FALSE);
  assert_scope (CR_SCOPE_OWNER "u-gone", FALSE, FALSE);
  assert_scope ("moon:", FALSE, FALSE);
  assert_scope ("filter:", FALSE, FALSE);
}

/* A fresh place says little and comes back as it is; lines from nowhere change nothing. */
static void
test_nothing (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  g_autoptr (CrPlace)   place = cr_place_new ();
  g_autoptr (CrPlace)   back = cr_place_new ();
  g_autoptr (GKeyFile)  lines = write_and_load (place);
  g_autoptr (GKeyFile)  none = g_key_file_new ();

  cr_place_form_read (back, lines, roadmap, catalogue);
  g_assert_true (cr_query_equal (cr_place_get_query (back), cr_place_get_query (place)));
  cr_place_form_read (back, none, roadmap, catalogue);
  g_assert_true (cr_query_equal (cr_place_get_query (back), cr_place_get_query (place)));
  g_assert_null (cr_place_get_task (back));
}

/* In another state of the file: units, owners and tasks are gone, and an id that only a task had. */
static void
test_gone (void)
{
  g_autoptr (CrRoadmap) emptied = cr_roadmap_new ();
  g_autoptr (CrPlace)   place = cr_place_new ();
  g_autoptr (CrPlace)   back = cr_place_new ();
  CrQuery              *query = cr_query_new ();
  const CrQuery        *found = NULL;
  g_autoptr (GKeyFile)  lines = NULL;

  set_filter (query, CR_FILTER_AREA, "area-unknown", "area-concept");
  set_filter (query, CR_FILTER_OWNER, "u-legal", "Tax Office; all");
  set_filter (query, CR_FILTER_TAG, "tag-unknown", NULL);
  cr_place_set_query (place, query);
  cr_place_select (place, "t-1");
  cr_place_set_entry (place, "i-gone");
  lines = write_and_load (place);
  cr_place_form_read (back, lines, emptied, catalogue);
  found = cr_place_get_query (back);
  g_assert_cmpuint (cr_ids_get_length (found->filters[CR_FILTER_AREA]), ==, 1);
  g_assert_cmpstr (cr_place_get_area (back), ==, "area-concept");
  g_assert_null (found->filters[CR_FILTER_OWNER]);
  g_assert_null (found->filters[CR_FILTER_TAG]);
  g_assert_null (cr_place_get_task (back));
  g_assert_null (cr_place_get_entry (back));
}

/* Lines that a newer program wrote, or nobody. */
static void
test_strange (void)
{
  static const char     text[] = "[place]\npage=cinema\ntask=t-9\nentry=\ngroup=colour\nboard=plank\n"
                                 "columns=pillars\nsort=colour\n"
                                 "descending=perhaps\n"
                                 "until=2027-13-31\nmissing=de\nstale=\nfilter-status=done;melted;\n"
                                 "filter-area=cap-business-process\nfilter-priority=urgent\nsearch=\nzoom=week\n";
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  g_autoptr (CrPlace)   place = cr_place_new ();
  g_autoptr (CrQuery)   expected = cr_query_new ();
  g_autoptr (GKeyFile)  lines = g_key_file_new ();

  g_assert_true (g_key_file_load_from_data (lines, text, sizeof text - 1, G_KEY_FILE_NONE, NULL));
  cr_place_form_read (place, lines, roadmap, catalogue);
  set_filter (expected, CR_FILTER_STATUS, "done", NULL);
  expected->grouping = CR_GROUPING_AT_FIRST;
  g_assert_true (cr_query_equal (cr_place_get_query (place), expected));
  g_assert_cmpstr (cr_place_get_page (place), ==, CR_PAGE_AT_FIRST);
  g_assert_cmpint (cr_place_get_board (place), ==, CR_BOARD_AT_FIRST);
  g_assert_null (cr_place_get_view (place, CR_VIEW_COLUMNS));
  g_assert_null (cr_place_get_task (place));
}

int
main (int   argc,
      char *argv[])
{
  int status = 0;

  g_test_init (&argc, &argv, NULL);
  catalogue = cr_catalogue_new_builtin ();
  g_test_add_func ("/place-form/everything", test_everything);
  g_test_add_func ("/place-form/closed", test_closed);
  g_test_add_func ("/place-form/scope", test_scope);
  g_test_add_func ("/place-form/nothing", test_nothing);
  g_test_add_func ("/place-form/gone", test_gone);
  g_test_add_func ("/place-form/strange", test_strange);
  status = g_test_run ();
  cr_catalogue_unref (catalogue);
  return status;
}
