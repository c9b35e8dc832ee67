/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page “Capabilities” in a window, for the tests of it. */
#pragma once

#include "cr-app-test.h"
#include "cr-capabilities-page.h"
#include "cr-window-private.h"

G_BEGIN_DECLS

typedef struct
{
  CrWindow           *window;
  CrCapabilitiesPage *page;
  CrRoadmap          *roadmap;
} CrCapabilitiesScene;

/* Goes to the page of the window that is there; the other one opens a window with the example. */
void            cr_scene_show (CrCapabilitiesScene *self);
void            cr_scene_init (CrCapabilitiesScene *self);
const char     *cr_scene_get_entry (CrCapabilitiesScene *self);
const CrRating *cr_scene_get_rating (CrCapabilitiesScene *self);
void            cr_scene_undo (CrCapabilitiesScene *self);
GtkWidget      *cr_scene_get_details (CrCapabilitiesScene *self);
GtkWidget      *cr_scene_find (CrCapabilitiesScene *self, GType type, const char *name);
/* The form beside the list. */
void cr_scene_show_form (CrCapabilitiesScene *self);
void cr_scene_type (CrCapabilitiesScene *self, const char *entry, const char *text);
void cr_scene_select_row (CrCapabilitiesScene *self, int n);
void cr_scene_click (CrCapabilitiesScene *self, const char *name);
/* What the list does with a key, without a server that presses it. */
void cr_scene_press (CrCapabilitiesScene *self, guint keyval, GdkModifierType state);
/* 0 for none. */
void cr_scene_choose_level (CrCapabilitiesScene *self, guint level);

G_END_DECLS
