/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page “Timeline”. */
#include "config.h"

#include "cr-timeline-page-private.h"

#include "cr-draft.h"
#include "cr-empty-page.h"
#include "cr-format.h"
#include "cr-id.h"
#include "cr-interface.h"
#include "cr-language.h"
#include "cr-late-menu.h"
#include "cr-plain.h"

#include <glib/gi18n.h>

/* Of one press of the keys that zoom. */
#define ZOOM_FACTOR 1.5

static const struct
{
  CrGrouping  grouping;
  const char *name;
} groupings[] = {
  { CR_GROUPING_AREA, NC_ ("grouping", "By area") },
  { CR_GROUPING_OWNER, NC_ ("grouping", "By owner") },
  { CR_GROUPING_CAPABILITY, NC_ ("grouping", "By capability") },
  { CR_GROUPING_STATUS, NC_ ("grouping", "By status") },
  { CR_GROUPING_PRIORITY, NC_ ("grouping", "By priority") },
  { CR_GROUPING_QUARTER, NC_ ("grouping", "By quarter") },
  { CR_GROUPING_NONE, NC_ ("grouping", "No groups") },
};

enum
{
  PROP_0,
  PROP_CRITICAL_PATH,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (CrTimelinePage, cr_timeline_page, CR_TYPE_PAGE)

CrDocument *
cr_timeline_page_get_document (CrTimelinePage *self)
{
  return cr_page_get_document (CR_PAGE (self));
}

CrPlace *
cr_timeline_page_get_place (CrTimelinePage *self)
{
  return cr_page_get_place (CR_PAGE (self));
}

CrRoadmap *
cr_timeline_page_get_roadmap (CrTimelinePage *self)
{
  return cr_document_get_roadmap (cr_timeline_page_get_document (self));
}

static const CrQuery *
get_query (CrTimelinePage *self)
{
  return cr_place_get_query (cr_timeline_page_get_place (self));
}

static gboolean
is_empty (CrTimelinePage *self)
{
  return cr_roadmap_get_n_tasks (cr_timeline_page_get_roadmap (self)) == 0;
}

void
cr_timeline_page_show_groups (CrTimelinePage *self)
{
  self->following = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (groupings); i++)
    if (groupings[i].grouping == get_query (self)->grouping)
      gtk_drop_down_set_selected (self->groups, i);
  self->following = FALSE;
}

static void
show_zoom (CrTimelinePage *self)
{
  gtk_toggle_button_set_active (self->zooms[cr_timeline_view_get_zoom (self->view)], TRUE);
}

/* What can be seen of the selection: in a row, or in the tray. */
void
cr_timeline_page_show_selection (CrTimelinePage *self)
{
  const char *task = cr_place_get_task (cr_timeline_page_get_place (self));

  cr_timeline_view_select (self->view, task);
  cr_timeline_tray_select (self->tray, task);
}

void
cr_timeline_page_update_actions (CrTimelinePage *self)
{
  gboolean writable = !cr_document_is_read_only (cr_timeline_page_get_document (self));
  gboolean is_task = cr_timeline_view_get_task (self->view) != NULL;

  cr_task_actions_set_up (self->actions, cr_timeline_page_get_document (self), cr_timeline_page_get_place (self));
  cr_timeline_view_set_writable (self->view, writable);
  cr_timeline_tray_set_document (self->tray, writable ? cr_timeline_page_get_document (self) : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.pick-up", writable && is_task);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.link", writable && is_task);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.shift-successors", writable);
}

static void
grouped_cb (CrTimelinePage *self)
{
  guint    chosen = gtk_drop_down_get_selected (self->groups);
  CrQuery *query = NULL;

  if (self->following || chosen >= G_N_ELEMENTS (groupings))
    return;
  query = cr_query_copy (get_query (self));
  query->grouping = groupings[chosen].grouping;
  cr_place_set_query (cr_timeline_page_get_place (self), query);
}

/* Whoever goes to the head of a group no longer looks at the task. */
static void
selected_cb (CrTimelinePage *self)
{
  cr_place_select (cr_timeline_page_get_place (self), cr_timeline_view_get_task (self->view));
  cr_timeline_page_update_actions (self);
}

static void
activated_cb (CrTimelinePage *self)
{
  cr_place_select (cr_timeline_page_get_place (self), cr_timeline_view_get_task (self->view));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-task", NULL);
}

static void
toggled_cb (CrTimelinePage *self,
            const char     *key)
{
  CrPlace          *place = cr_timeline_page_get_place (self);
  g_autoptr (CrIds) one = cr_ids_new (&key, 1);
  g_autoptr (CrIds) closed = cr_ids_contains (cr_place_get_closed (place), one->ids[0])
                               ? cr_ids_subtract (cr_place_get_closed (place), one)
                               : cr_ids_unite (cr_place_get_closed (place), one);

  cr_place_set_closed (place, closed);
  cr_timeline_page_refresh (self);
}

static void
tray_selected_cb (CrTimelinePage *self,
                  const char     *task)
{
  cr_place_select (cr_timeline_page_get_place (self), task);
}

void
cr_timeline_page_say_critical (CrTimelinePage *self)
{
  const CrTimelinePlan *plan = cr_timeline_view_get_plan (self->view);
  g_autofree char      *date = NULL;
  g_autofree char      *words = NULL;

  if (plan->latest == CR_DAY_NONE)
    return;
  date = cr_interface_format_date (plan->latest);
  words = g_strdup_printf (ngettext ("Critical path: %u task, up to %s.", "Critical path: %u tasks, up to %s.",
                                     plan->n_critical),
                           plan->n_critical, date);
  cr_page_say (CR_PAGE (self), words);
}

static void
set_with_critical (CrTimelinePage *self,
                   gboolean        with_critical)
{
  if (self->with_critical == with_critical)
    return;
  self->with_critical = with_critical;
  self->telling = TRUE;
  if (self->set_up)
    cr_timeline_page_refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CRITICAL_PATH]);
}

static void
cr_timeline_page_get_property (GObject    *object,
                               guint       property,
                               GValue     *value,
                               GParamSpec *pspec)
{
  g_value_set_boolean (value, CR_TIMELINE_PAGE (object)->with_critical);
}

static void
cr_timeline_page_set_property (GObject      *object,
                               guint         property,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  set_with_critical (CR_TIMELINE_PAGE (object), g_value_get_boolean (value));
}

static void
zoom_clicked_cb (CrTimelinePage *self,
                 GtkWidget      *button)
{
  for (guint i = 0; i < CR_N_TIMELINE_ZOOMS; i++)
    if (GTK_WIDGET (self->zooms[i]) == button)
      cr_timeline_view_zoom_to (self->view, (CrTimelineZoom) i);
}

static void
zoom_in_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  cr_timeline_view_zoom_by (CR_TIMELINE_PAGE (widget)->view, ZOOM_FACTOR);
}

static void
zoom_out_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  cr_timeline_view_zoom_by (CR_TIMELINE_PAGE (widget)->view, 1 / ZOOM_FACTOR);
}

static void
zoom_reset_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  cr_timeline_view_zoom_to (CR_TIMELINE_PAGE (widget)->view, CR_TIMELINE_ZOOM_QUARTER);
}

static void
today_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  cr_timeline_view_go_to_day (CR_TIMELINE_PAGE (widget)->view, cr_interface_get_today ());
}

static void
show_all_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  cr_place_show_all (cr_timeline_page_get_place (CR_TIMELINE_PAGE (widget)));
}

static void
cr_timeline_page_place_changed (CrPage     *page,
                                const char *property)
{
  CrTimelinePage *self = CR_TIMELINE_PAGE (page);
  gboolean        mapped = gtk_widget_get_mapped (GTK_WIDGET (self));

  if (!self->set_up)
    return;
  if (g_str_equal (property, "query") && mapped)
    cr_timeline_page_refresh (self);
  else if (g_str_equal (property, "query"))
    self->dirty = TRUE;
  else if (g_str_equal (property, "selection") && mapped)
    {
      cr_timeline_page_show_selection (self);
      cr_timeline_page_update_actions (self);
    }
}

/* The list of tasks may have put groups away meanwhile, which it tells nobody. */
static void
cr_timeline_page_map (GtkWidget *widget)
{
  CrTimelinePage *self = CR_TIMELINE_PAGE (widget);

  GTK_WIDGET_CLASS (cr_timeline_page_parent_class)->map (widget);
  if (self->dirty || !cr_ids_equal (self->closed, cr_place_get_closed (cr_timeline_page_get_place (self))))
    cr_timeline_page_refresh (self);
  cr_timeline_page_show_selection (self);
}

static gboolean
cr_timeline_page_start_search (CrPage *page)
{
  CrTimelinePage *self = CR_TIMELINE_PAGE (page);

  if (is_empty (self))
    return FALSE;
  cr_filter_bar_open (self->filter_bar);
  return TRUE;
}

static void
cr_timeline_page_take_focus (CrPage *page)
{
  CrTimelinePage *self = CR_TIMELINE_PAGE (page);

  if (is_empty (self))
    gtk_widget_grab_focus (self->empty_button);
  else if (gtk_widget_get_mapped (self->no_hits_button))
    gtk_widget_grab_focus (self->no_hits_button);
  else if (!cr_timeline_view_take_focus (self->view))
    gtk_widget_grab_focus (GTK_WIDGET (self->groups));
}

/* The area of the row that keys are for, where rows are grouped so. */
static const char *
get_area (CrTimelinePage *self)
{
  const CrTimelinePlan *plan = cr_timeline_view_get_plan (self->view);
  guint                 row = cr_timeline_view_get_cursor (self->view);
  const CrTimelineHead *head = NULL;

  if (plan == NULL || get_query (self)->grouping != CR_GROUPING_AREA || row >= cr_timeline_plan_get_n_rows (plan))
    return NULL;
  head = cr_timeline_plan_get_head (plan, row);
  return head != NULL && head->key[0] != '\0' ? head->key : NULL;
}

/* (transfer full) */
static CrRecord *
make_task (CrTimelinePage *self)
{
  CrRecord          *record = cr_record_new (CR_KIND_TASK, cr_id_new (CR_KIND_TASK));
  const char        *language = cr_interface_get_content_language ();
  const char        *title = cr_translate (language, "matrix", NC_ ("matrix", "New task"));
  gboolean           russian = g_str_equal (language, "ru");
  g_autoptr (CrText) text = cr_text_new (russian ? NULL : title, russian ? title : NULL);
  g_auto (CrValue)   title_value = cr_value_text (text);
  g_auto (CrValue)   status = cr_value_id (cr_status_to_id (CR_STATUS_NOT_STARTED));
  g_auto (CrValue)   area = cr_value_id (get_area (self));

  cr_record_set (record, cr_kind_get_field (CR_KIND_TASK, "title"), &title_value);
  cr_record_set (record, cr_kind_get_field (CR_KIND_TASK, "status"), &status);
  cr_record_set (record, cr_kind_get_field (CR_KIND_TASK, "area"), &area);
  return record;
}

/* Without dates: it stands in the tray until it gets some, and its title is asked for in the inspector. */
static gboolean
cr_timeline_page_add_task (CrPage *page)
{
  CrTimelinePage      *self = CR_TIMELINE_PAGE (page);
  g_autoptr (CrRecord) record = NULL;
  CrDraft             *draft = NULL;

  if (is_empty (self))
    return FALSE;
  record = make_task (self);
  draft = cr_draft_new (cr_timeline_page_get_roadmap (self), NULL);
  cr_draft_append (draft, NULL, record);
  if (!cr_document_perform (cr_timeline_page_get_document (self), cr_draft_finish (draft), CR_MERGE_NEVER, NULL))
    return TRUE;
  cr_place_select (cr_timeline_page_get_place (self), cr_record_get_key (record));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-task", NULL);
  return TRUE;
}

static void
cr_timeline_page_reload (CrPage *page)
{
  CrTimelinePage *self = CR_TIMELINE_PAGE (page);

  if (!self->set_up)
    {
      self->set_up = TRUE;
      cr_filter_bar_set_up (self->filter_bar, cr_timeline_page_get_document (self), cr_timeline_page_get_place (self));
    }
}

static gboolean
fit_filters_cb (gpointer user_data)
{
  CrTimelinePage *self = user_data;

  /* It may have come to its end meanwhile. */
  if (adw_bin_get_child (ADW_BIN (self)) != NULL)
    cr_filter_bar_fit (self->filter_bar, self->narrow ? 0 : self->fitted_width);
  return G_SOURCE_REMOVE;
}

/* Chips may not come and go while they are being given their places. */
static void
cr_timeline_page_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  CrTimelinePage *self = CR_TIMELINE_PAGE (widget);

  gtk_widget_allocate (adw_bin_get_child (ADW_BIN (widget)), width, height, baseline, NULL);
  if (self->fitted_width == width)
    return;
  self->fitted_width = width;
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_filters_cb, g_object_ref (self), g_object_unref);
}

static void
cr_timeline_page_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  gtk_widget_measure (adw_bin_get_child (ADW_BIN (widget)), orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
}

static void
cr_timeline_page_set_narrow (CrPage  *page,
                             gboolean narrow)
{
  CrTimelinePage *self = CR_TIMELINE_PAGE (page);

  self->narrow = narrow;
  self->fitted_width = 0;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
cr_timeline_page_dispose (GObject *object)
{
  CrTimelinePage *self = CR_TIMELINE_PAGE (object);

  self->planning = NULL;
  if (self->actions != NULL)
    cr_task_actions_drop (self->actions);
  g_clear_object (&self->actions);
  g_clear_pointer ((GtkWidget **) &self->links, gtk_widget_unparent);
  g_clear_pointer (&self->closed, cr_ids_unref);
  G_OBJECT_CLASS (cr_timeline_page_parent_class)->dispose (object);
}

static void
cr_timeline_page_class_init (CrTimelinePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CrPageClass    *page_class = CR_PAGE_CLASS (klass);

  object_class->dispose = cr_timeline_page_dispose;
  object_class->get_property = cr_timeline_page_get_property;
  object_class->set_property = cr_timeline_page_set_property;
  widget_class->map = cr_timeline_page_map;
  widget_class->measure = cr_timeline_page_measure;
  widget_class->size_allocate = cr_timeline_page_size_allocate;
  page_class->add_task = cr_timeline_page_add_task;
  page_class->place_changed = cr_timeline_page_place_changed;
  page_class->reload = cr_timeline_page_reload;
  page_class->set_narrow = cr_timeline_page_set_narrow;
  page_class->start_search = cr_timeline_page_start_search;
  page_class->take_focus = cr_timeline_page_take_focus;
  page_class->update = cr_timeline_page_follow;
  props[PROP_CRITICAL_PATH] =
    g_param_spec_boolean ("critical-path", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_install_property_action (widget_class, "page.critical-path", "critical-path");
  gtk_widget_class_install_action (widget_class, "page.show-all", NULL, show_all_action);
  gtk_widget_class_install_action (widget_class, "page.today", NULL, today_action);
  gtk_widget_class_install_action (widget_class, "page.zoom-in", NULL, zoom_in_action);
  gtk_widget_class_install_action (widget_class, "page.zoom-out", NULL, zoom_out_action);
  gtk_widget_class_install_action (widget_class, "page.zoom-reset", NULL, zoom_reset_action);
  cr_timeline_page_install_edit_actions (widget_class);
  cr_timeline_page_install_menu_actions (widget_class);
}

static void
make_groups (CrTimelinePage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (groupings); i++)
    gtk_string_list_append (names, g_dpgettext2 (NULL, "grouping", groupings[i].name));
  self->groups = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL));
  cr_plain_set_name (GTK_WIDGET (self->groups), C_ ("timeline", "Groups"));
  g_signal_connect_object (self->groups, "notify::selected", G_CALLBACK (grouped_cb), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
make_zooms (CrTimelinePage *self)
{
  const char *const names[CR_N_TIMELINE_ZOOMS] = { C_ ("timeline", "Month"), C_ ("timeline", "Quarter"),
                                                   C_ ("timeline", "Year") };
  GtkWidget        *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  for (guint i = 0; i < CR_N_TIMELINE_ZOOMS; i++)
    {
      self->zooms[i] = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (names[i]));
      if (i > 0)
        gtk_toggle_button_set_group (self->zooms[i], self->zooms[0]);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->zooms[i]));
    }
  gtk_toggle_button_set_active (self->zooms[CR_TIMELINE_ZOOM_QUARTER], TRUE);
  for (guint i = 0; i < CR_N_TIMELINE_ZOOMS; i++)
    g_signal_connect_object (self->zooms[i], "clicked", G_CALLBACK (zoom_clicked_cb), self, G_CONNECT_SWAPPED);
  return box;
}

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action,
             const char *key)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  /* Only shown: the page has these keys itself. */
  if (key != NULL)
    g_menu_item_set_attribute (item, "accel", "s", key);
  g_menu_append_item (menu, item);
}

static GtkWidget *
make_menu_button (void)
{
  GtkWidget        *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) bar = g_menu_new ();
  g_autoptr (GMenu) path = g_menu_new ();
  g_autoptr (GMenu) zoom = g_menu_new ();

  append_item (bar, C_ ("timeline", "Pick Up the Bar"), "page.pick-up", "space");
  append_item (bar, C_ ("timeline", "Links…"), "page.link", "l");
  append_item (path, C_ ("timeline", "Critical Path"), "page.critical-path", NULL);
  append_item (zoom, C_ ("timeline", "Go to Today"), "page.today", "Home");
  append_item (zoom, C_ ("timeline", "Zoom In"), "page.zoom-in", "<Control>plus");
  append_item (zoom, C_ ("timeline", "Zoom Out"), "page.zoom-out", "<Control>minus");
  append_item (zoom, C_ ("timeline", "Zoom to Quarters"), "page.zoom-reset", "<Control>0");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (bar));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (path));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (zoom));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  cr_late_menu_set (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (button, "flat");
  cr_plain_set_name_and_tooltip (button, C_ ("timeline", "Timeline menu"));
  return button;
}

/* Where there is no room for them these stand in the menu alone. */
static GtkWidget *
make_squeezer (CrTimelinePage *self)
{
  AdwSqueezer *squeezer = ADW_SQUEEZER (adw_squeezer_new ());
  GtkWidget   *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->critical = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (C_ ("timeline", "Critical Path")));
  self->today = gtk_button_new_with_label (C_ ("timeline", "Today"));
  gtk_widget_add_css_class (GTK_WIDGET (self->critical), "flat");
  gtk_widget_add_css_class (self->today, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->critical), "page.critical-path");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->today), "page.today");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->critical));
  gtk_box_append (GTK_BOX (box), self->today);
  adw_squeezer_add (squeezer, box);
  adw_squeezer_set_allow_none (squeezer, TRUE);
  adw_squeezer_set_homogeneous (squeezer, FALSE);
  return GTK_WIDGET (squeezer);
}

static GtkWidget *
make_toolbar (CrTimelinePage *self)
{
  GtkWidget *space = gtk_label_new (NULL);

  self->toolbar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->filter_bar = g_object_new (CR_TYPE_FILTER_BAR, NULL);
  make_groups (self);
  gtk_widget_add_css_class (self->toolbar, "page-toolbar");
  gtk_widget_set_hexpand (space, TRUE);
  gtk_box_append (GTK_BOX (self->toolbar), GTK_WIDGET (self->groups));
  gtk_box_append (GTK_BOX (self->toolbar), GTK_WIDGET (self->filter_bar));
  gtk_box_append (GTK_BOX (self->toolbar), space);
  gtk_box_append (GTK_BOX (self->toolbar), make_squeezer (self));
  gtk_box_append (GTK_BOX (self->toolbar), make_zooms (self));
  gtk_box_append (GTK_BOX (self->toolbar), make_menu_button ());
  return self->toolbar;
}

static GtkWidget *
make_empty (CrTimelinePage *self)
{
  return cr_empty_page_new ("cr-page-timeline-symbolic", _ ("No Tasks Yet"),
                            _ ("The timeline shows when each task is done, and what has to wait for what. Add the "
                               "starter tasks of the template, or make your own."),
                            &self->empty_button);
}

static GtkWidget *
make_timeline (CrTimelinePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->view = CR_TIMELINE_VIEW (cr_timeline_view_new ());
  self->tray = CR_TIMELINE_TRAY (cr_timeline_tray_new ());
  g_signal_connect_object (self->view, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "zoomed", G_CALLBACK (show_zoom), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "said", G_CALLBACK (cr_page_say), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tray, "selected", G_CALLBACK (tray_selected_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_add_css_class (scrolled, "page-content");
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->tray));
  return box;
}

static void
add_shortcut (GtkEventController *shortcuts,
              guint               keyval,
              const char         *action)
{
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (shortcuts),
    gtk_shortcut_new (gtk_keyval_trigger_new (keyval, GDK_CONTROL_MASK), gtk_named_action_new (action)));
}

static void
set_up_keys (CrTimelinePage *self)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  add_shortcut (shortcuts, GDK_KEY_plus, "page.zoom-in");
  add_shortcut (shortcuts, GDK_KEY_equal, "page.zoom-in");
  add_shortcut (shortcuts, GDK_KEY_KP_Add, "page.zoom-in");
  add_shortcut (shortcuts, GDK_KEY_minus, "page.zoom-out");
  add_shortcut (shortcuts, GDK_KEY_KP_Subtract, "page.zoom-out");
  add_shortcut (shortcuts, GDK_KEY_0, "page.zoom-reset");
  add_shortcut (shortcuts, GDK_KEY_KP_0, "page.zoom-reset");
  gtk_widget_add_controller (GTK_WIDGET (self), shortcuts);
}

static void
make_notices (CrTimelinePage *self)
{
  self->filter_notice = CR_FILTER_NOTICE (cr_filter_notice_new ());
  self->link_notice = CR_NOTICE (cr_notice_new ("notice-error"));
  cr_notice_add_button (self->link_notice, C_ ("timeline", "Show"), "page.show-violation");
  cr_notice_add_button (self->link_notice, C_ ("timeline", "Shift Successors"), "page.shift-successors");
  gtk_box_append (GTK_BOX (self->content), GTK_WIDGET (self->filter_notice));
  gtk_box_append (GTK_BOX (self->content), GTK_WIDGET (self->link_notice));
}

static void
cr_timeline_page_init (CrTimelinePage *self)
{
  /* The one of AdwBin would be asked instead of the page. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->stack = GTK_STACK (gtk_stack_new ());
  /* What is not shown needs no room, which is short in low windows. */
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_box_append (GTK_BOX (self->content), make_toolbar (self));
  make_notices (self);
  gtk_stack_add_named (self->stack, make_timeline (self), "timeline");
  gtk_stack_add_named (self->stack, make_empty (self), "empty");
  gtk_stack_add_named (self->stack, cr_empty_page_new_no_hits (&self->no_hits_button), "no-hits");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->stack), "page-content");
  gtk_box_append (GTK_BOX (self->content), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), self->content);
  cr_timeline_page_set_up_edits (self);
  cr_timeline_page_set_up_menu (self);
  set_up_keys (self);
}

CrPage *
cr_timeline_page_new (void)
{
  return g_object_new (CR_TYPE_TIMELINE_PAGE, NULL);
}

CrTimelineView *
cr_timeline_page_get_view (CrTimelinePage *self)
{
  g_return_val_if_fail (CR_IS_TIMELINE_PAGE (self), NULL);

  return self->view;
}

CrTimelineTray *
cr_timeline_page_get_tray (CrTimelinePage *self)
{
  g_return_val_if_fail (CR_IS_TIMELINE_PAGE (self), NULL);

  return self->tray;
}
