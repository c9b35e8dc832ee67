/* SPDX-License-Identifier: GPL-3.0-or-later
 * One of a few words for a task: its status, its priority. */
#include "config.h"

#include "cr-drop-editor.h"

#include "cr-choice.h"
#include "cr-interface.h"
#include "cr-plain.h"
#include "cr-status-icon.h"

#include <glib/gi18n.h>

struct _CrDropEditor
{
  CrEditor parent_instance;

  const char *const *ids;
  const char        *absent; /* what counts when there is nothing */
  gboolean           updating;
  GListStore        *choices; /* one for each id, and at the end one that stands for what is none of them */
  GtkWidget         *drop_down;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrDropEditor, cr_drop_editor, CR_TYPE_EDITOR)

static void
selected_cb (CrDropEditor *self)
{
  CrChoice        *choice = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (self->drop_down));
  g_autofree char *id = choice != NULL ? g_strdup (cr_choice_get_id (choice)) : NULL;
  g_auto (CrValue) value = cr_value_id (id);

  if (self->updating || value.id == NULL || !g_strv_contains (self->ids, id))
    return;
  if (cr_editor_edit (CR_EDITOR (self), cr_editor_get_path (CR_EDITOR (self)), &value, CR_MERGE_NEVER))
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, id);
}

/* The button has the focus and says what is chosen, as one that opens a list of its own does. */
static void
tell_value (CrDropEditor *self)
{
  CrChoice        *choice = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (self->drop_down));
  g_autofree char *name = NULL;

  if (choice == NULL)
    return;
  name = g_strdup_printf (_ ("%s: %s"), cr_editor_get_name (CR_EDITOR (self)), cr_choice_get_title (choice));
  cr_plain_set_name (self->drop_down, name);
}

/* Selects what is there; “several”, or a value that is none of the known ones, is added to the end, so that it can be
 * seen and kept. */
static void
cr_drop_editor_update (CrEditor *editor,
                       gboolean  reset)
{
  CrDropEditor    *self = CR_DROP_EDITOR (editor);
  guint            n_known = g_strv_length ((char **) self->ids);
  guint            n_choices = g_list_model_get_n_items (G_LIST_MODEL (self->choices));
  guint            selected = 0;
  g_auto (CrValue) value = { 0 };
  gboolean         alike = cr_subject_get (cr_editor_get_subject (editor), cr_editor_get_path (editor), &value);
  const char      *id = value.id != NULL ? value.id : self->absent;

  self->updating = TRUE;
  while (alike && selected < n_known && !g_str_equal (self->ids[selected], id))
    selected++;
  if (!alike || selected == n_known)
    {
      g_autoptr (CrChoice) other = cr_choice_new ("", alike ? id : C_ ("values", "several"), NULL);

      selected = n_known;
      g_list_store_splice (self->choices, n_known, n_choices - n_known, (gpointer[]){ other }, 1);
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), selected);
    }
  else
    {
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), selected);
      if (n_choices > n_known)
        g_list_store_splice (self->choices, n_known, n_choices - n_known, NULL, 0);
    }
  cr_plain_set_tooltip (self->drop_down,
                        cr_choice_get_title (gtk_drop_down_get_selected_item (GTK_DROP_DOWN (self->drop_down))));
  self->updating = FALSE;
  tell_value (self);
}

static void
cr_drop_editor_start (CrEditor *editor)
{
  gtk_widget_grab_focus (CR_DROP_EDITOR (editor)->drop_down);
}

static void
cr_drop_editor_dispose (GObject *object)
{
  g_clear_object (&CR_DROP_EDITOR (object)->choices);
  G_OBJECT_CLASS (cr_drop_editor_parent_class)->dispose (object);
}

static void
cr_drop_editor_class_init (CrDropEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_drop_editor_dispose;
  CR_EDITOR_CLASS (klass)->start = cr_drop_editor_start;
  CR_EDITOR_CLASS (klass)->update = cr_drop_editor_update;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CR_TYPE_DROP_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cr_drop_editor_init (CrDropEditor *self)
{
}

static void
setup_cb (gpointer     user_data,
          GtkListItem *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (list_item, box);
}

static void
bind_cb (gpointer     user_data,
         GtkListItem *list_item)
{
  CrChoice   *choice = gtk_list_item_get_item (list_item);
  GtkWidget  *box = gtk_list_item_get_child (list_item);
  GtkWidget  *image = gtk_widget_get_first_child (box);
  const char *icon = cr_status_icon_get_name (cr_choice_get_id (choice));

  gtk_image_set_from_icon_name (GTK_IMAGE (image), icon);
  gtk_widget_set_visible (image, icon != NULL);
  cr_status_icon_set_class (box, cr_choice_get_id (choice));
  if (cr_choice_get_id (choice)[0] == '\0')
    gtk_widget_add_css_class (box, "dim-label");
  else
    gtk_widget_remove_css_class (box, "dim-label");
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (box)), cr_choice_get_title (choice));
  /* What has the focus is the row that GTK puts this into. */
  if (gtk_widget_get_parent (box) != NULL)
    cr_plain_set_name (gtk_widget_get_parent (box), cr_choice_get_title (choice));
}

/* (transfer full) */
static char *
name (CrSubject    *subject,
      const CrPath *path,
      const char   *id)
{
  const CrEntry   *entry = cr_catalogue_lookup (cr_subject_get_catalogue (subject), id);
  g_auto (CrValue) value = cr_value_id (id);
  g_autofree char *word = NULL;
  g_autofree char *start = NULL;
  gunichar         first = 0;

  if (entry != NULL)
    return g_strdup (cr_entry_get_short_title (entry, cr_interface_get_language ()));
  word = cr_words_describe_value (path, &value, cr_subject_get_roadmap (subject), NULL,
                                  cr_subject_get_catalogue (subject), cr_interface_get_wording ());
  first = g_utf8_get_char (word);
  start = g_ucs4_to_utf8 (&(gunichar){ g_unichar_toupper (first) }, 1, NULL, NULL, NULL);
  return g_strconcat (start, g_utf8_next_char (word), NULL);
}

GtkWidget *
cr_drop_editor_new (CrSubject  *subject,
                    const char *path,
                    const char *name_of_field)
{
  CrDropEditor       *self = g_object_new (CR_TYPE_DROP_EDITOR, NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  gboolean            is_status = g_str_equal (path, "status");
  CrPath              parsed;

  g_return_val_if_fail (cr_path_parse (CR_KIND_TASK, path, &parsed), NULL);

  cr_editor_set_up (CR_EDITOR (self), subject, path, name_of_field);
  self->ids = is_status ? cr_status_get_ids () : cr_priority_get_ids ();
  self->absent = is_status ? "not-started" : "normal";
  self->choices = g_list_store_new (CR_TYPE_CHOICE);
  for (guint i = 0; self->ids[i] != NULL; i++)
    {
      g_autofree char     *title = name (subject, &parsed, self->ids[i]);
      g_autoptr (CrChoice) choice = cr_choice_new (self->ids[i], title, NULL);

      g_list_store_append (self->choices, choice);
    }
  self->drop_down = gtk_drop_down_new (g_object_ref (G_LIST_MODEL (self->choices)), NULL);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (self->drop_down), factory);
  g_object_unref (factory);
  gtk_widget_add_css_class (self->drop_down, "flat-choice");
  cr_plain_set_name (self->drop_down, name_of_field);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  cr_editor_set_labelled_content (CR_EDITOR (self), self->drop_down);
  return GTK_WIDGET (self);
}

GtkDropDown *
cr_drop_editor_get_drop_down (CrDropEditor *self)
{
  g_return_val_if_fail (CR_IS_DROP_EDITOR (self), NULL);

  return GTK_DROP_DOWN (self->drop_down);
}
