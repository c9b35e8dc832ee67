/* SPDX-License-Identifier: GPL-3.0-or-later
 * An entry for a day, typed in any of the usual forms or picked from a calendar. */
#include "config.h"

#include "cr-date-field.h"

#include "cr-calendar.h"
#include "cr-day-entry.h"
#include "cr-interface.h"
#include "cr-plain.h"
#include "cr-typed.h"

#include <glib/gi18n.h>

struct _CrDateField
{
  AdwBin parent_instance;

  CrDay      day;
  gboolean   several; /* there are several days */
  GtkWidget *entry;
  GtkWidget *button;
  GtkWidget *calendar; /* NULL until it is opened */
};

enum
{
  SIGNAL_COMMITTED,
  SIGNAL_REFUSED,
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
  cr_plain_set_tooltip (self->entry, _ ("31.12.2027, 2027-12-31, +2w (in two weeks) or t (today)"));
}

/* (transfer full) */
static char *
dup_shown (CrDateField *self)
{
  return self->day != CR_DAY_NONE ? cr_interface_format_date (self->day) : g_strdup ("");
}

static void
put (CrDateField *self,
     CrDay        day)
{
  self->several = FALSE;
  self->day = day;
  cr_date_field_discard (self);
  g_signal_emit (self, signals[SIGNAL_COMMITTED], 0, day);
}

/* Reads what was typed. FALSE, and the words for it are told, when it is no date. */
static gboolean
commit (CrDateField *self)
{
  const char      *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *shown = dup_shown (self);
  g_autofree char *words = NULL;
  CrDay            day = CR_DAY_NONE;

  if (g_str_equal (text, shown))
    {
      set_wrong (self, FALSE);
      return TRUE;
    }
  if (cr_day_read_typed (text, cr_interface_get_today (), &day))
    {
      if (day == self->day && !self->several)
        cr_date_field_discard (self);
      else
        put (self, day);
      return TRUE;
    }
  words = cr_typed_refuse_day (text);
  g_signal_emit (self, signals[SIGNAL_REFUSED], 0, words);
  return FALSE;
}

static void
activate_cb (CrDateField *self)
{
  set_wrong (self, !commit (self));
}

static gboolean
key_pressed_cb (CrDateField    *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  g_autofree char *shown = dup_shown (self);

  if (keyval == GDK_KEY_Down && (state & GDK_ALT_MASK) != 0)
    {
      gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));
      return TRUE;
    }
  if (keyval != GDK_KEY_Escape || g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), shown))
    return FALSE;
  cr_date_field_discard (self);
  return TRUE;
}

static void
picked_cb (CrDateField *self,
           guint        day)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  if (day != self->day || self->several)
    put (self, day);
}

static void
today_cb (CrDateField *self)
{
  picked_cb (self, cr_interface_get_today ());
}

static void
no_date_cb (CrDateField *self)
{
  picked_cb (self, CR_DAY_NONE);
}

static void
calendar_shown_cb (CrDateField *self)
{
  cr_calendar_show (CR_CALENDAR (self->calendar), self->day);
  cr_calendar_take_focus (CR_CALENDAR (self->calendar));
}

static GtkWidget *
make_choice (CrDateField *self,
             const char  *label,
             GCallback    callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_hexpand (button, TRUE);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

/* The 45 widgets of a calendar are made when it is asked for. */
static void
make_popover (GtkMenuButton *button,
              gpointer       user_data)
{
  CrDateField *self = user_data;
  GtkWidget   *popover = NULL;
  GtkWidget   *box = NULL;
  GtkWidget   *choices = NULL;

  if (self->calendar != NULL)
    return;
  popover = gtk_popover_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  choices = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->calendar = cr_calendar_new ();
  g_signal_connect_object (self->calendar, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (choices), make_choice (self, _ ("Today"), G_CALLBACK (today_cb)));
  gtk_box_append (GTK_BOX (choices), make_choice (self, _ ("No Date"), G_CALLBACK (no_date_cb)));
  gtk_box_append (GTK_BOX (box), self->calendar);
  gtk_box_append (GTK_BOX (box), choices);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  cr_plain_set_name (popover, _ ("Calendar"));
  g_signal_connect_object (popover, "map", G_CALLBACK (calendar_shown_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_menu_button_set_popover (button, popover);
}

static void
cr_date_field_class_init (CrDateFieldClass *klass)
{
  signals[SIGNAL_COMMITTED] = g_signal_new ("committed", CR_TYPE_DATE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_REFUSED] = g_signal_new ("refused", CR_TYPE_DATE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cr_date_field_init (CrDateField *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->entry = gtk_entry_new ();
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 12);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), CR_FORMAT_MISSING);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_widget_add_css_class (self->entry, "numeric");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (cr_date_field_commit), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "x-office-calendar-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), make_popover, self, NULL);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->button);
  adw_bin_set_child (ADW_BIN (self), box);
  set_wrong (self, FALSE);
}

GtkWidget *
cr_date_field_new (const char *name)
{
  CrDateField     *self = g_object_new (CR_TYPE_DATE_FIELD, NULL);
  g_autofree char *button_name = NULL;

  /* TRANSLATORS: opens a calendar; %s is “Start” and the like. */
  button_name = g_strdup_printf (_ ("%s: Calendar"), name);
  cr_plain_set_name (self->entry, name);
  cr_plain_set_name_and_tooltip (self->button, button_name);
  return GTK_WIDGET (self);
}

static void
show (CrDateField *self,
      CrDay        day,
      gboolean     several)
{
  gboolean same = day == self->day && several == self->several;

  self->day = day;
  self->several = several;
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), several ? C_ ("values", "several") : CR_FORMAT_MISSING);
  if (!same || !gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)))))
    cr_date_field_discard (self);
}

void
cr_date_field_show (CrDateField *self,
                    CrDay        day)
{
  g_return_if_fail (CR_IS_DATE_FIELD (self));

  show (self, day, FALSE);
}

void
cr_date_field_show_several (CrDateField *self)
{
  g_return_if_fail (CR_IS_DATE_FIELD (self));

  show (self, CR_DAY_NONE, TRUE);
}

void
cr_date_field_discard (CrDateField *self)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (CR_IS_DATE_FIELD (self));

  shown = dup_shown (self);
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), shown))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), shown);
  set_wrong (self, FALSE);
}

void
cr_date_field_commit (CrDateField *self)
{
  g_return_if_fail (CR_IS_DATE_FIELD (self));

  if (!commit (self))
    cr_date_field_discard (self);
}

GtkWidget *
cr_date_field_get_entry (CrDateField *self)
{
  g_return_val_if_fail (CR_IS_DATE_FIELD (self), NULL);

  return self->entry;
}
