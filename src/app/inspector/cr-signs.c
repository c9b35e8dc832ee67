/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a person must know of a task before anything else: it is late, it waits, something in it is wrong. */
#include "config.h"

#include "cr-signs.h"

#include "cr-fault-words.h"
#include "cr-findings.h"
#include "cr-interface.h"
#include "cr-quote.h"
#include "cr-schedule.h"

#include <glib/gi18n.h>

/* More predecessors than these are counted. */
#define NAMES_MAX 3

struct _CrSigns
{
  CrEditor parent_instance;

  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (CrSigns, cr_signs, CR_TYPE_EDITOR)

static void
append_line (CrSigns    *self,
             const char *icon,
             const char *css_class,
             const char *words)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_accessible_update_state (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_label_set_text (GTK_LABEL (label), words);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (line, css_class);
  gtk_box_append (GTK_BOX (line), image);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (self->box), line);
}

static void
append_overdue (CrSigns      *self,
                const CrTask *task)
{
  CrDay            today = cr_interface_get_today ();
  guint            n_days = task->finish < today ? today - task->finish : 0;
  g_autofree char *days = NULL;
  g_autofree char *date = NULL;
  g_autofree char *words = NULL;

  if (!cr_task_is_overdue (task, today))
    return;
  days = g_strdup_printf (ngettext ("Overdue by %u day", "Overdue by %u days", n_days), n_days);
  date = cr_format_date_in_prose (task->finish, cr_interface_get_language ());
  /* TRANSLATORS: “Overdue by 17 days: it was to be finished on 30 October 2026”. */
  words = g_strdup_printf (_ ("%s: it was to be finished on %s"), days, date);
  append_line (self, "cr-sign-overdue-symbolic", "sign-overdue", words);
}

/* The predecessors that are neither done nor cancelled. (transfer container) */
static GPtrArray *
list_awaited (CrRoadmap    *roadmap,
              const CrTask *task)
{
  GPtrArray *awaited = g_ptr_array_new ();

  for (guint i = 0; i < cr_ids_get_length (task->after); i++)
    {
      const CrTask *before = cr_roadmap_lookup_task (roadmap, task->after->ids[i]);

      if (before != NULL && cr_task_is_open (before))
        g_ptr_array_add (awaited, (gpointer) before);
    }
  return awaited;
}

static void
append_waiting (CrSigns      *self,
                CrRoadmap    *roadmap,
                const CrTask *task)
{
  g_autoptr (GPtrArray) awaited = list_awaited (roadmap, task);
  g_autoptr (GString)   names = g_string_new (NULL);
  g_autofree char      *words = NULL;

  if (!cr_schedule_is_blocked (roadmap, task))
    return;
  for (guint i = 0; i < MIN (awaited->len, NAMES_MAX); i++)
    {
      const CrTask    *before = g_ptr_array_index (awaited, i);
      g_autofree char *name = cr_words_name_record (&before->record, NULL, cr_interface_get_wording ());
      g_autofree char *isolated = cr_quote (name);
      g_autofree char *quoted = g_strdup_printf (_ ("“%s”"), isolated);

      g_string_append (names, i > 0 ? ", " : "");
      g_string_append (names, quoted);
    }
  if (awaited->len > NAMES_MAX)
    g_string_append_printf (names, ngettext (" and %u more", " and %u more", awaited->len - NAMES_MAX),
                            awaited->len - NAMES_MAX);
  /* TRANSLATORS: %s are titles of tasks in quotation marks. */
  words = g_strdup_printf (_ ("Waits for %s"), names->str);
  append_line (self, "cr-sign-waiting-symbolic", "sign-waiting", words);
}

static void
append_findings (CrSigns      *self,
                 CrRoadmap    *roadmap,
                 const CrTask *task)
{
  g_autoptr (GPtrArray) findings = cr_findings_for_record (roadmap, CR_KIND_TASK, NULL, task->id, TRUE);

  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *words = cr_fault_words_of_finding (g_ptr_array_index (findings, i), roadmap, task->id);
      g_autofree char *line = NULL;

      /* TRANSLATORS: something is wrong in the file; %s says what. */
      line = g_strdup_printf (_ ("Faulty: %s"), words);
      append_line (self, "dialog-warning-symbolic", "sign-overdue", line);
    }
}

static void
cr_signs_update (CrEditor *editor,
                 gboolean  reset)
{
  CrSigns      *self = CR_SIGNS (editor);
  CrRoadmap    *roadmap = cr_subject_get_roadmap (cr_editor_get_subject (editor));
  const CrTask *task = cr_subject_get_task (cr_editor_get_subject (editor));

  while (gtk_widget_get_first_child (self->box) != NULL)
    gtk_box_remove (GTK_BOX (self->box), gtk_widget_get_first_child (self->box));
  if (task != NULL)
    {
      append_overdue (self, task);
      append_waiting (self, roadmap, task);
      append_findings (self, roadmap, task);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (self->box) != NULL);
}

static void
cr_signs_class_init (CrSignsClass *klass)
{
  CR_EDITOR_CLASS (klass)->update = cr_signs_update;
}

static void
cr_signs_init (CrSigns *self)
{
}

GtkWidget *
cr_signs_new (CrSubject *subject)
{
  CrSigns *self = g_object_new (CR_TYPE_SIGNS, NULL);

  cr_editor_set_up (CR_EDITOR (self), subject, NULL, NULL);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  cr_editor_set_content (CR_EDITOR (self), self->box);
  return GTK_WIDGET (self);
}

const char *
cr_signs_get_line (CrSigns *self,
                   guint    n)
{
  GtkWidget *line = NULL;

  g_return_val_if_fail (CR_IS_SIGNS (self), NULL);

  for (line = gtk_widget_get_first_child (self->box); line != NULL && n > 0; n--)
    line = gtk_widget_get_next_sibling (line);
  return line != NULL ? gtk_label_get_text (GTK_LABEL (gtk_widget_get_last_child (line))) : NULL;
}
