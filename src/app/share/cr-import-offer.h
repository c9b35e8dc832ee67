/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a file of another format would change in a document: found out in a thread, and told before anything happens. */
#pragma once

#include "cr-document.h"
#include "cr-import.h"

G_BEGIN_DECLS

typedef struct
{
  GBytes      *content; /* of the file */
  CrRoadmap   *before;  /* the document's as it was then */
  CrRoadmap   *after;   /* with the changes; the same as before where anything was refused */
  CrChangeSet *changes;
  CrImport     import;  /* the counts, what was refused and what is left out */
  char        *preview; /* the first lines of a text; NULL for what is none */
} CrImportOffer;

void cr_import_offer_free (CrImportOffer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrImportOffer, cr_import_offer_free)

/* content: what was read of the file before, or NULL. The document must stay until the callback. */
void cr_import_offer_make_async (CrDocument         *document,
                                 GFile              *file,
                                 GBytes             *content,
                                 CrRun              *run,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);

/* (transfer full), NULL with an error for a person */
CrImportOffer *cr_import_offer_make_finish (GAsyncResult *result, GError **error);

/* How many changes may be made: none where anything was refused. */
guint cr_import_offer_get_n_changes (const CrImportOffer *self);

/* “Line 3, finish: “soon”: a date is expected”, and “Costs: not a sheet of tasks”. (transfer full) */
char *cr_import_offer_describe_refused (const CrRefused *refused);
char *cr_import_offer_describe_left_out (const CrImportLeftOut *left_out);

G_END_DECLS
