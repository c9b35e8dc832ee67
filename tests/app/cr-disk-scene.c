/* SPDX-License-Identifier: GPL-3.0-or-later
 * A window with a file, and ways to change that file behind its back. */
#include "config.h"

#include "cr-disk-scene.h"

#include <glib/gstdio.h>

void
cr_disk_scene_set_up (CrDiskScene *scene)
{
  scene->window = cr_app_test_open_example (&scene->file);
  scene->path = g_file_get_path (scene->file);
  scene->folder = g_path_get_dirname (scene->path);
  scene->document = cr_window_get_document (scene->window);
}

void
cr_disk_scene_tear_down (CrDiskScene *scene)
{
  cr_app_test_destroy (scene->window);
  g_object_unref (scene->file);
  g_free (scene->path);
  g_free (scene->folder);
}

static gboolean
has_document (gpointer window)
{
  return cr_window_get_document (window) != NULL;
}

void
cr_disk_scene_open (CrDiskScene *scene,
                    const char  *path)
{
  scene->window = cr_app_test_new_window ();
  scene->file = g_file_new_for_path (path);
  scene->path = g_strdup (path);
  scene->folder = g_path_get_dirname (path);
  cr_window_open_file (scene->window, scene->file);
  cr_app_test_wait_for (has_document, scene->window);
  scene->document = cr_window_get_document (scene->window);
}

void
cr_disk_edit (CrDocument *document,
              const char *title)
{
  g_auto (CrValue) value = cr_value_string (title);

  g_assert_true (cr_document_edit_record (document, CR_KIND_ROADMAP, NULL, "title.en", &value, NULL));
}

const char *
cr_disk_get_title (CrDocument *document)
{
  return cr_text_get (cr_roadmap_get_head (cr_document_get_roadmap (document))->title, "en");
}

char *
cr_disk_read (const char *path)
{
  char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  return content;
}

void
cr_disk_write (const char *path,
               const char *content)
{
  FILE *file = g_fopen (path, "we");

  /* In place. g_file_set_contents_full() of GLib 2.74 does that too, but leaves what was longer. */
  g_assert_nonnull (file);
  g_assert_cmpint (fputs (content, file), >=, 0);
  g_assert_cmpint (fclose (file), ==, 0);
}

char *
cr_disk_change_one_letter (const char *content)
{
  char *changed = g_strdup (content);
  char *letter = strstr (changed, "Digital Customs 2026");

  g_assert_nonnull (letter);
  *letter = 'B';
  return changed;
}

gboolean
cr_disk_is_changed (gpointer document)
{
  return cr_document_get_disk_state (document) == CR_DISK_CHANGED;
}

gboolean
cr_disk_is_missing (gpointer document)
{
  return cr_document_get_disk_state (document) == CR_DISK_MISSING;
}

gboolean
cr_disk_is_unreadable (gpointer document)
{
  return cr_document_get_disk_state (document) == CR_DISK_UNREADABLE;
}

gboolean
cr_disk_is_same (gpointer document)
{
  return cr_document_get_disk_state (document) == CR_DISK_SAME;
}

gboolean
cr_disk_is_idle (gpointer document)
{
  return !cr_document_is_busy (document);
}

void
cr_disk_activate (CrWindow   *window,
                  const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
}

void
cr_disk_save (CrWindow *window)
{
  cr_disk_activate (window, "win.save");
  cr_app_test_wait_for (cr_disk_is_idle, cr_window_get_document (window));
  cr_app_test_settle ();
}

static gboolean
has_dialog (gpointer window)
{
  return cr_app_test_get_dialog (window) != NULL;
}

GtkWindow *
cr_disk_wait_for_dialog (CrWindow *window)
{
  cr_app_test_wait_for (has_dialog, window);
  return cr_app_test_get_dialog (window);
}

void
cr_disk_answer (GtkWindow  *dialog,
                const char *response)
{
  g_object_ref (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_destroy (dialog);
  g_object_unref (dialog);
  cr_app_test_settle ();
}

static void
collect_buttons (GtkWidget *widget,
                 GPtrArray *buttons)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_BUTTON (widget))
    g_ptr_array_add (buttons, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_buttons (child, buttons);
}

const char *
cr_disk_list_buttons (gpointer root)
{
  static GString       *labels;
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  if (labels == NULL)
    labels = g_string_new (NULL);
  g_string_truncate (labels, 0);
  collect_buttons (root, buttons);
  for (guint i = 0; i < buttons->len; i++)
    g_string_append_printf (labels, "%s%s", i > 0 ? " " : "",
                            gtk_button_get_label (GTK_BUTTON (g_ptr_array_index (buttons, i))));
  return labels->str;
}

static void
collect_labels (GtkWidget *widget,
                GString   *labels)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget))
    g_string_append_printf (labels, "%s%s", labels->len > 0 ? "|" : "", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_labels (child, labels);
}

const char *
cr_disk_list_labels (gpointer root)
{
  static GString *labels;

  if (labels == NULL)
    labels = g_string_new (NULL);
  g_string_truncate (labels, 0);
  collect_labels (root, labels);
  return labels->str;
}

GtkWidget *
cr_disk_find_button (gpointer    root,
                     const char *label)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  collect_buttons (root, buttons);
  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_button_get_label (g_ptr_array_index (buttons, i)), label) == 0)
      return g_ptr_array_index (buttons, i);
  g_error ("no button says “%s”", label);
}
