/* SPDX-License-Identifier: GPL-3.0-or-later
 * One cell of the table of tasks: words and signs, or what is said of a group; some can be typed into. */
#include "config.h"

#include "cr-task-cell.h"

#include "cr-cell-face.h"
#include "cr-format.h"
#include "cr-interface.h"
#include "cr-mix-bar.h"
#include "cr-plain.h"
#include "cr-schedule.h"
#include "cr-status-icon.h"
#include "cr-task-row.h"
#include "cr-task-words.h"

#include <glib/gi18n.h>

struct _CrTaskCell
{
  GtkWidget parent_instance;

  CrTaskCellContext *context;
  CrColumn           column;
  GtkListItem       *list_item; /* borrowed */
  CrTaskRow         *place;     /* NULL while it shows nothing */
  gulong             handler;   /* of the place */
  gpointer           shown;     /* what stood there when it was shown last; only to be compared */
  CrCellFace         face;
  GtkWidget         *head; /* of a group: a box; NULL until it is needed, as are the following */
  GtkWidget         *arrow;
  GtkWidget         *name;
  GtkWidget         *count;
  GtkWidget         *mix;
  GtkWidget         *entry;
  char              *tip;
  char              *spoken;
  gpointer           user_data;
  gboolean           committing;
  gboolean           refused; /* what stands in the entry does not do, and that was told */
  guint              leave_idle;

  const CrTaskCellEditing *owner;   /* of the entry that there is or was */
  const CrTaskCellEditing *editing; /* the same; NULL when nothing is being typed, or it is over */
};

G_DEFINE_FINAL_TYPE (CrTaskCell, cr_task_cell, GTK_TYPE_WIDGET)

static GtkWidget *
add_child (CrTaskCell *self,
           GtkWidget  *child)
{
  gtk_widget_set_valign (child, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  return child;
}

/* Setting a tooltip asks the display server where the pointer is, which for each cell of a list is too much: it is
 * handed out when it is asked for. */
static void
set_tip (CrTaskCell *self,
         const char *tip)
{
  g_free (self->tip);
  self->tip = g_strdup (tip);
}

static gboolean
cr_task_cell_query_tooltip (GtkWidget  *widget,
                            int         x,
                            int         y,
                            gboolean    by_keyboard,
                            GtkTooltip *tooltip)
{
  CrTaskCell *self = CR_TASK_CELL (widget);

  cr_plain_show_tooltip (tooltip, self->tip);
  return self->tip != NULL;
}

static void
hide (GtkWidget *widget)
{
  if (widget != NULL)
    gtk_widget_set_visible (widget, FALSE);
}

static void
set_spoken (CrTaskCell *self,
            const char *spoken)
{
  if (g_strcmp0 (self->spoken, spoken) == 0)
    return;
  g_free (self->spoken);
  self->spoken = g_strdup (spoken);
  cr_plain_set_name (GTK_WIDGET (self), spoken);
}

static gboolean
has_signs (CrTaskCell *self)
{
  return self->column == CR_COLUMN_FINISH || (self->column == CR_COLUMN_TITLE && self->context->signs_in_title);
}

/* The sign of a task, and what a screen reader adds for it; NULL for nothing. */
static const char *
show_sign (CrTaskCell   *self,
           const CrTask *task)
{
  CrCellFace *face = &self->face;

  face->icon = face->icon_color = face->words_color = NULL;
  if (self->column == CR_COLUMN_STATUS)
    {
      const char *status = cr_status_to_id (cr_task_get_status (task));

      face->icon = cr_status_icon_get_name (status);
      face->icon_color = cr_status_icon_get_color (status);
      face->words_color = cr_status_icon_get_text_color (status);
      return NULL;
    }
  if (has_signs (self) && cr_task_is_overdue (task, cr_interface_get_today ()))
    {
      face->icon = "cr-sign-overdue-symbolic";
      face->icon_color = "sign_overdue";
      face->words_color = "sign_overdue_text";
      return _ ("overdue");
    }
  if (has_signs (self) && cr_schedule_is_blocked (cr_document_get_roadmap (self->context->document), task))
    {
      face->icon = "cr-sign-waiting-symbolic";
      face->icon_color = "sign_waiting";
      return _ ("waits for other tasks");
    }
  return NULL;
}

/* Long texts have the whole of them as a tooltip, signs their meaning. */
static const char *
choose_tooltip (CrTaskCell *self,
                const char *text,
                const char *sign)
{
  static const CrColumn shorts[] = { CR_COLUMN_STATUS, CR_COLUMN_START, CR_COLUMN_FINISH, CR_COLUMN_PROGRESS,
                                     CR_COLUMN_PRIORITY };

  for (guint i = 0; i < G_N_ELEMENTS (shorts); i++)
    if (self->column == shorts[i])
      return sign;
  return g_str_equal (text, CR_FORMAT_MISSING) ? NULL : text;
}

static void
set_words (CrTaskCell *self,
           char       *words)
{
  g_free (self->face.words);
  self->face.words = words;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
show_task (CrTaskCell   *self,
           const CrTask *task)
{
  CrDocument      *document = self->context->document;
  g_autofree char *text = cr_task_words_show (task, self->column, cr_document_get_roadmap (document),
                                              cr_document_get_catalogue (document), cr_interface_get_wording ());
  g_autofree char *name = NULL;
  const char      *sign = show_sign (self, task);

  hide (self->head);
  hide (self->mix);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "heading");
  self->face.indent = self->column == CR_COLUMN_TITLE && self->context->grouped ? CR_CELL_FACE_INDENT : 0;
  self->face.percent = self->column == CR_COLUMN_PROGRESS ? cr_task_get_progress (task) : -1;
  set_tip (self, choose_tooltip (self, text, sign));
  name = g_strdup_printf (sign != NULL ? "%s: %s, %s" : "%s: %s", cr_column_get_header (self->column), text, sign);
  set_spoken (self, name);
  set_words (self, g_steal_pointer (&text));
}

static void
arrow_clicked_cb (CrTaskCell *self)
{
  if (cr_task_row_get_group (self->place) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "page.toggle-group", "u",
                                gtk_list_item_get_position (self->list_item));
}

static void
make_group_head (CrTaskCell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->head = add_child (self, gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  self->arrow = gtk_image_new ();
  self->name = gtk_label_new (NULL);
  self->count = gtk_label_new (NULL);
  gtk_box_append (GTK_BOX (self->head), self->arrow);
  gtk_box_append (GTK_BOX (self->head), self->name);
  gtk_box_append (GTK_BOX (self->head), self->count);
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_END);
  /* One line, whatever the file has in it. */
  gtk_label_set_single_line_mode (GTK_LABEL (self->name), TRUE);
  gtk_widget_add_css_class (self->name, "heading");
  gtk_widget_add_css_class (self->count, "caption");
  gtk_widget_add_css_class (self->count, "dim-label");
  g_signal_connect_object (click, "released", G_CALLBACK (arrow_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->arrow, GTK_EVENT_CONTROLLER (click));
}

static void
show_group_head (CrTaskCell  *self,
                 CrTaskGroup *group)
{
  const CrTaskGroupFigures *figures = cr_task_group_get_figures (group);
  gboolean                  open = cr_task_group_is_open (group);
  g_autofree char          *count = cr_task_words_count_group (figures, cr_interface_get_language ());
  g_autofree char          *name = NULL;

  if (self->head == NULL)
    make_group_head (self);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_label_set_text (GTK_LABEL (self->name), cr_task_group_get_name (group));
  gtk_label_set_text (GTK_LABEL (self->count), count);
  gtk_widget_set_visible (self->head, TRUE);
  /* TRANSLATORS: read aloud: a group of tasks, its number of tasks, whether its tasks are shown. */
  name = g_strdup_printf (open ? _ ("Group %s, %s, open") : _ ("Group %s, %s, closed"), cr_task_group_get_name (group),
                          count);
  set_spoken (self, name);
}

static void
show_group (CrTaskCell  *self,
            CrTaskGroup *group)
{
  const CrTaskGroupFigures *figures = cr_task_group_get_figures (group);
  int                       percent = cr_progress_get_percent (&figures->progress);
  g_autofree char          *words = NULL;

  self->face.icon = self->face.icon_color = self->face.words_color = NULL;
  self->face.percent = -1;
  self->face.indent = 0;
  set_words (self, NULL);
  if (self->column == CR_COLUMN_TITLE)
    show_group_head (self, group);
  if (self->column == CR_COLUMN_STATUS)
    {
      words = cr_task_words_describe_mix (figures);
      if (self->mix == NULL)
        self->mix = add_child (self, cr_mix_bar_new ());
      gtk_widget_set_halign (self->mix, GTK_ALIGN_START);
      gtk_widget_set_visible (self->mix, TRUE);
      cr_mix_bar_show (CR_MIX_BAR (self->mix), figures->by_status);
      cr_plain_set_name (self->mix, words);
      set_spoken (self, words);
    }
  if (self->column == CR_COLUMN_PROGRESS)
    {
      words = percent == CR_PERCENT_NONE ? g_strdup (CR_FORMAT_MISSING)
                                         : cr_format_percent (percent, cr_interface_get_language ());
      set_words (self, g_strdup (words));
      gtk_widget_add_css_class (GTK_WIDGET (self), "heading");
      set_spoken (self, words);
    }
  set_tip (self, self->column == CR_COLUMN_STATUS ? words : NULL);
}

/* The row of a cell: GtkListItemWidget, its parent a cell of GTK. */
static GtkWidget *
get_row (CrTaskCell *self)
{
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (self));

  return cell != NULL ? gtk_widget_get_parent (cell) : NULL;
}

/* What a screen reader adds to the status of a task; NULL for nothing. */
static const char *
get_trouble (CrTaskCell   *self,
             const CrTask *task)
{
  if (cr_task_is_overdue (task, cr_interface_get_today ()))
    return _ ("overdue");
  if (cr_schedule_is_blocked (cr_document_get_roadmap (self->context->document), task))
    return _ ("waits for other tasks");
  return NULL;
}

char *
cr_task_cell_dup_row_name (CrTaskCell *self)
{
  CrTaskItem      *item = NULL;
  const CrTask    *task = NULL;
  g_autofree char *title = NULL;
  g_autofree char *status = NULL;

  g_return_val_if_fail (CR_IS_TASK_CELL (self), NULL);

  item = self->place != NULL ? cr_task_row_get_item (self->place) : NULL;
  if (item == NULL)
    return g_strdup (self->spoken != NULL ? self->spoken : "");
  task = cr_task_item_get_task (item);
  title = cr_task_words_show (task, CR_COLUMN_TITLE, cr_document_get_roadmap (self->context->document),
                              cr_document_get_catalogue (self->context->document), cr_interface_get_wording ());
  status = cr_task_words_show (task, CR_COLUMN_STATUS, cr_document_get_roadmap (self->context->document),
                               cr_document_get_catalogue (self->context->document), cr_interface_get_wording ());
  return g_strjoin (", ", title, status, get_trouble (self, task), NULL);
}

/* The page names the row that has the focus. */
static void
name_row (CrTaskCell *self)
{
  GtkWidget       *row = get_row (self);
  g_autofree char *name = NULL;

  if (row == NULL || self->spoken == NULL)
    return;
  if (gtk_widget_has_focus (row))
    {
      self->context->focused_shown (self->context->user_data);
      return;
    }
  if (self->column != CR_COLUMN_TITLE)
    return;
  name = cr_task_cell_dup_row_name (self);
  cr_plain_set_name (row, name);
}

/* The cell of a new column has its words before it stands in its row. */
static void
cr_task_cell_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cr_task_cell_parent_class)->map (widget);
  name_row (CR_TASK_CELL (widget));
}

static void
show (CrTaskCell *self)
{
  CrTaskItem  *item = cr_task_row_get_item (self->place);
  CrTaskGroup *group = cr_task_row_get_group (self->place);
  GtkWidget   *row = get_row (self);

  if (item != NULL)
    show_task (self, cr_task_item_get_task (item));
  else if (group != NULL)
    show_group (self, group);
  if (row != NULL && self->column == CR_COLUMN_TITLE && group != NULL)
    gtk_widget_add_css_class (row, "group-row");
  else if (row != NULL && self->column == CR_COLUMN_TITLE)
    gtk_widget_remove_css_class (row, "group-row");
  name_row (self);
}

static void
hide_problem (CrTaskCell *self)
{
  if (!self->refused)
    return;
  self->refused = FALSE;
  gtk_widget_remove_css_class (self->entry, "error");
  self->owner->refused (self, NULL, self->user_data);
}

static void
show_problem (CrTaskCell *self,
              const char *problem)
{
  self->refused = TRUE;
  gtk_widget_add_css_class (self->entry, "error");
  self->owner->refused (self, problem, self->user_data);
}

static void
drop_entry (CrTaskCell *self)
{
  GtkWidget *entry = NULL;

  hide_problem (self);
  entry = g_steal_pointer (&self->entry);
  g_clear_handle_id (&self->leave_idle, g_source_remove);
  if (entry == NULL)
    return;
  gtk_widget_unparent (entry);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
end_edit (CrTaskCell *self,
          int         move)
{
  const CrTaskCellEditing *editing = g_steal_pointer (&self->editing);

  drop_entry (self);
  if (editing != NULL)
    editing->ended (self, move, self->user_data);
}

/* Has the text taken; the row may be another task's, or gone from sight, when that is done. */
static gboolean
commit (CrTaskCell *self,
        char      **problem)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  gboolean         taken = FALSE;

  self->committing = TRUE;
  taken = self->editing == NULL || self->editing->edited (self, text, problem, self->user_data);
  self->committing = FALSE;
  return taken || self->entry == NULL;
}

/* FALSE for a text that does not do, and that is told. */
static gboolean
commit_or_tell (CrTaskCell *self)
{
  g_autofree char *problem = NULL;

  if (commit (self, &problem))
    return TRUE;
  show_problem (self, problem);
  return FALSE;
}

static void
entry_activate_cb (CrTaskCell *self)
{
  if (self->entry != NULL && commit_or_tell (self))
    end_edit (self, 0);
}

/* What does not do is dropped when the entry is left. */
static void
leave (CrTaskCell *self)
{
  const CrTaskCellEditing *editing = self->editing;
  g_autofree char         *problem = NULL;

  g_clear_handle_id (&self->leave_idle, g_source_remove);
  if (self->entry == NULL)
    return;
  if (!self->committing && !commit (self, &problem) && editing != NULL)
    editing->dropped (self, problem, self->user_data);
  if (!self->committing)
    self->editing = NULL;
  drop_entry (self);
}

static gpointer
get_content (CrTaskCell *self)
{
  CrTaskItem *item = cr_task_row_get_item (self->place);

  return item != NULL ? (gpointer) item : cr_task_row_get_group (self->place);
}

/* What was typed belongs to what stood there before. */
static void
changed_cb (CrTaskCell *self)
{
  if (get_content (self) != self->shown)
    {
      self->shown = get_content (self);
      leave (self);
    }
  if (self->place != NULL)
    show (self);
}

static gboolean
leave_idle_cb (gpointer user_data)
{
  CrTaskCell *self = user_data;
  GtkRoot    *root = gtk_widget_get_root (GTK_WIDGET (self));

  self->leave_idle = 0;
  /* Where the window alone has lost the keys, they come back to the entry with it. */
  if (root == NULL || gtk_root_get_focus (root) != self->entry)
    leave (self);
  return G_SOURCE_REMOVE;
}

/* The focus is still on its way: nothing may be taken out of the window now. */
static void
entry_leave_cb (CrTaskCell *self)
{
  if (self->entry != NULL && self->leave_idle == 0)
    self->leave_idle = g_idle_add_full (G_PRIORITY_HIGH, leave_idle_cb, self, NULL);
}

static gboolean
entry_key_cb (CrTaskCell     *self,
              guint           keyval,
              guint           keycode,
              GdkModifierType state)
{
  int move = keyval == GDK_KEY_ISO_Left_Tab || (state & GDK_SHIFT_MASK) != 0 ? -1 : 1;

  if (self->entry == NULL)
    return FALSE;
  if (keyval == GDK_KEY_Escape)
    end_edit (self, 0);
  else if (keyval != GDK_KEY_Tab && keyval != GDK_KEY_KP_Tab && keyval != GDK_KEY_ISO_Left_Tab)
    return FALSE;
  else if (commit_or_tell (self))
    end_edit (self, move);
  return TRUE;
}

static void
drop_place (CrTaskCell *self)
{
  if (self->place != NULL)
    g_clear_signal_handler (&self->handler, self->place);
  g_clear_object (&self->place);
}

static void
cr_task_cell_dispose (GObject *object)
{
  CrTaskCell *self = CR_TASK_CELL (object);
  GtkWidget  *child = NULL;

  g_clear_handle_id (&self->leave_idle, g_source_remove);
  self->entry = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->head = self->arrow = self->name = self->count = self->mix = NULL;
  drop_place (self);
  G_OBJECT_CLASS (cr_task_cell_parent_class)->dispose (object);
}

static void
cr_task_cell_finalize (GObject *object)
{
  cr_cell_face_clear (&CR_TASK_CELL (object)->face);
  g_free (CR_TASK_CELL (object)->tip);
  g_free (CR_TASK_CELL (object)->spoken);
  G_OBJECT_CLASS (cr_task_cell_parent_class)->finalize (object);
}

/* What there is beside the face stands over all of it. */
static void
cr_task_cell_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  cr_cell_face_measure (&CR_TASK_CELL (widget)->face, widget, orientation, minimum, natural);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum = 0;
      int child_natural = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, orientation, for_size, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
cr_task_cell_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      gtk_widget_size_allocate (child, &(GtkAllocation){ 0, 0, width, height }, -1);
}

static void
cr_task_cell_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  CrTaskCell *self = CR_TASK_CELL (widget);

  if (self->entry == NULL)
    cr_cell_face_snapshot (&self->face, widget, snapshot);
  GTK_WIDGET_CLASS (cr_task_cell_parent_class)->snapshot (widget, snapshot);
}

static void
cr_task_cell_class_init (CrTaskCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_task_cell_dispose;
  G_OBJECT_CLASS (klass)->finalize = cr_task_cell_finalize;
  GTK_WIDGET_CLASS (klass)->map = cr_task_cell_map;
  GTK_WIDGET_CLASS (klass)->measure = cr_task_cell_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = cr_task_cell_size_allocate;
  GTK_WIDGET_CLASS (klass)->snapshot = cr_task_cell_snapshot;
  GTK_WIDGET_CLASS (klass)->query_tooltip = cr_task_cell_query_tooltip;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cr_task_cell_init (CrTaskCell *self)
{
}

static gboolean
is_numeric (CrColumn column)
{
  return column == CR_COLUMN_START || column == CR_COLUMN_FINISH || column == CR_COLUMN_PROGRESS ||
         column == CR_COLUMN_COST;
}

/* What the factory of a column knows. */
typedef struct
{
  CrTaskCellContext *context;
  CrColumn           column;
} Maker;

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item,
          gpointer                  user_data)
{
  const Maker *maker = user_data;
  CrTaskCell  *self = g_object_new (CR_TYPE_TASK_CELL, NULL);

  self->context = maker->context;
  self->column = maker->column;
  self->list_item = list_item;
  self->face.numeric = is_numeric (self->column);
  self->face.has_bar = self->column == CR_COLUMN_PROGRESS;
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_list_item_set_child (list_item, GTK_WIDGET (self));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item,
         gpointer                  user_data)
{
  CrTaskCell *self = CR_TASK_CELL (gtk_list_item_get_child (list_item));

  self->place = g_object_ref (gtk_list_item_get_item (list_item));
  self->handler = g_signal_connect_object (self->place, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  self->shown = get_content (self);
  show (self);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *list_item,
           gpointer                  user_data)
{
  CrTaskCell *self = CR_TASK_CELL (gtk_list_item_get_child (list_item));

  if (self == NULL)
    return;
  leave (self);
  drop_place (self);
}

static void
free_maker (gpointer  data,
            GClosure *closure)
{
  g_free (data);
}

GtkColumnViewColumn *
cr_task_cell_make_column (CrTaskCellContext *context,
                          CrColumn           column)
{
  GtkListItemFactory  *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *view_column = NULL;
  Maker               *maker = g_new (Maker, 1);

  *maker = (Maker){ context, column };
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb), maker, free_maker, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  view_column = gtk_column_view_column_new (cr_column_get_header (column), factory);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  g_object_set_data (G_OBJECT (view_column), "cr-column", GUINT_TO_POINTER (column));
  return view_column;
}

CrColumn
cr_task_cell_get_column_of (GtkColumnViewColumn *column)
{
  return (CrColumn) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (column), "cr-column"));
}

CrTaskCell *
cr_task_cell_find (GtkWidget *row,
                   CrColumn   column)
{
  GtkWidget *child = row != NULL ? gtk_widget_get_first_child (row) : NULL;

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *cell = gtk_widget_get_first_child (child);

      if (CR_IS_TASK_CELL (cell) && (column == CR_N_TABLE_COLUMNS || CR_TASK_CELL (cell)->column == column))
        return CR_TASK_CELL (cell);
    }
  return NULL;
}

guint
cr_task_cell_get_position (CrTaskCell *self)
{
  g_return_val_if_fail (CR_IS_TASK_CELL (self), GTK_INVALID_LIST_POSITION);

  return gtk_list_item_get_position (self->list_item);
}

CrColumn
cr_task_cell_get_column (CrTaskCell *self)
{
  g_return_val_if_fail (CR_IS_TASK_CELL (self), CR_N_TABLE_COLUMNS);

  return self->column;
}

void
cr_task_cell_edit (CrTaskCell              *self,
                   const char              *text,
                   const CrTaskCellEditing *editing,
                   gpointer                 user_data)
{
  GtkEventController *keys = NULL;
  GtkEventController *focus = NULL;

  g_return_if_fail (CR_IS_TASK_CELL (self));
  g_return_if_fail (self->entry == NULL);

  keys = gtk_event_controller_key_new ();
  focus = gtk_event_controller_focus_new ();
  self->owner = editing;
  self->editing = editing;
  self->user_data = user_data;
  /* By itself it is taken for the inside of another entry, which nobody hears of. */
  self->entry =
    add_child (self, g_object_new (GTK_TYPE_TEXT, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL));
  gtk_text_set_enable_emoji_completion (GTK_TEXT (self->entry), FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_widget_add_css_class (self->entry, "cell-entry");
  gtk_widget_set_margin_start (self->entry, self->face.indent);
  cr_plain_set_name (self->entry, cr_column_get_header (self->column));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entry_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (hide_problem), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (entry_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (entry_leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);
  gtk_widget_grab_focus (self->entry);
}

GtkWidget *
cr_task_cell_get_entry (CrTaskCell *self)
{
  g_return_val_if_fail (CR_IS_TASK_CELL (self), NULL);

  return self->entry;
}

void
cr_task_cell_commit (CrTaskCell *self)
{
  g_return_if_fail (CR_IS_TASK_CELL (self));

  leave (self);
}

const char *
cr_task_cell_get_words (CrTaskCell *self)
{
  g_return_val_if_fail (CR_IS_TASK_CELL (self), NULL);

  return self->entry == NULL ? self->face.words : NULL;
}

const char *
cr_task_cell_get_spoken (CrTaskCell *self)
{
  g_return_val_if_fail (CR_IS_TASK_CELL (self), NULL);

  return self->spoken;
}
