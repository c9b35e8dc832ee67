/* SPDX-License-Identifier: GPL-3.0-or-later
 * What stands in a zip archive, read with limits. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _CrZip CrZip;

/* An archive that unpacks to more than these is not read: a small file can unpack to terabytes. */
#define CR_ZIP_N_ENTRIES_MAX 10000
#define CR_ZIP_SIZE_MAX      (G_GUINT64_CONSTANT (512) * 1024 * 1024)

/* NULL when it is no archive, or one over the limits. (transfer full) */
CrZip *cr_zip_open (GBytes *content);
void   cr_zip_free (CrZip *self);

guint       cr_zip_get_length (CrZip *self);
const char *cr_zip_get_name (CrZip *self, guint n);

/* The content of the entry, whose checksum is right; NULL when there is no such entry, or it is damaged or larger than
 * the archive says. (transfer full) */
GBytes *cr_zip_read (CrZip *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrZip, cr_zip_free)

G_END_DECLS
