/* SPDX-License-Identifier: GPL-3.0-or-later
 * A bar with a part for each status: done solid, in progress solid, on hold hatched, not started an outline. */
#include "config.h"

#include "cr-mix-bar.h"

#define BAR_HEIGHT  6
#define BAR_WIDTH   96
#define HATCH_WIDTH 4.0

struct _CrMixBar
{
  GtkWidget parent_instance;

  guint by_status[CR_N_STATUSES];
};

G_DEFINE_FINAL_TYPE (CrMixBar, cr_mix_bar, GTK_TYPE_WIDGET)

/* From the start of the bar. */
static const struct
{
  CrStatus    status;
  const char *color;
} parts[] = {
  { CR_STATUS_DONE, "status_done" },
  { CR_STATUS_IN_PROGRESS, "status_in_progress" },
  { CR_STATUS_ON_HOLD, "status_on_hold" },
  { CR_STATUS_NOT_STARTED, "status_not_started" },
};

static void
cr_mix_bar_measure (GtkWidget     *widget,
                    GtkOrientation orientation,
                    int            for_size,
                    int           *minimum,
                    int           *natural,
                    int           *minimum_baseline,
                    int           *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? BAR_WIDTH / 3 : BAR_HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? BAR_WIDTH : BAR_HEIGHT;
}

static void
hatch (GtkSnapshot           *snapshot,
       const graphene_rect_t *area,
       const GdkRGBA         *color)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, area);
  double   height = area->size.height;

  gdk_cairo_set_source_rgba (cr, color);
  cairo_rectangle (cr, area->origin.x, area->origin.y, area->size.width, height);
  cairo_clip (cr);
  cairo_set_line_width (cr, HATCH_WIDTH / 2);
  for (double x = -height; x < area->size.width; x += HATCH_WIDTH)
    {
      cairo_move_to (cr, area->origin.x + x, area->origin.y + height);
      cairo_rel_line_to (cr, height, -height);
    }
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
outline (GtkSnapshot           *snapshot,
         const graphene_rect_t *area,
         const GdkRGBA         *color)
{
  const float    widths[4] = { 1, 1, 1, 1 };
  const GdkRGBA  colors[4] = { *color, *color, *color, *color };
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, area, 0);
  gtk_snapshot_append_border (snapshot, &rounded, widths, colors);
}

static void
paint_part (GtkSnapshot           *snapshot,
            const graphene_rect_t *area,
            CrStatus               status,
            const GdkRGBA         *color)
{
  if (status == CR_STATUS_DONE || status == CR_STATUS_IN_PROGRESS)
    gtk_snapshot_append_color (snapshot, color, area);
  if (status == CR_STATUS_ON_HOLD)
    hatch (snapshot, area, color);
  if (status == CR_STATUS_ON_HOLD || status == CR_STATUS_NOT_STARTED)
    outline (snapshot, area, color);
}

static void
cr_mix_bar_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  CrMixBar *self = CR_MIX_BAR (widget);
  int       width = gtk_widget_get_width (widget);
  int       height = gtk_widget_get_height (widget);
  guint     n_tasks = 0;
  guint     n_before = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    n_tasks += self->by_status[parts[i].status];
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      guint   n = self->by_status[parts[i].status];
      int     start = n_tasks > 0 ? (int) ((guint64) n_before * (guint) width / n_tasks) : 0;
      int     end = n_tasks > 0 ? (int) ((guint64) (n_before + n) * (guint) width / n_tasks) : 0;
      GdkRGBA color;

      n_before += n;
      if (n == 0 || !gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), parts[i].color, &color))
        continue;
      if (n_before < n_tasks)
        end--;
      paint_part (snapshot, &GRAPHENE_RECT_INIT ((float) start, 0, (float) MAX (1, end - start), (float) height),
                  parts[i].status, &color);
    }
}

static void
cr_mix_bar_class_init (CrMixBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = cr_mix_bar_measure;
  widget_class->snapshot = cr_mix_bar_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
cr_mix_bar_init (CrMixBar *self)
{
}

GtkWidget *
cr_mix_bar_new (void)
{
  return g_object_new (CR_TYPE_MIX_BAR, NULL);
}

void
cr_mix_bar_show (CrMixBar    *self,
                 const guint *by_status)
{
  g_return_if_fail (CR_IS_MIX_BAR (self));

  for (guint i = 0; i < CR_N_STATUSES; i++)
    self->by_status[i] = by_status[i];
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
