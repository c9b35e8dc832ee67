/* SPDX-License-Identifier: GPL-3.0-or-later
 * Names of change sets that tell how many records they treat. */
#include "config.h"

#include "cr-labels.h"

#include "cr-language.h"

static const char *const labels[CR_N_LABELS][2] = {
  [CR_LABEL_RESCHEDULE] = { CR_PLURAL ("change", "Reschedule %u task", "Reschedule %u tasks") },
  [CR_LABEL_SCHEDULE] = { CR_PLURAL ("change", "Schedule %u task", "Schedule %u tasks") },
  [CR_LABEL_SHIFT] = { CR_PLURAL ("change", "Shift %u successor", "Shift %u successors") },
  [CR_LABEL_MAP] = { CR_PLURAL ("change", "Map %u task", "Map %u tasks") },
  [CR_LABEL_ACCEPT] = { CR_PLURAL ("change", "Accept %u suggestion", "Accept %u suggestions") },
};

const char *
cr_label_get (CrLabel label)
{
  g_return_val_if_fail (label < CR_N_LABELS, NULL);

  return labels[label][0];
}

const char *
cr_label_find_plural (const char *singular)
{
  for (guint i = 0; i < CR_N_LABELS; i++)
    if (g_strcmp0 (singular, labels[i][0]) == 0)
      return labels[i][1];
  return NULL;
}
