/* SPDX-License-Identifier: GPL-3.0-or-later
 * The inside of the page “Timeline”, shared by the files it is written in. */
#pragma once

#include "cr-chooser.h"
#include "cr-filter-bar.h"
#include "cr-filter-notice.h"
#include "cr-notice.h"
#include "cr-task-actions.h"
#include "cr-timeline-page.h"

G_BEGIN_DECLS

struct _CrTimelinePage
{
  CrPage parent_instance;

  GtkWidget       *content;
  GtkWidget       *toolbar;
  GtkDropDown     *groups;
  CrFilterBar     *filter_bar;
  int              fitted_width; /* the one that its room was found for */
  gboolean         narrow;
  GtkToggleButton *critical;
  GtkWidget       *today;
  GtkToggleButton *zooms[CR_N_TIMELINE_ZOOMS];
  CrFilterNotice  *filter_notice;
  CrNotice        *link_notice;
  GtkStack        *stack;
  CrTimelineView  *view;
  CrTimelineTray  *tray;
  GtkWidget       *empty_button;
  GtkWidget       *no_hits_button;
  CrChooser       *links;
  const char      *linked;    /* whose links the chooser has; interned */
  guint            violation; /* the one that is shown next */
  CrTaskActions   *actions;   /* of tasks, with their menu */
  GtkWidget       *menu_from; /* where that was opened */
  CrIds           *closed;    /* the groups put away that are shown so */
  gboolean         with_critical;
  gboolean         following; /* controls follow what is shown */
  gboolean         set_up;
  gboolean         dirty;    /* something else is asked for than is shown */
  GTask           *planning; /* borrowed; NULL while no thread is planning */
  gboolean         edited;   /* rows are to slide to where the plan has them */
  gboolean         again;    /* something has changed since the thread began */
  gboolean         telling;  /* of the critical path, as soon as it is known */
};

/* cr-timeline-page.c */
CrDocument *cr_timeline_page_get_document (CrTimelinePage *self);
CrPlace    *cr_timeline_page_get_place (CrTimelinePage *self);
CrRoadmap  *cr_timeline_page_get_roadmap (CrTimelinePage *self);
void        cr_timeline_page_say_critical (CrTimelinePage *self);
void        cr_timeline_page_show_groups (CrTimelinePage *self);
void        cr_timeline_page_show_selection (CrTimelinePage *self);
void        cr_timeline_page_update_actions (CrTimelinePage *self);

/* cr-timeline-page-plan.c: everything is planned anew; and as far as needed, after a change. Large plans come later. */
void cr_timeline_page_refresh (CrTimelinePage *self);
void cr_timeline_page_follow (CrPage *page, CrChangeSet *set);

/* cr-timeline-page-drop.c */
void cr_timeline_page_set_up_drop (CrTimelinePage *self);

/* cr-timeline-page-edit.c: bars moved, tasks given dates, links */
void cr_timeline_page_set_up_edits (CrTimelinePage *self);
void cr_timeline_page_bring (CrTimelinePage *self, CrIds *tasks, CrDay day);
void cr_timeline_page_install_edit_actions (GtkWidgetClass *widget_class);
void cr_timeline_page_show_violations (CrTimelinePage *self);

/* cr-timeline-page-menu.c */
void cr_timeline_page_set_up_menu (CrTimelinePage *self);
void cr_timeline_page_install_menu_actions (GtkWidgetClass *widget_class);

G_END_DECLS
