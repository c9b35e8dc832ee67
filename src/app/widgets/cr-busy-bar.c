/* SPDX-License-Identifier: GPL-3.0-or-later
 * A line under the header bar that says what is being read or written, how far it is, and lets a reading be
 * cancelled. */
#include "config.h"

#include "cr-busy-bar.h"

#include "cr-plain.h"

#include <glib/gi18n.h>

/* Milliseconds: what takes less shows nothing; then how often the bar follows. */
#define DELAY 300
#define STEP  100

struct _CrBusyBar
{
  AdwBin parent_instance;

  CrRun *run;     /* NULL as long as nothing goes on */
  guint  timeout; /* until it shows, and as long as it does */

  GtkWidget *bar;
  GtkWidget *label;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (CrBusyBar, cr_busy_bar, ADW_TYPE_BIN)

static void
follow (CrBusyBar *self)
{
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), cr_run_get_done (self->run));
}

static gboolean
step_cb (gpointer user_data)
{
  follow (user_data);
  return G_SOURCE_CONTINUE;
}

static gboolean
delay_cb (gpointer user_data)
{
  CrBusyBar *self = user_data;

  follow (self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  self->timeout = g_timeout_add (STEP, step_cb, self);
  return G_SOURCE_REMOVE;
}

static void
cr_busy_bar_dispose (GObject *object)
{
  CrBusyBar *self = CR_BUSY_BAR (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->run);
  G_OBJECT_CLASS (cr_busy_bar_parent_class)->dispose (object);
}

static void
cr_busy_bar_class_init (CrBusyBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_busy_bar_dispose;
}

static void
cr_busy_bar_init (CrBusyBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->bar = gtk_progress_bar_new ();
  self->label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "hexpand", TRUE, "xalign",
                              0.0, "ellipsize", PANGO_ELLIPSIZE_MIDDLE, NULL);
  self->button = gtk_button_new_with_mnemonic (_ ("_Cancel"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "win.cancel");
  gtk_widget_add_css_class (self->bar, "osd");
  gtk_widget_add_css_class (line, "busy-line");
  gtk_box_append (GTK_BOX (line), self->label);
  gtk_box_append (GTK_BOX (line), self->button);
  gtk_box_append (GTK_BOX (box), self->bar);
  gtk_box_append (GTK_BOX (box), line);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
cr_busy_bar_show (CrBusyBar  *self,
                  const char *words,
                  CrRun      *run,
                  gboolean    can_cancel)
{
  g_return_if_fail (CR_IS_BUSY_BAR (self));

  if (words == NULL)
    {
      g_clear_object (&self->run);
      g_clear_handle_id (&self->timeout, g_source_remove);
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }
  g_set_object (&self->run, run);
  gtk_label_set_text (GTK_LABEL (self->label), words);
  cr_plain_set_name (self->bar, words);
  gtk_widget_set_visible (self->button, can_cancel);
  if (self->timeout == 0)
    self->timeout = g_timeout_add (DELAY, delay_cb, self);
}
