/* SPDX-License-Identifier: GPL-3.0-or-later
 * A short value of a task on one line: a string or a number. */
#include "config.h"

#include "cr-entry-editor.h"

#include "cr-clear-button.h"
#include "cr-field-check.h"
#include "cr-format.h"
#include "cr-interface.h"
#include "cr-plain.h"
#include "cr-typed.h"

#include <glib/gi18n.h>

struct _CrEntryEditor
{
  CrEditor parent_instance;

  CrPath     path;
  int        step;
  gboolean   several; /* the tasks differ */
  gint64     number;  /* what is there, of an integer */
  char      *shown;   /* never NULL */
  GtkWidget *entry;
  GtkWidget *clear; /* where several strings differ; NULL for a number */
  GtkWidget *bar;   /* the number as a length; NULL for a string */
};

G_DEFINE_FINAL_TYPE (CrEntryEditor, cr_entry_editor, CR_TYPE_EDITOR)

static gboolean
is_number (CrEntryEditor *self)
{
  return cr_path_get_type (&self->path) == CR_TYPE_INTEGER;
}

static void
discard (CrEntryEditor *self)
{
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), self->shown))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), self->shown);
}

static void
edit_number (CrEntryEditor *self,
             gint64         number)
{
  g_autoptr (CrFault) fault = cr_field_check_integer (cr_path_get_field (&self->path), number);
  g_auto (CrValue)    value = cr_value_integer (number);

  if (fault == NULL)
    cr_editor_edit (CR_EDITOR (self), cr_editor_get_path (CR_EDITOR (self)), &value, CR_MERGE_EDITS);
  else
    {
      g_autofree char *words = cr_fault_describe (fault, cr_interface_get_language ());
      g_autofree char *told = g_strdup_printf (_ ("Not changed. %s"), words);

      discard (self);
      cr_editor_tell (CR_EDITOR (self), told);
    }
}

/* "45", "45%" and "45 %" are the same. */
static void
commit_number (CrEntryEditor *self,
               const char    *typed)
{
  g_autofree char *digits = g_strdup (typed);
  g_autofree char *told = NULL;
  gint64           number = 0;

  if (g_str_has_suffix (digits, "%"))
    digits[strlen (digits) - 1] = '\0';
  while (digits[0] != '\0' && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (digits + strlen (digits)))))
    *g_utf8_prev_char (digits + strlen (digits)) = '\0';
  if (digits[0] == '\0' || g_ascii_string_to_signed (digits, 10, -G_MAXINT, G_MAXINT, &number, NULL))
    {
      edit_number (self, number);
      return;
    }
  /* TRANSLATORS: %s is what was typed where a number belongs. */
  told = g_strdup_printf (_ ("Not changed. “%s” is not a whole number."), typed);
  discard (self);
  cr_editor_tell (CR_EDITOR (self), told);
}

static void
cr_entry_editor_commit (CrEditor *editor)
{
  CrEntryEditor   *self = CR_ENTRY_EDITOR (editor);
  const char      *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *typed = NULL;
  g_auto (CrValue) value = { 0 };

  if (g_str_equal (text, self->shown))
    return;
  typed = cr_typed_clean (text, FALSE);
  if (self->several && typed[0] == '\0')
    {
      discard (self);
      return;
    }
  g_free (self->shown);
  self->shown = g_strdup (typed);
  if (is_number (self))
    {
      commit_number (self, typed);
      cr_editor_update (editor, FALSE);
      return;
    }
  value = cr_value_string (typed[0] != '\0' ? typed : NULL);
  cr_editor_edit (editor, cr_editor_get_path (editor), &value, CR_MERGE_EDITS);
  cr_editor_update (editor, FALSE);
}

static void
commit_cb (CrEditor *editor)
{
  cr_entry_editor_commit (editor);
}

static void
clear_cb (CrEditor *editor)
{
  g_auto (CrValue) value = cr_value_string (NULL);

  cr_editor_edit (editor, cr_editor_get_path (editor), &value, CR_MERGE_NEVER);
}

static gboolean
key_pressed_cb (CrEntryEditor  *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  gint64 number = 0;

  if (keyval == GDK_KEY_Escape && !g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), self->shown))
    {
      discard (self);
      return TRUE;
    }
  if (self->step == 0 || (keyval != GDK_KEY_Up && keyval != GDK_KEY_Down))
    return FALSE;
  cr_entry_editor_commit (CR_EDITOR (self));
  number = self->number + (keyval == GDK_KEY_Up ? self->step : -self->step);
  number = CLAMP (number, cr_path_get_field (&self->path)->minimum, cr_path_get_field (&self->path)->maximum);
  edit_number (self, number);
  return TRUE;
}

/* (transfer full) */
static char *
format (CrEntryEditor *self,
        const CrValue *value)
{
  if (is_number (self))
    return cr_format_percent (value->integer, cr_interface_get_language ());
  return g_strdup (value->string != NULL ? value->string : "");
}

static void
cr_entry_editor_update (CrEditor *editor,
                        gboolean  reset)
{
  CrEntryEditor   *self = CR_ENTRY_EDITOR (editor);
  g_autofree char *before = g_strdup (self->shown);
  g_auto (CrValue) value = { 0 };
  gboolean         typing = FALSE;

  self->several = !cr_subject_get (cr_editor_get_subject (editor), cr_editor_get_path (editor), &value);
  g_free (self->shown);
  self->shown = self->several ? g_strdup ("") : format (self, &value);
  typing = !reset && g_str_equal (before, self->shown) &&
           gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))));
  if (!typing)
    discard (self);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry),
                                  self->several ? C_ ("values", "several") : CR_FORMAT_MISSING);
  if (self->clear != NULL)
    gtk_widget_set_visible (self->clear, self->several);
  if (self->bar == NULL)
    return;
  self->number = value.integer;
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), CLAMP ((double) value.integer / 100, 0, 1));
  gtk_widget_set_visible (self->bar, !self->several);
}

static void
cr_entry_editor_start (CrEditor *editor)
{
  gtk_widget_grab_focus (CR_ENTRY_EDITOR (editor)->entry);
}

static char *
cr_entry_editor_summarize (CrEditor *editor)
{
  CrEntryEditor *self = CR_ENTRY_EDITOR (editor);

  return self->shown[0] != '\0' ? g_strdup (self->shown) : NULL;
}

static void
cr_entry_editor_finalize (GObject *object)
{
  g_free (CR_ENTRY_EDITOR (object)->shown);
  G_OBJECT_CLASS (cr_entry_editor_parent_class)->finalize (object);
}

static void
cr_entry_editor_class_init (CrEntryEditorClass *klass)
{
  CrEditorClass *editor_class = CR_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cr_entry_editor_finalize;
  editor_class->commit = cr_entry_editor_commit;
  editor_class->start = cr_entry_editor_start;
  editor_class->summarize = cr_entry_editor_summarize;
  editor_class->update = cr_entry_editor_update;
}

static void
cr_entry_editor_init (CrEntryEditor *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->shown = g_strdup ("");
  self->entry = gtk_entry_new ();
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 6);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (commit_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (commit_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
cr_entry_editor_new (CrSubject  *subject,
                     const char *path,
                     const char *name,
                     int         step)
{
  CrEntryEditor *self = g_object_new (CR_TYPE_ENTRY_EDITOR, NULL);
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  g_return_val_if_fail (cr_path_parse (CR_KIND_TASK, path, &self->path), NULL);

  self->step = step;
  cr_editor_set_up (CR_EDITOR (self), subject, path, name);
  cr_plain_set_name (self->entry, name);
  gtk_widget_set_hexpand (self->entry, TRUE);
  if (is_number (self))
    {
      self->bar = gtk_progress_bar_new ();
      gtk_widget_set_valign (self->bar, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (self->bar, "area-bar");
      gtk_widget_set_size_request (self->bar, 88, -1);
      gtk_widget_set_margin_start (self->bar, 6);
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      gtk_widget_add_css_class (self->entry, "numeric");
      gtk_box_append (GTK_BOX (box), self->bar);
    }
  gtk_box_append (GTK_BOX (box), self->entry);
  if (!is_number (self))
    {
      self->clear = cr_clear_button_new (name);
      g_signal_connect_object (self->clear, "clicked", G_CALLBACK (clear_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), self->clear);
    }
  cr_editor_set_labelled_content (CR_EDITOR (self), box);
  return GTK_WIDGET (self);
}

GtkWidget *
cr_entry_editor_get_entry (CrEntryEditor *self)
{
  g_return_val_if_fail (CR_IS_ENTRY_EDITOR (self), NULL);

  return self->entry;
}

GtkWidget *
cr_entry_editor_get_clear_button (CrEntryEditor *self)
{
  g_return_val_if_fail (CR_IS_ENTRY_EDITOR (self), NULL);

  return self->clear;
}
