/* SPDX-License-Identifier: GPL-3.0-or-later
 * One thing that can be chosen: an entry of the catalogue, a unit, a word typed by the user. */
#include "config.h"

#include "cr-choice.h"

#include "cr-collate.h"

#include <string.h>

struct _CrChoice
{
  GObject parent_instance;

  char    *id;
  char    *title;
  char    *description;
  char    *folded; /* title and description as search sees them; NULL until somebody searches */
  gboolean chosen;
};

enum
{
  PROP_0,
  PROP_CHOSEN,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (CrChoice, cr_choice, G_TYPE_OBJECT)

static void
cr_choice_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  if (prop_id == PROP_CHOSEN)
    g_value_set_boolean (value, CR_CHOICE (object)->chosen);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cr_choice_finalize (GObject *object)
{
  CrChoice *self = CR_CHOICE (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->description);
  g_free (self->folded);
  G_OBJECT_CLASS (cr_choice_parent_class)->finalize (object);
}

static void
cr_choice_class_init (CrChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = cr_choice_finalize;
  object_class->get_property = cr_choice_get_property;

  props[PROP_CHOSEN] = g_param_spec_boolean (
    "chosen", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
cr_choice_init (CrChoice *self)
{
}

CrChoice *
cr_choice_new (const char *id,
               const char *title,
               const char *description)
{
  CrChoice *self = g_object_new (CR_TYPE_CHOICE, NULL);

  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->description = g_strdup (description);
  return self;
}

const char *
cr_choice_get_id (CrChoice *self)
{
  g_return_val_if_fail (CR_IS_CHOICE (self), NULL);

  return self->id;
}

const char *
cr_choice_get_title (CrChoice *self)
{
  g_return_val_if_fail (CR_IS_CHOICE (self), NULL);

  return self->title;
}

const char *
cr_choice_get_description (CrChoice *self)
{
  g_return_val_if_fail (CR_IS_CHOICE (self), NULL);

  return self->description;
}

gboolean
cr_choice_matches (CrChoice   *self,
                   const char *folded)
{
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (CR_IS_CHOICE (self), FALSE);

  if (self->folded == NULL)
    {
      g_autofree char *both = g_strjoin ("\n", self->title, self->description != NULL ? self->description : "", NULL);

      self->folded = cr_search_fold (both);
    }
  words = g_strsplit (folded, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (self->folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

gboolean
cr_choice_get_chosen (CrChoice *self)
{
  g_return_val_if_fail (CR_IS_CHOICE (self), FALSE);

  return self->chosen;
}

void
cr_choice_set_chosen (CrChoice *self,
                      gboolean  chosen)
{
  g_return_if_fail (CR_IS_CHOICE (self));

  if (self->chosen == chosen)
    return;
  self->chosen = chosen;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHOSEN]);
}
