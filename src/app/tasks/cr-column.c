/* SPDX-License-Identifier: GPL-3.0-or-later
 * The columns the table of tasks can have, which of them are chosen and in which order. */
#include "config.h"

#include "cr-column.h"

#include "cr-interface.h"

#include <glib/gi18n.h>
#include <string.h>

/* Room beside the letters of a cell: its padding and the line before it, and a symbol with its space. */
#define CELL_PADDING 13
#define SYMBOL       22
#define BAR          38

static const struct
{
  const char *name;
  const char *header;
  const char *path;    /* NULL: shows more than one thing */
  const char *english; /* the widest usual content; NULL for a date */
  const char *russian;
  int         extra; /* beside it, in pixels */
  gboolean    off;   /* at first */
  gboolean    unsorted;
} columns[CR_N_TABLE_COLUMNS] = {
  [CR_COLUMN_TITLE] = { "title", NC_ ("column", "Title"), "title", "Introduce electronic pay…",
                        "Ввести электронную уп…", 0, FALSE, FALSE },
  [CR_COLUMN_AREA] = { "area", NC_ ("column", "Area"), "area", "Technologies", "Электронные услуги", 0, FALSE, FALSE },
  [CR_COLUMN_STATUS] = { "status", NC_ ("column", "Status"), "status", "Not started", "Приостановлено", SYMBOL, FALSE,
                         FALSE },
  [CR_COLUMN_PROGRESS] = { "progress", NC_ ("column", "Progress"), "progress", "100 %", "100 %", BAR, FALSE, FALSE },
  [CR_COLUMN_OWNER] = { "owner", NC_ ("column", "Owner"), "owner", "Legal Depart…", "Департамен…", 0, FALSE, FALSE },
  [CR_COLUMN_START] = { "start", NC_ ("column", "Start"), "start", NULL, NULL, 0, FALSE, FALSE },
  [CR_COLUMN_FINISH] = { "finish", NC_ ("column", "Finish"), "finish", NULL, NULL, SYMBOL + 6, FALSE, FALSE },
  [CR_COLUMN_CAPABILITIES] = { "capabilities", NC_ ("column", "Capabilities"), "capabilities",
                               "Data standards, Documentation", "Стандарты данных, Архитектура", 0, FALSE, FALSE },
  [CR_COLUMN_PRIORITY] = { "priority", NC_ ("column", "Priority"), "priority", "Normal", "Обычный", 0, TRUE, FALSE },
  [CR_COLUMN_TRANSLATION] = { "translation", NC_ ("column", "Translation"), NULL, "Russian outdated",
                              "Английский устарел", 0, TRUE, TRUE },
  [CR_COLUMN_SERVICES] = { "services", NC_ ("column", "Services"), "services", "Electronic declaration",
                           "Электронное декларирование", 0, TRUE, FALSE },
  [CR_COLUMN_ENABLERS] = { "enablers", NC_ ("column", "Enablers"), "enablers", "ICT infrastructure",
                           "Законодательство", 0, TRUE, FALSE },
  [CR_COLUMN_COST] = { "cost", NC_ ("column", "Cost"), "costs", "1,234.5 thousand USD", "1 234,5 тыс. USD", 0, TRUE,
                       TRUE },
  [CR_COLUMN_AFTER] = { "after", NC_ ("column", "After"), "after", "Introduce electronic", "Ввести электронную", 0,
                        TRUE, FALSE },
};

/* Where there is no room, they go in this order; the last of them only when the title would have less than its least
 * width, the others as soon as it would have less than is good to read. The start goes before those it stands between:
 * a title says more than a day that the inspector has too. */
static const CrColumn leaving[] = {
  CR_COLUMN_AFTER,
  CR_COLUMN_COST,
  CR_COLUMN_ENABLERS,
  CR_COLUMN_SERVICES,
  CR_COLUMN_TRANSLATION,
  CR_COLUMN_CAPABILITIES,
  CR_COLUMN_AREA,
  CR_COLUMN_PRIORITY,
  CR_COLUMN_START,
  CR_COLUMN_PROGRESS,
  CR_COLUMN_OWNER,
  CR_COLUMN_FINISH,
};

#define FIRST_OF_NEED CR_COLUMN_OWNER

/* What is good to read, for a least width. */
#define GOOD_WIDTH(least) ((least) *3 / 2)

const char *
cr_column_get_name (CrColumn column)
{
  g_return_val_if_fail (column < CR_N_TABLE_COLUMNS, NULL);

  return columns[column].name;
}

CrColumn
cr_column_from_name (const char *name)
{
  for (guint i = 0; i < CR_N_TABLE_COLUMNS; i++)
    if (g_strcmp0 (columns[i].name, name) == 0)
      return (CrColumn) i;
  return CR_N_TABLE_COLUMNS;
}

const char *
cr_column_get_header (CrColumn column)
{
  g_return_val_if_fail (column < CR_N_TABLE_COLUMNS, NULL);

  return g_dpgettext2 (NULL, "column", columns[column].header);
}

const char *
cr_column_get_path (CrColumn column)
{
  g_return_val_if_fail (column < CR_N_TABLE_COLUMNS, NULL);

  return columns[column].path;
}

gboolean
cr_column_can_sort (CrColumn column)
{
  g_return_val_if_fail (column < CR_N_TABLE_COLUMNS, FALSE);

  return !columns[column].unsorted;
}

static int
measure_text (GtkWidget  *widget,
              const char *text)
{
  g_autoptr (PangoLayout)   layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int                       width = 0;

  /* Figures stand below each other. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* Months are of different widths, and the form of dates can be chosen. */
static int
measure_date (GtkWidget *widget)
{
  int width = 0;

  for (guint month = 1; month <= 12; month++)
    {
      g_autofree char *date = cr_interface_format_date (cr_day_new (2028, month, 28));

      width = MAX (width, measure_text (widget, date));
    }
  return width;
}

int
cr_column_measure (CrColumn   column,
                   GtkWidget *widget)
{
  gboolean    russian = g_str_equal (cr_interface_get_language (), "ru");
  const char *sample = NULL;
  int         content = 0;
  int         header = 0;

  g_return_val_if_fail (column < CR_N_TABLE_COLUMNS, 0);

  sample = russian ? columns[column].russian : columns[column].english;
  content = (sample != NULL ? measure_text (widget, sample) : measure_date (widget)) + columns[column].extra;
  /* The header has room for the arrow of the order. */
  header = measure_text (widget, cr_column_get_header (column)) + (columns[column].unsorted ? 0 : SYMBOL);
  return MAX (content, header) + CELL_PADDING;
}

void
cr_column_layout_reset (CrColumnLayout *layout)
{
  for (guint i = 0; i < CR_N_TABLE_COLUMNS; i++)
    {
      layout->order[i] = (CrColumn) i;
      layout->shown[i] = !columns[i].off;
    }
}

void
cr_column_layout_parse (CrColumnLayout    *layout,
                        const char *const *names)
{
  gboolean seen[CR_N_TABLE_COLUMNS] = { FALSE };
  guint    n = 0;

  cr_column_layout_reset (layout);
  for (guint i = 0; names[i] != NULL; i++)
    {
      gboolean hidden = names[i][0] == '-';
      CrColumn column = cr_column_from_name (names[i] + (hidden ? 1 : 0));

      if (column == CR_N_TABLE_COLUMNS || seen[column])
        continue;
      seen[column] = TRUE;
      layout->order[n++] = column;
      layout->shown[column] = !hidden || column == CR_COLUMN_TITLE;
    }
  for (guint i = 0; i < CR_N_TABLE_COLUMNS; i++)
    if (!seen[i])
      layout->order[n++] = (CrColumn) i;
}

char **
cr_column_layout_format (const CrColumnLayout *layout)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < CR_N_TABLE_COLUMNS; i++)
    {
      g_autofree char *name =
        g_strconcat (layout->shown[layout->order[i]] ? "" : "-", columns[layout->order[i]].name, NULL);

      g_strv_builder_add (builder, name);
    }
  return g_strv_builder_end (builder);
}

gboolean
cr_column_layout_move (CrColumnLayout *layout,
                       CrColumn        column,
                       int             by)
{
  for (int i = 0; i < CR_N_TABLE_COLUMNS; i++)
    if (layout->order[i] == column)
      {
        if (i + by < 0 || i + by >= CR_N_TABLE_COLUMNS)
          return FALSE;
        layout->order[i] = layout->order[i + by];
        layout->order[i + by] = column;
        return TRUE;
      }
  return FALSE;
}

guint
cr_column_layout_fit (const CrColumnLayout *layout,
                      const int            *widths,
                      int                   width,
                      CrColumn              left_out)
{
  guint fitting = 0;
  int   needed = 0;

  for (guint i = 0; i < CR_N_TABLE_COLUMNS; i++)
    if (layout->shown[i] && i != left_out)
      {
        fitting |= 1u << i;
        needed += widths[i];
      }
  needed += GOOD_WIDTH (widths[CR_COLUMN_TITLE]) - widths[CR_COLUMN_TITLE];
  for (guint i = 0; i < G_N_ELEMENTS (leaving); i++)
    {
      if (leaving[i] == FIRST_OF_NEED)
        needed -= GOOD_WIDTH (widths[CR_COLUMN_TITLE]) - widths[CR_COLUMN_TITLE];
      if (needed <= width || (fitting & (1u << leaving[i])) == 0)
        continue;
      fitting &= ~(1u << leaving[i]);
      needed -= widths[leaving[i]];
    }
  return fitting;
}
