/* SPDX-License-Identifier: GPL-3.0-or-later
 * The report: a roadmap on pages, each a display list, so that preview, printer and PDF show the same. */
#pragma once

#include "cr-display-list.h"
#include "cr-paper.h"

#include "cr-catalogue.h"
#include "cr-roadmap.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What it is made of, in this order; each begins a page. */
typedef enum
{
  CR_REPORT_TITLE = 1 << 0,
  CR_REPORT_SUMMARY = 1 << 1,
  CR_REPORT_MATRIX = 1 << 2,
  CR_REPORT_CAPABILITIES = 1 << 3,
  CR_REPORT_TIMELINE = 1 << 4,
  CR_REPORT_TASKS = 1 << 5,
  CR_REPORT_FICHES = 1 << 6, /* a page for each task */
  CR_REPORT_INSTRUMENTS = 1 << 7,
  CR_REPORT_SIGNATURES = 1 << 8
} CrReportBlocks;

#define CR_N_REPORT_BLOCKS 9

/* The block that settings and the command line call by this name; 0 for none. */
CrReportBlocks cr_report_block_find (const char *name);

/* The names of all these. (transfer full) */
char *cr_report_blocks_to_text (CrReportBlocks blocks, const char *separator);

/* What a board is given: everything but a page for each task, which are asked for by themselves. */
#define CR_REPORT_USUAL                                                                                   \
  (CR_REPORT_TITLE | CR_REPORT_SUMMARY | CR_REPORT_MATRIX | CR_REPORT_CAPABILITIES | CR_REPORT_TIMELINE | \
   CR_REPORT_TASKS | CR_REPORT_INSTRUMENTS | CR_REPORT_SIGNATURES)

/* How far the pages have come, from 0 to 1; in the thread that makes them. */
typedef void (*CrReportFunc) (double done, gpointer user_data);

typedef struct
{
  CrRoadmap     *roadmap;
  CrCatalogue   *catalogue;
  const char    *language;
  CrDay          today;
  GHashTable    *scope; /* ids of the tasks to show, as a set of strings; NULL: all */
  CrReportBlocks blocks;
  CrPaper        paper;
  CrOrientation  orientation;
  const CrSheet *sheet;          /* what is printed on, in place of paper and orientation; NULL for none */
  gboolean       both_languages; /* fiches have the texts in the other language as well */
  CrReportFunc   told;           /* again and again, or NULL */
  gpointer       user_data;
} CrReportRequest;

typedef struct _CrReport CrReport;

/* Where something begins, for the outline of a document. */
typedef struct
{
  const char *title;
  guint       level; /* 0 for a block */
  guint       page;  /* from 0 */
  double      y;     /* on the page */
} CrReportMark;

/* All pages at once; run may be NULL, and when it is cancelled there is no report. May be called in any thread; used
 * by one thread at a time. Nothing of the request is held on to. (transfer full) */
CrReport *cr_report_new (const CrReportRequest *request, GCancellable *run);
void      cr_report_free (CrReport *report);

/* Pages are measured in units of their own, in which BODY has its usual size: so many points of paper is one. */
double   cr_report_get_points (const CrReport *report);
double   cr_report_get_width (const CrReport *report);
double   cr_report_get_height (const CrReport *report);
CrFonts *cr_report_get_fonts (const CrReport *report);

/* What the margins leave: nothing is outside. */
CrRect cr_report_get_room (const CrReport *report);

guint                cr_report_get_n_pages (const CrReport *report);
const CrDisplayList *cr_report_get_page (const CrReport *report, guint page);
guint                cr_report_get_n_marks (const CrReport *report);
const CrReportMark  *cr_report_get_mark (const CrReport *report, guint n);

/* Tasks within the scope. */
guint cr_report_get_n_tasks (const CrReport *report);

/* Paints a page with a point of paper as the unit of the surface. */
void cr_report_paint (CrReport *report, guint page, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrReport, cr_report_free)

G_END_DECLS
