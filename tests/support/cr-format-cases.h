/* SPDX-License-Identifier: GPL-3.0-or-later
 * The tables of tests/data/format: what is to be said of each file there. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *file; /* below tests/data/format */
  char *verdict;
  char *code;    /* NULL where there is nothing to say, as in the next two */
  char *pointer; /* "" is the whole document */
  gsize line;
  char *note;
} CrFormatCase;

/* (element-type CrFormatCase) (transfer full) */
GPtrArray *cr_format_cases_load (void);

/* File in another layout, then the file whose bytes a save gives it, and so on; NULL-terminated. (transfer full) */
GStrv cr_format_cases_load_saved (void);

/* The bytes of a file below tests/data/format; fails the test when it cannot be read. (transfer full) */
GBytes *cr_format_cases_read (const char *file);

G_END_DECLS
