/* SPDX-License-Identifier: GPL-3.0-or-later
 * An entry for a day, typed in any of the usual forms. */
#include "config.h"

#include "cr-date-field.h"

#include "cr-day-entry.h"
#include "cr-format.h"
#include "cr-interface.h"
#include "cr-plain.h"

#include <glib/gi18n.h>

struct _CrDateField
{
  AdwBin parent_instance;

  CrDay      day;
  GtkWidget *entry;
};

enum
{
  SIGNAL_COMMITTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrDateField, cr_date_field, ADW_TYPE_BIN)

static void
set_wrong (CrDateField *self,
           gboolean     wrong)
{
  if (wrong)
    gtk_widget_add_css_class (self->entry, "error");
  else
    gtk_widget_remove_css_class (self->entry, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_widget_set_tooltip_text (self->entry, wrong ? _ ("This is not a date. 31.12.2027, 2027-12-31, +2w (in two weeks) "
                                                       "and t (today) are understood.")
                                                  : _ ("31.12.2027, 2027-12-31, +2w (in two weeks) or t (today)"));
}

/* (transfer full) */
static char *
dup_shown (CrDateField *self)
{
  return self->day != CR_DAY_NONE ? cr_format_date (self->day, cr_interface_get_language ()) : g_strdup ("");
}

static gboolean
key_pressed_cb (CrDateField    *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  g_autofree char *shown = dup_shown (self);

  if (keyval != GDK_KEY_Escape || g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), shown))
    return FALSE;
  cr_date_field_show (self, self->day);
  return TRUE;
}

static void
cr_date_field_class_init (CrDateFieldClass *klass)
{
  signals[SIGNAL_COMMITTED] = g_signal_new ("committed", CR_TYPE_DATE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
cr_date_field_init (CrDateField *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = gtk_entry_new ();
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 12);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), CR_FORMAT_MISSING);
  gtk_widget_add_css_class (self->entry, "numeric");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (cr_date_field_commit), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (cr_date_field_commit), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), self->entry);
  set_wrong (self, FALSE);
}

GtkWidget *
cr_date_field_new (const char *name)
{
  CrDateField *self = g_object_new (CR_TYPE_DATE_FIELD, NULL);

  cr_plain_set_name (self->entry, name);
  return GTK_WIDGET (self);
}

void
cr_date_field_show (CrDateField *self,
                    CrDay        day)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (CR_IS_DATE_FIELD (self));

  self->day = day;
  shown = dup_shown (self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), shown);
  set_wrong (self, FALSE);
}

void
cr_date_field_commit (CrDateField *self)
{
  CrDay day = CR_DAY_NONE;

  g_return_if_fail (CR_IS_DATE_FIELD (self));

  if (!cr_day_read_typed (gtk_editable_get_text (GTK_EDITABLE (self->entry)), cr_interface_get_today (), &day))
    {
      set_wrong (self, TRUE);
      return;
    }
  if (day == self->day)
    {
      cr_date_field_show (self, day);
      return;
    }
  cr_date_field_show (self, day);
  g_signal_emit (self, signals[SIGNAL_COMMITTED], 0, day);
}

GtkWidget *
cr_date_field_get_entry (CrDateField *self)
{
  g_return_val_if_fail (CR_IS_DATE_FIELD (self), NULL);

  return self->entry;
}
