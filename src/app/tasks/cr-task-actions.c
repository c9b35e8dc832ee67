/* SPDX-License-Identifier: GPL-3.0-or-later
 * What can be done with tasks wherever they are shown: the actions "task." of a widget, their keys and their menu. */
#include "config.h"

#include "cr-task-actions.h"

#include "cr-edit-popover.h"
#include "cr-task-clipboard.h"

struct _CrTaskActions
{
  GObject parent_instance;

  GtkWidget          *host; /* borrowed; NULL when it ends */
  CrDocument         *document;
  CrPlace            *place;
  GSimpleActionGroup *group;
  CrTaskMenuParts     parts;
  GtkPopoverMenu     *menu; /* NULL until it is first opened */
  GdkRectangle        at;   /* where the menu was opened */
};

enum
{
  SIGNAL_CLOSED,
  SIGNAL_MADE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrTaskActions, cr_task_actions, G_TYPE_OBJECT)

/* Rows for a spreadsheet have all that a table of tasks can show. */
static const CrColumn copied[] = { CR_COLUMN_TITLE, CR_COLUMN_AREA, CR_COLUMN_STATUS, CR_COLUMN_OWNER,
                                   CR_COLUMN_START, CR_COLUMN_FINISH, CR_COLUMN_PROGRESS, CR_COLUMN_CAPABILITIES };

static CrIds *
get_targets (CrTaskActions *self)
{
  return self->place != NULL ? cr_place_get_selection (self->place) : NULL;
}

static gboolean
can_write (CrTaskActions *self)
{
  return self->document != NULL && !cr_document_is_read_only (self->document);
}

/* Whether the focus is in a place that is still there. */
static void
tell_closed (CrTaskActions *self,
             GtkWidget     *popover)
{
  GtkRoot   *root = self->host != NULL ? gtk_widget_get_root (self->host) : NULL;
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root != NULL && (focus == NULL || gtk_widget_is_ancestor (focus, popover)))
    g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static gboolean
unparent_idle_cb (gpointer user_data)
{
  gtk_widget_unparent (user_data);
  return G_SOURCE_REMOVE;
}

/* The popover is still at work when it says that it was closed. */
static void
popover_closed_cb (CrTaskActions *self,
                   GtkWidget     *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, unparent_idle_cb, g_object_ref (popover), g_object_unref);
  tell_closed (self, popover);
}

static void
edit_cb (CrTaskActions *self,
         GVariant      *parameter)
{
  CrEdit     edit = cr_edit_from_name (g_variant_get_string (parameter, NULL));
  CrIds     *ids = get_targets (self);
  GtkWidget *popover = NULL;

  if (edit == CR_N_EDITS || ids == NULL || !can_write (self))
    return;
  popover = cr_edit_popover_new (self->document, edit, ids);
  gtk_widget_set_parent (popover, self->host);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &self->at);
  g_signal_connect_object (popover, "closed", G_CALLBACK (popover_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static gboolean
copy (CrTaskActions *self)
{
  CrIds *ids = get_targets (self);

  return ids != NULL && cr_task_clipboard_copy (self->host, self->document, ids, copied, G_N_ELEMENTS (copied));
}

static void
copy_cb (CrTaskActions *self)
{
  copy (self);
}

static void
cut_cb (CrTaskActions *self)
{
  if (can_write (self) && copy (self))
    gtk_widget_activate_action (self->host, "win.delete-task", NULL);
}

static void
tell_made (CrTaskActions *self,
           CrIds         *ids)
{
  if (ids == NULL)
    return;
  cr_place_set_selection (self->place, ids);
  g_signal_emit (self, signals[SIGNAL_MADE], 0, ids);
}

static void
read_cb (GtkWidget *host,
         GBytes    *clip)
{
  CrTaskActions    *self = g_object_get_data (G_OBJECT (host), "cr-task-actions");
  CrIds            *ids = get_targets (self);
  guint             n_ids = cr_ids_get_length (ids);
  g_autoptr (CrIds) made = cr_task_clipboard_insert (self->document, clip, n_ids > 0 ? ids->ids[n_ids - 1] : NULL);

  tell_made (self, made);
}

static void
paste_cb (CrTaskActions *self)
{
  if (can_write (self))
    cr_task_clipboard_read (self->host, read_cb);
}

static void
duplicate_cb (CrTaskActions *self)
{
  CrIds            *ids = get_targets (self);
  g_autoptr (CrIds) made = NULL;

  if (ids == NULL || !can_write (self))
    return;
  made = cr_task_clipboard_duplicate (self->document, ids);
  tell_made (self, made);
}

/* What has no effect cannot be chosen from a menu. */
static void
update_actions (CrTaskActions *self)
{
  g_auto (GStrv) names = g_action_group_list_actions (G_ACTION_GROUP (self->group));

  for (guint i = 0; names[i] != NULL; i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->group), names[i])),
                                 can_write (self) || g_str_equal (names[i], "copy"));
}

static void
add_action (CrTaskActions      *self,
            const char         *name,
            const GVariantType *type,
            GCallback           activated,
            gpointer            object)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, type);

  g_signal_connect_object (action, "activate", activated, object, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (self->group), G_ACTION (action));
}

void
cr_task_actions_add (CrTaskActions *self,
                     const char    *name,
                     GCallback      activated,
                     gpointer       object)
{
  g_return_if_fail (CR_IS_TASK_ACTIONS (self));

  add_action (self, name, NULL, activated, object);
}

static void
menu_closed_cb (CrTaskActions *self)
{
  tell_closed (self, GTK_WIDGET (self->menu));
}

void
cr_task_actions_drop (CrTaskActions *self)
{
  g_return_if_fail (CR_IS_TASK_ACTIONS (self));

  if (self->host == NULL)
    return;
  g_object_set_data (G_OBJECT (self->host), "cr-task-actions", NULL);
  self->host = NULL;
  if (self->menu != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->menu));
}

static void
cr_task_actions_dispose (GObject *object)
{
  CrTaskActions *self = CR_TASK_ACTIONS (object);

  g_clear_object (&self->menu);
  g_clear_object (&self->document);
  g_clear_object (&self->place);
  g_clear_object (&self->group);
  G_OBJECT_CLASS (cr_task_actions_parent_class)->dispose (object);
}

static void
cr_task_actions_class_init (CrTaskActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_task_actions_dispose;

  signals[SIGNAL_CLOSED] = g_signal_new ("closed", CR_TYPE_TASK_ACTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
  signals[SIGNAL_MADE] = g_signal_new ("made", CR_TYPE_TASK_ACTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
cr_task_actions_init (CrTaskActions *self)
{
  self->group = g_simple_action_group_new ();
  add_action (self, "edit", G_VARIANT_TYPE_STRING, G_CALLBACK (edit_cb), self);
  add_action (self, "cut", NULL, G_CALLBACK (cut_cb), self);
  add_action (self, "copy", NULL, G_CALLBACK (copy_cb), self);
  add_action (self, "paste", NULL, G_CALLBACK (paste_cb), self);
  add_action (self, "duplicate", NULL, G_CALLBACK (duplicate_cb), self);
}

static void
add_keys (GtkWidget *list)
{
  static const struct
  {
    guint           keyval;
    GdkModifierType modifiers;
    const char     *action;
  } keys[] = {
    { GDK_KEY_Delete, 0, "win.delete-task" },
    { GDK_KEY_u, GDK_CONTROL_MASK, "task.duplicate" },
    { GDK_KEY_c, GDK_CONTROL_MASK, "task.copy" },
    { GDK_KEY_x, GDK_CONTROL_MASK, "task.cut" },
    { GDK_KEY_v, GDK_CONTROL_MASK, "task.paste" },
  };
  GtkShortcutController *controller = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
      controller, gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].keyval, keys[i].modifiers),
                                    gtk_named_action_new (keys[i].action)));
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (controller));
}

CrTaskActions *
cr_task_actions_new (GtkWidget      *host,
                     CrTaskMenuParts parts,
                     GtkWidget      *list)
{
  CrTaskActions *self = g_object_new (CR_TYPE_TASK_ACTIONS, NULL);

  self->host = host;
  self->parts = parts;
  g_object_set_data (G_OBJECT (host), "cr-task-actions", self);
  gtk_widget_insert_action_group (host, "task", G_ACTION_GROUP (self->group));
  add_keys (list);
  return self;
}

void
cr_task_actions_set_up (CrTaskActions *self,
                        CrDocument    *document,
                        CrPlace       *place)
{
  g_return_if_fail (CR_IS_TASK_ACTIONS (self));

  g_set_object (&self->document, document);
  g_set_object (&self->place, place);
  update_actions (self);
}

/* Most menus are never opened, and each takes as long to make as a row of buttons. */
static void
ensure_menu (CrTaskActions *self)
{
  g_autoptr (GMenuModel) model = NULL;

  if (self->menu != NULL)
    return;
  model = cr_task_menu_new ("task", self->parts);
  self->menu = GTK_POPOVER_MENU (g_object_ref_sink (gtk_popover_menu_new_from_model (model)));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (GTK_WIDGET (self->menu), GTK_ALIGN_START);
  gtk_widget_set_parent (GTK_WIDGET (self->menu), self->host);
  g_signal_connect_object (self->menu, "closed", G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
}

void
cr_task_actions_open_menu (CrTaskActions      *self,
                           const char         *task,
                           const GdkRectangle *at)
{
  g_return_if_fail (CR_IS_TASK_ACTIONS (self));
  g_return_if_fail (self->place != NULL);

  if (!cr_ids_contains (get_targets (self), task))
    cr_place_select (self->place, task);
  self->at = *at;
  ensure_menu (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

GtkPopoverMenu *
cr_task_actions_get_menu (CrTaskActions *self)
{
  g_return_val_if_fail (CR_IS_TASK_ACTIONS (self), NULL);
  g_return_val_if_fail (self->host != NULL, NULL);

  ensure_menu (self);
  return self->menu;
}
