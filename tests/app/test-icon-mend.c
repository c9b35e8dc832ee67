/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of icons that a thread is the last to hold. */
#include "config.h"

#include "cr-app-test.h"

/* GTK 4.8 itself holds as many icons that were used last. */
#define N_HELD   100
#define N_TIMES  400
#define SPIN_MAX 400

#define NAME "document-open-symbolic"

/* A thread that lets go of what it is handed, a little later. */
typedef struct
{
  GThread *thread;
  gpointer handed;
  guint    spin;
  int      over;
} Other;

static gpointer end_of_work = &end_of_work;

static GtkIconPaintable *
look_up (const char *name,
         int         size)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  return gtk_icon_theme_lookup_icon (theme, name, NULL, size, 1, GTK_TEXT_DIR_LTR, 0);
}

/* So many others are used that GTK lets go of all before. */
static void
use_others (void)
{
  for (guint i = 0; i <= N_HELD; i++)
    g_object_unref (look_up (i % 2 == 0 ? "list-add-symbolic" : "list-remove-symbolic", 16));
}

static void
spin (guint n_times)
{
  for (volatile guint i = 0; i < n_times; i++)
    ;
}

static gpointer
let_go_thread (gpointer data)
{
  Other   *self = data;
  gpointer icon = NULL;

  while (icon != end_of_work)
    {
      icon = g_atomic_pointer_exchange (&self->handed, NULL);
      if (icon == NULL || icon == end_of_work)
        continue;
      spin (self->spin);
      g_object_unref (icon);
      g_atomic_int_inc (&self->over);
    }
  return NULL;
}

static void
other_init (Other *self)
{
  self->thread = g_thread_new ("icons", let_go_thread, self);
}

/* Returns when the thread has let go. */
static void
other_wait (Other *self)
{
  while (g_atomic_int_get (&self->over) == 0)
    g_thread_yield ();
}

static void
other_begin (Other   *self,
             gpointer icon)
{
  self->spin = (guint) g_random_int_range (0, SPIN_MAX);
  g_atomic_int_set (&self->over, 0);
  g_atomic_pointer_set (&self->handed, icon);
}

static void
other_clear (Other *self)
{
  g_atomic_pointer_set (&self->handed, end_of_work);
  g_thread_join (self->thread);
}

/* What the theme knows is there as long as the theme knows it. */
static void
test_kept (void)
{
  Other                        other = { 0 };
  GtkIconPaintable            *icon = look_up (NAME, 21);
  g_autoptr (GtkIconPaintable) again = NULL;
  gpointer                     seen = icon;

  g_object_add_weak_pointer (G_OBJECT (icon), &seen);
  other_init (&other);
  use_others ();
  other_begin (&other, icon);
  other_wait (&other);
  g_assert_nonnull (seen);
  again = look_up (NAME, 21);
  g_assert_true (again == icon);
  other_clear (&other);
  g_object_remove_weak_pointer (G_OBJECT (icon), &seen);
}

/* Where the windows let go of it themselves, it goes. */
static void
test_gone (void)
{
  GtkIconPaintable *icon = look_up (NAME, 22);
  gpointer          seen = icon;

  g_object_add_weak_pointer (G_OBJECT (icon), &seen);
  use_others ();
  g_object_unref (icon);
  g_assert_null (seen);
}

/* The theme gives an icon to somebody while a thread lets go of it. Every size is another icon. */
static void
test_at_once (void)
{
  Other other = { 0 };

  other_init (&other);
  for (int i = 0; i < N_TIMES; i++)
    {
      GtkIconPaintable            *icon = look_up (NAME, 24 + i % 64);
      g_autoptr (GtkIconPaintable) again = NULL;

      use_others ();
      other_begin (&other, icon);
      spin ((guint) g_random_int_range (0, SPIN_MAX));
      again = look_up (NAME, 24 + i % 64);
      g_assert_true (GTK_IS_ICON_PAINTABLE (again));
      other_wait (&other);
    }
  other_clear (&other);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/icon-mend/kept", test_kept);
  g_test_add_func ("/icon-mend/gone", test_gone);
  g_test_add_func ("/icon-mend/at-once", test_at_once);
  return g_test_run ();
}
