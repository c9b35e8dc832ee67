/* SPDX-License-Identifier: GPL-3.0-or-later
 * The inside of the window, shared by the files it is written in. */
#pragma once

#include "cr-busy-bar.h"
#include "cr-figures.h"
#include "cr-finding-list.h"
#include "cr-inspector.h"
#include "cr-notice.h"
#include "cr-page.h"
#include "cr-printing.h"
#include "cr-search-popover.h"
#include "cr-sidebar.h"
#include "cr-start-page.h"
#include "cr-status-line.h"
#include "cr-trail.h"
#include "cr-window.h"

G_BEGIN_DECLS

struct _CrWindow
{
  AdwApplicationWindow parent_instance;

  CrCatalogue     *catalogue;
  CrDocument      *document; /* NULL on the start page */
  CrFindingList   *findings; /* of the document; NULL on the start page */
  CrFigures       *figures;  /* likewise */
  CrPlace         *place;
  CrTrail         *trail;   /* of the place; NULL on the start page */
  CrDocument      *loading; /* the document to come; NULL when none is being read */
  GFile           *loading_file;
  GFile           *target; /* what was last written to, or is to be */
  gboolean         target_is_copy;
  gboolean         target_is_anew; /* it was known not to be there any more */
  GtkNativeDialog *chooser;        /* the file chooser that is open; NULL for none */
  gboolean         closed;         /* it is off the screen for good */
  gboolean         closing;        /* the question about unsaved changes was answered, or stands */
  GtkApplication  *holder;         /* of the session; NULL while nothing holds it up */
  guint            session_hold;
  gboolean         folds;    /* the inspector lies over the page */
  gboolean         narrow;   /* the sidebar too */
  gboolean         inspects; /* there is something to inspect */
  guint            fold_idle;
  guint            wait; /* until the window is shown without what is being read in it */

  /* The template: what every window has. */
  GtkStack        *stack;
  AdwToastOverlay *toasts;

  /* The view, of the start page or of a document; NULL before the window is shown. What it has none of is NULL. */
  GtkWidget *view;

  CrPrinting       *printing; /* NULL while nothing is printed */
  GtkApplication   *print_holder;
  GtkPrintSettings *print_settings; /* as last printed with; NULL before */
  GtkPageSetup     *page_setup;     /* likewise */

  CrNotice *disk_notice;
  CrNotice *findings_notice;
  CrNotice *read_only_notice;

  GtkWidget       *back_button;
  CrBusyBar       *busy_bar;
  GtkMenuButton   *document_menu_button;
  GtkWidget       *forward_button;
  CrInspector     *inspector;
  GtkWidget       *inspector_button;
  AdwFlap         *inspector_flap;
  GtkMenuButton   *menu_button;
  GtkWidget       *narrow_menu_button;
  GtkWidget       *narrow_open_button;
  GMenu           *narrow_section;
  GtkBox          *notices;
  GtkStack        *pages;
  GtkWidget       *redo_button;
  GtkWidget       *save_button;
  GtkMenuButton   *search_button;
  CrSearchPopover *search_popover;
  AdwFlap         *sidebar_flap;
  CrSidebar       *sidebar_lists;
  CrStartPage     *start_page;
  CrStatusLine    *status_line;
  AdwWindowTitle  *title;
  GtkWidget       *undo_button;
};

/* cr-window.c */
void cr_window_update (CrWindow *self);

/* What is being typed counts now, wherever it is. */
void cr_window_commit (CrWindow *self);

/* The window need not wait any longer, and is shown. */
void cr_window_end_wait (CrWindow *self);

/* The roadmap as a whole is another one. */
void cr_window_show_roadmap (CrWindow *self);

/* cr-window-content.c: what stands in the window is made anew, in the language of the interface. */
void cr_window_show_start (CrWindow *self);
void cr_window_show_document (CrWindow *self);

/* Lets go of what stands in the window, which is about to go. */
void cr_window_release_content (CrWindow *self);

/* Pixels: the least a window may be wide. */
int cr_window_get_width_min (CrWindow *self);

/* Which panes fold in a window of that width. Gives TRUE when others do than before; then cr_window_fold() is due. */
gboolean cr_window_choose_folds (CrWindow *self, int width);
void     cr_window_fold (CrWindow *self);

/* The same for a window that is being laid out: it folds a moment later. */
void cr_window_follow_width (CrWindow *self, int width);

/* Reveals the inspector when there comes to be something to inspect, and hides it when nothing is left. */
void cr_window_follow_tasks (CrWindow *self);

/* cr-window-document.c */
void cr_window_install_document_actions (GtkWidgetClass *widget_class);
void cr_window_show_findings (CrWindow *self);
void cr_window_add_help (CrWindow *self);

/* cr-window-pages.c */
void cr_window_install_page_actions (GtkWidgetClass *widget_class);

/* From now on the window shows the page of its place, and keeps the way there. */
void cr_window_follow_place (CrWindow *self);

/* Shows the page of the place, which is made when it was never shown. */
void cr_window_show_page (CrWindow *self);

/* The page that is shown, NULL without a document; and one by name, NULL as long as it was never shown.
 * (transfer none) */
CrPage *cr_window_get_page (CrWindow *self);
CrPage *cr_window_find_page (CrWindow *self, const char *name);

void cr_window_narrow_pages (CrWindow *self);
void cr_window_add_task (CrWindow *self);
void cr_window_start_search (CrWindow *self);

/* cr-window-search.c */
void cr_window_install_search_actions (GtkWidgetClass *widget_class);

/* From now on what is chosen in the popover is gone to. */
void cr_window_follow_search (CrWindow *self);

/* Leaps to the task, even where it was filtered out, and to the entry; Back leads to where one was. */
void cr_window_go_to_task (CrWindow *self, const char *id);
void cr_window_go_to_entry (CrWindow *self, const char *id);

/* cr-window-share.c */
void cr_window_install_share_actions (GtkWidgetClass *widget_class);

/* cr-window-print.c */
void cr_window_install_print_actions (GtkWidgetClass *widget_class);

/* Prints what was chosen last, on the paper that was last printed on; with a file, into that, and without a dialog. */
void cr_window_print (CrWindow *self, GFile *file);

/* The same after another choice. */
void cr_window_print_choice (CrWindow *self);

/* One thing after the other. */
gboolean cr_window_can_print (CrWindow *self);

/* How far it is; NULL while the dialog is open, and when nothing is printed. (transfer none) */
CrRun *cr_window_get_printing (CrWindow *self);

/* cr-window-panes.c */
typedef enum
{
  CR_PANE_START, /* the page of a window without a document */
  CR_PANE_SIDEBAR,
  CR_PANE_PAGE,
  CR_PANE_INSPECTOR,
  CR_PANE_NONE /* a bar above or below them */
} CrPane;

void cr_window_install_pane_actions (GtkWidgetClass *widget_class);

/* The pane with the focus. */
CrPane cr_window_find_pane (CrWindow *self);
void   cr_window_focus_pane (CrWindow *self, CrPane pane);

/* cr-window-place.c: shows the document that was being read, where it was left; and keeps where that is. */
void cr_window_show_loaded (CrWindow *self);
void cr_window_keep_place (CrWindow *self);

/* The window was closed, though something that was begun in it still holds it. */
gboolean cr_window_is_closed (CrWindow *self);

/* cr-window-disk.c */
void cr_window_install_disk_actions (GtkWidgetClass *widget_class);
void cr_window_follow_disk (CrWindow *self);
void cr_window_show_disk (CrWindow *self);
void cr_window_show_busy (CrWindow *self);

/* FALSE when nothing is being read. */
gboolean cr_window_cancel_reading (CrWindow *self);

/* cr-window-import.c */
void cr_window_install_import_actions (GtkWidgetClass *widget_class);

/* Shows what the file would change, to be agreed to. Only with a document that can be changed. */
void cr_window_import_file (CrWindow *self, GFile *file);

/* cr-window-file.c */
void cr_window_install_file_actions (GtkWidgetClass *widget_class);

/* Whether Save would write anything or ask for a name, as far as one knows without what is being typed. */
gboolean cr_window_is_save_due (CrWindow *self);

/* Reads the file into the document and shows that; as cr_window_open_file() and cr_window_open_copy(). */
void cr_window_read (CrWindow *self, CrDocument *document, GFile *file, gboolean copy);

/* agreed: whatever another file than the document's own holds may be overwritten; else it is asked about. A copy
 * leaves the document with its own file. */
void cr_window_save_to (CrWindow *self, GFile *file, gboolean agreed);
void cr_window_copy_to (CrWindow *self, GFile *file, gboolean agreed);

/* TRUE: the window must stay; a question has been asked or a save is under way. */
gboolean cr_window_hold_close (CrWindow *self);

void cr_window_hold_session (CrWindow *self);
void cr_window_release_session (CrWindow *self);

G_END_DECLS
