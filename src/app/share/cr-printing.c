/* SPDX-License-Identifier: GPL-3.0-or-later
 * The pages of a report on a printer. */
#include "config.h"

#include "cr-printing.h"

/* Of the work, before the first page is drawn. */
#define SHARE_OF_LAYOUT 0.4

/* In microseconds. The print operation asks over and over whether the pages are there; in between the main loop does
 * everything else, and the processor belongs to the thread that makes them. */
#define PAUSE 5000

struct _CrPrinting
{
  GtkPrintOperation parent_instance;

  CrExportOrder order; /* with references of its own */
  CrRun        *run;
  GtkPageSetup *page_setup;
  CrReport     *report; /* NULL before it is made */
  GHashTable   *printed;
  GError       *error;
};

G_DEFINE_FINAL_TYPE (CrPrinting, cr_printing, GTK_TYPE_PRINT_OPERATION)

static CrSheet
make_sheet (GtkPageSetup *setup)
{
  return (CrSheet){
    .width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS),
    .height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS),
    .left = gtk_page_setup_get_left_margin (setup, GTK_UNIT_POINTS),
    .top = gtk_page_setup_get_top_margin (setup, GTK_UNIT_POINTS),
    .right = gtk_page_setup_get_right_margin (setup, GTK_UNIT_POINTS),
    .bottom = gtk_page_setup_get_bottom_margin (setup, GTK_UNIT_POINTS),
  };
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (CrPrinting) self = user_data;
  g_autoptr (CrExported) exported = NULL;

  exported = cr_export_work_finish (result, &self->error);
  if (exported != NULL)
    self->report = g_steal_pointer (&exported->report);
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context)
{
  CrPrinting *self = CR_PRINTING (operation);

  g_set_object (&self->page_setup, gtk_print_context_get_page_setup (context));
  g_clear_pointer (&self->report, cr_report_free);
  self->order.sheet = make_sheet (self->page_setup);
  self->order.run = G_CANCELLABLE (self->run);
  cr_export_preview_async (&self->order, made_cb, g_object_ref (self));
}

/* TRUE when there are pages, or never will be. */
static gboolean
paginate_cb (GtkPrintOperation *operation)
{
  CrPrinting *self = CR_PRINTING (operation);

  if (self->report != NULL)
    {
      cr_run_set_done (G_CANCELLABLE (self->run), SHARE_OF_LAYOUT);
      gtk_print_operation_set_n_pages (operation, (int) cr_report_get_n_pages (self->report));
      return TRUE;
    }
  if (self->error != NULL || g_cancellable_is_cancelled (G_CANCELLABLE (self->run)))
    {
      gtk_print_operation_cancel (operation);
      gtk_print_operation_set_n_pages (operation, 1);
      return TRUE;
    }
  g_usleep (PAUSE);
  return FALSE;
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page)
{
  CrPrinting *self = CR_PRINTING (operation);
  guint       n = 0;

  if (self->report == NULL)
    return;
  if (g_cancellable_is_cancelled (G_CANCELLABLE (self->run)))
    {
      gtk_print_operation_cancel (operation);
      return;
    }
  n = cr_report_get_n_pages (self->report);
  cr_report_paint (self->report, (guint) page, gtk_print_context_get_cairo_context (context));
  g_hash_table_add (self->printed, GINT_TO_POINTER (page));
  cr_run_set_done (G_CANCELLABLE (self->run), SHARE_OF_LAYOUT + (1 - SHARE_OF_LAYOUT) * (page + 1) / n);
}

/* What is still being made is given up. */
static void
done_cb (GtkPrintOperation *operation)
{
  g_cancellable_cancel (G_CANCELLABLE (CR_PRINTING (operation)->run));
}

static void
cr_printing_finalize (GObject *object)
{
  CrPrinting *self = CR_PRINTING (object);

  g_clear_object (&self->order.roadmap);
  g_clear_pointer (&self->order.catalogue, cr_catalogue_unref);
  g_clear_pointer (&self->order.scope, g_hash_table_unref);
  g_clear_object (&self->run);
  g_clear_object (&self->page_setup);
  g_clear_pointer (&self->report, cr_report_free);
  g_clear_pointer (&self->printed, g_hash_table_unref);
  g_clear_error (&self->error);
  G_OBJECT_CLASS (cr_printing_parent_class)->finalize (object);
}

static void
cr_printing_class_init (CrPrintingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cr_printing_finalize;
}

static void
cr_printing_init (CrPrinting *self)
{
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (self);

  self->run = cr_run_new ();
  self->printed = g_hash_table_new (NULL, NULL);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  /* It asks for pages only of those who listen. */
  g_signal_connect (self, "begin-print", G_CALLBACK (begin_print_cb), NULL);
  g_signal_connect (self, "paginate", G_CALLBACK (paginate_cb), NULL);
  g_signal_connect (self, "draw-page", G_CALLBACK (draw_page_cb), NULL);
  g_signal_connect (self, "done", G_CALLBACK (done_cb), NULL);
}

CrPrinting *
cr_printing_new (const CrExportOrder *order)
{
  CrPrinting *self = NULL;

  g_return_val_if_fail (cr_export_choice_has_paper (&order->choice), NULL);

  self = g_object_new (CR_TYPE_PRINTING, NULL);
  self->order = *order;
  g_object_ref (self->order.roadmap);
  cr_catalogue_ref (self->order.catalogue);
  if (self->order.scope != NULL)
    g_hash_table_ref (self->order.scope);
  return self;
}

CrRun *
cr_printing_get_run (CrPrinting *self)
{
  g_return_val_if_fail (CR_IS_PRINTING (self), NULL);

  return self->run;
}

GtkPageSetup *
cr_printing_get_page_setup (CrPrinting *self)
{
  g_return_val_if_fail (CR_IS_PRINTING (self), NULL);

  return self->page_setup;
}

guint
cr_printing_get_n_printed (CrPrinting *self)
{
  g_return_val_if_fail (CR_IS_PRINTING (self), 0);

  return g_hash_table_size (self->printed);
}

const GError *
cr_printing_get_error (CrPrinting *self)
{
  g_return_val_if_fail (CR_IS_PRINTING (self), NULL);

  return self->error;
}
