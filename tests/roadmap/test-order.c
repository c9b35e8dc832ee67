/* SPDX-License-Identifier: GPL-3.0-or-later
 * The order of records as a chain, and collections under many changes, against plain lists. */
#include "config.h"

#include "cr-order.h"

#include "cr-test.h"

#define SEED 20261122

static const char *
make_key (guint n)
{
  g_autofree char *key = g_strdup_printf ("t-%u", n);

  return cr_intern (key);
}

static CrCollection *
make_collection (guint n)
{
  CrCollection *collection = cr_collection_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CrRecord) record = cr_record_new (CR_KIND_TASK, make_key (i));

      cr_collection_insert (collection, i, record);
    }
  return collection;
}

/* The position of the key; -1 when it is not there. */
static int
find (GPtrArray  *keys,
      const char *key)
{
  guint position;

  return g_ptr_array_find (keys, key, &position) ? (int) position : -1;
}

static guint
find_behind (GPtrArray  *keys,
             const char *after)
{
  int position = after != NULL ? find (keys, after) : -1;

  if (after == NULL)
    return 0;
  return position >= 0 ? (guint) position + 1 : keys->len;
}

static void
assert_order (CrOrder   *order,
              GPtrArray *keys)
{
  g_autoptr (GPtrArray) records = cr_order_list (order);

  g_assert_cmpuint (records->len, ==, keys->len);
  for (guint i = 0; i < keys->len; i++)
    {
      const char *key = g_ptr_array_index (keys, i);

      g_assert_cmpstr (cr_record_get_key (g_ptr_array_index (records, i)), ==, key);
      g_assert_cmpstr (cr_order_get_before (order, key), ==, i > 0 ? g_ptr_array_index (keys, i - 1) : NULL);
      g_assert_true (cr_order_lookup (order, key) == g_ptr_array_index (records, i));
    }
  g_assert_cmpstr (cr_order_get_last (order), ==, keys->len > 0 ? g_ptr_array_index (keys, keys->len - 1) : NULL);
}

/* One random step on both. */
static void
step (GRand     *rand,
      CrOrder   *order,
      GPtrArray *keys)
{
  const char *key = make_key ((guint) g_rand_int_range (rand, 0, 30));
  const char *after = g_rand_int_range (rand, 0, 5) == 0 ? NULL : make_key ((guint) g_rand_int_range (rand, 0, 30));
  int         position = find (keys, key);

  g_assert_true (cr_order_contains (order, key) == (position >= 0));
  if (position < 0)
    {
      g_autoptr (CrRecord) record = cr_record_new (CR_KIND_TASK, key);

      cr_order_insert (order, record, after == key ? NULL : after);
      g_ptr_array_insert (keys, (int) find_behind (keys, after == key ? NULL : after), (gpointer) key);
    }
  else if (g_rand_boolean (rand))
    {
      cr_order_remove (order, key);
      g_ptr_array_remove_index (keys, (guint) position);
    }
  else
    {
      cr_order_move (order, key, after);
      if (after == key)
        return;
      g_ptr_array_remove_index (keys, (guint) position);
      g_ptr_array_insert (keys, (int) find_behind (keys, after), (gpointer) key);
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint round = 0; round < cr_test_count (100); round++)
    {
      guint                 n = (guint) g_rand_int_range (rand, 0, 20);
      CrCollection         *base = round % 4 == 0 ? NULL : make_collection (n);
      g_autoptr (GPtrArray) keys = g_ptr_array_new (), records = NULL;
      g_autoptr (CrOrder)   order = cr_order_new (base);

      for (guint i = 0; base != NULL && i < n; i++)
        g_ptr_array_add (keys, (gpointer) make_key (i));
      assert_order (order, keys);
      for (guint i = 0; i < 100; i++)
        {
          step (rand, order, keys);
          assert_order (order, keys);
        }
      if (base == NULL)
        continue;

      records = cr_order_list (order);
      cr_collection_replace (base, records);
      for (guint i = 0; i < keys->len; i++)
        g_assert_cmpint (cr_collection_find (base, g_ptr_array_index (keys, i)), ==, (int) i);
      g_assert_cmpint (cr_collection_find (base, make_key (99)), ==, -1);
      cr_collection_free (base);
    }
}

/* Positions are told right however far they have strayed from those noted. */
static void
test_collection (void)
{
  g_autoptr (GRand)     rand = g_rand_new_with_seed (SEED);
  CrCollection         *collection = make_collection (300);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();

  for (guint i = 0; i < 300; i++)
    g_ptr_array_add (keys, (gpointer) make_key (i));
  for (guint i = 0; i < cr_test_count (10000); i++)
    {
      guint position = (guint) g_rand_int_range (rand, 0, (int) keys->len);
      guint to = (guint) g_rand_int_range (rand, 0, (int) keys->len);
      guint probe = (guint) g_rand_int_range (rand, 0, 300);
      char *key = g_ptr_array_index (keys, position);

      cr_collection_move (collection, position, to);
      g_ptr_array_remove_index (keys, position);
      g_ptr_array_insert (keys, (int) to, key);
      if (i % 3 == 0 && keys->len > 2)
        {
          cr_collection_remove (collection, 0);
          g_ptr_array_remove_index (keys, 0);
        }
      if (find (keys, make_key (probe)) < 0)
        {
          g_autoptr (CrRecord) record = cr_record_new (CR_KIND_TASK, make_key (probe));

          cr_collection_insert (collection, to, record);
          g_ptr_array_insert (keys, (int) MIN (to, keys->len), (gpointer) make_key (probe));
        }
      probe = (guint) g_rand_int_range (rand, 0, 300);
      g_assert_cmpint (cr_collection_find (collection, make_key (probe)), ==, find (keys, make_key (probe)));
    }
  cr_collection_free (collection);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/order/random", test_random);
  g_test_add_func ("/collection/positions", test_collection);

  return g_test_run ();
}
