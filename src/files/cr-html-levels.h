/* SPDX-License-Identifier: GPL-3.0-or-later
 * The assessment of a page: a radar and its figures. */
#pragma once

#include "cr-export.h"

G_BEGIN_DECLS

/* Levels and targets of the capabilities in the current round; a sentence where none is assessed. */
void cr_html_append_levels (GString *html, const CrExport *export, const CrIds *capabilities);

G_END_DECLS
