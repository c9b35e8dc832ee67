/* SPDX-License-Identifier: GPL-3.0-or-later
 * A way to look at the document: what every page of the window has in common. */
#pragma once

#include "cr-document.h"
#include "cr-place.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_PAGE (cr_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (CrPage, cr_page, CR, PAGE, AdwBin)

/* Pages are given the document and the place and follow both; they make change sets, ask for another place by the
 * action win.go, and never talk to each other. Every function of a class may be NULL. */
struct _CrPageClass
{
  AdwBinClass parent_class;

  /* Another roadmap is to be shown: the page was just made, or the file was read again. */
  void (*reload) (CrPage *self);

  /* The place's page, query or selection is another one; property is the name of it. */
  void (*place_changed) (CrPage *self, const char *property);

  /* Puts the focus where one searches this page. FALSE where there is no search. */
  gboolean (*start_search) (CrPage *self);

  /* Puts the focus where work on this page begins. */
  void (*take_focus) (CrPage *self);

  /* Makes a new task where the page stands. FALSE where one cannot. */
  gboolean (*add_task) (CrPage *self);

  /* The document has changed by the set, or in ways unknown (NULL). Called while the page can be seen; what happens
   * otherwise is told once, with NULL, when it is shown again. */
  void (*update) (CrPage *self, CrChangeSet *set);

  /* What the inspector shows while no task is selected. (transfer none) */
  GtkWidget *(*get_details) (CrPage *self);

  /* What is being typed in a value counts now. */
  void (*commit) (CrPage *self);

  /* What was typed on the page and is no part of the document or the place yet (transfer full), NULL for nothing; and
   * putting it into a page that was made anew. */
  char *(*dup_typed) (CrPage *self);
  void (*put_typed) (CrPage *self, const char *typed);

  /* The window has become too narrow for more than the page, or wider again. */
  void (*set_narrow) (CrPage *self, gboolean narrow);

  /* The inspector lies over the page from now on, and mostly is not there, or stands beside it again. */
  void (*set_folded) (CrPage *self, gboolean folded);
};

/* Signals:
 * "told" (const char *words): what a person has to hear of the page, as why something was not done;
 * "told-undoable" (const char *words): the same of what can be undone, with a button that does it;
 * "said" (const char *words): what those who see it need not be told, as where a bar is by now. */

/* Both are set once, by the window. */
void cr_page_set_up (CrPage *self, CrDocument *document, CrPlace *place);

/* (transfer none) */
CrDocument *cr_page_get_document (CrPage *self);
CrPlace    *cr_page_get_place (CrPage *self);

gboolean cr_page_start_search (CrPage *self);
void     cr_page_take_focus (CrPage *self);
gboolean cr_page_add_task (CrPage *self);
void     cr_page_commit (CrPage *self);
char    *cr_page_dup_typed (CrPage *self);
void     cr_page_put_typed (CrPage *self, const char *typed);

/* NULL for nothing. (transfer none) */
GtkWidget *cr_page_get_details (CrPage *self);

/* Emits "told". */
void cr_page_tell (CrPage *self, const char *words);

/* Emits "told-undoable". */
void cr_page_tell_undoable (CrPage *self, const char *words);

/* Emits "said". */
void cr_page_say (CrPage *self, const char *words);

void cr_page_set_narrow (CrPage *self, gboolean narrow);
void cr_page_set_folded (CrPage *self, gboolean folded);

G_END_DECLS
