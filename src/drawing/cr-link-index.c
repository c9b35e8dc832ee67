/* SPDX-License-Identifier: GPL-3.0-or-later
 * A balanced tree in an array: links sorted by their upper row, each middle knowing the lowest row of its part. */
#include "config.h"

#include "cr-link-index.h"

typedef struct
{
  CrTimelineLink link;
  guint          deepest; /* the lowest row of any link of the part that this one is the middle of */
} Node;

struct _CrLinkIndex
{
  Node *nodes; /* by upper row */
  guint n_nodes;
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

CrLinkIndex *
cr_link_index_new (const CrTimelineLink *links,
                   guint                 n_links)
{
  CrLinkIndex *index = g_new0 (CrLinkIndex, 1);

  index->nodes = g_new0 (Node, n_links);
  index->n_nodes = n_links;
  for (guint i = 0; i < n_links; i++)
    index->nodes[i].link = links[i];
  if (n_links > 0)
    qsort (index->nodes, n_links, sizeof (Node), compare_nodes);
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
