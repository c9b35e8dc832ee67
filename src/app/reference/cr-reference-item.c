/* SPDX-License-Identifier: GPL-3.0-or-later
 * A line of the list of entries. */
#include "config.h"

#include "cr-reference-item.h"

struct _CrReferenceItem
{
  GObject parent_instance;

  CrReferenceLine line;
  char           *title;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrReferenceItem, cr_reference_item, G_TYPE_OBJECT)

static void
cr_reference_item_finalize (GObject *object)
{
  g_free (CR_REFERENCE_ITEM (object)->title);
  G_OBJECT_CLASS (cr_reference_item_parent_class)->finalize (object);
}

static void
cr_reference_item_class_init (CrReferenceItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cr_reference_item_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CR_TYPE_REFERENCE_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
cr_reference_item_init (CrReferenceItem *self)
{
}

CrReferenceItem *
cr_reference_item_new (const CrReferenceLine *line,
                       const char            *title)
{
  CrReferenceItem *self = g_object_new (CR_TYPE_REFERENCE_ITEM, NULL);

  self->line = *line;
  self->title = g_strdup (title);
  return self;
}

const CrReferenceLine *
cr_reference_item_get_line (CrReferenceItem *self)
{
  g_return_val_if_fail (CR_IS_REFERENCE_ITEM (self), NULL);

  return &self->line;
}

const char *
cr_reference_item_get_title (CrReferenceItem *self)
{
  g_return_val_if_fail (CR_IS_REFERENCE_ITEM (self), NULL);

  return self->title;
}

static gboolean
is_alike (const CrReferenceLine *a,
          const CrReferenceLine *b)
{
  return a->is_open == b->is_open && a->is_used == b->is_used && a->n_tasks == b->n_tasks &&
         g_strcmp0 (a->word, b->word) == 0 && g_strcmp0 (a->icon, b->icon) == 0;
}

void
cr_reference_item_set (CrReferenceItem       *self,
                       const CrReferenceLine *line,
                       const char            *title)
{
  gboolean changed = FALSE;

  g_return_if_fail (CR_IS_REFERENCE_ITEM (self));
  g_return_if_fail (line->key == self->line.key && line->is_heading == self->line.is_heading);

  changed = !is_alike (&self->line, line) || g_strcmp0 (self->title, title) != 0;
  self->line = *line;
  if (!changed)
    return;
  g_free (self->title);
  self->title = g_strdup (title);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
