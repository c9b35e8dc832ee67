/* SPDX-License-Identifier: GPL-3.0-or-later
 * Cards of the board to another place, by keys and by the pointer, and new ones. */
#include "config.h"

#include "cr-board-page-private.h"

#include "cr-board.h"
#include "cr-draft.h"
#include "cr-id.h"
#include "cr-interface.h"
#include "cr-language.h"
#include "cr-list-keys.h"
#include "cr-plain.h"
#include "cr-quote.h"
#include "cr-task-drag.h"
#include "cr-typed.h"

#include <glib/gi18n.h>

/* What is to be done, once a reason for it is known. */
typedef struct
{
  CrIds      *ids; /* NULL for a new task */
  const char *key;
  const char *after;
  const char *before;
} Move;

static void
move_free (gpointer data)
{
  Move *move = data;

  cr_ids_unref (move->ids);
  g_free (move);
}

static gboolean
can_write (CrBoardPage *self)
{
  return !cr_document_is_read_only (cr_board_page_get_document (self));
}

/* (transfer full) NULL for a text that is empty. */
static CrText *
make_text (const char *string)
{
  gboolean         russian = g_str_equal (cr_interface_get_content_language (), "ru");
  g_autofree char *clean = cr_typed_clean (string, FALSE);

  return clean[0] != '\0' ? cr_text_new (russian ? NULL : clean, russian ? clean : NULL) : NULL;
}

static void
move_cards (CrBoardPage  *self,
            const Move   *move,
            const CrText *reason)
{
  CrDocument  *document = cr_board_page_get_document (self);
  CrChangeSet *set =
    cr_board_move (cr_board_page_get_roadmap (self), cr_document_get_catalogue (document), move->ids, self->grouping,
                   move->key, move->after, move->before, reason);

  self->awaited = cr_place_get_task (cr_board_page_get_place (self));
  if (self->awaited == NULL || !cr_ids_contains (move->ids, self->awaited))
    self->awaited = move->ids->ids[0];
  cr_document_perform (document, set, CR_MERGE_NEVER, NULL);
}

/* A status gives the progress that goes with it, as when a person sets it. */
static void
add_card (CrBoardPage  *self,
          const Move   *move,
          const CrText *reason)
{
  static const char *const paths[CR_N_GROUPINGS] = {
    [CR_GROUPING_STATUS] = "status",
    [CR_GROUPING_AREA] = "area",
    [CR_GROUPING_OWNER] = "owner",
    [CR_GROUPING_PRIORITY] = "priority",
  };
  const char          *language = cr_interface_get_content_language ();
  g_autoptr (CrRecord) record = cr_record_new (CR_KIND_TASK, cr_id_new (CR_KIND_TASK));
  g_autoptr (CrText)   text = make_text (cr_translate (language, "matrix", NC_ ("matrix", "New task")));
  CrPlace             *place = cr_board_page_get_place (self);
  const char          *area = cr_place_get_area (place);
  g_auto (CrValue)     title = cr_value_text (text);
  const CrValue        status = cr_value_id (cr_status_to_id (CR_STATUS_NOT_STARTED));
  const CrValue        area_value = cr_value_id (area != NULL && area[0] != '\0' ? area : NULL);
  const CrValue        key = cr_value_id (move->key);
  CrDraft             *draft = cr_draft_new (cr_board_page_get_roadmap (self), NULL);
  const char          *id = cr_record_get_key (record);

  cr_record_set (record, cr_kind_get_field (CR_KIND_TASK, "title"), &title);
  cr_record_set (record, cr_kind_get_field (CR_KIND_TASK, "status"), &status);
  cr_record_set (record, cr_kind_get_field (CR_KIND_TASK, "area"), &area_value);
  cr_draft_append (draft, NULL, record);
  cr_draft_edit_task (draft, id, paths[self->grouping], &key);
  cr_draft_edit_text (draft, CR_KIND_TASK, NULL, id, "reason", reason);
  if (!cr_document_perform (cr_board_page_get_document (self), cr_draft_finish (draft), CR_MERGE_NEVER, NULL))
    return;
  /* A search would hide what was just added. */
  cr_place_set_search (place, "");
  cr_place_select (place, id);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-task", NULL);
}

static void
perform (CrBoardPage  *self,
         const Move   *move,
         const CrText *reason)
{
  if (move->ids != NULL)
    move_cards (self, move, reason);
  else
    add_card (self, move, reason);
}

static gboolean
wants_reason (CrBoardPage *self,
              const char  *key)
{
  return self->grouping == CR_GROUPING_STATUS && (g_strcmp0 (key, cr_status_to_id (CR_STATUS_ON_HOLD)) == 0 ||
                                                  g_strcmp0 (key, cr_status_to_id (CR_STATUS_CANCELLED)) == 0);
}

/* Whether any of the cards comes from another column. */
static gboolean
changes_column (CrBoardPage *self,
                const Move  *move)
{
  CrRoadmap *roadmap = cr_board_page_get_roadmap (self);

  for (guint i = 0; i < cr_ids_get_length (move->ids); i++)
    {
      const CrTask *task = cr_roadmap_lookup_task (roadmap, move->ids->ids[i]);

      if (task != NULL && g_strcmp0 (cr_status_to_id (cr_task_get_status (task)), move->key) != 0)
        return TRUE;
    }
  return move->ids == NULL;
}

/* Cancelled, the cards stay where they are. */
static void
response_cb (CrBoardPage      *self,
             const char       *response,
             AdwMessageDialog *dialog)
{
  const Move        *move = g_object_get_data (G_OBJECT (dialog), "cr-move");
  GtkWidget         *entry = adw_message_dialog_get_extra_child (dialog);
  g_autoptr (CrText) reason = NULL;

  if (!g_str_equal (response, "move"))
    return;
  reason = make_text (gtk_editable_get_text (GTK_EDITABLE (entry)));
  perform (self, move, reason);
}

/* What there was said of one task before. */
static const char *
find_reason (CrBoardPage *self,
             const Move  *move)
{
  const CrTask *task =
    cr_ids_get_length (move->ids) == 1 ? cr_roadmap_lookup_task (cr_board_page_get_roadmap (self), move->ids->ids[0])
                                       : NULL;

  return task != NULL ? cr_text_get (task->reason, cr_interface_get_content_language ()) : NULL;
}

/* (transfer full) */
static char *
describe_cards (CrBoardPage *self,
                const Move  *move)
{
  guint         n_ids = cr_ids_get_length (move->ids);
  const CrTask *task = n_ids == 1 ? cr_roadmap_lookup_task (cr_board_page_get_roadmap (self), move->ids->ids[0]) : NULL;

  if (n_ids == 0)
    return g_strdup (_ ("New task"));
  if (task == NULL)
    return g_strdup_printf (ngettext ("%u task", "%u tasks", n_ids), n_ids);
  return cr_quote (cr_text_show (task->title, cr_interface_get_content_language ()));
}

static void
ask_reason (CrBoardPage *self,
            Move        *move)
{
  gboolean          held = g_str_equal (move->key, cr_status_to_id (CR_STATUS_ON_HOLD));
  GtkWindow        *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  const char       *heading = held ? C_ ("board", "Why Is It on Hold?") : C_ ("board", "Why Is It Cancelled?");
  AdwMessageDialog *dialog = NULL;
  GtkWidget        *entry = gtk_entry_new ();
  const char       *reason = find_reason (self, move);
  g_autofree char  *body = describe_cards (self, move);

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (window, heading, body));
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "move",
                                    held ? C_ ("board", "Put on _Hold") : C_ ("board", "Cancel the _Task"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "move", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "move");
  adw_message_dialog_set_close_response (dialog, "cancel");
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Reason"));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), reason != NULL ? reason : "");
  cr_plain_set_name (entry, _ ("Reason"));
  adw_message_dialog_set_extra_child (dialog, entry);
  g_object_set_data_full (G_OBJECT (dialog), "cr-move", move, move_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}

/* Takes the ids over (transfer full); NULL makes a new task. */
static void
begin (CrBoardPage *self,
       CrIds       *ids,
       const char  *key,
       const char  *after,
       const char  *before)
{
  Move *move = g_new (Move, 1);

  *move = (Move){ ids, key, after, before };
  if (wants_reason (self, key) && changes_column (self, move))
    {
      ask_reason (self, move);
      g_clear_pointer (&self->put_down, cr_ids_unref);
      return;
    }
  perform (self, move, NULL);
  move_free (move);
}

gboolean
cr_board_page_add_in_column (CrBoardPage *self)
{
  guint          position = 0;
  CrBoardColumn *column = NULL;

  if (self->found == NULL || self->found->n_tasks == 0)
    return FALSE;
  column = cr_board_page_get_column (self, cr_board_page_find_focus (self, &position));
  if (column == NULL)
    return FALSE;
  begin (self, NULL, cr_board_column_get_key (column), NULL, NULL);
  return TRUE;
}

/* The selected cards where the one with the focus is among them, else that one. (transfer full) */
static CrIds *
get_targets (CrBoardPage *self,
             guint        column,
             guint        position)
{
  CrIds      *selection = cr_place_get_selection (cr_board_page_get_place (self));
  const char *id = cr_board_column_get_id (cr_board_page_get_column (self, column), position);

  if (id == NULL)
    return NULL;
  if (cr_ids_contains (selection, id))
    return cr_ids_ref (selection);
  cr_place_select (cr_board_page_get_place (self), id);
  return cr_ids_new (&id, 1);
}

/* The first card above, or below, that is none of the ids. */
static const char *
find_neighbour (CrBoardColumn *column,
                guint          position,
                int            by,
                const CrIds   *ids)
{
  const char *id = NULL;

  do
    {
      position += (guint) by;
      id = cr_board_column_get_id (column, position);
    }
  while (id != NULL && cr_ids_contains (ids, id));
  return id;
}

static void
move_within (CrBoardPage *self,
             int          by)
{
  guint             position = 0;
  guint             n = cr_board_page_find_focus (self, &position);
  CrBoardColumn    *column = cr_board_page_get_column (self, n);
  g_autoptr (CrIds) ids = column != NULL ? get_targets (self, n, position) : NULL;
  const char       *other = ids != NULL ? find_neighbour (column, position, by, ids) : NULL;

  if (other == NULL || !can_write (self))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  begin (self, g_steal_pointer (&ids), cr_board_column_get_key (column), by > 0 ? other : NULL,
         by < 0 ? other : NULL);
}

static void
move_beside (CrBoardPage *self,
             int          by)
{
  guint             position = 0;
  guint             n = cr_board_page_find_focus (self, &position);
  CrBoardColumn    *column = cr_board_page_get_column (self, n + (guint) by);
  g_autoptr (CrIds) ids = n < self->columns->len ? get_targets (self, n, position) : NULL;

  if (column == NULL || ids == NULL || !can_write (self))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  begin (self, g_steal_pointer (&ids), cr_board_column_get_key (column), NULL, NULL);
}

static void
move_up_cb (CrBoardPage *self)
{
  move_within (self, -1);
}

static void
move_down_cb (CrBoardPage *self)
{
  move_within (self, 1);
}

static void
move_left_cb (CrBoardPage *self)
{
  move_beside (self, -1);
}

static void
move_right_cb (CrBoardPage *self)
{
  move_beside (self, 1);
}

/* How far from the top of the strip the card is to be seen. */
static float
get_height_of (CrBoardPage *self,
               CrBoardCard *card)
{
  graphene_rect_t bounds;

  if (card == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (card), GTK_WIDGET (self->strip), &bounds))
    return 0;
  return bounds.origin.y;
}

/* The card of the column that is to be seen nearest to that height. */
static guint
find_beside (CrBoardPage   *self,
             CrBoardColumn *column,
             float          y)
{
  guint n_cards = cr_board_column_get_n_cards (column);
  guint nearest = 0;
  float least = G_MAXFLOAT;

  for (guint i = 0; i < n_cards; i++)
    {
      CrBoardCard *card = cr_board_column_get_card (column, i);
      float        distance = card != NULL ? ABS (get_height_of (self, card) - y) : G_MAXFLOAT;

      if (card == NULL && least < G_MAXFLOAT)
        break;
      if (distance < least)
        nearest = i;
      least = MIN (least, distance);
    }
  return nearest;
}

/* To the next column, or the one before; FALSE where there is none. */
static gboolean
go_beside (CrBoardPage *self,
           int          by)
{
  guint          position = 0;
  guint          n = cr_board_page_find_focus (self, &position);
  CrBoardColumn *from = cr_board_page_get_column (self, n);
  CrBoardColumn *to = cr_board_page_get_column (self, n + (guint) by);
  CrBoardCard   *card = from != NULL ? cr_board_column_get_card (from, position) : NULL;

  if (to == NULL)
    return FALSE;
  position = find_beside (self, to, get_height_of (self, card));
  cr_board_page_focus (self, n + (guint) by, position);
  return TRUE;
}

/* An arrow selects as it does in a list. */
static void
go_and_select (CrBoardPage *self,
               int          by)
{
  guint          position = 0;
  CrBoardColumn *column = NULL;

  if (!go_beside (self, by))
    return;
  column = cr_board_page_get_column (self, self->focus_column);
  position = self->focus_place;
  cr_place_select (cr_board_page_get_place (self), cr_board_column_get_id (column, position));
}

static gboolean
key_pressed_cb (CrBoardPage    *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  static const struct
  {
    guint keyval;
    int   by;
    void (*move) (CrBoardPage *self, int by);
  } moves[] = {
    { GDK_KEY_Up, -1, move_within },
    { GDK_KEY_Down, 1, move_within },
    { GDK_KEY_Left, -1, move_beside },
    { GDK_KEY_Right, 1, move_beside },
  };
  const GdkModifierType both = GDK_CONTROL_MASK | GDK_SHIFT_MASK;
  const GdkModifierType modifiers = state & (both | GDK_ALT_MASK);

  /* From column to column, where GTK would go through every card. */
  if ((keyval == GDK_KEY_Tab || keyval == GDK_KEY_ISO_Left_Tab) && (modifiers & GDK_CONTROL_MASK) == 0)
    {
      gboolean back = (modifiers & GDK_SHIFT_MASK) != 0;

      if (!go_beside (self, back ? -1 : 1))
        cr_list_keys_leave (GTK_WIDGET (self->strip), back);
      return TRUE;
    }
  if (modifiers == 0 && (keyval == GDK_KEY_Left || keyval == GDK_KEY_Right))
    {
      go_and_select (self, keyval == GDK_KEY_Left ? -1 : 1);
      return TRUE;
    }
  for (guint i = 0; modifiers == both && i < G_N_ELEMENTS (moves); i++)
    if (moves[i].keyval == keyval)
      {
        moves[i].move (self, moves[i].by);
        return TRUE;
      }
  return FALSE;
}

static void
open_menu (CrBoardPage *self,
           CrBoardCard *card,
           double       x,
           double       y)
{
  GtkWidget      *row = gtk_widget_get_parent (GTK_WIDGET (card));
  graphene_rect_t bounds;

  gtk_widget_grab_focus (row);
  if (!gtk_widget_compute_bounds (GTK_WIDGET (card), self->content, &bounds))
    return;
  cr_task_actions_open_menu (self->actions, cr_task_item_get_id (cr_board_card_get_item (card)),
                             &(GdkRectangle){ (int) (bounds.origin.x + x), (int) (bounds.origin.y + y), 1, 1 });
}

static gboolean
menu_key_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  CrBoardPage   *self = user_data;
  guint          position = 0;
  CrBoardColumn *column = cr_board_page_get_column (self, cr_board_page_find_focus (self, &position));
  CrBoardCard   *card = column != NULL ? cr_board_column_get_card (column, position) : NULL;
  GtkWidget     *there = GTK_WIDGET (card);

  if (card == NULL)
    return FALSE;
  open_menu (self, card, gtk_widget_get_width (there) / 2.0, gtk_widget_get_height (there) / 2.0);
  return TRUE;
}

static void
menu_pressed_cb (CrBoardPage *self,
                 int          n_press,
                 double       x,
                 double       y,
                 GtkGesture  *gesture)
{
  GtkWidget   *column = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  CrBoardCard *card = cr_board_column_pick (CR_BOARD_COLUMN (column), x, y, NULL);
  double       card_x = 0, card_y = 0;

  if (card == NULL)
    return;
  gtk_widget_translate_coordinates (column, GTK_WIDGET (card), x, y, &card_x, &card_y);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  open_menu (self, card, card_x, card_y);
}

/* A card that is not selected is dragged alone. */
static GdkContentProvider *
drag_prepare_cb (CrBoardPage   *self,
                 double         x,
                 double         y,
                 GtkDragSource *source)
{
  GtkWidget   *column = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  CrBoardCard *card = cr_board_column_pick (CR_BOARD_COLUMN (column), x, y, NULL);
  CrPlace     *place = cr_board_page_get_place (self);
  const char  *id = card != NULL ? cr_task_item_get_id (cr_board_card_get_item (card)) : NULL;
  double       card_x = 0, card_y = 0;

  if (id == NULL || !can_write (self))
    return NULL;
  gtk_widget_translate_coordinates (column, GTK_WIDGET (card), x, y, &card_x, &card_y);
  self->grabbed = id;
  self->grabbed_x = (int) card_x;
  self->grabbed_y = (int) card_y;
  if (!cr_ids_contains (cr_place_get_selection (place), id))
    cr_place_select (place, id);
  return cr_task_drag_new_provider (cr_board_page_get_document (self), cr_place_get_selection (place));
}

/* One card is shown as it was, even when its page goes. */
static void
drag_begin_cb (CrBoardPage   *self,
               GdkDrag       *drag,
               GtkDragSource *source)
{
  CrBoardColumn           *column = CR_BOARD_COLUMN (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source)));
  CrBoardCard             *card = cr_board_column_get_card (column, cr_board_column_find (column, self->grabbed));
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GdkPaintable) picture = NULL;

  if (card == NULL || cr_ids_get_length (cr_place_get_selection (cr_board_page_get_place (self))) > 1)
    {
      cr_task_drag_show_words (drag);
      return;
    }
  paintable = gtk_widget_paintable_new (GTK_WIDGET (card));
  picture = gdk_paintable_get_current_image (paintable);
  gtk_drag_source_set_icon (source, picture, self->grabbed_x, self->grabbed_y);
}

static GdkDragAction
drop_motion_cb (CrBoardPage   *self,
                double         x,
                double         y,
                GtkDropTarget *target)
{
  CrBoardColumn *column = CR_BOARD_COLUMN (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)));
  gboolean       lower = FALSE;

  if (!can_write (self))
    return 0;
  cr_board_column_mark_drop (column, cr_board_column_pick (column, x, y, &lower), lower);
  return GDK_ACTION_MOVE;
}

static void
drop_leave_cb (CrBoardPage   *self,
               GtkDropTarget *target)
{
  cr_board_column_unmark_drop (
    CR_BOARD_COLUMN (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target))));
}

/* Below the last card it comes to stand behind that, on the head before the first. A card that is moved itself is no
 * place to go to. */
static void
drop_at (CrBoardPage   *self,
         CrBoardColumn *column,
         CrIds         *ids,
         double         x,
         double         y)
{
  gboolean     lower = FALSE;
  CrBoardCard *card = cr_board_column_pick (column, x, y, &lower);
  guint        n_cards = cr_board_column_get_n_cards (column);
  const char  *other = NULL;

  if (card != NULL)
    other = cr_task_item_get_id (cr_board_card_get_item (card));
  else if (n_cards > 0)
    {
      lower = !cr_board_column_is_head (column, y);
      other = cr_board_column_get_id (column, lower ? n_cards - 1 : 0);
    }
  if (other != NULL && cr_ids_contains (ids, other))
    other = NULL;
  g_clear_pointer (&self->put_down, cr_ids_unref);
  self->put_down = cr_ids_ref (ids);
  begin (self, cr_ids_ref (ids), cr_board_column_get_key (column), lower ? other : NULL, lower ? NULL : other);
}

static gboolean
drop_cb (CrBoardPage   *self,
         const GValue  *value,
         double         x,
         double         y,
         GtkDropTarget *target)
{
  CrBoardColumn *column = CR_BOARD_COLUMN (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)));
  CrIds         *ids = cr_task_drag_get_ids (value, cr_board_page_get_document (self));

  cr_board_column_unmark_drop (column);
  if (ids == NULL || !can_write (self))
    return FALSE;
  drop_at (self, column, ids, x, y);
  return TRUE;
}

void
cr_board_page_set_up_drop (CrBoardPage   *self,
                           CrBoardColumn *column)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (CR_TYPE_TASK_DRAG, GDK_ACTION_MOVE);
  GtkGesture    *click = gtk_gesture_click_new ();

  cr_task_drag_set_up_source (source);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (column), GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (target, "motion", G_CALLBACK (drop_motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (drop_leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (column), GTK_EVENT_CONTROLLER (target));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (menu_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (column), GTK_EVENT_CONTROLLER (click));
}

/* Tasks that were pasted or doubled get the focus. */
static void
made_cb (CrBoardPage *self,
         CrIds       *ids)
{
  guint column = 0, position = 0;

  if (cr_board_page_find_card (self, ids->ids[0], &column, &position))
    cr_board_page_focus (self, column, position);
  else
    self->awaited = ids->ids[0];
}

static void
add_menu_key (CrBoardPage    *self,
              guint           keyval,
              GdkModifierType modifiers)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (gtk_keyval_trigger_new (keyval, modifiers), gtk_callback_action_new (menu_key_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->strip), controller);
}

void
cr_board_page_set_up_moves (CrBoardPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->actions =
    cr_task_actions_new (self->content, CR_TASK_MENU_ORDER | CR_TASK_MENU_COLUMNS, GTK_WIDGET (self->strip));
  cr_task_actions_add (self->actions, "move-up", G_CALLBACK (move_up_cb), self);
  cr_task_actions_add (self->actions, "move-down", G_CALLBACK (move_down_cb), self);
  cr_task_actions_add (self->actions, "move-left", G_CALLBACK (move_left_cb), self);
  cr_task_actions_add (self->actions, "move-right", G_CALLBACK (move_right_cb), self);
  g_signal_connect_object (self->actions, "made", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->actions, "closed", G_CALLBACK (cr_page_take_focus), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->strip), keys);
  add_menu_key (self, GDK_KEY_Menu, 0);
  add_menu_key (self, GDK_KEY_F10, GDK_SHIFT_MASK);
}
