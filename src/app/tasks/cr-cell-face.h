/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a cell of the table of tasks draws itself: a sign or a bar, and words. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Before the words of a group, and of the tasks in it: as wide as the arrow of a group and its space. */
#define CR_CELL_FACE_INDENT 22

typedef struct
{
  const char *icon;        /* static; NULL for no sign */
  const char *icon_color;  /* as the style calls it, static; NULL for that of the text */
  const char *words_color; /* the same */
  char       *words;       /* NULL for none */
  gboolean    numeric;     /* figures stand below each other */
  gboolean    has_bar;
  int         percent; /* of the bar, shown where there is a bar; negative for none */
  int         indent;
} CrCellFace;

void cr_cell_face_clear (CrCellFace *face);

/* In the letters of the widget, one line, whatever the words are: nothing that is shown makes a cell ask for another
 * size. */
void cr_cell_face_measure (const CrCellFace *face,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int              *minimum,
                           int              *natural);

/* Fills the widget, in its style. */
void cr_cell_face_snapshot (const CrCellFace *face, GtkWidget *widget, GtkSnapshot *snapshot);

G_END_DECLS
