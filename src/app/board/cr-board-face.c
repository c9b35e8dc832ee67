/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a card of the board draws itself: lists of GTK 4.8 keep two hundred rows each, and ten widgets in each of them
 * are more than a frame has time for. */
#include "config.h"

#include "cr-board-face.h"

#include "cr-face.h"
#include "cr-interface.h"
#include "cr-status-icon.h"

#include <glib/gi18n.h>

#define TITLE_LINES 3

/* In pixels. */
#define SIDE         10
#define EDGE         5
#define BAR          4
#define SPACING      5
#define ICON         12
#define ICON_SPACING 4

/* As the class “caption” of the theme. */
#define CAPTION 0.82

#define DIM "card_dim_text"

/* Some words in a place of their own. */
typedef struct
{
  const char *text;
  const char *color; /* as the style calls it; NULL for that of the text */
  double      scale;
  gboolean    bold;
  int         n_lines;
} Words;

void
cr_board_face_clear (CrBoardFace *face)
{
  g_clear_pointer (&face->head, g_free);
  g_clear_pointer (&face->title, g_free);
  g_clear_pointer (&face->owner, g_free);
  cr_board_line_clear (&face->line);
}

void
cr_board_face_fill (CrBoardFace  *face,
                    CrDocument   *document,
                    const CrTask *task,
                    CrGrouping    grouping)
{
  CrStatus status = cr_task_get_status (task);
  gboolean has_bar = status == CR_STATUS_IN_PROGRESS || status == CR_STATUS_ON_HOLD;

  cr_board_face_clear (face);
  face->status = grouping != CR_GROUPING_STATUS ? cr_status_to_id (status) : NULL;
  face->head = g_strdup (grouping == CR_GROUPING_AREA ? cr_board_words_name_status (document, task)
                                                      : cr_board_words_name_area (document, task));
  face->high = g_strcmp0 (task->priority, "high") == 0 && grouping != CR_GROUPING_PRIORITY;
  face->title = g_strdup (cr_text_show (task->title, cr_interface_get_content_language ()));
  face->percent = has_bar ? cr_task_get_progress (task) : -1;
  face->owner = g_strdup (cr_board_words_name_owner (document, task));
  face->line = cr_board_words_make_line (cr_document_get_roadmap (document), task);
}

static int
measure_lines (GtkWidget *widget,
               double     scale,
               int        n_lines)
{
  return cr_face_get_metrics (widget, scale).height * n_lines;
}

int
cr_board_face_measure (GtkWidget     *widget,
                       GtkOrientation orientation)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return 2 * SIDE;
  return 2 * EDGE + measure_lines (widget, CAPTION, 3) + measure_lines (widget, 1, TITLE_LINES) + BAR + SPACING;
}

/* (transfer full) */
static PangoLayout *
lay_out (GtkWidget   *widget,
         const Words *words,
         int          width)
{
  PangoLayout              *layout = gtk_widget_create_pango_layout (widget, words->text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (words->scale));
  if (words->bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width < 0 ? -1 : width * PANGO_SCALE);
  pango_layout_set_single_paragraph_mode (layout, words->n_lines == 1);
  pango_layout_set_height (layout, measure_lines (widget, words->scale, words->n_lines) * PANGO_SCALE);
  return layout;
}

static void
append_words (GtkWidget   *widget,
              GtkSnapshot *snapshot,
              const Words *words,
              int          start,
              int          y,
              int          width)
{
  g_autoptr (PangoLayout) layout = NULL;
  GdkRGBA                 color;
  float                   x = cr_face_find_x (widget, start, width);
  float                   height = (float) measure_lines (widget, words->scale, words->n_lines);

  if (words->text == NULL || *words->text == '\0' || width <= 0)
    return;
  layout = lay_out (widget, words, width);
  color = cr_face_find_color (widget, words->color);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (x, (float) y, (float) width, height));
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-x, (float) -y));
  gtk_snapshot_pop (snapshot);
}

static int
append_icon (GtkWidget   *widget,
             GtkSnapshot *snapshot,
             const char  *icon,
             const char  *color,
             int          y)
{
  GdkRGBA found = cr_face_find_color (widget, color);
  int     space = (measure_lines (widget, CAPTION, 1) - ICON) / 2;

  cr_face_append_icon (widget, snapshot, icon, &found, cr_face_find_x (widget, SIDE, ICON), (float) (y + space), ICON);
  return SIDE + ICON + ICON_SPACING;
}

/* The name of the area gives way to the priority. */
static void
append_head (const CrBoardFace *face,
             GtkWidget         *widget,
             GtkSnapshot       *snapshot)
{
  int   start = SIDE;
  int   end = gtk_widget_get_width (widget) - SIDE;
  Words head = { face->head, DIM, CAPTION, FALSE, 1 };
  Words high = { C_ ("priority", "High"), NULL, CAPTION, TRUE, 1 };

  if (face->status != NULL)
    start = append_icon (widget, snapshot, cr_status_icon_get_name (face->status),
                         cr_status_icon_get_color (face->status), EDGE);
  if (face->high)
    {
      g_autoptr (PangoLayout) layout = lay_out (widget, &high, -1);
      int                     width = 0;

      pango_layout_get_pixel_size (layout, &width, NULL);
      append_words (widget, snapshot, &high, end - width, EDGE, width);
      end -= width + SPACING;
    }
  append_words (widget, snapshot, &head, start, EDGE, end - start);
}

static void
append_line (const CrBoardFace *face,
             GtkWidget         *widget,
             GtkSnapshot       *snapshot,
             int                y)
{
  Words words = { face->line.words, face->line.words_color, CAPTION, FALSE, 1 };
  int   start = SIDE;

  if (face->line.icon != NULL)
    start = append_icon (widget, snapshot, face->line.icon, face->line.icon_color, y);
  append_words (widget, snapshot, &words, start, y, gtk_widget_get_width (widget) - SIDE - start);
}

void
cr_board_face_snapshot (const CrBoardFace *face,
                        GtkWidget         *widget,
                        GtkSnapshot       *snapshot)
{
  int   inner = gtk_widget_get_width (widget) - 2 * SIDE;
  int   line = measure_lines (widget, CAPTION, 1);
  int   title_height = measure_lines (widget, 1, TITLE_LINES);
  int   bar = EDGE + line + title_height + SPACING / 2;
  int   foot = gtk_widget_get_height (widget) - EDGE - line;
  Words title = { face->title, NULL, 1, FALSE, TITLE_LINES };
  Words owner = { face->owner, DIM, CAPTION, FALSE, 1 };

  if (face->title == NULL || inner <= 0)
    return;
  append_head (face, widget, snapshot);
  append_words (widget, snapshot, &title, SIDE, EDGE + line, inner);
  if (face->percent >= 0)
    cr_face_append_bar (widget, snapshot,
                        &GRAPHENE_RECT_INIT (SIDE, (float) bar, (float) inner, BAR), face->percent);
  append_words (widget, snapshot, &owner, SIDE, foot - line, inner);
  append_line (face, widget, snapshot, foot);
}
