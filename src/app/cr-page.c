/* SPDX-License-Identifier: GPL-3.0-or-later
 * A way to look at the document: what every page of the window has in common. */
#include "config.h"

#include "cr-page.h"

typedef struct
{
  CrDocument *document;
  CrPlace    *place;
  gboolean    stale; /* the document has changed while the page was not to be seen */
} CrPagePrivate;

enum
{
  SIGNAL_TOLD,
  SIGNAL_TOLD_UNDOABLE,
  SIGNAL_SAID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CrPage, cr_page, ADW_TYPE_BIN)

static CrPagePrivate *
get_private (CrPage *self)
{
  return cr_page_get_instance_private (self);
}

static void
update (CrPage      *self,
        CrChangeSet *set)
{
  if (CR_PAGE_GET_CLASS (self)->update == NULL)
    return;
  get_private (self)->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!get_private (self)->stale)
    CR_PAGE_GET_CLASS (self)->update (self, set);
}

static void
roadmap_cb (CrPage *self)
{
  if (CR_PAGE_GET_CLASS (self)->reload != NULL)
    CR_PAGE_GET_CLASS (self)->reload (self);
  update (self, NULL);
}

static void
changed_cb (CrPage      *self,
            CrChangeSet *set)
{
  update (self, set);
}

static void
place_cb (CrPage     *self,
          GParamSpec *pspec)
{
  if (CR_PAGE_GET_CLASS (self)->place_changed != NULL)
    CR_PAGE_GET_CLASS (self)->place_changed (self, pspec->name);
}

static void
cr_page_map (GtkWidget *widget)
{
  CrPage *self = CR_PAGE (widget);

  GTK_WIDGET_CLASS (cr_page_parent_class)->map (widget);
  if (get_private (self)->stale)
    update (self, NULL);
}

static void
cr_page_dispose (GObject *object)
{
  CrPagePrivate *priv = get_private (CR_PAGE (object));

  g_clear_object (&priv->document);
  g_clear_object (&priv->place);
  G_OBJECT_CLASS (cr_page_parent_class)->dispose (object);
}

static void
cr_page_class_init (CrPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = cr_page_map;

  signals[SIGNAL_TOLD] = g_signal_new ("told", CR_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                       G_TYPE_STRING);
  signals[SIGNAL_TOLD_UNDOABLE] = g_signal_new ("told-undoable", CR_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_SAID] = g_signal_new ("said", CR_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                       G_TYPE_STRING);
}

static void
cr_page_init (CrPage *self)
{
}

void
cr_page_set_up (CrPage     *self,
                CrDocument *document,
                CrPlace    *place)
{
  CrPagePrivate *priv = get_private (self);

  g_return_if_fail (CR_IS_PAGE (self));
  g_return_if_fail (priv->document == NULL);

  priv->document = g_object_ref (document);
  priv->place = g_object_ref (place);
  g_signal_connect_object (document, "notify::roadmap", G_CALLBACK (roadmap_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (place, "notify", G_CALLBACK (place_cb), self, G_CONNECT_SWAPPED);
  roadmap_cb (self);
}

CrDocument *
cr_page_get_document (CrPage *self)
{
  g_return_val_if_fail (CR_IS_PAGE (self), NULL);

  return get_private (self)->document;
}

CrPlace *
cr_page_get_place (CrPage *self)
{
  g_return_val_if_fail (CR_IS_PAGE (self), NULL);

  return get_private (self)->place;
}

gboolean
cr_page_start_search (CrPage *self)
{
  g_return_val_if_fail (CR_IS_PAGE (self), FALSE);

  return CR_PAGE_GET_CLASS (self)->start_search != NULL && CR_PAGE_GET_CLASS (self)->start_search (self);
}

void
cr_page_take_focus (CrPage *self)
{
  g_return_if_fail (CR_IS_PAGE (self));

  if (CR_PAGE_GET_CLASS (self)->take_focus != NULL)
    CR_PAGE_GET_CLASS (self)->take_focus (self);
}

gboolean
cr_page_add_task (CrPage *self)
{
  g_return_val_if_fail (CR_IS_PAGE (self), FALSE);

  return CR_PAGE_GET_CLASS (self)->add_task != NULL && CR_PAGE_GET_CLASS (self)->add_task (self);
}

GtkWidget *
cr_page_get_details (CrPage *self)
{
  g_return_val_if_fail (CR_IS_PAGE (self), NULL);

  return CR_PAGE_GET_CLASS (self)->get_details != NULL ? CR_PAGE_GET_CLASS (self)->get_details (self) : NULL;
}

void
cr_page_commit (CrPage *self)
{
  g_return_if_fail (CR_IS_PAGE (self));

  if (CR_PAGE_GET_CLASS (self)->commit != NULL)
    CR_PAGE_GET_CLASS (self)->commit (self);
}

void
cr_page_tell (CrPage     *self,
              const char *words)
{
  g_return_if_fail (CR_IS_PAGE (self));

  g_signal_emit (self, signals[SIGNAL_TOLD], 0, words);
}

void
cr_page_tell_undoable (CrPage     *self,
                       const char *words)
{
  g_return_if_fail (CR_IS_PAGE (self));

  g_signal_emit (self, signals[SIGNAL_TOLD_UNDOABLE], 0, words);
}

char *
cr_page_dup_typed (CrPage *self)
{
  g_return_val_if_fail (CR_IS_PAGE (self), NULL);

  return CR_PAGE_GET_CLASS (self)->dup_typed != NULL ? CR_PAGE_GET_CLASS (self)->dup_typed (self) : NULL;
}

void
cr_page_put_typed (CrPage     *self,
                   const char *typed)
{
  g_return_if_fail (CR_IS_PAGE (self));
  g_return_if_fail (typed != NULL);

  if (CR_PAGE_GET_CLASS (self)->put_typed != NULL)
    CR_PAGE_GET_CLASS (self)->put_typed (self, typed);
}

void
cr_page_say (CrPage     *self,
             const char *words)
{
  g_return_if_fail (CR_IS_PAGE (self));

  g_signal_emit (self, signals[SIGNAL_SAID], 0, words);
}

void
cr_page_set_narrow (CrPage  *self,
                    gboolean narrow)
{
  g_return_if_fail (CR_IS_PAGE (self));

  if (CR_PAGE_GET_CLASS (self)->set_narrow != NULL)
    CR_PAGE_GET_CLASS (self)->set_narrow (self, narrow);
}

void
cr_page_set_folded (CrPage  *self,
                    gboolean folded)
{
  g_return_if_fail (CR_IS_PAGE (self));

  if (CR_PAGE_GET_CLASS (self)->set_folded != NULL)
    CR_PAGE_GET_CLASS (self)->set_folded (self, folded);
}
