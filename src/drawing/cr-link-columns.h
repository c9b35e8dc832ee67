/* SPDX-License-Identifier: GPL-3.0-or-later
 * Links that run down in the same columns. Those that begin at the same place lie on each other where they pass, in
 * large roadmaps by hundreds on a page: of them only one is told. */
#pragma once

#include "cr-link-index.h"

G_BEGIN_DECLS

typedef struct _CrLinkColumns CrLinkColumns;

/* Where a link begins; FALSE when it is not drawn. */
typedef gboolean (*CrLinkPlaceFunc) (const CrTimelineLink *link, double *x, gpointer user_data);

/* (transfer full) */
CrLinkColumns *cr_link_columns_new (const CrLinkIndex *index, CrLinkPlaceFunc place, gpointer user_data);
void           cr_link_columns_free (CrLinkColumns *columns);

/* Of the links with both ends out of the rows from the first to the last one of each kind and direction in each
 * column, if there is any. */
void cr_link_columns_foreach_passing (const CrLinkColumns *columns,
                                      guint                first,
                                      guint                last,
                                      CrLinkFunc           func,
                                      gpointer             user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrLinkColumns, cr_link_columns_free)

G_END_DECLS
