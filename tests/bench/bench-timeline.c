/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a frame of the timeline costs with more and more rows, against one with no rows out of sight. */
#include "config.h"

#include "cr-timeline-layout.h"

#include "cr-roadmap.h"

#include <stdio.h>
#include <stdlib.h>

#define N_FRAMES     301
#define FRAME_WIDTH  1400
#define FRAME_HEIGHT 900

/* As many as fill a frame. */
#define N_VISIBLE 30

static const char *const statuses[] = { "done", "in-progress", "on-hold", "not-started" };

static CrRoadmap *
make_roadmap (guint n_tasks)
{
  CrRoadmap *roadmap = cr_roadmap_new ();

  for (guint i = 0; i < n_tasks; i++)
    {
      g_autofree char *key = g_strdup_printf ("t-%08u", i);
      g_autofree char *title = g_strdup_printf ("Map national data sets to the WCO Data Model, part %u", i);
      CrRecord        *record = cr_record_new (CR_KIND_TASK, key);
      CrTask          *task = (CrTask *) record;

      task->title = cr_text_new (title, NULL);
      task->status = cr_intern (statuses[i % G_N_ELEMENTS (statuses)]);
      task->progress = i % 100;
      task->start = cr_day_new (2026, 1, 1) + i * 37 % 800;
      task->finish = task->start + 30 + i % 200;
      if (!cr_roadmap_load_record (roadmap, NULL, record))
        abort ();
    }
  return roadmap;
}

/* Most links go to a row nearby, some across many. */
static void
fill (CrTimelineLayout *layout,
      CrRoadmap        *roadmap)
{
  guint                      n = cr_roadmap_get_n_tasks (roadmap);
  g_autofree CrTimelineLink *links = g_new0 (CrTimelineLink, n);

  cr_timeline_layout_clear (layout);
  for (guint i = 0; i < n; i++)
    {
      cr_timeline_layout_add_task (layout, cr_roadmap_get_task (roadmap, i), 0);
      links[i].from = i % 100 == 0 ? i / 2 : i - MIN (i, 3);
      links[i].to = i;
    }
  cr_timeline_layout_set_links (layout, links, n);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const double *left = a, *right = b;

  return *left < *right ? -1 : *left > *right;
}

static double
now_ms (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

/* The median of frames, each scrolled to another place. */
static double
draw_frames (CrTimelineLayout *layout)
{
  g_autoptr (CrDisplayList) list = cr_display_list_new ();
  double                    times[N_FRAMES], room = MAX (cr_timeline_layout_get_height (layout) - FRAME_HEIGHT, 1);

  for (guint i = 0; i < N_FRAMES; i++)
    {
      CrRect visible = CR_RECT (i % 40, (guint64) i * 7919 % (guint64) room, FRAME_WIDTH, FRAME_HEIGHT);
      double start = now_ms ();

      cr_display_list_clear (list);
      cr_timeline_layout_draw (layout, &visible, list);
      times[i] = now_ms () - start;
      if (cr_display_list_get_length (list) < N_VISIBLE)
        abort ();
    }
  qsort (times, N_FRAMES, sizeof (double), compare_times);
  return times[N_FRAMES / 2];
}

static double
bench (CrFonts     *fonts,
       CrCatalogue *catalogue,
       guint        n_rows,
       double       floor_ms)
{
  g_autoptr (CrRoadmap)        roadmap = make_roadmap (n_rows);
  const CrWording              wording = cr_wording_new ("en");
  CrTimelineRequest            request = { fonts, catalogue, &wording, cr_day_new (2026, 11, 16) };
  g_autoptr (CrTimelineLayout) layout = cr_timeline_layout_new (&request);
  double                       start = now_ms (), filled, frame;

  cr_timeline_layout_set_days (layout, cr_day_new (2026, 1, 1), cr_day_new (2029, 12, 31),
                               cr_timeline_zoom_get_pixels (CR_TIMELINE_ZOOM_QUARTER, fonts));
  fill (layout, roadmap);
  filled = now_ms () - start;
  frame = draw_frames (layout);
  printf ("%7u rows: filled in %8.3f ms, a frame %7.3f ms", n_rows, filled, frame);
  if (floor_ms > 0)
    printf ("  aim 8 ms  ratio to the floor %.2f\n", frame / floor_ms);
  else
    printf ("  the floor\n");
  return frame;
}

int
main (void)
{
  g_autoptr (CrFonts)     fonts = cr_fonts_new_unhinted ();
  g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();
  double                  floor_ms;

  printf ("timeline of %d × %d; medians of %d frames\n", FRAME_WIDTH, FRAME_HEIGHT, N_FRAMES);
  floor_ms = bench (fonts, catalogue, N_VISIBLE, 0);
  bench (fonts, catalogue, 1000, floor_ms);
  bench (fonts, catalogue, 10000, floor_ms);
  bench (fonts, catalogue, 100000, floor_ms);
  return 0;
}
