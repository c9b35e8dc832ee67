/* SPDX-License-Identifier: GPL-3.0-or-later
 * The blocks of the report by name. */
#include "config.h"

#include "cr-report.h"

/* By their bits. */
static const char *const names[CR_N_REPORT_BLOCKS] = {
  "title",
  "summary",
  "matrix",
  "capabilities",
  "timeline",
  "tasks",
  "fiches",
  "instruments",
  "signatures",
};

CrReportBlocks
cr_report_block_find (const char *name)
{
  for (guint i = 0; i < CR_N_REPORT_BLOCKS; i++)
    if (g_str_equal (names[i], name))
      return (CrReportBlocks) (1u << i);
  return 0;
}

char *
cr_report_blocks_to_text (CrReportBlocks blocks,
                          const char    *separator)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < CR_N_REPORT_BLOCKS; i++)
    if ((blocks & (1u << i)) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "", names[i]);
  return g_string_free (text, FALSE);
}
