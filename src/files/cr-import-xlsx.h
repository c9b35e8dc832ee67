/* SPDX-License-Identifier: GPL-3.0-or-later
 * Reading the tasks of a workbook (XLSX) back. */
#pragma once

#include "cr-import.h"

G_BEGIN_DECLS

/* The sheet that is called Tasks in either language, else the first one, which may be a worksheet of translators. Only
 * what stands in cells is read: no formula is calculated, nothing outside the archive is looked at, no entity is
 * expanded. (transfer full) */
CrChangeSet *cr_import_xlsx_read (CrImport *import, GBytes *content, GError **error);

G_END_DECLS
