/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which objects are alive: GLib counts them in builds for its own developers only. */
#include "config.h"

#include "cr-living.h"

typedef GObject *(*Constructor) (GType type, guint n_properties, GObjectConstructParam *properties);

/* Of each class that is watched: how it makes its objects, and how many of them there are. */
typedef struct
{
  GType       type;
  Constructor make;
  int         n_living;
} Watched;

static GPtrArray *watched;

static Watched *
find (GType type)
{
  for (guint i = 0; i < watched->len; i++)
    if (((Watched *) watched->pdata[i])->type == type)
      return watched->pdata[i];
  return NULL;
}

static void
gone_cb (gpointer data,
         GObject *where)
{
  g_atomic_int_dec_and_test (&((Watched *) data)->n_living);
}

static GObject *
make_and_count (GType                  type,
                guint                  n_properties,
                GObjectConstructParam *properties)
{
  Watched *class = find (type);
  GObject *object = class->make (type, n_properties, properties);

  g_atomic_int_inc (&class->n_living);
  g_object_weak_ref (object, gone_cb, class);
  return object;
}

static void
watch_class (GType type)
{
  GObjectClass *class = g_type_class_peek (type);
  Watched *one = NULL;

  if (class == NULL || class->constructor == make_and_count)
    return;
  one = g_new0 (Watched, 1);
  one->type = type;
  one->make = class->constructor;
  g_ptr_array_add (watched, one);
  class->constructor = make_and_count;
}

static void
watch_below (GType    type,
             gboolean wanted)
{
  g_autofree GType *types = NULL;
  guint             n_types = 0;

  wanted = wanted || g_str_has_prefix (g_type_name (type), "Cr") || type == g_type_from_name ("GMenuModel");
  if (wanted && !G_TYPE_IS_ABSTRACT (type))
    watch_class (type);
  types = g_type_children (type, &n_types);
  for (guint i = 0; i < n_types; i++)
    watch_below (types[i], wanted);
}

void
cr_living_watch (void)
{
  g_assert_null (watched);

  watched = g_ptr_array_new_with_free_func (g_free);
  watch_below (G_TYPE_OBJECT, FALSE);
}

guint
cr_living_count (char **names)
{
  GString *told = g_string_new (NULL);
  guint    n_living = 0;

  g_assert_nonnull (watched);

  for (guint i = 0; i < watched->len; i++)
    {
      Watched *one = watched->pdata[i];
      int      n = g_atomic_int_get (&one->n_living);

      if (n == 0)
        continue;
      n_living += (guint) n;
      g_string_append_printf (told, "%s%d %s", told->len > 0 ? ", " : "", n, g_type_name (one->type));
    }
  *names = g_string_free (told, FALSE);
  return n_living;
}
