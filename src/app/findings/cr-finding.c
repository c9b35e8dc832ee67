/* SPDX-License-Identifier: GPL-3.0-or-later
 * One faulty entry of a document: what is wrong, and which record it stands in. */
#include "config.h"

#include "cr-finding.h"

struct _CrFinding
{
  GObject parent_instance;

  CrFault    *fault;
  CrKind      kind;
  const char *parent; /* interned, as is the key */
  const char *key;
};

G_DEFINE_FINAL_TYPE (CrFinding, cr_finding, G_TYPE_OBJECT)

static void
cr_finding_finalize (GObject *object)
{
  cr_fault_free (CR_FINDING (object)->fault);
  G_OBJECT_CLASS (cr_finding_parent_class)->finalize (object);
}

static void
cr_finding_class_init (CrFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cr_finding_finalize;
}

static void
cr_finding_init (CrFinding *self)
{
  self->kind = CR_KIND_ROADMAP;
}

/* The records that stand under a member of the parent's kind; CR_N_KINDS for any other member. */
static CrKind
find_children (CrKind      kind,
               const char *member)
{
  const CrField *field = member != NULL ? cr_kind_get_field (kind, member) : NULL;

  return field != NULL && field->type == CR_TYPE_CHILDREN ? field->kind : CR_N_KINDS;
}

static const CrRecord *
find_record (CrRoadmap  *roadmap,
             CrKind      kind,
             const char *parent,
             const char *index)
{
  guint64 position = 0;

  if (index == NULL ||
      !g_ascii_string_to_unsigned (index, 10, 0, cr_roadmap_get_length (roadmap, kind, parent), &position, NULL) ||
      position >= cr_roadmap_get_length (roadmap, kind, parent))
    return NULL;
  return cr_roadmap_get_nth (roadmap, kind, parent, (guint) position);
}

/* “/tasks/3/owner”, “/assessments/0/ratings/2/level”. */
static void
locate (CrFinding *self,
        CrRoadmap *roadmap)
{
  g_auto (GStrv)  segments = g_strsplit (self->fault->pointer, "/", -1);
  guint           n_segments = g_strv_length (segments);
  CrKind          kind = CR_N_KINDS;
  const CrRecord *record = NULL;

  if (n_segments < 3)
    return;
  kind = find_children (CR_KIND_ROADMAP, segments[1]);
  record = kind != CR_N_KINDS ? find_record (roadmap, kind, NULL, segments[2]) : NULL;
  if (record == NULL)
    return;
  self->kind = kind;
  self->key = cr_record_get_key (record);
  if (n_segments < 5)
    return;
  kind = find_children (kind, segments[3]);
  record = kind != CR_N_KINDS ? find_record (roadmap, kind, self->key, segments[4]) : NULL;
  if (record == NULL)
    return;
  self->kind = kind;
  self->parent = self->key;
  self->key = cr_record_get_key (record);
}

CrFinding *
cr_finding_new (const CrFault *fault,
                CrRoadmap     *roadmap)
{
  CrFinding *self = g_object_new (CR_TYPE_FINDING, NULL);

  self->fault = cr_fault_copy (fault);
  locate (self, roadmap);
  return self;
}

const CrFault *
cr_finding_get_fault (CrFinding *self)
{
  g_return_val_if_fail (CR_IS_FINDING (self), NULL);

  return self->fault;
}

CrKind
cr_finding_get_kind (CrFinding *self)
{
  g_return_val_if_fail (CR_IS_FINDING (self), CR_KIND_ROADMAP);

  return self->kind;
}

const char *
cr_finding_get_parent (CrFinding *self)
{
  g_return_val_if_fail (CR_IS_FINDING (self), NULL);

  return self->parent;
}

const char *
cr_finding_get_key (CrFinding *self)
{
  g_return_val_if_fail (CR_IS_FINDING (self), NULL);

  return self->key;
}
