/* SPDX-License-Identifier: GPL-3.0-or-later
 * The tables of the roadmap's own record, of units and of their parts. */
#include "config.h"

#include "cr-head.h"

#include "cr-field-row.h"

static const char *const area_prefix[] = { "area-", NULL };
static const char *const governance_prefix[] = { "gov-", NULL };

static const CrField unit_fields[] = {
  { CR_ROW (CrUnit, id, "id", CR_TYPE_ID, NC_ ("field", "Unit id")), .form = CR_FORM_ID, .flags = CR_FIELD_KEY },
  { CR_ROW (CrUnit, name, "name", CR_TYPE_TEXT, NC_ ("field", "Name")), .flags = CR_FIELD_SEARCHED },
};
const CrTable cr_unit_table = CR_TABLE ("unit", CrUnit, unit_fields, &unit_fields[0]);

static const CrField catalogue_name_fields[] = {
  { CR_ROW (CrCatalogueName, id, "id", CR_TYPE_ID, NULL) },
  { CR_ROW (CrCatalogueName, version, "version", CR_TYPE_STRING, NULL) },
};
const CrTable cr_catalogue_name_table = CR_TABLE ("catalogue", CrCatalogueName, catalogue_name_fields, NULL);

static const CrField period_fields[] = {
  { CR_ROW (CrPeriod, start, "start", CR_TYPE_DAY, NC_ ("field", "Start of the period")) },
  { CR_ROW (CrPeriod, finish, "finish", CR_TYPE_DAY, NC_ ("field", "End of the period")) },
};
const CrTable cr_period_table = CR_TABLE ("period", CrPeriod, period_fields, NULL);

static const CrField governance_fields[] = {
  { CR_ROW (CrGovernance, current, "current", CR_TYPE_ID, NC_ ("field", "ICT governance now")),
    .form = CR_FORM_ID, .choices = governance_prefix },
  { CR_ROW (CrGovernance, target, "target", CR_TYPE_ID, NC_ ("field", "ICT governance wanted")),
    .form = CR_FORM_ID, .choices = governance_prefix },
};
const CrTable cr_governance_table = CR_TABLE ("governance", CrGovernance, governance_fields, NULL);

static const CrField board_fields[] = {
  { CR_ROW (CrBoardSettings, limit, "limit", CR_TYPE_INTEGER, NC_ ("field", "Limit of tasks in progress")),
    .absent = CR_INTEGER_NONE, .minimum = 1, .maximum = CR_BOARD_LIMIT_MAX },
};
const CrTable cr_board_table = CR_TABLE ("board", CrBoardSettings, board_fields, NULL);

static const CrField exception_fields[] = {
  { CR_ROW (CrException, area, "area", CR_TYPE_ID, NC_ ("field", "Area of work")),
    .form = CR_FORM_ID, .choices = area_prefix },
  { CR_ROW (CrException, entry, "entry", CR_TYPE_ID, NC_ ("field", "Entry")), .form = CR_FORM_ID },
  { CR_ROW (CrException, reason, "reason", CR_TYPE_TEXT, NC_ ("field", "Reason")) },
};
const CrTable cr_exception_table = CR_TABLE ("exception", CrException, exception_fields, NULL);

static const CrField dismissed_fields[] = {
  { CR_ROW (CrDismissed, entry, "entry", CR_TYPE_ID, NC_ ("field", "Entry")), .form = CR_FORM_ID },
  { CR_ROW (CrDismissed, template, "template", CR_TYPE_ID, NC_ ("field", "Starter task")), .form = CR_FORM_ID },
  { CR_ROW (CrDismissed, reason, "reason", CR_TYPE_TEXT, NC_ ("field", "Reason")) },
  { CR_ROW (CrDismissed, date, "date", CR_TYPE_DAY, NC_ ("field", "Date")) },
};
const CrTable cr_dismissed_table = CR_TABLE ("dismissed", CrDismissed, dismissed_fields, NULL);

#define CHILDREN(json, child_kind, text)                                            \
  {                                                                                 \
    .name = (json), .type = CR_TYPE_CHILDREN, .kind = (child_kind), .label = (text) \
  }

static const CrField head_fields[] = {
  { CR_ROW (CrHead, format, "format", CR_TYPE_ID, NULL), .flags = CR_FIELD_STATIC },
  { CR_ROW (CrHead, version, "version", CR_TYPE_STRING, NULL), .flags = CR_FIELD_STATIC },
  { CR_ROW (CrHead, id, "id", CR_TYPE_STRING, NULL), .form = CR_FORM_UUID, .flags = CR_FIELD_REQUIRED },
  { CR_ROW (CrHead, revision, "revision", CR_TYPE_INTEGER, NULL),
    .absent = CR_INTEGER_NONE, .minimum = G_MININT64, .maximum = G_MAXINT64, .flags = CR_FIELD_STATIC },
  { CR_ROW (CrHead, catalogue, "catalogue", CR_TYPE_PART, NULL),
    .kind = CR_KIND_CATALOGUE_NAME, .flags = CR_FIELD_STATIC },
  { CR_ROW (CrHead, title, "title", CR_TYPE_TEXT, NC_ ("field", "Title")), .flags = CR_FIELD_SEARCHED },
  { CR_ROW (CrHead, administration, "administration", CR_TYPE_TEXT, NC_ ("field", "Administration")) },
  { CR_ROW (CrHead, description, "description", CR_TYPE_TEXT, NC_ ("field", "Description")),
    .flags = CR_FIELD_SEARCHED },
  { CR_ROW (CrHead, country, "country", CR_TYPE_STRING, NC_ ("field", "Country")), .form = CR_FORM_COUNTRY },
  { CR_ROW (CrHead, period, "period", CR_TYPE_PART, NC_ ("field", "Period")), .kind = CR_KIND_PERIOD },
  { CR_ROW (CrHead, currency, "currency", CR_TYPE_STRING, NC_ ("field", "Currency")), .form = CR_FORM_CURRENCY },
  { CR_ROW (CrHead, governance, "governance", CR_TYPE_PART, NC_ ("field", "ICT governance")),
    .kind = CR_KIND_GOVERNANCE },
  { CR_ROW (CrHead, board, "board", CR_TYPE_PART, NC_ ("field", "Board")), .kind = CR_KIND_BOARD },
  CHILDREN ("units", CR_KIND_UNIT, NC_ ("field", "Units")),
  CHILDREN ("tasks", CR_KIND_TASK, NC_ ("field", "Tasks")),
  CHILDREN ("assessments", CR_KIND_ROUND, NC_ ("field", "Assessments")),
  CHILDREN ("instruments", CR_KIND_INSTRUMENT, NC_ ("field", "Instruments")),
  CHILDREN ("technologies", CR_KIND_TECHNOLOGY, NC_ ("field", "Technologies")),
  CHILDREN ("answers", CR_KIND_ANSWER, NC_ ("field", "Answers")),
  { CR_ROW (CrHead, exceptions, "exceptions", CR_TYPE_LIST, NC_ ("field", "Cells not applicable")),
    .kind = CR_KIND_EXCEPTION },
  { CR_ROW (CrHead, dismissed, "dismissed", CR_TYPE_LIST, NC_ ("field", "Dismissed suggestions")),
    .kind = CR_KIND_DISMISSED },
  CHILDREN ("baselines", CR_KIND_BASELINE, NC_ ("field", "Baselines")),
};
const CrTable cr_head_table = CR_TABLE ("roadmap", CrHead, head_fields, NULL);
