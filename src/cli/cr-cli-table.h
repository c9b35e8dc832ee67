/* SPDX-License-Identifier: GPL-3.0-or-later
 * Aligned columns on standard output. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CrCliTable CrCliTable;

/* (transfer full) */
CrCliTable *cr_cli_table_new (guint n_columns);
void        cr_cli_table_free (CrCliTable *table);

/* The columns of numbers, of which the bit with the column's number is set, stand to the right. */
void cr_cli_table_align_right (CrCliTable *table, guint64 columns);

/* The next cell, row by row; NULL is an empty one. */
void cr_cli_table_add (CrCliTable *table, const char *text);
void cr_cli_table_add_integer (CrCliTable *table, gint64 integer);

/* Prints all rows, each after so many blanks. */
void cr_cli_table_print (const CrCliTable *table, guint indent);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrCliTable, cr_cli_table_free)

G_END_DECLS
