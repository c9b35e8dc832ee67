/* SPDX-License-Identifier: GPL-3.0-or-later
 * A list that grows: its first items at once, the others a few at a time while nothing else is to be done. */
#include "config.h"

#include "cr-gradual-list.h"

/* As many rows as a window shows, so that the first step is all that is seen. */
#define N_ITEMS_STEP 24

/* A list of GTK 4.8 has no more widgets of rows than these, whatever comes behind. */
#define N_WIDGETS_MAX 224

struct _CrGradualList
{
  GObject parent_instance;

  GListModel *model;
  guint       n_items; /* of those of the model that are there */
  guint       step;    /* how many come at a time */
  guint       idle;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CrGradualList,
                               cr_gradual_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static guint
get_n_all (CrGradualList *self)
{
  return self->model != NULL ? g_list_model_get_n_items (self->model) : 0;
}

static void
grow_to (CrGradualList *self,
         guint          n_items)
{
  guint n_before = self->n_items;

  self->n_items = n_items;
  if (n_items > n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, n_items - n_before);
}

static gboolean
grow_idle_cb (gpointer user_data)
{
  CrGradualList *self = user_data;
  guint          n_all = get_n_all (self);
  guint          n_items = self->n_items + self->step;

  if (n_items < N_WIDGETS_MAX && n_items < n_all)
    {
      grow_to (self, n_items);
      return G_SOURCE_CONTINUE;
    }
  self->idle = 0;
  grow_to (self, n_all);
  return G_SOURCE_REMOVE;
}

/* After everything that is to be seen, and what is typed. */
static void
queue_growth (CrGradualList *self)
{
  if (self->n_items < get_n_all (self) && self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, grow_idle_cb, self, NULL);
}

/* How many there may be at once where there were so many. */
static guint
get_room (CrGradualList *self,
          guint          n_before)
{
  guint n_all = get_n_all (self);

  if (n_before >= N_WIDGETS_MAX)
    return n_all;
  return MIN (n_all, n_before + self->step);
}

static void
items_changed_cb (CrGradualList *self,
                  guint          position,
                  guint          n_removed,
                  guint          n_added)
{
  guint n_before = self->n_items;
  guint room = get_room (self, n_before);

  if (position <= n_before && room > position)
    {
      guint n_gone = MIN (n_removed, n_before - position);
      guint n_behind = n_before - position - n_gone;

      if (position + n_added + n_behind > room)
        {
          n_gone = n_before - position;
          n_added = room - position;
        }
      self->n_items = n_before - n_gone + n_added;
      if (n_gone > 0 || n_added > 0)
        g_list_model_items_changed (G_LIST_MODEL (self), position, n_gone, n_added);
    }
  else if (position < n_before)
    {
      self->n_items = position;
      g_list_model_items_changed (G_LIST_MODEL (self), position, n_before - position, 0);
    }
  queue_growth (self);
}

static GType
get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *model)
{
  return CR_GRADUAL_LIST (model)->n_items;
}

static gpointer
get_nth_item (GListModel *model,
              guint       position)
{
  CrGradualList *self = CR_GRADUAL_LIST (model);

  return position < self->n_items ? g_list_model_get_item (self->model, position) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_nth_item;
}

static void
cr_gradual_list_dispose (GObject *object)
{
  CrGradualList *self = CR_GRADUAL_LIST (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  self->n_items = 0;
  G_OBJECT_CLASS (cr_gradual_list_parent_class)->dispose (object);
}

static void
cr_gradual_list_class_init (CrGradualListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_gradual_list_dispose;
}

static void
cr_gradual_list_init (CrGradualList *self)
{
  self->step = N_ITEMS_STEP;
}

CrGradualList *
cr_gradual_list_new (void)
{
  return g_object_new (CR_TYPE_GRADUAL_LIST, NULL);
}

void
cr_gradual_list_set_step (CrGradualList *self,
                          guint          n_items)
{
  g_return_if_fail (CR_IS_GRADUAL_LIST (self));
  g_return_if_fail (n_items > 0);

  self->step = n_items;
}

void
cr_gradual_list_set_model (CrGradualList *self,
                           GListModel    *model)
{
  guint n_before = 0;

  g_return_if_fail (CR_IS_GRADUAL_LIST (self));

  if (self->model == model)
    return;
  n_before = self->n_items;
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_set_object (&self->model, model);
  self->n_items = MIN (get_n_all (self), self->step);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->n_items);
  if (model != NULL)
    g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  queue_growth (self);
}

void
cr_gradual_list_complete (CrGradualList *self)
{
  g_return_if_fail (CR_IS_GRADUAL_LIST (self));

  g_clear_handle_id (&self->idle, g_source_remove);
  grow_to (self, get_n_all (self));
}

gboolean
cr_gradual_list_is_complete (CrGradualList *self)
{
  g_return_val_if_fail (CR_IS_GRADUAL_LIST (self), FALSE);

  return self->n_items == get_n_all (self);
}
