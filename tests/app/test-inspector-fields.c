/* SPDX-License-Identifier: GPL-3.0-or-later
 * Every field of a task: changed in the inspector for one task and for several, it is in the document; undoing brings
 * back what was there, in one step. */
#include "config.h"

#include "cr-chips.h"
#include "cr-chooser.h"
#include "cr-drop-editor.h"
#include "cr-entry-editor.h"
#include "cr-inspector-scene.h"
#include "cr-pick-editor.h"
#include "cr-rows-editor.h"
#include "cr-set-editor.h"
#include "cr-store.h"
#include "cr-switch-editor.h"
#include "cr-test-roadmap.h"

#include <glib/gstdio.h>

/* What a person does in the editor of a path, and what the document then has. */
typedef struct
{
  const char *path;
  const char *given;
  const char *expected; /* the same as given when NULL */
} Field;

static const Field fields[] = {
  { "title.en", "First", NULL },
  { "title.ru", "Первая", NULL },
  { "description.en", "Line one\nline two", NULL },
  { "description.ru", "Описание", NULL },
  { "reason.en", "No money", NULL },
  { "reason.ru", "Нет денег", NULL },
  { "result.en", "Order No. 1", NULL },
  { "result.ru", "Приказ № 1", NULL },
  { "notes.en", "A note", NULL },
  { "notes.ru", "Заметка", NULL },
  { "indicator.name.en", "Acts", NULL },
  { "indicator.name.ru", "Акты", NULL },
  { "indicator.unit", "%", NULL },
  { "indicator.baseline", "30", NULL },
  { "indicator.target", "90 or more", NULL },
  { "indicator.actual", "45", NULL },
  { "progress", "45 %", "45" },
  { "start", "2026-11-20", NULL },
  { "finish", "31.12.2027", "2027-12-31" },
  { "finish", "+2w", "2026-11-30" },
  { "finish", "t", "2026-11-16" },
  { "status", "done", NULL },
  { "priority", "high", NULL },
  { "area", "area-concept", NULL },
  { "owner", "u-legal", NULL },
  { "owner", "Somebody", NULL },
  { "services", "esvc-declaration", NULL },
  { "capabilities", "cap-data-standards", NULL },
  { "enablers", "enb-strategy", NULL },
  { "priorities", "pri-single-window", NULL },
  { "instruments", "inst-rkc", NULL },
  { "tags", "rec-define-features", NULL },
  { "partners", "u-ict", NULL },
  { "milestone", "true", NULL },
};

static void
give (CrScene    *scene,
      const char *path,
      const char *text)
{
  CrEditor *editor = cr_inspector_get_editor (scene->inspector, path);

  if (CR_IS_DROP_EDITOR (editor))
    {
      GListModel *model = gtk_drop_down_get_model (cr_drop_editor_get_drop_down (CR_DROP_EDITOR (editor)));

      for (guint i = 0; i < g_list_model_get_n_items (model); i++)
        {
          g_autoptr (CrChoice) choice = g_list_model_get_item (model, i);

          if (g_str_equal (cr_choice_get_id (choice), text))
            gtk_drop_down_set_selected (cr_drop_editor_get_drop_down (CR_DROP_EDITOR (editor)), i);
        }
    }
  else if (CR_IS_PICK_EDITOR (editor))
    g_signal_emit_by_name (cr_pick_editor_get_chooser (CR_PICK_EDITOR (editor)),
                           g_str_equal (text, "Somebody") ? "typed" : "chosen", text);
  else if (CR_IS_SET_EDITOR (editor))
    g_signal_emit_by_name (cr_set_editor_get_chooser (CR_SET_EDITOR (editor)), "chosen", text);
  else if (CR_IS_SWITCH_EDITOR (editor))
    gtk_switch_set_active (cr_switch_editor_get_switch (CR_SWITCH_EDITOR (editor)), g_str_equal (text, "true"));
  else
    cr_scene_type (scene, path, text);
}

static void
open_sections (CrScene *scene)
{
  const char *sections[] = { "indicator", "costs", "links", "notes", "origin" };

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    cr_inspector_open_section (scene->inspector, sections[i], TRUE);
  /* The reason is shown where one is due. */
  gtk_widget_set_visible (GTK_WIDGET (cr_inspector_get_editor (scene->inspector, "reason")), TRUE);
  cr_scene_settle ();
}

static void
check_field (const Field *field,
             const char  *tasks)
{
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 700);
  g_auto (GStrv)      ids = g_strsplit (tasks, " ", -1);
  g_auto (GStrv)      before = g_new0 (char *, g_strv_length (ids) + 1);

  cr_scene_select (scene, tasks, g_strv_length (ids) > 1);
  open_sections (scene);
  for (guint i = 0; ids[i] != NULL; i++)
    before[i] = cr_scene_dup (scene, ids[i], field->path);
  give (scene, field->path, field->given);
  g_assert_cmpuint (cr_scene_count_steps (scene), ==, 1);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *after = cr_scene_dup (scene, ids[i], field->path);

      g_assert_cmpstr (after, ==, field->expected != NULL ? field->expected : field->given);
    }
  g_assert_true (cr_history_undo (cr_document_get_history (scene->document)));
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *again = cr_scene_dup (scene, ids[i], field->path);

      g_assert_cmpstr (again, ==, before[i]);
    }
}

static void
test_one (gconstpointer data)
{
  check_field (data, "t-1");
}

static void
test_several (gconstpointer data)
{
  check_field (data, "t-1 t-2 t-3");
}

/* The tasks differ: the first has the value already, unless it had it from the start. */
static void
test_mixed (gconstpointer data)
{
  const Field        *field = data;
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 700);
  const char         *ids[] = { "t-1", "t-2", "t-3" };

  open_sections (scene);
  give (scene, field->path, field->given);
  cr_scene_select (scene, "t-1 t-2 t-3", TRUE);
  open_sections (scene);
  g_assert_cmpuint (cr_scene_count_steps (scene), ==, 1);
  give (scene, field->path, field->given);
  g_assert_cmpuint (cr_scene_count_steps (scene), ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *after = cr_scene_dup (scene, ids[i], field->path);

      g_assert_cmpstr (after, ==, field->expected != NULL ? field->expected : field->given);
    }
}

static GtkWidget *
get_clear_button (CrScene    *scene,
                  const char *path)
{
  CrEditor *editor = cr_inspector_get_editor (scene->inspector, path);

  if (CR_IS_ROWS_EDITOR (editor))
    return cr_rows_editor_get_clear_button (CR_ROWS_EDITOR (editor));
  if (CR_IS_ENTRY_EDITOR (editor))
    return cr_entry_editor_get_clear_button (CR_ENTRY_EDITOR (editor));
  return cr_text_field_get_clear_button (cr_scene_get_text_field (scene, path));
}

/* An empty field alone leaves alone what differs; its button empties it. */
static void
check_emptied (CrScene    *scene,
               const char *path)
{
  g_autofree char *emptied = NULL;
  g_autofree char *again = NULL;

  g_assert_false (gtk_widget_get_mapped (get_clear_button (scene, path)));
  cr_scene_select (scene, "t-1 t-2 t-3", TRUE);
  open_sections (scene);
  g_assert_true (gtk_widget_get_mapped (get_clear_button (scene, path)));
  g_assert_cmpuint (cr_scene_count_steps (scene), ==, 1);
  g_signal_emit_by_name (get_clear_button (scene, path), "clicked");
  cr_scene_settle ();
  emptied = cr_scene_dup (scene, "t-1", path);
  g_assert_cmpstr (emptied, ==, "");
  g_assert_cmpuint (cr_scene_count_steps (scene), ==, 2);
  g_assert_false (gtk_widget_get_mapped (get_clear_button (scene, path)));
  g_assert_true (cr_history_undo (cr_document_get_history (scene->document)));
  again = cr_scene_dup (scene, "t-1", path);
  g_assert_cmpstr (again, !=, "");
}

static void
test_emptied (gconstpointer data)
{
  const Field        *field = data;
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 700);

  open_sections (scene);
  give (scene, field->path, field->given);
  check_emptied (scene, field->path);
}

static void
test_parts_emptied (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 700);
  CrRowsEditor       *rows = NULL;

  open_sections (scene);
  rows = CR_ROWS_EDITOR (cr_inspector_get_editor (scene->inspector, "links"));
  cr_rows_editor_add (rows);
  cr_scene_type_into (scene, cr_rows_editor_get_entry (rows, 0, "title"), "Old");
  check_emptied (scene, "links");
}

static void
test_predecessors (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 700);
  CrEditor           *editor = cr_inspector_get_editor (scene->inspector, "after");
  g_autofree char    *after = NULL;
  g_autofree char    *kept = NULL;

  cr_scene_select (scene, "t-3", FALSE);
  g_signal_emit_by_name (cr_set_editor_get_chooser (CR_SET_EDITOR (editor)), "chosen", "t-1");
  after = cr_scene_dup (scene, "t-3", "after");
  g_assert_cmpstr (after, ==, "t-2; t-1");
  g_signal_emit_by_name (cr_set_editor_get_chips (CR_SET_EDITOR (editor)), "removed", "t-2");

  cr_scene_select (scene, "t-1", FALSE);
  g_assert_null (cr_editor_get_told (editor));
  g_signal_emit_by_name (cr_set_editor_get_chooser (CR_SET_EDITOR (editor)), "chosen", "t-2");
  g_assert_cmpstr (cr_editor_get_told (editor), ==,
                   "Not changed. The tasks would wait for each other: “One” → “Two” → “One”");
  kept = cr_scene_dup (scene, "t-1", "after");
  g_assert_cmpstr (kept, ==, "");
  g_assert_cmpuint (cr_scene_count_steps (scene), ==, 2);
}

static void
test_costs (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 700);
  CrRowsEditor       *rows = NULL;
  g_autofree char    *costs = NULL;
  g_autofree char    *left = NULL;
  g_autofree char    *refused = NULL;

  open_sections (scene);
  rows = CR_ROWS_EDITOR (cr_inspector_get_editor (scene->inspector, "costs"));
  cr_rows_editor_add (rows);
  g_assert_cmpuint (cr_scene_count_steps (scene), ==, 0);
  cr_scene_type_into (scene, cr_rows_editor_get_entry (rows, 0, "amount"), "12,000.50");
  cr_scene_type_into (scene, cr_rows_editor_get_entry (rows, 0, "source"), "State budget");
  cr_rows_editor_add (rows);
  cr_scene_type_into (scene, cr_rows_editor_get_entry (rows, 1, "amount"), "800");
  cr_scene_type_into (scene, cr_rows_editor_get_entry (rows, 1, "year"), "2028");
  costs = cr_scene_dup (scene, "t-1", "costs");
  g_assert_cmpstr (costs, ==, "2026 12000.50 State budget\n2028 800");
  g_assert_cmpstr (cr_rows_editor_get_sum (rows), ==, "Sum: 12,800.50 USD");
  g_assert_cmpuint (cr_scene_count_steps (scene), ==, 4);

  cr_scene_type_into (scene, cr_rows_editor_get_entry (rows, 0, "amount"), "much");
  g_assert_cmpstr (cr_editor_get_told (CR_EDITOR (rows)), ==, "Not changed. “much” is not an amount of money.");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (cr_rows_editor_get_entry (rows, 0, "amount"))), ==,
                   "12,000.50");
  cr_scene_type_into (scene, cr_rows_editor_get_entry (rows, 0, "year"), "");
  g_assert_nonnull (cr_editor_get_told (CR_EDITOR (rows)));
  refused = cr_scene_dup (scene, "t-1", "costs");
  g_assert_cmpstr (refused, ==, costs);
  g_signal_emit_by_name (cr_rows_editor_get_remove_button (rows, 0), "clicked");
  left = cr_scene_dup (scene, "t-1", "costs");
  g_assert_cmpstr (left, ==, "2028 800");
}

static void
test_links (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 700);
  CrRowsEditor       *rows = NULL;
  g_autofree char    *links = NULL;

  open_sections (scene);
  rows = CR_ROWS_EDITOR (cr_inspector_get_editor (scene->inspector, "links"));
  cr_rows_editor_add (rows);
  cr_scene_type_into (scene, cr_rows_editor_get_entry (rows, 0, "title"), "Order");
  g_assert_false (gtk_widget_get_visible (cr_rows_editor_get_open_button (rows, 0)));
  cr_scene_type_into (scene, cr_rows_editor_get_entry (rows, 0, "url"), "https://example.org/41");
  g_assert_true (gtk_widget_get_visible (cr_rows_editor_get_open_button (rows, 0)));
  cr_scene_type_into (scene, cr_rows_editor_get_entry (rows, 0, "url"), "javascript:alert(1)");
  g_assert_false (gtk_widget_get_visible (cr_rows_editor_get_open_button (rows, 0)));
  links = cr_scene_dup (scene, "t-1", "links");
  g_assert_cmpstr (links, ==, "Order <javascript:alert(1)>");
  cr_scene_type_into (scene, cr_rows_editor_get_entry (rows, 0, "url"), "");
  cr_scene_type_into (scene, cr_rows_editor_get_entry (rows, 0, "title"), "");
  g_free (links);
  links = cr_scene_dup (scene, "t-1", "links");
  g_assert_cmpstr (links, ==, "");
  g_assert_null (cr_rows_editor_get_entry (rows, 0, "title"));
}

/* Lists that differ stay; what is added, every task gets. */
static void
test_parts_of_several (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 700);
  CrRowsEditor       *rows = NULL;
  g_autofree char    *first = NULL;
  g_autofree char    *second = NULL;

  open_sections (scene);
  rows = CR_ROWS_EDITOR (cr_inspector_get_editor (scene->inspector, "links"));
  cr_rows_editor_add (rows);
  cr_scene_type_into (scene, cr_rows_editor_get_entry (rows, 0, "title"), "Old");
  cr_scene_select (scene, "t-1 t-2", TRUE);
  g_assert_null (cr_rows_editor_get_entry (rows, 0, "title"));
  cr_rows_editor_add (rows);
  cr_scene_type_into (scene, cr_rows_editor_get_entry (rows, 0, "title"), "New");
  first = cr_scene_dup (scene, "t-1", "links");
  second = cr_scene_dup (scene, "t-2", "links");
  g_assert_cmpstr (first, ==, "Old\nNew");
  g_assert_cmpstr (second, ==, "New");
  g_assert_cmpuint (cr_scene_count_steps (scene), ==, 2);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_assert_true (cr_document_save_finish (CR_DOCUMENT (source), result, NULL) == CR_SAVED);
  *(gboolean *) user_data = TRUE;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_assert_true (cr_document_load_finish (CR_DOCUMENT (source), result, NULL));
  *(gboolean *) user_data = TRUE;
}

/* Everything given in the inspector is in the file. */
static void
test_file (void)
{
  g_autoptr (CrScene)    scene = cr_scene_new (NULL, 344, 700);
  g_autofree char       *folder = g_dir_make_tmp ("cr-inspector-XXXXXX", NULL);
  g_autofree char       *path = g_build_filename (folder, "all.roadmap.json", NULL);
  g_autoptr (GFile)      file = g_file_new_for_path (path);
  g_autoptr (CrDocument) other = cr_document_new (cr_document_get_catalogue (scene->document), NULL);
  gboolean               saved = FALSE;
  gboolean               loaded = FALSE;

  open_sections (scene);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (!g_str_equal (fields[i].given, "t") && !g_str_equal (fields[i].given, "+2w"))
      give (scene, fields[i].path, fields[i].given);
  cr_document_save_async (scene->document, file, FALSE, saved_cb, &saved);
  while (!saved)
    g_main_context_iteration (NULL, TRUE);
  cr_document_load_async (other, file, loaded_cb, &loaded);
  while (!loaded)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (cr_roadmap_equal (cr_document_get_roadmap (scene->document), cr_document_get_roadmap (other)));
  g_assert_cmpint (g_unlink (path) | g_rmdir (folder), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_scene_init (&argc, &argv, "en"))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *one = g_strdup_printf ("/inspector/field/%s/%u", fields[i].path, i);
      g_autofree char *several = g_strdup_printf ("/inspector/several/%s/%u", fields[i].path, i);
      g_autofree char *mixed = g_strdup_printf ("/inspector/mixed/%s/%u", fields[i].path, i);
      g_autofree char *emptied = g_strdup_printf ("/inspector/emptied/%s/%u", fields[i].path, i);

      g_test_add_data_func (one, &fields[i], test_one);
      g_test_add_data_func (several, &fields[i], test_several);
      g_test_add_data_func (mixed, &fields[i], test_mixed);
      if (strchr (fields[i].path, '.') != NULL && !g_str_has_prefix (fields[i].path, "title."))
        g_test_add_data_func (emptied, &fields[i], test_emptied);
    }
  g_test_add_func ("/inspector/predecessors", test_predecessors);
  g_test_add_func ("/inspector/costs", test_costs);
  g_test_add_func ("/inspector/links", test_links);
  g_test_add_func ("/inspector/parts-of-several", test_parts_of_several);
  g_test_add_func ("/inspector/parts-emptied", test_parts_emptied);
  g_test_add_func ("/inspector/file", test_file);
  return g_test_run ();
}
