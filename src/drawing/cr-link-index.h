/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which links cross a range of rows: found in the time that it takes to tell them, among any number. */
#pragma once

#include "cr-timeline-layout.h"

G_BEGIN_DECLS

typedef struct _CrLinkIndex CrLinkIndex;

/* The links are copied. (transfer full) */
CrLinkIndex *cr_link_index_new (const CrTimelineLink *links, guint n_links);
void         cr_link_index_free (CrLinkIndex *index);

/* The links between the same rows in the same direction get these values. */
void cr_link_index_set (CrLinkIndex *index, const CrTimelineLink *link);

typedef void (*CrLinkFunc) (const CrTimelineLink *link, gpointer user_data);

/* Every link that begins, ends or passes in the rows from the first to the last. */
void cr_link_index_foreach (const CrLinkIndex *index, guint first, guint last, CrLinkFunc func, gpointer user_data);

/* The same in two parts, for pictures that cannot show all of them. First those with an end in the rows: of a row all
 * to others in sight, and so many at most up and down to the nearest ones out of sight; tells how many are left out. */
guint cr_link_index_foreach_ending (const CrLinkIndex *index,
                                    guint              first,
                                    guint              last,
                                    guint              max_of_row,
                                    CrLinkFunc         func,
                                    gpointer           user_data);

/* And those with both ends out of sight; how many there are is found without a look at them. */
guint cr_link_index_count_passing (const CrLinkIndex *index, guint first, guint last);
void  cr_link_index_foreach_passing (const CrLinkIndex *index,
                                     guint              first,
                                     guint              last,
                                     CrLinkFunc         func,
                                     gpointer           user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrLinkIndex, cr_link_index_free)

G_END_DECLS
