/* SPDX-License-Identifier: GPL-3.0-or-later
 * The instruments that the administration uses or its tasks name. */
#include "config.h"

#include "cr-report-private.h"

#include "cr-format.h"

#include <glib/gi18n-lib.h>

static guint
count_tasks (const CrReportMaker *maker,
             const char          *id)
{
  guint n = 0;

  for (guint i = 0; i < cr_roadmap_get_n_tasks (maker->scoped); i++)
    n += cr_ids_contains (cr_roadmap_get_task (maker->scoped, i)->instruments, id);
  return n;
}

/* Number and title of an own instrument; what the catalogue calls another. (transfer full) */
static char *
name_instrument (const CrReportMaker *maker,
                 const char          *id,
                 const CrInstrument  *use)
{
  const char *title = use != NULL ? cr_text_show (use->title, maker->language) : "";

  if (*title == '\0')
    title = cr_report_name (maker, id);
  if (use != NULL && use->number != NULL)
    return g_strdup_printf ("%s\n%s", title, use->number);
  return g_strdup (title);
}

static void
add_instrument (CrReportTable *table,
                const char    *id)
{
  CrReportMaker      *maker = table->maker;
  const CrInstrument *use =
    CR_INSTRUMENT (cr_roadmap_lookup (maker->request->roadmap, CR_KIND_INSTRUMENT, NULL, id));
  g_autofree char *name = name_instrument (maker, id, use);
  g_autofree char *date = cr_format_date (use != NULL ? use->date : CR_DAY_NONE, maker->language);
  g_autofree char *tasks = cr_format_integer (count_tasks (maker, id), maker->language);
  const char      *note = use != NULL ? cr_text_show (use->note, maker->language) : "";
  const char      *status = CR_FORMAT_MISSING, *owner = CR_FORMAT_MISSING;

  if (use != NULL && use->status != NULL)
    status = cr_report_name (maker, use->status);
  if (use != NULL && use->owner != NULL)
    owner = cr_roadmap_show_unit (maker->request->roadmap, use->owner, maker->language);
  cr_report_table_add (table, (CrReportCell[]){ CR_REPORT_TEXT (name), CR_REPORT_TEXT (status), CR_REPORT_TEXT (date),
                                                CR_REPORT_TEXT (owner), CR_REPORT_TEXT (tasks),
                                                CR_REPORT_TEXT (*note != '\0' ? note : CR_FORMAT_MISSING) });
}

/* Those in the list of the roadmap first, then what tasks name beside it. */
static CrIds *
list_instruments (const CrReportMaker *maker)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  CrIds                *all = NULL;

  for (guint i = 0; i < cr_roadmap_get_length (maker->request->roadmap, CR_KIND_INSTRUMENT, NULL); i++)
    g_ptr_array_add (ids, (gpointer) cr_record_get_key (
                            cr_roadmap_get_nth (maker->request->roadmap, CR_KIND_INSTRUMENT, NULL, i)));
  all = cr_ids_new ((const char *const *) ids->pdata, ids->len);
  for (guint i = 0; i < cr_roadmap_get_n_tasks (maker->scoped); i++)
    {
      CrIds *more = cr_ids_unite (all, cr_roadmap_get_task (maker->scoped, i)->instruments);

      cr_ids_unref (all);
      all = more;
    }
  return all;
}

void
cr_report_add_instruments (CrReportMaker *maker)
{
  const CrReportColumn columns[] = {
    { cr_report_words (maker, NC_ ("report", "Instrument")), 0.29, CR_ALIGN_START },
    { cr_report_field (maker, NC_ ("field", "Status")), 0.16, CR_ALIGN_START },
    { cr_report_field (maker, NC_ ("field", "Date")), 0.13, CR_ALIGN_START },
    { cr_report_field (maker, NC_ ("field", "Owner")), 0.185, CR_ALIGN_START },
    { cr_report_field (maker, NC_ ("field", "Tasks")), 0.085, CR_ALIGN_END },
    { cr_report_field (maker, NC_ ("field", "Note")), 0.21, CR_ALIGN_START },
  };
  g_autoptr (CrIds) ids = list_instruments (maker);
  CrReportTable     table = cr_report_table_new (maker, columns, G_N_ELEMENTS (columns));

  cr_report_begin_block (maker, cr_report_words (maker, NC_ ("report", "Instruments")),
                         cr_report_words (maker, NC_ ("report", "What the roadmap is based on")));
  table.again = maker->running;
  table.n_left = cr_ids_get_length (ids);
  for (guint i = 0; i < cr_ids_get_length (ids) && !cr_report_is_cancelled (maker); i++)
    add_instrument (&table, ids->ids[i]);
  if (cr_ids_get_length (ids) == 0)
    cr_report_add_text (maker, CR_FONT_BODY, CR_COLOR_DIM,
                        cr_report_words (maker, NC_ ("report", "No task names an instrument.")));
}
