/* SPDX-License-Identifier: GPL-3.0-or-later
 * GLib's table of interned strings grows by copying, and leaves the old copy to those who may still read it. The leak
 * sanitizer would report the copy, in programs that run for long enough to intern more strings than there is room for
 * at first. It comes from g_malloc () like everything else, so that no suppression can name it: it is looked for, and
 * told to be no leak. */
#include "config.h"

#include <glib.h>

#ifdef __SANITIZE_ADDRESS__
#include <link.h>
#include <sanitizer/lsan_interface.h>

#define N_STRINGS 2048

/* A string that the table is known by. */
static const char known[] = "cr-quark-table";

/* GCC 12 has these in its library, and in no header. */
int    __sanitizer_get_ownership (const volatile void *block);
size_t __sanitizer_get_allocated_size (const volatile void *block);

static gboolean
is_table (const void *block)
{
  const char *const *strings = block;

  return __sanitizer_get_ownership (block) && __sanitizer_get_allocated_size (block) == N_STRINGS * sizeof *strings &&
         strings[g_quark_from_static_string (known)] == known;
}

/* What the variables of a library point at. */
static gboolean
forgive_in (const void *variables,
            gsize       n)
{
  const void *const *pointers = variables;

  for (gsize i = 0; i < n; i++)
    if (is_table (pointers[i]))
      {
        __lsan_ignore_object (pointers[i]);
        return TRUE;
      }
  return FALSE;
}

static int
look_into_cb (struct dl_phdr_info *library,
              size_t               size,
              void                *data)
{
  gboolean found = FALSE;

  if (strstr (library->dlpi_name, "libglib-2.0.so") == NULL)
    return FALSE;
  for (guint i = 0; i < library->dlpi_phnum && !found; i++)
    {
      const ElfW (Phdr) *part = &library->dlpi_phdr[i];

      if (part->p_type == PT_LOAD && (part->p_flags & PF_W) != 0)
        found = forgive_in ((const void *) (library->dlpi_addr + part->p_vaddr), part->p_memsz / sizeof (void *));
    }
  return found;
}

/* Before a test has interned anything, while the table is still the first one. */
__attribute__ ((constructor)) static void
forgive_table (void)
{
  if (dl_iterate_phdr (look_into_cb, NULL) == 0)
    g_error ("the table of interned strings is not where it was looked for");
}
#endif
