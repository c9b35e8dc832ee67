/* SPDX-License-Identifier: GPL-3.0-or-later
 * The organizational questions with the answers of the administration. */
#include "config.h"

#include "cr-question-list.h"

#include "cr-interface.h"
#include "cr-library-edit.h"
#include "cr-library-use.h"
#include "cr-plain.h"
#include "cr-text-group.h"

#include <glib/gi18n.h>

typedef struct
{
  const CrEntry *entry;
  CrTextGroup   *answer;
  GtkLabel      *date;
} Question;

struct _CrQuestionList
{
  AdwBin parent_instance;

  CrDocument *document;
  GtkWidget  *content;
  GArray     *questions; /* Question */
};

G_DEFINE_FINAL_TYPE (CrQuestionList, cr_question_list, ADW_TYPE_BIN)

static Question *
get_question (CrQuestionList *self,
              guint           n)
{
  return &g_array_index (self->questions, Question, n);
}

static const char *
find_question (CrQuestionList *self,
               CrTextGroup    *answer)
{
  for (guint i = 0; i < self->questions->len; i++)
    if (get_question (self, i)->answer == answer)
      return get_question (self, i)->entry->id;
  g_return_val_if_reached (NULL);
}

static const CrAnswer *
lookup_answer (CrQuestionList *self,
               const char     *question)
{
  return CR_ANSWER (cr_roadmap_lookup (cr_document_get_roadmap (self->document), CR_KIND_ANSWER, NULL, question));
}

/* The path is “text.ru”. */
static void
edited_cb (CrQuestionList *self,
           const char     *path,
           const char     *text,
           CrTextGroup    *answer)
{
  cr_document_perform (self->document,
                       cr_library_answer_in (cr_document_get_roadmap (self->document), find_question (self, answer),
                                             strchr (path, '.') + 1, text, cr_interface_get_today ()),
                       CR_MERGE_NEVER, NULL);
}

static void
still_right_cb (CrQuestionList *self,
                const char     *path,
                const char     *language,
                CrTextGroup    *group)
{
  const char       *question = find_question (self, group);
  const CrAnswer   *answer = lookup_answer (self, question);
  g_autoptr (CrIds) gone = cr_ids_new (&language, 1);
  g_autoptr (CrIds) left = cr_ids_subtract (cr_text_get_stale (answer != NULL ? answer->text : NULL), gone);
  g_auto (CrValue)  value = cr_value_ids (left);

  if (answer != NULL)
    cr_document_perform (
      self->document,
      cr_library_edit (cr_document_get_roadmap (self->document), CR_KIND_ANSWER, question, path, &value),
      CR_MERGE_NEVER, NULL);
}

static void
show_question (CrQuestionList *self,
               const Question *question)
{
  const CrAnswer  *answer = lookup_answer (self, question->entry->id);
  g_autofree char *date = answer != NULL ? cr_interface_format_date (answer->date) : NULL;
  g_autofree char *words = NULL;

  cr_text_group_show (question->answer, answer != NULL ? answer->text : NULL);
  if (answer == NULL || !cr_text_has_sides (answer->text))
    words = g_strdup (C_ ("question", "Not answered yet"));
  else if (answer->date == CR_DAY_NONE)
    words = g_strdup (C_ ("question", "Answered, without a date"));
  else
    words = g_strdup_printf (C_ ("question", "Answered on %s"), date);
  gtk_label_set_text (question->date, words);
}

void
cr_question_list_update (CrQuestionList *self)
{
  g_return_if_fail (CR_IS_QUESTION_LIST (self));

  for (guint i = 0; i < self->questions->len; i++)
    show_question (self, get_question (self, i));
  gtk_widget_set_sensitive (self->content, !cr_document_is_read_only (self->document));
}

void
cr_question_list_commit (CrQuestionList *self)
{
  g_return_if_fail (CR_IS_QUESTION_LIST (self));

  for (guint i = 0; i < self->questions->len; i++)
    cr_text_group_commit (get_question (self, i)->answer);
}

void
cr_question_list_take_focus (CrQuestionList *self)
{
  g_return_if_fail (CR_IS_QUESTION_LIST (self));

  if (self->questions->len > 0)
    cr_text_group_start (get_question (self, 0)->answer);
}

static void
cr_question_list_dispose (GObject *object)
{
  CrQuestionList *self = CR_QUESTION_LIST (object);

  g_clear_object (&self->document);
  g_array_set_size (self->questions, 0);
  G_OBJECT_CLASS (cr_question_list_parent_class)->dispose (object);
}

static void
cr_question_list_finalize (GObject *object)
{
  g_array_unref (CR_QUESTION_LIST (object)->questions);
  G_OBJECT_CLASS (cr_question_list_parent_class)->finalize (object);
}

static void
cr_question_list_class_init (CrQuestionListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_question_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = cr_question_list_finalize;
}

static void
cr_question_list_init (CrQuestionList *self)
{
  self->questions = g_array_new (FALSE, FALSE, sizeof (Question));
}

static GtkWidget *
append_label (GtkWidget  *box,
              const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
append_question (CrQuestionList *self,
                 const CrEntry  *entry)
{
  const char      *language = cr_interface_get_language ();
  Question         question = { .entry = entry };
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *title = g_strdup_printf ("%u. %s", self->questions->len + 1, cr_entry_get_title (entry, language));
  g_autofree char *name = g_strdup_printf (C_ ("question", "Answer %u"), self->questions->len + 1);

  append_label (box, title, "heading");
  append_label (box, cr_entry_get_description (entry, language), "dim-label");
  question.answer = CR_TEXT_GROUP (cr_text_group_new (name, "text", TRUE));
  g_signal_connect_object (question.answer, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (question.answer, "still-right", G_CALLBACK (still_right_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (question.answer));
  question.date = GTK_LABEL (append_label (box, NULL, "caption"));
  gtk_widget_add_css_class (GTK_WIDGET (question.date), "dim-label");
  gtk_box_append (GTK_BOX (self->content), box);
  g_array_append_val (self->questions, question);
}

GtkWidget *
cr_question_list_new (CrDocument *document)
{
  CrQuestionList       *self = g_object_new (CR_TYPE_QUESTION_LIST, NULL);
  const CrEntry *const *entries =
    cr_catalogue_get_group (cr_document_get_catalogue (document), CR_GROUP_QUESTION, NULL);

  self->document = g_object_ref (document);
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  for (; *entries != NULL; entries++)
    append_question (self, *entries);
  adw_bin_set_child (ADW_BIN (self), self->content);
  return GTK_WIDGET (self);
}
