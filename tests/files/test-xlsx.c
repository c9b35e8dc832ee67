/* SPDX-License-Identifier: GPL-3.0-or-later
 * The workbook: what stands in its parts, and that nothing but the roadmap decides about its bytes. What other programs
 * make of it is tested in tests/cli/test_workbook.py, what reading back makes of it in test-import.c. */
#include "config.h"

#include "cr-import.h"
#include "cr-language.h"
#include "cr-reader.h"
#include "cr-test-roadmap.h"
#include "cr-test.h"
#include "cr-xlsx-text.h"
#include "cr-xlsx.h"
#include "cr-zip.h"

#include <locale.h>
#include <signal.h>
#include <sys/resource.h>
#include <zip.h>

#define SHEET_OF_TASKS "xl/worksheets/sheet1.xml"

static CrCatalogue *catalogue;

static GBytes *
write_book (CrRoadmap    *roadmap,
            const char   *language,
            GCancellable *run,
            guint        *n_losses,
            GError      **error)
{
  g_auto (CrExport) export = { 0 };
  GBytes *content;

  cr_export_init (&export, catalogue, language, cr_day_new (2026, 11, 28));
  export.roadmap = roadmap;
  export.run = run;
  content = cr_xlsx_write (&export, error);
  if (content != NULL)
    g_assert_cmpuint (export.written, ==, cr_roadmap_get_n_tasks (roadmap));
  if (n_losses != NULL)
    *n_losses = export.left_out->len;
  return content;
}

static char *
read_part (GBytes     *content,
           const char *name)
{
  g_autoptr (CrZip)  zip = cr_zip_open (content);
  g_autoptr (GBytes) part = zip != NULL ? cr_zip_read (zip, name) : NULL;

  g_assert_nonnull (part);
  return g_strndup (g_bytes_get_data (part, NULL), g_bytes_get_size (part));
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

/* The clock goes on between the two. */
static void
test_same_bytes (void)
{
  g_autoptr (CrRoadmap) roadmap = load_example ();
  g_autoptr (GBytes)    first = write_book (roadmap, "en", NULL, NULL, NULL);
  g_autoptr (GBytes)    second = NULL;
  g_autofree char      *properties = read_part (first, "docProps/core.xml");

  g_usleep (2100 * 1000);
  second = write_book (roadmap, "en", NULL, NULL, NULL);
  g_assert_true (g_bytes_equal (first, second));
  g_assert_nonnull (strstr (properties, "2026-11-28T00:00:00Z"));
  g_assert_null (strstr (properties, g_get_user_name ()));
}

/* Numbers with a comma would be read by nothing. */
static void
test_locales (void)
{
  static const char *const locales[] = { "C", "en_GB.UTF-8", "ru_RU.UTF-8" };
  g_autoptr (CrRoadmap)    roadmap = load_example ();
  g_autoptr (GBytes)       plain = write_book (roadmap, "en", NULL, NULL, NULL);
  g_autofree char         *sheet = read_part (plain, SHEET_OF_TASKS);
  g_autoptr (GRegex)       comma = g_regex_new ("<v>[0-9]*,|(?:width|ht|left|right)=\"[0-9]*,", 0, 0, NULL);
  guint                    n = 0;

  g_assert_false (g_regex_match (comma, sheet, 0, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autoptr (GBytes) content = NULL;

      if (setlocale (LC_ALL, locales[i]) == NULL)
        continue;
      content = write_book (roadmap, "en", NULL, NULL, NULL);
      g_assert_true (g_bytes_equal (content, plain));
      g_assert_cmpstr (setlocale (LC_ALL, NULL), ==, locales[i]);
      n++;
    }
  setlocale (LC_ALL, "C.UTF-8");
  g_test_message ("%u of %u locales are there", n, (guint) G_N_ELEMENTS (locales));
}

/* Nothing that a person has typed becomes a formula or a link, and every text comes back. */
static void
test_injection (void)
{
  static const char *const attacks[] = {
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+7 495",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "\xC2\xA0=1",
    "＝1+1",
    "'=1",
    "{=1}",
    "javascript:x()",
    "file:///etc/passwd",
    "http://a.b/c",
    "<r><t>x</t></r>",
    "]]>&lt;<b>&",
    "_x0041_",
    "_x005F_",
    "\x01\x1F",
    "\xEF\xBF\xBF",
    "0001",
    "1e5",
    "2026-01-01",
    "TRUE",
    "#REF!",
    "internal:A1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (attacks); i++)
    {
      g_autoptr (CrRoadmap)   roadmap = cr_roadmap_new ();
      g_autoptr (CrRoadmap)   empty = cr_roadmap_new ();
      g_autoptr (GBytes)      content = NULL;
      g_autofree char        *sheet = NULL;
      g_autoptr (CrChangeSet) set = NULL;
      g_auto (CrImport)       import = { 0 };

      cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "title.en", attacks[i], "owner", attacks[i], "indicator.unit",
                   attacks[i], "status", "not-started", NULL);
      content = write_book (roadmap, "en", NULL, NULL, NULL);
      g_assert_nonnull (content);
      sheet = read_part (content, SHEET_OF_TASKS);
      g_assert_null (strstr (sheet, "<f>"));
      g_assert_null (strstr (sheet, "<hyperlink"));

      cr_import_init (&import, empty, catalogue, "en");
      set = cr_import_read (&import, cr_import_formats_find ("a.xlsx"), content, NULL);
      g_assert_cmpuint (import.refused->len, ==, 0);
      cr_roadmap_apply (empty, set, CR_APPLY_GESTURE, NULL, NULL);
      g_assert_cmpstr (cr_text_get (cr_roadmap_get_task (empty, 0)->title, "en"), ==, attacks[i]);
    }
}

/* Dates are numbers of the days that spreadsheets count, from March 1900 on. */
static void
test_days (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  g_autoptr (GBytes)    content = NULL;
  g_autofree char      *sheet = NULL;

  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "title.en", "a", "status", "not-started", "start", "1900-03-01",
               "finish", "2027-03-01", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", "title.en", "b", "status", "not-started", "start", "1900-02-28",
               "finish", "9999-12-31", NULL);
  content = write_book (roadmap, "en", NULL, NULL, NULL);
  sheet = read_part (content, SHEET_OF_TASKS);
  g_assert_nonnull (strstr (sheet, "<v>61</v>"));
  g_assert_nonnull (strstr (sheet, "<v>46447</v>"));
  g_assert_nonnull (strstr (sheet, "<v>2958465</v>"));
  g_assert_null (strstr (sheet, "<v>59</v>"));
}

static void
test_escapes (void)
{
  static const struct
  {
    const char *plain;
    const char *escaped;
  } cases[] = {
    { "a\nb\tc", "a\nb\tc" },
    { "\r\n", "_x000D_\n" },
    { "_x000d_", "_x005F_x000d_" },
    { "_x00_", "_x00_" },
    { "_x0041", "_x0041" },
    { "__x0041_", "__x005F_x0041_" },
    { "_x0041_x0042_", "_x005F_x0041_x005F_x0042_" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *escaped = cr_xlsx_escape (cases[i].plain);
      g_autofree char *plain = cr_xlsx_unescape (escaped);

      if (i < G_N_ELEMENTS (cases) - 1)
        g_assert_cmpstr (escaped, ==, cases[i].escaped);
      g_assert_cmpstr (plain, ==, cases[i].plain);
    }
}

static char *
repeat (const char *text,
        guint       n)
{
  GString *repeated = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (repeated, text);
  return g_string_free (repeated, FALSE);
}

/* What is too long is cut, told, and left alone when it comes back. */
static void
test_long_texts (void)
{
  static const struct
  {
    const char *text;
    guint       n;
    gboolean    is_cut;
  } cases[] = {
    { "a", 32767, FALSE },
    { "a", 32768, TRUE },
    { "ж", 32767, FALSE },
    { "ж", 32768, TRUE },
    { "\U0001f69a", 16383, FALSE },
    { "\U0001f69a", 16384, TRUE },
    { "\r", 4681, FALSE },
    { "\r", 4682, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrRoadmap)   roadmap = cr_roadmap_new ();
      g_autofree char        *text = repeat (cases[i].text, cases[i].n);
      g_autofree char        *cut = cr_xlsx_cut (text);
      g_autoptr (GBytes)      content = NULL;
      g_autoptr (CrChangeSet) set = NULL;
      g_auto (CrImport)       import = { 0 };
      guint                   n_losses;

      g_assert_true ((cut != NULL) == cases[i].is_cut);
      cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "title.en", "a", "notes.en", text, "status",
                   "not-started", NULL);
      content = write_book (roadmap, "en", NULL, &n_losses, NULL);
      g_assert_cmpuint (n_losses, ==, cases[i].is_cut ? 1 : 0);

      cr_import_init (&import, roadmap, catalogue, "en");
      set = cr_import_read (&import, cr_import_formats_find ("a.xlsx"), content, NULL);
      g_assert_cmpuint (import.unchanged, ==, 1);
      g_assert_cmpuint (cr_change_set_get_length (set), ==, 0);
    }
}

static void
test_cancel (void)
{
  g_autoptr (CrRoadmap)    roadmap = load_example ();
  g_autoptr (GCancellable) run = g_cancellable_new ();
  g_autoptr (GError)       error = NULL;

  g_cancellable_cancel (run);
  g_assert_null (write_book (roadmap, "en", run, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Wherever the disk is full, the workbook is whole or there is none. */
static void
test_full_disk (void)
{
  g_autoptr (CrRoadmap) roadmap = load_example ();
  g_autoptr (GBytes)    whole = write_book (roadmap, "en", NULL, NULL, NULL);
  struct rlimit         limit, before;

  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &before);
  for (rlim_t size = 0; size < 300000; size = size * 2 + 500)
    {
      g_autoptr (GBytes) content = NULL;
      g_autoptr (GError) error = NULL;

      limit = before;
      limit.rlim_cur = size;
      setrlimit (RLIMIT_FSIZE, &limit);
      content = write_book (roadmap, "en", NULL, NULL, &error);
      setrlimit (RLIMIT_FSIZE, &before);
      if (content == NULL)
        g_assert_nonnull (error);
      else
        g_assert_true (g_bytes_equal (content, whole));
      if (size < 10000)
        g_assert_null (content);
    }
}

/* An archive of these parts. */
static GBytes *
pack (const char *const *names_and_parts)
{
  zip_source_t *target = zip_source_buffer_create (NULL, 0, 0, NULL);
  zip_t        *archive = zip_open_from_source (target, ZIP_CREATE | ZIP_TRUNCATE, NULL);
  zip_stat_t    status;
  GBytes       *content;
  char         *data;

  zip_source_keep (target);
  for (guint i = 0; names_and_parts[i] != NULL; i += 2)
    g_assert_cmpint (zip_file_add (archive, names_and_parts[i],
                                   zip_source_buffer (archive, names_and_parts[i + 1],
                                                      strlen (names_and_parts[i + 1]), 0),
                                   0),
                     >=, 0);
  g_assert_cmpint (zip_close (archive), ==, 0);
  zip_source_stat (target, &status);
  data = g_malloc (status.size);
  zip_source_open (target);
  g_assert_cmpint (zip_source_read (target, data, status.size), ==, (zip_int64_t) status.size);
  zip_source_close (target);
  zip_source_free (target);
  content = g_bytes_new_take (data, status.size);
  return content;
}

#define RELATIONS_PART                                                                               \
  "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='rId1' Target='worksheets/a.xml'/>" \
                                "<Relationship Id='rId2' Target='/xl/worksheets/b.xml'/></Relationships>"

static CrRoadmap *
read_parts (const char *book,
            const char *strings,
            const char *sheet,
            GError    **error)
{
  const char *const       parts[] = { "xl/workbook.xml", book, RELATIONS_PART, "xl/sharedStrings.xml", strings,
                                      "xl/worksheets/b.xml", sheet, NULL };
  g_autoptr (GBytes)      content = pack (parts);
  g_autoptr (CrRoadmap)   roadmap = cr_roadmap_new ();
  g_autoptr (CrChangeSet) set = NULL;
  g_auto (CrImport)       import = { 0 };

  cr_import_init (&import, roadmap, catalogue, "en");
  set = cr_import_read (&import, cr_import_formats_find ("a.xlsx"), content, error);
  if (set == NULL)
    return NULL;
  g_assert_cmpuint (import.refused->len, ==, 0);
  g_assert_true (cr_roadmap_apply (roadmap, set, CR_APPLY_GESTURE, NULL, NULL));
  return g_steal_pointer (&roadmap);
}

#define BOOK(is_1904)                                                                                   \
  "<workbook xmlns:r='r'><workbookPr date1904='" is_1904 "'/><sheets><sheet name='Notes' r:id='rId1'/>" \
  "<sheet name='Tasks' r:id='rId2'/></sheets></workbook>"
#define STRINGS                                                                                          \
  "<sst><si><t>id</t></si><si><t>Title (English)</t></si><si><r><t>Two </t></r><r><rPr/><t>runs</t></r>" \
  "<rPh><t>aid</t></rPh></si><si><t xml:space='preserve'> _x0041_&amp;</t></si></sst>"
#define HEADER                                                                                                       \
  "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='C1' t='inlineStr'><is><t>start</t></is>" \
  "</c><c r='D1' t='str'><f>1</f><v>progress</v></c><c r='E1' t='str'><v>milestone</v></c></row>"

/* As other programs write it: runs, strings inside, results of formulas, days of two calendars, rows left out, values
 * without content. */
static void
test_other_programs (void)
{
  static const char sheet[] =
    "<x:worksheet xmlns:x='m'><x:sheetData>" HEADER
    "<row r='3'><c r='A3' t='inlineStr'><is><t>t-1</t></is></c><c r='B3' t='s'><v>2</v></c><c r='C3'><v>%s</v></c>"
    "<c r='D3'><v>4.0000000000000000E1</v></c><c r='E3' t='b'><v>1</v></c></row>"
    "<row r='4'><c r='A4' t='str'><v>t-2</v></c><c r='B4' t='s'><v>3</v></c>"
    "<c r='C4' t='d'><v>2026-01-02T00:00:00</v></c>"
    "<c r='D4' t='s'><v></v></c><c r='E4'/></row></x:sheetData></x:worksheet>";

  for (guint i = 0; i < 2; i++)
    {
      g_auto (GStrv)        parts = g_strsplit (sheet, "%s", 2);
      g_autofree char      *filled = g_strjoin (i == 0 ? "46033.75" : "44571", parts[0], parts[1], NULL);
      g_autoptr (CrRoadmap) roadmap = read_parts (i == 0 ? BOOK ("0") : BOOK ("1"), STRINGS, filled, NULL);

      g_assert_nonnull (roadmap);
      g_assert_cmpuint (cr_roadmap_get_n_tasks (roadmap), ==, 2);
      g_assert_cmpstr (cr_text_get (cr_roadmap_get_task (roadmap, 0)->title, "en"), ==, "Two runs");
      g_assert_cmpstr (cr_text_get (cr_roadmap_get_task (roadmap, 1)->title, "en"), ==, " A&");
      g_assert_cmpuint (cr_roadmap_get_task (roadmap, 0)->start, ==, cr_day_new (2026, 1, 11));
      g_assert_cmpuint (cr_roadmap_get_task (roadmap, 1)->start, ==, cr_day_new (2026, 1, 2));
      g_assert_cmpint (cr_roadmap_get_task (roadmap, 0)->progress, ==, 40);
      g_assert_true (cr_roadmap_get_task (roadmap, 0)->milestone);
    }
}

/* Entities, places out of the sheet, strings that are not there, XML that is none. */
static void
test_damage (void)
{
  static const struct
  {
    const char *book;
    const char *strings;
    const char *sheet;
  } cases[] = {
    { "<!DOCTYPE a [<!ENTITY x 'y'>]>" BOOK ("0"), STRINGS, "<worksheet>" HEADER "</worksheet>" },
    { BOOK ("0"), "<!DOCTYPE sst [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><sst><si><t>&b;</t></si></sst>",
      "<worksheet>" HEADER "</worksheet>" },
    { BOOK ("0"), STRINGS, "<!DOCTYPE a [<!ENTITY x 'y'>]><worksheet>" HEADER "</worksheet>" },
    { BOOK ("0"), STRINGS, "<!DOCTYPE a SYSTEM 'http://localhost/x.dtd'><worksheet>" HEADER "</worksheet>" },
    { BOOK ("0"), STRINGS, "<worksheet><row r='1'><c r='A1' t='s'><v>9</v></c></row></worksheet>" },
    { BOOK ("0"), STRINGS, "<worksheet><row r='1'><c r='XFE1' t='s'><v>0</v></c></row></worksheet>" },
    { BOOK ("0"), STRINGS, "<worksheet><row r='1'><c r='1' t='s'><v>0</v></c></row></worksheet>" },
    { BOOK ("0"), STRINGS, "<worksheet><row r='1048577'/></worksheet>" },
    { BOOK ("0"), STRINGS, "<worksheet>" HEADER "<row r='1'/></worksheet>" },
    { BOOK ("0"), STRINGS, "<worksheet>" HEADER },
    { BOOK ("0"), STRINGS, "<worksheet/>" },
    { BOOK ("0"), "<sst><si><t>id</si></sst>", "<worksheet/>" },
    { "<workbook/>", STRINGS, "<worksheet/>" },
    { "", STRINGS, "<worksheet/>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_parts (cases[i].book, cases[i].strings, cases[i].sheet, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }
}

/* Whatever byte is wrong, the file is read or refused; no more is asked. */
static void
test_random_damage (void)
{
  g_autoptr (CrRoadmap) roadmap = load_example ();
  g_autoptr (GBytes)    content = write_book (roadmap, "en", NULL, NULL, NULL);
  GRand                *rand = g_rand_new_with_seed (3);
  guint                 n = cr_test_count (200);
  gsize                 length;
  const guint8         *data = g_bytes_get_data (content, &length);

  for (guint i = 0; i < n; i++)
    {
      g_autofree guint8      *damaged = g_memdup2 (data, length);
      gsize                   kept = i % 2 == 0 ? length : (gsize) g_rand_int_range (rand, 0, (gint32) length);
      g_autoptr (GBytes)      other = NULL;
      g_autoptr (CrChangeSet) set = NULL;
      g_autoptr (GError)      error = NULL;
      g_auto (CrImport)       import = { 0 };

      damaged[g_rand_int_range (rand, 0, (gint32) length)] ^= (guint8) g_rand_int_range (rand, 1, 256);
      other = g_bytes_new (damaged, kept);
      cr_import_init (&import, roadmap, catalogue, "en");
      set = cr_import_read (&import, cr_import_formats_find ("a.xlsx"), other, &error);
      g_assert_true ((set == NULL) == (error != NULL));
    }
  g_rand_free (rand);
}

/* A few kilobytes that would become more than any workbook is. */
static void
test_bomb (void)
{
  g_autofree char      *zeros = g_strnfill (8 * 1024 * 1024, ' ');
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes)    content = NULL;
  g_autoptr (CrZip)     zip = NULL;

  for (guint i = 0; i < 65; i++)
    {
      g_ptr_array_add (parts, g_strdup_printf ("part%u", i));
      g_ptr_array_add (parts, g_strdup (zeros));
    }
  g_ptr_array_add (parts, NULL);
  content = pack ((const char *const *) parts->pdata);
  g_assert_cmpuint (g_bytes_get_size (content), <, 1024 * 1024);
  zip = cr_zip_open (content);
  g_assert_null (zip);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  cr_language_set_directory (g_getenv ("CR_LOCALE_DIR"));
  catalogue = cr_catalogue_new_builtin ();

  g_test_add_func ("/xlsx/same-bytes", test_same_bytes);
  g_test_add_func ("/xlsx/locales", test_locales);
  g_test_add_func ("/xlsx/injection", test_injection);
  g_test_add_func ("/xlsx/days", test_days);
  g_test_add_func ("/xlsx/escapes", test_escapes);
  g_test_add_func ("/xlsx/long-texts", test_long_texts);
  g_test_add_func ("/xlsx/cancel", test_cancel);
  g_test_add_func ("/xlsx/full-disk", test_full_disk);
  g_test_add_func ("/xlsx/other-programs", test_other_programs);
  g_test_add_func ("/xlsx/damage", test_damage);
  g_test_add_func ("/xlsx/random-damage", test_random_damage);
  g_test_add_func ("/xlsx/bomb", test_bomb);

  result = g_test_run ();
  cr_catalogue_unref (catalogue);
  return result;
}
