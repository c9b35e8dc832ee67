/* SPDX-License-Identifier: GPL-3.0-or-later
 * The program customs-roadmap. */
#include "config.h"

#include "cr-application.h"

int
main (int   argc,
      char *argv[])
{
  return cr_application_main (argc, argv);
}
