/* SPDX-License-Identifier: GPL-3.0-or-later
 * A table of file operations that works, but for the call a test has chosen. */
#pragma once

#include "cr-file-operations.h"

typedef enum
{
  CR_FAULTY_NEVER,
  CR_FAULTY_ONCE,    /* the n-th call fails with the errno */
  CR_FAULTY_ALWAYS,  /* the n-th call and all later ones */
  CR_FAULTY_SHORT,   /* the n-th reading or writing moves one byte only */
  CR_FAULTY_CORRUPT, /* the n-th writing writes other bytes than it was given */
  CR_FAULTY_KILL,    /* the process is killed instead of the n-th call, a writing half done */
  CR_FAULTY_RANDOM   /* the first n answers of the random source are all zero */
} CrFaultyMode;

/* Does not wait for the disk (fsync) but counts the call. */
extern const CrFileOperations cr_faulty_operations;

/* From now on; n counts from 1. */
void cr_faulty_arm (CrFaultyMode mode,
                    guint        n,
                    int          error);

/* Back to working; the name of the call that was chosen, NULL if there were not so many. */
const char *cr_faulty_disarm (void);

/* The calls since the last arming that change what is on the disk, in their order: “pwrite fsync rename fsync”.
 * (transfer full) */
char *cr_faulty_trace (void);

/* Has a call of unlink been made to fail since the last arming? Then a temporary file may have stayed. */
gboolean cr_faulty_unlink_failed (void);
