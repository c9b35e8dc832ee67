/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page “Tasks”: a table of all tasks with search and a line to add one. */
#include "config.h"

#include "cr-tasks-page.h"

#include "cr-draft.h"
#include "cr-id.h"
#include "cr-interface.h"
#include "cr-plain.h"
#include "cr-task-cells.h"
#include "cr-task-list.h"

#include <glib/gi18n.h>

struct _CrTasksPage
{
  CrPage parent_instance;

  CrTaskList         *tasks;
  GtkCustomFilter    *filter;
  GtkFilterListModel *filtered;
  GtkMultiSelection  *selection;
  CrDay               today; /* when the filter was last set to work */
  gboolean            selecting;
  guint               columns_shown; /* as bits */
  guint               columns_idle;

  GtkText        *add_text;
  GtkWidget      *add_box;
  GtkRevealer    *filter_revealer;
  GtkLabel       *filter_fact;
  GtkLabel       *filter_rest;
  GtkSearchEntry *search_entry;
  GtkActionBar   *selection_bar;
  GtkLabel       *selection_label;
  GtkStack       *stack;
  GtkColumnView  *view;
};

G_DEFINE_FINAL_TYPE (CrTasksPage, cr_tasks_page, CR_TYPE_PAGE)

/* From which width of the page on a column has its place. */
static const struct
{
  CrColumn column;
  int      width; /* pixels */
} column_widths[] = {
  { CR_COLUMN_TITLE, 0 },
  { CR_COLUMN_AREA, 760 },
  { CR_COLUMN_STATUS, 0 },
  { CR_COLUMN_OWNER, 560 },
  { CR_COLUMN_FINISH, 420 },
};

static CrPlace *
get_place (CrTasksPage *self)
{
  return cr_page_get_place (CR_PAGE (self));
}

static CrDocument *
get_document (CrTasksPage *self)
{
  return cr_page_get_document (CR_PAGE (self));
}

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  CrTasksPage *self = user_data;
  CrDocument  *document = get_document (self);

  return cr_query_matches (cr_place_get_query (get_place (self)), cr_document_get_roadmap (document),
                           cr_document_get_catalogue (document), self->today, cr_task_item_get_task (item));
}

static GtkWidget *
get_list_view (CrTasksPage *self)
{
  return gtk_widget_get_last_child (GTK_WIDGET (self->view));
}

static void
update_state (CrTasksPage *self)
{
  guint            n_tasks = g_list_model_get_n_items (G_LIST_MODEL (self->tasks));
  guint            n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  guint            n_hidden = n_tasks - n_shown;
  g_autofree char *fact = NULL;
  g_autofree char *rest = NULL;

  gtk_stack_set_visible_child_name (self->stack, n_tasks == 0 ? "empty" : n_shown == 0 ? "no-hits"
                                                                                       : "table");
  gtk_widget_set_sensitive (GTK_WIDGET (self->search_entry), n_tasks > 0);
  gtk_revealer_set_reveal_child (self->filter_revealer, n_hidden > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->filter_revealer), n_hidden > 0);
  /* TRANSLATORS: the first number is that of the tasks in the list, the second that of all tasks. */
  fact = g_strdup_printf (_ ("%u of %u shown"), n_shown, n_tasks);
  rest = g_strdup_printf (ngettext ("%u task is hidden by the filters", "%u tasks are hidden by the filters", n_hidden),
                          n_hidden);
  gtk_label_set_text (self->filter_fact, fact);
  gtk_label_set_text (self->filter_rest, rest);
}

static void
update_selection_bar (CrTasksPage *self)
{
  guint            n_selected = cr_ids_get_length (cr_place_get_selection (get_place (self)));
  g_autofree char *label = NULL;

  label = g_strdup_printf (ngettext ("%u selected", "%u selected", n_selected), n_selected);
  gtk_label_set_text (self->selection_label, label);
  gtk_action_bar_set_revealed (self->selection_bar, n_selected > 1);
}

/* From the table to the place. */
static void
selection_changed_cb (CrTasksPage *self)
{
  g_autoptr (GtkBitset) bits = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (CrIds)     selection = NULL;
  GtkBitsetIter         iter;
  guint                 position = 0;

  if (self->selecting)
    return;
  for (gboolean more = gtk_bitset_iter_init_first (&iter, bits, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      g_autoptr (CrTaskItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

      g_ptr_array_add (ids, (gpointer) cr_task_item_get_id (item));
    }
  selection = cr_ids_new ((const char *const *) ids->pdata, ids->len);
  self->selecting = TRUE;
  cr_place_set_selection (get_place (self), selection);
  self->selecting = FALSE;
  update_selection_bar (self);
}

static guint
find_position (CrTasksPage *self,
               const char  *id)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (CrTaskItem) item = g_list_model_get_item (G_LIST_MODEL (self->filtered), i);

      if (cr_task_item_get_id (item) == id)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* From the place to the table. */
static void
show_selection (CrTasksPage *self)
{
  CrIds                *ids = cr_place_get_selection (get_place (self));
  guint                 n_items = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  g_autoptr (GtkBitset) bits = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) mask = gtk_bitset_new_range (0, n_items);
  guint                 position = GTK_INVALID_LIST_POSITION;

  if (self->selecting)
    return;
  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    {
      position = find_position (self, ids->ids[i]);
      if (position != GTK_INVALID_LIST_POSITION)
        gtk_bitset_add (bits, position);
    }
  self->selecting = TRUE;
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), bits, mask);
  self->selecting = FALSE;
  if (cr_ids_get_length (ids) == 1 && position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (get_list_view (self), "list.scroll-to-item", "u", position);
  update_selection_bar (self);
}

static void
items_changed_cb (CrTasksPage *self)
{
  update_state (self);
}

static void
search_changed_cb (CrTasksPage *self)
{
  cr_place_set_search (get_place (self), gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

/* Escape in the search entry: first it is emptied, then the table has the focus again. */
static void
stop_search_cb (CrTasksPage *self)
{
  if (gtk_editable_get_text (GTK_EDITABLE (self->search_entry))[0] != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  else
    cr_page_take_focus (CR_PAGE (self));
}

static void
apply_query (CrTasksPage *self)
{
  const char *search = cr_place_get_search (get_place (self));

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), search))
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), search);
  self->today = cr_interface_get_today ();
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  update_state (self);
  show_selection (self);
}

/* (transfer full) */
static CrRecord *
make_task (CrTasksPage *self,
           const char  *title)
{
  CrRecord          *record = cr_record_new (CR_KIND_TASK, cr_id_new (CR_KIND_TASK));
  const char        *area = cr_place_get_area (get_place (self));
  gboolean           russian = g_str_equal (cr_interface_get_language (), "ru");
  g_autoptr (CrText) text = cr_text_new (russian ? NULL : title, russian ? title : NULL);
  g_auto (CrValue)   title_value = cr_value_text (text);
  g_auto (CrValue)   status = cr_value_id (cr_status_to_id (CR_STATUS_NOT_STARTED));
  g_auto (CrValue)   area_value = cr_value_id (area != NULL && area[0] != '\0' ? area : NULL);

  cr_record_set (record, cr_kind_get_field (CR_KIND_TASK, "title"), &title_value);
  cr_record_set (record, cr_kind_get_field (CR_KIND_TASK, "status"), &status);
  cr_record_set (record, cr_kind_get_field (CR_KIND_TASK, "area"), &area_value);
  return record;
}

static void
add_activate_cb (CrTasksPage *self)
{
  g_autofree char     *title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->add_text))));
  g_autoptr (CrRecord) record = NULL;
  CrDraft             *draft = NULL;

  if (title[0] == '\0')
    return;
  record = make_task (self, title);
  draft = cr_draft_new (cr_document_get_roadmap (get_document (self)), NULL);
  cr_draft_append (draft, NULL, record);
  if (!cr_document_perform (get_document (self), cr_draft_finish (draft), CR_MERGE_NEVER, NULL))
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->add_text), "");
  /* A search would hide what was just added. */
  cr_place_set_search (get_place (self), "");
  cr_place_select (get_place (self), cr_record_get_key (record));
}

static gboolean
add_key_pressed_cb (CrTasksPage *self,
                    guint        keyval)
{
  if (keyval != GDK_KEY_Escape)
    return FALSE;
  gtk_editable_set_text (GTK_EDITABLE (self->add_text), "");
  cr_page_take_focus (CR_PAGE (self));
  return TRUE;
}

static void
activate_cb (CrTasksPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-task", NULL);
}

static void
show_all_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  cr_place_show_all (get_place (CR_TASKS_PAGE (widget)));
}

static void
unselect_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  cr_place_select (get_place (CR_TASKS_PAGE (widget)), NULL);
}

/* The columns that have their place in this width, as bits. */
static guint
choose_columns (int width)
{
  guint chosen = 0;

  for (guint i = 0; i < G_N_ELEMENTS (column_widths); i++)
    if (width >= column_widths[i].width)
      chosen |= 1u << i;
  return chosen;
}

static void
show_columns (CrTasksPage *self,
              guint        chosen)
{
  GListModel *shown = gtk_column_view_get_columns (self->view);

  if (chosen == self->columns_shown)
    return;
  self->columns_shown = chosen;
  while (g_list_model_get_n_items (shown) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (shown, 0);

      gtk_column_view_remove_column (self->view, column);
    }
  for (guint i = 0; i < G_N_ELEMENTS (column_widths); i++)
    if ((chosen & (1u << i)) != 0)
      {
        g_autoptr (GtkColumnViewColumn) column =
          cr_task_cells_make_column (column_widths[i].column, get_document (self));

        gtk_column_view_append_column (self->view, column);
      }
}

static gboolean
columns_idle_cb (gpointer user_data)
{
  CrTasksPage *self = user_data;

  self->columns_idle = 0;
  show_columns (self, choose_columns (gtk_widget_get_width (GTK_WIDGET (self))));
  return G_SOURCE_REMOVE;
}

static void
cr_tasks_page_measure (GtkWidget     *widget,
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

/* Columns may not come and go while they are being given their places. */
static void
cr_tasks_page_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  CrTasksPage *self = CR_TASKS_PAGE (widget);

  gtk_widget_allocate (adw_bin_get_child (ADW_BIN (widget)), width, height, baseline, NULL);
  if (choose_columns (width) != self->columns_shown && self->columns_idle == 0)
    self->columns_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, columns_idle_cb, self, NULL);
}

static void
cr_tasks_page_reload (CrPage *page)
{
  CrTasksPage *self = CR_TASKS_PAGE (page);
  CrRoadmap   *roadmap = cr_document_get_roadmap (get_document (self));

  g_clear_object (&self->tasks);
  self->tasks = cr_task_list_new (roadmap);
  gtk_filter_list_model_set_model (self->filtered, G_LIST_MODEL (self->tasks));
  if (self->columns_shown == 0)
    show_columns (self, choose_columns (0));
  gtk_widget_set_visible (self->add_box, !cr_document_is_read_only (get_document (self)));
  apply_query (self);
}

static void
cr_tasks_page_place_changed (CrPage     *page,
                             const char *property)
{
  CrTasksPage *self = CR_TASKS_PAGE (page);

  if (g_str_equal (property, "selection"))
    show_selection (self);
  else if (g_str_equal (property, "query"))
    apply_query (self);
}

static gboolean
cr_tasks_page_start_search (CrPage *page)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CR_TASKS_PAGE (page)->search_entry));
}

static void
cr_tasks_page_take_focus (CrPage *page)
{
  CrTasksPage *self = CR_TASKS_PAGE (page);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->add_text));
}

static void
cr_tasks_page_add_task (CrPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (CR_TASKS_PAGE (page)->add_text));
}

static void
cr_tasks_page_dispose (GObject *object)
{
  CrTasksPage *self = CR_TASKS_PAGE (object);

  g_clear_handle_id (&self->columns_idle, g_source_remove);
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CR_TYPE_TASKS_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  g_clear_object (&self->tasks);
  G_OBJECT_CLASS (cr_tasks_page_parent_class)->dispose (object);
}

static void
cr_tasks_page_class_init (CrTasksPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CrPageClass    *page_class = CR_PAGE_CLASS (klass);

  object_class->dispose = cr_tasks_page_dispose;
  widget_class->measure = cr_tasks_page_measure;
  widget_class->size_allocate = cr_tasks_page_size_allocate;
  page_class->reload = cr_tasks_page_reload;
  page_class->place_changed = cr_tasks_page_place_changed;
  page_class->start_search = cr_tasks_page_start_search;
  page_class->take_focus = cr_tasks_page_take_focus;
  page_class->add_task = cr_tasks_page_add_task;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/customs_roadmap/CustomsRoadmap/ui/cr-tasks-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CrTasksPage, add_box);
  gtk_widget_class_bind_template_child (widget_class, CrTasksPage, add_text);
  gtk_widget_class_bind_template_child (widget_class, CrTasksPage, filter_fact);
  gtk_widget_class_bind_template_child (widget_class, CrTasksPage, filter_rest);
  gtk_widget_class_bind_template_child (widget_class, CrTasksPage, filter_revealer);
  gtk_widget_class_bind_template_child (widget_class, CrTasksPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CrTasksPage, selection_bar);
  gtk_widget_class_bind_template_child (widget_class, CrTasksPage, selection_label);
  gtk_widget_class_bind_template_child (widget_class, CrTasksPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CrTasksPage, view);
  gtk_widget_class_install_action (widget_class, "page.show-all", NULL, show_all_action);
  gtk_widget_class_install_action (widget_class, "page.unselect", NULL, unselect_action);
}

static void
add_keys (CrTasksPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (add_key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->add_text), keys);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (shortcuts),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Delete, 0), gtk_named_action_new ("win.delete-task")));
  gtk_widget_add_controller (GTK_WIDGET (self->view), shortcuts);
}

static void
cr_tasks_page_init (CrTasksPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* A layout manager would keep the page from seeing its width. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  self->filter = gtk_custom_filter_new (matches, self, NULL);
  self->filtered = gtk_filter_list_model_new (NULL, g_object_ref (GTK_FILTER (self->filter)));
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->filtered)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_entry, "search-changed", G_CALLBACK (search_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_entry, "stop-search", G_CALLBACK (stop_search_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->add_text, "activate", G_CALLBACK (add_activate_cb), self, G_CONNECT_SWAPPED);
  gtk_search_entry_set_key_capture_widget (self->search_entry, NULL);
  add_keys (self);
}

CrPage *
cr_tasks_page_new (void)
{
  return g_object_new (CR_TYPE_TASKS_PAGE, NULL);
}
