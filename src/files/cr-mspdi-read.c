/* SPDX-License-Identifier: GPL-3.0-or-later
 * Reading of MSPDI. */
#include "config.h"

#include "cr-mspdi-read.h"

#include "cr-language.h"
#include "cr-xml-element.h"
#include "cr-xml-parse.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const languages[] = { "en", "ru" };

static void
free_task (gpointer data)
{
  CrMspdiTask *task = data;

  for (guint i = 0; i < CR_MSPDI_N_COLUMNS; i++)
    g_free (task->columns[i]);
  g_free (task->name);
  g_free (task->notes);
  g_free (task->link);
  g_free (task->link_title);
  g_free (task->bad_day);
  g_array_unref (task->links);
  g_ptr_array_unref (task->resources);
  g_free (task);
}

void
cr_mspdi_file_free (CrMspdiFile *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->tasks);
  g_free (self);
}

/* Of the element inside; NULL when there is none. It may be stripped where it stands. */
static char *
find_text (const CrXmlElement *element,
           const char         *name)
{
  const CrXmlElement *child = cr_xml_element_find (element, name);

  return child != NULL ? child->text : NULL;
}

/* (transfer full), or NULL */
static char *
get_text (const CrXmlElement *element,
          const char         *name)
{
  return g_strdup (find_text (element, name));
}

static gint64
get_integer (const CrXmlElement *element,
             const char         *name,
             gint64              otherwise)
{
  char  *text = find_text (element, name);
  gint64 number;

  if (text == NULL || !g_ascii_string_to_signed (g_strstrip (text), 10, G_MININT32, G_MAXINT32, &number, NULL))
    return otherwise;
  return number;
}

static gboolean
get_boolean (const CrXmlElement *element,
             const char         *name,
             gboolean            otherwise)
{
  char *text = find_text (element, name);

  if (text == NULL || *g_strstrip (text) == '\0')
    return otherwise;
  return g_str_equal (text, "1") || g_ascii_strcasecmp (text, "true") == 0;
}

/* "2027-03-01T09:00:00", of which the day counts. What ends at midnight has ended on the day before. */
static CrDay
get_day (CrMspdiTask        *task,
         const CrXmlElement *element,
         const char         *name,
         gboolean            is_end)
{
  char *text = find_text (element, name);
  char  date[CR_DAY_TEXT_SIZE];
  CrDay day;

  if (text == NULL || *g_strstrip (text) == '\0')
    return CR_DAY_NONE;

  g_strlcpy (date, text, sizeof date);
  if (!cr_day_parse (date, &day))
    {
      g_free (task->bad_day);
      task->bad_day = g_strdup (text);
      return CR_DAY_NONE;
    }
  if (is_end && g_str_has_prefix (text + strlen (date), "T00:00:00") && day > task->start)
    return cr_day_add (day, -1);
  return day;
}

static void
read_links (CrMspdiTask        *task,
            const CrXmlElement *element)
{
  const CrXmlElement *child = NULL;

  while ((child = cr_xml_element_next (element, child)) != NULL)
    if (g_str_equal (child->name, "PredecessorLink"))
      {
        CrMspdiLink link = {
          .predecessor = get_integer (child, "PredecessorUID", -1),
          .type = (int) get_integer (child, "Type", CR_MSPDI_FINISH_TO_START),
          .lag = get_integer (child, "LinkLag", 0),
          .is_foreign = get_boolean (child, "CrossProject", FALSE),
        };

        g_array_append_val (task->links, link);
      }
}

/* fields: our columns by the ids that the file gives them. */
static void
read_columns (CrMspdiTask        *task,
              const CrXmlElement *element,
              GHashTable         *fields)
{
  const CrXmlElement *child = NULL;

  while ((child = cr_xml_element_next (element, child)) != NULL)
    {
      const char *id = g_str_equal (child->name, "ExtendedAttribute") ? find_text (child, "FieldID") : NULL;
      guint       column = id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (fields, id)) : 0;

      if (column == 0)
        continue;
      g_free (task->columns[column - 1]);
      task->columns[column - 1] = get_text (child, "Value");
    }
}

/* (transfer full) */
static CrMspdiTask *
read_task (const CrXmlElement *element,
           GHashTable         *fields)
{
  CrMspdiTask *task = g_new0 (CrMspdiTask, 1);

  task->line = element->line;
  task->links = g_array_new (FALSE, FALSE, sizeof (CrMspdiLink));
  task->resources = g_ptr_array_new_with_free_func (g_free);
  task->uid = get_integer (element, "UID", -1);
  task->level = get_integer (element, "OutlineLevel", 1);
  task->name = get_text (element, "Name");
  task->notes = get_text (element, "Notes");
  task->link = get_text (element, "HyperlinkAddress");
  task->link_title = get_text (element, "Hyperlink");
  task->start = get_day (task, element, "Start", FALSE);
  task->finish = get_day (task, element, "Finish", TRUE);
  task->percent = CLAMP (get_integer (element, "PercentComplete", 0), 0, 100);
  task->priority = get_integer (element, "Priority", 500);
  task->constraint = get_integer (element, "ConstraintType", 0);
  task->is_summary = get_boolean (element, "Summary", FALSE);
  task->is_milestone = get_boolean (element, "Milestone", FALSE);
  task->is_estimated = get_boolean (element, "Estimated", FALSE);
  task->is_active = get_boolean (element, "Active", TRUE);
  read_links (task, element);
  read_columns (task, element, fields);
  return task;
}

/* Whether the column is called the same in both languages. */
static gboolean
is_ambiguous (CrMspdiColumn column)
{
  g_autofree char *first = cr_mspdi_get_alias (column, languages[0]);
  g_autofree char *second = cr_mspdi_get_alias (column, languages[1]);

  return g_str_equal (first, second);
}

/* Which of our columns the alias names, and in which language; NULL where that cannot be told. */
static gboolean
find_column (const char    *alias,
             CrMspdiColumn *column,
             const char   **language)
{
  for (guint i = 0; i < CR_MSPDI_N_COLUMNS; i++)
    for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
      {
        g_autofree char *own = cr_mspdi_get_alias ((CrMspdiColumn) i, languages[k]);

        if (!g_str_equal (own, alias))
          continue;
        *column = (CrMspdiColumn) i;
        *language = is_ambiguous (*column) ? NULL : languages[k];
        return TRUE;
      }
  return FALSE;
}

typedef struct _Reading Reading;

/* What is done with an element of a list. */
typedef void (*ReadFunc) (Reading            *reading,
                          const CrXmlElement *element);

/* The file while it is read: of a plan with many tasks one at a time is a tree. */
struct _Reading
{
  CrMspdiFile *file;
  CrXmlParse  *parse;
  CrXmlTree   *tree;
  guint        depth;       /* of the elements that have not ended */
  const char  *list;        /* the one at depth 1 */
  ReadFunc     read;        /* for the element that is being gathered; NULL for one that is passed over */
  gboolean     has_tasks;   /* even if there is none among them */
  GHashTable  *fields;      /* the columns that are ours: by FieldID, a number from 1 */
  GHashTable  *names;       /* of resources, by UID */
  GArray      *assignments; /* of Assignment */
};

typedef struct
{
  gint64 task;
  gint64 resource;
} Assignment;

static void
read_definition (Reading            *reading,
                 const CrXmlElement *element)
{
  g_autofree char *alias = get_text (element, "Alias");
  g_autofree char *id = get_text (element, "FieldID");
  const char      *language;
  CrMspdiColumn    column;

  if (alias == NULL || id == NULL || !find_column (alias, &column, &language))
    return;
  g_hash_table_insert (reading->fields, g_steal_pointer (&id), GUINT_TO_POINTER (column + 1));
  reading->file->language = language != NULL ? language : reading->file->language;
}

/* A row with deeper ones below is a summary even where nothing says so. */
static void
find_summaries (CrMspdiFile *file)
{
  for (guint i = 0; i + 1 < file->tasks->len; i++)
    {
      CrMspdiTask *task = file->tasks->pdata[i], *next = file->tasks->pdata[i + 1];

      task->is_summary = task->is_summary || next->level > task->level;
    }
}

/* The first row of many files is the plan itself. */
static void
add_task (Reading            *reading,
          const CrXmlElement *element)
{
  CrMspdiTask *task = NULL;

  if (get_boolean (element, "IsNull", FALSE))
    return;
  task = read_task (element, reading->fields);
  if (task->level == 0)
    free_task (task);
  else
    g_ptr_array_add (reading->file->tasks, task);
}

static void
add_resource (Reading            *reading,
              const CrXmlElement *element)
{
  gint64 uid = get_integer (element, "UID", 0);
  char  *name = uid > 0 ? get_text (element, "Name") : NULL;

  if (name != NULL)
    g_hash_table_insert (reading->names, g_memdup2 (&uid, sizeof uid), name);
}

static void
add_assignment (Reading            *reading,
                const CrXmlElement *element)
{
  Assignment assignment = { get_integer (element, "TaskUID", -1), get_integer (element, "ResourceUID", -1) };

  g_array_append_val (reading->assignments, assignment);
}

static void
assign (Reading *reading)
{
  g_autoptr (GHashTable) tasks = g_hash_table_new (g_int64_hash, g_int64_equal);
  GPtrArray             *all = reading->file->tasks;

  for (guint i = 0; i < all->len; i++)
    g_hash_table_insert (tasks, &((CrMspdiTask *) all->pdata[i])->uid, all->pdata[i]);
  for (guint i = 0; i < reading->assignments->len; i++)
    {
      const Assignment *assignment = &g_array_index (reading->assignments, Assignment, i);
      CrMspdiTask      *task = g_hash_table_lookup (tasks, &assignment->task);
      const char       *name = g_hash_table_lookup (reading->names, &assignment->resource);

      if (task != NULL && name != NULL && *name != '\0')
        g_ptr_array_add (task->resources, g_strdup (name));
    }
}

/* Elements that are read, each inside the list of its kind. */
static const struct
{
  const char *list;
  const char *name;
  ReadFunc    read;
} elements[] = {
  { "ExtendedAttributes", "ExtendedAttribute", read_definition },
  { "Tasks", "Task", add_task },
  { "Resources", "Resource", add_resource },
  { "Assignments", "Assignment", add_assignment },
};

static void
set_error (GError    **error,
           const char *language,
           const char *msgid)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, cr_translate (language, "import", msgid));
}

/* NULL for an element that is not read. The lists of a file stand in one order: what tasks need is known before
 * them. */
static ReadFunc
find_reader (const char *list,
             const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (g_str_equal (list, elements[i].list) && g_str_equal (name, elements[i].name))
      return elements[i].read;
  return NULL;
}

/* Programs differ in whether they write the name space. */
static void
begin_cb (gpointer              user_data,
          const char           *name,
          const CrXmlAttribute *attributes,
          guint                 n_attributes)
{
  Reading *reading = user_data;

  if (reading->depth == 0 && !g_str_equal (name, "Project"))
    {
      cr_xml_parse_stop (reading->parse);
      return;
    }
  if (reading->depth == 1)
    {
      reading->list = name;
      reading->has_tasks = reading->has_tasks || g_str_equal (name, "Tasks");
    }
  if (reading->depth == 2)
    reading->read = find_reader (reading->list, name);
  if (reading->depth >= 2 && reading->read != NULL)
    cr_xml_tree_begin (reading->tree, name, cr_xml_parse_get_line (reading->parse));
  reading->depth++;
}

static void
end_cb (gpointer    user_data,
        const char *name)
{
  Reading            *reading = user_data;
  const CrXmlElement *element;

  reading->depth--;
  if (reading->depth < 2 || reading->read == NULL)
    return;
  element = cr_xml_tree_end (reading->tree);
  if (element != NULL)
    reading->read (reading, element);
}

static void
text_cb (gpointer    user_data,
         const char *text,
         gsize       length)
{
  Reading *reading = user_data;

  if (reading->depth > 2 && reading->read != NULL)
    cr_xml_tree_append_text (reading->tree, text, length);
}

static const CrXmlHandler handler = { begin_cb, end_cb, text_cb };

static void
set_line_error (GError    **error,
                const char *language,
                gsize       line)
{
  const char *words = NC_ ("import", "Line %d: this is not well-formed XML");

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, cr_translate (language, "import", words), (int) line);
}

static gboolean
read_content (Reading    *reading,
              const char *language,
              GError    **error)
{
  CrXmlResult result = cr_xml_parse_run (reading->parse);
  gsize       line = cr_xml_parse_get_error_line (reading->parse);

  if (result == CR_XML_HAS_TYPE)
    set_error (error, language, NC_ ("import", "A plan with a document type is not read: it could lead anywhere"));
  else if (result == CR_XML_DAMAGED && line > 0)
    set_line_error (error, language, line);
  else if (result != CR_XML_FINE || !reading->has_tasks)
    set_error (error, language, NC_ ("import", "This is not a plan in the XML of MS Project"));
  else
    return TRUE;
  return FALSE;
}

CrMspdiFile *
cr_mspdi_read (GBytes     *content,
               const char *language,
               GError    **error)
{
  g_autoptr (CrMspdiFile) file = g_new0 (CrMspdiFile, 1);
  g_autoptr (CrXmlTree)   tree = cr_xml_tree_new ();
  g_autoptr (GHashTable)  fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable)  names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GArray)      assignments = g_array_new (FALSE, FALSE, sizeof (Assignment));
  Reading                 reading = {
                    .file = file, .tree = tree, .fields = fields, .names = names, .assignments = assignments
  };
  g_autoptr (CrXmlParse) parse = cr_xml_parse_new (content, &handler, &reading);

  reading.parse = parse;
  file->tasks = g_ptr_array_new_with_free_func (free_task);
  if (!read_content (&reading, language, error))
    return NULL;
  find_summaries (file);
  assign (&reading);
  return g_steal_pointer (&file);
}
