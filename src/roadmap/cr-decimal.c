/* SPDX-License-Identifier: GPL-3.0-or-later
 * Sums of decimals in groups of nine digits. */
#include "config.h"

#include "cr-decimal.h"

#include "cr-field.h"

#include <string.h>

#define GROUP_DIGITS 9
#define GROUP_SIZE   G_GINT64_CONSTANT (1000000000)
#define SHARE_MAX    1000000

/* A group holds far more than nine digits: carries are settled when the sum is asked for. */
struct _CrDecimalSum
{
  GArray *whole;    /* gint64: groups before the point, the lowest first */
  GArray *fraction; /* gint64: groups behind it, the highest first */
  gsize   n_places; /* digits behind the point */
};

CrDecimalSum *
cr_decimal_sum_new (void)
{
  CrDecimalSum *sum = g_new0 (CrDecimalSum, 1);

  sum->whole = g_array_new (FALSE, TRUE, sizeof (gint64));
  sum->fraction = g_array_new (FALSE, TRUE, sizeof (gint64));
  return sum;
}

void
cr_decimal_sum_free (CrDecimalSum *sum)
{
  if (sum == NULL)
    return;

  g_array_unref (sum->whole);
  g_array_unref (sum->fraction);
  g_free (sum);
}

/* Digits filled up behind with zeros. */
static gint64
read_group (const char *digits,
            gsize       n_digits,
            gsize       n_places)
{
  gint64 group = 0;

  for (gsize i = 0; i < n_places; i++)
    group = group * 10 + (i < n_digits ? digits[i] - '0' : 0);
  return group;
}

static void
add_group (GArray *groups,
           guint   n,
           gint64  group)
{
  if (n >= groups->len)
    g_array_set_size (groups, n + 1);
  g_array_index (groups, gint64, n) += group;
}

static void
add_whole (CrDecimalSum *sum,
           const char   *digits,
           gsize         n_digits,
           gint64        factor)
{
  for (guint n = 0; n_digits > 0; n++)
    {
      gsize n_group = MIN (n_digits, GROUP_DIGITS);

      n_digits -= n_group;
      add_group (sum->whole, n, factor * read_group (digits + n_digits, n_group, n_group));
    }
}

static void
add_fraction (CrDecimalSum *sum,
              const char   *digits,
              gsize         n_digits,
              gint64        factor)
{
  sum->n_places = MAX (sum->n_places, n_digits);
  for (guint n = 0; (gsize) n * GROUP_DIGITS < n_digits; n++)
    {
      gsize start = (gsize) n * GROUP_DIGITS;

      add_group (sum->fraction, n, factor * read_group (digits + start, n_digits - start, GROUP_DIGITS));
    }
}

/* So many times the decimal; factor is 10^6 at most, either side of 0. */
static gboolean
add_times (CrDecimalSum *sum,
           const char   *decimal,
           gint64        factor)
{
  const char *point;

  if (decimal == NULL || !cr_form_matches (CR_FORM_AMOUNT, NULL, decimal))
    return FALSE;

  if (*decimal == '-')
    {
      factor = -factor;
      decimal++;
    }
  point = strchr (decimal, '.');
  add_whole (sum, decimal, point != NULL ? (gsize) (point - decimal) : strlen (decimal), factor);
  if (point != NULL)
    add_fraction (sum, point + 1, strlen (point + 1), factor);
  return TRUE;
}

gboolean
cr_decimal_sum_add (CrDecimalSum *sum,
                    const char   *decimal)
{
  return add_times (sum, decimal, 1);
}

/* Brings each group to 0 up to GROUP_SIZE - 1 and gives what goes beyond the highest: below 0 when the number is. */
static gint64
settle (GArray *whole,
        GArray *fraction)
{
  gint64 carry = 0;

  for (guint i = fraction->len + whole->len; i > 0; i--)
    {
      guint   n = fraction->len + whole->len - i;
      gint64 *group = n < fraction->len ? &g_array_index (fraction, gint64, fraction->len - 1 - n)
                                        : &g_array_index (whole, gint64, n - fraction->len);
      gint64  value = *group + carry;

      carry = value >= 0 ? value / GROUP_SIZE : -((GROUP_SIZE - 1 - value) / GROUP_SIZE);
      *group = value - carry * GROUP_SIZE;
    }
  return carry;
}

static gboolean
is_zero (const GArray *groups)
{
  for (guint i = 0; i < groups->len; i++)
    if (g_array_index (groups, gint64, i) != 0)
      return FALSE;
  return TRUE;
}

static void
append_whole (GString      *text,
              const GArray *whole)
{
  gboolean has_any = FALSE;

  for (guint i = whole->len; i > 0; i--)
    {
      gint64 group = g_array_index (whole, gint64, i - 1);

      if (has_any)
        g_string_append_printf (text, "%09" G_GINT64_FORMAT, group);
      else if (group != 0)
        g_string_append_printf (text, "%" G_GINT64_FORMAT, group);
      has_any = has_any || group != 0;
    }
  if (!has_any)
    g_string_append_c (text, '0');
}

/* The number without its sign, in groups that are settled. */
typedef struct
{
  GArray  *whole;
  GArray  *fraction;
  gboolean is_negative;
} Settled;

static void
settled_clear (Settled *settled)
{
  g_clear_pointer (&settled->whole, g_array_unref);
  g_clear_pointer (&settled->fraction, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Settled, settled_clear)

static GArray *
copy_groups (const GArray *groups,
             guint         n_room,
             gint64        sign)
{
  GArray *copy = g_array_sized_new (FALSE, TRUE, sizeof (gint64), groups->len + n_room);

  g_array_set_size (copy, groups->len + n_room);
  for (guint i = 0; i < groups->len; i++)
    g_array_index (copy, gint64, i) = sign * g_array_index (groups, gint64, i);
  return copy;
}

/* With room for the carries of all groups; what is left beyond it tells the sign alone. */
static Settled
settle_sum (const CrDecimalSum *sum)
{
  Settled settled = { .is_negative = FALSE };

  for (gint64 sign = 1; sign >= -1; sign -= 2)
    {
      settled_clear (&settled);
      settled.whole = copy_groups (sum->whole, 2, sign);
      settled.fraction = copy_groups (sum->fraction, 0, sign);
      settled.is_negative = sign < 0;
      if (settle (settled.whole, settled.fraction) >= 0)
        break;
    }
  return settled;
}

char *
cr_decimal_sum_get (const CrDecimalSum *sum)
{
  g_auto (Settled) settled = settle_sum (sum);
  GString         *text = g_string_new (settled.is_negative ? "-" : NULL);
  gsize            end;

  append_whole (text, settled.whole);
  if (sum->n_places == 0)
    return g_string_free (text, FALSE);

  g_string_append_c (text, '.');
  end = text->len + sum->n_places;
  for (guint i = 0; i < settled.fraction->len; i++)
    g_string_append_printf (text, "%09" G_GINT64_FORMAT, g_array_index (settled.fraction, gint64, i));
  g_string_truncate (text, end);
  return g_string_free (text, FALSE);
}

/* The sign of a × m − b × n. */
static int
compare_times (const char *a,
               gint64      m,
               const char *b,
               gint64      n)
{
  g_autoptr (CrDecimalSum) difference = cr_decimal_sum_new ();
  g_auto (Settled)         settled = { 0 };

  add_times (difference, a, m);
  add_times (difference, b, -n);
  settled = settle_sum (difference);
  if (settled.is_negative)
    return -1;
  return is_zero (settled.whole) && is_zero (settled.fraction) ? 0 : 1;
}

int
cr_decimal_compare (const char *a,
                    const char *b)
{
  return compare_times (a, 1, b, 1);
}

guint
cr_decimal_get_share (const char *part,
                      const char *whole,
                      guint       n)
{
  guint low = 0, high = n + 1;

  g_return_val_if_fail (n <= SHARE_MAX, 0);

  if (cr_decimal_compare (whole, "0") <= 0)
    return 0;
  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (compare_times (part, n, whole, middle) >= 0)
        low = middle;
      else
        high = middle;
    }
  return low;
}
