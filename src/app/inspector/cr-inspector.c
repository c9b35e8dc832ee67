/* SPDX-License-Identifier: GPL-3.0-or-later
 * The pane beside the page: the one place where the details of the selected task are edited. */
#include "config.h"

#include "cr-inspector.h"

#include "cr-chips.h"
#include "cr-chooser.h"
#include "cr-date-field.h"
#include "cr-interface.h"
#include "cr-plain.h"
#include "cr-status-icon.h"
#include "cr-text-group.h"

#include <glib/gi18n.h>

struct _CrInspector
{
  AdwBin parent_instance;

  CrDocument *document;
  CrPlace    *place;
  const char *task;     /* the id of what is shown, interned; NULL for nothing */
  gboolean    updating; /* widgets follow the task, not the user */

  GtkStack      *stack;
  AdwStatusPage *several_page;
  GtkBox        *groups;
  GtkRevealer   *problem_revealer;
  GtkLabel      *problem_label;

  CrTextGroup *title;
  CrTextGroup *description;
  GtkDropDown *status;
  GtkWidget   *progress;
  CrDateField *start;
  CrDateField *finish;
  GtkWidget   *owner;
  CrChooser   *owner_chooser;
  GtkDropDown *area;
  CrChips     *capabilities;
};

G_DEFINE_FINAL_TYPE (CrInspector, cr_inspector, ADW_TYPE_BIN)

static const CrTask *
get_task (CrInspector *self)
{
  return self->task != NULL ? cr_roadmap_lookup_task (cr_document_get_roadmap (self->document), self->task) : NULL;
}

static void update_task (CrInspector *self);

static void
show_problem (CrInspector *self,
              CrFault     *refusal)
{
  if (refusal != NULL)
    {
      g_autofree char *words = cr_fault_describe (refusal, cr_interface_get_language ());
      g_autofree char *label = NULL;

      /* TRANSLATORS: an edit was refused; %s says why. */
      label = g_strdup_printf (_ ("Not changed. %s"), words);
      gtk_label_set_text (self->problem_label, label);
    }
  gtk_revealer_set_reveal_child (self->problem_revealer, refusal != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->problem_revealer), refusal != NULL);
}

/* Every edit of a field goes through here. */
static void
edit (CrInspector   *self,
      const char    *path,
      const CrValue *value)
{
  g_autoptr (CrFault) refusal = NULL;

  if (get_task (self) == NULL || self->updating)
    return;
  cr_document_edit (self->document, self->task, path, value, &refusal);
  show_problem (self, refusal);
  if (refusal != NULL)
    update_task (self);
}

static void
text_edited_cb (CrInspector *self,
                const char  *path,
                const char  *text)
{
  g_auto (CrValue) value = cr_value_string (text[0] != '\0' ? text : NULL);

  edit (self, path, &value);
}

static void
still_right_cb (CrInspector *self,
                const char  *path,
                const char  *language)
{
  const CrTask     *task = get_task (self);
  const CrText     *text = g_str_has_prefix (path, "title") ? task->title : task->description;
  g_autoptr (CrIds) right = cr_ids_new (&language, 1);
  g_autoptr (CrIds) stale = cr_ids_subtract (cr_text_get_stale (text), right);
  g_auto (CrValue)  value = cr_value_ids (stale);

  edit (self, path, &value);
}

static void
start_committed_cb (CrInspector *self,
                    guint        day)
{
  g_auto (CrValue) value = cr_value_day (day);

  edit (self, "start", &value);
}

static void
finish_committed_cb (CrInspector *self,
                     guint        day)
{
  g_auto (CrValue) value = cr_value_day (day);

  edit (self, "finish", &value);
}

/* The id of the choice of a drop-down; NULL for “none”. */
static const char *
get_chosen (GtkDropDown *drop_down)
{
  CrChoice   *choice = gtk_drop_down_get_selected_item (drop_down);
  const char *id = choice != NULL ? cr_choice_get_id (choice) : "";

  return id[0] != '\0' ? id : NULL;
}

static void
status_selected_cb (CrInspector *self)
{
  g_auto (CrValue) value = cr_value_id (get_chosen (self->status));

  edit (self, "status", &value);
}

static void
area_selected_cb (CrInspector *self)
{
  g_auto (CrValue) value = cr_value_id (get_chosen (self->area));

  edit (self, "area", &value);
}

static void
progress_changed_cb (CrInspector *self)
{
  g_auto (CrValue) value = cr_value_integer (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->progress)));

  edit (self, "progress", &value);
}

static void
capability_toggled_cb (CrInspector *self,
                       const char  *id)
{
  const CrTask     *task = get_task (self);
  g_autoptr (CrIds) one = cr_ids_new (&id, 1);
  g_autoptr (CrIds) ids = NULL;
  g_auto (CrValue)  value = { 0 };

  if (task == NULL)
    return;
  ids = cr_ids_contains (task->capabilities, one->ids[0]) ? cr_ids_subtract (task->capabilities, one)
                                                          : cr_ids_unite (task->capabilities, one);
  value = cr_value_ids (ids);
  edit (self, "capabilities", &value);
}

static void
owner_opened_cb (CrInspector *self)
{
  CrRoadmap             *roadmap = cr_document_get_roadmap (self->document);
  const CrTask          *task = get_task (self);
  g_autoptr (GListStore) choices = g_list_store_new (CR_TYPE_CHOICE);
  g_autoptr (CrChoice)   nobody = cr_choice_new ("", _ ("No owner"), NULL);

  cr_choice_set_chosen (nobody, task == NULL || task->owner == NULL);
  g_list_store_append (choices, nobody);
  for (guint i = 0; i < cr_roadmap_get_length (roadmap, CR_KIND_UNIT, NULL); i++)
    {
      const CrUnit        *unit = CR_UNIT (cr_roadmap_get_nth (roadmap, CR_KIND_UNIT, NULL, i));
      g_autoptr (CrChoice) choice =
        cr_choice_new (unit->id, cr_roadmap_show_unit (roadmap, unit->id, cr_interface_get_language ()), NULL);

      cr_choice_set_chosen (choice, task != NULL && task->owner == unit->id);
      g_list_store_append (choices, choice);
    }
  cr_chooser_set_choices (self->owner_chooser, choices);
}

static void
owner_chosen_cb (CrInspector *self,
                 const char  *id)
{
  g_auto (CrValue) value = cr_value_id (id[0] != '\0' ? id : NULL);

  edit (self, "owner", &value);
}

/* The name of a unit counts as the unit; any other name is kept as it was typed. */
static void
owner_typed_cb (CrInspector *self,
                const char  *text)
{
  const char      *unit = cr_roadmap_find_unit (cr_document_get_roadmap (self->document), text);
  g_auto (CrValue) value = cr_value_id (unit != NULL ? unit : text);

  edit (self, "owner", &value);
}

/* Selects the value; one that the catalogue does not have is added to the end, so that it can be seen and kept. */
static void
select_choice (GtkDropDown *drop_down,
               const char  *id,
               guint        n_known)
{
  GListStore          *choices = G_LIST_STORE (gtk_drop_down_get_model (drop_down));
  guint                n_choices = g_list_model_get_n_items (G_LIST_MODEL (choices));
  g_autoptr (CrChoice) unknown = NULL;

  id = id != NULL ? id : "";
  for (guint i = 0; i < n_choices; i++)
    {
      g_autoptr (CrChoice) choice = g_list_model_get_item (G_LIST_MODEL (choices), i);

      if (!g_str_equal (cr_choice_get_id (choice), id))
        continue;
      gtk_drop_down_set_selected (drop_down, i);
      return;
    }
  if (id[0] == '\0')
    {
      gtk_drop_down_set_selected (drop_down, GTK_INVALID_LIST_POSITION);
      return;
    }
  g_list_store_splice (choices, n_known, n_choices - n_known, NULL, 0);
  unknown = cr_choice_new (id, id, NULL);
  g_list_store_append (choices, unknown);
  gtk_drop_down_set_selected (drop_down, n_known);
}

static void
show_owner (CrInspector  *self,
            const CrTask *task)
{
  GtkWidget       *label = gtk_widget_get_first_child (gtk_menu_button_get_child (GTK_MENU_BUTTON (self->owner)));
  const char      *owner = _ ("No owner");
  g_autofree char *name = NULL;

  if (task->owner != NULL)
    owner = cr_roadmap_show_unit (cr_document_get_roadmap (self->document), task->owner, cr_interface_get_language ());
  gtk_label_set_text (GTK_LABEL (label), owner);
  if (task->owner == NULL)
    gtk_widget_add_css_class (label, "dim-label");
  else
    gtk_widget_remove_css_class (label, "dim-label");
  /* TRANSLATORS: the button that chooses the owner; %s is the present one. */
  name = g_strdup_printf (_ ("Owner: %s"), owner);
  cr_plain_set_name (self->owner, name);
}

static void
update_task (CrInspector *self)
{
  const CrTask *task = get_task (self);
  gsize         n_areas = 0;

  if (task == NULL)
    return;
  cr_catalogue_get_group (cr_document_get_catalogue (self->document), CR_GROUP_AREA, &n_areas);
  self->updating = TRUE;
  cr_text_group_show (self->title, task->title);
  cr_text_group_show (self->description, task->description);
  select_choice (self->status, task->status, CR_N_STATUSES);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->progress), cr_task_get_progress (task));
  cr_date_field_show (self->start, task->start);
  cr_date_field_show (self->finish, task->finish);
  show_owner (self, task);
  select_choice (self->area, task->area, (guint) n_areas + 1);
  cr_chips_show (self->capabilities, task->capabilities);
  self->updating = FALSE;
}

static void
show_selection (CrInspector *self)
{
  guint n_selected = cr_ids_get_length (cr_place_get_selection (self->place));

  if (get_task (self) != NULL)
    {
      update_task (self);
      gtk_stack_set_visible_child_name (self->stack, "task");
    }
  else if (n_selected > 1)
    {
      g_autofree char *title = NULL;

      title = g_strdup_printf (ngettext ("%u Task Selected", "%u Tasks Selected", n_selected), n_selected);
      cr_plain_set_status (self->several_page, title, _ ("Select one of them to edit it."));
      gtk_stack_set_visible_child_name (self->stack, "several");
    }
  else
    gtk_stack_set_visible_child_name (self->stack, "none");
}

static void
selection_cb (CrInspector *self)
{
  cr_inspector_commit (self);
  self->task = cr_place_get_task (self->place);
  show_problem (self, NULL);
  show_selection (self);
}

static void
document_changed_cb (CrInspector *self)
{
  show_selection (self);
}

static void
roadmap_cb (CrInspector *self)
{
  self->task = cr_place_get_task (self->place);
  show_problem (self, NULL);
  show_selection (self);
}

static void
cr_inspector_dispose (GObject *object)
{
  CrInspector *self = CR_INSPECTOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CR_TYPE_INSPECTOR);
  g_clear_object (&self->document);
  g_clear_object (&self->place);
  G_OBJECT_CLASS (cr_inspector_parent_class)->dispose (object);
}

static void
cr_inspector_class_init (CrInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cr_inspector_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/customs_roadmap/CustomsRoadmap/ui/cr-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, CrInspector, groups);
  gtk_widget_class_bind_template_child (widget_class, CrInspector, problem_label);
  gtk_widget_class_bind_template_child (widget_class, CrInspector, problem_revealer);
  gtk_widget_class_bind_template_child (widget_class, CrInspector, several_page);
  gtk_widget_class_bind_template_child (widget_class, CrInspector, stack);
}

static void
cr_inspector_init (CrInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
choice_setup_cb (gpointer     user_data,
                 GtkListItem *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (list_item, box);
}

static void
choice_bind_cb (gpointer     user_data,
                GtkListItem *list_item)
{
  CrChoice   *choice = gtk_list_item_get_item (list_item);
  GtkWidget  *image = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  const char *icon = cr_status_icon_get_name (cr_choice_get_id (choice));

  gtk_image_set_from_icon_name (GTK_IMAGE (image), icon);
  gtk_widget_set_visible (image, icon != NULL);
  cr_status_icon_set_class (gtk_list_item_get_child (list_item), cr_choice_get_id (choice));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (gtk_list_item_get_child (list_item))),
                      cr_choice_get_title (choice));
}

static GtkWidget *
make_drop_down (CrInspector *self,
                CrGroup      group,
                const char  *none)
{
  const CrEntry *const *entries =
    cr_catalogue_get_group (cr_document_get_catalogue (self->document), group, NULL);
  GListStore         *choices = g_list_store_new (CR_TYPE_CHOICE);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget          *drop_down = NULL;

  for (guint i = 0; entries[i] != NULL; i++)
    {
      g_autoptr (CrChoice) choice =
        cr_choice_new (entries[i]->id, cr_entry_get_short_title (entries[i], cr_interface_get_language ()), NULL);

      g_list_store_append (choices, choice);
    }
  if (none != NULL)
    {
      g_autoptr (CrChoice) choice = cr_choice_new ("", none, NULL);

      g_list_store_append (choices, choice);
    }
  drop_down = gtk_drop_down_new (G_LIST_MODEL (choices), NULL);
  g_signal_connect (factory, "setup", G_CALLBACK (choice_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (choice_bind_cb), NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (drop_down), factory);
  g_object_unref (factory);
  gtk_widget_add_css_class (drop_down, "flat-choice");
  return drop_down;
}

/* A row of a boxed list: what it is, and the widget to change it. */
static void
append_row (GtkWidget  *list,
            const char *name,
            GtkWidget  *widget)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), 11);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), widget);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "field-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

static GtkWidget *
append_group (CrInspector *self,
              const char  *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *list = gtk_list_box_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  cr_plain_set_name (list, name);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (self->groups, box);
  return list;
}

static CrTextGroup *
append_text (CrInspector *self,
             const char  *name,
             const char  *path,
             gboolean     several_lines)
{
  GtkWidget *group = cr_text_group_new (name, path, several_lines);

  g_signal_connect_object (group, "edited", G_CALLBACK (text_edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (group, "still-right", G_CALLBACK (still_right_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->groups, group);
  return CR_TEXT_GROUP (group);
}

/* The wheel moves the pane, not the number under the pointer. */
static GtkWidget *
make_progress (CrInspector *self)
{
  GtkWidget             *spin = gtk_spin_button_new_with_range (0, 100, 5);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (spin);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
  gtk_editable_set_enable_undo (GTK_EDITABLE (spin), FALSE);
  gtk_widget_add_css_class (spin, "numeric");
  cr_plain_set_name (spin, _ ("Progress in per cent"));
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (progress_changed_cb), self, G_CONNECT_SWAPPED);
  return spin;
}

static GtkWidget *
make_owner (CrInspector *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat-choice");
  self->owner_chooser = CR_CHOOSER (cr_chooser_new (_ ("Owner"), FALSE, TRUE));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), GTK_WIDGET (self->owner_chooser));
  g_signal_connect_object (self->owner_chooser, "opened", G_CALLBACK (owner_opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->owner_chooser, "chosen", G_CALLBACK (owner_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->owner_chooser, "typed", G_CALLBACK (owner_typed_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
make_progress_group (CrInspector *self)
{
  GtkWidget *list = append_group (self, _ ("Progress"));

  self->status = GTK_DROP_DOWN (make_drop_down (self, CR_GROUP_STATUS, NULL));
  cr_plain_set_name (GTK_WIDGET (self->status), _ ("Status"));
  g_signal_connect_object (self->status, "notify::selected", G_CALLBACK (status_selected_cb), self, G_CONNECT_SWAPPED);
  self->progress = make_progress (self);
  self->start = CR_DATE_FIELD (cr_date_field_new (_ ("Start")));
  g_signal_connect_object (self->start, "committed", G_CALLBACK (start_committed_cb), self, G_CONNECT_SWAPPED);
  self->finish = CR_DATE_FIELD (cr_date_field_new (_ ("Finish")));
  g_signal_connect_object (self->finish, "committed", G_CALLBACK (finish_committed_cb), self, G_CONNECT_SWAPPED);
  self->owner = make_owner (self);
  append_row (list, _ ("Status"), GTK_WIDGET (self->status));
  append_row (list, _ ("Progress, %"), self->progress);
  append_row (list, _ ("Start"), GTK_WIDGET (self->start));
  append_row (list, _ ("Finish"), GTK_WIDGET (self->finish));
  append_row (list, _ ("Owner"), self->owner);
}

static void
make_serves_group (CrInspector *self)
{
  GtkWidget *list = append_group (self, _ ("Serves"));
  GtkWidget *row = gtk_list_box_row_new ();

  self->area = GTK_DROP_DOWN (make_drop_down (self, CR_GROUP_AREA, _ ("No area")));
  cr_plain_set_name (GTK_WIDGET (self->area), _ ("Area"));
  g_signal_connect_object (self->area, "notify::selected", G_CALLBACK (area_selected_cb), self, G_CONNECT_SWAPPED);
  append_row (list, _ ("Area"), GTK_WIDGET (self->area));
  self->capabilities = CR_CHIPS (cr_chips_new (cr_document_get_catalogue (self->document), CR_GROUP_CAPABILITY,
                                               _ ("Capabilities"), C_ ("add to a task", "Capability")));
  g_signal_connect_object (self->capabilities, "toggled", G_CALLBACK (capability_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (GTK_WIDGET (self->capabilities), "chips-row");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (self->capabilities));
  gtk_list_box_append (GTK_LIST_BOX (list), row);
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
  self->title = append_text (self, _ ("Title"), "title", FALSE);
  self->description = append_text (self, _ ("Description"), "description", TRUE);
  self->updating = TRUE;
  make_progress_group (self);
  make_serves_group (self);
  self->updating = FALSE;
  g_object_bind_property (document, "read-only", self->groups, "sensitive",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_signal_connect_object (document, "changed", G_CALLBACK (document_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::roadmap", G_CALLBACK (roadmap_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (place, "notify::selection", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  show_problem (self, NULL);
  roadmap_cb (self);
}

void
cr_inspector_commit (CrInspector *self)
{
  g_return_if_fail (CR_IS_INSPECTOR (self));

  if (get_task (self) == NULL)
    return;
  cr_text_group_commit (self->title);
  cr_text_group_commit (self->description);
  gtk_spin_button_update (GTK_SPIN_BUTTON (self->progress));
  cr_date_field_commit (self->start);
  cr_date_field_commit (self->finish);
}

void
cr_inspector_start (CrInspector *self)
{
  g_return_if_fail (CR_IS_INSPECTOR (self));

  if (get_task (self) != NULL)
    cr_text_group_start (self->title);
}
