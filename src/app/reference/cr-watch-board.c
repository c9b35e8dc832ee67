/* SPDX-License-Identifier: GPL-3.0-or-later
 * The technology watch: its five stages as columns. */
#include "config.h"

#include "cr-watch-board.h"

#include "cr-interface.h"
#include "cr-list-keys.h"
#include "cr-plain.h"
#include "cr-reference-facts.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *count;
  GtkWidget *list;
  GtkWidget *none;
} Column;

struct _CrWatchBoard
{
  AdwBin parent_instance;

  Column      columns[CR_N_STAGES];
  const char *selected; /* interned */
  const char *entered;  /* interned: the card that got the focus last */
  guint       enter_idle;
  gboolean    by_arrow; /* an arrow was pressed, which moves the focus */
  gboolean    is_updating;
};

enum
{
  SIGNAL_SELECTED,
  SIGNAL_ACTIVATED,
  SIGNAL_DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrWatchBoard, cr_watch_board, ADW_TYPE_BIN)

static const char *
get_id (GtkWidget *card)
{
  return g_object_get_data (G_OBJECT (card), "cr-id");
}

static gboolean
entered_cb (gpointer user_data)
{
  CrWatchBoard *self = user_data;

  self->enter_idle = 0;
  if (self->entered != NULL)
    g_signal_emit (self, signals[SIGNAL_SELECTED], 0, self->entered);
  return G_SOURCE_REMOVE;
}

/* Arrows look from card to card, Tab only passes. What follows may take widgets away, which the window must not meet
 * while it moves the focus. */
static void
enter_cb (GtkEventController *controller,
          CrWatchBoard       *self)
{
  if (self->is_updating || !self->by_arrow)
    return;
  self->by_arrow = FALSE;
  self->entered = get_id (gtk_event_controller_get_widget (controller));
  if (self->enter_idle == 0)
    self->enter_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, entered_cb, self, NULL);
}

static void
activated_cb (CrWatchBoard *self,
              GtkWidget    *card)
{
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0, get_id (card));
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            GtkWidget     *card)
{
  return gdk_content_provider_new_typed (G_TYPE_STRING, get_id (card));
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         CrWatchBoard  *self)
{
  GtkWidget *column = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  guint      stage = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (column), "cr-stage"));

  g_signal_emit (self, signals[SIGNAL_DROPPED], 0, g_value_get_string (value), cr_reference_stages[stage]);
  return TRUE;
}

/* To the card beside: of another stage, as far down as this one where there are as many. */
static gboolean
go_beside (CrWatchBoard *self,
           gboolean      right)
{
  guint stage = 0;
  int   index = 0;

  while (stage < CR_N_STAGES && gtk_widget_get_focus_child (self->columns[stage].list) == NULL)
    stage++;
  if (stage == CR_N_STAGES)
    return FALSE;
  index = gtk_list_box_row_get_index (
    GTK_LIST_BOX_ROW (gtk_widget_get_focus_child (self->columns[stage].list)));
  for (stage = right ? stage + 1 : stage - 1; stage < CR_N_STAGES; stage = right ? stage + 1 : stage - 1)
    {
      GtkListBox *list = GTK_LIST_BOX (self->columns[stage].list);

      for (int i = index; i >= 0; i--)
        if (gtk_list_box_get_row_at_index (list, i) != NULL)
          return gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (list, i)));
    }
  return TRUE;
}

static gboolean
key_pressed_cb (CrWatchBoard   *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  gboolean right = keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right;

  self->by_arrow = keyval != GDK_KEY_Tab && keyval != GDK_KEY_KP_Tab && keyval != GDK_KEY_ISO_Left_Tab;
  if (!right && keyval != GDK_KEY_Left && keyval != GDK_KEY_KP_Left)
    return FALSE;
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;
  return go_beside (self, right);
}

static void
add_card (CrWatchBoard *self,
          guint         stage,
          const char   *id,
          const char   *title)
{
  GtkWidget          *card = gtk_list_box_row_new ();
  GtkWidget          *label = gtk_label_new (title);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkDragSource      *drag = gtk_drag_source_new ();
  const char         *words = cr_reference_describe_stage (cr_reference_stages[stage]);
  g_autofree char    *name = g_strdup_printf ("%s, %s", title, words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  cr_plain_set_tooltip (label, title);
  gtk_widget_add_css_class (label, "caption");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (card), label);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "watch-card");
  cr_plain_set_name (card, name);
  g_object_set_data (G_OBJECT (card), "cr-id", (gpointer) id);
  g_signal_connect_object (focus, "enter", G_CALLBACK (enter_cb), self, 0);
  g_signal_connect_object (drag, "prepare", G_CALLBACK (prepare_cb), card, 0);
  gtk_drag_source_set_actions (drag, GDK_ACTION_COPY);
  gtk_widget_add_controller (card, focus);
  gtk_widget_add_controller (card, GTK_EVENT_CONTROLLER (drag));
  gtk_list_box_append (GTK_LIST_BOX (self->columns[stage].list), card);
}

static void
cr_watch_board_dispose (GObject *object)
{
  g_clear_handle_id (&CR_WATCH_BOARD (object)->enter_idle, g_source_remove);
  G_OBJECT_CLASS (cr_watch_board_parent_class)->dispose (object);
}

static void
cr_watch_board_class_init (CrWatchBoardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_watch_board_dispose;

  signals[SIGNAL_SELECTED] = g_signal_new ("selected", CR_TYPE_WATCH_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", CR_TYPE_WATCH_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 0);
  signals[SIGNAL_DROPPED] = g_signal_new ("dropped", CR_TYPE_WATCH_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static GtkWidget *
make_head (Column     *column,
           const char *title)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (title);

  column->count = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  cr_plain_set_tooltip (label, title);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (column->count, "caption");
  gtk_widget_add_css_class (column->count, "dim-label");
  gtk_widget_add_css_class (column->count, "numeric");
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (head), column->count);
  gtk_widget_add_css_class (head, "watch-head");
  return head;
}

static GtkWidget *
make_column (CrWatchBoard *self,
             guint         stage)
{
  Column        *column = &self->columns[stage];
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_COPY);

  column->list = gtk_list_box_new ();
  column->none = gtk_label_new (C_ ("watch", "none"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (column->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (column->list, "watch-cards");
  cr_list_keys_stop_once (column->list);
  g_signal_connect_object (column->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  gtk_label_set_xalign (GTK_LABEL (column->none), 0);
  gtk_widget_add_css_class (column->none, "caption");
  gtk_widget_add_css_class (column->none, "dim-label");
  gtk_box_append (GTK_BOX (box), make_head (column, cr_reference_describe_stage (cr_reference_stages[stage])));
  gtk_box_append (GTK_BOX (box), column->list);
  gtk_box_append (GTK_BOX (box), column->none);
  g_object_set_data (G_OBJECT (box), "cr-stage", GUINT_TO_POINTER (stage));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (box, GTK_EVENT_CONTROLLER (target));
  gtk_widget_add_css_class (box, "watch-column");
  gtk_widget_add_css_class (box, cr_reference_stages[stage]);
  return box;
}

static void
cr_watch_board_init (CrWatchBoard *self)
{
  GtkWidget          *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_box_set_homogeneous (GTK_BOX (columns), TRUE);
  for (guint i = 0; i < CR_N_STAGES; i++)
    gtk_box_append (GTK_BOX (columns), make_column (self, i));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (columns, keys);
  adw_bin_set_child (ADW_BIN (self), columns);
}

GtkWidget *
cr_watch_board_new (void)
{
  return g_object_new (CR_TYPE_WATCH_BOARD, NULL);
}

/* Gives the id of the card that had the focus. */
static const char *
clear (CrWatchBoard *self)
{
  const char *focused = NULL;

  for (guint i = 0; i < CR_N_STAGES; i++)
    {
      GtkWidget *card = gtk_widget_get_first_child (self->columns[i].list);

      if (gtk_widget_get_focus_child (self->columns[i].list) != NULL)
        {
          focused = get_id (gtk_widget_get_focus_child (self->columns[i].list));
          gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
        }
      while (card != NULL)
        {
          GtkWidget *next = gtk_widget_get_next_sibling (card);

          gtk_list_box_remove (GTK_LIST_BOX (self->columns[i].list), card);
          card = next;
        }
    }
  return focused;
}

static guint
find_stage (const char *stage)
{
  guint n = 0;

  while (n < CR_N_STAGES && g_strcmp0 (cr_reference_stages[n], stage) != 0)
    n++;
  return n;
}

static void
show_counts (CrWatchBoard *self,
             const guint  *counts)
{
  for (guint i = 0; i < CR_N_STAGES; i++)
    {
      const char      *stage = cr_reference_describe_stage (cr_reference_stages[i]);
      g_autofree char *count = g_strdup_printf ("%u", counts[i]);
      g_autofree char *name = g_strdup_printf ("%s, %s", C_ ("reference", "Technology watch"), stage);

      gtk_label_set_text (GTK_LABEL (self->columns[i].count), count);
      gtk_widget_set_visible (self->columns[i].list, counts[i] > 0);
      gtk_widget_set_visible (self->columns[i].none, counts[i] == 0);
      cr_plain_set_name (self->columns[i].list, name);
    }
}

void
cr_watch_board_show (CrWatchBoard      *self,
                     CrRoadmap         *roadmap,
                     const CrCatalogue *catalogue)
{
  const char *focused = NULL;
  guint       counts[CR_N_STAGES] = { 0 };

  g_return_if_fail (CR_IS_WATCH_BOARD (self));

  self->is_updating = TRUE;
  focused = clear (self);
  for (guint i = 0; i < cr_roadmap_get_length (roadmap, CR_KIND_TECHNOLOGY, NULL); i++)
    {
      const CrTechnology *technology = CR_TECHNOLOGY (cr_roadmap_get_nth (roadmap, CR_KIND_TECHNOLOGY, NULL, i));
      guint               stage = find_stage (technology->stage);

      if (stage == CR_N_STAGES)
        continue;
      add_card (self, stage, technology->id, cr_reference_get_name (roadmap, catalogue, technology->id));
      counts[stage]++;
    }
  show_counts (self, counts);
  if (focused != NULL && cr_watch_board_find_card (self, focused) != NULL)
    gtk_widget_grab_focus (cr_watch_board_find_card (self, focused));
  cr_watch_board_select (self, self->selected);
  self->is_updating = FALSE;
  g_clear_handle_id (&self->enter_idle, g_source_remove);
}

void
cr_watch_board_select (CrWatchBoard *self,
                       const char   *id)
{
  g_return_if_fail (CR_IS_WATCH_BOARD (self));

  self->selected = id;
  for (guint i = 0; i < CR_N_STAGES; i++)
    for (GtkWidget *card = gtk_widget_get_first_child (self->columns[i].list); card != NULL;
         card = gtk_widget_get_next_sibling (card))
      if (get_id (card) == id)
        gtk_widget_add_css_class (card, "selected");
      else
        gtk_widget_remove_css_class (card, "selected");
}

GtkWidget *
cr_watch_board_find_card (CrWatchBoard *self,
                          const char   *id)
{
  g_return_val_if_fail (CR_IS_WATCH_BOARD (self), NULL);

  for (guint i = 0; i < CR_N_STAGES; i++)
    for (GtkWidget *card = gtk_widget_get_first_child (self->columns[i].list); card != NULL;
         card = gtk_widget_get_next_sibling (card))
      if (g_strcmp0 (get_id (card), id) == 0)
        return card;
  return NULL;
}

const char *
cr_watch_board_get_focused (CrWatchBoard *self)
{
  g_return_val_if_fail (CR_IS_WATCH_BOARD (self), NULL);

  for (guint i = 0; i < CR_N_STAGES; i++)
    if (gtk_widget_get_focus_child (self->columns[i].list) != NULL)
      return get_id (gtk_widget_get_focus_child (self->columns[i].list));
  return NULL;
}

GtkWidget *
cr_watch_board_get_column (CrWatchBoard *self,
                           guint         stage)
{
  g_return_val_if_fail (CR_IS_WATCH_BOARD (self), NULL);
  g_return_val_if_fail (stage < CR_N_STAGES, NULL);

  return self->columns[stage].list;
}
