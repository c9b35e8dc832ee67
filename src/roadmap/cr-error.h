/* SPDX-License-Identifier: GPL-3.0-or-later
 * Why something could not be done, by what the user can do about it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CR_ERROR (cr_error_quark ())

/* Messages name the file, the place in it and the reason. */
typedef enum
{
  CR_ERROR_SYNTAX,    /* no JSON: perhaps another file was meant, or it is damaged */
  CR_ERROR_INVALID,   /* JSON, but no roadmap: the line that the message names can be mended */
  CR_ERROR_VERSION,   /* of a newer major version: a newer program is needed */
  CR_ERROR_TOO_LARGE, /* over a limit of the format */
  CR_ERROR_CHANGED,   /* the file is not what it was when it was read: reload, merge, overwrite or save a copy */
  CR_ERROR_MISSING,   /* there is no such file (any more) */
  CR_ERROR_READ_ONLY, /* it must not be written there: save elsewhere */
  CR_ERROR_NO_SPACE,  /* free some space, or save elsewhere */
  CR_ERROR_FAILED     /* whatever else the system reports: try again, or elsewhere */
} CrErrorCode;

GQuark cr_error_quark (void);

G_END_DECLS
