/* SPDX-License-Identifier: GPL-3.0-or-later
 * Reading and writing the files that are named on the command line. */
#include "config.h"

#include "cr-cli-file.h"

#include "cr-save.h"

#include <glib/gi18n.h>
#include <stdio.h>

char *
cr_cli_describe_fault (const CrCli   *cli,
                       const char    *path,
                       const CrFault *fault)
{
  g_autofree char *name = cr_cli_show_name (path);
  g_autofree char *pointer = cr_cli_show_text (fault->pointer);
  g_autofree char *reason = cr_fault_describe (fault, cli->language);
  g_autofree char *shown = cr_cli_show_text (reason);

  return g_strdup_printf ("%s:%" G_GSIZE_FORMAT ": %s: %s", name, fault->line, pointer, shown);
}

void
cr_cli_warn_newer (const CrCli *cli,
                   const char  *path,
                   CrRoadmap   *roadmap)
{
  g_autofree char *name = NULL;

  if (!cr_roadmap_is_newer_major (roadmap))
    return;

  name = cr_cli_show_name (path);
  cr_cli_complain (
    cr_cli_words (cli, NC_ ("cli", "%s: the file has version %s of the format, which is newer than this program; "
                                   "parts of it may not be understood")),
    name,
    cr_roadmap_get_head (roadmap)->version);
}

static gboolean
refuse_newer (const CrCli *cli,
              const char  *path,
              CrRoadmap   *roadmap)
{
  g_autofree char *name = NULL;

  if (!cr_roadmap_is_newer_major (roadmap))
    return FALSE;

  name = cr_cli_show_name (path);
  cr_cli_complain (
    cr_cli_words (cli, NC_ ("cli", "%s: the file has version %s of the format, which is newer than this program; "
                                   "it can only be validated, shown and listed")),
    name,
    cr_roadmap_get_head (roadmap)->version);
  return TRUE;
}

CrLoaded *
cr_cli_load (const CrCli *cli,
             const char  *path,
             CrCliReading reading)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (CrLoaded)  loaded =
    cr_store_load (&cr_file_operations_default, path, cli->language, NULL, &faults, &error);

  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *line = cr_cli_describe_fault (cli, path, g_ptr_array_index (faults, i));

      fprintf (stderr, "%s\n", line);
    }
  if (loaded == NULL && faults->len == 0)
    cr_cli_complain ("%s", error->message);
  if (loaded == NULL)
    return NULL;

  if (reading == CR_CLI_READ_ANY)
    cr_cli_warn_newer (cli, path, loaded->roadmap);
  else if (refuse_newer (cli, path, loaded->roadmap))
    return NULL;
  return g_steal_pointer (&loaded);
}

CrRoadmap *
cr_cli_read (const CrCli *cli,
             const char  *path,
             CrCliReading reading)
{
  g_autoptr (CrLoaded) loaded = cr_cli_load (cli, path, reading);

  return loaded != NULL ? g_object_ref (loaded->roadmap) : NULL;
}

/* Where the application looks for copies to offer. (transfer full) */
static char *
get_recovery_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), GETTEXT_PACKAGE, "recovery", NULL);
}

static void
tell_whether_durable (const CrCli *cli,
                      gboolean     durable)
{
  if (!durable)
    cr_cli_complain ("%s",
                     cr_cli_words (cli, NC_ ("cli", "The file is written, but a power failure may still bring back the "
                                                    "one before")));
}

gboolean
cr_cli_save (const CrCli   *cli,
             CrSaveRequest *request)
{
  g_autofree char    *folder = get_recovery_folder ();
  g_autoptr (GError)  error = NULL;
  g_autoptr (CrSaved) saved = NULL;

  request->recovery_folder = folder;
  request->language = cli->language;
  saved = cr_store_save (&cr_file_operations_default, request, &error);
  if (saved == NULL)
    {
      cr_cli_complain ("%s", error->message);
      return FALSE;
    }

  tell_whether_durable (cli, saved->durable);
  return TRUE;
}

gboolean
cr_cli_save_bytes (const CrCli *cli,
                   const char  *path,
                   GBytes      *content)
{
  g_autofree char      *folder = get_recovery_folder ();
  g_autoptr (GError)    error = NULL;
  g_auto (CrSaveResult) result = { 0 };

  if (!cr_save (&cr_file_operations_default, path, content, NULL, folder, &result, &error))
    {
      cr_cli_complain ("%s", error->message);
      return FALSE;
    }

  tell_whether_durable (cli, result.durable);
  return TRUE;
}
