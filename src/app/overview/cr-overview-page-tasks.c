/* SPDX-License-Identifier: GPL-3.0-or-later
 * The panels of the overview that tell of tasks: progress, areas of work, what needs attention, what ends soon. */
#include "config.h"

#include "cr-overview-page-private.h"

#include "cr-ahead-chart.h"
#include "cr-area-chart.h"
#include "cr-count-words.h"
#include "cr-ending-row.h"
#include "cr-interface.h"
#include "cr-mix-bar.h"
#include "cr-overview-panel.h"
#include "cr-plain.h"
#include "cr-status-icon.h"

#include <glib/gi18n.h>

#define PERCENT_SCALE 1.65

/* CSS pixels that the chart of areas needs. */
#define AREAS_WIDTH 260

/* The same of the weeks ahead, and what room their squares have. */
#define AHEAD_WIDTH  240
#define AHEAD_HEIGHT 84

/* From the top. */
static const CrStatus statuses[] = { CR_STATUS_DONE, CR_STATUS_IN_PROGRESS, CR_STATUS_ON_HOLD, CR_STATUS_NOT_STARTED,
                                     CR_STATUS_CANCELLED };

static CrOverviewPanel *
add_panel (CrOverviewPage *self,
           const char     *title,
           GtkWidget      *end)
{
  GtkWidget *panel = cr_overview_panel_new (title, end);

  gtk_box_append (GTK_BOX (self->panels), panel);
  return CR_OVERVIEW_PANEL (panel);
}

static GtkWidget *
make_percent (CrOverviewPage *self)
{
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  PangoAttrList *attributes = pango_attr_list_new ();

  self->percent = gtk_label_new (NULL);
  pango_attr_list_insert (attributes, pango_attr_scale_new (PERCENT_SCALE));
  gtk_label_set_attributes (GTK_LABEL (self->percent), attributes);
  pango_attr_list_unref (attributes);
  gtk_widget_add_css_class (self->percent, "title-1");
  gtk_widget_add_css_class (self->percent, "numeric");
  self->formula = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->formula), 0);
  gtk_label_set_wrap (GTK_LABEL (self->formula), TRUE);
  gtk_widget_set_hexpand (self->formula, TRUE);
  gtk_widget_set_valign (self->formula, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (self->percent, GTK_ALIGN_BASELINE);
  gtk_box_set_baseline_position (GTK_BOX (box), GTK_BASELINE_POSITION_CENTER);
  gtk_widget_add_css_class (self->formula, "caption");
  gtk_widget_add_css_class (self->formula, "dim-label");
  gtk_box_append (GTK_BOX (box), self->percent);
  gtk_box_append (GTK_BOX (box), self->formula);
  return box;
}

void
cr_overview_page_add_progress (CrOverviewPage *self)
{
  /* TRANSLATORS: a number of tasks follows. */
  GtkWidget       *all = cr_figure_row_new_small (C_ ("overview", "All tasks"));
  CrOverviewPanel *panel =
    add_panel (self, C_ ("overview", "Progress"), cr_overview_page_keep (self, CR_FIGURE_TASKS, all));

  gtk_box_append (GTK_BOX (panel), make_percent (self));
  self->mix = cr_mix_bar_new ();
  gtk_widget_add_css_class (self->mix, "overview-mix");
  gtk_box_append (GTK_BOX (panel), self->mix);
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      const char       *id = cr_status_to_id (statuses[i]);
      const char *const titles[CR_N_STATUSES] = { C_ ("overview", "Not started"), C_ ("overview", "In progress"),
                                                  C_ ("overview", "On hold"), C_ ("overview", "Done"),
                                                  C_ ("overview", "Cancelled") };
      g_autofree char  *css_class = g_strconcat ("status-", id, NULL);
      GtkWidget        *row = cr_figure_row_new (cr_status_icon_get_name (id), css_class, titles[statuses[i]]);

      cr_overview_panel_add_row (panel,
                                 cr_overview_page_keep (self, CR_FIGURE_NOT_STARTED + (guint) statuses[i], row), FALSE);
    }
}

static const char *
get_area_title (CrOverviewPage *self,
                const char     *area)
{
  const CrEntry *entry = area != NULL ? cr_catalogue_lookup (self->count->catalogue, area) : NULL;

  return entry != NULL ? cr_entry_get_short_title (entry, cr_interface_get_language ()) : _ ("No area");
}

/* In the scope of an area there is no other one. */
static gboolean
is_in_scope (CrOverviewPage       *self,
             const CrOverviewArea *area)
{
  g_autoptr (CrQuery) query = cr_overview_make_area_query (area->area, &self->count->scope);

  if (query == NULL)
    return FALSE;
  return self->count->scope.area != NULL || area->area != NULL || area->n_tasks > 0;
}

static double
draw_areas (CrDisplayList *list,
            CrFonts       *fonts,
            double         width,
            double         height,
            gpointer       user_data)
{
  CrOverviewPage            *self = user_data;
  const char                *language = cr_interface_get_language ();
  const CrOverview          *overview = self->count->overview;
  g_autofree CrAreaChartRow *rows = g_new0 (CrAreaChartRow, overview->n_areas);
  guint                      n_rows = 0;

  for (guint i = 0; i < overview->n_areas; i++)
    {
      const CrOverviewArea *area = &overview->areas[i];

      if (is_in_scope (self, area))
        rows[n_rows++] = (CrAreaChartRow){
          .id = area->area != NULL ? area->area : CR_FILTER_WITHOUT,
          .title = get_area_title (self, area->area),
          .by_status = area->by_status,
          .percent = cr_progress_get_percent (&area->progress),
          .n_tasks = area->n_tasks,
          .n_late = area->n_overdue,
        };
    }
  return cr_area_chart_add (list, fonts, language, rows, n_rows, 0, 0, width);
}

static void
area_activated_cb (CrOverviewPage *self,
                   const char     *region)
{
  const char *id = strchr (region, '/') + 1;
  CrQuery    *query = cr_overview_make_area_query (*id != '\0' ? cr_intern (id) : NULL, &self->count->scope);

  if (query != NULL)
    cr_overview_page_open (self, query, NULL);
}

void
cr_overview_page_add_areas (CrOverviewPage *self)
{
  GtkWidget       *words = gtk_label_new (C_ ("overview", "progress, tasks"));
  CrOverviewPanel *panel = NULL;

  gtk_widget_add_css_class (words, "caption");
  gtk_widget_add_css_class (words, "dim-label");
  panel = add_panel (self, _ ("Areas of Work"), words);
  self->areas = cr_picture_new (draw_areas, self, TRUE, AREAS_WIDTH);
  cr_plain_set_name (self->areas, _ ("Areas of Work"));
  g_signal_connect_object (self->areas, "activated", G_CALLBACK (area_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (panel), self->areas);
}

void
cr_overview_page_add_attention (CrOverviewPage *self)
{
  CrOverviewPanel *panel = add_panel (self, C_ ("overview", "Needs attention"), NULL);
  const struct
  {
    CrFigure    figure;
    const char *icon;
    const char *css_class;
    const char *title;
  } rows[] = {
    { CR_FIGURE_OVERDUE, "cr-sign-overdue-symbolic", "sign-overdue", C_ ("overview", "Overdue") },
    { CR_FIGURE_DUE_WAITING, "cr-sign-waiting-symbolic", "sign-waiting",
      C_ ("overview", "Due to start, but waiting") },
    { CR_N_FIGURES, "cr-sign-gap-nobody-symbolic", "sign-overdue", C_ ("overview", "Gaps without a task") },
    { CR_FIGURE_WITHOUT_OWNER, "avatar-default-symbolic", NULL, C_ ("overview", "Without an owner") },
    { CR_FIGURE_WITHOUT_DATES, "x-office-calendar-symbolic", NULL, C_ ("overview", "Without dates") },
  };

  gtk_widget_add_css_class (GTK_WIDGET (panel), "attention");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *row = cr_figure_row_new (rows[i].icon, rows[i].css_class, rows[i].title);

      if (rows[i].figure == CR_N_FIGURES)
        self->gaps = row;
      else
        cr_overview_page_keep (self, rows[i].figure, row);
      cr_overview_panel_add_row (panel, row, i > 0);
    }
  self->on_hold = cr_overview_page_connect (
    self, cr_figure_row_new ("cr-status-on-hold-symbolic", "status-on-hold", C_ ("overview", "On hold")));
  cr_overview_panel_add_row (panel, self->on_hold, TRUE);
  cr_overview_panel_add_row (
    panel,
    cr_overview_page_keep (self, CR_FIGURE_STALE_EN,
                           cr_figure_row_new_tagged ("EN", C_ ("overview", "English text out of date"))),
    TRUE);
  cr_overview_panel_add_row (
    panel,
    cr_overview_page_keep (self, CR_FIGURE_STALE_RU,
                           cr_figure_row_new_tagged ("RU", C_ ("overview", "Russian text out of date"))),
    TRUE);
}

static double
draw_ahead (CrDisplayList *list,
            CrFonts       *fonts,
            double         width,
            double         height,
            gpointer       user_data)
{
  CrOverviewPage         *self = user_data;
  const GArray           *ending = self->count->overview->ending;
  g_autofree CrAheadTask *tasks = g_new0 (CrAheadTask, ending->len + 1);
  CrAheadRequest          request = { .fonts = fonts,
                                      .language = cr_interface_get_language (),
                                      .today = self->count->today,
                                      .n_days = CR_OVERVIEW_DAYS,
                                      .tasks = tasks,
                                      .n_tasks = ending->len,
                                      .width = width,
                                      .height = cr_fonts_scale (fonts, AHEAD_HEIGHT) };

  for (guint i = 0; i < ending->len; i++)
    {
      const CrTask *task = cr_roadmap_get_task (self->count->roadmap, g_array_index (ending, guint, i));

      tasks[i] = (CrAheadTask){ task->finish, cr_task_get_status (task) };
    }
  if (list != NULL)
    cr_ahead_chart_draw (&request, list);
  return request.height;
}

/* The region is “week/N”; the week of today is the first. */
static void
week_activated_cb (CrOverviewPage *self,
                   const char     *region)
{
  guint    n = (guint) g_ascii_strtoull (strchr (region, '/') + 1, NULL, 10);
  CrQuery *query = cr_overview_make_week_query (n, &self->count->scope, self->count->today);

  cr_overview_page_open (self, query, NULL);
}

static void
ending_clicked_cb (CrOverviewPage *self,
                   CrEndingRow    *row)
{
  cr_overview_page_open (self, cr_overview_make_query (CR_FIGURE_ENDING, &self->count->scope, self->count->today),
                         cr_ending_row_get_task (row));
}

void
cr_overview_page_add_ending (CrOverviewPage *self)
{
  g_autofree char *title = g_strdup_printf (ngettext ("Ends in the next %d day", "Ends in the next %d days",
                                                      CR_OVERVIEW_DAYS),
                                            CR_OVERVIEW_DAYS);
  GtkWidget       *all = cr_overview_page_keep (self, CR_FIGURE_ENDING, cr_figure_row_new_small (title));
  CrOverviewPanel *panel = add_panel (self, title, all);

  self->ahead = cr_picture_new (draw_ahead, self, TRUE, AHEAD_WIDTH);
  cr_plain_set_name (self->ahead, title);
  g_signal_connect_object (self->ahead, "activated", G_CALLBACK (week_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (panel), self->ahead);
  self->no_ending = cr_overview_panel_add_statement (panel);
  for (guint i = 0; i < CR_OVERVIEW_N_ENDING; i++)
    {
      self->ending[i] = cr_ending_row_new ();
      g_signal_connect_object (self->ending[i], "clicked", G_CALLBACK (ending_clicked_cb), self, G_CONNECT_SWAPPED);
      cr_overview_panel_add_row (panel, self->ending[i], TRUE);
    }
}

/* “mean progress of 61 tasks,” and below it “1 cancelled task left out”. (transfer full) */
static char *
describe_formula (const CrOverview *overview)
{
  guint            n = overview->summary->progress.n_tasks;
  guint            n_cancelled = overview->figures[CR_FIGURE_CANCELLED];
  g_autofree char *mean = g_strdup_printf (ngettext ("mean progress of %u task", "mean progress of %u tasks", n), n);
  g_autofree char *rest = NULL;

  if (n_cancelled == 0)
    return g_steal_pointer (&mean);
  rest = g_strdup_printf (ngettext ("%u cancelled task left out", "%u cancelled tasks left out", n_cancelled),
                          n_cancelled);
  return g_strconcat (mean, ",\n", rest, NULL);
}

static void
show_progress (CrOverviewPage *self)
{
  const CrOverview *overview = self->count->overview;
  const char       *language = cr_interface_get_language ();
  int               percent = cr_progress_get_percent (&overview->summary->progress);
  g_autofree char  *figure =
    percent != CR_PERCENT_NONE ? cr_format_percent (percent, language) : g_strdup (CR_FORMAT_MISSING);
  g_autofree char *formula = describe_formula (overview);
  g_autofree char *mix = cr_count_words_mix (overview->summary->by_status, language);

  gtk_label_set_text (GTK_LABEL (self->percent), figure);
  gtk_label_set_text (GTK_LABEL (self->formula), formula);
  cr_mix_bar_show (CR_MIX_BAR (self->mix), overview->summary->by_status);
  cr_plain_set_name (self->mix, mix);
}

static void
show_ending (CrOverviewPage *self)
{
  const GArray    *ending = self->count->overview->ending;
  guint            n_left = ending->len - MIN (ending->len, CR_OVERVIEW_N_ENDING);
  g_autofree char *words = NULL;

  for (guint i = 0; i < CR_OVERVIEW_N_ENDING; i++)
    {
      if (i < ending->len)
        cr_ending_row_show (CR_ENDING_ROW (self->ending[i]),
                            cr_roadmap_get_task (self->count->roadmap, g_array_index (ending, guint, i)),
                            self->count->catalogue);
      gtk_widget_set_visible (self->ending[i], i < ending->len);
    }
  if (ending->len == 0)
    words = g_strdup (C_ ("overview", "no task"));
  else if (n_left > 0)
    words = g_strdup_printf (ngettext ("the first ones, and %u more in the list",
                                       "the first ones, and %u more in the list", n_left),
                             n_left);
  cr_overview_panel_set_statement (self->no_ending, words);
  gtk_widget_set_visible (self->ahead, ending->len > 0);
  cr_picture_update (CR_PICTURE (self->ahead));
}

void
cr_overview_page_show_tasks (CrOverviewPage *self)
{
  const CrOverview *overview = self->count->overview;

  show_progress (self);
  cr_picture_update (CR_PICTURE (self->areas));
  cr_figure_row_show_page (CR_FIGURE_ROW (self->gaps), overview->uncovered->len, "capabilities");
  cr_figure_row_show (CR_FIGURE_ROW (self->on_hold), overview->figures[CR_FIGURE_ON_HOLD],
                      cr_overview_make_query (CR_FIGURE_ON_HOLD, &self->count->scope, self->count->today));
  /* A language whose texts are all up to date needs no attention; one of the two is told in any case. */
  gtk_widget_set_visible (self->figures[CR_FIGURE_STALE_EN], overview->figures[CR_FIGURE_STALE_EN] > 0);
  gtk_widget_set_visible (self->figures[CR_FIGURE_STALE_RU],
                          overview->figures[CR_FIGURE_STALE_RU] > 0 || overview->figures[CR_FIGURE_STALE_EN] == 0);
  show_ending (self);
}
