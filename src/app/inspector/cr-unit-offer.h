/* SPDX-License-Identifier: GPL-3.0-or-later
 * An offer to make units of names that were typed for owners and partners. */
#pragma once

#include "cr-editor.h"

G_BEGIN_DECLS

#define CR_TYPE_UNIT_OFFER (cr_unit_offer_get_type ())
G_DECLARE_FINAL_TYPE (CrUnitOffer, cr_unit_offer, CR, UNIT_OFFER, CrEditor)

/* Hidden while every owner and partner of the subject is a unit. */
GtkWidget *cr_unit_offer_new (CrSubject *subject);

G_END_DECLS
