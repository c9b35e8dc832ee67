/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which of the starter tasks of the catalogue are wanted. */
#include "config.h"

#include "cr-starter-choice.h"

struct _CrStarterChoice
{
  GObject parent_instance;

  CrCatalogue *catalogue;
  char        *country;
  GHashTable  *chosen; /* ids, also of tasks that do not fit the country */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrStarterChoice, cr_starter_choice, G_TYPE_OBJECT)

static void
cr_starter_choice_finalize (GObject *object)
{
  CrStarterChoice *self = CR_STARTER_CHOICE (object);

  cr_catalogue_unref (self->catalogue);
  g_free (self->country);
  g_hash_table_unref (self->chosen);
  G_OBJECT_CLASS (cr_starter_choice_parent_class)->finalize (object);
}

static void
cr_starter_choice_class_init (CrStarterChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cr_starter_choice_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CR_TYPE_STARTER_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
cr_starter_choice_init (CrStarterChoice *self)
{
  self->chosen = g_hash_table_new (NULL, NULL);
}

/* (transfer container) */
static GPtrArray *
list (CrStarterChoice *self,
      const char      *area,
      guint            wave)
{
  g_autoptr (CrIds) areas = area != NULL ? cr_ids_new (&area, 1) : NULL;

  return cr_starter_choose (self->catalogue, wave == 0 ? CR_ALL_WAVES : CR_WAVE (wave), areas, self->country);
}

static void
put (CrStarterChoice *self,
     const CrEntry *template,
     gboolean chosen)
{
  if (chosen)
    g_hash_table_add (self->chosen, (gpointer) template->id);
  else
    g_hash_table_remove (self->chosen, template->id);
}

CrStarterChoice *
cr_starter_choice_new (CrCatalogue *catalogue)
{
  CrStarterChoice *self = g_object_new (CR_TYPE_STARTER_CHOICE, NULL);

  self->catalogue = cr_catalogue_ref (catalogue);
  cr_starter_choice_set (self, NULL, 1, TRUE);
  return self;
}

CrCatalogue *
cr_starter_choice_get_catalogue (CrStarterChoice *self)
{
  g_return_val_if_fail (CR_IS_STARTER_CHOICE (self), NULL);

  return self->catalogue;
}

void
cr_starter_choice_set_country (CrStarterChoice *self,
                               const char      *country)
{
  g_return_if_fail (CR_IS_STARTER_CHOICE (self));

  if (g_strcmp0 (self->country, country) == 0)
    return;
  g_free (self->country);
  self->country = g_strdup (country);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

CrStarterCount
cr_starter_choice_count (CrStarterChoice *self,
                         const char      *area,
                         guint            wave)
{
  CrStarterCount        count = { 0, 0 };
  g_autoptr (GPtrArray) templates = NULL;

  g_return_val_if_fail (CR_IS_STARTER_CHOICE (self), count);

  templates = list (self, area, wave);
  count.n_total = templates->len;
  for (guint i = 0; i < templates->len; i++)
    if (cr_starter_choice_has (self, g_ptr_array_index (templates, i)))
      count.n_chosen++;
  return count;
}

CrStarterCount
cr_starter_choice_count_covered (CrStarterChoice *self,
                                 CrGroup          group)
{
  CrStarterCount         count = { 0, 0 };
  gsize                  n_entries = 0;
  g_autoptr (GPtrArray)  templates = NULL;
  g_autoptr (GHashTable) covered = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (CR_IS_STARTER_CHOICE (self), count);

  templates = cr_starter_choice_list_chosen (self);
  for (guint i = 0; i < templates->len; i++)
    {
      const CrEntry *template = g_ptr_array_index (templates, i);
      const char *const *ids = group == CR_GROUP_CAPABILITY ? template->capabilities : template->enablers;

      for (; *ids != NULL; ids++)
        if (cr_catalogue_is_of_group (self->catalogue, *ids, group))
          g_hash_table_add (covered, (gpointer) *ids);
    }
  cr_catalogue_get_group (self->catalogue, group, &n_entries);
  count.n_chosen = g_hash_table_size (covered);
  count.n_total = (guint) n_entries;
  return count;
}

void
cr_starter_choice_set (CrStarterChoice *self,
                       const char      *area,
                       guint            wave,
                       gboolean         chosen)
{
  g_autoptr (GPtrArray) templates = NULL;

  g_return_if_fail (CR_IS_STARTER_CHOICE (self));

  templates = list (self, area, wave);
  for (guint i = 0; i < templates->len; i++)
    put (self, g_ptr_array_index (templates, i), chosen);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

gboolean
cr_starter_choice_has (CrStarterChoice *self,
                       const CrEntry *template)
{
  g_return_val_if_fail (CR_IS_STARTER_CHOICE (self), FALSE);

  return g_hash_table_contains (self->chosen, template->id);
}

void
cr_starter_choice_set_one (CrStarterChoice *self,
                           const CrEntry *template,
                           gboolean chosen)
{
  g_return_if_fail (CR_IS_STARTER_CHOICE (self));

  if (cr_starter_choice_has (self, template) == chosen)
    return;
  put (self, template, chosen);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

GPtrArray *
cr_starter_choice_list (CrStarterChoice *self,
                        const char      *area)
{
  g_return_val_if_fail (CR_IS_STARTER_CHOICE (self), NULL);

  return list (self, area, 0);
}

GPtrArray *
cr_starter_choice_list_chosen (CrStarterChoice *self)
{
  GPtrArray *templates = NULL;

  g_return_val_if_fail (CR_IS_STARTER_CHOICE (self), NULL);

  templates = list (self, NULL, 0);
  for (guint i = templates->len; i-- > 0;)
    if (!cr_starter_choice_has (self, g_ptr_array_index (templates, i)))
      g_ptr_array_remove_index (templates, i);
  return templates;
}
