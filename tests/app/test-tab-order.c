/* SPDX-License-Identifier: GPL-3.0-or-later
 * The Tab key comes to everything that can be worked with once, in the order in which it is read, and round to where it
 * began; Shift+Tab the other way. On every page, in every dialog and popover. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-keyboard.h"
#include "cr-task-cell.h"
#include "cr-tour.h"

#include <adwaita.h>

#define N_KEYS_MAX   400
#define N_FRAMES_MAX 5

/* Bounds of widgets that touch may overlap by a shadow or a margin. */
#define OVERLAP 2

/* The outermost row of a list that the widget is or stands in, if rows of the list take the focus: arrows go from row
 * to row, so that the list is one stop however many rows Tab comes to. */
static GtkWidget *
find_list (GtkWidget *widget,
           GtkWidget *root)
{
  GtkWidget *list = NULL;

  for (GtkWidget *at = widget; at != NULL && at != root; at = gtk_widget_get_parent (at))
    if ((GTK_IS_LIST_BOX_ROW (at) || g_str_equal (G_OBJECT_TYPE_NAME (at), "GtkListItemWidget")) &&
        gtk_widget_get_focusable (at))
      list = gtk_widget_get_parent (at);
  return list;
}

static GtkWidget *
find_stop (GtkWidget *widget,
           GtkWidget *root)
{
  GtkWidget *list = find_list (widget, root);

  return list != NULL ? list : widget;
}

/* Things of the toolkit that take the focus to be scrolled, or to hold it for their rows. */
static gboolean
is_holder (GtkWidget *widget)
{
  return GTK_IS_SCROLLED_WINDOW (widget) || GTK_IS_LIST_VIEW (widget) || GTK_IS_COLUMN_VIEW (widget) ||
         GTK_IS_LIST_BOX (widget) || GTK_IS_NATIVE (widget);
}

static void
collect (GtkWidget *widget,
         GtkWidget *root,
         GPtrArray *stops)
{
  GtkWidget *stop = NULL;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget) || !gtk_widget_get_can_focus (widget))
    return;
  if (gtk_widget_get_focusable (widget) && !is_holder (widget))
    {
      stop = find_stop (widget, root);
      if (!g_ptr_array_find (stops, stop, NULL))
        g_ptr_array_add (stops, stop);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_NATIVE (child))
      collect (child, root, stops);
}

/* “GtkButton in GtkBox, Set” (transfer full) */
static char *
describe (GtkWidget *widget)
{
  g_autofree char *name = NULL;

  if (widget == NULL)
    return g_strdup ("nothing");
  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    name = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "\001", NULL);
  return g_strdup_printf ("%s in %s, %s", G_OBJECT_TYPE_NAME (widget),
                          G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)), name != NULL ? name : "");
}

/* The child of the ancestor that the widget stands in. */
static GtkWidget *
find_child (GtkWidget *widget,
            GtkWidget *ancestor)
{
  while (gtk_widget_get_parent (widget) != ancestor)
    widget = gtk_widget_get_parent (widget);
  return widget;
}

/* Whether b is read after a: below it, or beside it towards the end. Of what lies over the other nobody can say. */
static gboolean
is_after (const graphene_rect_t *a,
          const graphene_rect_t *b)
{
  gboolean below = b->origin.y >= a->origin.y + a->size.height - OVERLAP;
  gboolean above = a->origin.y >= b->origin.y + b->size.height - OVERLAP;
  gboolean beside = b->origin.x >= a->origin.x + a->size.width - OVERLAP;
  gboolean ahead = a->origin.x >= b->origin.x + b->size.width - OVERLAP;

  return below || (!above && (beside || !ahead));
}

static gboolean
is_read_after (GtkWidget *a,
               GtkWidget *b)
{
  GtkWidget      *both = a;
  graphene_rect_t bounds_a;
  graphene_rect_t bounds_b;

  while (both != b && !gtk_widget_is_ancestor (b, both))
    both = gtk_widget_get_parent (both);
  if (both == b || both == a)
    return TRUE;
  return gtk_widget_compute_bounds (find_child (a, both), both, &bounds_a) &&
         gtk_widget_compute_bounds (find_child (b, both), both, &bounds_b) && is_after (&bounds_a, &bounds_b);
}

static void
fail (const char *where,
      const char *what,
      GtkWidget  *a,
      GtkWidget  *b)
{
  g_autofree char *words_a = describe (a);
  g_autofree char *words_b = describe (b);

  g_error ("%s: %s: %s → %s", where, what, words_a, words_b);
}

typedef struct
{
  GtkWindow  *window;
  GtkWidget  *root;
  const char *where;
  gboolean    back;
  guint       n_turns; /* from the end to the beginning */
  GPtrArray  *stops;   /* where the key has come to */
} Round;

static gboolean
is_ahead (const Round *self,
          GtkWidget   *last,
          GtkWidget   *stop)
{
  return self->back ? is_read_after (stop, last) : is_read_after (last, stop);
}

/* TRUE when the key has come to where it began. */
static gboolean
arrive (Round     *self,
        GtkWidget *stop)
{
  GtkWidget *last = self->stops->len > 0 ? self->stops->pdata[self->stops->len - 1] : NULL;

  /* What the focus has scrolled into sight is laid out with the next frame. */
  if (last != NULL && !is_ahead (self, last, stop))
    gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
  if (last != NULL && !is_ahead (self, last, stop))
    self->n_turns++;
  if (self->n_turns > 1)
    fail (self->where, "turns twice", last, stop);
  if (last != NULL && stop == self->stops->pdata[0])
    return TRUE;
  if (g_ptr_array_find (self->stops, stop, NULL))
    fail (self->where, "comes twice", last, stop);
  g_ptr_array_add (self->stops, stop);
  return FALSE;
}

/* Where the keys go must be seen, at the latest when what has the focus is scrolled into sight. */
static void
assert_seen (const Round *self,
             GtkWidget   *focus)
{
  for (guint i = 0; i < N_FRAMES_MAX && !gtk_widget_get_mapped (focus); i++)
    gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
  if (!gtk_widget_get_mapped (focus))
    fail (self->where, "the focus is out of sight", NULL, focus);
}

/* Presses the key until it is where it began. One stop alone has nowhere to go. */
static void
go_round (Round *self)
{
  GtkWidget *stop = NULL;
  GtkWidget *before = NULL;
  gboolean   round = FALSE;

  self->stops = g_ptr_array_new ();
  for (guint i = 0; i < N_KEYS_MAX && !round; i++)
    {
      GtkWidget *focus = gtk_window_get_focus (self->window);

      if (focus == NULL || !gtk_widget_is_ancestor (focus, self->root))
        fail (self->where, "the focus is lost", stop, focus);
      assert_seen (self, focus);
      if (!is_holder (focus) && find_stop (focus, self->root) != stop)
        {
          stop = find_stop (focus, self->root);
          round = arrive (self, stop);
        }
      else if (focus == before && self->stops->len == 1)
        round = TRUE;
      before = focus;
      if (!round)
        cr_keyboard_press (self->back ? "shift+Tab" : "Tab");
    }
  if (!round)
    fail (self->where, "does not come round", stop, NULL);
}

static void
assert_reversed (const Round *there,
                 const Round *back)
{
  guint n_stops = there->stops->len;

  if (back->stops->len != n_stops)
    g_error ("%s: %u stops, and %u on the way back", there->where, n_stops, back->stops->len);
  for (guint i = 1; i < n_stops; i++)
    if (back->stops->pdata[i] != there->stops->pdata[n_stops - i])
      fail (there->where, "another way back", there->stops->pdata[n_stops - i], back->stops->pdata[i]);
}

/* In a cell that is being edited Tab goes on to the next one. */
static gboolean
is_cell (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return focus != NULL && gtk_widget_get_ancestor (focus, CR_TYPE_TASK_CELL) != NULL;
}

static void
look (GtkWindow  *window,
      GtkWidget  *root,
      const char *where)
{
  g_autoptr (GPtrArray) stops = g_ptr_array_new ();
  Round                 there = { window, root, where, FALSE, 0, NULL };
  Round                 back = { window, root, where, TRUE, 0, NULL };

  /* Arrow keys go through the entries of a menu. */
  if (GTK_IS_POPOVER_MENU (root))
    return;
  cr_keyboard_focus (window);
  if (is_cell (window))
    return;
  if (gtk_window_get_focus (window) == NULL)
    cr_keyboard_press ("Tab");
  go_round (&there);
  collect (root, root, stops);
  for (guint i = 0; i < stops->len; i++)
    if (!g_ptr_array_find (there.stops, stops->pdata[i], NULL))
      fail (where, "never comes to it", NULL, stops->pdata[i]);
  go_round (&back);
  assert_reversed (&there, &back);
  g_test_message ("%s: %u stops", where, stops->len);
  g_ptr_array_unref (there.stops);
  g_ptr_array_unref (back.stops);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en") || !cr_keyboard_start ())
    return 0;
  cr_tour_add_tests ("tab-order", look);
  return g_test_run ();
}
