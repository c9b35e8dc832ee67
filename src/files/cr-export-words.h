/* SPDX-License-Identifier: GPL-3.0-or-later
 * The words of an export: how people read what a roadmap holds, in the language of what is written. */
#pragma once

#include "cr-export.h"
#include "cr-path.h"

G_BEGIN_DECLS

/* The side of a text to write, which is another one where this is missing; never NULL. */
const char *cr_export_show_text (const CrExport *self, const CrText *text);

/* The side in the other language of the interface, where it says something else; or NULL. */
const char *cr_export_show_other (const CrExport *self, const CrText *text);

/* The title of an entry, as well of the roadmap's own; the id itself of one that is not known, NULL for NULL. */
const char *cr_export_show_entry (const CrExport *self, const char *id);

/* The titles with a separator between them, "" for none. (transfer full) */
char *cr_export_join_entries (const CrExport *self, const CrIds *ids, const char *separator);

/* The name of an owner or partner; NULL for NULL. */
const char *cr_export_show_unit (const CrExport *self, const char *unit);

/* "Not started". */
const char *cr_export_show_status (const CrExport *self, const CrTask *task);

/* "low", "normal", "high". */
const char *cr_export_show_priority (const CrExport *self, const CrTask *task);

/* The titles of the tasks it waits for, "" for none. (transfer full) */
char *cr_export_join_predecessors (const CrExport *self, const CrTask *task, const char *separator);

/* What a field of a task is called, "Owner"; that of an indicator is named "indicator.target". */
const char *cr_export_label (const CrExport *self, const char *field);

/* Without the characters that XML and text formats may not hold: control characters but tabulator and line ends, and
 * what is no character at all. (transfer full) */
char *cr_export_clean (const char *text);

/* Whether cr_export_clean() would leave it as it is. */
gboolean cr_export_is_clean (const char *text);

/* The tasks of the scope in the order of the areas of the catalogue, those of no area of it last; within each as in the
 * document. (transfer container) (element-type CrTask) */
GPtrArray *cr_export_list_by_area (const CrExport *self);

/* The id of its area, NULL when the catalogue does not have it. */
const char *cr_export_get_area (const CrExport *self, const CrTask *task);

G_END_DECLS
