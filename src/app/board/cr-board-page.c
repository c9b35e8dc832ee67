/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page “Board”. */
#include "config.h"

#include "cr-board-page-private.h"

#include "cr-board.h"
#include "cr-empty-page.h"
#include "cr-interface.h"
#include "cr-plain.h"
#include "cr-status-icon.h"

#include <glib/gi18n.h>

/* More tasks than these are looked through in a thread, so that no key stroke waits for them. */
#define N_TASKS_AT_ONCE 4000

/* Before the next frame, and after all edits that come together. */
#define PRIORITY_OF_LOOKING (GDK_PRIORITY_REDRAW - 5)

static const CrGrouping groupings[] = { CR_GROUPING_STATUS, CR_GROUPING_AREA, CR_GROUPING_OWNER,
                                        CR_GROUPING_PRIORITY };

G_DEFINE_FINAL_TYPE (CrBoardPage, cr_board_page, CR_TYPE_PAGE)

CrDocument *
cr_board_page_get_document (CrBoardPage *self)
{
  return cr_page_get_document (CR_PAGE (self));
}

CrRoadmap *
cr_board_page_get_roadmap (CrBoardPage *self)
{
  return cr_document_get_roadmap (cr_board_page_get_document (self));
}

CrPlace *
cr_board_page_get_place (CrBoardPage *self)
{
  return cr_page_get_place (CR_PAGE (self));
}

CrBoardColumn *
cr_board_page_get_column (CrBoardPage *self,
                          guint        n)
{
  return n < self->columns->len ? g_ptr_array_index (self->columns, n) : NULL;
}

guint
cr_board_page_find_focus (CrBoardPage *self,
                          guint       *position)
{
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (self->strip));
  guint      n = 0;

  if (focused != NULL && g_ptr_array_find (self->columns, focused, &n))
    {
      self->focus_column = n;
      self->focus_place = cr_board_column_get_focused (CR_BOARD_COLUMN (focused));
    }
  *position = self->focus_place;
  return self->focus_column;
}

gboolean
cr_board_page_find_card (CrBoardPage *self,
                         const char  *id,
                         guint       *column,
                         guint       *position)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      guint found = cr_board_column_find (cr_board_page_get_column (self, i), id);

      if (found == GTK_INVALID_LIST_POSITION)
        continue;
      *column = i;
      *position = found;
      return TRUE;
    }
  return FALSE;
}

void
cr_board_page_focus (CrBoardPage *self,
                     guint        column,
                     guint        position)
{
  CrBoardColumn *there = cr_board_page_get_column (self, column);

  if (there == NULL)
    return;
  self->focus_column = column;
  self->focus_place = position;
  cr_board_strip_reveal (self->strip, GTK_WIDGET (there));
  cr_board_column_focus (there, position);
}

static void
show_selection (CrBoardPage *self)
{
  CrIds *ids = cr_place_get_selection (cr_board_page_get_place (self));

  for (guint i = 0; i < self->columns->len; i++)
    cr_board_column_select (cr_board_page_get_column (self, i), ids);
}

/* From one column to the place, and from there to all. */
static void
selected_cb (CrBoardPage   *self,
             CrBoardColumn *column)
{
  g_autoptr (CrIds) ids = cr_board_column_list_selected (column);

  cr_place_set_selection (cr_board_page_get_place (self), ids);
}

/* Of several selected tasks those that are no longer to be seen are not selected any more: nobody shall change what
 * is hidden. One alone stays, for the inspector. */
static void
drop_hidden (CrBoardPage *self)
{
  CrIds                 *ids = cr_place_get_selection (cr_board_page_get_place (self));
  g_autoptr (GPtrArray)  left = g_ptr_array_new ();
  g_autoptr (GHashTable) shown = NULL;
  g_autoptr (CrIds)      kept = NULL;

  if (cr_ids_get_length (ids) < 2)
    return;
  shown = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < self->found->ids->len; i++)
    g_hash_table_add (shown, g_ptr_array_index (self->found->ids, i));
  for (guint i = 0; i < ids->n_ids; i++)
    if (g_hash_table_contains (shown, ids->ids[i]))
      g_ptr_array_add (left, (gpointer) ids->ids[i]);
  kept = cr_ids_new ((const char *const *) left->pdata, left->len);
  cr_place_set_selection (cr_board_page_get_place (self), kept);
}

/* Enter and double click. */
static void
activated_cb (CrBoardPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-task", NULL);
}

static CrBoardColumn *
make_column (CrBoardPage *self,
             const char  *key)
{
  CrBoardColumn *column =
    CR_BOARD_COLUMN (cr_board_column_new (cr_board_page_get_document (self), self->tasks, self->grouping, key));

  g_signal_connect_object (column, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (column, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  cr_board_page_set_up_drop (self, column);
  return column;
}

static gboolean
has_group (const CrBoardFound *found,
           const char         *key)
{
  for (guint i = 0; i < found->groups->len; i++)
    if (g_array_index (found->groups, CrBoardGroup, i).key == key)
      return TRUE;
  return FALSE;
}

/* Columns of keys that stay are kept, with their scrolling and their focus. */
static void
arrange_columns (CrBoardPage *self)
{
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);
  GtkWidget             *before = NULL;

  for (guint i = 0; i < self->columns->len; i++)
    {
      CrBoardColumn *column = cr_board_page_get_column (self, i);

      if (has_group (self->found, cr_board_column_get_key (column)))
        g_hash_table_insert (kept, (gpointer) cr_board_column_get_key (column), column);
      else
        gtk_widget_unparent (GTK_WIDGET (column));
    }
  g_ptr_array_set_size (self->columns, 0);
  for (guint i = 0; i < self->found->groups->len; i++)
    {
      const char    *key = g_array_index (self->found->groups, CrBoardGroup, i).key;
      CrBoardColumn *column = g_hash_table_lookup (kept, key);

      if (column == NULL)
        column = make_column (self, key);
      cr_board_strip_insert (self->strip, GTK_WIDGET (column), before);
      g_ptr_array_add (self->columns, column);
      before = GTK_WIDGET (column);
    }
}

static void
clear_columns (CrBoardPage *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    gtk_widget_unparent (GTK_WIDGET (cr_board_page_get_column (self, i)));
  g_ptr_array_set_size (self->columns, 0);
}

static void
show_column (CrBoardPage        *self,
             CrBoardColumn      *column,
             const CrBoardGroup *group)
{
  gboolean    is_status = self->grouping == CR_GROUPING_STATUS;
  gboolean    counts = is_status && g_strcmp0 (group->key, cr_status_to_id (CR_STATUS_IN_PROGRESS)) == 0;
  CrBoardHead head = { .name = group->name, .n_shown = group->n_ids, .n_total = group->n_total };

  head.icon = is_status ? cr_status_icon_get_name (group->key) : NULL;
  head.limit = counts ? cr_board_get_limit (cr_board_page_get_roadmap (self)) : 0;
  cr_board_column_show_head (column, &head);
  cr_board_column_show_cards (column, (const char *const *) self->found->ids->pdata + group->first, group->n_ids);
  cr_board_column_update_cards (column);
}

static void
show_state (CrBoardPage *self)
{
  gboolean filtering = cr_query_is_filtering (cr_place_get_query (cr_board_page_get_place (self)));
  gboolean empty = self->found->n_tasks == 0;
  gboolean no_hits = filtering && self->found->n_matching == 0;

  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : no_hits ? "no-hits"
                                                                           : "board");
  gtk_widget_set_visible (self->toolbar, !empty);
  gtk_widget_set_visible (GTK_WIDGET (self->limit), self->grouping == CR_GROUPING_STATUS);
  cr_filter_notice_show (self->notice, filtering, self->found->n_matching, self->found->n_tasks);
}

/* The focus goes with the card that was moved; GTK 4.8 leaves it else with a card that is gone, where every key goes
 * nowhere. */
static void
follow_focus (CrBoardPage *self,
              gboolean     had_focus)
{
  const char *id = g_steal_pointer (&self->awaited);
  guint       column = self->focus_column, position = self->focus_place;
  GtkWidget  *focused = gtk_widget_get_focus_child (GTK_WIDGET (self->strip));

  if (self->awaiting)
    {
      self->awaiting = FALSE;
      cr_page_take_focus (CR_PAGE (self));
      return;
    }
  if (id != NULL && cr_board_page_find_card (self, id, &column, &position))
    cr_board_page_focus (self, column, position);
  else if (had_focus && (focused == NULL || !gtk_widget_get_mapped (focused)))
    cr_page_take_focus (CR_PAGE (self));
  else if (had_focus && cr_board_column_get_focused (CR_BOARD_COLUMN (focused)) == GTK_INVALID_LIST_POSITION)
    cr_board_page_focus (self, column, position);
}

static void
show_found (CrBoardPage  *self,
            CrBoardFound *found)
{
  guint         position = 0;
  gboolean      had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->strip)) != NULL;
  CrBoardSlide *slide = cr_board_strip_get_slide (self->strip);

  cr_board_page_find_focus (self, &position);
  if (self->edited)
    cr_board_slide_note (slide);
  else
    cr_board_slide_stop (slide);
  g_clear_pointer (&self->found, cr_board_found_free);
  self->found = found;
  arrange_columns (self);
  for (guint i = 0; i < found->groups->len; i++)
    show_column (self, cr_board_page_get_column (self, i), &g_array_index (found->groups, CrBoardGroup, i));
  show_state (self);
  drop_hidden (self);
  show_selection (self);
  follow_focus (self, had_focus);
  if (self->edited)
    cr_board_slide_begin (slide, self->put_down);
  self->edited = FALSE;
  g_clear_pointer (&self->put_down, cr_ids_unref);
}

/* (transfer full) */
static CrTaskLook *
make_look (CrBoardPage *self,
           gboolean     at_once)
{
  CrRoadmap  *roadmap = cr_board_page_get_roadmap (self);
  CrTaskLook *look = g_new0 (CrTaskLook, 1);

  look->query = cr_query_copy (cr_place_get_query (cr_board_page_get_place (self)));
  look->query->grouping = self->grouping;
  look->roadmap = at_once ? g_object_ref (roadmap) : cr_roadmap_copy (roadmap);
  look->catalogue = cr_catalogue_ref (cr_document_get_catalogue (cr_board_page_get_document (self)));
  look->today = self->today;
  look->language = cr_interface_get_content_language ();
  look->words = cr_interface_get_language ();
  return look;
}

static void
look_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  g_task_return_pointer (task, cr_board_look_through (data), (GDestroyNotify) cr_board_found_free);
}

static void look (CrBoardPage *self);

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GWeakRef                *owner = user_data;
  g_autoptr (CrBoardPage)  self = g_weak_ref_get (owner);
  g_autoptr (CrBoardFound) found = g_task_propagate_pointer (G_TASK (result), NULL);
  const CrTaskLook        *looked = g_task_get_task_data (G_TASK (result));

  g_weak_ref_clear (owner);
  g_free (owner);
  if (self == NULL || self->content == NULL)
    return;
  self->running = FALSE;
  if (looked->query->grouping == self->grouping)
    show_found (self, g_steal_pointer (&found));
  if (self->stale && gtk_widget_get_mapped (GTK_WIDGET (self)))
    look (self);
}

static void
start_thread (CrBoardPage *self)
{
  g_autoptr (GTask) task = NULL;
  GWeakRef         *owner = g_new (GWeakRef, 1);

  /* The thread may let go of the task last, and must not be the one that ends the page. */
  g_weak_ref_init (owner, self);
  self->running = TRUE;
  task = g_task_new (NULL, NULL, looked_cb, owner);
  g_task_set_task_data (task, make_look (self, FALSE), (GDestroyNotify) cr_task_look_free);
  g_task_run_in_thread (task, look_thread);
}

/* While a thread is looking, what it finds is shown when it is done, and then it looks again. */
static void
look (CrBoardPage *self)
{
  self->stale = self->running || !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->stale)
    return;
  self->today = cr_interface_get_today ();
  if (cr_roadmap_get_n_tasks (cr_board_page_get_roadmap (self)) <= N_TASKS_AT_ONCE)
    {
      g_autoptr (CrTaskLook) looked = make_look (self, TRUE);

      show_found (self, cr_board_look_through (looked));
    }
  else
    start_thread (self);
}

static gboolean
look_cb (gpointer user_data)
{
  CrBoardPage *self = user_data;

  self->source = 0;
  look (self);
  return G_SOURCE_REMOVE;
}

/* The list of tasks may hear of the change only after the page. */
static void
cr_board_page_update (CrPage      *page,
                      CrChangeSet *set)
{
  CrBoardPage *self = CR_BOARD_PAGE (page);

  self->edited = set != NULL;
  if (set == NULL)
    look (self);
  else if (self->source == 0)
    self->source = g_idle_add_full (PRIORITY_OF_LOOKING, look_cb, self, NULL);
}

static void
cr_board_page_map (GtkWidget *widget)
{
  CrBoardPage *self = CR_BOARD_PAGE (widget);

  GTK_WIDGET_CLASS (cr_board_page_parent_class)->map (widget);
  /* The day may be another one as well. */
  if (self->stale || self->today != cr_interface_get_today ())
    look (self);
}

static void
follow_query (CrBoardPage *self)
{
  CrPlace *place = cr_board_page_get_place (self);

  /* The entry says that it is empty before it has the new text, which is no wish of anybody. */
  self->following = TRUE;
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), cr_place_get_search (place)))
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), cr_place_get_search (place));
  self->following = FALSE;
  look (self);
}

static void
cr_board_page_reload (CrPage *page)
{
  CrBoardPage *self = CR_BOARD_PAGE (page);
  CrDocument  *document = cr_board_page_get_document (self);

  if (self->tasks == NULL)
    {
      cr_filter_bar_set_up (self->filter_bar, document, cr_board_page_get_place (self));
      cr_board_page_set_grouping (self, cr_place_get_board (cr_board_page_get_place (self)));
      self->grouping = cr_board_page_get_grouping (self);
    }
  clear_columns (self);
  g_clear_object (&self->tasks);
  self->tasks = cr_task_list_new (cr_document_get_roadmap (document));
  cr_board_limit_set_up (self->limit, document);
  cr_task_actions_set_up (self->actions, document, cr_board_page_get_place (self));
  follow_query (self);
}

static void
cr_board_page_place_changed (CrPage     *page,
                             const char *property)
{
  if (g_str_equal (property, "selection"))
    show_selection (CR_BOARD_PAGE (page));
  else if (g_str_equal (property, "query"))
    follow_query (CR_BOARD_PAGE (page));
}

static gboolean
cr_board_page_start_search (CrPage *page)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CR_BOARD_PAGE (page)->search_entry));
}

/* To the card of the selected task, else to where the focus was, else to the first card there is. */
static void
cr_board_page_take_focus (CrPage *page)
{
  CrBoardPage *self = CR_BOARD_PAGE (page);
  guint        column = self->focus_column, position = self->focus_place;

  self->awaiting = self->found == NULL;
  if (self->awaiting)
    return;
  if (self->found->n_tasks == 0)
    gtk_widget_grab_focus (self->starter_button);
  else if (gtk_widget_get_mapped (self->no_hits_button))
    gtk_widget_grab_focus (self->no_hits_button);
  else if (cr_board_page_find_card (self, cr_place_get_task (cr_board_page_get_place (self)), &column, &position) ||
           column > 0 || position > 0)
    cr_board_page_focus (self, MIN (column, self->columns->len - 1), position);
  else
    {
      cr_board_page_find_card (self, g_ptr_array_index (self->found->ids, 0), &column, &position);
      cr_board_page_focus (self, column, position);
    }
}

static gboolean
cr_board_page_add_task (CrPage *page)
{
  return cr_board_page_add_in_column (CR_BOARD_PAGE (page));
}

static void
cr_board_page_set_narrow (CrPage  *page,
                          gboolean narrow)
{
  CrBoardPage *self = CR_BOARD_PAGE (page);

  self->narrow = narrow;
  self->fitted_width = 0;
  gtk_widget_set_visible (self->columns_label, !narrow);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
fit_filters_cb (gpointer user_data)
{
  CrBoardPage *self = user_data;

  /* It may have come to its end meanwhile. */
  if (self->content != NULL)
    cr_filter_bar_fit (self->filter_bar, self->narrow ? 0 : self->fitted_width);
  return G_SOURCE_REMOVE;
}

/* Chips may not come and go while they are being given their places. */
static void
cr_board_page_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  CrBoardPage *self = CR_BOARD_PAGE (widget);

  gtk_widget_allocate (adw_bin_get_child (ADW_BIN (widget)), width, height, baseline, NULL);
  if (self->fitted_width == width)
    return;
  self->fitted_width = width;
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_filters_cb, g_object_ref (self), g_object_unref);
}

static void
cr_board_page_measure (GtkWidget     *widget,
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
show_all_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  cr_place_show_all (cr_board_page_get_place (CR_BOARD_PAGE (widget)));
}

static void
cr_board_page_dispose (GObject *object)
{
  CrBoardPage *self = CR_BOARD_PAGE (object);

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->actions != NULL)
    cr_task_actions_drop (self->actions);
  g_clear_object (&self->actions);
  if (self->content != NULL)
    clear_columns (self);
  self->content = NULL;
  self->drag_tick = 0;
  g_clear_object (&self->tasks);
  g_clear_pointer (&self->found, cr_board_found_free);
  g_clear_pointer (&self->put_down, cr_ids_unref);
  G_OBJECT_CLASS (cr_board_page_parent_class)->dispose (object);
}

static void
cr_board_page_finalize (GObject *object)
{
  g_ptr_array_unref (CR_BOARD_PAGE (object)->columns);
  G_OBJECT_CLASS (cr_board_page_parent_class)->finalize (object);
}

static void
cr_board_page_class_init (CrBoardPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CrPageClass    *page_class = CR_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cr_board_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = cr_board_page_finalize;
  widget_class->map = cr_board_page_map;
  widget_class->measure = cr_board_page_measure;
  widget_class->size_allocate = cr_board_page_size_allocate;
  page_class->add_task = cr_board_page_add_task;
  page_class->place_changed = cr_board_page_place_changed;
  page_class->reload = cr_board_page_reload;
  page_class->set_narrow = cr_board_page_set_narrow;
  page_class->start_search = cr_board_page_start_search;
  page_class->take_focus = cr_board_page_take_focus;
  page_class->update = cr_board_page_update;
  gtk_widget_class_install_action (widget_class, "page.show-all", NULL, show_all_action);
}

static void
search_changed_cb (CrBoardPage *self)
{
  if (!self->following)
    cr_place_set_search (cr_board_page_get_place (self), gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

/* Escape in the search entry: first it is emptied, then the cards have the focus again. */
static void
stop_search_cb (CrBoardPage *self)
{
  if (gtk_editable_get_text (GTK_EDITABLE (self->search_entry))[0] != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  else
    cr_page_take_focus (CR_PAGE (self));
}

static void
chosen_cb (CrBoardPage *self)
{
  if (self->tasks == NULL || cr_board_page_get_grouping (self) == self->grouping)
    return;
  self->grouping = cr_board_page_get_grouping (self);
  cr_place_set_board (cr_board_page_get_place (self), self->grouping);
  self->focus_column = 0;
  self->focus_place = 0;
  clear_columns (self);
  look (self);
}

static void
make_choice (CrBoardPage *self)
{
  const char *const kinds[] = { C_ ("board", "Status"), C_ ("board", "Area"), C_ ("board", "Owner"),
                                C_ ("board", "Priority"), NULL };

  self->choice = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (kinds));
  cr_plain_set_name (GTK_WIDGET (self->choice), C_ ("board", "Columns"));
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
}

static void
make_search (CrBoardPage *self)
{
  self->search_entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  g_object_set (self->search_entry, "placeholder-text", _ ("Search tasks"), "width-chars", 7, "max-width-chars", 8,
                NULL);
  cr_plain_set_name (GTK_WIDGET (self->search_entry), _ ("Search tasks"));
  g_signal_connect_object (self->search_entry, "search-changed", G_CALLBACK (search_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_entry, "stop-search", G_CALLBACK (stop_search_cb), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
make_toolbar (CrBoardPage *self)
{
  self->toolbar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->columns_label = gtk_label_new (C_ ("board", "Columns"));
  self->filter_bar = g_object_new (CR_TYPE_FILTER_BAR, "hexpand", TRUE, "halign", GTK_ALIGN_START, NULL);
  self->limit = CR_BOARD_LIMIT (cr_board_limit_new ());
  make_choice (self);
  make_search (self);
  gtk_widget_add_css_class (self->toolbar, "page-toolbar");
  gtk_widget_add_css_class (self->columns_label, "dim-label");
  gtk_widget_set_margin_start (self->columns_label, 6);
  gtk_box_append (GTK_BOX (self->toolbar), self->columns_label);
  gtk_box_append (GTK_BOX (self->toolbar), GTK_WIDGET (self->choice));
  gtk_box_append (GTK_BOX (self->toolbar), GTK_WIDGET (self->search_entry));
  gtk_box_append (GTK_BOX (self->toolbar), GTK_WIDGET (self->filter_bar));
  gtk_box_append (GTK_BOX (self->toolbar), GTK_WIDGET (self->limit));
  return self->toolbar;
}

static GtkWidget *
make_empty (CrBoardPage *self)
{
  return cr_empty_page_new ("cr-page-board-symbolic", _ ("No Tasks Yet"),
                            _ ("The board shows each task as a card in the column of its status, from not started to "
                               "done. Add the starter tasks of the template, or make your own."),
                            &self->starter_button);
}

static GtkWidget *
make_board (CrBoardPage *self)
{
  self->scrolled = gtk_scrolled_window_new ();
  self->strip = CR_BOARD_STRIP (cr_board_strip_new ());
  cr_plain_set_name (GTK_WIDGET (self->strip), _ ("Board"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->strip));
  cr_board_page_set_up_scroll (self);
  return self->scrolled;
}

static void
cr_board_page_init (CrBoardPage *self)
{
  self->grouping = groupings[0];
  self->columns = g_ptr_array_new ();
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_box_append (GTK_BOX (self->content), make_toolbar (self));
  self->notice = CR_FILTER_NOTICE (cr_filter_notice_new ());
  gtk_box_append (GTK_BOX (self->content), GTK_WIDGET (self->notice));
  gtk_stack_add_named (self->stack, adw_bin_new (), "nothing");
  gtk_stack_add_named (self->stack, make_board (self), "board");
  gtk_stack_add_named (self->stack, cr_empty_page_new_no_hits (&self->no_hits_button), "no-hits");
  gtk_stack_add_named (self->stack, make_empty (self), "empty");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->stack), "page-content");
  gtk_box_append (GTK_BOX (self->content), GTK_WIDGET (self->stack));
  /* A layout manager would keep the page from seeing its width. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  adw_bin_set_child (ADW_BIN (self), self->content);
  cr_board_page_set_up_moves (self);
}

CrPage *
cr_board_page_new (void)
{
  return g_object_new (CR_TYPE_BOARD_PAGE, NULL);
}

CrGrouping
cr_board_page_get_grouping (CrBoardPage *self)
{
  g_return_val_if_fail (CR_IS_BOARD_PAGE (self), CR_GROUPING_STATUS);

  return groupings[MIN (gtk_drop_down_get_selected (self->choice), G_N_ELEMENTS (groupings) - 1)];
}

void
cr_board_page_set_grouping (CrBoardPage *self,
                            CrGrouping   grouping)
{
  g_return_if_fail (CR_IS_BOARD_PAGE (self));

  for (guint i = 0; i < G_N_ELEMENTS (groupings); i++)
    if (groupings[i] == grouping)
      gtk_drop_down_set_selected (self->choice, i);
}
