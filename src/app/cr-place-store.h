/* SPDX-License-Identifier: GPL-3.0-or-later
 * Where the files were left, kept between two starts of the program and apart from the files. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The group in which a place stands in the key files that come and go here. What its lines are is the business of
 * others. */
#define CR_PLACE_GROUP "place"

/* No more files than these are kept in mind, and no more of one of them (bytes). */
#define CR_PLACES_MAX     200
#define CR_PLACE_SIZE_MAX 16384

#define CR_TYPE_PLACE_STORE (cr_place_store_get_type ())
G_DECLARE_FINAL_TYPE (CrPlaceStore, cr_place_store, CR, PLACE_STORE, GObject)

/* Keeps the places in the file at path, which with its folder need not be there yet. What is damaged counts for
 * nothing. Neither names of files nor ids are written down, only their hashes. All work is done in one thread, in the
 * order it was asked for. */
CrPlaceStore *cr_place_store_new (const char *path);

/* The place of the roadmap of that id in that file; of a file that is new here, the one where the same roadmap was
 * left last, since the file may have been moved. The callback is given no source; the answer (transfer full) is empty
 * when there is none. */
void      cr_place_store_lookup_async (CrPlaceStore       *self,
                                       const char         *id,
                                       GFile              *file,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);
GKeyFile *cr_place_store_lookup_finish (GAsyncResult *result);

/* Keeps a copy of the place; the file used longest ago is forgotten when there are too many. Whether that succeeds is
 * told to nobody. */
void cr_place_store_keep (CrPlaceStore *self, const char *id, GFile *file, GKeyFile *place);

/* Waits until all that was to be kept is kept. Afterwards nothing more is kept or found. */
void cr_place_store_close (CrPlaceStore *self);

G_END_DECLS
