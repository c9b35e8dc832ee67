/* SPDX-License-Identifier: GPL-3.0-or-later
 * From the bytes of a file to a roadmap. */
#pragma once

#include "cr-fault.h"
#include "cr-roadmap.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The roadmap, or NULL when there is an error. faults may be NULL; else it is set to the errors with their lines,
 * in the order of the file: one of JSON itself, or up to CR_JSON_FAULTS_MAX of what stands in it; to an empty array
 * when there is none. Findings are no errors and are not looked for. (transfer full) */
CrRoadmap *cr_reader_read (const char *data, gsize length, GPtrArray **faults);

/* The same, but for NULL without a fault when it was cancelled, which is looked for between check, parsing and
 * records. */
CrRoadmap *cr_reader_read_cancellable (const char   *data,
                                       gsize         length,
                                       GCancellable *cancellable,
                                       GPtrArray   **faults);

G_END_DECLS
