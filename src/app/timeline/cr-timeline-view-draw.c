/* SPDX-License-Identifier: GPL-3.0-or-later
 * Drawing the timeline on the screen. */
#include "config.h"

#include "cr-timeline-view-private.h"

#include "cr-interface.h"

#include <glib/gi18n.h>
#include <math.h>

/* In CSS pixels. */
#define CORNER_HEIGHT 24 /* of the word above the names */
#define MARGIN        8

/* One part of the picture, cut off at a rectangle of the view; the corner of it is at the point of the picture. */
static void
append_part (CrTimelineView *self,
             GtkSnapshot    *snapshot,
             const CrRect   *place,
             CrPoint         from)
{
  CrRect          visible = CR_RECT (from.x, from.y, place->width, place->height);
  graphene_rect_t clip =
    GRAPHENE_RECT_INIT ((float) place->x, (float) place->y, (float) place->width, (float) place->height);

  gtk_snapshot_push_clip (snapshot, &clip);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (place->x - from.x), (float) (place->y - from.y)));
  cr_ink_append (self->ink, snapshot, self->list, &visible);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);
  cr_display_list_clear (self->list);
}

/* The day that would be the first one of what is dropped. */
static void
draw_drop (CrTimelineView *self,
           const CrRect   *visible)
{
  double            x = round (cr_timeline_layout_get_x (self->layout, self->drop));
  CrRect            line = CR_RECT (x, visible->y, 2, visible->height), box;
  const CrTextStyle style = { CR_FONT_CAPTION_HEADING, CR_ALIGN_CENTER, 1, FALSE };
  g_autofree char  *date = cr_interface_format_date (self->drop);
  double            width = cr_fonts_get_width (cr_ink_get_fonts (self->ink), style.font, date);

  box = CR_RECT (x, visible->y + MARGIN, ceil (width) + 2 * MARGIN, cr_timeline_view_scale (self, CORNER_HEIGHT));
  cr_display_list_add_fill (self->list, CR_COLOR_ACCENT_BG, &line, 0);
  cr_display_list_add_fill (self->list, CR_COLOR_ACCENT_BG, &box, 0);
  cr_display_list_add_text (self->list, CR_COLOR_ACCENT_FG, &style, date, &box);
}

void
cr_timeline_view_get_span (CrTimelineView *self,
                           CrDay          *first,
                           CrDay          *last)
{
  CrTask task = *cr_timeline_plan_get (self->plan, self->hold.row)->task;

  task.start = self->hold.start;
  task.finish = self->hold.finish;
  cr_task_get_span (&task, first, last);
}

static void
draw_body (CrTimelineView *self,
           const CrRect   *visible)
{
  CrDay first = CR_DAY_NONE, last = CR_DAY_NONE;

  cr_timeline_layout_draw (self->layout, visible, self->list);
  if (self->hold.row != CR_TIMELINE_NO_ROW)
    {
      cr_timeline_view_get_span (self, &first, &last);
      cr_timeline_layout_draw_move (self->layout, self->hold.row, first, last, self->list);
    }
  if (self->thread.row != CR_TIMELINE_NO_ROW)
    cr_timeline_layout_draw_link (self->layout, self->thread.row, self->thread.point.x, self->thread.point.y,
                                  self->list);
  if (self->drop != CR_DAY_NONE)
    draw_drop (self, visible);
}

char *
cr_timeline_view_describe_left_links (CrTimelineView *self)
{
  double y = cr_timeline_view_get_offset (self, GTK_ORIENTATION_VERTICAL);
  guint  n_links = 0;

  if (self->layout != NULL)
    n_links = cr_timeline_layout_count_left_links (self->layout, y, cr_timeline_view_get_body_height (self));
  return n_links > 0 ? cr_timeline_layout_describe_left_links (self->layout, n_links) : NULL;
}

void
cr_timeline_view_tell_left_links (CrTimelineView *self)
{
  g_autofree char *words = cr_timeline_view_describe_left_links (self);

  if (g_strcmp0 (words, self->told_links) == 0)
    return;
  if (words != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  g_free (self->told_links);
  self->told_links = g_steal_pointer (&words);
}

/* How many links are left out, above the names. */
static void
draw_left_links (CrTimelineView *self,
                 double          width,
                 double          height)
{
  const CrTextStyle style = { CR_FONT_CAPTION, CR_ALIGN_START, 1, FALSE };
  double            margin = cr_timeline_view_scale (self, MARGIN);
  CrRect            place = CR_RECT (margin, 0, width - 2 * margin, height);
  g_autofree char  *words = cr_timeline_view_describe_left_links (self);

  if (words != NULL)
    cr_display_list_add_text (self->list, CR_COLOR_DIM, &style, words, &place);
}

/* The word above the names, and the lines between names and days. */
static void
draw_corner (CrTimelineView *self,
             double          width,
             double          height,
             double          header)
{
  const CrTextStyle style = { CR_FONT_CAPTION_HEADING, CR_ALIGN_START, 1, FALSE };
  double            margin = cr_timeline_view_scale (self, MARGIN);
  double            corner = cr_timeline_view_scale (self, CORNER_HEIGHT);
  CrRect            word = CR_RECT (margin, header - corner, width - 2 * margin, corner);
  CrRect            below = CR_RECT (0, header - 1, width, 1), beside = CR_RECT (width - 1, 0, 1, height);

  cr_display_list_add_text (self->list, CR_COLOR_DIM, &style, C_ ("timeline", "Task"), &word);
  draw_left_links (self, width, header - corner);
  cr_display_list_add_fill (self->list, CR_COLOR_EDGE, &below, 0);
  cr_display_list_add_fill (self->list, CR_COLOR_EDGE, &beside, 0);
}

void
cr_timeline_view_draw (CrTimelineView *self, GtkSnapshot *snapshot)
{
  double dx = cr_timeline_view_get_offset (self, GTK_ORIENTATION_HORIZONTAL);
  double dy = cr_timeline_view_get_offset (self, GTK_ORIENTATION_VERTICAL);
  double names = 0, header = 0, width = 0, height = 0;
  CrRect place, visible;

  if (self->layout == NULL)
    return;
  names = cr_timeline_view_get_names_width (self);
  header = cr_timeline_view_get_header_height (self);
  width = cr_timeline_view_get_body_width (self);
  height = cr_timeline_view_get_body_height (self);
  place = CR_RECT (names, header, width, height);
  visible = CR_RECT (dx, dy, width, height);
  draw_body (self, &visible);
  append_part (self, snapshot, &place, (CrPoint){ dx, dy });
  place = CR_RECT (names, 0, width, header);
  cr_timeline_layout_draw_header (self->layout, dx, width, self->list);
  append_part (self, snapshot, &place, (CrPoint){ dx, 0 });
  place = CR_RECT (0, header, names, height);
  cr_timeline_layout_draw_names (self->layout, names, dy, height, self->list);
  append_part (self, snapshot, &place, (CrPoint){ 0, dy });
  place = CR_RECT (0, 0, names, header + height);
  draw_corner (self, names, header + height, header);
  append_part (self, snapshot, &place, (CrPoint){ 0, 0 });
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, (float) header, (float) (names + width), (float) height));
  for (guint i = 0; i < self->bars->len; i++)
    gtk_widget_snapshot_child (GTK_WIDGET (self), g_ptr_array_index (self->bars, i), snapshot);
  gtk_snapshot_pop (snapshot);
}
