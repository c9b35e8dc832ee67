/* SPDX-License-Identifier: GPL-3.0-or-later
 * One element of an XML text with all inside of it: of a text of many such elements one at a time is kept. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An element of the tree; those inside of it stand right behind it, in the order of the text. */
typedef struct
{
  const char *name;
  char       *text;    /* before the first element inside */
  gsize       line;    /* where its first tag ends */
  guint       n_below; /* elements inside, and inside of those */

  /*< private >*/
  gsize place; /* of the text */
} CrXmlElement;

typedef struct _CrXmlTree CrXmlTree;

/* (transfer full) */
CrXmlTree *cr_xml_tree_new (void);
void       cr_xml_tree_free (CrXmlTree *tree);

/* name is to stay as long as the element. The first one begins the tree anew. */
void cr_xml_tree_begin (CrXmlTree *tree, const char *name, gsize line);
void cr_xml_tree_append_text (CrXmlTree *tree, const char *text, gsize length);

/* The whole element when that was its end, until the next one begins; NULL when it is inside of another. */
const CrXmlElement *cr_xml_tree_end (CrXmlTree *tree);

/* The elements right inside, one after the other: the first one for NULL, NULL behind the last. */
static inline const CrXmlElement *
cr_xml_element_next (const CrXmlElement *self,
                     const CrXmlElement *child)
{
  const CrXmlElement *next = child != NULL ? child + child->n_below + 1 : self + 1;

  return next <= self + self->n_below ? next : NULL;
}

/* The first one of the name right inside; NULL without one. */
const CrXmlElement *cr_xml_element_find (const CrXmlElement *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrXmlTree, cr_xml_tree_free)

G_END_DECLS
