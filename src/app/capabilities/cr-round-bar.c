/* SPDX-License-Identifier: GPL-3.0-or-later
 * The rounds of assessment above the list. */
#include "config.h"

#include "cr-round-bar.h"

#include "cr-assessment-edit.h"
#include "cr-capability-words.h"
#include "cr-date-field.h"
#include "cr-interface.h"
#include "cr-plain.h"
#include "cr-round-editor.h"
#include "cr-rounds.h"
#include "cr-typed.h"

#include <glib/gi18n.h>

struct _CrRoundBar
{
  AdwBin parent_instance;

  CrDocument *document;
  GPtrArray  *ids; /* of the rounds, the newest first; interned */
  const char *round;
  const char *earlier;
  gboolean    is_updating;
  CrDay       day; /* of the new round */

  GtkDropDown   *rounds;
  GtkDropDown   *compare;
  GtkMenuButton *new_button;
  GtkMenuButton *edit_button;
  CrRoundEditor *editor; /* NULL before there is a document */
  CrDateField   *date;
  GtkEntry      *assessor;
};

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_DELETED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrRoundBar, cr_round_bar, ADW_TYPE_BIN)

static gboolean
has_round (CrRoundBar *self,
           const char *round)
{
  return round != NULL && g_ptr_array_find (self->ids, round, NULL);
}

static void
chosen_cb (CrRoundBar *self)
{
  guint       compared = gtk_drop_down_get_selected (self->compare);
  guint       shown = gtk_drop_down_get_selected (self->rounds);
  const char *round = shown < self->ids->len ? g_ptr_array_index (self->ids, shown) : NULL;
  const char *earlier =
    compared > 0 && compared <= self->ids->len ? g_ptr_array_index (self->ids, compared - 1) : NULL;

  /* What an update selects while this goes on is told only afterwards. */
  if (self->is_updating || round == NULL || (round == self->round && earlier == self->earlier))
    return;
  self->round = round;
  self->earlier = earlier;
  cr_round_editor_show (self->editor, round);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
list_rounds (CrRoundBar    *self,
             GtkStringList *names,
             GtkStringList *compared)
{
  g_autoptr (GPtrArray) rounds = cr_rounds_list (cr_document_get_roadmap (self->document));

  g_ptr_array_set_size (self->ids, 0);
  gtk_string_list_append (compared, C_ ("assessment", "Compare…"));
  for (guint i = rounds->len; i > 0; i--)
    {
      const CrRound   *round = g_ptr_array_index (rounds, i - 1);
      g_autofree char *name = cr_capability_words_name_round (round);

      g_ptr_array_add (self->ids, (gpointer) round->id);
      gtk_string_list_append (names, name);
      gtk_string_list_append (compared, name);
    }
}

/* A list that stays as it is stays open too. */
static void
set_names (GtkDropDown   *drop_down,
           GtkStringList *names)
{
  GListModel *shown = gtk_drop_down_get_model (drop_down);
  guint       n = g_list_model_get_n_items (G_LIST_MODEL (names));
  gboolean    is_same = g_list_model_get_n_items (shown) == n;

  for (guint i = 0; i < n && is_same; i++)
    is_same =
      g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (shown), i), gtk_string_list_get_string (names, i));
  if (!is_same)
    gtk_drop_down_set_model (drop_down, G_LIST_MODEL (names));
}

void
cr_round_bar_update (CrRoundBar *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) compared = gtk_string_list_new (NULL);
  guint                     n = 0;

  g_return_if_fail (CR_IS_ROUND_BAR (self));

  self->is_updating = TRUE;
  list_rounds (self, names, compared);
  if (!has_round (self, self->round))
    self->round = self->ids->len > 0 ? g_ptr_array_index (self->ids, 0) : NULL;
  if (!has_round (self, self->earlier))
    self->earlier = NULL;
  set_names (self->rounds, names);
  set_names (self->compare, compared);
  if (self->round != NULL && g_ptr_array_find (self->ids, self->round, &n))
    gtk_drop_down_set_selected (self->rounds, n);
  gtk_drop_down_set_selected (self->compare,
                              self->earlier != NULL && g_ptr_array_find (self->ids, self->earlier, &n) ? n + 1 : 0);
  gtk_widget_set_visible (GTK_WIDGET (self->rounds), self->round != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->compare), self->ids->len > 1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->new_button), !cr_document_is_read_only (self->document));
  gtk_widget_set_sensitive (GTK_WIDGET (self->edit_button), !cr_document_is_read_only (self->document));
  gtk_widget_set_visible (GTK_WIDGET (self->edit_button), self->round != NULL);
  cr_round_editor_show (self->editor, self->round);
  self->is_updating = FALSE;
}

void
cr_round_bar_begin (CrRoundBar *self,
                    CrDay       date,
                    const char *assessor)
{
  const char  *round = NULL;
  CrChangeSet *set = NULL;

  g_return_if_fail (CR_IS_ROUND_BAR (self));

  set = cr_assessment_add_round (cr_document_get_roadmap (self->document), self->round, date, assessor, &round);
  if (!cr_document_perform (self->document, set, CR_MERGE_NEVER, NULL))
    return;
  self->round = round;
  cr_round_bar_update (self);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
begin_cb (CrRoundBar *self)
{
  g_autofree char *assessor = NULL;

  cr_date_field_commit (self->date);
  assessor = cr_typed_clean (gtk_editable_get_text (GTK_EDITABLE (self->assessor)), FALSE);
  gtk_menu_button_popdown (self->new_button);
  cr_round_bar_begin (self, self->day, assessor);
}

/* What was typed about a round that goes is nothing any more. */
static void
delete_cb (CrRoundBar *self)
{
  CrRoadmap       *roadmap = cr_document_get_roadmap (self->document);
  const CrRecord  *record = cr_roadmap_lookup (roadmap, CR_KIND_ROUND, NULL, self->round);
  g_autofree char *name = record != NULL ? cr_capability_words_name_round (CR_ROUND (record)) : NULL;
  g_autofree char *words = NULL;

  if (record == NULL)
    return;
  cr_round_editor_show (self->editor, NULL);
  gtk_menu_button_popdown (self->edit_button);
  /* With the last round the button goes. GTK 4.8 never lets go of one that is hidden while the focus comes back to it
   * from its popover. */
  gtk_widget_grab_focus (GTK_WIDGET (self->new_button));
  if (!cr_document_perform (self->document, cr_assessment_remove_round (roadmap, self->round), CR_MERGE_NEVER, NULL))
    return;
  words = g_strdup_printf (_ ("“%s” deleted"), name);
  g_signal_emit (self, signals[SIGNAL_DELETED], 0, words);
}

static void
date_cb (CrRoundBar *self,
         guint       day)
{
  self->day = day;
}

/* Who made the last round may well make the next. */
static void
shown_cb (CrRoundBar *self)
{
  CrRoadmap      *roadmap = cr_document_get_roadmap (self->document);
  const CrRecord *round = cr_roadmap_lookup (roadmap, CR_KIND_ROUND, NULL, self->round);
  const char     *assessor = round != NULL ? CR_ROUND (round)->assessor : NULL;

  self->day = cr_interface_get_today ();
  cr_date_field_discard (self->date);
  cr_date_field_show (self->date, self->day);
  gtk_editable_set_text (GTK_EDITABLE (self->assessor), assessor != NULL ? assessor : "");
}

const char *
cr_round_bar_get_round (CrRoundBar *self)
{
  g_return_val_if_fail (CR_IS_ROUND_BAR (self), NULL);

  return self->round;
}

const char *
cr_round_bar_get_earlier (CrRoundBar *self)
{
  g_return_val_if_fail (CR_IS_ROUND_BAR (self), NULL);

  return self->earlier;
}

void
cr_round_bar_commit (CrRoundBar *self)
{
  g_return_if_fail (CR_IS_ROUND_BAR (self));

  cr_round_editor_commit (self->editor);
}

GtkMenuButton *
cr_round_bar_get_new_button (CrRoundBar *self)
{
  g_return_val_if_fail (CR_IS_ROUND_BAR (self), NULL);

  return self->new_button;
}

static void
cr_round_bar_dispose (GObject *object)
{
  CrRoundBar *self = CR_ROUND_BAR (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  G_OBJECT_CLASS (cr_round_bar_parent_class)->dispose (object);
}

static void
cr_round_bar_class_init (CrRoundBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_round_bar_dispose;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CR_TYPE_ROUND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
  signals[SIGNAL_DELETED] = g_signal_new ("deleted", CR_TYPE_ROUND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkDropDown *
make_drop_down (CrRoundBar *self,
                const char *name)
{
  GtkWidget *drop_down = gtk_drop_down_new_from_strings ((const char *const[]){ NULL });

  cr_plain_set_name (drop_down, name);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  return GTK_DROP_DOWN (drop_down);
}

static void
make_new_button (CrRoundBar *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *button = gtk_button_new_with_label (C_ ("assessment", "Begin"));

  self->date = CR_DATE_FIELD (cr_date_field_new (C_ ("assessment", "Date of the round")));
  self->assessor = GTK_ENTRY (gtk_entry_new ());
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->assessor), FALSE);
  gtk_entry_set_placeholder_text (self->assessor, C_ ("assessment", "Assessor"));
  cr_plain_set_name (GTK_WIDGET (self->assessor), C_ ("assessment", "Assessor"));
  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_object (button, "clicked", G_CALLBACK (begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->assessor, "activate", G_CALLBACK (begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->date, "committed", G_CALLBACK (date_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "show", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->date));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->assessor));
  gtk_box_append (GTK_BOX (box), button);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  self->new_button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_label (self->new_button, C_ ("assessment", "New Round"));
  gtk_menu_button_set_popover (self->new_button, popover);
  gtk_widget_add_css_class (GTK_WIDGET (self->new_button), "flat");
  cr_plain_set_name (GTK_WIDGET (self->new_button), C_ ("assessment", "New Round"));
}

static void
make_edit_button (CrRoundBar *self)
{
  self->edit_button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->edit_button, "view-more-symbolic");
  gtk_menu_button_set_popover (self->edit_button, gtk_popover_new ());
  g_signal_connect_object (gtk_menu_button_get_popover (self->edit_button), "closed", G_CALLBACK (cr_round_bar_commit),
                           self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (GTK_WIDGET (self->edit_button), "flat");
  cr_plain_set_tooltip (GTK_WIDGET (self->edit_button), C_ ("assessment", "Edit This Round"));
  cr_plain_set_name (GTK_WIDGET (self->edit_button), C_ ("assessment", "Edit This Round"));
}

static void
cr_round_bar_init (CrRoundBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->ids = g_ptr_array_new ();
  self->rounds = make_drop_down (self, C_ ("assessment", "Round"));
  self->compare = make_drop_down (self, C_ ("assessment", "Compare with"));
  make_new_button (self);
  make_edit_button (self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rounds));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->edit_button));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->compare));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->new_button));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
cr_round_bar_new (void)
{
  return g_object_new (CR_TYPE_ROUND_BAR, NULL);
}

void
cr_round_bar_set_up (CrRoundBar *self,
                     CrDocument *document)
{
  g_return_if_fail (CR_IS_ROUND_BAR (self));
  g_return_if_fail (self->document == NULL);

  self->document = g_object_ref (document);
  self->editor = CR_ROUND_EDITOR (cr_round_editor_new (document));
  g_signal_connect_object (self->editor, "done", G_CALLBACK (gtk_menu_button_popdown), self->edit_button,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "delete", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (gtk_menu_button_get_popover (self->edit_button), GTK_WIDGET (self->editor));
}
