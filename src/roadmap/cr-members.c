/* SPDX-License-Identifier: GPL-3.0-or-later
 * Unknown members of a JSON object. */
#include "config.h"

#include "cr-members.h"

struct _CrMembers
{
  gatomicrefcount ref_count;
  guint           n_members;
  char           *strings[]; /* name, value, name, value … */
};

CrMembers *
cr_members_new (const char *const *names,
                const char *const *values,
                guint              n_members)
{
  CrMembers *self;

  if (n_members == 0)
    return NULL;

  self = g_malloc (sizeof (CrMembers) + 2 * n_members * sizeof (char *));
  g_atomic_ref_count_init (&self->ref_count);
  self->n_members = n_members;
  for (guint i = 0; i < n_members; i++)
    {
      self->strings[2 * i] = g_strdup (names[i]);
      self->strings[2 * i + 1] = g_strdup (values[i]);
    }
  return self;
}

CrMembers *
cr_members_ref (CrMembers *members)
{
  if (members != NULL)
    g_atomic_ref_count_inc (&members->ref_count);
  return members;
}

void
cr_members_unref (CrMembers *members)
{
  if (members == NULL || !g_atomic_ref_count_dec (&members->ref_count))
    return;

  for (guint i = 0; i < 2 * members->n_members; i++)
    g_free (members->strings[i]);
  g_free (members);
}

guint
cr_members_get_length (const CrMembers *members)
{
  return members != NULL ? members->n_members : 0;
}

const char *
cr_members_get_name (const CrMembers *members,
                     guint            n)
{
  g_return_val_if_fail (n < cr_members_get_length (members), NULL);

  return members->strings[2 * n];
}

const char *
cr_members_get_value (const CrMembers *members,
                      guint            n)
{
  g_return_val_if_fail (n < cr_members_get_length (members), NULL);

  return members->strings[2 * n + 1];
}

gboolean
cr_members_equal (const CrMembers *a,
                  const CrMembers *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->n_members != b->n_members)
    return FALSE;
  for (guint i = 0; i < 2 * a->n_members; i++)
    if (g_strcmp0 (a->strings[i], b->strings[i]) != 0)
      return FALSE;
  return TRUE;
}
