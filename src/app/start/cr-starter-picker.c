/* SPDX-License-Identifier: GPL-3.0-or-later
 * Chooses among the starter tasks: a table of areas and waves, and below it the tasks of one area. */
#include "config.h"

#include "cr-starter-picker.h"

#include "cr-interface.h"
#include "cr-plain.h"

#include <glib/gi18n.h>

#define COLUMN_SPACING 12
#define ROW_SPACING    6

/* What an area has in the table. */
typedef struct
{
  const CrEntry *area;
  GtkWidget     *check;
  GtkWidget     *cells[CR_N_WAVES];
  GtkWidget     *count;
} Row;

struct _CrStarterPicker
{
  AdwBin parent_instance;

  CrStarterChoice *choice;
  const CrEntry   *area;   /* whose tasks are listed */
  GPtrArray       *rows;   /* of Row */
  GPtrArray       *tasks;  /* the check buttons of the list */
  GPtrArray       *listed; /* their templates */
  gboolean         updating;

  GtkGrid   *grid;
  GtkWidget *waves[CR_N_WAVES];
  GtkWidget *years[CR_N_WAVES];
  GtkWidget *heading;
  GtkWidget *explanation;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (CrStarterPicker, cr_starter_picker, ADW_TYPE_BIN)

static void
cr_starter_picker_dispose (GObject *object)
{
  CrStarterPicker *self = CR_STARTER_PICKER (object);

  g_clear_object (&self->choice);
  g_clear_pointer (&self->listed, g_ptr_array_unref);
  G_OBJECT_CLASS (cr_starter_picker_parent_class)->dispose (object);
}

static void
cr_starter_picker_finalize (GObject *object)
{
  CrStarterPicker *self = CR_STARTER_PICKER (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->tasks);
  G_OBJECT_CLASS (cr_starter_picker_parent_class)->finalize (object);
}

static void
cr_starter_picker_class_init (CrStarterPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_starter_picker_dispose;
  G_OBJECT_CLASS (klass)->finalize = cr_starter_picker_finalize;
}

static void
cr_starter_picker_init (CrStarterPicker *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_free);
  self->tasks = g_ptr_array_new ();
}

static const char *
get_short_title (const CrEntry *area)
{
  return cr_entry_get_short_title (area, cr_interface_get_language ());
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* “✓ 3” when all of them are chosen, “2 of 3” when some are, else “3”. */
static void
show_cell (CrStarterPicker *self,
           const Row       *row,
           guint            wave)
{
  GtkWidget       *cell = row->cells[wave - 1];
  GtkWidget       *box = gtk_button_get_child (GTK_BUTTON (cell));
  CrStarterCount   count = cr_starter_choice_count (self->choice, row->area->id, wave);
  gboolean         whole = count.n_total > 0 && count.n_chosen == count.n_total;
  gboolean         partial = count.n_chosen > 0 && !whole;
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;

  if (partial)
    words = g_strdup_printf (C_ ("group", "%u of %u"), count.n_chosen, count.n_total);
  else
    words = g_strdup_printf ("%u", count.n_total);
  /* TRANSLATORS: “Concept, wave 1: 2 of 3 tasks chosen” */
  name = g_strdup_printf (ngettext ("%s, wave %u: %u of %u task chosen", "%s, wave %u: %u of %u tasks chosen",
                                    count.n_total),
                          get_short_title (row->area), wave, count.n_chosen, count.n_total);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (box)), words);
  gtk_widget_set_visible (gtk_widget_get_first_child (box), whole);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (cell), whole);
  if (partial)
    gtk_widget_add_css_class (cell, "partial");
  else
    gtk_widget_remove_css_class (cell, "partial");
  gtk_widget_set_sensitive (cell, count.n_total > 0);
  cr_plain_set_name (cell, name);
}

static void
show_row (CrStarterPicker *self,
          const Row       *row)
{
  CrStarterCount   count = cr_starter_choice_count (self->choice, row->area->id, 0);
  gboolean         whole = count.n_total > 0 && count.n_chosen == count.n_total;
  g_autofree char *words = g_strdup_printf (C_ ("group", "%u of %u"), count.n_chosen, count.n_total);

  for (guint wave = 1; wave <= CR_N_WAVES; wave++)
    show_cell (self, row, wave);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (row->check), whole);
  gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (row->check), count.n_chosen > 0 && !whole);
  gtk_label_set_text (GTK_LABEL (row->count), words);
}

static void
show_list_heading (CrStarterPicker *self)
{
  CrStarterCount   count = cr_starter_choice_count (self->choice, self->area->id, 0);
  g_autofree char *words = NULL;

  words = g_strdup_printf (ngettext ("%u of %u task chosen; untick what does not fit",
                                     "%u of %u tasks chosen; untick what does not fit", count.n_total),
                           count.n_chosen, count.n_total);
  gtk_label_set_text (GTK_LABEL (self->heading), get_short_title (self->area));
  gtk_label_set_text (GTK_LABEL (self->explanation), words);
  cr_plain_set_name (self->list, get_short_title (self->area));
}

static void
task_toggled_cb (CrStarterPicker *self,
                 GtkCheckButton  *check)
{
  if (!self->updating)
    cr_starter_choice_set_one (self->choice, g_object_get_data (G_OBJECT (check), "cr-template"),
                               gtk_check_button_get_active (check));
}

static void
append_task (CrStarterPicker *self,
             const CrEntry *template)
{
  const char      *language = cr_interface_get_language ();
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *check = gtk_check_button_new ();
  GtkWidget       *title = make_label (cr_entry_get_title (template, language), NULL);
  g_autofree char *wave = g_strdup_printf (_ ("wave %u"), template->wave);
  GtkWidget       *caption = make_label (wave, "caption");

  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), title);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), cr_starter_choice_has (self->choice, template));
  gtk_widget_set_hexpand (check, TRUE);
  gtk_widget_add_css_class (caption, "dim-label");
  cr_plain_set_tooltip (row, cr_entry_get_description (template, language));
  cr_plain_set_name (check, cr_entry_get_title (template, language));
  g_object_set_data (G_OBJECT (check), "cr-template", (gpointer) template);
  g_signal_connect_object (check, "toggled", G_CALLBACK (task_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), caption);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "starter-task");
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  g_ptr_array_add (self->tasks, check);
}

static gboolean
lists_same (const GPtrArray *a,
            const GPtrArray *b)
{
  if (a == NULL || a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (a->pdata[i] != b->pdata[i])
      return FALSE;
  return TRUE;
}

/* The rows stay as long as they are those of the same tasks: the focus may be on one of them. */
static void
show_list (CrStarterPicker *self)
{
  g_autoptr (GPtrArray) templates = cr_starter_choice_list (self->choice, self->area->id);
  GtkWidget            *child = NULL;

  show_list_heading (self);
  if (lists_same (self->listed, templates))
    {
      for (guint i = 0; i < self->tasks->len; i++)
        gtk_check_button_set_active (g_ptr_array_index (self->tasks, i),
                                     cr_starter_choice_has (self->choice, g_ptr_array_index (templates, i)));
      return;
    }
  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  g_ptr_array_set_size (self->tasks, 0);
  for (guint i = 0; i < templates->len; i++)
    append_task (self, g_ptr_array_index (templates, i));
  g_clear_pointer (&self->listed, g_ptr_array_unref);
  self->listed = g_steal_pointer (&templates);
}

static void
update (CrStarterPicker *self)
{
  self->updating = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    show_row (self, g_ptr_array_index (self->rows, i));
  for (guint wave = 1; wave <= CR_N_WAVES; wave++)
    {
      CrStarterCount count = cr_starter_choice_count (self->choice, NULL, wave);

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->waves[wave - 1]), count.n_chosen == count.n_total);
    }
  show_list (self);
  self->updating = FALSE;
}

/* All of them, and when all of them are chosen none. */
static void
toggle (CrStarterPicker *self,
        const char      *area,
        guint            wave)
{
  CrStarterCount count = cr_starter_choice_count (self->choice, area, wave);

  cr_starter_choice_set (self->choice, area, wave, count.n_chosen < count.n_total);
}

static void
toggled_cb (CrStarterPicker *self,
            GtkWidget       *widget)
{
  const CrEntry *area = g_object_get_data (G_OBJECT (widget), "cr-area");
  guint          wave = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "cr-wave"));

  if (self->updating)
    return;
  if (area != NULL)
    self->area = area;
  toggle (self, area != NULL ? area->id : NULL, wave);
}

/* The tasks of the area are listed that one is about to choose from. */
static void
focus_cb (GtkEventController *focus,
          CrStarterPicker    *self)
{
  self->area = g_object_get_data (G_OBJECT (gtk_event_controller_get_widget (focus)), "cr-area");
  self->updating = TRUE;
  show_list (self);
  self->updating = FALSE;
}

/* area may be NULL, wave 0: all of them. */
static GtkWidget *
set_up_toggle (CrStarterPicker *self,
               GtkWidget       *widget,
               const CrEntry   *area,
               guint            wave)
{
  g_object_set_data (G_OBJECT (widget), "cr-area", (gpointer) area);
  g_object_set_data (G_OBJECT (widget), "cr-wave", GUINT_TO_POINTER (wave));
  g_signal_connect_object (widget, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  if (area != NULL)
    {
      GtkEventController *focus = gtk_event_controller_focus_new ();

      g_signal_connect_object (focus, "enter", G_CALLBACK (focus_cb), self, 0);
      gtk_widget_add_controller (widget, focus);
    }
  return widget;
}

static GtkWidget *
make_cell (CrStarterPicker *self,
           const CrEntry   *area,
           guint            wave)
{
  GtkWidget *cell = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_box_append (GTK_BOX (box), gtk_label_new (NULL));
  gtk_button_set_child (GTK_BUTTON (cell), box);
  gtk_widget_add_css_class (cell, "starter-cell");
  gtk_widget_add_css_class (cell, "numeric");
  return set_up_toggle (self, cell, area, wave);
}

static void
append_area (CrStarterPicker *self,
             const CrEntry   *area)
{
  Row *row = g_new0 (Row, 1);
  int  top = (int) self->rows->len + 2;

  row->area = area;
  row->check = set_up_toggle (self, gtk_check_button_new_with_label (get_short_title (area)), area, 0);
  cr_plain_set_tooltip (row->check, cr_entry_get_title (area, cr_interface_get_language ()));
  cr_plain_set_name (row->check, get_short_title (area));
  gtk_grid_attach (self->grid, row->check, 0, top, 1, 1);
  for (guint wave = 1; wave <= CR_N_WAVES; wave++)
    {
      row->cells[wave - 1] = make_cell (self, area, wave);
      gtk_grid_attach (self->grid, row->cells[wave - 1], (int) wave, top, 1, 1);
    }
  row->count = make_label (NULL, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (row->count), 1);
  gtk_widget_add_css_class (row->count, "numeric");
  gtk_grid_attach (self->grid, row->count, CR_N_WAVES + 1, top, 1, 1);
  g_ptr_array_add (self->rows, row);
}

static void
append_waves (CrStarterPicker *self)
{
  GtkSizeGroup *widths = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  GtkWidget    *chosen = make_label (_ ("chosen"), "caption");

  for (guint wave = 1; wave <= CR_N_WAVES; wave++)
    {
      g_autofree char *name = g_strdup_printf (_ ("Wave %u"), wave);
      GtkWidget       *button = set_up_toggle (self, gtk_toggle_button_new_with_label (name), NULL, wave);

      gtk_widget_set_hexpand (button, TRUE);
      gtk_widget_add_css_class (button, "starter-wave");
      gtk_size_group_add_widget (widths, button);
      self->waves[wave - 1] = button;
      self->years[wave - 1] = make_label (NULL, "caption");
      gtk_label_set_xalign (GTK_LABEL (self->years[wave - 1]), 0.5);
      gtk_widget_add_css_class (self->years[wave - 1], "dim-label");
      gtk_grid_attach (self->grid, button, (int) wave, 0, 1, 1);
      gtk_grid_attach (self->grid, self->years[wave - 1], (int) wave, 1, 1, 1);
    }
  gtk_label_set_xalign (GTK_LABEL (chosen), 1);
  gtk_widget_add_css_class (chosen, "dim-label");
  gtk_grid_attach (self->grid, chosen, CR_N_WAVES + 1, 1, 1, 1);
  g_object_unref (widths);
}

static void
all_cb (CrStarterPicker *self)
{
  cr_starter_choice_set (self->choice, NULL, 0, TRUE);
}

static void
none_cb (CrStarterPicker *self)
{
  cr_starter_choice_set (self->choice, NULL, 0, FALSE);
}

static void
append_button (CrStarterPicker *self,
               GtkWidget       *line,
               const char      *label,
               GCallback        callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "heading-button");
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), button);
}

static void
make_table (CrStarterPicker *self,
            GtkWidget       *box)
{
  const CrEntry *const *areas =
    cr_catalogue_get_group (cr_starter_choice_get_catalogue (self->choice), CR_GROUP_AREA, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *heading = make_label (_ ("Starter tasks by area and wave"), "heading");

  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_set_hexpand (heading, TRUE);
  gtk_box_append (GTK_BOX (line), heading);
  append_button (self, line, C_ ("starter tasks", "All"), G_CALLBACK (all_cb));
  append_button (self, line, C_ ("starter tasks", "None"), G_CALLBACK (none_cb));
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, COLUMN_SPACING);
  gtk_grid_set_row_spacing (self->grid, ROW_SPACING);
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "starter-table");
  append_waves (self);
  for (guint i = 0; areas[i] != NULL; i++)
    append_area (self, areas[i]);
  self->area = areas[0];
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->grid));
}

static void
make_list (CrStarterPicker *self,
           GtkWidget       *box)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->heading = make_label (NULL, "heading");
  self->explanation = make_label (NULL, "caption");
  self->list = gtk_list_box_new ();
  gtk_label_set_wrap (GTK_LABEL (self->explanation), TRUE);
  gtk_widget_add_css_class (self->explanation, "dim-label");
  gtk_widget_set_margin_top (line, 6);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_box_append (GTK_BOX (line), self->heading);
  gtk_box_append (GTK_BOX (line), self->explanation);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), self->list);
}

GtkWidget *
cr_starter_picker_new (CrStarterChoice *choice)
{
  CrStarterPicker *self = g_object_new (CR_TYPE_STARTER_PICKER, NULL);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->choice = g_object_ref (choice);
  make_table (self, box);
  make_list (self, box);
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (choice, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

static guint
get_year (CrDay day)
{
  guint year = 0;

  cr_day_split (day, &year, NULL, NULL);
  return year;
}

void
cr_starter_picker_set_period (CrStarterPicker *self,
                              CrDay            start,
                              CrDay            finish)
{
  gboolean known = start != CR_DAY_NONE && finish != CR_DAY_NONE && start <= finish;

  g_return_if_fail (CR_IS_STARTER_PICKER (self));

  for (guint wave = 1; wave <= CR_N_WAVES; wave++)
    {
      g_autofree char *years = NULL;
      guint            first = known ? get_year (cr_starter_get_wave_start (start, finish, wave)) : 0;
      guint            last = known ? get_year (cr_starter_get_wave_start (start, finish, wave + 1) - 1) : 0;

      if (known)
        years = first < last ? g_strdup_printf ("%u–%u", first, last) : g_strdup_printf ("%u", first);
      gtk_label_set_text (GTK_LABEL (self->years[wave - 1]), years != NULL ? years : "");
    }
}

GtkWidget *
cr_starter_picker_get_cell (CrStarterPicker *self,
                            const char      *area,
                            guint            wave)
{
  g_return_val_if_fail (CR_IS_STARTER_PICKER (self), NULL);
  g_return_val_if_fail (wave >= 1 && wave <= CR_N_WAVES, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);

      if (g_str_equal (row->area->id, area))
        return row->cells[wave - 1];
    }
  return NULL;
}
