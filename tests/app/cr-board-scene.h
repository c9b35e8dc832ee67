/* SPDX-License-Identifier: GPL-3.0-or-later
 * The board in a window, for the tests of it. */
#pragma once

#include "cr-app-test.h"
#include "cr-board-page-private.h"
#include "cr-window-private.h"

G_BEGIN_DECLS

/* The columns of the statuses. */
enum
{
  NOT_STARTED,
  IN_PROGRESS,
  ON_HOLD,
  DONE,
  CANCELLED
};
typedef struct
{
  CrWindow    *window;
  CrBoardPage *page;
  CrPlace     *place;
  CrDocument  *document;
  CrRoadmap   *roadmap;
} CrBoardScene;
/* The page of a window, and of one with the example. */
void           cr_scene_init_in (CrBoardScene *self, CrWindow *window);
void           cr_scene_init (CrBoardScene *self);
void           cr_scene_clear (CrBoardScene *self);
CrBoardColumn *cr_scene_column (CrBoardScene *self, guint n);
const char    *cr_scene_get_id (CrBoardScene *self, guint column, guint position);
CrStatus       cr_scene_status (CrBoardScene *self, const char *id);
/* The card of the task has the focus. */
void cr_scene_assert_focused (CrBoardScene *self, const char *id);
void cr_scene_focus (CrBoardScene *self, guint column, guint position);

/* What the columns do with a key, without a server that presses it. */
gboolean cr_scene_press (CrBoardScene *self, guint keyval, GdkModifierType state);
void     cr_scene_activate (CrBoardScene *self, const char *action);

/* The steps that can be undone, one after the other, are one. */
void cr_scene_assert_one_step (CrBoardScene *self, const char *name);
/* Answers the question for a reason. */
void cr_scene_answer (CrBoardScene *self, const char *response, const char *reason);

/* Cards have their places when they are drawn. */
void cr_scene_wait_drawn (CrBoardScene *self);

/* All columns can be seen. */
void cr_scene_make_room (CrBoardScene *self);

/* The controller of that type that the column has. */
GtkEventController *cr_scene_find_controller (CrBoardColumn *column, GType type);

/* A point of the column: a fifth of the card from its top, or as much from its foot. */
void cr_scene_find_point (CrBoardColumn *column, guint position, gboolean lower, double *x, double *y);
/* The card whose name begins so. */
CrBoardCard *cr_scene_find_card (CrBoardScene *self, const char *title);

/* Whether the card says that, among others. */
gboolean cr_scene_says (CrBoardScene *self, const char *title, const char *words);

G_END_DECLS
