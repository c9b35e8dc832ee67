/* SPDX-License-Identifier: GPL-3.0-or-later
 * An entry of the catalogue: what a task can refer to, and the wording of it in every language. */
#pragma once

#include "cr-intern.h"

G_BEGIN_DECLS

/* In the order of the catalogue. */
typedef enum
{
  CR_GROUP_NONE = -1,
  CR_GROUP_AREA,
  CR_GROUP_ESERVICE,
  CR_GROUP_STAKEHOLDER,
  CR_GROUP_CAPABILITY,
  CR_GROUP_FACTOR,
  CR_GROUP_ENABLER,
  CR_GROUP_PRIORITY,
  CR_GROUP_TREND,
  CR_GROUP_TECHNOLOGY,
  CR_GROUP_INSTRUMENT_GROUP,
  CR_GROUP_INSTRUMENT,
  CR_GROUP_TOPIC,
  CR_GROUP_COMPETENCE,
  CR_GROUP_GOVERNANCE,
  CR_GROUP_QUESTION,
  CR_GROUP_RECOMMENDATION,
  CR_GROUP_MEMBER,
  CR_GROUP_WORKSTREAM,
  CR_GROUP_CHALLENGE,
  CR_GROUP_TEMPLATE,
  CR_GROUP_MATURITY,
  CR_GROUP_IMPLEMENTATION,
  CR_GROUP_STATUS,
  CR_N_GROUPS
} CrGroup;

/* Owned by its catalogue and never changed. Ids are interned: equal ids are equal pointers. The texts are the English
 * of the source and never translated in place; NULL where there is none. */
typedef struct
{
  const char *id;
  CrGroup     group;
  const char *parent; /* the area of a service, the group of an instrument, else NULL */
  int         number; /* from 1, the place in the group */

  const char *title; /* never NULL */
  const char *short_title;
  const char *description;
  const char *evidence;  /* what a reviewer expects to see at level 3 */
  const char *addressee; /* of a recommendation */
  const char *source;    /* page and footnote */
  const char *url;       /* as the source gives it */

  /* Of starter tasks only. The lists end with NULL and are never NULL themselves. */
  int                wave; /* 1 to 3; 0 for other entries */
  const char        *area;
  const char *const *after;
  const char *const *services;
  const char *const *capabilities;
  const char *const *enablers;
  const char *const *priorities;
  const char *const *instruments;
  const char *const *tags;
} CrEntry;

/* The texts in the language named, the English where it has none. Static or owned by the catalogue; all but the
 * first two are NULL where the entry has no such text. A missing short title is the title. */
const char *cr_entry_get_title (const CrEntry *entry, const char *language);
const char *cr_entry_get_short_title (const CrEntry *entry, const char *language);
const char *cr_entry_get_description (const CrEntry *entry, const char *language);
const char *cr_entry_get_evidence (const CrEntry *entry, const char *language);
const char *cr_entry_get_addressee (const CrEntry *entry, const char *language);
const char *cr_entry_get_source (const CrEntry *entry, const char *language);

/* "area", "eservice" and so on; static. */
const char *cr_group_to_string (CrGroup group);

/* CR_GROUP_NONE for a name that is no group's. */
CrGroup cr_group_from_string (const char *name);

/* The group that the prefix of an id speaks of ("cap-…"), for an entry this version knows and for one it does not;
 * CR_GROUP_NONE for any other id and for statuses, which have no prefix. */
CrGroup cr_group_of_id (const char *id);

G_END_DECLS
