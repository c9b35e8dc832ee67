/* SPDX-License-Identifier: GPL-3.0-or-later
 * Display lists of random drawings. */
#pragma once

#include "cr-display-list.h"

#define CR_RANDOM_DRAWINGS_SIZE 200

/* n of any kind, in a square of CR_RANDOM_DRAWINGS_SIZE or partly outside, some in clips. (transfer full) */
CrDisplayList *cr_random_drawings (GRand *random, guint n);

/* A rectangle in and around the square. */
CrRect cr_random_rect (GRand *random);
