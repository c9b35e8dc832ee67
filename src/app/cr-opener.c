/* SPDX-License-Identifier: GPL-3.0-or-later
 * Opens files one after another: what is asked for twice at once must be found open the second time. */
#include "config.h"

#include "cr-opener.h"

#include "cr-quote.h"
#include "cr-file-operations.h"
#include "cr-window-private.h"

#include <glib/gi18n.h>

typedef struct
{
  GFile     *file;
  GtkWindow *window; /* or NULL */
  gboolean   dropped;
} Request;

struct _CrOpener
{
  GObject parent_instance;

  CrApplication *application; /* not held */
  GQueue         requests;    /* of Request; the first is being looked at */
  gboolean       comparing;
};

G_DEFINE_FINAL_TYPE (CrOpener, cr_opener, G_TYPE_OBJECT)

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->file);
  g_clear_object (&request->window);
  g_free (request);
}

static void
cr_opener_finalize (GObject *object)
{
  g_queue_clear_full (&CR_OPENER (object)->requests, request_free);
  G_OBJECT_CLASS (cr_opener_parent_class)->finalize (object);
}

static void
cr_opener_class_init (CrOpenerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cr_opener_finalize;
}

static void
cr_opener_init (CrOpener *self)
{
  g_queue_init (&self->requests);
}

CrOpener *
cr_opener_new (CrApplication *application)
{
  CrOpener *self = g_object_new (CR_TYPE_OPENER, NULL);

  self->application = application;
  return self;
}

static GList *
get_windows (CrOpener *self)
{
  return gtk_application_get_windows (GTK_APPLICATION (self->application));
}

/* NULL when no window has the file under this name. */
static CrWindow *
find_window (CrOpener *self,
             GFile    *file)
{
  for (GList *l = get_windows (self); l != NULL; l = l->next)
    if (CR_IS_WINDOW (l->data) && cr_window_get_file (l->data) != NULL &&
        g_file_equal (cr_window_get_file (l->data), file))
      return l->data;
  return NULL;
}

static void
open_now (CrOpener *self,
          Request  *request)
{
  CrWindow *window = CR_IS_WINDOW (request->window) ? CR_WINDOW (request->window) : NULL;

  if (window == NULL || cr_window_is_closed (window) || !cr_window_is_free (window))
    cr_application_make_window_with_file (self->application, request->file);
  else
    cr_window_open_file (window, request->file);
}

/* What a worker compares: a path, and those that are open. */
typedef struct
{
  char  *path;
  GStrv  paths;
  GFile *same; /* NULL: none of them */
} Comparison;

static void
comparison_free (gpointer data)
{
  Comparison *comparison = data;

  g_free (comparison->path);
  g_strfreev (comparison->paths);
  g_clear_object (&comparison->same);
  g_free (comparison);
}

static void
compare_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  Comparison *comparison = task_data;

  for (guint i = 0; comparison->paths[i] != NULL && comparison->same == NULL; i++)
    if (cr_file_is_same (&cr_file_operations_default, comparison->path, comparison->paths[i]))
      comparison->same = g_file_new_for_path (comparison->paths[i]);
  g_task_return_boolean (task, TRUE);
}

/* (transfer full) */
static GStrv
list_open_paths (CrOpener *self)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  for (GList *l = get_windows (self); l != NULL; l = l->next)
    {
      GFile           *file = CR_IS_WINDOW (l->data) ? cr_window_get_file (l->data) : NULL;
      g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

      if (path != NULL)
        g_strv_builder_add (paths, path);
    }
  return g_strv_builder_end (paths);
}

static void
present (CrWindow *window,
         Request  *request)
{
  g_autofree char *name = g_file_get_basename (request->file);
  g_autofree char *displayed = g_filename_display_name (name);
  g_autofree char *shown = cr_quote (displayed);
  g_autofree char *words = NULL;

  gtk_window_present (GTK_WINDOW (window));
  if (g_file_equal (cr_window_get_file (window), request->file))
    return;
  /* TRANSLATORS: %s is the name of a file. */
  words = g_strdup_printf (_ ("“%s” is another name of the file that is open here"), shown);
  cr_window_tell (window, words);
}

static void open_next (CrOpener *self);

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (CrOpener) self = user_data;
  const Comparison    *comparison = g_task_get_task_data (G_TASK (result));
  Request             *request = g_queue_pop_head (&self->requests);
  CrWindow            *window = comparison->same != NULL ? find_window (self, comparison->same) : NULL;

  self->comparing = FALSE;
  if (window != NULL && !request->dropped)
    present (window, request);
  else if (!request->dropped)
    open_now (self, request);
  request_free (request);
  g_application_release (G_APPLICATION (self->application));
  open_next (self);
  g_object_unref (self->application);
}

/* The disk is asked in a thread, and the program stays until it has answered. */
static void
start_comparison (CrOpener *self,
                  char     *path,
                  GStrv     paths)
{
  /* The thread may let go of the task last, and must not be the one that ends the opener. */
  g_autoptr (GTask) task = g_task_new (NULL, NULL, compared_cb, g_object_ref (self));
  Comparison       *comparison = g_new0 (Comparison, 1);

  comparison->path = path;
  comparison->paths = paths;
  g_task_set_task_data (task, comparison, comparison_free);
  self->comparing = TRUE;
  g_application_hold (g_object_ref (G_APPLICATION (self->application)));
  g_task_run_in_thread (task, compare_in_thread);
}

static void
open_next (CrOpener *self)
{
  while (!self->comparing && !g_queue_is_empty (&self->requests))
    {
      Request         *request = g_queue_peek_head (&self->requests);
      CrWindow        *window = find_window (self, request->file);
      g_autofree char *path = g_file_get_path (request->file);
      g_auto (GStrv)   paths = list_open_paths (self);

      if (window == NULL && path != NULL && paths[0] != NULL)
        {
          start_comparison (self, g_steal_pointer (&path), g_steal_pointer (&paths));
          return;
        }
      if (window != NULL)
        present (window, request);
      else
        open_now (self, request);
      request_free (g_queue_pop_head (&self->requests));
    }
}

void
cr_opener_open (CrOpener  *self,
                GFile     *file,
                GtkWindow *window)
{
  Request *request = NULL;

  g_return_if_fail (CR_IS_OPENER (self));

  request = g_new0 (Request, 1);
  request->file = g_object_ref (file);
  request->window = window != NULL ? g_object_ref (window) : NULL;
  g_queue_push_tail (&self->requests, request);
  open_next (self);
}

void
cr_opener_drop (CrOpener *self)
{
  g_return_if_fail (CR_IS_OPENER (self));

  while (g_queue_get_length (&self->requests) > (self->comparing ? 1 : 0))
    request_free (g_queue_pop_tail (&self->requests));
  /* The answer of the thread belongs to the first. */
  if (self->comparing)
    ((Request *) g_queue_peek_head (&self->requests))->dropped = TRUE;
}
