/* SPDX-License-Identifier: GPL-3.0-or-later
 * The columns of the table of tasks, its order and its groups. */
#include "config.h"

#include "cr-application.h"
#include "cr-interface.h"
#include "cr-late-menu.h"
#include "cr-plain.h"
#include "cr-tasks-page-private.h"

#include <glib/gi18n.h>

#define SETTING_COLUMNS "task-columns"

/* The scroll bar, and the border of the table. */
#define WIDTH_BESIDE 12

static const struct
{
  CrGrouping  grouping;
  const char *name;
  const char *label;  /* of the menu */
  const char *button; /* of what is chosen */
  CrColumn    column; /* that would only repeat the groups */
} groupings[] = {
  { CR_GROUPING_NONE, "none", NC_ ("grouping", "No Groups"), NC_ ("grouping", "No groups"), CR_N_TABLE_COLUMNS },
  { CR_GROUPING_AREA, "area", NC_ ("grouping", "By Area"), NC_ ("grouping", "By area"), CR_COLUMN_AREA },
  { CR_GROUPING_STATUS, "status", NC_ ("grouping", "By Status"), NC_ ("grouping", "By status"), CR_N_TABLE_COLUMNS },
  { CR_GROUPING_OWNER, "owner", NC_ ("grouping", "By Owner"), NC_ ("grouping", "By owner"), CR_COLUMN_OWNER },
  { CR_GROUPING_CAPABILITY, "capability", NC_ ("grouping", "By Capability"), NC_ ("grouping", "By capability"),
    CR_N_TABLE_COLUMNS },
  { CR_GROUPING_PRIORITY, "priority", NC_ ("grouping", "By Priority"), NC_ ("grouping", "By priority"),
    CR_COLUMN_PRIORITY },
  { CR_GROUPING_QUARTER, "quarter", NC_ ("grouping", "By Quarter"), NC_ ("grouping", "By quarter"),
    CR_N_TABLE_COLUMNS },
};

static const CrQuery *
get_query (CrTasksPage *self)
{
  return cr_place_get_query (cr_tasks_page_get_place (self));
}

static guint
find_grouping (CrGrouping grouping)
{
  for (guint i = 0; i < G_N_ELEMENTS (groupings); i++)
    if (groupings[i].grouping == grouping)
      return i;
  return 0;
}

CrColumn *
cr_tasks_page_list_columns (CrTasksPage *self,
                            guint       *n_columns)
{
  CrColumn *columns = g_new (CrColumn, CR_N_TABLE_COLUMNS);

  *n_columns = 0;
  for (guint i = 0; i < CR_N_TABLE_COLUMNS; i++)
    if ((self->fitting & (1u << self->layout.order[i])) != 0)
      columns[(*n_columns)++] = self->layout.order[i];
  return columns;
}

/* Texts are sorted by the side that is shown. */
static void
set_sort (CrQuery *query,
          CrColumn column)
{
  g_autofree char *path = NULL;

  query->sort = (CrPath){ 0 };
  if (column == CR_N_TABLE_COLUMNS)
    return;
  path = g_strconcat (cr_column_get_path (column), column == CR_COLUMN_TITLE ? "." : NULL,
                      cr_interface_get_content_language (), NULL);
  cr_path_parse (CR_KIND_TASK, path, &query->sort);
}

/* Called by the order of the table to compare two things, which it is only to tell the column it goes by. */
static int
probe (gconstpointer a,
       gconstpointer b,
       gpointer      user_data)
{
  GtkColumnViewColumn *column = user_data;
  GtkWidget           *view = GTK_WIDGET (gtk_column_view_column_get_column_view (column));
  CrTasksPage         *self = CR_TASKS_PAGE (gtk_widget_get_ancestor (view, CR_TYPE_TASKS_PAGE));

  if (self->probed == CR_N_TABLE_COLUMNS)
    self->probed = cr_task_cell_get_column_of (column);
  return GTK_ORDERING_SMALLER;
}

/* A click on a header has changed the order: the place is asked to follow. */
static void
sorter_changed_cb (CrTasksPage *self)
{
  GtkSorter  *sorter = gtk_column_view_get_sorter (self->view);
  CrQuery    *query = NULL;
  GtkOrdering ordering = GTK_ORDERING_EQUAL;

  if (self->sorting)
    return;
  self->probed = CR_N_TABLE_COLUMNS;
  ordering = gtk_sorter_compare (sorter, self, self->view);
  query = cr_query_copy (get_query (self));
  set_sort (query, self->probed);
  query->descending = self->probed != CR_N_TABLE_COLUMNS && ordering == GTK_ORDERING_LARGER;
  cr_place_set_query (cr_tasks_page_get_place (self), query);
}

/* The column that the query sorts by; CR_N_TABLE_COLUMNS for the order of the file. */
static CrColumn
find_sorted (const CrQuery *query)
{
  for (guint i = 0; i < CR_N_TABLE_COLUMNS && query->sort.field != NULL; i++)
    if (cr_column_can_sort ((CrColumn) i) &&
        g_strcmp0 (cr_column_get_path ((CrColumn) i), query->sort.field->name) == 0)
      return (CrColumn) i;
  return CR_N_TABLE_COLUMNS;
}

/* (transfer none) NULL where the table has no such column. */
static GtkColumnViewColumn *
find_column (CrTasksPage *self,
             CrColumn     column)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) candidate = g_list_model_get_item (columns, i);

      if (cr_task_cell_get_column_of (candidate) == column)
        return candidate;
    }
  return NULL;
}

gboolean
cr_tasks_page_is_in_file_order (CrTasksPage *self)
{
  return get_query (self)->sort.field == NULL;
}

static void
set_state (CrTasksPage *self,
           const char  *name,
           GVariant    *state)
{
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name)), state);
}

void
cr_tasks_page_show_order (CrTasksPage *self)
{
  const CrQuery       *query = get_query (self);
  guint                grouping = find_grouping (query->grouping);
  CrColumn             sorted = find_sorted (query);
  GtkColumnViewColumn *column = find_column (self, sorted);
  g_autofree char     *name = NULL;

  self->sorting = TRUE;
  gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING);
  if (column != NULL)
    gtk_column_view_sort_by_column (self->view, column, query->descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  self->sorting = FALSE;
  set_state (self, "group", g_variant_new_string (groupings[grouping].name));
  set_state (self, "sort", g_variant_new_string (sorted != CR_N_TABLE_COLUMNS ? cr_column_get_name (sorted) : "file"));
  set_state (self, "descending", g_variant_new_boolean (query->descending));
  if (query->grouping != CR_GROUPING_NONE)
    gtk_widget_add_css_class (GTK_WIDGET (self->view), "grouped");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->view), "grouped");
  gtk_menu_button_set_label (self->group_button, g_dpgettext2 (NULL, "grouping", groupings[grouping].button));
  /* TRANSLATORS: the button that chooses the groups of the list; %s is “By area” and the like. */
  name = g_strdup_printf (_ ("Groups: %s"), g_dpgettext2 (NULL, "grouping", groupings[grouping].button));
  cr_plain_set_name (GTK_WIDGET (self->group_button), name);
}

static void
add_column (CrTasksPage *self,
            CrColumn     which)
{
  g_autoptr (GtkColumnViewColumn) column = cr_task_cell_make_column (&self->context, which);

  if (cr_column_can_sort (which))
    {
      g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (probe, column, NULL));

      gtk_column_view_column_set_sorter (column, sorter);
    }
  if (which == CR_COLUMN_TITLE)
    gtk_column_view_column_set_expand (column, TRUE);
  else
    gtk_column_view_column_set_fixed_width (column, self->widths[which]);
  gtk_column_view_append_column (self->view, column);
}

/* Columns that come, go or move are made anew. */
void
cr_tasks_page_rebuild_columns (CrTasksPage *self)
{
  GListModel          *shown = gtk_column_view_get_columns (self->view);
  guint                n_columns = 0;
  g_autofree CrColumn *columns = cr_tasks_page_list_columns (self, &n_columns);
  guint                n_kept = 0;

  self->context.signs_in_title = (self->fitting & (1u << CR_COLUMN_FINISH)) == 0;
  self->sorting = TRUE;
  while (n_kept < n_columns && n_kept < g_list_model_get_n_items (shown))
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (shown, n_kept);

      if (cr_task_cell_get_column_of (column) != columns[n_kept])
        break;
      n_kept++;
    }
  while (g_list_model_get_n_items (shown) > n_kept)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (shown, n_kept);

      gtk_column_view_remove_column (self->view, column);
    }
  for (guint i = n_kept; i < n_columns; i++)
    add_column (self, columns[i]);
  self->sorting = FALSE;
  if (self->rows != NULL)
    cr_task_rows_touch (self->rows);
  cr_column_popover_set_fitting (CR_COLUMN_POPOVER (self->column_popover), self->fitting);
  cr_tasks_page_show_order (self);
  cr_tasks_page_show_cursor (self);
}

static guint
choose_columns (CrTasksPage *self,
                int          width)
{
  return cr_column_layout_fit (&self->layout, self->widths, width - WIDTH_BESIDE,
                               groupings[find_grouping (get_query (self)->grouping)].column);
}

void
cr_tasks_page_fit_filters (CrTasksPage *self)
{
  cr_filter_bar_fit (self->filter_bar, self->narrow ? 0 : self->fitted_width);
}

static gboolean
columns_idle_cb (gpointer user_data)
{
  CrTasksPage *self = user_data;
  guint        fitting = choose_columns (self, gtk_widget_get_width (GTK_WIDGET (self)));

  self->columns_idle = 0;
  self->fitted_width = gtk_widget_get_width (GTK_WIDGET (self));
  cr_tasks_page_fit_filters (self);
  if (fitting == self->fitting && find_column (self, CR_COLUMN_TITLE) != NULL)
    return G_SOURCE_REMOVE;
  self->fitting = fitting;
  cr_tasks_page_rebuild_columns (self);
  return G_SOURCE_REMOVE;
}

/* Columns may not come and go while they are being given their places. */
void
cr_tasks_page_fit_columns (CrTasksPage *self,
                           int          width)
{
  if ((width != self->fitted_width || choose_columns (self, width) != self->fitting) && self->columns_idle == 0)
    self->columns_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, columns_idle_cb, self, NULL);
}

static void
layout_changed_cb (CrTasksPage *self)
{
  g_auto (GStrv) names = cr_column_layout_format (&self->layout);

  if (self->settings != NULL)
    g_settings_set_strv (self->settings, SETTING_COLUMNS, (const char *const *) names);
  self->fitting = choose_columns (self, gtk_widget_get_width (GTK_WIDGET (self)));
  cr_tasks_page_rebuild_columns (self);
}

/* Another window has another choice of columns now. */
static void
setting_changed_cb (CrTasksPage *self)
{
  g_auto (GStrv) names = g_settings_get_strv (self->settings, SETTING_COLUMNS);
  g_auto (GStrv) ours = cr_column_layout_format (&self->layout);

  if (g_strv_equal ((const char *const *) names, (const char *const *) ours))
    return;
  cr_column_layout_parse (&self->layout, (const char *const *) names);
  self->fitting = choose_columns (self, gtk_widget_get_width (GTK_WIDGET (self)));
  cr_tasks_page_rebuild_columns (self);
}

/* Settings are those of the program the window belongs to. */
static void
root_cb (CrTasksPage *self)
{
  GtkRoot        *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkApplication *application = GTK_IS_WINDOW (root) ? gtk_window_get_application (GTK_WINDOW (root)) : NULL;
  GSettings      *settings =
    CR_IS_APPLICATION (application) ? cr_application_get_settings (CR_APPLICATION (application)) : NULL;

  if (settings == NULL || settings == self->settings)
    return;
  g_set_object (&self->settings, settings);
  g_signal_connect_object (settings, "changed::" SETTING_COLUMNS, G_CALLBACK (setting_changed_cb), self,
                           G_CONNECT_SWAPPED);
  setting_changed_cb (self);
}

static void
group_cb (GSimpleAction *action,
          GVariant      *value,
          gpointer       user_data)
{
  CrTasksPage *self = user_data;
  CrQuery     *query = cr_query_copy (get_query (self));

  for (guint i = 0; i < G_N_ELEMENTS (groupings); i++)
    if (g_str_equal (groupings[i].name, g_variant_get_string (value, NULL)))
      query->grouping = groupings[i].grouping;
  cr_place_set_query (cr_tasks_page_get_place (self), query);
}

static void
sort_cb (GSimpleAction *action,
         GVariant      *value,
         gpointer       user_data)
{
  CrTasksPage *self = user_data;
  CrQuery     *query = cr_query_copy (get_query (self));
  CrColumn     column = cr_column_from_name (g_variant_get_string (value, NULL));

  set_sort (query, column);
  query->descending = query->descending && column != CR_N_TABLE_COLUMNS;
  cr_place_set_query (cr_tasks_page_get_place (self), query);
}

static void
descending_cb (GSimpleAction *action,
               GVariant      *value,
               gpointer       user_data)
{
  CrTasksPage *self = user_data;
  CrQuery     *query = cr_query_copy (get_query (self));

  query->descending = g_variant_get_boolean (value);
  cr_place_set_query (cr_tasks_page_get_place (self), query);
}

static void
columns_cb (GSimpleAction *action,
            GVariant      *value,
            gpointer       user_data)
{
  CrTasksPage *self = user_data;

  gtk_popover_popup (GTK_POPOVER (self->column_popover));
}

static void
all_open_cb (GSimpleAction *action,
             GVariant      *value,
             gpointer       user_data)
{
  CrTasksPage *self = user_data;

  cr_task_rows_set_all_open (self->rows, g_str_equal (g_action_get_name (G_ACTION (action)), "open-groups"));
  cr_tasks_page_keep_closed (self);
}

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action,
             const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, target != NULL ? "s" : NULL, target);
  g_menu_append_item (menu, item);
}

/* (transfer full) */
static GMenu *
make_sort_menu (void)
{
  GMenu            *menu = g_menu_new ();
  g_autoptr (GMenu) columns = g_menu_new ();
  g_autoptr (GMenu) direction = g_menu_new ();

  append_item (columns, _ ("Order of the File"), "table.sort", "file");
  for (guint i = 0; i < CR_N_TABLE_COLUMNS; i++)
    if (cr_column_can_sort ((CrColumn) i))
      append_item (columns, cr_column_get_header ((CrColumn) i), "table.sort", cr_column_get_name ((CrColumn) i));
  append_item (direction, _ ("Descending"), "table.descending", NULL);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (columns));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (direction));
  return menu;
}

static void
make_menus (CrTasksPage *self)
{
  g_autoptr (GMenu) groups = g_menu_new ();
  g_autoptr (GMenu) all = g_menu_new ();
  g_autoptr (GMenu) table = g_menu_new ();
  g_autoptr (GMenu) view = g_menu_new ();
  g_autoptr (GMenu) sort = make_sort_menu ();
  g_autoptr (GMenu) edit = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (groupings); i++)
    append_item (groups, g_dpgettext2 (NULL, "grouping", groupings[i].label), "table.group", groupings[i].name);
  append_item (all, _ ("Open All Groups"), "table.open-groups", NULL);
  append_item (all, _ ("Close All Groups"), "table.close-groups", NULL);
  g_menu_append_section (groups, NULL, G_MENU_MODEL (all));
  cr_late_menu_set (self->group_button, G_MENU_MODEL (groups));

  g_menu_append_submenu (view, _ ("Sort By"), G_MENU_MODEL (sort));
  append_item (view, _ ("Columns…"), "table.columns", NULL);
  append_item (edit, _ ("Edit Cell"), "page.edit-cell", NULL);
  append_item (edit, _ ("Move Up"), "page.move-up", NULL);
  append_item (edit, _ ("Move Down"), "page.move-down", NULL);
  append_item (edit, _ ("Duplicate"), "page.duplicate", NULL);
  append_item (edit, _ ("Cut"), "page.cut", NULL);
  append_item (edit, _ ("Copy"), "page.copy", NULL);
  append_item (edit, _ ("Paste"), "page.paste", NULL);
  g_menu_append_section (table, NULL, G_MENU_MODEL (view));
  g_menu_append_section (table, NULL, G_MENU_MODEL (edit));
  cr_late_menu_set (self->table_button, G_MENU_MODEL (table));
}

static void
measure_columns (CrTasksPage *self)
{
  for (guint i = 0; i < CR_N_TABLE_COLUMNS; i++)
    self->widths[i] = cr_column_measure ((CrColumn) i, GTK_WIDGET (self));
}

/* Letters of another size. */
static void
font_cb (CrTasksPage *self)
{
  measure_columns (self);
  while (g_list_model_get_n_items (gtk_column_view_get_columns (self->view)) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column =
        g_list_model_get_item (gtk_column_view_get_columns (self->view), 0);

      gtk_column_view_remove_column (self->view, column);
    }
  if (self->columns_idle == 0)
    self->columns_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, columns_idle_cb, self, NULL);
}

/* Cells draw some things otherwise in high contrast, of which they are not told. */
static void
contrast_cb (CrTasksPage *self)
{
  if (self->rows != NULL)
    cr_task_rows_touch (self->rows);
}

void
cr_tasks_page_set_up_columns (CrTasksPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "group", .parameter_type = "s", .state = "'none'", .change_state = group_cb },
    { .name = "sort", .parameter_type = "s", .state = "'file'", .change_state = sort_cb },
    { .name = "descending", .state = "false", .change_state = descending_cb },
    { .name = "columns", .activate = columns_cb },
    { .name = "open-groups", .activate = all_open_cb },
    { .name = "close-groups", .activate = all_open_cb },
  };

  cr_column_layout_reset (&self->layout);
  measure_columns (self);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "table", G_ACTION_GROUP (self->actions));
  make_menus (self);
  self->column_popover = cr_column_popover_new (&self->layout);
  gtk_widget_set_parent (self->column_popover, GTK_WIDGET (self->table_button));
  gtk_column_view_set_reorderable (self->view, FALSE);
  g_signal_connect_object (self->column_popover, "changed", G_CALLBACK (layout_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (sorter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi", G_CALLBACK (font_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast", G_CALLBACK (contrast_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::root", G_CALLBACK (root_cb), self, G_CONNECT_SWAPPED);
}
