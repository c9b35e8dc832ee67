/* SPDX-License-Identifier: GPL-3.0-or-later
 * Forms, choices and ranges of the tables of fields, and the faults that tell of them. */
#include "config.h"

#include "cr-field-check.h"

#include <glib/gi18n-lib.h>

/* What the forms are called in the sentence "“…” does not have the form of …". */
static const char *const form_names[] = {
  [CR_FORM_ANY] = NULL,
  [CR_FORM_ID] = NC_ ("expected", "an id"),
  [CR_FORM_UUID] = NC_ ("expected", "a UUID"),
  [CR_FORM_COUNTRY] = NC_ ("expected", "a country code of two capital letters"),
  [CR_FORM_CURRENCY] = NC_ ("expected", "a currency code of three capital letters"),
  [CR_FORM_AMOUNT] = NC_ ("expected", "an amount such as 12000.00"),
  [CR_FORM_CHOICE] = NULL,
};

CrFault *
cr_field_check_string (const CrField *field,
                       const char    *string)
{
  g_autofree char *beginnings = NULL;

  if (field->form == CR_FORM_ANY || cr_form_matches (field->form, field->choices, string))
    return NULL;
  if (field->form == CR_FORM_CHOICE)
    return cr_fault_new (CR_FAULT_ENUMERATION, 0, "", string, NULL);
  if (field->form != CR_FORM_ID || field->choices == NULL)
    return cr_fault_new (CR_FAULT_FORM, 0, "", string, form_names[field->form]);

  for (guint i = 0; field->choices[i] != NULL; i++)
    {
      char *longer = g_strdup_printf ("%s%s%s…", i > 0 ? beginnings : "", i > 0 ? ", " : "", field->choices[i]);

      g_free (beginnings);
      beginnings = longer;
    }
  return cr_fault_new (CR_FAULT_FORM, 0, "", string, beginnings);
}

CrFault *
cr_field_check_integer (const CrField *field,
                        gint64         integer)
{
  g_autofree char *value = NULL, *range = NULL;

  if (integer == field->absent || (integer >= field->minimum && integer <= field->maximum))
    return NULL;

  value = g_strdup_printf ("%" G_GINT64_FORMAT, integer);
  range = g_strdup_printf ("%" G_GINT64_FORMAT "–%" G_GINT64_FORMAT, field->minimum, field->maximum);
  return cr_fault_new (CR_FAULT_RANGE, 0, "", value, range);
}
