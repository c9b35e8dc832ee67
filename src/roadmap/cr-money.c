/* SPDX-License-Identifier: GPL-3.0-or-later
 * What tasks cost. */
#include "config.h"

#include "cr-money.h"

#include "cr-collate.h"
#include "cr-decimal.h"

#include <string.h>

typedef struct
{
  gint64        year;
  const char   *source;
  guint         n_tasks;
  guint         last_task; /* the number of the task counted last, so that each counts once */
  CrDecimalSum *sum;
} Tally;

typedef struct
{
  GArray     *tallies; /* Tally: cells, years, sources and the total, as they come */
  GHashTable *by_key;  /* Key to the position in tallies plus 1 */
  guint       n_unreadable;
} Count;

typedef struct
{
  gint64      year;
  const char *source;
} Key;

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;

  return g_int64_hash (&key->year) ^ g_direct_hash (key->source);
}

static gboolean
keys_equal (gconstpointer a,
            gconstpointer b)
{
  const Key *x = a, *y = b;

  return x->year == y->year && x->source == y->source;
}

static void
clear_tally (gpointer data)
{
  cr_decimal_sum_free (((Tally *) data)->sum);
}

static Tally *
get_tally (Count      *count,
           gint64      year,
           const char *source)
{
  const Key key = { year, source };
  guint     position = GPOINTER_TO_UINT (g_hash_table_lookup (count->by_key, &key));
  Tally     tally = { .year = year, .source = source };

  if (position == 0)
    {
      tally.sum = cr_decimal_sum_new ();
      g_array_append_val (count->tallies, tally);
      position = count->tallies->len;
      g_hash_table_insert (count->by_key, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (position));
    }
  return &g_array_index (count->tallies, Tally, position - 1);
}

static void
add_cost (Count      *count,
          gint64      year,
          const char *source,
          guint       number,
          const char *amount)
{
  Tally *tally = get_tally (count, year, source);

  tally->n_tasks += tally->last_task != number ? 1 : 0;
  tally->last_task = number;
  cr_decimal_sum_add (tally->sum, amount);
}

static void
count_task (Count        *count,
            const CrTask *task,
            guint         number)
{
  for (guint i = 0; i < cr_list_get_length (task->costs); i++)
    {
      const CrCost *cost = (const CrCost *) task->costs->items[i];
      const char   *source = cr_intern (cost->source != NULL ? cost->source : CR_FILTER_WITHOUT);

      count->n_unreadable += cost->amount == NULL || !cr_form_matches (CR_FORM_AMOUNT, NULL, cost->amount) ? 1 : 0;
      add_cost (count, cost->year, source, number, cost->amount);
      add_cost (count, cost->year, NULL, number, cost->amount);
      add_cost (count, CR_INTEGER_NONE, source, number, cost->amount);
      add_cost (count, CR_INTEGER_NONE, NULL, number, cost->amount);
    }
}

static void
clear_sum (gpointer data)
{
  g_free (((CrMoneySum *) data)->amount);
}

static GArray *
make_sums (void)
{
  GArray *sums = g_array_new (FALSE, FALSE, sizeof (CrMoneySum));

  g_array_set_clear_func (sums, clear_sum);
  return sums;
}

static CrMoneySum
make_sum (const Tally *tally)
{
  return (CrMoneySum){ .year = tally->year,
                       .source = tally->source,
                       .n_tasks = tally->n_tasks,
                       .amount = cr_decimal_sum_get (tally->sum) };
}

static void
take_over (CrMoney     *money,
           const Tally *tally)
{
  CrMoneySum sum = make_sum (tally);

  if (sum.year == CR_INTEGER_NONE && sum.source == NULL)
    money->total = sum;
  else if (sum.year == CR_INTEGER_NONE)
    g_array_append_val (money->sources, sum);
  else if (sum.source == NULL)
    g_array_append_val (money->years, sum);
  else
    g_array_append_val (money->cells, sum);
}

static int
compare_names (const char *a,
               const char *b)
{
  g_autofree char *x = cr_collate_key (a), *y = cr_collate_key (b);

  return strcmp (x, y);
}

static int
compare_sources (gconstpointer a,
                 gconstpointer b)
{
  const CrMoneySum *x = a, *y = b;
  int               order = cr_decimal_compare (y->amount, x->amount);

  return order != 0 ? order : compare_names (x->source, y->source);
}

static int
compare_years (gconstpointer a,
               gconstpointer b)
{
  gint64 x = ((const CrMoneySum *) a)->year, y = ((const CrMoneySum *) b)->year;

  return (x > y) - (x < y);
}

static int
compare_cells (gconstpointer a,
               gconstpointer b,
               gpointer      ranks)
{
  const CrMoneySum *x = a, *y = b;

  if (x->year != y->year)
    return compare_years (x, y);
  return GPOINTER_TO_INT (g_hash_table_lookup (ranks, x->source)) -
         GPOINTER_TO_INT (g_hash_table_lookup (ranks, y->source));
}

static void
sort_sums (CrMoney *money)
{
  g_autoptr (GHashTable) ranks = g_hash_table_new (NULL, NULL);

  g_array_sort (money->years, compare_years);
  g_array_sort (money->sources, compare_sources);
  for (guint i = 0; i < money->sources->len; i++)
    g_hash_table_insert (ranks, (gpointer) g_array_index (money->sources, CrMoneySum, i).source, GUINT_TO_POINTER (i));
  g_array_sort_with_data (money->cells, compare_cells, ranks);
}

CrMoney *
cr_money_new (CrRoadmap    *roadmap,
              const GArray *tasks)
{
  CrMoney               *money = g_new0 (CrMoney, 1);
  g_autoptr (GArray)     tallies = g_array_new (FALSE, FALSE, sizeof (Tally));
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (hash_key, keys_equal, g_free, NULL);
  Count                  count = { .tallies = tallies, .by_key = by_key };
  guint                  n_tasks = tasks != NULL ? tasks->len : cr_roadmap_get_n_tasks (roadmap);

  g_array_set_clear_func (tallies, clear_tally);
  money->cells = make_sums ();
  money->years = make_sums ();
  money->sources = make_sums ();
  get_tally (&count, CR_INTEGER_NONE, NULL);
  for (guint i = 0; i < n_tasks; i++)
    {
      const CrTask *task = cr_roadmap_get_task (roadmap, tasks != NULL ? g_array_index (tasks, guint, i) : i);

      if (task->costs != NULL && cr_task_get_status (task) != CR_STATUS_CANCELLED)
        count_task (&count, task, i + 1);
    }
  for (guint i = 0; i < tallies->len; i++)
    take_over (money, &g_array_index (tallies, Tally, i));
  money->n_unreadable = count.n_unreadable;
  sort_sums (money);
  return money;
}

void
cr_money_free (CrMoney *money)
{
  if (money == NULL)
    return;

  g_array_unref (money->cells);
  g_array_unref (money->years);
  g_array_unref (money->sources);
  g_free (money->total.amount);
  g_free (money);
}

void
cr_money_ask (const CrMoneySum *sum,
              CrQuery          *query)
{
  const char *const *statuses = cr_status_get_ids ();
  const char        *counted[CR_N_STATUSES];
  guint              n = 0;

  for (guint i = 0; i < CR_N_STATUSES; i++)
    if (i != CR_STATUS_CANCELLED)
      counted[n++] = statuses[i];
  cr_query_set_filter (query, CR_FILTER_STATUS, cr_ids_new (counted, n));
  query->has_cost = TRUE;
  query->has_cost_year = sum->year != CR_INTEGER_NONE;
  query->cost_year = query->has_cost_year ? sum->year : 0;
  query->cost_source = sum->source;
}
