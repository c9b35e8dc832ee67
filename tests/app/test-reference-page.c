/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page “Reference” in the window: what it lists, what is said of an instrument and a technology there and reaches
 * the document as one step each, own entries, tasks made of entries, the search. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-chooser.h"
#include "cr-filter-notice.h"
#include "cr-interface.h"
#include "cr-kept-rows.h"
#include "cr-mapping.h"
#include "cr-reference-page.h"
#include "cr-text-field.h"
#include "cr-window-private.h"

typedef struct
{
  CrWindow           *window;
  CrReferencePage    *page;
  CrReferenceDetails *details;
  CrRoadmap          *roadmap;
  CrPlace            *place;
} Scene;

static void
scene_show (Scene *self)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.go", "s", "reference"));
  cr_app_test_settle ();
  self->page = CR_REFERENCE_PAGE (cr_window_find_page (self->window, "reference"));
  self->details = cr_reference_page_get_details (self->page);
  self->roadmap = cr_document_get_roadmap (cr_window_get_document (self->window));
  self->place = cr_window_get_place (self->window);
}

static void
scene_init (Scene *self)
{
  self->window = cr_app_test_open_example (NULL);
  scene_show (self);
}

static void
scene_clear (Scene *self)
{
  cr_app_test_destroy (self->window);
}

static void
choose (Scene      *self,
        const char *id)
{
  cr_place_set_entry (self->place, id);
  cr_app_test_settle ();
}

static void
activate (Scene      *self,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), action, NULL));
  cr_app_test_settle ();
}

static void
undo (Scene *self)
{
  activate (self, "win.undo");
}

static void
assert_step (Scene      *self,
             const char *expected)
{
  g_autofree char *step = cr_document_describe_undo (cr_window_get_document (self->window));

  g_assert_cmpstr (step, ==, expected);
}

static CrReferenceItem *
find_item (Scene      *self,
           const char *id)
{
  return cr_reference_list_find (cr_reference_page_get_list (self->page), cr_intern (id));
}

static guint
count_entries (Scene *self)
{
  GListModel *items = cr_reference_list_get_items (cr_reference_page_get_list (self->page));
  guint       n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CrReferenceItem) item = g_list_model_get_item (items, i);

      n += !cr_reference_item_get_line (item)->is_heading;
    }
  return n;
}

static guint
count_tasks (Scene      *self,
             const char *id)
{
  guint n = 0;

  for (guint i = 0; i < cr_roadmap_get_n_tasks (self->roadmap); i++)
    n += cr_mapping_has (self->roadmap, cr_roadmap_get_task (self->roadmap, i), cr_intern (id));
  return n;
}

static const CrInstrument *
get_instrument (Scene      *self,
                const char *id)
{
  return CR_INSTRUMENT (cr_roadmap_lookup (self->roadmap, CR_KIND_INSTRUMENT, NULL, id));
}

static const CrTechnology *
get_technology (Scene      *self,
                const char *id)
{
  return CR_TECHNOLOGY (cr_roadmap_lookup (self->roadmap, CR_KIND_TECHNOLOGY, NULL, id));
}

/* The key as it reaches the widget, without a server that presses it. */
static gboolean
press (gpointer        widget,
       guint           keyval,
       GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean               taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0u, state, &taken);
    }
  cr_app_test_settle ();
  return taken;
}

/* What the class of the widget has bound to the key. */
static gboolean
has_key (gpointer        widget,
         guint           keyval,
         GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      guint                          n_keys =
        GTK_IS_SHORTCUT_CONTROLLER (controller) ? g_list_model_get_n_items (G_LIST_MODEL (controller)) : 0;

      for (guint k = 0; k < n_keys; k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);
          GtkShortcutTrigger     *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval &&
              gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == state)
            return TRUE;
        }
    }
  return FALSE;
}

static void
test_lists (void)
{
  Scene        self;
  CrCatalogue *catalogue = NULL;

  scene_init (&self);
  catalogue = cr_window_get_catalogue (self.window);
  g_assert_cmpint (cr_reference_page_get_kind (self.page), ==, CR_REFERENCE_INSTRUMENTS);
  for (CrReferenceKind kind = 0; kind < CR_N_REFERENCE_KINDS; kind++)
    {
      g_autoptr (GPtrArray) ids = cr_reference_list (self.roadmap, catalogue, kind);

      cr_reference_page_set_kind (self.page, kind);
      cr_app_test_settle ();
      g_assert_cmpuint (ids->len, >, 0);
      g_assert_cmpuint (count_entries (&self), ==, ids->len);
      for (guint i = 0; i < ids->len; i++)
        {
          const char      *id = g_ptr_array_index (ids, i);
          CrReferenceItem *item = find_item (&self, id);

          g_assert_nonnull (item);
          choose (&self, id);
          g_assert_cmpint (cr_reference_page_get_kind (self.page), ==, kind);
          g_assert_cmpuint (cr_reference_details_get_n_tasks (self.details), ==,
                            cr_reference_item_get_line (item)->n_tasks);
          if (kind != CR_REFERENCE_STARTERS)
            g_assert_cmpuint (cr_reference_item_get_line (item)->n_tasks, ==, count_tasks (&self, id));
        }
    }
  scene_clear (&self);
}

/* Three groups of the source and those of the administration; a group closes and opens, by key too. */
static void
test_groups (void)
{
  Scene            self;
  CrReferenceItem *heading = NULL;
  guint            n_entries = 0;

  scene_init (&self);
  n_entries = count_entries (&self);
  g_assert_cmpuint (n_entries, ==, 27);
  heading = find_item (&self, "instgrp-strategic");
  g_assert_true (cr_reference_item_get_line (heading)->is_heading);
  g_assert_cmpuint (cr_reference_item_get_line (heading)->n_tasks, ==, 3);
  g_assert_nonnull (find_item (&self, "instgrp-political-legal"));
  g_assert_nonnull (find_item (&self, "instgrp-operational"));
  g_assert_nonnull (find_item (&self, "own"));
  choose (&self, "inst-data-model");
  g_signal_emit_by_name (cr_reference_page_get_list (self.page), "toggled", cr_intern ("instgrp-strategic"));
  g_assert_cmpuint (count_entries (&self), ==, n_entries - 3);
  g_assert_null (find_item (&self, "inst-wco-strategic-plan"));
  /* Going to an entry opens its group. */
  choose (&self, "inst-wco-strategic-plan");
  g_assert_cmpuint (count_entries (&self), ==, n_entries);
  scene_clear (&self);
}

static void
test_use (void)
{
  Scene      self;
  CrUseForm *form = NULL;

  scene_init (&self);
  choose (&self, "inst-data-model");
  form = cr_reference_details_get_form (self.details);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (form)));
  for (guint i = 0; i < CR_N_USES; i++)
    {
      gtk_drop_down_set_selected (cr_use_form_get_choice (form), i);
      cr_app_test_settle ();
      g_assert_cmpstr (get_instrument (&self, "inst-data-model")->status, ==, cr_reference_uses[i]);
      g_assert_cmpstr (cr_reference_item_get_line (find_item (&self, "inst-data-model"))->word, ==,
                       cr_reference_describe_use (cr_reference_uses[i]));
    }
  assert_step (&self, "Set the use of an instrument");
  undo (&self);
  g_assert_cmpstr (get_instrument (&self, "inst-data-model")->status, ==, "impl-partial");
  g_assert_cmpuint (gtk_drop_down_get_selected (cr_use_form_get_choice (form)), ==, 2);
  scene_clear (&self);
}

/* Nothing was said of any instrument: the catalogue is shown, nothing is implemented, and it can be changed. */
static void
test_empty (void)
{
  Scene self = { .window = cr_app_test_new_window () };

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self.window), "win.new-empty", NULL));
  cr_app_test_settle ();
  scene_show (&self);
  g_assert_cmpuint (count_entries (&self), ==, 26);
  g_assert_cmpstr (cr_reference_item_get_line (find_item (&self, "inst-rkc"))->word, ==, "Not implemented");
  choose (&self, "inst-rkc");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self.details)));
  gtk_drop_down_set_selected (cr_use_form_get_choice (cr_reference_details_get_form (self.details)), 3);
  cr_app_test_settle ();
  g_assert_cmpstr (get_instrument (&self, "inst-rkc")->status, ==, "impl-full");
  undo (&self);
  g_assert_null (get_instrument (&self, "inst-rkc"));
  scene_clear (&self);
}

static void
test_owner_and_note (void)
{
  Scene       self;
  const char *unit = NULL;
  GtkWidget  *note = NULL;

  scene_init (&self);
  choose (&self, "inst-nairobi");
  unit = cr_record_get_key (cr_roadmap_get_nth (self.roadmap, CR_KIND_UNIT, NULL, 2));
  g_signal_emit_by_name (cr_app_test_find_named (self.details, CR_TYPE_CHOOSER, "Owner"), "chosen", unit);
  g_assert_cmpstr (get_instrument (&self, "inst-nairobi")->owner, ==, unit);
  assert_step (&self, "Set the owner of an instrument");
  g_signal_emit_by_name (cr_app_test_find_named (self.details, CR_TYPE_CHOOSER, "Owner"), "typed", "Somebody new");
  g_assert_cmpstr (get_instrument (&self, "inst-nairobi")->owner, ==, "Somebody new");
  note = cr_app_test_find_named (self.details, GTK_TYPE_TEXT_VIEW, "Note in English");
  cr_app_test_type (note, "<b>Applied</b> & used", self.window);
  cr_app_test_settle ();
  g_assert_cmpstr (cr_text_get (get_instrument (&self, "inst-nairobi")->note, "en"), ==, "<b>Applied</b> & used");
  assert_step (&self, "Edit the note on an instrument");
  undo (&self);
  g_assert_cmpstr (get_instrument (&self, "inst-nairobi")->owner, ==, "Somebody new");
  scene_clear (&self);
}

/* What is typed when another entry is chosen is said of the one it was typed for. */
static void
test_commit (void)
{
  Scene          self;
  GtkTextBuffer *buffer = NULL;

  scene_init (&self);
  choose (&self, "inst-nairobi");
  buffer = gtk_text_view_get_buffer (
    GTK_TEXT_VIEW (cr_app_test_find_named (self.details, GTK_TYPE_TEXT_VIEW, "Note in English")));
  gtk_text_buffer_set_text (buffer, "Half typed", -1);
  choose (&self, "inst-rkc");
  g_assert_cmpstr (cr_text_get (get_instrument (&self, "inst-nairobi")->note, "en"), ==, "Half typed");
  g_assert_true (get_instrument (&self, "inst-rkc") == NULL ||
                 g_strcmp0 (cr_text_get (get_instrument (&self, "inst-rkc")->note, "en"), "Half typed") != 0);
  scene_clear (&self);
}

/* “Make a Task of It” of every entry there is. */
static void
test_make_tasks (void)
{
  Scene        self;
  CrCatalogue *catalogue = NULL;

  scene_init (&self);
  catalogue = cr_window_get_catalogue (self.window);
  for (CrReferenceKind kind = 0; kind < CR_N_REFERENCE_KINDS; kind++)
    {
      g_autoptr (GPtrArray) ids = cr_reference_list (self.roadmap, catalogue, kind);
      const char           *id = g_ptr_array_index (ids, ids->len - 1);
      guint                 n_before = 0;
      const CrTask         *task = NULL;

      choose (&self, id);
      n_before = cr_reference_details_get_n_tasks (self.details);
      activate (&self, "page.make-task");
      task = cr_roadmap_get_task (self.roadmap, cr_roadmap_get_n_tasks (self.roadmap) - 1);
      g_assert_true (kind == CR_REFERENCE_STARTERS ? task->origin == id : cr_mapping_has (self.roadmap, task, id));
      g_assert_true (cr_text_has_sides (task->title));
      g_assert_cmpuint (cr_reference_details_get_n_tasks (self.details), ==, n_before + 1);
      undo (&self);
      g_assert_cmpuint (cr_reference_details_get_n_tasks (self.details), ==, n_before);
    }
  scene_clear (&self);
}

static void
test_keys (void)
{
  const GdkModifierType both = GDK_CONTROL_MASK | GDK_SHIFT_MASK;
  Scene                 self;
  guint                 n_tasks = 0;

  scene_init (&self);
  g_assert_true (has_key (self.page, GDK_KEY_Return, GDK_CONTROL_MASK));
  g_assert_true (has_key (self.page, GDK_KEY_Left, both));
  g_assert_true (has_key (self.page, GDK_KEY_Right, both));
  g_assert_true (has_key (self.details, GDK_KEY_Return, GDK_CONTROL_MASK));
  /* Insert makes a task of it too, and asks for the rest in the inspector. */
  choose (&self, "inst-rkc");
  n_tasks = cr_roadmap_get_n_tasks (self.roadmap);
  activate (&self, "win.new-task");
  g_assert_cmpuint (cr_roadmap_get_n_tasks (self.roadmap), ==, n_tasks + 1);
  g_assert_cmpstr (cr_place_get_task (self.place), ==, cr_roadmap_get_task (self.roadmap, n_tasks)->id);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self.details)));
  g_assert_true (press (cr_reference_page_get_list (self.page), GDK_KEY_Escape, 0));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self.details)));
  scene_clear (&self);
}

/* A row opens the task; the button the list of all of them, and one comes back to the entry. */
static void
test_tasks (void)
{
  Scene       self;
  GtkListBox *list = NULL;
  guint       n_tasks = 0;
  const char *task = NULL;

  scene_init (&self);
  choose (&self, "inst-data-model");
  n_tasks = cr_reference_details_get_n_tasks (self.details);
  g_assert_cmpuint (n_tasks, >, 1);
  list = GTK_LIST_BOX (cr_app_test_find_named (self.details, GTK_TYPE_LIST_BOX, "Tasks that apply it"));
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 1));
  cr_app_test_settle ();
  task = cr_place_get_task (self.place);
  g_assert_nonnull (task);
  g_assert_true (
    cr_mapping_has (self.roadmap, cr_roadmap_lookup_task (self.roadmap, task), cr_intern ("inst-data-model")));
  scene_clear (&self);
}

/* An edit makes no row anew but that of a task of which it tells something else. */
static void
test_kept (void)
{
  Scene            self;
  g_auto (CrValue) title = cr_value_string ("Renamed");
  g_auto (CrValue) note = cr_value_string ("A note");
  GtkListBox      *list = NULL;
  GtkWidget       *first = NULL, *second = NULL;
  const char      *task = NULL;

  scene_init (&self);
  choose (&self, "inst-data-model");
  list = GTK_LIST_BOX (cr_app_test_find_named (self.details, GTK_TYPE_LIST_BOX, "Tasks that apply it"));
  first = GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0));
  task = cr_kept_rows_get_task (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 1)));
  g_assert_true (cr_document_edit (cr_window_get_document (self.window), task, "title.en", &title, NULL));
  cr_app_test_settle ();
  g_assert_true (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)) == first);
  second = cr_kept_rows_find (list, task);
  g_assert_true (second == GTK_WIDGET (gtk_list_box_get_row_at_index (list, 1)));
  cr_app_test_find_named (second, GTK_TYPE_LABEL, "Renamed");

  gtk_widget_grab_focus (second);
  g_assert_true (cr_document_edit (cr_window_get_document (self.window), task, "notes.en", &note, NULL));
  cr_app_test_settle ();
  g_assert_true (cr_kept_rows_find (list, task) == second);
  g_assert_true (gtk_widget_has_focus (second));
  scene_clear (&self);
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
test_show_all (void)
{
  Scene            self;
  g_autofree char *label = NULL;
  g_autofree char *expected = NULL;
  guint            n_tasks = 0;

  scene_init (&self);
  choose (&self, "inst-data-model");
  n_tasks = cr_reference_details_get_n_tasks (self.details);
  label = g_strdup_printf ("Show All %u in Tasks", n_tasks);
  g_signal_emit_by_name (find_button (GTK_WIDGET (self.details), label), "clicked");
  cr_app_test_settle ();
  g_assert_cmpstr (cr_place_get_page (self.place), ==, "tasks");
  expected = g_strdup_printf ("%u of %u shown", n_tasks, cr_roadmap_get_n_tasks (self.roadmap));
  g_assert_cmpstr (cr_filter_notice_get_fact (CR_FILTER_NOTICE (cr_app_test_find (self.window, "filter_notice"))), ==,
                   expected);
  activate (&self, "win.back");
  g_assert_cmpstr (cr_place_get_page (self.place), ==, "reference");
  g_assert_cmpstr (cr_place_get_entry (self.place), ==, "inst-data-model");
  g_assert_false (cr_query_is_filtering (cr_place_get_query (self.place)));
  scene_clear (&self);
}

/* Adds by the dialog, edits in the inspector, removes: each one step. */
static void
test_own_instrument (void)
{
  Scene               self;
  GtkWindow          *dialog = NULL;
  const CrInstrument *own = NULL;
  const char         *id = NULL;
  guint               n_entries = 0, n_records = 0;

  scene_init (&self);
  n_entries = count_entries (&self);
  n_records = cr_roadmap_get_length (self.roadmap, CR_KIND_INSTRUMENT, NULL);
  activate (&self, "page.add-instrument");
  dialog = cr_app_test_get_dialog (self.window);
  g_signal_emit_by_name (find_button (GTK_WIDGET (dialog), "_Add"), "clicked");
  cr_app_test_settle ();
  g_assert_cmpuint (cr_roadmap_get_length (self.roadmap, CR_KIND_INSTRUMENT, NULL), ==, n_records);
  gtk_editable_set_text (GTK_EDITABLE (cr_app_test_find_named (dialog, GTK_TYPE_ENTRY, "Title in English")), "Order 7");
  gtk_editable_set_text (GTK_EDITABLE (cr_app_test_find_named (dialog, GTK_TYPE_ENTRY, "Number")), "7-П");
  gtk_editable_set_text (GTK_EDITABLE (cr_app_test_find_named (dialog, GTK_TYPE_ENTRY, "Date")), "31.12.2025");
  gtk_editable_set_text (GTK_EDITABLE (cr_app_test_find_named (dialog, GTK_TYPE_ENTRY, "Address")), "javascript:1");
  g_signal_emit_by_name (find_button (GTK_WIDGET (dialog), "_Add"), "clicked");
  cr_app_test_settle ();
  assert_step (&self, "Add an instrument");
  id = cr_place_get_entry (self.place);
  own = get_instrument (&self, id);
  g_assert_cmpstr (cr_text_get (own->title, "en"), ==, "Order 7");
  g_assert_cmpstr (own->number, ==, "7-П");
  g_assert_cmpuint (own->date, ==, cr_day_new (2025, 12, 31));
  g_assert_cmpstr (own->url, ==, "javascript:1");
  g_assert_cmpuint (count_entries (&self), ==, n_entries + 1);
  scene_clear (&self);
}

/* Only http, https and mailto open. */
static void
test_addresses (void)
{
  static const struct
  {
    const char *url;
    gboolean    opens;
  } cases[] = {
    { "https://example.org/a", TRUE },
    { "http://example.org", TRUE },
    { "mailto:a@example.org", TRUE },
    { "file:///etc/passwd", FALSE },
    { "javascript:alert(1)", FALSE },
    { "example.org", FALSE },
  };
  Scene      self;
  GtkWidget *entry = NULL;
  GtkWidget *button = NULL;

  scene_init (&self);
  choose (&self, "i-hjgwb5rs5n");
  entry = cr_app_test_find_named (self.details, GTK_TYPE_ENTRY, "Address");
  button = gtk_widget_get_next_sibling (entry);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (entry), cases[i].url);
      g_signal_emit_by_name (entry, "activate");
      cr_app_test_settle ();
      g_assert_cmpstr (get_instrument (&self, "i-hjgwb5rs5n")->url, ==, cases[i].url);
      g_assert_true (gtk_widget_get_visible (button) == cases[i].opens);
    }
  scene_clear (&self);
}

static void
test_edit_and_remove (void)
{
  Scene               self;
  const CrInstrument *own = NULL;
  guint               n_entries = 0;

  scene_init (&self);
  n_entries = count_entries (&self);
  choose (&self, "i-hjgwb5rs5n");
  cr_app_test_type (cr_app_test_find_named (self.details, GTK_TYPE_TEXT_VIEW, "Title in English"), "Renamed",
                    self.window);
  gtk_editable_set_text (GTK_EDITABLE (cr_app_test_find_named (self.details, GTK_TYPE_ENTRY, "Number")), "313");
  g_signal_emit_by_name (cr_app_test_find_named (self.details, GTK_TYPE_ENTRY, "Number"), "activate");
  cr_app_test_settle ();
  own = get_instrument (&self, "i-hjgwb5rs5n");
  g_assert_cmpstr (cr_text_get (own->title, "en"), ==, "Renamed");
  g_assert_cmpstr (own->number, ==, "313");
  assert_step (&self, "Edit an instrument");
  g_assert_cmpstr (cr_reference_item_get_title (find_item (&self, "i-hjgwb5rs5n")), ==, "Renamed");
  g_signal_emit_by_name (find_button (GTK_WIDGET (self.details), "Remove from the Reference"), "clicked");
  cr_app_test_settle ();
  g_assert_null (get_instrument (&self, "i-hjgwb5rs5n"));
  g_assert_cmpuint (count_entries (&self), ==, n_entries - 1);
  g_assert_cmpstr (cr_place_get_entry (self.place), !=, "i-hjgwb5rs5n");
  undo (&self);
  g_assert_nonnull (get_instrument (&self, "i-hjgwb5rs5n"));
  g_assert_cmpuint (count_entries (&self), ==, n_entries);
  scene_clear (&self);
}

static void
test_stage_by_keys (void)
{
  Scene         self;
  CrWatchBoard *board = NULL;
  CrDay         today = cr_interface_get_today ();

  scene_init (&self);
  cr_reference_page_set_kind (self.page, CR_REFERENCE_WATCH);
  choose (&self, "tech-drones");
  board = cr_reference_page_get_board (self.page);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (board)));
  gtk_widget_grab_focus (cr_watch_board_find_card (board, "tech-drones"));
  activate (&self, "page.stage-back");
  g_assert_cmpstr (get_technology (&self, "tech-drones")->stage, ==, "watch");
  for (guint i = 1; i < CR_N_STAGES; i++)
    {
      GtkWidget *card = NULL;

      activate (&self, "page.stage-forward");
      g_assert_cmpstr (get_technology (&self, "tech-drones")->stage, ==, cr_reference_stages[i]);
      g_assert_cmpuint (get_technology (&self, "tech-drones")->date, ==, today);
      card = cr_watch_board_find_card (board, "tech-drones");
      g_assert_true (gtk_widget_get_parent (card) == cr_watch_board_get_column (board, i));
      g_assert_true (gtk_window_get_focus (GTK_WINDOW (self.window)) == card);
    }
  assert_step (&self, "Set the stage of a technology");
  undo (&self);
  g_assert_cmpstr (get_technology (&self, "tech-drones")->stage, ==, "adopt");
  scene_clear (&self);
}

/* From card to card; the one with the focus is the one that is told of. */
static void
test_board (void)
{
  Scene         self;
  CrWatchBoard *board = NULL;
  GtkWidget    *columns = NULL;

  scene_init (&self);
  cr_reference_page_set_kind (self.page, CR_REFERENCE_WATCH);
  cr_app_test_settle ();
  board = cr_reference_page_get_board (self.page);
  columns = adw_bin_get_child (ADW_BIN (board));
  gtk_widget_grab_focus (cr_watch_board_find_card (board, "tech-telematics"));
  cr_app_test_settle ();
  g_assert_true (press (columns, GDK_KEY_Right, 0));
  g_assert_cmpstr (cr_place_get_entry (self.place), ==, "tech-biometrics");
  g_assert_false (press (columns, GDK_KEY_Right, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  g_assert_true (press (columns, GDK_KEY_Left, 0));
  g_assert_cmpstr (cr_place_get_entry (self.place), ==, "tech-telematics");
  scene_clear (&self);
}

static void
test_stage_by_drag (void)
{
  Scene           self;
  CrWatchBoard   *board = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean        taken = FALSE;
  GtkWidget      *column = NULL;
  gboolean        dropped = FALSE;

  scene_init (&self);
  cr_reference_page_set_kind (self.page, CR_REFERENCE_WATCH);
  cr_app_test_settle ();
  board = cr_reference_page_get_board (self.page);
  column = gtk_widget_get_parent (cr_watch_board_get_column (board, 3));
  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, "tech-nii");
  {
    g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (column);

    for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
      {
        g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

        if (GTK_IS_DROP_TARGET (controller))
          {
            g_signal_emit_by_name (controller, "drop", &value, 1.0, 1.0, &taken);
            dropped = TRUE;
          }
      }
  }
  cr_app_test_settle ();
  g_assert_true (dropped && taken);
  g_assert_cmpstr (get_technology (&self, "tech-nii")->stage, ==, "adopt");
  g_assert_cmpstr (cr_place_get_entry (self.place), ==, "tech-nii");
  /* Any text may be dropped. */
  g_signal_emit_by_name (board, "dropped", "inst-rkc", "adopt");
  g_signal_emit_by_name (board, "dropped", "<b>", "adopt");
  g_assert_null (get_technology (&self, "inst-rkc"));
  scene_clear (&self);
}

/* A trend is not watched until it is. */
static void
test_trend (void)
{
  Scene       self;
  const char *id = NULL;

  scene_init (&self);
  cr_reference_page_set_kind (self.page, CR_REFERENCE_TRENDS);
  cr_app_test_settle ();
  id = cr_place_get_entry (self.place);
  gtk_drop_down_set_selected (cr_use_form_get_choice (cr_reference_details_get_form (self.details)), 3);
  cr_app_test_settle ();
  g_assert_cmpstr (get_technology (&self, id)->stage, ==, "pilot");
  gtk_drop_down_set_selected (cr_use_form_get_choice (cr_reference_details_get_form (self.details)), 0);
  cr_app_test_settle ();
  g_assert_null (get_technology (&self, id)->stage);
  scene_clear (&self);
}

static void
search (Scene      *self,
        const char *text)
{
  gtk_editable_set_text (cr_reference_page_get_search (self->page), text);
  g_signal_emit_by_name (cr_reference_page_get_search (self->page), "search-changed");
  cr_app_test_settle ();
}

static gboolean
has_status_page (GtkWidget *widget)
{
  gboolean found = ADW_IS_STATUS_PAGE (widget) && gtk_widget_get_mapped (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !found;
       child = gtk_widget_get_next_sibling (child))
    found = has_status_page (child);
  return found;
}

/* Whatever the language of the interface. */
static void
test_search (void)
{
  Scene self;

  scene_init (&self);
  search (&self, "киотская конв");
  g_assert_cmpint (cr_reference_page_get_kind (self.page), ==, CR_N_REFERENCE_KINDS);
  g_assert_nonnull (find_item (&self, "inst-rkc"));
  g_assert_cmpstr (cr_place_get_entry (self.place), ==, "inst-rkc");
  search (&self, "kyoto");
  g_assert_nonnull (find_item (&self, "inst-rkc"));
  search (&self, "Digital State");
  g_assert_nonnull (find_item (&self, "i-hjgwb5rs5n"));
  search (&self, "пилотный");
  g_assert_nonnull (find_item (&self, "tech-telematics"));
  search (&self, "qqqq");
  g_assert_cmpuint (count_entries (&self), ==, 0);
  g_assert_true (has_status_page (GTK_WIDGET (self.page)));
  g_signal_emit_by_name (cr_reference_page_get_search (self.page), "stop-search");
  cr_app_test_settle ();
  g_assert_cmpint (cr_reference_page_get_kind (self.page), ==, CR_REFERENCE_INSTRUMENTS);
  g_assert_cmpuint (count_entries (&self), ==, 27);
  scene_clear (&self);
}

/* Hidden the page counts nothing; shown again it tells what has become of the roadmap. */
static void
test_hidden (void)
{
  Scene            self;
  guint            n_before = 0;
  const char      *id = "inst-rkc";
  g_auto (CrValue) none = cr_value_ids (NULL);
  const char      *task = NULL;

  scene_init (&self);
  n_before = cr_reference_item_get_line (find_item (&self, id))->n_tasks;
  for (guint i = 0; i < cr_roadmap_get_n_tasks (self.roadmap) && task == NULL; i++)
    if (cr_mapping_has (self.roadmap, cr_roadmap_get_task (self.roadmap, i), cr_intern (id)))
      task = cr_roadmap_get_task (self.roadmap, i)->id;
  g_assert_nonnull (task);
  cr_place_set_page (self.place, "tasks");
  cr_app_test_settle ();
  g_assert_true (cr_document_edit (cr_window_get_document (self.window), task, "instruments", &none, NULL));
  cr_app_test_settle ();
  g_assert_cmpuint (cr_reference_item_get_line (find_item (&self, id))->n_tasks, ==, n_before);
  cr_place_set_entry (self.place, "enb-strategy");
  g_assert_cmpint (cr_reference_page_get_kind (self.page), ==, CR_REFERENCE_INSTRUMENTS);
  cr_place_set_page (self.place, "reference");
  cr_app_test_settle ();
  g_assert_cmpint (cr_reference_page_get_kind (self.page), ==, CR_REFERENCE_ENABLERS);
  choose (&self, id);
  g_assert_cmpuint (cr_reference_item_get_line (find_item (&self, id))->n_tasks, ==, n_before - 1);
  scene_clear (&self);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/reference-page/lists", test_lists);
  g_test_add_func ("/reference-page/groups", test_groups);
  g_test_add_func ("/reference-page/use", test_use);
  g_test_add_func ("/reference-page/empty", test_empty);
  g_test_add_func ("/reference-page/owner-and-note", test_owner_and_note);
  g_test_add_func ("/reference-page/commit", test_commit);
  g_test_add_func ("/reference-page/make-tasks", test_make_tasks);
  g_test_add_func ("/reference-page/keys", test_keys);
  g_test_add_func ("/reference-page/tasks", test_tasks);
  g_test_add_func ("/reference-page/kept", test_kept);
  g_test_add_func ("/reference-page/show-all", test_show_all);
  g_test_add_func ("/reference-page/own-instrument", test_own_instrument);
  g_test_add_func ("/reference-page/addresses", test_addresses);
  g_test_add_func ("/reference-page/edit-and-remove", test_edit_and_remove);
  g_test_add_func ("/reference-page/stage-by-keys", test_stage_by_keys);
  g_test_add_func ("/reference-page/board", test_board);
  g_test_add_func ("/reference-page/stage-by-drag", test_stage_by_drag);
  g_test_add_func ("/reference-page/trend", test_trend);
  g_test_add_func ("/reference-page/search", test_search);
  g_test_add_func ("/reference-page/hidden", test_hidden);
  return g_test_run ();
}
