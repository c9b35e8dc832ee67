/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the walk through the texts that are to be translated; keys are really pressed. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-intern.h"
#include "cr-keyboard.h"
#include "cr-terms.h"
#include "cr-translate-dialog.h"
#include "cr-worksheet.h"

typedef struct
{
  CrWindow          *window;
  CrDocument        *document;
  CrTranslateDialog *dialog;
  guint              n_left; /* that the example has by itself */
} Scene;

static const CrTask *
get_task (Scene *scene,
          guint  n)
{
  return cr_roadmap_get_task (cr_document_get_roadmap (scene->document), n);
}

static void
edit (Scene      *scene,
      guint       n,
      const char *path,
      const char *text)
{
  g_auto (CrValue) value = cr_value_string (text);

  g_assert_true (cr_document_edit (scene->document, get_task (scene, n)->id, path, &value, NULL));
}

static void
open_dialog (Scene *scene)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.translate", NULL));
  scene->dialog = CR_TRANSLATE_DIALOG (cr_app_test_get_dialog (scene->window));
  cr_keyboard_focus (scene->dialog);
}

static void
close_dialog (Scene *scene)
{
  gtk_window_close (GTK_WINDOW (scene->dialog));
  cr_app_test_settle ();
  g_assert_null (cr_app_test_get_dialog (scene->window));
}

/* Of the second task the Russian title is older, of the third there is none. */
static void
set_up (Scene *scene)
{
  g_auto (CrValue) none = cr_value_ids (NULL);

  scene->window = cr_app_test_open_example (NULL);
  scene->document = cr_window_get_document (scene->window);
  open_dialog (scene);
  scene->n_left = cr_translate_dialog_get_n_left (scene->dialog);
  close_dialog (scene);
  edit (scene, 1, "title.en", "Another title");
  edit (scene, 2, "title.ru", NULL);
  /* Whoever empties a side has changed it, which makes the other one older. */
  g_assert_true (cr_document_edit (scene->document, get_task (scene, 2)->id, "title.stale", &none, NULL));
  open_dialog (scene);
  g_assert_cmpuint (cr_translate_dialog_get_n_left (scene->dialog), ==, scene->n_left + 2);
}

static void
go_to (Scene *scene,
       guint  n)
{
  g_autofree char *place = g_strdup_printf ("task/%s/title", get_task (scene, n)->id);

  for (guint i = 0; g_strcmp0 (cr_translate_dialog_get_place (scene->dialog), place) != 0; i++)
    {
      g_assert_cmpuint (i, <, scene->n_left + 2);
      cr_keyboard_press ("ctrl+Return");
    }
}

static void
type (Scene      *scene,
      const char *text)
{
  GtkTextView *view = GTK_TEXT_VIEW (cr_text_field_get_view (cr_translate_dialog_get_field (scene->dialog)));

  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (view)));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
}

/* What is typed is taken with Ctrl+Enter, as one step, and the next text is there with the focus in its field. */
static void
test_fill (void)
{
  Scene            scene;
  g_autofree char *place = NULL;

  set_up (&scene);
  go_to (&scene, 2);
  place = g_strdup (cr_translate_dialog_get_place (scene.dialog));
  g_assert_cmpstr (cr_text_field_get_language (cr_translate_dialog_get_field (scene.dialog)), ==, "ru");
  type (&scene, "Новое название");
  cr_keyboard_press ("ctrl+Return");
  g_assert_cmpstr (cr_text_get (get_task (&scene, 2)->title, "ru"), ==, "Новое название");
  g_assert_cmpuint (cr_translate_dialog_get_n_left (scene.dialog), ==, scene.n_left + 1);
  g_assert_cmpstr (cr_translate_dialog_get_place (scene.dialog), !=, place);
  close_dialog (&scene);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene.window), "win.undo", NULL));
  g_assert_null (cr_text_get (get_task (&scene, 2)->title, "ru"));
  g_assert_cmpstr (cr_text_get (get_task (&scene, 1)->title, "en"), ==, "Another title");
  cr_app_test_destroy (scene.window);
}

/* A text that is right after all, and one that is written anew. */
static void
test_stale (void)
{
  Scene            scene;
  const char      *russian = cr_intern ("ru");
  g_autofree char *before = NULL;

  set_up (&scene);
  before = g_strdup (cr_text_get (get_task (&scene, 1)->title, "ru"));
  go_to (&scene, 1);
  g_assert_true (cr_text_is_stale (get_task (&scene, 1)->title, russian));
  g_signal_emit_by_name (cr_translate_dialog_get_field (scene.dialog), "still-right");
  g_assert_false (cr_text_is_stale (get_task (&scene, 1)->title, russian));
  g_assert_cmpstr (cr_text_get (get_task (&scene, 1)->title, "ru"), ==, before);
  g_assert_cmpuint (cr_translate_dialog_get_n_left (scene.dialog), ==, scene.n_left + 1);
  g_assert_true (cr_history_undo (cr_document_get_history (scene.document)));
  g_assert_true (cr_text_is_stale (get_task (&scene, 1)->title, russian));
  type (&scene, "Другое название");
  cr_keyboard_press ("ctrl+Return");
  g_assert_false (cr_text_is_stale (get_task (&scene, 1)->title, russian));
  g_assert_cmpstr (cr_text_get (get_task (&scene, 1)->title, "ru"), ==, "Другое название");
  g_assert_cmpstr (cr_text_get (get_task (&scene, 1)->title, "en"), ==, "Another title");
  g_assert_false (cr_text_is_stale (get_task (&scene, 1)->title, cr_intern ("en")));
  close_dialog (&scene);
  cr_app_test_destroy (scene.window);
}

/* Onwards leaves what was not touched as it is, and back leads to where one was. */
static void
test_pass (void)
{
  Scene            scene;
  g_autofree char *place = NULL;

  set_up (&scene);
  go_to (&scene, 1);
  place = g_strdup (cr_translate_dialog_get_place (scene.dialog));
  cr_keyboard_press ("ctrl+Return");
  g_assert_cmpstr (cr_translate_dialog_get_place (scene.dialog), !=, place);
  cr_keyboard_press ("ctrl+shift+Return");
  g_assert_cmpstr (cr_translate_dialog_get_place (scene.dialog), ==, place);
  g_assert_cmpuint (cr_translate_dialog_get_n_left (scene.dialog), ==, scene.n_left + 2);
  g_assert_true (cr_text_is_stale (get_task (&scene, 1)->title, cr_intern ("ru")));
  close_dialog (&scene);
  cr_app_test_destroy (scene.window);
}

/* The reason of an exception, which stands in a list of the roadmap itself. */
static void
test_element (void)
{
  CrWindow             *window = cr_app_test_open_example (NULL);
  CrDocument           *document = cr_window_get_document (window);
  CrRoadmap            *roadmap = cr_document_get_roadmap (document);
  g_autoptr (GPtrArray) rows = cr_worksheet_list (roadmap, NULL);
  const CrWorksheetRow *row = NULL;
  g_autofree char      *place = NULL;
  g_autoptr (CrText)    text = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_record_unref);
  g_autoptr (CrList)    list = NULL;
  Scene                 scene = { .window = window, .document = document };

  for (guint i = 0; i < rows->len && (row == NULL || row->field->type != CR_TYPE_LIST); i++)
    row = g_ptr_array_index (rows, i);
  g_assert_cmpint (row->field->type, ==, CR_TYPE_LIST);
  place = g_strdup (row->place);
  text = cr_text_new ("Not here", NULL);
  {
    const CrList    *before = CR_SLOT (row->record, row->field, CrList *);
    g_auto (CrValue) value = cr_value_text (text);
    g_auto (CrValue) whole = { 0 };

    for (guint i = 0; i < cr_list_get_length (before); i++)
      g_ptr_array_add (items, cr_record_copy (before->items[i]));
    cr_record_set (g_ptr_array_index (items, row->n), row->sub, &value);
    list = cr_list_new ((CrRecord *const *) items->pdata, items->len);
    whole = cr_value_list (list);
    g_assert_true (cr_document_edit_record (document, CR_KIND_ROADMAP, NULL, row->field->name, &whole, NULL));
  }
  open_dialog (&scene);
  scene.n_left = cr_translate_dialog_get_n_left (scene.dialog);
  for (guint i = 0; !g_str_equal (cr_translate_dialog_get_place (scene.dialog), place); i++)
    {
      g_assert_cmpuint (i, <, scene.n_left);
      cr_keyboard_press ("ctrl+Return");
    }
  type (&scene, "Не здесь");
  cr_keyboard_press ("ctrl+Return");
  g_assert_cmpuint (cr_translate_dialog_get_n_left (scene.dialog), ==, scene.n_left - 1);
  g_clear_pointer (&rows, g_ptr_array_unref);
  rows = cr_worksheet_list (roadmap, NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      row = g_ptr_array_index (rows, i);
      if (g_str_equal (row->place, place))
        break;
    }
  g_assert_cmpstr (cr_text_get (row->text, "ru"), ==, "Не здесь");
  g_assert_cmpstr (cr_text_get (row->text, "en"), ==, "Not here");
  close_dialog (&scene);
  cr_app_test_destroy (window);
}

static char *
dup_typed (Scene *scene)
{
  GtkTextView *view = GTK_TEXT_VIEW (cr_text_field_get_view (cr_translate_dialog_get_field (scene->dialog)));
  char        *text = NULL;

  g_object_get (gtk_text_view_get_buffer (view), "text", &text, NULL);
  return text;
}

/* A button that is pressed by a key stays down for a moment. */
static gboolean
is_in_field (gpointer user_data)
{
  Scene *scene = user_data;

  return gtk_widget_has_focus (cr_text_field_get_view (cr_translate_dialog_get_field (scene->dialog)));
}

/* The terms of the text at hand are there with what Russian says for them: a key writes one where the cursor is, apart
 * from the words around it, and so does the button that another key leads to. */
static void
test_terms (void)
{
  Scene            scene;
  CrTermList      *terms;
  g_autofree char *first = NULL, *second = NULL, *all = NULL, *typed = NULL;
  guint            n_terms;

  if (g_str_equal (cr_term_get (cr_terms_get (&n_terms), "ru"), cr_term_get (cr_terms_get (&n_terms), "en")))
    {
      g_test_skip ("The terms have no Russian here");
      return;
    }
  set_up (&scene);
  edit (&scene, 2, "title.en", "The roadmap of the single window");
  go_to (&scene, 2);
  terms = cr_translate_dialog_get_terms (scene.dialog);
  g_assert_cmpuint (cr_term_list_get_length (terms), ==, 2);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (terms)));

  type (&scene, "Наша");
  cr_keyboard_press ("alt+1");
  first = dup_typed (&scene);
  g_assert_cmpstr (first, ==, "Наша дорожная карта");
  cr_keyboard_press ("alt+3");
  cr_keyboard_press ("alt+t");
  g_assert_true (gtk_widget_has_focus (cr_term_list_get_button (terms, 0)));
  /* What was typed so far counts, as ever when a field is left; the list stays as it is. */
  g_assert_cmpstr (cr_text_get (get_task (&scene, 2)->title, "ru"), ==, "Наша дорожная карта");
  cr_keyboard_press ("Tab");
  g_assert_true (gtk_widget_has_focus (cr_term_list_get_button (terms, 1)));
  cr_keyboard_press ("Return");
  cr_app_test_wait_for (is_in_field, &scene);
  second = dup_typed (&scene);
  g_assert_cmpstr (second, ==, "Наша дорожная карта «единое окно»");
  cr_keyboard_press ("ctrl+Return");
  g_assert_cmpstr (cr_text_get (get_task (&scene, 2)->title, "ru"), ==, second);
  /* In two steps, and yet the English text that they follow is not the older one. */
  g_assert_null (cr_text_get_stale (get_task (&scene, 2)->title));

  /* Of a text without terms none are seen. */
  edit (&scene, 2, "title.en", "Plan");
  go_to (&scene, 2);
  g_assert_cmpuint (cr_term_list_get_length (terms), ==, 0);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (terms)));
  all = dup_typed (&scene);
  cr_keyboard_press ("alt+1");
  typed = dup_typed (&scene);
  g_assert_cmpstr (typed, ==, all);
  close_dialog (&scene);
  cr_app_test_destroy (scene.window);
}

/* A roadmap without texts has nothing to go through. */
static void
test_none (void)
{
  CrWindow          *window = cr_app_test_new_window ();
  CrTranslateDialog *dialog = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.new-empty", NULL));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.translate", NULL));
  dialog = CR_TRANSLATE_DIALOG (cr_app_test_get_dialog (window));
  g_assert_null (cr_translate_dialog_get_place (dialog));
  g_assert_null (cr_translate_dialog_get_field (dialog));
  g_assert_cmpuint (cr_translate_dialog_get_n_left (dialog), ==, 0);
  gtk_window_close (GTK_WINDOW (dialog));
  cr_app_test_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en") || !cr_keyboard_start ())
    return 0;
  g_test_add_func ("/translate/fill", test_fill);
  g_test_add_func ("/translate/stale", test_stale);
  g_test_add_func ("/translate/pass", test_pass);
  g_test_add_func ("/translate/element", test_element);
  g_test_add_func ("/translate/terms", test_terms);
  g_test_add_func ("/translate/none", test_none);
  return g_test_run ();
}
