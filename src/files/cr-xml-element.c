/* SPDX-License-Identifier: GPL-3.0-or-later
 * An element of an XML text, gathered while the text is read. */
#include "config.h"

#include "cr-xml-element.h"

#include <string.h>

struct _CrXmlTree
{
  GArray  *elements; /* of CrXmlElement, in the order in which they begin */
  GArray  *open;     /* of guint: the place of each that has not ended */
  GString *text;     /* of all, each with its end */
};

CrXmlTree *
cr_xml_tree_new (void)
{
  CrXmlTree *self = g_new0 (CrXmlTree, 1);

  self->elements = g_array_new (FALSE, FALSE, sizeof (CrXmlElement));
  self->open = g_array_new (FALSE, FALSE, sizeof (guint));
  self->text = g_string_new (NULL);
  return self;
}

void
cr_xml_tree_free (CrXmlTree *self)
{
  g_array_unref (self->elements);
  g_array_unref (self->open);
  g_string_free (self->text, TRUE);
  g_free (self);
}

void
cr_xml_tree_begin (CrXmlTree  *self,
                   const char *name,
                   gsize       line)
{
  CrXmlElement element = { .name = name, .line = line };
  guint        place;

  if (self->open->len == 0)
    {
      g_array_set_size (self->elements, 0);
      g_string_truncate (self->text, 0);
    }
  g_string_append_c (self->text, '\0');
  element.place = self->text->len;
  place = self->elements->len;
  g_array_append_val (self->open, place);
  g_array_append_val (self->elements, element);
}

static guint
get_innermost (const CrXmlTree *self)
{
  return g_array_index (self->open, guint, self->open->len - 1);
}

/* The last text of all is that of the last element, as long as it has not ended. */
void
cr_xml_tree_append_text (CrXmlTree  *self,
                         const char *text,
                         gsize       length)
{
  if (self->open->len > 0 && get_innermost (self) == self->elements->len - 1)
    g_string_append_len (self->text, text, (gssize) length);
}

/* Until now the texts could have moved. */
static void
place_texts (CrXmlTree *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    {
      CrXmlElement *element = &g_array_index (self->elements, CrXmlElement, i);

      element->text = self->text->str + element->place;
    }
}

const CrXmlElement *
cr_xml_tree_end (CrXmlTree *self)
{
  guint place = get_innermost (self);

  g_array_index (self->elements, CrXmlElement, place).n_below = self->elements->len - 1 - place;
  g_array_set_size (self->open, self->open->len - 1);
  if (self->open->len > 0)
    return NULL;
  place_texts (self);
  return &g_array_index (self->elements, CrXmlElement, 0);
}

/* Most names differ in their first letter. */
const CrXmlElement *
cr_xml_element_find (const CrXmlElement *self,
                     const char         *name)
{
  const CrXmlElement *child = cr_xml_element_next (self, NULL);

  while (child != NULL && !(child->name[0] == name[0] && strcmp (child->name, name) == 0))
    child = cr_xml_element_next (self, child);
  return child;
}
