/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the command line tells of the pages to write. */
#include "config.h"

#include "cr-cli-pages.h"

#include <glib/gi18n.h>

static gboolean
choose_paper (const CrCli *cli,
              CrExport *export)
{
  const char *name = cr_cli_get_option (cli, "paper");

  export->paper = g_strcmp0 (name, "a3") == 0 ? CR_PAPER_A3 : CR_PAPER_A4;
  if (name == NULL || g_str_equal (name, "a3") || g_str_equal (name, "a4"))
    return TRUE;

  cr_cli_misuse (cli, cr_cli_words (cli, NC_ ("cli", "“%s” is not a paper: a4 or a3")), name);
  return FALSE;
}

static gboolean
choose_orientation (const CrCli    *cli,
                    const CrFormat *format,
                    CrExport *export)
{
  const char *name = cr_cli_get_option (cli, "orientation");

  if (name == NULL)
    return TRUE;
  if (!g_str_equal (name, "portrait") && !g_str_equal (name, "landscape"))
    {
      cr_cli_misuse (cli, cr_cli_words (cli, NC_ ("cli", "“%s” is not an orientation: portrait or landscape")), name);
      return FALSE;
    }
  if (!g_str_equal (format->extension, "pdf"))
    {
      cr_cli_misuse (cli, "%s", cr_cli_words (cli, NC_ ("cli", "Only a PDF has an orientation: -o NAME.pdf")));
      return FALSE;
    }
  export->orientation = g_str_equal (name, "portrait") ? CR_ORIENTATION_PORTRAIT : CR_ORIENTATION_LANDSCAPE;
  return TRUE;
}

/* Reads the names of an option; nothing where it was not given. */
static gboolean
read_blocks (const CrCli    *cli,
             const char     *option,
             CrReportBlocks *blocks)
{
  const char      *text = cr_cli_get_option (cli, option);
  g_auto (GStrv)   names = g_strsplit (text != NULL ? text : "", ",", -1);
  g_autofree char *known = NULL;
  guint            found = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      CrReportBlocks block = cr_report_block_find (names[i]);

      if (block == 0)
        {
          known = cr_report_blocks_to_text ((CrReportBlocks) ~0u, ", ");
          cr_cli_misuse (cli, cr_cli_words (cli, NC_ ("cli", "“%s” is not a part of the report: %s")), names[i], known);
          return FALSE;
        }
      found |= block;
    }
  *blocks = (CrReportBlocks) found;
  return TRUE;
}

static gboolean
is_report (const CrFormat *format)
{
  return g_str_equal (format->extension, "pdf") && g_strcmp0 (format->view, "report") == 0;
}

static gboolean
choose_blocks (const CrCli    *cli,
               const CrFormat *format,
               CrExport *export)
{
  gboolean       has_blocks = cr_cli_get_option (cli, "blocks") != NULL;
  CrReportBlocks with = 0, without = 0;

  if (!has_blocks && cr_cli_get_option (cli, "without") == NULL)
    return TRUE;
  if (!is_report (format))
    {
      cr_cli_misuse (cli, "%s", cr_cli_words (cli, NC_ ("cli", "Only a report has parts: -o NAME.pdf")));
      return FALSE;
    }
  if (!read_blocks (cli, "blocks", &with) || !read_blocks (cli, "without", &without))
    return FALSE;

  export->blocks = (CrReportBlocks) ((has_blocks ? (guint) with : CR_REPORT_USUAL) & ~(guint) without);
  if (export->blocks != 0)
    return TRUE;
  cr_cli_misuse (cli, "%s", cr_cli_words (cli, NC_ ("cli", "Nothing would be left of the report")));
  return FALSE;
}

static gboolean
choose_both_languages (const CrCli    *cli,
                       const CrFormat *format,
                       CrExport *export)
{
  gboolean has_fiches = is_report (format) ? (export->blocks & CR_REPORT_FICHES) != 0
                                           : g_str_equal (format->extension, "pdf") &&
                                               g_strcmp0 (format->view, "fiche") == 0;

  export->both_languages = cr_cli_get_option (cli, "both-languages") != NULL;
  if (!export->both_languages || has_fiches)
    return TRUE;
  cr_cli_misuse (cli, "%s",
                 cr_cli_words (cli, NC_ ("cli", "Only pages of tasks have both languages: --view fiche")));
  return FALSE;
}

gboolean
cr_cli_choose_pages (const CrCli    *cli,
                     const CrFormat *format,
                     CrExport *export)
{
  return choose_paper (cli, export) && choose_orientation (cli, format, export) &&
         choose_blocks (cli, format, export) && choose_both_languages (cli, format, export);
}
