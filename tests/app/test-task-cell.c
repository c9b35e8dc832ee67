/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the cells of the table of tasks: what they draw, what they are called, and that they never ask for another
 * size, on which the speed of scrolling hangs. */
#include "config.h"

#include "cr-inspector-scene.h"
#include "cr-task-cell.h"
#include "cr-task-row.h"

/* A place that counts how often it is asked for its size. */
#define TYPE_PLACE (place_get_type ())
G_DECLARE_FINAL_TYPE (Place, place, TEST, PLACE, GtkWidget)

struct _Place
{
  GtkWidget parent_instance;

  guint n_measured;
};

G_DEFINE_FINAL_TYPE (Place, place, GTK_TYPE_WIDGET)

static void
place_measure (GtkWidget     *widget,
               GtkOrientation orientation,
               int            for_size,
               int           *minimum,
               int           *natural,
               int           *minimum_baseline,
               int           *natural_baseline)
{
  TEST_PLACE (widget)->n_measured++;
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural, NULL, NULL);
}

static void
place_size_allocate (GtkWidget *widget,
                     int        width,
                     int        height,
                     int        baseline)
{
  gtk_widget_size_allocate (gtk_widget_get_first_child (widget), &(GtkAllocation){ 0, 0, width, height }, -1);
}

static void
place_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (place_parent_class)->dispose (object);
}

static void
place_class_init (PlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = place_dispose;
  GTK_WIDGET_CLASS (klass)->measure = place_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = place_size_allocate;
}

static void
place_init (Place *self)
{
}

/* A table of one row, which shows the task t-1. */
typedef struct
{
  CrScene          *scene;
  CrTaskCellContext context;
  GPtrArray        *places;
  CrTaskRow        *row;
  Place            *place;
  GtkWidget        *view;
  GtkWidget        *window;
} Table;

static void
focused_shown_cb (gpointer user_data)
{
}

static CrTaskItem *
make_item (Table      *self,
           const char *id)
{
  return cr_task_item_new (cr_roadmap_lookup_task (cr_document_get_roadmap (self->scene->document), id));
}

static void
show_task (Table      *self,
           const char *id)
{
  g_autoptr (CrTaskItem) item = make_item (self, id);

  cr_task_row_set_content (self->row, item);
  cr_scene_settle ();
}

static void
table_init (Table *self)
{
  static const CrColumn columns[] = { CR_COLUMN_TITLE, CR_COLUMN_STATUS, CR_COLUMN_PROGRESS, CR_COLUMN_FINISH };
  GListStore           *store = g_list_store_new (CR_TYPE_TASK_ROW);

  *self = (Table){ .scene = cr_scene_new (NULL, 360, 640), .window = gtk_window_new () };
  self->context.document = self->scene->document;
  self->context.focused_shown = focused_shown_cb;
  self->places = g_ptr_array_new ();
  g_ptr_array_set_size (self->places, 1);
  self->row = cr_task_row_new (self->places, 0);
  show_task (self, "t-1");
  g_list_store_append (store, self->row);
  self->view = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (store))));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = cr_task_cell_make_column (&self->context, columns[i]);

      gtk_column_view_column_set_fixed_width (column, 180);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (self->view), column);
    }
  self->place = g_object_new (TYPE_PLACE, NULL);
  gtk_widget_set_parent (self->view, GTK_WIDGET (self->place));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 800, 300);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->place));
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_test_widget_wait_for_draw (self->window);
  cr_scene_settle ();
}

static void
table_clear (Table *self)
{
  cr_task_row_leave (self->row);
  gtk_window_destroy (GTK_WINDOW (self->window));
  cr_scene_settle ();
  g_object_unref (self->row);
  g_ptr_array_unref (self->places);
  cr_scene_free (self->scene);
}

static CrTaskCell *
find_in (GtkWidget *widget,
         CrColumn   column)
{
  CrTaskCell *found = CR_IS_TASK_CELL (widget) && cr_task_cell_get_column (CR_TASK_CELL (widget)) == column
                        ? CR_TASK_CELL (widget)
                        : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_in (child, column);
  return found;
}

static CrTaskCell *
find_cell (Table   *self,
           CrColumn column)
{
  CrTaskCell *cell = find_in (self->view, column);

  g_assert_nonnull (cell);
  return cell;
}

static void
edit (Table      *self,
      const char *id,
      const char *path,
      CrValue     value)
{
  g_assert_true (cr_document_edit (self->scene->document, id, path, &value, NULL));
  cr_value_clear (&value);
  cr_scene_settle ();
}

/* What is drawn of a cell. */
typedef struct
{
  guint   n_texts;
  guint   n_signs;
  guint   n_bars; /* and parts of one that are done */
  GdkRGBA color;  /* of the last text */
} Drawn;

static void
count_nodes (GskRenderNode *node,
             Drawn         *drawn)
{
  switch ((guint) gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        count_nodes (gsk_container_node_get_child (node, i), drawn);
      break;
    case GSK_TRANSFORM_NODE:
      count_nodes (gsk_transform_node_get_child (node), drawn);
      break;
    case GSK_CLIP_NODE:
      count_nodes (gsk_clip_node_get_child (node), drawn);
      break;
    case GSK_ROUNDED_CLIP_NODE:
      drawn->n_bars++;
      break;
    case GSK_COLOR_MATRIX_NODE:
      drawn->n_signs++;
      break;
    case GSK_TEXT_NODE:
      drawn->n_texts++;
      drawn->color = *gsk_text_node_get_color (node);
      break;
    default:
      break;
    }
}

static Drawn
draw (CrTaskCell *cell)
{
  GtkWidget                *widget = GTK_WIDGET (cell);
  GtkSnapshot              *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  Drawn                     drawn = { 0 };

  gtk_widget_snapshot_child (gtk_widget_get_parent (widget), widget, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node != NULL)
    count_nodes (node, &drawn);
  return drawn;
}

static void
assert_color (CrTaskCell *cell,
              const char *name)
{
  Drawn   drawn = draw (cell);
  GdkRGBA expected;

  g_assert_true (
    gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (cell)), name, &expected));
  g_assert_true (gdk_rgba_equal (&drawn.color, &expected));
}

static void
test_words (void)
{
  Table       table;
  CrTaskCell *title = NULL;

  table_init (&table);
  title = find_cell (&table, CR_COLUMN_TITLE);
  g_assert_cmpstr (cr_task_cell_get_words (title), !=, NULL);
  g_assert_cmpuint (draw (title).n_texts, ==, 1);
  g_assert_cmpuint (draw (title).n_signs, ==, 0);
  edit (&table, "t-1", "title.en", cr_value_string ("<b>a & b</b>"));
  show_task (&table, "t-1");
  g_assert_cmpstr (cr_task_cell_get_words (title), ==, "<b>a & b</b>");
  g_assert_cmpstr (cr_task_cell_get_spoken (title), ==, "Title: <b>a & b</b>");
  table_clear (&table);
}

static void
test_signs (void)
{
  Table       table;
  CrTaskCell *status = NULL;
  CrTaskCell *finish = NULL;

  table_init (&table);
  status = find_cell (&table, CR_COLUMN_STATUS);
  finish = find_cell (&table, CR_COLUMN_FINISH);
  edit (&table, "t-1", "finish", cr_value_day (cr_day_new (2026, 11, 15)));
  edit (&table, "t-1", "status", cr_value_id ("in-progress"));
  show_task (&table, "t-1");
  g_assert_cmpuint (draw (status).n_signs, ==, 1);
  assert_color (status, "status_in_progress_text");
  g_assert_cmpuint (draw (finish).n_signs, ==, 1);
  assert_color (finish, "sign_overdue_text");
  g_assert_cmpstr (cr_task_cell_get_spoken (finish), ==, "Finish: 15 Nov 2026, overdue");
  edit (&table, "t-1", "finish", cr_value_day (cr_day_new (2026, 11, 17)));
  show_task (&table, "t-1");
  g_assert_cmpuint (draw (finish).n_signs, ==, 0);
  table_clear (&table);
}

static void
test_bar (void)
{
  Table       table;
  CrTaskCell *progress = NULL;

  table_init (&table);
  progress = find_cell (&table, CR_COLUMN_PROGRESS);
  edit (&table, "t-1", "status", cr_value_id ("in-progress"));
  edit (&table, "t-1", "progress", cr_value_integer (40));
  show_task (&table, "t-1");
  g_assert_cmpuint (draw (progress).n_bars, ==, 2);
  edit (&table, "t-1", "progress", cr_value_integer (0));
  show_task (&table, "t-1");
  g_assert_cmpuint (draw (progress).n_bars, ==, 1);
  g_assert_cmpuint (draw (progress).n_texts, ==, 1);
  table_clear (&table);
}

/* From one task to another with other words, signs and progress. */
static void
test_size (void)
{
  Table table;
  guint n_measured = 0;

  table_init (&table);
  edit (&table, "t-2", "finish", cr_value_day (cr_day_new (2026, 11, 15)));
  edit (&table, "t-2", "status", cr_value_id ("on-hold"));
  edit (&table, "t-3", "status", cr_value_id ("done"));
  cr_scene_settle ();
  n_measured = table.place->n_measured;
  g_assert_cmpuint (n_measured, >, 0);
  for (guint i = 0; i < 6; i++)
    {
      show_task (&table, i % 3 == 0 ? "t-2" : i % 3 == 1 ? "t-3"
                                                         : "t-1");
      gtk_test_widget_wait_for_draw (table.window);
    }
  g_assert_cmpuint (table.place->n_measured, ==, n_measured);
  table_clear (&table);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_scene_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/task-cell/words", test_words);
  g_test_add_func ("/task-cell/signs", test_signs);
  g_test_add_func ("/task-cell/bar", test_bar);
  g_test_add_func ("/task-cell/size", test_size);
  return g_test_run ();
}
