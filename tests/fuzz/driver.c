/* SPDX-License-Identifier: GPL-3.0-or-later
 * Feeds a fuzz target with every file of a folder, one test case each, where there is no fuzzer. */
#include "config.h"

#include "fuzz-target.h"

#include <gio/gio.h>
#include <string.h>

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_folder (const char *folder)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir)      dir = g_dir_open (folder, 0, NULL);
  const char           *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return g_steal_pointer (&names);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) names = NULL;

  if (argc != 2)
    {
      g_printerr ("usage: %s FOLDER\n", argv[0]);
      return 2;
    }

  LLVMFuzzerInitialize (&argc, &argv);
  names = list_folder (argv[1]);
  g_print ("1..%u\n", names->len);
  for (guint i = 0; i < names->len; i++)
    {
      const char      *name = g_ptr_array_index (names, i);
      g_autofree char *path = g_build_filename (argv[1], name, NULL);
      g_autofree char *contents = NULL;
      g_autofree char *input = NULL;
      gsize            length;
      gboolean         is_read = g_file_get_contents (path, &contents, &length, NULL);

      /* Without the NUL behind it, so that a sanitizer sees who reads on. */
      input = g_memdup2 (contents, length);
      if (is_read)
        LLVMFuzzerTestOneInput ((const guint8 *) input, length);
      g_print ("%s %u %s\n", is_read ? "ok" : "not ok", i + 1, name);
    }

  return names->len > 0 ? 0 : 1;
}
