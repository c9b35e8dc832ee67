/* SPDX-License-Identifier: GPL-3.0-or-later
 * The built-in catalogue against the table of what it has to say, and the reader against files that are wrong. */
#include "config.h"

#include "cr-catalogue.h"
#include "cr-collate.h"
#include "cr-language.h"
#include "cr-test.h"

#include <glib/gstdio.h>

#include <string.h>

#define TITLE_LENGTH_MAX 70
#define SHORT_LENGTH_MAX 24
#define N_COLUMNS        10

static CrCatalogue *catalogue; /* the built-in one */

static const struct
{
  CrGroup     group;
  const char *name;
  gsize       n_entries;
} sizes[] = {
  { CR_GROUP_AREA, "area", 8 },
  { CR_GROUP_ESERVICE, "eservice", 6 },
  { CR_GROUP_STAKEHOLDER, "stakeholder", 8 },
  { CR_GROUP_CAPABILITY, "capability", 13 },
  { CR_GROUP_FACTOR, "factor", 5 },
  { CR_GROUP_ENABLER, "enabler", 7 },
  { CR_GROUP_PRIORITY, "priority", 7 },
  { CR_GROUP_TREND, "trend", 4 },
  { CR_GROUP_TECHNOLOGY, "technology", 6 },
  { CR_GROUP_INSTRUMENT_GROUP, "instrument-group", 3 },
  { CR_GROUP_INSTRUMENT, "instrument", 26 },
  { CR_GROUP_TOPIC, "topic", 6 },
  { CR_GROUP_COMPETENCE, "competence", 5 },
  { CR_GROUP_GOVERNANCE, "governance", 5 },
  { CR_GROUP_QUESTION, "question", 4 },
  { CR_GROUP_RECOMMENDATION, "recommendation", 15 },
  { CR_GROUP_MEMBER, "member", 5 },
  { CR_GROUP_WORKSTREAM, "workstream", 7 },
  { CR_GROUP_CHALLENGE, "challenge", 3 },
  { CR_GROUP_TEMPLATE, "template", 46 },
  { CR_GROUP_MATURITY, "maturity", 5 },
  { CR_GROUP_IMPLEMENTATION, "implementation", 4 },
  { CR_GROUP_STATUS, "status", 5 },
};

static const CrEntry *const *
get_group (CrGroup group)
{
  return cr_catalogue_get_group (catalogue, group, NULL);
}

typedef void (*EntryFunc) (const CrEntry *entry);

static void
for_each_entry (EntryFunc function)
{
  for (CrGroup group = 0; group < CR_N_GROUPS; group++)
    {
      for (const CrEntry *const *entry = get_group (group); *entry != NULL; entry++)
        function (*entry);
    }
}

static void
test_groups (void)
{
  G_STATIC_ASSERT (G_N_ELEMENTS (sizes) == CR_N_GROUPS);

  for (CrGroup group = 0; group < CR_N_GROUPS; group++)
    {
      gsize                 n_entries;
      const CrEntry *const *entries = cr_catalogue_get_group (catalogue, group, &n_entries);
      const CrEntry        *words = cr_catalogue_get_group_words (catalogue, group);

      g_assert_cmpint (sizes[group].group, ==, group);
      g_assert_cmpstr (cr_group_to_string (group), ==, sizes[group].name);
      g_assert_cmpint (cr_group_from_string (sizes[group].name), ==, group);
      g_assert_cmpuint (n_entries, ==, sizes[group].n_entries);
      g_assert_null (entries[n_entries]);
      for (gsize i = 0; i < n_entries; i++)
        {
          g_assert_cmpint (entries[i]->group, ==, group);
          g_assert_cmpint (entries[i]->number, ==, (int) i + 1);
          g_assert_true (cr_catalogue_lookup (catalogue, entries[i]->id) == entries[i]);
          g_assert_true (cr_intern (entries[i]->id) == entries[i]->id);
        }
      g_assert_cmpstr (cr_entry_get_title (words, "en"), !=, cr_entry_get_title (words, "ru"));
    }
  g_assert_cmpint (cr_group_from_string ("group"), ==, CR_GROUP_NONE);
  g_assert_cmpint (cr_group_from_string (NULL), ==, CR_GROUP_NONE);
  g_assert_cmpstr (cr_catalogue_get_id (catalogue), ==, "wco-2019");
  g_assert_cmpstr (cr_catalogue_get_version (catalogue), ==, "1.0");
}

static void
test_lookup (void)
{
  char id[] = "cap-data-security"; /* not interned */

  g_assert_cmpstr (cr_catalogue_lookup (catalogue, id)->id, ==, id);
  g_assert_null (cr_catalogue_lookup (catalogue, "cap-unknown"));
  g_assert_null (cr_catalogue_lookup (catalogue, "group-area"));
  g_assert_null (cr_catalogue_lookup (catalogue, ""));
  g_assert_null (cr_catalogue_lookup (catalogue, NULL));
  g_assert_true (cr_catalogue_is_of_group (catalogue, id, CR_GROUP_CAPABILITY));
  g_assert_false (cr_catalogue_is_of_group (catalogue, id, CR_GROUP_ENABLER));
  g_assert_false (cr_catalogue_is_of_group (catalogue, "cap-unknown", CR_GROUP_CAPABILITY));
  g_assert_false (cr_catalogue_is_of_group (catalogue, NULL, CR_GROUP_CAPABILITY));

  g_assert_cmpint (cr_group_of_id ("cap-unknown"), ==, CR_GROUP_CAPABILITY);
  g_assert_cmpint (cr_group_of_id ("inst-rkc"), ==, CR_GROUP_INSTRUMENT);
  g_assert_cmpint (cr_group_of_id ("instgrp-strategic"), ==, CR_GROUP_INSTRUMENT_GROUP);
  g_assert_cmpint (cr_group_of_id ("caprice"), ==, CR_GROUP_NONE);
  g_assert_cmpint (cr_group_of_id ("done"), ==, CR_GROUP_NONE);
  g_assert_cmpint (cr_group_of_id (""), ==, CR_GROUP_NONE);
  g_assert_cmpint (cr_group_of_id (NULL), ==, CR_GROUP_NONE);
}

/* An empty cell of the table stands for NULL, but for the short title, which is the title then. */
static void
assert_text (const char *found,
             const char *expected,
             const char *instead)
{
  if (*expected != '\0')
    g_assert_cmpstr (found, ==, expected);
  else
    g_assert_cmpstr (found, ==, instead);
}

static void
assert_row (char **cells)
{
  static const char *const languages[] = { "en", "ru" };
  const CrEntry           *entry = cr_catalogue_lookup (catalogue, cells[0]);

  g_test_message ("%s", cells[0]);
  g_assert_nonnull (entry);
  g_assert_cmpstr (cr_group_to_string (entry->group), ==, cells[1]);
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      const char *title = cr_entry_get_title (entry, languages[i]);

      assert_text (title, cells[2 + i], NULL);
      assert_text (cr_entry_get_short_title (entry, languages[i]), cells[4 + i], title);
      assert_text (cr_entry_get_description (entry, languages[i]), cells[6 + i], NULL);
      assert_text (cr_entry_get_evidence (entry, languages[i]), cells[8 + i], NULL);
    }
}

static void
test_expected (void)
{
  g_autofree char *path = cr_test_source_path ("tests/data/catalogue/expected.tsv");
  g_autofree char *table = NULL;
  g_auto (GStrv)   lines = NULL;
  gsize            n_rows = 0, n_entries = 0;

  g_assert_true (g_file_get_contents (path, &table, NULL, NULL));
  lines = g_strsplit (table, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      if (*lines[i] == '#' || *lines[i] == '\0')
        continue;

      g_assert_cmpuint (g_strv_length (cells), ==, N_COLUMNS);
      assert_row (cells);
      n_rows++;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    n_entries += sizes[i].n_entries;
  g_assert_cmpuint (n_rows, ==, n_entries);
}

/* The translation has a text of its own: not one that is the English, unless it has no English letters. */
static void
assert_translated (const char *english,
                   const char *russian)
{
  if (english == NULL)
    g_assert_null (russian);
  else
    g_assert_cmpstr (english, !=, russian);
}

static void
check_words (const CrEntry *entry)
{
  g_test_message ("%s", entry->id);
  assert_translated (entry->title, cr_entry_get_title (entry, "ru"));
  assert_translated (cr_entry_get_short_title (entry, "en"), cr_entry_get_short_title (entry, "ru"));
  assert_translated (entry->description, cr_entry_get_description (entry, "ru"));
  assert_translated (entry->evidence, cr_entry_get_evidence (entry, "ru"));
  assert_translated (entry->addressee, cr_entry_get_addressee (entry, "ru"));
  assert_translated (entry->source, cr_entry_get_source (entry, "ru"));
  for (guint i = 0; i < 2; i++)
    {
      const char *language = i == 0 ? "en" : "ru";

      g_assert_cmpint (g_utf8_strlen (cr_entry_get_title (entry, language), -1), <=, TITLE_LENGTH_MAX);
      if (entry->short_title != NULL)
        g_assert_cmpint (g_utf8_strlen (cr_entry_get_short_title (entry, language), -1), <=, SHORT_LENGTH_MAX);
    }
}

/* Columns of the matrix have headings that fit. */
static void
test_words (void)
{
  static const CrGroup narrow[] = {
    CR_GROUP_AREA, CR_GROUP_CAPABILITY, CR_GROUP_ENABLER, CR_GROUP_PRIORITY, CR_GROUP_FACTOR
  };
  const CrEntry *sourcing = cr_catalogue_lookup (catalogue, "cap-sourcing");
  const CrEntry *armenia = cr_catalogue_lookup (catalogue, "eaeu-am");

  for_each_entry (check_words);
  for (gsize i = 0; i < G_N_ELEMENTS (narrow); i++)
    {
      for (const CrEntry *const *entry = get_group (narrow[i]); *entry != NULL; entry++)
        g_assert_nonnull ((*entry)->short_title);
    }
  g_assert_cmpstr (cr_entry_get_source (sourcing, "en"), ==, "p. 196, item 4; fn 40");
  g_assert_cmpstr (cr_entry_get_source (sourcing, "ru"), ==, "с. 196, пункт 4; сноска 40");
  g_assert_cmpstr (cr_entry_get_short_title (armenia, "ru"), ==, "Армения");
  g_assert_cmpstr (cr_entry_get_title (armenia, "ru"), ==, "Республика Армения");
  g_assert_cmpstr (cr_entry_get_title (armenia, "xx"), ==, "Armenia");
}

/* What is kept out of the product: line numbers of the source, slips of its translation, working words. */
static void
check_remarks (const CrEntry *entry)
{
  const char *const  texts[] = { entry->title, entry->description, entry->evidence, entry->source };
  g_autoptr (GRegex) remarks = g_regex_new ("\\bseed\\b|\\b[LC][0-9]|Bessel|\\bEEU\\b|nCEN/CENComm", 0, 0, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (texts[i] != NULL && g_regex_match (remarks, texts[i], 0, NULL))
        g_error ("%s: %s", entry->id, texts[i]);
    }
}

static void
test_remarks (void)
{
  for_each_entry (check_remarks);
}

static void
check_source (const CrEntry *entry)
{
  g_assert_cmpint (entry->source == NULL, ==, entry->group >= CR_GROUP_TEMPLATE);
  g_assert_cmpint (entry->addressee != NULL, ==, entry->group == CR_GROUP_RECOMMENDATION);
  if (entry->url != NULL)
    {
      g_assert_cmpint (entry->group, ==, CR_GROUP_INSTRUMENT);
      g_assert_true (g_uri_is_valid (entry->url, G_URI_FLAGS_NONE, NULL));
      g_assert_true (g_str_has_prefix (entry->url, "http"));
    }
}

static void
test_sources (void)
{
  gsize n_urls = 0;

  for_each_entry (check_source);
  for (const CrEntry *const *entry = get_group (CR_GROUP_INSTRUMENT); *entry != NULL; entry++)
    n_urls += (*entry)->url != NULL ? 1 : 0;
  g_assert_cmpuint (n_urls, ==, 18);
}

static void
test_parents (void)
{
  gsize n_children[3] = { 0 };

  for (const CrEntry *const *entry = get_group (CR_GROUP_INSTRUMENT); *entry != NULL; entry++)
    n_children[cr_catalogue_lookup (catalogue, (*entry)->parent)->number - 1]++;
  g_assert_cmpuint (n_children[0], ==, 3);
  g_assert_cmpuint (n_children[1], ==, 6);
  g_assert_cmpuint (n_children[2], ==, 17);
  for (const CrEntry *const *entry = get_group (CR_GROUP_ESERVICE); *entry != NULL; entry++)
    g_assert_cmpstr ((*entry)->parent, ==, "area-eservices");
}

static void
test_assessed (void)
{
  gsize                 n_entries;
  const CrEntry *const *entries = cr_catalogue_get_assessed (catalogue, &n_entries);

  g_assert_cmpuint (n_entries, ==, 25);
  g_assert_null (entries[25]);
  g_assert_cmpstr (entries[0]->id, ==, "cap-business-process");
  g_assert_cmpstr (entries[12]->id, ==, "cap-tech-awareness");
  g_assert_cmpstr (entries[13]->id, ==, "enb-strategy");
  g_assert_cmpstr (entries[19]->id, ==, "enb-business-continuity");
  g_assert_cmpstr (entries[20]->id, ==, "sf-strategic-planning");
  g_assert_cmpstr (entries[24]->id, ==, "sf-hr-development");
  for (gsize i = 0; i < n_entries; i++)
    g_assert_nonnull (entries[i]->evidence);
}

static void
count (GHashTable        *used,
       const char *const *ids)
{
  for (; *ids != NULL; ids++)
    g_hash_table_add (used, (gpointer) *ids);
}

static void
assert_all_used (GHashTable *used,
                 CrGroup     group)
{
  for (const CrEntry *const *entry = get_group (group); *entry != NULL; entry++)
    {
      g_test_message ("%s", (*entry)->id);
      g_assert_true (g_hash_table_contains (used, (*entry)->id));
    }
}

/* Every area has its four to six tasks, and nothing of the core stays unused. */
static void
test_templates (void)
{
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);
  gsize                  per_area[8] = { 0 }, per_wave[4] = { 0 };

  for (const CrEntry *const *entry = get_group (CR_GROUP_TEMPLATE); *entry != NULL; entry++)
    {
      per_area[cr_catalogue_lookup (catalogue, (*entry)->area)->number - 1]++;
      per_wave[(*entry)->wave]++;
      g_assert_nonnull ((*entry)->description);
      g_assert_nonnull ((*entry)->capabilities[0]);
      g_assert_nonnull ((*entry)->enablers[0]);
      g_assert_nonnull ((*entry)->instruments[0]);
      count (used, (*entry)->capabilities);
      count (used, (*entry)->enablers);
      count (used, (*entry)->instruments);
      count (used, (*entry)->services);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (per_area); i++)
    g_assert_true (per_area[i] >= 4 && per_area[i] <= 6);
  g_assert_cmpuint (per_wave[0], ==, 0);
  g_assert_cmpuint (per_wave[1] + per_wave[2] + per_wave[3], ==, 46);
  assert_all_used (used, CR_GROUP_CAPABILITY);
  assert_all_used (used, CR_GROUP_ENABLER);
  assert_all_used (used, CR_GROUP_INSTRUMENT);
  assert_all_used (used, CR_GROUP_ESERVICE);
}

/* Every other entry has the empty lists of a task that refers to nothing. */
static void
test_one_template (void)
{
  const CrEntry *task = cr_catalogue_lookup (catalogue, "tpl-int-customs-to-customs");
  const CrEntry *area = cr_catalogue_lookup (catalogue, "area-concept");

  g_assert_cmpstr (task->area, ==, "area-interfaces");
  g_assert_cmpint (task->wave, ==, 3);
  g_assert_cmpstr (task->after[0], ==, "tpl-instr-agreements");
  g_assert_null (task->after[1]);
  g_assert_null (task->services[0]);
  g_assert_cmpstr (task->capabilities[2], ==, "cap-risk-continuity");
  g_assert_cmpstr (task->instruments[3], ==, "inst-data-model");
  g_assert_cmpstr (task->priorities[0], ==, "pri-connectivity");
  g_assert_cmpstr (task->priorities[1], ==, "pri-information-exchange");
  g_assert_cmpstr (task->tags[0], ==, "stk-customs-administrations");
  g_assert_null (task->tags[1]);
  g_assert_cmpstr (cr_catalogue_lookup (catalogue, "tpl-esvc-mobile")->services[0], ==, "esvc-mobile");
  g_assert_cmpint (area->wave, ==, 0);
  g_assert_null (area->area);
  g_assert_null (area->after[0]);
  g_assert_null (area->tags[0]);
}

static guint
get_depth (const CrEntry *task,
           guint          limit)
{
  guint deepest = 0;

  g_assert_cmpuint (limit, >, 0);
  for (const char *const *after = task->after; *after != NULL; after++)
    deepest = MAX (deepest, get_depth (cr_catalogue_lookup (catalogue, *after), limit - 1) + 1);
  return deepest;
}

/* No chain is longer than there are tasks; and nothing waits for a later wave. */
static void
test_order (void)
{
  for (const CrEntry *const *entry = get_group (CR_GROUP_TEMPLATE); *entry != NULL; entry++)
    {
      get_depth (*entry, 46);
      for (const char *const *after = (*entry)->after; *after != NULL; after++)
        g_assert_cmpint (cr_catalogue_lookup (catalogue, *after)->wave, <=, (*entry)->wave);
    }
}

static void
assert_found (const char *text,
              const char *language,
              const char *first,
              guint       n_at_least)
{
  g_autoptr (GPtrArray) found = cr_catalogue_search (catalogue, text, language);

  g_test_message ("“%s” in %s: %u", text, language, found->len);
  g_assert_cmpuint (found->len, >=, n_at_least);
  if (first != NULL)
    g_assert_cmpstr (((const CrEntry *) g_ptr_array_index (found, 0))->id, ==, first);
}

static void
test_search (void)
{
  g_autoptr (GPtrArray) nothing = cr_catalogue_search (catalogue, "xyzzy", "en");
  g_autoptr (GPtrArray) not_this_language = cr_catalogue_search (catalogue, "облачные", "en");

  assert_found ("cloud computing", "en", "trd-cloud", 1);
  assert_found ("CLOUD", "en", "trd-cloud", 2);
  assert_found ("облачные", "ru", "trd-cloud", 1);
  assert_found ("единое окно", "ru", NULL, 0);
  assert_found ("единого окна", "ru", NULL, 3);
  assert_found ("обновлением", "ru", "cap-infrastructure", 1);
  assert_found ("её", "ru", NULL, 1);
  assert_found ("ее", "ru", NULL, 1);
  assert_found ("inst-rkc", "en", "inst-rkc", 1);
  assert_found ("kyoto revised", "en", "inst-rkc", 1);
  assert_found ("", "en", "area-concept", 203);
  assert_found ("  ", "ru", "area-concept", 203);
  g_assert_cmpuint (nothing->len, ==, 0);
  g_assert_cmpuint (not_this_language->len, ==, 0);
}

/* Titles come before descriptions. */
static void
test_search_order (void)
{
  g_autoptr (GPtrArray) found = cr_catalogue_search (catalogue, "data", "en");
  gboolean              was_elsewhere = FALSE;

  g_assert_cmpuint (found->len, >, 10);
  for (guint i = 0; i < found->len; i++)
    {
      const CrEntry   *entry = g_ptr_array_index (found, i);
      g_autofree char *title = cr_search_fold (entry->title);

      if (strstr (title, "data") == NULL)
        was_elsewhere = TRUE;
      else
        g_assert_false (was_elsewhere);
    }
  g_assert_true (was_elsewhere);
}

/* The folder that translators edit is the catalogue inside. */
static void
test_load (void)
{
  g_autofree char        *path = cr_test_source_path ("data/catalogue");
  g_autoptr (GError)      error = NULL;
  g_autoptr (CrCatalogue) loaded = cr_catalogue_load (path, &error);
  g_autoptr (CrCatalogue) again = NULL;

  g_assert_no_error (error);
  for (CrGroup group = 0; group < CR_N_GROUPS; group++)
    {
      const CrEntry *const *a = get_group (group);
      const CrEntry *const *b = cr_catalogue_get_group (loaded, group, NULL);

      for (; *a != NULL && *b != NULL; a++, b++)
        {
          g_assert_true ((*a)->id == (*b)->id);
          g_assert_cmpstr ((*a)->title, ==, (*b)->title);
        }
      g_assert_true (*a == NULL && *b == NULL);
    }
  again = cr_catalogue_ref (loaded);
  g_assert_true (again == loaded);
}

#define ROOT(text)         "<catalogue id='c' version='1'>" text "</catalogue>"
#define AREAS(text)        "<group id='group-area' name='area'><title>Areas</title>" text "</group>"
#define AREA(attributes)   "<entry id='area-a'" attributes "><title>A</title></entry>"
#define TASK(attributes)   "<entry id='tpl-a'" attributes "><title>A</title></entry>"
#define TASKS(text)        "<group id='group-template' name='template'><title>Tasks</title>" text "</group>"
#define IN_AREA(text)      ROOT (AREAS ("<entry id='area-a'>" text "</entry>"))
#define WITH_TASK(content) ROOT (AREAS (AREA ("")) TASKS (content))

/* The parts of a file around what is wrong with it. */
static const char *const bad_files[] = {
  "",
  "no markup",
  "<catalogue id='c' version='1'>",
  "<catalog id='c' version='1'/>",
  "<catalogue id='c'/>",
  "<catalogue id='c' version='1' more='x'/>",
  ROOT ("<entry id='area-a'><title>A</title></entry>"),
  ROOT ("<catalogue id='c' version='1'/>"),
  ROOT ("text"),
  ROOT ("<group id='group-area' name='areas'><title>A</title></group>"),
  ROOT ("<group id='area' name='area'><title>A</title></group>"),
  ROOT ("<group id='group-area' name='area'></group>"),
  ROOT (AREAS ("") AREAS ("")),
  ROOT (AREAS ("text")),
  ROOT (AREAS ("<evidence>E</evidence>")),
  ROOT (AREAS ("<title>Again</title>")),
  ROOT (AREAS ("<entry><title>A</title></entry>")),
  ROOT (AREAS ("<entry id=''><title>A</title></entry>")),
  ROOT (AREAS ("<entry id='cap-a'><title>A</title></entry>")),
  ROOT (AREAS ("<entry id='area-Ä'><title>A</title></entry>")),
  ROOT (AREAS (AREA ("") AREA (""))),
  ROOT (AREAS (AREA (" colour='red'"))),
  ROOT (AREAS (AREA (" parent='area-a'"))),
  ROOT (AREAS (AREA (" wave='1'"))),
  ROOT (AREAS (AREA (" tags='area-b'"))),
  ROOT (AREAS (AREA (" tags='area-a  area-a'"))),
  IN_AREA (""),
  IN_AREA ("<title></title>"),
  IN_AREA ("<title> A</title>"),
  IN_AREA ("<title>A </title>"),
  IN_AREA ("<title>A  B</title>"),
  IN_AREA ("<title>A\nB</title>"),
  IN_AREA ("<title>A</title><title>B</title>"),
  IN_AREA ("<title lang='en'>A</title>"),
  IN_AREA ("<title>A<b>B</b></title>"),
  IN_AREA ("<title>A</title><colour>red</colour>"),
  IN_AREA ("<title>A</title>text"),
  WITH_TASK (TASK ("")),
  WITH_TASK (TASK (" wave='1'")),
  WITH_TASK (TASK (" area='area-a'")),
  WITH_TASK (TASK (" area='area-a' wave='0'")),
  WITH_TASK (TASK (" area='area-a' wave='4'")),
  WITH_TASK (TASK (" area='area-b' wave='1'")),
  WITH_TASK (TASK (" area='tpl-a' wave='1'")),
  WITH_TASK (TASK (" area='area-a' wave='1' after='tpl-b'")),
  WITH_TASK (TASK (" area='area-a' wave='1' after='area-a'")),
  WITH_TASK (TASK (" area='area-a' wave='1' capabilities='area-a'")),
};

static void
test_refused (void)
{
  g_autofree char        *folder = g_dir_make_tmp ("catalogue-XXXXXX", NULL);
  g_autofree char        *path = g_build_filename (folder, "c.xml", NULL);
  g_autoptr (GError)      error = NULL;
  g_autoptr (CrCatalogue) good = NULL;

  g_assert_null (cr_catalogue_load (folder, &error));
  g_assert_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_EMPTY);
  g_clear_error (&error);
  for (gsize i = 0; i < G_N_ELEMENTS (bad_files); i++)
    {
      g_test_message ("%s", bad_files[i]);
      g_assert_true (g_file_set_contents (path, bad_files[i], -1, NULL));
      g_assert_null (cr_catalogue_load (folder, &error));
      g_assert_nonnull (error);
      g_assert_true (error->domain == G_MARKUP_ERROR);
      g_clear_error (&error);
    }

  g_assert_true (g_file_set_contents (path, WITH_TASK (TASK (" area='area-a' wave='1' tags='area-a'")), -1, NULL));
  good = cr_catalogue_load (folder, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cr_catalogue_lookup (good, "tpl-a")->tags[0], ==, "area-a");

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_null (cr_catalogue_load (folder, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

/* Two files of one folder have to be of one catalogue. */
static void
test_two_files (void)
{
  g_autofree char        *folder = g_dir_make_tmp ("catalogue-XXXXXX", NULL);
  g_autofree char        *first = g_build_filename (folder, "a.xml", NULL);
  g_autofree char        *second = g_build_filename (folder, "b.xml", NULL);
  g_autoptr (GError)      error = NULL;
  g_autoptr (CrCatalogue) both = NULL;

  g_assert_true (g_file_set_contents (first, ROOT (TASKS (TASK (" area='area-a' wave='1'"))), -1, NULL));
  g_assert_true (g_file_set_contents (second, ROOT (AREAS (AREA (""))), -1, NULL));
  both = cr_catalogue_load (folder, &error);
  g_assert_no_error (error);
  g_assert_nonnull (cr_catalogue_lookup (both, "area-a"));

  g_assert_true (g_file_set_contents (second, "<catalogue id='c' version='2'/>", -1, NULL));
  g_assert_null (cr_catalogue_load (folder, &error));
  g_assert_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT);
  g_assert_nonnull (strstr (error->message, "b.xml"));

  g_assert_cmpint (g_unlink (first) | g_unlink (second) | g_rmdir (folder), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  cr_language_set_directory (g_getenv ("CR_LOCALE_DIR"));
  catalogue = cr_catalogue_new_builtin ();

  g_test_add_func ("/catalogue/groups", test_groups);
  g_test_add_func ("/catalogue/lookup", test_lookup);
  g_test_add_func ("/catalogue/expected", test_expected);
  g_test_add_func ("/catalogue/words", test_words);
  g_test_add_func ("/catalogue/remarks", test_remarks);
  g_test_add_func ("/catalogue/sources", test_sources);
  g_test_add_func ("/catalogue/parents", test_parents);
  g_test_add_func ("/catalogue/assessed", test_assessed);
  g_test_add_func ("/catalogue/templates", test_templates);
  g_test_add_func ("/catalogue/one-template", test_one_template);
  g_test_add_func ("/catalogue/order", test_order);
  g_test_add_func ("/catalogue/search", test_search);
  g_test_add_func ("/catalogue/search-order", test_search_order);
  g_test_add_func ("/catalogue/load", test_load);
  g_test_add_func ("/catalogue/refused", test_refused);
  g_test_add_func ("/catalogue/two-files", test_two_files);
  status = g_test_run ();
  cr_catalogue_unref (catalogue);
  return status;
}
