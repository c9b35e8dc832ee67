/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tables of tasks read back: round trips, what a cell means, and what is refused. */
#include "config.h"

#include "cr-cells.h"
#include "cr-draft.h"
#include "cr-formats.h"
#include "cr-import.h"
#include "cr-language.h"
#include "cr-random.h"
#include "cr-reader.h"
#include "cr-test-roadmap.h"
#include "cr-test.h"
#include "cr-text-form.h"

#define N_TASKS_MAX 12

typedef struct
{
  const char  *extension;
  CrCsvProfile profile;
  const char  *language;
} Way;

static const Way ways[] = {
  { "csv", CR_CSV_MACHINE, "en" },
  { "csv", CR_CSV_EXCEL, "en" },
  { "csv", CR_CSV_EXCEL, "ru" },
  { "json", CR_CSV_MACHINE, "en" },
  { "xlsx", CR_CSV_EXCEL, "en" },
  { "xlsx", CR_CSV_EXCEL, "ru" },
};

static CrCatalogue *catalogue;

/* n_losses, unless NULL, gets the number of what the table does not carry. */
static GBytes *
write_table (CrRoadmap *roadmap,
             const Way *way,
             guint     *n_losses)
{
  g_autofree char *name = g_strdup_printf ("a.%s", way->extension);
  gboolean         has_extension;
  const CrFormat  *format = cr_formats_find (name, NULL, &has_extension);
  g_auto (CrExport) export = { 0 };
  g_autoptr (GError) error = NULL;
  GBytes            *content;

  cr_export_init (&export, catalogue, way->language, cr_day_new (2026, 11, 28));
  export.roadmap = roadmap;
  export.profile = way->profile;
  content = cr_formats_write (format, &export, &error);
  g_assert_no_error (error);
  if (n_losses != NULL)
    *n_losses = export.left_out->len;
  return content;
}

static CrChangeSet *
read_table (CrImport   *import,
            const char *extension,
            GBytes     *content)
{
  g_autofree char        *name = g_strdup_printf ("a.%s", extension);
  g_autoptr (GError)      error = NULL;
  g_autoptr (CrChangeSet) set = cr_import_read (import, cr_import_formats_find (name), content, &error);

  g_assert_no_error (error);
  return g_steal_pointer (&set);
}

static void
assert_nothing_refused (const CrImport *import,
                        GBytes         *content)
{
  for (guint i = 0; i < import->refused->len; i++)
    {
      const CrRefused *refused = &g_array_index (import->refused, CrRefused, i);

      g_test_message ("%" G_GSIZE_FORMAT " %s “%s”: %s", refused->line, refused->column, refused->value,
                      refused->reason);
    }
  g_assert_cmpuint (import->refused->len, ==, 0);
}

static CrRoadmap *
load_example (void)
{
  g_autofree char *path = cr_test_source_path ("data/examples/arvania-2026.roadmap.json");
  g_autofree char *data = NULL;
  gsize            length;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  return cr_reader_read (data, length, NULL);
}

/* A cell as the export wrote it is no change, whatever the value. */
static void
check_into_same (CrRoadmap *roadmap,
                 const Way *way)
{
  g_autoptr (GBytes)      content = write_table (roadmap, way, NULL);
  g_autoptr (CrChangeSet) set = NULL;
  g_auto (CrImport)       import = { 0 };

  cr_import_init (&import, roadmap, catalogue, "en");
  set = read_table (&import, way->extension, content);
  assert_nothing_refused (&import, content);
  for (guint i = 0; i < cr_change_set_get_length (set); i++)
    {
      const CrChange  *change = cr_change_set_get (set, i);
      g_autofree char *name = cr_path_to_string (&change->path);
      g_autofree char *before = cr_text_form_format (&change->path, &change->before, NULL);
      g_autofree char *after = cr_text_form_format (&change->path, &change->after, NULL);

      g_autofree char *shown_before = g_strescape (before, NULL);
      g_autofree char *shown_after = g_strescape (after, NULL);

      g_test_message ("%s of %s, %s %u: %s to %s", name, change->key, way->extension, way->profile, shown_before,
                      shown_after);
    }
  g_assert_cmpuint (import.added, ==, 0);
  g_assert_cmpuint (import.changed, ==, 0);
  g_assert_cmpuint (import.unchanged, ==, cr_roadmap_get_n_tasks (roadmap));
  g_assert_cmpuint (cr_change_set_get_length (set), ==, 0);
}

/* What its cell says reads back as the value: a string that is called like a unit, say, becomes that unit. */
static gboolean
is_carried (const CrPath      *path,
            const CrValue     *value,
            const CrUnitNames *names)
{
  g_autofree char *text = cr_text_form_format (path, value, names);
  g_auto (CrValue) back = cr_value_absent (value->type);

  return cr_text_form_carries (path, value) && cr_text_form_parse (path, text, names, &back, NULL) &&
         cr_value_equal (value, &back);
}

static void
check_value (const CrTask      *task,
             const CrTask      *back,
             const CrPath      *path,
             const CrUnitNames *names)
{
  g_auto (CrValue) value = cr_path_get (path, &task->record);
  g_auto (CrValue) value_back = cr_path_get (path, &back->record);
  g_autofree char *name = cr_path_to_string (path);

  if (!is_carried (path, &value, names) || cr_value_equal (&value, &value_back))
    return;
  g_test_message ("%s of %s differs", name, task->id);
  g_test_fail ();
}

static void
check_equal (CrRoadmap *roadmap,
             CrRoadmap *back,
             const Way *way)
{
  gboolean                is_for_people = way->profile == CR_CSV_EXCEL;
  g_autoptr (CrUnitNames) names = is_for_people ? cr_unit_names_new (roadmap, way->language) : NULL;
  g_autoptr (GArray)      columns = cr_cells_list_columns ();

  g_assert_cmpuint (cr_roadmap_get_n_tasks (back), ==, cr_roadmap_get_n_tasks (roadmap));
  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    {
      const CrTask *task = cr_roadmap_get_task (roadmap, i);

      g_assert_cmpstr (cr_roadmap_get_task (back, i)->id, ==, task->id);
      for (guint k = 0; k < columns->len; k++)
        check_value (task, cr_roadmap_get_task (back, i), &g_array_index (columns, CrPath, k), names);
    }
}

/* The units come along: a table of tasks has their names only. */
static CrRoadmap *
make_empty (CrRoadmap *roadmap)
{
  CrRoadmap *empty = cr_roadmap_new ();

  for (guint i = 0; i < cr_roadmap_get_length (roadmap, CR_KIND_UNIT, NULL); i++)
    cr_roadmap_load_record (empty, NULL,
                            cr_record_ref ((CrRecord *) cr_roadmap_get_nth (roadmap, CR_KIND_UNIT, NULL, i)));
  return empty;
}

/* A table that tells of no loss has none; marks of stale sides are of the editing. */
static void
assert_whole (CrRoadmap *roadmap,
              CrRoadmap *back)
{
  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    {
      const CrRecord    *task = &cr_roadmap_get_task (roadmap, i)->record;
      g_autoptr (GArray) paths = cr_path_diff (task, &cr_roadmap_get_task (back, i)->record);

      for (guint k = 0; k < paths->len; k++)
        {
          const CrPath    *path = &g_array_index (paths, CrPath, k);
          g_autofree char *name = cr_path_to_string (path);

          g_test_message ("%s of %s", name, cr_record_get_key (task));
          g_assert_cmpint (path->part, ==, CR_PART_STALE);
        }
    }
}

static void
check_into_empty (CrRoadmap *roadmap,
                  const Way *way)
{
  guint                   n_losses = 0;
  g_autoptr (GBytes)      content = write_table (roadmap, way, &n_losses);
  g_autoptr (CrRoadmap)   empty = make_empty (roadmap);
  g_autoptr (CrRoadmap)   before = cr_roadmap_copy (empty);
  g_autoptr (CrChangeSet) set = NULL;
  g_autoptr (CrTrace)     trace = NULL;
  g_autoptr (GBytes)      again = NULL;
  g_auto (CrImport)       import = { 0 };

  cr_import_init (&import, empty, catalogue, "en");
  set = read_table (&import, way->extension, content);
  assert_nothing_refused (&import, content);
  g_assert_cmpuint (import.added, ==, cr_roadmap_get_n_tasks (roadmap));
  g_assert_true (cr_roadmap_apply (empty, set, CR_APPLY_GESTURE, &trace, NULL));
  check_equal (roadmap, empty, way);

  again = write_table (empty, way, NULL);
  if (n_losses == 0 && g_str_equal (way->extension, "csv"))
    g_assert_true (g_bytes_equal (content, again));
  if (n_losses == 0 && way->profile == CR_CSV_MACHINE)
    assert_whole (roadmap, empty);
  cr_roadmap_revert (empty, set, trace);
  g_assert_true (cr_roadmap_equal (empty, before));
}

static void
test_example (void)
{
  g_autoptr (CrRoadmap) roadmap = load_example ();

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      check_into_same (roadmap, &ways[i]);
      check_into_empty (roadmap, &ways[i]);
    }
}

static void
test_random_same (void)
{
  GRand *rand = g_rand_new_with_seed (17);
  guint  n = cr_test_count (500);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_random_roadmap (rand, N_TASKS_MAX, CR_RANDOM_ANY);

      check_into_same (roadmap, &ways[i % G_N_ELEMENTS (ways)]);
      check_into_same (roadmap, &ways[g_rand_int_range (rand, 0, G_N_ELEMENTS (ways))]);
    }
  g_rand_free (rand);
}

/* A title in a third language only has no column, and a task without a title is no task. */
static void
give_titles (CrRoadmap *roadmap)
{
  g_autoptr (CrDraft)     draft = cr_draft_new (roadmap, NULL);
  g_autoptr (CrChangeSet) set = NULL;
  g_auto (CrValue)        title = cr_value_string ("Title");

  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    {
      const CrTask *task = cr_roadmap_get_task (roadmap, i);

      if (cr_text_get (task->title, "en") == NULL && cr_text_get (task->title, "ru") == NULL)
        cr_draft_edit_task (draft, task->id, "title.en", &title);
    }
  set = cr_draft_finish (g_steal_pointer (&draft));
  cr_roadmap_apply (roadmap, set, CR_APPLY_RESTORE, NULL, NULL);
}

static void
test_random_empty (void)
{
  GRand *rand = g_rand_new_with_seed (18);
  guint  n = cr_test_count (500);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_random_roadmap (rand, N_TASKS_MAX, CR_RANDOM_NO_FAULTS);

      give_titles (roadmap);
      check_into_empty (roadmap, &ways[i % G_N_ELEMENTS (ways)]);
      check_into_empty (roadmap, &ways[g_rand_int_range (rand, 0, G_N_ELEMENTS (ways))]);
    }
  g_rand_free (rand);
}

static void
check_column (GHashTable *names,
              const char *before,
              const char *after)
{
  g_autofree char *name = g_strconcat (before, after, NULL);

  if (!g_hash_table_contains (names, name))
    g_test_message ("%s has no column", name);
  g_assert_true (g_hash_table_contains (names, name));
}

static void
check_columns_of (GHashTable *names,
                  CrKind      kind,
                  const char *before)
{
  const CrTable *table = cr_kind_get_table (kind);

  for (guint i = 0; i < table->n_fields; i++)
    {
      const CrField   *field = &table->fields[i];
      g_autofree char *name = g_strconcat (before, field->name, NULL);
      g_autofree char *inside = g_strconcat (name, ".", NULL);

      if (field->type == CR_TYPE_PART)
        check_columns_of (names, field->kind, inside);
      else if (field->type == CR_TYPE_TEXT)
        {
          check_column (names, name, ".en");
          check_column (names, name, ".ru");
        }
      else
        check_column (names, name, "");
    }
}

/* Whoever gives the task another field gives it a column. */
static void
test_columns (void)
{
  g_autoptr (CrRoadmap)  roadmap = cr_roadmap_new ();
  g_autoptr (GBytes)     content = write_table (roadmap, &ways[0], NULL);
  g_autofree char       *text = g_strndup (g_bytes_get_data (content, NULL), g_bytes_get_size (content));
  g_auto (GStrv)         cells = g_strsplit (g_strstrip (text), ",", -1);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; cells[i] != NULL; i++)
    g_hash_table_add (names, g_strndup (cells[i] + 1, strlen (cells[i]) - 2));
  check_columns_of (names, CR_KIND_TASK, "");
}

/* What stands in the table of these tests: t-1 in progress, t-2 after it, a milestone. */
static CrRoadmap *
make_roadmap (void)
{
  CrRoadmap *roadmap = cr_roadmap_new ();

  cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-1", "name.en", "IT Office", "name.ru", "Отдел ИТ", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "title.en", "One", "title.ru", "Один", "status", "in-progress",
               "progress", "40", "owner", "u-1", "start", "2026-01-10", "finish", "2026-02-20", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", "title.en", "Two", "status", "not-started", "after", "t-1", "finish",
               "2026-03-01", "milestone", "true", NULL);
  return roadmap;
}

/* Applies a table to it; NULL and the refused when it is refused. */
static CrRoadmap *
apply_text (const char *text,
            gssize      length,
            CrImport   *import)
{
  CrRoadmap              *roadmap = make_roadmap ();
  g_autoptr (GBytes)      content = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);
  g_autoptr (CrChangeSet) set = NULL;

  cr_import_init (import, roadmap, catalogue, "en");
  set = read_table (import, "csv", content);
  if (import->refused->len == 0)
    g_assert_true (cr_roadmap_apply (roadmap, set, CR_APPLY_GESTURE, NULL, NULL));
  return roadmap;
}

static void
assert_field (CrRoadmap  *roadmap,
              const char *task,
              const char *name,
              const char *expected)
{
  CrPath           path;
  g_auto (CrValue) value = { 0 };
  g_autofree char *text = NULL;

  g_assert_true (cr_path_parse (CR_KIND_TASK, name, &path));
  value = cr_path_get (&path, &cr_roadmap_lookup_task (roadmap, task)->record);
  text = cr_text_form_format (&path, &value, NULL);
  g_assert_cmpstr (text, ==, expected);
}

/* What one cell makes of one field of t-1. */
static const struct
{
  const char *header;
  const char *cell;
  const char *path;
  const char *expected;
} meanings[] = {
  { "owner", "", "owner", "u-1" },
  { "owner", " ", "owner", "u-1" },
  { "owner", "\\-", "owner", "" },
  { "OWNER", "Ministry", "owner", "Ministry" },
  { " Owner ", "it office", "owner", "u-1" },
  { "Status", "Done", "status", "done" },
  { "status", "done", "progress", "100" },
  { "Status", "not started", "progress", "" },
  { "progress", "\\-", "status", "in-progress" },
  { "priority", "High", "priority", "high" },
  { "Area of work", "area-concept", "area", "area-concept" },
  { "finish", "2026-12-31", "finish", "2026-12-31" },
  { "finish", "31.12.2026", "finish", "2026-12-31" },
  { "title.en", "'=1+1", "title.en", "'=1+1" },
  { "title (english)", "'=1+1", "title.en", "=1+1" },
  { "Title (English)", "''=1+1", "title.en", "'=1+1" },
  { "Title (English)", "'plain", "title.en", "'plain" },
  { "title.ru", "\\\\-", "title.ru", "\\-" },
  { "title.ru", "\\-", "title.ru", "" },
  { "costs", "2027 12000.00 budget", "costs", "2027 12000.00 budget" },
};

/* With every separator, quoted or not; it is a table for programs only where all columns are named as they do it. */
static void
test_meanings (void)
{
  static const char *const forms[] = {
    "id,%s\nt-1,%s\n",
    "id;%s\r\n\"t-1\";\"%s\"\r\n",
    "\"id\"\t%s\n\nt-1\t%s",
    "sep=;\r\nid;%s\r\nt-1;%s\r\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    for (guint k = 0; k < G_N_ELEMENTS (forms); k++)
      {
        g_auto (GStrv)        parts = g_strsplit (forms[k], "%s", 3);
        const char           *cell = meanings[i].cell;
        g_autofree char      *text = g_strconcat (parts[0], meanings[i].header, parts[1], cell, parts[2], NULL);
        g_auto (CrImport)     import = { 0 };
        g_autoptr (CrRoadmap) roadmap = apply_text (text, -1, &import);

        g_test_message ("%s", text);
        assert_nothing_refused (&import, NULL);
        assert_field (roadmap, "t-1", meanings[i].path, meanings[i].expected);
      }
}

/* Each names line, column and value, and nothing is done. */
static const struct
{
  const char *text;
  gsize       line;
  const char *column;
  const char *value;
  const char *reason; /* a part of it */
} refusals[] = {
  { "id,colour\nt-1,red\n", 1, "colour", "colour", "no column" },
  { "id,title.en,Title (English)\n", 1, "Title (English)", "Title (English)", "twice" },
  { "id,status\nt-1,begun\n", 2, "status", "begun", "in-progress (In progress)" },
  { "id,progress\n\nt-1,101\n", 3, "progress", "101", "100" },
  { "sep=,\nid,finish\nt-1,soon\n", 3, "finish", "soon", "" },
  { "id,finish\nt-1,2026-02-30\n", 2, "finish", "2026-02-30", "" },
  { "id,finish\nt-1,2026-01-01\n", 2, "finish", "2026-01-01", "2026-01-10" },
  { "id,after\nt-1,t-9\n", 2, "after", "t-9", "" },
  { "id,after\nt-1,t-2\n", 2, "after", "", "t-1" },
  { "id,title.en\nt-1,x\nt-1,y\n", 3, "id", "t-1", "line 2" },
  { "id,owner\nt-3,x\n", 2, "title", "", "title" },
  { "id,title.en\nt 3,x\n", 2, "id", "t 3", "" },
  { "id,title.en\nt-1,x,y\n", 2, "", "y", "more cells" },
  { "id,title.en\nt-1,\"x\ny\n", 2, "", "", "not closed" },
  { "id,title.en,title.ru\nt-1,\\-,\\-\n", 2, "", "", "title" },
};

static void
test_refusals (void)
{
  g_autoptr (CrRoadmap) untouched = make_roadmap ();

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_auto (CrImport)     import = { 0 };
      g_autoptr (CrRoadmap) roadmap = apply_text (refusals[i].text, -1, &import);
      const CrRefused      *refused;

      g_test_message ("%s", refusals[i].text);
      g_assert_cmpuint (import.refused->len, ==, 1);
      refused = &g_array_index (import.refused, CrRefused, 0);
      g_test_message ("%" G_GSIZE_FORMAT " %s “%s” %s", refused->line, refused->column, refused->value,
                      refused->reason);
      g_assert_cmpuint (refused->line, ==, refusals[i].line);
      g_assert_cmpstr (refused->column, ==, refusals[i].column);
      g_assert_cmpstr (refused->value, ==, refusals[i].value);
      g_assert_nonnull (strstr (refused->reason, refusals[i].reason));
      g_assert_true (cr_roadmap_get_n_tasks (roadmap) == cr_roadmap_get_n_tasks (untouched));
      assert_field (roadmap, "t-1", "title.en", "One");
    }
}

static void
test_counts (void)
{
  static const char     text[] = "id,title.en,status,progress\n"
                                 "t-2,Two,,\n"
                                 ",,,\n"
                                 "t-1,Uno,done,\n"
                                 "t-9,Nine,,\n"
                                 ",Ten,done,\n"
                                 "t-11,Eleven,,40\n";
  g_auto (CrImport)     import = { 0 };
  g_autoptr (CrRoadmap) roadmap = apply_text (text, -1, &import);

  assert_nothing_refused (&import, NULL);
  g_assert_cmpuint (import.added, ==, 3);
  g_assert_cmpuint (import.changed, ==, 1);
  g_assert_cmpuint (import.unchanged, ==, 1);
  g_assert_cmpuint (cr_roadmap_get_n_tasks (roadmap), ==, 5);
  assert_field (roadmap, "t-1", "progress", "100");
  assert_field (roadmap, "t-1", "title.stale", "ru");
  assert_field (roadmap, "t-9", "status", "not-started");
  assert_field (roadmap, "t-11", "status", "in-progress");
  assert_field (roadmap, cr_roadmap_get_task (roadmap, 2)->id, "title.en", "Ten");
  assert_field (roadmap, cr_roadmap_get_task (roadmap, 2)->id, "progress", "100");
}

/* New tasks stand where the file has them, and those that were here stay where they are, whatever their order there. */
static void
test_places (void)
{
  static const struct
  {
    const char *rows;
    const char *order;
  } cases[] = {
    { "a b t-1 c t-2 d", "a b t-1 c t-2 d" },
    { "a t-2 b", "t-1 a t-2 b" },
    { "t-2 a t-1 b", "t-1 b t-2 a" },
    { "a b", "t-1 t-2 a b" },
    { "t-1 a b", "t-1 a b t-2" },
    { "t-2", "t-1 t-2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv)        rows = g_strsplit (cases[i].rows, " ", -1);
      g_autoptr (GString)   text = g_string_new ("id,title.en\n");
      g_autoptr (GString)   order = g_string_new (NULL);
      g_auto (CrImport)     import = { 0 };
      g_autoptr (CrRoadmap) roadmap = NULL;

      for (guint k = 0; rows[k] != NULL; k++)
        g_string_append_printf (text, "%s,Title\n", rows[k]);
      roadmap = apply_text (text->str, -1, &import);
      assert_nothing_refused (&import, NULL);
      for (guint k = 0; k < cr_roadmap_get_n_tasks (roadmap); k++)
        g_string_append_printf (order, "%s%s", k > 0 ? " " : "", cr_roadmap_get_task (roadmap, k)->id);
      g_assert_cmpstr (order->str, ==, cases[i].order);
    }
}

/* The roadmap without some of its tasks. (transfer full) */
static CrRoadmap *
thin_out (CrRoadmap *roadmap,
          GRand     *rand)
{
  CrRoadmap              *thin = cr_roadmap_copy (roadmap);
  CrDraft                *draft = cr_draft_new (thin, NULL);
  g_autoptr (CrChangeSet) set = NULL;

  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    {
      const char *id = cr_roadmap_get_task (roadmap, i)->id;

      if (g_rand_boolean (rand))
        cr_draft_remove (draft, CR_KIND_TASK, NULL, &id, 1);
    }
  set = cr_draft_finish (draft);
  cr_roadmap_apply (thin, set, CR_APPLY_RESTORE, NULL, NULL);
  return thin;
}

/* Tasks that were taken away come back to their places, as one step. */
static void
test_random_places (void)
{
  GRand *rand = g_rand_new_with_seed (5);
  guint  n = cr_test_count (200);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CrRoadmap)   roadmap = cr_random_roadmap (rand, N_TASKS_MAX, CR_RANDOM_NO_FAULTS);
      const Way              *way = &ways[i % G_N_ELEMENTS (ways)];
      g_autoptr (CrRoadmap)   thin = NULL;
      g_autoptr (CrRoadmap)   before = NULL;
      g_autoptr (CrChangeSet) set = NULL;
      g_autoptr (GBytes)      content = NULL;
      g_auto (CrImport)       import = { 0 };
      CrTrace                *trace = NULL;

      give_titles (roadmap);
      content = write_table (roadmap, way, NULL);
      thin = thin_out (roadmap, rand);
      before = cr_roadmap_copy (thin);
      cr_import_init (&import, thin, catalogue, "en");
      set = read_table (&import, way->extension, content);
      g_assert_true (cr_roadmap_apply (thin, set, CR_APPLY_RESTORE, &trace, NULL));
      g_assert_cmpuint (cr_roadmap_get_n_tasks (thin), ==, cr_roadmap_get_n_tasks (roadmap));
      for (guint k = 0; k < cr_roadmap_get_n_tasks (roadmap); k++)
        g_assert_cmpstr (cr_roadmap_get_task (thin, k)->id, ==, cr_roadmap_get_task (roadmap, k)->id);
      cr_roadmap_revert (thin, set, trace);
      g_assert_true (cr_roadmap_equal (thin, before));
      cr_trace_free (trace);
    }
  g_rand_free (rand);
}

/* The same table in all the encodings that spreadsheets save. */
static void
test_encodings (void)
{
  static const char text[] = "id;title.ru\r\nt-1;Новое имя\r\n";
  static const struct
  {
    const char *encoding;
    const char *mark;
    const char *told;
  } encodings[] = {
    { "UTF-8", "", "UTF-8" },
    { "UTF-8", "\xEF\xBB\xBF", "UTF-8" },
    { "UTF-16LE", "\xFF\xFE", "UTF-16" },
    { "UTF-16BE", "\xFE\xFF", "UTF-16" },
    { "UTF-16LE", "", "UTF-16" },
    { "UTF-16BE", "", "UTF-16" },
    { "WINDOWS-1251", "", "Windows-1251" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      gsize                 n_written;
      g_autofree char      *converted = g_convert (text, -1, encodings[i].encoding, "UTF-8", NULL, &n_written, NULL);
      g_autoptr (GString)   whole = g_string_new (encodings[i].mark);
      g_auto (CrImport)     import = { 0 };
      g_autoptr (CrRoadmap) roadmap = NULL;

      g_string_append_len (whole, converted, (gssize) n_written);
      roadmap = apply_text (whole->str, (gssize) whole->len, &import);
      assert_nothing_refused (&import, NULL);
      g_assert_cmpstr (import.encoding, ==, encodings[i].told);
      assert_field (roadmap, "t-1", "title.ru", "Новое имя");
    }
}

static void
test_no_table (void)
{
  static const struct
  {
    const char *data;
    gsize       length;
  } cases[] = { { "", 0 }, { "\0\0\0\0", 4 }, { "id,title.en\nt-1,a\0b\n", 21 }, { "\xFF\xFE\x00\xD8", 4 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrRoadmap) roadmap = make_roadmap ();
      g_autoptr (GBytes)    content = g_bytes_new_static (cases[i].data, cases[i].length);
      g_autoptr (GError)    error = NULL;
      g_auto (CrImport)     import = { 0 };

      cr_import_init (&import, roadmap, catalogue, "en");
      g_assert_null (cr_import_read (&import, cr_import_formats_find ("a.CSV"), content, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }
}

/* Another roadmap adds and sets; what it does not have stays. */
static void
test_roadmap (void)
{
  static const char text[] =
    "{\"format\":\"customs-roadmap\",\"version\":\"1.0\",\"id\":\"5f0c3c1e-6f0e-4c7f-9a55-0b1d2e3f4a5b\",\"tasks\":["
    "{\"id\":\"t-9\",\"title\":{\"en\":\"Nine\"},\"status\":\"done\",\"progress\":100},"
    "{\"id\":\"t-1\",\"title\":{\"en\":\"Uno\"},\"status\":\"in-progress\",\"progress\":40}]}";
  g_autoptr (CrRoadmap)   roadmap = make_roadmap ();
  g_autoptr (GBytes)      content = g_bytes_new_static (text, strlen (text));
  g_autoptr (GBytes)      broken = g_bytes_new_static (text, strlen (text) - 1);
  g_autoptr (CrChangeSet) set = NULL, nothing = NULL;
  g_auto (CrImport)       import = { 0 };
  g_auto (CrImport)       other = { 0 };

  cr_import_init (&import, roadmap, catalogue, "en");
  set = read_table (&import, "json", content);
  g_assert_cmpuint (import.added, ==, 1);
  g_assert_cmpuint (import.changed, ==, 1);
  g_assert_cmpuint (import.unchanged, ==, 0);
  g_assert_true (cr_roadmap_apply (roadmap, set, CR_APPLY_GESTURE, NULL, NULL));
  g_assert_cmpuint (cr_roadmap_get_n_tasks (roadmap), ==, 3);
  g_assert_cmpuint (cr_roadmap_get_length (roadmap, CR_KIND_UNIT, NULL), ==, 1);
  assert_field (roadmap, "t-1", "title.en", "Uno");
  assert_field (roadmap, "t-1", "title.ru", "Один");
  assert_field (roadmap, "t-1", "owner", "u-1");

  cr_import_init (&other, roadmap, catalogue, "en");
  nothing = read_table (&other, "json", broken);
  g_assert_cmpuint (other.refused->len, ==, 1);
  g_assert_cmpuint (g_array_index (other.refused, CrRefused, 0).line, ==, 1);
}

static void
test_cancel (void)
{
  g_autoptr (CrRoadmap)    roadmap = make_roadmap ();
  g_autoptr (GCancellable) run = g_cancellable_new ();

  g_cancellable_cancel (run);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (GBytes) content = write_table (roadmap, &ways[i], NULL);
      g_autofree char   *name = g_strdup_printf ("a.%s", ways[i].extension);
      g_autoptr (GError) error = NULL;
      g_auto (CrImport)  import = { 0 };

      cr_import_init (&import, roadmap, catalogue, "en");
      import.run = run;
      g_assert_null (cr_import_read (&import, cr_import_formats_find (name), content, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

static void
test_formats (void)
{
  guint                 n_formats;
  const CrImportFormat *formats = cr_import_formats_get (&n_formats);
  g_autofree char      *extensions = cr_import_formats_list_extensions ();

  for (guint i = 0; i < n_formats; i++)
    {
      g_autofree char *name = g_strdup_printf ("a.%s", formats[i].extension);

      g_assert_true (cr_import_formats_find (name) == &formats[i]);
      g_assert_nonnull (strstr (extensions, formats[i].extension));
    }
  g_assert_null (cr_import_formats_find ("csv"));
  g_assert_null (cr_import_formats_find ("a.odt"));
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  cr_language_set_directory (g_getenv ("CR_LOCALE_DIR"));
  catalogue = cr_catalogue_new_builtin ();

  g_test_add_func ("/import/formats", test_formats);
  g_test_add_func ("/import/columns", test_columns);
  g_test_add_func ("/import/meanings", test_meanings);
  g_test_add_func ("/import/refusals", test_refusals);
  g_test_add_func ("/import/counts", test_counts);
  g_test_add_func ("/import/places", test_places);
  g_test_add_func ("/import/random-places", test_random_places);
  g_test_add_func ("/import/encodings", test_encodings);
  g_test_add_func ("/import/no-table", test_no_table);
  g_test_add_func ("/import/roadmap", test_roadmap);
  g_test_add_func ("/import/cancel", test_cancel);
  g_test_add_func ("/import/round-trip/example", test_example);
  g_test_add_func ("/import/round-trip/random-same", test_random_same);
  g_test_add_func ("/import/round-trip/random-empty", test_random_empty);

  result = g_test_run ();
  cr_catalogue_unref (catalogue);
  return result;
}
