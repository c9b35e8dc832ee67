/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page “Matrix”. */
#include "config.h"

#include "cr-matrix-page.h"

#include "cr-catalogue-ids.h"
#include "cr-empty-page.h"
#include "cr-interface.h"
#include "cr-language.h"
#include "cr-mapping.h"
#include "cr-matrix-drop.h"
#include "cr-matrix-facts.h"
#include "cr-matrix-legend.h"
#include "cr-plain.h"

#include <glib/gi18n.h>

struct _CrMatrixPage
{
  CrPage parent_instance;

  GtkStack        *stack;
  GtkWidget       *toolbar;
  GtkWidget       *columns_label;
  GtkDropDown     *columns;
  GtkWidget       *legend_button;
  CrMatrixLegend  *legend;
  CrMatrixGaps    *gaps;
  CrMatrixView    *view;
  CrMatrixMenu    *menu;
  CrMatrixDetails *details; /* kept while another pane shows it */
  GtkWidget       *empty_button;
};

G_DEFINE_FINAL_TYPE (CrMatrixPage, cr_matrix_page, CR_TYPE_PAGE)

static CrDocument *
get_document (CrMatrixPage *self)
{
  return cr_page_get_document (CR_PAGE (self));
}

static CrPlace *
get_place (CrMatrixPage *self)
{
  return cr_page_get_place (CR_PAGE (self));
}

static CrRoadmap *
get_roadmap (CrMatrixPage *self)
{
  return cr_document_get_roadmap (get_document (self));
}

static gboolean
is_empty (CrMatrixPage *self)
{
  return cr_roadmap_get_n_tasks (get_roadmap (self)) == 0;
}

static void
show_details (CrMatrixPage *self)
{
  guint row = 0, column = 0;

  cr_matrix_view_get_selected (self->view, &row, &column);
  cr_matrix_details_show (self->details, cr_matrix_view_get_coverage (self->view), row, column);
}

static void
show_coverage (CrMatrixPage *self)
{
  CrCatalogue      *catalogue = cr_document_get_catalogue (get_document (self));
  CrColumns         kind = cr_matrix_page_get_columns (self);
  g_autoptr (CrIds) rows = cr_catalogue_list_ids (catalogue, CR_GROUP_AREA);
  g_autoptr (CrIds) columns = cr_catalogue_list_ids (catalogue, cr_columns_get_group (kind));
  CrCoverage       *coverage = cr_coverage_new (get_roadmap (self), rows, kind, columns, cr_interface_get_today ());

  cr_matrix_gaps_show (self->gaps, coverage, catalogue);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.next-gap", cr_matrix_facts_count_uncovered (coverage) > 0);
  cr_matrix_legend_show (self->legend, kind);
  cr_matrix_view_show (self->view, coverage, catalogue, cr_interface_get_language ());
  show_details (self);
}

/* Whoever chooses a cell wants to see what is in it, and no longer the task that was looked at before. */
static void
selected_cb (CrMatrixPage *self)
{
  cr_place_select (get_place (self), NULL);
  show_details (self);
}

/* What is told of the cell, in the pane beside. */
static void
open_details (CrMatrixPage *self)
{
  cr_place_select (get_place (self), NULL);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->details)))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-inspector", NULL);
}

/* To the tasks of the cell. */
static void
activated_cb (CrMatrixPage *self)
{
  open_details (self);
  cr_matrix_details_take_focus (self->details);
}

static void
list_tasks_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  activated_cb (CR_MATRIX_PAGE (widget));
}

static void
except_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CrMatrixPage *self = CR_MATRIX_PAGE (widget);

  open_details (self);
  cr_matrix_details_ask_reason (self->details);
}

static void
apply_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  cr_matrix_details_apply (CR_MATRIX_PAGE (widget)->details);
}

static void
laid_out_cb (CrMatrixPage *self)
{
  gtk_widget_set_visible (self->legend_button, !cr_matrix_view_has_legend (self->view));
}

static void
columns_chosen_cb (CrMatrixPage *self)
{
  if (cr_matrix_view_get_coverage (self->view) == NULL)
    return;
  cr_place_set_view (get_place (self), CR_VIEW_COLUMNS, cr_columns_to_string (cr_matrix_page_get_columns (self)));
  cr_place_select (get_place (self), NULL);
  show_coverage (self);
}

/* Stays in the row, since a gap is one of the whole column. */
static void
go_to_column (CrMatrixPage *self,
              guint         column)
{
  guint row = 0, before = 0;

  cr_matrix_view_get_selected (self->view, &row, &before);
  cr_matrix_view_select (self->view, row, column);
  cr_matrix_view_take_focus (self->view);
}

static void
next_gap_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  CrMatrixPage     *self = CR_MATRIX_PAGE (widget);
  const CrCoverage *coverage = cr_matrix_view_get_coverage (self->view);
  guint             row = 0, column = 0;

  if (coverage == NULL)
    return;
  cr_matrix_view_get_selected (self->view, &row, &column);
  for (guint i = 1; i <= coverage->n_columns; i++)
    if (cr_matrix_facts_is_uncovered (coverage, (column + i) % coverage->n_columns))
      {
        go_to_column (self, (column + i) % coverage->n_columns);
        return;
      }
}

/* Escape in the grid: the task that was looked at goes, and the cell is told of again. */
static gboolean
key_pressed_cb (CrMatrixPage *self,
                guint         keyval)
{
  if (keyval != GDK_KEY_Escape || cr_ids_get_length (cr_place_get_selection (get_place (self))) == 0)
    return FALSE;
  cr_place_select (get_place (self), NULL);
  return TRUE;
}

static void
cr_matrix_page_update (CrPage      *page,
                       CrChangeSet *set)
{
  CrMatrixPage *self = CR_MATRIX_PAGE (page);

  gtk_stack_set_visible_child_name (self->stack, is_empty (self) ? "empty" : "matrix");
  gtk_widget_set_visible (self->toolbar, !is_empty (self));
  show_coverage (self);
}

static void
cr_matrix_page_reload (CrPage *page)
{
  CrMatrixPage *self = CR_MATRIX_PAGE (page);
  const char   *name = cr_place_get_view (get_place (self), CR_VIEW_COLUMNS);
  CrColumns     kind = CR_COLUMNS_CAPABILITIES;

  if (cr_matrix_view_get_coverage (self->view) != NULL)
    return;
  cr_matrix_details_set_up (self->details, get_document (self), get_place (self));
  if (name != NULL && cr_columns_parse (name, &kind))
    cr_matrix_page_set_columns (self, kind);
}

static GtkWidget *
cr_matrix_page_get_details_of_page (CrPage *page)
{
  CrMatrixPage *self = CR_MATRIX_PAGE (page);

  return is_empty (self) ? NULL : GTK_WIDGET (self->details);
}

static void
cr_matrix_page_take_focus (CrPage *page)
{
  CrMatrixPage *self = CR_MATRIX_PAGE (page);

  if (is_empty (self))
    gtk_widget_grab_focus (self->empty_button);
  else
    cr_matrix_view_take_focus (self->view);
}

/* A task that stands in the cell; its title is asked for in the inspector. */
static gboolean
cr_matrix_page_add_task (CrPage *page)
{
  CrMatrixPage      *self = CR_MATRIX_PAGE (page);
  const CrCoverage  *coverage = cr_matrix_view_get_coverage (self->view);
  const char        *language = cr_interface_get_content_language ();
  const char        *title = cr_translate (language, "matrix", NC_ ("matrix", "New task"));
  gboolean           russian = g_str_equal (language, "ru");
  g_autoptr (CrText) text = cr_text_new (russian ? NULL : title, russian ? title : NULL);
  const char        *task = NULL;
  CrChangeSet       *set = NULL;
  guint              row = 0, column = 0;

  if (coverage == NULL || is_empty (self))
    return FALSE;
  cr_matrix_view_get_selected (self->view, &row, &column);
  set = cr_mapping_add_in_cell (get_roadmap (self), coverage, row, column, text, &task);
  if (!cr_document_perform (get_document (self), set, CR_MERGE_NEVER, NULL))
    return FALSE;
  cr_place_select (get_place (self), task);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-task", NULL);
  return TRUE;
}

static void
cr_matrix_page_set_narrow (CrPage  *page,
                           gboolean narrow)
{
  gtk_widget_set_visible (CR_MATRIX_PAGE (page)->columns_label, !narrow);
}

static void
cr_matrix_page_dispose (GObject *object)
{
  CrMatrixPage *self = CR_MATRIX_PAGE (object);

  if (self->menu != NULL)
    cr_matrix_menu_drop (self->menu);
  g_clear_object (&self->menu);
  g_clear_object (&self->details);
  G_OBJECT_CLASS (cr_matrix_page_parent_class)->dispose (object);
}

static void
cr_matrix_page_class_init (CrMatrixPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CrPageClass    *page_class = CR_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cr_matrix_page_dispose;
  page_class->add_task = cr_matrix_page_add_task;
  page_class->get_details = cr_matrix_page_get_details_of_page;
  page_class->reload = cr_matrix_page_reload;
  page_class->set_narrow = cr_matrix_page_set_narrow;
  page_class->take_focus = cr_matrix_page_take_focus;
  page_class->update = cr_matrix_page_update;
  gtk_widget_class_install_action (widget_class, "page.apply", NULL, apply_action);
  gtk_widget_class_install_action (widget_class, "page.except", NULL, except_action);
  gtk_widget_class_install_action (widget_class, "page.list-tasks", NULL, list_tasks_action);
  gtk_widget_class_install_action (widget_class, "page.next-gap", NULL, next_gap_action);
}

static void
make_legend_button (CrMatrixPage *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->legend = CR_MATRIX_LEGEND (cr_matrix_legend_new ());
  self->legend_button = gtk_menu_button_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->legend));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->legend_button), C_ ("matrix", "Legend"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->legend_button), popover);
  cr_plain_set_name (self->legend_button, C_ ("matrix", "Legend"));
  gtk_widget_add_css_class (self->legend_button, "flat");
}

static void
make_columns (CrMatrixPage *self)
{
  const char *const kinds[] = { C_ ("columns", "Capabilities"), C_ ("columns", "Enablers"),
                                C_ ("columns", "Priority areas"), C_ ("columns", "Success factors"), NULL };

  self->columns = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (kinds));
  cr_plain_set_name (GTK_WIDGET (self->columns), C_ ("matrix", "Columns"));
  g_signal_connect_object (self->columns, "notify::selected", G_CALLBACK (columns_chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

static GtkWidget *
make_toolbar (CrMatrixPage *self)
{
  GtkWidget *space = gtk_label_new (NULL);

  self->toolbar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->columns_label = gtk_label_new (C_ ("matrix", "Columns"));
  self->gaps = CR_MATRIX_GAPS (cr_matrix_gaps_new ());
  make_columns (self);
  make_legend_button (self);
  gtk_widget_add_css_class (self->toolbar, "page-toolbar");
  gtk_widget_add_css_class (self->columns_label, "dim-label");
  gtk_widget_set_margin_start (self->columns_label, 6);
  gtk_widget_set_hexpand (space, TRUE);
  gtk_box_append (GTK_BOX (self->toolbar), self->columns_label);
  gtk_box_append (GTK_BOX (self->toolbar), GTK_WIDGET (self->columns));
  gtk_box_append (GTK_BOX (self->toolbar), space);
  gtk_box_append (GTK_BOX (self->toolbar), self->legend_button);
  gtk_box_append (GTK_BOX (self->toolbar), GTK_WIDGET (self->gaps));
  g_signal_connect_object (self->gaps, "chosen", G_CALLBACK (go_to_column), self, G_CONNECT_SWAPPED);
  return self->toolbar;
}

static GtkWidget *
make_empty (CrMatrixPage *self)
{
  return cr_empty_page_new ("cr-page-matrix-symbolic", _ ("No Tasks Yet"),
                            _ ("The matrix shows which area of work serves which capability, and where no task does. "
                               "Add the starter tasks of the template, or make your own."),
                            &self->empty_button);
}

static GtkWidget *
make_matrix (CrMatrixPage *self)
{
  GtkWidget          *scrolled = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->view = CR_MATRIX_VIEW (cr_matrix_view_new ());
  cr_matrix_drop_set_up (self->view, CR_PAGE (self));
  g_signal_connect_object (self->view, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "laid-out", G_CALLBACK (laid_out_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_widget_add_css_class (scrolled, "page-content");
  return scrolled;
}

static void
cr_matrix_page_init (CrMatrixPage *self)
{
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  self->details = CR_MATRIX_DETAILS (g_object_ref_sink (cr_matrix_details_new ()));
  gtk_box_append (GTK_BOX (box), make_toolbar (self));
  gtk_stack_add_named (self->stack, make_matrix (self), "matrix");
  gtk_stack_add_named (self->stack, make_empty (self), "empty");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->stack), "page-content");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  self->menu = cr_matrix_menu_new (box, self->view, self->details);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (shortcuts),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_g, GDK_CONTROL_MASK), gtk_named_action_new ("page.next-gap")));
  gtk_widget_add_controller (GTK_WIDGET (self), shortcuts);
  adw_bin_set_child (ADW_BIN (self), box);
}

CrPage *
cr_matrix_page_new (void)
{
  return g_object_new (CR_TYPE_MATRIX_PAGE, NULL);
}

CrMatrixView *
cr_matrix_page_get_view (CrMatrixPage *self)
{
  g_return_val_if_fail (CR_IS_MATRIX_PAGE (self), NULL);

  return self->view;
}

CrMatrixDetails *
cr_matrix_page_get_details (CrMatrixPage *self)
{
  g_return_val_if_fail (CR_IS_MATRIX_PAGE (self), NULL);

  return self->details;
}

CrMatrixGaps *
cr_matrix_page_get_gaps (CrMatrixPage *self)
{
  g_return_val_if_fail (CR_IS_MATRIX_PAGE (self), NULL);

  return self->gaps;
}

CrMatrixMenu *
cr_matrix_page_get_menu (CrMatrixPage *self)
{
  g_return_val_if_fail (CR_IS_MATRIX_PAGE (self), NULL);

  return self->menu;
}

CrColumns
cr_matrix_page_get_columns (CrMatrixPage *self)
{
  g_return_val_if_fail (CR_IS_MATRIX_PAGE (self), CR_COLUMNS_CAPABILITIES);

  return (CrColumns) gtk_drop_down_get_selected (self->columns);
}

void
cr_matrix_page_set_columns (CrMatrixPage *self,
                            CrColumns     kind)
{
  g_return_if_fail (CR_IS_MATRIX_PAGE (self));

  gtk_drop_down_set_selected (self->columns, kind);
}
