/* SPDX-License-Identifier: GPL-3.0-or-later
 * Writing of XML. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A text between tags or in quotation marks, without the characters that XML may not hold. A carriage return is written
 * as a reference, since a reader would take a raw one for a line end. */
void cr_xml_append_text (GString *xml, const char *text);

/* <name>text</name>. */
void cr_xml_append_element (GString *xml, const char *name, const char *text);
void cr_xml_append_integer (GString *xml, const char *name, gint64 integer);

G_END_DECLS
