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

/* What is done to tasks by setting this path. */
static const struct
{
  const char *path;
  const char *singular;
  const char *plural;
} set_names[] = {
  { "title", CR_PLURAL ("change", "Edit the title of %u task", "Edit the title of %u tasks") },
  { "description", CR_PLURAL ("change", "Edit the description of %u task", "Edit the description of %u tasks") },
  { "area", CR_PLURAL ("change", "Set the area of %u task", "Set the area of %u tasks") },
  { "services",
    CR_PLURAL ("change", "Set the electronic services of %u task", "Set the electronic services of %u tasks") },
  { "capabilities", CR_PLURAL ("change", "Set the capabilities of %u task", "Set the capabilities of %u tasks") },
  { "enablers", CR_PLURAL ("change", "Set the enablers of %u task", "Set the enablers of %u tasks") },
  { "priorities", CR_PLURAL ("change", "Set the priority areas of %u task", "Set the priority areas of %u tasks") },
  { "instruments", CR_PLURAL ("change", "Set the instruments of %u task", "Set the instruments of %u tasks") },
  { "tags", CR_PLURAL ("change", "Set the tags of %u task", "Set the tags of %u tasks") },
  { "status", CR_PLURAL ("change", "Set the status of %u task", "Set the status of %u tasks") },
  { "reason", CR_PLURAL ("change", "Edit the reason of %u task", "Edit the reason of %u tasks") },
  { "progress", CR_PLURAL ("change", "Set the progress of %u task", "Set the progress of %u tasks") },
  { "priority", CR_PLURAL ("change", "Set the priority of %u task", "Set the priority of %u tasks") },
  { "owner", CR_PLURAL ("change", "Set the owner of %u task", "Set the owner of %u tasks") },
  { "partners", CR_PLURAL ("change", "Set the partners of %u task", "Set the partners of %u tasks") },
  { "start", CR_PLURAL ("change", "Set the start of %u task", "Set the start of %u tasks") },
  { "finish", CR_PLURAL ("change", "Set the finish of %u task", "Set the finish of %u tasks") },
  { "after", CR_PLURAL ("change", "Set the predecessors of %u task", "Set the predecessors of %u tasks") },
  { "result", CR_PLURAL ("change", "Edit the result of %u task", "Edit the result of %u tasks") },
  { "costs", CR_PLURAL ("change", "Set the costs of %u task", "Set the costs of %u tasks") },
  { "links", CR_PLURAL ("change", "Set the links of %u task", "Set the links of %u tasks") },
  { "notes", CR_PLURAL ("change", "Edit the notes of %u task", "Edit the notes of %u tasks") },
};

const char *
cr_label_get (CrLabel label)
{
  g_return_val_if_fail (label < CR_N_LABELS, NULL);

  return labels[label][0];
}

const char *
cr_label_get_for_path (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (set_names); i++)
    if (g_str_equal (set_names[i].path, path))
      return set_names[i].singular;
  return NULL;
}

const char *
cr_label_find_plural (const char *singular)
{
  for (guint i = 0; i < CR_N_LABELS; i++)
    if (g_strcmp0 (singular, labels[i][0]) == 0)
      return labels[i][1];
  for (guint i = 0; i < G_N_ELEMENTS (set_names); i++)
    if (g_strcmp0 (singular, set_names[i].singular) == 0)
      return set_names[i].plural;
  return NULL;
}
