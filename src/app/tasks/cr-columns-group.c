/* SPDX-License-Identifier: GPL-3.0-or-later
 * The columns of the table of tasks in the preferences: which are shown, and in which order. */
#include "config.h"

#include "cr-columns-group.h"

#include "cr-column.h"
#include "cr-plain.h"

#include <glib/gi18n.h>

#define SETTING "task-columns"

/* The widgets of one column. */
typedef struct
{
  GtkWidget *row;
  GtkWidget *shown;
  GtkWidget *up;
  GtkWidget *down;
} Line;

struct _CrColumnsGroup
{
  AdwBin parent_instance;

  GSettings     *settings;
  CrColumnLayout layout;
  GtkListBox    *list;
  Line           lines[CR_N_TABLE_COLUMNS]; /* by column */
  gboolean       updating;
};

G_DEFINE_FINAL_TYPE (CrColumnsGroup, cr_columns_group, ADW_TYPE_BIN)

static CrColumn
get_column (gpointer widget)
{
  return (CrColumn) GPOINTER_TO_UINT (g_object_get_data (widget, "cr-column"));
}

static int
find_place (CrColumnsGroup *self,
            CrColumn        column)
{
  int place = 0;

  while (self->layout.order[place] != column)
    place++;
  return place;
}

static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       user_data)
{
  return find_place (user_data, get_column (a)) - find_place (user_data, get_column (b));
}

static void
update (CrColumnsGroup *self)
{
  self->updating = TRUE;
  for (guint i = 0; i < CR_N_TABLE_COLUMNS; i++)
    {
      const Line *line = &self->lines[self->layout.order[i]];

      gtk_switch_set_active (GTK_SWITCH (line->shown), self->layout.shown[self->layout.order[i]]);
      gtk_widget_set_sensitive (line->up, i > 0);
      gtk_widget_set_sensitive (line->down, i + 1 < CR_N_TABLE_COLUMNS);
    }
  /* The rows stay the same, so that the focus goes along. */
  gtk_list_box_invalidate_sort (self->list);
  self->updating = FALSE;
}

static void
setting_changed_cb (CrColumnsGroup *self)
{
  g_auto (GStrv) names = g_settings_get_strv (self->settings, SETTING);

  cr_column_layout_parse (&self->layout, (const char *const *) names);
  update (self);
}

static void
store (CrColumnsGroup *self)
{
  g_auto (GStrv) names = cr_column_layout_format (&self->layout);

  g_settings_set_strv (self->settings, SETTING, (const char *const *) names);
}

static void
active_cb (CrColumnsGroup *self,
           GParamSpec     *pspec,
           GtkSwitch      *shown)
{
  if (self->updating)
    return;
  self->layout.shown[get_column (shown)] = gtk_switch_get_active (shown);
  store (self);
}

/* The button that was used may have come to its end: the focus goes to the other one. */
static void
move (CrColumnsGroup *self,
      CrColumn        column,
      int             by)
{
  const Line *line = &self->lines[column];
  GtkWidget  *used = by < 0 ? line->up : line->down;
  gboolean    focused = gtk_widget_has_focus (used);

  if (!cr_column_layout_move (&self->layout, column, by))
    return;
  store (self);
  if (focused && !gtk_widget_get_sensitive (used))
    gtk_widget_grab_focus (by < 0 ? line->down : line->up);
}

static void
up_cb (CrColumnsGroup *self,
       GtkWidget      *button)
{
  move (self, get_column (button), -1);
}

static void
down_cb (CrColumnsGroup *self,
         GtkWidget      *button)
{
  move (self, get_column (button), 1);
}

static gboolean
key_pressed_cb (CrColumnsGroup *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  const GdkModifierType both = GDK_CONTROL_MASK | GDK_SHIFT_MASK;
  GtkWidget            *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  if (row == NULL || (state & both) != both || (keyval != GDK_KEY_Up && keyval != GDK_KEY_Down))
    return FALSE;
  move (self, get_column (row), keyval == GDK_KEY_Up ? -1 : 1);
  return TRUE;
}

static void
cr_columns_group_dispose (GObject *object)
{
  g_clear_object (&CR_COLUMNS_GROUP (object)->settings);
  G_OBJECT_CLASS (cr_columns_group_parent_class)->dispose (object);
}

static void
cr_columns_group_class_init (CrColumnsGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_columns_group_dispose;
}

static GtkWidget *
make_button (CrColumnsGroup *self,
             CrColumn        column,
             const char     *icon,
             const char     *name,
             const char     *tooltip,
             GCallback       clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  cr_plain_set_tooltip (button, tooltip);
  cr_plain_set_name (button, name);
  g_object_set_data (G_OBJECT (button), "cr-column", GUINT_TO_POINTER (column));
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_line (CrColumnsGroup *self,
          CrColumn        column)
{
  Line            *line = &self->lines[column];
  const char      *header = cr_column_get_header (column);
  g_autofree char *up = NULL;
  g_autofree char *down = NULL;

  /* TRANSLATORS: %s is the name of a column. */
  up = g_strdup_printf (_ ("Move “%s” up"), header);
  /* TRANSLATORS: %s is the name of a column. */
  down = g_strdup_printf (_ ("Move “%s” down"), header);
  line->row = adw_action_row_new ();
  line->shown = gtk_switch_new ();
  line->up = make_button (self, column, "go-up-symbolic", up, _ ("Move Up"), G_CALLBACK (up_cb));
  line->down = make_button (self, column, "go-down-symbolic", down, _ ("Move Down"), G_CALLBACK (down_cb));
  gtk_widget_set_valign (line->shown, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (line->shown, column != CR_COLUMN_TITLE);
  g_object_set_data (G_OBJECT (line->shown), "cr-column", GUINT_TO_POINTER (column));
  g_object_set_data (G_OBJECT (line->row), "cr-column", GUINT_TO_POINTER (column));
  cr_plain_set_row (ADW_ACTION_ROW (line->row), header, column == CR_COLUMN_TITLE ? _ ("Always shown") : NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (line->row), line->up);
  adw_action_row_add_suffix (ADW_ACTION_ROW (line->row), line->down);
  adw_action_row_add_suffix (ADW_ACTION_ROW (line->row), line->shown);
  if (column != CR_COLUMN_TITLE)
    adw_action_row_set_activatable_widget (ADW_ACTION_ROW (line->row), line->shown);
  cr_plain_set_name (line->shown, header);
  cr_plain_set_name (line->row, header);
  g_signal_connect_object (line->shown, "notify::active", G_CALLBACK (active_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, line->row);
}

static void
cr_columns_group_init (CrColumnsGroup *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  cr_column_layout_reset (&self->layout);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  cr_plain_set_name (GTK_WIDGET (self->list), _ ("Columns"));
  for (guint i = 0; i < CR_N_TABLE_COLUMNS; i++)
    add_line (self, (CrColumn) i);
  gtk_list_box_set_sort_func (self->list, compare_rows, self, NULL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

GtkWidget *
cr_columns_group_new (GSettings *settings)
{
  CrColumnsGroup *self = g_object_new (CR_TYPE_COLUMNS_GROUP, NULL);

  self->settings = g_object_ref (settings);
  gtk_widget_set_sensitive (GTK_WIDGET (self), g_settings_is_writable (settings, SETTING));
  g_signal_connect_object (settings, "changed::" SETTING, G_CALLBACK (setting_changed_cb), self, G_CONNECT_SWAPPED);
  setting_changed_cb (self);
  return GTK_WIDGET (self);
}
