/* SPDX-License-Identifier: GPL-3.0-or-later
 * The radar of a round in the inspector, with the levels that the tasks promise for a day. */
#pragma once

#include "cr-document.h"
#include "cr-entry.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_RADAR_PANEL (cr_radar_panel_get_type ())
G_DECLARE_FINAL_TYPE (CrRadarPanel, cr_radar_panel, CR, RADAR_PANEL, AdwBin)

GtkWidget *cr_radar_panel_new (CrDocument *document);

/* earlier: the round to compare with; NULL for none. */
void cr_radar_panel_show (CrRadarPanel *self, const char *round, const char *earlier, CrGroup group);

/* The day that levels are projected for. */
CrDay cr_radar_panel_get_day (CrRadarPanel *self);
void  cr_radar_panel_set_day (CrRadarPanel *self, CrDay day);

/* What the picture says, axis by axis. (transfer none) */
const char *cr_radar_panel_get_words (CrRadarPanel *self);

G_END_DECLS
