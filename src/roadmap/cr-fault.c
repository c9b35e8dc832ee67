/* SPDX-License-Identifier: GPL-3.0-or-later
 * Faults of a file and the sentences that tell them. */
#include "config.h"

#include "cr-fault.h"

#include "cr-quote.h"
#include "cr-language.h"

#include <glib/gi18n-lib.h>

/* A sentence may use the value (first) and what was expected (second); which of them it does is said by `uses`. */
static const struct
{
  const char *code;
  const char *sentence;
  enum
  {
    USES_NOTHING,
    USES_VALUE,
    USES_EXPECTED,
    USES_BOTH
  } uses;
} faults[CR_N_FAULTS] = {
  [CR_FAULT_SYNTAX] = { "syntax", N_ ("This is not JSON: %s"), USES_EXPECTED },
  [CR_FAULT_ENCODING] = { "encoding", N_ ("The text is not valid UTF-8"), USES_NOTHING },
  [CR_FAULT_DEPTH] = { "depth", N_ ("Values are nested deeper than %s levels"), USES_EXPECTED },
  [CR_FAULT_SIZE] = { "size", N_ ("The file is larger than %s"), USES_EXPECTED },
  [CR_FAULT_STRING_SIZE] = { "string-size", N_ ("A text is longer than %s"), USES_EXPECTED },
  [CR_FAULT_NUMBER] = { "number", N_ ("“%s” is not a whole number between −2⁵³ and 2⁵³"), USES_VALUE },
  [CR_FAULT_DUPLICATE_MEMBER] = { "duplicate-member", N_ ("The member “%s” stands here twice"), USES_VALUE },
  [CR_FAULT_SURROGATE] = { "surrogate", N_ ("A character is given by half of a surrogate pair"), USES_NOTHING },
  [CR_FAULT_NUL] = { "nul", N_ ("A text contains the character U+0000"), USES_NOTHING },
  [CR_FAULT_SECOND_ROOT] = { "second-root", N_ ("Something follows after the end of the document"), USES_NOTHING },
  [CR_FAULT_EMPTY] = { "empty", N_ ("The file is empty"), USES_NOTHING },
  [CR_FAULT_FORMAT] = { "format", N_ ("This is not a roadmap file"), USES_NOTHING },
  [CR_FAULT_VERSION] = { "version", N_ ("“%s” is not a version of the roadmap format"), USES_VALUE },
  [CR_FAULT_TYPE] = { "type", N_ ("Here %s is expected"), USES_EXPECTED },
  [CR_FAULT_DATE] = { "date", N_ ("“%s” is not a date of the form YYYY-MM-DD"), USES_VALUE },
  [CR_FAULT_REQUIRED] = { "required", N_ ("“%s” is missing"), USES_EXPECTED },
  [CR_FAULT_DUPLICATE_ID] = { "duplicate-id", N_ ("“%s” is the id of an earlier record too"), USES_VALUE },
  [CR_FAULT_ENUMERATION] = { "enumeration", N_ ("“%s” is none of the values known here"), USES_VALUE },
  [CR_FAULT_RANGE] = { "range", N_ ("%s is outside the range %s"), USES_BOTH },
  [CR_FAULT_FORM] = { "form", N_ ("“%s” does not have the form of %s"), USES_BOTH },
  [CR_FAULT_DANGLING] = { "dangling", N_ ("“%s” is not the id of a task"), USES_VALUE },
  [CR_FAULT_ORDER] = { "order", N_ ("The finish, %s, is before the start, %s"), USES_BOTH },
  [CR_FAULT_CYCLE] = { "cycle", N_ ("The tasks wait for each other: %s"), USES_EXPECTED },
  [CR_FAULT_STATUS] = { "status", N_ ("The status “%s” does not go with a progress of %s %%"), USES_BOTH },
};

CrFault *
cr_fault_new (CrFaultCode code,
              gsize       line,
              const char *pointer,
              const char *value,
              const char *expected)
{
  CrFault *fault;

  g_return_val_if_fail (code < CR_N_FAULTS && pointer != NULL, NULL);

  fault = g_new0 (CrFault, 1);
  fault->code = code;
  fault->line = line;
  fault->pointer = g_strdup (pointer);
  fault->value = g_strdup (value);
  fault->expected = g_strdup (expected);
  return fault;
}

CrFault *
cr_fault_copy (const CrFault *fault)
{
  return cr_fault_new (fault->code, fault->line, fault->pointer, fault->value, fault->expected);
}

void
cr_fault_free (CrFault *fault)
{
  if (fault == NULL)
    return;

  g_free (fault->pointer);
  g_free (fault->value);
  g_free (fault->expected);
  g_free (fault);
}

const char *
cr_fault_code_to_string (CrFaultCode code)
{
  g_return_val_if_fail (code < CR_N_FAULTS, NULL);

  return faults[code].code;
}

/* Expected types and forms are words of the program and are translated; limits and paths pass unchanged. */
static const char *
get_expected (const CrFault *fault,
              const char    *language)
{
  return fault->expected != NULL ? cr_translate (language, "expected", fault->expected) : "";
}

/* The sentences stand in the table above, whose `uses` is kept in step with them. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
char *
cr_fault_describe (const CrFault *fault,
                   const char    *language)
{
  const char      *sentence = cr_translate (language, NULL, faults[fault->code].sentence);
  g_autofree char *value = cr_quote (fault->value != NULL ? fault->value : "");

  switch (faults[fault->code].uses)
    {
    case USES_VALUE:
      return g_strdup_printf (sentence, value);
    case USES_EXPECTED:
      return g_strdup_printf (sentence, get_expected (fault, language));
    case USES_BOTH:
      return g_strdup_printf (sentence, value, get_expected (fault, language));
    case USES_NOTHING:
    default:
      return g_strdup (sentence);
    }
}
#pragma GCC diagnostic pop
