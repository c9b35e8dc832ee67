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

  CrPlace   *place;
  GtkWidget *tasks;
  GtkWidget *overdue;
  GtkWidget *waiting;
  GtkWidget *told;
  GtkWidget *translation;
  GtkWidget *english;
  GtkWidget *russian;
};

G_DEFINE_FINAL_TYPE (CrStatusLine, cr_status_line, ADW_TYPE_BIN)

static void
cr_status_line_dispose (GObject *object)
{
  g_clear_object (&CR_STATUS_LINE (object)->place);
  G_OBJECT_CLASS (cr_status_line_parent_class)->dispose (object);
}

static void
cr_status_line_class_init (CrStatusLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_status_line_dispose;
}

/* The list of what the figure counts, and of nothing else. */
static void
clicked_cb (CrStatusLine *self,
            GtkWidget    *figure)
{
  CrQuery *query = NULL;

  if (self->place == NULL)
    return;
  cr_place_show_all (self->place);
  query = cr_query_copy (cr_place_get_query (self->place));
  query->overdue = figure == self->overdue;
  query->blocked = figure == self->waiting;
  if (figure == self->english || figure == self->russian)
    query->untranslated = cr_intern (figure == self->english ? "en" : "ru");
  cr_place_set_query (self->place, query);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", "tasks");
}

static GtkWidget *
make_figure (CrStatusLine *self,
             const char   *icon,
             const char   *css_class,
             const char   *tooltip)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  if (icon != NULL)
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (box), gtk_label_new (NULL));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "figure");
  gtk_widget_add_css_class (button, css_class);
  cr_plain_set_tooltip (button, tooltip);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
cr_status_line_init (CrStatusLine *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *room = adw_squeezer_new ();

  self->tasks = make_figure (self, NULL, "dim-label", _ ("Show all tasks"));
  self->overdue = make_figure (self, "cr-sign-overdue-symbolic", "sign-overdue", _ ("Show overdue tasks"));
  self->waiting = make_figure (self, "cr-sign-waiting-symbolic", "sign-waiting", _ ("Show waiting tasks"));
  self->english = make_figure (self, NULL, "dim-label", _ ("Show tasks without English text"));
  self->russian = make_figure (self, NULL, "dim-label", _ ("Show tasks without Russian text"));
  self->told = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "hexpand", TRUE, "xalign",
                             0.5, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  self->translation = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->told, "dim-label");
  gtk_widget_add_css_class (self->translation, "dim-label");
  /* Where there is no room for the word, the figures that follow say enough: no letter of it is worth showing. */
  adw_squeezer_set_allow_none (ADW_SQUEEZER (room), TRUE);
  adw_squeezer_set_homogeneous (ADW_SQUEEZER (room), FALSE);
  adw_squeezer_add (ADW_SQUEEZER (room), self->translation);
  gtk_box_append (GTK_BOX (box), self->tasks);
  gtk_box_append (GTK_BOX (box), self->overdue);
  gtk_box_append (GTK_BOX (box), self->waiting);
  gtk_box_append (GTK_BOX (box), self->told);
  gtk_box_append (GTK_BOX (box), room);
  gtk_box_append (GTK_BOX (box), self->english);
  gtk_box_append (GTK_BOX (box), self->russian);
  gtk_widget_add_css_class (box, "status-line");
  gtk_widget_add_css_class (box, "caption");
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
show_figure (GtkWidget  *figure,
             gboolean    visible,
             const char *words)
{
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (figure)))), words);
  gtk_widget_set_visible (figure, visible);
  cr_plain_set_name (figure, words);
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
cr_status_line_set_up (CrStatusLine *self,
                       CrPlace      *place)
{
  g_return_if_fail (CR_IS_STATUS_LINE (self));

  g_set_object (&self->place, place);
}

void
cr_status_line_show (CrStatusLine    *self,
                     const CrSummary *summary)
{
  const char      *language = cr_interface_get_language ();
  gboolean         translated = summary->en.n_texts > 0;
  g_autofree char *tasks = NULL;
  g_autofree char *overdue = NULL;
  g_autofree char *waiting = NULL;
  g_autofree char *english = NULL;
  g_autofree char *russian = NULL;
  g_autofree char *english_words = NULL;
  g_autofree char *russian_words = NULL;

  g_return_if_fail (CR_IS_STATUS_LINE (self));

  tasks = summary->n_tasks == 0 ? g_strdup (_ ("No tasks"))
                                : g_strdup_printf (ngettext ("%u task", "%u tasks", summary->n_tasks),
                                                   summary->n_tasks);
  overdue = g_strdup_printf (ngettext ("%u overdue", "%u overdue", summary->n_overdue), summary->n_overdue);
  /* TRANSLATORS: tasks that wait for other tasks. */
  waiting = g_strdup_printf (ngettext ("%u waiting", "%u waiting", summary->n_blocked), summary->n_blocked);
  english = describe_side (&summary->en, language);
  russian = describe_side (&summary->ru, language);
  /* TRANSLATORS: stands after “Translation:”; %s is a per cent. */
  english_words = g_strdup_printf (C_ ("translation", "English %s"), english);
  russian_words = g_strdup_printf (C_ ("translation", "Russian %s"), russian);
  gtk_label_set_text (GTK_LABEL (self->translation),
                      translated ? _ ("Translation:") : _ ("Translation: nothing to translate yet"));
  show_figure (self->tasks, TRUE, tasks);
  show_figure (self->overdue, summary->n_overdue > 0, overdue);
  show_figure (self->waiting, summary->n_blocked > 0, waiting);
  show_figure (self->english, translated, english_words);
  show_figure (self->russian, translated, russian_words);
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
