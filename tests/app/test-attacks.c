/* SPDX-License-Identifier: GPL-3.0-or-later
 * What comes from other programs and what goes to them on the desktop: the clipboard, the list of recent files, files
 * to be opened. */
#include "config.h"

#include "cr-disk-scene.h"
#include "cr-export-words.h"
#include "cr-history.h"
#include "cr-naughty.h"
#include "cr-quote.h"
#include "cr-recent.h"
#include "cr-task-clip.h"
#include "cr-tasks-page-private.h"
#include "cr-test-roadmap.h"

#include <glib/gstdio.h>

#define MEDIA_TYPE  "application/vnd.customs-roadmap+json"
#define N_LONG      1000000
#define N_DEEP      100000
#define N_LONG_LINE 10000
#define N_LONG_NAME 100000

typedef struct
{
  CrDiskScene  disk;
  CrTasksPage *page;
  guint        n_tasks; /* at the beginning */
} Scene;

static CrRoadmap *
get_roadmap (Scene *scene)
{
  return cr_document_get_roadmap (scene->disk.document);
}

static void
set_up (Scene *scene)
{
  cr_disk_scene_set_up (&scene->disk);
  cr_app_test_go_to_tasks (scene->disk.window);
  scene->page = CR_TASKS_PAGE (cr_app_test_find_type (GTK_WIDGET (scene->disk.window), CR_TYPE_TASKS_PAGE));
  scene->n_tasks = cr_roadmap_get_n_tasks (get_roadmap (scene));
}

static void
tear_down (Scene *scene)
{
  cr_disk_scene_tear_down (&scene->disk);
}

static void
activate (Scene      *scene,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->page), action, NULL));
  cr_app_test_settle ();
}

/* As another program puts it there: bytes that are called so. */
static void
put_bytes (Scene      *scene,
           const char *type,
           GBytes     *content)
{
  g_autoptr (GdkContentProvider) provider = gdk_content_provider_new_for_bytes (type, content);

  g_assert_true (gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (scene->page)), provider));
}

static char *
make_text (const char *part,
           guint       n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, part);
  return g_string_free (text, FALSE);
}

/* A roadmap of one task with this title, as a program would write it that means ill. (transfer full) */
static GBytes *
make_clip (const char *title)
{
  char *text = g_strdup_printf ("{\"format\":\"customs-roadmap\",\"version\":\"1.0\","
                                "\"id\":\"5f0c3c1e-6f0e-4c7f-9a55-0b1d2e3f4a5b\",\"tasks\":[{\"id\":\"t-1\","
                                "\"title\":{\"en\":\"%s\"},\"status\":\"not-started\"}]}",
                                title);

  return g_bytes_new_take (text, strlen (text));
}

static gboolean
has_new_task (gpointer user_data)
{
  Scene *scene = user_data;

  return cr_roadmap_get_n_tasks (get_roadmap (scene)) > scene->n_tasks;
}

/* What is no roadmap changes nothing, not even the steps that can be undone, and what comes after it is pasted. */
static void
test_foreign_tasks (void)
{
  g_autofree char *deep = make_text ("[", N_DEEP);
  const struct
  {
    const char *content;
    gsize       length;
  } clips[] = {
    { "", 0 },
    { "\0\0\0\0", 4 },
    { "{\"tasks\":[\0]}", 13 },
    { "\xff\xfe{\0}\0", 6 },
    { "{\"title\":{\"en\":\"\xc3\x28\"}}", 21 },
    { "[]", 2 },
    { "{\"tasks\":7}", 11 },
    { "<script>alert(1)</script>", 25 },
    { deep, N_DEEP },
  };
  g_autoptr (GBytes) good = make_clip ("<b>The last</b>");
  Scene              scene;

  set_up (&scene);
  for (guint i = 0; i < G_N_ELEMENTS (clips); i++)
    {
      g_autoptr (GBytes) content = g_bytes_new (clips[i].content, clips[i].length);

      put_bytes (&scene, CR_TASK_CLIP_TYPE, content);
      activate (&scene, "page.paste");
      g_assert_null (cr_history_peek_undo (cr_document_get_history (scene.disk.document)));
    }
  put_bytes (&scene, CR_TASK_CLIP_TYPE, good);
  activate (&scene, "page.paste");
  cr_app_test_wait_for (has_new_task, &scene);
  cr_app_test_settle ();
  g_assert_cmpuint (cr_roadmap_get_n_tasks (get_roadmap (&scene)), ==, scene.n_tasks + 1);
  cr_naughty_assert_shown (scene.disk.window->inspector, "<b>The last</b>");
  tear_down (&scene);
}
/* A title of a million characters is a task like another. */
static void
test_long_task (void)
{
  g_autofree char   *title = make_text ("x", N_LONG);
  g_autoptr (GBytes) clip = make_clip (title);
  const CrTask      *task = NULL;
  Scene              scene;

  set_up (&scene);
  put_bytes (&scene, CR_TASK_CLIP_TYPE, clip);
  activate (&scene, "page.paste");
  cr_app_test_wait_for (has_new_task, &scene);
  cr_app_test_settle ();
  task = cr_roadmap_get_task (get_roadmap (&scene), scene.n_tasks);
  g_assert_cmpstr (cr_text_get (task->title, "en"), ==, title);
  tear_down (&scene);
}

typedef struct
{
  char    *text;
  gboolean is_read;
} Reading;

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Reading *reading = user_data;

  reading->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  reading->is_read = TRUE;
}

static gboolean
is_read (gpointer reading)
{
  return ((Reading *) reading)->is_read;
}

/* What another program gets: plain text in which nothing calculates, and no markup of any kind. */
static void
test_copied (void)
{
  static const char *const texts[] = { "=cmd|' /C calc'!A0", "<b>&amp;</b>\n@x", "－1", "\u202egnp.exe" };
  Reading                  reading = { 0 };
  Scene                    scene;
  GdkClipboard            *clipboard = NULL;
  g_auto (GStrv)           lines = NULL;

  set_up (&scene);
  clipboard = gtk_widget_get_clipboard (GTK_WIDGET (scene.page));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (CrValue) value = cr_value_string (texts[i]);
      const char      *id = cr_roadmap_get_task (get_roadmap (&scene), i)->id;

      g_assert_true (cr_document_edit_record (scene.disk.document, CR_KIND_TASK, id, "title.en", &value, NULL));
      cr_place_select (cr_window_get_place (scene.disk.window), id);
      cr_app_test_settle ();
      activate (&scene, "page.copy");
      g_assert_false (
        gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "text/html"));
      reading = (Reading){ 0 };
      gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, &reading);
      cr_app_test_wait_for (is_read, &reading);
      lines = g_strsplit_set (reading.text, "\n\t\"", -1);
      g_assert_nonnull (lines[1]);
      for (guint k = 0; lines[k] != NULL; k++)
        g_assert_null (lines[k][0] != '\0' ? strchr ("=+-@", lines[k][0]) : NULL);
      g_clear_pointer (&lines, g_strfreev);
      g_free (reading.text);
    }
  tear_down (&scene);
}

static GtkWidget *
get_entry (Scene *scene)
{
  return GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (scene->page->add_entry)));
}

static gboolean
has_text (gpointer entry)
{
  return gtk_editable_get_text (entry)[0] != '\0';
}

/* Text of any kind pasted where a task is added: it becomes a title of one line of letters. */
static void
test_foreign_text (void)
{
  g_autofree char *text = make_text ("x", N_LONG_LINE);
  const struct
  {
    const char *content;
    gsize       length;
    const char *title;
  } texts[] = {
    { "<b>bold</b> & co", 16, "<b>bold</b> & co" },
    { "=1+1", 4, "=1+1" },
    { "one\ntwo\r\nthree", 14, "one two three" },
    { "a\x01\x1b[31mb", 8, "a[31mb" },
    { "a\0b", 3, "a" },
    { "\xff\xfe\xc3\x28", 4, "\\FF\\FE\\C3(" },
    { text, N_LONG_LINE, text },
  };
  Scene scene;

  set_up (&scene);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) content = g_bytes_new (texts[i].content, texts[i].length);
      GtkWidget         *entry = get_entry (&scene);
      const char        *title = NULL;

      put_bytes (&scene, "text/plain;charset=utf-8", content);
      gtk_widget_grab_focus (GTK_WIDGET (scene.page->add_entry));
      g_assert_true (gtk_widget_activate_action (entry, "clipboard.paste", NULL));
      cr_app_test_wait_for (has_text, entry);
      g_signal_emit_by_name (scene.page->add_entry, "activate");
      cr_app_test_wait_for (has_new_task, &scene);
      title = cr_text_get (cr_roadmap_get_task (get_roadmap (&scene), scene.n_tasks)->title, "en");
      g_assert_cmpstr (title, ==, texts[i].title);
      scene.n_tasks++;
      cr_app_test_settle ();
    }
  g_assert_cmpuint (cr_roadmap_get_n_tasks (get_roadmap (&scene)), ==, scene.n_tasks);
  tear_down (&scene);
}

static const char *const names[] = {
  "<b>Bold</b> & <a href=\"file:///etc/passwd\">link</a>",
  "\u202egnp.exe \u2067never ended",
  "ended \u2069\u202c without a start",
  "=cmd|' /C calc'!A0",
  "two\nlines\tand\ra third",
  "bell \x07 escape \x1b[31m \xc2\x85 \ufffe \x7f",
  "%s %n %20 %00",
};

static char *
get_list_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "recently-used.xbel", NULL);
}

typedef struct
{
  const char *path;
  const char *uri;
  const char *title;
} Entry;

static gboolean
has_entry (gpointer user_data)
{
  const Entry              *entry = user_data;
  g_autoptr (GBookmarkFile) bookmarks = g_bookmark_file_new ();
  g_autofree char          *title = NULL;

  if (!g_bookmark_file_load_from_file (bookmarks, entry->path, NULL))
    return FALSE;
  title = g_bookmark_file_get_title (bookmarks, entry->uri, NULL);
  return g_strcmp0 (title, entry->title) == 0;
}

static void
set_remembering (gboolean wanted)
{
  g_object_set (gtk_settings_get_default (), "gtk-recent-files-enabled", wanted, NULL);
}

/* What the program adds to the list that all programs share: no character that XML does not know, nothing long. */
static void
test_recent_kept (void)
{
  g_autofree char *path = get_list_path ();
  g_autofree char *text = make_text ("x", N_LONG);
  Scene            scene;
  g_autofree char *uri = NULL;

#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("GTK 4.8 leaks a date with each file it is to remember");
  return;
#endif
  set_up (&scene);
  uri = g_file_get_uri (scene.disk.file);
  set_remembering (TRUE);
  for (guint i = 0; i <= G_N_ELEMENTS (names); i++)
    {
      const char      *title = i < G_N_ELEMENTS (names) ? names[i] : text;
      g_autofree char *clean = cr_export_clean (title);
      g_autofree char *shown = cr_quote_shorten (clean);
      g_autofree char *list = NULL;

      cr_disk_edit (scene.disk.document, title);
      cr_recent_add (scene.disk.document);
      cr_app_test_wait_for (has_entry, &(Entry){ path, uri, shown });
      list = cr_disk_read (path);
      g_assert_cmpuint (strlen (list), <, 10000);
      g_assert_null (strstr (list, "&#x"));
      for (const char *p = list; *p != '\0'; p = g_utf8_next_char (p))
        g_assert_true (*p == '\n' || (g_utf8_get_char (p) >= ' ' && g_utf8_get_char (p) != 0xFFFE));
    }
  set_remembering (FALSE);
  cr_recent_clear ();
  tear_down (&scene);
}

static gboolean
has_recent (gpointer user_data)
{
  g_autoptr (GPtrArray) infos = cr_recent_list (G_MAXUINT);

  return infos->len == GPOINTER_TO_UINT (user_data);
}

static void
add_bookmark (GBookmarkFile *bookmarks,
              const char    *uri,
              const char    *title)
{
  g_bookmark_file_set_title (bookmarks, uri, title);
  g_bookmark_file_set_description (bookmarks, uri, title);
  g_bookmark_file_set_mime_type (bookmarks, uri, MEDIA_TYPE);
  g_bookmark_file_add_application (bookmarks, uri, "customs-roadmap", "customs-roadmap %u");
}

/* What another program has put there is shown as text that turns nothing around it, in rows as high as others; what is
 * not on this computer is not. */
static void
test_recent_shown (void)
{
  static const char *const  foreign[] = { "https://example.org/a.roadmap.json", "file:///nowhere/%00/a", "file:///%ff",
                                          "file://elsewhere/a.roadmap.json", "trash:///a", "javascript:alert(1)" };
  g_autoptr (GBookmarkFile) bookmarks = g_bookmark_file_new ();
  g_autofree char          *folder = g_dir_make_tmp ("cr-attacks-XXXXXX", NULL);
  g_autofree char          *path = get_list_path ();
  g_autofree char          *text = make_text ("ж", N_LONG / 10);
  const guint               n_names = G_N_ELEMENTS (names);
  CrWindow                 *window = NULL;
  GtkWidget                *list = NULL;

  for (guint i = 0; i <= n_names; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u\u202e<b>\n%%s\xff.roadmap.json", i);
      g_autofree char *file = g_build_filename (folder, name, NULL);
      g_autofree char *uri = g_filename_to_uri (file, NULL, NULL);

      cr_disk_write (file, "{}");
      add_bookmark (bookmarks, uri, i < n_names ? names[i] : text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (foreign); i++)
    add_bookmark (bookmarks, foreign[i], "Not here");
  set_remembering (TRUE);
  g_assert_true (g_bookmark_file_to_file (bookmarks, path, NULL));
  cr_app_test_wait_for (has_recent, GUINT_TO_POINTER (n_names + 1));
  window = cr_app_test_new_window ();
  list = cr_app_test_find (window, "recent_list");
  g_assert_false (cr_naughty_is_shown (list, "Not here"));
  for (guint i = 0; i <= n_names; i++)
    {
      GtkWidget       *row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) i));
      g_autofree char *shown = i < n_names ? cr_quote_shorten (names[i]) : cr_quote_shorten (text);

      g_assert_nonnull (row);
      g_assert_cmpint (gtk_widget_get_height (row), <=, 80);
      cr_naughty_assert_shown (list, shown);
    }
  cr_recent_clear ();
  set_remembering (FALSE);
  cr_app_test_destroy (window);
}

/* Asked to open what is no file of this computer, or no file at all, it says so. */
static void
test_opened (void)
{
  g_autofree char *name = make_text ("a", N_LONG_NAME);
  g_autofree char *long_uri = g_strconcat ("file:///", name, NULL);
  const char      *uris[] = { "https://example.org/a.roadmap.json",
                              "http://localhost:1/",
                              "javascript:alert(1)",
                              "file:///nowhere/<b>%0A%E2%80%AE.json",
                              "file:///%ff%fe",
                              "file:///nowhere/%00.json",
                              "file:///",
                              "file://elsewhere/etc/passwd",
                              "file:///dev/zero",
                              "file:///etc/passwd",
                              "trash:///a",
                              "",
                              "%zz",
                              long_uri };

  for (guint i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);
      CrWindow         *window = cr_app_test_new_window ();
      AdwMessageDialog *dialog = NULL;
      const char       *body = NULL;

      cr_application_open (cr_app_test_get_application (), file, GTK_WINDOW (window));
      dialog = ADW_MESSAGE_DIALOG (cr_disk_wait_for_dialog (window));
      g_assert_null (cr_window_get_document (window));
      g_assert_cmpstr (adw_message_dialog_get_heading (dialog), ==, "The File Could Not Be Opened");
      body = adw_message_dialog_get_body (dialog);
      g_assert_cmpuint (g_utf8_strlen (body, -1), >, 0);
      g_assert_cmpuint (g_utf8_strlen (body, -1), <, 1000);
      g_assert_false (adw_message_dialog_get_body_use_markup (dialog));
      cr_app_test_settle ();
      gtk_window_destroy (GTK_WINDOW (dialog));
      cr_app_test_destroy (window);
    }
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  /* Before GTK has read the list: it looks at a file that was not there when it likes. */
  g_test_add_func ("/attacks/recent-shown", test_recent_shown);
  g_test_add_func ("/attacks/foreign-tasks", test_foreign_tasks);
  g_test_add_func ("/attacks/long-task", test_long_task);
  g_test_add_func ("/attacks/copied", test_copied);
  g_test_add_func ("/attacks/foreign-text", test_foreign_text);
  g_test_add_func ("/attacks/recent-kept", test_recent_kept);
  g_test_add_func ("/attacks/opened", test_opened);
  return g_test_run ();
}
