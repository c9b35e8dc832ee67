/* SPDX-License-Identifier: GPL-3.0-or-later
 * What all exports have in common: time, scope, formats. */
#include "config.h"

#include "cr-formats.h"

static void
test_time (void)
{
  CrDay today = cr_day_new (2026, 11, 28);

  g_assert_cmpint (cr_export_find_time (NULL, today), ==, G_GINT64_CONSTANT (1795824000));
  g_assert_cmpint (cr_export_find_time ("soon", today), ==, G_GINT64_CONSTANT (1795824000));
  g_assert_cmpint (cr_export_find_time ("-1", today), ==, G_GINT64_CONSTANT (1795824000));
  g_assert_cmpint (cr_export_find_time ("86400", today), ==, 86400);
}

/* Every format is found by its extension, in any case, and the usual view is the first. */
static void
test_formats (void)
{
  g_autofree char *extensions = cr_formats_list_extensions ();
  guint            n_formats;
  const CrFormat  *formats = cr_formats_get (&n_formats);
  gboolean         has_extension;

  for (guint i = 0; i < n_formats; i++)
    {
      g_autofree char *upper = g_ascii_strup (formats[i].extension, -1);
      g_autofree char *path = g_strdup_printf ("plan.roadmap.%s", upper);
      g_autofree char *dotted = g_strdup_printf (".%s", formats[i].extension);

      if (formats[i].view != NULL)
        g_assert_true (cr_formats_find (path, formats[i].view, &has_extension) == &formats[i]);
      g_assert_nonnull (cr_formats_find (path, NULL, &has_extension));
      g_assert_true (has_extension);
      g_assert_null (cr_formats_find (path, "portrait", &has_extension));
      g_assert_true (has_extension);
      g_assert_nonnull (g_strstr_len (extensions, -1, dotted));
    }

  g_assert_null (cr_formats_find ("plan.odt", NULL, &has_extension));
  g_assert_false (has_extension);
  g_assert_null (cr_formats_find ("plan", NULL, &has_extension));
  g_assert_false (has_extension);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/time", test_time);
  g_test_add_func ("/export/formats", test_formats);

  return g_test_run ();
}
