/* SPDX-License-Identifier: GPL-3.0-or-later
 * One workbook while it is written; for the files that write its sheets only. */
#pragma once

#include "cr-cells.h"
#include "cr-export.h"

#include <xlsxwriter.h>

G_BEGIN_DECLS

typedef enum
{
  CR_XLSX_PLAIN,
  CR_XLSX_WRAPPED,
  CR_XLSX_TYPED, /* a text that a person fills in where all else is protected; never a formula */
  CR_XLSX_HEADER,
  CR_XLSX_HEADER_OF_NUMBERS,
  CR_XLSX_HEADER_OF_COUNTS,
  CR_XLSX_REMARK, /* words below counts */
  CR_XLSX_DAY,
  CR_XLSX_NUMBER,
  CR_XLSX_MONEY,
  CR_XLSX_COUNT, /* of the matrix: in the middle of its cell */
  CR_XLSX_TOTAL, /* the same in bold */
  CR_XLSX_LATE,  /* the same with the word of the matrix for it */
  CR_XLSX_NO_GAP,
  CR_XLSX_NOT_APPLICABLE,
  CR_XLSX_GOOD, /* of conditional formats: a colour and nothing else */
  CR_XLSX_BUSY,
  CR_XLSX_WAITING,
  CR_XLSX_FAINT,
  CR_XLSX_OVERDUE, /* a date, and the word */
  CR_XLSX_N_FORMATS
} CrXlsxFormat;

typedef struct _CrXlsxBook CrXlsxBook;

/* Writes one sheet. */
typedef void (*CrXlsxWriter) (CrXlsxBook *book);

struct _CrXlsxBook
{
  CrExport *export;
  CrRoadmap    *roadmap; /* that of the export, or what of it is within the scope */
  CrCells      *cells;
  GPtrArray    *tasks; /* of CrTask: those within the scope */
  lxw_workbook *workbook;
  lxw_format   *formats[CR_XLSX_N_FORMATS];
  GPtrArray    *texts; /* what the library borrows until the workbook is closed */
  lxw_error     error; /* the first that the library told */
};

/* A workbook of the sheets of these writers, which end with NULL. (transfer full) */
GBytes *cr_xlsx_write_book (CrExport *export, const CrXlsxWriter *writers, GError **error);

/* More than any sheet has. */
#define CR_XLSX_N_COLUMNS_MAX 64

/* A table of one sheet. */
typedef struct
{
  CrXlsxBook    *book;
  lxw_worksheet *sheet;
  const char    *name;
  guint          n_columns;
  guint          n_rows; /* the header counts */
  guint          widths[CR_XLSX_N_COLUMNS_MAX];
  guint          row;     /* being written */
  guint          n_lines; /* that its wrapped texts take */
} CrXlsxSheet;

typedef struct
{
  const char *words; /* msgid of "export" */
  guint       width; /* in characters; more where a word of the header needs it */
  gboolean    has_numbers;
} CrXlsxColumn;

/* Remembers the first error. */
void cr_xlsx_check (CrXlsxBook *book, lxw_error error);

/* A sheet with a header that stays in view and stands on every page; name: msgid of "export", at most 31 characters in
 * every language. */
CrXlsxSheet cr_xlsx_sheet_begin (CrXlsxBook *book, const char *name, const CrXlsxColumn *columns, guint n_columns);

/* The same whose header is written by the caller. */
CrXlsxSheet cr_xlsx_sheet_begin_empty (CrXlsxBook *book, const char *name);

/* In characters; to be told before wrapped texts are written, whose lines make the height of the row. */
void cr_xlsx_set_width (CrXlsxSheet *self, guint column, guint width);

/* The characters that the longest word of a header takes, with the sign of the filter beside it. */
guint cr_xlsx_measure_header (const char *name);

/* Prints the first columns as wide as a page at most, and what stands beside them on pages of its own. */
void cr_xlsx_print_beside (CrXlsxSheet *self, guint n_columns);

/* Gives the last row its height. */
void cr_xlsx_end_row (CrXlsxSheet *self);

/* Puts the filter on what was written. */
void cr_xlsx_sheet_end (CrXlsxSheet *self);

/* Cells. A text that is NULL or empty leaves the cell empty; FALSE for one that had to be cut. */
gboolean cr_xlsx_write_text (CrXlsxSheet *self, guint row, guint column, const char *text, CrXlsxFormat format);
void     cr_xlsx_write_number (CrXlsxSheet *self, guint row, guint column, double number, CrXlsxFormat format);

/* A real date where spreadsheets have one: from March 1900 on, before which they count differently; else its text. */
void cr_xlsx_write_day (CrXlsxSheet *self, guint row, guint column, CrDay day);

/* A cell that has a format and no content. */
void cr_xlsx_write_blank (CrXlsxSheet *self, guint row, guint column, CrXlsxFormat format);

/* "'Lists'!$A$2:$A$9", of one column of a sheet; lives as long as the book. */
char *cr_xlsx_make_range (CrXlsxBook *book, const char *sheet, guint column, guint first_row, guint last_row);

/* A word in quotation marks, as formulas have it; lives as long as the book. */
char *cr_xlsx_quote_word (CrXlsxBook *book, const char *word);

/* The sheets. */
void cr_xlsx_write_tasks (CrXlsxBook *book);
void cr_xlsx_write_matrix (CrXlsxBook *book);
void cr_xlsx_write_capabilities (CrXlsxBook *book);
void cr_xlsx_write_gaps (CrXlsxBook *book);
void cr_xlsx_write_milestones (CrXlsxBook *book);
void cr_xlsx_write_costs (CrXlsxBook *book);
void cr_xlsx_write_reference (CrXlsxBook *book);
void cr_xlsx_write_lists (CrXlsxBook *book);

/* The columns of the hidden sheet of lists, from which cells are filled in. */
typedef enum
{
  CR_XLSX_LIST_AREAS,
  CR_XLSX_LIST_STATUSES,
  CR_XLSX_LIST_PRIORITIES,
  CR_XLSX_LIST_UNITS,
  CR_XLSX_LIST_YES,
  CR_XLSX_N_LISTS
} CrXlsxList;

/* What may be chosen, in order. (transfer full) */
GPtrArray *cr_xlsx_list (CrXlsxBook *book, CrXlsxList list);

#define CR_XLSX_TASKS NC_ ("export", "Tasks")
#define CR_XLSX_LISTS NC_ ("export", "Lists")

G_END_DECLS
