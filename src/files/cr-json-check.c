/* SPDX-License-Identifier: GPL-3.0-or-later
 * The strict check: one linear scan of the bytes, without recursion and without memory of its own per value. */
#include "config.h"

#include "cr-json-check.h"
#include "cr-json-keys.h"
#include "cr-json-text.h"

#include <glib/gi18n-lib.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define EXCERPT_MAX     40 /* characters */
#define DIGITS_MAX      16 /* of CR_JSON_INTEGER_MAX; as many digits cannot overflow 64 bits */

typedef struct
{
  gboolean    is_object;
  gsize       index; /* of the element being read */
  const char *name;  /* of the member being read: the inside of the quotation marks; NULL before the first */
  gsize       name_length;
} Level;

typedef struct
{
  const char *data;
  const char *p;
  const char *end;        /* of the valid UTF-8 */
  gboolean    is_invalid; /* whether something that is not UTF-8 follows */
  Level       levels[CR_JSON_DEPTH_MAX];
  guint       depth;
  CrJsonKeys  keys;
  CrFault    *fault;
} Scanner;

/* A fault lies in the member or element being read, or in the array or object around it. */
typedef enum
{
  IN_VALUE,
  IN_CONTAINER
} Place;

static char *
build_pointer (const Scanner *scanner,
               Place          place)
{
  g_autoptr (GString) pointer = g_string_new (NULL);
  guint               n_levels = place == IN_CONTAINER && scanner->depth > 0 ? scanner->depth - 1 : scanner->depth;

  for (guint i = 0; i < n_levels; i++)
    {
      const Level        *level = &scanner->levels[i];
      g_autoptr (GString) name = NULL;

      if (level->is_object)
        {
          name = g_string_new (NULL);
          cr_json_decode (name, level->name, level->name_length);
          cr_json_pointer_append (pointer, name->str);
        }
      else
        cr_json_pointer_append_index (pointer, level->index);
    }

  return g_string_free (g_steal_pointer (&pointer), FALSE);
}

/* A file that ends too early does so on its last line with something on it. */
static gsize
get_line (const char *data,
          const char *at,
          gboolean    is_at_end)
{
  gsize line = 1;

  while (is_at_end && at > data && strchr (" \t\r\n", at[-1]) != NULL)
    at--;
  for (const char *p = data; (p = memchr (p, '\n', (gsize) (at - p))) != NULL; p++)
    line++;
  return line;
}

static char *
make_excerpt (const char *text,
              gsize       length)
{
  g_autofree char *whole = g_strndup (text, MIN (length, EXCERPT_MAX * 6));
  g_autofree char *valid = g_utf8_make_valid (whole, -1);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (valid, -1) <= EXCERPT_MAX)
    return g_steal_pointer (&valid);

  start = g_utf8_substring (valid, 0, EXCERPT_MAX);
  return g_strconcat (start, "…", NULL);
}

/* Always FALSE. Where the bytes end or are damaged, that is the fault, whatever else was missed. */
static gboolean
refuse (Scanner    *scanner,
        CrFaultCode code,
        Place       place,
        const char *at,
        const char *expected)
{
  g_autofree char *pointer = build_pointer (scanner, place);
  gboolean         is_at_end = at == scanner->end;
  gsize            line = get_line (scanner->data, at, is_at_end && !scanner->is_invalid);

  if (is_at_end && scanner->is_invalid)
    {
      code = CR_FAULT_ENCODING;
      expected = NULL;
    }
  else if (is_at_end)
    {
      code = CR_FAULT_SYNTAX;
      expected = NC_ ("expected", "the file ends too early");
    }
  else if (*at == '\0')
    {
      code = CR_FAULT_NUL;
      expected = NULL;
    }

  scanner->fault = cr_fault_new (code, line, pointer, NULL, expected);
  return FALSE;
}

static gboolean
refuse_value (Scanner    *scanner,
              CrFaultCode code,
              const char *at,
              const char *text,
              gsize       length)
{
  refuse (scanner, code, IN_VALUE, at, NULL);
  scanner->fault->value = make_excerpt (text, length);
  return FALSE;
}

static gboolean
refuse_escape (Scanner     *scanner,
               Place        place,
               CrJsonEscape escape,
               const char  *start,
               const char  *at)
{
  /* Half of a pair may be half because the file ends there. */
  if (at == scanner->end)
    return refuse (scanner, CR_FAULT_SYNTAX, place, at, NULL);
  if (escape == CR_JSON_ESCAPE_SURROGATE)
    return refuse (scanner, CR_FAULT_SURROGATE, place, start, NULL);
  if (escape == CR_JSON_ESCAPE_NUL)
    return refuse (scanner, CR_FAULT_NUL, place, start, NULL);
  if (escape == CR_JSON_ESCAPE_HEX)
    return refuse (scanner, CR_FAULT_SYNTAX, place, at, NC_ ("expected", "four hexadecimal digits are expected"));
  return refuse (scanner, CR_FAULT_SYNTAX, place, at, NC_ ("expected", "no escape sequence begins like this"));
}

/* What stopped a string is neither a quotation mark nor an escape sequence. */
static gboolean
refuse_control (Scanner    *scanner,
                Place       place,
                const char *at)
{
  if (at < scanner->end && (*at == '\n' || *at == '\r'))
    return refuse (scanner, CR_FAULT_SYNTAX, place, at, NC_ ("expected", "a closing quotation mark is expected"));
  return refuse (scanner, CR_FAULT_SYNTAX, place, at, NC_ ("expected", "a control character must be escaped"));
}

/* From the opening quotation mark to behind the closing one. */
static inline gboolean
scan_string (Scanner  *scanner,
             Place     place,
             gboolean *has_escapes)
{
  const char *start = scanner->p + 1;
  const char *end = scanner->end;
  const char *p = cr_json_skip_plain (start, end);
  gsize       saved = 0;

  while (p < end && *p == '\\')
    {
      const char  *escape_start = p;
      gunichar     character;
      CrJsonEscape escape = cr_json_read_escape (&p, end, &character);

      if (escape != CR_JSON_ESCAPE_FINE)
        return refuse_escape (scanner, place, escape, escape_start, p);
      saved += (gsize) (p - escape_start) - (gsize) g_unichar_to_utf8 (character, NULL);
      p = cr_json_skip_plain (p, end);
    }

  if ((gsize) (p - start) - saved > CR_JSON_STRING_MAX)
    return refuse (scanner, CR_FAULT_STRING_SIZE, place, scanner->p, NC_ ("expected", "1 MiB"));
  if (p == end || *p != '"')
    return refuse_control (scanner, place, p);

  *has_escapes = saved > 0;
  scanner->p = p + 1;
  return TRUE;
}

static inline gboolean
is_digit (const char *p,
          const char *end)
{
  return p < end && (guchar) (*p - '0') <= 9;
}

/* At the end of the integer part. A fraction or an exponent is refused, but as what it is. */
static gboolean
refuse_real (Scanner    *scanner,
             const char *p)
{
  const char *end = scanner->end;
  gboolean    is_fine = TRUE;

  if (*p == '.')
    {
      is_fine = is_digit (++p, end);
      while (is_digit (p, end))
        p++;
    }
  if (is_fine && p < end && (*p == 'e' || *p == 'E'))
    {
      p++;
      if (p < end && (*p == '+' || *p == '-'))
        p++;
      is_fine = is_digit (p, end);
      while (is_digit (p, end))
        p++;
    }

  if (!is_fine)
    return refuse (scanner, CR_FAULT_SYNTAX, IN_VALUE, p, NC_ ("expected", "a digit is expected"));
  return refuse_value (scanner, CR_FAULT_NUMBER, scanner->p, scanner->p, (gsize) (p - scanner->p));
}

static inline gboolean
scan_number (Scanner *scanner)
{
  const char *p = scanner->p + (*scanner->p == '-');
  const char *end = scanner->end;
  const char *digits = p;
  guint64     magnitude = 0;

  for (; is_digit (p, end); p++)
    magnitude = magnitude * 10 + (guint64) (*p - '0');

  if (p == digits)
    return refuse (scanner, CR_FAULT_SYNTAX, IN_VALUE, p, NC_ ("expected", "a digit is expected"));
  if (*digits == '0' && p - digits > 1)
    return refuse (scanner, CR_FAULT_SYNTAX, IN_VALUE, digits, NC_ ("expected", "a number must not begin with a zero"));
  if (p < end && (*p == '.' || *p == 'e' || *p == 'E'))
    return refuse_real (scanner, p);
  if (p - digits > DIGITS_MAX || magnitude > CR_JSON_INTEGER_MAX)
    return refuse_value (scanner, CR_FAULT_NUMBER, scanner->p, scanner->p, (gsize) (p - scanner->p));

  scanner->p = p;
  return TRUE;
}

static gboolean
scan_word (Scanner    *scanner,
           const char *word)
{
  const char *p = scanner->p;

  for (; *word != '\0'; word++, p++)
    {
      if (p == scanner->end || *p != *word)
        return refuse (scanner, CR_FAULT_SYNTAX, IN_VALUE, p, NC_ ("expected", "a value is expected"));
    }

  scanner->p = p;
  return TRUE;
}

static gboolean
open_container (Scanner *scanner,
                gboolean is_object)
{
  Level *level;

  if (scanner->depth == CR_JSON_DEPTH_MAX)
    return refuse (scanner, CR_FAULT_DEPTH, IN_VALUE, scanner->p, G_STRINGIFY (CR_JSON_DEPTH_MAX));

  level = &scanner->levels[scanner->depth++];
  level->is_object = is_object;
  level->index = 0;
  level->name = NULL;
  if (is_object)
    cr_json_keys_open_object (&scanner->keys);
  scanner->p++;
  return TRUE;
}

static void
close_container (Scanner *scanner)
{
  if (scanner->levels[--scanner->depth].is_object)
    cr_json_keys_close_object (&scanner->keys);
  scanner->p++;
}

/* A scalar whole, of an array or object only the bracket. */
static inline gboolean
scan_value (Scanner  *scanner,
            gboolean *is_opened)
{
  gboolean has_escapes = FALSE;
  char     c;

  scanner->p = cr_json_skip_space (scanner->p, scanner->end);
  c = scanner->p < scanner->end ? *scanner->p : '\0';
  *is_opened = c == '{' || c == '[';
  switch (c)
    {
    case '"':
      return scan_string (scanner, IN_VALUE, &has_escapes);
    case '{':
    case '[':
      return open_container (scanner, c == '{');
    case 't':
      return scan_word (scanner, "true");
    case 'f':
      return scan_word (scanner, "false");
    case 'n':
      return scan_word (scanner, "null");
    default:
      if (c == '-' || is_digit (&c, &c + 1))
        return scan_number (scanner);
      return refuse (scanner, CR_FAULT_SYNTAX, IN_VALUE, scanner->p, NC_ ("expected", "a value is expected"));
    }
}

/* The name of a member and the colon. */
static inline gboolean
scan_name (Scanner *scanner)
{
  Level      *level = &scanner->levels[scanner->depth - 1];
  const char *start;
  gboolean    has_escapes = FALSE;

  scanner->p = cr_json_skip_space (scanner->p, scanner->end);
  start = scanner->p;
  if (start == scanner->end || *start != '"')
    return refuse (scanner, CR_FAULT_SYNTAX, IN_CONTAINER, start,
                   NC_ ("expected", "a name in double quotes is expected"));
  if (!scan_string (scanner, IN_CONTAINER, &has_escapes))
    return FALSE;

  level->name = start + 1;
  level->name_length = (gsize) (scanner->p - start) - 2;
  if (!cr_json_keys_add (&scanner->keys, level->name, level->name_length, has_escapes))
    {
      g_autoptr (GString) name = g_string_new (NULL);

      cr_json_decode (name, level->name, level->name_length);
      return refuse_value (scanner, CR_FAULT_DUPLICATE_MEMBER, start, name->str, name->len);
    }

  scanner->p = cr_json_skip_space (scanner->p, scanner->end);
  if (scanner->p == scanner->end || *scanner->p != ':')
    return refuse (scanner, CR_FAULT_SYNTAX, IN_VALUE, scanner->p, NC_ ("expected", "a colon is expected"));
  scanner->p++;
  return TRUE;
}

/* From behind an opening bracket or a whole value to where the next value begins; *is_done when there is none. */
static inline gboolean
advance (Scanner  *scanner,
         gboolean  is_opened,
         gboolean *is_done)
{
  *is_done = FALSE;
  for (; scanner->depth > 0; is_opened = FALSE)
    {
      Level *level = &scanner->levels[scanner->depth - 1];
      char   c;

      scanner->p = cr_json_skip_space (scanner->p, scanner->end);
      c = scanner->p < scanner->end ? *scanner->p : '\0';
      if (c == ',' && !is_opened)
        {
          scanner->p++;
          level->index++;
          return !level->is_object || scan_name (scanner);
        }

      if (c == (level->is_object ? '}' : ']'))
        close_container (scanner);
      else if (is_opened)
        return !level->is_object || scan_name (scanner);
      else
        return refuse (scanner, CR_FAULT_SYNTAX, IN_CONTAINER, scanner->p,
                       level->is_object ? NC_ ("expected", "a comma or a closing brace is expected")
                                        : NC_ ("expected", "a comma or a closing bracket is expected"));
    }

  *is_done = TRUE;
  return TRUE;
}

static gboolean
scan_document (Scanner *scanner)
{
  gboolean is_opened;
  gboolean is_done;

  do
    {
      if (!scan_value (scanner, &is_opened) || !advance (scanner, is_opened, &is_done))
        return FALSE;
    }
  while (!is_done);

  scanner->p = cr_json_skip_space (scanner->p, scanner->end);
  return (scanner->p == scanner->end && !scanner->is_invalid) ||
         refuse (scanner, CR_FAULT_SECOND_ROOT, IN_VALUE, scanner->p, NULL);
}

/* After a power cut a file may have its length and nothing but zeros; that is as good as empty. */
static gboolean
is_blank (const char *data,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (data[i] != '\0' && data[i] != ' ' && data[i] != '\n' && data[i] != '\r' && data[i] != '\t')
        return FALSE;
    }

  return TRUE;
}

/* NUL is valid here; the scan refuses it for what it is. */
static const char *
find_invalid (const char *p,
              const char *end)
{
  while (!g_utf8_validate_len (p, (gsize) (end - p), &p) && *p == '\0')
    p++;
  return p;
}

gsize
cr_json_check_get_content_offset (const char *data,
                                  gsize       length)
{
  gsize mark_length = strlen (BYTE_ORDER_MARK);

  g_return_val_if_fail (data != NULL || length == 0, 0);

  return length >= mark_length && memcmp (data, BYTE_ORDER_MARK, mark_length) == 0 ? mark_length : 0;
}

CrFault *
cr_json_check (const char *data,
               gsize       length)
{
  Scanner scanner = { 0 };
  gsize   offset;

  g_return_val_if_fail (data != NULL || length == 0, NULL);

  data = data != NULL ? data : "";
  if (length > CR_JSON_SIZE_MAX)
    return cr_fault_new (CR_FAULT_SIZE, 1, "", NULL, NC_ ("expected", "128 MiB"));
  offset = cr_json_check_get_content_offset (data, length);
  if (is_blank (data + offset, length - offset))
    return cr_fault_new (CR_FAULT_EMPTY, 1, "", NULL, NULL);

  scanner.data = data;
  scanner.p = data + offset;
  scanner.end = find_invalid (scanner.p, data + length);
  scanner.is_invalid = scanner.end < data + length;
  cr_json_keys_init (&scanner.keys, data, scanner.end);
  scan_document (&scanner);
  cr_json_keys_clear (&scanner.keys);
  return scanner.fault;
}
