/* SPDX-License-Identifier: GPL-3.0-or-later
 * The tasks of one column of the board as a list model. */
#include "config.h"

#include "cr-board-cards.h"

struct _CrBoardCards
{
  GObject parent_instance;

  CrTaskList *tasks;
  GPtrArray  *ids; /* interned */
};

/* A run of ids that stays at the start, and one at the end. */
typedef struct
{
  guint start;
  guint end;
} Ends;

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CrBoardCards,
                               cr_board_cards,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static GType
get_item_type (GListModel *model)
{
  return CR_TYPE_TASK_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return CR_BOARD_CARDS (model)->ids->len;
}

/* A list may ask for a task that is gone already, before it is told so. (transfer full) */
static CrTaskItem *
make_gone (const char *id)
{
  g_autoptr (CrRecord) gone = cr_record_new (CR_KIND_TASK, id);

  return cr_task_item_new (CR_TASK (gone));
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  CrBoardCards *self = CR_BOARD_CARDS (model);
  const char   *id = cr_board_cards_get_id (self, position);
  CrTaskItem   *item = id != NULL ? cr_task_list_lookup (self->tasks, id) : NULL;

  if (id == NULL)
    return NULL;
  return item != NULL ? g_object_ref (item) : make_gone (id);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
cr_board_cards_finalize (GObject *object)
{
  CrBoardCards *self = CR_BOARD_CARDS (object);

  g_object_unref (self->tasks);
  g_ptr_array_unref (self->ids);
  G_OBJECT_CLASS (cr_board_cards_parent_class)->finalize (object);
}

static void
cr_board_cards_class_init (CrBoardCardsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cr_board_cards_finalize;
}

static void
cr_board_cards_init (CrBoardCards *self)
{
  self->ids = g_ptr_array_new ();
}

CrBoardCards *
cr_board_cards_new (CrTaskList *tasks)
{
  CrBoardCards *self = g_object_new (CR_TYPE_BOARD_CARDS, NULL);

  self->tasks = g_object_ref (tasks);
  return self;
}

static Ends
compare (CrBoardCards      *self,
         const char *const *ids,
         guint              n_ids)
{
  guint shorter = MIN (self->ids->len, n_ids);
  Ends  ends = { 0, 0 };

  while (ends.start < shorter && g_ptr_array_index (self->ids, ends.start) == ids[ends.start])
    ends.start++;
  while (ends.end < shorter - ends.start &&
         g_ptr_array_index (self->ids, self->ids->len - 1 - ends.end) == ids[n_ids - 1 - ends.end])
    ends.end++;
  return ends;
}

guint
cr_board_cards_count_others (CrBoardCards      *self,
                             const char *const *ids,
                             guint              n_ids)
{
  Ends ends = { 0, 0 };

  g_return_val_if_fail (CR_IS_BOARD_CARDS (self), 0);

  ends = compare (self, ids, n_ids);
  return MAX (self->ids->len, n_ids) - ends.start - ends.end;
}

void
cr_board_cards_set_ids (CrBoardCards      *self,
                        const char *const *ids,
                        guint              n_ids)
{
  Ends  ends = { 0, 0 };
  guint n_before = 0;

  g_return_if_fail (CR_IS_BOARD_CARDS (self));

  ends = compare (self, ids, n_ids);
  n_before = self->ids->len;
  g_ptr_array_set_size (self->ids, 0);
  for (guint i = 0; i < n_ids; i++)
    g_ptr_array_add (self->ids, (gpointer) ids[i]);
  if (n_before != n_ids || ends.start + ends.end < n_ids)
    g_list_model_items_changed (G_LIST_MODEL (self), ends.start, n_before - ends.start - ends.end,
                                n_ids - ends.start - ends.end);
}

const char *
cr_board_cards_get_id (CrBoardCards *self,
                       guint         position)
{
  g_return_val_if_fail (CR_IS_BOARD_CARDS (self), NULL);

  return position < self->ids->len ? g_ptr_array_index (self->ids, position) : NULL;
}

guint
cr_board_cards_find (CrBoardCards *self,
                     const char   *id)
{
  guint position = 0;

  g_return_val_if_fail (CR_IS_BOARD_CARDS (self), G_MAXUINT);

  return g_ptr_array_find (self->ids, id, &position) ? position : G_MAXUINT;
}
