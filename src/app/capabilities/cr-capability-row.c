/* SPDX-License-Identifier: GPL-3.0-or-later
 * A row of the page “Capabilities”. */
#include "config.h"

#include "cr-capability-row.h"

#include "cr-capability-words.h"
#include "cr-format.h"
#include "cr-interface.h"
#include "cr-level-dots.h"
#include "cr-plain.h"

#include <glib/gi18n.h>

#define N_TINTS 3 /* a gap of three and more is the darkest */

struct _CrCapabilityRow
{
  GtkListBoxRow parent_instance;

  const CrEntry *entry;

  GtkWidget *columns[CR_N_CAPABILITY_COLUMNS];
  GtkWidget *gap;
  GtkWidget *target;
  GtkWidget *dots;
  GtkWidget *levels;
  GtkWidget *earlier;
  GtkWidget *clip;
  GtkWidget *evidence;
  GtkWidget *sign;
  GtkWidget *tasks;
};

G_DEFINE_FINAL_TYPE (CrCapabilityRow, cr_capability_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_class (GtkWidget  *widget,
           const char *css_class,
           gboolean    has)
{
  if (has)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
show_gap (CrCapabilityRow *self,
          const CrLevels  *levels)
{
  static const char *const tints[N_TINTS] = { "gap-1", "gap-2", "gap-3" };
  g_autofree char         *words = levels->has_gap ? g_strdup_printf ("%d", levels->gap) : NULL;
  int                      tint = levels->has_gap ? MIN (levels->gap, N_TINTS) : 0;

  gtk_label_set_text (GTK_LABEL (self->gap), words != NULL ? words : CR_FORMAT_MISSING);
  for (int i = 0; i < N_TINTS; i++)
    set_class (self->gap, tints[i], tint == i + 1);
}

static void
show_levels (CrCapabilityRow *self,
             const CrLevels  *levels,
             const CrLevels  *earlier)
{
  g_autofree char *words = cr_capability_words_describe_levels (levels);
  g_autofree char *before = cr_capability_words_describe_earlier (levels, earlier);
  gboolean         is_rated = levels->level > 0 && !levels->not_applicable;

  cr_level_dots_show (CR_LEVEL_DOTS (self->dots), levels->not_applicable ? 0 : levels->level,
                      levels->not_applicable ? 0 : levels->target);
  gtk_label_set_text (GTK_LABEL (self->levels), words);
  set_class (self->levels, "heading", is_rated);
  set_class (self->levels, "caption", !is_rated);
  set_class (self->levels, "dim-label", !is_rated);
  gtk_label_set_text (GTK_LABEL (self->earlier), before != NULL ? before : "");
  gtk_widget_set_visible (self->earlier, before != NULL);
}

static void
show_evidence (CrCapabilityRow *self,
               const CrLevels  *levels)
{
  gboolean         is_claimed = levels->level > 0 && levels->n_evidence == 0 && !levels->not_applicable;
  g_autofree char *count = g_strdup_printf ("%u", levels->n_evidence);
  const char      *words = levels->n_evidence > 0 ? count : CR_FORMAT_MISSING;

  gtk_widget_set_visible (self->clip, levels->n_evidence > 0);
  gtk_label_set_text (GTK_LABEL (self->evidence), is_claimed ? C_ ("assessment", "claimed") : words);
  set_class (self->evidence, "claimed", is_claimed);
}

static void
show_tasks (CrCapabilityRow *self,
            const CrLevels  *levels)
{
  g_autofree char *count = g_strdup_printf ("%u", levels->n_open);
  gboolean         is_uncovered = levels->has_gap && levels->gap > 0 && levels->n_open == 0;

  gtk_label_set_text (GTK_LABEL (self->tasks), count);
  gtk_widget_set_visible (self->sign, is_uncovered);
  set_class (self->columns[CR_CAPABILITY_COLUMN_TASKS], "sign-overdue", is_uncovered);
  set_class (self->tasks, "heading", is_uncovered);
}

void
cr_capability_row_show (CrCapabilityRow *self,
                        const CrLevels  *levels,
                        const CrLevels  *earlier)
{
  g_autofree char *target = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (CR_IS_CAPABILITY_ROW (self));

  target = cr_capability_words_describe_target (levels);
  name = cr_capability_words_describe_row (self->entry, levels, earlier);
  gtk_label_set_text (GTK_LABEL (self->target), target);
  show_gap (self, levels);
  show_levels (self, levels, earlier);
  show_evidence (self, levels);
  show_tasks (self, levels);
  cr_plain_set_name (GTK_WIDGET (self), name);
}

static GtkWidget *
make_title (CrCapabilityRow *self)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget       *number = make_label ("numeric");
  GtkWidget       *title = make_label (NULL);
  g_autofree char *words = g_strdup_printf ("%d", self->entry->number);

  self->target = make_label ("caption");
  gtk_widget_add_css_class (self->target, "dim-label");
  gtk_widget_add_css_class (number, "dim-label");
  gtk_label_set_text (GTK_LABEL (number), words);
  gtk_label_set_width_chars (GTK_LABEL (number), 2);
  gtk_label_set_xalign (GTK_LABEL (number), 1);
  gtk_widget_set_valign (number, GTK_ALIGN_START);
  gtk_label_set_text (GTK_LABEL (title), cr_entry_get_short_title (self->entry, cr_interface_get_language ()));
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (self->target), PANGO_ELLIPSIZE_END);
  cr_plain_set_tooltip (box, cr_entry_get_title (self->entry, cr_interface_get_language ()));
  gtk_box_append (GTK_BOX (lines), title);
  gtk_box_append (GTK_BOX (lines), self->target);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), lines);
  return box;
}

static GtkWidget *
make_levels (CrCapabilityRow *self)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  self->dots = cr_level_dots_new ();
  self->levels = make_label ("numeric");
  self->earlier = make_label ("caption");
  gtk_widget_add_css_class (self->earlier, "dim-label");
  gtk_box_append (GTK_BOX (box), self->dots);
  gtk_box_append (GTK_BOX (box), self->levels);
  gtk_box_append (GTK_BOX (lines), box);
  gtk_box_append (GTK_BOX (lines), self->earlier);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  return lines;
}

static GtkWidget *
make_evidence (CrCapabilityRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->clip = gtk_image_new_from_icon_name ("mail-attachment-symbolic");
  self->evidence = make_label ("numeric");
  gtk_widget_set_valign (self->evidence, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->clip);
  gtk_box_append (GTK_BOX (box), self->evidence);
  return box;
}

static GtkWidget *
make_tasks (CrCapabilityRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *space = gtk_label_new (NULL);

  self->sign = gtk_image_new_from_icon_name ("cr-sign-gap-nobody-symbolic");
  self->tasks = make_label ("numeric");
  gtk_widget_set_hexpand (space, TRUE);
  /* The place is for the title alone. */
  gtk_widget_set_hexpand (box, FALSE);
  gtk_box_append (GTK_BOX (box), space);
  gtk_box_append (GTK_BOX (box), self->sign);
  gtk_box_append (GTK_BOX (box), self->tasks);
  return box;
}

static GtkWidget *
make_gap (CrCapabilityRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->gap = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->gap, "gap-square");
  gtk_widget_add_css_class (self->gap, "numeric");
  gtk_widget_set_valign (self->gap, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->gap);
  return box;
}

static void
cr_capability_row_class_init (CrCapabilityRowClass *klass)
{
}

static void
cr_capability_row_init (CrCapabilityRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "capability-row");
}

GtkWidget *
cr_capability_row_new (const CrEntry *entry,
                       GtkSizeGroup  *groups[CR_N_CAPABILITY_COLUMNS])
{
  CrCapabilityRow *self = g_object_new (CR_TYPE_CAPABILITY_ROW, NULL);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *title = NULL;

  self->entry = entry;
  title = make_title (self);
  self->columns[CR_CAPABILITY_COLUMN_GAP] = make_gap (self);
  self->columns[CR_CAPABILITY_COLUMN_LEVEL] = make_levels (self);
  self->columns[CR_CAPABILITY_COLUMN_EVIDENCE] = make_evidence (self);
  self->columns[CR_CAPABILITY_COLUMN_TASKS] = make_tasks (self);
  for (guint i = 0; i < CR_N_CAPABILITY_COLUMNS; i++)
    {
      gtk_size_group_add_widget (groups[i], self->columns[i]);
      gtk_box_append (GTK_BOX (box), self->columns[i]);
    }
  gtk_box_insert_child_after (GTK_BOX (box), title, self->columns[CR_CAPABILITY_COLUMN_GAP]);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  return GTK_WIDGET (self);
}

const CrEntry *
cr_capability_row_get_entry (CrCapabilityRow *self)
{
  g_return_val_if_fail (CR_IS_CAPABILITY_ROW (self), NULL);

  return self->entry;
}
