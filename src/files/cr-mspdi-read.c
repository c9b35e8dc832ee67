/* SPDX-License-Identifier: GPL-3.0-or-later
 * Reading of MSPDI. */
#include "config.h"

#include "cr-mspdi-read.h"

#include "cr-language.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlreader.h>
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

/* Programs differ in whether they write the name space. */
static gboolean
is_element (const xmlNode *node,
            const char    *name)
{
  return node->type == XML_ELEMENT_NODE && g_str_equal ((const char *) node->name, name);
}

static const xmlNode *
find_child (const xmlNode *node,
            const char    *name)
{
  const xmlNode *child = node != NULL ? node->children : NULL;

  while (child != NULL && !is_element (child, name))
    child = child->next;
  return child;
}

/* Of the element inside; NULL when there is none. (transfer full) */
static char *
get_text (const xmlNode *node,
          const char    *name)
{
  const xmlNode *child = find_child (node, name);
  GString       *text;

  if (child == NULL)
    return NULL;

  text = g_string_new (NULL);
  for (const xmlNode *part = child->children; part != NULL; part = part->next)
    if (part->type == XML_TEXT_NODE || part->type == XML_CDATA_SECTION_NODE)
      g_string_append (text, (const char *) part->content);
  return g_string_free (text, FALSE);
}

static gint64
get_integer (const xmlNode *node,
             const char    *name,
             gint64         otherwise)
{
  g_autofree char *text = get_text (node, name);
  gint64           number;

  if (text == NULL || !g_ascii_string_to_signed (g_strstrip (text), 10, G_MININT32, G_MAXINT32, &number, NULL))
    return otherwise;
  return number;
}

static gboolean
get_boolean (const xmlNode *node,
             const char    *name,
             gboolean       otherwise)
{
  g_autofree char *text = get_text (node, name);

  if (text == NULL || *g_strstrip (text) == '\0')
    return otherwise;
  return g_str_equal (text, "1") || g_ascii_strcasecmp (text, "true") == 0;
}

/* "2027-03-01T09:00:00", of which the day counts. What ends at midnight has ended on the day before. */
static CrDay
get_day (CrMspdiTask   *task,
         const xmlNode *node,
         const char    *name,
         gboolean       is_end)
{
  g_autofree char *text = get_text (node, name);
  g_autofree char *date = NULL;
  CrDay            day;

  if (text == NULL || *g_strstrip (text) == '\0')
    return CR_DAY_NONE;

  date = g_strndup (text, CR_DAY_TEXT_SIZE - 1);
  if (!cr_day_parse (date, &day))
    {
      g_free (task->bad_day);
      task->bad_day = g_steal_pointer (&text);
      return CR_DAY_NONE;
    }
  if (is_end && g_str_has_prefix (text + strlen (date), "T00:00:00") && day > task->start)
    return cr_day_add (day, -1);
  return day;
}

static void
read_links (CrMspdiTask   *task,
            const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (is_element (child, "PredecessorLink"))
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
read_columns (CrMspdiTask   *task,
              const xmlNode *node,
              GHashTable    *fields)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      g_autofree char *id = is_element (child, "ExtendedAttribute") ? get_text (child, "FieldID") : NULL;
      guint            column = id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (fields, id)) : 0;

      if (column == 0)
        continue;
      g_free (task->columns[column - 1]);
      task->columns[column - 1] = get_text (child, "Value");
    }
}

/* (transfer full) */
static CrMspdiTask *
read_task (const xmlNode *node,
           GHashTable    *fields)
{
  CrMspdiTask *task = g_new0 (CrMspdiTask, 1);

  task->line = (gsize) MAX (xmlGetLineNo (node), 0);
  task->links = g_array_new (FALSE, FALSE, sizeof (CrMspdiLink));
  task->resources = g_ptr_array_new_with_free_func (g_free);
  task->uid = get_integer (node, "UID", -1);
  task->level = get_integer (node, "OutlineLevel", 1);
  task->name = get_text (node, "Name");
  task->notes = get_text (node, "Notes");
  task->link = get_text (node, "HyperlinkAddress");
  task->link_title = get_text (node, "Hyperlink");
  task->start = get_day (task, node, "Start", FALSE);
  task->finish = get_day (task, node, "Finish", TRUE);
  task->percent = CLAMP (get_integer (node, "PercentComplete", 0), 0, 100);
  task->priority = get_integer (node, "Priority", 500);
  task->constraint = get_integer (node, "ConstraintType", 0);
  task->is_summary = get_boolean (node, "Summary", FALSE);
  task->is_milestone = get_boolean (node, "Milestone", FALSE);
  task->is_estimated = get_boolean (node, "Estimated", FALSE);
  task->is_active = get_boolean (node, "Active", TRUE);
  read_links (task, node);
  read_columns (task, node, fields);
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

/* The file while it is read: of a plan with many tasks one at a time is a tree. */
typedef struct
{
  CrMspdiFile     *file;
  xmlTextReaderPtr xml;
  int              line;        /* of the first error; 0 for none */
  gboolean         is_wrong;    /* not well-formed */
  gboolean         has_tasks;   /* even if there is none among them */
  GHashTable      *fields;      /* the columns that are ours: by FieldID, a number from 1 */
  GHashTable      *names;       /* of resources, by UID */
  GArray          *assignments; /* of Assignment */
} Reading;

typedef struct
{
  gint64 task;
  gint64 resource;
} Assignment;

static void
read_definition (Reading       *reading,
                 const xmlNode *node)
{
  g_autofree char *alias = get_text (node, "Alias");
  g_autofree char *id = get_text (node, "FieldID");
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
add_task (Reading       *reading,
          const xmlNode *node)
{
  CrMspdiTask *task = NULL;

  if (get_boolean (node, "IsNull", FALSE))
    return;
  task = read_task (node, reading->fields);
  if (task->level == 0)
    free_task (task);
  else
    g_ptr_array_add (reading->file->tasks, task);
}

static void
add_resource (Reading       *reading,
              const xmlNode *node)
{
  gint64 uid = get_integer (node, "UID", 0);
  char  *name = uid > 0 ? get_text (node, "Name") : NULL;

  if (name != NULL)
    g_hash_table_insert (reading->names, g_memdup2 (&uid, sizeof uid), name);
}

static void
add_assignment (Reading       *reading,
                const xmlNode *node)
{
  Assignment assignment = { get_integer (node, "TaskUID", -1), get_integer (node, "ResourceUID", -1) };

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
  void (*read) (Reading *reading, const xmlNode *node);
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

/* The lists of a file stand in one order: what tasks need is known before them. FALSE when the element is not read. */
static gboolean
read_element (Reading    *reading,
              const char *list,
              const char *name)
{
  const xmlNode *node = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (g_strcmp0 (list, elements[i].list) == 0 && g_str_equal (name, elements[i].name))
      {
        node = xmlTextReaderExpand (reading->xml);
        if (node != NULL)
          elements[i].read (reading, node);
        return TRUE;
      }
  return FALSE;
}

/* FALSE for what is no plan; what is not well-formed is found in the line. */
static gboolean
read_elements (Reading *reading)
{
  g_autofree char *list = NULL;
  int              result = xmlTextReaderRead (reading->xml);

  while (result == 1)
    {
      int         type = xmlTextReaderNodeType (reading->xml);
      int         depth = xmlTextReaderDepth (reading->xml);
      const char *name = (const char *) xmlTextReaderConstLocalName (reading->xml);
      gboolean    is_read = FALSE;

      if (type == XML_READER_TYPE_DOCUMENT_TYPE ||
          (type == XML_READER_TYPE_ELEMENT && depth == 0 && !g_str_equal (name, "Project")))
        return FALSE;
      if (type == XML_READER_TYPE_ELEMENT && depth == 1)
        {
          g_free (list);
          list = g_strdup (name);
          reading->has_tasks = reading->has_tasks || g_str_equal (name, "Tasks");
        }
      if (type == XML_READER_TYPE_ELEMENT && depth == 2)
        is_read = read_element (reading, list, name);
      result = is_read ? xmlTextReaderNext (reading->xml) : xmlTextReaderRead (reading->xml);
    }
  reading->is_wrong = result < 0;
  return reading->has_tasks && !reading->is_wrong;
}

static void
note_error (void                   *data,
            const char             *message,
            xmlParserSeverities     severity,
            xmlTextReaderLocatorPtr locator)
{
  Reading *reading = data;

  if (reading->line == 0 && severity == XML_PARSER_SEVERITY_ERROR)
    reading->line = xmlTextReaderLocatorLineNumber (locator);
}

/* No network, no entities, and the limits of the library on depth and length. NULL with an error. (transfer full) */
static xmlTextReaderPtr
open_reader (GBytes     *content,
             const char *language,
             GError    **error)
{
  int         options = XML_PARSE_NONET | XML_PARSE_COMPACT | XML_PARSE_BIG_LINES;
  gsize       length;
  const char *data = g_bytes_get_data (content, &length);

  if (length == 0 || length > G_MAXINT32)
    {
      set_error (error, language, NC_ ("import", "This is not a plan in the XML of MS Project"));
      return NULL;
    }
  if (g_strstr_len (data, (gssize) length, "<!DOCTYPE") != NULL)
    {
      set_error (error, language, NC_ ("import", "A plan with a document type is not read: it could lead anywhere"));
      return NULL;
    }
  return xmlReaderForMemory (data, (int) length, NULL, NULL, options);
}

static void
set_line_error (GError    **error,
                const char *language,
                int         line)
{
  const char *words = NC_ ("import", "Line %d: this is not well-formed XML");

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, cr_translate (language, "import", words), line);
}

CrMspdiFile *
cr_mspdi_read (GBytes     *content,
               const char *language,
               GError    **error)
{
  g_autoptr (CrMspdiFile) file = g_new0 (CrMspdiFile, 1);
  g_autoptr (GHashTable)  fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable)  names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GArray)      assignments = g_array_new (FALSE, FALSE, sizeof (Assignment));
  Reading                 reading = { .file = file, .fields = fields, .names = names, .assignments = assignments };
  gboolean                is_plan = FALSE;

  file->tasks = g_ptr_array_new_with_free_func (free_task);
  reading.xml = open_reader (content, language, error);
  if (reading.xml == NULL)
    return NULL;

  xmlTextReaderSetErrorHandler (reading.xml, note_error, &reading);
  is_plan = read_elements (&reading);
  xmlFreeTextReader (reading.xml);
  if (reading.is_wrong)
    {
      set_line_error (error, language, reading.line);
      return NULL;
    }
  if (!is_plan)
    {
      set_error (error, language, NC_ ("import", "This is not a plan in the XML of MS Project"));
      return NULL;
    }
  find_summaries (file);
  assign (&reading);
  return g_steal_pointer (&file);
}
