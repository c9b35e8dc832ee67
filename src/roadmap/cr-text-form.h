/* SPDX-License-Identifier: GPL-3.0-or-later
 * The text form of values: what stands in a cell of CSV and XLSX, behind "PATH=" of `roadmapctl set`, and on the
 * clipboard. */
#pragma once

#include "cr-fault.h"
#include "cr-path.h"
#include "cr-unit-names.h"

G_BEGIN_DECLS

/* FALSE for unknown members and for the lists that have no such form: exceptions, dismissed, tasks of a baseline. */
gboolean cr_text_form_exists (const CrPath *path);

/* What is absent is the empty string; so is what has no form. Units are written as names shows them, by their id when
 * it is NULL. (transfer full) */
char *cr_text_form_format (const CrPath *path, const CrValue *value, const CrUnitNames *names);

/* The same of an id, or of several, shown by their names. name may be NULL. (transfer full) */
char *cr_text_form_format_name (const char *name);
char *cr_text_form_format_names (const char *const *names, guint n_names);

/* The value that the text stands for, to be cleared by the caller; the names of units give their ids, unless names is
 * NULL. FALSE, with what is wrong in *fault (line 0, pointer of the whole document), for a text that is not in the form
 * or a value that the field does not know. Whether ids of tasks lead anywhere is not looked at. fault may be NULL. */
gboolean cr_text_form_parse (const CrPath      *path,
                             const char        *text,
                             const CrUnitNames *names,
                             CrValue           *value,
                             CrFault          **fault);

/* What a name stands for in the field; the name itself where that is nothing else. */
typedef const char *(*CrTextFormResolve) (gpointer user_data, const CrField *field, const char *name);

/* As cr_text_form_parse(), with names in the places of ids. */
gboolean cr_text_form_parse_names (const CrPath      *path,
                                   const char        *text,
                                   const CrUnitNames *units,
                                   CrTextFormResolve  resolve,
                                   gpointer           user_data,
                                   CrValue           *value,
                                   CrFault          **fault);

/* Whether the form says all there is: no line breaks inside, no unknown members, nothing that reads back as something
 * else. What it does not carry is to be left alone when its cell is read back unchanged. */
gboolean cr_text_form_carries (const CrPath *path, const CrValue *value);

G_END_DECLS
