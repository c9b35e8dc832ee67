/* SPDX-License-Identifier: GPL-3.0-or-later
 * An inspector in a window of its own, with three tasks to edit. */
#pragma once

#include "cr-inspector.h"
#include "cr-text-field.h"

G_BEGIN_DECLS

typedef struct
{
  CrDocument  *document;
  CrPlace     *place;
  CrInspector *inspector;
  GtkWidget   *window;
  GtkWidget   *elsewhere; /* takes the focus from a field */
} CrScene;

/* To be called first; FALSE, and a plan that skips everything is printed, where there is no display. The day is
 * 16 November 2026. */
gboolean cr_scene_init (int *argc, char ***argv, const char *language);

/* Tasks t-1 to t-3, of which t-1 is selected; units u-legal “Legal Department” and u-ict “ICT Department”. roadmap may
 * be NULL; else that one is shown and nothing is selected. (transfer full) */
CrScene *cr_scene_new (CrRoadmap *roadmap, int width, int height);

/* Makes sure that nothing is held. */
void cr_scene_free (CrScene *scene);

/* Selects tasks, "t-1 t-2"; and whether all of them are edited. */
void cr_scene_select (CrScene *scene, const char *ids, gboolean all);

/* The value of a task at a path in its text form. (transfer full) */
char *cr_scene_dup (CrScene *scene, const char *task, const char *path);

/* The number of steps that can be undone. */
guint cr_scene_count_steps (CrScene *scene);

/* Types into a field as a person does: the focus comes, the text, and the focus goes elsewhere. path is that of the
 * editor, with ".en" or ".ru" for a text. */
void cr_scene_type (CrScene *scene, const char *path, const char *text);

/* The same for any entry. */
void cr_scene_type_into (CrScene *scene, GtkWidget *entry, const char *text);

/* The entry of a path that has one: number, string or date. (transfer none) */
GtkWidget   *cr_scene_get_entry (CrScene *scene, const char *path);
CrTextField *cr_scene_get_text_field (CrScene *scene, const char *path);

/* Lets everything happen that is due. */
void cr_scene_settle (void);

/* Writes what the window shows. */
void cr_scene_save_picture (CrScene *scene, const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrScene, cr_scene_free)

G_END_DECLS
