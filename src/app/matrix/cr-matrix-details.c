/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the inspector shows of the selected cell of the matrix. */
#include "config.h"

#include "cr-matrix-details.h"

#include "cr-exceptions.h"
#include "cr-interface.h"
#include "cr-kept-rows.h"
#include "cr-level-dots.h"
#include "cr-list-keys.h"
#include "cr-matrix-facts.h"
#include "cr-plain.h"
#include "cr-status-icon.h"
#include "cr-task-drag.h"
#include "cr-typed.h"
#include "cr-words-row.h"

#include <glib/gi18n.h>

/* More are read better in the table. */
#define MAX_TASKS 25

struct _CrMatrixDetails
{
  AdwBin parent_instance;

  CrDocument       *document;
  CrPlace          *place;
  const CrCoverage *coverage; /* NULL before the first cell */
  guint             row;
  guint             column;
  const char       *area; /* of the cell whose reason stands in the entry */
  const char       *entry_id;
  guint             n_tasks;

  GtkLabel    *cell_label;
  GtkLabel    *title_label;
  GtkBox      *level_box;
  CrLevelDots *dots;
  GtkLabel    *level_label;
  GtkLabel    *date_label;
  GtkLabel    *gap_label;
  GtkLabel    *tasks_label;
  GtkListBox  *list;
  GtkLabel    *more_label;
  GtkWidget   *add_button;
  GtkWidget   *show_button;
  GtkWidget   *except_box;
  GtkLabel    *except_label;
  GtkEntry    *reason_entry;
  GtkWidget   *except_button;
  GtkWidget   *unset_button;
};

G_DEFINE_FINAL_TYPE (CrMatrixDetails, cr_matrix_details, ADW_TYPE_BIN)

static CrRoadmap *
get_roadmap (CrMatrixDetails *self)
{
  return cr_document_get_roadmap (self->document);
}

static const CrException *
find_exception (CrMatrixDetails *self)
{
  return cr_exceptions_find (get_roadmap (self), self->area, self->entry_id);
}

static GtkWidget *
make_status_icon (CrMatrixDetails *self,
                  const CrTask    *task)
{
  const char    *id = cr_status_to_id (cr_task_get_status (task));
  const CrEntry *entry = cr_catalogue_lookup (cr_document_get_catalogue (self->document), id);
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget     *image = gtk_image_new_from_icon_name (cr_status_icon_get_name (id));

  cr_status_icon_set_class (box, id);
  if (entry != NULL)
    cr_plain_set_name_and_tooltip (image, cr_entry_get_title (entry, cr_interface_get_language ()));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), image);
  return box;
}

/* What tells of a late task, by sign and word. */
static GtkWidget *
make_late_icon (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *image = gtk_image_new_from_icon_name ("cr-sign-overdue-symbolic");

  gtk_widget_add_css_class (box, "sign-overdue");
  cr_plain_set_name_and_tooltip (image, C_ ("matrix", "late"));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), image);
  return box;
}

/* All that a row tells of a task. (transfer full) */
static char *
describe_row (CrMatrixDetails *self,
              const CrTask    *task)
{
  const char      *title = cr_text_show (task->title, cr_interface_get_content_language ());
  g_autofree char *facts = cr_matrix_facts_describe_task (get_roadmap (self), task);
  g_autofree char *percent = cr_format_percent (cr_task_get_progress (task), cr_interface_get_language ());

  return g_strconcat (title, ", ", facts, ", ", percent, NULL);
}

/* What a row is made of, its signs included: as long as that is the same, the row can stay. (transfer full) */
static char *
make_mark (CrMatrixDetails *self,
           const CrTask    *task)
{
  g_autofree char *words = describe_row (self, task);

  return g_strdup_printf ("%s\n%s\n%s\n%d", task->id, words, cr_status_to_id (cr_task_get_status (task)),
                          cr_task_is_overdue (task, cr_interface_get_today ()));
}

static GtkWidget *
make_row (CrMatrixDetails *self,
          const CrTask    *task)
{
  const char      *title = cr_text_show (task->title, cr_interface_get_content_language ());
  g_autofree char *facts = cr_matrix_facts_describe_task (get_roadmap (self), task);
  g_autofree char *percent = cr_format_percent (cr_task_get_progress (task), cr_interface_get_language ());
  g_autofree char *name = describe_row (self, task);
  GtkWidget       *label = gtk_label_new (percent);
  CrWordsRow      *row = CR_WORDS_ROW (cr_words_row_new (title, facts));

  cr_words_row_set_lines (row, 3, 0);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  cr_words_row_add_prefix (row, make_status_icon (self, task));
  if (cr_task_is_overdue (task, cr_interface_get_today ()))
    cr_words_row_add_suffix (row, make_late_icon ());
  cr_words_row_add_suffix (row, label);
  cr_plain_set_name (GTK_WIDGET (row), name);
  return GTK_WIDGET (row);
}

static void
activated_cb (CrMatrixDetails *self,
              GtkListBoxRow   *row)
{
  cr_place_select (self->place, cr_kept_rows_get_task (GTK_WIDGET (row)));
}

/* A task of the list can be dragged onto another cell. */
static GdkContentProvider *
drag_prepare_cb (CrMatrixDetails *self,
                 double           x,
                 double           y)
{
  GtkListBoxRow    *row = gtk_list_box_get_row_at_y (self->list, (int) y);
  const char       *task = cr_kept_rows_get_task (GTK_WIDGET (row));
  g_autoptr (CrIds) ids = task != NULL ? cr_ids_new (&task, 1) : NULL;

  if (ids == NULL || cr_document_is_read_only (self->document))
    return NULL;
  return cr_task_drag_new_provider (self->document, ids);
}

static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag)
{
  cr_task_drag_show_words (drag);
}

static void
set_up_drag (CrMatrixDetails *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  cr_task_drag_set_up_source (source);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (source));
}

static void
show_row (CrMatrixDetails *self,
          const CrTask    *task,
          int              position)
{
  g_autofree char *mark = make_mark (self, task);

  if (!cr_kept_rows_has (self->list, position, mark))
    cr_kept_rows_put (self->list, position, make_row (self, task), task->id, mark);
}

/* The row of that task, else the first. */
static void
focus_row (CrMatrixDetails *self,
           const char      *task)
{
  GtkWidget *row = task != NULL ? cr_kept_rows_find (self->list, task) : NULL;

  if (row == NULL)
    row = gtk_widget_get_first_child (GTK_WIDGET (self->list));
  gtk_widget_grab_focus (row != NULL ? row : self->add_button);
}

static void
show_tasks (CrMatrixDetails *self)
{
  CrRoadmap                *roadmap = get_roadmap (self);
  g_autoptr (CrQuery)       query = cr_coverage_make_query (self->coverage, self->row, self->column);
  g_autoptr (CrQueryResult) result = cr_query_run (query, roadmap, cr_document_get_catalogue (self->document),
                                                   cr_interface_get_today (), cr_interface_get_content_language ());
  const char               *focused = cr_kept_rows_get_focused (self->list);
  guint                     n_more = 0;
  g_autofree char          *heading = NULL;
  g_autofree char          *more = NULL;

  self->n_tasks = result->tasks->len;
  n_more = self->n_tasks - MIN (self->n_tasks, MAX_TASKS);
  for (guint i = 0; i < self->n_tasks - n_more; i++)
    show_row (self, cr_roadmap_get_task (roadmap, g_array_index (result->tasks, guint, i)), (int) i);
  cr_kept_rows_cut (self->list, (int) (self->n_tasks - n_more));
  heading = self->n_tasks > 0 ? g_strdup_printf (ngettext ("%u task", "%u tasks", self->n_tasks), self->n_tasks)
                              : g_strdup (C_ ("matrix", "No task"));
  gtk_label_set_text (self->tasks_label, heading);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->n_tasks > 0);
  gtk_widget_set_visible (self->show_button, self->n_tasks > 0);
  more = g_strdup_printf (ngettext ("%u more is shown in Tasks", "%u more are shown in Tasks", n_more), n_more);
  gtk_label_set_text (self->more_label, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more_label), n_more > 0);
  if (focused != NULL && cr_kept_rows_get_focused (self->list) != focused)
    focus_row (self, focused);
}

static void
show_level (CrMatrixDetails *self)
{
  const CrCoverageTotal *total = &self->coverage->column_totals[self->column];
  gboolean               has_levels = cr_matrix_facts_has_levels (self->coverage, self->column);
  g_autofree char       *level = NULL;
  g_autofree char       *date = NULL;
  g_autofree char       *gap = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->level_box), has_levels);
  gtk_widget_set_visible (GTK_WIDGET (self->gap_label), has_levels);
  if (!has_levels)
    return;
  level = cr_matrix_facts_describe_level (self->coverage, self->column);
  date = cr_matrix_facts_describe_target_date (get_roadmap (self), self->coverage, self->column);
  gap = cr_matrix_facts_describe_gap (self->coverage, self->row, self->column);
  cr_level_dots_show (self->dots, total->level, total->target);
  gtk_label_set_text (self->level_label, level);
  gtk_label_set_text (self->date_label, date != NULL ? date : "");
  gtk_label_set_text (self->gap_label, gap);
}

/* The side of the language that is typed in, and no other, which would be written as its translation. What was typed
 * stays while somebody types, unless it is about another cell. */
static void
show_reason (CrMatrixDetails   *self,
             const CrException *exception,
             gboolean           is_other_cell)
{
  const char *reason = exception != NULL ? cr_text_get (exception->reason, cr_interface_get_content_language ()) : NULL;
  gboolean    is_typed = gtk_widget_get_focus_child (GTK_WIDGET (self->reason_entry)) != NULL;

  if (is_other_cell || !is_typed)
    gtk_editable_set_text (GTK_EDITABLE (self->reason_entry), reason != NULL ? reason : "");
}

static void
show_exception (CrMatrixDetails *self)
{
  const char        *area = cr_coverage_get_row_id (self->coverage, self->row);
  const char        *entry = cr_coverage_get_column_id (self->coverage, self->column);
  CrSigns            signs = self->coverage->column_totals[self->column].signs;
  gboolean           can = area != NULL && entry != NULL && !cr_document_is_read_only (self->document);
  gboolean           is_other_cell = area != self->area || entry != self->entry_id;
  const CrException *exception = NULL;
  g_autofree char   *label = NULL;

  self->area = area;
  self->entry_id = entry;
  exception = can ? find_exception (self) : NULL;
  /* Where the whole column is not applicable there is nothing to say of a cell. */
  can = can && (exception != NULL || (signs & CR_SIGN_NOT_APPLICABLE) == 0);
  gtk_widget_set_visible (self->except_box, can);
  if (!can)
    return;
  show_reason (self, exception, is_other_cell);
  /* The entry is too narrow for most of them. */
  label = exception != NULL ? g_strdup_printf (C_ ("matrix", "Not applicable here: %s"),
                                               cr_text_show (exception->reason, cr_interface_get_content_language ()))
                            : g_strdup (C_ ("matrix", "Not applicable here? Say why."));
  gtk_label_set_text (self->except_label, label);
  gtk_button_set_label (GTK_BUTTON (self->except_button), exception != NULL ? C_ ("matrix", "Change Reason")
                                                                            : C_ ("matrix", "Mark as Not Applicable"));
  gtk_widget_set_visible (self->unset_button, exception != NULL);
}

static void
show_names (CrMatrixDetails *self)
{
  CrCatalogue     *catalogue = cr_document_get_catalogue (self->document);
  g_autofree char *cell =
    g_strconcat (cr_matrix_facts_name_row (self->coverage, catalogue, self->row), " × ",
                 cr_matrix_facts_name_column (self->coverage, catalogue, self->column, TRUE), NULL);

  gtk_label_set_text (self->cell_label, cell);
  gtk_label_set_text (self->title_label,
                      cr_matrix_facts_name_column (self->coverage, catalogue, self->column, FALSE));
}

static void
update_except_button (CrMatrixDetails *self)
{
  g_autofree char *reason = cr_typed_clean (gtk_editable_get_text (GTK_EDITABLE (self->reason_entry)), FALSE);

  gtk_widget_set_sensitive (self->except_button, reason[0] != '\0');
}

void
cr_matrix_details_except (CrMatrixDetails *self)
{
  g_autofree char   *reason = NULL;
  gboolean           russian = g_str_equal (cr_interface_get_content_language (), "ru");
  g_autoptr (CrText) text = NULL;

  g_return_if_fail (CR_IS_MATRIX_DETAILS (self));

  reason = cr_typed_clean (gtk_editable_get_text (GTK_EDITABLE (self->reason_entry)), FALSE);
  if (reason[0] == '\0')
    return;
  text = cr_text_new (russian ? NULL : reason, russian ? reason : NULL);
  cr_document_perform (self->document, cr_exceptions_set (get_roadmap (self), self->area, self->entry_id, text),
                       CR_MERGE_NEVER, NULL);
}

gboolean
cr_matrix_details_can_except (CrMatrixDetails *self)
{
  g_return_val_if_fail (CR_IS_MATRIX_DETAILS (self), FALSE);

  return gtk_widget_get_visible (self->except_box);
}

gboolean
cr_matrix_details_is_excepted (CrMatrixDetails *self)
{
  g_return_val_if_fail (CR_IS_MATRIX_DETAILS (self), FALSE);

  return self->area != NULL && self->entry_id != NULL && find_exception (self) != NULL;
}

void
cr_matrix_details_ask_reason (CrMatrixDetails *self)
{
  g_return_if_fail (CR_IS_MATRIX_DETAILS (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->reason_entry));
}

void
cr_matrix_details_apply (CrMatrixDetails *self)
{
  g_return_if_fail (CR_IS_MATRIX_DETAILS (self));

  gtk_editable_set_text (GTK_EDITABLE (self->reason_entry), "");
  cr_document_perform (self->document, cr_exceptions_unset (get_roadmap (self), self->area, self->entry_id),
                       CR_MERGE_NEVER, NULL);
}

static void
unset_cb (CrMatrixDetails *self)
{
  cr_matrix_details_apply (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self->reason_entry)))
    gtk_widget_grab_focus (GTK_WIDGET (self->reason_entry));
}

/* The list that the cell counts, for all that one can do with tasks there. */
static void
show_cb (CrMatrixDetails *self)
{
  CrQuery *query = cr_coverage_make_query (self->coverage, self->row, self->column);

  query->grouping = cr_place_get_query (self->place)->grouping;
  cr_place_set_query (self->place, query);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", "tasks");
}

static GtkLabel *
make_label (const char *css_class,
            gboolean    is_dim)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  if (is_dim)
    gtk_widget_add_css_class (label, "dim-label");
  return GTK_LABEL (label);
}

/* The dots are told by the words beside them. */
static GtkWidget *
make_level (CrMatrixDetails *self)
{
  self->level_box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8));
  self->dots = CR_LEVEL_DOTS (cr_level_dots_new ());
  self->level_label = make_label ("heading", FALSE);
  self->date_label = make_label ("caption", TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->level_label), "numeric");
  gtk_box_append (self->level_box, GTK_WIDGET (self->dots));
  gtk_box_append (self->level_box, GTK_WIDGET (self->level_label));
  gtk_box_append (self->level_box, GTK_WIDGET (self->date_label));
  return GTK_WIDGET (self->level_box);
}

static GtkWidget *
make_head (CrMatrixDetails *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->cell_label = make_label ("caption", TRUE);
  self->title_label = make_label ("title-4", FALSE);
  self->gap_label = make_label ("caption", TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->cell_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title_label));
  gtk_box_append (GTK_BOX (box), make_level (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->gap_label));
  return box;
}

static GtkWidget *
make_button (CrMatrixDetails *self,
             const char      *label,
             GCallback        clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "heading-button");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  if (clicked != NULL)
    g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_tasks (CrMatrixDetails *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->tasks_label = make_label ("heading", FALSE);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  self->more_label = make_label ("caption", TRUE);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  cr_plain_set_name (GTK_WIDGET (self->list), C_ ("matrix", "Tasks of the cell"));
  cr_list_keys_stop_once (GTK_WIDGET (self->list));
  set_up_drag (self);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  self->add_button = make_button (self, C_ ("matrix", "New Task Here"), NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_button), "win.new-task");
  self->show_button = make_button (self, C_ ("matrix", "Show in Tasks"), G_CALLBACK (show_cb));
  gtk_widget_add_css_class (self->show_button, "flat");
  gtk_box_append (GTK_BOX (buttons), self->add_button);
  gtk_box_append (GTK_BOX (buttons), self->show_button);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->tasks_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->more_label));
  gtk_box_append (GTK_BOX (box), buttons);
  return box;
}

static GtkWidget *
make_exception (CrMatrixDetails *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->except_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->except_label = make_label ("caption", TRUE);
  self->reason_entry = GTK_ENTRY (gtk_entry_new ());
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->reason_entry), FALSE);
  gtk_entry_set_placeholder_text (self->reason_entry, C_ ("matrix", "Reason"));
  cr_plain_set_name (GTK_WIDGET (self->reason_entry), C_ ("matrix", "Why it is not applicable"));
  g_signal_connect_object (self->reason_entry, "changed", G_CALLBACK (update_except_button), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reason_entry, "activate", G_CALLBACK (cr_matrix_details_except), self,
                           G_CONNECT_SWAPPED);
  self->except_button =
    make_button (self, C_ ("matrix", "Mark as Not Applicable"), G_CALLBACK (cr_matrix_details_except));
  self->unset_button = make_button (self, C_ ("matrix", "Applicable Again"), G_CALLBACK (unset_cb));
  gtk_box_append (GTK_BOX (buttons), self->except_button);
  gtk_box_append (GTK_BOX (buttons), self->unset_button);
  gtk_box_append (GTK_BOX (self->except_box), GTK_WIDGET (self->except_label));
  gtk_box_append (GTK_BOX (self->except_box), GTK_WIDGET (self->reason_entry));
  gtk_box_append (GTK_BOX (self->except_box), buttons);
  gtk_widget_set_margin_top (self->except_box, 12);
  update_except_button (self);
  return self->except_box;
}

static void
cr_matrix_details_dispose (GObject *object)
{
  CrMatrixDetails *self = CR_MATRIX_DETAILS (object);

  g_clear_object (&self->document);
  g_clear_object (&self->place);
  G_OBJECT_CLASS (cr_matrix_details_parent_class)->dispose (object);
}

static void
cr_matrix_details_class_init (CrMatrixDetailsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_matrix_details_dispose;
}

static void
cr_matrix_details_init (CrMatrixDetails *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);

  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), make_tasks (self));
  gtk_box_append (GTK_BOX (box), make_exception (self));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

GtkWidget *
cr_matrix_details_new (void)
{
  return g_object_new (CR_TYPE_MATRIX_DETAILS, NULL);
}

void
cr_matrix_details_set_up (CrMatrixDetails *self,
                          CrDocument      *document,
                          CrPlace         *place)
{
  g_return_if_fail (CR_IS_MATRIX_DETAILS (self));
  g_return_if_fail (self->document == NULL);

  self->document = g_object_ref (document);
  self->place = g_object_ref (place);
}

void
cr_matrix_details_show (CrMatrixDetails  *self,
                        const CrCoverage *coverage,
                        guint             row,
                        guint             column)
{
  g_return_if_fail (CR_IS_MATRIX_DETAILS (self));
  g_return_if_fail (self->document != NULL);

  self->coverage = coverage;
  self->row = row;
  self->column = column;
  show_names (self);
  show_level (self);
  show_tasks (self);
  show_exception (self);
}

void
cr_matrix_details_take_focus (CrMatrixDetails *self)
{
  g_return_if_fail (CR_IS_MATRIX_DETAILS (self));

  focus_row (self, NULL);
}

guint
cr_matrix_details_get_n_tasks (CrMatrixDetails *self)
{
  g_return_val_if_fail (CR_IS_MATRIX_DETAILS (self), 0);

  return self->n_tasks;
}
