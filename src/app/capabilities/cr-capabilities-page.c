/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page “Capabilities”. */
#include "config.h"

#include "cr-capabilities-page.h"

#include "cr-assessment-edit.h"
#include "cr-capability-row.h"
#include "cr-catalogue-ids.h"
#include "cr-format.h"
#include "cr-governance-panel.h"
#include "cr-interface.h"
#include "cr-list-keys.h"
#include "cr-plain.h"
#include "cr-question-list.h"
#include "cr-round-bar.h"
#include "cr-scroll-focus.h"

#include <glib/gi18n.h>

#define N_TABS   CR_CAPABILITIES_N_TABS
#define N_GROUPS CR_CAPABILITIES_QUESTIONS

static const CrGroup groups[N_GROUPS] = { CR_GROUP_CAPABILITY, CR_GROUP_ENABLER, CR_GROUP_FACTOR };

/* As the place names them. */
static const char *const tab_names[N_TABS] = {
  [CR_CAPABILITIES_ENTRIES] = "capabilities",
  [CR_CAPABILITIES_ENABLERS] = "enablers",
  [CR_CAPABILITIES_FACTORS] = "factors",
  [CR_CAPABILITIES_QUESTIONS] = "questions",
  [CR_CAPABILITIES_GOVERNANCE] = "governance",
};

/* In CSS pixels; lines that are longer are hard to read. */
#define FORM_WIDTH 720

/* The same of the radar below the list. */
#define RADAR_WIDTH 420

struct _CrCapabilitiesPage
{
  CrPage parent_instance;

  CrCapabilitiesTab tab;
  CrGroup           group;
  const CrEntry    *entry; /* the selected one */
  gboolean          is_updating;
  gboolean          folded; /* the radar stands below the list */

  GtkToggleButton       *tabs[N_TABS];
  GtkWidget             *round_line;
  AdwBin                *question_place;
  AdwBin                *governance_place;
  CrQuestionList        *questions;
  CrGovernancePanel     *governance;
  GtkSizeGroup          *widths[CR_N_CAPABILITY_COLUMNS];
  CrRoundBar            *rounds;
  GtkLabel              *average;
  GtkLabel              *n_rated;
  GtkStack              *stack;
  GtkLabel              *head;
  GtkListBox            *list;
  GtkLabel              *foot;
  AdwBin                *radar_place;
  GtkWidget             *begin_button;
  CrCapabilitiesDetails *details; /* kept while another pane shows it; NULL before a document is there */
};

G_DEFINE_FINAL_TYPE (CrCapabilitiesPage, cr_capabilities_page, CR_TYPE_PAGE)

static CrDocument *
get_document (CrCapabilitiesPage *self)
{
  return cr_page_get_document (CR_PAGE (self));
}

static CrRoadmap *
get_roadmap (CrCapabilitiesPage *self)
{
  return cr_document_get_roadmap (get_document (self));
}

static const char *
get_round (CrCapabilitiesPage *self)
{
  return cr_round_bar_get_round (self->rounds);
}

static void
show_details (CrCapabilitiesPage *self)
{
  if (get_round (self) != NULL && self->entry != NULL)
    cr_capabilities_details_show (self->details, get_round (self), cr_round_bar_get_earlier (self->rounds),
                                  self->entry);
}

static CrCapabilityRow *
find_row (CrCapabilitiesPage *self,
          const char         *entry)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (cr_capability_row_get_entry (CR_CAPABILITY_ROW (row))->id == entry)
      return CR_CAPABILITY_ROW (row);
  return NULL;
}

/* Rows of another group go; those of this one stay, and so does the focus. */
static void
fit_rows (CrCapabilitiesPage *self)
{
  GtkWidget            *row = gtk_widget_get_first_child (GTK_WIDGET (self->list));
  const CrEntry *const *entries =
    cr_catalogue_get_group (cr_document_get_catalogue (get_document (self)), self->group, NULL);

  if (row != NULL && cr_capability_row_get_entry (CR_CAPABILITY_ROW (row))->group == self->group)
    return;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (; *entries != NULL; entries++)
    gtk_list_box_append (self->list, cr_capability_row_new (*entries, self->widths));
}

static const CrLevels *
find_levels (const GArray *levels,
             const char   *entry)
{
  for (guint i = 0; levels != NULL && i < levels->len; i++)
    if (g_array_index (levels, CrLevels, i).entry == entry)
      return &g_array_index (levels, CrLevels, i);
  return NULL;
}

static void
show_rows (CrCapabilitiesPage *self,
           const GArray       *levels,
           const GArray       *earlier)
{
  fit_rows (self);
  for (guint i = 0; i < levels->len; i++)
    {
      const CrLevels  *level = &g_array_index (levels, CrLevels, i);
      CrCapabilityRow *row = find_row (self, level->entry);

      g_object_set_data (G_OBJECT (row), "cr-place", GUINT_TO_POINTER (i));
      cr_capability_row_show (row, level, find_levels (earlier, level->entry));
    }
  gtk_list_box_invalidate_sort (self->list);
}

static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       user_data)
{
  guint place_a = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (a), "cr-place"));
  guint place_b = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (b), "cr-place"));

  return place_a < place_b ? -1 : place_a > place_b;
}

static void
show_sums (CrCapabilitiesPage *self,
           const GArray       *levels)
{
  guint            n_rated = 0;
  int              tenths = cr_levels_get_average (levels, CR_LEVEL_NOW, &n_rated);
  guint            n_claimed = cr_levels_count_claimed (levels);
  g_autofree char *figure = tenths >= 0 ? cr_format_tenths (tenths, cr_interface_get_language ()) : NULL;
  g_autofree char *average = figure != NULL ? g_strdup_printf (C_ ("assessment", "Average %s"), figure) : NULL;
  g_autofree char *base = g_strdup_printf (C_ ("assessment", "from %u of %u"), n_rated, levels->len);
  g_autofree char *foot = NULL;

  gtk_label_set_text (self->average, average != NULL ? average : C_ ("assessment", "Nothing assessed"));
  gtk_label_set_text (self->n_rated, base);
  foot = n_claimed > 0 ? g_strdup_printf (ngettext ("%u level is claimed without evidence.",
                                                    "%u levels are claimed without evidence.", n_claimed),
                                          n_claimed)
                       : g_strdup (_ ("Evidence speaks for every level."));
  if (n_rated == 0)
    gtk_label_set_text (self->foot, _ ("Self-assessment for planning, not a ranking."));
  else
    {
      g_autofree char *words = g_strdup_printf ("%s %s", foot, _ ("Self-assessment for planning, not a ranking."));

      gtk_label_set_text (self->foot, words);
    }
}

static void
select_entry (CrCapabilitiesPage *self)
{
  GtkWidget       *first = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0));
  CrCapabilityRow *row =
    self->entry != NULL && self->entry->group == self->group ? find_row (self, self->entry->id) : NULL;

  if (row == NULL)
    row = CR_CAPABILITY_ROW (first);
  self->entry = cr_capability_row_get_entry (row);
  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
}

static void
show_levels (CrCapabilitiesPage *self)
{
  CrRoadmap         *roadmap = get_roadmap (self);
  CrDay              today = cr_interface_get_today ();
  const char        *compared = cr_round_bar_get_earlier (self->rounds);
  g_autoptr (CrIds)  ids = cr_catalogue_list_ids (cr_document_get_catalogue (get_document (self)), self->group);
  g_autoptr (GArray) levels = cr_levels_list (roadmap, get_round (self), ids, today);
  g_autoptr (GArray) earlier = compared != NULL ? cr_levels_list (roadmap, compared, ids, today) : NULL;

  cr_levels_sort (levels);
  self->is_updating = TRUE;
  show_rows (self, levels, earlier);
  show_sums (self, levels);
  select_entry (self);
  self->is_updating = FALSE;
  show_details (self);
}

static const char *
get_stack_child (CrCapabilitiesPage *self)
{
  if (self->tab == CR_CAPABILITIES_QUESTIONS)
    return "questions";
  if (self->tab == CR_CAPABILITIES_GOVERNANCE)
    return "governance";
  return get_round (self) != NULL ? "list" : "empty";
}

static void
show_tab (CrCapabilitiesPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, get_stack_child (self));
  gtk_widget_set_visible (self->round_line, self->tab < N_GROUPS);
  show_levels (self);
  cr_question_list_update (self->questions);
  cr_governance_panel_update (self->governance);
}

static void
cr_capabilities_page_update (CrPage      *page,
                             CrChangeSet *set)
{
  CrCapabilitiesPage *self = CR_CAPABILITIES_PAGE (page);

  cr_round_bar_update (self->rounds);
  gtk_widget_set_visible (GTK_WIDGET (self->average), get_round (self) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->n_rated), get_round (self) != NULL);
  show_tab (self);
}

static void
put_radar (CrCapabilitiesPage *self)
{
  if (self->details != NULL)
    cr_capabilities_details_put_radar (self->details, self->folded ? self->radar_place : NULL);
}

static void
cr_capabilities_page_set_folded (CrPage  *page,
                                 gboolean folded)
{
  CrCapabilitiesPage *self = CR_CAPABILITIES_PAGE (page);

  self->folded = folded;
  put_radar (self);
}

/* Where the page was left in this file. */
static void
show_kept_tab (CrCapabilitiesPage *self)
{
  const char *kept = cr_place_get_view (cr_page_get_place (CR_PAGE (self)), CR_VIEW_TAB);

  for (guint i = 0; i < N_TABS; i++)
    if (g_strcmp0 (kept, tab_names[i]) == 0)
      gtk_toggle_button_set_active (self->tabs[i], TRUE);
}

static void
cr_capabilities_page_reload (CrPage *page)
{
  CrCapabilitiesPage *self = CR_CAPABILITIES_PAGE (page);

  if (self->details != NULL)
    return;
  cr_round_bar_set_up (self->rounds, get_document (self));
  self->details = CR_CAPABILITIES_DETAILS (g_object_ref_sink (cr_capabilities_details_new (get_document (self))));
  self->questions = CR_QUESTION_LIST (cr_question_list_new (get_document (self)));
  self->governance = CR_GOVERNANCE_PANEL (cr_governance_panel_new (get_document (self)));
  show_kept_tab (self);
  put_radar (self);
  adw_bin_set_child (self->question_place, GTK_WIDGET (self->questions));
  adw_bin_set_child (self->governance_place, GTK_WIDGET (self->governance));
}

static void
chosen_cb (CrCapabilitiesPage *self)
{
  cr_capabilities_page_update (CR_PAGE (self), NULL);
}

/* Whoever chooses an entry wants to see it, and no longer the task that was looked at before. */
static void
selected_cb (CrCapabilitiesPage *self,
             GtkListBoxRow      *row)
{
  if (self->is_updating || row == NULL)
    return;
  self->entry = cr_capability_row_get_entry (CR_CAPABILITY_ROW (row));
  cr_place_select (cr_page_get_place (CR_PAGE (self)), NULL);
  show_details (self);
}

/* To the evidence, in the pane beside. */
static void
activated_cb (CrCapabilitiesPage *self,
              GtkListBoxRow      *row)
{
  selected_cb (self, row);
  cr_capabilities_details_show_assessment (self->details, TRUE);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->details)))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-inspector", NULL);
  cr_assessment_form_take_focus (cr_capabilities_details_get_form (self->details));
}

static void
tab_cb (CrCapabilitiesPage *self,
        GtkToggleButton    *tab)
{
  if (!gtk_toggle_button_get_active (tab))
    return;
  for (CrCapabilitiesTab i = 0; i < N_TABS; i++)
    if (self->tabs[i] == tab)
      self->tab = i;
  if (self->details != NULL)
    cr_place_set_view (cr_page_get_place (CR_PAGE (self)), CR_VIEW_TAB,
                       self->tab > 0 ? tab_names[self->tab] : NULL);
  if (self->tab < N_GROUPS)
    {
      self->group = groups[self->tab];
      gtk_label_set_text (self->head, gtk_button_get_label (GTK_BUTTON (tab)));
      cr_plain_set_name (GTK_WIDGET (self->list), gtk_button_get_label (GTK_BUTTON (tab)));
    }
  if (self->details != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_tab (self);
}

static void
set_level (CrCapabilitiesPage *self,
           const char         *path,
           int                 level)
{
  if (get_round (self) == NULL || self->entry == NULL)
    return;
  cr_document_perform (get_document (self),
                       cr_assessment_set_level (get_roadmap (self), get_round (self), self->entry->id, path, level),
                       CR_MERGE_NEVER, NULL);
}

/* The digit of a key whatever the layout makes of it with Shift; 0 for any other key. */
static int
find_digit (guint keyval,
            guint keycode)
{
  guint plain = keyval;

  if (keyval >= GDK_KEY_KP_1 && keyval <= GDK_KEY_KP_5)
    return (int) (keyval - GDK_KEY_KP_1) + 1;
  for (guint i = 0; i <= 1; i++)
    {
      GdkModifierType state = i == 0 ? 0 : GDK_SHIFT_MASK;

      if (gdk_display_translate_key (gdk_display_get_default (), keycode, state, 0, &plain, NULL, NULL, NULL) &&
          plain >= GDK_KEY_1 && plain <= GDK_KEY_5)
        return (int) (plain - GDK_KEY_1) + 1;
    }
  return 0;
}

static gboolean
key_pressed_cb (CrCapabilitiesPage *self,
                guint               keyval,
                guint               keycode,
                GdkModifierType     state)
{
  int digit = 0;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  digit = find_digit (keyval, keycode);
  if (digit == 0)
    return FALSE;
  set_level (self, (state & GDK_SHIFT_MASK) != 0 ? "target" : "level", digit);
  return TRUE;
}

static void
accept_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CrCapabilitiesPage *self = CR_CAPABILITIES_PAGE (widget);

  if (self->details != NULL && get_round (self) != NULL)
    cr_suggestion_list_accept (cr_capabilities_details_get_suggestions (self->details));
}

/* The focus was on a button of the popover that has gone. */
static void
deleted_cb (CrCapabilitiesPage *self,
            const char         *words)
{
  cr_page_tell_undoable (CR_PAGE (self), words);
  cr_page_take_focus (CR_PAGE (self));
}

static void
begin_cb (CrCapabilitiesPage *self)
{
  cr_round_bar_begin (self->rounds, cr_interface_get_today (), NULL);
  cr_page_take_focus (CR_PAGE (self));
}

static GtkWidget *
cr_capabilities_page_get_details_of_page (CrPage *page)
{
  CrCapabilitiesPage *self = CR_CAPABILITIES_PAGE (page);

  return cr_roadmap_get_current_round (get_roadmap (self)) != NULL ? GTK_WIDGET (self->details) : NULL;
}

static void
cr_capabilities_page_take_focus (CrPage *page)
{
  CrCapabilitiesPage *self = CR_CAPABILITIES_PAGE (page);
  GtkListBoxRow      *row = gtk_list_box_get_selected_row (self->list);

  if (self->tab == CR_CAPABILITIES_QUESTIONS)
    cr_question_list_take_focus (self->questions);
  else if (self->tab == CR_CAPABILITIES_GOVERNANCE)
    cr_governance_panel_take_focus (self->governance);
  else if (get_round (self) == NULL || row == NULL)
    gtk_widget_grab_focus (self->begin_button);
  else
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
cr_capabilities_page_commit (CrPage *page)
{
  CrCapabilitiesPage *self = CR_CAPABILITIES_PAGE (page);

  cr_round_bar_commit (self->rounds);
  cr_question_list_commit (self->questions);
  if (get_round (self) != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->details)))
    cr_assessment_form_commit (cr_capabilities_details_get_form (self->details));
}

static void
cr_capabilities_page_dispose (GObject *object)
{
  CrCapabilitiesPage *self = CR_CAPABILITIES_PAGE (object);

  g_clear_object (&self->details);
  for (guint i = 0; i < CR_N_CAPABILITY_COLUMNS; i++)
    g_clear_object (&self->widths[i]);
  G_OBJECT_CLASS (cr_capabilities_page_parent_class)->dispose (object);
}

static void
cr_capabilities_page_class_init (CrCapabilitiesPageClass *klass)
{
  CrPageClass *page_class = CR_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cr_capabilities_page_dispose;
  page_class->commit = cr_capabilities_page_commit;
  page_class->get_details = cr_capabilities_page_get_details_of_page;
  page_class->reload = cr_capabilities_page_reload;
  page_class->set_folded = cr_capabilities_page_set_folded;
  page_class->take_focus = cr_capabilities_page_take_focus;
  page_class->update = cr_capabilities_page_update;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "page.accept-suggestion", NULL, accept_action);
}

static GtkWidget *
make_tabs (CrCapabilitiesPage *self)
{
  const char *const names[N_TABS] = { C_ ("columns", "Capabilities"), C_ ("columns", "Enablers"),
                                      C_ ("columns", "Success factors"), C_ ("capabilities", "Questions"),
                                      C_ ("capabilities", "Governance") };
  GtkWidget        *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget        *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (bar, "page-toolbar");
  gtk_widget_add_css_class (box, "linked");
  for (CrCapabilitiesTab i = 0; i < N_TABS; i++)
    {
      self->tabs[i] = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (names[i]));
      gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->tabs[i]))), PANGO_ELLIPSIZE_END);
      cr_plain_set_tooltip (GTK_WIDGET (self->tabs[i]), names[i]);
      if (i > 0)
        gtk_toggle_button_set_group (self->tabs[i], self->tabs[0]);
      g_signal_connect_object (self->tabs[i], "toggled", G_CALLBACK (tab_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->tabs[i]));
    }
  gtk_box_append (GTK_BOX (bar), box);
  return bar;
}

static GtkWidget *
make_round_bar (CrCapabilitiesPage *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *space = gtk_label_new (NULL);

  self->rounds = CR_ROUND_BAR (cr_round_bar_new ());
  self->average = GTK_LABEL (gtk_label_new (NULL));
  self->n_rated = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->average), "heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->n_rated), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->n_rated), "dim-label");
  gtk_label_set_ellipsize (self->average, PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (self->n_rated, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (space, TRUE);
  gtk_widget_add_css_class (bar, "page-toolbar");
  g_signal_connect_object (self->rounds, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rounds, "deleted", G_CALLBACK (deleted_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->rounds));
  gtk_box_append (GTK_BOX (bar), space);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->average));
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->n_rated));
  return bar;
}

static GtkLabel *
make_head_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "dim-label");
  return GTK_LABEL (label);
}

static GtkWidget *
make_head (CrCapabilitiesPage *self)
{
  const char *const names[CR_N_CAPABILITY_COLUMNS] = { C_ ("assessment", "Gap"), C_ ("assessment", "Level → target"),
                                                       C_ ("assessment", "Evidence"), C_ ("assessment", "Open tasks") };
  GtkWidget        *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_add_css_class (box, "capability-head");
  self->head = make_head_label (NULL);
  gtk_widget_set_hexpand (GTK_WIDGET (self->head), TRUE);
  for (guint i = 0; i < CR_N_CAPABILITY_COLUMNS; i++)
    {
      GtkLabel *label = make_head_label (names[i]);

      gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_NONE);
      self->widths[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
      gtk_size_group_add_widget (self->widths[i], GTK_WIDGET (label));
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (label));
      if (i == CR_CAPABILITY_COLUMN_GAP)
        gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->head));
    }
  return box;
}

static GtkWidget *
make_radar_place (CrCapabilitiesPage *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  self->radar_place = ADW_BIN (adw_bin_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->radar_place), "capability-details");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), RADAR_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->radar_place));
  return clamp;
}

static GtkWidget *
make_list (CrCapabilitiesPage *self)
{
  GtkWidget          *scrolled = gtk_scrolled_window_new ();
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
  gtk_list_box_set_activate_on_single_click (self->list, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "capability-list");
  cr_list_keys_stop_once (GTK_WIDGET (self->list));
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  self->foot = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->foot, 0);
  gtk_label_set_wrap (self->foot, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->foot), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->foot), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->foot), "capability-foot");
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->foot));
  gtk_box_append (GTK_BOX (box), make_radar_place (self));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  return scrolled;
}

/* A form that scrolls; *place is where its content goes when there is a document. */
static GtkWidget *
make_form (AdwBin **place)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *bin = adw_bin_new ();

  *place = ADW_BIN (bin);
  gtk_widget_add_css_class (bin, "capability-form");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), FORM_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), bin);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  cr_scroll_focus_follow (GTK_SCROLLED_WINDOW (scrolled));
  return scrolled;
}

static GtkWidget *
make_empty (CrCapabilitiesPage *self)
{
  AdwStatusPage *page = ADW_STATUS_PAGE (adw_status_page_new ());

  cr_plain_set_status (page, _ ("No Assessment Yet"),
                       _ ("Rate where the administration stands and where it wants to be. The gaps tell which tasks "
                          "are missing."));
  adw_status_page_set_icon_name (page, "cr-page-capabilities-symbolic");
  self->begin_button = gtk_button_new_with_label (C_ ("assessment", "New Round"));
  gtk_widget_add_css_class (self->begin_button, "pill");
  gtk_widget_add_css_class (self->begin_button, "suggested-action");
  gtk_widget_set_halign (self->begin_button, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->begin_button, "clicked", G_CALLBACK (begin_cb), self, G_CONNECT_SWAPPED);
  adw_status_page_set_child (page, self->begin_button);
  return GTK_WIDGET (page);
}

static void
cr_capabilities_page_init (CrCapabilitiesPage *self)
{
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_box_append (GTK_BOX (box), make_tabs (self));
  self->round_line = make_round_bar (self);
  gtk_box_append (GTK_BOX (box), self->round_line);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, make_list (self), "list");
  gtk_stack_add_named (self->stack, make_empty (self), "empty");
  gtk_stack_add_named (self->stack, make_form (&self->question_place), "questions");
  gtk_stack_add_named (self->stack, make_form (&self->governance_place), "governance");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->stack), "page-content");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  gtk_toggle_button_set_active (self->tabs[0], TRUE);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (shortcuts),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Return, GDK_CONTROL_MASK),
                      gtk_named_action_new ("page.accept-suggestion")));
  gtk_widget_add_controller (GTK_WIDGET (self), shortcuts);
  adw_bin_set_child (ADW_BIN (self), box);
}

CrPage *
cr_capabilities_page_new (void)
{
  return g_object_new (CR_TYPE_CAPABILITIES_PAGE, NULL);
}

void
cr_capabilities_page_set_group (CrCapabilitiesPage *self,
                                CrGroup             group)
{
  g_return_if_fail (CR_IS_CAPABILITIES_PAGE (self));

  for (guint i = 0; i < N_GROUPS; i++)
    if (groups[i] == group)
      gtk_toggle_button_set_active (self->tabs[i], TRUE);
}

void
cr_capabilities_page_show_tab (CrCapabilitiesPage *self,
                               CrCapabilitiesTab   tab)
{
  g_return_if_fail (CR_IS_CAPABILITIES_PAGE (self));
  g_return_if_fail (tab < N_TABS);

  gtk_toggle_button_set_active (self->tabs[tab], TRUE);
}

const char *
cr_capabilities_page_get_round (CrCapabilitiesPage *self)
{
  g_return_val_if_fail (CR_IS_CAPABILITIES_PAGE (self), NULL);

  return get_round (self);
}

const char *
cr_capabilities_page_get_earlier (CrCapabilitiesPage *self)
{
  g_return_val_if_fail (CR_IS_CAPABILITIES_PAGE (self), NULL);

  return cr_round_bar_get_earlier (self->rounds);
}

GtkListBox *
cr_capabilities_page_get_list (CrCapabilitiesPage *self)
{
  g_return_val_if_fail (CR_IS_CAPABILITIES_PAGE (self), NULL);

  return self->list;
}

CrCapabilitiesDetails *
cr_capabilities_page_get_details (CrCapabilitiesPage *self)
{
  g_return_val_if_fail (CR_IS_CAPABILITIES_PAGE (self), NULL);

  return self->details;
}
