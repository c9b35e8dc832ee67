/* SPDX-License-Identifier: GPL-3.0-or-later
 * The inside of the dialog that exports, shared by the files it is written in. */
#pragma once

#include "cr-busy-bar.h"
#include "cr-export-dialog.h"

G_BEGIN_DECLS

#define CR_EXPORT_N_PAPERS 4

struct _CrExportDialog
{
  AdwWindow parent_instance;

  CrRoadmap              *roadmap; /* as it was when the dialog was opened */
  CrCatalogue            *catalogue;
  CrPlace                *place;
  GFile                  *own; /* the file of the document; NULL for none */
  char                   *stem;
  const CrFileOperations *operations;
  GHashTable             *scopes[CR_EXPORT_N_SCOPES]; /* NULL: all, or not to be chosen */
  CrExportChoice          choice;
  GPtrArray              *kinds;
  GPtrArray              *formats; /* of the kind that is chosen */
  GPtrArray              *left_out;
  CrRun                  *run; /* of what is being made; NULL for nothing */
  gboolean                writing;
  gboolean                again;  /* something else was chosen meanwhile */
  GFile                  *target; /* what is to be written */
  GFile                  *asked;  /* whether it may be replaced */
  GtkNativeDialog        *chooser;
  gboolean                closed;
  gboolean                updating;

  GtkWidget       *blocks[CR_N_REPORT_BLOCKS];
  GtkWidget       *blocks_list;
  GtkWidget       *both;
  CrBusyBar       *busy_bar;
  GtkWidget       *dated;
  GtkWidget       *columns;
  GtkWidget       *file_label;
  GtkListBox      *kinds_list;
  GtkWidget       *language;
  GtkWidget       *left_out_button;
  GtkWidget       *missing;
  GtkWidget       *missing_box;
  GtkWidget       *paper;
  CrExportPreview *preview;
  GtkWidget       *print;
  GtkWidget       *profile;
  GtkWidget       *redacted;
  GtkWidget       *scope;
  CrExportScope    scope_ids[CR_EXPORT_N_SCOPES]; /* of the rows of scope */
  guint            n_scope_ids;
  GtkWidget       *view;
};

/* cr-export-dialog-content.c */
void cr_export_dialog_make_content (CrExportDialog *self);
void cr_export_dialog_show_choice (CrExportDialog *self);

/* Asks for the file to write. */
void cr_export_dialog_ask (CrExportDialog *self);

/* cr-export-dialog.c: the choice is another now. */
void cr_export_dialog_refresh (CrExportDialog *self);

G_END_DECLS
