/* SPDX-License-Identifier: GPL-3.0-or-later
 * Levels and targets of the capabilities. */
#include "config.h"

#include "cr-html-levels.h"

#include "cr-export-words.h"
#include "cr-format.h"
#include "cr-html-text.h"
#include "cr-levels.h"

#include <glib/gi18n-lib.h>

/* How many axes make an outline that says something. */
#define N_RATED_MIN 3

static gboolean
is_rated (const CrLevels *levels)
{
  return levels->level > 0 && !levels->not_applicable;
}

static void
append_level (GString *html,
              int      level)
{
  if (level > 0)
    g_string_append_printf (html, "<td class=\"number\">%d</td>", level);
  else
    cr_html_append_element (html, "td", " class=\"number\"", CR_FORMAT_MISSING);
}

static void
append_row (GString *html,
            const CrExport *export,
            const CrLevels *levels)
{
  const char *not_applicable = cr_export_words (export, NC_ ("export", "not applicable"));

  g_string_append (html, "<tr>");
  cr_html_append_element (html, "th", " scope=\"row\"", cr_export_show_entry (export, levels->entry));
  if (levels->not_applicable)
    cr_html_append_element (html, "td", "", not_applicable);
  else
    append_level (html, levels->level);
  append_level (html, levels->not_applicable ? 0 : levels->target);
  if (levels->has_gap)
    g_string_append_printf (html, "<td class=\"number\">%d</td>", MAX (levels->gap, 0));
  else
    cr_html_append_element (html, "td", " class=\"number\"", CR_FORMAT_MISSING);
  g_string_append (html, "</tr>\n");
}

static void
append_table (GString *html,
              const CrExport *export,
              const char   *title,
              const GArray *levels)
{
  const char *const columns[] = {
    cr_export_words (export, NC_ ("export", "Assessed")),
    cr_export_words (export, NC_ ("export", "Level now")),
    cr_export_words (export, NC_ ("export", "Target level")),
    cr_export_words (export, NC_ ("export", "Gap")),
  };

  g_string_append (html, "<div class=\"wide\"><table>\n");
  cr_html_append_element (html, "caption", "", title);
  g_string_append (html, "\n<thead><tr>");
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    cr_html_append_element (html, "th", " scope=\"col\"", columns[i]);
  g_string_append (html, "</tr></thead>\n<tbody>\n");
  for (guint i = 0; i < levels->len; i++)
    append_row (html, export, &g_array_index (levels, CrLevels, i));
  g_string_append (html, "</tbody></table></div>\n");
}

static void
append_radar (GString *html,
              const CrExport *export,
              const char   *title,
              const GArray *levels)
{
  g_autofree CrHtmlAxis *axes = g_new0 (CrHtmlAxis, levels->len);

  for (guint i = 0; i < levels->len; i++)
    {
      const CrLevels *each = &g_array_index (levels, CrLevels, i);
      const CrEntry  *entry = cr_catalogue_lookup (export->catalogue, each->entry);

      axes[i] = (CrHtmlAxis){ cr_entry_get_short_title (entry, export->language), is_rated (each) ? each->level : 0,
                              each->target };
    }
  g_string_append (html, "<figure>\n");
  cr_html_append_radar (html, "radar", title,
                        cr_export_words (export, NC_ ("export", "The same figures stand in the table below.")), axes,
                        levels->len, cr_export_words (export, NC_ ("export", "Level now")),
                        cr_export_words (export, NC_ ("export", "Target level")));
  g_string_append (html, "</figure>\n");
}

void
cr_html_append_levels (GString *html,
                       const CrExport *export,
                       const CrIds *capabilities)
{
  const char        *title = cr_export_words (export, NC_ ("export", "Level and target of the capabilities"));
  const CrRound     *round = cr_roadmap_get_current_round (export->roadmap);
  g_autoptr (GArray) levels =
    cr_levels_list (export->roadmap, round != NULL ? round->id : NULL, capabilities, export->today);
  guint n_rated = 0, n_told = 0;

  for (guint i = 0; i < levels->len; i++)
    {
      n_rated += is_rated (&g_array_index (levels, CrLevels, i)) ? 1 : 0;
      n_told += g_array_index (levels, CrLevels, i).is_rated ? 1 : 0;
    }
  if (n_told == 0)
    {
      cr_html_append_element (html, "p", "", cr_export_words (export, NC_ ("export", "No capability is assessed.")));
      return;
    }
  if (n_rated >= N_RATED_MIN)
    append_radar (html, export, title, levels);
  append_table (html, export, title, levels);
}
