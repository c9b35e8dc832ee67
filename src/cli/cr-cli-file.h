/* SPDX-License-Identifier: GPL-3.0-or-later
 * Roadmap files for the verbs: read with all faults told, written with all care. */
#pragma once

#include "cr-cli.h"
#include "cr-fault.h"
#include "cr-store.h"

G_BEGIN_DECLS

typedef enum
{
  CR_CLI_READ_ANY, /* a newer major version is read with a warning */
  CR_CLI_READ_OWN  /* it is refused */
} CrCliReading;

/* What the file holds, or NULL after messages. (transfer full) */
CrLoaded *cr_cli_load (const CrCli *cli, const char *path, CrCliReading reading);

/* The same where only the roadmap is wanted. (transfer full) */
CrRoadmap *cr_cli_read (const CrCli *cli, const char *path, CrCliReading reading);

/* "FILE:LINE: /json/pointer: reason". (transfer full) */
char *cr_cli_describe_fault (const CrCli *cli, const char *path, const CrFault *fault);

/* Tells, where it is so, that the file is of a newer major version. */
void cr_cli_warn_newer (const CrCli *cli, const char *path, CrRoadmap *roadmap);

/* Saves as the request says, whose language and recovery folder are filled in here. FALSE after a message. */
gboolean cr_cli_save (const CrCli *cli, CrSaveRequest *request);

/* Replaces a file of another format, in the same safe way. FALSE after a message. */
gboolean cr_cli_save_bytes (const CrCli *cli, const char *path, GBytes *content);

G_END_DECLS
