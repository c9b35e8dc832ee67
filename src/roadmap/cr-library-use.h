/* SPDX-License-Identifier: GPL-3.0-or-later
 * How the administration uses the library around the tasks: instruments, technologies, questions. */
#pragma once

#include "cr-record.h"

G_BEGIN_DECLS

typedef struct
{
  CrRecord    record;
  const char *id;    /* of the catalogue, or the file's own */
  CrText     *title; /* this and the next three only for an own instrument */
  char       *url;
  char       *number;
  CrDay       date;
  const char *status;
  const char *owner; /* the id of a unit or any other string */
  CrText     *note;
} CrInstrument;

typedef struct
{
  CrRecord    record;
  const char *id;    /* of the catalogue, or the file's own */
  CrText     *title; /* of an own entry */
  const char *stage;
  CrDay       date;
  CrText     *note;
} CrTechnology;

typedef struct
{
  CrRecord    record;
  const char *question;
  CrDay       date;
  CrText     *text;
} CrAnswer;

/* The tasks as they were on a day: carried whole, never changed. */
typedef struct
{
  CrRecord    record;
  const char *id;
  CrText     *name;
  CrDay       date;
  CrList     *tasks; /* of CrTask */
} CrBaseline;

#define CR_INSTRUMENT(record) ((const CrInstrument *) (record))
#define CR_TECHNOLOGY(record) ((const CrTechnology *) (record))
#define CR_ANSWER(record)     ((const CrAnswer *) (record))
#define CR_BASELINE(record)   ((const CrBaseline *) (record))

extern const CrTable cr_instrument_table;
extern const CrTable cr_technology_table;
extern const CrTable cr_answer_table;
extern const CrTable cr_baseline_table;

G_END_DECLS
