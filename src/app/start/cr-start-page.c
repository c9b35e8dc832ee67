/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a window shows that has no document yet. */
#include "config.h"

#include "cr-start-page.h"

#include "cr-interface.h"
#include "cr-plain.h"
#include "cr-quote.h"
#include "cr-recent.h"
#include "cr-words-row.h"
#include "cr-wrap-layout.h"

#include <glib/gi18n.h>

#define N_RECENT_MAX   8
#define BUTTON_SPACING 12

struct _CrStartPage
{
  AdwBin parent_instance;

  GtkWidget  *buttons;
  GtkListBox *example_list;
  GtkWidget  *recent_box;
  GtkListBox *recent_list;
  GtkWidget  *template_button;
};

G_DEFINE_FINAL_TYPE (CrStartPage, cr_start_page, ADW_TYPE_BIN)

/* “~/Documents/plan.roadmap.json” on one line, of its own direction. (transfer full) */
static char *
shorten_path (GtkRecentInfo *info)
{
  g_autofree char *path = g_filename_from_uri (gtk_recent_info_get_uri (info), NULL, NULL);
  g_autofree char *shown = g_filename_display_name (path != NULL ? path : gtk_recent_info_get_uri (info));
  const char      *home = g_get_home_dir ();
  g_autofree char *line = NULL;

  if (g_str_has_prefix (shown, home) && shown[strlen (home)] == '/')
    line = g_strconcat ("~", shown + strlen (home), NULL);
  else
    line = g_steal_pointer (&shown);
  g_strdelimit (line, "\n\r\t", ' ');
  return cr_quote_isolate (line);
}

static GtkWidget *
make_row (GtkRecentInfo *info)
{
  g_autofree char *path = shorten_path (info);
  g_autofree char *title = cr_quote (gtk_recent_info_get_display_name (info));
  const char      *description = gtk_recent_info_get_description (info);
  g_autofree char *administration = cr_quote (description != NULL ? description : "");
  GDateTime       *modified = gtk_recent_info_get_modified (info);
  CrDay            day = cr_day_new ((guint) g_date_time_get_year (modified), (guint) g_date_time_get_month (modified),
                                     (guint) g_date_time_get_day_of_month (modified));
  g_autofree char *date = cr_interface_format_date (day);
  g_autofree char *subtitle = NULL;
  GtkWidget       *label = gtk_label_new (date);
  CrWordsRow      *row = NULL;

  subtitle = administration[0] != '\0' ? g_strconcat (administration, " · ", path, NULL) : g_strdup (path);
  row = CR_WORDS_ROW (cr_words_row_new (title, subtitle));
  cr_words_row_set_lines (row, 1, 1);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "caption");
  cr_words_row_add_prefix (row, gtk_image_new_from_icon_name ("cr-page-matrix-symbolic"));
  cr_words_row_add_suffix (row, label);
  cr_words_row_add_suffix (row, gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-uri");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", gtk_recent_info_get_uri (info));
  cr_plain_set_name (GTK_WIDGET (row), title);
  return GTK_WIDGET (row);
}

static GtkWidget *
make_example_row (void)
{
  CrWordsRow *row =
    CR_WORDS_ROW (cr_words_row_new (_ ("Example Roadmap"), _ ("An invented administration; opens as a copy")));

  cr_words_row_add_prefix (row, gtk_image_new_from_icon_name ("cr-page-reference-symbolic"));
  cr_words_row_add_suffix (row, gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-example");
  cr_plain_set_name (GTK_WIDGET (row), _ ("Example Roadmap"));
  return GTK_WIDGET (row);
}

static void
clear_recent_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  cr_recent_clear ();
  cr_start_page_update (CR_START_PAGE (widget));
  cr_start_page_take_focus (CR_START_PAGE (widget));
}

static void
cr_start_page_class_init (CrStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/customs_roadmap/CustomsRoadmap/ui/cr-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CrStartPage, buttons);
  gtk_widget_class_bind_template_child (widget_class, CrStartPage, example_list);
  gtk_widget_class_bind_template_child (widget_class, CrStartPage, recent_box);
  gtk_widget_class_bind_template_child (widget_class, CrStartPage, recent_list);
  gtk_widget_class_bind_template_child (widget_class, CrStartPage, template_button);
  gtk_widget_class_install_action (widget_class, "start.clear-recent", NULL, clear_recent_action);
}

static void
cr_start_page_init (CrStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->buttons, cr_wrap_layout_new_centered (BUTTON_SPACING));
  gtk_list_box_append (self->example_list, make_example_row ());
  cr_start_page_update (self);
}

void
cr_start_page_update (CrStartPage *self)
{
  g_autoptr (GPtrArray) infos = cr_recent_list (N_RECENT_MAX);
  GtkWidget            *row = NULL;

  g_return_if_fail (CR_IS_START_PAGE (self));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->recent_list))) != NULL)
    gtk_list_box_remove (self->recent_list, row);
  for (guint i = 0; i < infos->len; i++)
    gtk_list_box_append (self->recent_list, make_row (g_ptr_array_index (infos, i)));
  gtk_widget_set_visible (self->recent_box, infos->len > 0);
}

void
cr_start_page_take_focus (CrStartPage *self)
{
  g_return_if_fail (CR_IS_START_PAGE (self));

  gtk_widget_grab_focus (self->template_button);
}
