/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the page “Capabilities”: what is assessed on it by keyboard and by mouse stands in the document. */
#include "config.h"

#include "cr-assessment-edit.h"
#include "cr-capabilities-scene.h"
#include "cr-catalogue-ids.h"
#include "cr-chooser.h"
#include "cr-date-field.h"
#include "cr-reader.h"
#include "cr-suggest.h"

static const CrEvidence *
get_piece (CrCapabilitiesScene *self,
           guint                n)
{
  return (const CrEvidence *) cr_scene_get_rating (self)->evidence->items[n];
}

static guint
count_pieces (CrCapabilitiesScene *self)
{
  const CrRating *rating = cr_scene_get_rating (self);

  return rating != NULL ? cr_list_get_length (rating->evidence) : 0;
}

/* By gap, the one that nothing covers first. */
static void
test_order (void)
{
  CrCapabilitiesScene self;

  cr_scene_init (&self);
  g_assert_cmpstr (cr_scene_get_entry (&self), ==, "cap-cost-assessment");
  cr_capabilities_page_set_group (self.page, CR_GROUP_FACTOR);
  cr_app_test_settle ();
  g_assert_true (cr_app_test_find_named (self.page, GTK_TYPE_LIST_BOX, "Success factors") ==
                 GTK_WIDGET (cr_capabilities_page_get_list (self.page)));
  g_assert_nonnull (gtk_list_box_get_row_at_index (cr_capabilities_page_get_list (self.page), 4));
  g_assert_null (gtk_list_box_get_row_at_index (cr_capabilities_page_get_list (self.page), 5));
  cr_app_test_destroy (self.window);
}

static void
test_keys (void)
{
  CrCapabilitiesScene self;
  const char         *entry = NULL;
  int                 level = 0, target = 0;

  cr_scene_init (&self);
  entry = cr_scene_get_entry (&self);
  level = cr_rating_get_level (cr_scene_get_rating (&self));
  target = cr_rating_get_target (cr_scene_get_rating (&self));
  cr_scene_press (&self, GDK_KEY_KP_2, 0);
  g_assert_cmpstr (cr_scene_get_entry (&self), ==, entry);
  g_assert_cmpint (cr_rating_get_level (cr_scene_get_rating (&self)), ==, 2);
  cr_scene_press (&self, GDK_KEY_KP_5, GDK_SHIFT_MASK);
  g_assert_cmpint (cr_rating_get_target (cr_scene_get_rating (&self)), ==, 5);
  cr_scene_undo (&self);
  cr_scene_undo (&self);
  g_assert_cmpint (cr_rating_get_level (cr_scene_get_rating (&self)), ==, level);
  g_assert_cmpint (cr_rating_get_target (cr_scene_get_rating (&self)), ==, target);
  cr_app_test_destroy (self.window);
}

static void
add_evidence (CrCapabilitiesScene *self,
              const char          *text)
{
  cr_scene_show_form (self);
  cr_scene_click (self, "Add Evidence");
  cr_scene_type (self, "What proves the level", text);
  cr_scene_click (self, "Keep");
}

static void
open_evidence (CrCapabilitiesScene *self,
               int                  n)
{
  GtkListBox *list = GTK_LIST_BOX (cr_scene_find (self, GTK_TYPE_LIST_BOX, "Evidence"));

  g_signal_emit_by_name (gtk_list_box_get_row_at_index (list, n), "activate");
  cr_app_test_settle ();
}

static void
test_evidence (void)
{
  CrCapabilitiesScene self;
  guint               n = 0;

  cr_scene_init (&self);
  n = count_pieces (&self);
  add_evidence (&self, "Order <b>17</b>");
  g_assert_cmpuint (count_pieces (&self), ==, n + 1);
  g_assert_cmpstr (get_piece (&self, n)->text, ==, "Order <b>17</b>");
  cr_scene_undo (&self);
  g_assert_cmpuint (count_pieces (&self), ==, n);
  cr_app_test_destroy (self.window);
}

static void
test_evidence_edited (void)
{
  CrCapabilitiesScene self;
  GtkEditable        *entry = NULL;
  guint               n = 0;

  cr_scene_init (&self);
  add_evidence (&self, "Order 17");
  n = count_pieces (&self) - 1;
  open_evidence (&self, (int) n);
  entry = GTK_EDITABLE (cr_scene_find (&self, GTK_TYPE_ENTRY, "What proves the level"));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "Order 17");
  cr_scene_type (&self, "What proves the level", "");
  cr_scene_type (&self, "Link", "https://example.org/17");
  cr_scene_type (&self, "Owner of the evidence", "Somebody <i>else</i>");
  cr_scene_click (&self, "Keep");
  g_assert_cmpuint (count_pieces (&self), ==, n + 1);
  g_assert_null (get_piece (&self, n)->text);
  g_assert_cmpstr (get_piece (&self, n)->url, ==, "https://example.org/17");
  g_assert_cmpstr (get_piece (&self, n)->owner, ==, "Somebody <i>else</i>");
  open_evidence (&self, (int) n);
  cr_scene_click (&self, "Remove");
  g_assert_cmpuint (count_pieces (&self), ==, n);
  cr_scene_undo (&self);
  g_assert_cmpuint (count_pieces (&self), ==, n + 1);
  cr_app_test_destroy (self.window);
}

/* What is typed and not kept yet belongs to the entry that it was typed for; what is only looked at changes nothing. */
static void
test_evidence_left (void)
{
  CrCapabilitiesScene self;
  const char         *entry = NULL;
  guint               n = 0, n_next = 0;

  cr_scene_init (&self);
  entry = cr_scene_get_entry (&self);
  cr_scene_select_row (&self, 1);
  n_next = count_pieces (&self);
  cr_scene_select_row (&self, 0);
  g_assert_cmpstr (cr_scene_get_entry (&self), ==, entry);
  n = count_pieces (&self);
  cr_scene_show_form (&self);
  cr_scene_click (&self, "Add Evidence");
  cr_scene_type (&self, "What proves the level", "Half typed");
  cr_scene_select_row (&self, 1);
  g_assert_cmpstr (cr_scene_get_entry (&self), !=, entry);
  g_assert_cmpuint (count_pieces (&self), ==, n_next);
  cr_scene_select_row (&self, 0);
  g_assert_cmpstr (cr_scene_get_entry (&self), ==, entry);
  g_assert_cmpuint (count_pieces (&self), ==, n + 1);
  g_assert_cmpstr (get_piece (&self, n)->text, ==, "Half typed");
  open_evidence (&self, (int) n);
  cr_scene_select_row (&self, 1);
  cr_scene_select_row (&self, 0);
  g_assert_cmpuint (count_pieces (&self), ==, n + 1);
  cr_scene_undo (&self);
  g_assert_cmpuint (count_pieces (&self), ==, n);
  cr_app_test_destroy (self.window);
}

static void
test_form (void)
{
  CrCapabilitiesScene self;
  CrDateField        *date = NULL;

  cr_scene_init (&self);
  cr_scene_show_form (&self);
  cr_scene_choose_level (&self, 4);
  g_assert_cmpint (cr_rating_get_level (cr_scene_get_rating (&self)), ==, 4);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (cr_scene_find (&self, GTK_TYPE_DROP_DOWN, "Target level")), 5);
  g_assert_cmpint (cr_rating_get_target (cr_scene_get_rating (&self)), ==, 5);
  date = CR_DATE_FIELD (
    gtk_widget_get_ancestor (cr_scene_find (&self, GTK_TYPE_ENTRY, "Target date"), CR_TYPE_DATE_FIELD));
  gtk_editable_set_text (GTK_EDITABLE (cr_date_field_get_entry (date)), "2028-03-31");
  cr_date_field_commit (date);
  g_assert_cmpuint (cr_scene_get_rating (&self)->target_date, ==, cr_day_new (2028, 3, 31));
  cr_app_test_type (cr_scene_find (&self, GTK_TYPE_TEXT_VIEW, "Note in English"), "Asked <b>twice</b>", self.window);
  cr_app_test_settle ();
  g_assert_cmpstr (cr_text_get (cr_scene_get_rating (&self)->note, "en"), ==, "Asked <b>twice</b>");
  for (guint i = 0; i < 4; i++)
    cr_scene_undo (&self);
  g_assert_false (cr_document_is_modified (cr_window_get_document (self.window)));
  cr_scene_choose_level (&self, 0);
  g_assert_cmpint (cr_rating_get_level (cr_scene_get_rating (&self)), ==, 0);
  cr_app_test_destroy (self.window);
}

static void
assert_marked (CrCapabilitiesScene *self,
               const char          *words)
{
  GtkWidget *mark = cr_app_test_find_label (cr_scene_get_details (self), words);

  g_assert_nonnull (mark);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (mark))));
}

/* Beside the level that is wanted stands by when, with room for it. */
static void
test_mark (void)
{
  CrCapabilitiesScene self;

  cr_scene_init (&self);
  cr_scene_show_form (&self);
  assert_marked (&self, "target by December 2027");
  cr_application_set_language (cr_app_test_get_application (), "ru");
  cr_scene_show (&self);
  cr_scene_show_form (&self);
  assert_marked (&self, "цель: дек. 2027");
  cr_application_set_language (cr_app_test_get_application (), "en");
  cr_app_test_destroy (self.window);
}

static void
test_not_applicable (void)
{
  CrCapabilitiesScene self;

  cr_scene_init (&self);
  cr_scene_show_form (&self);
  cr_scene_type (&self, "Why it is not applicable", " ");
  g_assert_false (gtk_widget_get_sensitive (cr_scene_find (&self, GTK_TYPE_BUTTON, "Mark as Not Applicable")));
  cr_scene_type (&self, "Why it is not applicable", "Done by the ministry");
  cr_scene_click (&self, "Mark as Not Applicable");
  g_assert_true (cr_scene_get_rating (&self)->not_applicable);
  g_assert_cmpstr (cr_text_get (cr_scene_get_rating (&self)->reason, "en"), ==, "Done by the ministry");
  cr_scene_click (&self, "Applicable Again");
  g_assert_false (cr_scene_get_rating (&self)->not_applicable);
  cr_scene_undo (&self);
  g_assert_true (cr_scene_get_rating (&self)->not_applicable);
  cr_scene_undo (&self);
  g_assert_false (cr_scene_get_rating (&self)->not_applicable);
  cr_app_test_destroy (self.window);
}

static gboolean
is_saved (gpointer user_data)
{
  return !cr_document_is_busy (user_data) && !cr_document_is_modified (user_data);
}

/* What is half typed is saved too, and the file says what the page showed. */
static void
test_saved (void)
{
  g_autoptr (GFile)     file = NULL;
  CrCapabilitiesScene   self = { .window = cr_app_test_open_example (&file) };
  g_autofree char      *path = g_file_get_path (file);
  g_autofree char      *content = NULL;
  gsize                 length = 0;
  g_autoptr (CrRoadmap) saved = NULL;
  const CrRating       *rating = NULL;

  cr_scene_show (&self);
  cr_scene_press (&self, GDK_KEY_KP_3, 0);
  cr_scene_show_form (&self);
  cr_scene_click (&self, "Add Evidence");
  cr_scene_type (&self, "What proves the level", "Order 17");
  gtk_widget_activate_action (GTK_WIDGET (self.window), "win.save", NULL);
  cr_app_test_wait_for (is_saved, cr_window_get_document (self.window));
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  saved = cr_reader_read (content, length, NULL);
  rating = CR_RATING (
    cr_roadmap_lookup (saved, CR_KIND_RATING, cr_capabilities_page_get_round (self.page), cr_scene_get_entry (&self)));
  g_assert_cmpint (cr_rating_get_level (rating), ==, 3);
  g_assert_cmpstr (((const CrEvidence *) rating->evidence->items[cr_list_get_length (rating->evidence) - 1])->text, ==,
                   "Order 17");
  g_assert_true (cr_roadmap_equal (saved, self.roadmap));
  cr_app_test_destroy (self.window);
}

static CrSuggestionList *
get_suggestions (CrCapabilitiesScene *self)
{
  return cr_capabilities_details_get_suggestions (cr_capabilities_page_get_details (self->page));
}

static void
tick (CrCapabilitiesScene *self,
      const CrEntry *template)
{
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (cr_scene_find (self, GTK_TYPE_CHECK_BUTTON, cr_entry_get_title (template, "en"))), TRUE);
}

/* The tasks serve what the starter tasks serve, and those alone are made that were ticked. */
static void
test_ticked (void)
{
  CrCapabilitiesScene   self;
  g_autoptr (GPtrArray) all = NULL;
  const CrEntry        *templates[2];
  guint                 n = 0;

  cr_scene_init (&self);
  all = cr_suggest_list (self.roadmap, self.window->catalogue);
  n = cr_roadmap_get_n_tasks (self.roadmap);
  for (guint i = 0; i < 2; i++)
    {
      templates[i] = ((const CrSuggestion *) all->pdata[i * 2])->template;
      tick (&self, templates[i]);
    }
  cr_scene_click (&self, "Accept 2 Chosen");
  g_assert_cmpuint (cr_roadmap_get_n_tasks (self.roadmap), ==, n + 2);
  for (guint i = 0; i < 2; i++)
    {
      const CrTask *task = NULL;
      const CrGap  *gap = NULL;

      for (guint k = n; k < n + 2; k++)
        if (cr_roadmap_get_task (self.roadmap, k)->origin == templates[i]->id)
          task = cr_roadmap_get_task (self.roadmap, k);
      g_assert_nonnull (task);
      gap = &g_array_index (((const CrSuggestion *) all->pdata[i * 2])->reasons, CrGap, 0);
      g_assert_true (cr_ids_contains (task->capabilities, gap->entry) || cr_ids_contains (task->enablers, gap->entry));
    }
  g_assert_cmpuint (cr_suggestion_list_get_length (get_suggestions (&self)), ==, all->len - 2);
  cr_app_test_destroy (self.window);
}

static GtkWidget *
get_focus (CrCapabilitiesScene *self)
{
  return gtk_window_get_focus (GTK_WINDOW (self->window));
}

/* Another change leaves a reason that is half typed and the focus where they are; accepting goes on to the next. */
static void
test_suggestions_stay (void)
{
  CrCapabilitiesScene   self;
  GtkWidget            *entry = NULL;
  GtkWidget            *button = NULL;
  guint                 n = 0;
  const CrEntry *const *factors = NULL;

  cr_scene_init (&self);
  factors = cr_catalogue_get_group (self.window->catalogue, CR_GROUP_FACTOR,
                                    NULL);
  cr_capabilities_details_show_assessment (cr_capabilities_page_get_details (self.page), FALSE);
  entry = cr_scene_find (&self, GTK_TYPE_ENTRY, "Why it is dismissed");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Not n");
  button = cr_scene_find (&self, GTK_TYPE_BUTTON, "Accept");
  g_assert_true (gtk_widget_grab_focus (button));
  n = cr_suggestion_list_get_length (get_suggestions (&self));
  cr_document_perform (cr_window_get_document (self.window),
                       cr_assessment_set_level (self.roadmap, cr_capabilities_page_get_round (self.page),
                                                factors[0]->id, "level", 3),
                       CR_MERGE_NEVER, NULL);
  cr_app_test_settle ();
  g_assert_true (get_focus (&self) == button);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Not n");
  g_signal_emit_by_name (button, "clicked");
  cr_app_test_settle ();
  g_assert_cmpuint (cr_suggestion_list_get_length (get_suggestions (&self)), ==, n - 1);
  g_assert_nonnull (get_focus (&self));
  g_assert_true (gtk_widget_is_ancestor (get_focus (&self), GTK_WIDGET (get_suggestions (&self))));
  cr_app_test_destroy (self.window);
}

static void
test_suggestions (void)
{
  CrCapabilitiesScene self;
  CrSuggestionList   *list = NULL;
  GtkWidget          *entry = NULL;
  guint               n_tasks = 0, n = 0, n_dismissed = 0;

  cr_scene_init (&self);
  list = cr_capabilities_details_get_suggestions (cr_capabilities_page_get_details (self.page));
  n = cr_suggestion_list_get_length (list);
  g_assert_cmpuint (n, >, 1);
  n_tasks = cr_roadmap_get_n_tasks (self.roadmap);
  n_dismissed = cr_list_get_length (cr_roadmap_get_head (self.roadmap)->dismissed);
  entry = cr_app_test_find_named (list, GTK_TYPE_ENTRY, "Why it is dismissed");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Not now");
  g_signal_emit_by_name (entry, "activate");
  cr_app_test_settle ();
  g_assert_cmpuint (cr_list_get_length (cr_roadmap_get_head (self.roadmap)->dismissed), ==, n_dismissed + 1);
  g_assert_cmpuint (cr_suggestion_list_get_length (list), ==, n - 1);
  cr_scene_undo (&self);
  while (cr_list_get_length (cr_roadmap_get_head (self.roadmap)->dismissed) > 0)
    cr_scene_click (&self, "Bring Back");
  n = cr_suggestion_list_get_length (list);
  cr_scene_click (&self, "Accept All");
  g_assert_cmpuint (cr_roadmap_get_n_tasks (self.roadmap), ==, n_tasks + n);
  g_assert_cmpuint (cr_suggestion_list_get_length (list), ==, 0);
  cr_scene_undo (&self);
  g_assert_cmpuint (cr_roadmap_get_n_tasks (self.roadmap), ==, n_tasks);
  g_assert_cmpuint (cr_suggestion_list_get_length (list), ==, n);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self.page), "page.accept-suggestion", NULL));
  g_assert_cmpuint (cr_roadmap_get_n_tasks (self.roadmap), ==, n_tasks + 1);
  cr_app_test_destroy (self.window);
}

static const CrGap *
find_gap (const GArray *gaps,
          const char   *entry)
{
  for (guint i = 0; i < gaps->len; i++)
    if (g_array_index (gaps, CrGap, i).entry == entry)
      return &g_array_index (gaps, CrGap, i);
  return NULL;
}

static guint
count_open (CrCapabilitiesScene *self,
            const char          *entry)
{
  g_autoptr (CrIds) order =
    cr_catalogue_list_rated (cr_document_get_catalogue (cr_window_get_document (self->window)));
  g_autoptr (GArray) gaps = cr_gaps_list (self->roadmap, order);

  return find_gap (gaps, entry)->n_open;
}

static GListModel *
open_link_chooser (CrCapabilitiesScene *self,
                   GtkWidget          **chooser)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (cr_scene_find (self, GTK_TYPE_MENU_BUTTON, "Link a Task…")));
  cr_app_test_settle ();
  *chooser = cr_scene_find (self, CR_TYPE_CHOOSER, "Task that covers the gap");
  g_assert_true (gtk_widget_get_mapped (*chooser));
  return cr_chooser_get_choices (CR_CHOOSER (*chooser));
}

/* The gap that the suggestion names is covered by the task then, in one step. */
static void
test_link (void)
{
  CrCapabilitiesScene   self;
  g_autoptr (GPtrArray) all = NULL;
  const char           *entry = NULL;
  GtkWidget            *chooser = NULL;
  GListModel           *choices = NULL;

  cr_scene_init (&self);
  all = cr_suggest_list (self.roadmap, self.window->catalogue);
  entry = g_array_index (((const CrSuggestion *) all->pdata[0])->reasons, CrGap, 0).entry;
  g_assert_cmpuint (count_open (&self, entry), ==, 0);
  choices = open_link_chooser (&self, &chooser);
  g_assert_cmpuint (g_list_model_get_n_items (choices), >, 10);
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (CrChoice) choice = g_list_model_get_item (choices, i);

      g_assert_true (cr_task_is_open (cr_roadmap_lookup_task (self.roadmap, cr_choice_get_id (choice))));
    }
  g_signal_emit_by_name (cr_app_test_find_named (chooser, GTK_TYPE_SEARCH_ENTRY, "Task that covers the gap"),
                         "activate");
  cr_app_test_settle ();
  g_assert_cmpuint (count_open (&self, entry), ==, 1);
  cr_scene_undo (&self);
  g_assert_cmpuint (count_open (&self, entry), ==, 0);
  g_assert_false (cr_document_is_modified (cr_window_get_document (self.window)));
  cr_app_test_destroy (self.window);
}

/* Neither side of the pane wants more room than the inspector has. */
static void
test_width (void)
{
  CrCapabilitiesScene self;
  int                 width = 0;

  cr_scene_init (&self);
  for (guint i = 0; i < 2; i++)
    {
      cr_capabilities_details_show_assessment (cr_capabilities_page_get_details (self.page), i == 1);
      cr_app_test_settle ();
      gtk_widget_measure (cr_scene_get_details (&self), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      g_assert_cmpint (width, <=, 344);
    }
  cr_app_test_destroy (self.window);
}

/* Where the inspector lies over the page the radar stands below the list, and follows it there. */
static void
test_radar_folded (void)
{
  CrCapabilitiesScene self;
  CrRadarPanel       *radar = NULL;
  g_autofree char    *before = NULL;

  cr_app_test_set_size (1024, 600);
  cr_scene_init (&self);
  radar = cr_capabilities_details_get_radar (cr_capabilities_page_get_details (self.page));
  g_assert_true (gtk_widget_is_ancestor (GTK_WIDGET (radar), GTK_WIDGET (self.page)));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (radar)));
  before = g_strdup (cr_radar_panel_get_words (radar));
  cr_scene_press (&self, GDK_KEY_KP_5, 0);
  g_assert_cmpstr (cr_radar_panel_get_words (radar), !=, before);
  cr_app_test_destroy (self.window);
  cr_app_test_set_size (1280, 800);
  cr_scene_init (&self);
  radar = cr_capabilities_details_get_radar (cr_capabilities_page_get_details (self.page));
  g_assert_true (gtk_widget_is_ancestor (GTK_WIDGET (radar), cr_scene_get_details (&self)));
  cr_app_test_destroy (self.window);
}

static void
test_empty (void)
{
  CrCapabilitiesScene self = { .window = cr_app_test_new_window () };

  gtk_widget_activate_action (GTK_WIDGET (self.window), "win.new-empty", NULL);
  cr_scene_show (&self);
  g_assert_null (cr_capabilities_page_get_round (self.page));
  g_signal_emit_by_name (gtk_window_get_focus (GTK_WINDOW (self.window)), "clicked");
  cr_app_test_settle ();
  g_assert_cmpuint (cr_roadmap_get_length (self.roadmap, CR_KIND_ROUND, NULL), ==, 1);
  cr_scene_press (&self, GDK_KEY_KP_3, 0);
  g_assert_cmpint (cr_rating_get_level (cr_scene_get_rating (&self)), ==, 3);
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
  g_test_add_func ("/capabilities-page/evidence-edited", test_evidence_edited);
  g_test_add_func ("/capabilities-page/evidence-left", test_evidence_left);
  g_test_add_func ("/capabilities-page/form", test_form);
  g_test_add_func ("/capabilities-page/mark", test_mark);
  g_test_add_func ("/capabilities-page/not-applicable", test_not_applicable);
  g_test_add_func ("/capabilities-page/saved", test_saved);
  g_test_add_func ("/capabilities-page/suggestions", test_suggestions);
  g_test_add_func ("/capabilities-page/ticked", test_ticked);
  g_test_add_func ("/capabilities-page/suggestions-stay", test_suggestions_stay);
  g_test_add_func ("/capabilities-page/link", test_link);
  g_test_add_func ("/capabilities-page/width", test_width);
  g_test_add_func ("/capabilities-page/radar-folded", test_radar_folded);
  g_test_add_func ("/capabilities-page/empty", test_empty);
  return g_test_run ();
}
