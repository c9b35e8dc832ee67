/* SPDX-License-Identifier: GPL-3.0-or-later
 * Links of a column by their upper rows, without those that run no further than others: so the last one that begins
 * above some rows also ends last. */
#include "config.h"

#include "cr-link-columns.h"

typedef struct
{
  double         x;
  CrTimelineLink link;
} Place;

struct _CrLinkColumns
{
  GArray *places; /* of Place: column by column */
  GArray *starts; /* of guint: the first place of each column, and behind the last one their number */
};

typedef struct
{
  CrLinkColumns  *columns;
  CrLinkPlaceFunc place;
  gpointer        user_data;
} Gathering;

static guint
get_upper (const Place *place)
{
  return MIN (place->link.from, place->link.to);
}

static guint
get_lower (const Place *place)
{
  return MAX (place->link.from, place->link.to);
}

static guint
get_kind (const CrTimelineLink *link)
{
  return (link->from < link->to ? 4 : 0) + (link->is_violated ? 2 : 0) + (link->is_critical ? 1 : 0);
}

static int
compare_columns (const Place *a,
                 const Place *b)
{
  guint kind_a = get_kind (&a->link), kind_b = get_kind (&b->link);

  if (a->x < b->x || a->x > b->x)
    return a->x < b->x ? -1 : 1;
  return kind_a < kind_b ? -1 : kind_a > kind_b;
}

/* Of links from the same row the longest is the first. */
static int
compare_places (gconstpointer data_a,
                gconstpointer data_b)
{
  const Place *a = data_a, *b = data_b;
  int          order = compare_columns (a, b);

  if (order != 0)
    return order;
  if (get_upper (a) != get_upper (b))
    return get_upper (a) < get_upper (b) ? -1 : 1;
  return get_lower (a) > get_lower (b) ? -1 : get_lower (a) < get_lower (b);
}

static void
gather_cb (const CrTimelineLink *link,
           gpointer              user_data)
{
  Gathering *gathering = user_data;
  Place      place = { 0, *link };

  if (gathering->place (link, &place.x, gathering->user_data))
    g_array_append_val (gathering->columns->places, place);
}

/* Keeps the links that run further than all before them in their column. */
static void
divide (CrLinkColumns *columns)
{
  GArray *places = columns->places;
  guint   n_kept = 0;

  for (guint i = 0; i < places->len; i++)
    {
      const Place  place = g_array_index (places, Place, i);
      const Place *before = n_kept > 0 ? &g_array_index (places, Place, n_kept - 1) : NULL;

      if (before == NULL || compare_columns (before, &place) != 0)
        g_array_append_val (columns->starts, n_kept);
      else if (get_lower (&place) <= get_lower (before))
        continue;
      g_array_index (places, Place, n_kept++) = place;
    }
  g_array_set_size (places, n_kept);
  g_array_append_val (columns->starts, n_kept);
}

CrLinkColumns *
cr_link_columns_new (const CrLinkIndex *index,
                     CrLinkPlaceFunc    place,
                     gpointer           user_data)
{
  CrLinkColumns *columns = g_new0 (CrLinkColumns, 1);
  Gathering      gathering = { columns, place, user_data };

  columns->places = g_array_new (FALSE, FALSE, sizeof (Place));
  columns->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  cr_link_index_foreach (index, 0, G_MAXUINT, gather_cb, &gathering);
  g_array_sort (columns->places, compare_places);
  divide (columns);
  return columns;
}

void
cr_link_columns_free (CrLinkColumns *columns)
{
  if (columns == NULL)
    return;

  g_array_unref (columns->places);
  g_array_unref (columns->starts);
  g_free (columns);
}

/* The last place of a column that begins above a row, or NULL. */
static const Place *
find_above (const CrLinkColumns *columns,
            guint                column,
            guint                row)
{
  guint begin = g_array_index (columns->starts, guint, column), start = begin;
  guint end = g_array_index (columns->starts, guint, column + 1);

  while (start < end)
    {
      guint middle = start + (end - start) / 2;

      if (get_upper (&g_array_index (columns->places, Place, middle)) < row)
        start = middle + 1;
      else
        end = middle;
    }
  return start > begin ? &g_array_index (columns->places, Place, start - 1) : NULL;
}

void
cr_link_columns_foreach_passing (const CrLinkColumns *columns,
                                 guint                first,
                                 guint                last,
                                 CrLinkFunc           func,
                                 gpointer             user_data)
{
  for (guint column = 0; column + 1 < columns->starts->len; column++)
    {
      const Place *place = find_above (columns, column, first);

      if (place != NULL && get_lower (place) > last)
        func (&place->link, user_data);
    }
}
