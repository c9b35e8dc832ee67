/* SPDX-License-Identifier: GPL-3.0-or-later
 * A compiled translation (.mo file) read without the C library's gettext: no locale, no environment, any thread. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CrMo CrMo;

/* Checks the whole file once: bounds, order of the keys, UTF-8. NULL, with G_FILE_ERROR_INVAL, for anything that a
 * look-up could stumble over. (transfer full) */
CrMo *cr_mo_new (GBytes *bytes, GError **error);

/* Reads the file into memory rather than mapping it, so that an upgrade under a running program does no harm. */
CrMo *cr_mo_load (const char *path, GError **error);
void  cr_mo_free (CrMo *mo);

/* The translation of msgid under context (NULL: none), or NULL where there is none. It lives as long as mo. */
const char *cr_mo_find (const CrMo *mo, const char *context, const char *msgid);

/* The form that goes with n. */
const char *cr_mo_find_plural (const CrMo *mo, const char *context, const char *singular, gulong n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrMo, cr_mo_free)

G_END_DECLS
