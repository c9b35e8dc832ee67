/* SPDX-License-Identifier: GPL-3.0-or-later
 * A button that chooses a country or a currency, by its name or any other code typed. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum
{
  CR_CODE_COUNTRY,
  CR_CODE_CURRENCY
} CrCodeKind;

#define CR_TYPE_CODE_BUTTON (cr_code_button_get_type ())
G_DECLARE_FINAL_TYPE (CrCodeButton, cr_code_button, CR, CODE_BUTTON, AdwBin)

/* name is that of the field. Signal "chosen" (const char *code), in capitals, "" for none: it is shown only when it is
 * set. */
GtkWidget *cr_code_button_new (CrCodeKind kind, const char *name);

/* NULL and "" are none. */
void cr_code_button_set_code (CrCodeButton *self, const char *code);

/* "" for none. */
const char *cr_code_button_get_code (CrCodeButton *self);

G_END_DECLS
