/* SPDX-License-Identifier: GPL-3.0-or-later
 * Keys that are really pressed, for the tests that ask what comes of them. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  CR_LAYOUT_ENGLISH,
  CR_LAYOUT_RUSSIAN
} CrLayout;

/* To be called after the tests of the application have begun. FALSE, and a plan that skips everything is printed, where
 * no keys can be pressed, or where somebody works. */
gboolean cr_keyboard_start (void);

/* The layout that is in force from now on. */
void cr_keyboard_set_layout (CrLayout layout);

/* Presses "ctrl+shift+z", named as the English layout does, in the window of ours that has the focus, and lets the
 * program answer. */
void cr_keyboard_press (const char *chord);

/* The same for each of them, one after the other; ends with NULL. */
void cr_keyboard_press_all (const char *chord, ...) G_GNUC_NULL_TERMINATED;

/* Gives the window the keys. */
void cr_keyboard_focus (gpointer window);

/* Puts the pointer at a place of the widget, and presses its first button there or lets it go; the program answers with
 * one of its next frames. */
void cr_keyboard_point (gpointer widget, double x, double y);
void cr_keyboard_button (gboolean pressed);

/* A button pressed and let go where the pointer is: "3" opens menus, "4" and "5" are the wheel, "ctrl+4" with a key. */
void cr_keyboard_click (const char *chord);

/* The keys of an accelerator: "ctrl+shift+z" of "<Control><Shift>z". (transfer full) */
char *cr_keyboard_name_chord (const char *accelerator);

G_END_DECLS
