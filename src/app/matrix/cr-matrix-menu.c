/* SPDX-License-Identifier: GPL-3.0-or-later
 * The context menu of a cell of the matrix. */
#include "config.h"

#include "cr-matrix-menu.h"

#include "cr-page.h"

#include <glib/gi18n.h>

struct _CrMatrixMenu
{
  GObject parent_instance;

  GtkWidget       *host;
  CrMatrixView    *view;
  CrMatrixDetails *details;
  GtkPopoverMenu  *menu; /* NULL until it is first opened */
};

G_DEFINE_FINAL_TYPE (CrMatrixMenu, cr_matrix_menu, G_TYPE_OBJECT)

/* What has no effect cannot be chosen. */
static void
update_actions (CrMatrixMenu *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (self->host, CR_TYPE_PAGE);
  gboolean   can = cr_matrix_details_can_except (self->details);

  gtk_widget_action_set_enabled (page, "page.except", can);
  gtk_widget_action_set_enabled (page, "page.apply", can && cr_matrix_details_is_excepted (self->details));
  gtk_widget_action_set_enabled (page, "page.list-tasks", cr_matrix_details_get_n_tasks (self->details) > 0);
}

/* Back to the cell; what was chosen in the menu may have taken the focus elsewhere. */
static void
closed_cb (CrMatrixMenu *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self->view));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root != NULL && (focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->menu))))
    cr_matrix_view_take_focus (self->view);
}

/* (transfer full) */
static GMenuModel *
make_model (void)
{
  GMenu            *menu = g_menu_new ();
  g_autoptr (GMenu) tasks = g_menu_new ();
  g_autoptr (GMenu) cell = g_menu_new ();

  g_menu_append (tasks, C_ ("matrix", "New Task Here"), "win.new-task");
  g_menu_append (tasks, C_ ("matrix", "List Its Tasks"), "page.list-tasks");
  g_menu_append (cell, C_ ("matrix", "Not Applicable Here…"), "page.except");
  g_menu_append (cell, C_ ("matrix", "Applicable Again"), "page.apply");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (tasks));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (cell));
  return G_MENU_MODEL (menu);
}

static void
ensure_menu (CrMatrixMenu *self)
{
  g_autoptr (GMenuModel) model = NULL;

  if (self->menu != NULL)
    return;
  model = make_model ();
  self->menu = GTK_POPOVER_MENU (g_object_ref_sink (gtk_popover_menu_new_from_model (model)));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (GTK_WIDGET (self->menu), GTK_ALIGN_START);
  gtk_widget_set_parent (GTK_WIDGET (self->menu), self->host);
  g_signal_connect_object (self->menu, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
}

static void
open_menu (CrMatrixMenu *self,
           double        x,
           double        y)
{
  double host_x = 0, host_y = 0;

  if (!gtk_widget_translate_coordinates (GTK_WIDGET (self->view), self->host, x, y, &host_x, &host_y))
    return;
  ensure_menu (self);
  update_actions (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle){ (int) host_x, (int) host_y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
pressed_cb (CrMatrixMenu *self,
            int           n_press,
            double        x,
            double        y,
            GtkGesture   *gesture)
{
  guint row = 0, column = 0;

  if (cr_matrix_view_get_coverage (self->view) == NULL || !cr_matrix_view_find (self->view, x, y, &row, &column))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  cr_matrix_view_select (self->view, row, column);
  cr_matrix_view_take_focus (self->view);
  open_menu (self, x, y);
}

static gboolean
key_cb (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   user_data)
{
  CrMatrixMenu   *self = user_data;
  guint           row = 0, column = 0;
  graphene_rect_t bounds;

  if (cr_matrix_view_get_coverage (self->view) == NULL)
    return FALSE;
  cr_matrix_view_get_selected (self->view, &row, &column);
  if (!gtk_widget_compute_bounds (GTK_WIDGET (cr_matrix_view_get_cell (self->view, row, column)), widget, &bounds))
    return FALSE;
  open_menu (self, bounds.origin.x + bounds.size.width / 2, bounds.origin.y + bounds.size.height / 2);
  return TRUE;
}

void
cr_matrix_menu_drop (CrMatrixMenu *self)
{
  g_return_if_fail (CR_IS_MATRIX_MENU (self));

  if (self->host == NULL)
    return;
  self->host = NULL;
  if (self->menu != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->menu));
}

static void
cr_matrix_menu_dispose (GObject *object)
{
  g_clear_object (&CR_MATRIX_MENU (object)->menu);
  G_OBJECT_CLASS (cr_matrix_menu_parent_class)->dispose (object);
}

static void
cr_matrix_menu_class_init (CrMatrixMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_matrix_menu_dispose;
}

static void
cr_matrix_menu_init (CrMatrixMenu *self)
{
}

static void
add_key (CrMatrixMenu   *self,
         guint           keyval,
         GdkModifierType modifiers)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (gtk_keyval_trigger_new (keyval, modifiers), gtk_callback_action_new (key_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->view), controller);
}

CrMatrixMenu *
cr_matrix_menu_new (GtkWidget       *host,
                    CrMatrixView    *view,
                    CrMatrixDetails *details)
{
  CrMatrixMenu *self = g_object_new (CR_TYPE_MATRIX_MENU, NULL);
  GtkGesture   *click = gtk_gesture_click_new ();

  self->host = host;
  self->view = view;
  self->details = details;
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (click));
  add_key (self, GDK_KEY_Menu, 0);
  add_key (self, GDK_KEY_F10, GDK_SHIFT_MASK);
  return self;
}

GtkPopoverMenu *
cr_matrix_menu_get_popover (CrMatrixMenu *self)
{
  g_return_val_if_fail (CR_IS_MATRIX_MENU (self), NULL);
  g_return_val_if_fail (self->host != NULL, NULL);

  ensure_menu (self);
  return self->menu;
}
