/* SPDX-License-Identifier: GPL-3.0-or-later
 * Reading of XML by callbacks. */
#include "config.h"

#include "cr-xml-parse.h"

#include <libxml/parserInternals.h>

struct _CrXmlParse
{
  const CrXmlHandler *handler;
  gpointer            user_data;
  xmlSAXHandler       sax;
  xmlSAXHandler      *own_sax; /* of the parser */
  xmlParserCtxtPtr    xml;     /* NULL when the content is empty, or larger than the parser can count */
  gsize               size;
  gsize               error_line;
  gboolean            has_type;
  gboolean            is_stopped;
};

static void
type_cb (void          *user_data,
         const xmlChar *name,
         const xmlChar *external,
         const xmlChar *system)
{
  CrXmlParse *self = user_data;

  self->has_type = TRUE;
  xmlStopParser (self->xml);
}

static void
begin_cb (void           *user_data,
          const xmlChar  *name,
          const xmlChar  *prefix,
          const xmlChar  *uri,
          int             n_namespaces,
          const xmlChar **namespaces,
          int             n_attributes,
          int             n_defaulted,
          const xmlChar **attributes)
{
  CrXmlParse *self = user_data;

  G_STATIC_ASSERT (sizeof (CrXmlAttribute) == 5 * sizeof *attributes);
  self->handler->begin (self->user_data, (const char *) name, (const CrXmlAttribute *) attributes,
                        (guint) n_attributes);
}

static void
end_cb (void          *user_data,
        const xmlChar *name,
        const xmlChar *prefix,
        const xmlChar *uri)
{
  CrXmlParse *self = user_data;

  self->handler->end (self->user_data, (const char *) name);
}

static void
text_cb (void          *user_data,
         const xmlChar *text,
         int            length)
{
  CrXmlParse *self = user_data;

  self->handler->text (self->user_data, (const char *) text, (gsize) length);
}

static void
error_cb (void       *user_data,
          xmlErrorPtr error)
{
  CrXmlParse *self = user_data;

  if (self->error_line == 0 && error->level >= XML_ERR_ERROR)
    self->error_line = (gsize) MAX (error->line, 0);
}

char *
cr_xml_dup_attribute (const CrXmlAttribute *attributes,
                      guint                 n_attributes,
                      const char           *name)
{
  for (guint i = 0; i < n_attributes; i++)
    if (g_str_equal (attributes[i].name, name))
      return g_strndup (attributes[i].value, (gsize) (attributes[i].value_end - attributes[i].value));
  return NULL;
}

CrXmlParse *
cr_xml_parse_new (GBytes             *content,
                  const CrXmlHandler *handler,
                  gpointer            user_data)
{
  CrXmlParse *self = g_new0 (CrXmlParse, 1);
  const char *data = g_bytes_get_data (content, &self->size);

  self->handler = handler;
  self->user_data = user_data;
  self->sax = (xmlSAXHandler){ .initialized = XML_SAX2_MAGIC,
                               .internalSubset = type_cb,
                               .startElementNs = begin_cb,
                               .endElementNs = end_cb,
                               .characters = text_cb,
                               .ignorableWhitespace = text_cb,
                               .cdataBlock = text_cb,
                               .serror = error_cb };
  self->xml = self->size <= G_MAXINT ? xmlCreateMemoryParserCtxt (data, (int) self->size) : NULL;
  if (self->xml == NULL)
    return self;

  self->own_sax = self->xml->sax;
  self->xml->sax = &self->sax;
  self->xml->userData = self;
  /* Without a document type there are no entities but those of XML itself. */
  xmlCtxtUseOptions (self->xml, XML_PARSE_NONET | XML_PARSE_NOENT);
  return self;
}

void
cr_xml_parse_free (CrXmlParse *self)
{
  if (self->xml != NULL)
    {
      self->xml->sax = self->own_sax;
      xmlFreeParserCtxt (self->xml);
    }
  g_free (self);
}

CrXmlResult
cr_xml_parse_run (CrXmlParse *self)
{
  if (self->xml == NULL)
    return CR_XML_DAMAGED;

  xmlParseDocument (self->xml);
  if (self->has_type)
    return CR_XML_HAS_TYPE;
  if (self->is_stopped)
    return CR_XML_STOPPED;
  return self->xml->wellFormed ? CR_XML_FINE : CR_XML_DAMAGED;
}

void
cr_xml_parse_stop (CrXmlParse *self)
{
  self->is_stopped = TRUE;
  xmlStopParser (self->xml);
}

gsize
cr_xml_parse_get_line (const CrXmlParse *self)
{
  return (gsize) MAX (self->xml->input->line, 0);
}

/* xmlByteConsumed() encodes what is left anew each time. */
double
cr_xml_parse_get_done (const CrXmlParse *self)
{
  const xmlParserInput *input = self->xml->input;

  return MIN (((double) input->consumed + (double) (input->cur - input->base)) / (double) self->size, 1);
}

gsize
cr_xml_parse_get_error_line (const CrXmlParse *self)
{
  return self->error_line;
}
