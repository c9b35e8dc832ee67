/* SPDX-License-Identifier: GPL-3.0-or-later
 * The inside of a catalogue, between its reader and the rest. */
#pragma once

#include "cr-catalogue.h"

G_BEGIN_DECLS

struct _CrCatalogue
{
  gatomicrefcount ref_count;
  GStringChunk   *texts;   /* owns all texts */
  GPtrArray      *lists;   /* owns the lists of ids */
  GPtrArray      *entries; /* owns CrEntry; by group once finished */
  GHashTable     *by_id;
  const char     *id;
  const char     *version;
  CrEntry         words[CR_N_GROUPS];
  GPtrArray      *groups[CR_N_GROUPS]; /* ended by NULL */
  GPtrArray      *assessed;            /* ended by NULL */
};

/* Adds the entries of one file to a catalogue in the making. name stands in front of the message of an error. */
gboolean cr_catalogue_read (CrCatalogue *catalogue, const char *name, GBytes *bytes, GError **error);

/* Checks that every reference leads to an entry of the right group. */
gboolean cr_catalogue_check_references (const CrCatalogue *catalogue, GError **error);

G_END_DECLS
