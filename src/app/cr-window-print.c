/* SPDX-License-Identifier: GPL-3.0-or-later
 * The window and the printer. */
#include "config.h"

#include "cr-window-private.h"

#include "cr-dialogs.h"
#include "cr-export-source.h"
#include "cr-interface.h"
#include "cr-plain.h"

#include <glib/gi18n.h>

/* What was chosen last; pages, even where that was something else. */
static CrExportChoice
get_choice (CrWindow *self)
{
  CrExportChoice choice;

  cr_export_choice_init (&choice, cr_interface_get_content_language ());
  cr_export_choice_read_line (&choice, cr_place_get_export (self->place));
  if (!cr_export_choice_has_paper (&choice))
    cr_export_choice_read_line (&choice, "format=pdf/report");
  return choice;
}

static gboolean
is_paper (GtkPaperSize *size,
          CrPaper       paper)
{
  return g_str_equal (gtk_paper_size_get_name (size), paper == CR_PAPER_A3 ? GTK_PAPER_NAME_A3 : GTK_PAPER_NAME_A4);
}

/* The paper that was chosen for the printer is that of the next report as well, where a report can have it. */
static void
keep_paper (CrWindow     *self,
            GtkPageSetup *setup)
{
  GtkPageOrientation orientation = gtk_page_setup_get_orientation (setup);
  gboolean           is_portrait = orientation == GTK_PAGE_ORIENTATION_PORTRAIT ||
                         orientation == GTK_PAGE_ORIENTATION_REVERSE_PORTRAIT;
  CrExportChoice   choice;
  g_autofree char *line = NULL;

  cr_export_choice_init (&choice, cr_interface_get_content_language ());
  cr_export_choice_read_line (&choice, cr_place_get_export (self->place));
  choice.orientation = is_portrait ? CR_ORIENTATION_PORTRAIT : CR_ORIENTATION_LANDSCAPE;
  for (guint i = 0; i < CR_N_PAPERS; i++)
    if (is_paper (gtk_page_setup_get_paper_size (setup), (CrPaper) i))
      choice.paper = (CrPaper) i;
  line = cr_export_choice_to_line (&choice);
  cr_place_set_export (self->place, line);
}

/* (transfer full) */
static GtkPageSetup *
make_page_setup (CrWindow             *self,
                 const CrExportChoice *choice)
{
  GtkPageSetup *setup = self->page_setup != NULL ? gtk_page_setup_copy (self->page_setup) : gtk_page_setup_new ();
  gboolean      is_portrait = cr_export_choice_get_orientation (choice) == CR_ORIENTATION_PORTRAIT;
  GtkPaperSize *size = NULL;

  if (self->page_setup != NULL)
    return setup;
  size = gtk_paper_size_new (choice->paper == CR_PAPER_A3 ? GTK_PAPER_NAME_A3 : GTK_PAPER_NAME_A4);
  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_page_setup_set_orientation (setup,
                                  is_portrait ? GTK_PAGE_ORIENTATION_PORTRAIT : GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_paper_size_free (size);
  return setup;
}

/* What is printed into a file is called as an export is. (transfer full) */
static GtkPrintSettings *
make_settings (CrWindow             *self,
               const CrExportChoice *choice,
               GtkPageSetup         *setup)
{
  GtkPrintSettings *settings = self->print_settings != NULL ? gtk_print_settings_copy (self->print_settings)
                                                            : gtk_print_settings_new ();
  g_autofree char  *stem = cr_export_source_dup_stem (self->document);
  g_autofree char  *name = cr_export_choice_propose_name (choice, stem);
  g_autoptr (GFile) folder = NULL;

  if (g_str_has_suffix (name, ".pdf"))
    name[strlen (name) - strlen (".pdf")] = '\0';
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, NULL);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);
  if (cr_document_get_file (self->document) != NULL)
    folder = g_file_get_parent (cr_document_get_file (self->document));
  if (folder != NULL && g_file_peek_path (folder) != NULL)
    gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_DIR, g_file_peek_path (folder));
  gtk_print_settings_set_paper_size (settings, gtk_page_setup_get_paper_size (setup));
  gtk_print_settings_set_orientation (settings, gtk_page_setup_get_orientation (setup));
  return settings;
}

/* (transfer full) */
static CrPrinting *
make_printing (CrWindow       *self,
               CrExportChoice *choice)
{
  g_autoptr (GHashTable) scope = cr_export_source_list (self->document, self->place, choice->scope);
  g_autoptr (CrRoadmap)  roadmap = cr_roadmap_copy (cr_document_get_roadmap (self->document));
  const char            *title = cr_text_show (cr_roadmap_get_head (roadmap)->title, choice->language);
  g_autofree char       *stem = cr_export_source_dup_stem (self->document);
  CrExportOrder          order = { .roadmap = roadmap,
                                   .catalogue = self->catalogue,
                                   .scope = scope,
                                   .messages = cr_interface_get_language (),
                                   .today = cr_interface_get_today () };
  CrPrinting            *printing = NULL;

  if (scope == NULL)
    choice->scope = CR_EXPORT_ALL;
  order.choice = *choice;
  printing = cr_printing_new (&order);
  gtk_print_operation_set_job_name (GTK_PRINT_OPERATION (printing), *title != '\0' ? title : stem);
  return printing;
}

static void
tell_printed (CrWindow *self)
{
  guint            n_pages = cr_printing_get_n_printed (self->printing);
  g_autofree char *words = g_strdup_printf (ngettext ("%u page printed", "%u pages printed", n_pages), n_pages);

  adw_toast_overlay_add_toast (self->toasts, cr_plain_toast_new (words));
  cr_status_line_tell (self->status_line, words);
}

static void
keep_settings (CrWindow *self)
{
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (self->printing);

  g_set_object (&self->print_settings, gtk_print_operation_get_print_settings (operation));
  g_set_object (&self->page_setup, cr_printing_get_page_setup (self->printing));
  keep_paper (self, self->page_setup);
}

static void
show_result (CrWindow               *self,
             GtkPrintOperationResult result)
{
  g_autoptr (GError) error = NULL;

  if (cr_printing_get_error (self->printing) != NULL)
    error = g_error_copy (cr_printing_get_error (self->printing));
  else if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (GTK_PRINT_OPERATION (self->printing), &error);
  if (error != NULL)
    cr_dialogs_report (GTK_WINDOW (self), _ ("The Pages Could Not Be Printed"), error);
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    {
      keep_settings (self);
      tell_printed (self);
    }
  else if (cr_printing_get_page_setup (self->printing) != NULL)
    cr_status_line_tell (self->status_line, _ ("Cancelled"));
}

/* The printing keeps the window, and the window the printing. */
static void
done_cb (GtkPrintOperation      *operation,
         GtkPrintOperationResult result,
         CrWindow               *self)
{
  g_autoptr (CrPrinting) printing = NULL;

  if (self->printing == NULL)
    return;
  if (!cr_window_is_closed (self))
    show_result (self, result);
  printing = g_steal_pointer (&self->printing);
  if (self->print_holder != NULL)
    g_application_release (G_APPLICATION (self->print_holder));
  g_clear_object (&self->print_holder);
  if (!cr_window_is_closed (self))
    {
      cr_window_show_busy (self);
      cr_window_update (self);
    }
}

static void
release_window (gpointer  window,
                GClosure *closure)
{
  g_object_unref (window);
}

/* What is on its way to the printer gets there, though the last window may be closed meanwhile. */
static void
hold_program (CrWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (application == NULL)
    return;
  self->print_holder = g_object_ref (application);
  g_application_hold (G_APPLICATION (application));
}

void
cr_window_print (CrWindow *self,
                 GFile    *file)
{
  CrExportChoice               choice = get_choice (self);
  g_autoptr (GtkPageSetup)     setup = make_page_setup (self, &choice);
  g_autoptr (GtkPrintSettings) settings = make_settings (self, &choice, setup);
  GtkPrintOperationAction      action = GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG;
  g_autoptr (CrPrinting)       printing = NULL;
  GtkPrintOperationResult      result;

  g_return_if_fail (cr_window_can_print (self));

  self->printing = make_printing (self, &choice);
  printing = g_object_ref (self->printing);
  gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (printing), setup);
  gtk_print_operation_set_print_settings (GTK_PRINT_OPERATION (printing), settings);
  g_signal_connect_object (printing, "status-changed", G_CALLBACK (cr_window_show_busy), self, G_CONNECT_SWAPPED);
  g_signal_connect_data (printing, "done", G_CALLBACK (done_cb), g_object_ref (self), release_window,
                         G_CONNECT_AFTER);
  if (file != NULL)
    {
      gtk_print_operation_set_export_filename (GTK_PRINT_OPERATION (printing), g_file_peek_path (file));
      action = GTK_PRINT_OPERATION_ACTION_EXPORT;
    }
  hold_program (self);
  cr_window_update (self);
  result = gtk_print_operation_run (GTK_PRINT_OPERATION (printing), action, GTK_WINDOW (self), NULL);
  /* What fails at once is not told of by the signal. */
  if (result != GTK_PRINT_OPERATION_RESULT_IN_PROGRESS)
    done_cb (GTK_PRINT_OPERATION (printing), result, self);
}

gboolean
cr_window_can_print (CrWindow *self)
{
  return self->document != NULL && self->printing == NULL;
}

CrRun *
cr_window_get_printing (CrWindow *self)
{
  switch (self->printing != NULL ? gtk_print_operation_get_status (GTK_PRINT_OPERATION (self->printing))
                                 : GTK_PRINT_STATUS_INITIAL)
    {
    case GTK_PRINT_STATUS_PREPARING:
    case GTK_PRINT_STATUS_GENERATING_DATA:
    case GTK_PRINT_STATUS_SENDING_DATA:
      return cr_printing_get_run (self->printing);
    case GTK_PRINT_STATUS_INITIAL:
    case GTK_PRINT_STATUS_PENDING:
    case GTK_PRINT_STATUS_PENDING_ISSUE:
    case GTK_PRINT_STATUS_PRINTING:
    case GTK_PRINT_STATUS_FINISHED:
    case GTK_PRINT_STATUS_FINISHED_ABORTED:
    default:
      return NULL;
    }
}

/* What was chosen in the dialog that exports goes before what was printed earlier. */
void
cr_window_print_choice (CrWindow *self)
{
  if (!cr_window_can_print (self))
    {
      cr_status_line_tell (self->status_line, _ ("Something is being printed already"));
      return;
    }
  g_clear_object (&self->page_setup);
  cr_window_print (self, NULL);
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  CrWindow *self = CR_WINDOW (widget);

  cr_window_commit (self);
  cr_window_print (self, NULL);
}

void
cr_window_install_print_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_action);
}
