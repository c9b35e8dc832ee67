/* SPDX-License-Identifier: GPL-3.0-or-later
 * Texts of every awkward kind in every field: shown as they were typed, and without a warning. Every field has a name
 * for those who cannot see it. */
#include "config.h"

#include "cr-inspector-scene.h"
#include "cr-naughty.h"
#include "cr-pick-editor.h"
#include "cr-rows-editor.h"
#include "cr-set-editor.h"
#include "cr-test-roadmap.h"

#define N_LONG 10000

static const char *const text_paths[] = {
  "title.en", "title.ru", "description.en", "description.ru", "reason.en", "reason.ru",
  "result.en", "notes.ru", "notes.en", "indicator.name.en", "indicator.name.ru"
};

static const char *const string_paths[] = { "indicator.unit", "indicator.baseline", "indicator.target",
                                            "indicator.actual" };

static void
open_all (CrScene *scene)
{
  const char *sections[] = { "indicator", "costs", "links", "notes", "origin" };

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    cr_inspector_open_section (scene->inspector, sections[i], TRUE);
  gtk_widget_set_visible (GTK_WIDGET (cr_inspector_get_editor (scene->inspector, "reason")), TRUE);
  cr_scene_settle ();
}

/* The value as it stands in the task. (transfer full) */
static char *
dup_value (CrScene    *scene,
           const char *path)
{
  const CrTask    *task = cr_roadmap_lookup_task (cr_document_get_roadmap (scene->document), "t-1");
  CrPath           parsed;
  g_auto (CrValue) value = { 0 };

  g_assert_true (cr_path_parse (CR_KIND_TASK, path, &parsed));
  value = cr_path_get (&parsed, &task->record);
  return g_strdup (value.string != NULL ? value.string : "");
}

/* What is typed by itself shows as typed. */
static void
check_text (CrScene    *scene,
            const char *path,
            const char *text)
{
  g_autofree char *value = NULL;
  g_autofree char *shown = NULL;
  GtkWidget       *view = cr_text_field_get_view (cr_scene_get_text_field (scene, path));

  cr_scene_type (scene, path, text);
  value = dup_value (scene, path);
  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "text", &shown, NULL);
  g_assert_cmpstr (shown, ==, value);
  g_assert_cmpstr (value, ==, text);
  g_assert_true (g_utf8_validate (value, -1, NULL));
}

static void
test_texts (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 900);
  const char *const  *naughty = cr_naughty_list ();

  open_all (scene);
  for (guint i = 0; naughty[i] != NULL; i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (text_paths); j++)
        check_text (scene, text_paths[j], naughty[i]);
      cr_scene_settle ();
    }
}

static void
test_strings (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 900);
  CrRowsEditor       *links = CR_ROWS_EDITOR (cr_inspector_get_editor (scene->inspector, "links"));
  CrRowsEditor       *costs = CR_ROWS_EDITOR (cr_inspector_get_editor (scene->inspector, "costs"));
  const char *const  *naughty = cr_naughty_list ();

  open_all (scene);
  cr_rows_editor_add (links);
  cr_rows_editor_add (costs);
  for (guint i = 0; naughty[i] != NULL; i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (string_paths); j++)
        {
          g_autofree char *value = NULL;

          cr_scene_type (scene, string_paths[j], naughty[i]);
          value = dup_value (scene, string_paths[j]);
          g_assert_cmpstr (value, ==, naughty[i]);
          g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (cr_scene_get_entry (scene, string_paths[j]))), ==,
                           naughty[i]);
        }
      cr_scene_type_into (scene, cr_rows_editor_get_entry (links, 0, "title"), naughty[i]);
      cr_scene_type_into (scene, cr_rows_editor_get_entry (links, 0, "url"), naughty[i]);
      cr_scene_type_into (scene, cr_rows_editor_get_entry (costs, 0, "source"), naughty[i]);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (cr_rows_editor_get_entry (links, 0, "title"))), ==,
                       naughty[i]);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (cr_rows_editor_get_entry (costs, 0, "source"))), ==,
                       naughty[i]);
      g_assert_false (gtk_widget_get_visible (cr_rows_editor_get_open_button (links, 0)));
      cr_scene_settle ();
    }
}

/* Names of owners and partners, titles of predecessors, ids nobody knows: as buttons, chips and choices. */
static void
test_names (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 900);
  CrEditor           *owner = cr_inspector_get_editor (scene->inspector, "owner");
  CrEditor           *partners = cr_inspector_get_editor (scene->inspector, "partners");
  CrEditor           *after = cr_inspector_get_editor (scene->inspector, "after");
  const char *const  *naughty = cr_naughty_list ();

  for (guint i = 0; naughty[i] != NULL; i++)
    {
      g_auto (CrValue) title = cr_value_string (naughty[i]);
      g_autofree char *value = NULL;

      g_signal_emit_by_name (cr_pick_editor_get_chooser (CR_PICK_EDITOR (owner)), "typed", naughty[i]);
      g_signal_emit_by_name (cr_set_editor_get_chooser (CR_SET_EDITOR (partners)), "typed", naughty[i]);
      g_assert_true (cr_document_edit (scene->document, "t-1", "title.en", &title, NULL));
      value = dup_value (scene, "owner");
      g_assert_cmpstr (value, ==, naughty[i]);
      cr_place_select (scene->place, "t-2");
      g_signal_emit_by_name (cr_set_editor_get_chooser (CR_SET_EDITOR (after)), "opened");
      cr_scene_settle ();
      cr_place_select (scene->place, "t-1");
      cr_scene_settle ();
    }
}

static void
test_long (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 900);
  g_autoptr (GString) one_word = g_string_new (NULL);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < N_LONG; i++)
    {
      g_string_append (one_word, "ж");
      g_string_append (words, i % 7 == 6 ? (i % 70 == 69 ? "\n" : " ") : "ы");
    }
  g_string_append (words, "!");
  open_all (scene);
  check_text (scene, "title.en", one_word->str);
  check_text (scene, "description.ru", words->str);
  cr_scene_type (scene, "indicator.unit", one_word->str);
  g_signal_emit_by_name (
    cr_pick_editor_get_chooser (CR_PICK_EDITOR (cr_inspector_get_editor (scene->inspector, "owner"))), "typed",
    one_word->str);
  cr_scene_settle ();
  cr_place_select (scene->place, "t-2");
  cr_scene_settle ();
  g_assert_cmpint (gtk_widget_get_width (scene->window), ==, 344);
}

/* Control characters do not get in. */
static void
test_control (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 900);
  g_autofree char    *title = NULL;
  g_autofree char    *description = NULL;

  cr_scene_type (scene, "title.en", " a\x01\x1f"
                                    "b\nc\td\x7f ");
  cr_scene_type (scene, "description.en", " a\x01\x1f"
                                          "b\nc\td\x7f ");
  title = dup_value (scene, "title.en");
  description = dup_value (scene, "description.en");
  g_assert_cmpstr (title, ==, "ab c d");
  g_assert_cmpstr (description, ==, "ab\nc\td");
}

static gboolean
takes_keys (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_ENTRY (widget) || GTK_IS_SEARCH_ENTRY (widget) || GTK_IS_TEXT_VIEW (widget) ||
         GTK_IS_SWITCH (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_DROP_DOWN (widget) || GTK_IS_EXPANDER (widget);
}

static gboolean
is_inside_another (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return GTK_IS_MENU_BUTTON (parent) || GTK_IS_DROP_DOWN (parent) || GTK_IS_POPOVER (parent) ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER) != NULL;
}

static void
check_names (GtkWidget *widget,
             guint     *n)
{
  if (takes_keys (widget) && !is_inside_another (widget) && gtk_widget_get_visible (widget))
    {
      ++*n;
      if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL) &&
          (!GTK_IS_BUTTON (widget) || gtk_button_get_label (GTK_BUTTON (widget)) == NULL))
        g_error ("a %s has no name", G_OBJECT_TYPE_NAME (widget));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_names (child, n);
}

static void
test_accessible (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 900);
  guint               n = 0;

  open_all (scene);
  cr_rows_editor_add (CR_ROWS_EDITOR (cr_inspector_get_editor (scene->inspector, "costs")));
  cr_rows_editor_add (CR_ROWS_EDITOR (cr_inspector_get_editor (scene->inspector, "links")));
  cr_scene_select (scene, "t-1 t-2", TRUE);
  check_names (GTK_WIDGET (scene->inspector), &n);
  g_assert_cmpuint (n, >, 40);
}

/* Tab comes to the fields in the order in which they are seen, and stays in none. */
static void
test_tab_order (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 900);
  GtkWidget          *wanted[] = { cr_text_field_get_view (cr_scene_get_text_field (scene, "title.en")),
                                   cr_text_field_get_view (cr_scene_get_text_field (scene, "title.ru")),
                                   cr_text_field_get_view (cr_scene_get_text_field (scene, "description.en")),
                                   cr_scene_get_entry (scene, "progress"),
                                   cr_scene_get_entry (scene, "start"),
                                   cr_scene_get_entry (scene, "finish"),
                                   scene->elsewhere };
  guint               next = 1;

  open_all (scene);
  cr_inspector_start (scene->inspector);
  for (guint i = 0; i < 100 && next < G_N_ELEMENTS (wanted); i++)
    {
      GtkWidget *focus = NULL;

      g_signal_emit_by_name (scene->window, "move-focus", GTK_DIR_TAB_FORWARD);
      focus = gtk_window_get_focus (GTK_WINDOW (scene->window));
      if (focus == wanted[next] || gtk_widget_is_ancestor (focus, wanted[next]))
        next++;
    }
  g_assert_cmpuint (next, ==, G_N_ELEMENTS (wanted));
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_scene_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/inspector/texts/texts", test_texts);
  g_test_add_func ("/inspector/texts/strings", test_strings);
  g_test_add_func ("/inspector/texts/names", test_names);
  g_test_add_func ("/inspector/texts/long", test_long);
  g_test_add_func ("/inspector/texts/control", test_control);
  g_test_add_func ("/inspector/texts/accessible", test_accessible);
  g_test_add_func ("/inspector/texts/tab-order", test_tab_order);
  return g_test_run ();
}
