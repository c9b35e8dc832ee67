/* SPDX-License-Identifier: GPL-3.0-or-later
 * JSON pointers: how they are written, and on which line of a text their value begins. */
#include "config.h"

#include "cr-json-check.h"
#include "cr-json-text.h"

typedef struct
{
  const char *end;
  const char *value; /* where the value reached so far begins */
  const char *place; /* the same, or where the name of the member begins */
} Walk;

/* From the opening quotation mark to the closing one, or the end. */
static const char *
find_string_end (const char *p,
                 const char *end)
{
  p = cr_json_skip_plain (p + 1, end);
  while (p < end && *p != '"')
    {
      p += *p == '\\' && end - p >= 2 ? 2 : 1;
      p = cr_json_skip_plain (p, end);
    }

  return p;
}

static const char *
skip_value (const char *p,
            const char *end)
{
  gsize depth = 0;

  while (p < end)
    {
      if (*p == '"')
        {
          p = find_string_end (p, end);
          p += p < end ? 1 : 0;
        }
      else if (depth == 0 && (*p == ',' || *p == '}' || *p == ']'))
        break;
      else
        {
          depth += *p == '{' || *p == '[' ? 1 : 0;
          depth -= *p == '}' || *p == ']' ? 1 : 0;
          p++;
        }
    }

  return p;
}

static gboolean
is_at (const Walk *walk,
       const char *p,
       char        c)
{
  return p < walk->end && *p == c;
}

static gboolean
enter_member (Walk       *walk,
              const char *name)
{
  const char         *p = walk->value;
  g_autoptr (GString) decoded = g_string_new (NULL);

  do
    {
      const char *start = cr_json_skip_space (p + 1, walk->end);

      if (!is_at (walk, start, '"'))
        return FALSE;
      p = find_string_end (start, walk->end);
      if (p == walk->end)
        return FALSE;
      g_string_truncate (decoded, 0);
      cr_json_decode (decoded, start + 1, (gsize) (p - start) - 1);
      p = cr_json_skip_space (p + 1, walk->end);
      if (!is_at (walk, p, ':'))
        return FALSE;
      p = cr_json_skip_space (p + 1, walk->end);
      if (strcmp (decoded->str, name) == 0)
        {
          walk->place = start;
          walk->value = p;
          return p < walk->end;
        }
      p = skip_value (p, walk->end);
    }
  while (is_at (walk, p, ','));

  return FALSE;
}

static gboolean
enter_element (Walk       *walk,
               const char *token)
{
  const char *p = walk->value;
  guint64     index;

  if ((token[0] == '0' && token[1] != '\0') || !g_ascii_string_to_unsigned (token, 10, 0, G_MAXUINT64, &index, NULL))
    return FALSE;

  for (guint64 i = 0; i == 0 || is_at (walk, p, ','); i++)
    {
      p = cr_json_skip_space (p + 1, walk->end);
      if (i == index)
        {
          walk->place = p;
          walk->value = p;
          return p < walk->end && *p != ']';
        }
      p = skip_value (p, walk->end);
    }

  return FALSE;
}

/* "~1" is a slash and "~0" a tilde. NULL when a tilde stands alone. */
static char *
decode_token (const char *token)
{
  g_autoptr (GString) decoded = g_string_new (NULL);

  for (; *token != '\0'; token++)
    {
      if (*token == '~')
        {
          token++;
          if (*token != '0' && *token != '1')
            return NULL;
          g_string_append_c (decoded, *token == '0' ? '~' : '/');
        }
      else
        g_string_append_c (decoded, *token);
    }

  return g_string_free (g_steal_pointer (&decoded), FALSE);
}

static gboolean
enter (Walk       *walk,
       const char *token)
{
  g_autofree char *decoded = decode_token (token);

  if (decoded == NULL)
    return FALSE;
  if (is_at (walk, walk->value, '{'))
    return enter_member (walk, decoded);
  return is_at (walk, walk->value, '[') && enter_element (walk, decoded);
}

gsize
cr_json_check_find_line (const char *data,
                         gsize       length,
                         const char *pointer)
{
  Walk           walk;
  g_auto (GStrv) tokens = NULL;
  gsize          line = 1;

  g_return_val_if_fail (data != NULL || length == 0, 0);
  g_return_val_if_fail (pointer != NULL, 0);

  data = data != NULL ? data : "";
  tokens = g_strsplit (pointer, "/", -1);
  walk.end = data + length;
  walk.value = cr_json_skip_space (data + cr_json_check_get_content_offset (data, length), walk.end);
  walk.place = walk.value;
  if (walk.value == walk.end || (tokens[0] != NULL && *tokens[0] != '\0'))
    return 0;

  for (guint i = 1; tokens[0] != NULL && tokens[i] != NULL; i++)
    {
      if (!enter (&walk, tokens[i]))
        return 0;
    }

  for (const char *p = data; (p = memchr (p, '\n', (gsize) (walk.place - p))) != NULL; p++)
    line++;
  return line;
}

/* A place of the text that leads to faults. */
typedef struct
{
  GHashTable *children; /* decoded token to Place; NULL as long as there are none */
  GPtrArray  *faults;   /* borrowed; NULL as long as there are none */
} Place;

typedef struct
{
  const char *end;
  const char *counted; /* so far line feeds have been counted */
  gsize       line;    /* of that */
} Lines;

static void
place_free (Place *place)
{
  g_clear_pointer (&place->children, g_hash_table_unref);
  g_clear_pointer (&place->faults, g_ptr_array_unref);
  g_free (place);
}

static Place *
get_child (Place *place,
           char  *token)
{
  Place *child;

  if (place->children == NULL)
    place->children = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) place_free);
  child = g_hash_table_lookup (place->children, token);
  if (child == NULL)
    {
      child = g_new0 (Place, 1);
      g_hash_table_insert (place->children, g_strdup (token), child);
    }
  return child;
}

static void
add_fault (Place   *root,
           CrFault *fault)
{
  g_auto (GStrv) tokens = g_strsplit (fault->pointer, "/", -1);
  Place         *place = root;

  fault->line = 0;
  if (tokens[0] != NULL && tokens[0][0] != '\0')
    return;
  for (guint i = 1; tokens[0] != NULL && tokens[i] != NULL; i++)
    {
      g_autofree char *token = decode_token (tokens[i]);

      if (token == NULL)
        return;
      place = get_child (place, token);
    }

  if (place->faults == NULL)
    place->faults = g_ptr_array_new ();
  g_ptr_array_add (place->faults, fault);
}

static void
note_line (Lines       *lines,
           const char  *mark,
           const Place *place)
{
  for (const char *p = lines->counted; (p = memchr (p, '\n', (gsize) (mark - p))) != NULL; p++)
    lines->line++;
  lines->counted = mark;
  for (guint i = 0; place->faults != NULL && i < place->faults->len; i++)
    ((CrFault *) g_ptr_array_index (place->faults, i))->line = lines->line;
}

static const char *visit (Lines *lines, const char *mark, const char *value, const Place *place);

/* From the place of a member or element to behind its value. */
static const char *
visit_child (Lines       *lines,
             const char  *mark,
             gboolean     is_member,
             gsize        index,
             const Place *place)
{
  const char  *value = mark;
  const Place *child;
  char         number[24];

  if (is_member)
    {
      g_autoptr (GString) name = g_string_new (NULL);
      const char         *closing = *mark == '"' ? find_string_end (mark, lines->end) : lines->end;

      if (closing == lines->end)
        return lines->end;
      cr_json_decode (name, mark + 1, (gsize) (closing - mark) - 1);
      child = g_hash_table_lookup (place->children, name->str);
      value = cr_json_skip_space (closing + 1, lines->end);
      value = cr_json_skip_space (value < lines->end ? value + 1 : value, lines->end);
    }
  else
    {
      g_snprintf (number, sizeof number, "%" G_GSIZE_FORMAT, index);
      child = g_hash_table_lookup (place->children, number);
    }

  return child != NULL ? visit (lines, mark, value, child) : skip_value (value, lines->end);
}

static const char *
visit (Lines       *lines,
       const char  *mark,
       const char  *value,
       const Place *place)
{
  const char *p;
  gboolean    is_object = value < lines->end && *value == '{';

  note_line (lines, mark, place);
  if (place->children == NULL || value == lines->end || (!is_object && *value != '['))
    return skip_value (value, lines->end);

  p = cr_json_skip_space (value + 1, lines->end);
  for (gsize index = 0; p < lines->end && *p != '}' && *p != ']'; index++)
    {
      p = cr_json_skip_space (visit_child (lines, p, is_object, index, place), lines->end);
      if (p < lines->end && *p == ',')
        p = cr_json_skip_space (p + 1, lines->end);
    }

  return p < lines->end ? p + 1 : p;
}

void
cr_json_check_find_lines (const char *data,
                          gsize       length,
                          GPtrArray  *faults)
{
  Place *root = g_new0 (Place, 1);
  Lines  lines = { .end = data + length, .counted = data, .line = 1 };

  for (guint i = 0; i < faults->len; i++)
    add_fault (root, g_ptr_array_index (faults, i));
  if (faults->len > 0 && data != NULL)
    {
      const char *value = cr_json_skip_space (data + cr_json_check_get_content_offset (data, length), lines.end);

      if (value < lines.end)
        visit (&lines, value, value, root);
    }
  place_free (root);
}

void
cr_json_pointer_append (GString    *pointer,
                        const char *member)
{
  g_return_if_fail (pointer != NULL && member != NULL);

  g_string_append_c (pointer, '/');
  for (; *member != '\0'; member++)
    {
      if (*member == '~')
        g_string_append (pointer, "~0");
      else if (*member == '/')
        g_string_append (pointer, "~1");
      else
        g_string_append_c (pointer, *member);
    }
}

void
cr_json_pointer_append_index (GString *pointer,
                              gsize    index)
{
  g_return_if_fail (pointer != NULL);

  g_string_append_printf (pointer, "/%" G_GSIZE_FORMAT, index);
}
