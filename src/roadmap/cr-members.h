/* SPDX-License-Identifier: GPL-3.0-or-later
 * Members of a JSON object that this version does not know, kept as they were read. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Immutable, atomically reference-counted, in the order of the file; none at all is NULL, which every
 * function takes. Values are JSON in one line, strings as json-glib writes them. */
typedef struct _CrMembers CrMembers;

/* (transfer full) */
CrMembers *cr_members_new (const char *const *names, const char *const *values, guint n_members);
CrMembers *cr_members_ref (CrMembers *members);
void       cr_members_unref (CrMembers *members);

guint       cr_members_get_length (const CrMembers *members);
const char *cr_members_get_name (const CrMembers *members, guint n);
const char *cr_members_get_value (const CrMembers *members, guint n);
gboolean    cr_members_equal (const CrMembers *a, const CrMembers *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrMembers, cr_members_unref)

G_END_DECLS
