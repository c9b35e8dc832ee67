/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a card of the board draws itself. */
#pragma once

#include "cr-board-words.h"
#include "cr-query.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  const char *status; /* whose symbol stands at the head, static; NULL for none */
  char       *head;
  gboolean    high;
  char       *title;
  int         percent; /* of the bar; negative for none */
  char       *owner;
  CrBoardLine line;
} CrBoardFace;

void cr_board_face_clear (CrBoardFace *face);

/* Where the columns are no statuses it has the symbol of the status, and in a column of an area its name. */
void cr_board_face_fill (CrBoardFace *face, CrDocument *document, const CrTask *task, CrGrouping grouping);

/* The least width, and the height that all cards have whatever stands on them. */
int  cr_board_face_measure (GtkWidget *widget, GtkOrientation orientation);
void cr_board_face_snapshot (const CrBoardFace *face, GtkWidget *widget, GtkSnapshot *snapshot);

G_END_DECLS
