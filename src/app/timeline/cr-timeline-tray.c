/* SPDX-License-Identifier: GPL-3.0-or-later
 * The tray below the timeline. */
#include "config.h"

#include "cr-timeline-tray.h"

#include "cr-gradual-list.h"
#include "cr-interface.h"
#include "cr-list-keys.h"
#include "cr-plain.h"
#include "cr-status-icon.h"
#include "cr-task-drag.h"
#include "cr-task-item.h"

#include <glib/gi18n.h>

#define CARD_CHARS 24

struct _CrTimelineTray
{
  AdwBin parent_instance;

  GtkWidget          *count;
  GtkListView        *list;
  GListStore         *items;   /* CrTaskItem */
  CrGradualList      *gradual; /* as many of them as there are cards for */
  GtkSingleSelection *selection;
  CrDocument         *document; /* NULL where nothing can be dragged */
  gboolean            following;
};

enum
{
  SIGNAL_SELECTED,
  SIGNAL_WANTED,
  SIGNAL_MENU,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrTimelineTray, cr_timeline_tray, ADW_TYPE_BIN)

static const char *
get_id (CrTimelineTray *self,
        guint           position)
{
  g_autoptr (CrTaskItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  return item != NULL ? cr_task_item_get_id (item) : NULL;
}

static void
selected_cb (CrTimelineTray *self)
{
  const char *id = get_id (self, gtk_single_selection_get_selected (self->selection));

  if (!self->following && id != NULL)
    g_signal_emit (self, signals[SIGNAL_SELECTED], 0, id);
}

static void
activate_cb (CrTimelineTray *self,
             guint           position)
{
  const char *id = get_id (self, position);

  if (id != NULL)
    g_signal_emit (self, signals[SIGNAL_WANTED], 0, id);
}

/* Space does what Enter does. */
static gboolean
key_pressed_cb (CrTimelineTray *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (keyval != GDK_KEY_space || (state & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      position == GTK_INVALID_LIST_POSITION)
    return FALSE;
  activate_cb (self, position);
  return TRUE;
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            GtkListItem   *list_item)
{
  GtkWidget        *card = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  CrTimelineTray   *self = CR_TIMELINE_TRAY (gtk_widget_get_ancestor (card, CR_TYPE_TIMELINE_TRAY));
  CrTaskItem       *item = gtk_list_item_get_item (list_item);
  const char       *id = NULL;
  g_autoptr (CrIds) ids = NULL;

  if (self == NULL || self->document == NULL || item == NULL)
    return NULL;
  id = cr_task_item_get_id (item);
  ids = cr_ids_new (&id, 1);
  return cr_task_drag_new_provider (self->document, ids);
}

static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag)
{
  cr_task_drag_show_words (drag);
}

static void
menu_pressed_cb (GtkGesture  *gesture,
                 int          n_press,
                 double       x,
                 double       y,
                 GtkListItem *list_item)
{
  GtkWidget      *card = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  CrTimelineTray *self = CR_TIMELINE_TRAY (gtk_widget_get_ancestor (card, CR_TYPE_TIMELINE_TRAY));
  CrTaskItem     *item = gtk_list_item_get_item (list_item);
  double          there_x = 0, there_y = 0;

  if (self == NULL || item == NULL)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (gtk_widget_get_parent (card));
  gtk_widget_translate_coordinates (card, GTK_WIDGET (self), x, y, &there_x, &there_y);
  g_signal_emit (self, signals[SIGNAL_MENU], 0, cr_task_item_get_id (item), there_x, there_y);
}

static void
add_menu (GtkWidget   *card,
          GtkListItem *list_item)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (menu_pressed_cb), list_item, 0);
  gtk_widget_add_controller (card, GTK_EVENT_CONTROLLER (click));
}

static void
add_drag (GtkWidget   *card,
          GtkListItem *list_item)
{
  GtkDragSource *source = gtk_drag_source_new ();

  cr_task_drag_set_up_source (source);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), list_item, 0);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), NULL);
  gtk_widget_add_controller (card, GTK_EVENT_CONTROLLER (source));
}

/* Setting the words of a tooltip asks the display where the pointer is, card by card. */
static gboolean
query_tooltip_cb (GtkWidget  *card,
                  int         x,
                  int         y,
                  gboolean    by_keyboard,
                  GtkTooltip *tooltip)
{
  cr_plain_show_tooltip (tooltip, gtk_label_get_text (GTK_LABEL (gtk_widget_get_last_child (card))));
  return TRUE;
}

static void
setup_cb (CrTimelineTray *self,
          GtkListItem    *list_item)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");
  GtkWidget *sign = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *title = gtk_label_new (NULL);

  gtk_widget_add_css_class (card, "tray-card");
  gtk_box_append (GTK_BOX (sign), gtk_image_new ());
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (title), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (title), CARD_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (title), CARD_CHARS);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (handle), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (card), handle);
  gtk_box_append (GTK_BOX (card), sign);
  gtk_box_append (GTK_BOX (card), title);
  gtk_widget_set_has_tooltip (card, TRUE);
  g_signal_connect (card, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  add_drag (card, list_item);
  add_menu (card, list_item);
  gtk_list_item_set_child (list_item, card);
}

static void
bind_cb (CrTimelineTray *self,
         GtkListItem    *list_item)
{
  GtkWidget    *card = gtk_list_item_get_child (list_item);
  GtkWidget    *title = gtk_widget_get_last_child (card);
  GtkWidget    *sign = gtk_widget_get_prev_sibling (title);
  const CrTask *task = cr_task_item_get_task (gtk_list_item_get_item (list_item));
  const char   *status = cr_status_to_id (cr_task_get_status (task));
  const char   *words = cr_text_show (task->title, cr_interface_get_content_language ());

  gtk_label_set_text (GTK_LABEL (title), words);
  gtk_image_set_from_icon_name (GTK_IMAGE (gtk_widget_get_first_child (sign)), cr_status_icon_get_name (status));
  cr_status_icon_set_class (sign, status);
  /* The focus is not with the card but with what is around it. */
  if (gtk_widget_get_parent (card) != NULL)
    cr_plain_set_name (gtk_widget_get_parent (card), words);
}

static void
cr_timeline_tray_dispose (GObject *object)
{
  CrTimelineTray *self = CR_TIMELINE_TRAY (object);

  g_clear_object (&self->document);
  g_clear_object (&self->items);
  g_clear_object (&self->gradual);
  g_clear_object (&self->selection);
  G_OBJECT_CLASS (cr_timeline_tray_parent_class)->dispose (object);
}

static void
cr_timeline_tray_class_init (CrTimelineTrayClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_timeline_tray_dispose;
  signals[SIGNAL_SELECTED] = g_signal_new ("selected", CR_TYPE_TIMELINE_TRAY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_WANTED] = g_signal_new ("wanted", CR_TYPE_TIMELINE_TRAY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_MENU] = g_signal_new ("menu", CR_TYPE_TIMELINE_TRAY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
}

static void
make_list (CrTimelineTray *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->items = g_list_store_new (CR_TYPE_TASK_ITEM);
  self->gradual = cr_gradual_list_new ();
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->gradual)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  self->list =
    GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), factory));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->list), GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "tray-list");
  cr_plain_set_name (GTK_WIDGET (self->list), C_ ("timeline", "Without dates"));
  cr_list_keys_stop_once (GTK_WIDGET (self->list));
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

static void
cr_timeline_tray_init (CrTimelineTray *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *heading = gtk_label_new (C_ ("timeline", "Without dates"));
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  make_list (self);
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (box, "tray");
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (self->count, "badge");
  gtk_widget_add_css_class (self->count, "numeric");
  gtk_widget_set_valign (self->count, GTK_ALIGN_CENTER);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_widget_set_hexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), self->count);
  gtk_box_append (GTK_BOX (box), scrolled);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
cr_timeline_tray_new (void)
{
  return g_object_new (CR_TYPE_TIMELINE_TRAY, NULL);
}

/* Records never change: the same ones look the same. */
static gboolean
shows (CrTimelineTray  *self,
       const GPtrArray *tasks)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  for (guint i = 0; n_items == tasks->len && i < n_items; i++)
    {
      g_autoptr (CrTaskItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (cr_task_item_get_task (item) != g_ptr_array_index (tasks, i))
        return FALSE;
    }
  return n_items == tasks->len;
}

void
cr_timeline_tray_show (CrTimelineTray  *self,
                       const GPtrArray *tasks)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char      *count = NULL;

  g_return_if_fail (CR_IS_TIMELINE_TRAY (self));

  if (shows (self, tasks))
    return;
  for (guint i = 0; i < tasks->len; i++)
    g_ptr_array_add (items, cr_task_item_new (g_ptr_array_index (tasks, i)));
  count = g_strdup_printf ("%u", tasks->len);
  gtk_label_set_text (GTK_LABEL (self->count), count);
  self->following = TRUE;
  cr_gradual_list_set_model (self->gradual, NULL);
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata,
                       items->len);
  cr_gradual_list_set_model (self->gradual, G_LIST_MODEL (self->items));
  self->following = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), tasks->len > 0);
}

void
cr_timeline_tray_select (CrTimelineTray *self,
                         const char     *task)
{
  guint position = GTK_INVALID_LIST_POSITION;

  g_return_if_fail (CR_IS_TIMELINE_TRAY (self));

  for (guint i = 0; task != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    if (g_strcmp0 (get_id (self, i), task) == 0)
      position = i;
  self->following = TRUE;
  if (position != GTK_INVALID_LIST_POSITION)
    cr_gradual_list_complete (self->gradual);
  gtk_single_selection_set_selected (self->selection, position);
  self->following = FALSE;
}

void
cr_timeline_tray_set_document (CrTimelineTray *self,
                               CrDocument     *document)
{
  g_return_if_fail (CR_IS_TIMELINE_TRAY (self));

  g_set_object (&self->document, document);
}

GtkListView *
cr_timeline_tray_get_list (CrTimelineTray *self)
{
  g_return_val_if_fail (CR_IS_TIMELINE_TRAY (self), NULL);

  return self->list;
}
