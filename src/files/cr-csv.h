/* SPDX-License-Identifier: GPL-3.0-or-later
 * The tasks of a roadmap as a table of comma-separated values. */
#pragma once

#include "cr-path.h"
#include "cr-roadmap.h"

G_BEGIN_DECLS

typedef enum
{
  /* For programs: UTF-8, commas, LF; columns are named by their paths, units by their ids. */
  CR_CSV_MACHINE,
  /* For spreadsheets: a byte-order mark, CRLF, semicolons where the language has decimal commas; columns and units
   * have the names that people know, and no text can be taken for a formula. */
  CR_CSV_EXCEL
} CrCsvProfile;

/* What the table does not carry of a task, or not in full. */
typedef struct
{
  const char *task; /* its id */
  CrPath      path;
} CrCsvLoss;

/* A header and a row for each task, with a column for each path a person may set and the id first. Values are in the
 * text form (cr-text-form.h). In the Excel profile each line of a text that begins with = + - @, a tabulator or a
 * carriage return, perhaps after blanks or apostrophes, gets one apostrophe more in front.
 * language is that of the Excel profile. losses may be NULL; else CrCsvLoss are appended to it. (transfer full) */
GBytes *cr_csv_write (CrRoadmap *roadmap, CrCsvProfile profile, const char *language, GArray *losses);

G_END_DECLS
