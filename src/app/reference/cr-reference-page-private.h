/* SPDX-License-Identifier: GPL-3.0-or-later
 * The inside of the page “Reference”, shared by the files it is written in. */
#pragma once

#include "cr-reference-page.h"

G_BEGIN_DECLS

struct _CrReferencePage
{
  CrPage parent_instance;

  CrReferenceKind kind;
  GHashTable     *found;    /* what was searched for; NULL while nothing is */
  GHashTable     *closed;   /* keys of groups */
  GHashTable     *counts;   /* of tasks; NULL before the first */
  gboolean        is_stale; /* another entry was selected while the page was not to be seen */
  gboolean        is_tall;
  gboolean        is_narrow;
  guint           tall_idle;

  GtkWidget          *toolbar;
  GtkWidget          *search;
  GtkWidget          *found_label;
  GtkWidget          *add_button;
  GtkWidget          *body;
  CrKindList         *kinds; /* made with the document */
  GtkWidget          *kinds_line;
  GtkStack           *stack;
  CrReferenceList    *list;
  AdwStatusPage      *nothing;
  GtkWidget          *watch;
  CrWatchBoard       *board;
  CrReferenceDetails *details; /* kept while another pane shows it */
};

/* What the page shows, and the chosen entry (NULL for none); for the two files of the page. (transfer none) */
static inline CrDocument *
get_document (CrReferencePage *self)
{
  return cr_page_get_document (CR_PAGE (self));
}

static inline CrPlace *
get_place (CrReferencePage *self)
{
  return cr_page_get_place (CR_PAGE (self));
}

static inline CrRoadmap *
get_roadmap (CrReferencePage *self)
{
  return cr_document_get_roadmap (get_document (self));
}

static inline CrCatalogue *
get_catalogue (CrReferencePage *self)
{
  return cr_document_get_catalogue (get_document (self));
}

static inline const char *
get_entry (CrReferencePage *self)
{
  return cr_place_get_entry (get_place (self));
}

/* cr-reference-page.c: as if a person had chosen the entry. */
void cr_reference_page_select (CrReferencePage *self, const char *id);

/* cr-reference-page-edit.c: the actions of the page, its keys, and what its parts ask for. */
void cr_reference_page_install_actions (GtkWidgetClass *widget_class);
void cr_reference_page_follow_parts (CrReferencePage *self);
void cr_reference_page_show_actions (CrReferencePage *self);

/* The new task; NULL when there is none. */
const char *cr_reference_page_make_task (CrReferencePage *self);

G_END_DECLS
