/* SPDX-License-Identifier: GPL-3.0-or-later
 * Asks what a new roadmap begins with, or which starter tasks a roadmap is to get. */
#include "config.h"

#include "cr-template-dialog.h"

#include "cr-aside-layout.h"
#include "cr-code-button.h"
#include "cr-date-field.h"
#include "cr-interface.h"
#include "cr-plain.h"
#include "cr-scroll-focus.h"
#include "cr-starter-picker.h"
#include "cr-typed.h"

#include <glib/gi18n.h>

/* How long a roadmap is unless something else is typed. */
#define N_YEARS 3

#define WIDTH_OF_FIELDS 400
#define WIDTH_OF_PICKER 600
#define SPACING         32

typedef enum
{
  ENTRY_ADMINISTRATION_EN,
  ENTRY_ADMINISTRATION_RU,
  ENTRY_TITLE_EN,
  ENTRY_TITLE_RU,
  N_ENTRIES
} Entry;

struct _CrTemplateDialog
{
  AdwWindow parent_instance;

  CrStarterChoice *choice;
  CrStarterPicker *picker;
  GtkWidget       *entries[N_ENTRIES];
  CrCodeButton    *country;
  CrCodeButton    *currency;
  CrDateField     *dates[2]; /* start and finish */
  CrDay            days[2];
  gboolean         for_roadmap; /* that is there already */
  gboolean         refused;     /* what was typed for a date is none, and was just told */

  GtkListBox        *administration_list;
  AdwClamp          *clamp;
  GtkWidget         *columns;
  GtkWidget         *create_button;
  GtkWidget         *fields;
  AdwBin            *picker_bin;
  GtkWidget         *problem;
  GtkListBox        *roadmap_list;
  GtkScrolledWindow *scrolled;
  GtkWidget         *summary;
};

enum
{
  SIGNAL_CREATED,
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrTemplateDialog, cr_template_dialog, ADW_TYPE_WINDOW)

static void
show_problem (CrTemplateDialog *self,
              const char       *words)
{
  gtk_label_set_text (GTK_LABEL (self->problem), words != NULL ? words : "");
  gtk_widget_set_visible (self->problem, words != NULL);
}

static gboolean
has_period (CrTemplateDialog *self)
{
  return self->days[0] != CR_DAY_NONE && self->days[1] != CR_DAY_NONE;
}

/* “cover 12 of 13 capabilities and 7 of 7 enablers” (transfer full) */
static char *
describe_covered (CrTemplateDialog *self)
{
  CrStarterCount capabilities = cr_starter_choice_count_covered (self->choice, CR_GROUP_CAPABILITY);
  CrStarterCount enablers = cr_starter_choice_count_covered (self->choice, CR_GROUP_ENABLER);

  if (capabilities.n_chosen == capabilities.n_total && enablers.n_chosen == enablers.n_total)
    /* TRANSLATORS: stands after “22 of 46 tasks”. */
    return g_strdup_printf (_ ("cover all %u capabilities and %u enablers"), capabilities.n_total, enablers.n_total);
  /* TRANSLATORS: stands after “22 of 46 tasks”. */
  return g_strdup_printf (_ ("cover %u of %u capabilities and %u of %u enablers"), capabilities.n_chosen,
                          capabilities.n_total, enablers.n_chosen, enablers.n_total);
}

static void
update_summary (CrTemplateDialog *self)
{
  CrStarterCount            count = cr_starter_choice_count (self->choice, NULL, 0);
  g_autofree char          *fact = NULL;
  g_autofree char          *covered = describe_covered (self);
  g_autofree char          *text = NULL;
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute           *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  fact = g_strdup_printf (ngettext ("%u of %u task", "%u of %u tasks", count.n_total), count.n_chosen, count.n_total);
  text = g_strconcat (fact, count.n_chosen > 0 ? " " : "", count.n_chosen > 0 ? covered : "",
                      count.n_chosen > 0 && has_period (self)
                        ? _ ("; dates are set inside the period by wave and predecessor")
                        : "",
                      NULL);
  bold->end_index = (guint) strlen (fact);
  pango_attr_list_insert (attributes, bold);
  gtk_label_set_text (GTK_LABEL (self->summary), text);
  gtk_label_set_attributes (GTK_LABEL (self->summary), attributes);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.create",
                                 (self->for_roadmap ? count.n_chosen > 0 : TRUE) &&
                                   (!has_period (self) || self->days[0] <= self->days[1]));
}

static void
period_changed (CrTemplateDialog *self)
{
  self->refused = FALSE;
  show_problem (self, has_period (self) && self->days[0] > self->days[1] ? _ ("The finish is before the start.")
                                                                         : NULL);
  cr_starter_picker_set_period (self->picker, self->days[0], self->days[1]);
  update_summary (self);
}

static void
start_committed_cb (CrTemplateDialog *self,
                    guint             day)
{
  self->days[0] = day;
  period_changed (self);
}

static void
finish_committed_cb (CrTemplateDialog *self,
                     guint             day)
{
  self->days[1] = day;
  period_changed (self);
}

static void
refused_cb (CrTemplateDialog *self,
            const char       *words)
{
  self->refused = TRUE;
  show_problem (self, words);
}

static void
country_chosen_cb (CrTemplateDialog *self,
                   const char       *code)
{
  cr_code_button_set_code (self->country, code);
  cr_starter_choice_set_country (self->choice, code);
}

/* (transfer full) */
static char *
dup_text (CrTemplateDialog *self,
          Entry             entry)
{
  return cr_typed_clean (gtk_editable_get_text (GTK_EDITABLE (self->entries[entry])), FALSE);
}

static void
create_roadmap (CrTemplateDialog *self)
{
  g_autoptr (GPtrArray) templates = cr_starter_choice_list_chosen (self->choice);
  g_autofree char      *title_en = dup_text (self, ENTRY_TITLE_EN);
  g_autofree char      *title_ru = dup_text (self, ENTRY_TITLE_RU);
  g_autofree char      *administration_en = dup_text (self, ENTRY_ADMINISTRATION_EN);
  g_autofree char      *administration_ru = dup_text (self, ENTRY_ADMINISTRATION_RU);
  CrStarterRoadmap      options = {
         .title_en = title_en,
         .title_ru = title_ru,
         .administration_en = administration_en,
         .administration_ru = administration_ru,
         .country = cr_code_button_get_code (self->country),
         .currency = cr_code_button_get_code (self->currency),
         .start = self->days[0],
         .finish = self->days[1],
         .templates = templates,
  };
  g_autoptr (CrRoadmap) roadmap = cr_starter_new_roadmap (&options);

  g_signal_emit (self, signals[SIGNAL_CREATED], 0, roadmap);
}

static void
create_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CrTemplateDialog     *self = CR_TEMPLATE_DIALOG (widget);
  g_autoptr (GPtrArray) templates = cr_starter_choice_list_chosen (self->choice);

  for (guint i = 0; !self->for_roadmap && i < G_N_ELEMENTS (self->dates); i++)
    cr_date_field_commit (self->dates[i]);
  /* Whoever has just typed what is no date hears of it before anything is made with another one. */
  if (self->refused)
    {
      self->refused = FALSE;
      return;
    }
  if (self->for_roadmap)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, templates);
  else
    create_roadmap (self);
  gtk_window_close (GTK_WINDOW (self));
}

static void
cr_template_dialog_dispose (GObject *object)
{
  CrTemplateDialog *self = CR_TEMPLATE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CR_TYPE_TEMPLATE_DIALOG);
  g_clear_object (&self->choice);
  G_OBJECT_CLASS (cr_template_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CrTemplateDialog, administration_list);
  gtk_widget_class_bind_template_child (widget_class, CrTemplateDialog, clamp);
  gtk_widget_class_bind_template_child (widget_class, CrTemplateDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, CrTemplateDialog, create_button);
  gtk_widget_class_bind_template_child (widget_class, CrTemplateDialog, fields);
  gtk_widget_class_bind_template_child (widget_class, CrTemplateDialog, picker_bin);
  gtk_widget_class_bind_template_child (widget_class, CrTemplateDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, CrTemplateDialog, roadmap_list);
  gtk_widget_class_bind_template_child (widget_class, CrTemplateDialog, scrolled);
  gtk_widget_class_bind_template_child (widget_class, CrTemplateDialog, summary);
}

static void
cr_template_dialog_class_init (CrTemplateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cr_template_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/customs_roadmap/CustomsRoadmap/ui/cr-template-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "dialog.create", NULL, create_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  signals[SIGNAL_CREATED] = g_signal_new ("created", CR_TYPE_TEMPLATE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, CR_TYPE_ROADMAP);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CR_TYPE_TEMPLATE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static void
cr_template_dialog_init (CrTemplateDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cr_scroll_focus_follow (self->scrolled);
  gtk_widget_set_layout_manager (self->columns, cr_aside_layout_new (WIDTH_OF_FIELDS, WIDTH_OF_PICKER, SPACING));
}

/* A field with its name above it. */
static GtkWidget *
make_field (const char *name,
            GtkWidget  *widget)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (box, "captioned");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), widget);
  return box;
}

static void
append_row (GtkListBox *list,
            GtkWidget  *content)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "fields");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  gtk_list_box_append (list, row);
}

/* The text inside an AdwEntryRow has no role, and so is nothing to a screen reader. */
static void
append_entry (CrTemplateDialog *self,
              GtkListBox       *list,
              Entry             which,
              const char       *name)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  cr_plain_set_name (entry, name);
  self->entries[which] = entry;
  append_row (list, make_field (name, entry));
}

static void
append_period (CrTemplateDialog *self)
{
  const char *const names[] = { _ ("Start"), _ ("Finish") };
  GtkWidget        *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  guint             year = 0;

  cr_day_split (cr_interface_get_today (), &year, NULL, NULL);
  self->days[0] = cr_day_new (year + 1, 1, 1);
  self->days[1] = cr_day_new (year + N_YEARS, 12, 31);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      self->dates[i] = CR_DATE_FIELD (cr_date_field_new (names[i]));
      cr_date_field_show (self->dates[i], self->days[i]);
      g_signal_connect_object (self->dates[i], "committed",
                               i == 0 ? G_CALLBACK (start_committed_cb) : G_CALLBACK (finish_committed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->dates[i], "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
      if (i > 0)
        gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
      gtk_box_append (GTK_BOX (box), make_field (names[i], GTK_WIDGET (self->dates[i])));
    }
  append_row (self->roadmap_list, box);
}

static void
make_fields (CrTemplateDialog *self)
{
  append_entry (self, self->administration_list, ENTRY_ADMINISTRATION_EN, _ ("Name in English"));
  append_entry (self, self->administration_list, ENTRY_ADMINISTRATION_RU, _ ("Name in Russian"));
  self->country = CR_CODE_BUTTON (cr_code_button_new (CR_CODE_COUNTRY, _ ("Country")));
  g_signal_connect_object (self->country, "chosen", G_CALLBACK (country_chosen_cb), self, G_CONNECT_SWAPPED);
  append_row (self->administration_list, make_field (_ ("Country"), GTK_WIDGET (self->country)));
  append_entry (self, self->roadmap_list, ENTRY_TITLE_EN, _ ("Title in English"));
  append_entry (self, self->roadmap_list, ENTRY_TITLE_RU, _ ("Title in Russian"));
  append_period (self);
  self->currency = CR_CODE_BUTTON (cr_code_button_new (CR_CODE_CURRENCY, _ ("Currency")));
  g_signal_connect_object (self->currency, "chosen", G_CALLBACK (cr_code_button_set_code), self->currency,
                           G_CONNECT_SWAPPED);
  append_row (self->roadmap_list, make_field (_ ("Currency"), GTK_WIDGET (self->currency)));
}

static void
set_width (CrTemplateDialog *self,
           int               width)
{
  adw_clamp_set_maximum_size (self->clamp, width);
  adw_clamp_set_tightening_threshold (self->clamp, width);
}

static CrTemplateDialog *
make_dialog (CrCatalogue *catalogue,
             const char  *title,
             const char  *verb)
{
  CrTemplateDialog *self = g_object_new (CR_TYPE_TEMPLATE_DIALOG, "title", title, NULL);

  self->choice = cr_starter_choice_new (catalogue);
  self->picker = CR_STARTER_PICKER (cr_starter_picker_new (self->choice));
  adw_bin_set_child (self->picker_bin, GTK_WIDGET (self->picker));
  gtk_button_set_label (GTK_BUTTON (self->create_button), verb);
  g_signal_connect_object (self->choice, "changed", G_CALLBACK (update_summary), self, G_CONNECT_SWAPPED);
  return self;
}

GtkWidget *
cr_template_dialog_new (CrCatalogue *catalogue)
{
  CrTemplateDialog *self = make_dialog (catalogue, _ ("New Roadmap"), _ ("C_reate"));

  set_width (self, WIDTH_OF_FIELDS + SPACING + WIDTH_OF_PICKER * 6 / 5);
  make_fields (self);
  period_changed (self);
  gtk_window_set_focus (GTK_WINDOW (self), self->entries[0]);
  return GTK_WIDGET (self);
}

GtkWidget *
cr_template_dialog_new_for_roadmap (CrCatalogue *catalogue,
                                    CrRoadmap   *roadmap)
{
  CrTemplateDialog *self = make_dialog (catalogue, _ ("Add Starter Tasks"), _ ("_Add"));

  self->for_roadmap = TRUE;
  gtk_widget_set_visible (self->fields, FALSE);
  set_width (self, WIDTH_OF_PICKER * 6 / 5);
  gtk_window_set_default_size (GTK_WINDOW (self), 800, 740);
  cr_roadmap_get_period (roadmap, &self->days[0], &self->days[1]);
  cr_starter_choice_set_country (self->choice, cr_roadmap_get_head (roadmap)->country);
  cr_starter_picker_set_period (self->picker, self->days[0], self->days[1]);
  update_summary (self);
  gtk_window_set_focus (GTK_WINDOW (self), self->create_button);
  return GTK_WIDGET (self);
}

CrStarterChoice *
cr_template_dialog_get_choice (CrTemplateDialog *self)
{
  g_return_val_if_fail (CR_IS_TEMPLATE_DIALOG (self), NULL);

  return self->choice;
}
