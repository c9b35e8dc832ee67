/* SPDX-License-Identifier: GPL-3.0-or-later
 * One column of the board: its head, and its cards in a list. */
#include "config.h"

#include "cr-board-column.h"

#include "cr-format.h"
#include "cr-gradual-list.h"
#include "cr-interface.h"
#include "cr-plain.h"
#include "cr-status-icon.h"

#include <glib/gi18n.h>

/* Where more cards are others the list begins anew, which takes no longer than what is seen of it. */
#define N_CARDS_TOLD 32

/* What a window shows of a column; all columns grow by so many in one turn of the main loop. */
#define N_CARDS_AT_ONCE 7

struct _CrBoardColumn
{
  GtkWidget parent_instance;

  CrDocument        *document;
  CrGrouping         grouping;
  const char        *key;
  CrBoardCards      *cards;
  CrGradualList     *gradual;
  GtkMultiSelection *selection;
  CrIds             *wanted; /* what is to be selected, as far as it stands here */
  gboolean           selecting;
  guint              focus_idle;
  guint              focus_position;
  char              *name;

  GtkWidget *icon;
  GtkWidget *title;
  GtkWidget *count;
  GtkWidget *warning;
  GtkWidget *warning_label;
  GtkWidget *stack;
  GtkWidget *none;
  GtkWidget *scrolled;
  GtkWidget *list; /* NULL until the column is seen */
};

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_SELECTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrBoardColumn, cr_board_column, GTK_TYPE_WIDGET)

static CrBoardCard *
get_card_of_row (GtkWidget *row)
{
  GtkWidget *child = row != NULL ? gtk_widget_get_first_child (row) : NULL;

  return child != NULL && CR_IS_BOARD_CARD (child) ? CR_BOARD_CARD (child) : NULL;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item)
{
  gtk_list_item_set_child (list_item, cr_board_card_new (list_item));
}

static void
bind_cb (CrBoardColumn *self,
         GtkListItem   *list_item)
{
  cr_board_card_show (CR_BOARD_CARD (gtk_list_item_get_child (list_item)), self->document,
                      gtk_list_item_get_item (list_item), self->grouping);
}

static void
unbind_cb (CrBoardColumn *self,
           GtkListItem   *list_item)
{
  cr_board_card_show (CR_BOARD_CARD (gtk_list_item_get_child (list_item)), self->document, NULL, self->grouping);
}

/* The list has only what was given to it by now. */
static void
apply_selection (CrBoardColumn *self)
{
  g_autoptr (GtkBitset) there = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) mask = NULL;
  guint                 n_items = g_list_model_get_n_items (G_LIST_MODEL (self->gradual));

  for (guint i = 0; i < cr_ids_get_length (self->wanted); i++)
    {
      guint position = cr_board_cards_find (self->cards, self->wanted->ids[i]);

      if (position < n_items)
        gtk_bitset_add (there, position);
    }
  mask = gtk_bitset_new_range (0, n_items);
  self->selecting = TRUE;
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), there, mask);
  self->selecting = FALSE;
}

static void
selection_changed_cb (CrBoardColumn *self)
{
  if (!self->selecting)
    g_signal_emit (self, signals[SIGNAL_SELECTED], 0);
}

/* What comes a moment later may be selected. */
static void
grown_cb (CrBoardColumn *self)
{
  if (!self->selecting && self->wanted != NULL)
    apply_selection (self);
}

static void
activate_cb (CrBoardColumn *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
name_list (CrBoardColumn *self)
{
  if (self->list != NULL && self->name != NULL)
    cr_plain_set_name (self->list, self->name);
}

static void
make_list (CrBoardColumn *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  self->list = gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection)), factory);
  gtk_widget_add_css_class (self->list, "board-list");
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  name_list (self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->list);
}

static void
cr_board_column_map (GtkWidget *widget)
{
  CrBoardColumn *self = CR_BOARD_COLUMN (widget);

  if (self->list == NULL)
    make_list (self);
  GTK_WIDGET_CLASS (cr_board_column_parent_class)->map (widget);
}

static void
cr_board_column_dispose (GObject *object)
{
  CrBoardColumn *self = CR_BOARD_COLUMN (object);
  GtkWidget     *child = NULL;

  g_clear_handle_id (&self->focus_idle, g_source_remove);
  self->list = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->selection);
  g_clear_object (&self->gradual);
  g_clear_object (&self->cards);
  g_clear_object (&self->document);
  g_clear_pointer (&self->wanted, cr_ids_unref);
  G_OBJECT_CLASS (cr_board_column_parent_class)->dispose (object);
}

static void
cr_board_column_finalize (GObject *object)
{
  g_free (CR_BOARD_COLUMN (object)->name);
  G_OBJECT_CLASS (cr_board_column_parent_class)->finalize (object);
}

static void
cr_board_column_class_init (CrBoardColumnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cr_board_column_dispose;
  G_OBJECT_CLASS (klass)->finalize = cr_board_column_finalize;
  widget_class->map = cr_board_column_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "boardcolumn");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", CR_TYPE_BOARD_COLUMN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 0);
  signals[SIGNAL_SELECTED] = g_signal_new ("selected", CR_TYPE_BOARD_COLUMN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 0);
}

static GtkWidget *
make_head (CrBoardColumn *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *colour = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->icon = gtk_image_new ();
  self->title = gtk_label_new (NULL);
  self->count = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_add_css_class (self->title, "heading");
  gtk_widget_add_css_class (self->count, "numeric");
  gtk_widget_add_css_class (self->count, "dim-label");
  gtk_widget_add_css_class (head, "board-head");
  /* The colour is that of the symbol alone. */
  gtk_box_append (GTK_BOX (colour), self->icon);
  gtk_box_append (GTK_BOX (head), colour);
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->count);
  return head;
}

static GtkWidget *
make_warning (CrBoardColumn *self)
{
  GtkWidget *image = gtk_image_new_from_icon_name ("cr-sign-overdue-symbolic");

  self->warning = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->warning_label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->warning_label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->warning_label), 0);
  gtk_widget_add_css_class (self->warning_label, "caption");
  gtk_widget_add_css_class (self->warning, "board-warning");
  gtk_widget_add_css_class (image, "card-sign");
  gtk_box_append (GTK_BOX (self->warning), image);
  gtk_box_append (GTK_BOX (self->warning), self->warning_label);
  gtk_widget_set_visible (self->warning, FALSE);
  return self->warning;
}

/* It takes the focus where there is no card to have it, so that a new one can be made here. */
static GtkWidget *
make_none (CrBoardColumn *self)
{
  GtkWidget *label = gtk_label_new (C_ ("board", "none"));

  self->none = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_margin_top (label, 12);
  gtk_box_append (GTK_BOX (self->none), label);
  gtk_widget_set_focusable (self->none, TRUE);
  gtk_widget_add_css_class (self->none, "board-none");
  return self->none;
}

static void
cr_board_column_init (CrBoardColumn *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (widget)),
                                  GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_parent (make_head (self), widget);
  gtk_widget_set_parent (make_warning (self), widget);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), make_none (self), "none");
  gtk_stack_add_named (GTK_STACK (self->stack), self->scrolled, "cards");
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_widget_set_parent (self->stack, widget);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
cr_board_column_new (CrDocument *document,
                     CrTaskList *tasks,
                     CrGrouping  grouping,
                     const char *key)
{
  CrBoardColumn *self = g_object_new (CR_TYPE_BOARD_COLUMN, NULL);

  self->document = g_object_ref (document);
  self->grouping = grouping;
  self->key = key;
  self->cards = cr_board_cards_new (tasks);
  self->gradual = cr_gradual_list_new ();
  cr_gradual_list_set_step (self->gradual, N_CARDS_AT_ONCE);
  cr_gradual_list_set_model (self->gradual, G_LIST_MODEL (self->cards));
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->gradual)));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  /* After the selection has heard of it. */
  g_signal_connect_object (self->gradual, "items-changed", G_CALLBACK (grown_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/* (transfer full) */
static char *
format_count (const CrBoardHead *head)
{
  const char      *language = cr_interface_get_language ();
  g_autofree char *total = cr_format_integer (head->n_total, language);
  g_autofree char *limit = cr_format_integer (head->limit, language);

  if (head->n_shown != head->n_total)
    /* TRANSLATORS: tasks of a group that the filters let pass, and all tasks of the group. */
    return g_strdup_printf (C_ ("group", "%u of %u"), head->n_shown, head->n_total);
  return head->limit > 0 ? g_strdup_printf ("%s / %s", total, limit) : g_steal_pointer (&total);
}

/* (transfer full) */
static char *
describe_excess (const CrBoardHead *head)
{
  guint n_over = head->n_total > head->limit ? head->n_total - head->limit : 0;

  if (head->limit == 0 || n_over == 0)
    return NULL;
  /* TRANSLATORS: there are so many tasks more in progress than the limit allows. */
  return g_strdup_printf (ngettext ("%u over the limit of %u", "%u over the limit of %u", n_over), n_over,
                          head->limit);
}

void
cr_board_column_show_head (CrBoardColumn     *self,
                           const CrBoardHead *head)
{
  g_autofree char *count = NULL;
  g_autofree char *excess = NULL;

  g_return_if_fail (CR_IS_BOARD_COLUMN (self));

  count = format_count (head);
  excess = describe_excess (head);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), head->icon);
  gtk_widget_set_visible (gtk_widget_get_parent (self->icon), head->icon != NULL);
  if (head->icon != NULL)
    cr_status_icon_set_class (gtk_widget_get_parent (self->icon), self->key);
  gtk_label_set_text (GTK_LABEL (self->title), head->name);
  cr_plain_set_tooltip (self->title, head->name);
  gtk_label_set_text (GTK_LABEL (self->count), count);
  gtk_label_set_text (GTK_LABEL (self->warning_label), excess != NULL ? excess : "");
  gtk_widget_set_visible (self->warning, excess != NULL);
  g_free (self->name);
  self->name = g_strjoin (", ", head->name, count, excess, NULL);
  cr_plain_set_name (GTK_WIDGET (self), self->name);
  cr_plain_set_name (self->none, self->name);
  name_list (self);
}

void
cr_board_column_show_cards (CrBoardColumn     *self,
                            const char *const *ids,
                            guint              n_ids)
{
  gboolean anew = FALSE;

  g_return_if_fail (CR_IS_BOARD_COLUMN (self));

  anew = cr_board_cards_count_others (self->cards, ids, n_ids) > N_CARDS_TOLD;
  self->selecting = TRUE;
  if (anew)
    cr_gradual_list_set_model (self->gradual, NULL);
  cr_board_cards_set_ids (self->cards, ids, n_ids);
  if (anew)
    cr_gradual_list_set_model (self->gradual, G_LIST_MODEL (self->cards));
  self->selecting = FALSE;
  apply_selection (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), n_ids > 0 ? "cards" : "none");
}

void
cr_board_column_update_cards (CrBoardColumn *self)
{
  GtkWidget *row = NULL;

  g_return_if_fail (CR_IS_BOARD_COLUMN (self));

  row = self->list != NULL ? gtk_widget_get_first_child (self->list) : NULL;
  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      CrBoardCard *card = get_card_of_row (row);
      CrTaskItem  *item = card != NULL ? cr_board_card_get_item (card) : NULL;

      if (item != NULL && cr_task_item_get_task (item)->after != NULL)
        cr_board_card_update (card);
    }
}

const char *
cr_board_column_get_key (CrBoardColumn *self)
{
  g_return_val_if_fail (CR_IS_BOARD_COLUMN (self), NULL);

  return self->key;
}

guint
cr_board_column_get_n_cards (CrBoardColumn *self)
{
  g_return_val_if_fail (CR_IS_BOARD_COLUMN (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->cards));
}

const char *
cr_board_column_get_name (CrBoardColumn *self)
{
  g_return_val_if_fail (CR_IS_BOARD_COLUMN (self), NULL);

  return self->name;
}

const char *
cr_board_column_get_count (CrBoardColumn *self)
{
  g_return_val_if_fail (CR_IS_BOARD_COLUMN (self), NULL);

  return gtk_label_get_text (GTK_LABEL (self->count));
}

const char *
cr_board_column_get_warning (CrBoardColumn *self)
{
  g_return_val_if_fail (CR_IS_BOARD_COLUMN (self), NULL);

  return gtk_widget_get_visible (self->warning) ? gtk_label_get_text (GTK_LABEL (self->warning_label)) : NULL;
}

const char *
cr_board_column_get_id (CrBoardColumn *self,
                        guint          position)
{
  g_return_val_if_fail (CR_IS_BOARD_COLUMN (self), NULL);

  return cr_board_cards_get_id (self->cards, position);
}

guint
cr_board_column_find (CrBoardColumn *self,
                      const char    *id)
{
  g_return_val_if_fail (CR_IS_BOARD_COLUMN (self), GTK_INVALID_LIST_POSITION);

  return id != NULL ? cr_board_cards_find (self->cards, id) : GTK_INVALID_LIST_POSITION;
}

void
cr_board_column_select (CrBoardColumn *self,
                        const CrIds   *ids)
{
  g_return_if_fail (CR_IS_BOARD_COLUMN (self));

  g_clear_pointer (&self->wanted, cr_ids_unref);
  self->wanted = ids != NULL ? cr_ids_ref ((CrIds *) ids) : NULL;
  apply_selection (self);
}

CrIds *
cr_board_column_list_selected (CrBoardColumn *self)
{
  g_autoptr (GtkBitset) bits = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  GtkBitsetIter         iter;
  guint                 position = 0;

  g_return_val_if_fail (CR_IS_BOARD_COLUMN (self), NULL);

  bits = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  for (gboolean more = gtk_bitset_iter_init_first (&iter, bits, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    g_ptr_array_add (ids, (gpointer) cr_board_cards_get_id (self->cards, position));
  return cr_ids_new ((const char *const *) ids->pdata, ids->len);
}

guint
cr_board_column_get_focused (CrBoardColumn *self)
{
  CrBoardCard *card = NULL;

  g_return_val_if_fail (CR_IS_BOARD_COLUMN (self), GTK_INVALID_LIST_POSITION);

  card = self->list != NULL ? get_card_of_row (gtk_widget_get_focus_child (self->list)) : NULL;
  return card != NULL ? cr_board_card_get_position (card) : GTK_INVALID_LIST_POSITION;
}

CrBoardCard *
cr_board_column_get_card (CrBoardColumn *self,
                          guint          position)
{
  GtkWidget *row = NULL;

  g_return_val_if_fail (CR_IS_BOARD_COLUMN (self), NULL);

  row = self->list != NULL ? gtk_widget_get_first_child (self->list) : NULL;
  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      CrBoardCard *card = get_card_of_row (row);

      if (card != NULL && cr_board_card_get_item (card) != NULL && cr_board_card_get_position (card) == position)
        return card;
    }
  return NULL;
}

void
cr_board_column_list_seen (CrBoardColumn *self,
                           GPtrArray     *cards)
{
  graphene_rect_t bounds;
  GtkWidget      *row = NULL;
  float           height = 0;

  g_return_if_fail (CR_IS_BOARD_COLUMN (self));

  if (self->list == NULL || !gtk_widget_get_mapped (self->list))
    return;
  row = gtk_widget_get_first_child (self->list);
  height = (float) gtk_widget_get_height (self->list);
  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      CrBoardCard *card = get_card_of_row (row);

      if (card != NULL && cr_board_card_get_item (card) != NULL &&
          gtk_widget_compute_bounds (row, self->list, &bounds) && bounds.origin.y < height &&
          bounds.origin.y + bounds.size.height > 0)
        g_ptr_array_add (cards, card);
    }
}

static gboolean
focus_card (CrBoardColumn *self)
{
  CrBoardCard *card = cr_board_column_get_card (self, self->focus_position);

  return card != NULL && gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (card)));
}

static gboolean
focus_idle_cb (gpointer user_data)
{
  CrBoardColumn *self = user_data;

  self->focus_idle = 0;
  focus_card (self);
  return G_SOURCE_REMOVE;
}

/* A card far away gets its widget only when the list has scrolled there. */
void
cr_board_column_focus (CrBoardColumn *self,
                       guint          position)
{
  guint n_cards = 0;

  g_return_if_fail (CR_IS_BOARD_COLUMN (self));

  n_cards = cr_board_column_get_n_cards (self);
  if (self->list == NULL)
    make_list (self);
  if (n_cards == 0)
    {
      gtk_widget_grab_focus (self->none);
      return;
    }
  self->focus_position = MIN (position, n_cards - 1);
  if (self->focus_position >= g_list_model_get_n_items (G_LIST_MODEL (self->gradual)))
    cr_gradual_list_complete (self->gradual);
  gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", self->focus_position);
  if (!focus_card (self) && self->focus_idle == 0)
    self->focus_idle = g_idle_add_full (G_PRIORITY_LOW, focus_idle_cb, self, NULL);
}

CrBoardCard *
cr_board_column_pick (CrBoardColumn *self,
                      double         x,
                      double         y,
                      gboolean      *lower)
{
  GtkWidget      *picked = NULL;
  GtkWidget      *card = NULL;
  graphene_rect_t bounds;

  g_return_val_if_fail (CR_IS_BOARD_COLUMN (self), NULL);

  picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  card = picked != NULL ? gtk_widget_get_ancestor (picked, CR_TYPE_BOARD_CARD) : NULL;
  /* Between two cards it is the row that is there. */
  if (card == NULL && picked != NULL)
    card = (GtkWidget *) get_card_of_row (picked);
  if (card == NULL || !gtk_widget_compute_bounds (card, GTK_WIDGET (self), &bounds))
    return NULL;
  if (lower != NULL)
    *lower = y > bounds.origin.y + bounds.size.height / 2;
  return CR_BOARD_CARD (card);
}

gboolean
cr_board_column_is_head (CrBoardColumn *self,
                         double         y)
{
  graphene_rect_t bounds;

  g_return_val_if_fail (CR_IS_BOARD_COLUMN (self), FALSE);

  return gtk_widget_compute_bounds (self->stack, GTK_WIDGET (self), &bounds) && y < bounds.origin.y;
}

void
cr_board_column_unmark_drop (CrBoardColumn *self)
{
  GtkWidget *row = NULL;

  g_return_if_fail (CR_IS_BOARD_COLUMN (self));

  row = self->list != NULL ? gtk_widget_get_first_child (self->list) : NULL;
  gtk_widget_remove_css_class (GTK_WIDGET (self), "drop-into");
  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      gtk_widget_remove_css_class (row, "drop-above");
      gtk_widget_remove_css_class (row, "drop-below");
    }
}

GtkScrolledWindow *
cr_board_column_get_scrolled (CrBoardColumn *self)
{
  g_return_val_if_fail (CR_IS_BOARD_COLUMN (self), NULL);

  return GTK_SCROLLED_WINDOW (self->scrolled);
}

void
cr_board_column_mark_drop (CrBoardColumn *self,
                           CrBoardCard   *card,
                           gboolean       lower)
{
  g_return_if_fail (CR_IS_BOARD_COLUMN (self));

  cr_board_column_unmark_drop (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "drop-into");
  if (card != NULL)
    gtk_widget_add_css_class (gtk_widget_get_parent (GTK_WIDGET (card)), lower ? "drop-below" : "drop-above");
}
