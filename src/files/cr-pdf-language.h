/* SPDX-License-Identifier: GPL-3.0-or-later
 * The language of a PDF, which cairo 1.16 cannot tell. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The same document with its language, in an incremental update: the catalogue once more with /Lang, behind all there
 * is. A document whose objects are not in a table of references as cairo writes it comes back as it is.
 * (transfer full) pdf, and the answer */
GBytes *cr_pdf_language_add (GBytes *pdf, const char *language);

G_END_DECLS
