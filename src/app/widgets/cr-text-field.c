/* SPDX-License-Identifier: GPL-3.0-or-later
 * One side of a text of the user: a tag with the language, the text itself, and whether it is out of date. */
#include "config.h"

#include "cr-text-field.h"

#include "cr-clear-button.h"
#include "cr-grow-layout.h"
#include "cr-intern.h"
#include "cr-plain.h"
#include "cr-typed.h"

#include <glib/gi18n.h>

struct _CrTextField
{
  AdwBin parent_instance;

  char       *shown; /* what was there before anybody typed; never NULL */
  const char *language;
  gboolean    several_lines;
  GtkWidget  *tag;
  GtkWidget  *view;
  GtkWidget  *prompt;
  GtkWidget  *clear; /* where several texts differ */
  GtkWidget  *stale;
};

enum
{
  SIGNAL_COMMITTED,
  SIGNAL_STILL_RIGHT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrTextField, cr_text_field, ADW_TYPE_BIN)

/* What nobody has touched stays as it is, whatever is in it. (transfer full) */
static char *
dup_typed (CrTextField *self)
{
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  return g_str_equal (text, self->shown) ? g_steal_pointer (&text) : cr_typed_clean (text, self->several_lines);
}

static void
set_typed (CrTextField *self,
           const char  *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), text, -1);
}

/* What was typed counts without blanks at its ends, and is shown so. */
static void
set_typed_if_cleaned (CrTextField *self)
{
  g_autofree char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), "text", &text, NULL);
  if (!g_str_equal (text, self->shown))
    set_typed (self, self->shown);
}

static void
update_prompt (CrTextField *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));

  gtk_widget_set_visible (self->prompt, gtk_text_buffer_get_char_count (buffer) == 0);
  gtk_widget_queue_resize (self->view);
}

static void
still_right_cb (CrTextField *self)
{
  g_signal_emit (self, signals[SIGNAL_STILL_RIGHT], 0);
}

static void
clear_cb (CrTextField *self)
{
  cr_text_field_discard (self);
  g_signal_emit (self, signals[SIGNAL_COMMITTED], 0, "");
}

static gboolean
key_pressed_cb (CrTextField    *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  gboolean enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;

  if (keyval == GDK_KEY_Escape)
    {
      g_autofree char *typed = dup_typed (self);
      gboolean         changed = !g_str_equal (typed, self->shown);

      cr_text_field_discard (self);
      return changed;
    }
  if (!enter || (self->several_lines && (state & GDK_CONTROL_MASK) == 0))
    return FALSE;
  cr_text_field_commit (self);
  return TRUE;
}

static void
cr_text_field_finalize (GObject *object)
{
  g_free (CR_TEXT_FIELD (object)->shown);
  G_OBJECT_CLASS (cr_text_field_parent_class)->finalize (object);
}

static void
cr_text_field_class_init (CrTextFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cr_text_field_finalize;

  signals[SIGNAL_COMMITTED] = g_signal_new ("committed", CR_TYPE_TEXT_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_STILL_RIGHT] =
    g_signal_new ("still-right", CR_TYPE_TEXT_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cr_text_field_init (CrTextField *self)
{
  self->shown = g_strdup ("");
}

static GtkWidget *
make_view (CrTextField *self)
{
  GtkWidget          *view = gtk_text_view_new ();
  GtkTextBuffer      *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  /* Wrapped from the first allocation on: before that GTK 4.8 puts each letter on a line of its own, which takes a
   * minute with a word of ten thousand. */
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_NONE);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  /* Ctrl+Z means one thing in the window: the last step of the document. */
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (update_prompt), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (view, keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (cr_text_field_commit), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (view, focus);
  gtk_widget_set_hexpand (view, TRUE);
  return view;
}

static GtkWidget *
make_stale (CrTextField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_button_new_with_label (_ ("Still Right"));
  GtkWidget *label = gtk_label_new (g_str_equal (self->language, "ru") ? _ ("Russian is older than the English text")
                                                                       : _ ("English is older than the Russian text"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "stale-words");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  cr_plain_set_tooltip (button, _ ("The text needs no change"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (still_right_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

GtkWidget *
cr_text_field_new (const char *name,
                   const char *language,
                   gboolean    several_lines)
{
  CrTextField     *self = g_object_new (CR_TYPE_TEXT_FIELD, NULL);
  gboolean         russian = g_str_equal (language, "ru");
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget       *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget       *overlay = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *full_name = NULL;

  /* TRANSLATORS: names a text field; %s is “Title” and the like. */
  full_name = g_strdup_printf (russian ? _ ("%s in Russian") : _ ("%s in English"), name);
  self->language = cr_intern (language);
  self->several_lines = several_lines;
  self->tag = gtk_label_new (russian ? "RU" : "EN");
  gtk_widget_add_css_class (self->tag, "language-tag");
  gtk_widget_set_valign (self->tag, GTK_ALIGN_START);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->tag), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  self->view = make_view (self);
  cr_plain_set_name (self->view, full_name);
  self->prompt = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->prompt), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->prompt, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (self->prompt), 0);
  gtk_widget_set_valign (self->prompt, GTK_ALIGN_START);
  gtk_widget_set_can_target (self->prompt, FALSE);
  gtk_widget_set_layout_manager (overlay, cr_grow_layout_new ());
  gtk_box_append (GTK_BOX (overlay), self->view);
  gtk_box_append (GTK_BOX (overlay), self->prompt);
  gtk_widget_set_hexpand (overlay, TRUE);
  self->clear = cr_clear_button_new (full_name);
  g_signal_connect_object (self->clear, "clicked", G_CALLBACK (clear_cb), self, G_CONNECT_SWAPPED);
  self->stale = make_stale (self);
  gtk_widget_set_visible (self->stale, FALSE);
  gtk_box_append (GTK_BOX (line), self->tag);
  gtk_box_append (GTK_BOX (line), overlay);
  gtk_box_append (GTK_BOX (line), self->clear);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), self->stale);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "text-field");
  return GTK_WIDGET (self);
}

const char *
cr_text_field_get_language (CrTextField *self)
{
  g_return_val_if_fail (CR_IS_TEXT_FIELD (self), NULL);

  return self->language;
}

/* What is typed just now is kept when the text behind it is the same as before. */
static void
show (CrTextField *self,
      const char  *text,
      gboolean     stale)
{
  g_autofree char *typed = dup_typed (self);
  gboolean         typing = gtk_widget_has_focus (self->view) && g_str_equal (self->shown, text) &&
                    !g_str_equal (typed, text);

  if (text != self->shown)
    {
      g_free (self->shown);
      self->shown = g_strdup (text);
    }
  if (!typing && !g_str_equal (typed, self->shown))
    set_typed (self, self->shown);
  gtk_widget_set_visible (self->stale, stale);
  if (stale)
    gtk_widget_add_css_class (GTK_WIDGET (self), "stale");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "stale");
  update_prompt (self);
}

void
cr_text_field_show (CrTextField *self,
                    const char  *text,
                    gboolean     stale)
{
  g_return_if_fail (CR_IS_TEXT_FIELD (self));

  gtk_label_set_text (GTK_LABEL (self->prompt),
                      g_str_equal (self->language, "ru") ? _ ("No Russian text") : _ ("No English text"));
  gtk_widget_set_visible (self->clear, FALSE);
  show (self, text != NULL ? text : "", stale);
}

void
cr_text_field_show_several (CrTextField *self,
                            gboolean     stale)
{
  g_return_if_fail (CR_IS_TEXT_FIELD (self));

  gtk_label_set_text (GTK_LABEL (self->prompt), C_ ("values", "several"));
  gtk_widget_set_visible (self->clear, TRUE);
  show (self, "", stale);
}

void
cr_text_field_discard (CrTextField *self)
{
  g_return_if_fail (CR_IS_TEXT_FIELD (self));

  set_typed (self, self->shown);
}

void
cr_text_field_commit (CrTextField *self)
{
  g_autofree char *typed = NULL;

  g_return_if_fail (CR_IS_TEXT_FIELD (self));

  typed = dup_typed (self);
  if (g_str_equal (typed, self->shown))
    return;
  /* The answer may well be that the text is shown again. */
  g_free (self->shown);
  self->shown = g_strdup (typed);
  set_typed_if_cleaned (self);
  g_signal_emit (self, signals[SIGNAL_COMMITTED], 0, typed);
}

void
cr_text_field_start (CrTextField *self)
{
  GtkTextBuffer *buffer = NULL;
  GtkTextIter    start;
  GtkTextIter    end;

  g_return_if_fail (CR_IS_TEXT_FIELD (self));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  gtk_widget_grab_focus (self->view);
}

GtkWidget *
cr_text_field_get_clear_button (CrTextField *self)
{
  g_return_val_if_fail (CR_IS_TEXT_FIELD (self), NULL);

  return self->clear;
}

GtkWidget *
cr_text_field_get_view (CrTextField *self)
{
  g_return_val_if_fail (CR_IS_TEXT_FIELD (self), NULL);

  return self->view;
}
