/* SPDX-License-Identifier: GPL-3.0-or-later
 * Asks what a new roadmap begins with. */
#include "config.h"

#include "cr-template-dialog.h"

#include "cr-day-entry.h"
#include "cr-interface.h"
#include "cr-plain.h"
#include "cr-starter.h"

#include <glib/gi18n.h>

/* How long a roadmap is unless something else is typed. */
#define N_YEARS 3

typedef enum
{
  ROW_ADMINISTRATION_EN,
  ROW_ADMINISTRATION_RU,
  ROW_TITLE_EN,
  ROW_TITLE_RU,
  ROW_START,
  ROW_FINISH,
  N_ROWS
} Row;

struct _CrTemplateDialog
{
  AdwWindow parent_instance;

  CrCatalogue *catalogue;
  GtkWidget   *rows[N_ROWS];
  GtkWidget   *waves[CR_N_WAVES];

  AdwPreferencesGroup *administration_group;
  AdwPreferencesGroup *roadmap_group;
  AdwPreferencesGroup *waves_group;
};

enum
{
  SIGNAL_CREATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrTemplateDialog, cr_template_dialog, ADW_TYPE_WINDOW)

static const char *
get_text (CrTemplateDialog *self,
          Row               row)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->rows[row]));
}

static gboolean
read_day (CrTemplateDialog *self,
          Row               row,
          CrDay            *day)
{
  return cr_day_read_typed (get_text (self, row), cr_interface_get_today (), day);
}

/* Both dates are read, or both are wrong. */
static gboolean
read_period (CrTemplateDialog *self,
             CrDay            *start,
             CrDay            *finish)
{
  *start = *finish = CR_DAY_NONE;
  return read_day (self, ROW_START, start) && read_day (self, ROW_FINISH, finish) &&
         (*start == CR_DAY_NONE || *finish == CR_DAY_NONE || *start <= *finish);
}

static void
period_changed_cb (CrTemplateDialog *self)
{
  CrDay    start = CR_DAY_NONE;
  CrDay    finish = CR_DAY_NONE;
  gboolean right = read_period (self, &start, &finish);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.create", right);
  for (Row row = ROW_START; row <= ROW_FINISH; row++)
    if (right)
      gtk_widget_remove_css_class (self->rows[row], "error");
    else
      gtk_widget_add_css_class (self->rows[row], "error");
}

static void
create_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CrTemplateDialog     *self = CR_TEMPLATE_DIALOG (widget);
  g_autoptr (GPtrArray) templates = NULL;
  g_autoptr (CrRoadmap) roadmap = NULL;
  CrStarterRoadmap      options = { 0 };
  guint                 waves = 0;

  for (guint i = 0; i < CR_N_WAVES; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->waves[i])))
      waves |= CR_WAVE (i + 1);
  if (!read_period (self, &options.start, &options.finish))
    return;
  templates = cr_starter_choose (self->catalogue, waves, NULL, NULL);
  options.administration_en = get_text (self, ROW_ADMINISTRATION_EN);
  options.administration_ru = get_text (self, ROW_ADMINISTRATION_RU);
  options.title_en = get_text (self, ROW_TITLE_EN);
  options.title_ru = get_text (self, ROW_TITLE_RU);
  options.templates = templates;
  roadmap = cr_starter_new_roadmap (&options);
  g_signal_emit (self, signals[SIGNAL_CREATED], 0, roadmap);
  gtk_window_close (GTK_WINDOW (self));
}

static void
cr_template_dialog_dispose (GObject *object)
{
  CrTemplateDialog *self = CR_TEMPLATE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CR_TYPE_TEMPLATE_DIALOG);
  g_clear_pointer (&self->catalogue, cr_catalogue_unref);
  G_OBJECT_CLASS (cr_template_dialog_parent_class)->dispose (object);
}

static void
cr_template_dialog_class_init (CrTemplateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cr_template_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/customs_roadmap/CustomsRoadmap/ui/cr-template-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CrTemplateDialog, administration_group);
  gtk_widget_class_bind_template_child (widget_class, CrTemplateDialog, roadmap_group);
  gtk_widget_class_bind_template_child (widget_class, CrTemplateDialog, waves_group);
  gtk_widget_class_install_action (widget_class, "dialog.create", NULL, create_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  signals[SIGNAL_CREATED] = g_signal_new ("created", CR_TYPE_TEMPLATE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, CR_TYPE_ROADMAP);
}

static void
cr_template_dialog_init (CrTemplateDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_row (CrTemplateDialog    *self,
         AdwPreferencesGroup *group,
         Row                  row,
         const char          *title,
         const char          *text)
{
  GtkWidget *line = adw_action_row_new ();
  GtkWidget *entry = gtk_entry_new ();

  /* The text inside an AdwEntryRow has no role, and so is nothing to a screen reader. */
  cr_plain_set_row (ADW_ACTION_ROW (line), title, NULL);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 28);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  cr_plain_set_name (entry, title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (line), entry);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (line), entry);
  adw_preferences_group_add (group, line);
  self->rows[row] = entry;
}

static void
add_wave (CrTemplateDialog *self,
          guint             wave)
{
  g_autoptr (GPtrArray) templates = cr_starter_choose (self->catalogue, CR_WAVE (wave), NULL, NULL);
  GtkWidget            *row = adw_action_row_new ();
  GtkWidget            *check = gtk_check_button_new ();
  g_autofree char      *title = NULL;
  g_autofree char      *count = NULL;

  title = g_strdup_printf (_ ("Wave %u"), wave);
  count = g_strdup_printf (ngettext ("%u task", "%u tasks", templates->len), templates->len);
  cr_plain_set_row (ADW_ACTION_ROW (row), title, count);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), wave == 1);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  cr_plain_set_name (check, title);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->waves_group, row);
  self->waves[wave - 1] = check;
}

GtkWidget *
cr_template_dialog_new (CrCatalogue *catalogue)
{
  CrTemplateDialog *self = g_object_new (CR_TYPE_TEMPLATE_DIALOG, NULL);
  guint             year = 0;
  g_autofree char  *start = NULL;
  g_autofree char  *finish = NULL;

  self->catalogue = cr_catalogue_ref (catalogue);
  cr_day_split (cr_interface_get_today (), &year, NULL, NULL);
  start = cr_interface_format_date (cr_day_new (year + 1, 1, 1));
  finish = cr_interface_format_date (cr_day_new (year + N_YEARS, 12, 31));
  add_row (self, self->administration_group, ROW_ADMINISTRATION_EN, _ ("Name in English"), "");
  add_row (self, self->administration_group, ROW_ADMINISTRATION_RU, _ ("Name in Russian"), "");
  add_row (self, self->roadmap_group, ROW_TITLE_EN, _ ("Title in English"), "");
  add_row (self, self->roadmap_group, ROW_TITLE_RU, _ ("Title in Russian"), "");
  add_row (self, self->roadmap_group, ROW_START, _ ("Start"), start);
  add_row (self, self->roadmap_group, ROW_FINISH, _ ("Finish"), finish);
  g_signal_connect_object (self->rows[ROW_START], "changed", G_CALLBACK (period_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows[ROW_FINISH], "changed", G_CALLBACK (period_changed_cb), self, G_CONNECT_SWAPPED);
  for (guint wave = 1; wave <= CR_N_WAVES; wave++)
    add_wave (self, wave);
  gtk_window_set_focus (GTK_WINDOW (self), self->rows[0]);
  return GTK_WIDGET (self);
}
