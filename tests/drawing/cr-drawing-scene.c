/* SPDX-License-Identifier: GPL-3.0-or-later
 * The example roadmap with all that layouts are made of. */
#include "config.h"

#include "cr-drawing-scene.h"

#include "cr-language.h"
#include "cr-progress.h"
#include "cr-reader.h"
#include "cr-schedule.h"

#include <pango/pangocairo.h>

void
cr_drawing_scene_set_up (CrDrawingScene *scene)
{
  g_autofree char   *path = g_build_filename (g_getenv ("CR_DATA_DIR"), "examples", "arvania-2026.roadmap.json", NULL);
  g_autofree char   *text = NULL;
  gsize              length;
  g_autoptr (GError) error = NULL;

  cr_language_set_directory (g_getenv ("CR_LOCALE_DIR"));
  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  scene->roadmap = cr_reader_read (text, length, NULL);
  g_assert_nonnull (scene->roadmap);
  scene->catalogue = cr_catalogue_new_builtin ();
  scene->fonts = cr_fonts_new_unhinted ();
  scene->today = cr_day_new (2026, 11, 16);
}

void
cr_drawing_scene_tear_down (CrDrawingScene *scene)
{
  g_clear_object (&scene->roadmap);
  g_clear_pointer (&scene->catalogue, cr_catalogue_unref);
  g_clear_pointer (&scene->fonts, cr_fonts_free);
}

void
cr_drawing_scene_set_points (CrDrawingScene *scene,
                             int             points_in_tenths)
{
  g_autoptr (PangoFontMap)         map = pango_cairo_font_map_new ();
  g_autoptr (PangoFontDescription) description = pango_font_description_from_string ("Cantarell");
  PangoContext                    *context = pango_font_map_create_context (map);

  pango_font_description_set_size (description, points_in_tenths * PANGO_SCALE / 10);
  pango_context_set_font_description (context, description);
  pango_cairo_context_set_resolution (context, 96);
  cr_fonts_free (scene->fonts);
  scene->fonts = cr_fonts_new (context);
  g_object_unref (context);
}

CrIds *
cr_drawing_scene_get_ids (CrDrawingScene *scene,
                          CrGroup         group)
{
  gsize                   n;
  const CrEntry *const   *entries = cr_catalogue_get_group (scene->catalogue, group, &n);
  g_autofree const char **ids = g_new (const char *, n);

  for (gsize i = 0; i < n; i++)
    ids[i] = entries[i]->id;
  return cr_ids_new (ids, (guint) n);
}

CrCoverage *
cr_drawing_scene_get_coverage (CrDrawingScene *scene,
                               CrRoadmap      *roadmap,
                               CrColumns       kind)
{
  static const CrGroup groups[CR_N_COLUMNS] = {
    [CR_COLUMNS_CAPABILITIES] = CR_GROUP_CAPABILITY,
    [CR_COLUMNS_ENABLERS] = CR_GROUP_ENABLER,
    [CR_COLUMNS_PRIORITIES] = CR_GROUP_PRIORITY,
    [CR_COLUMNS_FACTORS] = CR_GROUP_FACTOR,
  };
  g_autoptr (CrIds) rows = cr_drawing_scene_get_ids (scene, CR_GROUP_AREA);
  g_autoptr (CrIds) columns = cr_drawing_scene_get_ids (scene, groups[kind]);

  return cr_coverage_new (roadmap, rows, kind, columns, scene->today);
}

/* What a group is made of: the tasks of an area. */
static CrTimelineGroup
make_group (CrDrawingScene *scene,
            const CrEntry  *area,
            const char     *language)
{
  CrTimelineGroup group = { area->id, cr_entry_get_short_title (area, language),
                            CR_DAY_NONE, CR_DAY_NONE,
                            0, CR_TIMELINE_FIXED };
  CrProgress      progress = { 0 };

  for (guint i = 0; i < cr_roadmap_get_n_tasks (scene->roadmap); i++)
    {
      const CrTask *task = cr_roadmap_get_task (scene->roadmap, i);

      if (task->area != area->id)
        continue;
      cr_progress_add (&progress, task);
      if (task->start != CR_DAY_NONE && (group.start == CR_DAY_NONE || task->start < group.start))
        group.start = task->start;
      group.finish = MAX (group.finish, task->finish);
    }
  group.percent = cr_progress_get_percent (&progress);
  return group;
}

static void
add_tasks (CrDrawingScene   *scene,
           const CrEntry    *area,
           CrTimelineLayout *layout,
           GHashTable       *rows)
{
  for (guint i = 0; i < cr_roadmap_get_n_tasks (scene->roadmap); i++)
    {
      const CrTask *task = cr_roadmap_get_task (scene->roadmap, i);
      gboolean      is_waiting = cr_schedule_is_blocked (scene->roadmap, task);

      if (task->area != area->id || (task->start == CR_DAY_NONE && task->finish == CR_DAY_NONE))
        continue;
      g_hash_table_insert (rows, (gpointer) task->id,
                           GUINT_TO_POINTER (cr_timeline_layout_add_task (layout, task,
                                                                          is_waiting ? CR_TIMELINE_WAITING : 0)));
    }
}

static void
add_links (CrTimelineLayout *layout,
           GHashTable       *rows)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (CrTimelineLink));

  for (guint row = 0; row < cr_timeline_layout_get_n_rows (layout); row++)
    {
      const CrTask *task = cr_timeline_layout_get_task (layout, row), *before;
      const CrIds  *after = task != NULL ? task->after : NULL;

      for (guint i = 0; i < cr_ids_get_length (after); i++)
        {
          CrTimelineLink link = { GPOINTER_TO_UINT (g_hash_table_lookup (rows, after->ids[i])), row, FALSE, FALSE };

          if (!g_hash_table_contains (rows, after->ids[i]))
            continue;
          before = cr_timeline_layout_get_task (layout, link.from);
          /* A task without a date never starts too early. */
          link.is_violated = task->start != CR_DAY_NONE && task->start <= before->finish;
          g_array_append_val (links, link);
        }
    }
  cr_timeline_layout_set_links (layout, (const CrTimelineLink *) (gpointer) links->data, links->len);
}

CrTimelineLayout *
cr_drawing_scene_make_timeline (CrDrawingScene *scene,
                                const char     *language)
{
  const CrWording        wording = cr_wording_new (language);
  CrTimelineRequest      request = { scene->fonts, scene->catalogue, &wording, scene->today };
  CrTimelineLayout      *layout = cr_timeline_layout_new (&request);
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL);
  gsize                  n;
  const CrEntry *const  *areas = cr_catalogue_get_group (scene->catalogue, CR_GROUP_AREA, &n);

  for (gsize i = 0; i < n; i++)
    {
      CrTimelineGroup group = make_group (scene, areas[i], language);

      cr_timeline_layout_add_group (layout, &group);
      add_tasks (scene, areas[i], layout, rows);
    }
  add_links (layout, rows);
  return layout;
}

void
cr_drawing_scene_assert_inside (const CrDisplayList *list,
                                const CrRect        *room)
{
  /* What rounding leaves over. */
  CrRect around = cr_rect_grow (room, 1e-6);

  for (guint i = 0; i < cr_display_list_get_length (list); i++)
    {
      const CrDrawing *drawing = cr_display_list_get (list, i);

      if (!cr_rect_is_inside (&drawing->bounds, &around))
        g_error ("drawing %u (kind %u, %s) at %.1f, %.1f, %.1f × %.1f is not in %.1f × %.1f", i, drawing->kind,
                 drawing->kind == CR_DRAW_TEXT ? drawing->text.string : "", drawing->bounds.x, drawing->bounds.y,
                 drawing->bounds.width, drawing->bounds.height, room->width, room->height);
    }
  for (guint i = 0; i < cr_display_list_get_n_regions (list); i++)
    {
      const CrRegion *region = cr_display_list_get_region (list, i);

      if (!cr_rect_is_inside (&region->rect, &around))
        g_error ("region %s is not inside", region->id);
    }
}

/* Where the letters or the symbol are, without the room around them. FALSE for what is neither. */
static gboolean
get_ink (const CrDrawing *drawing,
         CrFonts         *fonts,
         CrRect          *ink)
{
  PangoLayout   *layout;
  PangoRectangle extents;
  double         height;

  *ink = drawing->rect;
  if (drawing->kind == CR_DRAW_SYMBOL)
    return TRUE;
  if (drawing->kind != CR_DRAW_TEXT || drawing->text.degrees != 0)
    return FALSE;

  layout = cr_fonts_get_layout (fonts, &drawing->text.style, drawing->text.string, drawing->rect.width);
  pango_layout_get_extents (layout, NULL, &extents);
  height = (double) extents.height / PANGO_SCALE;
  ink->x += (double) extents.x / PANGO_SCALE;
  ink->width = (double) extents.width / PANGO_SCALE;
  if (drawing->text.style.max_lines <= 1)
    ink->y += (drawing->rect.height - height) / 2;
  ink->height = height;
  /* Letters keep clear of the edges of their line. */
  *ink = CR_RECT (ink->x, ink->y + 2, ink->width, MAX (ink->height - 4, 1));
  return TRUE;
}

void
cr_drawing_scene_assert_apart (const CrDisplayList *list,
                               CrFonts             *fonts)
{
  guint n = cr_display_list_get_length (list);

  for (guint i = 0; i < n; i++)
    for (guint k = i + 1; k < n; k++)
      {
        const CrDrawing *a = cr_display_list_get (list, i), *b = cr_display_list_get (list, k);
        CrRect           ink_a, ink_b, common;

        if (!get_ink (a, fonts, &ink_a) || !get_ink (b, fonts, &ink_b))
          continue;
        common = cr_rect_intersect (&ink_a, &ink_b);
        /* A letter has two pixels of nothing around it. */
        if (common.width > 3 && common.height > 0.5)
          g_error ("“%s” and “%s” cover each other by %.1f × %.1f at %.0f, %.0f",
                   a->kind == CR_DRAW_TEXT ? a->text.string : "symbol",
                   b->kind == CR_DRAW_TEXT ? b->text.string : "symbol", common.width, common.height, common.x,
                   common.y);
      }
}

guint
cr_drawing_scene_count_cut (const CrDisplayList *list,
                            CrFonts             *fonts)
{
  guint n = 0;

  for (guint i = 0; i < cr_display_list_get_length (list); i++)
    {
      const CrDrawing *drawing = cr_display_list_get (list, i);

      if (drawing->kind == CR_DRAW_TEXT &&
          !cr_fonts_fits (fonts, &drawing->text.style, drawing->text.string, drawing->rect.width))
        n++;
    }
  return n;
}
