/* SPDX-License-Identifier: GPL-3.0-or-later
 * How the inspector behaves: when an edit counts, what is one step, what it says, what several tasks show. */
#include "config.h"

#include "cr-calendar.h"
#include "cr-chips.h"
#include "cr-chooser.h"
#include "cr-date-editor.h"
#include "cr-drop-editor.h"
#include "cr-inspector-scene.h"
#include "cr-interface.h"
#include "cr-label-editor.h"
#include "cr-pick-editor.h"
#include "cr-set-editor.h"
#include "cr-signs.h"
#include "cr-switch-editor.h"
#include "cr-test-roadmap.h"
#include "cr-width-handle.h"

static void
set_buffer (CrScene    *scene,
            const char *path,
            const char *text)
{
  GtkWidget *view = cr_text_field_get_view (cr_scene_get_text_field (scene, path));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static char *
dup_buffer (CrScene    *scene,
            const char *path)
{
  GtkWidget *view = cr_text_field_get_view (cr_scene_get_text_field (scene, path));
  char      *text = NULL;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "text", &text, NULL);
  return text;
}

static void
expect (CrScene    *scene,
        const char *task,
        const char *path,
        const char *expected)
{
  g_autofree char *found = cr_scene_dup (scene, task, path);

  g_assert_cmpstr (found, ==, expected);
}

/* The key controllers of the widget get the key as if it had been pressed. */
static gboolean
press (GtkWidget *widget,
       guint      keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean               handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }
  return handled;
}

static void
test_escape (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 700);
  GtkWidget          *view = cr_text_field_get_view (cr_scene_get_text_field (scene, "title.en"));
  GtkWidget          *date = cr_scene_get_entry (scene, "finish");
  g_autofree char    *left = NULL;

  gtk_widget_grab_focus (view);
  set_buffer (scene, "title.en", "Something else");
  g_assert_true (press (view, GDK_KEY_Escape));
  left = dup_buffer (scene, "title.en");
  g_assert_cmpstr (left, ==, "One");
  g_assert_false (press (view, GDK_KEY_Escape));
  gtk_widget_grab_focus (date);
  gtk_editable_set_text (GTK_EDITABLE (date), "+2w");
  g_assert_true (press (date, GDK_KEY_Escape));
  gtk_widget_grab_focus (scene->elsewhere);
  g_assert_cmpuint (cr_scene_count_steps (scene), ==, 0);
}

/* What nobody has touched stays to the letter, whatever is in it. */
static void
test_untouched (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 700);
  g_auto (CrValue)    value = cr_value_string ("  odd \t\n title ");

  g_assert_true (cr_document_edit (scene->document, "t-1", "title.en", &value, NULL));
  gtk_widget_grab_focus (cr_text_field_get_view (cr_scene_get_text_field (scene, "title.en")));
  gtk_widget_grab_focus (scene->elsewhere);
  cr_inspector_commit (scene->inspector);
  expect (scene, "t-1", "title.en", "  odd \t\n title ");
  g_assert_cmpuint (cr_scene_count_steps (scene), ==, 1);
}

static void
test_session (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 700);
  GtkWidget          *view = cr_text_field_get_view (cr_scene_get_text_field (scene, "title.en"));

  gtk_widget_grab_focus (view);
  set_buffer (scene, "title.en", "A");
  g_assert_true (press (view, GDK_KEY_Return));
  set_buffer (scene, "title.en", "A b");
  g_assert_true (press (view, GDK_KEY_Return));
  set_buffer (scene, "title.en", "A b c");
  gtk_widget_grab_focus (scene->elsewhere);
  expect (scene, "t-1", "title.en", "A b c");
  g_assert_cmpuint (cr_scene_count_steps (scene), ==, 1);
  cr_scene_type (scene, "title.en", "D");
  g_assert_cmpuint (cr_scene_count_steps (scene), ==, 2);
  /* A step that was undone and one that is typed then are two. */
  g_assert_true (cr_history_undo (cr_document_get_history (scene->document)));
  gtk_widget_grab_focus (view);
  set_buffer (scene, "title.en", "E");
  gtk_widget_grab_focus (scene->elsewhere);
  g_assert_cmpuint (cr_scene_count_steps (scene), ==, 2);
  expect (scene, "t-1", "title.en", "E");
}

static void
test_progress_keys (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 700);
  GtkWidget          *entry = cr_scene_get_entry (scene, "progress");

  gtk_widget_grab_focus (entry);
  g_assert_true (press (entry, GDK_KEY_Up));
  g_assert_true (press (entry, GDK_KEY_Up));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "10\u202f%");
  expect (scene, "t-1", "status", "in-progress");
  g_assert_true (press (entry, GDK_KEY_Down));
  expect (scene, "t-1", "progress", "5");
  cr_scene_type (scene, "progress", "150");
  g_assert_cmpstr (cr_editor_get_told (cr_inspector_get_editor (scene->inspector, "progress")), ==,
                   "Not changed. 150 is outside the range 0–100");
  cr_scene_type (scene, "progress", "half");
  g_assert_cmpstr (cr_editor_get_told (cr_inspector_get_editor (scene->inspector, "progress")), ==,
                   "Not changed. “half” is not a whole number.");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "5\u202f%");
}

static void
test_refusal (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 700);
  CrEditor           *editor = cr_inspector_get_editor (scene->inspector, "finish");

  cr_scene_type (scene, "start", "2026-12-01");
  cr_scene_type (scene, "finish", "2026-11-01");
  g_assert_cmpstr (cr_editor_get_told (editor), ==,
                   "Not changed. The finish, 1 November 2026, is before the start, 1 December 2026");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (cr_scene_get_entry (scene, "finish"))), ==, "");
  cr_scene_type (scene, "finish", "31.13.2027");
  g_assert_true (g_str_has_prefix (cr_editor_get_told (editor), "Not changed. “31.13.2027” is not a date."));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (cr_scene_get_entry (scene, "finish"))), ==, "");
  cr_scene_type (scene, "finish", "31.12.2027");
  g_assert_null (cr_editor_get_told (editor));
  g_assert_cmpuint (cr_scene_count_steps (scene), ==, 2);
  cr_scene_type (scene, "title.en", "");
  expect (scene, "t-1", "title.ru", "Один");
  cr_scene_type (scene, "title.ru", "");
  g_assert_nonnull (cr_editor_get_told (cr_inspector_get_editor (scene->inspector, "title")));
  expect (scene, "t-1", "title.ru", "Один");
}

static void
test_stale (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 700);

  cr_scene_type (scene, "title.en", "First");
  expect (scene, "t-1", "title.stale", "ru");
  g_signal_emit_by_name (cr_scene_get_text_field (scene, "title.ru"), "still-right");
  expect (scene, "t-1", "title.stale", "");
  g_assert_cmpuint (cr_scene_count_steps (scene), ==, 2);
  cr_scene_select (scene, "t-1 t-2 t-3", TRUE);
  cr_scene_type (scene, "title.en", "Same");
  expect (scene, "t-3", "title.stale", "ru");
  g_signal_emit_by_name (cr_scene_get_text_field (scene, "title.ru"), "still-right");
  expect (scene, "t-1", "title.stale", "");
  expect (scene, "t-3", "title.stale", "");
  g_assert_cmpuint (cr_scene_count_steps (scene), ==, 4);
}

static void
test_reason (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 700);
  CrEditor           *reason = cr_inspector_get_editor (scene->inspector, "reason");
  CrEditor           *status = cr_inspector_get_editor (scene->inspector, "status");
  GtkWidget          *view = cr_text_field_get_view (cr_scene_get_text_field (scene, "reason.en"));

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (reason)));
  gtk_drop_down_set_selected (cr_drop_editor_get_drop_down (CR_DROP_EDITOR (status)), CR_STATUS_ON_HOLD);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (reason)));
  g_assert_true (gtk_widget_has_focus (view));
  set_buffer (scene, "reason.en", "No money");
  gtk_widget_grab_focus (scene->elsewhere);
  gtk_drop_down_set_selected (cr_drop_editor_get_drop_down (CR_DROP_EDITOR (status)), CR_STATUS_DONE);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (reason)));
  expect (scene, "t-1", "reason.en", "No money");
  expect (scene, "t-1", "progress", "100");
  cr_scene_select (scene, "t-2", FALSE);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (reason)));
}

static void
test_signs (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 700);
  CrSigns            *signs = CR_SIGNS (cr_inspector_get_editor (scene->inspector, "signs"));
  g_auto (CrValue)    late = cr_value_day (cr_day_new (2026, 10, 30));

  g_assert_null (cr_signs_get_line (signs, 0));
  cr_scene_select (scene, "t-2", FALSE);
  g_assert_cmpstr (cr_signs_get_line (signs, 0), ==, "Waits for “One”");
  g_assert_true (cr_document_edit (scene->document, "t-2", "finish", &late, NULL));
  g_assert_cmpstr (cr_signs_get_line (signs, 0), ==, "Overdue by 17 days: it was to be finished on 30 October 2026");
  g_assert_cmpstr (cr_signs_get_line (signs, 1), ==, "Waits for “One”");
  cr_scene_select (scene, "t-2 t-3", TRUE);
  g_assert_null (cr_signs_get_line (signs, 0));
}

static void
test_findings (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  g_autoptr (CrScene)   scene = NULL;
  CrSigns              *signs = NULL;
  CrRecord             *one = cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "status", "not-started", "after", "t-2",
                                           "start", "2026-12-02", "finish", "2026-12-01", NULL);
  CrRecord             *two = cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", "status", "not-started", "after", "t-1",
                                           NULL);

  CR_SLOT (one, cr_kind_get_field (CR_KIND_TASK, "title"), CrText *) = cr_text_new ("<b>A", NULL);
  CR_SLOT (two, cr_kind_get_field (CR_KIND_TASK, "title"), CrText *) = cr_text_new ("B & C", NULL);
  scene = cr_scene_new (roadmap, 344, 700);
  cr_scene_select (scene, "t-1", FALSE);
  signs = CR_SIGNS (cr_inspector_get_editor (scene->inspector, "signs"));
  g_assert_cmpstr (cr_signs_get_line (signs, 0), ==, "Waits for “B & C”");
  g_assert_cmpstr (cr_signs_get_line (signs, 1), ==,
                   "Faulty: The finish, 1 December 2026, is before the start, 2 December 2026");
  g_assert_cmpstr (cr_signs_get_line (signs, 2), ==,
                   "Faulty: The tasks wait for each other: “<b>A” → “B & C” → “<b>A”");
}

static void
test_several (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 700);
  g_autofree char    *text = NULL;
  CrEditor           *status = cr_inspector_get_editor (scene->inspector, "status");
  GtkDropDown        *drop_down = cr_drop_editor_get_drop_down (CR_DROP_EDITOR (status));
  CrChoice           *shown = NULL;

  cr_scene_type (scene, "finish", "2027-01-31");
  cr_scene_type (scene, "progress", "40");
  cr_scene_select (scene, "t-1 t-2 t-3", FALSE);
  g_assert_false (cr_inspector_get_all (scene->inspector));
  text = dup_buffer (scene, "title.en");
  g_assert_cmpstr (text, ==, "One");
  cr_inspector_set_all (scene->inspector, TRUE);
  g_free (text);
  text = dup_buffer (scene, "title.en");
  g_assert_cmpstr (text, ==, "");
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (cr_scene_get_entry (scene, "finish"))), ==, "several");
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (cr_scene_get_entry (scene, "progress"))), ==, "several");
  shown = gtk_drop_down_get_selected_item (drop_down);
  g_assert_cmpstr (cr_choice_get_title (shown), ==, "several");

  /* Going through the fields touches nothing. */
  gtk_widget_grab_focus (cr_scene_get_entry (scene, "finish"));
  gtk_widget_grab_focus (cr_scene_get_entry (scene, "progress"));
  gtk_widget_grab_focus (cr_text_field_get_view (cr_scene_get_text_field (scene, "title.en")));
  gtk_widget_grab_focus (scene->elsewhere);
  cr_inspector_commit (scene->inspector);
  g_assert_cmpuint (cr_scene_count_steps (scene), ==, 2);

  gtk_drop_down_set_selected (drop_down, CR_STATUS_ON_HOLD);
  g_assert_cmpuint (cr_scene_count_steps (scene), ==, 3);
  expect (scene, "t-3", "status", "on-hold");
  expect (scene, "t-1", "finish", "2027-01-31");
  expect (scene, "t-2", "finish", "");
  cr_scene_select (scene, "t-2", FALSE);
  g_assert_false (cr_inspector_get_all (scene->inspector));
  text = (g_free (text), dup_buffer (scene, "title.en"));
  g_assert_cmpstr (text, ==, "Two");
}

static void
test_several_sets (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 700);
  CrSetEditor        *editor = CR_SET_EDITOR (cr_inspector_get_editor (scene->inspector, "capabilities"));

  g_signal_emit_by_name (cr_set_editor_get_chooser (editor), "chosen", "cap-data-standards");
  cr_scene_select (scene, "t-1 t-2 t-3", TRUE);
  g_signal_emit_by_name (cr_set_editor_get_chooser (editor), "chosen", "cap-sourcing");
  expect (scene, "t-1", "capabilities", "cap-data-standards; cap-sourcing");
  expect (scene, "t-3", "capabilities", "cap-sourcing");
  /* What only some have, all get; what all have goes. */
  g_signal_emit_by_name (cr_set_editor_get_chooser (editor), "chosen", "cap-data-standards");
  expect (scene, "t-3", "capabilities", "cap-sourcing; cap-data-standards");
  g_signal_emit_by_name (cr_set_editor_get_chooser (editor), "chosen", "cap-sourcing");
  expect (scene, "t-1", "capabilities", "cap-data-standards");
  expect (scene, "t-3", "capabilities", "cap-data-standards");
  g_assert_cmpuint (cr_scene_count_steps (scene), ==, 4);
}

/* An edit may take the task out of what is listed; it stays, and that is told. */
static void
test_hidden (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 700);

  g_assert_false (cr_inspector_tells_hidden (scene->inspector));
  cr_place_set_search (scene->place, "two");
  g_assert_true (cr_inspector_tells_hidden (scene->inspector));
  cr_place_set_search (scene->place, "one");
  g_assert_false (cr_inspector_tells_hidden (scene->inspector));
  cr_scene_type (scene, "title.en", "Another");
  g_assert_true (cr_inspector_tells_hidden (scene->inspector));
  expect (scene, "t-1", "title.en", "Another");
  cr_place_show_all (scene->place);
  g_assert_false (cr_inspector_tells_hidden (scene->inspector));
}

/* The selection moves on while something is typed: it counts for the task it was typed for. */
static void
test_other_task (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 700);
  g_autofree char    *shown = NULL;

  gtk_widget_grab_focus (cr_text_field_get_view (cr_scene_get_text_field (scene, "title.en")));
  set_buffer (scene, "title.en", "Typed");
  cr_place_select (scene->place, "t-2");
  expect (scene, "t-1", "title.en", "Typed");
  expect (scene, "t-2", "title.en", "Two");
  shown = dup_buffer (scene, "title.en");
  g_assert_cmpstr (shown, ==, "Two");
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

static void
test_units (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 700);
  CrEditor           *owner = cr_inspector_get_editor (scene->inspector, "owner");
  CrEditor           *partners = cr_inspector_get_editor (scene->inspector, "partners");
  GtkWidget          *offer = GTK_WIDGET (cr_inspector_get_editor (scene->inspector, "units"));
  CrRoadmap          *roadmap = cr_document_get_roadmap (scene->document);
  g_autofree char    *unit = NULL;

  g_signal_emit_by_name (cr_pick_editor_get_chooser (CR_PICK_EDITOR (owner)), "typed", "legal department");
  expect (scene, "t-1", "owner", "u-legal");
  g_assert_null (find_button (offer, "Add to Units"));
  g_signal_emit_by_name (cr_pick_editor_get_chooser (CR_PICK_EDITOR (owner)), "typed", "Tax <i>Office</i>");
  cr_scene_select (scene, "t-2", FALSE);
  g_signal_emit_by_name (cr_set_editor_get_chooser (CR_SET_EDITOR (partners)), "typed", "Tax <i>Office</i>");
  g_signal_emit_by_name (find_button (offer, "Add to Units"), "clicked");
  unit = cr_scene_dup (scene, "t-1", "owner");
  g_assert_cmpstr (cr_roadmap_show_unit (roadmap, unit, "en"), ==, "Tax <i>Office</i>");
  expect (scene, "t-2", "partners", unit);
  g_assert_null (find_button (offer, "Add to Units"));
  g_assert_cmpuint (cr_scene_count_steps (scene), ==, 4);
  g_assert_true (cr_history_undo (cr_document_get_history (scene->document)));
  expect (scene, "t-1", "owner", "Tax <i>Office</i>");
  g_assert_cmpuint (cr_roadmap_get_length (roadmap, CR_KIND_UNIT, NULL), ==, 2);
}

static void
test_milestone (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 700);
  CrSwitchEditor     *editor = CR_SWITCH_EDITOR (cr_inspector_get_editor (scene->inspector, "milestone"));

  cr_scene_type (scene, "start", "2026-12-01");
  cr_scene_type (scene, "finish", "2026-12-31");
  gtk_switch_set_active (cr_switch_editor_get_switch (editor), TRUE);
  expect (scene, "t-1", "start", "");
  cr_scene_type (scene, "start", "2026-12-31");
  cr_scene_type (scene, "finish", "2027-01-31");
  expect (scene, "t-1", "start", "2027-01-31");
  g_assert_cmpuint (cr_scene_count_steps (scene), ==, 5);
}

/* What stands in a cell of the calendar: the name of a weekday in the first row, below it the number of a day; NULL
 * for nothing. */
static const char *
get_cell (CrCalendar *calendar,
          int         column,
          int         row)
{
  GtkWidget *grid = gtk_widget_get_last_child (gtk_widget_get_first_child (GTK_WIDGET (calendar)));
  GtkWidget *cell = gtk_grid_get_child_at (GTK_GRID (grid), column, row);

  if (!gtk_widget_get_visible (cell))
    return NULL;
  return GTK_IS_LABEL (cell) ? gtk_label_get_text (GTK_LABEL (cell)) : gtk_button_get_label (GTK_BUTTON (cell));
}

/* 1 November 2026 is a Sunday. */
static void
test_first_weekday (void)
{
  CrCalendar *calendar = CR_CALENDAR (g_object_ref_sink (cr_calendar_new ()));

  cr_calendar_show (calendar, cr_day_new (2026, 11, 16));
  g_assert_cmpstr (get_cell (calendar, 0, 0), ==, "Mo");
  g_assert_cmpstr (get_cell (calendar, 6, 0), ==, "Su");
  g_assert_cmpstr (get_cell (calendar, 0, 1), ==, "26");
  g_assert_cmpstr (get_cell (calendar, 6, 1), ==, "1");
  cr_interface_set_first_weekday (7);
  cr_calendar_show (calendar, cr_day_new (2026, 11, 16));
  g_assert_cmpstr (get_cell (calendar, 0, 0), ==, "Su");
  g_assert_cmpstr (get_cell (calendar, 1, 0), ==, "Mo");
  g_assert_cmpstr (get_cell (calendar, 0, 1), ==, "1");
  g_assert_cmpstr (get_cell (calendar, 1, 3), ==, "16");
  /* The first day there is was a Monday; there is no Sunday before it. */
  cr_calendar_show (calendar, cr_day_new (1, 1, 1));
  g_assert_null (get_cell (calendar, 0, 1));
  g_assert_cmpstr (get_cell (calendar, 1, 1), ==, "1");
  cr_calendar_show (calendar, cr_day_new (9999, 12, 31));
  cr_interface_set_first_weekday (1);
  g_object_unref (calendar);
}

static void
test_calendar (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 700);
  CrCalendar         *calendar = CR_CALENDAR (g_object_ref_sink (cr_calendar_new ()));
  CrDateField        *field = cr_date_editor_get_field (
           CR_DATE_EDITOR (cr_inspector_get_editor (scene->inspector, "finish")));

  g_assert_cmpuint (cr_calendar_get_cursor (calendar), ==, cr_interface_get_today ());
  cr_calendar_show (calendar, cr_day_new (2027, 1, 31));
  press (gtk_widget_get_last_child (gtk_widget_get_first_child (GTK_WIDGET (calendar))), GDK_KEY_Page_Down);
  g_assert_cmpuint (cr_calendar_get_cursor (calendar), ==, cr_day_new (2027, 2, 28));
  press (gtk_widget_get_last_child (gtk_widget_get_first_child (GTK_WIDGET (calendar))), GDK_KEY_Down);
  g_assert_cmpuint (cr_calendar_get_cursor (calendar), ==, cr_day_new (2027, 3, 7));
  cr_calendar_show (calendar, cr_day_new (1, 1, 1));
  press (gtk_widget_get_last_child (gtk_widget_get_first_child (GTK_WIDGET (calendar))), GDK_KEY_Left);
  press (gtk_widget_get_last_child (gtk_widget_get_first_child (GTK_WIDGET (calendar))), GDK_KEY_Up);
  g_assert_cmpuint (cr_calendar_get_cursor (calendar), ==, cr_day_new (1, 1, 1));
  cr_calendar_show (calendar, cr_day_new (9999, 12, 31));
  g_object_unref (calendar);

  g_signal_emit_by_name (field, "committed", cr_day_new (2028, 2, 29));
  expect (scene, "t-1", "finish", "2028-02-29");
}

static void
test_sections (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 700);

  g_assert_false (cr_inspector_is_section_open (scene->inspector, "costs"));
  cr_inspector_open_section (scene->inspector, "costs", TRUE);
  cr_place_select (scene->place, "t-2");
  g_assert_true (cr_inspector_is_section_open (scene->inspector, "costs"));
  g_assert_false (cr_inspector_is_section_open (scene->inspector, "links"));
}

/* The fields are made with the first task that is selected. */
static void
test_late (void)
{
  g_autoptr (CrScene)     scene = cr_scene_new (NULL, 344, 700);
  g_autoptr (CrPlace)     place = cr_place_new ();
  g_autoptr (CrInspector) inspector = g_object_ref_sink (g_object_new (CR_TYPE_INSPECTOR, NULL));

  GtkWidget *groups = NULL;

  cr_inspector_set_up (inspector, scene->document, place);
  groups = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (inspector), CR_TYPE_INSPECTOR, "groups"));
  g_assert_null (gtk_widget_get_first_child (groups));
  cr_inspector_commit (inspector);
  g_assert_false (cr_inspector_tells_hidden (inspector));
  cr_place_select (place, "t-2");
  g_assert_nonnull (gtk_widget_get_first_child (groups));
}

/* The edge of the pane is moved with the keys; where there is room the languages stand side by side. */
static void
test_width (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (NULL, 344, 700);
  CrWidthHandle      *handle = CR_WIDTH_HANDLE (g_object_ref_sink (cr_width_handle_new ("Width", 344, 640)));
  GtkWidget          *first = GTK_WIDGET (cr_scene_get_text_field (scene, "title.en"));
  GtkWidget          *second = GTK_WIDGET (cr_scene_get_text_field (scene, "title.ru"));
  double              x = 0;
  double              y = 0;

  cr_width_handle_set_width (handle, 2000);
  g_assert_cmpint (cr_width_handle_get_width (handle), ==, 640);
  cr_width_handle_set_width (handle, 1);
  g_assert_cmpint (cr_width_handle_get_width (handle), ==, 344);
  g_object_unref (handle);

  gtk_test_widget_wait_for_draw (scene->window);
  g_assert_true (gtk_widget_translate_coordinates (second, first, 0, 0, &x, &y));
  g_assert_cmpfloat (x, ==, 0);
  g_assert_cmpfloat (y, >, 0);
  gtk_window_set_default_size (GTK_WINDOW (scene->window), 640, 700);
  for (guint i = 0; i < 100 && gtk_widget_get_width (scene->window) != 640; i++)
    gtk_test_widget_wait_for_draw (scene->window);
  g_assert_true (gtk_widget_translate_coordinates (second, first, 0, 0, &x, &y));
  g_assert_cmpfloat (x, >, 250);
  g_assert_cmpfloat (y, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_scene_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/inspector/escape", test_escape);
  g_test_add_func ("/inspector/untouched", test_untouched);
  g_test_add_func ("/inspector/session", test_session);
  g_test_add_func ("/inspector/progress-keys", test_progress_keys);
  g_test_add_func ("/inspector/refusal", test_refusal);
  g_test_add_func ("/inspector/stale", test_stale);
  g_test_add_func ("/inspector/reason", test_reason);
  g_test_add_func ("/inspector/signs", test_signs);
  g_test_add_func ("/inspector/findings", test_findings);
  g_test_add_func ("/inspector/several", test_several);
  g_test_add_func ("/inspector/several-sets", test_several_sets);
  g_test_add_func ("/inspector/hidden", test_hidden);
  g_test_add_func ("/inspector/other-task", test_other_task);
  g_test_add_func ("/inspector/units", test_units);
  g_test_add_func ("/inspector/milestone", test_milestone);
  g_test_add_func ("/inspector/first-weekday", test_first_weekday);
  g_test_add_func ("/inspector/calendar", test_calendar);
  g_test_add_func ("/inspector/sections", test_sections);
  g_test_add_func ("/inspector/late", test_late);
  g_test_add_func ("/inspector/width", test_width);
  return g_test_run ();
}
