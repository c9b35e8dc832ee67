/* SPDX-License-Identifier: GPL-3.0-or-later
 * A balanced tree in an array: links sorted by their upper row, each middle knowing the lowest row of its part; and
 * their order by the lower row. */
#include "config.h"

#include "cr-link-index.h"

typedef struct
{
  CrTimelineLink link;
  guint          deepest; /* the lowest row of any link of the part that this one is the middle of */
} Node;

struct _CrLinkIndex
{
  Node  *nodes; /* by upper row, and of the same one by lower row */
  guint *order; /* their places, by lower row, and of the same one by upper row */
  guint  n_nodes;
};

static guint
get_upper (const CrTimelineLink *link)
{
  return MIN (link->from, link->to);
}

static guint
get_lower (const CrTimelineLink *link)
{
  return MAX (link->from, link->to);
}

static int
compare_nodes (gconstpointer data_a,
               gconstpointer data_b)
{
  const CrTimelineLink *a = &((const Node *) data_a)->link, *b = &((const Node *) data_b)->link;

  if (get_upper (a) != get_upper (b))
    return get_upper (a) < get_upper (b) ? -1 : 1;
  if (get_lower (a) != get_lower (b))
    return get_lower (a) < get_lower (b) ? -1 : 1;
  return a->from < b->from ? -1 : a->from > b->from;
}

static guint
get_from (const CrTimelineLink *link)
{
  return link->from;
}

/* The lowest row of the nodes from start up to end. */
static guint
set_deepest (CrLinkIndex *index,
             guint        start,
             guint        end)
{
  guint middle = start + (end - start) / 2, before, behind, lower;

  if (start >= end)
    return 0;

  before = set_deepest (index, start, middle);
  behind = set_deepest (index, middle + 1, end);
  lower = get_lower (&index->nodes[middle].link);
  index->nodes[middle].deepest = MAX (lower, MAX (before, behind));
  return index->nodes[middle].deepest;
}

typedef guint (*RowFunc) (const CrTimelineLink *link);

/* (transfer full) Where the places are with links in the order of a row, each place among its equals as it was. Rows
 * are small numbers, which are counted: thousands of links are sorted while somebody waits. */
static guint *
sort_by (const Node  *nodes,
         const guint *places,
         guint        n_places,
         guint        n_rows,
         RowFunc      get_row)
{
  g_autofree guint *starts = g_new0 (guint, n_rows + 1);
  guint            *sorted = g_new (guint, n_places);

  for (guint i = 0; i < n_places; i++)
    starts[get_row (&nodes[i].link) + 1]++;
  for (guint row = 0; row < n_rows; row++)
    starts[row + 1] += starts[row];
  for (guint i = 0; i < n_places; i++)
    sorted[starts[get_row (&nodes[places[i]].link)]++] = places[i];
  return sorted;
}

/* By upper row, lower row and direction; then the order by lower row. */
static void
sort (CrLinkIndex *index,
      guint        n_rows)
{
  g_autofree Node  *unsorted = index->nodes;
  g_autofree guint *places = g_new (guint, index->n_nodes);
  g_autofree guint *by_from = NULL, *by_lower = NULL, *by_upper = NULL;

  for (guint i = 0; i < index->n_nodes; i++)
    places[i] = i;
  by_from = sort_by (unsorted, places, index->n_nodes, n_rows, get_from);
  by_lower = sort_by (unsorted, by_from, index->n_nodes, n_rows, get_lower);
  by_upper = sort_by (unsorted, by_lower, index->n_nodes, n_rows, get_upper);
  index->nodes = g_new0 (Node, index->n_nodes);
  for (guint i = 0; i < index->n_nodes; i++)
    index->nodes[i] = unsorted[by_upper[i]];
  index->order = sort_by (index->nodes, places, index->n_nodes, n_rows, get_lower);
}

CrLinkIndex *
cr_link_index_new (const CrTimelineLink *links,
                   guint                 n_links)
{
  CrLinkIndex *index = g_new0 (CrLinkIndex, 1);
  guint        n_rows = 0;

  index->nodes = g_new0 (Node, n_links);
  index->n_nodes = n_links;
  for (guint i = 0; i < n_links; i++)
    {
      index->nodes[i].link = links[i];
      n_rows = MAX (n_rows, get_lower (&links[i]) + 1);
    }
  sort (index, n_rows);
  set_deepest (index, 0, n_links);
  return index;
}

void
cr_link_index_set (CrLinkIndex          *index,
                   const CrTimelineLink *link)
{
  Node  key = { .link = *link };
  Node *node =
    index->n_nodes > 0 ? bsearch (&key, index->nodes, index->n_nodes, sizeof (Node), compare_nodes) : NULL;

  if (node == NULL)
    return;
  while (node > index->nodes && compare_nodes (node - 1, &key) == 0)
    node--;
  for (; node < index->nodes + index->n_nodes && compare_nodes (node, &key) == 0; node++)
    node->link = *link;
}

void
cr_link_index_free (CrLinkIndex *index)
{
  if (index == NULL)
    return;

  g_free (index->nodes);
  g_free (index->order);
  g_free (index);
}

typedef struct
{
  const CrLinkIndex *index;
  guint              first, last;
  CrLinkFunc         func;
  gpointer           user_data;
} Search;

static void
search (const Search *task,
        guint         start,
        guint         end)
{
  guint       middle = start + (end - start) / 2;
  const Node *node;

  if (start >= end || task->index->nodes[middle].deepest < task->first)
    return;

  node = &task->index->nodes[middle];
  search (task, start, middle);
  if (get_upper (&node->link) > task->last)
    return;
  if (get_lower (&node->link) >= task->first)
    task->func (&node->link, task->user_data);
  search (task, middle + 1, end);
}

void
cr_link_index_foreach (const CrLinkIndex *index,
                       guint              first,
                       guint              last,
                       CrLinkFunc         func,
                       gpointer           user_data)
{
  Search task = { index, first, last, func, user_data };

  search (&task, 0, index->n_nodes);
}

/* Of the links sorted by upper row, how many come before the one with these rows or any later one. */
static guint
count_by_upper (const CrLinkIndex *index,
                guint              upper,
                guint              lower)
{
  guint start = 0, end = index->n_nodes;

  while (start < end)
    {
      guint                 middle = start + (end - start) / 2;
      const CrTimelineLink *link = &index->nodes[middle].link;

      if (get_upper (link) < upper || (get_upper (link) == upper && get_lower (link) < lower))
        start = middle + 1;
      else
        end = middle;
    }
  return start;
}

/* The same of those sorted by lower row. */
static guint
count_by_lower (const CrLinkIndex *index,
                guint              lower,
                guint              upper)
{
  guint start = 0, end = index->n_nodes;

  while (start < end)
    {
      guint                 middle = start + (end - start) / 2;
      const CrTimelineLink *link = &index->nodes[index->order[middle]].link;

      if (get_lower (link) < lower || (get_lower (link) == lower && get_upper (link) < upper))
        start = middle + 1;
      else
        end = middle;
    }
  return start;
}

guint
cr_link_index_count_passing (const CrLinkIndex *index,
                             guint              first,
                             guint              last)
{
  /* Of those that begin above, without those that end there or here. */
  guint n = count_by_upper (index, first, 0) - count_by_lower (index, first, 0);

  for (guint row = first; row <= last; row++)
    n -= count_by_lower (index, row, first) - count_by_lower (index, row, 0);
  return n;
}

guint
cr_link_index_foreach_ending (const CrLinkIndex *index,
                              guint              first,
                              guint              last,
                              guint              max_of_row,
                              CrLinkFunc         func,
                              gpointer           user_data)
{
  guint n_left = 0;

  for (guint row = first; row <= last; row++)
    {
      guint above = count_by_lower (index, row, 0), in_sight = count_by_lower (index, row, first);
      guint place = count_by_upper (index, row, 0), below = count_by_upper (index, row, last + 1);
      guint end = count_by_upper (index, row + 1, 0);
      /* Nearest are the last ones of those above, and the first ones of those below. */
      guint n_above = MIN (in_sight - above, max_of_row), n_below = MIN (end - below, max_of_row);

      for (guint i = in_sight - n_above; i < in_sight; i++)
        func (&index->nodes[index->order[i]].link, user_data);
      for (guint i = place; i < below + n_below; i++)
        func (&index->nodes[i].link, user_data);
      n_left += in_sight - above - n_above + end - below - n_below;
    }
  return n_left;
}

static void
search_passing (const Search *task,
                guint         start,
                guint         end)
{
  guint       middle = start + (end - start) / 2;
  const Node *node;

  if (start >= end || task->index->nodes[middle].deepest <= task->last)
    return;

  node = &task->index->nodes[middle];
  search_passing (task, start, middle);
  if (get_upper (&node->link) >= task->first)
    return;
  if (get_lower (&node->link) > task->last)
    task->func (&node->link, task->user_data);
  search_passing (task, middle + 1, end);
}

void
cr_link_index_foreach_passing (const CrLinkIndex *index,
                               guint              first,
                               guint              last,
                               CrLinkFunc         func,
                               gpointer           user_data)
{
  Search task = { index, first, last, func, user_data };

  search_passing (&task, 0, index->n_nodes);
}
