/* SPDX-License-Identifier: GPL-3.0-or-later
 * One thing that can be chosen: an entry of the catalogue, a unit, a word typed by the user. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CR_TYPE_CHOICE (cr_choice_get_type ())
G_DECLARE_FINAL_TYPE (CrChoice, cr_choice, CR, CHOICE, GObject)

/* Property “chosen”. description may be NULL. (transfer full) */
CrChoice *cr_choice_new (const char *id, const char *title, const char *description);

const char *cr_choice_get_id (CrChoice *self);
const char *cr_choice_get_title (CrChoice *self);
const char *cr_choice_get_description (CrChoice *self); /* may be NULL */

/* Whether every word of the text, folded for searching, occurs in title or description. */
gboolean cr_choice_matches (CrChoice *self, const char *folded);

gboolean cr_choice_get_chosen (CrChoice *self);
void     cr_choice_set_chosen (CrChoice *self, gboolean chosen);

G_END_DECLS
