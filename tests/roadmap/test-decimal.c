/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of exact sums. */
#include "config.h"

#include "cr-decimal.h"

#include "cr-test.h"

static char *
sum_up (const char *described)
{
  g_autoptr (CrDecimalSum) sum = cr_decimal_sum_new ();
  g_auto (GStrv)           parts = g_strsplit (described, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_assert_true (cr_decimal_sum_add (sum, parts[i]));
  return cr_decimal_sum_get (sum);
}

static void
test_sums (void)
{
  static const struct
  {
    const char *parts, *sum;
  } cases[] = {
    { "", "0" },
    { "0", "0" },
    { "-0", "0" },
    { "-0.00", "0.00" },
    { "12000.00 0.5", "12000.50" },
    { "0.1 0.2", "0.3" },
    { "1 -1", "0" },
    { "1.50 -2.75", "-1.25" },
    { "-0.001 -0.999", "-1.000" },
    { "999999999 1", "1000000000" },
    { "999999999999999999999999999999 1", "1000000000000000000000000000000" },
    { "1000000000000000000000 -0.0000000000000000000001", "999999999999999999999.9999999999999999999999" },
    { "-1000000000 1", "-999999999" },
    { "000123.40", "123.40" },
    { "1000000000000000000000 5", "1000000000000000000005" },
    { "0.123456789 0.0000000001", "0.1234567891" },
    { "5 -1000000000000000000000", "-999999999999999999995" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sum = sum_up (cases[i].parts);

      g_assert_cmpstr (sum, ==, cases[i].sum);
    }
}

static void
test_no_decimals (void)
{
  static const char *const texts[] = { "", "-", ".5", "5.", "+5", "1e3", " 1", "1,5", "1.5.5", "١" };
  g_autoptr (CrDecimalSum) sum = cr_decimal_sum_new ();
  g_autofree char         *text = NULL;

  g_assert_false (cr_decimal_sum_add (sum, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (cr_decimal_sum_add (sum, texts[i]));
  text = cr_decimal_sum_get (sum);
  g_assert_cmpstr (text, ==, "0");
}

/* Against a count in whole thousandths. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260307);

  for (guint round = 0; round < cr_test_count (2000); round++)
    {
      g_autoptr (CrDecimalSum) sum = cr_decimal_sum_new ();
      g_autofree char         *text = NULL, *expected = NULL;
      gint64                   thousandths = 0, before = 0;

      for (int n = g_rand_int_range (random, 1, 30); n > 0; n--)
        {
          gint64           number = ((gint64) g_rand_int (random) << (g_rand_int (random) % 20)) - G_MAXINT32;
          g_autofree char *decimal = NULL;

          before = thousandths;
          thousandths += number;
          decimal = g_strdup_printf ("%s%" G_GINT64_FORMAT ".%03d", number < 0 ? "-" : "", ABS (number) / 1000,
                                     (int) (ABS (number) % 1000));
          g_assert_true (cr_decimal_sum_add (sum, decimal));
        }
      text = cr_decimal_sum_get (sum);
      expected = g_strdup_printf ("%s%" G_GINT64_FORMAT ".%03d", thousandths < 0 ? "-" : "", ABS (thousandths) / 1000,
                                  (int) (ABS (thousandths) % 1000));
      g_assert_cmpstr (text, ==, expected);
      g_clear_pointer (&expected, g_free);
      expected = g_strdup_printf ("%s%" G_GINT64_FORMAT ".%03d", before < 0 ? "-" : "", ABS (before) / 1000,
                                  (int) (ABS (before) % 1000));
      g_assert_cmpint (cr_decimal_compare (text, expected), ==, (thousandths > before) - (thousandths < before));
    }
}

static void
test_compare (void)
{
  static const char *const ordered[] = { "-1000000000000000000000", "-2", "-1.5", "-0.5", "0", "0.0001", "2", "10" };

  for (guint i = 0; i < G_N_ELEMENTS (ordered); i++)
    for (guint k = 0; k < G_N_ELEMENTS (ordered); k++)
      g_assert_cmpint (cr_decimal_compare (ordered[i], ordered[k]), ==, (i > k) - (i < k));
  g_assert_cmpint (cr_decimal_compare ("-0", "0.000"), ==, 0);
  g_assert_cmpint (cr_decimal_compare ("1.50", "1.5"), ==, 0);
}

static void
test_share (void)
{
  static const struct
  {
    const char *part, *whole;
    guint       n, share;
  } cases[] = {
    { "1", "3", 100, 33 },
    { "2", "3", 100, 66 },
    { "3", "3", 100, 100 },
    { "0", "3", 100, 0 },
    { "-1", "3", 100, 0 },
    { "4", "3", 100, 100 },
    { "1", "0", 100, 0 },
    { "1", "-3", 100, 0 },
    { "0.333", "1.00", 1000, 333 },
    { "333333333333333333333333", "1000000000000000000000000", 1000000, 333333 },
    { "1", "3", 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (cr_decimal_get_share (cases[i].part, cases[i].whole, cases[i].n), ==, cases[i].share);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decimal/sums", test_sums);
  g_test_add_func ("/decimal/no-decimals", test_no_decimals);
  g_test_add_func ("/decimal/random", test_random);
  g_test_add_func ("/decimal/compare", test_compare);
  g_test_add_func ("/decimal/share", test_share);

  return g_test_run ();
}
