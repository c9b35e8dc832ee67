/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the verbs ask the catalogue. */
#pragma once

#include "cr-cli.h"

G_BEGIN_DECLS

/* In the language of the call: the title of an entry, the id itself of one that is not known; never NULL. */
const char *cr_cli_get_title (CrCli *cli, const char *id);
const char *cr_cli_get_short_title (CrCli *cli, const char *id);

G_END_DECLS
