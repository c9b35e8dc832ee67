/* SPDX-License-Identifier: GPL-3.0-or-later
 * Texts, elements and charts of a page. Whatever comes from a roadmap passes through here. */
#pragma once

#include "cr-export.h"

G_BEGIN_DECLS

/* A text as it may stand between tags and in quotation marks. */
void cr_html_append_text (GString *html, const char *text);

/* <name>text</name>; attributes are our own, with a blank in front, "" for none. */
void cr_html_append_element (GString *html, const char *name, const char *attributes, const char *text);

/* A text of the user in an element that keeps its direction to itself and names its language where it is not that of
 * the page. */
void cr_html_append_user (GString *html, const char *name, const CrExport *export, const CrText *text);

/* One that has no sides. */
void cr_html_append_plain (GString *html, const char *name, const char *text);

typedef struct
{
  const char *label;
  int         percent;
} CrHtmlBar;

/* Bars from 0 to 100 per cent with their labels, as a picture with a name and a description. id is that of the picture
 * in the page. */
void cr_html_append_bars (GString *html,
                          const CrExport *export,
                          const char      *id,
                          const char      *title,
                          const char      *description,
                          const CrHtmlBar *bars,
                          guint            n_bars);

typedef struct
{
  guint n_tasks;
  guint n_late;
} CrHtmlCell;

typedef struct
{
  const char        *title;
  const char        *description;
  const char *const *rows; /* labels */
  guint              n_rows;
  const char *const *columns;
  guint              n_columns;
  const CrHtmlCell  *cells; /* row by row */
} CrHtmlMatrix;

typedef struct
{
  const char *label;
  int         level;  /* 1 to CR_LEVEL_MAX; an axis with 0 is left out of the outlines */
  int         target; /* 0 is none: the outline runs through the level */
} CrHtmlAxis;

/* An axis for each entry, with the outlines of the level and of the target, which differ in their dots as well.
 * level and target: the words for them. */
void cr_html_append_radar (GString          *html,
                           const char       *id,
                           const char       *title,
                           const char       *description,
                           const CrHtmlAxis *axes,
                           guint             n_axes,
                           const char       *level,
                           const char       *target);

/* Cells whose tint and number tell how many tasks there are, with a mark where one is overdue. */
void cr_html_append_matrix (GString *html, const CrExport *export, const char *id, const CrHtmlMatrix *matrix);

G_END_DECLS
