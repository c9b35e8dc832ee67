/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the page “Capabilities”: what is assessed on it by keyboard and by mouse stands in the document. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-capabilities-page.h"
#include "cr-capability-row.h"
#include "cr-window-private.h"

typedef struct
{
  CrWindow           *window;
  CrCapabilitiesPage *page;
} Scene;

static void
scene_show (Scene *self)
{
  cr_place_set_page (cr_window_get_place (self->window), "capabilities");
  cr_app_test_settle ();
  self->page = CR_CAPABILITIES_PAGE (cr_window_get_page (self->window));
  cr_page_take_focus (CR_PAGE (self->page));
  cr_app_test_settle ();
}

static void
scene_init (Scene *self)
{
  self->window = cr_app_test_open_example (NULL);
  scene_show (self);
}

static CrRoadmap *
get_roadmap (Scene *self)
{
  return cr_document_get_roadmap (cr_window_get_document (self->window));
}

static const char *
get_entry (Scene *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (cr_capabilities_page_get_list (self->page));

  return cr_capability_row_get_entry (CR_CAPABILITY_ROW (row))->id;
}

static const CrRating *
get_rating (Scene *self)
{
  return CR_RATING (cr_roadmap_lookup (get_roadmap (self), CR_KIND_RATING,
                                       cr_capabilities_page_get_round (self->page), get_entry (self)));
}

static void
undo (Scene *self)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo", NULL));
  cr_app_test_settle ();
}

static GtkWidget *
get_details (Scene *self)
{
  return GTK_WIDGET (cr_capabilities_page_get_details (self->page));
}

static void
click (Scene      *self,
       const char *name)
{
  g_signal_emit_by_name (cr_app_test_find_named (get_details (self), GTK_TYPE_BUTTON, name), "clicked");
  cr_app_test_settle ();
}

/* What the list does with a key, without a server that presses it. */
static void
press (Scene          *self,
       guint           keyval,
       GdkModifierType state)
{
  GtkWidget             *list = GTK_WIDGET (cr_capabilities_page_get_list (self->page));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (list);
  gboolean               taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0u, state, &taken);
    }
  g_assert_true (taken);
  cr_app_test_settle ();
}

/* By gap, the one that nothing covers first. */
static void
test_order (void)
{
  Scene self;

  scene_init (&self);
  g_assert_cmpstr (get_entry (&self), ==, "cap-cost-assessment");
  cr_capabilities_page_set_group (self.page, CR_GROUP_FACTOR);
  cr_app_test_settle ();
  g_assert_nonnull (gtk_list_box_get_row_at_index (cr_capabilities_page_get_list (self.page), 4));
  g_assert_null (gtk_list_box_get_row_at_index (cr_capabilities_page_get_list (self.page), 5));
  cr_app_test_destroy (self.window);
}

static void
test_keys (void)
{
  Scene       self;
  const char *entry = NULL;
  int         level = 0, target = 0;

  scene_init (&self);
  entry = get_entry (&self);
  level = cr_rating_get_level (get_rating (&self));
  target = cr_rating_get_target (get_rating (&self));
  press (&self, GDK_KEY_KP_2, 0);
  g_assert_cmpstr (get_entry (&self), ==, entry);
  g_assert_cmpint (cr_rating_get_level (get_rating (&self)), ==, 2);
  press (&self, GDK_KEY_KP_5, GDK_SHIFT_MASK);
  g_assert_cmpint (cr_rating_get_target (get_rating (&self)), ==, 5);
  undo (&self);
  undo (&self);
  g_assert_cmpint (cr_rating_get_level (get_rating (&self)), ==, level);
  g_assert_cmpint (cr_rating_get_target (get_rating (&self)), ==, target);
  cr_app_test_destroy (self.window);
}

static void
test_evidence (void)
{
  Scene      self;
  GtkWidget *details = NULL;
  guint      n = 0;

  scene_init (&self);
  details = get_details (&self);
  n = cr_list_get_length (get_rating (&self)->evidence);
  cr_capabilities_details_show_assessment (CR_CAPABILITIES_DETAILS (details), TRUE);
  click (&self, "Add Evidence");
  gtk_editable_set_text (GTK_EDITABLE (cr_app_test_find_named (details, GTK_TYPE_ENTRY, "What proves the level")),
                         "Order <b>17</b>");
  click (&self, "Keep");
  g_assert_cmpuint (cr_list_get_length (get_rating (&self)->evidence), ==, n + 1);
  g_assert_cmpstr (((const CrEvidence *) get_rating (&self)->evidence->items[n])->text, ==, "Order <b>17</b>");
  undo (&self);
  g_assert_cmpuint (cr_list_get_length (get_rating (&self)->evidence), ==, n);
  cr_app_test_destroy (self.window);
}

static void
test_suggestions (void)
{
  Scene             self;
  CrSuggestionList *list = NULL;
  GtkWidget        *entry = NULL;
  guint             n_tasks = 0, n = 0, n_dismissed = 0;

  scene_init (&self);
  list = cr_capabilities_details_get_suggestions (cr_capabilities_page_get_details (self.page));
  n = cr_suggestion_list_get_length (list);
  g_assert_cmpuint (n, >, 1);
  n_tasks = cr_roadmap_get_n_tasks (get_roadmap (&self));
  n_dismissed = cr_list_get_length (cr_roadmap_get_head (get_roadmap (&self))->dismissed);
  entry = cr_app_test_find_named (list, GTK_TYPE_ENTRY, "Why it is dismissed");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Not now");
  g_signal_emit_by_name (entry, "activate");
  cr_app_test_settle ();
  g_assert_cmpuint (cr_list_get_length (cr_roadmap_get_head (get_roadmap (&self))->dismissed), ==, n_dismissed + 1);
  g_assert_cmpuint (cr_suggestion_list_get_length (list), ==, n - 1);
  undo (&self);
  while (cr_list_get_length (cr_roadmap_get_head (get_roadmap (&self))->dismissed) > 0)
    click (&self, "Bring Back");
  n = cr_suggestion_list_get_length (list);
  click (&self, "Accept All");
  g_assert_cmpuint (cr_roadmap_get_n_tasks (get_roadmap (&self)), ==, n_tasks + n);
  g_assert_cmpuint (cr_suggestion_list_get_length (list), ==, 0);
  undo (&self);
  g_assert_cmpuint (cr_roadmap_get_n_tasks (get_roadmap (&self)), ==, n_tasks);
  g_assert_cmpuint (cr_suggestion_list_get_length (list), ==, n);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self.page), "page.accept-suggestion", NULL));
  g_assert_cmpuint (cr_roadmap_get_n_tasks (get_roadmap (&self)), ==, n_tasks + 1);
  cr_app_test_destroy (self.window);
}

static void
test_empty (void)
{
  Scene self = { .window = cr_app_test_new_window () };

  gtk_widget_activate_action (GTK_WIDGET (self.window), "win.new-empty", NULL);
  scene_show (&self);
  g_assert_null (cr_capabilities_page_get_round (self.page));
  g_signal_emit_by_name (gtk_window_get_focus (GTK_WINDOW (self.window)), "clicked");
  cr_app_test_settle ();
  g_assert_cmpuint (cr_roadmap_get_length (get_roadmap (&self), CR_KIND_ROUND, NULL), ==, 1);
  press (&self, GDK_KEY_KP_3, 0);
  g_assert_cmpint (cr_rating_get_level (get_rating (&self)), ==, 3);
  cr_app_test_destroy (self.window);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/capabilities-page/order", test_order);
  g_test_add_func ("/capabilities-page/keys", test_keys);
  g_test_add_func ("/capabilities-page/evidence", test_evidence);
  g_test_add_func ("/capabilities-page/suggestions", test_suggestions);
  g_test_add_func ("/capabilities-page/empty", test_empty);
  return g_test_run ();
}
