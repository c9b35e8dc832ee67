/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a card of the board says of its task. */
#include "config.h"

#include "cr-board-words.h"

#include "cr-format.h"
#include "cr-interface.h"
#include "cr-schedule.h"

#include <glib/gi18n.h>

#define DIM "card_dim_text"

static const char *
get_reason (const CrTask *task)
{
  CrStatus status = cr_task_get_status (task);

  if (status != CR_STATUS_ON_HOLD && status != CR_STATUS_CANCELLED)
    return NULL;
  return cr_text_has_sides (task->reason) ? cr_text_show (task->reason, cr_interface_get_content_language ()) : NULL;
}

/* (transfer full) */
static char *
describe_finish (const CrTask *task)
{
  g_autofree char *date = cr_interface_format_date (task->finish);

  if (task->finish == CR_DAY_NONE)
    return g_strdup ("");
  if (!cr_task_is_open (task))
    return g_steal_pointer (&date);
  /* TRANSLATORS: on a card, the last day of a task: “until 26 Feb 2027”. */
  return g_strdup_printf (C_ ("card", "until %s"), date);
}

CrBoardLine
cr_board_words_make_line (CrRoadmap    *roadmap,
                          const CrTask *task)
{
  const char      *reason = get_reason (task);
  gboolean         held = cr_task_get_status (task) == CR_STATUS_ON_HOLD;
  g_autofree char *date = NULL;

  if (cr_task_is_overdue (task, cr_interface_get_today ()))
    {
      date = cr_interface_format_date (task->finish);
      /* TRANSLATORS: on a card: the task was to be finished on that day, “overdue since 16 Oct 2026”. */
      return (CrBoardLine){ "cr-sign-overdue-symbolic", "sign_overdue", "sign_overdue_text",
                            g_strdup_printf (C_ ("card", "overdue since %s"), date) };
    }
  if (reason != NULL && held)
    return (CrBoardLine){ NULL, NULL, "status_on_hold_text", g_strdup (reason) };
  if (cr_schedule_is_blocked (roadmap, task))
    return (CrBoardLine){ "cr-sign-waiting-symbolic", "sign_waiting", "sign_waiting_text",
                          g_strdup (C_ ("card", "waits for other tasks")) };
  if (reason != NULL)
    return (CrBoardLine){ NULL, NULL, DIM, g_strdup (reason) };
  return (CrBoardLine){ NULL, NULL, DIM, describe_finish (task) };
}

void
cr_board_line_clear (CrBoardLine *line)
{
  g_clear_pointer (&line->words, g_free);
}

static const char *
name_entry (CrDocument *document,
            const char *id)
{
  const CrEntry *entry = cr_catalogue_lookup (cr_document_get_catalogue (document), id);

  if (entry != NULL)
    return cr_entry_get_short_title (entry, cr_interface_get_language ());
  return id != NULL ? id : "";
}

const char *
cr_board_words_name_area (CrDocument   *document,
                          const CrTask *task)
{
  return name_entry (document, task->area);
}

const char *
cr_board_words_name_status (CrDocument   *document,
                            const CrTask *task)
{
  return name_entry (document, cr_status_to_id (cr_task_get_status (task)));
}

const char *
cr_board_words_name_owner (CrDocument   *document,
                           const CrTask *task)
{
  if (task->owner == NULL || *task->owner == '\0')
    return C_ ("card", "No owner");
  return cr_roadmap_show_unit (cr_document_get_roadmap (document), task->owner,
                               cr_interface_get_content_language ());
}

static void
add_part (GPtrArray  *parts,
          const char *part)
{
  if (part != NULL && *part != '\0')
    g_ptr_array_add (parts, (gpointer) part);
}

char *
cr_board_words_describe (CrDocument   *document,
                         const CrTask *task)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_auto (CrBoardLine)  line = cr_board_words_make_line (cr_document_get_roadmap (document), task);
  g_autofree char      *percent = cr_format_percent (cr_task_get_progress (task), cr_interface_get_language ());
  CrStatus              status = cr_task_get_status (task);

  add_part (parts, cr_text_show (task->title, cr_interface_get_content_language ()));
  add_part (parts, cr_board_words_name_status (document, task));
  if (status == CR_STATUS_IN_PROGRESS || status == CR_STATUS_ON_HOLD)
    add_part (parts, percent);
  if (g_strcmp0 (task->priority, "high") == 0)
    add_part (parts, C_ ("card", "high priority"));
  add_part (parts, line.words);
  add_part (parts, cr_board_words_name_owner (document, task));
  add_part (parts, cr_board_words_name_area (document, task));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}
