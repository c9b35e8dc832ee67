/* SPDX-License-Identifier: GPL-3.0-or-later
 * A month to pick a day from, in the language of the interface. */
#include "config.h"

#include "cr-calendar.h"

#include "cr-format.h"
#include "cr-interface.h"
#include "cr-plain.h"

#include <glib/gi18n.h>

#define N_WEEKDAYS 7
#define N_WEEKS    6

struct _CrCalendar
{
  AdwBin parent_instance;

  CrDay      day;
  CrDay      cursor;
  CrDay      first; /* of the 42 that are shown; CR_DAY_NONE in the first month there is, a Sunday before all days */
  GtkWidget *month;
  GtkWidget *weekdays[N_WEEKDAYS];
  GtkWidget *days[N_WEEKS * N_WEEKDAYS];
};

enum
{
  SIGNAL_PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrCalendar, cr_calendar, ADW_TYPE_BIN)

static void
set_class (GtkWidget  *widget,
           const char *css_class,
           gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

/* How many days of its week lie before the day. Day 1 of the calendar, 1 January of the year 1, was a Monday. */
static guint
count_before (CrDay day)
{
  return (day - 1 + N_WEEKDAYS - (cr_interface_get_first_weekday () - 1)) % N_WEEKDAYS;
}

static void
show_weekdays (CrCalendar *self)
{
  const char *const names[N_WEEKDAYS] = { C_ ("weekday", "Mo"), C_ ("weekday", "Tu"), C_ ("weekday", "We"),
                                          C_ ("weekday", "Th"), C_ ("weekday", "Fr"), C_ ("weekday", "Sa"),
                                          C_ ("weekday", "Su") };

  for (guint i = 0; i < N_WEEKDAYS; i++)
    gtk_label_set_text (GTK_LABEL (self->weekdays[i]), names[(cr_interface_get_first_weekday () - 1 + i) % N_WEEKDAYS]);
}

static void
show_day (CrCalendar *self,
          guint       n,
          guint       month)
{
  GtkWidget       *button = self->days[n];
  CrDay            day = self->first + n;
  guint            day_of_month = 0;
  guint            month_of_day = 0;
  g_autofree char *number = NULL;
  g_autofree char *name = cr_format_date_in_prose (day, cr_interface_get_language ());

  gtk_widget_set_visible (button, day != CR_DAY_NONE);
  if (day == CR_DAY_NONE)
    return;
  cr_day_split (day, NULL, &month_of_day, &day_of_month);
  number = g_strdup_printf ("%u", day_of_month);
  gtk_button_set_label (GTK_BUTTON (button), number);
  cr_plain_set_name (button, name);
  set_class (button, "other-month", month_of_day != month);
  set_class (button, "today", day == cr_interface_get_today ());
  set_class (button, "chosen", day == self->day);
  gtk_widget_set_focusable (button, day == self->cursor);
}

static void
show_month (CrCalendar *self)
{
  guint            month = 0;
  guint            year = 0;
  CrDay            start = CR_DAY_NONE;
  g_autofree char *title = cr_format_month (self->cursor, cr_interface_get_language ());

  cr_day_split (self->cursor, &year, &month, NULL);
  start = cr_day_new (year, month, 1);
  self->first = start - count_before (start);
  show_weekdays (self);
  gtk_label_set_text (GTK_LABEL (self->month), title);
  for (guint i = 0; i < G_N_ELEMENTS (self->days); i++)
    show_day (self, i, month);
}

static gboolean
is_shown (CrCalendar *self,
          GtkWidget  *focus)
{
  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

static void
move_to (CrCalendar *self,
         CrDay       day)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean focused = root != NULL && is_shown (self, gtk_root_get_focus (root));

  /* The six weeks that are shown must end inside the calendar too. */
  if (day == CR_DAY_NONE || day > cr_day_new (9999, 11, 30))
    return;
  self->cursor = day;
  show_month (self);
  if (focused)
    cr_calendar_take_focus (self);
}

static void
previous_cb (CrCalendar *self)
{
  move_to (self, cr_day_add_months (self->cursor, -1));
}

static void
next_cb (CrCalendar *self)
{
  move_to (self, cr_day_add_months (self->cursor, 1));
}

static void
clicked_cb (CrCalendar *self,
            GtkWidget  *button)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->days); i++)
    if (self->days[i] == button)
      {
        g_signal_emit (self, signals[SIGNAL_PICKED], 0, self->first + i);
        return;
      }
}

static gboolean
key_pressed_cb (CrCalendar     *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  switch (keyval)
    {
    case GDK_KEY_Left:
      move_to (self, self->cursor - 1);
      return TRUE;
    case GDK_KEY_Right:
      move_to (self, self->cursor + 1);
      return TRUE;
    case GDK_KEY_Up:
      move_to (self, self->cursor > N_WEEKDAYS ? self->cursor - N_WEEKDAYS : CR_DAY_NONE);
      return TRUE;
    case GDK_KEY_Down:
      move_to (self, self->cursor + N_WEEKDAYS);
      return TRUE;
    case GDK_KEY_Page_Up:
      previous_cb (self);
      return TRUE;
    case GDK_KEY_Page_Down:
      next_cb (self);
      return TRUE;
    case GDK_KEY_Home:
      move_to (self, cr_interface_get_today ());
      return TRUE;
    default:
      return FALSE;
    }
}

static void
cr_calendar_class_init (CrCalendarClass *klass)
{
  signals[SIGNAL_PICKED] = g_signal_new ("picked", CR_TYPE_CALENDAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_UINT);
}

static GtkWidget *
make_turn (CrCalendar *self,
           const char *icon,
           const char *name,
           GCallback   callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  cr_plain_set_name_and_tooltip (button, name);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_grid (CrCalendar *self)
{
  GtkWidget          *grid = gtk_grid_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  for (int i = 0; i < N_WEEKDAYS; i++)
    {
      self->weekdays[i] = gtk_label_new (NULL);
      gtk_widget_add_css_class (self->weekdays[i], "caption");
      gtk_widget_add_css_class (self->weekdays[i], "dim-label");
      gtk_grid_attach (GTK_GRID (grid), self->weekdays[i], i, 0, 1, 1);
    }
  for (int i = 0; i < N_WEEKS * N_WEEKDAYS; i++)
    {
      self->days[i] = gtk_button_new_with_label ("");
      gtk_widget_add_css_class (self->days[i], "flat");
      gtk_widget_add_css_class (self->days[i], "numeric");
      g_signal_connect_object (self->days[i], "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
      gtk_grid_attach (GTK_GRID (grid), self->days[i], i % N_WEEKDAYS, 1 + i / N_WEEKDAYS, 1, 1);
    }
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (grid, keys);
  return grid;
}

static void
cr_calendar_init (CrCalendar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->month = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "hexpand", TRUE, NULL);
  gtk_widget_add_css_class (self->month, "heading");
  gtk_box_append (GTK_BOX (head), make_turn (self, "go-previous-symbolic", _ ("Previous Month"),
                                             G_CALLBACK (previous_cb)));
  gtk_box_append (GTK_BOX (head), self->month);
  gtk_box_append (GTK_BOX (head), make_turn (self, "go-next-symbolic", _ ("Next Month"), G_CALLBACK (next_cb)));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), make_grid (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "cr-calendar");
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
cr_calendar_new (void)
{
  CrCalendar *self = g_object_new (CR_TYPE_CALENDAR, NULL);

  cr_calendar_show (self, CR_DAY_NONE);
  return GTK_WIDGET (self);
}

void
cr_calendar_show (CrCalendar *self,
                  CrDay       day)
{
  g_return_if_fail (CR_IS_CALENDAR (self));

  self->day = day;
  self->cursor = day != CR_DAY_NONE ? MIN (day, cr_day_new (9999, 11, 30)) : cr_interface_get_today ();
  show_month (self);
}

CrDay
cr_calendar_get_cursor (CrCalendar *self)
{
  g_return_val_if_fail (CR_IS_CALENDAR (self), CR_DAY_NONE);

  return self->cursor;
}

void
cr_calendar_take_focus (CrCalendar *self)
{
  g_return_if_fail (CR_IS_CALENDAR (self));

  gtk_widget_grab_focus (self->days[self->cursor - self->first]);
}
