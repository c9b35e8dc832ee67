/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a cell of the table of tasks draws itself: a sign or a bar, and words. Lists of GTK 4.8 keep two hundred rows,
 * and a row that comes into sight has all of them looked through for their style, and each column measured anew when
 * one of its cells asks for it; so cells are one widget each, and never ask. */
#include "config.h"

#include "cr-cell-face.h"

#include "cr-face.h"

#define SPACING    6
#define ICON_SIZE  16
#define BAR_WIDTH  32
#define BAR_HEIGHT 4

/* Of the words, in letters of the usual width. */
#define N_CHARS_MINIMUM 3
#define N_CHARS_NATURAL 10

void
cr_cell_face_clear (CrCellFace *face)
{
  g_clear_pointer (&face->words, g_free);
}

void
cr_cell_face_measure (const CrCellFace *face,
                      GtkWidget        *widget,
                      GtkOrientation    orientation,
                      int              *minimum,
                      int              *natural)
{
  CrFaceMetrics metrics = cr_face_get_metrics (widget, 1);
  int           beside = face->indent + (face->has_bar ? BAR_WIDTH : ICON_SIZE) + SPACING;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = beside + N_CHARS_MINIMUM * metrics.char_width;
      *natural = beside + N_CHARS_NATURAL * metrics.char_width;
    }
  else
    *minimum = *natural = MAX (metrics.height, ICON_SIZE);
}

static void
append_sign (const CrCellFace *face,
             GtkWidget        *widget,
             GtkSnapshot      *snapshot,
             int               start)
{
  GdkRGBA color = cr_face_find_color (widget, face->icon_color);
  float   y = (float) ((gtk_widget_get_height (widget) - ICON_SIZE) / 2);

  cr_face_append_icon (widget, snapshot, face->icon, &color, cr_face_find_x (widget, start, ICON_SIZE), y, ICON_SIZE);
}

static void
append_bar (const CrCellFace *face,
            GtkWidget        *widget,
            GtkSnapshot      *snapshot,
            int               start)
{
  float y = (float) ((gtk_widget_get_height (widget) - BAR_HEIGHT) / 2);

  cr_face_append_bar (widget, snapshot,
                      &GRAPHENE_RECT_INIT (cr_face_find_x (widget, start, BAR_WIDTH), y, BAR_WIDTH, BAR_HEIGHT),
                      face->percent);
}

static void
append_words (const CrCellFace *face,
              GtkWidget        *widget,
              GtkSnapshot      *snapshot,
              int               start)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, face->words);
  const GdkRGBA           color = cr_face_find_color (widget, face->words_color);
  PangoRectangle          extents;

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, MAX (0, gtk_widget_get_width (widget) - start) * PANGO_SCALE);
  if (face->numeric)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
      pango_layout_set_attributes (layout, attributes);
    }
  pango_layout_get_pixel_extents (layout, NULL, &extents);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (cr_face_find_x (widget, start, extents.width) - (float) extents.x,
                                                (float) ((gtk_widget_get_height (widget) - extents.height) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

void
cr_cell_face_snapshot (const CrCellFace *face,
                       GtkWidget        *widget,
                       GtkSnapshot      *snapshot)
{
  int start = face->indent;

  if (face->icon != NULL)
    {
      append_sign (face, widget, snapshot, start);
      start += ICON_SIZE + SPACING;
    }
  if (face->has_bar && face->percent >= 0)
    {
      append_bar (face, widget, snapshot, start);
      start += BAR_WIDTH + SPACING;
    }
  if (face->words != NULL)
    append_words (face, widget, snapshot, start);
}
