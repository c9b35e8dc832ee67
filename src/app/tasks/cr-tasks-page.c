/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page “Tasks”: a table of all tasks with search and a line to add one. */
#include "config.h"

#include "cr-tasks-page-private.h"

#include "cr-draft.h"
#include "cr-empty-page.h"
#include "cr-id.h"
#include "cr-interface.h"
#include "cr-late-menu.h"
#include "cr-plain.h"
#include "cr-typed.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (CrTasksPage, cr_tasks_page, CR_TYPE_PAGE)

CrPlace *
cr_tasks_page_get_place (CrTasksPage *self)
{
  return cr_page_get_place (CR_PAGE (self));
}

CrDocument *
cr_tasks_page_get_document (CrTasksPage *self)
{
  return cr_page_get_document (CR_PAGE (self));
}

CrRoadmap *
cr_tasks_page_get_roadmap (CrTasksPage *self)
{
  return cr_document_get_roadmap (cr_tasks_page_get_document (self));
}

GtkWidget *
cr_tasks_page_get_list (CrTasksPage *self)
{
  return gtk_widget_get_last_child (GTK_WIDGET (self->view));
}

static void
update_state (CrTasksPage *self)
{
  guint       n_tasks = cr_task_rows_get_n_tasks (self->rows);
  guint       n_shown = cr_task_rows_get_n_matching (self->rows);
  gboolean    filtering = cr_query_is_filtering (cr_place_get_query (cr_tasks_page_get_place (self)));
  const char *child = n_tasks == 0 ? "empty" : n_shown == 0 && filtering ? "no-hits"
                                                                         : "table";

  if (cr_task_rows_is_busy (self->rows))
    return;
  gtk_stack_set_visible_child_name (self->stack, child);
  /* There is nothing to search, to filter or to order. */
  gtk_widget_set_visible (self->toolbar, n_tasks > 0);
  cr_filter_notice_show (self->filter_notice, filtering, n_shown, n_tasks);
}

static void
update_selection_bar (CrTasksPage *self)
{
  guint            n_selected = cr_ids_get_length (cr_place_get_selection (cr_tasks_page_get_place (self)));
  g_autofree char *label = NULL;

  label = g_strdup_printf (ngettext ("%u selected", "%u selected", n_selected), n_selected);
  gtk_label_set_text (self->selection_label, label);
  gtk_action_bar_set_revealed (self->selection_bar, n_selected > 1);
}

/* The ids of the rows; those of groups are no tasks, and a task can stand in several groups. (transfer full) */
static CrIds *
list_ids (CrTasksPage     *self,
          const GtkBitset *bits)
{
  g_autoptr (GPtrArray)  ids = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GtkBitsetIter          iter;
  guint                  position = 0;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, bits, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      const char *id = cr_task_rows_get_id (self->rows, position);

      if (id != NULL && g_hash_table_add (seen, (gpointer) id))
        g_ptr_array_add (ids, (gpointer) id);
    }
  return cr_ids_new ((const char *const *) ids->pdata, ids->len);
}

/* From the table to the place. */
static void
selection_changed_cb (CrTasksPage *self)
{
  g_autoptr (GtkBitset) bits = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  g_autoptr (CrIds)     selection = NULL;

  if (self->selecting)
    return;
  selection = list_ids (self, bits);
  self->selecting = TRUE;
  cr_place_set_selection (cr_tasks_page_get_place (self), selection);
  self->selecting = FALSE;
  update_selection_bar (self);
}

/* Of several selected tasks those that are no longer to be seen are not selected any more: nobody shall change what
 * is hidden. One alone stays, for the inspector. */
static void
drop_hidden (CrTasksPage     *self,
             const GtkBitset *shown)
{
  CrIds            *ids = cr_place_get_selection (cr_tasks_page_get_place (self));
  g_autoptr (CrIds) left = NULL;

  if (cr_ids_get_length (ids) < 2 || gtk_bitset_get_size (shown) >= cr_ids_get_length (ids))
    return;
  left = list_ids (self, shown);
  cr_place_set_selection (cr_tasks_page_get_place (self), left);
}

/* From the place to the table. */
static void
show_selection (CrTasksPage *self,
                gboolean     scroll)
{
  CrIds                *ids = cr_place_get_selection (cr_tasks_page_get_place (self));
  g_autoptr (GtkBitset) bits = cr_task_rows_find_all (self->rows, ids);
  g_autoptr (GtkBitset) there = NULL;
  g_autoptr (GtkBitset) mask = NULL;

  if (self->selecting)
    return;
  mask = gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (self->gradual)));
  there = gtk_bitset_copy (bits);
  gtk_bitset_intersect (there, mask);
  self->selecting = TRUE;
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), there, mask);
  drop_hidden (self, bits);
  self->selecting = FALSE;
  if (scroll && cr_ids_get_length (ids) == 1 && !gtk_bitset_is_empty (bits))
    cr_tasks_page_scroll_to (self, gtk_bitset_get_minimum (bits));
  update_selection_bar (self);
}

/* Rows come and go: what the table takes for the selection meanwhile counts for nothing. */
static void
rows_updating_cb (CrTasksPage *self)
{
  self->selecting = TRUE;
  self->focused_id = cr_task_rows_get_id (self->rows, cr_tasks_page_get_focused (self));
}

/* The focus stays with its task. */
static void
follow_focus (CrTasksPage *self)
{
  const char *id = g_steal_pointer (&self->focused_id);
  guint       focused = cr_tasks_page_get_focused (self);
  guint       position = GTK_INVALID_LIST_POSITION;

  if (id == NULL || focused == GTK_INVALID_LIST_POSITION || cr_task_rows_get_id (self->rows, focused) == id ||
      (gtk_widget_get_state_flags (cr_tasks_page_get_list (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0)
    return;
  position = cr_task_rows_find (self->rows, id);
  if (position != GTK_INVALID_LIST_POSITION)
    cr_tasks_page_focus (self, position);
}

/* GTK 4.8 leaves the focus with a row that is gone until the next frame, and until then every key goes nowhere. */
static void
save_focus (CrTasksPage *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_get_root (focus) == NULL)
    cr_page_take_focus (CR_PAGE (self));
}

static void
rows_updated_cb (CrTasksPage *self)
{
  self->selecting = FALSE;
  update_state (self);
  show_selection (self, FALSE);
  follow_focus (self);
  save_focus (self);
  if (cr_task_rows_is_busy (self->rows) || !self->awaiting)
    return;
  self->awaiting = FALSE;
  if (gtk_widget_get_focus_child (self->add_box) != NULL &&
      gtk_editable_get_text (GTK_EDITABLE (self->add_entry))[0] == '\0')
    cr_page_take_focus (CR_PAGE (self));
}

/* Rows that come a moment later may be selected ones. */
static void
grown_cb (CrTasksPage *self)
{
  if (!self->selecting && cr_place_get_selection (cr_tasks_page_get_place (self)) != NULL)
    show_selection (self, FALSE);
}

static void
search_changed_cb (CrTasksPage *self)
{
  if (self->following)
    return;
  cr_place_set_search (cr_tasks_page_get_place (self), gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
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

/* What has no effect cannot be chosen from a menu. */
static void
update_actions (CrTasksPage *self)
{
  static const char *const writing[] = { "page.cut", "page.duplicate", "page.edit", "page.edit-cell",
                                         "page.move-down", "page.move-up", "page.paste" };
  gboolean                 writable = !cr_document_is_read_only (cr_tasks_page_get_document (self));
  gboolean                 movable = cr_tasks_page_is_in_file_order (self);

  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), writing[i],
                                   writable && (movable || !g_str_has_prefix (writing[i], "page.move-")));
}

void
cr_tasks_page_apply_query (CrTasksPage *self)
{
  CrPlace            *place = cr_tasks_page_get_place (self);
  const char         *language = cr_interface_get_content_language ();
  g_autoptr (CrQuery) query = cr_query_copy (cr_place_get_query (place));

  /* The entry says that it is empty before it has the new text, which is no wish of anybody. */
  self->following = TRUE;
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), cr_place_get_search (place)))
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), cr_place_get_search (place));
  self->following = FALSE;
  self->context.grouped = query->grouping != CR_GROUPING_NONE;
  cr_tasks_page_show_order (self);
  update_actions (self);
  cr_tasks_page_fit_columns (self, gtk_widget_get_width (GTK_WIDGET (self)));
  cr_tasks_page_fit_filters (self);
  /* A text is sorted by the side that is shown, whichever that was when the order was chosen. */
  if (query->sort.part == CR_PART_SIDE)
    query->sort.side = cr_intern (language);
  cr_task_rows_set_closed (self->rows, cr_place_get_closed (place));
  cr_task_rows_set_query (self->rows, query, cr_interface_get_today (), language);
}

/* (transfer full) */
static CrRecord *
make_task (CrTasksPage *self,
           const char  *title)
{
  CrRecord          *record = cr_record_new (CR_KIND_TASK, cr_id_new (CR_KIND_TASK));
  const char        *area = cr_place_get_area (cr_tasks_page_get_place (self));
  gboolean           russian = g_str_equal (cr_interface_get_content_language (), "ru");
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
  g_autofree char     *title = cr_typed_clean (gtk_editable_get_text (GTK_EDITABLE (self->add_entry)), FALSE);
  g_autoptr (CrRecord) record = NULL;
  CrDraft             *draft = NULL;

  if (title[0] == '\0')
    return;
  record = make_task (self, title);
  draft = cr_draft_new (cr_document_get_roadmap (cr_tasks_page_get_document (self)), NULL);
  cr_draft_append (draft, NULL, record);
  if (!cr_document_perform (cr_tasks_page_get_document (self), cr_draft_finish (draft), CR_MERGE_NEVER, NULL))
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->add_entry), "");
  /* A search would hide what was just added. */
  cr_place_set_search (cr_tasks_page_get_place (self), "");
  cr_place_select (cr_tasks_page_get_place (self), cr_record_get_key (record));
}

static gboolean
add_key_pressed_cb (CrTasksPage *self,
                    guint        keyval)
{
  if (keyval != GDK_KEY_Escape)
    return FALSE;
  gtk_editable_set_text (GTK_EDITABLE (self->add_entry), "");
  cr_page_take_focus (CR_PAGE (self));
  return TRUE;
}

static void
show_all_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  cr_place_show_all (cr_tasks_page_get_place (CR_TASKS_PAGE (widget)));
}

static void
unselect_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  cr_place_select (cr_tasks_page_get_place (CR_TASKS_PAGE (widget)), NULL);
}

/* What happens to the tasks meanwhile is looked at when the page is shown again. */
static void
set_left (CrTasksPage *self,
          gboolean     left)
{
  self->left = left;
  if (self->rows != NULL)
    cr_task_rows_set_seen (self->rows, !left);
}

static void
cr_tasks_page_map (GtkWidget *widget)
{
  set_left (CR_TASKS_PAGE (widget), FALSE);
  GTK_WIDGET_CLASS (cr_tasks_page_parent_class)->map (widget);
}

static void
cr_tasks_page_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cr_tasks_page_parent_class)->unmap (widget);
  set_left (CR_TASKS_PAGE (widget), TRUE);
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
  cr_tasks_page_fit_columns (self, width);
}

static void
cr_tasks_page_reload (CrPage *page)
{
  CrTasksPage *self = CR_TASKS_PAGE (page);
  CrDocument  *document = cr_tasks_page_get_document (self);

  if (self->context.document == NULL)
    cr_filter_bar_set_up (self->filter_bar, document, cr_tasks_page_get_place (self));
  self->context.document = document;
  self->selecting = TRUE;
  cr_gradual_list_set_model (self->gradual, NULL);
  g_clear_object (&self->rows);
  self->rows = cr_task_rows_new (cr_document_get_roadmap (document), cr_document_get_catalogue (document));
  g_signal_connect_object (self->rows, "updating", G_CALLBACK (rows_updating_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "updated", G_CALLBACK (rows_updated_cb), self, G_CONNECT_SWAPPED);
  cr_task_rows_set_seen (self->rows, !self->left);
  cr_gradual_list_set_model (self->gradual, G_LIST_MODEL (self->rows));
  if (self->fitting == 0)
    {
      self->fitting = 1u << CR_COLUMN_TITLE | 1u << CR_COLUMN_STATUS;
      cr_tasks_page_rebuild_columns (self);
    }
  gtk_widget_set_visible (self->add_box, !cr_document_is_read_only (document));
  gtk_widget_set_visible (self->bulk_box, !cr_document_is_read_only (document));
  cr_tasks_page_apply_query (self);
}

/* Whether the table shows the one selected task as such already: then it was selected there. */
static gboolean
is_selected (CrTasksPage *self)
{
  guint position = cr_task_rows_find (self->rows, cr_place_get_task (cr_tasks_page_get_place (self)));

  return position == GTK_INVALID_LIST_POSITION ||
         gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position);
}

static void
cr_tasks_page_place_changed (CrPage     *page,
                             const char *property)
{
  CrTasksPage *self = CR_TASKS_PAGE (page);

  if (g_str_equal (property, "selection"))
    {
      /* Chosen elsewhere: that is where the focus belongs when it comes here. */
      if (self->left || !is_selected (self))
        self->arrived = FALSE;
      show_selection (self, TRUE);
    }
  else if (g_str_equal (property, "query"))
    cr_tasks_page_apply_query (self);
}

static gboolean
cr_tasks_page_start_search (CrPage *page)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CR_TASKS_PAGE (page)->search_entry));
}

/* Begins at the task that was selected elsewhere; from then on the table knows itself where its focus was. */
static void
cr_tasks_page_take_focus (CrPage *page)
{
  CrTasksPage *self = CR_TASKS_PAGE (page);
  guint        position = GTK_INVALID_LIST_POSITION;

  if (g_list_model_get_n_items (G_LIST_MODEL (self->rows)) == 0)
    {
      self->awaiting = cr_task_rows_is_busy (self->rows);
      gtk_widget_grab_focus (GTK_WIDGET (self->add_entry));
      return;
    }
  if (!self->arrived)
    position = cr_task_rows_find (self->rows, cr_place_get_task (cr_tasks_page_get_place (self)));
  self->arrived = TRUE;
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  cr_tasks_page_focus (self, position);
}

static void
cr_tasks_page_commit (CrPage *page)
{
  cr_tasks_page_commit_cell (CR_TASKS_PAGE (page));
}

/* (transfer full) What stands in the line to add a task. The search entry waits a moment before it says what was
 * typed. */
static char *
cr_tasks_page_dup_typed (CrPage *page)
{
  CrTasksPage *self = CR_TASKS_PAGE (page);
  const char  *text = gtk_editable_get_text (GTK_EDITABLE (self->add_entry));

  search_changed_cb (self);
  return text[0] != '\0' ? g_strdup (text) : NULL;
}

static void
cr_tasks_page_put_typed (CrPage     *page,
                         const char *typed)
{
  GtkEditable *entry = GTK_EDITABLE (CR_TASKS_PAGE (page)->add_entry);

  gtk_editable_set_text (entry, typed);
  gtk_editable_set_position (entry, -1);
}

static gboolean
cr_tasks_page_add_task (CrPage *page)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CR_TASKS_PAGE (page)->add_entry));
}

static void
cr_tasks_page_set_narrow (CrPage  *page,
                          gboolean narrow)
{
  CrTasksPage *self = CR_TASKS_PAGE (page);

  self->narrow = narrow;
  cr_tasks_page_fit_filters (self);
}

static void
cr_tasks_page_dispose (GObject *object)
{
  CrTasksPage *self = CR_TASKS_PAGE (object);
  GtkWidget   *child = self->content != NULL ? gtk_widget_get_first_child (GTK_WIDGET (self->content)) : NULL;

  g_clear_handle_id (&self->columns_idle, g_source_remove);
  g_clear_handle_id (&self->focus_idle, g_source_remove);
  g_clear_weak_pointer (&self->edited_cell);
  g_clear_weak_pointer (&self->named_row);
  g_clear_pointer (&self->edited_text, g_free);
  if (self->view != NULL)
    {
      /* The table forgets its order with its columns, which is no wish of anybody. */
      g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->view), self);
      gtk_column_view_set_model (self->view, NULL);
    }
  g_clear_pointer (&self->column_popover, gtk_widget_unparent);
  if (self->menu != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->menu)));
  g_clear_object (&self->task_menu);
  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (CR_IS_EDIT_POPOVER (child))
        gtk_widget_unparent (child);
      child = next;
    }
  self->content = NULL;
  self->view = NULL;
  self->problem = NULL;
  g_clear_object (&self->selection);
  g_clear_object (&self->gradual);
  g_clear_object (&self->rows);
  g_clear_object (&self->actions);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (cr_tasks_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CrTasksPage, add_box);
  gtk_widget_class_bind_template_child (widget_class, CrTasksPage, add_entry);
  gtk_widget_class_bind_template_child (widget_class, CrTasksPage, bulk_box);
  gtk_widget_class_bind_template_child (widget_class, CrTasksPage, content);
  gtk_widget_class_bind_template_child (widget_class, CrTasksPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, CrTasksPage, filter_notice);
  gtk_widget_class_bind_template_child (widget_class, CrTasksPage, group_button);
  gtk_widget_class_bind_template_child (widget_class, CrTasksPage, more_button);
  gtk_widget_class_bind_template_child (widget_class, CrTasksPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CrTasksPage, selection_bar);
  gtk_widget_class_bind_template_child (widget_class, CrTasksPage, selection_label);
  gtk_widget_class_bind_template_child (widget_class, CrTasksPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CrTasksPage, table_button);
  gtk_widget_class_bind_template_child (widget_class, CrTasksPage, toolbar);
  gtk_widget_class_bind_template_child (widget_class, CrTasksPage, view);
}

static void
cr_tasks_page_class_init (CrTasksPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CrPageClass    *page_class = CR_PAGE_CLASS (klass);

  object_class->dispose = cr_tasks_page_dispose;
  widget_class->map = cr_tasks_page_map;
  widget_class->measure = cr_tasks_page_measure;
  widget_class->size_allocate = cr_tasks_page_size_allocate;
  widget_class->unmap = cr_tasks_page_unmap;
  page_class->reload = cr_tasks_page_reload;
  page_class->place_changed = cr_tasks_page_place_changed;
  page_class->start_search = cr_tasks_page_start_search;
  page_class->take_focus = cr_tasks_page_take_focus;
  page_class->add_task = cr_tasks_page_add_task;
  page_class->commit = cr_tasks_page_commit;
  page_class->dup_typed = cr_tasks_page_dup_typed;
  page_class->put_typed = cr_tasks_page_put_typed;
  page_class->set_narrow = cr_tasks_page_set_narrow;

  g_type_ensure (CR_TYPE_FILTER_BAR);
  g_type_ensure (CR_TYPE_FILTER_NOTICE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/customs_roadmap/CustomsRoadmap/ui/cr-tasks-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "page.show-all", NULL, show_all_action);
  gtk_widget_class_install_action (widget_class, "page.unselect", NULL, unselect_action);
  cr_tasks_page_install_edit_actions (widget_class);
  cr_tasks_page_install_menu_actions (widget_class);
  cr_tasks_page_install_move_actions (widget_class);
}

/* A button for each field that is often set of several, and a menu for the others. */
static void
add_bulk_buttons (CrTasksPage *self)
{
  static const CrEdit often[] = { CR_EDIT_STATUS, CR_EDIT_OWNER, CR_EDIT_DATES };
  g_autoptr (GMenu)   menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (often); i++)
    {
      GtkWidget *button = gtk_button_new_with_label (cr_edit_get_label (often[i]));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.edit");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", cr_edit_get_name (often[i]));
      g_object_set_data (G_OBJECT (button), "cr-edit", GUINT_TO_POINTER (often[i] + 1));
      gtk_widget_insert_before (button, self->bulk_box, self->more_button);
    }
  for (guint i = CR_EDIT_PROGRESS; i < CR_N_EDITS; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (cr_edit_get_label ((CrEdit) i), NULL);

      g_menu_item_set_action_and_target (item, "page.edit", "s", cr_edit_get_name ((CrEdit) i));
      g_menu_append_item (menu, item);
    }
  cr_late_menu_set (GTK_MENU_BUTTON (self->more_button), G_MENU_MODEL (menu));
}

static void
add_problem (CrTasksPage *self)
{
  self->problem = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "wrap", TRUE, "wrap-mode",
                                PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->problem, "cell-problem");
  gtk_widget_insert_before (self->problem, gtk_widget_get_parent (self->add_box), self->add_box);
}

static void
add_empty_pages (CrTasksPage *self)
{
  GtkWidget *button = NULL;

  gtk_stack_add_named (self->stack, cr_empty_page_new_no_hits (&button), "no-hits");
  gtk_stack_add_named (self->stack,
                       cr_empty_page_new ("cr-page-tasks-symbolic", _ ("No Tasks Yet"),
                                          _ ("A task says what is to be done, by whom and until when. Add the starter "
                                             "tasks of the template, or make your own."),
                                          &button),
                       "empty");
}

static void
focused_shown_cb (gpointer user_data)
{
  cr_tasks_page_name_row (user_data);
}

static void
cr_tasks_page_init (CrTasksPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  /* A layout manager would keep the page from seeing its width. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  add_empty_pages (self);
  add_problem (self);
  self->context.focused_shown = focused_shown_cb;
  self->context.user_data = self;
  self->gradual = cr_gradual_list_new ();
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->gradual)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  /* After the selection has heard of it. */
  g_signal_connect_object (self->gradual, "items-changed", G_CALLBACK (grown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_entry, "search-changed", G_CALLBACK (search_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_entry, "stop-search", G_CALLBACK (stop_search_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->add_entry, "activate", G_CALLBACK (add_activate_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (add_key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->add_entry), FALSE);
  gtk_widget_add_controller (GTK_WIDGET (self->add_entry), keys);
  gtk_search_entry_set_key_capture_widget (self->search_entry, NULL);
  cr_plain_set_name (cr_tasks_page_get_list (self), _ ("Tasks"));
  add_bulk_buttons (self);
  cr_tasks_page_set_up_columns (self);
  cr_tasks_page_set_up_keys (self);
  cr_tasks_page_set_up_drag (self);
  cr_tasks_page_set_up_menu (self);
  cr_tasks_page_set_up_paste (self);
}

CrPage *
cr_tasks_page_new (void)
{
  return g_object_new (CR_TYPE_TASKS_PAGE, NULL);
}
