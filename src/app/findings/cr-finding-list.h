/* SPDX-License-Identifier: GPL-3.0-or-later
 * The faulty entries of a document, kept up to date while it is edited. */
#pragma once

#include "cr-document.h"
#include "cr-finding.h"

G_BEGIN_DECLS

#define CR_TYPE_FINDING_LIST (cr_finding_list_get_type ())
G_DECLARE_FINAL_TYPE (CrFindingList, cr_finding_list, CR, FINDING_LIST, GObject)

/* Signal "changed": other findings than before. They are looked for in a thread, so a moment after the edit. */

/* Keeps a reference of the document. (transfer full) */
CrFindingList *cr_finding_list_new (CrDocument *document);

/* (transfer none) */
CrDocument *cr_finding_list_get_document (CrFindingList *self);

/* Of CrFinding, in the order of the file. (transfer none) */
GListModel *cr_finding_list_get_model (CrFindingList *self);

guint cr_finding_list_get_n_faults (CrFindingList *self);

/* Whether an edit has been made whose findings are not here yet. */
gboolean cr_finding_list_is_busy (CrFindingList *self);

G_END_DECLS
