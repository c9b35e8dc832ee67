/* SPDX-License-Identifier: GPL-3.0-or-later
 * Every text of a roadmap with both of its sides: what goes out to a translator and comes back. */
#pragma once

#include "cr-cells.h"
#include "cr-change.h"
#include "cr-export.h"
#include "cr-path.h"

G_BEGIN_DECLS

typedef enum
{
  CR_WORKSHEET_PLACE, /* where the text stands, "task/t-1/title": what it is known by when it comes back */
  CR_WORKSHEET_NAME,  /* the same for people */
  CR_WORKSHEET_EN,
  CR_WORKSHEET_RU,
  CR_WORKSHEET_STATE,
  CR_WORKSHEET_N_COLUMNS
} CrWorksheetColumn;

typedef enum
{
  CR_WORKSHEET_BOTH,
  CR_WORKSHEET_MISSING_EN,
  CR_WORKSHEET_MISSING_RU,
  CR_WORKSHEET_STALE_EN,
  CR_WORKSHEET_STALE_RU,
  CR_WORKSHEET_N_STATES
} CrWorksheetState;

typedef struct
{
  char           *place;
  const CrRecord *record; /* the head, a task, a rating, … */
  const char     *parent; /* of a rating: its round */
  const CrField  *field;  /* of the record: a text, a part or a list */
  const CrField  *sub;    /* the text in a part or in an element of a list; else NULL */
  guint           n;      /* of the element */
  const CrText   *text;
} CrWorksheetRow;

/* All texts that have a side, baselines aside, in the order of the file; with a scope (a set of strings) those of its
 * tasks alone. They stay as they are when the roadmap changes. (element-type CrWorksheetRow) (transfer full) */
GPtrArray *cr_worksheet_list (CrRoadmap *roadmap, GHashTable *scope);

/* Makes a list without a scope that of the roadmap after the change, looking at the records that it touched and at
 * nothing else; near: the number of a row that is likely one of theirs. FALSE when it must be made anew: records came,
 * went or moved, or got their first text. */
gboolean cr_worksheet_follow (GPtrArray *rows, CrRoadmap *roadmap, const CrChangeSet *set, guint near);

CrWorksheetState cr_worksheet_get_state (const CrText *text);

/* For programs, "missing-ru"; and in the words of the export. Static. */
const char *cr_worksheet_get_state_id (CrWorksheetState state);
const char *cr_worksheet_show_state (const CrExport *export, CrWorksheetState state);

/* The same of the columns: "place"; "Place". */
const char *cr_worksheet_get_column_id (CrWorksheetColumn column);
const char *cr_worksheet_get_column_name (CrWorksheetColumn column, const char *language);

/* "Adopt a definition · Description". (transfer full) */
char *cr_worksheet_name_row (const CrExport *export, const CrWorksheetRow *row);

/* One side as a cell has it; "" for none. (transfer full) */
char *cr_worksheet_format_side (CrCells *cells, const CrText *text, const char *side);

/* As a table of comma-separated values, by the profile. Counts the tasks that have texts in it. (transfer full) */
GBytes *cr_worksheet_write_csv (CrExport *export, GError **error);

G_END_DECLS
