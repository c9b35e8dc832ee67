/* SPDX-License-Identifier: GPL-3.0-or-later
 * The line at the foot of the window: figures of the roadmap, and what has just been done. */
#include "config.h"

#include "cr-status-line.h"

#include "cr-format.h"
#include "cr-interface.h"
#include "cr-plain.h"

#include <glib/gi18n.h>

struct _CrStatusLine
{
  AdwBin parent_instance;

  GtkWidget *tasks;
  GtkWidget *overdue;
  GtkWidget *waiting;
  GtkWidget *told;
  GtkWidget *translation;
};

G_DEFINE_FINAL_TYPE (CrStatusLine, cr_status_line, ADW_TYPE_BIN)

static void
cr_status_line_class_init (CrStatusLineClass *klass)
{
}

static GtkWidget *
make_figure (const char *icon,
             const char *css_class)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (box), gtk_label_new (NULL));
  gtk_widget_add_css_class (box, css_class);
  return box;
}

static void
cr_status_line_init (CrStatusLine *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);

  self->tasks = gtk_label_new (NULL);
  self->overdue = make_figure ("cr-sign-overdue-symbolic", "sign-overdue");
  self->waiting = make_figure ("cr-sign-waiting-symbolic", "sign-waiting");
  self->told = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "hexpand", TRUE, "xalign",
                             0.5, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  self->translation = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->tasks, "dim-label");
  gtk_widget_add_css_class (self->told, "dim-label");
  gtk_widget_add_css_class (self->translation, "dim-label");
  gtk_label_set_ellipsize (GTK_LABEL (self->translation), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), self->tasks);
  gtk_box_append (GTK_BOX (box), self->overdue);
  gtk_box_append (GTK_BOX (box), self->waiting);
  gtk_box_append (GTK_BOX (box), self->told);
  gtk_box_append (GTK_BOX (box), self->translation);
  gtk_widget_add_css_class (box, "status-line");
  gtk_widget_add_css_class (box, "caption");
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
show_figure (GtkWidget  *figure,
             guint       n,
             const char *words)
{
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (figure)), words);
  gtk_widget_set_visible (figure, n > 0);
}

/* Whole per cent, and never 100 as long as one is missing. (transfer full) */
static char *
describe_side (const CrTranslation *translation,
               const char          *language)
{
  guint n_there = translation->n_texts - translation->n_missing;
  guint percent = translation->n_texts > 0 ? n_there * 100 / translation->n_texts : 0;

  return cr_format_percent (percent, language);
}

void
cr_status_line_show (CrStatusLine    *self,
                     const CrSummary *summary)
{
  const char      *language = cr_interface_get_language ();
  g_autofree char *tasks = NULL;
  g_autofree char *overdue = NULL;
  g_autofree char *waiting = NULL;
  g_autofree char *english = NULL;
  g_autofree char *russian = NULL;
  g_autofree char *translation = NULL;

  g_return_if_fail (CR_IS_STATUS_LINE (self));

  tasks = summary->n_tasks == 0 ? g_strdup (_ ("No tasks"))
                                : g_strdup_printf (ngettext ("%u task", "%u tasks", summary->n_tasks),
                                                   summary->n_tasks);
  overdue = g_strdup_printf (ngettext ("%u overdue", "%u overdue", summary->n_overdue), summary->n_overdue);
  /* TRANSLATORS: tasks that wait for other tasks. */
  waiting = g_strdup_printf (ngettext ("%u waiting", "%u waiting", summary->n_blocked), summary->n_blocked);
  english = describe_side (&summary->en, language);
  russian = describe_side (&summary->ru, language);
  if (summary->en.n_texts == 0)
    translation = g_strdup (_ ("Translation: nothing to translate yet"));
  else
    translation = g_strdup_printf (_ ("Translation: English %s, Russian %s"), english, russian);
  gtk_label_set_text (GTK_LABEL (self->tasks), tasks);
  show_figure (self->overdue, summary->n_overdue, overdue);
  show_figure (self->waiting, summary->n_blocked, waiting);
  gtk_label_set_text (GTK_LABEL (self->translation), translation);
}

void
cr_status_line_tell (CrStatusLine *self,
                     const char   *message)
{
  g_return_if_fail (CR_IS_STATUS_LINE (self));

  gtk_label_set_text (GTK_LABEL (self->told), message);
}

const char *
cr_status_line_get_told (CrStatusLine *self)
{
  g_return_val_if_fail (CR_IS_STATUS_LINE (self), NULL);

  return gtk_label_get_text (GTK_LABEL (self->told));
}
