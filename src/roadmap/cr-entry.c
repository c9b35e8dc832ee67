/* SPDX-License-Identifier: GPL-3.0-or-later
 * Entries of the catalogue and their groups. */
#include "config.h"

#include "cr-entry.h"
#include "cr-language.h"

#include <string.h>

/* More than an id of the longest form and the name of a text. */
#define CONTEXT_SIZE 96

static const struct
{
  const char *name;
  const char *prefix;
} groups[CR_N_GROUPS] = {
  [CR_GROUP_AREA] = { "area", "area-" },
  [CR_GROUP_ESERVICE] = { "eservice", "esvc-" },
  [CR_GROUP_STAKEHOLDER] = { "stakeholder", "stk-" },
  [CR_GROUP_CAPABILITY] = { "capability", "cap-" },
  [CR_GROUP_FACTOR] = { "factor", "sf-" },
  [CR_GROUP_ENABLER] = { "enabler", "enb-" },
  [CR_GROUP_PRIORITY] = { "priority", "pri-" },
  [CR_GROUP_TREND] = { "trend", "trd-" },
  [CR_GROUP_TECHNOLOGY] = { "technology", "tech-" },
  [CR_GROUP_INSTRUMENT_GROUP] = { "instrument-group", "instgrp-" },
  [CR_GROUP_INSTRUMENT] = { "instrument", "inst-" },
  [CR_GROUP_TOPIC] = { "topic", "top-" },
  [CR_GROUP_COMPETENCE] = { "competence", "cmp-" },
  [CR_GROUP_GOVERNANCE] = { "governance", "gov-" },
  [CR_GROUP_QUESTION] = { "question", "q-" },
  [CR_GROUP_RECOMMENDATION] = { "recommendation", "rec-" },
  [CR_GROUP_MEMBER] = { "member", "eaeu-" },
  [CR_GROUP_WORKSTREAM] = { "workstream", "wrk-" },
  [CR_GROUP_CHALLENGE] = { "challenge", "chg-" },
  [CR_GROUP_TEMPLATE] = { "template", "tpl-" },
  [CR_GROUP_MATURITY] = { "maturity", "mat-" },
  [CR_GROUP_IMPLEMENTATION] = { "implementation", "impl-" },
  [CR_GROUP_STATUS] = { "status", NULL },
};

/* The context of the rules in data/catalogue/its: "ID/NAME", and the id alone for the title. */
static const char *
translate (const CrEntry *entry,
           const char    *name,
           const char    *text,
           const char    *language)
{
  char context[CONTEXT_SIZE];

  if (text == NULL)
    return NULL;

  g_snprintf (context, sizeof context, "%s/%s", entry->id, name);
  return cr_translate (language, context, text);
}

const char *
cr_entry_get_title (const CrEntry *entry,
                    const char    *language)
{
  return cr_translate (language, entry->id, entry->title);
}

const char *
cr_entry_get_short_title (const CrEntry *entry,
                          const char    *language)
{
  if (entry->short_title == NULL)
    return cr_entry_get_title (entry, language);
  return translate (entry, "short", entry->short_title, language);
}

const char *
cr_entry_get_description (const CrEntry *entry,
                          const char    *language)
{
  return translate (entry, "description", entry->description, language);
}

const char *
cr_entry_get_evidence (const CrEntry *entry,
                       const char    *language)
{
  return translate (entry, "evidence", entry->evidence, language);
}

const char *
cr_entry_get_addressee (const CrEntry *entry,
                        const char    *language)
{
  return entry->addressee != NULL ? cr_translate (language, "addressee", entry->addressee) : NULL;
}

const char *
cr_entry_get_source (const CrEntry *entry,
                     const char    *language)
{
  return entry->source != NULL ? cr_translate (language, "source", entry->source) : NULL;
}

const char *
cr_group_to_string (CrGroup group)
{
  g_return_val_if_fail (group > CR_GROUP_NONE && group < CR_N_GROUPS, NULL);

  return groups[group].name;
}

CrGroup
cr_group_from_string (const char *name)
{
  for (CrGroup group = 0; group < CR_N_GROUPS; group++)
    {
      if (g_strcmp0 (groups[group].name, name) == 0)
        return group;
    }
  return CR_GROUP_NONE;
}

CrGroup
cr_group_of_id (const char *id)
{
  for (CrGroup group = 0; id != NULL && group < CR_N_GROUPS; group++)
    {
      if (groups[group].prefix != NULL && g_str_has_prefix (id, groups[group].prefix))
        return group;
    }
  return CR_GROUP_NONE;
}
