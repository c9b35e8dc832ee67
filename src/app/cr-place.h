/* SPDX-License-Identifier: GPL-3.0-or-later
 * Where in the document a window stands: the page, what it is asked to show, what is selected. */
#pragma once

#include "cr-query.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* The groups of a list that nobody has grouped yet. */
#define CR_GROUPING_AT_FIRST CR_GROUPING_AREA

/* The columns of a board for which nobody has chosen any. */
#define CR_BOARD_AT_FIRST CR_GROUPING_STATUS

/* The page of a file that was never opened. */
#define CR_PAGE_AT_FIRST "matrix"

/* How a page is looked at, where it may be looked at in several ways. */
typedef enum
{
  CR_VIEW_SCOPE,   /* of “Overview”: one of the following and, but for the filter, an id; NULL is the whole roadmap */
  CR_VIEW_TAB,     /* of “Capabilities”: its name; NULL is the first */
  CR_VIEW_COLUMNS, /* of “Matrix”: as cr_columns_to_string() has it; NULL are the capabilities */
  CR_N_VIEWS
} CrView;

#define CR_SCOPE_FILTER "filter" /* what the query shows */
#define CR_SCOPE_AREA   "area:"
#define CR_SCOPE_OWNER  "owner:"

#define CR_TYPE_PLACE (cr_place_get_type ())
G_DECLARE_FINAL_TYPE (CrPlace, cr_place, CR, PLACE, GObject)

/* Owned by the window; pages listen to its properties (“page”, “query”, “selection”, “entry”,
 * “view”) and change them. */
CrPlace *cr_place_new (void);

/* The name of the page, one of cr_pages_list(); never NULL. */
const char *cr_place_get_page (CrPlace *self);
void        cr_place_set_page (CrPlace *self, const char *page);

/* Which tasks are shown; never NULL. Setting takes the query over (transfer full). */
const CrQuery *cr_place_get_query (CrPlace *self);
void           cr_place_set_query (CrPlace *self, CrQuery *query);

/* To another page and another query in one step: who goes back finds the query as it was. (transfer full) */
void cr_place_go (CrPlace *self, const char *page, CrQuery *query);

/* The words that are searched for; "" for none. */
const char *cr_place_get_search (CrPlace *self);
void        cr_place_set_search (CrPlace *self, const char *search);

/* The area that is shown alone; NULL for all, CR_FILTER_WITHOUT for the tasks without one. */
const char *cr_place_get_area (CrPlace *self);
void        cr_place_set_area (CrPlace *self, const char *area);

/* Takes every restriction away; groups and order stay. */
void cr_place_show_all (CrPlace *self);

/* Keys of the groups whose tasks are not shown, "" for that of the tasks without; NULL for none. Other groups are open
 * at first. (transfer none) */
CrIds *cr_place_get_closed (CrPlace *self);
void   cr_place_set_closed (CrPlace *self, CrIds *closed);

/* Ids of the selected tasks in the order of the page; may be NULL, which is none. (transfer none) */
CrIds *cr_place_get_selection (CrPlace *self);
void   cr_place_set_selection (CrPlace *self, CrIds *selection);

/* Selects this one task; NULL selects none. */
void cr_place_select (CrPlace *self, const char *id);

/* The one selected task; NULL when there is none or are several. */
const char *cr_place_get_task (CrPlace *self);

/* What is selected on the page “Reference”: the id of an entry of the catalogue, or of an instrument or a watch entry
 * of the roadmap's own; NULL before anything was. Interned. */
const char *cr_place_get_entry (CrPlace *self);
void        cr_place_set_entry (CrPlace *self, const char *id);

/* What the columns of the board are. */
CrGrouping cr_place_get_board (CrPlace *self);
void       cr_place_set_board (CrPlace *self, CrGrouping grouping);
/* NULL as long as nothing was chosen. Interned. */
const char *cr_place_get_view (CrPlace *self, CrView view);
void        cr_place_set_view (CrPlace *self, CrView view, const char *name);

/* What was chosen for the last export, as a line of cr-export-choice.h; NULL before there was one. */
const char *cr_place_get_export (CrPlace *self);
void        cr_place_set_export (CrPlace *self, const char *line);

G_END_DECLS
