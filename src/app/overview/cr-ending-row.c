/* SPDX-License-Identifier: GPL-3.0-or-later
 * A task that ends soon. */
#include "config.h"

#include "cr-ending-row.h"

#include "cr-format.h"
#include "cr-interface.h"
#include "cr-plain.h"
#include "cr-status-icon.h"

struct _CrEndingRow
{
  GtkButton parent_instance;

  GtkWidget  *date;
  GtkWidget  *sign; /* around the symbol, with the class of the status */
  GtkWidget  *image;
  GtkWidget  *title;
  GtkWidget  *percent;
  const char *task;
};

G_DEFINE_FINAL_TYPE (CrEndingRow, cr_ending_row, GTK_TYPE_BUTTON)

static void
cr_ending_row_class_init (CrEndingRowClass *klass)
{
}

static GtkWidget *
make_figure (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  return label;
}

static void
cr_ending_row_init (CrEndingRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->date = make_figure ();
  gtk_label_set_width_chars (GTK_LABEL (self->date), 6);
  gtk_label_set_xalign (GTK_LABEL (self->date), 0);
  self->sign = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->image = gtk_image_new ();
  gtk_box_append (GTK_BOX (self->sign), self->image);
  self->title = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (self->title), TRUE);
  gtk_widget_set_hexpand (self->title, TRUE);
  self->percent = make_figure ();
  gtk_box_append (GTK_BOX (box), self->date);
  gtk_box_append (GTK_BOX (box), self->sign);
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->percent);
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "figure-row");
}

GtkWidget *
cr_ending_row_new (void)
{
  return g_object_new (CR_TYPE_ENDING_ROW, NULL);
}

void
cr_ending_row_show (CrEndingRow       *self,
                    const CrTask      *task,
                    const CrCatalogue *catalogue)
{
  const char      *language = cr_interface_get_language ();
  const char      *status = cr_status_to_id (cr_task_get_status (task));
  const CrEntry   *entry = cr_catalogue_lookup (catalogue, status);
  const char      *title = NULL;
  g_autofree char *day = NULL;
  g_autofree char *date = NULL;
  g_autofree char *percent = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (CR_IS_ENDING_ROW (self));

  title = cr_text_show (task->title, cr_interface_get_content_language ());
  day = cr_format_day_and_month (task->finish, language);
  date = cr_format_date (task->finish, language);
  percent = cr_format_percent (cr_task_get_progress (task), language);
  name = g_strdup_printf ("%s, %s, %s, %s", title, date, cr_entry_get_title (entry, language), percent);
  self->task = task->id;
  gtk_label_set_text (GTK_LABEL (self->date), day);
  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->percent), percent);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->image), cr_status_icon_get_name (status));
  cr_status_icon_set_class (self->sign, status);
  cr_plain_set_name (GTK_WIDGET (self), name);
  cr_plain_set_tooltip (GTK_WIDGET (self), title);
}

const char *
cr_ending_row_get_task (CrEndingRow *self)
{
  g_return_val_if_fail (CR_IS_ENDING_ROW (self), NULL);

  return self->task;
}
