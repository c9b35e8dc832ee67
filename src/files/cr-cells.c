/* SPDX-License-Identifier: GPL-3.0-or-later
 * Cells of a table of tasks. */
#include "config.h"

#include "cr-cells.h"

#include "cr-language.h"
#include "cr-task.h"
#include "cr-text-form.h"
#include "cr-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Names of a field that are remembered: tables repeat a few in every row. */
#define N_RESOLVED_MAX 4096

static const char *const languages[] = { "en", "ru" };

struct _CrCells
{
  const CrCatalogue *catalogue;
  const char        *language;
  CrUnitNames       *units;
  GHashTable        *ids_by_name[CR_N_GROUPS]; /* folded title in either language to id, NULL where entries share it */
  GHashTable        *shown;                    /* CrField to a table of id to what is shown for it */
  GHashTable        *resolved;                 /* CrField to a table of name to what it stands for */
  CrRecord          *empty;                    /* a task, to find what another one has */
};

/* Titles that two entries of a group share lead to neither. */
static void
add_name (GHashTable *ids,
          const char *name,
          const char *id)
{
  char    *folded = g_utf8_casefold (name, -1);
  gpointer known;

  if (g_hash_table_lookup_extended (ids, folded, NULL, &known) && known != id)
    id = NULL;
  g_hash_table_insert (ids, folded, (gpointer) id);
}

static GHashTable *
list_names (const CrCatalogue *catalogue,
            CrGroup            group)
{
  GHashTable           *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const CrEntry *const *entries = cr_catalogue_get_group (catalogue, group, NULL);

  for (guint i = 0; entries[i] != NULL; i++)
    for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
      add_name (ids, cr_entry_get_title (entries[i], languages[k]), entries[i]->id);
  return ids;
}

GArray *
cr_cells_list_columns (void)
{
  g_autoptr (GArray) paths = cr_path_list (CR_KIND_TASK);
  GArray            *columns = g_array_new (FALSE, FALSE, sizeof (CrPath));

  for (guint i = 0; i < paths->len; i++)
    {
      CrPath path = g_array_index (paths, CrPath, i);

      if (cr_text_form_exists (&path))
        g_array_append_val (columns, path);
    }
  return columns;
}

CrCells *
cr_cells_new (CrRoadmap         *roadmap,
              const CrCatalogue *catalogue,
              const char        *language)
{
  CrCells *self = g_new0 (CrCells, 1);

  self->catalogue = catalogue;
  self->language = language;
  self->units = cr_unit_names_new (roadmap, language);
  self->empty = cr_record_new (CR_KIND_TASK, cr_intern (""));
  self->shown = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  self->resolved = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  return self;
}

void
cr_cells_free (CrCells *self)
{
  if (self == NULL)
    return;

  for (CrGroup group = CR_GROUP_AREA; group < CR_N_GROUPS; group++)
    g_clear_pointer (&self->ids_by_name[group], g_hash_table_unref);
  g_hash_table_unref (self->shown);
  g_hash_table_unref (self->resolved);
  cr_record_unref (self->empty);
  cr_unit_names_free (self->units);
  g_free (self);
}

/* Fields in which the entries of one group stand. */
static const struct
{
  const char *field;
  CrGroup     group;
} groups_of_fields[] = {
  { "area", CR_GROUP_AREA },
  { "services", CR_GROUP_ESERVICE },
  { "capabilities", CR_GROUP_CAPABILITY },
  { "enablers", CR_GROUP_ENABLER },
  { "priorities", CR_GROUP_PRIORITY },
  { "instruments", CR_GROUP_INSTRUMENT },
  { "origin", CR_GROUP_TEMPLATE },
  { "status", CR_GROUP_STATUS },
};

static gboolean
has_own_field (CrGroup group)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups_of_fields); i++)
    if (groups_of_fields[i].group == group)
      return TRUE;
  return FALSE;
}

/* The groups whose entries stand in the field, a bit for each; tags are those that have no field of their own. */
static guint
get_groups (const CrField *field)
{
  guint groups = 0;

  G_STATIC_ASSERT (CR_N_GROUPS <= 32);
  for (guint i = 0; i < G_N_ELEMENTS (groups_of_fields); i++)
    if (g_str_equal (field->name, groups_of_fields[i].field))
      return 1u << groups_of_fields[i].group;
  for (CrGroup group = CR_GROUP_AREA; g_str_equal (field->name, "tags") && group < CR_N_GROUPS; group++)
    groups |= has_own_field (group) ? 0 : 1u << group;
  return groups;
}

/* The words of the priorities are none of the catalogue's. */
static gboolean
has_choices (const CrField *field)
{
  return g_str_equal (field->name, "priority");
}

/* Whether entries of the catalogue, or choices, stand there. */
static gboolean
has_names (const CrPath *path)
{
  CrType type = cr_path_get_type (path);

  return path->part == CR_PART_VALUE && (type == CR_TYPE_ID || type == CR_TYPE_IDS) &&
         (cr_path_get_field (path)->flags & (CR_FIELD_UNIT | CR_FIELD_TASK | CR_FIELD_KEY)) == 0;
}

static const char *
find_choice (const CrField *field,
             const char    *folded)
{
  for (guint i = 0; field->choices[i] != NULL; i++)
    for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
      {
        g_autofree char *word = g_utf8_casefold (cr_translate (languages[k], "choice", field->choices[i]), -1);

        if (g_str_equal (word, folded))
          return field->choices[i];
      }
  return NULL;
}

/* Made when it is first asked for. */
static const char *
find_id (CrCells    *self,
         CrGroup     group,
         const char *folded)
{
  if (self->ids_by_name[group] == NULL)
    self->ids_by_name[group] = list_names (self->catalogue, group);
  return g_hash_table_lookup (self->ids_by_name[group], folded);
}

static const char *
look_up (CrCells       *self,
         const CrField *field,
         const char    *name)
{
  guint            groups = get_groups (field);
  gboolean         is_choice = has_choices (field);
  g_autofree char *folded = groups != 0 || is_choice ? g_utf8_casefold (name, -1) : NULL;
  const char      *found = is_choice ? find_choice (field, folded) : NULL;

  for (CrGroup group = CR_GROUP_AREA; found == NULL && group < CR_N_GROUPS; group++)
    if ((groups & 1u << group) != 0)
      found = find_id (self, group, folded);
  return found;
}

/* The id that the name stands for in this field; the name itself where it stands for none, or for several. */
static const char *
resolve (gpointer       user_data,
         const CrField *field,
         const char    *name)
{
  CrCells    *self = user_data;
  GHashTable *names = g_hash_table_lookup (self->resolved, field);
  gpointer    found;

  if (names == NULL)
    {
      names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_insert (self->resolved, (gpointer) field, names);
    }
  if (!g_hash_table_lookup_extended (names, name, NULL, &found))
    {
      if (g_hash_table_size (names) >= N_RESOLVED_MAX)
        g_hash_table_remove_all (names);
      found = (gpointer) look_up (self, field, name);
      g_hash_table_insert (names, g_strdup (name), found);
    }
  return found != NULL ? found : name;
}

static const char *
choose_name (CrCells       *self,
             const CrField *field,
             const char    *id)
{
  const CrEntry *entry = cr_catalogue_lookup (self->catalogue, id);
  const char    *name = id;

  if (has_choices (field) && g_strv_contains (field->choices, id))
    name = cr_translate (self->language, "choice", id);
  else if (entry != NULL)
    name = cr_entry_get_title (entry, self->language);
  return strpbrk (name, "\r\n") == NULL && g_str_equal (resolve (self, field, name), id) ? name : id;
}

const char *
cr_cells_show_id (CrCells       *self,
                  const CrField *field,
                  const char    *id)
{
  GHashTable *names = g_hash_table_lookup (self->shown, field);
  gpointer    name;

  if (names == NULL)
    {
      names = g_hash_table_new (NULL, NULL);
      g_hash_table_insert (self->shown, (gpointer) field, names);
    }
  if (!g_hash_table_lookup_extended (names, id, NULL, &name))
    {
      name = (gpointer) choose_name (self, field, id);
      g_hash_table_insert (names, (gpointer) id, name);
    }
  return name;
}

static char *
format_names (CrCells       *self,
              const CrPath  *path,
              const CrValue *value)
{
  const CrField          *field = cr_path_get_field (path);
  guint                   n = cr_ids_get_length (value->type == CR_TYPE_IDS ? value->ids : NULL);
  g_autofree const char **names = NULL;

  if (value->type == CR_TYPE_ID)
    return cr_text_form_format_name (value->id != NULL ? cr_cells_show_id (self, field, value->id) : NULL);

  names = g_new (const char *, n);
  for (guint i = 0; i < n; i++)
    names[i] = cr_cells_show_id (self, field, value->ids->ids[i]);
  return cr_text_form_format_names (names, n);
}

/* Backslashes and then a hyphen, and nothing else. */
static gboolean
looks_like_clear (const char *text)
{
  gsize n = strspn (text, "\\");

  return n > 0 && g_str_equal (text + n, "-");
}

gboolean
cr_cells_is_empty (const CrPath  *path,
                   const CrValue *value)
{
  switch (value->type)
    {
    case CR_TYPE_INTEGER:
      return value->integer == cr_path_get_field (path)->absent;
    case CR_TYPE_BOOLEAN:
      return !value->boolean;
    case CR_TYPE_DAY:
      return value->day == CR_DAY_NONE;
    case CR_TYPE_ID:
      return value->id == NULL;
    case CR_TYPE_STRING:
      return value->string == NULL;
    case CR_TYPE_IDS:
      return value->ids == NULL;
    case CR_TYPE_LIST:
      return value->list == NULL;
    case CR_TYPE_TEXT:
    case CR_TYPE_PART:
    case CR_TYPE_CHILDREN:
    case CR_TYPE_MEMBERS:
    default:
      return FALSE;
    }
}

char *
cr_cells_format (CrCells       *self,
                 const CrPath  *path,
                 const CrValue *value,
                 CrCellForm     form)
{
  g_autofree char *text = NULL;

  if (form == CR_CELLS_NAMES && has_names (path))
    text = format_names (self, path, value);
  else if (form == CR_CELLS_NAMES && value->type == CR_TYPE_BOOLEAN)
    text = g_strdup (value->boolean ? cr_translate (self->language, "value", NC_ ("value", "yes")) : "");
  else
    text = cr_text_form_format (path, value, form != CR_CELLS_IDS ? self->units : NULL);

  return looks_like_clear (text) ? g_strconcat ("\\", text, NULL) : g_steal_pointer (&text);
}

/* "31.12.2027", as spreadsheets of some countries save what they were given as 2027-12-31. (transfer full), or NULL */
static char *
turn_day (const char *text)
{
  g_auto (GStrv) parts = NULL;
  char           day_text[CR_DAY_TEXT_SIZE];
  guint64        numbers[3];

  if (strchr (text, '.') == NULL)
    return NULL;
  parts = g_strsplit (text, ".", 4);
  if (g_strv_length (parts) != 3)
    return NULL;
  for (guint i = 0; i < 3; i++)
    if (!g_ascii_string_to_unsigned (g_strstrip (parts[i]), 10, 1, 9999, &numbers[i], NULL))
      return NULL;
  if (strlen (parts[2]) != 4)
    return NULL;
  return g_strdup (cr_day_format (cr_day_new ((guint) numbers[2], (guint) numbers[1], (guint) numbers[0]), day_text));
}

gboolean
cr_cells_parse (CrCells      *self,
                const CrPath *path,
                const char   *text,
                CrValue      *value,
                CrFault     **fault)
{
  g_autofree char *turned = NULL;

  if (looks_like_clear (text) && text[1] == '\\')
    text++;
  if (has_names (path))
    return cr_text_form_parse_names (path, text, self->units, resolve, self, value, fault);
  if (cr_path_get_type (path) == CR_TYPE_DAY)
    turned = turn_day (text);
  return cr_text_form_parse (path, turned != NULL ? turned : text, self->units, value, fault);
}

void
cr_cells_leave_out (CrExport *export,
                    const CrTask *task,
                    const CrPath *path)
{
  const char      *words = NC_ ("export", "%s: cannot be written into a cell, or not in full");
  g_autofree char *name = cr_words_describe_path (path, export->messages);

  cr_export_leave_out (export, task->id, g_strdup_printf (cr_export_message (export, words), name));
}

/* Titles may have sides in languages that have no column, and everything may have members of a newer version. */
static gboolean
has_column (const CrPath *path)
{
  if (path->part == CR_PART_SIDE)
    return g_str_equal (path->side, languages[0]) || g_str_equal (path->side, languages[1]);
  return path->part == CR_PART_VALUE && cr_text_form_exists (path);
}

void
cr_cells_note_others (CrCells *self,
                      CrExport *export,
                      const CrTask *task)
{
  g_autoptr (GArray) paths = cr_path_diff (self->empty, &task->record);

  for (guint i = 0; i < paths->len; i++)
    {
      const CrPath *path = &g_array_index (paths, CrPath, i);

      if (path->part != CR_PART_STALE && !has_column (path))
        cr_cells_leave_out (export, task, path);
    }
}
