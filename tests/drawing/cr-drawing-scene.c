/* SPDX-License-Identifier: GPL-3.0-or-later
 * The example roadmap with all that layouts are made of. */
#include "config.h"

#include "cr-drawing-scene.h"

#include "cr-language.h"
#include "cr-reader.h"

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
  scene->fonts = cr_fonts_new_unhinted (NULL);
  scene->today = cr_day_new (2026, 11, 16);
}

void
cr_drawing_scene_tear_down (CrDrawingScene *scene)
{
  g_clear_object (&scene->roadmap);
  g_clear_pointer (&scene->catalogue, cr_catalogue_unref);
  g_clear_pointer (&scene->fonts, cr_fonts_free);
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
