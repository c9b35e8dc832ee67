/* SPDX-License-Identifier: GPL-3.0-or-later
 * A popover to choose from a list with search: one thing, or any number of them. */
#include "config.h"

#include "cr-chooser.h"

#include "cr-collate.h"
#include "cr-list-keys.h"
#include "cr-plain.h"
#include "cr-typed.h"

#include <glib/gi18n.h>

#define LIST_WIDTH  336
#define LIST_HEIGHT 280

struct _CrChooser
{
  GtkPopover parent_instance;

  gboolean            several;
  gboolean            typed;
  char               *folded; /* what is searched for */
  GtkWidget          *entry;
  GtkWidget          *list;
  GtkWidget          *use_typed;
  GtkCustomFilter    *filter;
  GtkFilterListModel *filtered;
  GtkSingleSelection *selection;
};

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_OPENED,
  SIGNAL_TYPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrChooser, cr_chooser, GTK_TYPE_POPOVER)

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  CrChooser *self = user_data;

  return self->folded == NULL || cr_choice_matches (item, self->folded);
}

static void
choose (CrChooser *self,
        CrChoice  *choice)
{
  g_autoptr (CrChoice) held = g_object_ref (choice);

  if (!self->several)
    gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, cr_choice_get_id (held));
}

static void
choose_typed (CrChooser *self)
{
  g_autofree char *text = cr_typed_clean (gtk_editable_get_text (GTK_EDITABLE (self->entry)), FALSE);

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_TYPED], 0, text);
}

static void
update_use_typed (CrChooser *self)
{
  g_autofree char *text = cr_typed_clean (gtk_editable_get_text (GTK_EDITABLE (self->entry)), FALSE);
  g_autofree char *label = NULL;

  gtk_widget_set_visible (self->use_typed, self->typed && text[0] != '\0');
  /* TRANSLATORS: takes a name that the user has typed and that is not in the list. */
  label = g_strdup_printf (_ ("Use “%s”"), text);
  gtk_button_set_label (GTK_BUTTON (self->use_typed), label);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->use_typed))), PANGO_ELLIPSIZE_END);
}

static void
search_changed_cb (CrChooser *self)
{
  g_free (self->folded);
  self->folded = cr_search_fold (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_strstrip (self->folded);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  update_use_typed (self);
}

/* Enter in the search entry takes the marked row, or where none is left what was typed. */
static void
search_activate_cb (CrChooser *self)
{
  CrChoice *choice = gtk_single_selection_get_selected_item (self->selection);

  search_changed_cb (self);
  choice = gtk_single_selection_get_selected_item (self->selection);
  if (choice != NULL)
    choose (self, choice);
  else if (gtk_widget_get_visible (self->use_typed))
    choose_typed (self);
}

static void
activate_cb (CrChooser *self,
             guint      position)
{
  g_autoptr (CrChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (choice != NULL)
    choose (self, choice);
}

/* Arrow keys in the search entry move the mark in the list. */
static gboolean
key_pressed_cb (CrChooser      *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  guint selected = gtk_single_selection_get_selected (self->selection);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_Up) || n_items == 0)
    return FALSE;
  if (keyval == GDK_KEY_Down)
    selected = selected == GTK_INVALID_LIST_POSITION ? 0 : MIN (selected + 1, n_items - 1);
  else
    selected = selected == GTK_INVALID_LIST_POSITION || selected == 0 ? 0 : selected - 1;
  gtk_single_selection_set_selected (self->selection, selected);
  gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", selected);
  return TRUE;
}

/* What is chosen is seen by a sign, and heard. */
static void
show_check (GtkWidget *row)
{
  CrChoice        *choice = g_object_get_data (G_OBJECT (row), "cr-choice");
  GtkWidget       *image = gtk_widget_get_last_child (row);
  g_autofree char *name = NULL;

  gtk_widget_set_opacity (image, choice != NULL && cr_choice_get_chosen (choice) ? 1 : 0);
  if (choice == NULL)
    return;
  /* TRANSLATORS: read aloud: what is one of those that are chosen from a list. */
  name = g_strdup_printf (cr_choice_get_chosen (choice) ? _ ("%s, chosen") : "%s", cr_choice_get_title (choice));
  cr_plain_set_name (row, name);
  /* What has the focus is the row that GTK puts this into. */
  if (gtk_widget_get_parent (row) != NULL)
    cr_plain_set_name (gtk_widget_get_parent (row), name);
}

static void
setup_cb (CrChooser   *self,
          GtkListItem *list_item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *description = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (title), 2);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (description), 0);
  gtk_label_set_wrap (GTK_LABEL (description), TRUE);
  gtk_label_set_lines (GTK_LABEL (description), 2);
  gtk_label_set_ellipsize (GTK_LABEL (description), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (description, "caption");
  gtk_widget_add_css_class (description, "dim-label");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), title);
  gtk_box_append (GTK_BOX (words), description);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_list_item_set_child (list_item, row);
}

static void
bind_cb (CrChooser   *self,
         GtkListItem *list_item)
{
  CrChoice  *choice = gtk_list_item_get_item (list_item);
  GtkWidget *row = gtk_list_item_get_child (list_item);
  GtkWidget *title = gtk_widget_get_first_child (gtk_widget_get_first_child (row));
  GtkWidget *description = gtk_widget_get_next_sibling (title);

  gtk_label_set_text (GTK_LABEL (title), cr_choice_get_title (choice));
  gtk_label_set_text (GTK_LABEL (description), cr_choice_get_description (choice));
  gtk_widget_set_visible (description, cr_choice_get_description (choice) != NULL);
  g_object_set_data_full (G_OBJECT (row), "cr-choice", g_object_ref (choice), g_object_unref);
  g_signal_connect_object (choice, "notify::chosen", G_CALLBACK (show_check), row, G_CONNECT_SWAPPED);
  show_check (row);
}

static void
unbind_cb (CrChooser   *self,
           GtkListItem *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);
  CrChoice  *choice = g_object_get_data (G_OBJECT (row), "cr-choice");

  g_signal_handlers_disconnect_by_func (choice, show_check, row);
  g_object_set_data (G_OBJECT (row), "cr-choice", NULL);
}

/* The mark begins at what is chosen. */
static void
show_chosen (CrChooser *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; i < n_items && !self->several; i++)
    {
      g_autoptr (CrChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (!cr_choice_get_chosen (choice))
        continue;
      gtk_single_selection_set_selected (self->selection, i);
      gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", i);
      return;
    }
}

static void
cr_chooser_show (GtkWidget *widget)
{
  CrChooser *self = CR_CHOOSER (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  search_changed_cb (self);
  g_signal_emit (self, signals[SIGNAL_OPENED], 0);
  GTK_WIDGET_CLASS (cr_chooser_parent_class)->show (widget);
  show_chosen (self);
  gtk_widget_grab_focus (self->entry);
}

static void
cr_chooser_finalize (GObject *object)
{
  CrChooser *self = CR_CHOOSER (object);

  g_free (self->folded);
  G_OBJECT_CLASS (cr_chooser_parent_class)->finalize (object);
}

static void
cr_chooser_class_init (CrChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cr_chooser_finalize;
  GTK_WIDGET_CLASS (klass)->show = cr_chooser_show;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CR_TYPE_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                         1, G_TYPE_STRING);
  signals[SIGNAL_OPENED] =
    g_signal_new ("opened", CR_TYPE_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_TYPED] = g_signal_new ("typed", CR_TYPE_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                        1, G_TYPE_STRING);
}

static void
cr_chooser_init (CrChooser *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  self->filter = gtk_custom_filter_new (matches, self, NULL);
  self->filtered = gtk_filter_list_model_new (NULL, GTK_FILTER (self->filter));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (self->filtered));
  self->list = gtk_list_view_new (GTK_SELECTION_MODEL (self->selection), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  gtk_widget_add_css_class (self->list, "chooser");
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
make_entry (CrChooser  *self,
            const char *name)
{
  GtkWidget          *entry = gtk_search_entry_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_object_set (entry, "placeholder-text", self->typed ? _ ("Search or type a name") : _ ("Search"), NULL);
  cr_plain_set_name (entry, name);
  g_signal_connect_object (entry, "search-changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (search_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "stop-search", G_CALLBACK (gtk_popover_popdown), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, keys);
  return entry;
}

GtkWidget *
cr_chooser_new (const char *name,
                gboolean    several,
                gboolean    typed)
{
  CrChooser *self = g_object_new (CR_TYPE_CHOOSER, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->several = several;
  self->typed = typed;
  self->entry = make_entry (self, name);
  self->use_typed = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->use_typed, "flat");
  g_signal_connect_object (self->use_typed, "clicked", G_CALLBACK (choose_typed), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->use_typed, FALSE);
  cr_plain_set_name (self->list, name);
  cr_list_keys_stop_once (self->list);
  cr_plain_set_name (GTK_WIDGET (self), name);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), LIST_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_widget_set_size_request (scrolled, LIST_WIDTH, -1);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), self->use_typed);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  return GTK_WIDGET (self);
}

void
cr_chooser_set_choices (CrChooser  *self,
                        GListStore *choices)
{
  g_return_if_fail (CR_IS_CHOOSER (self));

  gtk_filter_list_model_set_model (self->filtered, G_LIST_MODEL (choices));
}

GListModel *
cr_chooser_get_choices (CrChooser *self)
{
  g_return_val_if_fail (CR_IS_CHOOSER (self), NULL);

  return gtk_filter_list_model_get_model (self->filtered);
}
