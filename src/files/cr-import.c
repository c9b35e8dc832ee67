/* SPDX-License-Identifier: GPL-3.0-or-later
 * One import, and the table of formats that can be read. */
#include "config.h"

#include "cr-import.h"

#include "cr-findings.h"
#include "cr-import-csv.h"
#include "cr-import-json.h"
#include "cr-import-xlsx.h"
#include "cr-import-mspdi.h"
#include "cr-language.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const CrImportFormat formats[] = {
  { "json", NC_ ("format", "Roadmap"), cr_import_json_read },
  { "csv", NC_ ("format", "Table of Tasks, CSV"), cr_import_csv_read },
  { "xlsx", NC_ ("format", "Workbook, XLSX"), cr_import_xlsx_read },
  { "xml", NC_ ("format", "Plan for MS Project, XML"), cr_import_mspdi_read },
};

const CrImportFormat *
cr_import_formats_get (guint *n_formats)
{
  *n_formats = G_N_ELEMENTS (formats);
  return formats;
}

const CrImportFormat *
cr_import_formats_find (const char *path)
{
  const char *dot = strrchr (path, '.');

  for (guint i = 0; dot != NULL && i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strcasecmp (dot + 1, formats[i].extension) == 0)
      return &formats[i];
  return NULL;
}

char *
cr_import_formats_list_extensions (void)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    g_string_append_printf (list, "%s.%s", i > 0 ? ", " : "", formats[i].extension);
  return g_string_free (list, FALSE);
}

static void
clear_refused (gpointer item)
{
  CrRefused *refused = item;

  g_free (refused->column);
  g_free (refused->value);
  g_free (refused->reason);
}

static void
clear_left_out (gpointer item)
{
  CrImportLeftOut *left_out = item;

  g_free (left_out->name);
  g_free (left_out->why);
}

void
cr_import_init (CrImport    *self,
                CrRoadmap   *roadmap,
                CrCatalogue *catalogue,
                const char  *language)
{
  *self = (CrImport){
    .roadmap = roadmap,
    .catalogue = catalogue,
    .language = language,
    .refused = g_array_new (FALSE, FALSE, sizeof (CrRefused)),
    .left_out = g_array_new (FALSE, FALSE, sizeof (CrImportLeftOut)),
    .places = g_hash_table_new (NULL, NULL),
  };
  g_array_set_clear_func (self->refused, clear_refused);
  g_array_set_clear_func (self->left_out, clear_left_out);
}

void
cr_import_clear (CrImport *self)
{
  g_clear_pointer (&self->refused, g_array_unref);
  g_clear_pointer (&self->left_out, g_array_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);
}

void
cr_import_refuse (CrImport   *self,
                  gsize       line,
                  const char *column,
                  const char *value,
                  char       *reason)
{
  CrRefused refused = {
    .line = line,
    .column = g_strdup (column != NULL ? column : ""),
    .value = g_strdup (value != NULL ? value : ""),
    .reason = reason,
  };

  g_array_append_val (self->refused, refused);
}

void
cr_import_leave_out (CrImport   *self,
                     const char *name,
                     char       *why)
{
  CrImportLeftOut left_out = { g_strdup (name), why };

  g_array_append_val (self->left_out, left_out);
}

void
cr_import_note_place (CrImport   *self,
                      const char *task,
                      gsize       line)
{
  g_hash_table_insert (self->places, (gpointer) task, GSIZE_TO_POINTER (line));
}

const char *
cr_import_words (const CrImport *self,
                 const char     *msgid)
{
  return cr_translate (self->language, "import", msgid);
}

/* The member of a task that the pointer "/tasks/3/finish" names. (transfer full) */
static char *
get_member (const CrFault *fault)
{
  g_auto (GStrv) segments = g_strsplit (fault->pointer, "/", 5);

  return g_strdup (g_strv_length (segments) > 3 ? segments[3] : "");
}

/* Whether the record had the fault before; where it stands may be another place by now. */
static gboolean
had_fault (const GPtrArray *before,
           const CrFault   *fault)
{
  g_autofree char *member = get_member (fault);

  for (guint i = 0; i < before->len; i++)
    {
      const CrFault   *other = g_ptr_array_index (before, i);
      g_autofree char *other_member = get_member (other);

      if (other->code == fault->code && g_str_equal (member, other_member) &&
          g_strcmp0 (other->value, fault->value) == 0 && g_strcmp0 (other->expected, fault->expected) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
refuse_faults_of (CrImport   *self,
                  CrRoadmap  *after,
                  const char *task,
                  gsize       line)
{
  g_autoptr (GPtrArray) faults = cr_findings_for_record (after, CR_KIND_TASK, NULL, task, FALSE);
  g_autoptr (GPtrArray) before = cr_findings_for_record (self->roadmap, CR_KIND_TASK, NULL, task, FALSE);

  for (guint i = 0; i < faults->len; i++)
    {
      const CrFault   *fault = g_ptr_array_index (faults, i);
      g_autofree char *member = get_member (fault);

      if (!had_fault (before, fault))
        cr_import_refuse (self, line, member, fault->value, cr_fault_describe (fault, self->language));
    }
}

/* The line of the task that the pointer "/tasks/3/after" speaks of. */
static gsize
find_line (CrImport      *self,
           CrRoadmap     *after,
           const CrFault *fault)
{
  guint64 n;

  if (!g_str_has_prefix (fault->pointer, "/tasks/"))
    return 0;
  n = g_ascii_strtoull (fault->pointer + strlen ("/tasks/"), NULL, 10);
  if (n >= cr_roadmap_get_n_tasks (after))
    return 0;
  return GPOINTER_TO_SIZE (g_hash_table_lookup (self->places, cr_roadmap_get_task (after, (guint) n)->id));
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const CrRefused *first = a, *second = b;

  return first->line < second->line ? -1 : first->line > second->line;
}

/* What the set as a whole would add of faults: those of single tasks with their lines, else the first that is found. */
static void
refuse_faults (CrImport      *self,
               CrChangeSet   *set,
               const CrFault *refusal)
{
  g_autoptr (CrRoadmap) after = cr_roadmap_copy (self->roadmap);
  GHashTableIter        iter;
  gpointer              task, line;

  cr_roadmap_apply (after, set, CR_APPLY_RESTORE, NULL, NULL);
  g_hash_table_iter_init (&iter, self->places);
  while (g_hash_table_iter_next (&iter, &task, &line))
    refuse_faults_of (self, after, task, GPOINTER_TO_SIZE (line));

  if (self->refused->len == 0)
    {
      g_autofree char *member = get_member (refusal);

      cr_import_refuse (self, find_line (self, after, refusal), member, refusal->value,
                        cr_fault_describe (refusal, self->language));
    }
  g_array_sort (self->refused, compare_lines);
}

CrChangeSet *
cr_import_read (CrImport             *self,
                const CrImportFormat *format,
                GBytes               *content,
                GError              **error)
{
  g_autoptr (CrChangeSet) set = format->read (self, content, error);
  g_autoptr (CrRoadmap)   copy = NULL;
  g_autoptr (CrFault)     refusal = NULL;

  if (set == NULL || self->refused->len > 0)
    return g_steal_pointer (&set);

  copy = cr_roadmap_copy (self->roadmap);
  if (!cr_roadmap_apply (copy, set, CR_APPLY_GESTURE, NULL, &refusal))
    refuse_faults (self, set, refusal);
  return g_steal_pointer (&set);
}
