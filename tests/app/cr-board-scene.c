/* SPDX-License-Identifier: GPL-3.0-or-later
 * The board in a window, for the tests of it. */
#include "config.h"

#include "cr-board-scene.h"

void
cr_scene_init_in (CrBoardScene *self,
                  CrWindow     *window)
{
  self->window = window;
  self->place = cr_window_get_place (window);
  cr_place_set_page (self->place, "board");
  cr_app_test_settle ();
  self->page = CR_BOARD_PAGE (cr_window_get_page (window));
  self->document = cr_window_get_document (window);
  self->roadmap = cr_document_get_roadmap (self->document);
  cr_page_take_focus (CR_PAGE (self->page));
  cr_app_test_settle ();
}

void
cr_scene_init (CrBoardScene *self)
{
  cr_scene_init_in (self, cr_app_test_open_example (NULL));
}

void
cr_scene_clear (CrBoardScene *self)
{
  cr_app_test_destroy (self->window);
}

CrBoardColumn *
cr_scene_column (CrBoardScene *self,
                 guint         n)
{
  CrBoardColumn *column = cr_board_page_get_column (self->page, n);

  g_assert_nonnull (column);
  return column;
}

const char *
cr_scene_get_id (CrBoardScene *self,
                 guint         column,
                 guint         position)
{
  return cr_board_column_get_id (cr_scene_column (self, column), position);
}

CrStatus
cr_scene_status (CrBoardScene *self,
                 const char   *id)
{
  return cr_task_get_status (cr_roadmap_lookup_task (self->roadmap, id));
}

void
cr_scene_assert_focused (CrBoardScene *self,
                         const char   *id)
{
  GtkWidget   *focused = gtk_window_get_focus (GTK_WINDOW (self->window));
  CrBoardCard *card = NULL;
  guint        column = 0, position = 0;

  g_assert_true (cr_board_page_find_card (self->page, id, &column, &position));
  card = cr_board_column_get_card (cr_scene_column (self, column), position);
  g_assert_true (focused == gtk_widget_get_parent (GTK_WIDGET (card)));
}

void
cr_scene_focus (CrBoardScene *self,
                guint         column,
                guint         position)
{
  cr_board_page_focus (self->page, column, position);
  cr_place_select (self->place, cr_scene_get_id (self, column, position));
  cr_app_test_settle ();
}

gboolean
cr_scene_press (CrBoardScene   *self,
                guint           keyval,
                GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->page->strip));
  gboolean               taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0u, state, &taken);
    }
  cr_app_test_settle ();
  return taken;
}

void
cr_scene_activate (CrBoardScene *self,
                   const char   *action)
{
  g_assert_true (gtk_widget_activate_action (self->page->content, action, NULL));
  cr_app_test_settle ();
}

void
cr_scene_assert_one_step (CrBoardScene *self,
                          const char   *name)
{
  g_autofree char *step = cr_document_describe_undo (self->document);

  g_assert_cmpstr (step, ==, name);
  cr_scene_activate (self, "win.undo");
  g_assert_null (cr_history_peek_undo (cr_document_get_history (self->document)));
}

void
cr_scene_answer (CrBoardScene *self,
                 const char   *response,
                 const char   *reason)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (cr_app_test_get_dialog (self->window));

  gtk_editable_set_text (GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog)), reason);
  adw_message_dialog_response (dialog, response);
  gtk_window_destroy (GTK_WINDOW (dialog));
  cr_app_test_settle ();
}

void
cr_scene_wait_drawn (CrBoardScene *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
}

void
cr_scene_make_room (CrBoardScene *self)
{
  cr_scene_activate (self, "win.show-inspector");
  cr_scene_wait_drawn (self);
}

GtkEventController *
cr_scene_find_controller (CrBoardColumn *column,
                          GType          type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (column));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_assert_not_reached ();
}

void
cr_scene_find_point (CrBoardColumn *column,
                     guint          position,
                     gboolean       lower,
                     double        *x,
                     double        *y)
{
  CrBoardCard    *card = cr_board_column_get_card (column, position);
  graphene_rect_t bounds;

  *x = 40;
  *y = gtk_widget_get_height (GTK_WIDGET (column)) - 20;
  if (card == NULL)
    return;
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (card), GTK_WIDGET (column), &bounds));
  *y = bounds.origin.y + bounds.size.height * (lower ? 0.8 : 0.2);
}

CrBoardCard *
cr_scene_find_card (CrBoardScene *self,
                    const char   *title)
{
  for (guint i = 0; i < self->page->columns->len; i++)
    for (guint k = 0; k < cr_board_column_get_n_cards (cr_scene_column (self, i)); k++)
      {
        CrBoardCard *card = cr_board_column_get_card (cr_scene_column (self, i), k);

        if (card != NULL && g_str_has_prefix (cr_board_card_get_name (card), title))
          return card;
      }
  g_assert_not_reached ();
}

gboolean
cr_scene_says (CrBoardScene *self,
               const char   *title,
               const char   *words)
{
  return strstr (cr_board_card_get_name (cr_scene_find_card (self, title)), words) != NULL;
}
