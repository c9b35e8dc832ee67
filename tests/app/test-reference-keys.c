/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page “Reference” and the search everywhere, worked with by keys alone that are really pressed. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-interface.h"
#include "cr-keyboard.h"
#include "cr-reference-page.h"
#include "cr-window-private.h"

typedef struct
{
  CrWindow        *window;
  CrReferencePage *page;
  CrRoadmap       *roadmap;
  CrPlace         *place;
} Scene;

static void
scene_init (Scene *self)
{
  self->window = cr_app_test_open_example (NULL);
  cr_keyboard_focus (self->window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
  cr_keyboard_press ("alt+7");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
  cr_app_test_settle ();
  self->page = CR_REFERENCE_PAGE (cr_window_find_page (self->window, "reference"));
  self->roadmap = cr_document_get_roadmap (cr_window_get_document (self->window));
  self->place = cr_window_get_place (self->window);
  g_assert_cmpstr (cr_place_get_page (self->place), ==, "reference");
}

static GtkWidget *
get_focus (Scene *self)
{
  return gtk_window_get_focus (GTK_WINDOW (self->window));
}

static gboolean
is_within (Scene   *self,
           gpointer ancestor)
{
  return get_focus (self) != NULL &&
         (get_focus (self) == ancestor || gtk_widget_is_ancestor (get_focus (self), ancestor));
}

static const CrTechnology *
get_technology (Scene      *self,
                const char *id)
{
  return CR_TECHNOLOGY (cr_roadmap_lookup (self->roadmap, CR_KIND_TECHNOLOGY, NULL, id));
}

static guint
count_lines (Scene *self)
{
  return g_list_model_get_n_items (cr_reference_list_get_items (cr_reference_page_get_list (self->page)));
}

/* The page comes up with the focus at its entry; arrows go on from there. */
static void
test_entry (void)
{
  Scene       self;
  const char *first = NULL;

  scene_init (&self);
  first = cr_place_get_entry (self.place);
  g_assert_true (is_within (&self, cr_reference_page_get_list (self.page)));
  cr_keyboard_press ("Down");
  g_assert_cmpstr (cr_place_get_entry (self.place), !=, first);
  cr_keyboard_press ("Up");
  g_assert_cmpstr (cr_place_get_entry (self.place), ==, first);
  cr_keyboard_press ("Return");
  g_assert_true (is_within (&self, cr_reference_page_get_details (self.page)));
  cr_app_test_destroy (self.window);
}

/* Above the first entry stands its heading, which keeps the focus as its group closes and opens. */
static void
test_group (void)
{
  Scene       self;
  const char *first = NULL;
  guint       n_lines = 0;

  scene_init (&self);
  first = cr_place_get_entry (self.place);
  n_lines = count_lines (&self);
  cr_keyboard_press_all ("Up", "Left", NULL);
  g_assert_cmpuint (count_lines (&self), <, n_lines);
  g_assert_true (is_within (&self, cr_reference_page_get_list (self.page)));
  g_assert_cmpstr (cr_place_get_entry (self.place), ==, first);
  cr_keyboard_press ("Right");
  g_assert_cmpuint (count_lines (&self), ==, n_lines);
  cr_keyboard_press ("Down");
  g_assert_cmpstr (cr_place_get_entry (self.place), ==, first);
  cr_app_test_destroy (self.window);
}

/* Shift+Tab leads to the kinds. */
static void
test_kind (void)
{
  Scene           self;
  CrReferenceKind kind;

  scene_init (&self);
  cr_keyboard_press_all ("shift+Tab", "Down", "space", NULL);
  g_assert_cmpint (cr_reference_page_get_kind (self.page), !=, CR_REFERENCE_INSTRUMENTS);
  kind = cr_reference_find_kind (self.roadmap, cr_document_get_catalogue (cr_window_get_document (self.window)),
                                 cr_place_get_entry (self.place));
  g_assert_cmpint (kind, ==, cr_reference_page_get_kind (self.page));
  cr_keyboard_press ("Tab");
  g_assert_true (is_within (&self, cr_reference_page_get_list (self.page)));
  cr_app_test_destroy (self.window);
}

static void
test_use (void)
{
  Scene            self;
  GtkDropDown     *choice = NULL;
  guint            before = 0;
  g_autofree char *step = NULL;

  scene_init (&self);
  choice = cr_use_form_get_choice (cr_reference_details_get_form (cr_reference_page_get_details (self.page)));
  before = gtk_drop_down_get_selected (choice);
  cr_keyboard_press ("Return");
  for (guint i = 0; i < 20 && !is_within (&self, choice); i++)
    cr_keyboard_press ("Tab");
  g_assert_true (is_within (&self, choice));
  cr_keyboard_press ("space");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self.window));
  cr_keyboard_press_all ("Home", "Down", "Return", NULL);
  g_assert_cmpuint (before, !=, 1);
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, 1);
  step = cr_document_describe_undo (cr_window_get_document (self.window));
  g_assert_nonnull (step);
  cr_keyboard_press ("ctrl+z");
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, before);
  cr_app_test_destroy (self.window);
}

static void
test_stage (void)
{
  Scene self;

  scene_init (&self);
  cr_place_set_entry (self.place, "tech-telematics");
  cr_app_test_settle ();
  g_assert_cmpstr (get_technology (&self, "tech-telematics")->stage, ==, "watch");
  cr_page_take_focus (CR_PAGE (self.page));
  cr_keyboard_press ("ctrl+shift+Right");
  g_assert_cmpstr (get_technology (&self, "tech-telematics")->stage, ==, "assess");
  g_assert_cmpuint (get_technology (&self, "tech-telematics")->date, ==, cr_interface_get_today ());
  cr_keyboard_press ("ctrl+shift+Left");
  g_assert_cmpstr (get_technology (&self, "tech-telematics")->stage, ==, "watch");
  cr_app_test_destroy (self.window);
}

static void
test_make_task (void)
{
  Scene self;
  guint n_tasks = 0;

  scene_init (&self);
  n_tasks = cr_roadmap_get_n_tasks (self.roadmap);
  cr_keyboard_press ("ctrl+Return");
  g_assert_cmpuint (cr_roadmap_get_n_tasks (self.roadmap), ==, n_tasks + 1);
  cr_keyboard_press ("ctrl+z");
  g_assert_cmpuint (cr_roadmap_get_n_tasks (self.roadmap), ==, n_tasks);
  cr_app_test_destroy (self.window);
}

/* A technology of the administration's own: from its dialog, where nothing is added without a title. */
static void
test_own_technology (void)
{
  Scene               self;
  const CrTechnology *own = NULL;
  guint               n_records = 0;
  GtkWindow          *dialog = NULL;

  scene_init (&self);
  n_records = cr_roadmap_get_length (self.roadmap, CR_KIND_TECHNOLOGY, NULL);
  cr_reference_page_set_kind (self.page, CR_REFERENCE_WATCH);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self.page), "page.add-technology", NULL));
  cr_app_test_settle ();
  dialog = cr_app_test_get_dialog (self.window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (dialog));
  cr_keyboard_focus (dialog);
  cr_keyboard_press ("Return");
  g_assert_cmpuint (cr_roadmap_get_length (self.roadmap, CR_KIND_TECHNOLOGY, NULL), ==, n_records);
  cr_keyboard_press_all ("q", "r", "Return", NULL);
  g_assert_cmpuint (cr_roadmap_get_length (self.roadmap, CR_KIND_TECHNOLOGY, NULL), ==, n_records + 1);
  own = get_technology (&self, cr_place_get_entry (self.place));
  g_assert_cmpstr (cr_text_get (own->title, "en"), ==, "qr");
  g_assert_cmpstr (own->stage, ==, "watch");
  g_assert_nonnull (
    cr_watch_board_find_card (cr_reference_page_get_board (self.page), cr_place_get_entry (self.place)));
  cr_app_test_destroy (self.window);
}

static gboolean
is_search_open (gpointer user_data)
{
  return gtk_widget_get_mapped (GTK_WIDGET (((Scene *) user_data)->window->search_popover));
}

static gboolean
is_search_closed (gpointer user_data)
{
  return !is_search_open (user_data);
}

static guint
count_found (Scene *self)
{
  GtkListBox *list = cr_search_popover_get_list (self->window->search_popover);
  guint       n = 0;

  while (gtk_list_box_get_row_at_index (list, (int) n) != NULL)
    n++;
  return n;
}

static gboolean
has_found (gpointer user_data)
{
  return count_found (user_data) > 1;
}

static void
search_data (Scene *self)
{
  cr_keyboard_press ("ctrl+k");
  cr_app_test_wait_for (is_search_open, self);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
  cr_keyboard_press_all ("d", "a", "t", "a", NULL);
  cr_app_test_wait_for (has_found, self);
}

static void
test_search (void)
{
  Scene          self;
  GtkListBox    *list = NULL;
  GtkListBoxRow *last = NULL;

  scene_init (&self);
  search_data (&self);
  list = cr_search_popover_get_list (self.window->search_popover);
  g_assert_true (gtk_list_box_get_selected_row (list) == gtk_list_box_get_row_at_index (list, 0));
  cr_keyboard_press_all ("Down", "Up", "Down", NULL);
  g_assert_true (gtk_list_box_get_selected_row (list) == gtk_list_box_get_row_at_index (list, 1));
  last = gtk_list_box_get_row_at_index (list, (int) count_found (&self) - 1);
  while (gtk_list_box_get_selected_row (list) != last)
    cr_keyboard_press ("Down");
  cr_keyboard_press ("Return");
  cr_app_test_wait_for (is_search_closed, &self);
  cr_app_test_settle ();
  g_assert_cmpstr (cr_place_get_page (self.place), ==, "reference");
  g_assert_true (is_within (&self, cr_reference_page_get_list (self.page)));
  cr_keyboard_press ("ctrl+k");
  cr_app_test_wait_for (is_search_open, &self);
  cr_keyboard_press ("Escape");
  cr_app_test_wait_for (is_search_closed, &self);
  cr_app_test_destroy (self.window);
}

/* The window goes with the search open in it, with what was found. */
static void
test_close_searching (void)
{
  Scene self;

  scene_init (&self);
  search_data (&self);
  cr_app_test_destroy (self.window);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en") || !cr_keyboard_start ())
    return 0;
  g_test_add_func ("/reference-keys/entry", test_entry);
  g_test_add_func ("/reference-keys/group", test_group);
  g_test_add_func ("/reference-keys/kind", test_kind);
  g_test_add_func ("/reference-keys/use", test_use);
  g_test_add_func ("/reference-keys/stage", test_stage);
  g_test_add_func ("/reference-keys/make-task", test_make_task);
  g_test_add_func ("/reference-keys/own-technology", test_own_technology);
  g_test_add_func ("/reference-keys/search", test_search);
  g_test_add_func ("/reference-keys/close-searching", test_close_searching);
  return g_test_run ();
}
