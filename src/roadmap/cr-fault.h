/* SPDX-License-Identifier: GPL-3.0-or-later
 * What is wrong with a roadmap file: an error that keeps it from opening, or a finding that does not. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The names of `roadmapctl validate --json`, in the order of the design. From CR_FAULT_ENUMERATION on
 * a fault concerns one record and is a finding: the file opens all the same. */
typedef enum
{
  CR_FAULT_SYNTAX,
  CR_FAULT_ENCODING,
  CR_FAULT_DEPTH,
  CR_FAULT_SIZE,
  CR_FAULT_STRING_SIZE,
  CR_FAULT_NUMBER,
  CR_FAULT_DUPLICATE_MEMBER,
  CR_FAULT_SURROGATE,
  CR_FAULT_NUL,
  CR_FAULT_SECOND_ROOT,
  CR_FAULT_EMPTY,
  CR_FAULT_FORMAT,
  CR_FAULT_VERSION,
  CR_FAULT_TYPE,
  CR_FAULT_DATE,
  CR_FAULT_REQUIRED, /* an error for an id or key, a finding for a title or status of a task */
  CR_FAULT_DUPLICATE_ID,
  CR_FAULT_ENUMERATION,
  CR_FAULT_RANGE,
  CR_FAULT_FORM,
  CR_FAULT_DANGLING,
  CR_FAULT_ORDER,
  CR_FAULT_CYCLE,
  CR_FAULT_STATUS,
  CR_N_FAULTS
} CrFaultCode;

typedef struct
{
  CrFaultCode code;
  gsize       line;     /* from 1; 0 as long as nobody has looked it up */
  char       *pointer;  /* JSON pointer, never NULL; "" is the whole document */
  char       *value;    /* what stands there, as text; or NULL */
  char       *expected; /* what should stand there: a type, a form, a limit, a path of a cycle; or NULL */
} CrFault;

/* All strings are copied; pointer may not be NULL, value and expected may. (transfer full) */
CrFault *cr_fault_new (CrFaultCode code, gsize line, const char *pointer, const char *value, const char *expected);
CrFault *cr_fault_copy (const CrFault *fault);
void     cr_fault_free (CrFault *fault);

/* "duplicate-member" and the like; static. */
const char *cr_fault_code_to_string (CrFaultCode code);

/* One sentence for a person, in the language named ("en", "ru"). (transfer full) */
char *cr_fault_describe (const CrFault *fault, const char *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrFault, cr_fault_free)

G_END_DECLS
