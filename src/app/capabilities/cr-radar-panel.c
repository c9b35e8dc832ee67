/* SPDX-License-Identifier: GPL-3.0-or-later
 * The radar of a round in the inspector. */
#include "config.h"

#include "cr-radar-panel.h"

#include "cr-catalogue-ids.h"
#include "cr-date-field.h"
#include "cr-interface.h"
#include "cr-levels.h"
#include "cr-picture.h"
#include "cr-plain.h"
#include "cr-radar-layout.h"

#include <glib/gi18n.h>

/* In CSS pixels. */
#define RADAR_WIDTH  300
#define RADAR_HEIGHT 320

struct _CrRadarPanel
{
  AdwBin parent_instance;

  CrDocument *document;
  const char *round;
  const char *earlier;
  CrGroup     group;
  CrDay       day; /* CR_DAY_NONE before anybody chose: that of the last target */
  CrDay       shown_day;
  GArray     *axes; /* CrRadarAxis */
  char       *words;

  GtkWidget   *picture;
  CrDateField *date;
};

G_DEFINE_FINAL_TYPE (CrRadarPanel, cr_radar_panel, ADW_TYPE_BIN)

static double
draw_cb (CrDisplayList *list,
         CrFonts       *fonts,
         double         width,
         double         height,
         gpointer       user_data)
{
  CrRadarPanel             *self = user_data;
  double                    full = cr_fonts_scale (fonts, RADAR_HEIGHT);
  const CrRound            *earlier = NULL;
  CrRadarRequest            request = { .fonts = fonts,
                                        .wording = cr_interface_get_wording (),
                                        .axes = (const CrRadarAxis *) self->axes->data,
                                        .n_axes = self->axes->len,
                                        .projected_day = self->shown_day,
                                        .width = width,
                                        .height = full };
  g_autoptr (CrRadarLayout) layout = NULL;

  if (list == NULL)
    return full;
  if (self->earlier != NULL)
    earlier =
      CR_ROUND (cr_roadmap_lookup (cr_document_get_roadmap (self->document), CR_KIND_ROUND, NULL, self->earlier));
  request.earlier_day = earlier != NULL ? earlier->date : CR_DAY_NONE;
  layout = cr_radar_layout_new (&request);
  cr_radar_layout_draw (layout, list);
  return full;
}

static void
add_axis (CrRadarPanel   *self,
          const CrLevels *levels,
          const CrLevels *earlier)
{
  const CrEntry *entry = cr_catalogue_lookup (cr_document_get_catalogue (self->document), levels->entry);
  CrRadarAxis    axis = { .title = cr_entry_get_short_title (entry, cr_interface_get_language ()),
                          .number = (guint) entry->number,
                          .level = levels->not_applicable ? 0 : levels->level,
                          .target = levels->not_applicable ? 0 : levels->target,
                          .projected = levels->projected,
                          .earlier = earlier != NULL && !earlier->not_applicable ? earlier->level : 0 };

  g_array_append_val (self->axes, axis);
}

/* The last day on which a level is wanted. */
static CrDay
find_last_target (const GArray *levels)
{
  CrDay last = CR_DAY_NONE;

  for (guint i = 0; i < levels->len; i++)
    last = MAX (last, g_array_index (levels, CrLevels, i).target_date);
  return last;
}

static void
name_picture (CrRadarPanel *self)
{
  GString *words = g_string_new (C_ ("assessment", "Radar"));

  for (guint i = 0; i < self->axes->len; i++)
    {
      const CrRadarAxis *axis = &g_array_index (self->axes, CrRadarAxis, i);

      if (axis->level > 0)
        g_string_append_printf (words, C_ ("assessment", "; %u %s: now %d, target %d, expected %d"), axis->number,
                                axis->title, axis->level, axis->target > 0 ? axis->target : axis->level,
                                axis->projected);
    }
  g_free (self->words);
  self->words = g_string_free (words, FALSE);
  cr_plain_set_name (self->picture, self->words);
}

static void
update (CrRadarPanel *self)
{
  CrRoadmap         *roadmap = cr_document_get_roadmap (self->document);
  g_autoptr (CrIds)  ids = cr_catalogue_list_ids (cr_document_get_catalogue (self->document), self->group);
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) levels = cr_levels_list (roadmap, self->round, ids, cr_interface_get_today ());

  self->shown_day = self->day != CR_DAY_NONE ? self->day : find_last_target (levels);
  if (self->shown_day == CR_DAY_NONE)
    self->shown_day = cr_day_add_months (cr_interface_get_today (), 12);
  g_clear_pointer (&levels, g_array_unref);
  levels = cr_levels_list (roadmap, self->round, ids, self->shown_day);
  if (self->earlier != NULL)
    before = cr_levels_list (roadmap, self->earlier, ids, self->shown_day);
  g_array_set_size (self->axes, 0);
  for (guint i = 0; i < levels->len; i++)
    add_axis (self, &g_array_index (levels, CrLevels, i),
              before != NULL ? &g_array_index (before, CrLevels, i) : NULL);
  cr_date_field_show (self->date, self->shown_day);
  name_picture (self);
  cr_picture_update (CR_PICTURE (self->picture));
}

static void
date_cb (CrRadarPanel *self,
         guint         day)
{
  self->day = day;
  update (self);
}

void
cr_radar_panel_show (CrRadarPanel *self,
                     const char   *round,
                     const char   *earlier,
                     CrGroup       group)
{
  g_return_if_fail (CR_IS_RADAR_PANEL (self));

  self->round = round;
  self->earlier = earlier;
  self->group = group;
  update (self);
}

CrDay
cr_radar_panel_get_day (CrRadarPanel *self)
{
  g_return_val_if_fail (CR_IS_RADAR_PANEL (self), CR_DAY_NONE);

  return self->shown_day;
}

void
cr_radar_panel_set_day (CrRadarPanel *self,
                        CrDay         day)
{
  g_return_if_fail (CR_IS_RADAR_PANEL (self));

  date_cb (self, day);
}

const char *
cr_radar_panel_get_words (CrRadarPanel *self)
{
  g_return_val_if_fail (CR_IS_RADAR_PANEL (self), NULL);

  return self->words;
}

static void
cr_radar_panel_dispose (GObject *object)
{
  CrRadarPanel *self = CR_RADAR_PANEL (object);

  g_clear_object (&self->document);
  G_OBJECT_CLASS (cr_radar_panel_parent_class)->dispose (object);
}

static void
cr_radar_panel_finalize (GObject *object)
{
  CrRadarPanel *self = CR_RADAR_PANEL (object);

  g_array_unref (self->axes);
  g_free (self->words);
  G_OBJECT_CLASS (cr_radar_panel_parent_class)->finalize (object);
}

static void
cr_radar_panel_class_init (CrRadarPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_radar_panel_dispose;
  G_OBJECT_CLASS (klass)->finalize = cr_radar_panel_finalize;
}

static GtkWidget *
make_formula (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static void
cr_radar_panel_init (CrRadarPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->axes = g_array_new (FALSE, FALSE, sizeof (CrRadarAxis));
  self->picture = cr_picture_new (draw_cb, self, FALSE, RADAR_WIDTH);
  self->date = CR_DATE_FIELD (cr_date_field_new (C_ ("assessment", "Expected by")));
  gtk_widget_set_hexpand (GTK_WIDGET (self->date), TRUE);
  g_signal_connect_object (self->date, "committed", G_CALLBACK (date_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), gtk_label_new (C_ ("assessment", "Expected by")));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->date));
  gtk_box_append (GTK_BOX (box), self->picture);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box),
                  make_formula (_ ("Expected = now + (target − now) × share of the entry’s tasks that finish by that "
                                   "day, cancelled ones left out, rounded down; without tasks it stays as now.")));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
cr_radar_panel_new (CrDocument *document)
{
  CrRadarPanel *self = g_object_new (CR_TYPE_RADAR_PANEL, NULL);

  self->document = g_object_ref (document);
  return GTK_WIDGET (self);
}
