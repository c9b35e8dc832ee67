/* SPDX-License-Identifier: GPL-3.0-or-later
 * A row of the timeline, for those who cannot see the picture of it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CR_TYPE_TIMELINE_ITEM (cr_timeline_item_get_type ())
G_DECLARE_FINAL_TYPE (CrTimelineItem, cr_timeline_item, CR, TIMELINE_ITEM, GtkWidget)

/* Stands for whatever row comes into sight; row is G_MAXUINT as long as there is none. */
GtkWidget *cr_timeline_item_new (void);

guint cr_timeline_item_get_row (CrTimelineItem *self);
void  cr_timeline_item_set_row (CrTimelineItem *self, guint row);

typedef enum
{
  CR_ITEM_TASK,
  CR_ITEM_OPEN_GROUP,
  CR_ITEM_CLOSED_GROUP
} CrItemKind;

/* What is heard of it. */
void        cr_timeline_item_set_words (CrTimelineItem *self, const char *name, CrItemKind kind);
const char *cr_timeline_item_get_name (CrTimelineItem *self);

void cr_timeline_item_set_selected (CrTimelineItem *self, gboolean selected);

G_END_DECLS
