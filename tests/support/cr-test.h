/* SPDX-License-Identifier: GPL-3.0-or-later
 * What all test programs share: sizes of property tests and the folders of source and build. */
#pragma once

#include <glib.h>

/* How often a property is tried: n, or a part of it in the slower run under the sanitizers. */
static inline guint
cr_test_count (guint n)
{
  const char *fraction = g_getenv ("CR_TEST_FRACTION");
  guint       divisor = fraction != NULL ? (guint) g_ascii_strtoull (fraction, NULL, 10) : 1;

  return MAX (n / MAX (divisor, 1), 1);
}

/* A path below the root of the source. (transfer full) */
static inline char *
cr_test_source_path (const char *path)
{
  const char *root = g_getenv ("CR_SOURCE_DIR");

  g_assert_nonnull (root);
  return g_build_filename (root, path, NULL);
}
