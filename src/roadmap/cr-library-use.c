/* SPDX-License-Identifier: GPL-3.0-or-later
 * The tables of instrument uses, watch entries, answers and baselines. */
#include "config.h"

#include "cr-library-use.h"

#include "cr-field-row.h"

static const char *const question_prefix[] = { "q-", NULL };
static const char *const use_choices[] = { "impl-none", "impl-pilot", "impl-partial", "impl-full", NULL };
static const char *const stage_choices[] = { "watch", "assess", "pilot", "adopt", "drop", NULL };

static const CrField instrument_fields[] = {
  { CR_ROW (CrInstrument, id, "id", CR_TYPE_ID, NC_ ("field", "Instrument")),
    .form = CR_FORM_ID, .flags = CR_FIELD_KEY },
  { CR_ROW (CrInstrument, title, "title", CR_TYPE_TEXT, NC_ ("field", "Title")), .flags = CR_FIELD_SEARCHED },
  { CR_ROW (CrInstrument, url, "url", CR_TYPE_STRING, NC_ ("field", "Address")) },
  { CR_ROW (CrInstrument, number, "number", CR_TYPE_STRING, NC_ ("field", "Number")), .flags = CR_FIELD_SEARCHED },
  { CR_ROW (CrInstrument, date, "date", CR_TYPE_DAY, NC_ ("field", "Date")) },
  { CR_ROW (CrInstrument, status, "status", CR_TYPE_ID, NC_ ("field", "Implementation")),
    .form = CR_FORM_CHOICE, .choices = use_choices },
  { CR_ROW (CrInstrument, owner, "owner", CR_TYPE_ID, NC_ ("field", "Owner")),
    .flags = CR_FIELD_UNIT | CR_FIELD_PERSONAL },
  { CR_ROW (CrInstrument, note, "note", CR_TYPE_TEXT, NC_ ("field", "Note")),
    .flags = CR_FIELD_SEARCHED | CR_FIELD_PERSONAL },
};
const CrTable cr_instrument_table = CR_TABLE ("instrument", CrInstrument, instrument_fields, &instrument_fields[0]);

static const CrField technology_fields[] = {
  { CR_ROW (CrTechnology, id, "id", CR_TYPE_ID, NC_ ("field", "Technology")),
    .form = CR_FORM_ID, .flags = CR_FIELD_KEY },
  { CR_ROW (CrTechnology, title, "title", CR_TYPE_TEXT, NC_ ("field", "Title")), .flags = CR_FIELD_SEARCHED },
  { CR_ROW (CrTechnology, stage, "stage", CR_TYPE_ID, NC_ ("field", "Stage")),
    .form = CR_FORM_CHOICE, .choices = stage_choices },
  { CR_ROW (CrTechnology, date, "date", CR_TYPE_DAY, NC_ ("field", "Date")) },
  { CR_ROW (CrTechnology, note, "note", CR_TYPE_TEXT, NC_ ("field", "Note")),
    .flags = CR_FIELD_SEARCHED | CR_FIELD_PERSONAL },
};
const CrTable cr_technology_table = CR_TABLE ("technology", CrTechnology, technology_fields, &technology_fields[0]);

static const CrField answer_fields[] = {
  { CR_ROW (CrAnswer, question, "question", CR_TYPE_ID, NC_ ("field", "Question")),
    .form = CR_FORM_ID, .choices = question_prefix, .flags = CR_FIELD_KEY },
  { CR_ROW (CrAnswer, date, "date", CR_TYPE_DAY, NC_ ("field", "Date")) },
  { CR_ROW (CrAnswer, text, "text", CR_TYPE_TEXT, NC_ ("field", "Answer")), .flags = CR_FIELD_SEARCHED },
};
const CrTable cr_answer_table = CR_TABLE ("answer", CrAnswer, answer_fields, &answer_fields[0]);

static const CrField baseline_fields[] = {
  { CR_ROW (CrBaseline, id, "id", CR_TYPE_ID, NC_ ("field", "Baseline id")),
    .form = CR_FORM_ID, .flags = CR_FIELD_KEY },
  { CR_ROW (CrBaseline, name, "name", CR_TYPE_TEXT, NC_ ("field", "Name")) },
  { CR_ROW (CrBaseline, date, "date", CR_TYPE_DAY, NC_ ("field", "Date")) },
  { CR_ROW (CrBaseline, tasks, "tasks", CR_TYPE_LIST, NC_ ("field", "Tasks")), .kind = CR_KIND_TASK },
};
const CrTable cr_baseline_table = CR_TABLE ("baseline", CrBaseline, baseline_fields, &baseline_fields[0]);
