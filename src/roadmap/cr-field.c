/* SPDX-License-Identifier: GPL-3.0-or-later
 * The tables of fields by kind, and the forms of strings. */
#include "config.h"

#include "cr-field.h"

#include "cr-assessment.h"
#include "cr-head.h"
#include "cr-library-use.h"
#include "cr-task.h"

#include <string.h>

#define ID_LENGTH_MAX 64

static const CrTable *const tables[CR_N_KINDS] = {
  [CR_KIND_ROADMAP] = &cr_head_table,
  [CR_KIND_UNIT] = &cr_unit_table,
  [CR_KIND_TASK] = &cr_task_table,
  [CR_KIND_ROUND] = &cr_round_table,
  [CR_KIND_RATING] = &cr_rating_table,
  [CR_KIND_INSTRUMENT] = &cr_instrument_table,
  [CR_KIND_TECHNOLOGY] = &cr_technology_table,
  [CR_KIND_ANSWER] = &cr_answer_table,
  [CR_KIND_BASELINE] = &cr_baseline_table,
  [CR_KIND_PERIOD] = &cr_period_table,
  [CR_KIND_GOVERNANCE] = &cr_governance_table,
  [CR_KIND_BOARD] = &cr_board_table,
  [CR_KIND_CATALOGUE_NAME] = &cr_catalogue_name_table,
  [CR_KIND_INDICATOR] = &cr_indicator_table,
  [CR_KIND_COST] = &cr_cost_table,
  [CR_KIND_LINK] = &cr_link_table,
  [CR_KIND_EVIDENCE] = &cr_evidence_table,
  [CR_KIND_EXCEPTION] = &cr_exception_table,
  [CR_KIND_DISMISSED] = &cr_dismissed_table,
};

const CrTable *
cr_kind_get_table (CrKind kind)
{
  g_return_val_if_fail (kind < CR_N_KINDS, NULL);

  return tables[kind];
}

const CrField *
cr_kind_get_field (CrKind      kind,
                   const char *name)
{
  const CrTable *table = cr_kind_get_table (kind);

  for (guint i = 0; i < table->n_fields; i++)
    if (g_str_equal (table->fields[i].name, name))
      return &table->fields[i];
  return NULL;
}

CrKind
cr_kind_from_name (const char *name)
{
  guint kind = 0;

  while (kind < CR_N_KINDS && !g_str_equal (tables[kind]->name, name))
    kind++;
  return (CrKind) kind;
}

static gboolean
consists_of (const char *string,
             gsize       length,
             const char *allowed)
{
  return strlen (string) == length && strspn (string, allowed) == length;
}

static gboolean
has_prefix (const char        *string,
            const char *const *prefixes)
{
  for (guint i = 0; prefixes != NULL && prefixes[i] != NULL; i++)
    if (g_str_has_prefix (string, prefixes[i]))
      return TRUE;
  return prefixes == NULL;
}

static gboolean
is_of_id (char c)
{
  return g_ascii_isalnum (c) || c == '.' || c == '_' || c == '-';
}

static gboolean
is_id (const char *string)
{
  gsize length = 0;

  while (is_of_id (string[length]))
    length++;
  return length >= 1 && length <= ID_LENGTH_MAX && string[length] == '\0';
}

/* Digits, and then perhaps a point and digits. */
static gboolean
is_amount (const char *string)
{
  const char *rest = *string == '-' ? string + 1 : string;
  gsize       n_digits = strspn (rest, "0123456789");

  if (n_digits == 0 || rest[n_digits] == '\0')
    return n_digits > 0;
  if (rest[n_digits] != '.')
    return FALSE;
  rest += n_digits + 1;
  n_digits = strspn (rest, "0123456789");
  return n_digits > 0 && rest[n_digits] == '\0';
}

gboolean
cr_form_matches (CrForm             form,
                 const char *const *choices,
                 const char        *string)
{
  switch (form)
    {
    case CR_FORM_ID:
      return is_id (string) && has_prefix (string, choices);
    case CR_FORM_UUID:
      return g_uuid_string_is_valid (string);
    case CR_FORM_COUNTRY:
      return consists_of (string, 2, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    case CR_FORM_CURRENCY:
      return consists_of (string, 3, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    case CR_FORM_AMOUNT:
      return is_amount (string);
    case CR_FORM_CHOICE:
      return g_strv_contains (choices, string);
    case CR_FORM_ANY:
    default:
      return TRUE;
    }
}
