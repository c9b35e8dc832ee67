/* SPDX-License-Identifier: GPL-3.0-or-later
 * From a roadmap to the bytes of its file. */
#pragma once

#include "cr-roadmap.h"

G_BEGIN_DECLS

/* The bytes of the file: members in the order of the tables, unknown ones after them, what is absent left out, the
 * layout of json-glib's pretty printer with an indent of two, one newline at the end. NULL when that is more than
 * a file may have (CR_JSON_SIZE_MAX). (transfer full) */
GBytes *cr_writer_write (CrRoadmap *roadmap);

G_END_DECLS
