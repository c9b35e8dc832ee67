/* SPDX-License-Identifier: GPL-3.0-or-later
 * The pane beside the page: the one place where the details of the selected tasks are edited. */
#pragma once

#include "cr-document.h"
#include "cr-editor.h"
#include "cr-place.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_INSPECTOR (cr_inspector_get_type ())
G_DECLARE_FINAL_TYPE (CrInspector, cr_inspector, CR, INSPECTOR, AdwBin)

/* Set once, by the window. */
void cr_inspector_set_up (CrInspector *self, CrDocument *document, CrPlace *place);

/* Keeps there which groups are open, under "inspector-sections", and the width, under "inspector-width". settings may
 * be NULL. */
void cr_inspector_remember (CrInspector *self, GSettings *settings);

/* What was typed into a field that still has the focus counts now: before saving, undoing, closing. */
void cr_inspector_commit (CrInspector *self);

/* What is shown while no task is selected; NULL for a word that none is. */
void     cr_inspector_show_details (CrInspector *self, GtkWidget *details);
gboolean cr_inspector_has_details (CrInspector *self);

/* Puts the cursor into the title; to the first of the details when these are shown. */
void cr_inspector_start (CrInspector *self);

/* Of several selected tasks: whether all of them are edited or the one of them that was selected first. */
void     cr_inspector_set_all (CrInspector *self, gboolean all);
gboolean cr_inspector_get_all (CrInspector *self);

/* Whether it says that the filters of the place hide the task. */
gboolean cr_inspector_tells_hidden (CrInspector *self);

/* The editor of a path ("owner"), or of a name without one: "signs", "units". (transfer none) */
CrEditor *cr_inspector_get_editor (CrInspector *self, const char *path);

/* Opens or closes a group by name: "indicator", "costs", "links", "notes", "origin". */
void     cr_inspector_open_section (CrInspector *self, const char *name, gboolean open);
gboolean cr_inspector_is_section_open (CrInspector *self, const char *name);

G_END_DECLS
