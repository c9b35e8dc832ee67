/* SPDX-License-Identifier: GPL-3.0-or-later
 * The assessment of one entry in the inspector. */
#include "config.h"

#include "cr-assessment-form.h"

#include "cr-assessment-edit.h"
#include "cr-capability-words.h"
#include "cr-date-field.h"
#include "cr-evidence-editor.h"
#include "cr-format.h"
#include "cr-interface.h"
#include "cr-pattern.h"
#include "cr-plain.h"
#include "cr-scale-list.h"
#include "cr-text-group.h"
#include "cr-typed.h"
#include "cr-wrap-layout.h"

#include <glib/gi18n.h>

struct _CrAssessmentForm
{
  AdwBin parent_instance;

  CrDocument *document;
  const char *round;
  const char *entry;
  gboolean    is_updating;
  char       *reason_shown;

  GtkLabel         *kind;
  GtkLabel         *title;
  CrScaleList      *levels; /* the last item is “not assessed” */
  GtkDropDown      *target;
  CrDateField      *date;
  CrEvidenceEditor *evidence;
  CrTextGroup      *note;
  GtkEntry         *reason;
  GtkWidget        *except_button;
  GtkWidget        *unset_button;
};

G_DEFINE_FINAL_TYPE (CrAssessmentForm, cr_assessment_form, ADW_TYPE_BIN)

static CrRoadmap *
get_roadmap (CrAssessmentForm *self)
{
  return cr_document_get_roadmap (self->document);
}

static const CrRating *
get_rating (CrAssessmentForm *self)
{
  return CR_RATING (cr_roadmap_lookup (get_roadmap (self), CR_KIND_RATING, self->round, self->entry));
}

static void
perform (CrAssessmentForm *self,
         CrChangeSet      *set)
{
  cr_document_perform (self->document, set, CR_MERGE_NEVER, NULL);
}

static void
level_cb (CrAssessmentForm *self,
          guint             n)
{
  perform (self, cr_assessment_set_level (get_roadmap (self), self->round, self->entry, "level",
                                          n < CR_LEVEL_MAX ? (int) n + 1 : 0));
}

static void
target_cb (CrAssessmentForm *self)
{
  if (!self->is_updating)
    perform (self, cr_assessment_set_level (get_roadmap (self), self->round, self->entry, "target",
                                            (int) gtk_drop_down_get_selected (self->target)));
}

static void
date_cb (CrAssessmentForm *self,
         guint             day)
{
  const CrValue value = cr_value_day (day);

  perform (self, cr_assessment_edit (get_roadmap (self), self->round, self->entry, "targetDate", &value));
}

static void
note_cb (CrAssessmentForm *self,
         const char       *path,
         const char       *text)
{
  g_auto (CrValue) value = cr_value_string (text);

  perform (self, cr_assessment_edit (get_roadmap (self), self->round, self->entry, path, &value));
}

static void
still_right_cb (CrAssessmentForm *self,
                const char       *path,
                const char       *language)
{
  const CrRating   *rating = get_rating (self);
  g_autoptr (CrIds) gone = cr_ids_new (&language, 1);
  g_autoptr (CrIds) left = cr_ids_subtract (cr_text_get_stale (rating != NULL ? rating->note : NULL), gone);
  g_auto (CrValue)  value = cr_value_ids (left);

  perform (self, cr_assessment_edit (get_roadmap (self), self->round, self->entry, path, &value));
}

static void
except_cb (CrAssessmentForm *self)
{
  g_autofree char   *reason = cr_typed_clean (gtk_editable_get_text (GTK_EDITABLE (self->reason)), FALSE);
  gboolean           russian = g_str_equal (cr_interface_get_content_language (), "ru");
  g_autoptr (CrText) text = cr_text_new (russian ? NULL : reason, russian ? reason : NULL);

  if (reason[0] != '\0')
    perform (self, cr_assessment_set_not_applicable (get_roadmap (self), self->round, self->entry, TRUE, text));
}

static void
unset_cb (CrAssessmentForm *self)
{
  perform (self, cr_assessment_set_not_applicable (get_roadmap (self), self->round, self->entry, FALSE, NULL));
  if (gtk_widget_get_mapped (GTK_WIDGET (self->reason)))
    gtk_widget_grab_focus (GTK_WIDGET (self->reason));
}

static void
update_except_button (CrAssessmentForm *self)
{
  g_autofree char *reason = cr_typed_clean (gtk_editable_get_text (GTK_EDITABLE (self->reason)), FALSE);

  gtk_widget_set_sensitive (self->except_button, reason[0] != '\0');
}

static void
show_head (CrAssessmentForm *self)
{
  const CrEntry   *entry = cr_catalogue_lookup (cr_document_get_catalogue (self->document), self->entry);
  g_autofree char *kind = g_strdup_printf ("%s %d", cr_capability_words_name_kind (entry), entry->number);

  gtk_label_set_text (self->kind, kind);
  gtk_label_set_text (self->title, cr_entry_get_title (entry, cr_interface_get_language ()));
}

/* “target by December 2027”, in short, as it stands beside the name of a level. (transfer full) */
static char *
describe_target (CrDay day)
{
  const char      *language = cr_interface_get_language ();
  g_autofree char *by_month = NULL;
  g_autofree char *month = NULL;

  if (day == CR_DAY_NONE)
    return g_strdup (C_ ("assessment", "target"));
  by_month = cr_format_by_month (day, language);
  month = cr_format_month_short (day, language);
  /* TRANSLATORS: there is room for some 16 letters. {by month} is "by December 2027", {month} "Dec 2027". */
  return cr_pattern_fill (C_ ("mark of a level", "target {by month}"), "by month", by_month, "month", month, NULL);
}

static void
show_levels (CrAssessmentForm *self,
             const CrRating   *rating)
{
  int              level = rating != NULL ? cr_rating_get_level (rating) : 0;
  int              target = rating != NULL ? cr_rating_get_target (rating) : 0;
  CrDay            day = rating != NULL ? rating->target_date : CR_DAY_NONE;
  g_autofree char *mark = describe_target (day);

  cr_scale_list_show (self->levels, level > 0 ? (guint) level - 1 : CR_LEVEL_MAX);
  cr_scale_list_mark (self->levels, target > 0 ? (guint) target - 1 : G_MAXUINT, mark);
  gtk_drop_down_set_selected (self->target, (guint) target);
  cr_date_field_show (self->date, day);
}

static void
show_reason (CrAssessmentForm *self,
             const CrRating   *rating,
             gboolean          is_other)
{
  gboolean    is_set = rating != NULL && rating->not_applicable;
  const char *reason = rating != NULL ? cr_text_get (rating->reason, cr_interface_get_content_language ()) : NULL;

  /* What is typed stays while something else of the entry changes. */
  if (is_other || g_strcmp0 (reason, self->reason_shown) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->reason), reason != NULL ? reason : "");
  g_free (self->reason_shown);
  self->reason_shown = g_strdup (reason);
  gtk_button_set_label (GTK_BUTTON (self->except_button), is_set ? C_ ("matrix", "Change Reason")
                                                                 : C_ ("matrix", "Mark as Not Applicable"));
  gtk_widget_set_visible (self->unset_button, is_set);
}

void
cr_assessment_form_show (CrAssessmentForm *self,
                         const char       *round,
                         const char       *entry)
{
  gboolean        is_other = FALSE;
  const CrRating *rating = NULL;

  g_return_if_fail (CR_IS_ASSESSMENT_FORM (self));

  is_other = round != self->round || entry != self->entry;
  /* What is typed is about the entry that was shown. */
  if (is_other && self->round != NULL)
    cr_assessment_form_commit (self);
  self->round = round;
  self->entry = entry;
  rating = get_rating (self);
  self->is_updating = TRUE;
  show_head (self);
  show_levels (self, rating);
  cr_evidence_editor_show (self->evidence, round, entry);
  cr_text_group_show (self->note, rating != NULL ? rating->note : NULL);
  show_reason (self, rating, is_other);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !cr_document_is_read_only (self->document));
  self->is_updating = FALSE;
}

/* A reason that is typed stands for the next time, also of an entry that is applicable; one that is not keeps the
 * reason it has. */
static void
commit_reason (CrAssessmentForm *self)
{
  const CrRating  *rating = get_rating (self);
  const char      *language = cr_interface_get_content_language ();
  const char      *before = rating != NULL ? cr_text_get (rating->reason, language) : NULL;
  g_autofree char *reason = cr_typed_clean (gtk_editable_get_text (GTK_EDITABLE (self->reason)), FALSE);
  g_autofree char *path = g_strconcat ("reason.", language, NULL);
  g_auto (CrValue) value = cr_value_string (reason);

  if (g_str_equal (reason, before != NULL ? before : "") ||
      (reason[0] == '\0' && rating != NULL && rating->not_applicable))
    return;
  perform (self, cr_assessment_edit (get_roadmap (self), self->round, self->entry, path, &value));
}

void
cr_assessment_form_commit (CrAssessmentForm *self)
{
  g_return_if_fail (CR_IS_ASSESSMENT_FORM (self));

  cr_date_field_commit (self->date);
  cr_text_group_commit (self->note);
  cr_evidence_editor_commit (self->evidence);
  commit_reason (self);
}

void
cr_assessment_form_take_focus (CrAssessmentForm *self)
{
  g_return_if_fail (CR_IS_ASSESSMENT_FORM (self));

  cr_evidence_editor_take_focus (self->evidence);
}

static GtkLabel *
add_label (GtkWidget  *box,
           const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
make_levels (CrAssessmentForm *self,
             GtkWidget        *box)
{
  const CrEntry *const *scale =
    cr_catalogue_get_group (cr_document_get_catalogue (self->document), CR_GROUP_MATURITY, NULL);
  const char *language = cr_interface_get_language ();

  add_label (box, C_ ("assessment", "Level now"), "caption-heading");
  self->levels = CR_SCALE_LIST (cr_scale_list_new (C_ ("assessment", "Level now")));
  for (guint i = 0; i < CR_LEVEL_MAX && scale[i] != NULL; i++)
    {
      g_autofree char *title = g_strdup_printf ("%u %s", i + 1, cr_entry_get_title (scale[i], language));

      cr_scale_list_add (self->levels, title, cr_entry_get_description (scale[i], language));
    }
  cr_scale_list_add (self->levels, C_ ("assessment", "Not assessed"), NULL);
  g_signal_connect_object (self->levels, "chosen", G_CALLBACK (level_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->levels));
}

static void
make_target (CrAssessmentForm *self,
             GtkWidget        *box)
{
  const char *const names[] = { C_ ("assessment", "No target"), "1", "2", "3", "4", "5", NULL };
  GtkWidget        *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  add_label (box, C_ ("assessment", "Target and its date"), "caption-heading");
  self->target = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (names));
  cr_plain_set_name (GTK_WIDGET (self->target), C_ ("assessment", "Target level"));
  self->date = CR_DATE_FIELD (cr_date_field_new (C_ ("assessment", "Target date")));
  gtk_widget_set_hexpand (GTK_WIDGET (self->date), TRUE);
  g_signal_connect_object (self->target, "notify::selected", G_CALLBACK (target_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->date, "committed", G_CALLBACK (date_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->target));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->date));
  gtk_box_append (GTK_BOX (box), line);
}

static GtkWidget *
add_button (CrAssessmentForm *self,
            GtkWidget        *box,
            const char       *label,
            GCallback         clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "heading-button");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
make_exception (CrAssessmentForm *self,
                GtkWidget        *box)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  add_label (box, C_ ("assessment", "Not applicable? Say why."), "caption-heading");
  self->reason = GTK_ENTRY (gtk_entry_new ());
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->reason), FALSE);
  gtk_entry_set_placeholder_text (self->reason, C_ ("matrix", "Reason"));
  cr_plain_set_name (GTK_WIDGET (self->reason), C_ ("matrix", "Why it is not applicable"));
  g_signal_connect_object (self->reason, "changed", G_CALLBACK (update_except_button), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reason, "activate", G_CALLBACK (except_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->reason));
  self->except_button = add_button (self, buttons, C_ ("matrix", "Mark as Not Applicable"), G_CALLBACK (except_cb));
  self->unset_button = add_button (self, buttons, C_ ("matrix", "Applicable Again"), G_CALLBACK (unset_cb));
  gtk_widget_set_layout_manager (buttons, cr_wrap_layout_new (6));
  gtk_box_append (GTK_BOX (box), buttons);
  update_except_button (self);
}

static void
cr_assessment_form_dispose (GObject *object)
{
  g_clear_object (&CR_ASSESSMENT_FORM (object)->document);
  G_OBJECT_CLASS (cr_assessment_form_parent_class)->dispose (object);
}

static void
cr_assessment_form_finalize (GObject *object)
{
  g_free (CR_ASSESSMENT_FORM (object)->reason_shown);
  G_OBJECT_CLASS (cr_assessment_form_parent_class)->finalize (object);
}

static void
cr_assessment_form_class_init (CrAssessmentFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cr_assessment_form_finalize;
  G_OBJECT_CLASS (klass)->dispose = cr_assessment_form_dispose;
}

static void
cr_assessment_form_init (CrAssessmentForm *self)
{
}

GtkWidget *
cr_assessment_form_new (CrDocument *document)
{
  CrAssessmentForm *self = g_object_new (CR_TYPE_ASSESSMENT_FORM, NULL);
  GtkWidget        *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->document = g_object_ref (document);
  self->kind = add_label (box, NULL, "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->kind), "dim-label");
  self->title = add_label (box, NULL, "title-4");
  make_levels (self, box);
  make_target (self, box);
  self->evidence = CR_EVIDENCE_EDITOR (cr_evidence_editor_new (document));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->evidence));
  self->note = CR_TEXT_GROUP (cr_text_group_new (C_ ("assessment", "Note"), "note", TRUE));
  g_signal_connect_object (self->note, "edited", G_CALLBACK (note_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->note, "still-right", G_CALLBACK (still_right_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->note));
  make_exception (self, box);
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}
