/* SPDX-License-Identifier: GPL-3.0-or-later
 * The pane beside the page: the one place where the details of the selected tasks are edited. */
#include "config.h"

#include "cr-inspector.h"

#include "cr-date-editor.h"
#include "cr-drop-editor.h"
#include "cr-entry-editor.h"
#include "cr-interface.h"
#include "cr-label-editor.h"
#include "cr-pick-editor.h"
#include "cr-rows-editor.h"
#include "cr-section.h"
#include "cr-set-editor.h"
#include "cr-signs.h"
#include "cr-switch-editor.h"
#include "cr-text-editor.h"
#include "cr-unit-offer.h"
#include "cr-scroll-focus.h"
#include "cr-width-handle.h"

#include <glib/gi18n.h>

#define PROGRESS_STEP    5
#define WIDTH_MIN        344
#define WIDTH_MAX        640
#define WIDTH_OF_LINE    1
#define WIDTH_SETTING    "inspector-width"
#define SECTIONS_SETTING "inspector-sections"
#define NAME_OF_SIGNS    "signs"
#define NAME_OF_UNITS    "units"

struct _CrInspector
{
  AdwBin parent_instance;

  CrDocument *document;
  CrPlace    *place;
  CrSubject  *subject;
  GSettings  *settings; /* NULL where nothing is remembered */
  const char *task;     /* the one that is shown of those selected; interned, NULL for none */
  GHashTable *editors;  /* CrEditor by path */
  GPtrArray  *sections;
  CrEditor   *reason;
  GtkWidget  *hidden; /* tells that the task is not among those shown; NULL as long as there are no fields */
  GtkWidget  *handle;
  gboolean    opening; /* sections, because they were open before */

  GtkToggleButton   *all_button;
  AdwBin            *details;
  GtkBox            *groups;
  GtkOverlay        *overlay;
  GtkWidget         *scope;
  GtkScrolledWindow *scrolled;
  GtkStack          *stack;
  GtkToggleButton   *this_button;
};

G_DEFINE_FINAL_TYPE (CrInspector, cr_inspector, ADW_TYPE_BIN)

/* A reason is asked for where one is due, and shown where there is one. */
static void
update_reason (CrInspector *self)
{
  CrIds     *tasks = cr_subject_get_tasks (self->subject);
  CrRoadmap *roadmap = cr_document_get_roadmap (self->document);
  gboolean   due = FALSE;

  for (guint i = 0; !due && i < cr_ids_get_length (tasks); i++)
    {
      const CrTask *task = cr_roadmap_lookup_task (roadmap, tasks->ids[i]);
      CrStatus      status = task != NULL ? cr_task_get_status (task) : CR_STATUS_NOT_STARTED;

      due = status == CR_STATUS_ON_HOLD || status == CR_STATUS_CANCELLED ||
            (task != NULL && cr_text_has_sides (task->reason));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->reason), due);
}

/* A task stays here when an edit takes it out of what the filters let pass. */
static void
update_hidden (CrInspector *self)
{
  const CrTask *task = cr_subject_get_task (self->subject);
  gboolean      hidden = FALSE;

  if (self->hidden == NULL)
    return;
  hidden = task != NULL && !cr_query_matches (cr_place_get_query (self->place),
                                              cr_document_get_roadmap (self->document),
                                              cr_document_get_catalogue (self->document), cr_interface_get_today (),
                                              task);
  gtk_widget_set_visible (self->hidden, hidden);
}

static void
update (CrInspector *self,
        gboolean     reset)
{
  GHashTableIter iter;
  gpointer       editor = NULL;

  g_hash_table_iter_init (&iter, self->editors);
  while (g_hash_table_iter_next (&iter, NULL, &editor))
    cr_editor_update (editor, reset);
  update_reason (self);
  update_hidden (self);
  for (guint i = 0; i < self->sections->len; i++)
    cr_section_update (g_ptr_array_index (self->sections, i));
}

/* Of several selected tasks the one that was shown before stays as long as it is among them. */
static void
choose_task (CrInspector *self)
{
  CrIds *selection = cr_place_get_selection (self->place);

  if (cr_ids_get_length (selection) == 0)
    self->task = NULL;
  else if (self->task == NULL || !cr_ids_contains (selection, self->task))
    self->task = selection->ids[0];
}

static void
show_scope (CrInspector *self,
            guint        n_selected)
{
  g_autofree char *label = NULL;

  label = g_strdup_printf (ngettext ("All %u Selected", "All %u Selected", n_selected), n_selected);
  gtk_button_set_label (GTK_BUTTON (self->all_button), label);
  gtk_widget_set_visible (self->scope, n_selected > 1);
}

static void ensure_groups (CrInspector *self);

static void
show_pane (CrInspector *self)
{
  const char *pane = cr_inspector_has_details (self) ? "details" : "none";

  gtk_stack_set_visible_child_name (self->stack, self->task != NULL ? "task" : pane);
}

static void
show_selection (CrInspector *self,
                gboolean     reset)
{
  CrIds            *selection = cr_place_get_selection (self->place);
  gboolean          all = gtk_toggle_button_get_active (self->all_button) && cr_ids_get_length (selection) > 1;
  g_autoptr (CrIds) one = NULL;

  choose_task (self);
  if (self->task != NULL)
    {
      ensure_groups (self);
      one = cr_ids_new (&self->task, 1);
    }
  cr_subject_set_tasks (self->subject, all ? selection : one);
  show_scope (self, cr_ids_get_length (selection));
  if (self->task != NULL && cr_roadmap_lookup_task (cr_document_get_roadmap (self->document), self->task) != NULL)
    update (self, reset);
  show_pane (self);
}

static void
selection_cb (CrInspector *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  const char    *before = self->task;

  cr_inspector_commit (self);
  if (cr_ids_get_length (cr_place_get_selection (self->place)) < 2)
    gtk_toggle_button_set_active (self->this_button, TRUE);
  show_selection (self, TRUE);
  if (self->task != before)
    gtk_adjustment_set_value (adjustment, 0);
}

static void
scope_cb (CrInspector *self)
{
  cr_inspector_commit (self);
  show_selection (self, TRUE);
}

static void
document_changed_cb (CrInspector *self)
{
  show_selection (self, FALSE);
}

static void
roadmap_cb (CrInspector *self)
{
  show_selection (self, TRUE);
}

/* Whoever puts a task on hold or cancels it is asked why. */
static void
status_chosen_cb (CrInspector *self,
                  const char  *status)
{
  if (g_str_equal (status, "on-hold") || g_str_equal (status, "cancelled"))
    cr_editor_start (self->reason);
}

static void
cr_inspector_dispose (GObject *object)
{
  CrInspector *self = CR_INSPECTOR (object);

  /* From now on nothing counts that is left in a field. */
  self->task = NULL;
  g_clear_object (&self->settings);
  g_clear_object (&self->subject);
  g_clear_object (&self->document);
  g_clear_object (&self->place);
  G_OBJECT_CLASS (cr_inspector_parent_class)->dispose (object);
}

static void
cr_inspector_finalize (GObject *object)
{
  CrInspector *self = CR_INSPECTOR (object);

  g_hash_table_unref (self->editors);
  g_ptr_array_unref (self->sections);
  G_OBJECT_CLASS (cr_inspector_parent_class)->finalize (object);
}

static void
cr_inspector_class_init (CrInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cr_inspector_dispose;
  G_OBJECT_CLASS (klass)->finalize = cr_inspector_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/customs_roadmap/CustomsRoadmap/ui/cr-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, CrInspector, all_button);
  gtk_widget_class_bind_template_child (widget_class, CrInspector, details);
  gtk_widget_class_bind_template_child (widget_class, CrInspector, groups);
  gtk_widget_class_bind_template_child (widget_class, CrInspector, overlay);
  gtk_widget_class_bind_template_child (widget_class, CrInspector, scope);
  gtk_widget_class_bind_template_child (widget_class, CrInspector, scrolled);
  gtk_widget_class_bind_template_child (widget_class, CrInspector, stack);
  gtk_widget_class_bind_template_child (widget_class, CrInspector, this_button);
}

/* The width that is wanted, as far as the page beside leaves room for it: else the window would grow. */
static void
width_cb (CrInspector *self)
{
  GtkWidget *flap = gtk_widget_get_parent (GTK_WIDGET (self));
  int        width = cr_width_handle_get_width (CR_WIDTH_HANDLE (self->handle));
  int        width_of_page = 0;

  if (ADW_IS_FLAP (flap))
    {
      gtk_widget_measure (adw_flap_get_content (ADW_FLAP (flap)), GTK_ORIENTATION_HORIZONTAL, -1, &width_of_page, NULL,
                          NULL, NULL);
      width = MIN (width, gtk_widget_get_width (flap) - width_of_page - WIDTH_OF_LINE);
    }
  gtk_widget_set_size_request (GTK_WIDGET (self), MAX (width, WIDTH_MIN), -1);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (parent != NULL && gtk_widget_get_width (parent) == 0)
    return G_SOURCE_CONTINUE;
  width_cb (CR_INSPECTOR (widget));
  return G_SOURCE_REMOVE;
}

/* How much room there is shows when the window has its size. */
static void
map_cb (CrInspector *self)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
make_handle (CrInspector *self)
{
  self->handle = cr_width_handle_new (_ ("Width of the Inspector"), WIDTH_MIN, WIDTH_MAX);
  gtk_overlay_add_overlay (self->overlay, self->handle);
  g_signal_connect_object (self->handle, "notify::width", G_CALLBACK (width_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
  width_cb (self);
}

static void
cr_inspector_init (CrInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cr_scroll_focus_follow (self->scrolled);
  make_handle (self);
  self->editors = g_hash_table_new (g_str_hash, g_str_equal);
  self->sections = g_ptr_array_new ();
  g_signal_connect_object (self->all_button, "toggled", G_CALLBACK (scope_cb), self, G_CONNECT_SWAPPED);
}

static CrEditor *
add (CrInspector *self,
     const char  *name,
     GtkWidget   *editor)
{
  g_hash_table_insert (self->editors, (gpointer) cr_intern (name), editor);
  return CR_EDITOR (editor);
}

static CrEditor *
add_text (CrInspector *self,
          const char  *path,
          const char  *name,
          gboolean     several_lines,
          gboolean     with_heading)
{
  return add (self, path, cr_text_editor_new (self->subject, path, name, several_lines, with_heading));
}

static void
section_expanded_cb (CrInspector *self)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();

  if (self->settings == NULL || self->opening)
    return;
  for (guint i = 0; i < self->sections->len; i++)
    {
      CrSection *section = g_ptr_array_index (self->sections, i);

      if (cr_section_get_expanded (section))
        g_ptr_array_add (open, (gpointer) cr_section_get_name (section));
    }
  g_ptr_array_add (open, NULL);
  g_settings_set_strv (self->settings, SECTIONS_SETTING, (const char *const *) open->pdata);
}

static CrSection *
add_section (CrInspector *self,
             const char  *name,
             const char  *heading,
             gboolean     closable)
{
  GtkWidget *section = cr_section_new (name, heading, closable);

  gtk_box_append (self->groups, section);
  if (closable)
    {
      g_ptr_array_add (self->sections, section);
      g_signal_connect_object (section, "notify::expanded", G_CALLBACK (section_expanded_cb), self, G_CONNECT_SWAPPED);
    }
  return CR_SECTION (section);
}

static void
make_progress (CrInspector *self)
{
  CrSubject *subject = self->subject;
  CrSection *section = add_section (self, "progress", _ ("Progress"), FALSE);
  GtkWidget *progress = cr_entry_editor_new (subject, "progress", C_ ("field", "Progress"), PROGRESS_STEP);
  CrEditor  *status = add (self, "status", cr_drop_editor_new (subject, "status", _ ("Status")));

  g_signal_connect_object (status, "chosen", G_CALLBACK (status_chosen_cb), self, G_CONNECT_SWAPPED);
  cr_section_add (section, status);
  cr_section_add (section, add (self, "progress", progress));
  cr_section_add (section, add (self, "start", cr_date_editor_new (subject, "start", C_ ("field", "Start"))));
  cr_section_add (section, add (self, "finish", cr_date_editor_new (subject, "finish", C_ ("field", "Finish"))));
  cr_section_add (section, add (self, "milestone", cr_switch_editor_new (subject, C_ ("field", "Milestone"))));
  cr_section_add (section, add (self, "priority", cr_drop_editor_new (subject, "priority", C_ ("field", "Priority"))));
  self->reason = add_text (self, "reason", C_ ("field", "Reason"), TRUE, TRUE);
  gtk_box_append (self->groups, GTK_WIDGET (self->reason));
}

static void
make_responsible (CrInspector *self)
{
  CrSection *section = add_section (self, "responsible", _ ("Responsible"), FALSE);

  cr_section_add (section,
                  add (self, "owner", cr_pick_editor_new (self->subject, "owner", _ ("Owner"), _ ("No owner"))));
  cr_section_add (section, add (self, "partners",
                                cr_set_editor_new (self->subject, "partners", C_ ("field", "Partners"),
                                                   C_ ("add to a task", "Partner"), TRUE)));
  cr_section_add (section, add (self, NAME_OF_UNITS, cr_unit_offer_new (self->subject)));
}

static void
make_serves (CrInspector *self)
{
  CrSection  *section = add_section (self, "serves", _ ("Serves"), FALSE);
  const char *sets[][3] = {
    { "capabilities", _ ("Capabilities"), C_ ("add to a task", "Capability") },
    { "services", C_ ("field", "Electronic services"), C_ ("add to a task", "Service") },
    { "enablers", C_ ("field", "Enablers"), C_ ("add to a task", "Enabler") },
    { "priorities", C_ ("field", "Priority areas"), C_ ("add to a task", "Priority area") },
    { "instruments", C_ ("field", "Instruments"), C_ ("add to a task", "Instrument") },
    { "tags", C_ ("field", "Tags"), C_ ("add to a task", "Tag") },
  };

  cr_section_add (section, add (self, "area", cr_pick_editor_new (self->subject, "area", _ ("Area"), _ ("No area"))));
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    cr_section_add (section, add (self, sets[i][0],
                                  cr_set_editor_new (self->subject, sets[i][0], sets[i][1], sets[i][2], TRUE)));
}

static void
make_indicator (CrInspector *self)
{
  CrSection  *section = add_section (self, "indicator", C_ ("field", "Indicator"), TRUE);
  const char *strings[][2] = {
    { "indicator.unit", C_ ("field", "Unit of measurement") },
    { "indicator.baseline", C_ ("field", "Baseline value") },
    { "indicator.target", C_ ("field", "Target value") },
    { "indicator.actual", C_ ("field", "Actual value") },
  };

  cr_section_add_box (section, add_text (self, "indicator.name", _ ("Name of the indicator"), FALSE, FALSE));
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    cr_section_add (section,
                    add (self, strings[i][0], cr_entry_editor_new (self->subject, strings[i][0], strings[i][1], 0)));
}

static void
make_groups (CrInspector *self)
{
  CrSection *section = NULL;

  self->hidden = gtk_label_new (_ ("The filters hide this task from the list."));
  gtk_label_set_wrap (GTK_LABEL (self->hidden), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->hidden), 0);
  gtk_widget_add_css_class (self->hidden, "dim-label");
  gtk_box_append (self->groups, self->hidden);
  gtk_box_append (self->groups, GTK_WIDGET (add (self, NAME_OF_SIGNS, cr_signs_new (self->subject))));
  gtk_box_append (self->groups, GTK_WIDGET (add_text (self, "title", _ ("Title"), FALSE, TRUE)));
  gtk_box_append (self->groups, GTK_WIDGET (add_text (self, "description", _ ("Description"), TRUE, TRUE)));
  make_progress (self);
  make_responsible (self);
  make_serves (self);
  section = add_section (self, "after", _ ("Waits For"), FALSE);
  cr_section_add (section, add (self, "after",
                                cr_set_editor_new (self->subject, "after", C_ ("field", "Predecessors"),
                                                   C_ ("add to a task", "Predecessor"), FALSE)));
  gtk_box_append (self->groups, GTK_WIDGET (add_text (self, "result", C_ ("field", "Result"), TRUE, TRUE)));
  make_indicator (self);
  section = add_section (self, "costs", C_ ("field", "Costs"), TRUE);
  cr_section_add (section, add (self, "costs", cr_rows_editor_new (self->subject, "costs", C_ ("field", "Costs"))));
  section = add_section (self, "links", C_ ("field", "Links"), TRUE);
  cr_section_add (section, add (self, "links", cr_rows_editor_new (self->subject, "links", C_ ("field", "Links"))));
  section = add_section (self, "notes", C_ ("field", "Notes"), TRUE);
  cr_section_add_box (section, add_text (self, "notes", C_ ("field", "Notes"), TRUE, FALSE));
  section = add_section (self, "origin", C_ ("field", "Starter task"), TRUE);
  cr_section_add (section, add (self, "origin",
                                cr_label_editor_new (self->subject, "origin", C_ ("field", "Starter task"))));
}

static CrSection *
find_section (CrInspector *self,
              const char  *name)
{
  for (guint i = 0; i < self->sections->len; i++)
    if (g_str_equal (cr_section_get_name (g_ptr_array_index (self->sections, i)), name))
      return g_ptr_array_index (self->sections, i);
  return NULL;
}

/* Those that were open when the program was last used. */
static void
open_sections (CrInspector *self)
{
  g_auto (GStrv) open = NULL;

  if (self->settings == NULL)
    return;
  open = g_settings_get_strv (self->settings, SECTIONS_SETTING);
  self->opening = TRUE;
  for (guint i = 0; open[i] != NULL; i++)
    if (find_section (self, open[i]) != NULL)
      cr_section_set_expanded (find_section (self, open[i]), TRUE);
  self->opening = FALSE;
}

/* The fields are made when the first task is to be seen in them: they are more than all else in the window. */
static void
ensure_groups (CrInspector *self)
{
  if (self->hidden != NULL)
    return;
  make_groups (self);
  g_object_bind_property (self->document, "read-only", self->groups, "sensitive",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  open_sections (self);
}

void
cr_inspector_set_up (CrInspector *self,
                     CrDocument  *document,
                     CrPlace     *place)
{
  g_return_if_fail (CR_IS_INSPECTOR (self));
  g_return_if_fail (self->document == NULL);

  self->document = g_object_ref (document);
  self->place = g_object_ref (place);
  self->subject = cr_subject_new (document);
  g_signal_connect_object (document, "changed", G_CALLBACK (document_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::roadmap", G_CALLBACK (roadmap_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (place, "notify::selection", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (place, "notify::query", G_CALLBACK (update_hidden), self, G_CONNECT_SWAPPED);
  roadmap_cb (self);
}

void
cr_inspector_remember (CrInspector *self,
                       GSettings   *settings)
{
  g_autoptr (GSettingsSchema) schema = NULL;

  g_return_if_fail (CR_IS_INSPECTOR (self));

  if (settings != NULL)
    g_object_get (settings, "settings-schema", &schema, NULL);
  if (schema == NULL || !g_settings_schema_has_key (schema, SECTIONS_SETTING))
    return;
  g_set_object (&self->settings, settings);
  if (self->hidden != NULL)
    open_sections (self);
  if (g_settings_schema_has_key (schema, WIDTH_SETTING))
    g_settings_bind (settings, WIDTH_SETTING, self->handle, "width", G_SETTINGS_BIND_DEFAULT);
}

void
cr_inspector_commit (CrInspector *self)
{
  GHashTableIter iter;
  gpointer       editor = NULL;

  g_return_if_fail (CR_IS_INSPECTOR (self));

  if (self->task == NULL)
    return;
  g_hash_table_iter_init (&iter, self->editors);
  while (g_hash_table_iter_next (&iter, NULL, &editor))
    cr_editor_commit (editor);
}

void
cr_inspector_show_details (CrInspector *self,
                           GtkWidget   *details)
{
  g_return_if_fail (CR_IS_INSPECTOR (self));

  adw_bin_set_child (self->details, details);
  show_pane (self);
}

gboolean
cr_inspector_has_details (CrInspector *self)
{
  g_return_val_if_fail (CR_IS_INSPECTOR (self), FALSE);

  return adw_bin_get_child (self->details) != NULL;
}

void
cr_inspector_start (CrInspector *self)
{
  g_return_if_fail (CR_IS_INSPECTOR (self));

  if (self->task != NULL)
    cr_editor_start (cr_inspector_get_editor (self, "title"));
  else if (cr_inspector_has_details (self))
    gtk_widget_child_focus (GTK_WIDGET (self->details), GTK_DIR_TAB_FORWARD);
}

void
cr_inspector_set_all (CrInspector *self,
                      gboolean     all)
{
  g_return_if_fail (CR_IS_INSPECTOR (self));

  gtk_toggle_button_set_active (all ? self->all_button : self->this_button, TRUE);
}

gboolean
cr_inspector_get_all (CrInspector *self)
{
  g_return_val_if_fail (CR_IS_INSPECTOR (self), FALSE);

  return gtk_toggle_button_get_active (self->all_button);
}

gboolean
cr_inspector_tells_hidden (CrInspector *self)
{
  g_return_val_if_fail (CR_IS_INSPECTOR (self), FALSE);

  return self->hidden != NULL && gtk_widget_get_visible (self->hidden);
}

CrEditor *
cr_inspector_get_editor (CrInspector *self,
                         const char  *path)
{
  g_return_val_if_fail (CR_IS_INSPECTOR (self), NULL);

  ensure_groups (self);
  return g_hash_table_lookup (self->editors, path);
}

void
cr_inspector_open_section (CrInspector *self,
                           const char  *name,
                           gboolean     open)
{
  CrSection *section = NULL;

  g_return_if_fail (CR_IS_INSPECTOR (self));

  ensure_groups (self);
  section = find_section (self, name);
  if (section != NULL)
    cr_section_set_expanded (section, open);
}

gboolean
cr_inspector_is_section_open (CrInspector *self,
                              const char  *name)
{
  g_return_val_if_fail (CR_IS_INSPECTOR (self), FALSE);

  ensure_groups (self);
  return find_section (self, name) != NULL && cr_section_get_expanded (find_section (self, name));
}
