/* SPDX-License-Identifier: GPL-3.0-or-later
 * What an export looks like: its pages, its picture, or its first lines. */
#pragma once

#include "cr-export-work.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_EXPORT_PREVIEW (cr_export_preview_get_type ())
G_DECLARE_FINAL_TYPE (CrExportPreview, cr_export_preview, CR, EXPORT_PREVIEW, AdwBin)

/* Actions “preview.next”, “preview.previous”, “preview.zoom-in”, “preview.zoom-out”. (transfer floating) */
GtkWidget *cr_export_preview_new (void);

/* Shows what was made for a look; takes its pages over. The page that is shown stays the same as far as it is there. */
void cr_export_preview_show (CrExportPreview *self, CrExported *exported, const CrFormat *format);

/* A sentence in place of it. */
void cr_export_preview_tell (CrExportPreview *self, const char *words);

/* From 0; and how many there are: 0 where there are no pages. */
guint cr_export_preview_get_page (CrExportPreview *self);
guint cr_export_preview_get_n_pages (CrExportPreview *self);

/* What is shown as text; NULL for none. (transfer full) */
char *cr_export_preview_dup_text (CrExportPreview *self);

G_END_DECLS
