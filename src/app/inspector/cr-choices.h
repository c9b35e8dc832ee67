/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the fields of a task that refer to something can refer to, and the names of it. */
#pragma once

#include "cr-choice.h"
#include "cr-subject.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What an id in the field is called, at length or short; an id that leads nowhere is its own name. (transfer full) */
char *cr_choices_name (CrSubject *subject, const char *path, const char *id, gboolean at_length);

/* Everything the field of that path can be given, with descriptions, in the order of catalogue or roadmap; none is
 * chosen yet. (transfer full) (element-type CrChoice) */
GListStore *cr_choices_list (CrSubject *subject, const char *path);

/* “In progress · until 31 Mar 2027”: what tells a task from others of its title. (transfer full) */
char *cr_choices_describe_task (CrCatalogue *catalogue, const CrTask *task);

/* Whether names that are not in the list may be given: owners. */
gboolean cr_choices_can_type (const char *path);

G_END_DECLS
