/* SPDX-License-Identifier: GPL-3.0-or-later
 * What every fuzz target offers, to libFuzzer and to the driver alike. */
#pragma once

#include <glib.h>

/* Always 0. Must not keep anything, so that every input finds the same. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* Before the first input; turns criticals into findings. Always 0. */
int LLVMFuzzerInitialize (int *argc, char ***argv);
