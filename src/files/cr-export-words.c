/* SPDX-License-Identifier: GPL-3.0-or-later
 * The words of an export. */
#include "config.h"

#include "cr-export-words.h"

#include "cr-language.h"

#include <string.h>

const char *
cr_export_show_text (const CrExport *self,
                     const CrText   *text)
{
  return cr_text_show (text, self->language);
}

const char *
cr_export_show_other (const CrExport *self,
                      const CrText   *text)
{
  const char *shown = cr_export_show_text (self, text);
  const char *other = cr_text_get (text, g_str_has_prefix (self->language, "ru") ? "en" : "ru");

  return g_strcmp0 (other, shown) != 0 ? other : NULL;
}

const char *
cr_export_show_entry (const CrExport *self,
                      const char     *id)
{
  const CrEntry  *entry = cr_catalogue_lookup (self->catalogue, id);
  const CrRecord *own = NULL;
  const CrText   *title = NULL;

  if (id == NULL || entry != NULL)
    return entry != NULL ? cr_entry_get_title (entry, self->language) : NULL;

  own = cr_roadmap_lookup (self->roadmap, CR_KIND_INSTRUMENT, NULL, id);
  if (own != NULL)
    title = CR_INSTRUMENT (own)->title;
  else if ((own = cr_roadmap_lookup (self->roadmap, CR_KIND_TECHNOLOGY, NULL, id)) != NULL)
    title = CR_TECHNOLOGY (own)->title;
  return cr_text_has_sides (title) ? cr_export_show_text (self, title) : id;
}

char *
cr_export_join_entries (const CrExport *self,
                        const CrIds    *ids,
                        const char     *separator)
{
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? separator : "", cr_export_show_entry (self, ids->ids[i]));
  return g_string_free (titles, FALSE);
}

const char *
cr_export_show_unit (const CrExport *self,
                     const char     *unit)
{
  return unit != NULL ? cr_roadmap_show_unit (self->roadmap, unit, self->language) : NULL;
}

const char *
cr_export_show_status (const CrExport *self,
                       const CrTask   *task)
{
  return cr_export_show_entry (self, cr_status_to_id (cr_task_get_status (task)));
}

const char *
cr_export_show_priority (const CrExport *self,
                         const CrTask   *task)
{
  return cr_translate (self->language, "choice", cr_task_get_priority (task));
}

char *
cr_export_join_predecessors (const CrExport *self,
                             const CrTask   *task,
                             const char     *separator)
{
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < cr_ids_get_length (task->after); i++)
    {
      const char   *id = task->after->ids[i];
      const CrTask *other = cr_roadmap_lookup_task (self->roadmap, id);

      g_string_append_printf (titles, "%s%s", i > 0 ? separator : "",
                              other != NULL ? cr_export_show_text (self, other->title) : id);
    }
  return g_string_free (titles, FALSE);
}

const char *
cr_export_label (const CrExport *self,
                 const char     *field)
{
  const char    *dot = strchr (field, '.');
  const CrField *row = dot != NULL ? cr_kind_get_field (CR_KIND_INDICATOR, dot + 1)
                                   : cr_kind_get_field (CR_KIND_TASK, field);

  g_return_val_if_fail (row != NULL && row->label != NULL, field);

  return cr_translate (self->language, "field", row->label);
}

static gboolean
may_stand (gunichar c)
{
  return (c >= 0x20 && c != 0x7f && c != 0xfffe && c != 0xffff) || c == '\t' || c == '\n' || c == '\r';
}

/* Where the next character stands that may not; the end of the text when there is none. Byte by byte: of those behind
 * ASCII U+FFFE and U+FFFF alone may not, which begin with the byte EF. */
static const char *
find_unclean (const char *text)
{
  for (; *text != '\0'; text++)
    {
      guchar byte = (guchar) *text;

      if ((byte < ' ' || byte == 0x7f || byte == 0xEF) && !may_stand (g_utf8_get_char (text)))
        break;
    }
  return text;
}

gboolean
cr_export_is_clean (const char *text)
{
  return *find_unclean (text) == '\0';
}

/* Hardly a text has one: what stands between two of them is taken as a whole. */
char *
cr_export_clean (const char *text)
{
  const char *end = find_unclean (text);
  GString    *clean = g_string_new_len (text, end - text);

  while (*end != '\0')
    {
      const char *start = g_utf8_next_char (end);

      end = find_unclean (start);
      g_string_append_len (clean, start, end - start);
    }
  return g_string_free (clean, FALSE);
}

const char *
cr_export_get_area (const CrExport *self,
                    const CrTask   *task)
{
  return cr_catalogue_is_of_group (self->catalogue, task->area, CR_GROUP_AREA) ? task->area : NULL;
}

GPtrArray *
cr_export_list_by_area (const CrExport *self)
{
  g_autoptr (GPtrArray) tasks = cr_export_list_tasks (self);
  GPtrArray            *sorted = g_ptr_array_sized_new (tasks->len);
  gsize                 n_areas;
  const CrEntry *const *areas = cr_catalogue_get_group (self->catalogue, CR_GROUP_AREA, &n_areas);

  for (gsize a = 0; a <= n_areas; a++)
    for (guint i = 0; i < tasks->len; i++)
      if (g_strcmp0 (cr_export_get_area (self, tasks->pdata[i]), a < n_areas ? areas[a]->id : NULL) == 0)
        g_ptr_array_add (sorted, tasks->pdata[i]);
  return sorted;
}
