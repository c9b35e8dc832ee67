/* SPDX-License-Identifier: GPL-3.0-or-later
 * What tables of tasks do not carry. */
#include "config.h"

#include "cr-formats.h"
#include "cr-language.h"
#include "cr-reader.h"

#include <string.h>

static const struct
{
  const char  *extension;
  CrCsvProfile profile;
} tables[] = { { "csv", CR_CSV_MACHINE }, { "csv", CR_CSV_EXCEL }, { "xlsx", CR_CSV_EXCEL } };

/* Each of these in a sentence of its own, and nothing else. */
static void
assert_told (const CrExport *export,
             const char *const *told,
             guint              n_told)
{
  for (guint i = 0; i < export->left_out->len; i++)
    g_test_message ("%s", g_array_index (export->left_out, CrLeftOut, i).why);
  g_assert_cmpuint (export->left_out->len, ==, n_told);
  for (guint i = 0; i < n_told; i++)
    {
      g_autofree char *start = g_strconcat (told[i], ":", NULL);
      guint            n = 0;

      for (guint k = 0; k < export->left_out->len; k++)
        n += g_str_has_prefix (g_array_index (export->left_out, CrLeftOut, k).why, start) ? 1 : 0;
      g_assert_cmpuint (n, ==, 1);
    }
}

/* What no cell says is told, each thing once, whatever the table. */
static void
test_told (void)
{
  static const char text[] =
    "{\"format\":\"customs-roadmap\",\"version\":\"1.0\",\"id\":\"5f0c3c1e-6f0e-4c7f-9a55-0b1d2e3f4a5b\",\"tasks\":["
    "{\"id\":\" one; 1\",\"title\":{\"en\":\"One\",\"kk\":\"Бір\",\"x-title\":1},\"x-own\":2,"
    "\"indicator\":{\"name\":{\"kk\":\"Көрсеткіш\"},\"unit\":\"%\"},"
    "\"partners\":[\" a\"],\"links\":[{\"url\":\"https://example.org\",\"x-link\":3}]}]}";
  static const char *const told[] = { "Title (kk)", "Title", "Indicator (kk)", "Members of a newer version",
                                      "Partners", "Links" };
  g_autoptr (CrCatalogue)  catalogue = cr_catalogue_new_builtin ();
  g_autoptr (CrRoadmap)    roadmap = cr_reader_read (text, strlen (text), NULL);

  g_assert_nonnull (roadmap);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      gboolean         has_extension;
      g_autofree char *name = g_strdup_printf ("a.%s", tables[i].extension);
      g_auto (CrExport) export = { 0 };
      g_autoptr (GBytes) content = NULL;

      cr_export_init (&export, catalogue, "en", cr_day_new (2026, 11, 28));
      export.roadmap = roadmap;
      export.profile = tables[i].profile;
      content = cr_formats_write (cr_formats_find (name, NULL, &has_extension), &export, NULL);
      g_assert_nonnull (content);
      assert_told (&export, told, G_N_ELEMENTS (told));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cr_language_set_directory (g_getenv ("CR_LOCALE_DIR"));
  g_test_add_func ("/cells/told", test_told);
  return g_test_run ();
}
