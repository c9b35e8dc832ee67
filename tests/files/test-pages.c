/* SPDX-License-Identifier: GPL-3.0-or-later
 * PDF, SVG and PNG: the same bytes every time, the language, cancelling, texts that attack. */
#include "config.h"

#include "cr-formats.h"
#include "cr-language.h"
#include "cr-pdf-language.h"
#include "cr-reader.h"
#include "cr-run.h"

#include "cr-test-roadmap.h"

#include <cairo.h>
#include <string.h>

#define HOSTILE "</title><script>alert(1)</script> & <b>(\\) /Lang (xx) endobj %%EOF"

static CrCatalogue *catalogue;
static CrRoadmap   *example;
static CrDay        today;

static gboolean
is_pages (const CrFormat *format)
{
  return g_str_equal (format->extension, "pdf") || g_str_equal (format->extension, "svg") ||
         g_str_equal (format->extension, "png");
}

/* (transfer full) */
static GBytes *
write_it (const CrFormat *format,
          CrRoadmap      *roadmap,
          const char     *language)
{
  g_auto (CrExport) export = { 0 };
  g_autoptr (GError) error = NULL;
  GBytes            *bytes = NULL;

  cr_export_init (&export, catalogue, language, today);
  export.roadmap = roadmap;
  bytes = cr_formats_write (format, &export, &error);
  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  g_assert_cmpuint (export.written, ==, cr_roadmap_get_n_tasks (roadmap));
  g_assert_cmpuint (export.left_out->len, ==, 0);
  return bytes;
}

static gboolean
has (GBytes     *bytes,
     const char *text)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  return memmem (data, length, text, strlen (text)) != NULL;
}

/* Each format, and again after everything else has been drawn in the same program. */
static void
test_same_bytes (void)
{
  guint                 n;
  const CrFormat       *formats = cr_formats_get (&n);
  g_autoptr (GPtrArray) first = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  guint                 k = 0, n_checked = 0;

  for (guint i = 0; i < n; i++)
    if (is_pages (&formats[i]))
      g_ptr_array_add (first, write_it (&formats[i], example, "ru"));
  for (guint i = 0; i < n; i++)
    if (is_pages (&formats[i]))
      {
        g_autoptr (GBytes) again = write_it (&formats[i], example, "ru");
        g_autoptr (GBytes) english = write_it (&formats[i], example, "en");

        g_assert_true (g_bytes_equal (again, g_ptr_array_index (first, k++)));
        /* The radar has numbers, and says what they are in words. */
        g_assert_false (g_bytes_equal (again, english));
        n_checked++;
      }
  g_assert_cmpuint (n_checked, ==, 11);
}

static void
test_cancel (void)
{
  guint           n;
  const CrFormat *formats = cr_formats_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_auto (CrExport) export = { 0 };
      g_autoptr (CrRun)  run = cr_run_new ();
      g_autoptr (GError) error = NULL;

      if (!is_pages (&formats[i]))
        continue;
      cr_export_init (&export, catalogue, "en", today);
      export.roadmap = example;
      export.run = G_CANCELLABLE (run);
      g_cancellable_cancel (export.run);
      g_assert_null (cr_formats_write (&formats[i], &export, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

static void
test_progress (void)
{
  gboolean        has_extension;
  const CrFormat *format = cr_formats_find ("a.pdf", NULL, &has_extension);
  g_auto (CrExport) export = { 0 };
  g_autoptr (CrRun)  run = cr_run_new ();
  g_autoptr (GBytes) bytes = NULL;

  cr_export_init (&export, catalogue, "en", today);
  export.roadmap = example;
  export.run = G_CANCELLABLE (run);
  bytes = cr_formats_write (format, &export, NULL);
  g_assert_nonnull (bytes);
  g_assert_cmpfloat_with_epsilon (cr_run_get_done (run), 1, 1e-9);
}

/* A title that would end the title of a picture, or the catalogue of a PDF. */
static void
test_hostile (void)
{
  guint                 n;
  const CrFormat       *formats = cr_formats_get (&n);
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();

  cr_test_set_head (roadmap, "title.en", HOSTILE, "administration.en", HOSTILE, NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "title.en", HOSTILE, "start", "2026-01-01", "area", "area-concept",
               NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GBytes) bytes = NULL;

      if (!is_pages (&formats[i]))
        continue;
      bytes = write_it (&formats[i], roadmap, "en");
      g_assert_false (has (bytes, "<script>"));
      if (g_str_equal (formats[i].extension, "svg"))
        g_assert_true (has (bytes, "&lt;script&gt;"));
      if (g_str_equal (formats[i].extension, "pdf"))
        g_assert_true (has (bytes, "<< /Lang (en-GB) /ViewerPreferences"));
    }
}

/* Armenian, Kazakh, Kyrgyz: letters of some font, and of the file. */
static void
test_letters (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  gboolean              has_extension;
  const CrFormat       *format = cr_formats_find ("a.pdf", "fiche", &has_extension);
  g_autoptr (GBytes)    bytes = NULL;

  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "title.en", "Մաքսային ծառայություն", "title.ru",
               "Қазақстан Республикасының кедендік әкімшілігі", "description.en",
               "Кыргыз Республикасынын бажы үчүн өңдөө", NULL);
  bytes = write_it (format, roadmap, "en");
  g_assert_true (has (bytes, "%PDF-1."));
}

/* The update is an addition: all that was there stays, and what is not in the form of cairo comes back. */
static void
test_language (void)
{
  static const char *const broken[] = {
    "",
    "%PDF-1.5\n",
    "startxref\n99999\n%%EOF\n",
    "xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1\n /Root 7 0 R >>\nstartxref\n0\n%%EOF\n",
    "xref\n0 2\n0000000000 65535 f \n9999999999 00000 n \ntrailer\n<< /Size 2\n /Root 1 0 R >>\nstartxref\n0\n%%EOF\n",
  };
  gboolean           has_extension;
  const CrFormat    *format = cr_formats_find ("a.pdf", "matrix", &has_extension);
  g_autoptr (GBytes) russian = write_it (format, example, "ru");

  g_assert_true (has (russian, "<< /Lang (ru-RU) /ViewerPreferences << /DisplayDocTitle true >> /Type /Catalog"));
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      GBytes            *bytes = g_bytes_new_static (broken[i], strlen (broken[i]));
      g_autoptr (GBytes) same = cr_pdf_language_add (g_bytes_ref (bytes), "ru");

      g_assert_true (g_bytes_equal (bytes, same));
      g_bytes_unref (bytes);
    }
}

/* A picture that nobody could read is refused, with what to do instead. */
static void
test_large (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  gboolean              has_extension;
  const CrFormat       *png = cr_formats_find ("a.png", "timeline", &has_extension);
  g_auto (CrExport) export = { 0 };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2500; i++)
    {
      g_autofree char *id = g_strdup_printf ("t-%u", i + 1);

      cr_test_add (roadmap, CR_KIND_TASK, NULL, id, "title.en", id, "start", "2026-01-01", NULL);
    }
  cr_export_init (&export, catalogue, "en", today);
  export.roadmap = roadmap;
  g_assert_null (cr_formats_write (png, &export, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
}

static CrRoadmap *
read_example (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("CR_DATA_DIR"), "examples", "arvania-2026.roadmap.json", NULL);
  g_autofree char *text = NULL;
  gsize            length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  return cr_reader_read (text, length, NULL);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  cr_language_set_directory (g_getenv ("CR_LOCALE_DIR"));
  catalogue = cr_catalogue_new_builtin ();
  example = read_example ();
  today = cr_day_new (2026, 11, 16);

  g_test_add_func ("/pages/same bytes", test_same_bytes);
  g_test_add_func ("/pages/cancel", test_cancel);
  g_test_add_func ("/pages/progress", test_progress);
  g_test_add_func ("/pages/hostile", test_hostile);
  g_test_add_func ("/pages/letters", test_letters);
  g_test_add_func ("/pages/language", test_language);
  g_test_add_func ("/pages/large", test_large);

  result = g_test_run ();
  g_object_unref (example);
  cr_catalogue_unref (catalogue);
  return result;
}
