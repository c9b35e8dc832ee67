/* SPDX-License-Identifier: GPL-3.0-or-later
 * Names of change sets that tell how many records they treat. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "Reschedule 3 tasks". The number is that of all records of one kind which the set treats: the kind of the records
 * that come, go or move, else of the first that is set. */
typedef enum
{
  CR_LABEL_RESCHEDULE,
  CR_LABEL_SCHEDULE,
  CR_LABEL_SHIFT,
  CR_LABEL_MAP,
  CR_LABEL_ACCEPT,
  CR_N_LABELS
} CrLabel;

/* What to name a set with: the msgid of the singular, with the context "change"; static. */
const char *cr_label_get (CrLabel label);

/* The same for tasks whose field of that path is set, "Set the owner of 12 tasks"; NULL when there is none. */
const char *cr_label_get_for_path (const char *path);

/* The msgid of the plural that belongs to the name of a set; NULL when the name tells no number. */
const char *cr_label_find_plural (const char *singular);

G_END_DECLS
