/* SPDX-License-Identifier: GPL-3.0-or-later
 * Cards that an edit has moved slide to their new places, so that the eye can follow. A list of GTK cannot show a row
 * anywhere but in its place: the strip draws the cards on their way above all columns, and their rows are empty. */
#include "config.h"

#include "cr-board-slide.h"

#include "cr-board-column.h"
#include "cr-scroll-view.h"

#include <adwaita.h>

#define MILLISECONDS 150

/* A card on its way. */
typedef struct
{
  const char     *id;     /* interned */
  graphene_rect_t before; /* across from the start of all columns, whatever is scrolled */
  CrBoardCard    *card;
  GtkWidget      *row;
  GtkWidget      *cards; /* what the column shows its cards in */
  GdkPaintable   *paintable;
} Way;

struct _CrBoardSlide
{
  GtkWidget     *strip;  /* borrowed */
  GHashTable    *places; /* graphene_rect_t by interned id, noted; NULL for none */
  CrIds         *but;
  GArray        *ways;  /* Way */
  GdkFrameClock *clock; /* while it is waited for */
  gulong         handler;
  double         share;
  AdwAnimation  *animation; /* NULL before the first */
};

static void
clear_way (gpointer data)
{
  Way *way = data;

  gtk_widget_set_opacity (way->row, 1);
  g_object_unref (way->paintable);
  g_object_unref (way->row);
  g_object_unref (way->card);
  g_object_unref (way->cards);
}

static float
get_offset (CrBoardSlide *self)
{
  return (float) cr_scroll_view_get_offset (CR_SCROLL_VIEW (self->strip), GTK_ORIENTATION_HORIZONTAL);
}

/* FALSE for a card that cannot be seen. */
static gboolean
find_place (CrBoardSlide    *self,
            CrBoardCard     *card,
            graphene_rect_t *place)
{
  if (!gtk_widget_compute_bounds (GTK_WIDGET (card), self->strip, place))
    return FALSE;
  place->origin.x += get_offset (self);
  return TRUE;
}

/* (transfer container) */
static GPtrArray *
list_cards (CrBoardSlide *self)
{
  GPtrArray *cards = g_ptr_array_new ();

  for (GtkWidget *child = gtk_widget_get_first_child (self->strip); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    cr_board_column_list_seen (CR_BOARD_COLUMN (child), cards);
  return cards;
}

static const char *
get_id (CrBoardCard *card)
{
  CrTaskItem *item = cr_board_card_get_item (card);

  return item != NULL ? cr_task_item_get_id (item) : NULL;
}

static void
stop_waiting (CrBoardSlide *self)
{
  if (self->clock != NULL)
    g_clear_signal_handler (&self->handler, self->clock);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->but, cr_ids_unref);
}

void
cr_board_slide_stop (CrBoardSlide *self)
{
  stop_waiting (self);
  if (self->animation != NULL)
    adw_animation_skip (self->animation);
}

void
cr_board_slide_note (CrBoardSlide *self)
{
  g_autoptr (GPtrArray) cards = NULL;

  cr_board_slide_stop (self);
  if (!gtk_widget_get_mapped (self->strip) || !adw_get_enable_animations (self->strip))
    return;
  self->places = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  cards = list_cards (self);
  for (guint i = 0; i < cards->len; i++)
    {
      graphene_rect_t place;

      if (find_place (self, g_ptr_array_index (cards, i), &place))
        g_hash_table_insert (self->places, (gpointer) get_id (g_ptr_array_index (cards, i)),
                             g_memdup2 (&place, sizeof place));
    }
}

static void
add_way (CrBoardSlide *self,
         CrBoardCard  *card)
{
  const char            *id = get_id (card);
  const graphene_rect_t *before = g_hash_table_lookup (self->places, id);
  GtkWidget             *column = gtk_widget_get_ancestor (GTK_WIDGET (card), CR_TYPE_BOARD_COLUMN);
  graphene_rect_t        place;
  Way                    way = { .id = id };

  if (before == NULL || (self->but != NULL && cr_ids_contains (self->but, id)) ||
      !find_place (self, card, &place) || graphene_point_near (&before->origin, &place.origin, 1))
    return;
  way.before = *before;
  way.card = g_object_ref (card);
  way.row = g_object_ref (gtk_widget_get_parent (GTK_WIDGET (card)));
  way.cards = GTK_WIDGET (g_object_ref (cr_board_column_get_scrolled (CR_BOARD_COLUMN (column))));
  way.paintable = gtk_widget_paintable_new (GTK_WIDGET (card));
  gtk_widget_set_opacity (way.row, 0);
  g_array_append_val (self->ways, way);
}

static void
slide_cb (double   share,
          gpointer user_data)
{
  CrBoardSlide *self = user_data;

  self->share = share;
  gtk_widget_queue_draw (self->strip);
}

static void
done_cb (CrBoardSlide *self)
{
  g_array_set_size (self->ways, 0);
}

static void
play (CrBoardSlide *self)
{
  if (self->animation == NULL)
    {
      self->animation = adw_timed_animation_new (self->strip, 0, 1, MILLISECONDS,
                                                 adw_callback_animation_target_new (slide_cb, self, NULL));
      /* The strip ends it before it goes. */
      g_signal_connect_swapped (self->animation, "done", G_CALLBACK (done_cb), self);
    }
  adw_animation_reset (self->animation);
  adw_animation_play (self->animation);
}

/* All cards have their places, and nothing is drawn yet. */
static void
laid_out_cb (CrBoardSlide *self)
{
  g_autoptr (GPtrArray) cards = list_cards (self);

  for (guint i = 0; i < cards->len; i++)
    add_way (self, g_ptr_array_index (cards, i));
  stop_waiting (self);
  if (self->ways->len > 0)
    play (self);
}

void
cr_board_slide_begin (CrBoardSlide *self,
                      CrIds        *but)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (self->strip);

  if (self->places == NULL || clock == NULL)
    return;
  self->but = but != NULL ? cr_ids_ref (but) : NULL;
  self->clock = g_object_ref (clock);
  /* The surface of the window, which is older, has given all widgets their places before. */
  self->handler = g_signal_connect_data (clock, "layout", G_CALLBACK (laid_out_cb), self, NULL,
                                         G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (self->strip);
}

/* FALSE for a card that shows another task by now, or is out of sight. */
static gboolean
get_place (CrBoardSlide    *self,
           const Way       *way,
           graphene_rect_t *place)
{
  graphene_rect_t after;

  if (!gtk_widget_get_mapped (GTK_WIDGET (way->card)) || get_id (way->card) != way->id ||
      !find_place (self, way->card, &after))
    return FALSE;
  graphene_rect_interpolate (&way->before, &after, self->share, place);
  place->origin.x -= get_offset (self);
  return TRUE;
}

/* Not above the heads of the columns, nor below their foot. */
static void
snapshot_way (CrBoardSlide *self,
              const Way    *way,
              GtkSnapshot  *snapshot)
{
  graphene_rect_t place, room;

  if (!get_place (self, way, &place) || !gtk_widget_compute_bounds (way->cards, self->strip, &room))
    return;
  room.origin.x = 0;
  room.size.width = (float) gtk_widget_get_width (self->strip);
  gtk_snapshot_push_clip (snapshot, &room);
  gtk_snapshot_translate (snapshot, &place.origin);
  gdk_paintable_snapshot (way->paintable, snapshot, place.size.width, place.size.height);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-place.origin.x, -place.origin.y));
  gtk_snapshot_pop (snapshot);
}

void
cr_board_slide_snapshot (CrBoardSlide *self,
                         GtkSnapshot  *snapshot)
{
  for (guint i = 0; i < self->ways->len; i++)
    snapshot_way (self, &g_array_index (self->ways, Way, i), snapshot);
}

gboolean
cr_board_slide_get_place (CrBoardSlide    *self,
                          const char      *id,
                          graphene_rect_t *place)
{
  for (guint i = 0; i < self->ways->len; i++)
    {
      const Way *way = &g_array_index (self->ways, Way, i);

      if (id == NULL || way->id == id)
        return get_place (self, way, place);
    }
  return FALSE;
}

CrBoardSlide *
cr_board_slide_new (GtkWidget *strip)
{
  CrBoardSlide *self = g_new0 (CrBoardSlide, 1);

  self->strip = strip;
  self->ways = g_array_new (FALSE, FALSE, sizeof (Way));
  g_array_set_clear_func (self->ways, clear_way);
  return self;
}

void
cr_board_slide_free (CrBoardSlide *self)
{
  if (self == NULL)
    return;
  stop_waiting (self);
  if (self->animation != NULL)
    adw_animation_skip (self->animation);
  g_clear_object (&self->animation);
  g_array_unref (self->ways);
  g_free (self);
}
