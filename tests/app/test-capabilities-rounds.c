/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the page “Capabilities”: rounds, and what belongs to none of them: questions and governance. */
#include "config.h"

#include "cr-capabilities-scene.h"
#include "cr-capability-row.h"
#include "cr-chooser.h"
#include "cr-library-use.h"
#include "cr-rounds.h"

static const char *
get_reason (CrCapabilitiesScene *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (cr_scene_find (self, GTK_TYPE_ENTRY, "Why it is not applicable")));
}

/* A reason that is half typed stays with its entry, and while something else of that changes. */
static void
test_reason_left (void)
{
  CrCapabilitiesScene self;
  const char         *entry = NULL;
  int                 level = 0;

  cr_scene_init (&self);
  cr_scene_show_form (&self);
  entry = cr_scene_get_entry (&self);
  level = cr_rating_get_level (cr_scene_get_rating (&self));
  cr_scene_type (&self, "Why it is not applicable", "Done by the min");
  cr_scene_choose_level (&self, level == 4 ? 3 : 4);
  g_assert_cmpstr (get_reason (&self), ==, "Done by the min");
  cr_scene_undo (&self);
  cr_scene_undo (&self);
  g_assert_false (cr_document_is_modified (cr_window_get_document (self.window)));
  cr_scene_type (&self, "Why it is not applicable", "Done by the min");
  cr_scene_select_row (&self, 1);
  g_assert_cmpstr (cr_scene_get_entry (&self), !=, entry);
  g_assert_cmpstr (get_reason (&self), ==, "");
  cr_scene_select_row (&self, 0);
  g_assert_cmpstr (cr_scene_get_entry (&self), ==, entry);
  g_assert_cmpstr (get_reason (&self), ==, "Done by the min");
  g_assert_false (cr_scene_get_rating (&self)->not_applicable);
  cr_scene_undo (&self);
  g_assert_false (cr_document_is_modified (cr_window_get_document (self.window)));
  cr_app_test_destroy (self.window);
}

static GtkDropDown *
find_drop_down (CrCapabilitiesScene *self,
                const char          *name)
{
  return GTK_DROP_DOWN (cr_app_test_find_named (self->page, GTK_TYPE_DROP_DOWN, name));
}

static gboolean
says (CrCapabilitiesScene *self,
      const char          *words)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (cr_capabilities_page_get_list (self->page));

  for (GtkWidget *label = gtk_widget_get_first_child (GTK_WIDGET (row)); label != NULL;)
    {
      GtkWidget *next = gtk_widget_get_first_child (label);

      if (GTK_IS_LABEL (label) && gtk_widget_get_visible (label) &&
          g_str_equal (gtk_label_get_text (GTK_LABEL (label)), words))
        return TRUE;
      while (next == NULL && label != GTK_WIDGET (row))
        {
          next = gtk_widget_get_next_sibling (label);
          if (next == NULL)
            label = gtk_widget_get_parent (label);
        }
      label = next;
    }
  return FALSE;
}

/* A new round carries the ratings on; what is changed in it leaves the one before as it was, and both are compared. */
static void
test_rounds (void)
{
  CrCapabilitiesScene   self;
  const char           *old = NULL;
  int                   level = 0;
  g_autofree char      *words = NULL;
  g_autoptr (GPtrArray) rounds = NULL;

  cr_scene_init (&self);
  cr_scene_press (&self, GDK_KEY_KP_2, 0);
  old = cr_capabilities_page_get_round (self.page);
  gtk_menu_button_popup (GTK_MENU_BUTTON (cr_app_test_find_named (self.page, GTK_TYPE_MENU_BUTTON, "New Round")));
  cr_app_test_settle ();
  g_signal_emit_by_name (cr_app_test_find_named (self.page, GTK_TYPE_BUTTON, "Begin"), "clicked");
  cr_app_test_settle ();
  g_assert_cmpstr (cr_capabilities_page_get_round (self.page), !=, old);
  g_assert_cmpint (cr_rating_get_level (cr_scene_get_rating (&self)), ==, 2);
  cr_scene_press (&self, GDK_KEY_KP_4, 0);
  rounds = cr_rounds_list (self.roadmap);
  g_assert_cmpuint (rounds->len, >, 1);
  for (guint i = 0; i < rounds->len; i++)
    if (((const CrRound *) rounds->pdata[i])->id == old)
      gtk_drop_down_set_selected (find_drop_down (&self, "Compare with"), rounds->len - i);
  cr_app_test_settle ();
  g_assert_cmpstr (cr_capabilities_page_get_earlier (self.page), ==, old);
  g_assert_true (says (&self, "before: 2 (+2)"));
  level = cr_rating_get_level (cr_scene_get_rating (&self));
  for (guint i = 0; i < rounds->len; i++)
    if (((const CrRound *) rounds->pdata[i])->id == old)
      gtk_drop_down_set_selected (find_drop_down (&self, "Round"), rounds->len - 1 - i);
  cr_app_test_settle ();
  g_assert_cmpstr (cr_capabilities_page_get_round (self.page), ==, old);
  g_assert_cmpint (cr_rating_get_level (cr_scene_get_rating (&self)), !=, level);
  cr_app_test_destroy (self.window);
}

static const CrRound *
lookup_round (CrCapabilitiesScene *self,
              const char          *round)
{
  return CR_ROUND (cr_roadmap_lookup (self->roadmap, CR_KIND_ROUND, NULL, round));
}

static GtkMenuButton *
open_round (CrCapabilitiesScene *self)
{
  GtkMenuButton *button =
    GTK_MENU_BUTTON (cr_app_test_find_named (self->page, GTK_TYPE_MENU_BUTTON, "Edit This Round"));

  gtk_menu_button_popup (button);
  cr_app_test_settle ();
  return button;
}

static void
type_in_round (CrCapabilitiesScene *self,
               const char          *name,
               const char          *text)
{
  gtk_editable_set_text (GTK_EDITABLE (cr_app_test_find_named (self->page, GTK_TYPE_ENTRY, name)), text);
}

/* Date and assessor of a round that is there are a step each; closing what they are typed in keeps them. */
static void
test_round_edited (void)
{
  CrCapabilitiesScene self;
  const char         *round = NULL;
  g_autofree char    *assessor = NULL;
  CrDay               date = CR_DAY_NONE;

  cr_scene_init (&self);
  round = cr_capabilities_page_get_round (self.page);
  date = lookup_round (&self, round)->date;
  assessor = g_strdup (lookup_round (&self, round)->assessor);
  open_round (&self);
  type_in_round (&self, "Date of this round", "2026-06-01");
  type_in_round (&self, "Assessor of this round", "Group <b>2</b>");
  gtk_menu_button_popdown (open_round (&self));
  cr_app_test_settle ();
  g_assert_cmpuint (lookup_round (&self, round)->date, ==, cr_day_new (2026, 6, 1));
  g_assert_cmpstr (lookup_round (&self, round)->assessor, ==, "Group <b>2</b>");
  g_assert_cmpstr (cr_capabilities_page_get_round (self.page), ==, round);
  cr_scene_undo (&self);
  g_assert_cmpstr (lookup_round (&self, round)->assessor, ==, assessor);
  cr_scene_undo (&self);
  g_assert_cmpuint (lookup_round (&self, round)->date, ==, date);
  g_assert_false (cr_document_is_modified (cr_window_get_document (self.window)));
  cr_app_test_destroy (self.window);
}

/* The round before takes its place; without any the page says so; and each comes back. */
static void
test_round_deleted (void)
{
  CrCapabilitiesScene self;
  const char         *round = NULL;
  guint               n = 0;
  guint               n_deleted = 0;

  cr_scene_init (&self);
  round = cr_capabilities_page_get_round (self.page);
  n = cr_roadmap_get_length (self.roadmap, CR_KIND_ROUND, NULL);
  while (cr_capabilities_page_get_round (self.page) != NULL)
    {
      const char *gone = cr_capabilities_page_get_round (self.page);

      open_round (&self);
      g_signal_emit_by_name (cr_app_test_find_named (self.page, GTK_TYPE_BUTTON, "Delete Round"), "clicked");
      cr_app_test_settle ();
      g_assert_null (lookup_round (&self, gone));
      g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (self.window)));
      n_deleted++;
    }
  g_assert_cmpuint (n_deleted, ==, n);
  g_assert_true (g_str_has_suffix (cr_status_line_get_told (self.window->status_line), " deleted"));
  for (guint i = 0; i < n; i++)
    cr_scene_undo (&self);
  g_assert_nonnull (lookup_round (&self, round));
  g_assert_nonnull (cr_capabilities_page_get_round (self.page));
  g_assert_false (cr_document_is_modified (cr_window_get_document (self.window)));
  cr_app_test_destroy (self.window);
}

static void
show_tab (CrCapabilitiesScene *self,
          const char          *name)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (cr_app_test_find_named (self->page, GTK_TYPE_TOGGLE_BUTTON, name)),
                                TRUE);
  cr_app_test_settle ();
}

static const CrAnswer *
get_answer (CrCapabilitiesScene *self,
            const char          *question)
{
  return CR_ANSWER (cr_roadmap_lookup (self->roadmap, CR_KIND_ANSWER, NULL, question));
}

static void
answer (CrCapabilitiesScene *self,
        const char          *name,
        const char          *text)
{
  cr_app_test_type (cr_app_test_find_named (self->page, GTK_TYPE_TEXT_VIEW, name), text, self->window);
  cr_app_test_settle ();
}

static gboolean
page_says (CrCapabilitiesScene *self,
           const char          *words)
{
  GtkWidget *label = cr_app_test_find_named (self->page, GTK_TYPE_LABEL, words);

  return gtk_widget_get_mapped (label);
}

/* Each question is answered in either language, and every answer is a step of its own. */
static void
test_questions (void)
{
  static const char *const questions[] = { "q-organization", "q-challenges", "q-utilization", "q-emerging" };
  CrCapabilitiesScene      self;

  cr_scene_init (&self);
  show_tab (&self, "Questions");
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autofree char *english = g_strdup_printf ("Answer %u in English", i + 1);
      g_autofree char *russian = g_strdup_printf ("Answer %u in Russian", i + 1);

      answer (&self, english, "<b>Not yet</b>");
      g_assert_cmpstr (cr_text_get (get_answer (&self, questions[i])->text, "en"), ==, "<b>Not yet</b>");
      g_assert_cmpuint (get_answer (&self, questions[i])->date, ==, cr_day_new (2026, 11, 16));
      answer (&self, russian, "Пока нет");
      g_assert_cmpstr (cr_text_get (get_answer (&self, questions[i])->text, "ru"), ==, "Пока нет");
      cr_scene_undo (&self);
      cr_scene_undo (&self);
    }
  g_assert_false (cr_document_is_modified (cr_window_get_document (self.window)));
  cr_app_test_destroy (self.window);
}

/* An answer that is emptied is none; and without any round there are answers too. */
static void
test_question_emptied (void)
{
  CrCapabilitiesScene self = { .window = cr_app_test_new_window () };

  gtk_widget_activate_action (GTK_WIDGET (self.window), "win.new-empty", NULL);
  cr_scene_show (&self);
  show_tab (&self, "Questions");
  answer (&self, "Answer 3 in English", "Half of it");
  g_assert_nonnull (get_answer (&self, "q-utilization"));
  answer (&self, "Answer 3 in English", "");
  g_assert_null (get_answer (&self, "q-utilization"));
  cr_scene_undo (&self);
  g_assert_cmpstr (cr_text_get (get_answer (&self, "q-utilization")->text, "en"), ==, "Half of it");
  cr_app_test_destroy (self.window);
}

static const CrGovernance *
get_governance (CrCapabilitiesScene *self)
{
  return (const CrGovernance *) cr_roadmap_get_head (self->roadmap)->governance;
}

static void
choose_governance (CrCapabilitiesScene *self,
                   const char          *name,
                   const char          *id)
{
  GtkWidget *chooser = cr_app_test_find_named (self->page, CR_TYPE_CHOOSER, name);

  g_signal_emit_by_name (chooser, "opened");
  g_signal_emit_by_name (chooser, "chosen", id);
  cr_app_test_settle ();
}

static void
test_governance (void)
{
  CrCapabilitiesScene self;

  cr_scene_init (&self);
  show_tab (&self, "Governance");
  choose_governance (&self, "Now", "gov-project-only");
  g_assert_cmpstr (get_governance (&self)->current, ==, "gov-project-only");
  choose_governance (&self, "Wanted", "gov-own-unit");
  g_assert_cmpstr (get_governance (&self)->target, ==, "gov-own-unit");
  g_assert_true (page_says (&self, "Wanted: Customs has its own information and communication technology department."));
  cr_scene_undo (&self);
  cr_scene_undo (&self);
  g_assert_false (cr_document_is_modified (cr_window_get_document (self.window)));
  cr_app_test_destroy (self.window);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/capabilities-rounds/rounds", test_rounds);
  g_test_add_func ("/capabilities-rounds/reason-left", test_reason_left);
  g_test_add_func ("/capabilities-rounds/round-edited", test_round_edited);
  g_test_add_func ("/capabilities-rounds/round-deleted", test_round_deleted);
  g_test_add_func ("/capabilities-rounds/questions", test_questions);
  g_test_add_func ("/capabilities-rounds/question-emptied", test_question_emptied);
  g_test_add_func ("/capabilities-rounds/governance", test_governance);
  return g_test_run ();
}
