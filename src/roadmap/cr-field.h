/* SPDX-License-Identifier: GPL-3.0-or-later
 * The tables that describe the fields of every kind of record: the one place where they are listed. */
#pragma once

#include "cr-intern.h"

G_BEGIN_DECLS

typedef enum
{
  /* Records: addressed by kind, parent and key. */
  CR_KIND_ROADMAP,
  CR_KIND_UNIT,
  CR_KIND_TASK,
  CR_KIND_ROUND,
  CR_KIND_RATING, /* child of a round; its key is the entry */
  CR_KIND_INSTRUMENT,
  CR_KIND_TECHNOLOGY,
  CR_KIND_ANSWER, /* its key is the question */
  CR_KIND_BASELINE,
  CR_N_RECORD_KINDS,
  /* Parts: values inside a record that are objects themselves. */
  CR_KIND_PERIOD = CR_N_RECORD_KINDS,
  CR_KIND_GOVERNANCE,
  CR_KIND_BOARD,
  CR_KIND_CATALOGUE_NAME,
  CR_KIND_INDICATOR,
  CR_KIND_COST,
  CR_KIND_LINK,
  CR_KIND_EVIDENCE,
  CR_KIND_EXCEPTION,
  CR_KIND_DISMISSED,
  CR_N_KINDS
} CrKind;

typedef enum
{
  CR_TYPE_ID,       /* const char *, interned: an id, an enumeration, the name of a unit; absent is NULL */
  CR_TYPE_STRING,   /* char *, a GRefString; absent is NULL */
  CR_TYPE_INTEGER,  /* gint64; absent is the field's own value */
  CR_TYPE_BOOLEAN,  /* gboolean; absent is FALSE */
  CR_TYPE_DAY,      /* CrDay */
  CR_TYPE_TEXT,     /* CrText * */
  CR_TYPE_IDS,      /* CrIds * */
  CR_TYPE_LIST,     /* CrList *: parts, replaced whole */
  CR_TYPE_PART,     /* CrRecord *: one part; absent is NULL */
  CR_TYPE_CHILDREN, /* the place of child records among the members; no storage */
  CR_TYPE_MEMBERS   /* CrMembers *: only the value of a path "?", never of a field */
} CrType;

/* The form a string or id must have; whatever has another is kept and is a finding. */
typedef enum
{
  CR_FORM_ANY,
  CR_FORM_ID,
  CR_FORM_UUID,
  CR_FORM_COUNTRY,
  CR_FORM_CURRENCY,
  CR_FORM_AMOUNT,
  CR_FORM_CHOICE /* one of the field's choices */
} CrForm;

typedef enum
{
  CR_FIELD_KEY = 1 << 0,      /* the record's id or key: required, never changed */
  CR_FIELD_REQUIRED = 1 << 1, /* its absence is an error in a part, a finding in a record */
  CR_FIELD_SEARCHED = 1 << 2,
  CR_FIELD_PERSONAL = 1 << 3, /* dropped from a redacted copy */
  CR_FIELD_UNIT = 1 << 4,     /* the id of a unit, or any other string as it stands */
  CR_FIELD_TASK = 1 << 5,     /* ids of tasks */
  CR_FIELD_VALUES = 1 << 6,   /* ids that are a list of values, replaced whole, not a set */
  CR_FIELD_STATIC = 1 << 7    /* set by reading and saving only: no field of change sets, no part of equality */
} CrFieldFlags;

/* Stands for "absent" in integers that have no default value. */
#define CR_INTEGER_NONE G_MININT64

/* What a file can hold, either side of 0: 2^53. */
#define CR_INTEGER_MAX G_GINT64_CONSTANT (9007199254740992)

typedef struct
{
  const char        *name;  /* the JSON member, and the segment of a path */
  const char        *label; /* msgid with the context "field"; NULL where no person sees it */
  CrType             type;
  CrForm             form;
  gsize              offset;           /* in the struct of the kind */
  CrKind             kind;             /* of CR_TYPE_LIST, CR_TYPE_PART, CR_TYPE_CHILDREN */
  const char *const *choices;          /* of CR_FORM_CHOICE, NULL-terminated */
  gint64             absent;           /* CR_TYPE_INTEGER: the value that is not written */
  gint64             minimum, maximum; /* CR_TYPE_INTEGER: what is outside is a finding */
  guint              width;            /* of a column, in characters */
  CrFieldFlags       flags;
} CrField;

typedef struct
{
  const char    *name; /* "task": in the JSON of a change */
  gsize          size; /* of the struct */
  const CrField *fields;
  guint          n_fields;
  const CrField *key; /* NULL for the roadmap and for parts */
} CrTable;

/* The table of a kind, in the order of the format. Safe from any thread. */
const CrTable *cr_kind_get_table (CrKind kind);
const CrField *cr_kind_get_field (CrKind kind, const char *name);

/* CR_N_KINDS when there is none of that name. */
CrKind cr_kind_from_name (const char *name);

/* Whether a string has the form; choices as in CrField. */
gboolean cr_form_matches (CrForm form, const char *const *choices, const char *string);

G_END_DECLS
