/* SPDX-License-Identifier: GPL-3.0-or-later
 * Inside of the report: how pages are filled. */
#pragma once

#include "cr-coverage.h"
#include "cr-levels.h"
#include "cr-radar-layout.h"
#include "cr-report.h"

G_BEGIN_DECLS

/* In units of the page. */
#define CR_REPORT_GAP       8
#define CR_REPORT_WIDE_GAP  24
#define CR_REPORT_MAX_LINES (1 << 20) /* of a text that is never cut */

typedef struct
{
  const CrReportRequest *request;
  const char            *language;
  CrReport              *report;
  CrFonts               *fonts;
  GCancellable          *run;
  CrRoadmap             *scoped;  /* the roadmap with the tasks of the scope alone */
  CrDisplayList         *page;    /* the one that is being filled */
  CrRect                 body;    /* what header and footer leave of a page */
  double                 y;       /* where the page is free from */
  const char            *running; /* what stands in the header */
  guint                  n_blocks, n_done;
} CrReportMaker;

/* What a cell of a table shows: the text, never cut, behind its symbol, or dots of a level. */
typedef struct
{
  const char *text; /* may be NULL */
  CrFont      font;
  CrColor     color;
  gboolean    has_symbol;
  CrSymbol    symbol;
  gboolean    has_dots;
  int         level, target;
} CrReportCell;

#define CR_REPORT_TEXT(words) ((CrReportCell){ .text = (words), .font = CR_FONT_BODY, .color = CR_COLOR_FG })
#define CR_REPORT_DIM(words)  ((CrReportCell){ .text = (words), .font = CR_FONT_BODY, .color = CR_COLOR_DIM })

typedef struct
{
  const char *title; /* NULL in a table without heads */
  double      share; /* of the width */
  CrAlign     align;
} CrReportColumn;

#define CR_REPORT_MAX_COLUMNS 8

/* Begun with its columns; heading and heads are there only with the first row, so that none stands alone at the foot
 * of a page. They are repeated on every page. */
typedef struct
{
  CrReportMaker        *maker;
  const CrReportColumn *columns;
  guint                 n_columns;
  const char           *heading; /* or NULL */
  const char           *again;   /* in its place on all pages but the first, where it has none; or NULL */
  const char           *figures; /* at the end of its line, or NULL */
  double                x, width;
  gboolean              is_open; /* its head stands on this page */
  gboolean              is_begun;
  gboolean              has_mark; /* the heading is to be found in the outline */
  guint                 n_left;   /* rows still to come; 0 where nobody has counted them */
} CrReportTable;

/* The words of NC_ ("report", …), and of others. */
const char *cr_report_words (const CrReportMaker *maker, const char *msgid) G_GNUC_FORMAT (2);

/* The name of a field as tables head it: NC_ ("field", …). */
const char *cr_report_field (const CrReportMaker *maker, const char *msgid);

/* What an id of the catalogue is called, else the id itself. */
const char *cr_report_name (const CrReportMaker *maker, const char *id);

/* Pages. */
gboolean cr_report_is_cancelled (const CrReportMaker *maker);

/* So much of what is in the block stands on its pages. */
void cr_report_tell (const CrReportMaker *maker, guint n, guint n_all);

void   cr_report_begin_page (CrReportMaker *maker);
void   cr_report_begin_block (CrReportMaker *maker, const char *title, const char *words);
double cr_report_get_left (const CrReportMaker *maker);
void   cr_report_mark (CrReportMaker *maker, const char *title, guint level);

/* Paints a list before what is on a page. (transfer full list) */
void cr_report_put_under (CrReport *report, guint page, CrDisplayList *list);

/* A text in lines, over as many pages as it takes. */
void cr_report_add_text (CrReportMaker *maker, CrFont font, CrColor color, const char *text);

/* A text of one line with the page still open in this rectangle. */
void cr_report_put (CrReportMaker *maker, CrFont font, CrAlign align, CrColor color, const char *text, CrRect rect);

/* Tables. cells has one for each column. */
CrReportTable cr_report_table_new (CrReportMaker *maker, const CrReportColumn *columns, guint n_columns);
void          cr_report_table_add (CrReportTable *table, const CrReportCell *cells);

/* Lines of a text in a width. */
typedef struct
{
  guint  start, end; /* bytes */
  double top, bottom;
} CrReportLine;

/* Of CrReportLine. (transfer full) */
GArray *cr_report_break (CrFonts *fonts, const CrTextStyle *style, const char *text, double width);

/* Puts the lines from the first up to the last left out at a place; their height. */
double cr_report_put_lines (CrReportMaker     *maker,
                            const CrTextStyle *style,
                            CrColor            color,
                            const char        *text,
                            const GArray      *lines,
                            guint              first,
                            guint              last,
                            const CrRect      *place);

/* The blocks. */
void cr_report_add_title (CrReportMaker *maker);
void cr_report_add_contents (CrReportMaker *maker);
void cr_report_add_summary (CrReportMaker *maker);
void cr_report_add_matrix (CrReportMaker *maker);
void cr_report_add_capabilities (CrReportMaker *maker);
void cr_report_add_timeline (CrReportMaker *maker);
void cr_report_add_tasks (CrReportMaker *maker);
void cr_report_add_fiches (CrReportMaker *maker);
void cr_report_add_instruments (CrReportMaker *maker);
void cr_report_add_signatures (CrReportMaker *maker);

/* The radar of the current round, with the levels that are expected by the last target. NULL without a round. */
CrRadarLayout *cr_report_make_radar (CrFonts *fonts, const CrReportRequest *request, double width, double height);

/* The coverage of the tasks of the scope; what nobody covers is told of the whole roadmap. (transfer full) */
CrCoverage *cr_report_make_coverage (const CrReportRequest *request, CrRoadmap *scoped);

/* The roadmap with the tasks of the scope alone, or itself; nobody changes it. (transfer full) */
CrRoadmap *cr_report_make_scoped (const CrReportRequest *request);

G_END_DECLS
