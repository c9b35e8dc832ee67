/* SPDX-License-Identifier: GPL-3.0-or-later
 * The error domain of the project. */
#include "config.h"

#include "cr-error.h"

GQuark
cr_error_quark (void)
{
  return g_quark_from_static_string ("cr-error-quark");
}
