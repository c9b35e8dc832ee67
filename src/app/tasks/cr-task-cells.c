/* SPDX-License-Identifier: GPL-3.0-or-later
 * The columns of the table of tasks: what stands in their cells. */
#include "config.h"

#include "cr-task-cells.h"

#include "cr-format.h"
#include "cr-interface.h"
#include "cr-plain.h"
#include "cr-schedule.h"
#include "cr-status-icon.h"
#include "cr-task-item.h"

#include <glib/gi18n.h>

/* What the factories and sorters of a column know. */
typedef struct
{
  CrColumn    column;
  CrDocument *document; /* borrowed: the page that shows the column owns it */
} Cell;

static const struct
{
  const char *header;
  int         width; /* pixels; 0 takes what is left */
} columns[CR_N_COLUMNS] = {
  [CR_COLUMN_TITLE] = { NC_ ("column", "Title"), 0 },
  [CR_COLUMN_AREA] = { NC_ ("column", "Area"), 134 },
  [CR_COLUMN_STATUS] = { NC_ ("column", "Status"), 168 },
  [CR_COLUMN_OWNER] = { NC_ ("column", "Owner"), 132 },
  [CR_COLUMN_FINISH] = { NC_ ("column", "Finish"), 136 },
};

static const char *
get_header (CrColumn column)
{
  return g_dpgettext2 (NULL, "column", columns[column].header);
}

static const char *
show_entry (CrDocument *document,
            const char *id)
{
  const CrEntry *entry = cr_catalogue_lookup (cr_document_get_catalogue (document), id);

  return entry != NULL ? cr_entry_get_short_title (entry, cr_interface_get_language ()) : id;
}

/* (transfer full) */
static char *
dup_text (const Cell   *cell,
          const CrTask *task)
{
  const char *language = cr_interface_get_language ();

  switch (cell->column)
    {
    case CR_COLUMN_TITLE:
      return g_strdup (cr_text_show (task->title, language));
    case CR_COLUMN_AREA:
      return g_strdup (task->area != NULL ? show_entry (cell->document, task->area) : CR_FORMAT_MISSING);
    case CR_COLUMN_STATUS:
      return g_strdup (show_entry (cell->document, task->status != NULL ? task->status : "not-started"));
    case CR_COLUMN_OWNER:
      return g_strdup (task->owner == NULL ? CR_FORMAT_MISSING
                                           : cr_roadmap_show_unit (cr_document_get_roadmap (cell->document),
                                                                   task->owner, language));
    case CR_COLUMN_FINISH:
      return cr_format_date (task->finish, language);
    case CR_N_COLUMNS:
    default:
      g_assert_not_reached ();
    }
}

static void
set_sign (GtkWidget  *box,
          GtkImage   *image,
          const char *icon,
          const char *css_class)
{
  static const char *const all[] = { "sign-overdue", "sign-waiting" };

  gtk_image_set_from_icon_name (image, icon);
  gtk_widget_set_visible (GTK_WIDGET (image), icon != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (g_strcmp0 (all[i], css_class) == 0)
      gtk_widget_add_css_class (box, all[i]);
    else
      gtk_widget_remove_css_class (box, all[i]);
}

/* The sign of a cell, and what a screen reader adds for it; NULL for nothing. */
static const char *
show_sign (const Cell   *cell,
           const CrTask *task,
           GtkWidget    *box,
           GtkImage     *image)
{
  if (cell->column == CR_COLUMN_STATUS)
    {
      gtk_image_set_from_icon_name (image, cr_status_icon_get_name (cr_status_to_id (cr_task_get_status (task))));
      cr_status_icon_set_class (box, cr_status_to_id (cr_task_get_status (task)));
      return NULL;
    }
  if (cr_task_is_overdue (task, cr_interface_get_today ()))
    {
      set_sign (box, image, "cr-sign-overdue-symbolic", "sign-overdue");
      return _ ("overdue");
    }
  if (cr_schedule_is_blocked (cr_document_get_roadmap (cell->document), task))
    {
      set_sign (box, image, "cr-sign-waiting-symbolic", "sign-waiting");
      return _ ("waits for other tasks");
    }
  set_sign (box, image, NULL, NULL);
  return NULL;
}

static void
show (GtkListItem *list_item,
      const Cell  *cell)
{
  const CrTask    *task = cr_task_item_get_task (gtk_list_item_get_item (list_item));
  GtkWidget       *box = gtk_list_item_get_child (list_item);
  GtkWidget       *words = gtk_widget_get_last_child (box);
  GtkWidget       *image = gtk_widget_get_first_child (box);
  g_autofree char *text = dup_text (cell, task);
  g_autofree char *name = NULL;
  const char      *sign = NULL;

  gtk_inscription_set_text (GTK_INSCRIPTION (words), text);
  if (image != words)
    sign = show_sign (cell, task, box, GTK_IMAGE (image));
  gtk_widget_set_tooltip_text (box, cell->column == CR_COLUMN_TITLE || cell->column == CR_COLUMN_OWNER ? text : sign);
  name = g_strdup_printf (sign != NULL ? "%s: %s, %s" : "%s: %s", get_header (cell->column), text, sign);
  cr_plain_set_name (box, name);
  cr_plain_set_name (words, text);
}

static void
changed_cb (GtkListItem *list_item,
            CrTaskItem  *item)
{
  show (list_item, g_object_get_data (G_OBJECT (list_item), "cr-cell"));
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item,
          gpointer                  user_data)
{
  Cell         *cell = user_data;
  GtkWidget    *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget    *words = gtk_inscription_new (NULL);
  GSignalGroup *group = g_signal_group_new (CR_TYPE_TASK_ITEM);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (words), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (words), 3);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (words), 10);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (words), 1);
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (words), 1);
  gtk_inscription_set_wrap_mode (GTK_INSCRIPTION (words), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  if (cell->column == CR_COLUMN_FINISH)
    gtk_widget_add_css_class (words, "numeric");
  if (cell->column == CR_COLUMN_STATUS || cell->column == CR_COLUMN_FINISH)
    gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_box_append (GTK_BOX (box), words);
  gtk_list_item_set_child (list_item, box);
  g_object_set_data (G_OBJECT (list_item), "cr-cell", cell);
  g_signal_group_connect_object (group, "changed", G_CALLBACK (changed_cb), list_item, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (list_item), "cr-signals", group, g_object_unref);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item,
         gpointer                  user_data)
{
  g_signal_group_set_target (g_object_get_data (G_OBJECT (list_item), "cr-signals"),
                             gtk_list_item_get_item (list_item));
  show (list_item, user_data);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *list_item,
           gpointer                  user_data)
{
  g_signal_group_set_target (g_object_get_data (G_OBJECT (list_item), "cr-signals"), NULL);
}

static void
free_cell (gpointer  data,
           GClosure *closure)
{
  g_free (data);
}

GtkColumnViewColumn *
cr_task_cells_make_column (CrColumn    column,
                           CrDocument *document)
{
  GtkListItemFactory  *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *view_column = NULL;
  Cell                *cell = g_new (Cell, 1);

  *cell = (Cell){ column, document };
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb), cell, free_cell, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), cell);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), cell);
  view_column = gtk_column_view_column_new (get_header (column), factory);
  if (columns[column].width == 0)
    gtk_column_view_column_set_expand (view_column, TRUE);
  else
    gtk_column_view_column_set_fixed_width (view_column, columns[column].width);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  return view_column;
}
