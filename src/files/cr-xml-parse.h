/* SPDX-License-Identifier: GPL-3.0-or-later
 * What an XML text says, told by callbacks while it is read: of a large one nothing is kept that nobody asked for. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CrXmlParse CrXmlParse;

/* As the parser has it, references resolved; the value ends where value_end stands. */
typedef struct
{
  const char *name;
  const char *prefix; /* or NULL */
  const char *uri;    /* or NULL */
  const char *value;
  const char *value_end;
} CrXmlAttribute;

/* Names are without their prefix, and stay as long as the parse. Text comes in pieces. */
typedef struct
{
  void (*begin) (gpointer user_data, const char *name, const CrXmlAttribute *attributes, guint n_attributes);
  void (*end) (gpointer user_data, const char *name);
  void (*text) (gpointer user_data, const char *text, gsize length);
} CrXmlHandler;

typedef enum
{
  CR_XML_FINE,
  CR_XML_STOPPED,
  CR_XML_HAS_TYPE, /* a document type, which could name things without end: nothing of it is read */
  CR_XML_DAMAGED   /* not well-formed */
} CrXmlResult;

/* Of the name, whatever its prefix. (transfer full), or NULL */
char *cr_xml_dup_attribute (const CrXmlAttribute *attributes, guint n_attributes, const char *name);

/* A parse of the content, which is to stay as long; nothing outside of it is looked at. (transfer full) */
CrXmlParse *cr_xml_parse_new (GBytes *content, const CrXmlHandler *handler, gpointer user_data);
void        cr_xml_parse_free (CrXmlParse *parse);

/* To be called once. */
CrXmlResult cr_xml_parse_run (CrXmlParse *parse);

/* From inside a callback: no other one is called. */
void cr_xml_parse_stop (CrXmlParse *parse);

/* Where the parse stands: the line, from 1, and the part of the content that is done, from 0 to 1. */
gsize  cr_xml_parse_get_line (const CrXmlParse *parse);
double cr_xml_parse_get_done (const CrXmlParse *parse);

/* The line of the first error; 0 without one. */
gsize cr_xml_parse_get_error_line (const CrXmlParse *parse);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrXmlParse, cr_xml_parse_free)

G_END_DECLS
