/* SPDX-License-Identifier: GPL-3.0-or-later
 * A line of the list of entries: an entry, or the heading of a group of them. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CR_TYPE_REFERENCE_ITEM (cr_reference_item_get_type ())
G_DECLARE_FINAL_TYPE (CrReferenceItem, cr_reference_item, CR, REFERENCE_ITEM, GObject)

typedef struct
{
  const char *key;        /* interned: the id of the entry, or of the group that the heading is for */
  gboolean    is_heading; /* then n_tasks is the number of entries below */
  gboolean    is_open;    /* of a heading */
  const char *word;       /* what the middle column says, static; NULL for nothing */
  const char *icon;       /* before the word, static; NULL for none */
  gboolean    is_used;    /* the word is not about nothing */
  guint       n_tasks;
} CrReferenceLine;

/* Signal "changed": the line is another one, with the same key. */

/* (transfer full) */
CrReferenceItem *cr_reference_item_new (const CrReferenceLine *line, const char *title);

const CrReferenceLine *cr_reference_item_get_line (CrReferenceItem *self);
const char            *cr_reference_item_get_title (CrReferenceItem *self);

void cr_reference_item_set (CrReferenceItem *self, const CrReferenceLine *line, const char *title);

G_END_DECLS
