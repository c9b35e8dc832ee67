/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the dialog that asks what a new roadmap begins with, and of the same for a roadmap that is there already. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-code-button.h"
#include "cr-date-field.h"
#include "cr-starter-picker.h"
#include "cr-template-dialog.h"

typedef struct
{
  CrWindow         *window;
  CrTemplateDialog *dialog;
  CrStarterChoice  *choice;
} Scene;

static GtkWidget *
find_type (GtkWidget *widget,
           GType      type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);
  return found;
}

static void
open_dialog (Scene      *scene,
             const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->window), action, NULL));
  scene->dialog = CR_TEMPLATE_DIALOG (cr_app_test_get_dialog (scene->window));
  scene->choice = cr_template_dialog_get_choice (scene->dialog);
}

static void
set_up (Scene *scene)
{
  scene->window = cr_app_test_new_window ();
  open_dialog (scene, "win.new-from-template");
}

static void
create (Scene *scene)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->dialog), "dialog.create", NULL));
  cr_app_test_settle ();
}

static CrRoadmap *
get_roadmap (Scene *scene)
{
  return cr_document_get_roadmap (cr_window_get_document (scene->window));
}

static void
type (Scene      *scene,
      const char *name,
      const char *text)
{
  GtkWidget *entry = cr_app_test_find_named (scene->dialog, GTK_TYPE_ENTRY, name);

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static CrDateField *
get_date (Scene      *scene,
          const char *name)
{
  GtkWidget *entry = cr_app_test_find_named (scene->dialog, GTK_TYPE_ENTRY, name);

  return CR_DATE_FIELD (gtk_widget_get_ancestor (entry, CR_TYPE_DATE_FIELD));
}

static void
click_cell (Scene      *scene,
            const char *area,
            guint       wave)
{
  GtkWidget *picker = find_type (GTK_WIDGET (scene->dialog), CR_TYPE_STARTER_PICKER);

  g_signal_emit_by_name (cr_starter_picker_get_cell (CR_STARTER_PICKER (picker), area, wave), "clicked");
  cr_app_test_settle ();
}

/* Enter as soon as it is there: the tasks of the first wave, with dates in the three years to come. */
static void
test_at_once (void)
{
  Scene      scene;
  CrRoadmap *roadmap = NULL;
  guint      n_wave = 0;
  CrDay      start = CR_DAY_NONE;
  CrDay      finish = CR_DAY_NONE;

  set_up (&scene);
  n_wave = cr_starter_choice_count (scene.choice, NULL, 1).n_total;
  g_assert_true (gtk_window_get_default_widget (GTK_WINDOW (scene.dialog)) ==
                 cr_app_test_find (scene.dialog, "create_button"));
  create (&scene);
  roadmap = get_roadmap (&scene);
  g_assert_cmpuint (cr_roadmap_get_n_tasks (roadmap), ==, n_wave);
  cr_roadmap_get_period (roadmap, &start, &finish);
  g_assert_cmpuint (start, ==, cr_day_new (2027, 1, 1));
  g_assert_cmpuint (finish, ==, cr_day_new (2029, 12, 31));
  for (guint i = 0; i < n_wave; i++)
    g_assert_cmpuint (cr_roadmap_get_task (roadmap, i)->finish, <=, cr_day_new (2027, 12, 31));
  g_assert_true (cr_document_is_modified (cr_window_get_document (scene.window)));
  cr_app_test_destroy (scene.window);
}

static void
test_filled (void)
{
  Scene         scene;
  const CrHead *head = NULL;
  guint         n_wave = 0;
  guint         n_cell = 0;
  GtkWidget    *country = NULL;

  set_up (&scene);
  type (&scene, "Name in English", "  Customs Service of Arvania ");
  type (&scene, "Name in Russian", "Таможенная служба Арвании");
  type (&scene, "Title in Russian", "Цифровая таможня <b>");
  country = gtk_widget_get_ancestor (cr_app_test_find_named (scene.dialog, GTK_TYPE_MENU_BUTTON, "Country: Not stated"),
                                     CR_TYPE_CODE_BUTTON);
  g_signal_emit_by_name (country, "chosen", "FR");
  g_assert_cmpuint (cr_starter_choice_count (scene.choice, NULL, 0).n_total, ==, 45);
  n_wave = cr_starter_choice_count (scene.choice, NULL, 1).n_total;
  n_cell = cr_starter_choice_count (scene.choice, "area-eservices", 2).n_total;
  click_cell (&scene, "area-eservices", 2);
  g_assert_cmpuint (cr_starter_choice_count (scene.choice, NULL, 0).n_chosen, ==, n_wave + n_cell);
  click_cell (&scene, "area-eservices", 2);
  g_assert_cmpuint (cr_starter_choice_count (scene.choice, NULL, 0).n_chosen, ==, n_wave);
  click_cell (&scene, "area-eservices", 2);
  create (&scene);
  head = cr_roadmap_get_head (get_roadmap (&scene));
  g_assert_cmpuint (cr_roadmap_get_n_tasks (get_roadmap (&scene)), ==, n_wave + n_cell);
  g_assert_cmpstr (cr_text_get (head->administration, "en"), ==, "Customs Service of Arvania");
  g_assert_cmpstr (cr_text_get (head->administration, "ru"), ==, "Таможенная служба Арвании");
  g_assert_cmpstr (cr_text_get (head->title, "ru"), ==, "Цифровая таможня <b>");
  g_assert_null (cr_text_get (head->title, "en"));
  g_assert_cmpstr (head->country, ==, "FR");
  g_assert_null (head->currency);
  cr_app_test_destroy (scene.window);
}

/* The names of the list follow the cell that has the focus, and each task can be left out. */
static void
test_one_task (void)
{
  Scene      scene;
  GtkWidget *check = NULL;
  guint      n_chosen = 0;

  set_up (&scene);
  gtk_widget_grab_focus (cr_starter_picker_get_cell (
    CR_STARTER_PICKER (find_type (GTK_WIDGET (scene.dialog), CR_TYPE_STARTER_PICKER)), "area-eservices", 1));
  cr_app_test_settle ();
  check = cr_app_test_find_named (scene.dialog, GTK_TYPE_CHECK_BUTTON,
                                  "Launch electronic payment of duties, taxes and fees");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  n_chosen = cr_starter_choice_count (scene.choice, NULL, 0).n_chosen;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  g_assert_cmpuint (cr_starter_choice_count (scene.choice, NULL, 0).n_chosen, ==, n_chosen - 1);
  create (&scene);
  g_assert_cmpuint (cr_roadmap_get_n_tasks (get_roadmap (&scene)), ==, n_chosen - 1);
  cr_app_test_destroy (scene.window);
}

static gboolean
can_create (Scene *scene)
{
  return gtk_widget_is_sensitive (cr_app_test_find (scene->dialog, "create_button"));
}

/* Nothing is made of a period that is none, nor of another date than the one that was typed last. */
static void
test_period (void)
{
  Scene      scene;
  GtkWidget *problem = NULL;

  set_up (&scene);
  problem = cr_app_test_find (scene.dialog, "problem");
  type (&scene, "Finish", "31.12.2026");
  cr_date_field_commit (get_date (&scene, "Finish"));
  g_assert_false (can_create (&scene));
  g_assert_true (gtk_widget_get_visible (problem));
  type (&scene, "Start", "2026-05-01");
  cr_date_field_commit (get_date (&scene, "Start"));
  g_assert_true (can_create (&scene));
  g_assert_false (gtk_widget_get_visible (problem));
  type (&scene, "Finish", "31.02.2027");
  create (&scene);
  g_assert_null (cr_window_get_document (scene.window));
  g_assert_true (gtk_widget_get_visible (problem));
  create (&scene);
  g_assert_nonnull (cr_window_get_document (scene.window));
  cr_app_test_destroy (scene.window);
}

/* The starter tasks of a roadmap that has none: one step to undo. */
static void
test_add (void)
{
  Scene scene;
  guint n_wave = 0;

  scene.window = cr_app_test_new_window ();
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene.window), "win.new-empty", NULL));
  cr_app_test_settle ();
  open_dialog (&scene, "win.add-starter-tasks");
  n_wave = cr_starter_choice_count (scene.choice, NULL, 1).n_total;
  cr_starter_choice_set (scene.choice, NULL, 0, FALSE);
  g_assert_false (can_create (&scene));
  cr_starter_choice_set (scene.choice, NULL, 1, TRUE);
  create (&scene);
  g_assert_cmpuint (cr_roadmap_get_n_tasks (get_roadmap (&scene)), ==, n_wave);
  g_assert_true (cr_history_undo (cr_document_get_history (cr_window_get_document (scene.window))));
  g_assert_cmpuint (cr_roadmap_get_n_tasks (get_roadmap (&scene)), ==, 0);
  cr_app_test_destroy (scene.window);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/template/at-once", test_at_once);
  g_test_add_func ("/template/filled", test_filled);
  g_test_add_func ("/template/one-task", test_one_task);
  g_test_add_func ("/template/period", test_period);
  g_test_add_func ("/template/add", test_add);
  return g_test_run ();
}
