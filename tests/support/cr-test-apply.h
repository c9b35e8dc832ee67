/* SPDX-License-Identifier: GPL-3.0-or-later
 * Change sets applied in tests, and seen to come back. */
#pragma once

#include "cr-words.h"

/* Applies the set as a gesture, takes it back with its trace and by its inverse, and sees that the roadmap is as it was
 * each time; leaves it applied. Takes the set over. */
static inline void
cr_test_apply (CrRoadmap   *roadmap,
               CrChangeSet *set)
{
  g_autoptr (CrChangeSet) owned = set;
  g_autoptr (CrChangeSet) back = cr_change_set_invert (set);
  g_autoptr (CrRoadmap)   before = cr_roadmap_copy (roadmap), after = NULL;
  g_autoptr (CrTrace)     trace = NULL;

  g_assert_true (cr_roadmap_apply (roadmap, set, CR_APPLY_GESTURE, &trace, NULL));
  after = cr_roadmap_copy (roadmap);
  cr_roadmap_revert (roadmap, set, trace);
  g_assert_true (cr_roadmap_equal (roadmap, before));
  g_assert_true (cr_roadmap_apply (roadmap, set, CR_APPLY_RESTORE, NULL, NULL));
  g_assert_true (cr_roadmap_equal (roadmap, after));
  g_assert_true (cr_roadmap_apply (roadmap, back, CR_APPLY_RESTORE, NULL, NULL));
  g_assert_true (cr_roadmap_equal (roadmap, before));
  g_assert_true (cr_roadmap_apply (roadmap, set, CR_APPLY_RESTORE, NULL, NULL));
}

/* The same, and what the set is called in English; "" for one that changes nothing. */
static inline void
cr_test_apply_named (CrRoadmap   *roadmap,
                     CrChangeSet *set,
                     const char  *name)
{
  g_autofree char *words = cr_words_describe_set (set, "en");

  g_assert_cmpstr (cr_change_set_get_length (set) > 0 ? words : "", ==, name);
  cr_test_apply (roadmap, set);
}
