/* SPDX-License-Identifier: GPL-3.0-or-later
 * A row of the timeline. */
#include "config.h"

#include "cr-timeline-item.h"

struct _CrTimelineItem
{
  GtkWidget parent_instance;

  guint    row;
  char    *name;
  int      kind; /* CrItemKind, or -1 before the first */
  gboolean selected;
};

G_DEFINE_FINAL_TYPE (CrTimelineItem, cr_timeline_item, GTK_TYPE_WIDGET)

static void
cr_timeline_item_finalize (GObject *object)
{
  g_free (CR_TIMELINE_ITEM (object)->name);
  G_OBJECT_CLASS (cr_timeline_item_parent_class)->finalize (object);
}

static void
cr_timeline_item_class_init (CrTimelineItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cr_timeline_item_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_TREE_ITEM);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "timelineitem");
}

static void
cr_timeline_item_init (CrTimelineItem *self)
{
  self->row = G_MAXUINT;
  self->kind = -1;
  /* The view knows better what is under the pointer. */
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
cr_timeline_item_new (void)
{
  return g_object_new (CR_TYPE_TIMELINE_ITEM, NULL);
}

guint
cr_timeline_item_get_row (CrTimelineItem *self)
{
  g_return_val_if_fail (CR_IS_TIMELINE_ITEM (self), G_MAXUINT);

  return self->row;
}

void
cr_timeline_item_set_row (CrTimelineItem *self,
                          guint           row)
{
  g_return_if_fail (CR_IS_TIMELINE_ITEM (self));

  self->row = row;
}

static void
set_kind (CrTimelineItem *self,
          CrItemKind      kind)
{
  if (self->kind == (int) kind)
    return;
  self->kind = (int) kind;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LEVEL, kind == CR_ITEM_TASK ? 2 : 1,
                                  -1);
  if (kind == CR_ITEM_TASK)
    gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED);
  else
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, kind == CR_ITEM_OPEN_GROUP, -1);
}

void
cr_timeline_item_set_words (CrTimelineItem *self,
                            const char     *name,
                            CrItemKind      kind)
{
  g_return_if_fail (CR_IS_TIMELINE_ITEM (self));

  set_kind (self, kind);
  /* Each is told over the bus. */
  if (g_strcmp0 (self->name, name) == 0)
    return;
  g_free (self->name);
  self->name = g_strdup (name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

const char *
cr_timeline_item_get_name (CrTimelineItem *self)
{
  g_return_val_if_fail (CR_IS_TIMELINE_ITEM (self), NULL);

  return self->name;
}

void
cr_timeline_item_set_selected (CrTimelineItem *self,
                               gboolean        selected)
{
  g_return_if_fail (CR_IS_TIMELINE_ITEM (self));

  if (self->selected == selected)
    return;
  self->selected = selected;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}
