/* SPDX-License-Identifier: GPL-3.0-or-later
 * The entries of the page “Reference”. */
#include "config.h"

#include "cr-reference-list.h"

#include "cr-list-keys.h"
#include "cr-plain.h"

#include <glib/gi18n.h>

struct _CrReferenceList
{
  AdwBin parent_instance;

  GListStore         *store;
  GtkSingleSelection *selection;
  GtkWidget          *list;
  GtkWidget          *first_head;
  GtkWidget          *middle_head;
  GtkSizeGroup       *middle_width;
  GtkSizeGroup       *tasks_width;
  gboolean            has_middle;
  gboolean            is_updating;
  guint               reveal_idle;
};

enum
{
  SIGNAL_SELECTED,
  SIGNAL_TOGGLED,
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrReferenceList, cr_reference_list, ADW_TYPE_BIN)

/* The parts of a row. */
typedef struct
{
  CrReferenceList *owner;
  CrReferenceItem *item; /* NULL while nothing is shown */
  GtkWidget       *arrow;
  GtkWidget       *title;
  GtkWidget       *count; /* of a heading */
  GtkWidget       *use;   /* the next two */
  GtkWidget       *icon;
  GtkWidget       *word;
  GtkWidget       *n_tasks;
} Row;

static void
selected_cb (CrReferenceList *self)
{
  CrReferenceItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (!self->is_updating && item != NULL && !cr_reference_item_get_line (item)->is_heading)
    g_signal_emit (self, signals[SIGNAL_SELECTED], 0, cr_reference_item_get_line (item)->key);
}

static void
activate_cb (CrReferenceList *self,
             guint            position)
{
  g_autoptr (CrReferenceItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (item == NULL)
    return;
  if (cr_reference_item_get_line (item)->is_heading)
    g_signal_emit (self, signals[SIGNAL_TOGGLED], 0, cr_reference_item_get_line (item)->key);
  else
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

/* (transfer full) */
static char *
describe (CrReferenceItem *item)
{
  const CrReferenceLine *line = cr_reference_item_get_line (item);
  const char            *title = cr_reference_item_get_title (item);
  g_autofree char       *tasks = NULL;
  g_autofree char       *group = NULL;

  if (line->is_heading)
    {
      group = g_strdup_printf (ngettext ("%u entry", "%u entries", line->n_tasks), line->n_tasks);
      return g_strdup_printf ("%s, %s, %s", title, group,
                              line->is_open ? C_ ("group", "open") : C_ ("group", "closed"));
    }
  tasks = g_strdup_printf (ngettext ("%u task", "%u tasks", line->n_tasks), line->n_tasks);
  return line->word != NULL ? g_strdup_printf ("%s, %s, %s", title, line->word, tasks)
                            : g_strdup_printf ("%s, %s", title, tasks);
}

static void
set_class (GtkWidget  *widget,
           const char *css_class,
           gboolean    has)
{
  if (has)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
show_use (Row                   *row,
          const CrReferenceLine *line)
{
  gtk_widget_set_visible (row->use, row->owner->has_middle && !line->is_heading);
  gtk_label_set_text (GTK_LABEL (row->word), line->word != NULL ? line->word : "");
  gtk_widget_set_visible (row->icon, line->icon != NULL);
  gtk_image_set_from_icon_name (GTK_IMAGE (row->icon), line->icon);
  set_class (row->use, "use-some", line->is_used);
  set_class (row->use, "use-none", !line->is_used);
}

static void
show_item (GtkWidget *box)
{
  Row                   *row = g_object_get_data (G_OBJECT (box), "cr-row");
  const CrReferenceLine *line = cr_reference_item_get_line (row->item);
  GtkWidget             *parent = gtk_widget_get_parent (box);
  g_autofree char       *n_tasks = g_strdup_printf ("%u", line->n_tasks);
  g_autofree char       *name = describe (row->item);

  gtk_image_set_from_icon_name (GTK_IMAGE (row->arrow), line->is_open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_widget_set_opacity (row->arrow, line->is_heading ? 1 : 0);
  gtk_label_set_text (GTK_LABEL (row->title), cr_reference_item_get_title (row->item));
  cr_plain_set_tooltip (row->title, cr_reference_item_get_title (row->item));
  set_class (row->title, "heading", line->is_heading);
  gtk_widget_set_hexpand (row->title, !line->is_heading);
  gtk_label_set_text (GTK_LABEL (row->count), line->is_heading ? n_tasks : "");
  gtk_widget_set_visible (row->count, line->is_heading);
  show_use (row, line);
  gtk_label_set_text (GTK_LABEL (row->n_tasks), line->n_tasks > 0 && !line->is_heading ? n_tasks : "");
  cr_plain_set_name (box, name);
  /* What has the focus is the row that GTK puts this into. */
  if (parent != NULL)
    {
      cr_plain_set_name (parent, name);
      set_class (parent, "group-row", line->is_heading);
    }
}

static GtkWidget *
make_label (float xalign)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  return label;
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            Row           *row)
{
  const CrReferenceLine *line = cr_reference_item_get_line (row->item);

  return line->is_heading ? NULL : gdk_content_provider_new_typed (G_TYPE_STRING, line->key);
}

static void
setup_cb (CrReferenceList *self,
          GtkListItem     *list_item)
{
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkDragSource *drag = gtk_drag_source_new ();
  Row           *row = g_new0 (Row, 1);

  row->owner = self;
  row->arrow = gtk_image_new ();
  row->title = make_label (0);
  row->count = make_label (0);
  row->use = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  row->icon = gtk_image_new ();
  row->word = make_label (0);
  row->n_tasks = make_label (1);
  gtk_widget_set_hexpand (row->count, TRUE);
  gtk_widget_add_css_class (row->count, "dim-label");
  gtk_widget_add_css_class (row->count, "numeric");
  gtk_widget_add_css_class (row->n_tasks, "numeric");
  gtk_size_group_add_widget (self->middle_width, row->use);
  gtk_size_group_add_widget (self->tasks_width, row->n_tasks);
  gtk_box_append (GTK_BOX (row->use), row->icon);
  gtk_box_append (GTK_BOX (row->use), row->word);
  gtk_box_append (GTK_BOX (box), row->arrow);
  gtk_box_append (GTK_BOX (box), row->title);
  gtk_box_append (GTK_BOX (box), row->count);
  gtk_box_append (GTK_BOX (box), row->use);
  gtk_box_append (GTK_BOX (box), row->n_tasks);
  g_object_set_data_full (G_OBJECT (box), "cr-row", row, g_free);
  g_signal_connect (drag, "prepare", G_CALLBACK (prepare_cb), row);
  gtk_drag_source_set_actions (drag, GDK_ACTION_COPY);
  gtk_widget_add_controller (box, GTK_EVENT_CONTROLLER (drag));
  gtk_list_item_set_child (list_item, box);
}

static void
bind_cb (CrReferenceList *self,
         GtkListItem     *list_item)
{
  GtkWidget *box = gtk_list_item_get_child (list_item);
  Row       *row = g_object_get_data (G_OBJECT (box), "cr-row");

  row->item = gtk_list_item_get_item (list_item);
  g_signal_connect_object (row->item, "changed", G_CALLBACK (show_item), box, G_CONNECT_SWAPPED);
  show_item (box);
}

static void
unbind_cb (CrReferenceList *self,
           GtkListItem     *list_item)
{
  GtkWidget *box = gtk_list_item_get_child (list_item);
  Row       *row = g_object_get_data (G_OBJECT (box), "cr-row");

  g_signal_handlers_disconnect_by_func (row->item, show_item, box);
  row->item = NULL;
}

/* The item with the focus; NULL when it is elsewhere. Headings take it too: a row of GTK 4.8 that cannot be selected
 * could not be reached by keys at all, so that a heading is selected as the arrows come to it. */
static CrReferenceItem *
get_focused (CrReferenceList *self)
{
  GtkWidget *focused = gtk_widget_get_focus_child (self->list);
  GtkWidget *box = focused != NULL ? gtk_widget_get_first_child (focused) : NULL;
  Row       *row = box != NULL ? g_object_get_data (G_OBJECT (box), "cr-row") : NULL;

  return row != NULL ? row->item : NULL;
}

/* The heading with the focus; NULL when it is elsewhere. */
static CrReferenceItem *
get_focused_heading (CrReferenceList *self)
{
  CrReferenceItem *item = get_focused (self);

  return item != NULL && cr_reference_item_get_line (item)->is_heading ? item : NULL;
}

static gboolean
key_pressed_cb (CrReferenceList *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  const GdkModifierType both = GDK_CONTROL_MASK | GDK_SHIFT_MASK;
  CrReferenceItem      *heading = get_focused_heading (self);
  gboolean              right = keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right;
  gboolean              left = keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left;

  /* A list of GTK takes every chord with an arrow for a move of its own. */
  if ((right || left) && (state & both) == both)
    return gtk_widget_activate_action (GTK_WIDGET (self), right ? "page.stage-forward" : "page.stage-back", NULL);
  if (heading == NULL || (!right && !left) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;
  if (cr_reference_item_get_line (heading)->is_open != right)
    g_signal_emit (self, signals[SIGNAL_TOGGLED], 0, cr_reference_item_get_line (heading)->key);
  return TRUE;
}

static void
cr_reference_list_dispose (GObject *object)
{
  CrReferenceList *self = CR_REFERENCE_LIST (object);

  g_clear_handle_id (&self->reveal_idle, g_source_remove);
  g_clear_object (&self->store);
  g_clear_object (&self->middle_width);
  g_clear_object (&self->tasks_width);
  G_OBJECT_CLASS (cr_reference_list_parent_class)->dispose (object);
}

/* Tab comes to the entry that is chosen. A list of GTK 4.8 would go to the row that had the focus last, wherever that
 * has come to be, and show nothing of it when it is out of sight. */
static gboolean
cr_reference_list_focus (GtkWidget       *widget,
                         GtkDirectionType direction)
{
  gboolean comes = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (!comes || gtk_widget_get_focus_child (widget) != NULL)
    return GTK_WIDGET_CLASS (cr_reference_list_parent_class)->focus (widget, direction);
  cr_reference_list_take_focus (CR_REFERENCE_LIST (widget));
  return gtk_widget_get_focus_child (widget) != NULL;
}

static void
cr_reference_list_class_init (CrReferenceListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_reference_list_dispose;
  GTK_WIDGET_CLASS (klass)->focus = cr_reference_list_focus;

  signals[SIGNAL_SELECTED] = g_signal_new ("selected", CR_TYPE_REFERENCE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_TOGGLED] = g_signal_new ("toggled", CR_TYPE_REFERENCE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", CR_TYPE_REFERENCE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 0);
}

static GtkWidget *
make_heads (CrReferenceList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *tasks = make_label (1);

  self->first_head = make_label (0);
  self->middle_head = make_label (0);
  gtk_label_set_text (GTK_LABEL (tasks), C_ ("reference", "Tasks"));
  gtk_widget_set_hexpand (self->first_head, TRUE);
  gtk_size_group_add_widget (self->middle_width, self->middle_head);
  gtk_size_group_add_widget (self->tasks_width, tasks);
  gtk_box_append (GTK_BOX (box), self->first_head);
  gtk_box_append (GTK_BOX (box), self->middle_head);
  gtk_box_append (GTK_BOX (box), tasks);
  gtk_widget_add_css_class (box, "reference-heads");
  return box;
}

static void
make_list (CrReferenceList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->store)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  self->list = gtk_list_view_new (GTK_SELECTION_MODEL (self->selection), factory);
  gtk_widget_add_css_class (self->list, "reference-list");
  cr_list_keys_stop_once (self->list);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->list, keys);
}

static void
cr_reference_list_init (CrReferenceList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->store = g_list_store_new (CR_TYPE_REFERENCE_ITEM);
  self->middle_width = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->tasks_width = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  make_list (self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), make_heads (self));
  gtk_box_append (GTK_BOX (box), scrolled);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
cr_reference_list_new (void)
{
  return g_object_new (CR_TYPE_REFERENCE_LIST, NULL);
}

void
cr_reference_list_set_heads (CrReferenceList *self,
                             const char      *first,
                             const char      *middle)
{
  g_return_if_fail (CR_IS_REFERENCE_LIST (self));

  self->has_middle = middle != NULL;
  gtk_label_set_text (GTK_LABEL (self->first_head), first);
  gtk_label_set_text (GTK_LABEL (self->middle_head), middle != NULL ? middle : "");
  gtk_widget_set_visible (self->middle_head, self->has_middle);
  cr_plain_set_name (self->list, first);
}

static gboolean
is_at (CrReferenceList *self,
       guint            position,
       gpointer         item)
{
  g_autoptr (CrReferenceItem) there = g_list_model_get_item (G_LIST_MODEL (self->store), position);

  return there == item;
}

/* A list of GTK 4.8 stumbles over the focus of a row that it takes away. */
static gboolean
release_focus (CrReferenceList *self,
               guint            first,
               guint            n_items)
{
  CrReferenceItem *focused = get_focused (self);

  for (guint i = first; focused != NULL && i < first + n_items; i++)
    if (is_at (self, i, focused))
      {
        gtk_root_set_focus (gtk_widget_get_root (self->list), NULL);
        return TRUE;
      }
  return FALSE;
}

/* Only what differs, so that rows that stay keep the focus. TRUE when it had to be taken from one. */
static gboolean
replace (CrReferenceList *self,
         const GPtrArray *items)
{
  guint    n_before = g_list_model_get_n_items (G_LIST_MODEL (self->store));
  guint    n_head = 0, n_tail = 0;
  gboolean had_focus = FALSE;

  while (n_head < MIN (n_before, items->len) && is_at (self, n_head, items->pdata[n_head]))
    n_head++;
  while (n_tail < MIN (n_before, items->len) - n_head &&
         is_at (self, n_before - 1 - n_tail, items->pdata[items->len - 1 - n_tail]))
    n_tail++;
  if (n_head + n_tail == MAX (n_before, items->len))
    return FALSE;
  had_focus = release_focus (self, n_head, n_before - n_head - n_tail);
  g_list_store_splice (self->store, n_head, n_before - n_head - n_tail, items->pdata + n_head,
                       items->len - n_head - n_tail);
  return had_focus;
}

static guint
find_position (CrReferenceList *self,
               const char      *key)
{
  for (guint i = 0; key != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->store)); i++)
    {
      g_autoptr (CrReferenceItem) item = g_list_model_get_item (G_LIST_MODEL (self->store), i);

      if (cr_reference_item_get_line (item)->key == key)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* The heading above the first one comes into sight with it. */
static void
scroll_to_selected (CrReferenceList *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position == 1 ? 0 : position);
}

static gboolean
reveal_cb (gpointer user_data)
{
  CrReferenceList *self = user_data;

  self->reveal_idle = 0;
  scroll_to_selected (self);
  return G_SOURCE_REMOVE;
}

/* At once, and again when the list has found its height, which the technologies below it may take from it. */
static void
reveal_selected (CrReferenceList *self)
{
  scroll_to_selected (self);
  if (self->reveal_idle == 0)
    self->reveal_idle = g_idle_add_full (G_PRIORITY_LOW, reveal_cb, self, NULL);
}

void
cr_reference_list_show (CrReferenceList *self,
                        const GPtrArray *items,
                        const char      *selected)
{
  guint    position = 0;
  gboolean had_focus = FALSE;

  g_return_if_fail (CR_IS_REFERENCE_LIST (self));

  self->is_updating = TRUE;
  had_focus = replace (self, items);
  position = find_position (self, selected);
  if (gtk_single_selection_get_selected (self->selection) != position)
    {
      gtk_single_selection_set_selected (self->selection, position);
      /* Whoever is at a heading stays there. */
      if (get_focused_heading (self) == NULL)
        reveal_selected (self);
    }
  if (had_focus)
    cr_reference_list_take_focus (self);
  self->is_updating = FALSE;
}

GListModel *
cr_reference_list_get_items (CrReferenceList *self)
{
  g_return_val_if_fail (CR_IS_REFERENCE_LIST (self), NULL);

  return G_LIST_MODEL (self->store);
}

CrReferenceItem *
cr_reference_list_find (CrReferenceList *self,
                        const char      *key)
{
  guint                       position = 0;
  g_autoptr (CrReferenceItem) item = NULL;

  g_return_val_if_fail (CR_IS_REFERENCE_LIST (self), NULL);

  position = find_position (self, key);
  if (position != GTK_INVALID_LIST_POSITION)
    item = g_list_model_get_item (G_LIST_MODEL (self->store), position);
  /* The store holds it. */
  return item;
}

/* What GTK made for the item; NULL when that is out of sight. */
static GtkWidget *
find_row (CrReferenceList *self,
          CrReferenceItem *item)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->list); item != NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *box = gtk_widget_get_first_child (child);
      Row       *row = box != NULL ? g_object_get_data (G_OBJECT (box), "cr-row") : NULL;

      if (row != NULL && row->item == item)
        return child;
    }
  return NULL;
}

/* A list of GTK 4.8 goes by the row that had the focus last, whatever is selected: the row is asked itself. */
void
cr_reference_list_take_focus (CrReferenceList *self)
{
  guint      position = 0;
  GtkWidget *row = NULL;

  g_return_if_fail (CR_IS_REFERENCE_LIST (self));

  position = gtk_single_selection_get_selected (self->selection);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
  row = find_row (self, gtk_single_selection_get_selected_item (self->selection));
  if (row == NULL || !gtk_widget_grab_focus (row))
    gtk_widget_grab_focus (self->list);
}
