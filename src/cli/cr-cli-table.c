/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tables for the terminal. */
#include "config.h"

#include "cr-cli-table.h"

#include "cr-cli.h"

#include <stdio.h>

#define GAP 2 /* blanks between columns */

struct _CrCliTable
{
  guint      n_columns;
  guint64    right;
  guint     *widths; /* of the columns, on the screen */
  GPtrArray *cells;  /* row by row */
};

CrCliTable *
cr_cli_table_new (guint n_columns)
{
  CrCliTable *table = g_new0 (CrCliTable, 1);

  table->n_columns = n_columns;
  table->widths = g_new0 (guint, n_columns);
  table->cells = g_ptr_array_new_with_free_func (g_free);
  return table;
}

void
cr_cli_table_free (CrCliTable *table)
{
  g_free (table->widths);
  g_ptr_array_unref (table->cells);
  g_free (table);
}

void
cr_cli_table_align_right (CrCliTable *table,
                          guint64     columns)
{
  table->right = columns;
}

/* Cells of the terminal that the text takes. */
static guint
measure (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iswide (c))
        width += 2;
      else if (!g_unichar_iszerowidth (c))
        width += 1;
    }
  return width;
}

void
cr_cli_table_add (CrCliTable *table,
                  const char *text)
{
  char *shown = cr_cli_show_text (text != NULL ? text : "");
  guint column = table->cells->len % table->n_columns;

  table->widths[column] = MAX (table->widths[column], measure (shown));
  g_ptr_array_add (table->cells, shown);
}

void
cr_cli_table_add_integer (CrCliTable *table,
                          gint64      integer)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, integer);

  cr_cli_table_add (table, text);
}

static void
print_blanks (guint n)
{
  cr_cli_print ("%*s", (int) n, "");
}

void
cr_cli_table_print (const CrCliTable *table,
                    guint             indent)
{
  for (guint first = 0; first + table->n_columns <= table->cells->len; first += table->n_columns)
    {
      guint pending = indent; /* blanks are printed only before something else */

      for (guint column = 0; column < table->n_columns; column++)
        {
          const char *text = g_ptr_array_index (table->cells, first + column);
          guint       room = table->widths[column] - measure (text);
          gboolean    is_right = (table->right >> column & 1) != 0;

          if (text[0] != '\0')
            {
              print_blanks (pending + (is_right ? room : 0));
              fputs (text, stdout);
              pending = is_right ? 0 : room;
            }
          else
            pending += room;
          pending += GAP;
        }
      fputc ('\n', stdout);
    }
}
