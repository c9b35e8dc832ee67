/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which of the starter tasks of the catalogue are wanted. */
#pragma once

#include "cr-starter.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define CR_TYPE_STARTER_CHOICE (cr_starter_choice_get_type ())
G_DECLARE_FINAL_TYPE (CrStarterChoice, cr_starter_choice, CR, STARTER_CHOICE, GObject)

/* The tasks of the first wave are chosen. Signal "changed": others are chosen now, or others can be. (transfer full) */
CrStarterChoice *cr_starter_choice_new (CrCatalogue *catalogue);

/* (transfer none) */
CrCatalogue *cr_starter_choice_get_catalogue (CrStarterChoice *self);

/* Tasks that do not fit the country cannot be chosen; NULL or "" for none. */
void cr_starter_choice_set_country (CrStarterChoice *self, const char *country);

typedef struct
{
  guint n_chosen;
  guint n_total;
} CrStarterCount;

/* Of an area, NULL for all of them, and a wave, 0 for all of them. */
CrStarterCount cr_starter_choice_count (CrStarterChoice *self, const char *area, guint wave);

/* Of the entries of a group of the catalogue those that a chosen task builds or uses, and all of them; capabilities
 * and enablers. */
CrStarterCount cr_starter_choice_count_covered (CrStarterChoice *self, CrGroup group);

/* All tasks of an area and a wave, as above. */
void cr_starter_choice_set (CrStarterChoice *self, const char *area, guint wave, gboolean chosen);

/* A task alone. */
gboolean cr_starter_choice_has (CrStarterChoice *self, const CrEntry *template);
void     cr_starter_choice_set_one (CrStarterChoice *self, const CrEntry *template, gboolean chosen);

/* What can be chosen in an area, and what is chosen in all, in the order of the catalogue. (transfer container)
 * (element-type const CrEntry) */
GPtrArray *cr_starter_choice_list (CrStarterChoice *self, const char *area);
GPtrArray *cr_starter_choice_list_chosen (CrStarterChoice *self);

G_END_DECLS
