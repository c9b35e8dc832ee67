/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a field of tasks can be given, and what some tasks have now. */
#pragma once

#include "cr-document.h"
#include "cr-edit-popover.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;      /* interned; "" takes the value away */
  char       *title;   /* in the language of the interface */
  const char *icon;    /* static; or NULL */
  guint       n_here;  /* of the tasks asked about that have it */
  guint       n_total; /* of all tasks */
} CrEditChoice;

void cr_edit_choice_free (CrEditChoice *choice);

/* The path of a task, "owner"; NULL for CR_EDIT_DATES, which is two. */
const char *cr_edit_get_path (CrEdit edit);

/* TRUE for those of which a task has any number. */
gboolean cr_edit_is_set (CrEdit edit);

/* The choices of the field as CrEditChoice, with what the tasks have although it is no choice; NULL where one does
 * not choose from a list. (transfer full) */
GPtrArray *cr_edit_list_choices (CrDocument *document, CrEdit edit, const CrIds *ids);

/* "Legal Department 2, ICT Department 1" of the choices in the order of how many have them; a dash when none has
 * any. (transfer full) */
char *cr_edit_describe_now (const GPtrArray *choices);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrEditChoice, cr_edit_choice_free)

G_END_DECLS
