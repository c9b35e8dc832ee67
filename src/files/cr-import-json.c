/* SPDX-License-Identifier: GPL-3.0-or-later
 * One roadmap brought into another. */
#include "config.h"

#include "cr-import-json.h"

#include "cr-diff.h"
#include "cr-reader.h"

#include <glib/gi18n-lib.h>

static void
refuse_faults (CrImport        *import,
               const GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++)
    {
      const CrFault *fault = g_ptr_array_index (faults, i);

      cr_import_refuse (import, fault->line, fault->pointer, fault->value, cr_fault_describe (fault, import->language));
    }
}

static gboolean
is_absent (const CrChange *change)
{
  g_autoptr (CrRecord) empty = cr_record_new (change->kind, change->key);
  g_auto (CrValue)     absent = cr_path_get (&change->path, empty);

  return cr_value_equal (&change->after, &absent);
}

static gboolean
is_taken (const CrChange *change)
{
  return change->op == CR_CHANGE_INSERT || (change->op == CR_CHANGE_SET && !is_absent (change));
}

static void
count (CrImport       *import,
       GHashTable     *changed,
       const CrChange *change)
{
  if (change->kind != CR_KIND_TASK)
    return;
  if (change->op == CR_CHANGE_INSERT)
    import->added++;
  else
    g_hash_table_add (changed, (gpointer) change->key);
}

static CrChangeSet *
take_changes (CrImport          *import,
              const CrChangeSet *diff,
              guint              n_tasks)
{
  g_autoptr (GHashTable) changed = g_hash_table_new (NULL, NULL);
  GArray                *changes = cr_change_array_new ();

  for (guint i = 0; i < cr_change_set_get_length (diff); i++)
    {
      const CrChange *change = cr_change_set_get (diff, i);
      CrChange        copy = { 0 };

      if (!is_taken (change))
        continue;
      cr_change_copy (change, &copy);
      g_array_append_val (changes, copy);
      count (import, changed, change);
    }
  import->changed = g_hash_table_size (changed);
  import->unchanged = n_tasks - import->added - import->changed;
  return cr_change_set_new (NC_ ("change", "Import a roadmap"), changes);
}

CrChangeSet *
cr_import_json_read (CrImport *import,
                     GBytes   *content,
                     GError  **error)
{
  gsize                   length;
  const char             *data = g_bytes_get_data (content, &length);
  g_autoptr (GPtrArray)   faults = NULL;
  g_autoptr (CrRoadmap)   other = cr_reader_read_cancellable (data, length, import->run, &faults);
  g_autoptr (CrChangeSet) diff = NULL;

  if (g_cancellable_set_error_if_cancelled (import->run, error))
    return NULL;
  if (other == NULL)
    {
      refuse_faults (import, faults);
      return cr_change_set_new (NULL, cr_change_array_new ());
    }
  if (cr_roadmap_is_newer_major (other))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           cr_import_words (import, NC_ ("import", "The roadmap is of a newer version of the format")));
      return NULL;
    }

  diff = cr_diff (import->roadmap, other);
  return take_changes (import, diff, cr_roadmap_get_n_tasks (other));
}
