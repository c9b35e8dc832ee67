/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page “Reference”: the catalogue to read and to work with. */
#pragma once

#include "cr-kind-list.h"
#include "cr-page.h"
#include "cr-reference-details.h"
#include "cr-reference-list.h"
#include "cr-watch-board.h"

G_BEGIN_DECLS

#define CR_TYPE_REFERENCE_PAGE (cr_reference_page_get_type ())
G_DECLARE_FINAL_TYPE (CrReferencePage, cr_reference_page, CR, REFERENCE_PAGE, CrPage)

CrPage *cr_reference_page_new (void);

/* (transfer none) */
CrReferenceDetails *cr_reference_page_get_details (CrReferencePage *self);
CrReferenceList    *cr_reference_page_get_list (CrReferencePage *self);
CrWatchBoard       *cr_reference_page_get_board (CrReferencePage *self);
GtkEditable        *cr_reference_page_get_search (CrReferencePage *self);

/* The kind that is shown; CR_N_REFERENCE_KINDS is everything that was found. */
CrReferenceKind cr_reference_page_get_kind (CrReferencePage *self);
void            cr_reference_page_set_kind (CrReferencePage *self, CrReferenceKind kind);

G_END_DECLS
