/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the writer and the reader of MSPDI agree on. */
#include "config.h"

#include "cr-mspdi.h"

#include "cr-export-words.h"
#include "cr-mspdi-plan.h"
#include "cr-words.h"

#include <string.h>

#define PRIORITY_LOW  300
#define PRIORITY_HIGH 700

static const struct
{
  const char *id;
  const char *name;
  const char *path; /* NULL: the title in the other language */
} columns[CR_MSPDI_N_COLUMNS] = {
  [CR_MSPDI_TITLE] = { "188743731", "Text1", NULL },
  [CR_MSPDI_AREA] = { "188743734", "Text2", "area" },
  [CR_MSPDI_CAPABILITIES] = { "188743737", "Text3", "capabilities" },
  [CR_MSPDI_STATUS] = { "188743740", "Text4", "status" },
  [CR_MSPDI_ID] = { "188743743", "Text5", "id" },
  [CR_MSPDI_OWNER] = { "188743746", "Text6", "owner" },
};

const char *
cr_mspdi_get_field_id (CrMspdiColumn column)
{
  return columns[column].id;
}

const char *
cr_mspdi_get_field_name (CrMspdiColumn column)
{
  return columns[column].name;
}

void
cr_mspdi_get_path (CrMspdiColumn column,
                   const char   *language,
                   CrPath       *path)
{
  const char *name = columns[column].path;

  if (name == NULL)
    name = g_str_has_prefix (language, "ru") ? "title.en" : "title.ru";
  cr_path_parse (CR_KIND_TASK, name, path);
}

char *
cr_mspdi_get_alias (CrMspdiColumn column,
                    const char   *language)
{
  CrPath path;

  cr_mspdi_get_path (column, language, &path);
  return cr_words_describe_path (&path, language);
}

char *
cr_mspdi_format_column (CrCells        *cells,
                        const CrRecord *task,
                        CrMspdiColumn   column,
                        const char     *language)
{
  CrPath path;

  cr_mspdi_get_path (column, language, &path);
  g_auto (CrValue) value = cr_path_get (&path, task);
  if (column == CR_MSPDI_ID)
    return g_strdup (cr_record_get_key (task));
  return cr_cells_format (cells, &path, &value, CR_CELLS_NAMES);
}

char *
cr_mspdi_cut_column (const char *text)
{
  g_autofree char *line = cr_mspdi_make_name (text);

  if (strlen (line) <= CR_MSPDI_COLUMN_MAX)
    return g_steal_pointer (&line);
  return g_utf8_substring (line, 0, MIN (g_utf8_strlen (line, -1), CR_MSPDI_COLUMN_MAX));
}

char *
cr_mspdi_make_name (const char *title)
{
  g_autofree char *clean = cr_export_clean (title);

  g_strdelimit (clean, "\t\r\n", ' ');
  return g_steal_pointer (&clean);
}

char *
cr_mspdi_make_notes (const CrTask *task,
                     const char   *language)
{
  const char *description = cr_text_show (task->description, language);
  const char *notes = cr_text_show (task->notes, language);

  return g_strconcat (description, *description != '\0' && *notes != '\0' ? "\n\n" : "", notes, NULL);
}

int
cr_mspdi_get_priority (const CrTask *task)
{
  const char *priority = cr_task_get_priority (task);

  if (g_str_equal (priority, "high"))
    return PRIORITY_HIGH;
  return g_str_equal (priority, "low") ? PRIORITY_LOW : CR_MSPDI_PRIORITY_NORMAL;
}

const char *
cr_mspdi_find_priority (int priority)
{
  if (priority > CR_MSPDI_PRIORITY_NORMAL)
    return "high";
  return priority < CR_MSPDI_PRIORITY_NORMAL ? "low" : NULL;
}
