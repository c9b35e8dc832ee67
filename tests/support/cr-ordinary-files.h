/* SPDX-License-Identifier: GPL-3.0-or-later
 * A table of file operations that heeds the modes of files and folders whoever runs the test, the administrator
 * included, to whom the system forbids nothing. */
#pragma once

#include "cr-file-operations.h"

G_BEGIN_DECLS

const CrFileOperations *cr_ordinary_get_operations (void);

G_END_DECLS
