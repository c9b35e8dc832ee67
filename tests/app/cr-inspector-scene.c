/* SPDX-License-Identifier: GPL-3.0-or-later
 * An inspector in a window of its own, with three tasks to edit. */
#include "config.h"

#include "cr-inspector-scene.h"

#include "cr-date-editor.h"
#include "cr-entry-editor.h"
#include "cr-interface.h"
#include "cr-test-roadmap.h"
#include "cr-text-editor.h"
#include "cr-text-form.h"

#define N_STEPS_MAX 500
#define RESOURCES   "/io/github/customs_roadmap/CustomsRoadmap/"

gboolean
cr_scene_init (int        *argc,
               char     ***argv,
               const char *language)
{
  g_autoptr (GtkCssProvider) style = NULL;

  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  g_setenv ("GDK_DEBUG", "gl-disable", TRUE);
  g_setenv ("GTK_A11Y", "test", TRUE);
  cr_interface_start (language);
  cr_interface_set_today (cr_day_new (2026, 11, 16));
  g_test_init (argc, argv, NULL);
  gtk_disable_setlocale ();
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return FALSE;
    }
  adw_init ();
  style = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (style, RESOURCES "style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()), RESOURCES "icons");
  return TRUE;
}

static void
add_unit (CrRoadmap  *roadmap,
          const char *id,
          const char *en,
          const char *ru)
{
  CrRecord *unit = cr_test_add (roadmap, CR_KIND_UNIT, NULL, id, NULL);

  CR_SLOT (unit, cr_kind_get_field (CR_KIND_UNIT, "name"), CrText *) = cr_text_new (en, ru);
}

static void
add_task (CrRoadmap  *roadmap,
          const char *id,
          const char *en,
          const char *ru,
          const char *after)
{
  CrRecord *task = cr_test_add (roadmap, CR_KIND_TASK, NULL, id, "status", "not-started", "after", after, NULL);

  CR_SLOT (task, cr_kind_get_field (CR_KIND_TASK, "title"), CrText *) = cr_text_new (en, ru);
}

static CrRoadmap *
make_roadmap (void)
{
  CrRoadmap *roadmap = cr_roadmap_new ();

  cr_test_set_head (roadmap, "currency", "USD", NULL);
  add_unit (roadmap, "u-legal", "Legal Department", "Правовое управление");
  add_unit (roadmap, "u-ict", "ICT Department", "Управление ИКТ");
  add_task (roadmap, "t-1", "One", "Один", "");
  add_task (roadmap, "t-2", "Two", "Два", "t-1");
  add_task (roadmap, "t-3", "Three", "Три", "t-2");
  return roadmap;
}

CrScene *
cr_scene_new (CrRoadmap *roadmap,
              int        width,
              int        height)
{
  CrScene                *scene = g_new0 (CrScene, 1);
  g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();
  g_autoptr (CrRoadmap)   own = roadmap == NULL ? make_roadmap () : g_object_ref (roadmap);
  GtkWidget              *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  scene->document = cr_document_new (catalogue, own);
  scene->place = cr_place_new ();
  scene->inspector = g_object_new (CR_TYPE_INSPECTOR, "vexpand", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (scene->inspector), "inspector-pane");
  cr_inspector_set_up (scene->inspector, scene->document, scene->place);
  scene->elsewhere = gtk_button_new_with_label ("elsewhere");
  scene->window = g_object_ref_sink (gtk_window_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (scene->inspector));
  gtk_box_append (GTK_BOX (box), scene->elsewhere);
  gtk_window_set_child (GTK_WINDOW (scene->window), box);
  gtk_window_set_default_size (GTK_WINDOW (scene->window), width, height);
  if (roadmap == NULL)
    cr_place_select (scene->place, "t-1");
  gtk_window_present (GTK_WINDOW (scene->window));
  cr_scene_settle ();
  return scene;
}

void
cr_scene_free (CrScene *scene)
{
  gpointer inspector = scene->inspector;
  gpointer document = scene->document;

  g_object_add_weak_pointer (G_OBJECT (inspector), &inspector);
  g_object_add_weak_pointer (G_OBJECT (document), &document);
  gtk_window_destroy (GTK_WINDOW (scene->window));
  g_object_unref (scene->window);
  g_object_unref (scene->place);
  g_object_unref (scene->document);
  g_free (scene);
  cr_scene_settle ();
  g_assert_null (inspector);
  g_assert_null (document);
}

void
cr_scene_select (CrScene    *scene,
                 const char *ids,
                 gboolean    all)
{
  g_autoptr (CrIds) selection = cr_test_ids (ids);

  cr_place_set_selection (scene->place, selection);
  cr_inspector_set_all (scene->inspector, all);
}

char *
cr_scene_dup (CrScene    *scene,
              const char *task,
              const char *path)
{
  const CrTask    *record = cr_roadmap_lookup_task (cr_document_get_roadmap (scene->document), task);
  CrPath           parsed;
  g_auto (CrValue) value = { 0 };

  g_assert_nonnull (record);
  g_assert_true (cr_path_parse (CR_KIND_TASK, path, &parsed));
  value = cr_path_get (&parsed, &record->record);
  return cr_text_form_format (&parsed, &value, NULL);
}

guint
cr_scene_count_steps (CrScene *scene)
{
  CrHistory *history = cr_document_get_history (scene->document);
  guint      n = 0;

  while (cr_history_undo (history))
    n++;
  for (guint i = 0; i < n; i++)
    g_assert_true (cr_history_redo (history));
  return n;
}

CrTextField *
cr_scene_get_text_field (CrScene    *scene,
                         const char *path)
{
  g_autofree char *text = g_strndup (path, strlen (path) - strlen (".en"));
  CrEditor        *editor = cr_inspector_get_editor (scene->inspector, text);

  g_assert_true (CR_IS_TEXT_EDITOR (editor));
  return cr_text_editor_get_field (CR_TEXT_EDITOR (editor), path + strlen (path) - strlen ("en"));
}

GtkWidget *
cr_scene_get_entry (CrScene    *scene,
                    const char *path)
{
  CrEditor *editor = cr_inspector_get_editor (scene->inspector, path);

  if (CR_IS_DATE_EDITOR (editor))
    return cr_date_field_get_entry (cr_date_editor_get_field (CR_DATE_EDITOR (editor)));
  g_assert_true (CR_IS_ENTRY_EDITOR (editor));
  return cr_entry_editor_get_entry (CR_ENTRY_EDITOR (editor));
}

void
cr_scene_type_into (CrScene    *scene,
                    GtkWidget  *entry,
                    const char *text)
{
  g_assert_true (gtk_widget_grab_focus (entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_assert_true (gtk_widget_grab_focus (scene->elsewhere));
}

void
cr_scene_type (CrScene    *scene,
               const char *path,
               const char *text)
{
  GtkWidget *view = NULL;

  if (!g_str_has_suffix (path, ".en") && !g_str_has_suffix (path, ".ru"))
    {
      cr_scene_type_into (scene, cr_scene_get_entry (scene, path), text);
      return;
    }
  view = cr_text_field_get_view (cr_scene_get_text_field (scene, path));
  g_assert_true (gtk_widget_grab_focus (view));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  g_assert_true (gtk_widget_grab_focus (scene->elsewhere));
}

void
cr_scene_settle (void)
{
  for (guint i = 0; i < N_STEPS_MAX && g_main_context_iteration (NULL, FALSE); i++)
    ;
}

void
cr_scene_save_picture (CrScene    *scene,
                       const char *path)
{
  g_autoptr (GdkPaintable)  paintable = gtk_widget_paintable_new (scene->window);
  g_autoptr (GtkSnapshot)   snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture)    texture = NULL;
  int                       width = 0;
  int                       height = 0;

  gtk_test_widget_wait_for_draw (scene->window);
  cr_scene_settle ();
  width = gtk_widget_get_width (scene->window);
  height = gtk_widget_get_height (scene->window);
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (scene->window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  g_assert_true (gdk_texture_save_to_png (texture, path));
}
