/* SPDX-License-Identifier: GPL-3.0-or-later
 * Addresses in a roadmap: which of them may be opened, and how they are shown. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Only http, https and mailto, and only what is a whole and proper address, without control characters. The address to
 * open, written anew; NULL for any other. (transfer full) */
char *cr_link_address_to_open (const char *url);

/* What is going to be opened, for a person to judge: a host that is not plain ASCII in its encoded form, so that no
 * letter passes for another. (transfer full) */
char *cr_link_address_to_show (const char *url);

G_END_DECLS
