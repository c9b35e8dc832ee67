/* SPDX-License-Identifier: GPL-3.0-or-later
 * What stands at the head of a roadmap, its units, and the parts of both. */
#pragma once

#include "cr-record.h"

G_BEGIN_DECLS

/* The record of the roadmap itself. */
typedef struct
{
  CrRecord    record;
  const char *format;
  char       *version; /* as read, "major.minor" */
  char       *id;      /* a UUID */
  gint64      revision;
  CrRecord   *catalogue; /* CrCatalogueName */
  CrText     *title;
  CrText     *administration;
  CrText     *description;
  char       *country;
  CrRecord   *period; /* CrPeriod */
  char       *currency;
  CrRecord   *governance; /* CrGovernance */
  CrRecord   *board;      /* CrBoardSettings */
  CrList     *exceptions; /* of CrException */
  CrList     *dismissed;  /* of CrDismissed */
} CrHead;

typedef struct
{
  CrRecord    record;
  const char *id;
  CrText     *name;
} CrUnit;

typedef struct
{
  CrRecord    record;
  const char *id;
  char       *version;
} CrCatalogueName;

typedef struct
{
  CrRecord record;
  CrDay    start;
  CrDay    finish;
} CrPeriod;

typedef struct
{
  CrRecord    record;
  const char *current;
  const char *target;
} CrGovernance;

typedef struct
{
  CrRecord record;
  gint64   limit; /* of tasks in progress, as read; see cr_board_get_limit() */
} CrBoardSettings;

typedef struct
{
  CrRecord    record;
  const char *area;
  const char *entry;
  CrText     *reason;
} CrException;

typedef struct
{
  CrRecord    record;
  const char *entry;
  const char *template;
  CrText *reason;
  CrDay   date;
} CrDismissed;

#define CR_HEAD(record) ((const CrHead *) (record))
#define CR_UNIT(record) ((const CrUnit *) (record))

#define CR_FORMAT_NAME    "customs-roadmap"
#define CR_FORMAT_VERSION "1.0"
#define CR_FORMAT_MAJOR   1

/* The highest limit of tasks in progress. */
#define CR_BOARD_LIMIT_MAX 9999

extern const CrTable cr_head_table;
extern const CrTable cr_unit_table;
extern const CrTable cr_catalogue_name_table;
extern const CrTable cr_period_table;
extern const CrTable cr_governance_table;
extern const CrTable cr_board_table;
extern const CrTable cr_exception_table;
extern const CrTable cr_dismissed_table;

G_END_DECLS
