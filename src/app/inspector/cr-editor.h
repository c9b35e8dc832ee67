/* SPDX-License-Identifier: GPL-3.0-or-later
 * A field of the inspector: what all editors of a value have in common. */
#pragma once

#include "cr-subject.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_EDITOR (cr_editor_get_type ())
G_DECLARE_DERIVABLE_TYPE (CrEditor, cr_editor, CR, EDITOR, AdwBin)

/* Every function of a class may be NULL. */
struct _CrEditorClass
{
  AdwBinClass parent_class;

  /* Shows what the subject has now. reset: what was typed is to go. */
  void (*update) (CrEditor *self, gboolean reset);

  /* What was typed counts now. */
  void (*commit) (CrEditor *self);

  /* Puts the cursor where one types. */
  void (*start) (CrEditor *self);

  /* A word on what is there, for a closed section; NULL when there is nothing. (transfer full) */
  char *(*summarize) (CrEditor *self);
};

/* For derived classes, once: path of CrPath or NULL, name as people call it. */
void cr_editor_set_up (CrEditor *self, CrSubject *subject, const char *path, const char *name);

/* The widgets, below which refusals are told; labelled: to the end of the name. */
void cr_editor_set_content (CrEditor *self, GtkWidget *widget);
void cr_editor_set_labelled_content (CrEditor *self, GtkWidget *widget);

/* (transfer none) */
CrSubject  *cr_editor_get_subject (CrEditor *self);
const char *cr_editor_get_path (CrEditor *self);
const char *cr_editor_get_name (CrEditor *self);

void  cr_editor_update (CrEditor *self, gboolean reset);
void  cr_editor_commit (CrEditor *self);
void  cr_editor_start (CrEditor *self);
char *cr_editor_summarize (CrEditor *self);

/* Edits as a person does; while the focus stays here, consecutive edits that were typed are one step. Nothing happens
 * while the editor is being updated. A refusal is told and the field goes back. Gives FALSE for that. */
gboolean cr_editor_edit (CrEditor *self, const char *path, const CrValue *value, CrMerge merge);
gboolean cr_editor_include (CrEditor *self, const char *id, gboolean in);
gboolean cr_editor_perform (CrEditor *self, CrDraft *draft);

/* Words below the field, with the role of an alert; NULL takes them away. */
void cr_editor_tell (CrEditor *self, const char *words);

/* What is told; NULL for nothing. (transfer none) */
const char *cr_editor_get_told (CrEditor *self);

G_END_DECLS
