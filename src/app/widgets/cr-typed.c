/* SPDX-License-Identifier: GPL-3.0-or-later
 * What people type and paste, before it becomes a value. */
#include "config.h"

#include "cr-typed.h"

#include <glib/gi18n.h>
#include <string.h>

#define FRACTION_DIGITS_MAX 6

char *
cr_typed_clean (const char *text,
                gboolean    several_lines)
{
  GString *clean = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean breaks = c == '\n' || c == 0x2028 || c == 0x2029;

      if (several_lines && (breaks || c == '\t'))
        g_string_append_c (clean, c == '\t' ? '\t' : '\n');
      else if (breaks || c == '\t')
        g_string_append_c (clean, ' ');
      else if (g_unichar_type (c) != G_UNICODE_CONTROL)
        g_string_append_unichar (clean, c);
    }
  g_strstrip (clean->str);
  return g_string_free (clean, FALSE);
}

/* Without the blanks that part thousands. (transfer full) */
static char *
drop_blanks (const char *text)
{
  GString *kept = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (kept, g_utf8_get_char (p));
  return g_string_free (kept, FALSE);
}

static gboolean
is_decimal (const char *text)
{
  const char *p = text + (text[0] == '-');
  gsize       n_whole = strspn (p, "0123456789");
  gsize       n_fraction = 0;

  p += n_whole;
  if (n_whole == 0 || *p == '\0')
    return n_whole > 0;
  n_fraction = strspn (p + 1, "0123456789");
  return *p == '.' && n_fraction > 0 && p[1 + n_fraction] == '\0';
}

/* Whether the commas part thousands: each stands before three digits, and what is before the first is no more. */
static gboolean
are_thousands (const char *text)
{
  gsize       length = strcspn (text, ".");
  const char *comma = strchr (text, ',');
  const char *start = text + (text[0] == '-');

  if (comma == NULL || comma - start < 1 || comma - start > 3)
    return FALSE;
  for (; comma != NULL; comma = strchr (comma + 1, ','))
    {
      gsize n_digits = strspn (comma + 1, "0123456789");
      char  end = comma[1 + n_digits];

      if ((gsize) (comma - text) > length || n_digits != 3 || (end != ',' && end != '.' && end != '\0'))
        return FALSE;
    }
  return TRUE;
}

char *
cr_typed_read_amount (const char *text,
                      const char *language)
{
  g_autofree char *amount = drop_blanks (text);
  char            *comma = strchr (amount, ',');
  gboolean         single = comma != NULL && strchr (comma + 1, ',') == NULL && strchr (amount, '.') == NULL;

  if (g_str_has_prefix (amount, "−"))
    {
      g_autofree char *plain = g_strconcat ("-", amount + strlen ("−"), NULL);

      return cr_typed_read_amount (plain, language);
    }
  if (single && (g_str_equal (language, "ru") || !are_thousands (amount)))
    *comma = '.';
  else if (comma != NULL && are_thousands (amount))
    {
      g_auto (GStrv) parts = g_strsplit (amount, ",", -1);

      g_free (amount);
      amount = g_strjoinv (NULL, parts);
    }
  return amount[0] == '\0' || is_decimal (amount) ? g_steal_pointer (&amount) : NULL;
}

/* The decimal in millionths. */
static gboolean
read_millionths (const char *decimal,
                 gint64     *millionths)
{
  gboolean    negative = decimal[0] == '-';
  const char *point = strchr (decimal, '.');
  gsize       n_fraction = point != NULL ? strlen (point + 1) : 0;
  gint64      number = 0;
  gsize       n_kept = 0;

  if (!is_decimal (decimal) || n_fraction > FRACTION_DIGITS_MAX)
    return FALSE;
  for (const char *p = decimal + negative; *p != '\0'; p++)
    if (*p != '.' && (__builtin_mul_overflow (number, 10, &number) ||
                      __builtin_add_overflow (number, (gint64) (*p - '0'), &number)))
      return FALSE;
  for (n_kept = n_fraction; n_kept < FRACTION_DIGITS_MAX; n_kept++)
    if (__builtin_mul_overflow (number, 10, &number))
      return FALSE;
  *millionths = negative ? -number : number;
  return TRUE;
}

char *
cr_typed_refuse_day (const char *text)
{
  /* TRANSLATORS: %s is what was typed where a date belongs. */
  return g_strdup_printf (_ ("Not changed. “%s” is not a date. 31.12.2027, 2027-12-31, +2w (in two weeks) and "
                             "t (today) are understood."),
                          text);
}

char *
cr_typed_refuse_percent (const char *text)
{
  /* TRANSLATORS: %s is what was typed where a per cent belongs. */
  return g_strdup_printf (_ ("Not changed. “%s” is not a number from 0 to 100."), text);
}

char *
cr_typed_refuse_title (void)
{
  return g_strdup (_ ("Not changed. A task needs a title."));
}

char *
cr_typed_add_amounts (const GPtrArray *decimals)
{
  gint64 sum = 0;
  gint64 whole = 0;
  gint64 fraction = 0;

  for (guint i = 0; i < decimals->len; i++)
    {
      const char *decimal = g_ptr_array_index (decimals, i);
      gint64      number = 0;

      if (decimal == NULL)
        continue;
      if (!read_millionths (decimal, &number) || __builtin_add_overflow (sum, number, &sum))
        return NULL;
    }
  whole = sum / 1000000;
  fraction = ABS (sum % 1000000);
  /* Hundredths are what money has; more places only where they are used. */
  if (fraction % 10000 == 0)
    return g_strdup_printf ("%s%" G_GINT64_FORMAT ".%02d", sum < 0 && whole == 0 ? "-" : "", whole,
                            (int) (fraction / 10000));
  return g_strdup_printf ("%s%" G_GINT64_FORMAT ".%06d", sum < 0 && whole == 0 ? "-" : "", whole, (int) fraction);
}
