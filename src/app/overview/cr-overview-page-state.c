/* SPDX-License-Identifier: GPL-3.0-or-later
 * The panels of the overview that tell of money, of the translation and of the capabilities. */
#include "config.h"

#include "cr-overview-page-private.h"

#include "cr-gap-chart.h"
#include "cr-interface.h"
#include "cr-money-chart.h"
#include "cr-overview-panel.h"
#include "cr-pattern.h"
#include "cr-plain.h"

#include <glib/gi18n.h>

/* CSS pixels that the charts need. */
#define CHART_WIDTH  220
#define MONEY_HEIGHT 224

enum
{
  ENGLISH,
  RUSSIAN,
  N_SIDES
};

/* What has nobody's work, as a line of words with its symbol. */
static GtkWidget *
make_line (const char *icon,
           const char *css_class)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *sign = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_box_append (GTK_BOX (sign), gtk_image_new_from_icon_name (icon));
  if (css_class != NULL)
    gtk_widget_add_css_class (sign, css_class);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "overview-line");
  return box;
}

/* words may be NULL: then the line is not there. */
static void
show_line (GtkWidget  *line,
           const char *words)
{
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (line)), words != NULL ? words : "");
  gtk_widget_set_visible (line, words != NULL);
}

static CrMoneyChart *
make_chart (CrOverviewPage *self,
            CrFonts        *fonts,
            double          width,
            double          height)
{
  const CrMoney          *money = self->count->overview->money;
  g_autofree CrMoneyPart *parts = g_new0 (CrMoneyPart, money->cells->len + 1);
  g_autofree const char **sources = g_new0 (const char *, money->sources->len + 1);
  CrMoneyRequest          request = { fonts,
                                      cr_interface_get_language (),
                                      parts,
                                      money->cells->len,
                                      sources,
                                      money->sources->len,
                                      cr_roadmap_get_head (self->count->roadmap)->currency,
                                      money->total.n_tasks,
                                      width,
                                      height };

  for (guint i = 0; i < money->cells->len; i++)
    {
      const CrMoneySum *sum = &g_array_index (money->cells, CrMoneySum, i);

      parts[i] = (CrMoneyPart){ sum->year, sum->source, sum->amount };
    }
  for (guint i = 0; i < money->sources->len; i++)
    sources[i] = g_array_index (money->sources, CrMoneySum, i).source;
  return cr_money_chart_new (&request);
}

static double
draw_money (CrDisplayList *list,
            CrFonts       *fonts,
            double         width,
            double         height,
            gpointer       user_data)
{
  double                   needed = cr_fonts_scale (fonts, MONEY_HEIGHT);
  g_autoptr (CrMoneyChart) chart = NULL;

  if (list != NULL)
    {
      chart = make_chart (user_data, fonts, width, height >= 0 ? height : needed);
      cr_money_chart_draw (chart, list);
    }
  return needed;
}

static void
year_activated_cb (CrOverviewPage *self,
                   const char     *region)
{
  gint64        year = g_ascii_strtoll (strchr (region, '/') + 1, NULL, 10);
  const GArray *years = self->count->overview->money->years;

  for (guint i = 0; i < years->len; i++)
    if (g_array_index (years, CrMoneySum, i).year == year)
      {
        cr_overview_page_open (
          self, cr_overview_make_money_query (&g_array_index (years, CrMoneySum, i), &self->count->scope), NULL);
        return;
      }
}

void
cr_overview_page_add_money (CrOverviewPage *self)
{
  GtkWidget *panel = NULL;

  /* TRANSLATORS: a number of tasks follows. */
  self->money_tasks = cr_overview_page_connect (self, cr_figure_row_new_small (C_ ("overview", "Tasks with costs")));
  panel = cr_overview_panel_new (C_ ("overview", "Money by year and source"), self->money_tasks);
  self->money_words = cr_overview_panel_add_statement (CR_OVERVIEW_PANEL (panel));
  self->money = cr_picture_new (draw_money, self, TRUE, CHART_WIDTH);
  cr_plain_set_name (self->money, C_ ("overview", "Money by year and source"));
  gtk_widget_set_vexpand (self->money, TRUE);
  g_signal_connect_object (self->money, "activated", G_CALLBACK (year_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (panel), self->money);
  for (guint i = 0; i < CR_OVERVIEW_N_SOURCES; i++)
    {
      self->sources[i] = cr_overview_page_connect (self, cr_figure_row_new (NULL, NULL, ""));
      cr_overview_panel_add_row (CR_OVERVIEW_PANEL (panel), self->sources[i], TRUE);
    }
  self->more_sources = cr_overview_panel_add_statement (CR_OVERVIEW_PANEL (panel));
  gtk_box_append (GTK_BOX (self->panels), panel);
}

static void
add_side (CrOverviewPage  *self,
          CrOverviewPanel *panel,
          guint            side)
{
  static const char *const tags[N_SIDES] = { "EN", "RU" };
  const char *const        titles[N_SIDES] = { C_ ("overview", "Tasks without English text"),
                                               C_ ("overview", "Tasks without Russian text") };
  GtkWidget               *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget               *tag = gtk_label_new (tags[side]);

  gtk_widget_add_css_class (tag, "language-tag");
  gtk_widget_set_valign (tag, GTK_ALIGN_CENTER);
  self->sides[side] = gtk_progress_bar_new ();
  gtk_widget_add_css_class (self->sides[side], "area-bar");
  gtk_widget_add_css_class (self->sides[side], "side-bar");
  gtk_widget_set_valign (self->sides[side], GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (self->sides[side], TRUE);
  /* The row tells it. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->sides[side]), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  self->side_percents[side] = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->side_percents[side], "heading");
  gtk_widget_add_css_class (self->side_percents[side], "numeric");
  gtk_box_append (GTK_BOX (box), tag);
  gtk_box_append (GTK_BOX (box), self->sides[side]);
  gtk_box_append (GTK_BOX (box), self->side_percents[side]);
  cr_overview_panel_add_row (
    panel,
    cr_overview_page_keep (self, side == ENGLISH ? CR_FIGURE_UNTRANSLATED_EN : CR_FIGURE_UNTRANSLATED_RU,
                           cr_figure_row_new_around (box, titles[side])),
    FALSE);
}

static double
draw_gaps (CrDisplayList *list,
           CrFonts       *fonts,
           double         width,
           double         height,
           gpointer       user_data)
{
  CrOverviewPage *self = user_data;
  const GArray   *levels = self->count->levels;
  CrGapCounts     counts = { { 0 }, 0 };

  /* What is not applicable has no part, nor has a level without a target. */
  for (guint i = 0; i < levels->len; i++)
    {
      const CrLevels *row = &g_array_index (levels, CrLevels, i);

      if (row->has_gap)
        counts.by_gap[CLAMP (row->gap, 0, CR_LEVEL_MAX - 1)]++;
      else if (row->level == 0 && !row->not_applicable)
        counts.n_not_assessed++;
    }
  return cr_gap_chart_add (list, fonts, cr_interface_get_language (), &counts, 0, 0, width);
}

void
cr_overview_page_add_state (CrOverviewPage *self)
{
  GtkWidget       *widget = cr_overview_panel_new (C_ ("overview", "Translation"), NULL);
  CrOverviewPanel *panel = CR_OVERVIEW_PANEL (widget);

  add_side (self, panel, ENGLISH);
  add_side (self, panel, RUSSIAN);
  cr_overview_panel_add_heading (panel, C_ ("overview", "Capabilities"));
  self->assessment = cr_overview_panel_add_statement (panel);
  self->gap_chart = cr_picture_new (draw_gaps, self, FALSE, CHART_WIDTH);
  gtk_widget_add_css_class (self->gap_chart, "overview-gaps");
  gtk_box_append (GTK_BOX (panel), self->gap_chart);
  for (guint i = 0; i < CR_OVERVIEW_N_GAPS; i++)
    {
      self->gap_rows[i] = make_line ("cr-sign-gap-nobody-symbolic", "sign-overdue");
      gtk_box_append (GTK_BOX (panel), self->gap_rows[i]);
    }
  self->more_gaps = cr_overview_panel_add_statement (panel);
  self->claimed = make_line ("mail-attachment-symbolic", NULL);
  gtk_box_append (GTK_BOX (panel), self->claimed);
  gtk_box_append (GTK_BOX (self->panels), widget);
}

/* Whether there is a year to draw, and what the figures are. */
static void
describe_money (CrOverviewPage *self,
                gboolean       *has_columns,
                char          **words)
{
  PangoContext *context = gtk_widget_create_pango_context (self->money);
  CrFonts      *fonts = cr_fonts_new (context);
  CrMoneyChart *chart = make_chart (self, fonts, CHART_WIDTH, MONEY_HEIGHT);

  *has_columns = cr_money_chart_has_columns (chart);
  if (self->count->overview->money->total.n_tasks == 0)
    *words = g_strdup (C_ ("overview", "no planned costs"));
  else if (*has_columns)
    *words = cr_money_chart_describe (chart);
  else
    *words = g_strdup (C_ ("overview", "planned costs without a year"));
  cr_money_chart_free (chart);
  cr_fonts_free (fonts);
  g_object_unref (context);
}

/* “State budget”, what it gives, and the tasks that it is given to. */
static void
show_source (CrOverviewPage   *self,
             CrFigureRow      *row,
             const CrMoneySum *sum)
{
  const char      *title = sum->source[0] != '\0' ? sum->source : C_ ("overview", "No source");
  g_autofree char *amount = cr_format_money (sum->amount, cr_roadmap_get_head (self->count->roadmap)->currency,
                                             cr_interface_get_language ());
  g_autofree char *tasks = g_strdup_printf (ngettext ("%u task", "%u tasks", sum->n_tasks), sum->n_tasks);
  g_autofree char *name = g_strdup_printf ("%s: %s, %s", title, amount, tasks);

  cr_figure_row_set_title (row, title);
  cr_figure_row_show (row, sum->n_tasks, cr_overview_make_money_query (sum, &self->count->scope));
  cr_figure_row_set_words (row, amount, name);
}

/* Where nobody names a source there is nothing to tell apart. */
static void
show_sources (CrOverviewPage *self)
{
  const GArray    *sources = self->count->overview->money->sources;
  guint            n = sources->len == 1 && g_array_index (sources, CrMoneySum, 0).source[0] == '\0' ? 0 : sources->len;
  guint            n_left = n - MIN (n, CR_OVERVIEW_N_SOURCES);
  g_autofree char *more = NULL;

  for (guint i = 0; i < CR_OVERVIEW_N_SOURCES; i++)
    {
      if (i < n)
        show_source (self, CR_FIGURE_ROW (self->sources[i]), &g_array_index (sources, CrMoneySum, i));
      gtk_widget_set_visible (self->sources[i], i < n);
    }
  if (n_left > 0)
    more = g_strdup_printf (ngettext ("and %u more source", "and %u more sources", n_left), n_left);
  cr_overview_panel_set_statement (self->more_sources, more);
}

static void
show_money (CrOverviewPage *self)
{
  const CrMoney   *money = self->count->overview->money;
  gboolean         has_columns = FALSE;
  g_autofree char *words = NULL;

  describe_money (self, &has_columns, &words);
  cr_overview_panel_set_statement (self->money_words, words);
  cr_figure_row_show (CR_FIGURE_ROW (self->money_tasks), money->total.n_tasks,
                      cr_overview_make_money_query (&money->total, &self->count->scope));
  gtk_widget_set_visible (self->money, has_columns);
  show_sources (self);
  cr_picture_update (CR_PICTURE (self->money));
}

/* (transfer full) */
static char *
describe_missing (guint                n_tasks,
                  const CrTranslation *translation)
{
  if (n_tasks > 0)
    return g_strdup_printf (ngettext ("missing in %u task", "missing in %u tasks", n_tasks), n_tasks);
  if (translation->n_missing > 0)
    return g_strdup (C_ ("overview", "missing outside of tasks"));
  return g_strdup (C_ ("overview", "complete"));
}

/* Never 100 per cent as long as one text is missing. */
static void
show_side (CrOverviewPage      *self,
           guint                side,
           CrFigure             figure,
           const CrTranslation *translation)
{
  const char      *pattern = side == ENGLISH ? C_ ("translation", "English %s") : C_ ("translation", "Russian %s");
  guint            n_there = translation->n_texts - translation->n_missing;
  guint            percent = translation->n_texts > 0 ? n_there * 100 / translation->n_texts : 0;
  g_autofree char *words = describe_missing (self->count->overview->figures[figure], translation);
  g_autofree char *number = cr_format_percent (percent, cr_interface_get_language ());
  g_autofree char *complete = g_strdup_printf (pattern, number);
  g_autofree char *name = g_strconcat (complete, ", ", words, NULL);

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->sides[side]), percent / 100.0);
  gtk_label_set_text (GTK_LABEL (self->side_percents[side]), number);
  cr_figure_row_set_words (CR_FIGURE_ROW (self->figures[figure]), words, name);
}

/* “average level 2.1 from 12 of 13, 29 May 2026”. (transfer full) */
static char *
describe_assessment (CrOverviewPage *self)
{
  const CrSummary *summary = self->count->overview->summary;
  const char      *language = cr_interface_get_language ();
  guint            n_rated = 0;
  int              tenths = cr_levels_get_average (self->count->levels, CR_LEVEL_NOW, &n_rated);
  g_autofree char *average = NULL;
  g_autofree char *rated = g_strdup_printf ("%u", n_rated);
  g_autofree char *all = g_strdup_printf ("%u", self->count->levels->len);
  g_autofree char *date = NULL;
  g_autofree char *words = NULL;

  if (tenths < 0)
    return g_strdup (C_ ("overview", "not assessed yet"));
  average = cr_format_tenths (tenths, language);
  words = cr_pattern_fill (C_ ("overview", "average level {level} from {rated} of {all}"), "level", average, "rated",
                           rated, "all", all, NULL);
  if (summary->round_date == CR_DAY_NONE)
    return g_steal_pointer (&words);
  date = cr_interface_format_date (summary->round_date);
  return g_strconcat (words, ", ", date, NULL);
}

/* “Cost assessment: level 1 of 3, no open task”. (transfer full) */
static char *
describe_gap (CrOverviewPage *self,
              const CrGap    *gap)
{
  const CrEntry *entry = cr_catalogue_lookup (self->count->catalogue, gap->entry);
  const char    *title =
    entry != NULL ? cr_entry_get_short_title (entry, cr_interface_get_language ()) : gap->entry;
  g_autofree char *level = g_strdup_printf ("%d", gap->level);
  g_autofree char *target = g_strdup_printf ("%d", gap->target);

  return cr_pattern_fill (C_ ("overview", "{entry}: level {level} of {target}, no open task"), "entry", title, "level",
                          level, "target", target, NULL);
}

/* What the strip shows, for those who hear it. */
static void
name_gap_chart (CrOverviewPage *self)
{
  const CrDisplayList *list = cr_picture_get_list (CR_PICTURE (self->gap_chart));
  g_autoptr (GString)  name = g_string_new (NULL);

  for (guint i = 0; i < cr_display_list_get_n_regions (list); i++)
    g_string_append_printf (name, "%s%s", i > 0 ? ", " : "", cr_display_list_get_region (list, i)->name);
  cr_plain_set_name (self->gap_chart, name->str);
}

static void
show_capabilities (CrOverviewPage *self)
{
  const GArray    *uncovered = self->count->overview->uncovered;
  guint            n_left = uncovered->len - MIN (uncovered->len, CR_OVERVIEW_N_GAPS);
  guint            n_claimed = cr_levels_count_claimed (self->count->levels);
  g_autofree char *assessment = describe_assessment (self);
  g_autofree char *more = NULL;
  g_autofree char *claimed = NULL;

  cr_overview_panel_set_statement (self->assessment, assessment);
  cr_picture_update (CR_PICTURE (self->gap_chart));
  name_gap_chart (self);
  gtk_widget_set_visible (self->gap_chart, self->count->overview->summary->round != NULL);
  for (guint i = 0; i < CR_OVERVIEW_N_GAPS; i++)
    {
      g_autofree char *words =
        i < uncovered->len ? describe_gap (self, &g_array_index (uncovered, CrGap, i)) : NULL;

      show_line (self->gap_rows[i], words);
    }
  if (n_left > 0)
    more = g_strdup_printf (ngettext ("and %u more gap without an open task", "and %u more gaps without an open task",
                                      n_left),
                            n_left);
  cr_overview_panel_set_statement (self->more_gaps, more);
  if (n_claimed > 0)
    claimed = g_strdup_printf (ngettext ("%u level is claimed without evidence",
                                         "%u levels are claimed without evidence", n_claimed),
                               n_claimed);
  show_line (self->claimed, claimed);
}

void
cr_overview_page_show_state (CrOverviewPage *self)
{
  const CrSummary *summary = self->count->overview->summary;

  show_money (self);
  show_side (self, ENGLISH, CR_FIGURE_UNTRANSLATED_EN, &summary->en);
  show_side (self, RUSSIAN, CR_FIGURE_UNTRANSLATED_RU, &summary->ru);
  show_capabilities (self);
}
