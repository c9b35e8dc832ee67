/* SPDX-License-Identifier: GPL-3.0-or-later
 * The kinds of file a save meets, laid out in a folder of their own, and what must hold after any save. */
#pragma once

#include <glib.h>

typedef enum
{
  CR_SCENE_PLAIN,
  CR_SCENE_SYMLINK,
  CR_SCENE_HARD_LINK,
  CR_SCENE_NEW,
  CR_SCENE_READ_ONLY_FOLDER,
  CR_N_SCENES
} CrSceneKind;

typedef struct
{
  CrSceneKind kind;
  char       *root;
  char       *folder;   /* of the document */
  char       *path;     /* what is saved to */
  char       *document; /* the file behind it; path itself, but for a link */
  char       *recovery; /* the recovery folder, not made yet */
} CrScene;

const char *cr_scene_name (CrSceneKind kind);

/* Lays out a scene whose document, but in CR_SCENE_NEW, has mode 0640 and holds content. Root takes the part of an
 * ordinary user where a folder must not be writable. parent is where the folder is made; NULL: the usual place. */
CrScene *cr_scene_new (CrSceneKind kind,
                       const char *parent,
                       GBytes     *content);

/* A folder in memory, for tests that need no disk and would wait for one; NULL if there is none. */
const char *cr_scene_memory (void);

/* Removes everything. */
void cr_scene_free (CrScene *scene);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrScene, cr_scene_free)

/* Between the two the process is the user that the scene is about. */
void cr_scene_enter (const CrScene *scene);
void cr_scene_leave (const CrScene *scene);

/* Is a document of this kind overwritten in place even if nothing fails? */
gboolean cr_scene_is_in_place (const CrScene *scene);

/* What the document holds, NULL if it is not there. (transfer full) */
GBytes *cr_scene_read (const CrScene *scene);

/* Puts content into the document as it is, links and all, and forgets the recovery copies. */
void cr_scene_reset (const CrScene *scene,
                     GBytes        *content);

/* The whole recovery copy for the document, NULL if there is none. (transfer full) */
GBytes *cr_scene_read_recovery (const CrScene *scene);

/* The number of entries of a folder whose names contain part; 0 if there is no such folder. */
guint cr_scene_count (const char *folder,
                      const char *part);

/* size bytes of letters that depend on seed and nothing else. (transfer full) */
GBytes *cr_scene_make_content (gsize   size,
                               guint32 seed);

/* A new file with this content and mode. */
void cr_scene_write (const char *path,
                     GBytes     *content,
                     guint       mode);
