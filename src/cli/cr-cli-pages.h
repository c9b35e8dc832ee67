/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the command line tells of the pages to write. */
#pragma once

#include "cr-cli.h"
#include "cr-formats.h"

G_BEGIN_DECLS

/* Takes --paper, --orientation, --blocks, --without and --both-languages. FALSE after a message: one of them is wrong,
 * or would have no effect. */
gboolean cr_cli_choose_pages (const CrCli *cli, const CrFormat *format, CrExport *export);

G_END_DECLS
